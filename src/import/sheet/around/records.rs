//! A workbook of records (XLSB): what stands around its cells, and what its formats make of their numbers.

use std::collections::HashMap;
use std::io::{BufRead, Read, Seek};

use super::Around;
use super::parts::Parts;
use crate::import::sheet::grid::MOST_COLUMNS;
use crate::import::sheet::look::Merged;
use crate::import::sheet::shape::Shape;

/// Where the sheets are named.
const WORKBOOK: &str = "xl/workbook.bin";
/// Where the formats of numbers stand.
const STYLES: &str = "xl/styles.bin";
/// The most styles that cells of a workbook have.
const MOST_STYLES: usize = 65_536;
/// How much of a record is looked at.
const LOOKED_AT: u64 = 4096;

/// The records that say something here, by their numbers.
mod is {
    pub(super) const ROW: u16 = 0;
    pub(super) const NUMBER: u16 = 2;
    pub(super) const REAL: u16 = 5;
    pub(super) const FORMULA_NUMBER: u16 = 9;
    pub(super) const FORMULA_ERROR: u16 = 11;
    pub(super) const FORMAT: u16 = 44;
    pub(super) const STYLE: u16 = 47;
    pub(super) const COLUMN: u16 = 60;
    pub(super) const SHEET: u16 = 156;
    pub(super) const MERGED: u16 = 176;
    pub(super) const STYLES_OF_CELLS: u16 = 617;
    pub(super) const STYLES_OF_CELLS_END: u16 = 618;
}

/// What stands around the cells of each sheet, by its name.
pub(super) fn of<R: Read + Seek>(parts: &mut Parts<R>) -> HashMap<String, Around> {
    let shapes = parts.open(STYLES).map(shapes).unwrap_or_default();
    let relations = parts.relations(WORKBOOK);
    let named = parts.open(WORKBOOK).map(named).unwrap_or_default();
    let part = |relation: &str| {
        let (_, target) = relations.iter().find(|(known, _)| known == relation)?;
        Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
    };
    let sheets = named.into_iter().filter_map(|(name, relation)| Some((name, part(&relation)?)));
    let sheets: Vec<(String, String)> = sheets.collect();
    sheets
        .into_iter()
        .filter_map(|(name, part)| Some((name, read(parts.open(&part)?, &shapes))))
        .collect()
}

/// Calls for each record with its number and its first bytes, until the part ends.
fn each(mut source: impl BufRead, mut see: impl FnMut(u16, &[u8])) {
    let mut data = Vec::new();
    while let Some((number, size)) = head(&mut source) {
        data.clear();
        let looked_at = u64::from(size).min(LOOKED_AT);
        if source.by_ref().take(looked_at).read_to_end(&mut data).is_err() {
            return;
        }
        see(number, &data);
        let rest = u64::from(size) - looked_at;
        if std::io::copy(&mut source.by_ref().take(rest), &mut std::io::sink()).is_err() {
            return;
        }
    }
}

/// The number of the next record, and how many bytes follow.
fn head(source: &mut impl Read) -> Option<(u16, u32)> {
    let mut byte = || {
        let mut one = [0_u8];
        source.read_exact(&mut one).ok().map(|()| one[0])
    };
    let first = byte()?;
    let mut number = u16::from(first & 0x7f);
    if first & 0x80 != 0 {
        number |= u16::from(byte()? & 0x7f) << 7;
    }
    let mut size = 0_u32;
    for place in 0..4 {
        let part = byte()?;
        size |= u32::from(part & 0x7f) << (7 * place);
        if part & 0x80 == 0 {
            break;
        }
    }
    Some((number, size))
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

fn column(data: &[u8], at: usize) -> Option<usize> {
    long(data, at).and_then(|column| usize::try_from(column).ok())
}

/// The text that stands there, and where the next thing stands.
fn text(data: &[u8], at: usize) -> Option<(String, usize)> {
    let bytes = usize::try_from(long(data, at)?).ok()?.checked_mul(2)?;
    let (from, to) = (at + 4, (at + 4).checked_add(bytes)?);
    let units = data.get(from..to)?.chunks_exact(2);
    let units: Vec<u16> = units.filter_map(|two| word(two, 0)).collect();
    Some((String::from_utf16_lossy(&units), to))
}

/// The sheets by their names, with the relations by which their parts are found.
fn named(source: impl BufRead) -> Vec<(String, String)> {
    let mut found = Vec::new();
    each(source, |number, data| {
        if number == is::SHEET
            && let Some((relation, next)) = text(data, 8)
            && let Some((name, _)) = text(data, next)
        {
            found.push((name, relation));
        }
    });
    found
}

/// What each style makes of a number.
fn shapes(source: impl BufRead) -> Vec<Shape> {
    let (mut formats, mut shapes, mut of_cells) = (HashMap::new(), Vec::new(), false);
    each(source, |number, data| match number {
        is::FORMAT => {
            if let (Some(id), Some((format, _))) = (word(data, 0), text(data, 2)) {
                formats.insert(id, Shape::of(&format));
            }
        }
        is::STYLES_OF_CELLS => of_cells = true,
        is::STYLES_OF_CELLS_END => of_cells = false,
        is::STYLE if of_cells && shapes.len() < MOST_STYLES => {
            let id = word(data, 2).unwrap_or_default();
            shapes.push(formats.get(&id).copied().unwrap_or_else(|| Shape::of_number(id)));
        }
        _ => {}
    });
    shapes
}

fn read(source: impl BufRead, shapes: &[Shape]) -> Around {
    let (mut around, mut row) = (Around::default(), 0_u32);
    each(source, |number, data| match number {
        is::ROW => {
            row = long(data, 0).unwrap_or_default();
            let is_hidden = data.get(11).is_some_and(|flags| flags & 0x10 != 0);
            if is_hidden {
                around.look.hide_row(row.saturating_add(1));
            }
        }
        is::NUMBER | is::REAL | is::FORMULA_NUMBER => {
            // The style is three bytes; the fourth says something else.
            let style = long(data, 4).and_then(|style| usize::try_from(style & 0x00ff_ffff).ok());
            let shape = style.and_then(|style| shapes.get(style)).copied().unwrap_or_default();
            if let (false, Some(column)) = (shape == Shape::Plain, long(data, 0)) {
                around.shapes.insert((row, column), shape);
            }
        }
        is::FORMULA_ERROR => {
            if let (Some(column), Some(code)) = (long(data, 0), data.get(8)) {
                around.faults.insert((row, column), fault(*code));
            }
        }
        is::COLUMN => {
            if let (Some(first), Some(last), Some(flags)) =
                (column(data, 0), column(data, 4), word(data, 16))
                && flags & 1 != 0
                && first <= last
                && first < MOST_COLUMNS
            {
                around.look.hidden_columns.push((first, last.min(MOST_COLUMNS)));
            }
        }
        is::MERGED => {
            let row = |at| long(data, at).map(|row| row.saturating_add(1));
            if let (Some(top), Some(bottom), Some(left), Some(right)) =
                (row(0), row(4), column(data, 8), column(data, 12))
                && top <= bottom
                && left <= right
            {
                around.look.merged.push(Merged { rows: (top, bottom), columns: (left, right) });
            }
        }
        _ => {}
    });
    around
}

/// What a formula shows that failed.
fn fault(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2b => "#GETTING_DATA",
        _ => "#N/A",
    }
}
