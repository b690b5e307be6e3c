//! A block from the clipboard, held against the list cell by cell before anything is changed; filling
//! down, and emptying a block.

use chrono::NaiveDate;

use super::block::{Block, Fate};
use super::cell::{Reader, plain_text};
use super::column::{CellType, Column};
use super::new_record::new_values;
use crate::import::sheet::day_order::{Pasted, pasted};
use crate::import::sheet::labels::Labels;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::fit::fit_new;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::model::rules::RuleError;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::Texts;

/// Where a block goes.
pub struct Target<'a> {
    /// The records as they are.
    pub portfolio: &'a Portfolio,
    /// The texts of the window: choices are read in its words.
    pub texts: &'a Texts,
    /// The kind that is listed.
    pub kind: Kind,
    /// The columns from the first cell on.
    pub columns: Vec<&'a Column>,
    /// The records from the first cell on; what goes beyond them becomes new records.
    pub records: &'a [RecordId],
    /// A date without a year is near this day.
    pub today: NaiveDate,
}

impl Target<'_> {
    /// A value as the list shows it.
    fn shown(&self, column: &Column, value: &Value) -> String {
        column.show(self.texts, self.portfolio, value)
    }
}

/// What becomes of one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedCell {
    /// The record.
    pub record: RecordId,
    /// The column, by its place from the first cell on.
    pub column: usize,
    /// What stands there now, as the list shows it.
    pub old: String,
    /// What would stand there, as the list would show it; what was pasted where nothing can be made of it.
    pub new: String,
    /// What comes of it.
    pub fate: Fate,
}

/// A paste, worked out and not yet done.
#[derive(Clone, Debug, Default)]
pub struct Paste {
    /// The cells, row by row.
    pub cells: Vec<PastedCell>,
    /// How many records are new.
    pub new_records: usize,
    /// How many cells have no column to go to.
    pub beyond: usize,
    /// It empties cells.
    pub empties: bool,
    /// The columns that are not emptied with the others, since they must be filled in.
    pub kept: Vec<usize>,
    /// The changes that it makes, as one command.
    pub changes: Vec<Change>,
    /// Why all of it is refused, where that shows only in the whole.
    pub refused: Option<Message>,
}

impl Paste {
    /// How many cells have a fate.
    pub fn count(&self, of: impl Fn(&Fate) -> bool) -> usize {
        self.cells.iter().filter(|cell| of(&cell.fate)).count()
    }
}

/// A text as a value of its column.
fn read(
    reader: &mut Reader<'_>,
    column: &Column,
    pasted: &Pasted,
    when: When,
) -> Result<Value, Message> {
    if pasted.is_unclear {
        let why = Message::new("sheet-cell-date-order").text("text", pasted.text.trim());
        return Err(why.text("column", &column.title));
    }
    reader.read(column, &pasted.text, when)
}

/// Works out what pasting a block does.
#[must_use]
pub fn paste(target: &Target<'_>, rows: &[Vec<String>]) -> Paste {
    let mut labels = Labels::default();
    let mut reader = Reader::new(target.portfolio, target.texts, &mut labels);
    let mut block = Block::new(target.portfolio);
    let mut paste = Paste::default();
    let dates: Vec<bool> =
        target.columns.iter().map(|column| column.cell == CellType::Date).collect();
    let rows = pasted(rows, &dates);
    for (place, row) in rows.iter().enumerate() {
        paste.beyond += row.len().saturating_sub(target.columns.len());
        match target.records.get(place) {
            Some(id) => paste_over(target, &mut reader, &mut block, &mut paste, *id, row),
            None => paste_new(target, &mut reader, &mut block, &mut paste, row),
        }
    }
    paste.changes = block.changes();
    // The rules that need the whole, so that what the preview promises is kept.
    if let Err(error) = plan(target.portfolio, &paste.changes) {
        paste.refused = Some(error.message());
    }
    paste
}

fn paste_over(
    target: &Target<'_>,
    reader: &mut Reader<'_>,
    block: &mut Block<'_>,
    paste: &mut Paste,
    id: RecordId,
    row: &[Pasted],
) {
    let Some(record) = target.portfolio.record(id) else {
        // It was deleted after the paste was asked for.
        for (column, pasted) in row.iter().take(target.columns.len()).enumerate() {
            let new = pasted.text.clone();
            let fate = Fate::Refused(RuleError::NoSuchRecord(id).message());
            paste.cells.push(PastedCell { record: id, column, old: String::new(), new, fate });
        }
        return;
    };
    let stands = When::of(target.portfolio, id, target.today);
    let when = pasted_state(target, reader, row, stands);
    for (place, (column, pasted)) in target.columns.iter().zip(row).enumerate() {
        let text = &pasted.text;
        let old = column.key.value(target.portfolio, record);
        let stood = target.shown(column, &old);
        let (fate, new) = match read(reader, column, pasted, when) {
            // As it was copied: a name that two records share stands for the one that it was.
            _ if plain_text(target.texts, target.portfolio, column, &old) == *text => {
                (Fate::Unchanged, stood.clone())
            }
            Ok(value) => (block.put(id, column, &value), target.shown(column, &value)),
            Err(message) => (Fate::Refused(message), text.clone()),
        };
        paste.cells.push(PastedCell { record: id, column: place, old: stood, new, fate });
    }
}

/// When the dates of a row are typed: for a record that stands as the row says.
fn pasted_state(target: &Target<'_>, reader: &mut Reader<'_>, row: &[Pasted], when: When) -> When {
    let state = target.columns.iter().zip(row).find(|(column, _)| column.is_state());
    let state = state.and_then(|(column, pasted)| read(reader, column, pasted, when).ok());
    when.stands(state.as_ref())
}

