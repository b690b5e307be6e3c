//! What stands in columns: facts, tables, lines to sign on.

use super::numbering::Numbering;
use super::text::{Paragraph, spoken};
use super::xml::{Attributes, Xml};
use crate::export::look::{Frame, LOOK, TEXT_WIDTH, eighths};
use crate::export::together::LONG_CELL;
use crate::export::widths;
use crate::report::outline::{Signer, Table, Words};

/// The column of labels with the gap to the texts.
const LABEL_WIDTH: u32 = LOOK.label + LOOK.label_gap;

/// So many strokes make the line for place and date.
const PLACE_LINE: usize = 36;

/// Ends a table: two with nothing between them would be one. With `keep`, what follows is on its page.
pub(crate) fn gap(xml: &mut Xml, keep: bool) {
    if xml.ends_with("</w:tbl>") {
        Paragraph::new("Gap").kept(keep).write(xml, |_| {});
    }
}

/// Ends a table after which nothing follows: no page is begun for that.
pub(crate) fn end(xml: &mut Xml) {
    if xml.ends_with("</w:tbl>") {
        Paragraph::new("End").write(xml, |_| {});
    }
}

/// Tables in a row that goes over no page break. With `keep`, what follows is on its page.
pub(crate) fn held(xml: &mut Xml, keep: bool, inside: impl FnOnce(&mut Xml)) {
    let width: Attributes = &[("w:w", &TEXT_WIDTH), ("w:type", &"dxa")];
    let nothing: Attributes = &[("w:w", &0), ("w:type", &"dxa")];
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblW", width);
            xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
            xml.element("w:tblCellMar", &[], |xml| {
                ["w:left", "w:right"].iter().for_each(|edge| xml.empty(edge, nothing));
            });
        });
        xml.element("w:tblGrid", &[], |xml| xml.empty("w:gridCol", &[("w:w", &TEXT_WIDTH)]));
        row(xml, RowSort::Plain, |xml| {
            cell(xml, TEXT_WIDTH, |xml| {
                inside(xml);
                // A cell may not end in a table.
                Paragraph::new("End").kept(keep).write(xml, |_| {});
            });
        });
    });
}

/// Labels and what belongs to them.
pub(crate) fn facts(
    xml: &mut Xml,
    numbering: &mut Numbering,
    (rows, is_short): (&[(String, Words)], bool),
    keep: bool,
) {
    let widths = [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH];
    let look = TableLook { first_column: true, ..TableLook::plain("Facts") };
    look.write(xml, &widths, rows.len(), |xml| {
        for (index, (label, text)) in rows.iter().enumerate() {
            let is_last = index + 1 == rows.len();
            let paragraph =
                |style| Paragraph::new(style).kept((is_short && !is_last) || (keep && is_last));
            row(xml, RowSort::of([text]), |xml| {
                cell(xml, widths[0], |xml| paragraph("FactLabel").text(xml, label));
                cell(xml, widths[1], |xml| paragraph("FactText").prose(xml, numbering, text));
            });
        }
    });
}

/// A table with a header row that is repeated on each page.
pub(crate) fn table(
    xml: &mut Xml,
    numbering: &mut Numbering,
    (table, widths): (&Table, &[u32]),
    keep: bool,
) {
    let names_rows = table.columns.first().is_some_and(|column| column.names_rows);
    let look = TableLook {
        first_row: true,
        first_column: names_rows,
        summary: &table.summary,
        ..TableLook::plain("PaperTable")
    };
    look.write(xml, widths, table.columns.len(), |xml| {
        row(xml, RowSort::Header, |xml| {
            for (column, width) in table.columns.iter().zip(widths) {
                let head = Paragraph { right: column.right, ..Paragraph::new("TableHead") };
                cell(xml, *width, |xml| head.text(xml, &column.head));
            }
        });
        let nothing = Words::default();
        for (number, cells) in table.rows.iter().enumerate() {
            let keep = keep && number + 1 == table.rows.len();
            row(xml, RowSort::of(cells), |xml| {
                for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
                    let words = cells.get(index).unwrap_or(&nothing);
                    let body = Paragraph { right: column.right, ..Paragraph::new("TableText") };
                    cell(xml, *width, |xml| body.kept(keep).prose(xml, numbering, words));
                }
            });
        }
    });
}

/// A box of cells below each other, which `cells` writes.
pub(crate) fn boxed(xml: &mut Xml, cells: impl FnOnce(&mut Xml)) {
    TableLook::plain("QuoteBox").write(xml, &[TEXT_WIDTH], 1, cells);
}

/// What of a text stands in a cell of a box.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    Whole,
    /// All but its end, which stands in the cell below.
    Beginning,
    End,
}

/// A cell of a box in its frame, which goes over a page break unless it is short.
pub(in crate::export) fn framed(
    xml: &mut Xml,
    frame: &Frame,
    (piece, is_short): (Piece, bool),
    inside: impl FnOnce(&mut Xml),
) {
    let sort = if is_short { RowSort::Plain } else { RowSort::Long };
    row(xml, sort, |xml| {
        xml.element("w:tc", &[], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &TEXT_WIDTH), ("w:type", &"dxa")]);
                xml.element("w:tcBorders", &[], |xml| {
                    border(xml, "w:left", frame.bar, frame.colour)
                });
                if let Some(shade) = frame.shade {
                    let fill: Attributes =
                        &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &shade)];
                    xml.empty("w:shd", fill);
                }
                // The frame goes on between the two.
                let open = match piece {
                    Piece::Whole => None,
                    Piece::Beginning => Some("w:bottom"),
                    Piece::End => Some("w:top"),
                };
                if let Some(edge) = open {
                    let nothing: Attributes = &[("w:w", &0), ("w:type", &"dxa")];
                    xml.element("w:tcMar", &[], |xml| xml.empty(edge, nothing));
                }
            });
            inside(xml);
        });
    });
}

