//! What must hold: the rules that every change is held against before it is written.
//!
//! Rules about one field stand here as types and ranges; rules about several fields or records
//! follow. What is merely doubtful is no rule: it is shown, not refused.

mod day;
mod error;
mod message;
mod typed;

pub use day::{check_day_has_come, to_come};
pub use error::RuleError;
pub use typed::{
    check_date_seen, check_known_by, check_lasts, check_order, check_typed, pairs_out_of_order,
};

use std::collections::BTreeSet;

use super::command::Change;
use super::field::{Field, FieldType};
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::record::Record;
use super::unseen::says_nothing;
use super::value::Value;

/// The longest text of a field, in bytes: some three hundred pages. What is longer is a file that
/// was pasted by mistake.
pub const LONGEST_TEXT: usize = 1_000_000;

/// Holds one value against its field.
///
/// # Errors
/// The rule that it breaks.
pub fn check_value(
    portfolio: &Portfolio,
    kind: Kind,
    field: &'static Field,
    value: &Value,
) -> Result<(), RuleError> {
    let name = field.name;
    let required = Err(RuleError::Required { kind, field: name });
    if value.is_null() {
        return if field.required { required } else { Ok(()) };
    }
    if !fits(field, value) {
        return Err(RuleError::WrongType { kind, field: name });
    }
    match value {
        Value::Text(text) if field.required && says_nothing(text) => required,
        Value::Text(text) if text.len() > LONGEST_TEXT => {
            Err(RuleError::TooLong { kind, field: name })
        }
        Value::Text(text) if text.contains('\0') => {
            Err(RuleError::Unstorable { kind, field: name })
        }
        Value::Integer(number) => check_range(kind, field, *number),
        Value::Number(number) if !number.is_finite() => {
            Err(RuleError::NotFinite { kind, field: name })
        }
        Value::Money(ore) if ore.0 < 0 && !field.negative => {
            Err(RuleError::Negative { kind, field: name })
        }
        Value::Number(number) if *number < 0.0 && !field.negative => {
            Err(RuleError::Negative { kind, field: name })
        }
        Value::Link(target) => match portfolio.record(*target) {
            None => Err(RuleError::MissingTarget { kind, field: name, target: *target }),
            Some(record) if !field.takes(record.kind()) => {
                Err(RuleError::WrongTarget { kind, field: name, target: *target })
            }
            Some(_) => Ok(()),
        },
        Value::Null
        | Value::Text(_)
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_) => Ok(()),
    }
}

/// Whether a value that says something is of the type of the field.
#[must_use]
pub fn fits(field: &Field, value: &Value) -> bool {
    match field.field_type {
        FieldType::Text => matches!(value, Value::Text(_)),
        FieldType::Integer => matches!(value, Value::Integer(_)),
        FieldType::Number => matches!(value, Value::Number(_)),
        FieldType::Bool => matches!(value, Value::Bool(_)),
        FieldType::Money => matches!(value, Value::Money(_)),
        FieldType::Date => matches!(value, Value::Date(_)),
        FieldType::Time => matches!(value, Value::Time(_)),
        FieldType::File => matches!(value, Value::File(_)),
        FieldType::Choice(set) => {
            matches!(value, Value::Choice(code) if set.code(code).is_some())
        }
        FieldType::Link(_) | FieldType::AnyLink => matches!(value, Value::Link(_)),
    }
}

fn check_range(kind: Kind, field: &'static Field, number: i64) -> Result<(), RuleError> {
    match field.range {
        Some((low, high)) if number < low || number > high => {
            Err(RuleError::OutOfRange { kind, field: field.name, low, high })
        }
        _ => Ok(()),
    }
}

/// Holds a whole new record against its kind: required fields are filled.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_complete(record: &dyn Record) -> Result<(), RuleError> {
    for (index, field) in record.fields().iter().enumerate() {
        if field.required && record.get(index).is_null() {
            return Err(RuleError::Required { kind: record.kind(), field: field.name });
        }
    }
    Ok(())
}

/// A link within one kind must not lead back to where it began: bodies report upwards, cases
/// continue earlier ones.
///
/// # Errors
/// `Circular`, naming the field.
pub fn check_no_ring(
    portfolio: &Portfolio,
    kind: Kind,
    id: RecordId,
    field: &'static Field,
    value: &Value,
) -> Result<(), RuleError> {
    if field.field_type != FieldType::Link(kind) {
        return Ok(());
    }
    match leads_to(portfolio, kind, field, value).contains(&id) {
        true => Err(RuleError::Circular { kind, field: field.name }),
        false => Ok(()),
    }
}

