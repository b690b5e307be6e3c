//! The reading of a file that may be hostile, as it runs in a process of its own: whatever happens
//! there costs that process, and the one that started it a sentence.

use std::fs::File;
use std::io::{BufReader, Read as _, Write};
use std::path::Path;

use super::decode::decode;
use super::form::{Form, form_of};
use super::grid::{LONGEST_TEXT, Line, MOST_COLUMNS, MOST_PLACES, MOST_ROWS, Row};
use super::{around, excel, ods, separated};
use crate::text::cell::Cell;

/// Why reading ended early.
#[derive(Debug)]
pub(super) enum Stop {
    /// The parent process reads no more.
    Gone,
    /// A code and details.
    Failed(&'static str, String),
}

impl From<std::io::Error> for Stop {
    fn from(_: std::io::Error) -> Self {
        Self::Gone
    }
}

/// Reads a file and writes what stands in it, line by line; the last line says how it went.
pub(crate) fn serve(path: &Path, out: &mut impl Write) {
    let mut writer = Writer { out, rows: 0, places: 0 };
    let last = match read(path, &mut writer) {
        Ok(()) => Line::End,
        Err(Stop::Failed(code, detail)) => Line::Failed(code.to_owned(), detail),
        Err(Stop::Gone) => return,
    };
    let _ = writer.line(&last);
    let _ = writer.out.flush();
}

/// Writes what has been read, within the limits.
pub(super) struct Writer<'a, W> {
    out: &'a mut W,
    rows: usize,
    places: usize,
}

impl<W: Write> Writer<'_, W> {
    /// Writes a line.
    pub(super) fn line(&mut self, line: &Line) -> Result<(), Stop> {
        Ok(writeln!(self.out, "{}", line.write())?)
    }

    /// Writes a row, if it is not one too many or too long.
    pub(super) fn row(&mut self, row: Row) -> Result<(), Stop> {
        let too_long = |cell: &Cell| matches!(cell, Cell::Text(text) if text.len() > LONGEST_TEXT);
        self.rows += 1;
        self.places += row.cells.len();
        let too_many =
            self.rows > MOST_ROWS || self.places > MOST_PLACES || row.cells.len() > MOST_COLUMNS;
        if too_many || row.cells.iter().any(too_long) {
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
    let mut file = BufReader::new(File::open(path).map_err(fault)?);
    match form_of(&mut file).map_err(fault)? {
        Form::Xlsx => excel::xlsx(file, &around::of_xml(path), writer),
        Form::Xlsb => excel::xlsb(file, &around::of_records(path), writer),
        Form::Xls => excel::xls(file, writer),
        Form::Ods => ods::packed(file, writer),
        Form::FlatOds => ods::flat(file, writer),
        Form::Text => {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(fault)?;
            text(&bytes, writer)
        }
        Form::Locked => Err(Stop::Failed("password", String::new())),
        Form::Other(other) => Err(Stop::Failed("other", other.code().to_owned())),
        Form::Broken => Err(Stop::Failed("broken", String::new())),
    }
}

fn text<W: Write>(bytes: &[u8], writer: &mut Writer<'_, W>) -> Result<(), Stop> {
    writer.line(&Line::Csv)?;
    writer.line(&Line::Sheet(String::new(), true))?;
    let decoded = decode(bytes);
    let odd = separated::rows(&decoded.text, |row| writer.row(row))?;
    for remark in decoded.assumed.into_iter().chain(odd) {
        writer.line(&Line::Remark(remark))?;
    }
    Ok(())
}
