//! What a new record says before anybody has said it: its defaults, and the nearest sensible value
//! where the work requires one.

use chrono::{Datelike as _, NaiveDate};

use crate::model::defaults::defaults;
use crate::model::field::FieldType;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::Texts;

/// The values of a new record, by field number. The user goes on from there.
#[must_use]
pub fn new_values(
    portfolio: &Portfolio,
    texts: &Texts,
    today: NaiveDate,
    kind: Kind,
) -> Vec<(usize, Value)> {
    let mut values = defaults(kind);
    for (index, field) in kind.fields().iter().enumerate().filter(|(_, field)| field.required) {
        if values.iter().any(|(other, _)| *other == index) {
            continue;
        }
        let value = match field.field_type {
            FieldType::Text => {
                Value::Text(texts.attribute(&format!("kind-{}", kind.plural()), "new"))
            }
            FieldType::Date | FieldType::Time | FieldType::File => {
                Value::Date(FuzzyDate::from_day(today))
            }
            FieldType::Integer => Value::Integer(i64::from(today.year())),
            FieldType::Choice(set) => set.codes.first().map_or(Value::Null, |c| Value::Choice(c)),
            FieldType::Link(target) => first_of(portfolio, target),
            FieldType::Number | FieldType::Bool | FieldType::Money | FieldType::AnyLink => {
                Value::Null
            }
        };
        values.push((index, value));
    }
    values
}

fn first_of(portfolio: &Portfolio, kind: Kind) -> Value {
    let deciding = portfolio.settings().and_then(|settings| settings.deciding_body_id);
    let usual = deciding.map(RecordId::from).filter(|_| kind == Kind::Body);
    let first = || portfolio.records(kind).next().map(Record::record_id);
    usual.or_else(first).map_or(Value::Null, Value::Link)
}
