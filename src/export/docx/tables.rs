//! What stands in columns: tables, lines to sign on.

use super::boxes;
use super::numbering::Numbering;
use super::text::{Paragraph, run, spoken};
use super::xml::{Attributes, Xml};
use crate::export::look::{Frame, LOOK, TEXT_WIDTH, eighths};
use crate::export::together::{self, LONG_CELL};
use crate::export::widths;
use crate::report::outline::{Signer, Table, Words};

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

/// A table with a header row that is repeated on each page, where it says which `case` the table is of.
pub(crate) fn table(
    xml: &mut Xml,
    numbering: &mut Numbering,
    (table, widths): (&Table, &[u32]),
    (is_whole, keep): (bool, bool),
    case: Option<&str>,
) {
    let case = case.filter(|_| !is_whole);
    let names_rows = table.columns.first().is_some_and(|column| column.names_rows);
    let look = TableLook {
        first_row: true,
        first_column: names_rows,
        summary: &table.summary,
        ..TableLook::plain("PaperTable")
    };
    look.write(xml, widths, table.columns.len(), |xml| {
        row(xml, RowSort::Header, |xml| {
            for (at, (column, width)) in table.columns.iter().zip(widths).enumerate() {
                let look = in_column(table, at, "TableHead");
                let head = boxes::of_case(&column.head, case.filter(|_| at == 0));
                cell(xml, *width, |xml| look.text(xml, &head));
            }
        });
        let nothing = Words::default();
        for (number, cells) in table.rows.iter().enumerate() {
            let is_last = number + 1 == table.rows.len();
            let keep = if is_last { keep } else { is_whole };
            row(xml, RowSort::of(cells), |xml| {
                for (index, width) in widths.iter().take(table.columns.len()).enumerate() {
                    let words = cells.get(index).unwrap_or(&nothing);
                    let body = in_column(table, index, "TableText");
                    cell(xml, *width, |xml| body.kept(keep).prose(xml, numbering, words));
                }
            });
        }
    });
}

/// A text of a column. Figures do not touch the text beside them.
fn in_column(table: &Table, at: usize, style: &'static str) -> Paragraph {
    let is_right = |at: usize| table.columns.get(at).map(|column| column.right);
    let right = is_right(at) == Some(true);
    let off_right = if right && is_right(at + 1) == Some(false) { LOOK.between } else { 0 };
    Paragraph { right, off_right, ..Paragraph::new(style) }
}

/// A line at an edge of a cell, so thick and in that colour.
fn border(xml: &mut Xml, edge: &str, line: u32, colour: &str) {
    let size = eighths(line);
    let line: Attributes =
        &[("w:val", &"single"), ("w:sz", &size), ("w:space", &0), ("w:color", &colour)];
    xml.empty(edge, line);
}

/// A table that somebody typed into a text, set in so far as the point that it stands in.
pub(super) fn typed(
    xml: &mut Xml,
    words: &Words,
    rows: (&[Vec<String>], bool),
    (width, indent): (u32, u32),
) {
    let look = TableLook { indent, ..TableLook::plain("PaperTable") };
    write_typed(xml, words, rows, (&look, width.saturating_sub(indent)));
}

/// The same within a box, whose bar and shade go on beside and behind it.
pub(super) fn in_box(
    xml: &mut Xml,
    words: &Words,
    rows: (&[Vec<String>], bool),
    frame: &'static Frame,
) {
    let look = TableLook { frame: Some(frame), ..TableLook::plain("PaperTable") };
    write_typed(xml, words, rows, (&look, TEXT_WIDTH));
}

