//! The sheet that nobody sees: what a later import compares with, and the lists of choices.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::about::About;
use super::cut::cut;
use crate::report::sheet::{Sheet, Worded};
use crate::text::cell::Cell;
use crate::text::column_letters;
use crate::text::origin::{SHEET, VERSION, fingerprints};

/// The first column that lists of choices stand in.
const FIRST_LIST: u16 = 8;

/// The lines of the hidden sheet that a later import reads.
#[derive(Debug, Default)]
pub(super) struct Unseen {
    lists: Vec<Vec<String>>,
}

impl Unseen {
    /// Takes a list of choices in; where it stands.
    pub(super) fn list(&mut self, choices: &[String]) -> String {
        let place = self.lists.iter().position(|list| list == choices).unwrap_or_else(|| {
            self.lists.push(choices.to_vec());
            self.lists.len() - 1
        });
        let column = column_letters(usize::from(FIRST_LIST) + place);
        format!("={SHEET}!${column}$1:${column}${}", choices.len())
    }

    /// Writes it all.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        sheets: &[Sheet],
        names: &[String],
        about: &About,
    ) -> Result<(), XlsxError> {
        self.write_lists(sheet)?;
        let Some(origin) = &about.origin else { return Ok(()) };
        let lang = about.lang.code();
        let as_of = origin.as_of.map(|day| day.to_string()).unwrap_or_default();
        let (document, state) = (&origin.document, &origin.state);
        line(sheet, 0, &[SHEET, VERSION, document, state, &origin.at, lang, &as_of])?;
        let mut next = 1;
        for (table, name) in sheets.iter().zip(names) {
            let names: Vec<&str> = table.columns.iter().map(|c| c.name.as_str()).collect();
            let headings: Vec<&str> = table.columns.iter().map(|c| c.heading.as_str()).collect();
            let json = |list| serde_json::to_string(list).unwrap_or_default();
            let (names, headings) = (json(&names), json(&headings));
            line(sheet, next, &["sheet", name, table.kind.plural(), &names, &headings])?;
            next += 1;
            for row in &table.rows {
                let Some(id) = row.id else { continue };
                let prints = fingerprints(&as_written(&row.cells));
                let id = id.to_string();
                line(sheet, next, &["row", &id, &prints])?;
                next += 1;
                for Worded { column, words, stored } in &row.worded {
                    line(sheet, next, &["date", &id, &column.to_string(), words, stored])?;
                    next += 1;
                }
            }
        }
        Ok(())
    }

    /// Writes the lists of choices, and lines that somebody else has made.
    pub(super) fn write_lines(
        &self,
        sheet: &mut Worksheet,
        lines: &[Vec<String>],
    ) -> Result<(), XlsxError> {
        self.write_lists(sheet)?;
        for (row, cells) in (0_u32..).zip(lines) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            line(sheet, row, &cells)?;
        }
        Ok(())
    }

    fn write_lists(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(SHEET)?;
        sheet.set_very_hidden(true);
        for (column, list) in (FIRST_LIST..).zip(&self.lists) {
            for (row, choice) in (0_u32..).zip(list) {
                sheet.write_string(row, column, cut(choice).as_ref())?;
            }
        }
        Ok(())
    }
}

/// The cells as they stand in the sheet that people see: long text is cut.
pub(super) fn as_written(cells: &[Cell]) -> Cow<'_, [Cell]> {
    let is_cut =
        |cell: &Cell| matches!(cell, Cell::Text(text) if matches!(cut(text), Cow::Owned(_)));
    if !cells.iter().any(is_cut) {
        return Cow::Borrowed(cells);
    }
    let written = |cell: &Cell| match cell {
        Cell::Text(text) => Cell::Text(cut(text).into_owned()),
        other => other.clone(),
    };
    Cow::Owned(cells.iter().map(written).collect())
}

fn line(sheet: &mut Worksheet, row: u32, cells: &[&str]) -> Result<(), XlsxError> {
    for (column, text) in (0_u16..).zip(cells) {
        sheet.write_string(row, column, *text)?;
    }
    Ok(())
}
