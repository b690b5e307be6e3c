//! A text file as rows of text: which sign separates its cells, and which quotation marks hold one
//! together.
//!
//! Programs and people write such files badly: a quotation mark is not closed, or stands within a cell
//! and is not doubled. A library reads all the rest of the file as one cell then, or drops the mark,
//! and cannot say so; so they are taken apart here, no row and no letter is lost, and it is told.

use std::borrow::Cow;

use super::grid::Row;
use super::remark::{Remark, Rows};
use crate::text::cell::{Cell, from_csv};

/// How many rows are looked at to see what separates the cells.
const SAMPLE: usize = 500;
/// How many rows headings can stand below.
const HEADINGS_WITHIN: usize = 20;

/// The rows of a text, each handed on as it is read, with the number that a spreadsheet gives it: a
/// blank line is a row, a cell of several lines is in one.
///
/// # Errors
/// What `take` says.
pub(crate) fn rows<E>(
    text: &str,
    mut take: impl FnMut(Row) -> Result<(), E>,
) -> Result<Vec<Remark>, E> {
    let (separator, body) = separator(text);
    let mut lines = Lines::new(body, separator);
    let mut number = 0_u32;
    let mut odd_rows: [Option<Rows>; 2] = [None, None];
    while let Some((fields, odd)) = lines.next_row() {
        number = number.saturating_add(1);
        if let Some(odd) = odd {
            let place = match odd {
                Odd::Open => &mut odd_rows[0],
                Odd::Within => &mut odd_rows[1],
            };
            place.get_or_insert(Rows { first: number, count: 0 }).count += 1;
        }
        let mut cells: Vec<Cell> = fields
            .iter()
            .map(|text| match from_csv(text) {
                "" => Cell::Empty,
                text => Cell::Text(text.to_owned()),
            })
            .collect();
        while cells.last() == Some(&Cell::Empty) {
            cells.pop();
        }
        if !cells.is_empty() {
            take(Row { number, cells })?;
        }
    }
    let [open, within] = odd_rows;
    Ok(open.map(Remark::Open).into_iter().chain(within.map(Remark::Within)).collect())
}

/// What is odd about the quotation marks of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Odd {
    Open,
    Within,
}

