//! KS KommIT's "Gevinstverktøy": one sheet with the benefits, their type and four years, others with
//! what is measured and who answers.

use super::{Benefits, Brings, Found, HOURS_PER_FTE, first_year, number, year_note};
use crate::import::sheet::Options;
use crate::import::sheet::grid::{Row, Sheet, Workbook};
use crate::import::sheet::outcome::Place;
use crate::model::benefit::BenefitType;
use crate::model::message::Message;
use crate::text::cell::Cell;
use crate::text::sort::{plain, same};

/// How the headings of other sheets begin, and the field of a benefit that stands below.
const DETAILS: &[(&str, &str)] = &[
    ("forutsetninger", "prerequisites"),
    ("hvordan skal gevinsten", "use_of_time"),
    ("maleindikator", "indicator"),
    ("maleenhet", "unit"),
    ("dagens verdi", "baseline"),
    ("onsket verdi", "target"),
    ("nar blir gevinsten realisert", "target_date"),
    ("gevinst- ansvarlig", "owner"),
    ("gevinstansvarlig", "owner"),
];

/// The benefits of such a workbook.
pub(super) fn read(workbook: &Workbook, options: &Options<'_>) -> Option<Benefits> {
    let (sheet, heading) = workbook.sheets.iter().find_map(analysis)?;
    let at = |begins: &str| place(heading, begins);
    let (title, kind, budget) = (at("gevinst")?, at("gevinsttype")?, at("gevinstbudsjett")?);
    let last = at("gevinst-betydning").unwrap_or(budget + 4);
    let mut below = sheet.rows.iter().filter(|row| row.number > heading.number).peekable();
    let (first, said) = first_year(options);
    let year_row = below.peek().copied();
    let written = |column: usize| year_row.and_then(|row| year_in(row.cell(column)));
    let years: Vec<(usize, i32)> = (budget..last)
        .zip(first..)
        .map(|(column, counted)| (column, written(column).unwrap_or(counted)))
        .collect();
    let counted = years.iter().any(|(column, _)| written(*column).is_none());
    let mut found: Vec<Found> = Vec::new();
    let mut notes = Vec::new();
    for row in below {
        let name = row.cell(title).plain();
        if plain(&name).starts_with("kostnader") {
            break;
        }
        let Some(benefit_type) = type_of(row.cell(kind)) else { continue };
        if name.trim().is_empty() {
            continue;
        }
        let fte = options.mapping.hours_per_fte.unwrap_or(HOURS_PER_FTE);
        let unit = f64::from(options.mapping.kroner_per_unit.unwrap_or_default().kroner());
        let brings = |sum: f64| match benefit_type {
            BenefitType::AvoidedCost => Some(Brings::Kroner(sum * unit)),
            BenefitType::TimeSaved => Some(Brings::Hours(sum * fte)),
            BenefitType::Quality => None,
        };
        let sums = years.iter().filter_map(|(column, year)| {
            let sum = number(row.cell(*column)).filter(|sum| *sum != 0.0)?;
            Some((*year, brings(sum)?))
        });
        found.push(Found {
            place: Place { sheet: sheet.name.clone(), row: row.number },
            title: name.split_whitespace().collect::<Vec<_>>().join(" "),
            benefit_type,
            years: sums.collect(),
            details: details(workbook, &name),
        });
    }
    if found.iter().any(|one| one.benefit_type == BenefitType::TimeSaved) {
        let hours = options.mapping.hours_per_fte.unwrap_or(HOURS_PER_FTE);
        notes.push(Message::new("sheet-note-hours").text("hours", hours.to_string()));
    }
    let first_year = (counted && found.iter().any(|one| !one.years.is_empty())).then_some(first);
    if first_year.is_some() && !said {
        notes.push(year_note(first));
    }
    Some(Benefits { found, notes, source: String::new(), first_year })
}

/// The sheet with the benefits, and the row of its headings.
fn analysis(sheet: &Sheet) -> Option<(&Sheet, &Row)> {
    let has = |row: &Row, begins: &str| place(row, begins).is_some();
    let heading =
        sheet.rows.iter().find(|row| has(row, "gevinsttype") && has(row, "gevinstbudsjett"))?;
    Some((sheet, heading))
}

/// The column whose heading begins so.
fn place(row: &Row, begins: &str) -> Option<usize> {
    row.cells.iter().position(|cell| plain(&cell.plain()).starts_with(begins))
}

fn type_of(cell: &Cell) -> Option<BenefitType> {
    let text = plain(&cell.plain());
    let types = [
        ("direkte", BenefitType::AvoidedCost),
        ("indirekte", BenefitType::TimeSaved),
        ("kvalitativ", BenefitType::Quality),
    ];
    types.into_iter().find(|(word, _)| text.starts_with(word)).map(|(_, found)| found)
}

/// A year that somebody has written into its heading: "År 2025", 2025.
fn year_in(cell: &Cell) -> Option<i32> {
    let text = cell.plain();
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    let digits = numbers.find(|digits| digits.len() == 4)?;
    digits.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// What other sheets say about a benefit of that name.
fn details(workbook: &Workbook, name: &str) -> Vec<(&'static str, Cell)> {
    let wanted = same(name);
    let mut found: Vec<(&'static str, Cell)> = Vec::new();
    for sheet in &workbook.sheets {
        let heading = sheet.rows.iter().find(|row| {
            let about = row.cells.iter().any(|cell| {
                let text = plain(&cell.plain());
                DETAILS.iter().any(|(begins, _)| text.starts_with(begins))
            });
            about && title_column(row).is_some()
        });
        let Some((heading, title)) = heading.and_then(|row| Some((row, title_column(row)?))) else {
            continue;
        };
        let mut below = sheet.rows.iter().filter(|row| row.number > heading.number);
        let Some(row) = below.find(|row| same(&row.cell(title).plain()) == wanted) else {
            continue;
        };
        for (begins, field) in DETAILS {
            let Some(column) = place(heading, begins) else { continue };
            let cell = row.cell(column);
            if !cell.is_blank() && found.iter().all(|(known, _)| known != field) {
                found.push((field, cell.clone()));
            }
        }
    }
    found
}

/// The column headed "Gevinst", with or without a remark below that word.
fn title_column(row: &Row) -> Option<usize> {
    row.cells.iter().position(|cell| {
        let text = plain(&cell.plain());
        text == "gevinst" || text.starts_with("gevinst ") || text.starts_with("gevinst(")
    })
}
