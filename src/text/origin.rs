//! What a workbook that Samstyr has written carries along in a sheet that nobody sees, so that the
//! same workbook, edited, can be compared with what was written. Written by `export`, read by
//! `import`.
//!
//! The first row says `samstyr`, the version of this layout, the document's id, the state it was in,
//! the time, the language, and the day that the values are of where they were those of an earlier day. A row `sheet` begins each sheet: its name, the kind, and as JSON the
//! names and the headings of its columns. A row `row` follows for each record: its id, and for each
//! column the fingerprint of the cell, or a point for an empty one. Below it a row `date` for each date that its cell
//! does not say all of: the record, the number of the column, the date as it stands there, and as it is stored.

use chrono::NaiveDate;

use super::cell::Cell;

/// The name of the sheet that nobody sees.
pub const SHEET: &str = "samstyr";
/// The version of the layout.
pub const VERSION: &str = "1";
/// The heading of the column with the ids.
pub const ID_HEADING: &str = "id";
/// At the end of a text that was too long for a cell; what carries it is never read back.
pub const CUT_MARK: &str = "…[samstyr:cut]";

/// Where a workbook comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The document's id.
    pub document: String,
    /// The hash of its newest transaction then.
    pub state: String,
    /// When, as RFC 3339.
    pub at: String,
    /// The day that the values are of, where it was an earlier one.
    pub as_of: Option<NaiveDate>,
}

/// The fingerprints of a row in one text.
#[must_use]
pub fn fingerprints(cells: &[Cell]) -> String {
    cells.iter().map(|cell| cell.fingerprint().unwrap_or_else(|| ".".to_owned())).collect()
}

/// The fingerprints of a row, one a column; shorter when the text is cut.
#[must_use]
pub(crate) fn split_fingerprints(text: &str) -> Vec<Option<&str>> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('.') {
            found.push(None);
            rest = after;
        } else if let Some((print, after)) = rest.split_at_checked(8).filter(|(p, _)| p.is_ascii())
        {
            found.push(Some(print));
            rest = after;
        } else {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_come_apart_as_they_were_put_together() {
        let cells = [Cell::Empty, Cell::Text("a".to_owned()), Cell::Empty, Cell::Number(1.0)];
        let text = fingerprints(&cells);
        let expected: Vec<Option<String>> = cells.iter().map(Cell::fingerprint).collect();
        let found: Vec<Option<String>> =
            split_fingerprints(&text).into_iter().map(|print| print.map(str::to_owned)).collect();
        assert_eq!(found, expected);
        assert!(split_fingerprints("æøåæøåæ").is_empty());
    }
}
