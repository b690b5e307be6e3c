//! The workbooks of Excel, cell by cell, so that one stray cell in the last corner does not fill the
//! memory.

use std::collections::HashMap;
use std::fmt::Display;
use std::io::{Cursor, Read, Seek, Write};

use calamine::{
    Cell as Found, Data, DataRef, Dimensions, Range, Reader as _, Sheet, SheetType, SheetVisible,
    Xls, Xlsb, Xlsx, XlsxError, open_workbook_from_rs,
};

use super::around::Around;
use super::child::{Stop, Writer};
use super::form::Other;
use super::found::{cell_of, text_cell};
use super::grid::{Line, Row};
use super::look::{Look, Merged, Scales};
use super::old_formats::scaled as scaled_formats;
use super::remark::Remark;
use super::shape::Shape;
use crate::text::cell::Cell;

/// The sheets that hold cells: name, and whether people see them.
fn sheets(sheets: &[Sheet]) -> Vec<(String, bool)> {
    let cells = sheets.iter().filter(|sheet| match sheet.typ {
        SheetType::WorkSheet | SheetType::MacroSheet => true,
        SheetType::ChartSheet | SheetType::DialogSheet | SheetType::Vba => false,
    });
    cells.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect()
}

fn broken(error: &impl Display) -> Stop {
    let detail = error.to_string();
    // The library reads no workbook that has a sheet of a kind unknown to it, as those of old macros.
    if detail.contains("sheet:type") || detail.contains("BoundSheet8:dt") {
        return Stop::Failed("other", Other::Macros.code().to_owned());
    }
    let code = if detail.to_lowercase().contains("password") { "password" } else { "broken" };
    Stop::Failed(code, detail)
}

/// A workbook of XML, with what stands around the cells of each sheet.
pub(super) fn xlsx<W: Write, R: Read + Seek>(
    file: R,
    around: &HashMap<String, Around>,
    writer: &mut Writer<'_, W>,
) -> Result<(), Stop> {
    let mut book: Xlsx<R> = open_workbook_from_rs(file).map_err(|error| broken(&error))?;
    for (name, visible) in sheets(book.sheets_metadata()) {
        writer.line(&Line::Sheet(name.clone(), visible))?;
        let around = around.get(&name);
        let mut look = around.map(|around| around.look.clone()).unwrap_or_default();
        let mut reader = match book.worksheet_cells_reader(&name) {
            // A sheet that says to be one of cells, and is one of charts or macros.
            Err(XlsxError::NotAWorksheet(_)) => {
                tell_look(look, writer)?;
                continue;
            }
            other => other.map_err(|error| broken(&error))?,
        };
        let shapes: Vec<Shape> = reader
            .styles()
            .iter()
            .map(|style| style.number_format.as_ref())
            .map(|format| format.map_or(Shape::Plain, |format| Shape::of(&format.format_code)))
            .collect();
        let is_unreckoned =
            |place: (u32, u32)| around.is_some_and(|around| around.unreckoned.contains(&place));
        let (mut rows, mut scales) = (Rows::new(writer), Scales::default());
        while let Some((found, style)) =
            reader.next_cell_with_style_id().map_err(|error| broken(&error))?
        {
            let shape = shapes.get(style).copied().unwrap_or_default();
            let cell = match of(&found, shape) {
                Cell::Empty if is_unreckoned(found.get_position()) => Cell::Unreckoned,
                cell => cell,
            };
            scaled(found.get_position(), &cell, shape, &mut scales);
            rows.take(found.get_position(), cell)?;
        }
        rows.finish()?;
        look.scaled = scales.finish();
        tell_look(look, writer)?;
    }
    Ok(())
}

/// Takes a number that is shown as another amount for one.
fn scaled((row, column): (u32, u32), cell: &Cell, shape: Shape, scales: &mut Scales) {
    if let (Cell::Number(_), Some(scale), Ok(column)) =
        (cell, shape.scale(), usize::try_from(column))
    {
        let row = row.saturating_add(1);
        scales.take((row, row), column, scale);
    }
}

/// Tells how the sheet looks that has begun.
fn tell_look<W: Write>(look: Look, writer: &mut Writer<'_, W>) -> Result<(), Stop> {
    if look.is_plain() { Ok(()) } else { writer.line(&Line::Look(look)) }
}

