//! How high rows are: a program that opens a workbook does not find that out for wrapped text by itself, everywhere.

/// Points that a line of text is high.
pub(super) const LINE: f64 = 15.0;

/// The most points that a row can be high, or about.
pub(super) const HIGHEST: f64 = 400.0;

/// The room around the text of a row.
const AROUND: f64 = 3.0;

/// Bold letters are wider than others by so much.
const BOLD: f64 = 1.15;

/// How high a row is that holds so many lines.
pub(super) fn of_lines(lines: usize) -> f64 {
    let lines = u32::try_from(lines).unwrap_or(u32::MAX);
    (f64::from(lines) * LINE + AROUND).min(HIGHEST)
}

/// How many lines a text fills in a column so many digits wide. Words stay whole where the column has room for them.
pub(super) fn lines(text: &str, width: u16, bold: bool) -> usize {
    // A cell keeps some room at both its sides.
    let room = (f64::from(width) - 0.5).max(1.0) / if bold { BOLD } else { 1.0 };
    text.split('\n').map(|line| lines_of(line, room)).sum()
}

fn lines_of(line: &str, room: f64) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for word in line.split(' ') {
        let width: f64 = word.chars().map(width).sum();
        if used > 0.0 && used + width > room {
            lines += 1;
            used = 0.0;
        }
        used += width;
        // What is longer than a line is broken where the line ends.
        while used > room {
            lines += 1;
            used -= room;
        }
        used += SPACE;
    }
    lines
}

const SPACE: f64 = 0.5;

/// How wide a letter is beside a digit, or about.
fn width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '(' | ')' | '-' | '/' => {
            0.7
        }
        'm' | 'w' | 'M' | 'W' | 'Æ' | 'æ' | '–' | '—' | '%' => 1.6,
        letter if letter.is_uppercase() => 1.25,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_fills_the_lines_that_its_words_need() {
        assert_eq!(lines("", 12, false), 1);
        assert_eq!(lines("Fjell", 12, false), 1);
        assert_eq!(lines("Fjell og fjord", 8, false), 2);
        assert_eq!(lines("en\nto\ntre", 30, false), 3);
        assert_eq!(lines(&"å".repeat(40), 10, false), 5, "a word without a joint is broken");
        assert!(lines("Saksnummer (bare til lesing)", 12, true) >= 3);
        assert!((of_lines(1000) - HIGHEST).abs() < 1e-9);
    }
}
