//! The paper itself, block by block, and its footer.

use super::boxes;
use super::drawings::Drawings;
use super::facts;
use super::numbering::Numbering;
use super::tables;
use super::text::{Paragraph, run, spoken};
use super::xml::{Attributes, Xml};
use crate::export::look::{LOOK, page};
use crate::export::together::{self, FEWEST_ROWS};
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
    // The line under both is that of the last.
    match outline.subtitle.one_line().is_empty() {
        true => Paragraph::new("TitleAlone").line(xml, &outline.title),
        false => {
            Paragraph::new("Title").line(xml, &outline.title);
            Paragraph::new("Subtitle").line(xml, &outline.subtitle);
        }
    }
}

fn blocks(xml: &mut Xml, numbering: &mut Numbering, outline: &Outline, drawings: &Drawings) {
    let widths = Widths::of(outline);
    let kept = together::kept(outline);
    let mut is_loose = false;
    let mut drawn = 0;
    // Under which of them a block stands.
    let mut case: Option<String> = None;
    for (at, (block, kept)) in outline.blocks.iter().zip(kept).enumerate() {
        is_loose =
            is_below_a_long_table(outline.blocks.get(..at).unwrap_or_default(), is_loose, block);
        let keep = !is_loose && (kept || leads_on(block, outline.blocks.get(at + 1)));
        let is_whole = !is_loose && together::is_whole(block, keep);
        if let Block::Drawing { content: _, alt } = block {
            let place = Paragraph::new("BodyText").kept(keep);
            place.write(xml, |xml| drawings.write(xml, drawn, alt));
            drawn += 1;
        }
        if let Block::Heading { level, number, text } = block {
            let name = || number.clone().unwrap_or_else(|| text.one_line());
            case = (*level > 1).then(name);
        }
        write_block(xml, numbering, &widths, (block, keep, is_whole), case.as_deref());
    }
    // A paper may not end in a table.
    tables::end(xml);
}

/// Whether a block stands below the headings behind a long table, up to what was proposed there. Of what stays together
/// and begins so, Writer leaves the first paragraphs behind, the headings alone: there the page breaks where it may.
fn is_below_a_long_table(before: &[Block], is_loose: bool, block: &Block) -> bool {
    let is_long =
        |block: &Block| matches!(block, Block::Table(table) if table.rows.len() > FEWEST_ROWS);
    match block {
        Block::Heading { .. } => is_loose || before.last().is_some_and(is_long),
        Block::Paragraph { .. } | Block::Note { .. } | Block::Facts { .. } => is_loose,
        Block::Label { .. }
        | Block::Quote { .. }
        | Block::Table(_)
        | Block::Drawing { .. }
        | Block::Signatures { .. } => false,
    }
}

/// Whether a block stays with the next one though other formats need not be told: a remark belongs to what it is
/// about, and lines to sign on to what is signed.
fn leads_on(block: &Block, next: Option<&Block>) -> bool {
    let is_next = match next {
        Some(Block::Note { .. } | Block::Signatures { .. }) => true,
        Some(
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Label { .. }
            | Block::Facts { .. }
            | Block::Quote { .. }
            | Block::Table(_)
            | Block::Drawing { .. },
        )
        | None => false,
    };
    is_next && together::is_whole(block, true) || matches!(next, Some(Block::Signatures { .. }))
}

fn write_block(
    xml: &mut Xml,
    numbering: &mut Numbering,
    widths: &Widths,
    (block, keep, is_whole): (&Block, bool, bool),
    case: Option<&str>,
) {
    let paragraph = |style| Paragraph::new(style).kept(keep);
    match block {
        Block::Heading { level, number, text } => heading(xml, *level, number.as_deref(), text),
        Block::Paragraph { text } => paragraph("BodyText").prose(xml, numbering, text),
        Block::Note { text } => paragraph("Note").prose(xml, numbering, text),
        Block::Label { text } => paragraph("Label").line(xml, text),
        Block::Facts { rows } => {
            facts::facts(xml, numbering, (rows, is_whole), keep);
        }
        Block::Quote { .. } => boxes::quote(xml, numbering, block, (keep, case)),
        Block::Table(table) => {
            let widths = widths.of_table(table);
            tables::table(xml, numbering, (table, widths), (is_whole, keep), case);
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
