//! Which sheet of a workbook is read, as which kind, from which row on, and which column goes where.

mod beside;
mod error;
mod fit;
mod heads;
mod laid;
mod own;

pub use error::LayoutError;
use fit::fit;
pub use fit::headings_of;
use heads::{Heads, heads};
pub use laid::Laid;
use own::own_sheets;

use super::amounts::outside;
use super::grid::{Sheet, Workbook};
use super::known::Known;
use super::mapping::{Mapping, remembered, signature};
use crate::model::kind::{Kind, Portfolio};
use crate::text::origin::SHEET;
use crate::text::sort::same;

/// Works out what is read, and how. `kind` and `mapping` are what the person said.
///
/// # Errors
/// What is missing to know it.
pub(crate) fn lay_out<'a>(
    portfolio: &Portfolio,
    workbook: &'a Workbook,
    known: Option<&'a Known>,
    kind: Option<Kind>,
    mapping: &Mapping,
) -> Result<Vec<Laid<'a>>, LayoutError> {
    let laid = place_columns(portfolio, workbook, known, kind, mapping)?;
    let whole = |laid: Laid<'a>| {
        laid.without_other(portfolio).shown_as_read(portfolio).with_rows(portfolio)
    };
    let laid: Vec<Laid<'a>> = laid.into_iter().map(whole).collect();
    let said = outside(workbook, &laid);
    let with_units = |(laid, said): (Laid<'a>, Vec<_>)| laid.with_units(portfolio, &said);
    Ok(laid.into_iter().zip(said).map(with_units).collect())
}

fn place_columns<'a>(
    portfolio: &Portfolio,
    workbook: &'a Workbook,
    known: Option<&'a Known>,
    kind: Option<Kind>,
    mapping: &Mapping,
) -> Result<Vec<Laid<'a>>, LayoutError> {
    if let (Some(known), true) = (known, mapping.columns.is_empty()) {
        let laid = own_sheets(portfolio, workbook, known, kind, mapping);
        if !laid.is_empty() {
            return Ok(laid);
        }
    }
    let sheets = candidates(workbook, mapping)?;
    let said = match &mapping.kind {
        Some(name) => {
            Some(Kind::from_plural(name).ok_or_else(|| LayoutError::UnknownKind(name.clone()))?)
        }
        None => kind,
    };
    let mut best: Option<(usize, Laid<'a>)> = None;
    let kinds = said.map_or_else(likely_kinds, |kind| vec![kind]);
    for sheet in sheets.iter().copied() {
        let heads = heads(sheet);
        if let Some(found) = from_memory(portfolio, (sheet, &heads), said, mapping) {
            return with_others_like_it(portfolio, &sheets, found);
        }
        for kind in &kinds {
            let found = match fit(portfolio, sheet, &heads, *kind, mapping) {
                Ok(found) => found,
                // A field that this kind has not got: another one is meant.
                Err(_) if said.is_none() => None,
                Err(error) => return Err(error),
            };
            let Some((score, laid)) = found else { continue };
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, laid));
            }
        }
    }
    match (best, said) {
        // One heading that fits by chance says nothing about what a row is.
        (Some((score, laid)), None) if score >= 20 => {
            with_others_like_it(portfolio, &sheets, Laid { guessed: true, ..laid })
        }
        (Some((_, laid)), Some(_)) => with_others_like_it(portfolio, &sheets, laid),
        (None, Some(kind)) => Err(LayoutError::NoHeadings(kind)),
        _ => Err(LayoutError::NoKind),
    }
}

/// A sheet that was chosen, with the others that have the same headings: one a year, one a municipality.
fn with_others_like_it<'a>(
    portfolio: &Portfolio,
    sheets: &[&'a Sheet],
    chosen: Laid<'a>,
) -> Result<Vec<Laid<'a>>, LayoutError> {
    let Laid { kind, remembered, guessed, .. } = chosen;
    let wanted = signature(&chosen.headings);
    let mapping = Mapping { header_row: None, ..chosen.mapping.clone() };
    let mut laid = Vec::new();
    for sheet in sheets.iter().copied() {
        if std::ptr::eq(sheet, chosen.sheet) {
            laid.push(chosen.clone());
            continue;
        }
        let found = fit(portfolio, sheet, &heads(sheet), kind, &mapping)?;
        let alike = found.filter(|(_, other)| signature(&other.headings) == wanted);
        laid.extend(alike.map(|(_, other)| Laid {
            remembered,
            guessed,
            mapping: chosen.mapping.clone(),
            ..other
        }));
    }
    Ok(laid)
}

/// The kinds that a table from outside can become, those that people keep in sheets first: where headings
/// fit several, one of these is meant. What the program keeps for itself is never guessed.
fn likely_kinds() -> Vec<Kind> {
    let mut kinds: Vec<Kind> =
        Kind::ALL.iter().copied().filter(|kind| kind.about().imported).collect();
    kinds.sort_by_key(|kind| kind.about().kept_in_sheets.unwrap_or(u8::MAX));
    kinds
}

fn candidates<'a>(
    workbook: &'a Workbook,
    mapping: &Mapping,
) -> Result<Vec<&'a Sheet>, LayoutError> {
    let filled: Vec<&Sheet> = workbook
        .sheets
        .iter()
        .filter(|sheet| sheet.visible && sheet.name != SHEET && !sheet.rows.is_empty())
        .collect();
    match &mapping.sheet {
        Some(wanted) => filled
            .iter()
            .find(|sheet| same(&sheet.name) == same(wanted))
            .map(|sheet| vec![*sheet])
            .ok_or_else(|| LayoutError::NoSheet {
                wanted: wanted.clone(),
                sheets: filled.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join(", "),
            }),
        None if filled.is_empty() => Err(LayoutError::Empty),
        None => Ok(filled),
    }
}

/// The mapping that the document remembers for the headings of a sheet.
fn from_memory<'a>(
    portfolio: &Portfolio,
    (sheet, heads): (&'a Sheet, &[Heads]),
    said: Option<Kind>,
    mapping: &Mapping,
) -> Option<Laid<'a>> {
    if !mapping.columns.is_empty() {
        return None;
    }
    let (row, kept) = heads
        .iter()
        .filter(|heads| mapping.header_row.is_none_or(|wanted| wanted == heads.last))
        .find_map(|heads| Some((heads.last, remembered(portfolio, &heads.headings)?)))?;
    let kind = kept.kind.as_deref().and_then(Kind::from_plural)?;
    if said.is_some_and(|said| said != kind) {
        return None;
    }
    let wanted = Mapping { header_row: Some(row), sheet: None, ..kept.clone() };
    let laid = fit(portfolio, sheet, heads, kind, &wanted).ok().flatten()?;
    let key = if mapping.key.is_empty() { kept.key.clone() } else { mapping.key.clone() };
    let all_rows = mapping.all_rows || kept.all_rows;
    let spelling = mapping.spelling || kept.spelling;
    let kroner_per_unit = mapping.kroner_per_unit.or(kept.kroner_per_unit);
    let mut same = kept.same.clone();
    same.extend(mapping.same.clone());
    let whole_rows = mapping.whole_rows;
    let mapping = Mapping { key, all_rows, spelling, same, kroner_per_unit, whole_rows, ..kept };
    Some(Laid { remembered: true, mapping, ..laid.1 })
}
