//! A change to a cell, as a command plans it.

use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;

/// One change to a cell, with what stood there before.
#[derive(Clone, Debug, PartialEq)]
pub enum CellChange {
    /// A record comes into being.
    Birth {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
        /// Its values.
        values: Vec<(usize, Value)>,
    },
    /// A field changes.
    Cell {
        /// The kind of the record.
        kind: Kind,
        /// The record.
        id: RecordId,
        /// The number of the field.
        field: usize,
        /// Before.
        old: Value,
        /// After.
        new: Value,
    },
    /// A record goes.
    Death {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
    },
    /// A record comes back.
    Revival {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
    },
    /// A record that copies disagree about stays.
    Kept {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
    },
    /// A final record needs another one, which a copy that does not know of it may have deleted.
    Needed {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
    },
    /// A cell holds several values again.
    Reopened {
        /// The kind of the record.
        kind: Kind,
        /// The record.
        id: RecordId,
        /// The number of the field; nothing for whether the record is there.
        field: Option<usize>,
        /// The values, the one that is shown first.
        values: Vec<Value>,
    },
    /// A record is sealed.
    Seal {
        /// The record.
        record: RecordId,
    },
}

impl CellChange {
    /// The record that it changes.
    #[must_use]
    pub fn record(&self) -> RecordId {
        match self {
            Self::Birth { id, .. }
            | Self::Cell { id, .. }
            | Self::Death { id, .. }
            | Self::Revival { id, .. }
            | Self::Kept { id, .. }
            | Self::Needed { id, .. }
            | Self::Reopened { id, .. }
            | Self::Seal { record: id } => *id,
        }
    }
}
