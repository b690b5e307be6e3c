//! A sheet of which it is known what its rows and columns are.

use std::collections::BTreeMap;

use super::beside::other_beside;
use crate::import::sheet::amounts::{Statement, Unit, units, units_row};
use crate::import::sheet::grid::{Row, Sheet};
use crate::import::sheet::known::Block;
use crate::import::sheet::mapping::{Mapping, Target};
use crate::import::sheet::merged::rows_as_shown;
use crate::import::sheet::rows::{NoRecord, no_records};
use crate::model::kind::{Kind, Portfolio};

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
    /// How many kroner one in each column stands for, where the sheet or the person says so.
    pub units: Vec<Option<Unit>>,
    /// The row below the headings that says what the columns are in.
    pub(in crate::import::sheet) units_row: Option<u32>,
    /// The rows below the headings that are no records, by their numbers.
    pub(in crate::import::sheet) no_records: BTreeMap<u32, NoRecord>,
    /// The first column of another table beside it.
    pub(in crate::import::sheet) beside: Option<usize>,
    /// As it was written, where Samstyr has written it.
    pub block: Option<&'a Block>,
    /// What was said about it, by the person or by the document.
    pub mapping: Mapping,
    /// Whether the document remembered where the columns go.
    pub remembered: bool,
    /// Whether nobody said what its rows are.
    pub guessed: bool,
    /// The rows below the headings as they are read, where that is not as they stand: cells are shown as one, or
    /// another table stands beside.
    pub(in crate::import::sheet) shown: Option<Vec<Row>>,
}

impl<'a> Laid<'a> {
    /// A sheet with its headings and where their columns go; nothing else is known of it yet.
    pub(super) fn headed(
        (sheet, kind): (&'a Sheet, Kind),
        (first_row, header_row): (u32, u32),
        (headings, targets): (Vec<String>, Vec<Option<Target>>),
        mapping: &Mapping,
    ) -> Self {
        Self {
            sheet,
            kind,
            first_row,
            header_row,
            headings,
            targets,
            units: Vec::new(),
            units_row: None,
            no_records: BTreeMap::new(),
            beside: None,
            block: None,
            mapping: mapping.clone(),
            remembered: false,
            guessed: false,
            shown: None,
        }
    }

    /// The same without what stands beside it as another table.
    pub(super) fn without_other(mut self, portfolio: &Portfolio) -> Self {
        let Some(first) = other_beside(portfolio, &self) else { return self };
        self.targets.truncate(first);
        self.units.truncate(first);
        let mut rows: Vec<Row> = self.below().cloned().collect();
        rows.iter_mut().for_each(|row| row.cells.truncate(first));
        self.shown = Some(rows);
        self.beside = Some(first);
        self
    }

    /// The same with what a block of cells says in each row that the block covers.
    pub(super) fn shown_as_read(self, portfolio: &Portfolio) -> Self {
        match rows_as_shown(portfolio, &self) {
            Some(shown) => Self { shown: Some(shown), ..self },
            None => self,
        }
    }

    /// The same with the rows that are no records.
    pub(super) fn with_rows(mut self, portfolio: &Portfolio) -> Self {
        self.units_row = units_row(portfolio, &self);
        self.no_records = no_records(&self);
        self
    }

    /// The same with what is said of its amounts anywhere, outside it too.
    pub(super) fn with_units(mut self, portfolio: &Portfolio, outside: &[Statement]) -> Self {
        self.units = units(portfolio, &self, outside);
        self
    }

    /// The rows below the headings that are read as records.
    pub(in crate::import::sheet) fn records(&self) -> impl Iterator<Item = &Row> {
        self.below().filter(|row| {
            !row.is_blank()
                && !self.no_records.contains_key(&row.number)
                && !self.hides_row(row.number)
        })
    }

    /// The rows below the headings.
    pub(in crate::import::sheet) fn below(&self) -> impl Iterator<Item = &Row> {
        let rows = self.shown.as_deref().unwrap_or(&self.sheet.rows);
        rows.iter().filter(|row| row.number > self.header_row)
    }

    /// Whether a cell is one of a block that another cell speaks for.
    pub(in crate::import::sheet) fn is_covered(&self, row: u32, column: usize) -> bool {
        self.sheet.look.merged.iter().any(|block| {
            let ((top, bottom), (left, right)) = (block.rows, block.columns);
            (top..=bottom).contains(&row)
                && (left..=right).contains(&column)
                && (row, column) != (top, left)
        })
    }

    /// Whether a row is passed over because nobody sees it in a spreadsheet. In what Samstyr has written,
    /// people hide what they do not work on.
    #[must_use]
    pub fn hides_row(&self, number: u32) -> bool {
        self.block.is_none()
            && !self.mapping.all_rows
            && is_within(&self.sheet.look.hidden_rows, number)
    }

    /// Whether a column is passed over because nobody sees it in a spreadsheet, and nobody said where it
    /// goes.
    #[must_use]
    pub fn hides(&self, column: usize) -> bool {
        let heading = self.headings.get(column).map_or("", String::as_str);
        self.block.is_none()
            && !self.mapping.all_rows
            && is_within(&self.sheet.look.hidden_columns, column)
            && !self.mapping.said(heading).is_some_and(Option::is_some)
    }
}

fn is_within<T: Copy + PartialOrd>(runs: &[(T, T)], one: T) -> bool {
    runs.iter().any(|(first, last)| (*first..=*last).contains(&one))
}
