//! How the lists of a paper count. The typesetter tells whoever reads with the ears that each list counts 1, 2, 3;
//! here each says how its own points count, and labels with what belongs to them that they do not.

use crate::export::together;
use crate::report::outline::{Block, Outline, Words};
use crate::report::prose::{Part, Point, Sort};

/// What an element of the structure tree that is a list begins with; the type of an element may be left out.
const TYPED: &[u8] = b"<</Type/StructElem/S/L/P ";
const UNTYPED: &[u8] = b"<</S/L/P ";

/// What is said of a list that is told to count 1, 2, 3.
const DECIMAL: &[u8] = b"/A[<</O/List/ListNumbering/Decimal>>]";

/// Has each list of a paper say how it counts, in as many bytes. A file in which there are other lists than those that
/// are known stays as it is.
pub(super) fn counted(outline: &Outline, pdf: Vec<u8>) -> Vec<u8> {
    let wanted = lists_of(outline);
    let places = places(&pdf);
    if places.len() != wanted.len() {
        return pdf;
    }
    let mut told = pdf;
    for ((from, to), word) in places.into_iter().zip(wanted) {
        let Some(room) = told.get_mut(from..to) else { continue };
        let parent = room.get(TYPED.len()..room.len() - DECIMAL.len()).unwrap_or_default();
        let says = format!("/A[<</O/List/ListNumbering/{word}>>]");
        let mut new = [UNTYPED, parent, says.as_bytes()].concat();
        if new.len() <= room.len() {
            new.resize(room.len(), b' ');
            room.copy_from_slice(&new);
        }
    }
    told
}

/// From where to where each list says what it is.
fn places(pdf: &[u8]) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(rest) = pdf.get(at..) {
        let Some(found) = rest.windows(TYPED.len()).position(|bytes| bytes == TYPED) else { break };
        let from = at + found;
        let behind = from + TYPED.len();
        // An element stands on a line of its own.
        let head = pdf.get(behind..).unwrap_or_default();
        let head = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
        if let Some(said) = head.windows(DECIMAL.len()).position(|bytes| bytes == DECIMAL) {
            places.push((from, behind + said + DECIMAL.len()));
        }
        at = behind;
    }
    places
}

/// How each list counts that the template sets with marks of its own, what is inside of a list before it.
fn lists_of(outline: &Outline) -> Vec<&'static str> {
    let mut found = Vec::new();
    for (block, kept) in outline.blocks.iter().zip(together::kept(outline)) {
        let mut of = |words: &Words| of_parts(&words.parts(), &mut found);
        match block {
            Block::Paragraph { text } | Block::Note { text } | Block::Label { text } => of(text),
            Block::Quote { text, .. } => match together::ends_of(block, kept) {
                None => of(text),
                Some(ends) => {
                    of_parts(&ends.before, &mut found);
                    of_parts(&ends.last, &mut found);
                }
            },
            Block::Facts { rows } => {
                rows.iter().for_each(|(_, words)| of(words));
                found.push("None");
            }
            Block::Table(table) => table.rows.iter().flatten().for_each(of),
            Block::Heading { .. } | Block::Signatures { .. } | Block::Drawing { .. } => {}
        }
    }
    found
}

fn of_parts(parts: &[Part], found: &mut Vec<&'static str>) {
    for part in parts {
        match part {
            Part::List { points } => {
                points.iter().for_each(|point| of_parts(&point.parts, found));
                found.extend(numbering(points));
            }
            Part::Paragraph { .. } | Part::Table { .. } => {}
        }
    }
}

/// How points count; nothing where they all have the same bullet, and are set as such.
fn numbering(points: &[Point]) -> Option<&'static str> {
    let first = &points.first()?.mark;
    let is_bullet = |point: &Point| point.mark.sort == Sort::Bullet;
    if points.iter().all(|point| is_bullet(point) && point.mark.text == first.text) {
        return None;
    }
    Some(match first.sort {
        Sort::Bullet => "None",
        Sort::Number => "Decimal",
        Sort::Lower => "LowerAlpha",
        Sort::Upper => "UpperAlpha",
        Sort::Roman => "LowerRoman",
    })
}
