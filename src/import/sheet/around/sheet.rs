//! One sheet of an XLSX workbook, gone through for all but the values of its cells.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Around;
use super::parts::{attribute, is};
use crate::import::sheet::grid::MOST_COLUMNS;
use crate::import::sheet::look::{Merged, place};

/// Goes through the part of a sheet, as far as it is whole.
pub(super) fn read(source: impl BufRead) -> Around {
    let mut reader = Reader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    let (mut buffer, mut walk) = (Vec::new(), Walk::default());
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => walk.begins(&tag),
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "c" => walk.ends_cell(),
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "v" => walk.in_value = false,
            Ok(Event::Text(text)) => walk.says(!text.is_empty()),
            Ok(Event::GeneralRef(_) | Event::CData(_)) => walk.says(true),
            Ok(Event::Eof) | Err(_) => return walk.around,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

#[derive(Default)]
struct Walk {
    around: Around,
    /// The row that has begun, as people count.
    row: u32,
    /// The column of the next cell that does not say where it stands, counted from 0.
    column: usize,
    cell: Cell,
    in_value: bool,
}

/// What has been seen of a cell.
#[derive(Default)]
struct Cell {
    place: (u32, usize),
    is_text: bool,
    formula: bool,
    value: bool,
}

impl Walk {
    fn begins(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "c" => self.begins_cell(tag),
            "f" => self.cell.formula = true,
            // A text that a formula gives may be empty.
            "v" => {
                self.in_value = true;
                self.cell.value |= self.cell.is_text;
            }
            "row" => self.begins_row(tag),
            "col" => self.column(tag),
            "mergeCell" => {
                let merged = attribute(tag, "ref").and_then(|name| Merged::from_name(&name));
                self.around.look.merged.extend(merged);
            }
            _ => {}
        }
    }

    fn begins_row(&mut self, tag: &BytesStart<'_>) {
        let said = attribute(tag, "r").and_then(|number| number.trim().parse().ok());
        self.row = said.unwrap_or_else(|| self.row.saturating_add(1));
        self.column = 0;
        if says_hidden(tag) {
            self.around.look.hide_row(self.row);
        }
    }

    fn column(&mut self, tag: &BytesStart<'_>) {
        let number = |name| attribute(tag, name)?.parse::<usize>().ok()?.checked_sub(1);
        if is(tag, "col")
            && says_hidden(tag)
            && let (Some(first), Some(last)) = (number("min"), number("max"))
            && first <= last
            && first < MOST_COLUMNS
        {
            self.around.look.hidden_columns.push((first, last.min(MOST_COLUMNS)));
        }
    }

    fn begins_cell(&mut self, tag: &BytesStart<'_>) {
        let (mut said, mut is_text) = (None, false);
        for attribute in tag.attributes().flatten() {
            match attribute.key.local_name().as_ref() {
                "r" => said = place(&attribute.value),
                "t" => is_text = &*attribute.value == "str",
                _ => {}
            }
        }
        let place = said.unwrap_or((self.row, self.column));
        self.column = place.1.saturating_add(1);
        self.cell = Cell { place, is_text, formula: false, value: false };
    }

    fn says(&mut self, something: bool) {
        self.cell.value |= self.in_value && something;
    }

    fn ends_cell(&mut self) {
        let Cell { place: (row, column), is_text: _, formula, value } =
            std::mem::take(&mut self.cell);
        if let (true, false, Some(row), Ok(column)) =
            (formula, value, row.checked_sub(1), u32::try_from(column))
        {
            self.around.unreckoned.insert((row, column));
        }
    }
}

fn says_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "hidden").is_some_and(|said| ["1", "true", "on"].contains(&said.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_says_what_stands_around_its_cells() {
        let xml = "<worksheet xmlns=\"x\"><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>\
            <row><c><f>1</f></c><c r=\"D1\"><f>1</f><v>2</v></c><c><f>1</f><v/></c></row>\
            <row hidden=\"true\"><c t=\"str\"><f>1</f><v></v></c><c t=\"str\"><f>1</f></c></row>\
            <row r=\"7\" hidden=\"0\"><c r=\"B7\"><f>1</f><v>&amp;</v></c></row></sheetData>\
            <mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"odd\"/></mergeCells></worksheet>";
        let Around { look, unreckoned, .. } = read(xml.as_bytes());
        assert_eq!(look.hidden_columns, [(1, 2)]);
        assert_eq!(look.hidden_rows, [(2, 2)]);
        assert_eq!(look.merged, [Merged { rows: (2, 4), columns: (0, 0) }]);
        assert_eq!(unreckoned, [(0, 0), (0, 4), (1, 1)].into());
    }
}
