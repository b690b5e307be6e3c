//! What can be read and is doubtful all the same: fields of one record that do not go together. It is stored, and
//! told wherever the field is seen: beside it, in lists, before something is made final, after a merge. The kind
//! says what is doubtful (`About::doubtful`).

mod numbers;

use chrono::NaiveDate;

pub use numbers::{CommonNumbers, of_one_number};
use numbers::{number_of, numbered};

use super::case::Case;
use super::field::{Field, Tense};
use super::fuzzy_date::FuzzyDate;
use super::kind::{Kind, Portfolio};
use super::message::{Argument, Message, Tell};
use super::money::Ore;
use super::record::Record;
use super::value::Value;

/// What is doubtful of the records of a kind; the first field is the one beside which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubtful {
    /// The amount is above another one, of which it is a part.
    Above(&'static str, &'static str),
    /// That state says that all was given, and the amount is below the one that was asked for.
    NotAll(&'static str, &'static str, &'static str),
    /// That state says that less was given, and the amount is not below the one that was asked for.
    NoLess(&'static str, &'static str, &'static str),
}

/// Something doubtful about a field of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The kind of the record.
    pub kind: Kind,
    /// The field beside which it is told.
    pub field: &'static str,
    /// What does not go together with it.
    pub against: Against,
}

/// What a field does not go together with.
#[derive(Clone, Debug, PartialEq)]
pub enum Against {
    /// An amount of which it cannot be more than a part.
    Whole(&'static str, Ore),
    /// What was given is less than what was asked for.
    Less {
        /// The field of what was given.
        given: &'static str,
        /// The field of what was asked for.
        asked: &'static str,
        /// What was given.
        sum: Ore,
        /// What was asked for.
        of: Ore,
    },
    /// What was given is not less than what was asked for.
    NoLess {
        /// The field of what was given.
        given: &'static str,
        /// The field of what was asked for.
        asked: &'static str,
    },
    /// The number of another case of that body and year, called so.
    SameNumber(String),
    /// The day of today, of something that has been.
    Today(&'static str, FuzzyDate),
}

/// What is doubtful about a record, field by field. Without a day nothing is held against today.
pub fn doubts<'a>(
    portfolio: &'a Portfolio,
    record: &'a dyn Record,
    today: Option<NaiveDate>,
) -> impl Iterator<Item = Doubt> + 'a {
    let fields = record.kind().fields().iter();
    fields.filter_map(move |field| doubt_about(portfolio, record, field, today))
}

/// What is doubtful about a field of a record.
#[must_use]
pub fn doubt_about(
    portfolio: &Portfolio,
    record: &dyn Record,
    field: &'static Field,
    today: Option<NaiveDate>,
) -> Option<Doubt> {
    let other = || {
        let case = numbered(portfolio, record, field)?;
        let number = number_of(portfolio, case)?;
        let mut cases = portfolio.cases.iter();
        cases.find(|other| other.id != case.id && number_of(portfolio, other) == Some(number))
    };
    doubt_beside(portfolio, record, field, today, other)
}

/// What is doubtful about a field of a record; `other` is asked for another case with its number.
fn doubt_beside<'a>(
    portfolio: &'a Portfolio,
    record: &dyn Record,
    field: &'static Field,
    today: Option<NaiveDate>,
    other: impl FnOnce() -> Option<&'a Case>,
) -> Option<Doubt> {
    let kind = record.kind();
    let about = kind.about();
    let of_kind = |doubtful: &Doubtful| against(record, *doubtful);
    let told_here = |doubtful: &&Doubtful| doubtful.told_beside(about.state) == Some(field.name);
    let against = about.doubtful.iter().filter(told_here).find_map(of_kind);
    let against = against.or_else(|| Some(Against::SameNumber(other()?.title.clone())));
    let against = against.or_else(|| {
        let ahead = |name| lies_ahead(portfolio, record, name, today?);
        behind(record, field).into_iter().find_map(ahead)
    });
    against.map(|against| Doubt { kind, field: field.name, against })
}

