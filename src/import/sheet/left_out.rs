//! What of a workbook goes nowhere: columns that fit no field, second ones of a field, other sheets.
//! Nothing of a file is passed over without being named.

use crate::model::message::{Argument, Message, Tell};

/// Something in a workbook that an import passes over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// A column with something in it.
    Column {
        /// The sheet; empty for a CSV file.
        sheet: String,
        /// The letters of the column.
        letters: String,
        /// Its heading.
        heading: String,
        /// How many cells below the heading have something in them.
        cells: usize,
        /// Why it goes nowhere.
        why: Nowhere,
    },
    /// A sheet that is not read.
    Sheet {
        /// Its name.
        name: String,
        /// How many rows have something in them.
        rows: usize,
    },
}

/// Why a column goes nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nowhere {
    /// It has no heading.
    NoHeading,
    /// Its heading is that of no field.
    NoField,
    /// Another column goes into the same field.
    Taken,
}

impl LeftOut {
    /// The code on the command line.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Column { why: Nowhere::NoHeading, .. } => "no-heading",
            Self::Column { why: Nowhere::NoField, .. } => "no-field",
            Self::Column { why: Nowhere::Taken, .. } => "same-field",
            Self::Sheet { .. } => "sheet",
        }
    }
}

impl Tell for LeftOut {
    fn message(&self) -> Message {
        let count = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        match self {
            Self::Column { sheet: _, letters, heading, cells, why } => {
                let key = match why {
                    Nowhere::NoHeading => "sheet-left-no-heading",
                    Nowhere::NoField => "sheet-left-no-field",
                    Nowhere::Taken => "sheet-left-taken",
                };
                Message::new(key)
                    .text("column", letters)
                    .text("heading", heading)
                    .with("count", count(*cells))
            }
            Self::Sheet { name, rows } => {
                Message::new("sheet-left-sheet").text("sheet", name).with("count", count(*rows))
            }
        }
    }
}
