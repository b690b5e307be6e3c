//! The paper itself, block by block, and its footer.

use super::drawings::Drawings;
use super::numbering::Numbering;
use super::tables::{self, Piece};
use super::text::{Paragraph, run, spoken};
use super::xml::{Attributes, Xml};
use crate::export::look::{Frame, LOOK, page};
use crate::export::together::{self, Ends};
use crate::export::widths::Widths;
use crate::report::outline::{Block, Outline, Words};
use crate::report::prose::one_line;

/// From the foot of the page to the footer: half the margin.
const FOOTER: u32 = LOOK.margin_bottom / 2;

/// What the parts of the paper name things by.
pub const NAMESPACES: Attributes = &[
    ("xmlns:w", &"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

/// The main part, and the definitions of the lists that stand in it.
pub fn document(outline: &Outline, drawings: &Drawings) -> (String, String) {
    let mut xml = Xml::new();
    let mut numbering = Numbering::default();
    xml.element("w:document", NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            head(xml, outline);
            blocks(xml, &mut numbering, outline, drawings);
            section(xml, outline.across);
        });
    });
    (xml.finish(), numbering.part())
}

/// The foot of each page: whose paper it is, and the page number to the right.
pub fn footer(outline: &Outline) -> String {
    let (page, of) = &outline.page_words;
    let mut xml = Xml::new();
    xml.element("w:ftr", NAMESPACES, |xml| {
        Paragraph::new("Footer").write(xml, |xml| {
            run(xml, None, &format!("{}\t{page}\u{a0}", one_line(&outline.footer)));
            field(xml, "PAGE");
            run(xml, None, &format!("\u{a0}{of}\u{a0}"));
            field(xml, "NUMPAGES");
        });
    });
    xml.finish()
}

/// A number that the word processor works out; it stands as 1 until then.
fn field(xml: &mut Xml, instruction: &str) {
    xml.element("w:fldSimple", &[("w:instr", &instruction)], |xml| run(xml, None, "1"));
}

fn head(xml: &mut Xml, outline: &Outline) {
    Paragraph::new("Genre").write(xml, |xml| {
        run(xml, None, &one_line(&outline.genre));
        if let Some(mark) = &outline.mark {
            run(xml, None, "\u{2002}");
            // The spaces keep the frame off the word.
            run(xml, Some("Mark"), &format!("\u{a0}{}\u{a0}", one_line(mark)));
        }
    });
    Paragraph::new("Title").line(xml, &outline.title);
    Paragraph::new("Subtitle").line(xml, &outline.subtitle);
}

fn blocks(xml: &mut Xml, numbering: &mut Numbering, outline: &Outline, drawings: &Drawings) {
    let widths = Widths::of(outline);
    let all: Vec<(&Block, bool)> = outline.blocks.iter().zip(together::kept(outline)).collect();
    let mut is_bound = false;
    let mut drawn = 0;
    let mut rest = all.as_slice();
    while let Some((block, _)) = rest.first() {
        let held = if outline.across { 0 } else { held(rest) };
        let (these, others) = rest.split_at(held.max(1));
        if is_table(block) {
            tables::gap(xml, is_bound);
        }
        is_bound = these.last().is_some_and(|(_, kept)| *kept);
        let ends = these.first().and_then(|(block, kept)| together::ends_of(block, *kept));
        match (these, &ends) {
            ([(Block::Drawing { content: _, alt }, kept)], None) => {
                let place = Paragraph::new("BodyText").kept(*kept);
                place.write(xml, |xml| drawings.write(xml, drawn, alt));
                drawn += 1;
            }
            ([one], None) => write_block(xml, numbering, &widths, *one),
            (several, _) => tables::held(xml, |xml| {
                if let Some(ends) = &ends {
                    beginning(xml, numbering, block, ends);
                }
                tables::whole(xml, is_bound, |xml| {
                    let mut is_bound = false;
                    for (block, kept) in several {
                        tables::gap(xml, is_bound);
                        write_block(xml, numbering, &widths, (block, *kept));
                        is_bound = *kept;
                    }
                });
            }),
        }
        rest = others;
    }
    // A paper may not end in a table.
    tables::end(xml);
}

/// How many tables from the first on are to stay on one page, none of them going over a page break; of the first, its
/// end may be what stays. Not every word processor keeps a table with the next one; all keep what stands in one row.
fn held(blocks: &[(&Block, bool)]) -> usize {
    let is_held = |(at, (block, kept)): &(usize, &(&Block, bool))| {
        let is_whole = together::is_whole(block, *kept);
        let has_end = || *at == 0 && together::ends_of(block, *kept).is_some();
        is_table(block) && (is_whole || has_end())
    };
    let tables = blocks.iter().enumerate().take_while(is_held).count();
    let bound = blocks.iter().take_while(|(_, kept)| *kept).count();
    tables.min(bound + 1)
}