/// A workbook of records in a ZIP file, with what stands around the cells of each sheet.
pub(super) fn xlsb<W: Write, R: Read + Seek>(
    file: R,
    around: &HashMap<String, Around>,
    writer: &mut Writer<'_, W>,
) -> Result<(), Stop> {
    let mut book: Xlsb<R> = open_workbook_from_rs(file).map_err(|error| broken(&error))?;
    for (name, visible) in sheets(book.sheets_metadata()) {
        writer.line(&Line::Sheet(name.clone(), visible))?;
        let none = Around::default();
        let around = around.get(&name).unwrap_or(&none);
        let mut look = around.look.clone();
        let mut faults = around.faults.iter().peekable();
        let mut reader = book.worksheet_cells_reader(&name).map_err(|error| broken(&error))?;
        let (mut rows, mut scales) = (Rows::new(writer), Scales::default());
        while let Some(found) = reader.next_cell().map_err(|error| broken(&error))? {
            let place = found.get_position();
            while let Some((before, shown)) = faults.next_if(|(before, _)| **before < place) {
                rows.take(*before, Cell::Fault((*shown).to_owned()))?;
            }
            let shape = around.shapes.get(&place).copied().unwrap_or_default();
            let cell = of(&found, shape);
            scaled(place, &cell, shape, &mut scales);
            rows.take(place, cell)?;
        }
        for (place, shown) in faults {
            rows.take(*place, Cell::Fault((*shown).to_owned()))?;
        }
        rows.finish()?;
        look.scaled = scales.finish();
        tell_look(look, writer)?;
    }
    Ok(())
}

/// A workbook of before 2007, which the library reads a sheet at a time.
pub(super) fn xls<W: Write, R: Read + Seek>(
    mut file: R,
    writer: &mut Writer<'_, W>,
) -> Result<(), Stop> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| broken(&error))?;
    let scaled = scaled_formats(&bytes);
    let file = Cursor::new(bytes);
    let mut book: Xls<Cursor<Vec<u8>>> =
        open_workbook_from_rs(file).map_err(|error| broken(&error))?;
    for (name, visible) in sheets(book.sheets_metadata()) {
        writer.line(&Line::Sheet(name.clone(), visible))?;
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.iter().map(merged_of).collect();
        tell_look(Look { merged, ..Look::default() }, writer)?;
        let range: Range<Data> = book.worksheet_range(&name).map_err(|error| broken(&error))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut rows = Rows::new(writer);
        for (row, column, found) in range.used_cells() {
            let place = |first: u32, more: usize| {
                first.saturating_add(u32::try_from(more).unwrap_or(u32::MAX))
            };
            let position = (place(first_row, row), place(first_column, column));
            rows.take(position, close_up(cell_of(found, Shape::Plain)))?;
        }
        rows.finish()?;
    }
    writer.line(&Line::Remark(Remark::NotSeen))?;
    if scaled > 0 {
        writer.line(&Line::Remark(Remark::Scaled(scaled)))?;
    }
    Ok(())
}

/// A text without the noughts between its letters: of some workbooks the library takes texts of two bytes a
/// letter for such of one.
fn close_up(cell: Cell) -> Cell {
    let Cell::Text(text) = cell else { return cell };
    let is_apart = text.chars().count() % 2 == 0
        && text.chars().enumerate().all(|(place, letter)| (letter == '\0') == (place % 2 == 1));
    Cell::Text(if is_apart { text.replace('\0', "") } else { text })
}

fn merged_of(block: &Dimensions) -> Merged {
    let Dimensions { start: (top, left), end: (bottom, right) } = *block;
    let column = |column: u32| usize::try_from(column).unwrap_or(usize::MAX);
    let row = |row: u32| row.saturating_add(1);
    Merged { rows: (row(top), row(bottom)), columns: (column(left), column(right)) }
}

fn of(found: &Found<DataRef<'_>>, shape: Shape) -> Cell {
    match found.get_value() {
        DataRef::SharedString(text) => text_cell(text),
        other => cell_of(other, shape),
    }
}

/// Puts cells that come one by one into rows.
struct Rows<'a, 'b, W> {
    writer: &'a mut Writer<'b, W>,
    row: Row,
}

impl<'a, 'b, W: Write> Rows<'a, 'b, W> {
    fn new(writer: &'a mut Writer<'b, W>) -> Self {
        Self { writer, row: Row::default() }
    }

    /// A cell at a place that is counted from nought.
    fn take(&mut self, (row, column): (u32, u32), cell: Cell) -> Result<(), Stop> {
        let number = row.saturating_add(1);
        if number != self.row.number {
            let done = std::mem::take(&mut self.row);
            self.write(done)?;
            self.row.number = number;
        }
        if cell == Cell::Empty {
            return Ok(());
        }
        self.row
            .put(usize::try_from(column).unwrap_or(usize::MAX), cell)
            .map_err(|()| too_large(number))
    }

    fn write(&mut self, row: Row) -> Result<(), Stop> {
        if row.cells.is_empty() { Ok(()) } else { self.writer.row(row) }
    }

    fn finish(mut self) -> Result<(), Stop> {
        let last = std::mem::take(&mut self.row);
        self.write(last)
    }
}

fn too_large(row: u32) -> Stop {
    Stop::Failed("too-large", format!("row {row}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_stand_apart_are_closed_up() {
        let text = |text: &str| Cell::Text(text.to_owned());
        assert_eq!(close_up(text("Å\0r\0")), text("År"));
        for other in ["År", "a\0b", "\0a", "a\0\0"] {
            assert_eq!(close_up(text(other)), text(other));
        }
        assert_eq!(close_up(Cell::Number(1.0)), Cell::Number(1.0));
    }
}
