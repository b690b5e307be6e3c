//! The paper itself, block by block, and its footer.

use super::tables;
use super::text::{Paragraph, lines, one_line, run};
use super::widths::TEXT_WIDTH;
use super::xml::{Attributes, Xml};
use crate::report::outline::{Block, Outline};

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);

/// 25 mm.
const MARGIN: u32 = (PAGE.0 - TEXT_WIDTH) / 2;

/// From the foot of the page to the footer: half the margin.
const FOOTER: u32 = MARGIN / 2;

/// How far the styles of a quote set it in.
const QUOTE_INDENT: u32 = 284;

/// About a third of a page.
const SHORT_QUOTE: usize = 1200;

const NAMESPACES: Attributes = &[
    ("xmlns:w", &"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

/// The main part.
pub fn document(outline: &Outline) -> String {
    let mut xml = Xml::new();
    xml.element("w:document", NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            head(xml, outline);
            blocks(xml, &outline.blocks);
            section(xml);
        });
    });
    xml.finish()
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
    Paragraph::new("Title").text(xml, &outline.title);
    Paragraph::new("Subtitle").text(xml, &outline.subtitle);
}

fn blocks(xml: &mut Xml, blocks: &[Block]) {
    for (index, block) in blocks.iter().enumerate() {
        // Lines to sign on do not stand on a page with nothing that is signed.
        let before_signatures = matches!(blocks.get(index + 1), Some(Block::Signatures { .. }));
        write_block(xml, block, before_signatures);
    }
    // A paper may not end in a table.
    tables::gap(xml);
}

fn write_block(xml: &mut Xml, block: &Block, keep_with_next: bool) {
    let paragraph = |style| Paragraph { keep_with_next, ..Paragraph::new(style) };
    match block {
        Block::Heading { level, number, text } => heading(xml, *level, number.as_deref(), text),
        Block::Paragraph { text } => paragraph("BodyText").prose(xml, text),
        Block::Note { text } => paragraph("Note").text(xml, text),
        Block::Facts { rows } => tables::facts(xml, rows),
        Block::Quote { label, text, strong } => quote(xml, label, text, *strong),
        Block::Table(table) => tables::table(xml, table),
        Block::Signatures { roles } => tables::signatures(xml, roles),
    }
}

fn heading(xml: &mut Xml, level: u8, number: Option<&str>, text: &str) {
    let style = if level <= 1 { "Heading1" } else { "Heading2" };
    let text = match number {
        Some(number) => format!("{number}\u{2002}{text}"),
        None => text.to_owned(),
    };
    Paragraph::new(style).text(xml, &text);
}

/// A label and the lines under it. Their paragraphs touch, so that the bar beside them has no
/// holes; the last one has the air below.
fn quote(xml: &mut Xml, label: &str, text: &str, strong: bool) {
    let [label_style, style, end_style] = match strong {
        true => ["IntenseQuoteLabel", "IntenseQuote", "IntenseQuoteEnd"],
        false => ["QuoteLabel", "Quote", "QuoteEnd"],
    };
    Paragraph::new(label_style).text(xml, label);
    // A short one stays on one page.
    let keep_with_next = text.chars().count() <= SHORT_QUOTE;
    let mut lines = lines(text);
    let end = lines.pop().unwrap_or_default();
    let paragraph = |style| Paragraph { indent: QUOTE_INDENT, ..Paragraph::new(style) };
    for line in lines {
        Paragraph { keep_with_next, ..paragraph(style) }.prose(xml, &line);
    }
    paragraph(end_style).prose(xml, &end);
}

fn section(xml: &mut Xml) {
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:footerReference", &[("w:type", &"default"), ("r:id", &"footer")]);
        xml.empty("w:pgSz", &[("w:w", &PAGE.0), ("w:h", &PAGE.1)]);
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
