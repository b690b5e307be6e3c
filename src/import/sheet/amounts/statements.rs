//! What cells around a table say of the unit of the amounts in it.

use std::collections::BTreeSet;

use super::{Spot, is_money};
use crate::import::sheet::grid::Row;
use crate::import::sheet::placing::Laid;
use crate::import::sheet::rows::NoRecord;
use crate::import::sheet::units::{Says, ends_with_unit, said_alone, said_of_all};
use crate::model::kind::Portfolio;

/// What a cell says of amounts.
#[derive(Debug)]
pub(super) struct Statement {
    row: u32,
    /// Whether nothing is said behind it.
    is_last: bool,
    pub(super) says: Says,
    /// The columns that it is said of, from and to; of all where it does not stand above some.
    pub(super) columns: Option<(usize, usize)>,
    pub(super) spot: Spot,
}

/// The rows with nothing but what is followed, or asked about, of the unit of amounts.
pub(in crate::import::sheet) fn heeded(portfolio: &Portfolio, laid: &Laid<'_>) -> BTreeSet<u32> {
    let has_money = laid.targets.iter().any(|target| is_money(portfolio, laid.kind, *target));
    if laid.block.is_some() || laid.mapping.kroner_per_unit.is_some() || !has_money {
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
            Some(NoRecord::Section | NoRecord::Headings | NoRecord::Other) | None => {}
        }
    }
    found
}

/// A unit that stands among the headings, over nothing, is said of all.
fn of_free_headings(laid: &Laid<'_>, found: &mut Vec<Statement>) {
    let is_free = |column: usize| laid.below().all(|row| row.cell(column).is_blank());
    for (column, heading) in laid.headings.iter().enumerate() {
        if let Some(says) = said_alone(heading).filter(|_| is_free(column)) {
            let spot = Spot::of(laid.header_row, column, heading);
            let row = laid.header_row;
            found.push(Statement { row, is_last: true, says, columns: None, spot });
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
            found.push(Statement { row: row.number, is_last: true, says, columns, spot });
        } else if let Some(says) = said_of_all(text) {
            let is_last = ends_with_unit(text);
            found.push(Statement { row: row.number, is_last, says, columns: None, spot });
        }
    }
}
