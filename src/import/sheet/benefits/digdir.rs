//! Digdir's "Gevinstberegninger": one sheet with the benefits by year in thousands of kroner, one
//! with those that have no price.

use super::{Benefits, Brings, Found, first_year, number, year_note};
use crate::import::sheet::Options;
use crate::import::sheet::grid::{Row, Sheet, Workbook};
use crate::import::sheet::outcome::Place;
use crate::model::benefit::BenefitType;
use crate::model::message::Message;
use crate::text::amount_unit::AmountUnit;
use crate::text::sort::plain;

/// The workbook counts in thousands.
const UNIT: AmountUnit = AmountUnit::Thousand;

/// The benefits of such a workbook.
pub(super) fn read(workbook: &Workbook, options: &Options<'_>) -> Option<Benefits> {
    let (priced, years) = workbook.sheets.iter().find_map(priced_sheet)?;
    let unit = options.mapping.kroner_per_unit.unwrap_or(UNIT).kroner();
    let (first, said) = first_year(options);
    let mut found = Vec::new();
    let rows = priced.rows.iter().filter(|row| row.number > years.number);
    for row in rows.take_while(|row| !starts(row, "sum brutto")) {
        let sums: Vec<(i32, Brings)> = years
            .cells
            .iter()
            .enumerate()
            .filter_map(|(place, heading)| {
                let year = number(heading).filter(|n| n.fract() == 0.0 && *n >= 1.0)?;
                let sum = number(row.cell(place)).filter(|sum| *sum != 0.0)?;
                Some((calendar_year(first, year)?, Brings::Kroner(sum * f64::from(unit))))
            })
            .collect();
        if sums.is_empty() {
            continue;
        }
        found.push(Found {
            place: Place { sheet: priced.name.clone(), row: row.number },
            title: title(row, found.len() + 1, options),
            benefit_type: BenefitType::AvoidedCost,
            years: sums,
            details: Vec::new(),
        });
    }
    let priced_count = found.len();
    for sheet in &workbook.sheets {
        unpriced(sheet, options, &mut found);
    }
    let mut notes = vec![Message::new("sheet-note-digdir").text("unit", unit.to_string())];
    let first_year = (priced_count > 0).then_some(first);
    if first_year.is_some() && !said {
        notes.push(year_note(first));
    }
    Some(Benefits { found, notes, source: String::new(), first_year })
}

/// Years are numbered from 1, or written out.
#[allow(clippy::cast_possible_truncation)]
fn calendar_year(first: i32, year: f64) -> Option<i32> {
    match year as i32 {
        number @ 1..=60 => first.checked_add(number - 1),
        year @ 1900..=2199 => Some(year),
        _ => None,
    }
}

fn starts(row: &Row, with: &str) -> bool {
    plain(&row.cell(0).plain()).starts_with(with)
}

/// The sheet whose rows are benefits by year, and the row with the years.
fn priced_sheet(sheet: &Sheet) -> Option<(&Sheet, &Row)> {
    let years = sheet
        .rows
        .iter()
        .find(|row| plain(&row.cell(0).plain()) == "ar" && number(row.cell(1)).is_some())?;
    let is_priced = sheet.rows.iter().any(|row| starts(row, "sum brutto nyttevirkning"));
    is_priced.then_some((sheet, years))
}

/// The benefits without a price stand under a heading of their own, below those with one.
fn unpriced(sheet: &Sheet, options: &Options<'_>, found: &mut Vec<Found>) {
    let Some(heading) = sheet.rows.iter().find(|row| starts(row, "kvalitative, ikke-prissatte"))
    else {
        return;
    };
    for row in sheet.rows.iter().filter(|row| row.number > heading.number) {
        let has_points = (1..5).any(|place| number(row.cell(place)).is_some_and(|n| n != 0.0));
        if row.cell(0).is_blank() || !has_points {
            continue;
        }
        found.push(Found {
            place: Place { sheet: sheet.name.clone(), row: row.number },
            title: title(row, found.len() + 1, options),
            benefit_type: BenefitType::Quality,
            years: Vec::new(),
            details: Vec::new(),
        });
    }
}

/// The name of a benefit; the template's own "Gevinst …" is none, and gets a number.
fn title(row: &Row, number: usize, options: &Options<'_>) -> String {
    let text = row.cell(0).plain();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.ends_with('…') || text.ends_with("...") || text.is_empty() {
        options.texts.with("sheet-benefit-number", &[("number", &number.to_string())])
    } else {
        text
    }
}
