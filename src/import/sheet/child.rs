//! The reading of a file that may be hostile, as it runs in a process of its own: whatever happens
//! there costs that process, and the one that started it a sentence.

use std::fs::File;
use std::io::{BufReader, Read as _, Seek, Write};
use std::path::Path;

use calamine::{
    Cell as Found, Data, DataRef, DataType, Ods, Range, Reader, SheetVisible, Xls, Xlsb, Xlsx,
    XlsxError, open_workbook_from_rs,
};

use super::decode::csv_rows;
use super::grid::{LONGEST_TEXT, Line, MOST_COLUMNS, MOST_ROWS, Row};
use super::hidden::{self, Hidden};
use crate::text::cell::Cell;

/// Why reading ended early.
#[derive(Debug)]
enum Stop {
    /// The parent process reads no more.
    Gone,
    /// A code and details.
    Failed(&'static str, String),
}

impl From<String> for Stop {
    fn from(detail: String) -> Self {
        Self::Failed("broken", detail)
    }
}

impl From<std::io::Error> for Stop {
    fn from(_: std::io::Error) -> Self {
        Self::Gone
    }
}

/// Reads a file and writes what stands in it, line by line; the last line says how it went.
pub(crate) fn serve(path: &Path, out: &mut impl Write) {
    let mut writer = Writer { out, rows: 0 };
    let read = read(path, &mut writer).and_then(|()| tell_hidden(path, &mut writer));
    let last = match read {
        Ok(()) => Line::End,
        Err(Stop::Failed(code, detail)) => Line::Failed(code.to_owned(), detail),
        Err(Stop::Gone) => return,
    };
    let _ = writer.line(&last);
    let _ = writer.out.flush();
}

/// Tells what nobody sees of each sheet, after all of them.
fn tell_hidden<W: Write>(path: &Path, writer: &mut Writer<'_, W>) -> Result<(), Stop> {
    for Hidden { sheet, rows, columns } in hidden::of(path) {
        writer.line(&Line::Hidden { sheet, rows, columns })?;
    }
    Ok(())
}

struct Writer<'a, W> {
    out: &'a mut W,
    rows: usize,
}

impl<W: Write> Writer<'_, W> {
    fn line(&mut self, line: &Line) -> Result<(), Stop> {
        Ok(writeln!(self.out, "{}", line.write())?)
    }

    fn row(&mut self, row: Row) -> Result<(), Stop> {
        let too_long = |cell: &Cell| matches!(cell, Cell::Text(text) if text.len() > LONGEST_TEXT);
        self.rows += 1;
        if self.rows > MOST_ROWS || row.cells.len() > MOST_COLUMNS || row.cells.iter().any(too_long)
        {
            return Err(Stop::Failed("too-large", format!("row {}", row.number)));
        }
        self.line(&Line::Row(row))
    }
}

fn read<W: Write>(path: &Path, writer: &mut Writer<'_, W>) -> Result<(), Stop> {
    let fault = |error: std::io::Error| Stop::Failed("unreadable", error.to_string());
    if !path.is_file() {
        // Opening a pipe would wait for ever. Whoever started this process has looked as well.
        return Err(Stop::Failed("unreadable", "no file".to_owned()));
    }
    let mut file = File::open(path).map_err(fault)?;
    let mut start = [0_u8; 4];
    let length = file.read(&mut start).map_err(fault)?;
    file.rewind().map_err(fault)?;
    match start.get(..length).unwrap_or_default() {
        b"PK\x03\x04" => zipped(path, writer),
        b"\xd0\xcf\x11\xe0" => {
            let mut book: Xls<_> =
                open_workbook_from_rs(BufReader::new(file)).map_err(|error| told(&error))?;
            ranges(&mut book, writer)
        }
        _ => {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(fault)?;
            writer.line(&Line::Csv)?;
            writer.line(&Line::Sheet(String::new(), true))?;
            csv_rows(&bytes, |row| writer.row(row))
        }
    }
}

/// The three formats that are folders in a ZIP file.
fn zipped<W: Write>(path: &Path, writer: &mut Writer<'_, W>) -> Result<(), Stop> {
    let open = || {
        let fault = |error: std::io::Error| Stop::Failed("unreadable", error.to_string());
        File::open(path).map(BufReader::new).map_err(fault)
    };
    let first = match open_workbook_from_rs::<Xlsx<_>, _>(open()?) {
        Ok(mut book) => return xlsx(&mut book, writer),
        Err(error) => told(&error),
    };
    if let Ok(mut book) = open_workbook_from_rs::<Ods<_>, _>(open()?) {
        return ranges(&mut book, writer);
    }
    if let Ok(mut book) = open_workbook_from_rs::<Xlsb<_>, _>(open()?) {
        return ranges(&mut book, writer);
    }
    Err(first)
}

