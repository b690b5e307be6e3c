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

/// Where in the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Place {
    /// The sheet; empty for a CSV file.
    pub sheet: String,
    /// The row as people count.
    pub row: u32,
}

/// The rows of each sheet, in order.
pub(super) fn by_sheet(places: &[Place]) -> Vec<(String, Vec<u32>)> {
    let mut sheets: Vec<(String, Vec<u32>)> = Vec::new();
    for Place { sheet, row } in places {
        match sheets.iter_mut().find(|(name, _)| name == sheet) {
            Some((_, rows)) => rows.push(*row),
            None => sheets.push((sheet.clone(), vec![*row])),
        }
    }
    sheets.iter_mut().for_each(|(_, rows)| rows.sort_unstable());
    sheets
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
    /// The new records that come in without something that their row says; of several of a row, the first.
    #[must_use]
    pub fn in_part(&self) -> Vec<&Added> {
        let mut refused: HashSet<&Place> = self.refused.iter().map(|one| &one.place).collect();
        self.added.iter().filter(|new| refused.remove(&new.place)).collect()
    }

    /// How many new rows have something that is refused, whether they come in without it or are left out for it.
    #[must_use]
    pub fn said_in_part(&self) -> usize {
        self.in_part().len() + self.left_in_part().count()
    }

    /// The rows that are left out because something of them is refused: sheet and number.
    pub(super) fn left_in_part(&self) -> impl Iterator<Item = (&str, u32)> {
        self.left_out
            .iter()
            .filter_map(LeftOut::in_part)
            .flat_map(|(sheet, rows)| rows.iter().map(move |row| (sheet, *row)))
    }

    /// What is said of those that come in, by sheet.
    #[must_use]
    pub fn told_in_part(&self) -> Vec<(String, Message)> {
        let places: Vec<Place> = self.in_part().iter().map(|new| new.place.clone()).collect();
        let told = |(sheet, rows): (String, Vec<u32>)| {
            let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
            let told = Message::new("sheet-in-part").with("count", Argument::Number(count));
            (sheet, told.text("rows", ranges(&rows)))
        };
        by_sheet(&places).into_iter().map(told).collect()
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
