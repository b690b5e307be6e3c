//! Another table beside the one that is read, behind a column with nothing in it.

use super::laid::Laid;
use crate::import::sheet::grid::Row;
use crate::import::sheet::headings::{Headings, Spoken};
use crate::import::sheet::rows::{name_column, reads_as_headings};
use crate::model::kind::{Kind, Portfolio};

/// So many columns are looked at.
const WITHIN: usize = 1_000;

/// The first column of another table. An empty column alone may only part what belongs together: what stands
/// behind it is another table where it names its rows itself, by the heading by which the first one does, or in
/// fewer or more rows than the first one has.
pub(super) fn other_beside(portfolio: &Portfolio, laid: &Laid<'_>) -> Option<usize> {
    if laid.block.is_some() {
        return None;
    }
    let name = name_column(laid)?;
    let is_headed =
        |column: &usize| laid.headings.get(*column).is_some_and(|text| !text.is_empty());
    let is_filled = |column: usize| laid.below().any(|row| !row.cell(column).is_blank());
    let wide = laid.headings.len().min(WITHIN);
    (name + 1..wide)
        .filter(|column| !is_headed(column) && is_headed(&(column + 1)))
        .filter(|column| !is_filled(*column))
        .map(|column| column + 1)
        .find(|first| is_table(portfolio, laid, (name, *first)))
}

fn is_table(portfolio: &Portfolio, laid: &Laid<'_>, (name, first): (usize, usize)) -> bool {
    let headings = || laid.headings.iter().skip(first).take(WITHIN);
    // Whoever says where a column goes means it.
    if headings().any(|heading| laid.mapping.said(heading).is_some()) {
        return false;
    }
    let known = Headings::of(portfolio, laid.kind);
    let target = laid.targets.get(name).copied().flatten();
    let names_again = |heading: &String| {
        target.is_some_and(|target| known.targets(&Spoken::of(heading)).contains(&target))
    };
    if headings().any(names_again) {
        return true;
    }
    let heads = laid.sheet.rows.iter().find(|row| row.number == laid.header_row);
    let heads = heads.map(|row| Row {
        number: row.number,
        cells: row.cells.iter().skip(first).cloned().collect(),
    });
    heads.is_some_and(|heads| reads_as_headings(&heads))
        && headings().next().is_some_and(|heading| names_some(heading))
        && has_rows_of_its_own(laid, (name, first))
}

/// Whether a heading is one by which rows of some kind are named.
fn names_some(heading: &str) -> bool {
    let none = Portfolio::default();
    let spoken = Spoken::of(heading);
    let names = |kind: &Kind| {
        let name = kind.name().map(|(index, _)| index);
        let targets = Headings::of(&none, *kind).targets(&spoken);
        targets.iter().any(|target| target.field().is_some() && target.field() == name)
    };
    Kind::ALL.iter().filter(|kind| kind.about().imported).any(names)
}

/// Whether one of the two ends before the other.
fn has_rows_of_its_own(laid: &Laid<'_>, (name, first): (usize, usize)) -> bool {
    let rows: Vec<&Row> = laid.below().filter(|row| !row.is_blank()).collect();
    let last = |column: usize| rows.iter().rposition(|row| !row.cell(column).is_blank());
    let (Some(left), Some(right)) = (last(name), last(first)) else { return false };
    let shorter = left.min(right);
    // Up to there each row has both names.
    let both = |row: &&Row| !row.cell(name).is_blank() && !row.cell(first).is_blank();
    left != right && rows.iter().take(shorter + 1).all(both)
}
