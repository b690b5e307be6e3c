//! The rules about what is typed now. What once stood in a field may break them: undo, decisions between
//! copies and snapshots bring it back.

use super::RuleError;
use crate::model::field::Field;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::time_of_day::times_of;
use crate::model::value::Value;

/// A text that is written into a field for a time of day says one. What stands there from before may
/// say it otherwise.
///
/// # Errors
/// `NoTime`.
pub fn check_time(kind: Kind, field: &'static Field, value: &Value) -> Result<(), RuleError> {
    match value {
        Value::Text(text) if field.clock && times_of(text).is_none() => {
            Err(RuleError::NoTime { kind, field: field.name, text: text.clone() })
        }
        Value::Null
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Link(_) => Ok(()),
    }
}

/// A date in a field of a record is what one reads there: no link says another one.
///
/// # Errors
/// `DateElsewhere`.
pub fn check_date_seen(
    portfolio: &Portfolio,
    record: &dyn Record,
    index: usize,
) -> Result<(), RuleError> {
    let kind = record.kind();
    match kind.borrows(index).zip(portfolio.borrowed(record, index)) {
        Some((borrowed, (from, date))) if record.get(index) != Value::Date(date.clone()) => {
            Err(RuleError::DateElsewhere { kind, field: borrowed.date, from, link: borrowed.from })
        }
        Some(_) | None => Ok(()),
    }
}
