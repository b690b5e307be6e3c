//! The paper itself, block by block, and its footer.

use super::drawings::Drawings;
use super::numbering::Numbering;
use super::tables;
use super::text::{Paragraph, run, spoken};
use super::xml::{Attributes, Xml};
use crate::export::widths::{TEXT_WIDTH, Widths};
use crate::report::outline::{Block, Outline, Words};
use crate::report::prose::one_line;

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);

/// 25 mm.
const MARGIN: u32 = (PAGE.0 - TEXT_WIDTH) / 2;

/// From the foot of the page to the footer: half the margin.
const FOOTER: u32 = MARGIN / 2;

/// About a third of a page.
const SHORT_QUOTE: usize = 1200;

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
            run(xml, None, &format!("{}\t{page} ", one_line(&outline.footer)));
            field(xml, "PAGE");
            run(xml, None, &format!(" {of} "));
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
    let mut drawn = 0;
    for (index, block) in outline.blocks.iter().enumerate() {
        // Lines to sign on do not stand on a page with nothing that is signed.
        let next = outline.blocks.get(index + 1);
        let before_signatures = matches!(next, Some(Block::Signatures { .. }));
        if let Block::Drawing { content: _, alt } = block {
            let place = Paragraph::new("BodyText").kept(before_signatures);
            place.write(xml, |xml| drawings.write(xml, drawn, alt));
            drawn += 1;
        } else {
            write_block(xml, numbering, &widths, (block, before_signatures));
        }
    }
    // A paper may not end in a table.
    tables::gap(xml);
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
        Block::Facts { rows } => tables::facts(xml, numbering, rows, keep),
        Block::Quote { label, text, strong } => quote(xml, numbering, label, (text, *strong, keep)),
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
/// no holes however far in a point stands. What was decided stands with its outcome below it.
fn quote(
    xml: &mut Xml,
    numbering: &mut Numbering,
    label: &str,
    (text, strong, keep): (&Words, bool, bool),
) {
    let (look, label_style, style) = match strong {
        true => (&tables::DECIDED, "IntenseQuoteLabel", "IntenseQuote"),
        false => (&tables::PROPOSED, "QuoteLabel", "Quote"),
    };
    // A short one stays on one page.
    let is_short = text.text.chars().count() <= SHORT_QUOTE;
    let body = Paragraph { keep_with_next: is_short, ..Paragraph::new(style) };
    let body = Paragraph { keep_last: strong || keep, ..body };
    tables::boxed(xml, look, is_short, |xml| {
        Paragraph::new(label_style).text(xml, label);
        body.prose(xml, numbering, text);
    });
}

fn section(xml: &mut Xml, across: bool) {
    let (width, height) = if across { (PAGE.1, PAGE.0) } else { PAGE };
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
                ("w:top", &MARGIN),
                ("w:right", &MARGIN),
                ("w:bottom", &MARGIN),
                ("w:left", &MARGIN),
                ("w:header", &FOOTER),
                ("w:footer", &FOOTER),
                ("w:gutter", &0),
            ],
        );
    });
}