/// A text that is taken apart row by row.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    separator: u8,
    /// The most cells that a row has had.
    widest: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str, separator: u8) -> Self {
        Self { text, at: 0, separator, widest: 0 }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Whether a cell ends before this place.
    fn ends(&self, at: usize) -> bool {
        self.byte(at).is_none_or(|byte| byte == self.separator || matches!(byte, b'\r' | b'\n'))
    }

    fn part(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn next_row(&mut self) -> Option<(Vec<Cow<'a, str>>, Option<Odd>)> {
        self.byte(self.at)?;
        let (mut fields, mut odd) = (Vec::new(), None);
        loop {
            let (field, strange) = match self.byte(self.at) {
                Some(b'"') => self.quoted(),
                _ => (Cow::Borrowed(self.bare()), None),
            };
            fields.push(field);
            odd = odd.or(strange);
            match self.byte(self.at) {
                Some(byte) if byte == self.separator => self.at += 1,
                Some(b'\r') if self.byte(self.at + 1) == Some(b'\n') => {
                    self.at += 2;
                    break;
                }
                Some(_) => {
                    self.at += 1;
                    break;
                }
                None => break,
            }
        }
        self.widest = self.widest.max(fields.len());
        Some((fields, odd))
    }

    /// A cell as it stands, up to the next separator.
    fn bare(&mut self) -> &'a str {
        let from = self.at;
        while !self.ends(self.at) {
            self.at += 1;
        }
        self.part(from, self.at)
    }

    /// A cell that begins with a quotation mark.
    fn quoted(&mut self) -> (Cow<'a, str>, Option<Odd>) {
        let from = self.at + 1;
        let Some((end, after, odd)) = self.closing(from) else {
            return (Cow::Borrowed(self.bare()), Some(Odd::Open));
        };
        self.at = after;
        let text = self.part(from, end);
        let text = if text.contains("\"\"") {
            Cow::Owned(text.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(text)
        };
        (text, odd)
    }

    /// Where a cell that is held together by quotation marks ends, and the next begins; nothing where the
    /// one at its start is never closed, or only by one that opens another cell.
    fn closing(&self, from: usize) -> Option<(usize, usize, Option<Odd>)> {
        let (mut at, mut odd) = (from, None);
        loop {
            at += self.text.as_bytes().get(at..)?.iter().position(|byte| *byte == b'"')?;
            if self.byte(at + 1) == Some(b'"') {
                at += 2;
                continue;
            }
            let spaces = self
                .text
                .as_bytes()
                .get(at + 1..)?
                .iter()
                .take_while(|byte| **byte == b' ')
                .count();
            if self.ends(at + 1 + spaces) {
                let swallowed = self.part(from, at).lines().skip(1).any(|line| self.is_row(line));
                return (!swallowed).then_some((at, at + 1 + spaces, odd));
            }
            // This one opens a cell: the one before has never been closed.
            if at > from && self.ends(at - 1) {
                return None;
            }
            odd = Some(Odd::Within);
            at += 1;
        }
    }

    /// Whether a line has as many cells as the rows before it, and three or more. A comma with a space
    /// behind it separates words.
    fn is_row(&self, line: &str) -> bool {
        let bytes = line.as_bytes();
        let signs = bytes
            .iter()
            .enumerate()
            .filter(|(at, byte)| **byte == self.separator && bytes.get(at + 1) != Some(&b' '));
        self.widest > 2 && signs.count() + 1 >= self.widest
    }
}

/// What separates the cells, and the text without a line that only says so.
fn separator(text: &str) -> (u8, &str) {
    let first = text.lines().next().unwrap_or_default().trim().trim_matches('"');
    if let Some(said) = first.get(..4).filter(|word| word.eq_ignore_ascii_case("sep="))
        && let Some([byte]) = first.get(said.len()..).map(str::as_bytes)
        && byte.is_ascii()
    {
        let after = text.find('\n').map_or(text.len(), |end| end + 1);
        return (*byte, text.get(after..).unwrap_or_default());
    }
    let tried = [b'\t', b';', b','].map(|separator| Tried::of(text, separator));
    let most = tried.iter().map(|tried| tried.with).max().unwrap_or(0);
    // Headings say it: what separates several, and stands in most rows. Commas stand in headings and
    // amounts as well, so that they come last; and a sign that stands in the words of a row below is none.
    let of = |tried: &Tried| tried.headings.filter(|_| tried.with * 5 >= most * 3);
    let by_headings = tried.iter().enumerate().find_map(|(place, one)| {
        let (row, cells) = of(one)?;
        let mut after = tried.iter().skip(place + 1).filter_map(of);
        (!after.any(|(other, more)| other < row && more > cells)).then_some(one)
    });
    let best = || tried.iter().rev().max_by_key(|tried| (tried.with, tried.alike));
    let found = by_headings.or_else(best).filter(|tried| tried.with > 0);
    (found.map_or(b';', |tried| tried.separator), text)
}

/// How a text looks when it is cut at that sign.
struct Tried {
    separator: u8,
    /// How many rows have more than one cell.
    with: usize,
    /// How many of them have as many cells as most have.
    alike: usize,
    /// The first row near the top that has several cells, all of which have words, and how many.
    headings: Option<(usize, usize)>,
}

impl Tried {
    fn of(text: &str, separator: u8) -> Self {
        let mut lines = Lines::new(text, separator);
        let mut counts: Vec<usize> = Vec::new();
        let mut headings = None;
        for place in 0..SAMPLE {
            let Some((fields, _)) = lines.next_row() else { break };
            let worded = |field: &Cow<'_, str>| field.contains(char::is_alphabetic);
            let filled = || {
                let named = fields.iter().rev().skip_while(|field| field.trim().is_empty());
                let named: Vec<_> = named.collect();
                let is_worded = named.len() > 1 && named.iter().all(|field| worded(field));
                is_worded.then_some((place, named.len()))
            };
            if place < HEADINGS_WITHIN {
                headings = headings.or_else(filled);
            }
            counts.push(fields.len());
        }
        counts.retain(|count| *count > 1);
        let with = counts.len();
        counts.sort_unstable();
        let alike = counts.chunk_by(|a, b| a == b).map(<[usize]>::len).max().unwrap_or(0);
        Self { separator, with, alike, headings }
    }
}

#[cfg(test)]
mod tests;