impl Doubtful {
    /// The field beside which it is told, of a kind with that state.
    #[must_use]
    pub fn told_beside(self, state: Option<&'static str>) -> Option<&'static str> {
        match self {
            Self::Above(part, _) => Some(part),
            Self::NotAll(..) | Self::NoLess(..) => state,
        }
    }

    /// The fields that it is about besides the state.
    #[must_use]
    pub fn fields(self) -> Vec<&'static str> {
        match self {
            Self::Above(first, second)
            | Self::NotAll(_, first, second)
            | Self::NoLess(_, first, second) => vec![first, second],
        }
    }

    /// The state in which it is doubtful; none where it always is.
    #[must_use]
    pub fn state(self) -> Option<&'static str> {
        match self {
            Self::Above(..) => None,
            Self::NotAll(state, ..) | Self::NoLess(state, ..) => Some(state),
        }
    }
}

fn against(record: &dyn Record, doubtful: Doubtful) -> Option<Against> {
    let stands = || Some(record.value(record.kind().about().state?));
    if doubtful.state().is_some_and(|state| stands() != Some(Value::Choice(state))) {
        return None;
    }
    let sums = |given, asked| amount(record, given).zip(amount(record, asked));
    match doubtful {
        Doubtful::Above(part, whole) => {
            let (sum, of) = sums(part, whole)?;
            (sum > of).then_some(Against::Whole(whole, of))
        }
        Doubtful::NotAll(_, given, asked) => {
            let (sum, of) = sums(given, asked)?;
            (sum < of).then_some(Against::Less { given, asked, sum, of })
        }
        Doubtful::NoLess(_, given, asked) => {
            let (sum, of) = sums(given, asked)?;
            (sum >= of).then_some(Against::NoLess { given, asked })
        }
    }
}

fn amount(record: &dyn Record, field: &str) -> Option<Ore> {
    match record.value(field) {
        Value::Money(sum) => Some(sum),
        other => {
            debug_assert!(other.is_null(), "{field} is no amount");
            None
        }
    }
}

/// The dates that are told of beside a field and lie behind: its own, or beside the state those that were set beforehand
/// and have been as the record stands. A deadline may lie ahead when what it is of is done.
fn behind(record: &dyn Record, field: &Field) -> Vec<&'static str> {
    let about = record.kind().about();
    if about.state != Some(field.name) {
        let is_past = field.tense == Tense::Past && !about.ahead_too.contains(&field.name);
        return is_past.then_some(field.name).into_iter().collect();
    }
    let standing = field.field_type.choices().zip(record.value(field.name).as_choice());
    let Some(standing) = standing.map(|(set, code)| set.standing(code)) else { return Vec::new() };
    let has_been =
        |date: &&Field| date.tense == Tense::Scheduled && date.tense_where(standing) == Tense::Past;
    record.fields().iter().filter(has_been).map(|date| date.name).collect()
}

fn lies_ahead(
    portfolio: &Portfolio,
    record: &dyn Record,
    field: &'static str,
    today: NaiveDate,
) -> Option<Against> {
    let (index, _) = record.kind().field(field)?;
    let Value::Date(date) = portfolio.value_of(record, index) else { return None };
    date.is_after(today).then_some(Against::Today(field, date))
}

