//! Which rows hold nothing but what is followed, or asked about, of the unit of amounts: they are not told among what
//! is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::statements::{Statement, of_front, statements};
use super::{Quantity, any_amounts};
use crate::import::sheet::grid::Sheet;
use crate::import::sheet::placing::Laid;
use crate::model::kind::Portfolio;

/// Those of a sheet that is read.
pub(in crate::import::sheet) fn heeded(portfolio: &Portfolio, laid: &Laid<'_>) -> BTreeSet<u32> {
    let reader = Heeds::of(portfolio, laid);
    rows_of(laid.sheet, statements(laid).iter().filter(|one| reader.heeds(one)))
}

/// Those of a sheet without a table of its own, by what is read of the others.
pub(in crate::import::sheet) fn heeded_in_front(
    portfolio: &Portfolio,
    laid: &[Laid<'_>],
    sheet: &Sheet,
) -> BTreeSet<u32> {
    let readers: Vec<Heeds> = laid.iter().map(|laid| Heeds::of(portfolio, laid)).collect();
    let is_heeded = |one: &&Statement| readers.iter().any(|reader| reader.heeds(one));
    rows_of(sheet, of_front(sheet).iter().filter(is_heeded))
}

/// What of a sheet a unit that is said beside it can be meant for.
struct Heeds {
    /// Amounts, where no person says what they are in.
    amounts: bool,
    /// Other numbers.
    numbers: bool,
}

impl Heeds {
    fn of(portfolio: &Portfolio, laid: &Laid<'_>) -> Self {
        let is_foreign = laid.block.is_none();
        let is_number =
            |target| Quantity::of(portfolio, laid.kind, target) == Some(Quantity::Numbers);
        Self {
            amounts: is_foreign
                && laid.mapping.kroner_per_unit.is_none()
                && any_amounts(portfolio, laid),
            numbers: is_foreign && laid.targets.iter().copied().any(is_number),
        }
    }

    fn heeds(&self, statement: &Statement) -> bool {
        self.amounts || (self.numbers && statement.counts_numbers())
    }
}

/// The rows of a sheet in which each cell is one of the statements, and one of them says nothing more.
fn rows_of<'a>(sheet: &Sheet, said: impl Iterator<Item = &'a Statement>) -> BTreeSet<u32> {
    let mut cells: BTreeMap<u32, (usize, bool)> = BTreeMap::new();
    for one in said {
        let (count, is_whole) = cells.entry(one.row).or_default();
        *count += 1;
        *is_whole |= one.is_last;
    }
    let rows = sheet.rows.iter().filter_map(|row| {
        let (count, is_whole) = cells.get(&row.number)?;
        let filled = row.cells.iter().filter(|cell| !cell.is_blank()).count();
        (*is_whole && filled <= *count).then_some(row.number)
    });
    rows.collect()
}
