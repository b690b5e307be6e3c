//! What is said of amounts that count otherwise than their cells say.

use super::{By, Spot, Unit, code, is_money};
use crate::import::sheet::look::Scale;
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::short;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::text::cell::Cell;

/// What is to be said of how amounts are read.
pub(in crate::import::sheet) fn told(portfolio: &Portfolio, laid: &[Laid<'_>]) -> Vec<Message> {
    let several = laid.len() > 1;
    let mut said: Vec<Message> = Vec::new();
    for sheet in laid {
        let columns = sheet.units.iter().enumerate();
        let notes = columns.filter_map(|(at, unit)| of_unit(sheet, at, unit.as_ref()?, several));
        for note in notes.chain(of_formats(portfolio, sheet)) {
            if !said.contains(&note) {
                said.push(note);
            }
        }
    }
    said
}

fn of_unit(laid: &Laid<'_>, column: usize, unit: &Unit, several: bool) -> Option<Message> {
    let place = |spot: &Spot| match several {
        true => format!("{}!{}", laid.sheet.name, spot.cell),
        false => spot.cell.clone(),
    };
    let of_spot = |key, spot: &Spot| {
        Message::new(key)
            .text("unit", code(unit.kroner))
            .text("cell", place(spot))
            .text("said", &spot.text)
    };
    match &unit.by {
        By::Heading if unit.kroner == 1 => None,
        By::Heading => {
            let heading = laid.headings.get(column).map_or("", String::as_str);
            let note = Message::new("sheet-note-factor").text("heading", short(heading));
            Some(note.with("factor", Argument::Number(i64::from(unit.kroner))))
        }
        By::Person => Some(Message::new("sheet-note-unit-person").text("unit", code(unit.kroner))),
        By::Place(spot) => Some(of_spot("sheet-note-unit", spot)),
        By::Unsure(spot) => Some(of_spot("sheet-note-unit-unsure", spot)),
    }
}

/// Of each column with amounts that their format shows otherwise than they stand there: what was read.
fn of_formats(portfolio: &Portfolio, laid: &Laid<'_>) -> Vec<Message> {
    let mut said = Vec::new();
    if laid.sheet.look.scaled.is_empty() {
        return said;
    }
    for (column, target) in laid.targets.iter().enumerate() {
        if !is_money(portfolio, laid.kind, *target) {
            continue;
        }
        let unit = laid.units.get(column).and_then(Option::as_ref);
        let is_person = unit.is_some_and(|unit| unit.by == By::Person);
        let scales = laid.below().filter(|row| matches!(row.cell(column), Cell::Number(_)));
        let scales: Vec<Scale> =
            scales.filter_map(|row| laid.sheet.look.scale(row.number, column)).collect();
        let heading = || short(laid.headings.get(column).map_or("", String::as_str));
        let mut note = |key, word: u32, of: &dyn Fn(&Scale) -> bool| {
            let count = scales.iter().filter(|scale| of(scale)).count();
            if count > 0 {
                let count = Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
                let note = Message::new(key).text("heading", heading()).text("unit", code(word));
                said.push(note.with("count", count));
            }
        };
        for kroner in [1_000, 1_000_000, 1_000_000_000] {
            note("sheet-note-unit-format", kroner, &|scale| {
                scale.kroner == Some(kroner) && scale.divided != kroner && !is_person
            });
            note("sheet-note-unit-divided", kroner, &|scale| {
                scale.kroner.is_none() && scale.divided == kroner && unit.is_none()
            });
        }
    }
    said
}

/// Whether a sheet, or the person, says anything of what amounts are in.
pub(in crate::import::sheet) fn says_any(portfolio: &Portfolio, laid: &Laid<'_>) -> bool {
    let of_kroner = |unit: &Unit| unit.kroner == 1 && unit.by == By::Heading;
    laid.units.iter().flatten().any(|unit| !of_kroner(unit))
        || !of_formats(portfolio, laid).is_empty()
}
