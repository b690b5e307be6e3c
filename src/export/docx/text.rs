//! Text from a paper into paragraphs and runs.

use super::numbering::{Numbering, Place};
use super::parts::language_of;
use super::tables;
use super::xml::Xml;
use crate::export::look::{LOOK, TEXT_WIDTH};
use crate::report::outline::Words;
use crate::report::prose::{Mark, Part, Point};

/// How a paragraph looks beyond its style.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph {
    /// The id of its style.
    pub style: &'static str,
    /// How far in it stands.
    pub indent: u32,
    /// Set to the right.
    pub right: bool,
    /// On the same page as what follows.
    pub keep_with_next: bool,
    /// Whether the last one too is on the same page as what follows.
    pub keep_last: bool,
}

impl Paragraph {
    /// A paragraph in a style that is not set in.
    pub const fn new(style: &'static str) -> Self {
        Self { style, indent: 0, right: false, keep_with_next: false, keep_last: false }
    }

    /// Every paragraph of it on the same page as what follows.
    pub const fn kept(self, keep: bool) -> Self {
        Self { keep_with_next: keep, keep_last: keep, ..self }
    }

    /// Writes it, with the runs that `inside` writes.
    pub fn write(self, xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
        self.write_at(xml, None, inside);
    }

    fn write_at(self, xml: &mut Xml, place: Option<Place>, inside: impl FnOnce(&mut Xml)) {
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
                if self.indent > 0 && place.is_none() {
                    xml.empty("w:ind", &[("w:left", &self.indent)]);
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
        self.parts(xml, numbering, (words, &words.parts()));
    }

    /// How wide what stands between the edges of its cell or page is; about, in a column among others.
    fn room(&self) -> u32 {
        match self.style {
            "TableText" | "TableHead" => TEXT_WIDTH / 3,
            "FactText" => TEXT_WIDTH - LOOK.label - LOOK.label_gap - 2 * LOOK.cell_x,
            "IntenseQuote" | "Quote" => TEXT_WIDTH - LOOK.box_left - LOOK.box_right,
            _ => TEXT_WIDTH,
        }
    }

    /// Some of the parts of a text.
    pub(crate) fn parts(
        self,
        xml: &mut Xml,
        numbering: &mut Numbering,
        (words, parts): (&Words, &[Part]),
    ) {
        let mut pieces = Vec::new();
        flatten(parts, numbering, (0, self.indent), &mut pieces);
        if pieces.is_empty() {
            return self.line(xml, words);
        }
        let count = pieces.len();
        for (index, piece) in pieces.iter().enumerate() {
            let is_last = index + 1 == count;
            let keep_with_next = if is_last { self.keep_last } else { self.keep_with_next };
            match piece {
                Piece::Table { rows, has_head, indent } => {
                    tables::typed(xml, words, (rows, *has_head), (self.room(), *indent));
                }
                Piece::Text { place, indent, text } => {
                    let paragraph = Self { keep_with_next, indent: *indent, ..self };
                    paragraph.write_at(xml, *place, |xml| spoken(xml, words, text));
                }
            }
        }
        tables::gap(xml, false);
    }
}

/// A paragraph or a table of the file.
enum Piece<'a> {
    Text { place: Option<Place>, indent: u32, text: String },
    Table { rows: &'a [Vec<String>], has_head: bool, indent: u32 },
}

fn flatten<'a>(
    parts: &'a [Part],
    numbering: &mut Numbering,
    (level, indent): (usize, u32),
    pieces: &mut Vec<Piece<'a>>,
) {
    for part in parts {
        match part {
            Part::Paragraph { lines } => {
                pieces.push(Piece::Text { place: None, indent, text: lines.join("\n") });
            }
            Part::List { points } => list(points, numbering, (level, indent), pieces),
            Part::Table { has_head, rows } => {
                pieces.push(Piece::Table { rows, has_head: *has_head, indent });
            }
        }
    }
}

/// The points of a level. Where they do not count on, another list begins, so that each has the mark that
/// was typed.
fn list<'a>(
    points: &'a [Point],
    numbering: &mut Numbering,
    (level, indent): (usize, u32),
    pieces: &mut Vec<Piece<'a>>,
) {
    let widest = points.iter().map(|point| point.mark.text.chars().count()).max().unwrap_or(1);
    let mut last: Option<(&Mark, Place, u32)> = None;
    for point in points {
        let (place, inner) = match last {
            Some((before, place, inner)) if point.mark.follows(before) => (place, inner),
            Some(_) | None => numbering.begin(&point.mark, widest, level, indent),
        };
        last = Some((&point.mark, place, inner));
        let (first, rest) = match point.parts.split_first() {
            Some((Part::Paragraph { lines }, rest)) => (lines.join("\n"), rest),
            Some(_) | None => (String::new(), point.parts.as_slice()),
        };
        pieces.push(Piece::Text { place: Some(place), indent: inner, text: first });
        flatten(rest, numbering, (level + 1, inner), pieces);
    }
}

/// Text in the language that it is in.
pub(crate) fn spoken(xml: &mut Xml, words: &Words, text: &str) {
    write_run(xml, Run { style: None, lang: words.lang }, text);
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
