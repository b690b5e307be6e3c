//! How a number format shows a number, as far as it changes what the number is to a reader.

use super::look::Scale;
use super::units::beside_number;
use crate::text::amount_unit::AmountUnit;
use crate::text::cell::Cell;

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// Figures.
    #[default]
    Plain,
    /// So many figures, with noughts before it where it has fewer: a code.
    Padded(usize),
    /// Per cent.
    Percent,
    /// A time without a day.
    Clock,
    /// An amount that is shown divided, or with a word for so many kroner.
    Scaled(Scale),
}

impl Shape {
    /// The shape of a number format, by what it does with what is not negative.
    pub(super) fn of(format: &str) -> Self {
        let (bare, words) = parts(format);
        if bare.contains('%') {
            return Self::Percent;
        }
        let figures = bare.trim();
        if figures.len() > 1 && figures.bytes().all(|byte| byte == b'0') {
            return Self::Padded(figures.len());
        }
        let has = |signs: &[char]| bare.contains(signs);
        if has(&['h', 'H', 's', 'S']) && !has(&['d', 'D', 'y', 'Y']) && !bare.contains("mmm") {
            return Self::Clock;
        }
        let scale = Scale::of(divided(figures), beside_number(&words));
        let is_number =
            figures.contains(['0', '#', '?']) || figures.eq_ignore_ascii_case("general");
        if is_number && !scale.is_plain() { Self::Scaled(scale) } else { Self::Plain }
    }

    /// How it scales a number.
    pub(super) fn scale(self) -> Option<Scale> {
        match self {
            Self::Scaled(scale) => Some(scale),
            Self::Plain | Self::Padded(_) | Self::Percent | Self::Clock => None,
        }
    }

    /// The shape of a format that every workbook has and none writes out, by its number.
    pub(super) fn of_number(number: u16) -> Self {
        match number {
            9 | 10 => Self::Percent,
            18..=21 | 45..=47 => Self::Clock,
            _ => Self::Plain,
        }
    }

    /// The number as it is shown.
    pub(super) fn number(self, number: f64) -> Cell {
        match self {
            Self::Percent => Cell::Percent(number),
            Self::Padded(width) if number.fract() == 0.0 && (0.0..1e15).contains(&number) => {
                let shown = format!("{number:0width$}");
                if shown == number.to_string() { Cell::Number(number) } else { Cell::Text(shown) }
            }
            Self::Padded(_) | Self::Clock | Self::Plain | Self::Scaled(_) => Cell::Number(number),
        }
    }
}

/// The first section of a format without what it writes as it stands and what it says in brackets, and the words
/// that it writes, the sign of a currency among them.
fn parts(format: &str) -> (String, String) {
    let mut signs = format.chars();
    let (mut bare, mut words) = (String::new(), String::new());
    while let Some(sign) = signs.next() {
        match sign {
            ';' => break,
            '\\' => words.extend(signs.next()),
            '_' | '*' => {
                signs.next();
                words.push(' ');
            }
            '"' => {
                words.push(' ');
                words.extend(signs.by_ref().take_while(|sign| *sign != '"'));
            }
            '[' => {
                let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                if let Some(currency) = inside.strip_prefix('$') {
                    words.push(' ');
                    words.push_str(currency.split('-').next().unwrap_or_default());
                    words.push(' ');
                }
            }
            // The sign for dollars stands for the currency of whoever opens the sheet.
            '€' | '£' => {
                words.push(' ');
                words.push(sign);
            }
            other => bare.push(other),
        }
    }
    (bare, words)
}

/// What a number is divided by before it is shown: a thousand for each comma behind the last figure.
fn divided(figures: &str) -> AmountUnit {
    let last = figures.rfind(['0', '#', '?']).map_or(figures.len(), |last| last + 1);
    let behind = figures.get(last..).unwrap_or_default();
    match behind.bytes().take_while(|byte| *byte == b',').count() {
        0 => AmountUnit::Kroner,
        1 => AmountUnit::Thousand,
        2 => AmountUnit::Million,
        _ => AmountUnit::Milliard,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    use AmountUnit::{Kroner, Million, Thousand};

    fn scaled(divided: AmountUnit, unit: Option<AmountUnit>) -> Shape {
        Shape::Scaled(Scale { divided, unit, foreign: false })
    }

    #[test]
    fn another_currency_is_no_kroner() {
        for format in
            ["[$€-407]\\ #,##0", "#,##0 \"EUR\"", "#,##0 €", "[$$-409]#,##0", "\"USD\" 0,"]
        {
            let scale = Shape::of(format).scale().unwrap();
            assert_eq!((scale.foreign, scale.unit), (true, None), "{format}");
        }
        assert_eq!(Shape::of("_($* #,##0.00_)"), Shape::Plain, "of every workbook");
    }

    #[test]
    fn a_format_says_what_a_number_is() {
        for (format, shape) in [
            ("General", Shape::Plain),
            ("0", Shape::Plain),
            ("# ##0,00", Shape::Plain),
            ("#,##0", Shape::Plain),
            ("#,##0 \"kr\"", scaled(Kroner, Some(Kroner))),
            ("#,##0\" tkr\"", scaled(Kroner, Some(Thousand))),
            ("#,##0\\ \\t\\k\\r", scaled(Kroner, Some(Thousand))),
            ("0.0,,\" mill.\"", scaled(Million, Some(Million))),
            ("# ##0,;[Red]-# ##0,", scaled(Thousand, None)),
            ("[$MNOK]\\ #,##0.0", scaled(Kroner, Some(Million))),
            ("[$kr-414]\\ #,##0.00", scaled(Kroner, Some(Kroner))),
            ("General\" k\"", scaled(Kroner, Some(Thousand))),
            ("@\" kr\"", Shape::Plain),
            ("0000", Shape::Padded(4)),
            ("0000;@", Shape::Padded(4)),
            ("0%", Shape::Percent),
            ("0.0\\ %", Shape::Percent),
            ("0 \"%\"", Shape::Plain),
            ("h:mm", Shape::Clock),
            ("[$-414]hh:mm;@", Shape::Clock),
            ("dd.mm.yyyy hh:mm", Shape::Plain),
            ("d. mmmm", Shape::Plain),
        ] {
            assert_eq!(Shape::of(format), shape, "{format}");
        }
        assert_eq!(Shape::Padded(4).number(301.0), Cell::Text("0301".to_owned()));
        assert_eq!(Shape::Padded(4).number(4601.0), Cell::Number(4601.0));
        assert_eq!(Shape::Padded(4).number(0.5), Cell::Number(0.5));
        assert_eq!(Shape::Percent.number(0.125), Cell::Percent(0.125));
    }
}
