//! The lists of a paper as the word processor counts them: each has a definition of its own, so that the
//! points go on by themselves when somebody writes another one.

use super::document::NAMESPACES;
use super::xml::Xml;
use crate::report::prose::{Mark, Sort};

/// How far the text of a point stands from its mark at least, in twentieths of a point.
const HANG: u32 = 340;

/// About as wide as a letter of a mark is.
const LETTER: u32 = 110;

/// The deepest level that word processors have.
const DEEPEST: usize = 8;

/// Points that are counted on, as one list of the word processor.
struct List {
    first: Mark,
    level: usize,
    indent: u32,
    hang: u32,
}

/// The lists that have been written so far.
#[derive(Default)]
pub struct Numbering {
    lists: Vec<List>,
    /// The last point of the last list of a text, which its rest goes on from.
    pub(super) last: Option<(Mark, Place, u32)>,
}

/// Where a point stands: in which list, on which level.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The number of the list.
    pub list: usize,
    /// The level, from nought.
    pub level: usize,
}

impl Numbering {
    /// Where a list of these marks begins that hangs so far in; and how far in its texts stand.
    pub fn begin(
        &mut self,
        first: &Mark,
        widest: usize,
        level: usize,
        indent: u32,
    ) -> (Place, u32) {
        let letters = u32::try_from(widest).unwrap_or_default().saturating_mul(LETTER);
        let hang = (letters + LETTER).max(HANG);
        let level = level.min(DEEPEST);
        self.lists.push(List { first: first.clone(), level, indent, hang });
        (Place { list: self.lists.len(), level }, indent + hang)
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
        xml.value("w:multiLevelType", "hybridMultilevel");
        xml.element("w:lvl", &[("w:ilvl", &list.level)], |xml| {
            xml.value("w:start", list.first.value.max(1));
            xml.value("w:numFmt", format_of(list.first.sort));
            xml.value("w:lvlText", text_of(&list.first, list.level));
            xml.value("w:lvlJc", "left");
            xml.element("w:pPr", &[], |xml| {
                let left = list.indent + list.hang;
                xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &list.hang)]);
            });
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

/// What stands before a point; its own number goes by the number of the level.
fn text_of(mark: &Mark, level: usize) -> String {
    match mark.sort {
        Sort::Bullet => mark.text.clone(),
        Sort::Number | Sort::Lower | Sort::Upper | Sort::Roman => {
            format!("{}%{}{}", mark.before, level + 1, mark.after)
        }
    }
}