/// A line at an edge of a cell, so thick and in that colour.
fn border(xml: &mut Xml, edge: &str, line: u32, colour: &str) {
    let size = eighths(line);
    let line: Attributes =
        &[("w:val", &"single"), ("w:sz", &size), ("w:space", &0), ("w:color", &colour)];
    xml.empty(edge, line);
}

/// A table that somebody typed into a text, set in so far as the point that it stands in.
pub(crate) fn typed(
    xml: &mut Xml,
    words: &Words,
    (rows, has_head): (&[Vec<String>], bool),
    (width, indent): (u32, u32),
) {
    let columns = rows.first().map_or(0, Vec::len);
    let widths = widths::of_rows(rows, width.saturating_sub(indent));
    let figures = widths::of_figures(rows, has_head);
    let look = TableLook {
        indent,
        first_row: has_head,
        first_column: !has_head,
        ..TableLook::plain("PaperTable")
    };
    look.write(xml, &widths, columns, |xml| {
        for (index, cells) in rows.iter().enumerate() {
            let is_head = has_head && index == 0;
            let (sort, style) = match is_head {
                true => (RowSort::Header, "TableHead"),
                false => (RowSort::Plain, "TableText"),
            };
            row(xml, sort, |xml| {
                for ((text, width), right) in cells.iter().zip(&widths).zip(&figures) {
                    let body = Paragraph { right: *right, ..Paragraph::new(style) };
                    cell(xml, *width, |xml| body.write(xml, |xml| spoken(xml, words, text)));
                }
            });
        }
    });
}

/// A line for place and date, then room to sign in, a rule, and under it who signs.
pub(crate) fn signatures(xml: &mut Xml, place: &str, signers: &[Signer]) {
    let line = format!("{place} {}", "_".repeat(PLACE_LINE));
    Paragraph::new("SignaturePlace").text(xml, &line);
    let count = u32::try_from(signers.len()).unwrap_or(u32::MAX);
    let gutters = LOOK.gutter.saturating_mul(count.saturating_sub(1));
    let width = TEXT_WIDTH.saturating_sub(gutters).checked_div(count).unwrap_or_default().max(1);
    let columns: Vec<(u32, Option<&Signer>)> = signers
        .iter()
        .enumerate()
        .flat_map(|(index, signer)| {
            let gutter = (index > 0).then_some((LOOK.gutter, None));
            gutter.into_iter().chain([(width, Some(signer))])
        })
        .collect();
    let widths: Vec<u32> = columns.iter().map(|(width, _)| *width).collect();
    let look = TableLook::plain("Signatures");
    look.write(xml, &widths, signers.len(), |xml| {
        row(xml, RowSort::Height(LOOK.signature), |xml| {
            for (width, _) in &columns {
                cell(xml, *width, |xml| Paragraph::new("Signature").write(xml, |_| {}));
            }
        });
        row(xml, RowSort::Plain, |xml| {
            for (width, signer) in &columns {
                write_cell(xml, *width, signer.is_some(), |xml| {
                    let paragraph = Paragraph::new("Signature");
                    match signer {
                        Some(signer) => {
                            if !signer.name.text.is_empty() {
                                paragraph.line(xml, &signer.name);
                            }
                            paragraph.text(xml, &signer.role);
                        }
                        None => paragraph.write(xml, |_| {}),
                    }
                });
            }
        });
    });
}

/// How a table looks and what it is for those who cannot see it.
struct TableLook<'a> {
    style: &'static str,
    /// How far in it stands.
    indent: u32,
    first_row: bool,
    first_column: bool,
    summary: &'a str,
}

impl TableLook<'_> {
    /// One without heads and words of its own.
    const fn plain(style: &'static str) -> Self {
        Self { style, indent: 0, first_row: false, first_column: false, summary: "" }
    }

    /// Writes the table; one that holds nothing is not written, as it would break the file.
    fn write(&self, xml: &mut Xml, widths: &[u32], size: usize, rows: impl FnOnce(&mut Xml)) {
        if size == 0 {
            return;
        }
        gap(xml, false);
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
        if self.indent > 0 {
            xml.empty("w:tblInd", &[("w:w", &self.indent), ("w:type", &"dxa")]);
        }
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
    /// It may go on on the next page.
    Long,
    Header,
    Height(u32),
}

impl RowSort {
    /// A row of those cells.
    fn of<'a>(cells: impl IntoIterator<Item = &'a Words>) -> Self {
        let is_long = cells.into_iter().any(|cell| cell.text.chars().count() > LONG_CELL);
        if is_long { Self::Long } else { Self::Plain }
    }
}

/// A row, which does not break across pages unless it is long.
fn row(xml: &mut Xml, sort: RowSort, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            if !matches!(sort, RowSort::Long) {
                xml.empty("w:cantSplit", &[]);
            }
            match sort {
                RowSort::Plain | RowSort::Long => {}
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
                xml.element("w:tcBorders", &[], |xml| border(xml, "w:top", LOOK.line, LOOK.muted));
            }
        });
        inside(xml);
    });
}
