//! What must hold: the rules that every change is held against before it is written.
//!
//! Rules about one field stand here as types and ranges; rules about several fields or records
//! follow. What is merely doubtful is no rule: it is shown, not refused.

mod typed;

pub use typed::{check_date_seen, check_time};

use super::field::{Field, FieldType};
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::record::Record;
use super::unseen::says_nothing;
use super::unsettled::Unsettled;
use super::value::Value;

/// Why a change is refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RuleError {
    /// A field that must be filled is empty.
    #[error("{kind:?}.{field} must be filled")]
    Required {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A number lies outside what the field allows.
    #[error("{kind:?}.{field} must lie between {low} and {high}")]
    OutOfRange {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// Smallest.
        low: i64,
        /// Largest.
        high: i64,
    },
    /// A number that is not one (infinite, or no number at all).
    #[error("{kind:?}.{field} is no number")]
    NotFinite {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// An amount below zero where that means nothing.
    #[error("{kind:?}.{field} cannot be negative")]
    Negative {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A link to a record that is not there.
    #[error("{kind:?}.{field} names {target}, which is not in the portfolio")]
    MissingTarget {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The key of the record that the field names.
        target: RecordId,
    },
    /// A link to a record of another kind.
    #[error("{kind:?}.{field} names {target}, which is of another kind")]
    WrongTarget {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The key of the record that the field names.
        target: RecordId,
    },
    /// A date that is read elsewhere is changed there.
    #[error("{kind:?}.{field} is the date of {from}")]
    DateElsewhere {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The record whose date it is.
        from: RecordId,
        /// The field of the link.
        link: &'static str,
    },
    /// A value of the wrong type.
    #[error("{kind:?}.{field} cannot hold that value")]
    WrongType {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A text with a character that no document can hold.
    #[error("{kind:?}.{field} holds a character that cannot be stored")]
    Unstorable {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A text of more than [`LONGEST_TEXT`] bytes.
    #[error("{kind:?}.{field} is too long")]
    TooLong {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A text that is no time of day, in a field for one.
    #[error("{kind:?}.{field} cannot be «{text}», which is no time of day")]
    NoTime {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// A text that is none of the choices of a column of one's own.
    #[error("{text} is no choice of {column}")]
    NotAChoice {
        /// The name of the column.
        column: String,
        /// The text.
        text: String,
        /// The choices.
        choices: String,
    },
    /// A column of one's own that is not there any more.
    #[error("there is no column {0}")]
    NoSuchColumn(RecordId),
    /// A decision is made final by asking for its seal, not by writing its state into a cell.
    #[error("{kind:?}.{field} is not made final by a value")]
    FinalByButton {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A record that links to itself, or round in a ring.
    #[error("{kind:?}.{field} would lead back to the record itself")]
    Circular {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A final record cannot be changed or deleted.
    #[error("the {kind:?} is final")]
    Sealed {
        /// Its kind.
        kind: Kind,
        /// The record.
        record: RecordId,
    },
    /// A final record says what that cell holds.
    #[error("{0:?} is settled")]
    Settled(Unsettled),
    /// A final record is about the one that was to be deleted.
    #[error("{record} is needed by {sealed}, which is final")]
    Needed {
        /// The kind of the record that was to be deleted.
        kind: Kind,
        /// That record.
        record: RecordId,
        /// The final record.
        sealed: RecordId,
        /// Its kind.
        sealing: Kind,
    },
    /// A record of a kind that knows no seal cannot be made final.
    #[error("a {kind:?} is never made final")]
    NeverFinal {
        /// The kind.
        kind: Kind,
        /// The record.
        record: RecordId,
    },
    /// A record cannot be made final as it stands.
    #[error("the {kind:?} cannot be made final without {field}")]
    NotReadyForSeal {
        /// Its kind.
        kind: Kind,
        /// The record.
        record: RecordId,
        /// What is missing.
        field: &'static str,
    },
    /// Copies disagree about something that the content of a seal rests on.
    #[error("{kind:?}.{field} of {record} is undecided")]
    Undecided {
        /// The kind of the record that was to be made final.
        sealing: Kind,
        /// The record that was to be made final.
        sealed: RecordId,
        /// The record that copies disagree about.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field; `exists` for whether it is there.
        field: &'static str,
    },
    /// There is nothing to decide about that cell.
    #[error("{kind:?}.{field} of {record} has one value")]
    NothingToDecide {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field; `exists` for whether it is there.
        field: &'static str,
    },
    /// Other records need the one to be deleted.
    #[error("{count} other records refer to it, the first is {first}")]
    StillReferred {
        /// The first one that does.
        first: RecordId,
        /// How many do.
        count: usize,
    },
    /// There is no record with that key.
    #[error("there is no record {0}")]
    NoSuchRecord(RecordId),
    /// A record with that key is there already.
    #[error("there is a record {0} already")]
    AlreadyThere(RecordId),
}

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
    match (field.field_type, value) {
        (FieldType::Text, Value::Text(_))
        | (FieldType::Integer, Value::Integer(_))
        | (FieldType::Number, Value::Number(_))
        | (FieldType::Bool, Value::Bool(_))
        | (FieldType::Money, Value::Money(_))
        | (FieldType::Date, Value::Date(_))
        | (FieldType::Time, Value::Time(_))
        | (FieldType::File, Value::File(_))
        | (FieldType::Link(_) | FieldType::AnyLink, Value::Link(_)) => true,
        (FieldType::Choice(set), Value::Choice(code)) => set.code(code).is_some(),
        (
            FieldType::Text
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Money
            | FieldType::Date
            | FieldType::Time
            | FieldType::File
            | FieldType::Choice(_)
            | FieldType::Link(_)
            | FieldType::AnyLink,
            _,
        ) => false,
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
    let mut next = value.clone();
    let mut steps = 0_usize;
    while let Value::Link(target) = next {
        // A ring that was there before (through a merge) must not hold the check up for ever.
        if target == id || steps > portfolio.count(kind) {
            return Err(RuleError::Circular { kind, field: field.name });
        }
        steps += 1;
        next = portfolio.record(target).map_or(Value::Null, |record| record.value(field.name));
    }
    Ok(())
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
        Some(field) => Err(RuleError::NotReadyForSeal { kind, record: id, field }),
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
        let linking: Vec<usize> = other
            .fields()
            .iter()
            .enumerate()
            .filter(|(_, field)| {
                field.field_type == FieldType::Link(kind) || field.field_type == FieldType::AnyLink
            })
            .map(|(index, _)| index)
            .collect();
        if linking.is_empty() {
            continue;
        }
        for record in portfolio.records(other) {
            if linking.iter().any(|index| record.get(*index) == Value::Link(target)) {
                found.push(record.record_id());
            }
        }
    }
    found
}
