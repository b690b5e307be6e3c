//! What stands in columns: facts, tables, lines to sign on.

use super::text::{Paragraph, lines};
use super::widths::{self, TEXT_WIDTH};
use super::xml::Xml;
use crate::report::outline::Table;

/// The column of labels: 42 mm with the space to the texts.
const LABEL_WIDTH: u32 = 2381;

/// About half a page.
const SHORT_FACTS: usize = 1800;

/// Between two lines to sign on: 12 mm.
const GUTTER: u32 = 680;

/// Room to sign in: 18 mm.
const SIGNATURE_HEIGHT: u32 = 1020;

/// Ends a table: two with nothing between them would be one.
pub(crate) fn gap(xml: &mut Xml) {
    if xml.ends_with("</w:tbl>") {
        Paragraph::new("Gap").write(xml, |_| {});
    }
}

/// Labels and what belongs to them.
pub(crate) fn facts(xml: &mut Xml, rows: &[(String, String)]) {
    let widths = [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH];
    let look = Look { style: "Facts", first_row: false, first_column: true, summary: "" };
    // A few stay on one page.
    let is_short = rows.iter().map(|(_, text)| text.chars().count()).sum::<usize>() <= SHORT_FACTS;
    look.write(xml, &widths, rows.len(), |xml| {
        for (index, (label, text)) in rows.iter().enumerate() {
            let keep_with_next = is_short && index + 1 < rows.len();
            let paragraph = |style| Paragraph { keep_with_next, ..Paragraph::new(style) };
            row(xml, RowSort::Plain, |xml| {
                cell(xml, widths[0], |xml| paragraph("FactLabel").text(xml, label));
                cell(xml, widths[1], |xml| {
                    let fact = paragraph("FactText");
                    // A cell without a paragraph breaks the file.
                    if lines(text).is_empty() { fact.text(xml, "") } else { fact.prose(xml, text) }
                });
            });
        }
    });
}

/// A table with a header row that is repeated on each page.
pub fn table(xml: &mut Xml, table: &Table) {
    let widths = widths::of(table);
    let look =
        Look { style: "PaperTable", first_row: true, first_column: false, summary: &table.summary };
    look.write(xml, &widths, table.columns.len(), |xml| {
        row(xml, RowSort::Header, |xml| {
            for (column, width) in table.columns.iter().zip(&widths) {
                let head = Paragraph { right: column.right, ..Paragraph::new("TableHead") };
                cell(xml, *width, |xml| head.text(xml, &column.head));
            }
        });
        for cells in &table.rows {
            row(xml, RowSort::Plain, |xml| {
                for (index, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
                    let text = cells.get(index).map_or("", String::as_str);
                    let body = Paragraph { right: column.right, ..Paragraph::new("TableText") };
                    cell(xml, *width, |xml| body.text(xml, text));
                }
            });
        }
    });
}

/// Room to sign in, a rule, and under it who signs.
pub fn signatures(xml: &mut Xml, roles: &[String]) {
    let count = u32::try_from(roles.len()).unwrap_or(u32::MAX);
    let gutters = GUTTER.saturating_mul(count.saturating_sub(1));
    let width = TEXT_WIDTH.saturating_sub(gutters).checked_div(count).unwrap_or_default().max(1);
    let columns: Vec<(u32, Option<&String>)> = roles
        .iter()
        .enumerate()
        .flat_map(|(index, role)| {
            let gutter = (index > 0).then_some((GUTTER, None));
            gutter.into_iter().chain([(width, Some(role))])
        })
        .collect();
    let widths: Vec<u32> = columns.iter().map(|(width, _)| *width).collect();
    let look = Look { style: "Signatures", first_row: false, first_column: false, summary: "" };
    look.write(xml, &widths, roles.len(), |xml| {
        row(xml, RowSort::Height(SIGNATURE_HEIGHT), |xml| {
            for (width, _) in &columns {
                cell(xml, *width, |xml| Paragraph::new("Signature").write(xml, |_| {}));
            }
        });
        row(xml, RowSort::Plain, |xml| {
            for (width, role) in &columns {
                let text = role.map_or("", String::as_str);
                let signature = Paragraph::new("Signature");
                write_cell(xml, *width, role.is_some(), |xml| signature.text(xml, text));
            }
        });
    });
}

/// How a table looks and what it is for those who cannot see it.
struct Look<'a> {
    style: &'static str,
    first_row: bool,
    first_column: bool,
    summary: &'a str,
}

impl Look<'_> {
    /// Writes the table; one that holds nothing is not written, as it would break the file.
    fn write(&self, xml: &mut Xml, widths: &[u32], size: usize, rows: impl FnOnce(&mut Xml)) {
        if size == 0 {
            return;
        }
        gap(xml);
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| self.properties(xml, widths.iter().sum()));
            xml.element("w:tblGrid", &[], |xml| {
                for width in widths {
                    xml.empty("w:gridCol", &[("w:w", width)]);
                }
            });
            rows(xml);
        });
    }

    fn properties(&self, xml: &mut Xml, width: u32) {
        let bit = |is: bool, bit: u32| if is { bit } else { 0 };
        // No bands in rows or columns.
        let look = 0x0600 | bit(self.first_row, 0x0020) | bit(self.first_column, 0x0080);
        xml.value("w:tblStyle", self.style);
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        xml.value("w:tblLook", format!("{look:04X}"));
        if !self.summary.is_empty() {
            xml.value("w:tblDescription", self.summary);
        }
    }
}

#[derive(Clone, Copy)]
enum RowSort {
    Plain,
    Header,
    Height(u32),
}

/// A row, which does not break across pages.
fn row(xml: &mut Xml, sort: RowSort, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            match sort {
                RowSort::Plain => {}
                RowSort::Header => xml.empty("w:tblHeader", &[]),
                RowSort::Height(height) => {
                    xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &"atLeast")]);
                }
            }
        });
        cells(xml);
    });
}

fn cell(xml: &mut Xml, width: u32, inside: impl FnOnce(&mut Xml)) {
    write_cell(xml, width, false, inside);
}

fn write_cell(xml: &mut Xml, width: u32, ruled: bool, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
            if ruled {
                xml.element("w:tcBorders", &[], |xml| {
                    xml.empty(
                        "w:top",
                        &[
                            ("w:val", &"single"),
                            ("w:sz", &6),
                            ("w:space", &0),
                            ("w:color", &"56606D"),
                        ],
                    );
                });
            }
        });
        inside(xml);
    });
}
