//! Lists out and in: the round trip, foreign tables, benefit workbooks, and files that mean harm.

mod amounts;
mod asked_amounts;
mod before_2007;
pub mod benefits;
mod counted;
mod dates;
mod every_row;
mod exempt;
mod foreign;
mod fuzz;
mod headings;
mod hostile;
mod known_again;
mod laws;
mod left_rows;
mod merged;
mod named;
mod ods;
mod records;
mod round_trip;
mod shown;
mod states;
mod whole_rows;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use rust_xlsxwriter::{Workbook as Writer, Worksheet};
use samstyr::import::sheet::grid::Workbook;
use samstyr::import::sheet::isolated::{Limits, ReadError, read_workbook};
use serde_json::Value as Json;

use crate::support::on;

/// Reads a file through the real program.
fn read(path: &Path) -> Result<Workbook, ReadError> {
    let program = Path::new(env!("CARGO_BIN_EXE_samstyr"));
    read_workbook(program, path, &Limits::default(), &AtomicBool::new(false))
}

/// Writes a workbook of one sheet, a text a cell.
fn sheet_of(path: PathBuf, name: &str, rows: &[&[&str]]) -> PathBuf {
    let mut writer = Writer::new();
    fill(writer.add_worksheet().set_name(name).unwrap(), rows);
    writer.save(&path).unwrap();
    path
}

fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (number, row) in (0_u32..).zip(rows) {
        for (column, text) in (0_u16..).zip(*row) {
            sheet.write_string(number, column, *text).unwrap();
        }
    }
}

/// Imports, as JSON.
#[track_caller]
fn import(document: &Path, source: &Path, rest: &[&str]) -> Json {
    let source = source.display().to_string();
    let mut arguments = vec![source.as_str(), "--json", "--lang", "nb"];
    arguments.extend(rest);
    on(document, "import", &arguments).json()
}

/// What an import came to: added, changed, refused, unchanged.
fn counts(outcome: &Json) -> (usize, usize, usize, u64) {
    let length = |key: &str| outcome[key].as_array().map_or(usize::MAX, Vec::len);
    let unchanged = outcome["unchanged"].as_u64().unwrap();
    (length("added"), length("changed"), length("refused"), unchanged)
}

/// The sentences of what was refused.
fn refusals(outcome: &Json) -> Vec<&str> {
    let refused = outcome["refused"].as_array().unwrap();
    refused.iter().map(|one| one["text"].as_str().unwrap()).collect()
}
