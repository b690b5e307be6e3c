//! A unit that stands beside a number: alone in another cell of its row, "tkr" under "Enhet", "EUR" under "Valuta",
//! or in its format.

use super::{By, Spot, Unit};
use crate::import::sheet::grid::Row;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::placing::Laid;
use crate::import::sheet::rows::name_column;
use crate::import::sheet::units::said_alone;
use crate::text::amount_unit::AmountUnit;
use crate::text::cell::Cell;

/// What a row says so of the amount in a column, where that is another unit than the one that holds for the column.
/// Kroner are the currency of whatever the column counts in.
pub(super) fn said_beside(
    laid: &Laid<'_>,
    row: &Row,
    column: usize,
) -> Option<(Option<AmountUnit>, Spot)> {
    let unit = laid.units.get(column).and_then(Option::as_ref);
    let is_ours = laid.block.is_some() || laid.targets.contains(&Some(Target::Id));
    if is_ours || unit.is_some_and(|unit| unit.by == By::Person) {
        return None;
    }
    let holds = unit.map_or(Some(AmountUnit::Kroner), |unit: &Unit| unit.is);
    let name = name_column(laid);
    let others = row.cells.iter().enumerate().filter(|(at, _)| *at != column && Some(*at) != name);
    let mut said = others.filter_map(|(at, cell)| {
        let text = cell.as_text()?;
        let says = said_alone(text)?;
        let is_other = says.unit != Some(AmountUnit::Kroner) && says.unit != holds;
        is_other.then(|| (says.unit, Spot::of(row.number, at, text)))
    });
    said.next()
}

/// A number with the word for so many kroner that its format shows behind it: in a field of text it says so itself.
pub(in crate::import::sheet) fn with_its_word(
    laid: &Laid<'_>,
    row: &Row,
    column: usize,
) -> Option<String> {
    let Cell::Number(number) = row.cell(column) else { return None };
    let scale = laid.sheet.look.scale(row.number, column)?;
    let unit = scale.unit.filter(|unit| *unit != AmountUnit::Kroner)?;
    Some(format!("{} {}", number / f64::from(scale.divided.kroner()), unit.word()))
}
