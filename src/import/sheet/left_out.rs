//! What of a workbook goes nowhere: columns that fit no field, second ones of a field, rows that are no
//! records, what is hidden, other sheets. Nothing of a file is passed over without being named.

use super::rows::NoRecord;
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
        /// What stands in the first of them.
        first: String,
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
    /// A row below the headings that is no record.
    Row {
        /// The sheet; empty for a CSV file.
        sheet: String,
        /// Its number.
        row: u32,
        /// What stands first in it.
        text: String,
        /// What it is.
        why: NoRecord,
    },
    /// Rows that nobody sees in a spreadsheet.
    Hidden {
        /// The sheet.
        sheet: String,
        /// Their numbers.
        rows: Vec<u32>,
    },
    /// New rows of which something is refused, where whole ones alone are wanted.
    InPart {
        /// The sheet; empty for a CSV file.
        sheet: String,
        /// Their numbers.
        rows: Vec<u32>,
    },
    /// Rows that say which record they are and nothing else.
    Cleared {
        /// The sheet; empty for a CSV file.
        sheet: String,
        /// Their numbers.
        rows: Vec<u32>,
    },
    /// Another table below the one that is read.
    Table {
        /// The sheet; empty for a CSV file.
        sheet: String,
        /// The number of its first row.
        row: u32,
        /// How many rows have something in them.
        rows: usize,
        /// What stands first in them.
        text: String,
    },
    /// Another table beside the one that is read.
    Beside {
        /// The sheet; empty for a CSV file.
        sheet: String,
        /// The letters of its first column.
        letters: String,
        /// How many of its columns have a heading.
        columns: usize,
        /// Its first heading.
        text: String,
    },
    /// What stands above the headings.
    Above {
        /// The sheet; empty for a CSV file.
        sheet: String,
        /// How many rows have something in them.
        rows: usize,
        /// What stands first in them.
        text: String,
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
    /// Nobody sees it in a spreadsheet.
    Hidden,
}

impl LeftOut {
    /// The sheet that it is part of; nothing for a sheet as a whole, or a CSV file.
    #[must_use]
    pub fn within(&self) -> Option<&str> {
        match self {
            Self::Sheet { .. } => None,
            Self::Column { sheet, .. }
            | Self::Row { sheet, .. }
            | Self::Hidden { sheet, .. }
            | Self::InPart { sheet, .. }
            | Self::Cleared { sheet, .. }
            | Self::Table { sheet, .. }
            | Self::Beside { sheet, .. }
            | Self::Above { sheet, .. } => Some(sheet.as_str()).filter(|sheet| !sheet.is_empty()),
        }
    }

    /// Whether a person can have it taken in with all rows.
    #[must_use]
    pub fn can_be_taken(&self) -> bool {
        match self {
            Self::Row { why: NoRecord::Units | NoRecord::Other, .. } | Self::Table { .. } => false,
            Self::Row { .. } | Self::Hidden { .. } => true,
            Self::Column { why, .. } => *why == Nowhere::Hidden,
            Self::Sheet { .. }
            | Self::InPart { .. }
            | Self::Cleared { .. }
            | Self::Above { .. }
            | Self::Beside { .. } => false,
        }
    }

