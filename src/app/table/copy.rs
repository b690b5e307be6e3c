//! A block of cells as text for the clipboard.

use super::cell::plain_text;
use super::column::Column;
use super::tsv;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::Texts;

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
                plain_text(texts, portfolio, column, &value)
            };
            columns.iter().map(cell).collect()
        })
        .collect();
    let text = tsv::write(&rows);
    // One cell goes where text goes too, and brings no line of its own.
    match (rows.as_slice(), columns) {
        ([row], [_]) if row.iter().all(|cell| !cell.contains(['\t', '\n', '"'])) => {
            text.trim_end_matches('\n').to_owned()
        }
        _ => text,
    }
}
