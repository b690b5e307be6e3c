//! What was done with the cells of each column that has a unit: what was counted otherwise than it stands there, what
//! was asked about. Cells of rows that are not taken in for something else count for nothing.

use std::collections::HashSet;

use super::{Quantity, counted};
use crate::import::sheet::grid::Row;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::outcome::Outcome;
use crate::import::sheet::placing::Laid;
use crate::model::column::ColumnKey;
use crate::model::kind::Portfolio;

/// The cells, and whole rows, that are not taken in.
pub(super) struct NotTaken<'a> {
    refused: HashSet<(&'a str, u32, Option<ColumnKey>)>,
    left: HashSet<(&'a str, u32)>,
}

impl<'a> NotTaken<'a> {
    pub(super) fn of(outcome: &'a Outcome) -> Self {
        let refused = outcome.refused.iter();
        let refused = refused.map(|one| (one.place.sheet.as_str(), one.place.row, one.column));
        Self { refused: refused.collect(), left: outcome.left_in_part().collect() }
    }

    fn is_refused(&self, laid: &Laid<'_>, row: u32, column: Option<ColumnKey>) -> bool {
        self.refused.contains(&(laid.sheet.name.as_str(), row, column))
    }

    fn has(&self, laid: &Laid<'_>, row: u32, key: ColumnKey) -> bool {
        [None, Some(key)].into_iter().any(|column| self.is_refused(laid, row, column))
            || self.left.contains(&(laid.sheet.name.as_str(), row))
    }

    /// The records of a sheet with something in a column that is refused by itself.
    pub(super) fn refused<'b>(
        &'b self,
        laid: &'b Laid<'_>,
        column: usize,
    ) -> impl Iterator<Item = &'b Row> {
        let key = key_of(laid, column);
        let is_refused = move |row: &&Row| key.is_some() && self.is_refused(laid, row.number, key);
        laid.records().filter(is_refused)
    }

    /// The records of a sheet with something in a column that is taken in.
    pub(super) fn taken<'b>(
        &'b self,
        laid: &'b Laid<'_>,
        column: usize,
    ) -> impl Iterator<Item = &'b Row> {
        let key = key_of(laid, column);
        let is_taken = move |row: &&Row| {
            let is_refused = key.is_none_or(|key| self.has(laid, row.number, key));
            !row.cell(column).is_blank() && !is_refused
        };
        laid.records().filter(is_taken)
    }
}

fn key_of(laid: &Laid<'_>, column: usize) -> Option<ColumnKey> {
    match laid.targets.get(column).copied().flatten() {
        Some(Target::Column(key)) => Some(key),
        Some(Target::Id | Target::CaseNumber) | None => None,
    }
}

/// What came of the cells of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Done {
    /// So many count otherwise than they stand there.
    pub(super) counted: usize,
    /// So many are taken as they stand.
    pub(super) plain: usize,
    /// So many are asked about.
    pub(super) asked: usize,
}

impl Done {
    /// That of a column.
    pub(super) fn of(
        portfolio: &Portfolio,
        laid: &Laid<'_>,
        column: usize,
        not_taken: &NotTaken<'_>,
    ) -> Self {
        let target = laid.targets.get(column).copied().flatten();
        let quantity = Quantity::of(portfolio, laid.kind, target);
        let read = |row: &Row| counted(laid, row, column, quantity).map(|cell| cell.into_owned());
        let mut done = Self::default();
        for row in not_taken.taken(laid, column) {
            match read(row) {
                Ok(cell) if cell == *row.cell(column) => done.plain += 1,
                Ok(_) => done.counted += 1,
                Err(_) => {}
            }
        }
        done.asked = not_taken.refused(laid, column).filter(|row| read(row).is_err()).count();
        done
    }
}