    /// How many rows below the headings of a sheet that is read it passes over.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Row { .. } => 1,
            Self::Hidden { rows, .. } | Self::InPart { rows, .. } | Self::Cleared { rows, .. } => {
                rows.len()
            }
            Self::Table { rows, .. } => *rows,
            Self::Column { .. } | Self::Sheet { .. } | Self::Beside { .. } | Self::Above { .. } => {
                0
            }
        }
    }

    /// The sheet and the numbers of rows that are left out because something of them is refused.
    pub(super) fn in_part(&self) -> Option<(&str, &[u32])> {
        match self {
            Self::InPart { sheet, rows } => Some((sheet, rows)),
            Self::Column { .. }
            | Self::Sheet { .. }
            | Self::Row { .. }
            | Self::Hidden { .. }
            | Self::Cleared { .. }
            | Self::Table { .. }
            | Self::Beside { .. }
            | Self::Above { .. } => None,
        }
    }

    /// The code on the command line.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Column { why: Nowhere::NoHeading, .. } => "no-heading",
            Self::Column { why: Nowhere::NoField, .. } => "no-field",
            Self::Column { why: Nowhere::Taken, .. } => "same-field",
            Self::Column { why: Nowhere::Hidden, .. } => "hidden-column",
            Self::Sheet { .. } => "sheet",
            Self::Row { why: NoRecord::Sum, .. } => "sum",
            Self::Row { why: NoRecord::Section, .. } => "section",
            Self::Row { why: NoRecord::Note, .. } => "note",
            Self::Row { why: NoRecord::Headings, .. } => "headings",
            Self::Row { why: NoRecord::Units, .. } => "units",
            Self::Row { why: NoRecord::Other, .. } | Self::Table { .. } => "table",
            Self::Hidden { .. } => "hidden-rows",
            Self::InPart { .. } => "in-part",
            Self::Cleared { .. } => "cleared",
            Self::Beside { .. } => "table-beside",
            Self::Above { .. } => "above",
        }
    }
}

impl Tell for LeftOut {
    fn message(&self) -> Message {
        let count = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        match self {
            Self::Column { sheet: _, letters, heading, cells, first: _, why } => {
                let key = match why {
                    Nowhere::NoHeading => "sheet-left-no-heading",
                    Nowhere::NoField => "sheet-left-no-field",
                    Nowhere::Taken => "sheet-left-taken",
                    Nowhere::Hidden => "sheet-left-hidden-column",
                };
                Message::new(key)
                    .text("column", letters)
                    .text("heading", heading)
                    .with("count", count(*cells))
            }
            Self::Sheet { name, rows } => {
                Message::new("sheet-left-sheet").text("sheet", name).with("count", count(*rows))
            }
            Self::Row { sheet: _, row, text, why } => {
                let key = match why {
                    NoRecord::Sum => "sheet-left-sum",
                    NoRecord::Section => "sheet-left-section",
                    NoRecord::Note => "sheet-left-note",
                    NoRecord::Headings => "sheet-left-headings",
                    NoRecord::Units => "sheet-left-units",
                    NoRecord::Other => "sheet-left-other",
                };
                Message::new(key).text("row", row.to_string()).text("text", text)
            }
            Self::Table { sheet: _, row, rows, text } => Message::new("sheet-left-table")
                .text("row", row.to_string())
                .text("text", text)
                .with("count", count(*rows)),
            Self::Hidden { sheet: _, rows } => Message::new("sheet-left-hidden-rows")
                .text("rows", ranges(rows))
                .with("count", count(rows.len())),
            Self::InPart { sheet: _, rows } => Message::new("sheet-left-in-part")
                .text("rows", ranges(rows))
                .with("count", count(rows.len())),
            Self::Cleared { sheet: _, rows } => Message::new("sheet-left-cleared")
                .text("rows", ranges(rows))
                .with("count", count(rows.len())),
            Self::Beside { sheet: _, letters, columns, text } => Message::new("sheet-left-beside")
                .text("column", letters)
                .text("text", text)
                .with("count", count(*columns)),
            Self::Above { sheet: _, rows, text } => {
                Message::new("sheet-left-above").text("text", text).with("count", count(*rows))
            }
        }
    }
}

/// Numbers in order, with those that follow each other as from and to: "3, 5–9".
pub(super) fn ranges(numbers: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*number) => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let run = |(first, last): &(u32, u32)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_a_run_are_told_as_one() {
        assert_eq!(ranges(&[3, 5, 6, 7, 9, 10]), "3, 5–7, 9–10");
        assert_eq!(ranges(&[]), "");
    }
}
