//! The parts around the paper: what is in the file, what the file is, how it looks.

use chrono::SecondsFormat;

use super::boxes::{self, PAPER, POINT};
use super::facts;
use super::xml::{Attributes, Xml};
use crate::export::look::{LOOK, eighths, text_width};
use crate::report::outline::Outline;
use crate::report::prose::one_line;

/// What sort each part is.
pub const CONTENT_TYPES: &str = include_str!("content-types.xml");

/// Where the parts of the file are.
pub const RELATIONSHIPS: &str = include_str!("relationships.xml");

/// Where the parts of the paper are.
pub const DOCUMENT_RELATIONSHIPS: &str = include_str!("document-relationships.xml");

/// The typeface, and what to take where it is missing.
pub const FONT_TABLE: &str = include_str!("font-table.xml");

/// Which program wrote the file.
pub const APP_PROPERTIES: &str = include_str!("app-properties.xml");

const STYLES: &str = include_str!("styles.xml");

const SETTINGS: &str = include_str!("settings.xml");

/// Where the line for place and date ends.
const PLACE_LINE: u32 = 5400;

/// Stands in the parts for the language of the paper.
const LANGUAGE: &str = "{language}";

const PROPERTY_NAMESPACES: Attributes = &[
    ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
    ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
    ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
    ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
];

/// The styles, in the language of the paper and with the look of all papers.
pub fn styles(outline: &Outline) -> String {
    let lengths = [
        ("{text_width}", text_width(outline)),
        ("{fact_indent}", facts::INDENT),
        ("{box_around}", boxes::AROUND),
        ("{box_indent}", boxes::INDENT),
        ("{box_left}", LOOK.box_left / POINT),
        ("{box_right}", LOOK.box_right / POINT),
        ("{box_right_indent}", LOOK.box_right),
        ("{box_top}", LOOK.box_top / POINT),
        ("{decided_bar}", eighths(LOOK.decided.bar)),
        ("{proposed_bar}", eighths(LOOK.proposed.bar)),
        ("{frame_inset}", 4 * POINT + LOOK.line),
        ("{place_line}", PLACE_LINE),
        ("{cell_x}", LOOK.cell_x),
        ("{cell_y}", LOOK.cell_y),
        ("{hair}", eighths(LOOK.hair)),
        ("{head_rule}", eighths(LOOK.head_rule)),
        ("{line}", eighths(LOOK.line)),
    ];
    let colours = [
        ("{ink}", LOOK.ink),
        ("{muted}", LOOK.muted),
        ("{accent}", LOOK.accent),
        ("{rule}", LOOK.rule),
        ("{decided}", LOOK.decided.colour),
        ("{proposed}", LOOK.proposed.colour),
        ("{decided_shade}", LOOK.decided.shade.unwrap_or(PAPER)),
        ("{proposed_shade}", LOOK.proposed.shade.unwrap_or(PAPER)),
    ];
    let styles = STYLES.replace(LANGUAGE, language(outline));
    let styles = colours.iter().fold(styles, |styles, (mark, colour)| styles.replace(mark, colour));
    lengths.iter().fold(styles, |styles, (mark, length)| styles.replace(mark, &length.to_string()))
}

/// The settings, in the language of the paper.
pub fn settings(outline: &Outline) -> String {
    let (decimal, list) = if outline.lang == "en" { (".", ",") } else { (",", ";") };
    SETTINGS
        .replace(LANGUAGE, language(outline))
        .replace("{decimal}", decimal)
        .replace("{list}", list)
}

/// What the file says of itself before it is opened.
pub(crate) fn core_properties(outline: &Outline) -> String {
    let made_at = outline.made_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut xml = Xml::new();
    xml.element("cp:coreProperties", PROPERTY_NAMESPACES, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&title(outline)));
        xml.element("dc:creator", &[], |xml| xml.text(&one_line(&outline.author)));
        xml.element("dc:language", &[], |xml| xml.text(language(outline)));
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.element(name, &[("xsi:type", &"dcterms:W3CDTF")], |xml| xml.text(&made_at));
        }
        if let Some(mark) = &outline.mark {
            xml.element("cp:contentStatus", &[], |xml| xml.text(mark));
        }
    });
    xml.finish()
}

/// "Genre: title, subtitle", without what is empty.
fn title(outline: &Outline) -> String {
    let join = |a: String, between: &str, b: String| {
        if a.is_empty() || b.is_empty() { a + &b } else { a + between + &b }
    };
    let named = join(outline.title.one_line(), ", ", outline.subtitle.one_line());
    join(one_line(&outline.genre), ": ", named)
}

fn language(outline: &Outline) -> &'static str {
    language_of(outline.lang)
}

/// The language with its country, as word processors name it.
pub(crate) fn language_of(lang: &str) -> &'static str {
    match lang {
        "nb" => "nb-NO",
        "nn" => "nn-NO",
        _ => "en-GB",
    }
}
