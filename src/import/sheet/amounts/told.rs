//! What is said of amounts that count otherwise than their cells say.

use super::done::{Done, NotTaken};
use super::{By, Quantity, Spot, Unit, code, is_money};
use crate::import::sheet::grid::Row;
use crate::import::sheet::look::Scale;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::outcome::Refused;
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::{column_name, short};
use crate::import::sheet::units::has_remark;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::text::amount_unit::AmountUnit;
use crate::text::cell::Cell;

/// What is to be said of how amounts are read that are taken in, and of those that are asked about.
pub(in crate::import::sheet) fn told(
    portfolio: &Portfolio,
    laid: &[Laid<'_>],
    refused: &[Refused],
) -> Vec<Message> {
    let several = laid.len() > 1;
    let not_taken = NotTaken::of(refused);
    let mut said: Vec<Message> = Vec::new();
    for sheet in laid {
        let notes = of_units(portfolio, sheet, &not_taken, several);
        let formats = of_formats(portfolio, sheet, &not_taken);
        for note in notes.into_iter().chain(formats).chain(of_remarks(portfolio, sheet)) {
            if !said.contains(&note) {
                said.push(note);
            }
        }
    }
    said
}

/// A sentence for each thing that says a unit, with the number of cells that it was followed in.
fn of_units(
    portfolio: &Portfolio,
    laid: &Laid<'_>,
    not_taken: &NotTaken<'_>,
    several: bool,
) -> Vec<Message> {
    let mut counts: Vec<(Message, usize)> = Vec::new();
    for (column, unit) in laid.units.iter().enumerate() {
        let Some(unit) = unit else { continue };
        let target = laid.targets.get(column).copied().flatten();
        let Some(quantity) = Quantity::of(portfolio, laid.kind, target) else { continue };
        let done = Done::of(portfolio, laid, column, not_taken);
        let Some((note, count)) = of_unit(laid, (column, quantity), unit, (done, several)) else {
            continue;
        };
        match counts.iter_mut().find(|(other, _)| *other == note) {
            Some((_, all)) => *all += count,
            None => counts.push((note, count)),
        }
    }
    let with_count = |(note, count): (Message, usize)| {
        note.with("count", Argument::Number(i64::try_from(count).unwrap_or(i64::MAX)))
    };
    counts.into_iter().filter(|(_, count)| *count > 0).map(with_count).collect()
}

/// What says the unit of a column, and of how many of its cells that is to be told.
fn of_unit(
    laid: &Laid<'_>,
    (column, quantity): (usize, Quantity),
    unit: &Unit,
    (done, several): (Done, bool),
) -> Option<(Message, usize)> {
    let sheet = several.then_some(laid.sheet.name.as_str());
    let of_spot =
        |key, spot: &Spot| spot.tell(Message::new(key).text("unit", code(unit.is)), sheet);
    match &unit.by {
        By::Heading if unit.is_kroner() => None,
        By::Heading => {
            let heading = laid.headings.get(column).map_or("", String::as_str);
            let note = Message::new("sheet-note-factor").text("heading", short(heading));
            let kroner = unit.is.unwrap_or_default().kroner();
            Some((note.with("factor", Argument::Number(i64::from(kroner))), done.counted))
        }
        By::Person => {
            let note = Message::new("sheet-note-unit-person").text("unit", code(unit.is));
            Some((note, done.counted + done.plain))
        }
        By::Place(spot) => Some((of_spot("sheet-note-unit", spot), done.counted)),
        By::Unsure(spot) => {
            let key = match quantity {
                Quantity::Amounts => "sheet-note-unit-unsure",
                Quantity::Numbers => "sheet-note-number-unsure",
            };
            Some((of_spot(key, spot), done.asked))
        }
    }
}

/// Of each column with numbers whose heading says more in brackets than the name of its field: as what it is read.
fn of_remarks(portfolio: &Portfolio, laid: &Laid<'_>) -> Vec<Message> {
    let of = |(heading, target): (&String, &Option<Target>)| {
        let key = match target {
            Some(Target::Column(key)) => *key,
            Some(Target::Id | Target::CaseNumber) | None => return None,
        };
        let is_number = key.field_type(portfolio, laid.kind)?.is_number();
        let is_told = is_number && has_remark(heading) && laid.mapping.said(heading).is_none();
        let note = Message::new("sheet-note-remark").text("heading", short(heading));
        is_told.then(|| note.with("column", column_name(portfolio, laid.kind, key)))
    };
    if laid.block.is_some() {
        return Vec::new();
    }
    laid.headings.iter().zip(&laid.targets).filter_map(of).collect()
}

/// Of each column with amounts that their format shows otherwise than they stand there: what was read.
fn of_formats(portfolio: &Portfolio, laid: &Laid<'_>, not_taken: &NotTaken<'_>) -> Vec<Message> {
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
        let scale = |row: &Row| match row.cell(column) {
            Cell::Number(_) => laid.sheet.look.scale(row.number, column),
            Cell::Empty
            | Cell::Text(_)
            | Cell::Day(_)
            | Cell::Time(_)
            | Cell::Moment(_)
            | Cell::Percent(_)
            | Cell::Yes(_)
            | Cell::Fault(_)
            | Cell::Unreckoned => None,
        };
        let taken: Vec<Scale> = not_taken.taken(laid, column).filter_map(scale).collect();
        let asked: Vec<Scale> = laid.records().filter_map(scale).collect();
        let heading = || short(laid.headings.get(column).map_or("", String::as_str));
        let mut note = |key, unit: AmountUnit, scales: &[Scale], of: &dyn Fn(&Scale) -> bool| {
            let count = scales.iter().filter(|scale| of(scale)).count();
            if count > 0 {
                let count = Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
                let note = Message::new(key).text("heading", heading()).text("unit", unit.code());
                said.push(note.with("count", count));
            }
        };
        for many in AmountUnit::ALL.into_iter().filter(|unit| *unit != AmountUnit::Kroner) {
            note("sheet-note-unit-format", many, &taken, &|scale| {
                scale.unit == Some(many) && scale.divided != many && !is_person
            });
            note("sheet-note-unit-divided", many, &taken, &|scale| {
                let is_bare = scale.unit.is_none() && !scale.foreign;
                is_bare && scale.divided == many && unit.is_none()
            });
        }
        let is_foreign = |scale: &Scale| scale.foreign && !is_person;
        note("sheet-note-currency", AmountUnit::Kroner, &asked, &is_foreign);
    }
    said
}

/// Whether any column of a sheet that is read holds amounts.
pub(in crate::import::sheet) fn any_amounts(portfolio: &Portfolio, laid: &Laid<'_>) -> bool {
    laid.targets.iter().any(|target| is_money(portfolio, laid.kind, *target))
}

/// Whether a sheet, or the person, says anything of what amounts are in.
pub(in crate::import::sheet) fn says_any(portfolio: &Portfolio, laid: &Laid<'_>) -> bool {
    let of_kroner = |unit: &Unit| unit.is_kroner() && unit.by == By::Heading;
    let amounts = laid.units.iter().zip(&laid.targets);
    let mut amounts = amounts.filter(|(_, target)| is_money(portfolio, laid.kind, **target));
    amounts.any(|(unit, _)| unit.as_ref().is_some_and(|unit| !of_kroner(unit)))
        || !of_formats(portfolio, laid, &NotTaken::of(&[])).is_empty()
}
