//! A cell that says something else than a final record settled of it.

use super::id::RecordId;
use super::kind::Kind;
use super::message::{Argument, Message};
use super::seal::seal_words;

/// A cell that says, or would say, something else than a final record settled of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// The record of the cell.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The field.
    pub field: &'static str,
    /// The final record.
    pub sealed: RecordId,
    /// The kind of the final record.
    pub sealing: Kind,
    /// The final record rules out what the cell says, and leaves it open otherwise.
    pub is_excluded: bool,
}

impl Unsettled {
    /// One of the sentences of the final record's kind about it.
    #[must_use]
    pub fn words(&self, sentence: &'static str) -> Message {
        seal_words(self.sealing, sentence)
            .field(self.kind, self.field)
            .with("record", Argument::Record(self.record))
            .with("sealed", Argument::Record(self.sealed))
    }
}
