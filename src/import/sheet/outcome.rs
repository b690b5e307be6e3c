//! What an import would do: what is added, changed, refused and why, and the changes that do it.

use std::collections::HashSet;

use super::left_out::{LeftOut, ranges};
use super::reading::short;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell};
use crate::model::value::Value;

/// What is said of a row that is left out because something of it is refused.
pub(super) const NOT_WHOLE: &str = "sheet-row-in-part";

/// Where in the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
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
    /// The new records that come in without something that their row says.
    #[must_use]
    pub fn in_part(&self) -> Vec<&Added> {
        let refused: HashSet<&Place> = self.refused.iter().map(|one| &one.place).collect();
        self.added.iter().filter(|new| refused.contains(&new.place)).collect()
    }

    /// How many new rows have something that is refused, whether they come in without it or are left out for it.
    #[must_use]
    pub fn said_in_part(&self) -> usize {
        let left = self.refused.iter().filter(|one| one.why.key == NOT_WHOLE).count();
        self.in_part().len() + left
    }

    /// What is said of those that come in.
    #[must_use]
    pub fn told_in_part(&self) -> Option<Message> {
        let mut rows: Vec<u32> = self.in_part().iter().map(|new| new.place.row).collect();
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        rows.sort_unstable();
        rows.dedup();
        let told = Message::new("sheet-in-part").with("count", Argument::Number(count));
        (count > 0).then(|| told.text("rows", ranges(&rows)))
    }

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
