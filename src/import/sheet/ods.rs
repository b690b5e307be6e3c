//! OpenDocument spreadsheets, cell by cell, packed or in one XML file.
//!
//! They are read here and not by the library that reads the workbooks of Excel: that one refuses line
//! breaks between cells, makes nothing of times of day, fills the memory with what lies between two cells
//! that are far apart, and does not say what a number is shown as.

mod cell;

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read, Seek, Write};

use quick_xml::events::{BytesStart, Event as XmlEvent};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::child::{Stop, Writer};
use super::grid::{Line, MOST_COLUMNS, Row};
use super::look::{Look, Merged, Scales};
use crate::text::cell::Cell;

/// A spreadsheet that is packed in a ZIP file.
pub(super) fn packed<W: Write, R: Read + Seek>(
    file: R,
    writer: &mut Writer<'_, W>,
) -> Result<(), Stop> {
    let mut archive = ZipArchive::new(file).map_err(|error| broken(&error))?;
    let part = archive.by_name("content.xml").map_err(|error| broken(&error))?;
    flat(BufReader::new(part), writer)
}

/// A spreadsheet in one XML file.
pub(super) fn flat<W: Write, R: BufRead>(file: R, writer: &mut Writer<'_, W>) -> Result<(), Stop> {
    let mut reader = Reader::from_reader(file);
    reader.config_mut().expand_empty_elements = true;
    Book { xml: Xml { reader, buffer: Vec::new() }, writer, hidden: HashSet::new() }.document()
}

fn broken(error: &impl std::fmt::Display) -> Stop {
    Stop::Failed("broken", error.to_string())
}

/// An attribute of an element, by its name with its prefix.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|found| found.key.as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// How often something stands there.
fn repeated(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name).and_then(|said| said.parse().ok()).unwrap_or(1)
}

/// Whether people do not see a row or a column: hidden by hand, or by a filter.
fn is_hidden(element: &BytesStart<'_>) -> bool {
    let said = attribute(element, "table:visibility");
    said.is_some_and(|said| ["collapse", "filter"].contains(&said.as_str()))
}

/// So many rows, as from and to.
fn run(first: usize, times: usize) -> (u32, u32) {
    let number = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
    (number(first), number(first.saturating_add(times).saturating_sub(1)))
}

/// The block that a cell is shown as, where that is more than itself.
fn merged(element: &BytesStart<'_>, row: usize, column: usize) -> Option<Merged> {
    let rows = repeated(element, "table:number-rows-spanned");
    let columns = repeated(element, "table:number-columns-spanned");
    (rows > 1 || columns > 1).then(|| Merged {
        rows: run(row, rows),
        columns: (column, column.saturating_add(columns).saturating_sub(1)),
    })
}

struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Xml<R> {
    fn next(&mut self) -> Result<XmlEvent<'_>, Stop> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map_err(|error| broken(&error))
    }

    /// Passes over all of an element that has begun.
    fn skip(&mut self) -> Result<(), Stop> {
        let mut depth = 0_usize;
        loop {
            match self.next()? {
                XmlEvent::Start(_) => depth += 1,
                XmlEvent::End(_) if depth == 0 => return Ok(()),
                XmlEvent::End(_) => depth -= 1,
                XmlEvent::Eof => return Err(ended()),
                _ => {}
            }
        }
    }
}

fn ended() -> Stop {
    Stop::Failed("broken", "the file ends early".to_owned())
}

struct Book<'a, 'b, W, R> {
    xml: Xml<R>,
    writer: &'a mut Writer<'b, W>,
    /// The styles of sheets that nobody sees.
    hidden: HashSet<String>,
}

impl<W: Write, R: BufRead> Book<'_, '_, W, R> {
    fn document(mut self) -> Result<(), Stop> {
        let (mut style, mut found) = (String::new(), false);
        loop {
            match self.xml.next()? {
                XmlEvent::Start(element) => match element.name().as_ref() {
                    "style:style" => {
                        style = attribute(&element, "style:name").unwrap_or_default();
                    }
                    "style:table-properties"
                        if attribute(&element, "table:display")
                            .is_some_and(|said| said == "false") =>
                    {
                        self.hidden.insert(style.clone());
                    }
                    "office:spreadsheet" => {
                        found = true;
                        self.spreadsheet()?;
                    }
                    _ => {}
                },
                XmlEvent::Eof if found => return Ok(()),
                XmlEvent::Eof => return Err(ended()),
                _ => {}
            }
        }
    }

