//! Small portfolios for tests, put together record by record.

use chrono::NaiveDate;

use crate::model::choice::Choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::money::Ore;
use crate::model::value::Value;

/// A day from its ISO form.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A date from its stored form.
pub(crate) fn date(stored: &str) -> Value {
    Value::Date(FuzzyDate::from_stored(stored).unwrap())
}

pub(crate) fn ore(ore: i64) -> Value {
    Value::Money(Ore(ore))
}

pub(crate) fn code(choice: impl Choice) -> Value {
    Value::Choice(choice.code())
}

/// A portfolio that is being put together.
#[derive(Default)]
pub(crate) struct Fixture {
    pub portfolio: Portfolio,
}

impl Fixture {
    /// Adds a record, or replaces the one with the same key.
    pub fn put(&mut self, kind: Kind, key: &str, fields: &[(&str, Value)]) -> RecordId {
        let id = RecordId::of_example(kind.plural(), key);
        let values: Vec<(usize, Value)> = fields
            .iter()
            .map(|(name, value)| (kind.field(name).unwrap().0, value.clone()))
            .collect();
        self.portfolio.put(kind, id, values).unwrap();
        id
    }

    /// Adds a typed link.
    pub fn link(&mut self, from: RecordId, link_type: impl Choice, to: RecordId) -> RecordId {
        let key = format!("{from} {} {to}", link_type.code());
        let fields = [
            ("from_id", Value::Link(from)),
            ("link_type", code(link_type)),
            ("to_id", Value::Link(to)),
        ];
        self.put(Kind::Link, &key, &fields)
    }
}
