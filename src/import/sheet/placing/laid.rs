//! A sheet of which it is known what its rows and columns are.

use crate::import::sheet::grid::Sheet;
use crate::import::sheet::known::Block;
use crate::import::sheet::mapping::{Mapping, Target};
use crate::model::kind::Kind;

/// So many rows from the top the headings are looked for.
pub(super) const HEADINGS_WITHIN: usize = 40;

/// One sheet, ready to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// What its rows become.
    pub kind: Kind,
    /// The number of the row with the headings.
    pub header_row: u32,
    /// Its headings.
    pub headings: Vec<String>,
    /// Where each column goes.
    pub targets: Vec<Option<Target>>,
    /// As it was written, where Samstyr has written it.
    pub block: Option<&'a Block>,
    /// What was said about it, by the person or by the document.
    pub mapping: Mapping,
    /// Whether the document remembered where the columns go.
    pub remembered: bool,
}
