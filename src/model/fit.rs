//! Whether a value fits a cell of a record: the one question that a form, a list, a paste, an import
//! and a reply of a round ask before anything is changed, so that all of them say the same.
//!
//! It is asked of one cell at a time. Rules about several cells at once are those of the plan
//! (`model::plan`), which also holds every value against the portfolio as it is when it is written:
//! what fits here is a command there, unless something came in between.

use super::column::ColumnKey;
use super::command::Change;
use super::field::FieldType;
use super::kind::{Kind, Portfolio};
use super::own_column::OwnColumnType;
use super::record::Record;
use super::rules::{self, RuleError};
use super::value::Value;

/// What putting a value that fits into a cell comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit {
    /// The cell holds that value already.
    Same,
    /// This change puts it there.
    Fits(Change),
}

/// Whether a cell of a record takes another value at all: nothing final does, nor a date that the
/// record has from elsewhere, where the new one would not be seen. A column of one's own says something
/// about a final record, and is no part of what was sealed.
///
/// # Errors
/// `Sealed`, `DateElsewhere` or `OnlyRead`.
pub fn is_open(
    portfolio: &Portfolio,
    record: &dyn Record,
    key: ColumnKey,
) -> Result<(), RuleError> {
    let index = match key {
        ColumnKey::Field(index) => index,
        ColumnKey::Told(column) => return Err(RuleError::OnlyRead(column)),
        ColumnKey::Own(_) => return Ok(()),
    };
    let kind = record.kind();
    rules::check_not_sealed(portfolio, kind, record.record_id())?;
    match kind.borrows(index).zip(portfolio.borrowed(record, index)) {
        Some((borrowed, (from, _))) => {
            Err(RuleError::DateElsewhere { kind, field: borrowed.date, from, link: borrowed.from })
        }
        None => Ok(()),
    }
}

/// Whether a value fits a cell of a record that is yet to be added. Whether the record is complete
/// is a rule about several cells.
///
/// # Errors
/// The rule that it would break there.
pub fn fit_new(
    portfolio: &Portfolio,
    kind: Kind,
    key: ColumnKey,
    value: &Value,
) -> Result<(), RuleError> {
    let field = key.field(portfolio, kind).ok_or_else(|| no_such_column(kind, key))?;
    match key {
        // What makes a decision final has a button of its own, which asks first.
        ColumnKey::Field(_) if rules::is_sealing(kind, field, value) => {
            Err(RuleError::FinalByButton { kind, field: field.name })
        }
        ColumnKey::Field(_) => {
            rules::check_typed(kind, field, value)?;
            rules::check_value(portfolio, kind, field, value)
        }
        ColumnKey::Told(column) => Err(RuleError::OnlyRead(column)),
        ColumnKey::Own(_) => {
            rules::check_value(portfolio, Kind::OwnValue, field, value)?;
            check_own_choice(portfolio, key, value)
        }
    }
}

/// The one way to say it: an empty text is nothing, and a yes-or-no that says nothing says no. What
/// is logged is then what the record will answer, and undo can tell whether it still does.
pub(super) fn canonical(field_type: Option<FieldType>, value: &Value) -> Value {
    match value {
        Value::Text(text) if text.is_empty() && field_type == Some(FieldType::Text) => Value::Null,
        // SQLite knows no negative zero.
        Value::Number(number) if *number == 0.0 && field_type == Some(FieldType::Number) => {
            Value::Number(0.0)
        }
        Value::Null => field_type.map_or(Value::Null, FieldType::unsaid),
        Value::Text(_)
        | Value::Integer(_)
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Link(_) => value.clone(),
    }
}

/// A choice of one's own is one of those that its column lists now.
fn check_own_choice(portfolio: &Portfolio, key: ColumnKey, value: &Value) -> Result<(), RuleError> {
    let (ColumnKey::Own(id), Value::Text(text)) = (key, value) else { return Ok(()) };
    let Some(column) = portfolio.own_columns.get(id) else { return Ok(()) };
    let choices = column.choice_list();
    let chosen = column.column_type != Some(OwnColumnType::Choice)
        || choices.is_empty()
        || choices.contains(&text.as_str());
    if chosen {
        return Ok(());
    }
    let column = column.title.clone();
    Err(RuleError::NotAChoice { column, text: text.clone(), choices: choices.join(", ") })
}

pub(super) fn no_such_column(kind: Kind, key: ColumnKey) -> RuleError {
    match key {
        ColumnKey::Field(_) => RuleError::WrongType { kind, field: "" },
        ColumnKey::Told(column) => RuleError::OnlyRead(column),
        ColumnKey::Own(id) => RuleError::NoSuchColumn(id.raw()),
    }
}
