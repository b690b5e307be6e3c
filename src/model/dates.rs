//! Dates that are held once: a milestone, a deadline or a follow-up can point at the meeting, the
//! case, the call or the event whose date it is, and has it from there.

use chrono::NaiveDate;

use super::about::Borrowed;
use super::fuzzy_date::FuzzyDate;
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::record::Record;
use super::value::Value;

impl Kind {
    /// How the date in the field with that number is read elsewhere, if it ever is.
    #[must_use]
    pub fn borrows(self, index: usize) -> Option<&'static Borrowed> {
        let name = self.fields().get(index)?.name;
        self.about().borrows.iter().find(|borrowed| borrowed.date == name)
    }
}

impl Portfolio {
    /// The day that a record is about, for those that have theirs from it; nothing where its kind has
    /// none, or nobody knows it yet.
    #[must_use]
    pub fn date_of(&self, id: RecordId) -> Option<&FuzzyDate> {
        let date = self.record(id)?.kind().about().date?;
        date(self, id)
    }

    /// A date, or that of the record that a link says it is.
    #[must_use]
    pub fn date_or<'a>(
        &'a self,
        from: Option<RecordId>,
        own: Option<&'a FuzzyDate>,
    ) -> Option<&'a FuzzyDate> {
        from.and_then(|from| self.date_of(from)).or(own)
    }

    /// Where the date in a field of a record is read, and what it is there; nothing where the field
    /// speaks for itself.
    #[must_use]
    pub fn borrowed(&self, record: &dyn Record, index: usize) -> Option<(RecordId, &FuzzyDate)> {
        let borrowed = record.kind().borrows(index)?;
        let Value::Link(from) = record.value(borrowed.from) else { return None };
        Some((from, self.date_of(from)?))
    }

    /// A day beside an empty date of a record, from which one hardly looks far: that of the date that stands
    /// nearest to it among its own, else that of what it is linked to.
    #[must_use]
    pub fn date_near(&self, id: RecordId, index: usize) -> Option<NaiveDate> {
        let record = self.record(id)?;
        let day = |date: &FuzzyDate| date.earliest().or(date.latest());
        let values = || record.fields().iter().enumerate().map(|(at, _)| (at, record.get(at)));
        let own = values().filter_map(|(at, value)| {
            let Value::Date(date) = value else { return None };
            Some((at.abs_diff(index), day(&date)?)).filter(|(apart, _)| *apart > 0)
        });
        let nearest = own.min_by_key(|(apart, _)| *apart).map(|(_, day)| day);
        nearest.or_else(|| {
            let linked = values().filter_map(|(_, value)| value.as_link());
            linked.filter_map(|target| self.date_of(target)).find_map(day)
        })
    }

    /// What a field of a record says: what stands in it, or the date that it has from elsewhere.
    #[must_use]
    pub fn value_of(&self, record: &dyn Record, index: usize) -> Value {
        // Every cell of every list asks, and most kinds have no such date.
        if record.kind().about().borrows.is_empty() {
            return record.get(index);
        }
        match self.borrowed(record, index) {
            Some((_, date)) => Value::Date(date.clone()),
            None => record.get(index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Id;

    fn date(text: &str) -> FuzzyDate {
        FuzzyDate::parse_edtf(text).unwrap()
    }

    fn at(kind: Kind, name: &str, value: Value) -> (usize, Value) {
        (kind.field(name).unwrap().0, value)
    }

    fn portfolio(day: Option<&str>) -> (Portfolio, RecordId) {
        let (meeting, task) = (RecordId::of_example("m", "1"), RecordId::of_example("t", "1"));
        let mut portfolio = Portfolio::default();
        let day = day.map(|day| at(Kind::Meeting, "date", Value::Date(date(day))));
        portfolio.put(Kind::Meeting, meeting, day).unwrap();
        let values = [
            at(Kind::FollowUp, "deadline", Value::Date(date("2024-01-31"))),
            at(Kind::FollowUp, "deadline_from_id", Value::Link(meeting)),
        ];
        portfolio.put(Kind::FollowUp, task, values).unwrap();
        (portfolio, task)
    }

    #[test]
    fn a_deadline_at_a_meeting_is_the_day_of_the_meeting() {
        let (portfolio, task) = portfolio(Some("2024-03-12"));
        let follow_up = portfolio.actions.get(Id::from_raw(task)).unwrap();
        assert_eq!(portfolio.deadline_of(follow_up), Some(&date("2024-03-12")));
        let (index, _) = Kind::FollowUp.field("deadline").unwrap();
        assert_eq!(portfolio.value_of(follow_up, index), Value::Date(date("2024-03-12")));
        // What it would be without the meeting is not lost.
        assert_eq!(follow_up.get(index), Value::Date(date("2024-01-31")));
    }

    #[test]
    fn a_meeting_without_a_day_leaves_the_deadline_as_it_is() {
        let (portfolio, task) = portfolio(None);
        let follow_up = portfolio.actions.get(Id::from_raw(task)).unwrap();
        assert_eq!(portfolio.deadline_of(follow_up), Some(&date("2024-01-31")));
    }
}
