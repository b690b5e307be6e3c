//! The rules about what is typed now. What once stood in a field may break them: undo, decisions between
//! copies and snapshots bring it back.

use super::RuleError;
use crate::model::case::numbers_cases;
use crate::model::field::Field;
use crate::model::fuzzy_date::Span;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::time_of_day::times_of;
use crate::model::value::Value;

/// A text that is written into a field for a time of day says one, and from when to when only in a field
/// for that. What stands there from before may say it otherwise.
///
/// # Errors
/// `NoTime`.
fn check_time(kind: Kind, field: &'static Field, value: &Value) -> Result<(), RuleError> {
    let Some(text) = value.as_text().filter(|_| field.clock) else { return Ok(()) };
    match times_of(text) {
        Some((_, None)) => Ok(()),
        Some((_, Some(_))) if field.span => Ok(()),
        Some((_, Some(_))) | None => {
            Err(RuleError::NoTime { kind, field: field.name, text: text.to_owned() })
        }
    }
}

/// A code of figures has as many as it must, and nothing else. What stands there from before may not.
///
/// # Errors
/// `NotFigures`.
fn check_figures(kind: Kind, field: &'static Field, value: &Value) -> Result<(), RuleError> {
    let (Some(figures), Some(text)) = (field.figures, value.as_text()) else { return Ok(()) };
    if text.is_empty() || (text.len() == figures && text.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Ok(());
    }
    Err(RuleError::NotFigures { kind, field: field.name, text: text.to_owned(), figures })
}

/// What says how the numbers of cases are written numbers them. What stands there from before may not.
///
/// # Errors
/// `NoNumbering`.
fn check_numbers(kind: Kind, field: &'static Field, value: &Value) -> Result<(), RuleError> {
    let Some(text) = value.as_text().filter(|text| field.numbers && !text.is_empty()) else {
        return Ok(());
    };
    match numbers_cases(text) {
        true => Ok(()),
        false => Err(RuleError::NoNumbering { kind, field: field.name, text: text.to_owned() }),
    }
}

/// A day that the program counts from is one. What stands there from before may be several.
///
/// # Errors
/// `NotOneDay`.
fn check_one_day(kind: Kind, field: &'static Field, value: &Value) -> Result<(), RuleError> {
    match value {
        Value::Date(date) if field.one_day && date.day().is_none() => {
            Err(RuleError::NotOneDay { kind, field: field.name, date: date.clone() })
        }
        Value::Date(_)
        | Value::Null
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Money(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Link(_) => Ok(()),
    }
}

/// What is typed into a field, by itself, is what the field is for.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_typed(kind: Kind, field: &'static Field, value: &Value) -> Result<(), RuleError> {
    check_time(kind, field, value)?;
    check_figures(kind, field, value)?;
    check_numbers(kind, field, value)?;
    check_one_day(kind, field, value)?;
    check_place(kind, field, value)
}

/// What lasts from one time of a day to another does not end before it begins. Over several days it may.
///
/// # Errors
/// `EndsBefore`, where one of the two is in the field that was written.
pub fn check_lasts(
    portfolio: &Portfolio,
    record: &dyn Record,
    written: &Field,
) -> Result<(), RuleError> {
    let about = record.kind().about();
    let Some((start, end)) = about.lasts else { return Ok(()) };
    let date = about.date.and_then(|date| date(portfolio, record.record_id()));
    let is_of_days = date.is_some_and(|date| matches!(date.span(), Span::Interval(..)));
    if is_of_days || ![start, end].contains(&written.name) {
        return Ok(());
    }
    let times = |name| times_of(record.value(name).as_text()?);
    match (times(start), times(end)) {
        (Some((from, _)), Some((to, until))) if until.unwrap_or(to) < from => {
            Err(RuleError::EndsBefore { kind: record.kind(), start, end })
        }
        _ => Ok(()),
    }
}

/// Of two dates of a record that come one after the other, the second is not before the first, whichever
/// days are meant of those that they may be.
///
/// # Errors
/// `OutOfOrder`, where one of the two is in the field that was written.
pub fn check_order(
    portfolio: &Portfolio,
    record: &dyn Record,
    written: &Field,
) -> Result<(), RuleError> {
    let kind = record.kind();
    let is_written = |(first, second): &(&str, &str)| [*first, *second].contains(&written.name);
    match pairs_out_of_order(portfolio, record).find(is_written) {
        Some((first, second)) => Err(RuleError::OutOfOrder { kind, first, second }),
        None => Ok(()),
    }
}

/// The pairs of dates of a record that come one after the other and stand the wrong way round, whichever
/// days are meant of those that they may be.
pub fn pairs_out_of_order(
    portfolio: &Portfolio,
    record: &dyn Record,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let kind = record.kind();
    let date = move |name| {
        let Value::Date(date) = portfolio.value_of(record, kind.field(name)?.0) else {
            return None;
        };
        Some(date)
    };
    kind.about().in_order.iter().copied().filter(move |(first, second)| {
        let begins = date(first).and_then(|date| date.earliest());
        let ends = date(second).and_then(|date| date.latest());
        begins.zip(ends).is_some_and(|(begins, ends)| ends < begins)
    })
}

/// Ranks and running numbers are counted from one. What stands there from before may not be.
///
/// # Errors
/// `BelowOne`.
fn check_place(kind: Kind, field: &'static Field, value: &Value) -> Result<(), RuleError> {
    let is_below = matches!(value, Value::Integer(..1));
    match field.from_one && is_below {
        true => Err(RuleError::BelowOne { kind, field: field.name }),
        false => Ok(()),
    }
}

/// The number by which a record is known is that of no other.
///
/// # Errors
/// `NumberTaken`.
pub fn check_known_by(
    portfolio: &Portfolio,
    kind: Kind,
    id: RecordId,
    field: &'static Field,
    value: &Value,
) -> Result<(), RuleError> {
    if kind.about().known_by != Some(field.name) || value.is_null() {
        return Ok(());
    }
    let mut records = portfolio.records(kind);
    let other = records.find(|other| other.record_id() != id && other.value(field.name) == *value);
    let other = other.map(Record::record_id);
    other.map_or(Ok(()), |other| Err(RuleError::NumberTaken { kind, field: field.name, other }))
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
