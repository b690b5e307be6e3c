//! What a new record says before anybody has said it.

use super::field::FieldType;
use super::kind::Kind;
use super::value::Value;

/// The values that a new record of a kind begins with, by field number.
#[must_use]
pub fn defaults(kind: Kind) -> Vec<(usize, Value)> {
    let begun = || {
        let (index, field) = kind.state()?;
        let FieldType::Choice(set) = field.field_type else { return None };
        Some((index, Value::Choice(set.code(kind.about().begins?)?)))
    };
    begun().into_iter().collect()
}
