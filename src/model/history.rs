//! What the change log tells: who changed what, from what to what, when.

use chrono::{DateTime, Utc};

use super::command::StepKind;
use super::id::RecordId;
use super::kind::Kind;
use super::message::Message;
use super::value::Value;

/// One transaction of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key of the transaction, the same in every copy.
    pub transaction: RecordId,
    /// When the transaction was made.
    pub at: DateTime<Utc>,
    /// Who, as they called themselves.
    pub by: String,
    /// What sort of step.
    pub step: StepKind,
    /// Why, if they said.
    pub note: String,
    /// The transaction that it takes back.
    pub undo_of: Option<RecordId>,
    /// The changes of the transaction, in the order in which they were made.
    pub changes: Vec<EntryChange>,
    /// What records of it are called that are gone by now.
    pub names: Vec<(RecordId, String)>,
}

/// A step that undo or redo passed over.
#[derive(Clone, Debug)]
pub struct Passed {
    /// The step.
    pub step: Entry,
    /// Whether it was to be done again, and not to be taken back.
    pub redoing: bool,
    /// Why it stays as it is.
    pub why: Message,
}

/// One change of a transaction.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryChange {
    /// The record.
    pub id: RecordId,
    /// The kind of the record.
    pub kind: Kind,
    /// What of it.
    pub what: What,
    /// Before. Where it decided what copies disagreed about: the value that was shown. Whether a
    /// record is there is nothing while copies disagree about it.
    pub old: Value,
    /// The other values that stood there before, where it decided between several.
    pub besides: Vec<Value>,
    /// After; nothing where it left open again whether the record is there.
    pub new: Value,
    /// It stands beside the change before it: a step back to what was undecided.
    pub beside: bool,
    /// The record was final by then: it concerns what copies proposed instead of what was sealed, and
    /// what was sealed stands.
    pub sealed: bool,
}

/// What of a record a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The whole record, when it came into being.
    Birth,
    /// A field, by its number.
    Field(usize),
    /// Whether the record is there: deleted, or brought back.
    Alive,
    /// The seal that makes a decision final.
    Seal,
}

impl What {
    /// The number of the field, where the change is about one.
    #[must_use]
    pub fn field(self) -> Option<usize> {
        match self {
            Self::Field(index) => Some(index),
            Self::Birth | Self::Alive | Self::Seal => None,
        }
    }
}

impl EntryChange {
    /// The name of what changed, as the command line writes it.
    #[must_use]
    pub fn field_name(&self) -> &'static str {
        match self.what {
            What::Birth => "@birth",
            What::Alive => "@alive",
            What::Seal => "@seal",
            What::Field(index) => self.kind.fields().get(index).map_or("", |field| field.name),
        }
    }
}
