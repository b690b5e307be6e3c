//! Lists out of the window and tables into it: what is asked for, what an import would do, and the
//! work beside the window.

mod desk;
mod importing;
mod prospect;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

pub use importing::{FoundColumn, FoundRow, FoundSheet, Importing, Prospect};
pub(super) use prospect::PlanJob;
pub(super) use work::{SheetJob, SheetNews, work};

pub use crate::import::sheet::left_out::LeftOut;
pub use crate::import::sheet::outcome::{Added, Changed, Outcome, Place, Refused};
pub use crate::import::sheet::{short, show};
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::text::Lang;

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
    /// Say which year the first column of a benefit workbook stands for.
    SetFirstYear(i32),
    /// Bring it in.
    Confirm,
    /// Leave it.
    Stop,
    /// Choose a place and write a list there.
    ChooseExport(SheetWanted),
    /// Write a list to a place that was chosen.
    Export(SheetWanted, PathBuf),
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
    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
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
