//! What was done with the cells of each column that has a unit: what was counted otherwise than it stands there, what
//! was asked about. What the rows were refused for otherwise counts for nothing.

use std::collections::HashSet;

use super::{Quantity, counted};
use crate::import::sheet::grid::Row;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::outcome::Refused;
use crate::import::sheet::placing::Laid;
use crate::model::column::ColumnKey;
use crate::model::kind::Portfolio;

/// The cells, and whole rows, that were refused.
pub(super) struct NotTaken<'a>(HashSet<(&'a str, u32, Option<ColumnKey>)>);

impl<'a> NotTaken<'a> {
    pub(super) fn of(refused: &'a [Refused]) -> Self {
        let place = |one: &'a Refused| (one.place.sheet.as_str(), one.place.row, one.column);
        Self(refused.iter().map(place).collect())
    }

    fn has(&self, laid: &Laid<'_>, row: u32, key: ColumnKey) -> bool {
        let sheet = laid.sheet.name.as_str();
        [None, Some(key)].into_iter().any(|column| self.0.contains(&(sheet, row, column)))
    }

    /// The records of a sheet with something in a column that is taken in.
    pub(super) fn taken<'b>(
        &'b self,
        laid: &'b Laid<'_>,
        column: usize,
    ) -> impl Iterator<Item = &'b Row> {
        let key = match laid.targets.get(column).copied().flatten() {
            Some(Target::Column(key)) => Some(key),
            Some(Target::Id | Target::CaseNumber) | None => None,
        };
        let is_taken = move |row: &&Row| {
            let is_refused = key.is_none_or(|key| self.has(laid, row.number, key));
            !row.cell(column).is_blank() && !is_refused
        };
        laid.records().filter(is_taken)
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
        let is_asked = |row: &&Row| !row.cell(column).is_blank() && read(row).is_err();
        done.asked = laid.records().filter(is_asked).count();
        done
    }
}
