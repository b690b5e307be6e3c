//! What the library that reads the cells of a workbook (XLSX, XLSB) does not say of them: which rows and
//! columns nobody sees, which cells are shown as one, where a formula stands that nobody has reckoned or that
//! failed. Each sheet is gone through once for all of that, before its cells are read.

mod parts;
mod records;
mod sheet;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use zip::ZipArchive;

use super::look::Look;
use super::shape::Shape;
use parts::Parts;

/// What stands around the cells of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Around {
    /// How the sheet looks.
    pub(super) look: Look,
    /// Where formulas stand that have no value: rows and columns, counted from 0.
    pub(super) unreckoned: HashSet<(u32, u32)>,
    /// Where formulas stand that failed, with what they show, where the library passes them over.
    pub(super) faults: BTreeMap<(u32, u32), &'static str>,
    /// What the formats of cells make of their numbers, where the library does not say the formats.
    pub(super) shapes: HashMap<(u32, u32), Shape>,
}

/// What stands around the cells of each sheet of an XLSX workbook, by its name. Of a file that is no such
/// workbook, or that is odd, nothing is known: it is then read as if there were nothing.
pub(super) fn of_xml(path: &Path) -> HashMap<String, Around> {
    let Some(mut parts) = parts(path) else { return HashMap::new() };
    let sheets = parts.sheets().into_iter();
    sheets.filter_map(|(name, part)| Some((name, sheet::read(parts.open(&part)?)))).collect()
}

/// The same of an XLSB workbook.
pub(super) fn of_records(path: &Path) -> HashMap<String, Around> {
    parts(path).map(|mut parts| records::of(&mut parts)).unwrap_or_default()
}

fn parts(path: &Path) -> Option<Parts<BufReader<File>>> {
    let archive = ZipArchive::new(BufReader::new(File::open(path).ok()?)).ok()?;
    Some(Parts::of(archive))
}