impl Tell for Doubt {
    fn message(&self) -> Message {
        let field = |name| Argument::Field(self.kind, name);
        let about = |key| Message::new(key).field(self.kind, self.field);
        match &self.against {
            Against::Whole(whole, of) => {
                about("doubt-above").with("whole", field(whole)).with("of", Argument::Money(*of))
            }
            Against::Less { given, asked, sum, of } => about("doubt-not-all")
                .with("given", field(given))
                .with("asked", field(asked))
                .with("sum", Argument::Money(*sum))
                .with("of", Argument::Money(*of)),
            Against::NoLess { given, asked } => {
                about("doubt-no-less").with("given", field(given)).with("asked", field(asked))
            }
            Against::SameNumber(other) => about("doubt-same-number").text("other", other.as_str()),
            Against::Today(name, date) if *name == self.field => {
                about("doubt-ahead").with("date", Argument::Date(date.clone()))
            }
            Against::Today(name, date) => about("doubt-ahead-of")
                .with("other", field(name))
                .with("date", Argument::Date(date.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::application::{Application, ApplicationState};
    use crate::model::body::Body;
    use crate::model::fuzzy_date::FuzzyDate;
    use crate::model::id::RecordId;
    use crate::model::meeting::{Meeting, MeetingState};
    use crate::model::record::TableRecord as _;

    fn told(record: &dyn Record, today: NaiveDate) -> Vec<&'static str> {
        doubts(&Portfolio::default(), record, Some(today)).map(|doubt| doubt.field).collect()
    }

    #[test]
    fn two_cases_of_a_body_with_one_number_in_a_year_are_doubtful() {
        let key = |name: &str| RecordId::of_example("doubt", name);
        let mut portfolio = Portfolio::default();
        for (meeting, body) in [("m1", "b1"), ("m2", "b1"), ("m3", "b2")] {
            let of = (Meeting::body_id.index(), Value::Link(key(body)));
            portfolio.put(Kind::Body, key(body), []).unwrap();
            portfolio.put(Kind::Meeting, key(meeting), [of]).unwrap();
        }
        let mut case = |name: &str, meeting: &str, year: i64, sequence: i64| {
            let of = [
                (Case::meeting_id.index(), Value::Link(key(meeting))),
                (Case::case_year.index(), Value::Integer(year)),
                (Case::case_sequence.index(), Value::Integer(sequence)),
            ];
            portfolio.put(Kind::Case, key(name), of).unwrap();
        };
        case("one", "m1", 2024, 5);
        case("alike", "m2", 2024, 5);
        case("elsewhere", "m3", 2024, 5);
        case("before", "m1", 2023, 5);
        for (name, is_doubtful) in
            [("one", true), ("alike", true), ("elsewhere", false), ("before", false)]
        {
            let record = portfolio.record(key(name)).unwrap();
            let found: Vec<&str> = doubts(&portfolio, record, None).map(|it| it.field).collect();
            assert_eq!(found == ["case_sequence"], is_doubtful, "{name}: {found:?}");
        }
        // What was worked out for all of them says the same of each.
        let numbers = CommonNumbers::of(&portfolio);
        for record in portfolio.records(Kind::Case) {
            for field in Kind::Case.fields() {
                let by_all = doubt_about(&portfolio, record, field, None);
                let by_numbers = numbers.doubt_about(&portfolio, record, field, None);
                assert_eq!(by_numbers, by_all, "{} of {:?}", field.name, record.record_id());
            }
        }
    }

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn sums_that_do_not_go_together_are_doubtful_where_both_are_known() {
        let of = |state, applied: Option<i64>, awarded: i64| Application {
            state: Some(state),
            applied: applied.map(|sum| Ore(sum * 100_000)),
            awarded: Some(Ore(awarded * 100_000)),
            ..Application::begun(RecordId::new())
        };
        let (full, cut) = (ApplicationState::AwardedInFull, ApplicationState::AwardedReduced);
        let today = day(11, 30);
        assert_eq!(told(&of(full, Some(1200), 1500), today), ["awarded"]);
        assert_eq!(told(&of(full, Some(1200), 900), today), ["state"]);
        assert_eq!(told(&of(cut, Some(1200), 1200), today), ["state"]);
        for fine in [of(full, Some(1200), 1200), of(cut, Some(1200), 900), of(full, None, 900)] {
            assert!(told(&fine, today).is_empty(), "{fine:?}");
        }
    }

    #[test]
    fn what_has_been_does_not_lie_ahead() {
        let meeting = |state, date| Meeting {
            state: Some(state),
            date: Some(FuzzyDate::from_day(date)),
            body_id: None::<crate::model::id::Id<Body>>,
            ..Meeting::begun(RecordId::new())
        };
        let (held, fixed) = (MeetingState::Held, MeetingState::Fixed);
        assert_eq!(told(&meeting(held, day(12, 14)), day(11, 30)), ["state"]);
        for fine in [meeting(held, day(11, 30)), meeting(fixed, day(12, 14))] {
            assert!(told(&fine, day(11, 30)).is_empty(), "{fine:?}");
        }
        // A date that is always behind needs no state to say so.
        let sent = Application {
            submitted_on: Some(FuzzyDate::from_day(day(12, 1))),
            ..Application::begun(RecordId::new())
        };
        assert_eq!(told(&sent, day(11, 30)), ["submitted_on"]);
        assert!(doubts(&Portfolio::default(), &sent, None).next().is_none(), "without a day");
    }
}
