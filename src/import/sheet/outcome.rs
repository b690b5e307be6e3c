//! What an import would do: what is added, changed, refused and why, and the changes that do it.

use super::left_out::LeftOut;
use super::reading::short;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell};
use crate::model::value::Value;

/// Where in the file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Place {
    /// The sheet; empty for a CSV file.
    pub sheet: String,
    /// The row as people count.
    pub row: u32,
}

/// A record that is new.
#[derive(Clone, Debug, PartialEq)]
pub struct Added {
    /// The sheet and row that it was read from.
    pub place: Place,
    /// The kind of the record.
    pub kind: Kind,
    /// The key it gets.
    pub id: RecordId,
    /// The values of the new record, by column.
    pub fields: Vec<(ColumnKey, Value)>,
}

/// A cell that is another than in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// The sheet and row that it was read from.
    pub place: Place,
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: RecordId,
    /// The column.
    pub column: ColumnKey,
    /// What the document says.
    pub old: Value,
    /// What the file says.
    pub new: Value,
}

/// A row or a cell that is not taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The sheet and row that it was read from.
    pub place: Place,
    /// The kind.
    pub kind: Kind,
    /// The column; none when it is all of the row.
    pub column: Option<ColumnKey>,
    /// Why the value was refused.
    pub why: Message,
}

/// A row that is known as a record without saying its key.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognised {
    /// The sheet and row that it was read from.
    pub place: Place,
    /// The record.
    pub id: RecordId,
}

/// A sheet that is read, and what its rows are taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadAs {
    /// The sheet; empty for a CSV file.
    pub sheet: String,
    /// What its rows become.
    pub kind: Kind,
    /// Whether its headings alone say so.
    pub guessed: bool,
}

impl Tell for ReadAs {
    fn message(&self) -> Message {
        let key = if self.sheet.is_empty() { "sheet-read-as" } else { "sheet-read-sheet-as" };
        Message::new(key).text("sheet", &self.sheet).with("kind", Argument::Kinds(self.kind))
    }
}

/// A row that is new, though a record has a similar name: it may be the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// The sheet and row that it was read from.
    pub place: Place,
    /// The kind.
    pub kind: Kind,
    /// The record that the row becomes.
    pub id: RecordId,
    /// What the row calls it.
    pub name: String,
    /// The record with the similar name.
    pub other: RecordId,
}

impl Tell for Similar {
    fn message(&self) -> Message {
        Message::new("sheet-similar")
            .text("name", short(&self.name))
            .with("record", Argument::Record(self.other))
    }
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Outcome {
    /// The sheets that are read.
    pub read: Vec<ReadAs>,
    /// New records.
    pub added: Vec<Added>,
    /// Changed cells.
    pub changed: Vec<Changed>,
    /// Rows and cells that are not taken in, each with the reason.
    pub refused: Vec<Refused>,
    /// How many rows are as they were.
    pub unchanged: usize,
    /// Rows that are known again by their name.
    pub recognised: Vec<Recognised>,
    /// New rows whose name is similar to that of a record.
    pub similar: Vec<Similar>,
    /// Columns and sheets that go nowhere.
    pub left_out: Vec<LeftOut>,
    /// What the person should know besides.
    pub notes: Vec<Message>,
    /// All of it as changes: one step.
    pub changes: Vec<Change>,
    /// The year that the first column of a benefit workbook is read as.
    pub first_year: Option<i32>,
    /// How many names the file writes with other capitals or spaces than the document, which keeps its own.
    pub spelled_otherwise: usize,
    /// Whether the file says, or may say, that amounts are in something else than kroner.
    pub tells_units: bool,
    /// The change by which the document remembers the mapping.
    pub remember: Option<Change>,
}

impl Outcome {
    /// The rows that the step takes in.
    #[must_use]
    pub fn rows_taken(&self) -> usize {
        let mut changed: Vec<RecordId> = self.changed.iter().map(|change| change.id).collect();
        changed.sort();
        changed.dedup();
        self.added.len() + changed.len()
    }

    /// The step; the mapping is remembered with it.
    #[must_use]
    pub fn into_changes(self) -> Vec<Change> {
        let mut changes = self.changes;
        changes.extend(self.remember);
        changes
    }
}
