//! Commands: what the window, the command line, import and undo hand to the store. Nothing else
//! writes.

use super::field_of::FieldOf;
use super::field_value::FieldValue;
use super::id::{Id, RecordId};
use super::kind::Kind;
use super::record::TableRecord;
use super::value::Value;

/// One change to one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A new record, with its first values by field number.
    Add {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
        /// Its values.
        values: Vec<(usize, Value)>,
    },
    /// A new value of one field.
    Set {
        /// The record.
        id: RecordId,
        /// The number of the field.
        field: usize,
        /// The new value.
        value: Value,
    },
    /// The value that a field with several is to have, also where it is the one that is shown.
    Decide {
        /// The record.
        id: RecordId,
        /// The number of the field.
        field: usize,
        /// The value.
        value: Value,
    },
    /// The record stays, although a copy deleted it.
    Keep {
        /// The record.
        id: RecordId,
    },
    /// What was decided is undecided again: only undo and redo do this.
    Reopen {
        /// The record.
        id: RecordId,
        /// The number of the field; nothing for whether the record is there.
        field: Option<usize>,
        /// The values, the one to be shown first.
        values: Vec<Value>,
    },
    /// The record goes; its history stays.
    Delete {
        /// The record.
        id: RecordId,
    },
    /// A deleted record comes back with those values: only undo and redo do this.
    Restore {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
        /// Its values.
        values: Vec<(usize, Value)>,
    },
    /// The record becomes final, for good.
    Seal {
        /// The record.
        record: RecordId,
    },
}

impl Change {
    /// Whether it makes a record final.
    #[must_use]
    pub fn is_seal(&self) -> bool {
        match self {
            Self::Seal { .. } => true,
            Self::Add { .. }
            | Self::Set { .. }
            | Self::Decide { .. }
            | Self::Keep { .. }
            | Self::Reopen { .. }
            | Self::Delete { .. }
            | Self::Restore { .. } => false,
        }
    }

    /// Adds a record that is written as a value: `Benefit { title, ..Benefit::empty(id) }`, or
    /// `..Benefit::begun(id)` with what a new one begins with. Its empty fields are not written.
    #[must_use]
    pub fn add<T: TableRecord>(record: &T) -> Self {
        Self::Add { kind: T::KIND, id: record.record_id(), values: record.said() }
    }

    /// What makes one record of another: a change for each field in which they differ. The key stays that
    /// of `before`.
    #[must_use]
    pub fn between<T: TableRecord>(before: &T, after: &T) -> Vec<Self> {
        let id = before.record_id();
        (0..before.fields().len())
            .map(|field| (field, before.get(field), after.get(field)))
            .filter(|(_, old, new)| old != new)
            .map(|(field, _, value)| Self::Set { id, field, value })
            .collect()
    }

    /// Gives a field of a record new content: `Change::set(id, Meeting::date, Some(date))`. Empty
    /// content (an empty text, `None`) empties the field.
    #[must_use]
    pub fn set<K, T: FieldValue>(id: Id<K>, field: FieldOf<K, T>, content: T) -> Self {
        let (field, value) = field.with(content);
        Self::Set { id: id.raw(), field, value }
    }
}

/// What sort of step a transaction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// An ordinary edit.
    Edit,
    /// The making of the document and its first content.
    Create,
    /// Takes another step back.
    Undo,
    /// Takes an undo back.
    Redo,
    /// Makes records final.
    Seal,
}

impl StepKind {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Edit, Self::Create, Self::Undo, Self::Redo, Self::Seal];

    /// The code that stands in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Create => "create",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Seal => "seal",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }
}

/// Changes that stand or fall together: one step of the user.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// Who, as they call themselves.
    pub by: String,
    /// Why, if they said.
    pub note: String,
    /// The changes, in order.
    pub changes: Vec<Change>,
}
