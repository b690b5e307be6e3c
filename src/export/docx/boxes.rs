//! Boxes around what was proposed and decided: paragraphs with a bar at their left and a shade behind them, which read
//! and are written on as any others. No bar has a hole: within a box nothing but the inside of a frame keeps paragraphs
//! apart, since what lies between two frames is white.

use super::numbering::Numbering;
use super::tables;
use super::text::{BETWEEN_PARAGRAPHS, Paragraph};
use super::xml::{Attributes, Xml};
use crate::export::look::{Frame, LOOK, eighths};
use crate::export::together;
use crate::report::outline::Block;

/// How far in the text of a box stands: the bar stands at the margin.
pub(super) const INDENT: u32 = POINT * (LOOK.box_left / POINT) + LOOK.decided.bar;

/// A point, in its twentieths.
pub(super) const POINT: u32 = 20;

/// The farthest from its bar that a text can stand, in points.
const MOST_SPACE: u32 = 31;

/// How far in a text can stand beyond the others of its box.
pub(super) const FURTHEST: u32 = POINT * (MOST_SPACE - LOOK.box_left / POINT);

/// The room above and below a box.
pub(super) const AROUND: u32 = 120;

/// The colour of a frame that nobody sees.
pub(super) const PAPER: &str = "FFFFFF";

/// A hair, in eighths of a point.
const HAIR: u32 = 2;

/// A label and the text under it. A short one stays on one page; a long one under a `case` says on each of its pages
/// which that is.
pub(super) fn quote(
    xml: &mut Xml,
    numbering: &mut Numbering,
    block: &Block,
    (keep, case): (bool, Option<&str>),
) {
    let Block::Quote { label, text, strong } = block else { return };
    if let Some(case) = case.filter(|_| !together::is_whole(block, keep)) {
        let (frame, style) = match strong {
            true => (&LOOK.decided, "IntenseQuoteHead"),
            false => (&LOOK.proposed, "QuoteHead"),
        };
        let label = of_case(label, Some(case));
        let body = |xml: &mut Xml| Paragraph::new("QuoteText").prose(xml, numbering, text);
        tables::boxed(xml, frame, |xml| Paragraph::new(style).text(xml, &label), body);
        return;
    }
    let (frame, label_style, style) = match strong {
        true => (&LOOK.decided, "IntenseQuoteLabel", "IntenseQuote"),
        false => (&LOOK.proposed, "QuoteLabel", "Quote"),
    };
    Paragraph::new(label_style).text(xml, label);
    let body = Paragraph {
        indent: INDENT,
        keep_with_next: together::is_whole(block, keep),
        keep_last: keep,
        frame: Some(frame),
        ..Paragraph::new(style)
    };
    body.prose(xml, numbering, text);
}

/// A label with the case that it is of, where what stands under it may go on on another page.
pub(super) fn of_case(label: &str, case: Option<&str>) -> String {
    match case {
        Some(case) => format!("{label} · {case}"),
        None => label.to_owned(),
    }
}

/// The frame of a paragraph that has more of one than its style: apart from what stands above it, the last of its
/// box, or with a text that stands further in than the bar.
pub(super) fn edges(
    xml: &mut Xml,
    frame: &Frame,
    (is_apart, is_last, further_in): (bool, bool, u32),
    number: usize,
) {
    if !is_apart && !is_last && further_in == 0 {
        return;
    }
    // Two paragraphs with the same frame have one, in which nothing keeps them apart.
    let apart = BETWEEN_PARAGRAPHS / POINT + u32::try_from(number % 2).unwrap_or_default();
    let [top, bottom] = [(is_apart, apart), (is_last, LOOK.box_bottom / POINT)]
        .map(|(is, space)| is.then_some(space));
    write_frame(xml, frame, (top, bottom), further_in);
}

/// The frame of a paragraph in a box, with so much room above and below the text, in points.
fn write_frame(
    xml: &mut Xml,
    frame: &Frame,
    (top, bottom): (Option<u32>, Option<u32>),
    further_in: u32,
) {
    let colour = frame.shade.unwrap_or(PAPER);
    let edge = |xml: &mut Xml, name: &str, size: u32, space: u32, colour: &str| {
        let line: Attributes =
            &[("w:val", &"single"), ("w:sz", &size), ("w:space", &space), ("w:color", &colour)];
        xml.empty(name, line);
    };
    xml.element("w:pBdr", &[], |xml| {
        if let Some(space) = top {
            edge(xml, "w:top", HAIR, space, colour);
        }
        let space = (LOOK.box_left + further_in) / POINT;
        edge(xml, "w:left", eighths(frame.bar), space, frame.colour);
        if let Some(space) = bottom {
            edge(xml, "w:bottom", HAIR, space, colour);
        }
        edge(xml, "w:right", HAIR, LOOK.box_right / POINT, colour);
    });
}

/// The foot of a box that ends in a table: a line that nobody sees.
pub(super) fn foot(xml: &mut Xml, style: &str, frame: &Frame, keep: bool) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", style);
            if keep {
                xml.empty("w:keepNext", &[]);
            }
            edges(xml, frame, (false, true, 0), 0);
            let line: Attributes =
                &[("w:after", &AROUND), ("w:line", &POINT), ("w:lineRule", &"exact")];
            xml.empty("w:spacing", line);
            xml.element("w:rPr", &[], |xml| xml.value("w:sz", 2));
        });
    });
}
