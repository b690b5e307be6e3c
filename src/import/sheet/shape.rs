//! How a number format shows a number, as far as it changes what the number is to a reader.

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
}

impl Shape {
    /// The shape of a number format, by what it does with what is not negative.
    pub(super) fn of(format: &str) -> Self {
        let bare = bare(format);
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
        Self::Plain
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
            Self::Padded(_) | Self::Clock | Self::Plain => Cell::Number(number),
        }
    }
}

/// The first section of a format without what it writes as it stands and what it says in brackets.
fn bare(format: &str) -> String {
    let mut signs = format.chars();
    let mut bare = String::new();
    while let Some(sign) = signs.next() {
        match sign {
            ';' => break,
            '\\' | '_' | '*' => {
                signs.next();
            }
            '"' => {
                signs.by_ref().take_while(|sign| *sign != '"').for_each(drop);
            }
            '[' => {
                signs.by_ref().take_while(|sign| *sign != ']').for_each(drop);
            }
            other => bare.push(other),
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_a_number_is() {
        for (format, shape) in [
            ("General", Shape::Plain),
            ("0", Shape::Plain),
            ("# ##0,00", Shape::Plain),
            ("#,##0 \"kr\"", Shape::Plain),
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
