//! A cell of another record that a final record settles.

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
    pub value: Value,
}
