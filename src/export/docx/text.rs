//! Text from a paper into paragraphs and runs.

use super::boxes;
use super::numbering::{Numbering, Place};
use super::parts::language_of;
use super::tables;
use super::xml::Xml;
use crate::export::look::{Frame, TEXT_WIDTH};
use crate::report::outline::Words;
use crate::report::prose::{Mark, Part, Point};

/// The room between two paragraphs of a text whose style has none.
pub(super) const BETWEEN_PARAGRAPHS: u32 = 100;

/// How a paragraph looks beyond its style.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph {
    /// The id of its style.
    pub style: &'static str,
    /// How far in it stands, as its style says.
    pub indent: u32,
    /// Set to the right.
    pub right: bool,
    /// How far from the right edge it stays, so that it does not touch what stands beside it.
    pub off_right: u32,
    /// On the same page as what follows.
    pub keep_with_next: bool,
    /// Whether the last one too is on the same page as what follows.
    pub keep_last: bool,
    /// The box that it stands in.
    pub frame: Option<&'static Frame>,
}

/// What is so of one of the paragraphs of a text.
#[derive(Clone, Copy, Default)]
struct Here {
    /// The list and the level of a point.
    place: Option<Place>,
    /// How far in it stands beyond its style.
    further_in: u32,
    /// The room above it beyond that of its style.
    above: u32,
    /// Its number among those of the text.
    number: usize,
    is_last: bool,
}

impl Paragraph {
    /// A paragraph in a style that is not set in.
    pub const fn new(style: &'static str) -> Self {
        Self {
            style,
            indent: 0,
            right: false,
            off_right: 0,
            keep_with_next: false,
            keep_last: false,
            frame: None,
        }
    }

    /// Every paragraph of it on the same page as what follows.
    pub const fn kept(self, keep: bool) -> Self {
        Self { keep_with_next: keep, keep_last: keep, ..self }
    }

    /// Writes it, with the runs that `inside` writes.
    pub fn write(self, xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
        self.write_at(xml, Here::default(), inside);
    }

    fn write_at(self, xml: &mut Xml, here: Here, inside: impl FnOnce(&mut Xml)) {
        let Here { place, further_in, above, number, is_last } = here;
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", self.style);
                if self.keep_with_next {
                    xml.empty("w:keepNext", &[]);
                }
                if let Some(place) = place {
                    xml.element("w:numPr", &[], |xml| {
                        xml.value("w:ilvl", place.level);
                        xml.value("w:numId", place.list);
                    });
                }
                let mut left = self.indent + further_in;
                match self.frame {
                    Some(frame) => {
                        // Where the bar of a box cannot reach, the text does not stand either.
                        let edge =
                            place.map_or(further_in, |it| it.edge.saturating_sub(self.indent));
                        let edge = edge.min(boxes::FURTHEST);
                        left = self.indent + edge;
                        boxes::edges(xml, frame, (above > 0, is_last, edge), number);
                        if is_last {
                            xml.empty("w:spacing", &[("w:after", &boxes::AROUND)]);
                        }
                    }
                    None if above > 0 => xml.empty("w:spacing", &[("w:before", &above)]),
                    None => {}
                }
                match (left > self.indent && place.is_none(), self.off_right) {
                    (false, 0) => {}
                    (true, 0) => xml.empty("w:ind", &[("w:left", &left)]),
                    (false, off) => xml.empty("w:ind", &[("w:right", &off)]),
                    (true, off) => xml.empty("w:ind", &[("w:left", &left), ("w:right", &off)]),
                }
                if self.right {
                    xml.value("w:jc", "right");
                }
            });
            inside(xml);
        });
    }

    /// A text on one line.
    pub fn line(self, xml: &mut Xml, words: &Words) {
        self.write(xml, |xml| spoken(xml, words, &words.one_line()));
    }

    /// A text of our own on one line.
    pub fn text(self, xml: &mut Xml, text: &str) {
        self.line(xml, &text.into());
    }

    /// A text with all that stands in it: paragraphs, points, tables. One that says nothing is an empty
    /// paragraph, without which a cell would break the file.
    pub(crate) fn prose(self, xml: &mut Xml, numbering: &mut Numbering, words: &Words) {
        self.parts(xml, numbering, (words, &words.parts()), false);
    }

    /// How wide what stands between the edges of its cell or page is; about, in a column among others.
    fn room(&self) -> u32 {
        match self.style {
            "TableText" | "TableHead" => TEXT_WIDTH / 3,
            _ => TEXT_WIDTH,
        }
    }

    /// The room between two paragraphs of a text beyond that of their style.
    fn between(&self) -> u32 {
        match self.style {
            "BodyText" | "Note" => 0,
            _ => BETWEEN_PARAGRAPHS,
        }
    }

    /// Some of the parts of a text, behind others where it goes on.
    pub(crate) fn parts(
        self,
        xml: &mut Xml,
        numbering: &mut Numbering,
        (words, parts): (&Words, &[Part]),
        goes_on: bool,
    ) {
        let mut pieces = Vec::new();
        let deepest = self.frame.map_or(u32::MAX, |_| self.indent + boxes::FURTHEST);
        let mut inside = Inside { numbering, deepest, marks: Vec::new(), list: None };
        flatten(parts, &mut inside, self.indent, &mut pieces);
        if pieces.is_empty() {
            pieces.push(Piece::Text { place: None, indent: self.indent, text: words.one_line() });
        }
        let count = pieces.len();
        for (number, piece) in pieces.iter().enumerate() {
            let is_last = number + 1 == count;
            let follows = goes_on || number > 0;
            let keep_with_next = if is_last { self.keep_last } else { self.keep_with_next };
            match piece {
                Piece::Table { rows, has_head, indent } => {
                    let (indent, width) = (*indent, self.room());
                    match self.frame {
                        Some(frame) => {
                            tables::in_box(xml, words, (rows, *has_head), frame);
                            if is_last {
                                boxes::foot(xml, self.style, frame, keep_with_next);
                            }
                        }
                        None => tables::typed(xml, words, (rows, *has_head), (width, indent)),
                    }
                }
                Piece::Text { place, indent, text } => {
                    // The points of a list stand close, paragraphs apart.
                    let above = if follows && place.is_none() { self.between() } else { 0 };
                    let further_in = indent.saturating_sub(self.indent);
                    let here = Here { place: *place, further_in, above, number, is_last };
                    let paragraph = Self { keep_with_next, ..self };
                    paragraph.write_at(xml, here, |xml| spoken(xml, words, text));
                }
            }
        }
        if matches!(self.style, "TableText" | "TableHead" | "QuoteText") {
            tables::gap(xml, false);
        }
    }
}

