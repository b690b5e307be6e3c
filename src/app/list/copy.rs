//! A block of cells as text for the clipboard, and back. As in CSV files, text that a spreadsheet
//! program could carry out as a formula has an apostrophe before it.

use super::cell::plain_text;
use super::column::Column;
use super::tsv;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::value::Value;
use crate::text::Texts;
use crate::text::cell::{Cell, from_csv, to_csv};

/// The block of these records and columns, as other programs take it.
#[must_use]
pub fn copy(
    texts: &Texts,
    portfolio: &Portfolio,
    records: &[RecordId],
    columns: &[&Column],
) -> String {
    let rows: Vec<Vec<String>> = records
        .iter()
        .filter_map(|id| portfolio.record(*id))
        .map(|record| {
            let cell = |column: &&Column| {
                let value = column.key.value(portfolio, record);
                let text = plain_text(texts, portfolio, column, &value);
                match value {
                    // A figure is a figure there, also below nothing.
                    Value::Integer(_) | Value::Number(_) | Value::Money(_) => text,
                    Value::Null
                    | Value::Text(_)
                    | Value::Bool(_)
                    | Value::Date(_)
                    | Value::Time(_)
                    | Value::File(_)
                    | Value::Choice(_)
                    | Value::Link(_) => to_csv(texts.lang(), &Cell::Text(text)),
                }
            };
            columns.iter().map(cell).collect()
        })
        .collect();
    let text = tsv::write(&rows);
    // One cell goes where text goes too, and brings no line of its own.
    match (rows.as_slice(), columns) {
        ([row], [_]) if row.iter().all(|cell| !cell.contains(['\t', '\n', '"'])) => {
            let text = text.trim_end_matches('\n');
            let telephone = text.strip_prefix('\'').filter(|text| is_telephone(text));
            telephone.unwrap_or(text).to_owned()
        }
        _ => text,
    }
}

/// Whether a text is a telephone number: alone it goes into a telephone, and a spreadsheet program
/// takes it for a number at most.
fn is_telephone(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or_default();
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == ' ')
}

/// Reads a block from the clipboard, and takes away what [`copy`] put before its cells.
#[must_use]
pub fn read(text: &str) -> Vec<Vec<String>> {
    let plain = |cell: String| match from_csv(&cell) {
        plain if plain.len() == cell.len() => cell,
        plain => plain.to_owned(),
    };
    tsv::read(text).into_iter().map(|row| row.into_iter().map(plain).collect()).collect()
}
