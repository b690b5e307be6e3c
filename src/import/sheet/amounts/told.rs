//! What is said of amounts that count otherwise than their cells say.

use super::{By, Spot, Unit, code, is_money};
use crate::import::sheet::look::Scale;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::{column_name, short};
use crate::import::sheet::units::has_remark;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::text::amount_unit::AmountUnit;
use crate::text::cell::Cell;

/// What is to be said of how amounts are read.
pub(in crate::import::sheet) fn told(portfolio: &Portfolio, laid: &[Laid<'_>]) -> Vec<Message> {
    let several = laid.len() > 1;
    let mut said: Vec<Message> = Vec::new();
    for sheet in laid {
        let columns = sheet.units.iter().enumerate();
        let notes = columns.filter_map(|(at, unit)| of_unit(sheet, at, unit.as_ref()?, several));
        for note in notes.chain(of_formats(portfolio, sheet)).chain(of_remarks(portfolio, sheet)) {
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
            .text("unit", code(unit.is))
            .text("cell", place(spot))
            .text("said", &spot.text)
    };
    match &unit.by {
        By::Heading if unit.is_kroner() => None,
        By::Heading => {
            let heading = laid.headings.get(column).map_or("", String::as_str);
            let note = Message::new("sheet-note-factor").text("heading", short(heading));
            let kroner = unit.is.unwrap_or_default().kroner();
            Some(note.with("factor", Argument::Number(i64::from(kroner))))
        }
        By::Person => Some(Message::new("sheet-note-unit-person").text("unit", code(unit.is))),
        By::Place(spot) => Some(of_spot("sheet-note-unit", spot)),
        By::Unsure(spot) => Some(of_spot("sheet-note-unit-unsure", spot)),
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
        let mut note = |key, unit: AmountUnit, of: &dyn Fn(&Scale) -> bool| {
            let count = scales.iter().filter(|scale| of(scale)).count();
            if count > 0 {
                let count = Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
                let note = Message::new(key).text("heading", heading()).text("unit", unit.code());
                said.push(note.with("count", count));
            }
        };
        for many in AmountUnit::ALL.into_iter().filter(|unit| *unit != AmountUnit::Kroner) {
            note("sheet-note-unit-format", many, &|scale| {
                scale.unit == Some(many) && scale.divided != many && !is_person
            });
            note("sheet-note-unit-divided", many, &|scale| {
                let is_bare = scale.unit.is_none() && !scale.foreign;
                is_bare && scale.divided == many && unit.is_none()
            });
        }
        note("sheet-note-currency", AmountUnit::Kroner, &|scale| scale.foreign && !is_person);
    }
    said
}

/// Whether a sheet, or the person, says anything of what amounts are in.
pub(in crate::import::sheet) fn says_any(portfolio: &Portfolio, laid: &Laid<'_>) -> bool {
    let of_kroner = |unit: &Unit| unit.is_kroner() && unit.by == By::Heading;
    laid.units.iter().flatten().any(|unit| !of_kroner(unit))
        || !of_formats(portfolio, laid).is_empty()
}
