//! A record of which a repair did not carry something over.

use std::fmt;

use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};

/// A record of which a repair did not carry something over, or all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostRecord {
    /// Its kind.
    pub kind: Kind,
    /// Its key.
    pub id: RecordId,
    /// Its name as the log tells it, or as it stood in the damaged file where the log knows nothing
    /// of it; empty where it has none.
    pub label: String,
}

impl LostRecord {
    /// A record, with the name that it has in a portfolio.
    #[must_use]
    pub fn named(kind: Kind, id: RecordId, portfolio: &Portfolio) -> Self {
        Self { kind, id, label: portfolio.label(id) }
    }
}

impl fmt::Display for LostRecord {
    /// For programs: kind and key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.plural(), self.id)
    }
}
