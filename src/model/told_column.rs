//! Columns of a list that say of a record what stands in others: they are read, sorted and filtered by like any
//! column, and nobody writes into them.

use super::field::{Field, FieldType};
use super::fuzzy_date::FuzzyDate;
use super::kind::{Kind, Portfolio};
use super::kinds::decision::Decision;
use super::record::Record;
use super::value::Value;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ToldColumn {
    /// The number of the case, as people write it.
    CaseNumber,
    /// The body that decided.
    Body,
    /// The day of the meeting.
    MeetingDay,
}

/// What the columns hold; no field of any kind has a name that begins so.
static CASE_NUMBER: Field = Field::new("~case_number", FieldType::Text).column();
static BODY: Field = Field::new("~body", FieldType::Text).column();
static MEETING_DAY: Field = Field::new("~meeting_day", FieldType::Date).column();

impl ToldColumn {
    /// All of them.
    pub const ALL: &[Self] = &[Self::CaseNumber, Self::Body, Self::MeetingDay];

    /// Those of the list of a kind, in their order.
    #[must_use]
    pub fn of(kind: Kind) -> &'static [Self] {
        if kind == Kind::Decision { Self::ALL } else { &[] }
    }

    /// What it holds, and its name where columns are named in text.
    #[must_use]
    pub fn field(self) -> &'static Field {
        match self {
            Self::CaseNumber => &CASE_NUMBER,
            Self::Body => &BODY,
            Self::MeetingDay => &MEETING_DAY,
        }
    }

    /// What it says of a record.
    #[must_use]
    pub fn value(self, portfolio: &Portfolio, record: &dyn Record) -> Value {
        let Some(decision) = portfolio.decisions.get_raw(record.record_id()) else {
            return Value::Null;
        };
        let text = |text: Option<String>| {
            text.filter(|text| !text.is_empty()).map_or(Value::Null, Value::Text)
        };
        match self {
            Self::CaseNumber => text(case_number(portfolio, decision)),
            Self::Body => {
                let said = portfolio.said_of(decision).into_iter().next();
                text(said.map(|said| said.body_name(portfolio)))
            }
            Self::MeetingDay => {
                day_of_meeting(portfolio, decision).map_or(Value::Null, Value::Date)
            }
        }
    }
}

/// The number of the case of a decision: as it was sealed, else as it is.
fn case_number(portfolio: &Portfolio, decision: &Decision) -> Option<String> {
    match portfolio.sealed(decision) {
        Some(sealed) => sealed.case_number.clone(),
        None => portfolio.case_number(portfolio.cases.find(decision.case_id)?),
    }
}

/// The day of the meeting that decided: as it was sealed, else as it is.
fn day_of_meeting(portfolio: &Portfolio, decision: &Decision) -> Option<FuzzyDate> {
    let sealed = portfolio.sealed(decision).and_then(|sealed| sealed.day_of_meeting(decision));
    sealed.or_else(|| portfolio.meeting_of(decision)?.date.clone())
}
