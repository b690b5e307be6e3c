//! Cells of other records that a final record settles, or that are written along with its seal.

use crate::model::id::RecordId;
use crate::model::value::Value;

/// A cell of another record that a final record settles: which meeting its case was at, what day that
/// meeting was held on.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// The other record.
    pub record: RecordId,
    /// The name of its field.
    pub field: &'static str,
    /// What the field says from then on.
    pub kept: Kept,
}

/// What a cell that is settled can hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Kept {
    /// That value and no other.
    As(Value),
    /// Any choice but those with these codes.
    NeverAs(&'static [&'static str]),
}

impl Kept {
    /// Whether the cell can hold that value.
    #[must_use]
    pub fn allows(&self, value: &Value) -> bool {
        match self {
            Self::As(only) => only == value,
            Self::NeverAs(codes) => !matches!(value, Value::Choice(code) if codes.contains(code)),
        }
    }

    /// The value that the cell has to have, if there is one.
    #[must_use]
    pub fn only(&self) -> Option<&Value> {
        match self {
            Self::As(only) => Some(only),
            Self::NeverAs(_) => None,
        }
    }
}

/// A cell of another record that is written along with a seal.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// The other record.
    pub record: RecordId,
    /// The name of its field.
    pub field: &'static str,
    /// What is written there.
    pub value: Value,
}
