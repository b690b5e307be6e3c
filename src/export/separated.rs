//! A list as CSV: UTF-8 with a mark at its start, semicolons, lines that end as Windows ends them,
//! a decimal comma in Norwegian. Text that a spreadsheet program could carry out as a formula has an
//! apostrophe before it, which import takes away again.

use csv::{Terminator, Writer, WriterBuilder};

use super::error::ExportError;
use crate::report::sheet::Sheet;
use crate::text::Lang;
use crate::text::cell::{Cell, to_csv};
use crate::text::origin::ID_HEADING;

/// A list as the bytes of a CSV file.
///
/// # Errors
/// `Csv` with what the writer said; any list whatever can be written.
pub fn csv(table: &Sheet, lang: Lang) -> Result<Vec<u8>, ExportError> {
    write(table, lang).map_err(|error| ExportError::Csv(error.to_string()))
}

fn write(table: &Sheet, lang: Lang) -> csv::Result<Vec<u8>> {
    let mut writer = writer();
    let headings = table.columns.iter().map(|column| Cell::Text(column.heading.clone()));
    let headings: Vec<Cell> = headings.chain([Cell::Text(ID_HEADING.to_owned())]).collect();
    writer.write_record(headings.iter().map(|cell| to_csv(lang, cell)))?;
    for row in &table.rows {
        let id = row.id.map_or(Cell::Empty, |id| Cell::Text(id.to_string()));
        writer.write_record(row.cells.iter().chain([&id]).map(|cell| to_csv(lang, cell)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        // Nothing here is a comment; it is the way to have what holds a comma put in quotes, so that
        // a reader who guesses the separator does not take it for one.
        .comment(Some(b','))
        .from_writer("\u{feff}".as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::model::kind::Kind;
    use crate::report::sheet::{Column, Row, Shape};

    fn written(lang: Lang, cells: Vec<Cell>) -> String {
        let column = |number: usize| Column {
            name: String::new(),
            heading: format!("K{number}"),
            shape: Shape::Text,
            choices: Vec::new(),
            strict: false,
            read_only: false,
            width: 10,
        };
        let columns = (1..=cells.len()).map(column).collect();
        let rows = vec![Row { id: None, cells, worded: Vec::new() }];
        let table = Sheet { title: String::new(), kind: Kind::Project, columns, rows };
        String::from_utf8(csv(&table, lang).unwrap()).unwrap()
    }

    #[test]
    fn a_mark_semicolons_lines_of_windows_and_quotes_where_they_are_needed() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let cells = vec![text("a b"), Cell::Number(-1234.5), text("c;d"), text("e \"f\"")];
        let head = format!("\u{feff}K1;K2;K3;K4;{ID_HEADING}\r\n");
        let line = "a b;\"-1234,5\";\"c;d\";\"e \"\"f\"\"\";\r\n";
        assert_eq!(written(Lang::Nb, cells.clone()), format!("{head}{line}"));
        let line = "a b;-1234.5;\"c;d\";\"e \"\"f\"\"\";\r\n";
        assert_eq!(written(Lang::En, cells), format!("{head}{line}"));
    }

    #[test]
    fn what_could_be_a_formula_or_a_line_of_its_own_is_neither() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let cells = vec![text("=1+1"), text("to\nlinjer"), Cell::Empty, text("+47, =1")];
        let head = format!("\u{feff}K1;K2;K3;K4;{ID_HEADING}\r\n");
        let line = "'=1+1;\"to\nlinjer\";;\"'+47, =1\";\r\n";
        assert_eq!(written(Lang::Nb, cells), format!("{head}{line}"));
    }
}
