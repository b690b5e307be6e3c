//! What the library that reads the cells of an XLSX workbook does not say of them: which rows and columns
//! nobody sees, which cells are shown as one, and where a formula stands that nobody has reckoned. Each
//! sheet is gone through once for all of that, before its cells are read.

mod parts;
mod sheet;

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use zip::ZipArchive;

use super::look::Look;
use parts::Parts;

/// What stands around the cells of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Around {
    /// How the sheet looks.
    pub(super) look: Look,
    /// Where formulas stand that have no value: rows and columns, counted from 0.
    pub(super) unreckoned: HashSet<(u32, u32)>,
}

/// What stands around the cells of each sheet, by its name. Of a file that is no such workbook, or that is
/// odd, nothing is known: it is then read as if there were nothing.
pub(super) fn of(path: &Path) -> HashMap<String, Around> {
    let Ok(file) = File::open(path) else { return HashMap::new() };
    let Ok(archive) = ZipArchive::new(BufReader::new(file)) else { return HashMap::new() };
    let mut parts = Parts::of(archive);
    let sheets = parts.sheets();
    sheets
        .into_iter()
        .filter_map(|(name, part)| Some((name, sheet::read(parts.open(&part)?))))
        .collect()
}
