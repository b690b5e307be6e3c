//! The colours of both themes, by what they are for, and which of them meet: each text with each
//! ground that it stands on, each line with what it parts.

use egui::Color32;

/// The colours of a theme, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Behind everything.
    pub canvas: Color32,
    /// Behind navigation and bars.
    pub side: Color32,
    /// Behind fields.
    pub field: Color32,
    /// Behind what the pointer is over.
    pub hover: Color32,
    /// Behind what is chosen.
    pub chosen: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of less weight: labels, notes.
    pub muted: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Lines around fields.
    pub field_line: Color32,
    /// The accent, as text and lines.
    pub accent: Color32,
    /// The accent, as a surface under `on_accent`.
    pub accent_fill: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// What went wrong, what is overdue.
    pub problem: Color32,
    /// What went well.
    pub done: Color32,
    /// What waits.
    pub waiting: Color32,
    /// Behind what says that this is not today.
    pub waiting_fill: Color32,
}

/// By day.
pub const LIGHT: Tokens = Tokens {
    canvas: Color32::from_rgb(255, 255, 255),
    side: Color32::from_rgb(246, 247, 249),
    field: Color32::from_rgb(255, 255, 255),
    hover: Color32::from_rgb(241, 243, 246),
    chosen: Color32::from_rgb(229, 238, 250),
    ink: Color32::from_rgb(24, 32, 43),
    muted: Color32::from_rgb(91, 101, 115),
    line: Color32::from_rgb(228, 231, 236),
    field_line: Color32::from_rgb(134, 143, 155),
    accent: Color32::from_rgb(29, 88, 165),
    accent_fill: Color32::from_rgb(29, 88, 165),
    on_accent: Color32::from_rgb(255, 255, 255),
    problem: Color32::from_rgb(179, 38, 30),
    done: Color32::from_rgb(23, 107, 60),
    waiting: Color32::from_rgb(138, 84, 0),
    waiting_fill: Color32::from_rgb(254, 242, 217),
};

/// By night.
pub const DARK: Tokens = Tokens {
    canvas: Color32::from_rgb(23, 26, 31),
    side: Color32::from_rgb(18, 20, 24),
    field: Color32::from_rgb(29, 33, 39),
    hover: Color32::from_rgb(33, 37, 44),
    chosen: Color32::from_rgb(31, 49, 75),
    ink: Color32::from_rgb(231, 234, 239),
    muted: Color32::from_rgb(157, 167, 180),
    line: Color32::from_rgb(43, 48, 56),
    field_line: Color32::from_rgb(104, 113, 126),
    accent: Color32::from_rgb(126, 176, 240),
    accent_fill: Color32::from_rgb(48, 107, 189),
    on_accent: Color32::from_rgb(255, 255, 255),
    problem: Color32::from_rgb(245, 141, 131),
    done: Color32::from_rgb(115, 205, 152),
    waiting: Color32::from_rgb(236, 187, 96),
    waiting_fill: Color32::from_rgb(61, 47, 20),
};

/// Two colours that meet somewhere in the window.
#[cfg(test)]
struct Pair {
    /// What they are, for whoever reads that they are too near each other.
    name: &'static str,
    /// The text or the line.
    ink: Color32,
    /// What it stands on.
    ground: Color32,
    /// The least contrast between them: [`TEXT`] or [`SHAPE`].
    least: f64,
}

/// The least contrast of text (WCAG 2.1, 1.4.3).
pub const TEXT: f64 = 4.5;
/// The least contrast of large text, of the border of a field and of the mark of the focus (1.4.11).
pub const SHAPE: f64 = 3.0;

#[cfg(test)]
impl Tokens {
    /// Every pair that meets. Who uses two tokens together that do not stand here adds them.
    fn pairs(&self) -> Vec<Pair> {
        let grounds = [self.canvas, self.side, self.field, self.hover, self.chosen];
        let texts = [
            ("text", self.ink),
            ("notes", self.muted),
            ("links, and the mark of the focus", self.accent),
            ("problems", self.problem),
            ("what is done", self.done),
            ("what waits", self.waiting),
        ];
        let on = |(name, ink): (&'static str, Color32)| {
            grounds.map(|ground| Pair { name, ink, ground, least: TEXT })
        };
        let mut pairs: Vec<Pair> = texts.into_iter().flat_map(on).collect();
        let pair = |name, ink, ground, least| Pair { name, ink, ground, least };
        pairs.push(pair("text on the accent", self.on_accent, self.accent_fill, TEXT));
        for ground in [self.canvas, self.side, self.field] {
            pairs.push(pair("the border of a field", self.field_line, ground, SHAPE));
            pairs.push(pair("a bar, a filled button", self.accent_fill, ground, SHAPE));
        }
        pairs
    }
}

/// The contrast of two colours that cannot be seen through, from 1 to 21 (WCAG 2.1).
#[must_use]
pub fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_the_rules_say_it_is() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
        // The grey that the guidelines name as the lightest that may stand on white.
        let grey = Color32::from_gray(118);
        assert!((contrast(grey, Color32::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn everything_can_be_told_from_what_it_stands_on() {
        for (theme, tokens) in [("light", &LIGHT), ("dark", &DARK)] {
            let faint: Vec<String> = tokens
                .pairs()
                .into_iter()
                .map(|pair| (contrast(pair.ink, pair.ground), pair))
                .filter(|(found, pair)| *found < pair.least)
                .map(|(found, Pair { name, ink, ground, .. })| {
                    format!("{theme}, {name}: {found:.2} of {ink:?} on {ground:?}")
                })
                .collect();
            assert!(faint.is_empty(), "{}", faint.join("\n"));
        }
    }
}
