//! Texts that are longer than a cell can be.

use crate::model::message::{Argument, Message};
use crate::report::sheet::{Row, Sheet};
use crate::text::cell::Cell;
use crate::text::origin::CUT_MARK;

/// The most that a cell of a workbook holds, in UTF-16 units.
const MOST_TEXT: usize = 32_767;

/// A text that fits in a cell. What was cut says so, and is not taken for a change on the way back.
pub(super) fn cut(text: &str) -> std::borrow::Cow<'_, str> {
    // What escaped control characters need is counted with the worst in mind.
    let units = |c: char| if c.is_control() && c != '\n' && c != '\t' { 7 } else { c.len_utf16() };
    if text.len() <= MOST_TEXT / 7 || text.chars().map(units).sum::<usize>() <= MOST_TEXT {
        return std::borrow::Cow::Borrowed(text);
    }
    let room = MOST_TEXT - CUT_MARK.len();
    let mut used = 0;
    let kept = text.chars().take_while(|c| {
        used += units(*c);
        used <= room
    });
    std::borrow::Cow::Owned(kept.chain(CUT_MARK.chars()).collect())
}

/// Whether a workbook holds a text only in part.
pub(super) fn is_cut(text: &str) -> bool {
    matches!(cut(text), std::borrow::Cow::Owned(_))
}

/// So many cells are named where texts are cut.
const NAMED: usize = 5;

/// What is to be said of texts that a workbook of these lists holds only in part; nothing where it holds all.
#[must_use]
pub fn told_of_cut(sheets: &[Sheet]) -> Option<Message> {
    let cells = sheets.iter().flat_map(|sheet| sheet.rows.iter().map(move |row| (sheet, row)));
    let places: Vec<String> = cells.flat_map(|(sheet, row)| cut_in(sheet, row)).collect();
    if places.is_empty() {
        return None;
    }
    let mut named: Vec<String> = places.iter().take(NAMED).cloned().collect();
    named.extend((places.len() > NAMED).then(|| "…".to_owned()));
    let count = i64::try_from(places.len()).unwrap_or(i64::MAX);
    let message = Message::new("export-cut").with("count", Argument::Number(count));
    Some(message.text("cells", named.join(", ")))
}

/// The cells of a row that are cut: what the row is called, and the heading.
fn cut_in(sheet: &Sheet, row: &Row) -> Vec<String> {
    let name = row.cells.first().map(Cell::plain).unwrap_or_default();
    let name: String = name.chars().take(60).collect();
    let cells = sheet.columns.iter().zip(&row.cells);
    let cut = cells.filter(|(_, cell)| cell.as_text().is_some_and(is_cut));
    cut.map(|(column, _)| format!("{} · {name} · {}", sheet.title, column.heading)).collect()
}
