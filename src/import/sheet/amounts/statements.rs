//! What cells around a table say of the unit of the amounts in it.

use std::collections::BTreeSet;

use super::{Spot, SpotPlace, any_amounts};
use crate::import::sheet::grid::{Row, Sheet, Workbook};
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::short;
use crate::import::sheet::rows::{NoRecord, reads_as_headings};
use crate::import::sheet::units::{
    Says, ends_with_unit, is_of_numbers, said_alone, said_by_name, said_in_passing, said_of_all,
};
use crate::model::kind::Portfolio;
use crate::text::column_letters;
use crate::text::origin::SHEET;

/// The rows of another sheet that are looked at, from its top.
const TOP: usize = 40;

/// What a cell, or a name, says of amounts.
#[derive(Clone, Debug)]
pub(in crate::import::sheet) struct Statement {
    /// The row; none outside the sheet.
    row: u32,
    /// Whether nothing is said behind it.
    is_last: bool,
    pub(super) says: Says,
    /// The columns that it is said of, from and to; of all where it does not stand above some.
    pub(super) columns: Option<(usize, usize)>,
    /// Whether it is said of numbers that are no amounts as well.
    pub(super) of_numbers: bool,
    pub(super) spot: Spot,
}

impl Statement {
    /// What a text says of all columns.
    fn of_all(row: u32, text: &str, says: Says, spot: Spot) -> Self {
        let of_numbers = is_of_numbers(text);
        Self { row, is_last: ends_with_unit(text), says, columns: None, of_numbers, spot }
    }
}

/// What is said of the amounts of a sheet outside it: in its name, in that of the file, on a sheet without a table.
pub(in crate::import::sheet) fn outside(
    workbook: &Workbook,
    laid: &[Laid<'_>],
) -> Vec<Vec<Statement>> {
    let is_read = |sheet: &Sheet| laid.iter().any(|laid| std::ptr::eq(laid.sheet, sheet));
    let beside = workbook.sheets.iter().filter(|sheet| sheet.name != SHEET && !is_read(sheet));
    let mut of_all: Vec<Statement> = beside.flat_map(of_front).collect();
    let file = workbook.name.rsplit_once('.').map_or(&*workbook.name, |(name, _)| name);
    of_all.extend(of_name(file, SpotPlace::FileName));
    let of_sheet = |laid: &Laid<'_>| {
        let name = of_name(&laid.sheet.name, SpotPlace::SheetName);
        name.into_iter().chain(of_all.iter().cloned()).collect()
    };
    laid.iter().map(of_sheet).collect()
}

fn of_name(name: &str, place: SpotPlace) -> Option<Statement> {
    let says = said_by_name(name)?;
    Some(Statement::of_all(0, name, says, Spot { place, text: short(name) }))
}

/// What a sheet says of all amounts that has no table of its own.
fn of_front(sheet: &Sheet) -> Vec<Statement> {
    let top = || sheet.rows.iter().take(TOP);
    if top().any(reads_as_headings) {
        return Vec::new();
    }
    let texts = top().flat_map(|row| {
        let cells = row.cells.iter().enumerate();
        cells.filter_map(|(column, cell)| Some((row.number, column, cell.as_text()?)))
    });
    let said = |(row, column, text): (u32, usize, &str)| {
        // What does not say that it is said of all may be about something else there.
        let passing = || said_of_all(text).map(|says| Says { is_sure: false, ..says });
        let says = said_in_passing(text).and_then(|_| said_of_all(text)).or_else(passing)?;
        let cell = format!("{}!{}{row}", sheet.name, column_letters(column));
        let spot = Spot { place: SpotPlace::Elsewhere(cell), text: short(text) };
        Some(Statement::of_all(0, text, says, spot))
    };
    texts.filter_map(said).collect()
}

