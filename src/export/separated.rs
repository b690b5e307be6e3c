//! A list as CSV: UTF-8 with a mark at its start, semicolons, lines that end as Windows ends them,
//! a decimal comma in Norwegian. Text that a spreadsheet program could carry out as a formula has an
//! apostrophe before it, which import takes away again.

use crate::report::table::Table;
use crate::text::Lang;
use crate::text::cell::{Cell, to_csv};
use crate::text::origin::ID_HEADING;

/// A list as the bytes of a CSV file.
#[must_use]
pub fn csv(table: &Table, lang: Lang) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    let headings = table.columns.iter().map(|column| Cell::Text(column.heading.clone()));
    let headings: Vec<Cell> = headings.chain([Cell::Text(ID_HEADING.to_owned())]).collect();
    line(&mut out, lang, headings.iter());
    for row in &table.rows {
        let id = row.id.map_or(Cell::Empty, |id| Cell::Text(id.to_string()));
        line(&mut out, lang, row.cells.iter().chain([&id]));
    }
    out.into_bytes()
}

fn line<'a>(out: &mut String, lang: Lang, cells: impl Iterator<Item = &'a Cell>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(';');
        }
        let text = to_csv(lang, cell);
        if text.contains(['"', ';', ',', '\n', '\r', '\t']) || text.trim().len() != text.len() {
            out.push('"');
            out.push_str(&text.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&text);
        }
    }
    out.push_str("\r\n");
}
