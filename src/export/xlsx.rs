//! Lists as an XLSX workbook: typed cells, real dates, kroner that look like kroner, a frozen
//! heading with filters, drop-down choices, and out of sight what a later import compares with.
//!
//! Text is written as text, never as a formula, into cells whose format is text, so that a
//! spreadsheet program leaves "0301", "1-24" and "=SUM(A1)" as they are, also when a cell is edited.

mod about;
mod cut;
mod form;
mod heights;
mod language;
mod names;
mod pages;
mod sheet;
mod unseen;

pub use about::About;
pub use cut::told_of_cut;
pub use form::form;
pub use pages::{Page, pages};

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::error::ExportError;
use crate::report::sheet::Sheet;
use crate::text::Lang;
use language::with_language;
use names::{safe_name, sheet_names};

/// Lists as the bytes of a workbook, one sheet a list.
///
/// # Errors
/// When there are more rows or columns than a workbook holds.
pub fn xlsx(sheets: &[Sheet], about: &About) -> Result<Vec<u8>, ExportError> {
    let bytes = write(sheets, about).map_err(|error| ExportError::Xlsx(error.to_string()))?;
    told_in(about.lang, &bytes)
}

/// A workbook that says which language its words are of.
fn told_in(lang: Lang, bytes: &[u8]) -> Result<Vec<u8>, ExportError> {
    with_language(bytes, lang.code()).map_err(|error| ExportError::Xlsx(error.to_string()))
}

fn write(sheets: &[Sheet], about: &About) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(&about.title).set_author("Samstyr"));
    let names = sheet_names(sheets.iter().map(|sheet| sheet.title.as_str()));
    let mut unseen = unseen::Unseen::default();
    for (table, name) in sheets.iter().zip(&names) {
        sheet::write(workbook.add_worksheet(), table, name, about.lang, &mut unseen)?;
    }
    if sheets.is_empty() {
        workbook.add_worksheet().set_name(safe_name(&about.title))?;
    }
    unseen.write(workbook.add_worksheet(), sheets, &names, about)?;
    workbook.save_to_buffer()
}