fn paste_new(
    target: &Target<'_>,
    reader: &mut Reader<'_>,
    block: &mut Block<'_>,
    paste: &mut Paste,
    row: &[Pasted],
) {
    if row.iter().all(|pasted| pasted.text.trim().is_empty()) {
        return;
    }
    let id = RecordId::new();
    let mut values = new_values(target.portfolio, target.texts, target.today, target.kind);
    let mut own: Vec<(&Column, Value)> = Vec::new();
    let when = pasted_state(target, reader, row, target.today.into());
    for (place, (column, pasted)) in target.columns.iter().zip(row).enumerate() {
        let read = read(reader, column, pasted, when).and_then(|value| {
            // What is left open in a new record keeps what new records begin with.
            if !value.is_null() {
                fit_new(target.portfolio, target.kind, column.key, &value)
                    .map_err(|error| error.message())?;
            }
            Ok(value)
        });
        let mut new = pasted.text.clone();
        let fate = match read {
            Ok(Value::Null) => Fate::Unchanged,
            Ok(value) => {
                new = target.shown(column, &value);
                match column.key {
                    ColumnKey::Field(index) => {
                        values.retain(|(other, _)| *other != index);
                        values.push((index, value));
                    }
                    // Nothing fits there.
                    ColumnKey::Told(_) => {}
                    ColumnKey::Own(_) => own.push((column, value)),
                }
                Fate::Added
            }
            Err(message) => Fate::Refused(message),
        };
        paste.cells.push(PastedCell { record: id, column: place, old: String::new(), new, fate });
    }
    if let Some(message) = missing(target, &values) {
        // Without what it requires, the record cannot be: each of its cells says so.
        let at = paste.cells.len().saturating_sub(row.len().min(target.columns.len()));
        for cell in paste.cells.iter_mut().skip(at).filter(|cell| cell.fate == Fate::Added) {
            cell.fate = Fate::Refused(message.clone());
        }
        return;
    }
    paste.new_records += 1;
    block.add(target.kind, id, values);
    for (column, value) in own {
        block.put_new(id, column, value);
    }
}

fn missing(target: &Target<'_>, values: &[(usize, Value)]) -> Option<Message> {
    let fields = target.kind.fields().iter().enumerate().filter(|(_, field)| field.required);
    for (index, _) in fields {
        let value = values.iter().find(|(other, _)| *other == index);
        let value = value.map_or(&Value::Null, |(_, value)| value);
        if let Err(error) = fit_new(target.portfolio, target.kind, ColumnKey::Field(index), value) {
            return Some(error.message());
        }
    }
    None
}

/// The block that fills the first row of a selection into the rows below it, or one text into all of
/// it.
#[must_use]
pub fn repeated(first: &[String], rows: usize) -> Vec<Vec<String>> {
    vec![first.to_vec(); rows]
}

/// Whether a block puts something into a column: one that is only to be read is passed over, unless all are, and
/// then it is said why.
fn is_put(target: &Target<'_>, column: &Column) -> bool {
    !column.is_told() || target.columns.iter().all(|other| other.is_told())
}

/// Fills the values of the first record into the others: values, not names, so that a link goes where
/// the first one goes.
#[must_use]
pub fn fill_down(target: &Target<'_>) -> Paste {
    let Some(first) = target.records.first().and_then(|id| target.portfolio.record(*id)) else {
        return Paste::default();
    };
    let value = |column: &&Column| {
        is_put(target, column).then(|| column.key.value(target.portfolio, first))
    };
    let values: Vec<Option<Value>> = target.columns.iter().map(value).collect();
    put_all(target, target.records.get(1..).unwrap_or_default(), &values)
}

/// Empties the cells of all records and columns of the target, but for columns that must be filled in, where
/// there are others.
#[must_use]
pub fn empty(target: &Target<'_>) -> Paste {
    let is_all_required =
        target.columns.iter().filter(|column| is_put(target, column)).all(|it| it.required());
    let is_kept = |column: &Column| column.required() && !is_all_required;
    let nothing = |column: &&Column| match column.cell == CellType::Bool {
        _ if is_kept(column) || !is_put(target, column) => None,
        true => Some(Value::Bool(false)),
        false => Some(Value::Null),
    };
    let values: Vec<Option<Value>> = target.columns.iter().map(nothing).collect();
    let kept = target.columns.iter().enumerate().filter(|(_, column)| is_kept(column));
    let kept = kept.map(|(place, _)| place).collect();
    Paste { empties: true, kept, ..put_all(target, target.records, &values) }
}

/// Puts a value into each cell of its column; where there is none, the column stays as it is.
fn put_all(target: &Target<'_>, records: &[RecordId], values: &[Option<Value>]) -> Paste {
    let mut block = Block::new(target.portfolio);
    let mut paste = Paste::default();
    for id in records {
        let Some(record) = target.portfolio.record(*id) else { continue };
        for (place, (column, value)) in target.columns.iter().zip(values).enumerate() {
            let Some(value) = value else { continue };
            let old = column.key.value(target.portfolio, record);
            let (old, new) = (target.shown(column, &old), target.shown(column, value));
            let fate = block.put(*id, column, value);
            paste.cells.push(PastedCell { record: *id, column: place, old, new, fate });
        }
    }
    paste.changes = block.changes();
    if let Err(error) = plan(target.portfolio, &paste.changes) {
        paste.refused = Some(error.message());
    }
    paste
}