    fn spreadsheet(&mut self) -> Result<(), Stop> {
        loop {
            match self.xml.next()? {
                XmlEvent::Start(element) if element.name().as_ref() == "table:table" => {
                    let name = attribute(&element, "table:name").unwrap_or_default();
                    let style = attribute(&element, "table:style-name").unwrap_or_default();
                    let visible = !self.hidden.contains(&style);
                    self.writer.line(&Line::Sheet(name, visible))?;
                    let (mut look, mut scales) = (Look::default(), Scales::default());
                    self.table(&mut look, &mut scales)?;
                    look.scaled = scales.finish();
                    if !look.is_plain() {
                        self.writer.line(&Line::Look(look))?;
                    }
                }
                XmlEvent::Start(_) => self.xml.skip()?,
                XmlEvent::End(_) => return Ok(()),
                XmlEvent::Eof => return Err(ended()),
                _ => {}
            }
        }
    }

    fn table(&mut self, look: &mut Look, scales: &mut Scales) -> Result<(), Stop> {
        let (mut next, mut column, mut groups) = (1_usize, 0_usize, 0_usize);
        loop {
            match self.xml.next()? {
                XmlEvent::Start(element) => match element.name().as_ref() {
                    "table:table-row" => {
                        let times = repeated(&element, "table:number-rows-repeated");
                        let is_hidden = is_hidden(&element);
                        let cells = self.row((next, times), look, scales)?;
                        let filled = if cells.is_empty() { 0 } else { times };
                        for number in (next..).take(filled) {
                            let number = u32::try_from(number).unwrap_or(u32::MAX);
                            self.writer.row(Row { number, cells: cells.clone() })?;
                        }
                        if is_hidden && filled > 0 {
                            look.hidden_rows.push(run(next, times));
                        }
                        next = next.saturating_add(times);
                    }
                    "table:table-column" => {
                        let times = repeated(&element, "table:number-columns-repeated");
                        if is_hidden(&element) && column < MOST_COLUMNS {
                            let last = column.saturating_add(times).saturating_sub(1);
                            look.hidden_columns.push((column, last));
                        }
                        column = column.saturating_add(times);
                        self.xml.skip()?;
                    }
                    "table:table-row-group"
                    | "table:table-rows"
                    | "table:table-header-rows"
                    | "table:table-column-group"
                    | "table:table-columns"
                    | "table:table-header-columns" => {
                        groups += 1;
                    }
                    _ => self.xml.skip()?,
                },
                XmlEvent::End(_) if groups == 0 => return Ok(()),
                XmlEvent::End(_) => groups -= 1,
                XmlEvent::Eof => return Err(ended()),
                _ => {}
            }
        }
    }

    fn row(
        &mut self,
        (number, rows): (usize, usize),
        look: &mut Look,
        scales: &mut Scales,
    ) -> Result<Vec<Cell>, Stop> {
        let mut row = Row::default();
        let mut column = 0_usize;
        loop {
            match self.xml.next()? {
                XmlEvent::Start(element) => match element.name().as_ref() {
                    "table:table-cell" | "table:covered-table-cell" => {
                        let times = repeated(&element, "table:number-columns-repeated");
                        look.merged.extend(merged(&element, number, column));
                        let said = cell::Said::of(&element);
                        let shown = self.xml.text()?;
                        let scale = said.scale(&shown);
                        let cell = said.cell(&shown);
                        let filled = if cell == Cell::Empty { 0 } else { times };
                        for place in (column..).take(filled.min(MOST_COLUMNS + 1)) {
                            row.put(place, cell.clone())
                                .map_err(|()| Stop::Failed("too-large", format!("row {number}")))?;
                            if let Some(scale) = scale {
                                scales.take(run(number, rows), place, scale);
                            }
                        }
                        column = column.saturating_add(times);
                    }
                    _ => self.xml.skip()?,
                },
                XmlEvent::End(_) => return Ok(row.cells),
                XmlEvent::Eof => return Err(ended()),
                _ => {}
            }
        }
    }
}
