//! Sheets that Samstyr has written, found again whatever people have done around them.

use super::fit::{headings_of, settle};
use super::laid::{HEADINGS_WITHIN, Laid};
use crate::import::sheet::grid::{Row, Sheet, Workbook};
use crate::import::sheet::headings::{Headings, Spoken};
use crate::import::sheet::known::Known;
use crate::import::sheet::mapping::{Mapping, Target};
use crate::model::kind::{Kind, Portfolio};
use crate::text::origin::SHEET;
use crate::text::sort::{plain, same};

/// The sheets that Samstyr has written, found again by name, or by their headings.
pub(super) fn own_sheets<'a>(
    portfolio: &Portfolio,
    workbook: &'a Workbook,
    known: &'a Known,
    kind: Option<Kind>,
    mapping: &Mapping,
) -> Vec<Laid<'a>> {
    let mut laid = Vec::new();
    for block in known.blocks.iter().filter(|block| kind.is_none_or(|kind| kind == block.kind)) {
        let headings: Vec<String> = block.headings.iter().map(|h| plain(h)).collect();
        let score = |row: &Row| {
            row.cells.iter().filter(|cell| headings.contains(&plain(&cell.plain()))).count()
        };
        let header = |sheet: &'a Sheet| {
            sheet
                .rows
                .iter()
                .take(HEADINGS_WITHIN)
                .max_by_key(|row| (score(row), u32::MAX - row.number))
        };
        let named = workbook.sheets.iter().find(|sheet| sheet.name == block.sheet);
        let renamed = || {
            workbook.sheets.iter().filter(|sheet| sheet.name != SHEET).find(|sheet| {
                let is_named = known.blocks.iter().any(|other| other.sheet == sheet.name);
                !is_named && header(sheet).is_some_and(|row| score(row) == headings.len())
            })
        };
        let Some(sheet) = named.or_else(renamed) else { continue };
        if mapping.sheet.as_ref().is_some_and(|wanted| same(wanted) != same(&sheet.name)) {
            continue;
        }
        let Some(header) = header(sheet) else { continue };
        let general = Headings::of(portfolio, block.kind);
        let can_mean = |heading: &String| {
            let written = block.headings.iter().position(|known| same(known) == same(heading));
            let similar = || headings.iter().position(|known| *known == plain(heading));
            let place = written.or_else(similar);
            match place.and_then(|place| block.names.get(place)) {
                Some(name) => Target::from_name(portfolio, block.kind, name).into_iter().collect(),
                None => general.targets(&Spoken::of(heading)),
            }
        };
        let names = headings_of(header);
        let targets = settle(names.iter().map(can_mean).collect());
        let rows = (header.number, header.number);
        let found = Laid::headed((sheet, block.kind), rows, (names, targets), mapping);
        laid.push(Laid { block: Some(block), ..found });
    }
    laid
}
