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
    /// The number of the first row with headings.
    pub first_row: u32,
    /// The number of the last row with headings: of the only one, but where two are read together.
    pub header_row: u32,
    /// Its headings.
    pub headings: Vec<String>,
    /// Where each column goes.
    pub targets: Vec<Option<Target>>,
    /// How many kroner one in each column stands for, where its heading says so.
    pub factors: Vec<Option<u32>>,
    /// As it was written, where Samstyr has written it.
    pub block: Option<&'a Block>,
    /// What was said about it, by the person or by the document.
    pub mapping: Mapping,
    /// Whether the document remembered where the columns go.
    pub remembered: bool,
    /// Whether nobody said what its rows are.
    pub guessed: bool,
}

impl Laid<'_> {
    /// Whether a row is passed over because nobody sees it in a spreadsheet. In what Samstyr has written,
    /// people hide what they do not work on.
    #[must_use]
    pub fn hides_row(&self, number: u32) -> bool {
        self.block.is_none() && !self.mapping.all_rows && is_within(&self.sheet.hidden_rows, number)
    }

    /// Whether a column is passed over because nobody sees it in a spreadsheet, and nobody said where it
    /// goes.
    #[must_use]
    pub fn hides(&self, column: usize) -> bool {
        let heading = self.headings.get(column).map_or("", String::as_str);
        self.block.is_none()
            && !self.mapping.all_rows
            && is_within(&self.sheet.hidden_columns, column)
            && !self.mapping.said(heading).is_some_and(Option::is_some)
    }
}

fn is_within<T: Copy + PartialOrd>(runs: &[(T, T)], one: T) -> bool {
    runs.iter().any(|(first, last)| (*first..=*last).contains(&one))
}