/// A paragraph or a table of the file.
enum Piece<'a> {
    Text { place: Option<Place>, indent: u32, text: String },
    Table { rows: &'a [Vec<String>], has_head: bool, indent: u32 },
}

/// Where in a text its lists are written.
struct Inside<'a, 'p> {
    numbering: &'a mut Numbering,
    /// How far in the mark of a point may stand.
    deepest: u32,
    /// The marks of the points around, the outermost first.
    marks: Vec<&'p Mark>,
    /// The list that the points around are of.
    list: Option<usize>,
}

fn flatten<'p>(
    parts: &'p [Part],
    inside: &mut Inside<'_, 'p>,
    indent: u32,
    pieces: &mut Vec<Piece<'p>>,
) {
    for part in parts {
        match part {
            Part::Paragraph { lines } => {
                pieces.push(Piece::Text { place: None, indent, text: lines.join("\n") });
            }
            Part::List { points } => list(points, inside, indent, pieces),
            Part::Table { has_head, rows } => {
                pieces.push(Piece::Table { rows, has_head: *has_head, indent });
            }
        }
    }
}

/// The points of a level. Where they do not count on, another list begins, so that each has the mark that
/// was typed.
fn list<'p>(
    points: &'p [Point],
    inside: &mut Inside<'_, 'p>,
    indent: u32,
    pieces: &mut Vec<Piece<'p>>,
) {
    let widest = points.iter().map(|point| point.mark.text.chars().count()).max().unwrap_or(1);
    let around = inside.list;
    let mut last: Option<(&Mark, Place)> = None;
    for point in points {
        let place = match last {
            Some((before, place)) if point.mark.follows(before) => place,
            Some(_) | None => {
                let (marks, deepest) = (inside.marks.as_slice(), inside.deepest);
                inside.numbering.begin((&point.mark, marks), widest, (indent, deepest), around)
            }
        };
        last = Some((&point.mark, place));
        let (first, rest) = match point.parts.split_first() {
            Some((Part::Paragraph { lines }, rest)) => (lines.join("\n"), rest),
            Some(_) | None => (String::new(), point.parts.as_slice()),
        };
        pieces.push(Piece::Text { place: Some(place), indent: place.text, text: first });
        inside.marks.push(&point.mark);
        inside.list = Some(place.list);
        flatten(rest, inside, place.text, pieces);
        inside.marks.pop();
        inside.list = around;
    }
}

/// Text in the language that it is in.
pub(crate) fn spoken(xml: &mut Xml, words: &Words, text: &str) {
    for (lang, text) in words.spoken(text) {
        write_run(xml, Run { style: None, lang }, text);
    }
}

/// A run of text, in a style of its own or in that of the paragraph.
pub fn run(xml: &mut Xml, style: Option<&str>, text: &str) {
    write_run(xml, Run { style, lang: None }, text);
}

/// How a run differs from its paragraph.
#[derive(Clone, Copy)]
struct Run<'a> {
    style: Option<&'a str>,
    lang: Option<&'a str>,
}

/// Some characters are elements in this format: standing in the text itself, a tab or a break would
/// be a space, and a soft hyphen would always be seen.
fn write_run(xml: &mut Xml, look: Run<'_>, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        if look.style.is_some() || look.lang.is_some() {
            xml.element("w:rPr", &[], |xml| {
                look.style.into_iter().for_each(|style| xml.value("w:rStyle", style));
                look.lang.into_iter().for_each(|lang| xml.value("w:lang", language_of(lang)));
            });
        }
        let mut piece = String::new();
        for letter in text.chars() {
            let element = match letter {
                '\n' => "w:br",
                '\t' => "w:tab",
                '\u{ad}' => "w:softHyphen",
                '\u{2011}' => "w:noBreakHyphen",
                _ => {
                    piece.push(letter);
                    continue;
                }
            };
            write_piece(xml, &mut piece);
            xml.empty(element, &[]);
        }
        write_piece(xml, &mut piece);
    });
}

fn write_piece(xml: &mut Xml, piece: &mut String) {
    if !piece.is_empty() {
        xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(piece));
        piece.clear();
    }
}
