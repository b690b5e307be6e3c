//! The day on which a date is typed, and how the record stands that it is typed for: both say which year is meant
//! where none is typed.

use chrono::NaiveDate;

use super::field::{Field, Tense};
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::value::Value;

/// When a date is typed, and for a record that stands how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day.
    pub today: NaiveDate,
    state: Option<&'static str>,
}

impl From<NaiveDate> for When {
    fn from(today: NaiveDate) -> Self {
        Self { today, state: None }
    }
}

impl When {
    /// For a record of the document.
    #[must_use]
    pub fn of(portfolio: &Portfolio, id: RecordId, today: NaiveDate) -> Self {
        let record = portfolio.record(id);
        let state = record.and_then(|record| Some(record.get(record.kind().state()?.0)));
        Self::from(today).stands(state.as_ref())
    }

    /// The same where the record stands so; nothing said leaves it as it is.
    #[must_use]
    pub fn stands(self, state: Option<&Value>) -> Self {
        let said = state.and_then(Value::as_choice);
        Self { state: said.or(self.state), ..self }
    }

    /// On which side of the day the date of a field lies.
    #[must_use]
    pub fn tense(self, kind: Kind, field: &Field) -> Tense {
        let choices = kind.state().and_then(|(_, state)| state.field_type.choices());
        let standing = choices.zip(self.state).map(|(choices, code)| choices.standing(code));
        standing.map_or(field.tense, |standing| field.tense_where(standing))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// What was held or done does not lie ahead; what comes of it later does.
    #[test]
    fn the_state_of_a_record_decides_the_side() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        for (kind, state, name, wanted) in [
            (Kind::Meeting, "fixed", "date", Tense::Scheduled),
            (Kind::Meeting, "held", "date", Tense::Past),
            // The day that it was to be on may be to come still.
            (Kind::Meeting, "moved", "date", Tense::Scheduled),
            (Kind::Meeting, "cancelled", "date", Tense::Scheduled),
            (Kind::FollowUp, "in_progress", "deadline", Tense::Ahead),
            (Kind::FollowUp, "done", "deadline", Tense::Past),
            (Kind::Milestone, "reached", "baseline_date", Tense::Past),
            (Kind::Call, "closed", "deadline", Tense::Past),
            (Kind::Call, "closed", "report_deadline", Tense::Ahead),
            (Kind::Decision, "final", "review_on", Tense::Ahead),
            (Kind::Decision, "final", "date", Tense::Past),
            (Kind::FollowUp, "done", "done_on", Tense::Past),
        ] {
            let (_, field) = kind.field(name).unwrap();
            let (_, of) = kind.state().unwrap();
            let code = of.field_type.choices().unwrap().code(state).unwrap();
            let when = When::from(today).stands(Some(&Value::Choice(code)));
            assert_eq!(when.tense(kind, field), wanted, "{kind:?}.{name} {state}");
            assert_eq!(When::from(today).tense(kind, field), field.tense, "{kind:?}.{name}");
        }
    }
}