fn told(error: &impl std::fmt::Display) -> Stop {
    let detail = error.to_string();
    let code = if detail.to_lowercase().contains("password") { "password" } else { "broken" };
    Stop::Failed(code, detail)
}

/// Cell by cell, so that one stray cell in the last corner does not fill the memory.
fn xlsx<W: Write, R: std::io::Read + Seek>(
    book: &mut Xlsx<R>,
    writer: &mut Writer<'_, W>,
) -> Result<(), Stop> {
    for sheet in book.sheets_metadata().to_vec() {
        writer.line(&Line::Sheet(sheet.name.clone(), sheet.visible == SheetVisible::Visible))?;
        let mut reader = match book.worksheet_cells_reader(&sheet.name) {
            Ok(reader) => reader,
            // A sheet of charts or macros has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(told(&error)),
        };
        let mut row = Row::default();
        while let Some(found) = reader.next_cell().map_err(|error| told(&error))? {
            take(&found, &mut row, writer)?;
        }
        finish(row, writer)?;
    }
    Ok(())
}

fn take<W: Write>(
    found: &Found<DataRef<'_>>,
    row: &mut Row,
    writer: &mut Writer<'_, W>,
) -> Result<(), Stop> {
    let (number, column) = found.get_position();
    let number = number.saturating_add(1);
    if number != row.number {
        finish(std::mem::take(row), writer)?;
        row.number = number;
    }
    let cell = match found.get_value() {
        DataRef::SharedString(text) => text_cell(text),
        other => cell_of(other),
    };
    if cell == Cell::Empty {
        return Ok(());
    }
    let column = usize::try_from(column).unwrap_or(usize::MAX);
    if column >= MOST_COLUMNS {
        return Err(Stop::Failed("too-large", format!("row {number}")));
    }
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::Empty);
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = cell;
    }
    Ok(())
}

fn finish<W: Write>(row: Row, writer: &mut Writer<'_, W>) -> Result<(), Stop> {
    if row.cells.is_empty() { Ok(()) } else { writer.row(row) }
}

/// The older formats, a sheet at a time.
fn ranges<W: Write, R, B>(book: &mut B, writer: &mut Writer<'_, W>) -> Result<(), Stop>
where
    R: std::io::Read + Seek,
    B: Reader<R>,
    B::Error: std::fmt::Display,
{
    for sheet in book.sheets_metadata().to_vec() {
        writer.line(&Line::Sheet(sheet.name.clone(), sheet.visible == SheetVisible::Visible))?;
        let range: Range<Data> = book.worksheet_range(&sheet.name).map_err(|error| told(&error))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let first_column = usize::try_from(first_column).unwrap_or(MOST_COLUMNS);
        if first_column > MOST_COLUMNS {
            return Err(Stop::Failed("too-large", sheet.name));
        }
        for (number, found) in (first_row.saturating_add(1)..).zip(range.rows()) {
            let mut cells = vec![Cell::Empty; first_column];
            cells.extend(found.iter().map(cell_of));
            while cells.last() == Some(&Cell::Empty) {
                cells.pop();
            }
            finish(Row { number, cells }, writer)?;
        }
    }
    Ok(())
}

fn text_cell(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn cell_of(found: &impl DataType) -> Cell {
    if found.is_empty() {
        return Cell::Empty;
    }
    if let Some(text) = found.get_string() {
        return text_cell(text);
    }
    if let Some(yes) = found.get_bool() {
        return Cell::Yes(yes);
    }
    if let Some(error) = found.get_error() {
        return Cell::Fault(error.to_string());
    }
    if found.is_datetime() || found.is_datetime_iso() {
        return moment(found);
    }
    match found.get_float().or_else(|| found.as_f64()) {
        Some(number) if number.is_finite() => Cell::Number(number),
        _ => found.as_string().map_or(Cell::Empty, |text| text_cell(&text)),
    }
}

/// A day, or a time of day as people write it.
fn moment(found: &impl DataType) -> Cell {
    let serial = found.get_datetime().map(|moment| moment.as_f64());
    if serial.is_some_and(|serial| serial < 1.0)
        && let Some(time) = found.as_time()
    {
        return Cell::Text(time.format("%H:%M").to_string());
    }
    match (found.as_date(), serial) {
        (Some(day), _) => Cell::Day(day),
        (None, Some(serial)) if serial.is_finite() => Cell::Number(serial),
        _ => found.as_string().map_or(Cell::Empty, |text| text_cell(&text)),
    }
}
