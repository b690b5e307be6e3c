//! The lists of a paper as the word processor counts them: each is one list with all its levels, so that the points go
//! on by themselves when somebody writes another one, also one that stands further in.

use super::document::NAMESPACES;
use super::xml::Xml;
use crate::report::prose::{Mark, Sort};

/// How far the text of a point stands from its mark at least, in twentieths of a point.
const HANG: u32 = 340;

/// About as wide as a letter of a mark is.
const LETTER: u32 = 110;

/// A point, in its twentieths.
const POINT: u32 = 20;

/// So many levels word processors have.
const LEVELS: usize = 9;

/// How the points of a level look.
#[derive(Clone, Debug, PartialEq)]
struct Level {
    /// The number of the first.
    start: u32,
    sort: Sort,
    /// What stands before each, with the numbers of the levels in their places.
    text: String,
    /// How far in the mark stands, and the text.
    edge: u32,
    left: u32,
}

/// A list with its levels, of which those below the deepest that is used go on from it.
struct List {
    /// On which level it begins.
    first: usize,
    levels: Vec<Level>,
}

/// The lists that have been written so far.
#[derive(Default)]
pub struct Numbering {
    lists: Vec<List>,
}

/// Where a point stands: in which list, on which level.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The number of the list.
    pub list: usize,
    /// The level, from nought.
    pub level: usize,
    /// How far in its mark stands.
    pub edge: u32,
    /// How far in its text stands.
    pub text: u32,
}

impl Numbering {
    /// Where points of such a mark begin below others: in the list that those are of, where it has room for them on
    /// its next level, else in one of their own. The mark stands so far in as it may.
    pub fn begin(
        &mut self,
        (first, around): (&Mark, &[&Mark]),
        widest: usize,
        (indent, deepest): (u32, u32),
        list: Option<usize>,
    ) -> Place {
        let letters = u32::try_from(widest).unwrap_or_default().saturating_mul(LETTER);
        // Whole points, in which the space from a bar is counted.
        let left = indent + (letters + LETTER).max(HANG).next_multiple_of(POINT);
        let level = around.len().min(LEVELS - 1);
        let (start, edge) = (first.value.max(1), indent.min(deepest));
        let text = text_of(first, around, level);
        let wanted = Level { start, sort: first.sort, text, edge, left };
        let place = |list| Place { list, level, edge, text: left };
        let place_of = list.and_then(|number| Some((number, self.lists.get_mut(number - 1)?)));
        if let Some((number, list)) = place_of {
            let at = level.checked_sub(list.first);
            match at.and_then(|at| list.levels.get(at)) {
                Some(known) if *known == wanted => return place(number),
                None if at == Some(list.levels.len()) => {
                    list.levels.push(wanted);
                    return place(number);
                }
                Some(_) | None => {}
            }
        }
        self.lists.push(List { first: level, levels: vec![wanted] });
        place(self.lists.len())
    }

    /// The part of the file with all definitions.
    pub fn part(&self) -> String {
        let mut xml = Xml::new();
        xml.element("w:numbering", NAMESPACES, |xml| {
            for (index, list) in self.lists.iter().enumerate() {
                definition(xml, index + 1, list);
            }
            for number in 1..=self.lists.len() {
                xml.element("w:num", &[("w:numId", &number)], |xml| {
                    xml.value("w:abstractNumId", number);
                });
            }
        });
        xml.finish()
    }
}

fn definition(xml: &mut Xml, number: usize, list: &List) {
    xml.element("w:abstractNum", &[("w:abstractNumId", &number)], |xml| {
        xml.value("w:multiLevelType", "multilevel");
        let Some((top, last)) = list.levels.first().zip(list.levels.last()) else { return };
        let mut before: Option<Level> = None;
        for at in 0..LEVELS {
            let known = at.checked_sub(list.first).map(|at| list.levels.get(at));
            let level = match (known, before) {
                // What nobody has written looks as the level around it.
                (None, _) => Level { text: counted(top.sort, at, top), ..top.clone() },
                (Some(Some(level)), _) => level.clone(),
                (Some(None), Some(outer)) => {
                    let (edge, left) = (outer.left, outer.left + HANG);
                    Level { start: 1, edge, left, text: counted(last.sort, at, last), ..outer }
                }
                (Some(None), None) => last.clone(),
            };
            write_level(xml, at, &level);
            before = Some(level);
        }
    });
}

/// What stands before the points of a level that nobody has written: as before those of another one.
fn counted(sort: Sort, level: usize, like: &Level) -> String {
    match sort {
        Sort::Bullet => like.text.clone(),
        Sort::Number | Sort::Lower | Sort::Upper | Sort::Roman => format!("%{}.", level + 1),
    }
}

fn write_level(xml: &mut Xml, at: usize, level: &Level) {
    xml.element("w:lvl", &[("w:ilvl", &at)], |xml| {
        xml.value("w:start", level.start);
        xml.value("w:numFmt", format_of(level.sort));
        xml.value("w:lvlText", &level.text);
        xml.value("w:lvlJc", "left");
        xml.element("w:pPr", &[], |xml| {
            let hanging = level.left.saturating_sub(level.edge);
            xml.empty("w:ind", &[("w:left", &level.left), ("w:hanging", &hanging)]);
        });
    });
}

fn format_of(sort: Sort) -> &'static str {
    match sort {
        Sort::Bullet => "bullet",
        Sort::Number => "decimal",
        Sort::Lower => "lowerLetter",
        Sort::Upper => "upperLetter",
        Sort::Roman => "lowerRoman",
    }
}

/// What stands before a point; its own number goes by the number of the level, and so do those of the points around
/// it that it repeats: `1.2` below `1.`.
fn text_of(mark: &Mark, around: &[&Mark], level: usize) -> String {
    let repeated = || -> Option<String> {
        let numbers: Vec<&str> = mark.before.strip_suffix('.')?.split('.').collect();
        let counts = |(number, outer): (&&str, &&Mark)| {
            outer.sort == Sort::Number && **number == outer.value.to_string()
        };
        let are_all = numbers.len() == level && numbers.iter().zip(around).all(counts);
        are_all.then(|| (1..=level).map(|level| format!("%{level}.")).collect())
    };
    match mark.sort {
        Sort::Bullet => mark.text.clone(),
        Sort::Number | Sort::Lower | Sort::Upper | Sort::Roman => {
            let before = repeated().unwrap_or_else(|| mark.before.clone());
            format!("{before}%{}{}", level + 1, mark.after)
        }
    }
}