/// The rows with nothing but what is followed, or asked about, of the unit of amounts.
pub(in crate::import::sheet) fn heeded(portfolio: &Portfolio, laid: &Laid<'_>) -> BTreeSet<u32> {
    let is_person = laid.mapping.kroner_per_unit.is_some();
    if laid.block.is_some() || is_person || !any_amounts(portfolio, laid) {
        return BTreeSet::new();
    }
    let said = statements(laid);
    let mut rows: BTreeSet<u32> =
        said.iter().filter(|one| one.is_last).map(|one| one.row).collect();
    let says_more = |row: &Row| {
        let filled = row.cells.iter().filter(|cell| !cell.is_blank()).count();
        filled > said.iter().filter(|one| one.row == row.number).count()
    };
    for row in laid.sheet.rows.iter().filter(|row| says_more(row)) {
        rows.remove(&row.number);
    }
    rows
}

/// What the cells above the headings, in the row of units and in notes below the table say of amounts.
pub(super) fn statements(laid: &Laid<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    for row in laid.sheet.rows.iter().take_while(|row| row.number < laid.first_row) {
        of_row(laid, row, row.number.saturating_add(1) == laid.first_row, &mut found);
    }
    of_free_headings(laid, &mut found);
    for row in laid.below() {
        match laid.no_records.get(&row.number) {
            Some(NoRecord::Units) => of_row(laid, row, true, &mut found),
            Some(NoRecord::Note | NoRecord::Sum) => of_row(laid, row, false, &mut found),
            Some(NoRecord::Section | NoRecord::Headings | NoRecord::Other) => {}
            None => of_record(row, &mut found),
        }
    }
    found
}

/// What a record says of all amounts beside its own: it may be meant of it alone.
fn of_record(row: &Row, found: &mut Vec<Statement>) {
    for (column, cell) in row.cells.iter().enumerate() {
        let Some(text) = cell.as_text() else { continue };
        if let Some(says) = said_in_passing(text) {
            let spot = Spot::of(row.number, column, text);
            found.push(Statement {
                is_last: false,
                ..Statement::of_all(row.number, text, says, spot)
            });
        }
    }
}

/// A unit that stands among the headings, over nothing, is said of all; so is a sentence in the place of a heading.
fn of_free_headings(laid: &Laid<'_>, found: &mut Vec<Statement>) {
    let is_free = |column: usize| laid.below().all(|row| row.cell(column).is_blank());
    for (column, heading) in laid.headings.iter().enumerate() {
        let sentence = || said_in_passing(heading).and_then(|_| said_of_all(heading));
        let is_placed = laid.targets.get(column).is_some_and(Option::is_some);
        let alone = said_alone(heading).filter(|_| is_free(column));
        if let Some(says) = alone.or_else(|| sentence().filter(|_| !is_placed)) {
            let spot = Spot::of(laid.header_row, column, heading);
            let said = Statement::of_all(laid.header_row, heading, says, spot);
            found.push(Statement { is_last: true, ..said });
        }
    }
}

fn of_row(laid: &Laid<'_>, row: &Row, is_beside: bool, found: &mut Vec<Statement>) {
    let texts =
        || row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, cell.as_text()?)));
    let alone = texts().filter(|(_, text)| said_alone(text).is_some()).count();
    for (column, text) in texts() {
        let spot = Spot::of(row.number, column, text);
        let block = laid.sheet.look.merged.iter().find(|block| {
            block.rows.0 == row.number && block.columns.0 == column && block.columns.1 > column
        });
        if let Some(says) = said_alone(text) {
            // One at the end of the row above is meant for all columns, several for one each.
            let is_own =
                is_beside && (alone > 1 || row.number > laid.header_row || block.is_some());
            let columns = is_own.then(|| block.map_or((column, column), |block| block.columns));
            let said = Statement::of_all(row.number, text, says, spot);
            found.push(Statement { is_last: true, columns, ..said });
        } else if let Some(says) = said_of_all(text) {
            found.push(Statement::of_all(row.number, text, says, spot));
        }
    }
}
