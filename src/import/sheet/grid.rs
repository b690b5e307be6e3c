//! A foreign workbook as plain cells, and the lines in which one process hands it to another.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::text::cell::Cell;
use crate::text::harmless;

/// The most columns of a sheet that are read.
pub const MOST_COLUMNS: usize = 1_000;
/// The most rows of all sheets that are read.
pub const MOST_ROWS: usize = 300_000;
/// The longest text of a cell that is read, in bytes.
pub const LONGEST_TEXT: usize = 200_000;

/// A row with something in it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Row {
    /// The number of the row as people count: the first is 1.
    pub number: u32,
    /// Its cells from the first column on; those after the last one with something in it are left
    /// out.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell in a column, counted from 0.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether all of it is blank.
    #[must_use]
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Sheet {
    /// The name of the sheet; empty for a CSV file.
    pub name: String,
    /// Whether people see it.
    pub visible: bool,
    /// The rows that have anything in them, in order.
    pub rows: Vec<Row>,
    /// Runs of rows that people do not see, from and to.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Runs of columns that people do not see, from and to, counted from 0.
    pub hidden_columns: Vec<(usize, usize)>,
}

/// A workbook, or a CSV file as one of a single sheet.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Workbook {
    /// The name of the file.
    pub name: String,
    /// Whether it was a CSV file, where every cell is text.
    pub is_csv: bool,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
}

/// What one line says.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A sheet begins: its name, and whether people see it.
    Sheet(String, bool),
    /// A row of it.
    Row(Row),
    /// The file was a CSV file.
    Csv,
    /// What nobody sees of a sheet that has been told of.
    Hidden {
        /// Its name.
        sheet: String,
        /// Runs of rows, from and to, as people count.
        rows: Vec<(u32, u32)>,
        /// Runs of columns, from and to, counted from 0.
        columns: Vec<(usize, usize)>,
    },
    /// The end of the workbook.
    End,
    /// It cannot be read; a code, and details in whatever language the library speaks.
    Failed(String, String),
}

impl Line {
    /// The line as text, without its end; harmless on a terminal, too.
    #[must_use]
    pub fn write(&self) -> String {
        let json = match self {
            Self::Sheet(name, visible) => json!({"sheet": name, "visible": visible}),
            Self::Csv => json!({"csv": true}),
            Self::Hidden { sheet, rows, columns } => {
                json!({"hidden": sheet, "rows": rows, "columns": columns})
            }
            Self::End => json!({"end": true}),
            Self::Failed(code, detail) => json!({"failed": code, "detail": detail}),
            Self::Row(row) => {
                let cells = row.cells.iter().map(cell_json);
                Json::Array([json!(row.number)].into_iter().chain(cells).collect())
            }
        };
        harmless::json(&json.to_string()).into_owned()
    }

    /// The line that a text says, if it is one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match serde_json::from_str::<Json>(text).ok()? {
            Json::Array(cells) => {
                let mut cells = cells.into_iter();
                let number = u32::try_from(cells.next()?.as_u64()?).ok()?;
                let cells = cells.map(json_cell).collect::<Option<Vec<Cell>>>()?;
                Some(Self::Row(Row { number, cells }))
            }
            Json::Object(map) => {
                let text = |key: &str| map.get(key).and_then(Json::as_str).map(str::to_owned);
                if let Some(name) = text("sheet") {
                    let visible = map.get("visible").and_then(Json::as_bool).unwrap_or(true);
                    return Some(Self::Sheet(name, visible));
                }
                if let Some(code) = text("failed") {
                    return Some(Self::Failed(code, text("detail").unwrap_or_default()));
                }
                if let Some(sheet) = text("hidden") {
                    let rows = serde_json::from_value(map.get("rows")?.clone()).ok()?;
                    let columns = serde_json::from_value(map.get("columns")?.clone()).ok()?;
                    return Some(Self::Hidden { sheet, rows, columns });
                }
                if map.contains_key("csv") {
                    return Some(Self::Csv);
                }
                map.contains_key("end").then_some(Self::End)
            }
            _ => None,
        }
    }
}

fn cell_json(cell: &Cell) -> Json {
    match cell {
        Cell::Empty => Json::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(number) => json!(number),
        Cell::Yes(yes) => json!(yes),
        Cell::Day(day) => json!({"d": day.to_string()}),
        Cell::Time(time) => json!(time.to_string()),
        Cell::Fault(text) => json!({"e": text}),
    }
}

fn json_cell(json: Json) -> Option<Cell> {
    Some(match json {
        Json::Null => Cell::Empty,
        Json::String(text) => Cell::Text(text),
        Json::Number(number) => Cell::Number(number.as_f64()?),
        Json::Bool(yes) => Cell::Yes(yes),
        Json::Object(map) => match (map.get("d"), map.get("e")) {
            (Some(day), _) => Cell::Day(day.as_str()?.parse::<NaiveDate>().ok()?),
            (_, Some(text)) => Cell::Fault(text.as_str()?.to_owned()),
            _ => return None,
        },
        Json::Array(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_read_back_as_they_were_written() {
        let cells = vec![
            Cell::Empty,
            Cell::Text("a \"b\"\nc\u{1}\u{85}\u{202e}\u{e0041}".to_owned()),
            Cell::Number(0.1),
            Cell::Day(NaiveDate::from_ymd_opt(2024, 4, 26).unwrap()),
            Cell::Yes(true),
            Cell::Fault("#REF!".to_owned()),
        ];
        for line in [
            Line::Sheet("Ark".to_owned(), false),
            Line::Row(Row { number: 3, cells }),
            Line::Csv,
            Line::Hidden { sheet: "Ark".to_owned(), rows: vec![(3, 9)], columns: vec![(0, 0)] },
            Line::End,
            Line::Failed("broken".to_owned(), "why".to_owned()),
        ] {
            assert_eq!(Line::read(&line.write()), Some(line));
        }
        for text in ["", "{", "3", "[]", "[-1]", "[1,[2]]", "{\"x\":1}"] {
            assert_eq!(Line::read(text), None, "{text}");
        }
    }
}
