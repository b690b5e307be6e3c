//! A foreign workbook as plain cells, and the lines in which one process hands it to another.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value as Json, json};

use super::look::Look;
use super::remark::Remark;
use crate::text::cell::Cell;
use crate::text::harmless;

/// The most columns that a sheet has in any program. What a sheet may hold is counted by the cells that
/// are filled and by what they hold, not by how far apart they stand.
pub const MOST_COLUMNS: usize = 16_384;
/// The most rows of all sheets that are read.
pub const MOST_ROWS: usize = 300_000;
/// The most places of cells that the rows of all sheets have, each up to its last filled cell.
pub const MOST_PLACES: usize = 16_000_000;
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

    /// Puts a cell in a column, counted from 0.
    ///
    /// # Errors
    /// When no sheet has so many columns.
    pub(crate) fn put(&mut self, column: usize, cell: Cell) -> Result<(), ()> {
        if column >= MOST_COLUMNS {
            return Err(());
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::Empty);
        }
        self.cells.get_mut(column).map(|place| *place = cell).ok_or(())
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
    /// How it looks besides.
    pub look: Look,
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
    /// What had to be assumed to read it.
    pub remarks: Vec<Remark>,
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
    /// Something had to be assumed to read it.
    Remark(Remark),
    /// How the sheet that began last looks.
    Look(Look),
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
            Self::Remark(remark) => {
                let (code, numbers) = remark.parts();
                json!({"remark": code, "numbers": numbers})
            }
            Self::Look(look) => json!({"look": look}),
            Self::End => json!({"end": true}),
            Self::Failed(code, detail) => json!({"failed": code, "detail": detail}),
            Self::Row(row) => row_json(row),
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
                let mut row = Row { number, cells: Vec::new() };
                for json in cells {
                    match empty_run(&json) {
                        Some(run) => {
                            let length = row.cells.len().saturating_add(run);
                            if length > MOST_COLUMNS {
                                return None;
                            }
                            row.cells.resize(length, Cell::Empty);
                        }
                        None => row.cells.push(json_cell(json)?),
                    }
                }
                Some(Self::Row(row))
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
                if let Some(code) = text("remark") {
                    let numbers = serde_json::from_value(map.get("numbers")?.clone()).ok()?;
                    return Remark::from_parts(&code, numbers).map(Self::Remark);
                }
                if let Some(look) = map.get("look") {
                    return serde_json::from_value(look.clone()).ok().map(Self::Look);
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

/// The number of a row and its cells. Empty cells that follow each other are one entry, so that a cell
/// far out costs no more than one near by.
fn row_json(row: &Row) -> Json {
    let mut entries = vec![json!(row.number)];
    for run in row.cells.chunk_by(|a, b| *a == Cell::Empty && *b == Cell::Empty) {
        match run {
            [Cell::Empty, _, _, ..] => entries.push(json!({"empty": run.len()})),
            cells => entries.extend(cells.iter().map(cell_json)),
        }
    }
    Json::Array(entries)
}

/// How many empty cells an entry of a row stands for.
fn empty_run(json: &Json) -> Option<usize> {
    usize::try_from(json.as_object()?.get("empty")?.as_u64()?).ok()
}

/// How a day and a time of day go from one process to the other.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

fn cell_json(cell: &Cell) -> Json {
    match cell {
        Cell::Empty => Json::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(number) => json!(number),
        Cell::Yes(yes) => json!(yes),
        Cell::Day(day) => json!({"d": day.to_string()}),
        Cell::Time(time) => json!(time.to_string()),
        Cell::Moment(moment) => json!({"m": moment.format(MOMENT).to_string()}),
        Cell::Percent(share) => json!({"p": share}),
        Cell::Fault(text) => json!({"e": text}),
        Cell::Unreckoned => json!({"f": true}),
    }
}

fn json_cell(json: Json) -> Option<Cell> {
    Some(match json {
        Json::Null => Cell::Empty,
        Json::String(text) => Cell::Text(text),
        Json::Number(number) => Cell::Number(number.as_f64()?),
        Json::Bool(yes) => Cell::Yes(yes),
        Json::Object(map) => {
            let (name, value) = map.iter().next()?;
            match name.as_str() {
                "d" => Cell::Day(value.as_str()?.parse::<NaiveDate>().ok()?),
                "m" => Cell::Moment(NaiveDateTime::parse_from_str(value.as_str()?, MOMENT).ok()?),
                "p" => Cell::Percent(value.as_f64()?),
                "e" => Cell::Fault(value.as_str()?.to_owned()),
                "f" => Cell::Unreckoned,
                _ => return None,
            }
        }
        Json::Array(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::sheet::look::{Merged, Scale, Scaled};
    use crate::import::sheet::remark::Rows;
    use crate::text::amount_unit::AmountUnit;

    #[test]
    fn lines_read_back_as_they_were_written() {
        let cells = vec![
            Cell::Empty,
            Cell::Yes(false),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Text("a \"b\"\nc\u{1}\u{85}\u{202e}\u{e0041}".to_owned()),
            Cell::Number(0.1),
            Cell::Day(NaiveDate::from_ymd_opt(2024, 4, 26).unwrap()),
            Cell::Yes(true),
            Cell::Fault("#REF!".to_owned()),
            Cell::Unreckoned,
            Cell::Percent(0.125),
            Cell::Moment("2024-02-14T08:27:48".parse().unwrap()),
        ];
        for line in [
            Line::Sheet("Ark".to_owned(), false),
            Line::Row(Row { number: 3, cells }),
            Line::Csv,
            Line::Remark(Remark::Dos),
            Line::Remark(Remark::NotSeen),
            Line::Remark(Remark::Open(Rows { first: 7, count: 2 })),
            Line::Look(Look {
                hidden_rows: vec![(3, 9)],
                hidden_columns: vec![(0, 0)],
                merged: vec![Merged { rows: (2, 3), columns: (0, 1) }],
                scaled: vec![Scaled {
                    column: 2,
                    rows: (2, 9),
                    scale: Scale::of(AmountUnit::Thousand, None),
                }],
            }),
            Line::End,
            Line::Failed("broken".to_owned(), "why".to_owned()),
        ] {
            assert_eq!(Line::read(&line.write()), Some(line));
        }
        for text in ["[1,{\"empty\":16385}]", "", "{", "3", "[]", "[-1]", "[1,[2]]", "{\"x\":1}"] {
            assert_eq!(Line::read(text), None, "{text}");
        }
    }
}