/// The records that a link within one kind leads to, one after the other, each once: copies that were
/// brought together may have made a ring.
#[must_use]
pub fn leads_to(
    portfolio: &Portfolio,
    kind: Kind,
    field: &'static Field,
    value: &Value,
) -> Vec<RecordId> {
    let mut passed = Vec::new();
    if field.field_type != FieldType::Link(kind) {
        return passed;
    }
    let mut seen = BTreeSet::new();
    let mut next = value.clone();
    while let Value::Link(target) = next {
        if !seen.insert(target) {
            break;
        }
        passed.push(target);
        next = portfolio.record(target).map_or(Value::Null, |record| record.value(field.name));
    }
    passed
}

/// A final record stays as it is.
///
/// # Errors
/// `Sealed` when the record has a seal.
pub fn check_not_sealed(portfolio: &Portfolio, kind: Kind, id: RecordId) -> Result<(), RuleError> {
    if portfolio.is_sealed(id) { Err(RuleError::Sealed { kind, record: id }) } else { Ok(()) }
}

/// Whether a record has what its kind asks for before it is made final.
///
/// # Errors
/// `NotReadyForSeal` naming the first thing that is missing; `Sealed` when it is final already;
/// `NeverFinal` when its kind knows no seal.
pub fn check_ready_for_seal(portfolio: &Portfolio, id: RecordId) -> Result<(), RuleError> {
    let kind = portfolio.record(id).ok_or(RuleError::NoSuchRecord(id))?.kind();
    check_not_sealed(portfolio, kind, id)?;
    let sealing = kind.about().sealing.ok_or(RuleError::NeverFinal { kind, record: id })?;
    match (sealing.lacks)(portfolio, id) {
        Some((of, field)) => {
            let lacking = portfolio.record(of).map_or(kind, |it| it.kind());
            Err(RuleError::NotReadyForSeal { kind, record: id, lacking, field })
        }
        None => Ok(()),
    }
}

/// Whether writing that value calls a record final, which is the same as sealing it.
#[must_use]
pub fn is_sealing(kind: Kind, field: &Field, value: &Value) -> bool {
    let about = kind.about();
    about.sealing.is_some_and(|sealing| {
        about.state == Some(field.name) && *value == Value::Choice(sealing.calls_final)
    })
}

/// The same of a field by its number.
#[must_use]
pub fn calls_final(kind: Kind, index: usize, value: &Value) -> bool {
    kind.fields().get(index).is_some_and(|field| is_sealing(kind, field, value))
}

/// Whether a change makes a record final, in whatever way it is asked for.
#[must_use]
pub fn makes_final(portfolio: &Portfolio, change: &Change) -> bool {
    match change {
        Change::Seal { .. } => true,
        Change::Add { kind, values, .. } => {
            values.iter().any(|(index, value)| calls_final(*kind, *index, value))
        }
        Change::Set { id, field, value } | Change::Decide { id, field, value } => {
            portfolio.record(*id).is_some_and(|record| calls_final(record.kind(), *field, value))
        }
        Change::Keep { .. }
        | Change::Reopen { .. }
        | Change::Delete { .. }
        | Change::Restore { .. } => false,
    }
}

/// Whether a record only says something of another, which it belongs to, and goes when that one goes.
#[must_use]
pub fn goes_with(portfolio: &Portfolio, id: RecordId, whole: RecordId) -> bool {
    portfolio.record(id).is_some_and(|record| {
        let about = record.kind().about();
        about.goes_with_it
            && about.belongs_to.iter().any(|field| record.value(field) == Value::Link(whole))
    })
}

/// The records that refer to the one with that key and would be left hanging without it.
#[must_use]
pub fn referring(portfolio: &Portfolio, target: RecordId) -> Vec<RecordId> {
    let Some(kind) = portfolio.record(target).map(Record::kind) else { return Vec::new() };
    let mut found = Vec::new();
    for other in Kind::ALL.iter().copied() {
        let links = links_to(other, kind);
        if links.is_empty() {
            continue;
        }
        for record in portfolio.records(other) {
            if names(record, &links, target) {
                found.push(record.record_id());
            }
        }
    }
    found
}

/// The fields of a kind that can name a record of another.
pub(super) fn links_to(kind: Kind, target: Kind) -> Vec<usize> {
    let links = |field: &Field| {
        field.field_type == FieldType::Link(target) || field.field_type == FieldType::AnyLink
    };
    let fields = kind.fields().iter().enumerate();
    fields.filter(|(_, field)| links(field)).map(|(index, _)| index).collect()
}

/// Whether one of those fields names a record.
pub(super) fn names(record: &dyn Record, links: &[usize], target: RecordId) -> bool {
    links.iter().any(|index| record.get(*index) == Value::Link(target))
}
