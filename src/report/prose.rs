//! Text as people type and paste it, read for what it is: paragraphs, points with their marks and levels,
//! tables. Each writer sets the same parts, so that no format has points of its own.

mod list;
mod mark;
mod sheet;

use serde::Serialize;

pub use mark::{Mark, Sort};

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// Lines that belong together; each stands on a line of its own.
    Paragraph {
        /// The lines.
        lines: Vec<String>,
    },
    /// Points of one level.
    List {
        /// The points, in their order.
        points: Vec<Point>,
    },
    /// Cells that were typed or pasted with tabs between them.
    Table {
        /// Whether the first row says what stands below it.
        has_head: bool,
        /// Rows of equally many cells.
        rows: Vec<Vec<String>>,
    },
}

/// A point of a list: its mark, and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The mark, as it was typed.
    pub mark: Mark,
    /// The text of the point, and what is set under it.
    pub parts: Vec<Part>,
}

/// The parts of a text, in their order; none of a text that says nothing.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let lines: Vec<Line> = clean(text).split('\n').map(Line::of).collect();
    let mut parts = Vec::new();
    let mut rest = lines.as_slice();
    while let Some(first) = rest.first() {
        let (part, read) = match first {
            first if first.text.is_empty() => (None, 1),
            _ => {
                // Points with a tab behind their marks are points.
                let (part, read) = list::read(rest)
                    .or_else(|| sheet::read(rest))
                    .unwrap_or_else(|| paragraph(rest));
                (Some(part), read)
            }
        };
        parts.extend(part);
        rest = rest.get(read.max(1)..).unwrap_or_default();
    }
    parts
}

/// A text with its breaks of lines as line feeds, and with what other programs write letters as: joined
/// letters of a PDF apart, the bullets of Word as bullets.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\n' | '\t' => clean.push(letter),
            'ﬀ' => clean.push_str("ff"),
            'ﬁ' => clean.push_str("fi"),
            'ﬂ' => clean.push_str("fl"),
            'ﬃ' => clean.push_str("ffi"),
            'ﬄ' => clean.push_str("ffl"),
            'ﬅ' | 'ﬆ' => clean.push_str("st"),
            // Symbol and Wingdings, by the codes that Word keeps them under.
            '\u{f0b7}' | '\u{f06c}' | '\u{f09f}' => clean.push('•'),
            '\u{f0a7}' | '\u{f06e}' => clean.push('▪'),
            '\u{f06f}' | '\u{f0a8}' => clean.push('□'),
            '\u{f0d8}' => clean.push('➢'),
            '\u{f0fc}' => clean.push('✓'),
            '\u{f0fe}' => clean.push('☑'),
            '\u{f02d}' => clean.push('–'),
            '\u{f0e0}' | '\u{f0e8}' => clean.push('→'),
            letter => clean.push(letter),
        }
    }
    clean
}

/// A text on one line. Spaces that hold what they stand between together stay.
#[must_use]
pub fn one_line(text: &str) -> String {
    let text = clean(text);
    let pieces = text.split([' ', '\n', '\t']).filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" ")
}

/// A line of a text.
#[derive(Debug)]
struct Line {
    /// How far it is set in: a space is one, a tab goes to the next fourth.
    indent: usize,
    /// What it says.
    text: String,
    /// All that stands on it.
    whole: String,
}

impl Line {
    fn of(line: &str) -> Self {
        let mut indent = 0;
        for letter in line.chars().take_while(|letter| letter.is_whitespace()) {
            indent = if letter == '\t' { indent / 4 * 4 + 4 } else { indent + 1 };
        }
        Self { indent, text: line.trim().to_owned(), whole: line.to_owned() }
    }

    fn starts_low(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }
}

/// Lines up to an empty one, or to one that begins something else.
fn paragraph(lines: &[Line]) -> (Part, usize) {
    let mut read = 1;
    while let Some(rest) = lines.get(read..).filter(|rest| !rest.is_empty()) {
        let ends = rest.first().is_none_or(|line| line.text.is_empty())
            || sheet::read(rest).is_some()
            || list::begins(rest);
        if ends {
            break;
        }
        read += 1;
    }
    let lines = lines.get(..read).unwrap_or_default();
    // A tab within a line by itself is some space.
    let lines = lines.iter().map(|line| spaced(&line.text)).collect();
    (Part::Paragraph { lines }, read)
}

/// A line without tabs.
fn spaced(text: &str) -> String {
    let pieces = text.split('\t').map(str::trim).filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join("\u{2003}")
}

#[cfg(test)]
mod tests;