fn write_typed(
    xml: &mut Xml,
    words: &Words,
    (rows, has_head): (&[Vec<String>], bool),
    (look, width): (&TableLook<'_>, u32),
) {
    let columns = rows.first().map_or(0, Vec::len);
    let bar = look.frame.map_or(0, |_| boxes::INDENT);
    let mut widths = widths::of_rows(rows, width.saturating_sub(bar));
    widths.iter_mut().take(1).for_each(|width| *width += bar);
    let figures = widths::of_figures(rows, has_head);
    // What the rows are of: their names, where they have any.
    let names_rows = figures.first() == Some(&false);
    let caption = rows.first().map(|row| row.join(", ")).unwrap_or_default();
    let look = TableLook {
        first_row: has_head,
        first_column: names_rows || !has_head,
        summary: &caption,
        ..*look
    };
    look.write(xml, &widths, columns, |xml| {
        for (index, cells) in rows.iter().enumerate() {
            let is_head = has_head && index == 0;
            // A short one stays on one page.
            let keep = rows.len() <= together::FEW_ROWS && index + 1 < rows.len();
            let (sort, style) = match is_head {
                true => (RowSort::Header, "TableHead"),
                false => (RowSort::Plain, "TableText"),
            };
            row(xml, sort, |xml| {
                let cells = cells.iter().zip(&widths).zip(&figures).enumerate();
                for (column, ((text, width), right)) in cells {
                    let body = Paragraph { right: *right, ..Paragraph::new(style) }.kept(keep);
                    let edge = look.frame.map(|frame| Edge::Box { frame, first: column == 0 });
                    let inside = |xml: &mut Xml| body.write(xml, |xml| spoken(xml, words, text));
                    write_cell(xml, *width, edge, inside);
                }
            });
        }
    });
}

/// A box that goes over page breaks: its head stands on each of its pages.
pub(super) fn boxed(
    xml: &mut Xml,
    frame: &'static Frame,
    head: impl FnOnce(&mut Xml),
    body: impl FnOnce(&mut Xml),
) {
    let edge = Some(Edge::Box { frame, first: true });
    let look = TableLook { first_row: true, ..TableLook::plain("Signatures") };
    gap(xml, false);
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| look.properties(xml, TEXT_WIDTH));
        xml.element("w:tblGrid", &[], |xml| xml.empty("w:gridCol", &[("w:w", &TEXT_WIDTH)]));
        row(xml, RowSort::Header, |xml| write_cell(xml, TEXT_WIDTH, edge, head));
        row(xml, RowSort::Long, |xml| write_cell(xml, TEXT_WIDTH, edge, body));
    });
    gap(xml, false);
}

/// A line for place and date, then room to sign in, a rule, and under it who signs.
pub(crate) fn signatures(xml: &mut Xml, place: &str, signers: &[Signer]) {
    // The line is that of the tab.
    Paragraph::new("SignaturePlace").write(xml, |xml| run(xml, None, &format!("{place} \t")));
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
                write_cell(xml, *width, signer.map(|_| Edge::Ruled), |xml| {
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
    /// The box that it stands in.
    frame: Option<&'static Frame>,
}

impl TableLook<'_> {
    /// One without heads and words of its own.
    const fn plain(style: &'static str) -> Self {
        Self { style, indent: 0, first_row: false, first_column: false, summary: "", frame: None }
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
            // A name by which a table is found, and what it shows for those who cannot see it.
            xml.value("w:tblCaption", self.summary);
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
    write_cell(xml, width, None, inside);
}

/// What a cell has at its edges beyond those of its table.
#[derive(Clone, Copy)]
enum Edge {
    /// A line to sign on.
    Ruled,
    /// The bar and the shade of the box around, the bar at the first of a row.
    Box { frame: &'static Frame, first: bool },
}

fn write_cell(xml: &mut Xml, width: u32, edge: Option<Edge>, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
            match edge {
                None => {}
                Some(Edge::Ruled) => xml.element("w:tcBorders", &[], |xml| {
                    border(xml, "w:top", LOOK.line, LOOK.muted);
                }),
                Some(Edge::Box { frame, first }) => in_frame(xml, frame, first),
            }
        });
        inside(xml);
    });
}

fn in_frame(xml: &mut Xml, frame: &Frame, is_first: bool) {
    if is_first {
        xml.element("w:tcBorders", &[], |xml| border(xml, "w:left", frame.bar, frame.colour));
    }
    if let Some(shade) = frame.shade {
        let fill: Attributes = &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &shade)];
        xml.empty("w:shd", fill);
    }
    if is_first {
        let room: Attributes = &[("w:w", &boxes::INDENT), ("w:type", &"dxa")];
        xml.element("w:tcMar", &[], |xml| xml.empty("w:left", room));
    }
}
