//! How papers look, in every format alike: colours, rules, widths. Lengths are in twentieths of a point.

use serde::Serialize;

use crate::report::outline::Outline;

/// The look of all papers.
pub(super) const LOOK: Look = Look {
    ink: "1B2430",
    muted: "56606D",
    accent: "1F5AA6",
    rule: "D5DAE1",
    decided: Frame { bar: 40, colour: "1F5AA6", shade: Some("F3F6FA") },
    proposed: Frame { bar: 30, colour: "AEB6C0", shade: None },
    margin: 1361,
    margin_top: 1134,
    margin_bottom: 1247,
    label: 2268,
    label_gap: 227,
    box_left: 227,
    box_right: 170,
    box_top: 140,
    box_bottom: 160,
    cell_x: 90,
    cell_y: 95,
    between: 170,
    hair: 10,
    head_rule: 20,
    line: 15,
    gutter: 680,
    signature: 907,
};

/// A4.
const PAGE: (u32, u32) = (11_906, 16_838);

/// Width and height of a paper's pages.
pub(super) const fn page(across: bool) -> (u32, u32) {
    if across { (PAGE.1, PAGE.0) } else { PAGE }
}

/// The width between the margins of upright pages: 162 mm.
pub(super) const TEXT_WIDTH: u32 = page(false).0 - 2 * LOOK.margin;

/// The width between the margins of a paper's pages.
pub(super) fn text_width(outline: &Outline) -> u32 {
    page(outline.across).0 - 2 * LOOK.margin
}

/// Colours as six figures, lengths in twentieths of a point.
#[derive(Debug, Serialize)]
pub(super) struct Look {
    pub(super) ink: &'static str,
    pub(super) muted: &'static str,
    pub(super) accent: &'static str,
    /// The colour of thin lines.
    pub(super) rule: &'static str,
    /// Around what was decided.
    pub(super) decided: Frame,
    /// Around what was proposed.
    pub(super) proposed: Frame,
    /// To the left and to the right of the text.
    pub(super) margin: u32,
    pub(super) margin_top: u32,
    pub(super) margin_bottom: u32,
    /// The column of labels, without the gap to the texts.
    pub(super) label: u32,
    pub(super) label_gap: u32,
    /// From the edges of a box to its text.
    pub(super) box_left: u32,
    pub(super) box_right: u32,
    pub(super) box_top: u32,
    pub(super) box_bottom: u32,
    /// From the edges of a cell to its text.
    pub(super) cell_x: u32,
    pub(super) cell_y: u32,
    /// Between figures to the right and the text to the left of the next column, besides.
    pub(super) between: u32,
    /// How thick the lines between rows are.
    pub(super) hair: u32,
    /// How thick the line under the heads of a table is.
    pub(super) head_rule: u32,
    /// How thick the lines to sign on are, and the one under the title.
    pub(super) line: u32,
    /// Between two lines to sign on.
    pub(super) gutter: u32,
    /// Room to sign in.
    pub(super) signature: u32,
}

/// The frame of a text that is set apart: a bar at its left, and what lies behind it.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    /// How thick the bar is.
    pub(super) bar: u32,
    /// The colour of the bar.
    pub(super) colour: &'static str,
    /// The colour behind the text.
    pub(super) shade: Option<&'static str>,
}

/// A line in eighths of a point, as DOCX has them.
pub(super) const fn eighths(line: u32) -> u32 {
    line * 2 / 5
}

#[cfg(test)]
mod tests {
    /// Whether six figures of a colour stand somewhere in a text.
    fn names_a_colour(text: &str) -> Option<&str> {
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
        let is_colour = |word: &&str| {
            word.len() == 6
                && word.chars().all(|letter| letter.is_ascii_hexdigit())
                && word.chars().any(|letter| letter.is_ascii_digit())
        };
        words.into_iter().find(is_colour)
    }

    #[test]
    fn no_writer_has_a_colour_of_its_own() {
        for (name, text) in [
            ("paper.typ", include_str!("../../assets/templates/paper.typ")),
            ("styles.xml", include_str!("docx/styles.xml")),
            ("tables.rs", include_str!("docx/tables.rs")),
            ("document.rs", include_str!("docx/document.rs")),
        ] {
            assert_eq!(names_a_colour(text), None, "{name}");
        }
    }
}
