//! Finds what of a workbook an import passes over.

use super::amounts::{heeded, heeded_in_front};
use super::grid::{Row, Sheet, Workbook};
use super::headings::{Headings, Spoken};
use super::left_out::{LeftOut, Nowhere};
use super::placing::Laid;
use super::reading::short;
use super::rows::{NoRecord, reads_as_headings};
use crate::model::kind::Portfolio;
use crate::text::cell::Cell;
use crate::text::column_letters;
use crate::text::origin::SHEET;
use crate::text::sort::plain;
use crate::text::told_column::is_heading;

/// What is passed over of a workbook that is read in that way. What a person left out by name is none
/// of it, and neither is what Samstyr wrote for itself or only to be read.
pub(super) fn left_out(
    portfolio: &Portfolio,
    workbook: &Workbook,
    laid: &[Laid<'_>],
) -> Vec<LeftOut> {
    let mut left: Vec<LeftOut> = Vec::new();
    for laid in laid {
        left.extend(columns_left(portfolio, laid));
        left.extend(rows_left(portfolio, laid));
    }
    if laid.iter().any(|laid| laid.mapping.sheet.is_some()) {
        return left;
    }
    let read = |sheet: &Sheet| laid.iter().any(|laid| std::ptr::eq(laid.sheet, sheet));
    let others = workbook.sheets.iter().filter(|sheet| sheet.name != SHEET && !read(sheet));
    left.extend(others.filter(|sheet| !sheet.rows.is_empty()).filter_map(|sheet| {
        let heeded = heeded_in_front(portfolio, laid, sheet);
        let filled = sheet.rows.iter().filter(|row| !row.is_blank());
        let rows = filled.filter(|row| !heeded.contains(&row.number)).count();
        let is_followed = rows == 0 && !heeded.is_empty();
        (!is_followed).then(|| LeftOut::Sheet { name: sheet.name.clone(), rows })
    }));
    left
}

fn columns_left(portfolio: &Portfolio, laid: &Laid<'_>) -> Vec<LeftOut> {
    let below = || laid.below();
    let width = below().map(|row| row.cells.len()).max().unwrap_or(0);
    let known = Headings::of(portfolio, laid.kind);
    let mut left = Vec::new();
    for column in 0..width {
        if laid.targets.get(column).copied().flatten().is_some() {
            continue;
        }
        let heading = laid.headings.get(column).map_or("", String::as_str);
        let said = laid.mapping.said(heading);
        if !heading.is_empty() && said.is_some_and(Option::is_none) || is_heading(heading) {
            continue;
        }
        let mut filled = below().map(|row| row.cell(column)).filter(|cell| !cell.is_blank());
        let Some(first) = filled.next().map(|cell| short(&cell.plain())) else { continue };
        let cells = 1 + filled.count();
        let is_hidden = laid.hides(column);
        let again = || {
            let mut others = laid.headings.iter().zip(&laid.targets);
            others.any(|(other, target)| target.is_some() && plain(other) == plain(heading))
        };
        let why = if is_hidden {
            Nowhere::Hidden
        } else if heading.is_empty() {
            Nowhere::NoHeading
        } else if said.is_some() || !known.targets(&Spoken::of(heading)).is_empty() || again() {
            Nowhere::Taken
        } else {
            Nowhere::NoField
        };
        left.push(LeftOut::Column {
            sheet: laid.sheet.name.clone(),
            letters: column_letters(column),
            heading: short(heading),
            cells,
            first,
            why,
        });
    }
    left.extend(laid.beside.map(|first| {
        let headings = || laid.headings.iter().skip(first).filter(|heading| !heading.is_empty());
        LeftOut::Beside {
            sheet: laid.sheet.name.clone(),
            letters: column_letters(first),
            columns: headings().count(),
            text: short(headings().next().map_or("", String::as_str)),
        }
    }));
    left
}

/// Rows that are no records, rows that nobody sees, and what stands above the headings. What is followed there is
/// told of the amounts.
fn rows_left(portfolio: &Portfolio, laid: &Laid<'_>) -> Vec<LeftOut> {
    let sheet = || laid.sheet.name.clone();
    let first = |row: &Row| {
        let text = row.cells.iter().find(|cell| !cell.is_blank()).map(Cell::plain);
        short(&text.unwrap_or_default())
    };
    let heeded = heeded(portfolio, laid);
    let filled = |row: &&Row| !row.is_blank();
    let told = |row: &&Row| !row.is_blank() && !heeded.contains(&row.number);
    let mut left = Vec::new();
    let above = || laid.sheet.rows.iter().filter(|row| row.number < laid.first_row).filter(told);
    if let (Some(row), None) = (above().next(), laid.block) {
        let (rows, text) = (above().count(), first(row));
        left.push(match above().any(reads_as_headings) {
            true => LeftOut::Table { sheet: sheet(), row: row.number, rows, text },
            false => LeftOut::Above { sheet: sheet(), rows, text },
        });
    }
    let is_told = |row: &Row, why| why != NoRecord::Note || !heeded.contains(&row.number);
    let (mut hidden, mut others) = (Vec::new(), Vec::new());
    for row in laid.below().filter(filled) {
        if laid.hides_row(row.number) {
            hidden.push(row.number);
        } else if laid.no_records.get(&row.number) == Some(&NoRecord::Other) {
            others.push(row);
        } else if let Some(why) = laid.no_records.get(&row.number).filter(|why| is_told(row, **why))
        {
            let (row, text) = (row.number, first(row));
            left.push(LeftOut::Row { sheet: sheet(), row, text, why: *why });
        }
    }
    if let Some(row) = others.first() {
        let (row, rows, text) = (row.number, others.len(), first(row));
        left.push(LeftOut::Table { sheet: sheet(), row, rows, text });
    }
    if !hidden.is_empty() {
        left.push(LeftOut::Hidden { sheet: sheet(), rows: hidden });
    }
    left
}
