//! A workbook as a reply: recognised by the sheet that nobody sees, each row by its unseen key.

use std::collections::HashMap;

use crate::import::sheet::Known;
use crate::import::sheet::grid::{Row, Sheet, Workbook};
use crate::import::sheet::says_other_unit;
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::text::cell::Cell;
use crate::text::origin::SHEET;
use crate::text::round_origin::{BY, RoundOrigin};

/// How wide the unseen sheet is read: what stands further right are lists of choices.
const WIDTH: usize = 6;

/// A reply.
#[derive(Debug)]
pub struct Reply {
    /// What was sent.
    pub origin: RoundOrigin,
    /// Who answered, as they wrote it.
    pub by: String,
    /// The name of the sheet.
    pub sheet: String,
    /// What stands above its rows, by column.
    headings: Vec<String>,
    rows: HashMap<RecordId, Row>,
}

impl Reply {
    /// The reply that a workbook is.
    ///
    /// # Errors
    /// Why it is none, and what to do.
    pub fn of(workbook: &Workbook) -> Result<Self, Message> {
        let unseen = workbook.sheets.iter().find(|sheet| sheet.name == SHEET);
        let lines: Vec<Vec<String>> = unseen
            .map(|sheet| {
                sheet
                    .rows
                    .iter()
                    .map(|row| (0..WIDTH).map(|column| row.cell(column).plain()).collect())
                    .collect()
            })
            .unwrap_or_default();
        let Some(origin) = RoundOrigin::read(&lines) else {
            let key =
                if Known::of(workbook).is_some() { "round-file-a-list" } else { "round-file-lost" };
            return Err(Message::new(key));
        };
        let sheet = workbook
            .sheets
            .iter()
            .find(|sheet| sheet.name == origin.sheet)
            .or_else(|| workbook.sheets.iter().find(|sheet| sheet.visible))
            .ok_or_else(|| Message::new("round-file-lost"))?;
        let keys = origin.columns.len();
        let rows = rows_of(sheet, keys);
        if rows.is_empty() {
            return Err(Message::new("round-file-rows-lost"));
        }
        let by = sheet
            .rows
            .iter()
            .find(|row| row.cell(keys).plain() == BY)
            .map(|row| row.cell(1).plain().trim().to_owned())
            .unwrap_or_default();
        let headings = headings_of(sheet, keys);
        Ok(Self { origin, by, sheet: sheet.name.clone(), headings, rows })
    }

    /// The row about something; nothing when it was taken out.
    #[must_use]
    pub fn row(&self, subject: RecordId) -> Option<&Row> {
        self.rows.get(&subject)
    }

    /// The heading of a column where it says that amounts are in something else than kroner: we sent none that
    /// does.
    pub(super) fn other_unit(&self, column: usize) -> Option<&str> {
        let heading = self.headings.get(column).map(String::as_str);
        heading.filter(|heading| says_other_unit(heading))
    }

    /// Whether nothing was written into it.
    #[must_use]
    pub(crate) fn is_as_sent(&self) -> bool {
        self.by.is_empty()
            && self.origin.rows.iter().all(|(subject, _)| {
                let (Some(row), Some(prints)) = (self.row(*subject), self.origin.prints(*subject))
                else {
                    return true;
                };
                self.origin.columns.iter().enumerate().all(|(place, field)| {
                    let sent = prints.get(place).copied().flatten();
                    field.is_empty() || cell(row, place).fingerprint().as_deref() == sent
                })
            })
    }
}

/// A cell, nothing where it is blank.
pub(super) fn cell(row: &Row, place: usize) -> Cell {
    let cell = row.cell(place);
    if cell.is_blank() { Cell::Empty } else { cell.clone() }
}

/// The row of headings: the nearest above the rows that are asked about, with more than one cell in it.
fn headings_of(sheet: &Sheet, keys: usize) -> Vec<String> {
    let is_asked = |row: &Row| row.cell(keys).plain().trim().parse::<RecordId>().is_ok();
    let first = sheet.rows.iter().position(is_asked).unwrap_or_default();
    let is_headings = |row: &&Row| {
        let filled = row.cells.iter().take(keys).filter(|cell| !cell.is_blank()).count();
        filled > 1 && row.cell(keys).is_blank()
    };
    let above = sheet.rows.iter().take(first);
    let row = above.rev().find(is_headings);
    row.map(|row| (0..keys).map(|column| row.cell(column).plain()).collect()).unwrap_or_default()
}

fn rows_of(sheet: &Sheet, keys: usize) -> HashMap<RecordId, Row> {
    let keyed = |row: &Row| Some((row.cell(keys).plain().trim().parse().ok()?, row.clone()));
    sheet.rows.iter().filter_map(keyed).collect()
}
