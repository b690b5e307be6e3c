//! Lists out of the window and tables into it: what is asked for, what an import would do, and the
//! work beside the window.

mod desk;
mod importing;
mod prospect;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::steps::Identity;
pub use importing::{FoundColumn, FoundRow, FoundSheet, Importing, Prospect};
pub(super) use prospect::PlanJob;
pub(super) use work::{SheetJob, SheetNews, work};

pub use crate::import::sheet::left_out::LeftOut;
pub use crate::import::sheet::outcome::{Added, Changed, Outcome, Place, Refused, Similar};
pub use crate::import::sheet::{short, show};
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::Lang;
use crate::text::amount_unit::AmountUnit;

/// The endings of files that can be brought in.
pub const ENDINGS: &[&str] = &["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt"];

/// Something asked for about tables.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetAction {
    /// Choose a file to bring in.
    ChooseImport,
    /// Read a file, and show what it would do.
    Read(PathBuf),
    /// Say what its rows become.
    SetKind(Kind),
    /// Choose the sheet.
    SetSheet(String),
    /// Say where a column goes.
    SetColumn {
        /// Its heading.
        heading: String,
        /// The name of the field; nothing for none.
        target: Option<String>,
    },
    /// Say in which row the headings stand, by its number.
    SetHeaderRow(u32),
    /// Say by which fields a record is known again, by their names; none for its name.
    SetKey(Vec<String>),
    /// Say whether rows that are taken for no records, and what is hidden, are taken in as well.
    SetAllRows(bool),
    /// Say that a name in the file is that of a record with a similar one.
    SetSame {
        /// The name in the file.
        name: String,
        /// The record.
        other: RecordId,
    },
    /// Say whether names that differ in capitals and spaces alone are corrected by the file.
    SetSpelling(bool),
    /// Say how many kroner one stands for in amounts; nothing for what the file says.
    SetUnit(Option<AmountUnit>),
    /// Say whether new rows of which something is refused are left out whole.
    SetWholeRows(bool),
    /// Say which year the first column of a benefit workbook stands for.
    SetFirstYear(i32),
    /// Bring it in.
    Confirm,
    /// Leave it.
    Stop,
    /// Choose a place and write a list there.
    ChooseExport(SheetWanted),
    /// Write a list to a place that was chosen, from what is shown.
    Export(SheetWanted, PathBuf),
    /// The same, from what was shown when the place was asked for.
    ExportOf(SheetWanted, Source, PathBuf),
}

/// A format of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetFormat {
    /// Excel.
    Xlsx,
    /// CSV.
    Csv,
}

impl SheetFormat {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Xlsx, Self::Csv];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// Whether its files say which day they are of.
    #[must_use]
    pub fn says_its_day(self) -> bool {
        match self {
            Self::Xlsx => true,
            Self::Csv => false,
        }
    }
}

/// A list as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownList {
    /// Its kind.
    pub kind: Kind,
    /// Its records, in order.
    pub ids: Arc<Vec<RecordId>>,
    /// Its columns, in order.
    pub columns: Vec<ColumnKey>,
}

/// What a list is written from: what is seen, today's records or those of an earlier day.
#[derive(Clone, Debug)]
pub struct Source {
    pub(super) portfolio: Arc<Portfolio>,
    /// The document and its state; no state for an earlier day, of which nobody knows it.
    pub(super) identity: Identity,
    /// The day that it is of, where that is not today. What is written of an earlier day is for reading:
    /// the workbook says which day it is of, and an import into the same document refuses it, since
    /// what stood there then is no correction of what stands there now. A CSV file cannot say so, and is
    /// not written of an earlier day.
    pub(super) as_of: Option<NaiveDate>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.portfolio, &other.portfolio) && self.as_of == other.as_of
    }
}

/// What is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetWanted {
    /// The list; nothing for all of them.
    pub list: Option<ShownList>,
    /// The format.
    pub format: SheetFormat,
    /// The language.
    pub lang: Lang,
}