/// Whether a block is a table of the file: two with nothing between them would be one.
fn is_table(block: &Block) -> bool {
    match block {
        Block::Facts { .. } | Block::Quote { .. } | Block::Table(_) => true,
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::Note { .. }
        | Block::Label { .. }
        | Block::Drawing { .. }
        | Block::Signatures { .. } => false,
    }
}

fn write_block(
    xml: &mut Xml,
    numbering: &mut Numbering,
    widths: &Widths,
    (block, keep): (&Block, bool),
) {
    let paragraph = |style| Paragraph::new(style).kept(keep);
    match block {
        Block::Heading { level, number, text } => heading(xml, *level, number.as_deref(), text),
        Block::Paragraph { text } => paragraph("BodyText").prose(xml, numbering, text),
        Block::Note { text } => paragraph("Note").prose(xml, numbering, text),
        Block::Label { text } => paragraph("Label").line(xml, text),
        Block::Facts { rows } => {
            tables::facts(xml, numbering, (rows, together::is_whole(block, keep)), keep);
        }
        Block::Quote { .. } => quote(xml, numbering, block, keep),
        Block::Table(table) => {
            tables::table(xml, numbering, (table, widths.of_table(table)), keep);
        }
        Block::Signatures { place, signers } => tables::signatures(xml, place, signers),
        // Drawings have numbers, and are written where these are counted.
        Block::Drawing { .. } => {}
    }
}

fn heading(xml: &mut Xml, level: u8, number: Option<&str>, text: &Words) {
    let style = if level <= 1 { "Heading1" } else { "Heading2" };
    let line = match number {
        Some(number) => format!("{number}\u{2002}{}", text.one_line()),
        None => text.one_line(),
    };
    Paragraph::new(style).write(xml, |xml| spoken(xml, text, &line));
}

/// A label and the text under it, in a box of one cell: whoever goes on writing stays in it, and its bar has
/// no holes however far in a point stands. Of a text that goes over a page break, the end alone.
fn quote(xml: &mut Xml, numbering: &mut Numbering, block: &Block, keep: bool) {
    let Block::Quote { label, text, strong } = block else { return };
    let (look, label_style, style) = look_of(*strong);
    let is_short = together::is_whole(block, keep);
    let body = Paragraph { keep_with_next: is_short, keep_last: keep, ..Paragraph::new(style) };
    tables::boxed(xml, |xml| match together::ends_of(block, keep) {
        None => tables::framed(xml, look, (Piece::Whole, is_short), |xml| {
            Paragraph::new(label_style).text(xml, label);
            body.prose(xml, numbering, text);
        }),
        Some(ends) => tables::framed(xml, look, (Piece::End, true), |xml| {
            body.kept(true).rest(xml, numbering, (text, &ends.last));
        }),
    });
}

/// The label and all but the end of a text that goes over a page break.
fn beginning(xml: &mut Xml, numbering: &mut Numbering, block: &Block, ends: &Ends) {
    let Block::Quote { label, text, strong } = block else { return };
    let (look, label_style, style) = look_of(*strong);
    tables::framed(xml, look, (Piece::Beginning, false), |xml| {
        Paragraph::new(label_style).text(xml, label);
        Paragraph::new(style).parts(xml, numbering, (text, &ends.before));
    });
}

/// The frame of a text that is set apart, and the styles of its label and of itself.
fn look_of(strong: bool) -> (&'static Frame, &'static str, &'static str) {
    match strong {
        true => (&LOOK.decided, "IntenseQuoteLabel", "IntenseQuote"),
        false => (&LOOK.proposed, "QuoteLabel", "Quote"),
    }
}

fn section(xml: &mut Xml, across: bool) {
    let (width, height) = page(across);
    let size: Attributes = match across {
        true => &[("w:w", &width), ("w:h", &height), ("w:orient", &"landscape")],
        false => &[("w:w", &width), ("w:h", &height)],
    };
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:footerReference", &[("w:type", &"default"), ("r:id", &"footer")]);
        xml.empty("w:pgSz", size);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &LOOK.margin_top),
                ("w:right", &LOOK.margin),
                ("w:bottom", &LOOK.margin_bottom),
                ("w:left", &LOOK.margin),
                ("w:header", &FOOTER),
                ("w:footer", &FOOTER),
                ("w:gutter", &0),
            ],
        );
    });
}
