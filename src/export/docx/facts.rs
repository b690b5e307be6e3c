//! Labels and what belongs to them: paragraphs with the label in front of a tab, which stay with what follows wherever
//! they stand, as tables do not.

use super::numbering::Numbering;
use super::text::{Paragraph, run, spoken};
use super::xml::Xml;
use crate::export::look::LOOK;
use crate::report::outline::Words;
use crate::report::prose::Part;

/// How far in the texts stand: behind the column of labels.
pub(super) const INDENT: u32 = LOOK.label + LOOK.label_gap;

/// About as wide as a letter of a label is.
const LETTER: u32 = 110;

/// Writes them. Short ones stay on one page, and with `keep` on that of what follows.
pub(super) fn facts(
    xml: &mut Xml,
    numbering: &mut Numbering,
    (rows, is_short): (&[(String, Words)], bool),
    keep: bool,
) {
    for (index, (label, words)) in rows.iter().enumerate() {
        let is_last = index + 1 == rows.len();
        let look = Paragraph {
            indent: INDENT,
            keep_with_next: is_short || (is_last && keep),
            keep_last: (is_short && !is_last) || (is_last && keep),
            ..Paragraph::new("FactText")
        };
        fact(xml, numbering, (label.as_str(), words), look);
    }
}

/// A label and its text. Where the text begins with points or a table, they stand below the label.
fn fact(xml: &mut Xml, numbering: &mut Numbering, (label, words): (&str, &Words), look: Paragraph) {
    let parts = words.parts();
    let (first, rest) = match parts.split_first() {
        Some((Part::Paragraph { lines }, rest)) => (Some(lines.join("\n")), rest),
        Some((Part::List { .. } | Part::Table { .. }, _)) => (None, parts.as_slice()),
        None => (Some(words.one_line()), parts.as_slice()),
    };
    let keep =
        if rest.is_empty() { look.keep_last } else { look.keep_with_next || first.is_none() };
    Paragraph::new("Fact").kept(keep).write(xml, |xml| {
        run(xml, Some("FactLabel"), label);
        let Some(text) = &first else { return };
        let width = u32::try_from(label.chars().count()).unwrap_or_default().saturating_mul(LETTER);
        // A label that goes beyond its column stands above its text.
        run(xml, None, if width > LOOK.label { "\n" } else { "\t" });
        spoken(xml, words, text);
    });
    if !rest.is_empty() {
        look.parts(xml, numbering, (words, rest), true);
    }
}
