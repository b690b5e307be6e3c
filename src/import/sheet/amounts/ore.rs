//! Computed amounts that are no whole øre: they are rounded, and that is told.

use super::done::NotTaken;
use super::{is_money, times};
use crate::import::sheet::grid::Row;
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::{short, without_dust};
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::model::money::{MoneyError, Ore};
use crate::text::cell::Cell;

/// From so many kroner on, three decimals cannot be the last figures of a larger amount: nobody writes "1234,567" for
/// one.
const THOUSAND: f64 = 1_000.0;

/// An amount to the nearest øre; nothing where it is one as it stands, is none, or can be meant as a larger one.
pub(super) fn whole(number: f64) -> Option<f64> {
    let number = without_dust(number)?;
    let is_computed = match Ore::from_kroner_f64(number) {
        Ok(_) | Err(MoneyError::NotFinite | MoneyError::TooLarge { .. }) => false,
        Err(MoneyError::TooPrecise { .. }) => {
            let has_three = without_dust(number * 1_000.0).is_some_and(|all| all.fract() == 0.0);
            number.abs() >= THOUSAND || !has_three
        }
    };
    let ore = without_dust(number * 100.0).filter(|_| is_computed)?;
    Some(ore.round() / 100.0)
}

/// Of each column with such amounts: how many were rounded.
pub(super) fn told(portfolio: &Portfolio, laid: &Laid<'_>, taken: &NotTaken<'_>) -> Vec<Message> {
    let is_amount = |column: &usize| {
        let target = laid.targets.get(*column).copied().flatten();
        is_money(portfolio, laid.kind, target)
    };
    let of = |column: usize| {
        let count = taken.taken(laid, column).filter(|row| is_rounded(laid, row, column)).count();
        let heading = short(laid.headings.get(column).map_or("", String::as_str));
        let note = Message::new("sheet-note-rounded").text("heading", heading);
        let number = Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        (count > 0).then(|| note.with("count", number))
    };
    (0..laid.targets.len()).filter(is_amount).filter_map(of).collect()
}

fn is_rounded(laid: &Laid<'_>, row: &Row, column: usize) -> bool {
    let Cell::Number(number) = row.cell(column) else { return false };
    let unit = laid.units.get(column).and_then(Option::as_ref);
    let scale = laid.sheet.look.scale(row.number, column);
    let counted = times(laid, column, *number, (unit, scale));
    counted.is_ok_and(|counted| whole(counted.unwrap_or(*number)).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_nothing_else_is_rounded_to_an_ore() {
        for (number, wanted) in [
            (308_641.972_75, Some(308_641.97)),
            (1.0 / 3.0, Some(0.33)),
            (-2.0 / 3.0, Some(-0.67)),
            (1_234.565, Some(1_234.57)),
            (12.345, None),
            (0.1 + 0.2, None),
            (1_250.5, None),
            (1e15, None),
            (f64::NAN, None),
        ] {
            assert_eq!(whole(number), wanted, "{number}");
        }
    }
}
