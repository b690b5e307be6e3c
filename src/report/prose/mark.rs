//! The marks of points: bullets, numbers, letters.

use serde::Serialize;

/// A mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The mark as it was typed.
    pub text: String,
    /// In which way it counts.
    pub sort: Sort,
    /// Which one it is; nothing counts bullets.
    pub value: u32,
    /// What stands before what counts: `(`, `2.`.
    pub before: String,
    /// What stands behind it: `.`, `)`.
    pub after: String,
}

/// In which way the marks of a list count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Not at all.
    Bullet,
    /// 1, 2, 3.
    Number,
    /// a, b, c.
    Lower,
    /// A, B, C.
    Upper,
    /// i, ii, iii.
    Roman,
}

/// Signs that people begin points with.
const BULLETS: &[char] =
    &['-', '–', '—', '•', '·', '*', '‣', '◦', '▪', '●', '○', '■', '□', '➢', '✓', '☐', '☑', '☒'];

/// Points of one level that come after each other are counted up to here.
const MOST: u32 = 999;

impl Mark {
    /// Whether it is counted in the same way as another, however far.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        match (self.sort, other.sort) {
            (Sort::Bullet, Sort::Bullet) => self.text == other.text,
            (a, b) => a == b && self.before == other.before && self.after == other.after,
        }
    }

    /// Whether it comes right behind another.
    #[must_use]
    pub fn follows(&self, other: &Self) -> bool {
        let counts = self.sort == Sort::Bullet || self.value == other.value + 1;
        self.is_like(other) && counts
    }

    /// Whether a list can begin with it.
    pub(super) fn is_first(&self) -> bool {
        self.sort == Sort::Bullet || self.value == 1
    }

    /// How many numbers stand before its own: one in `2.1`.
    pub(super) fn depth(&self) -> usize {
        self.before.matches('.').count()
    }
}

/// The marks that a line may begin with, the likeliest first, and what stands behind them.
pub(super) fn candidates(line: &str) -> (Vec<Mark>, &str) {
    let Some((word, rest)) = line.split_once(char::is_whitespace) else {
        return (Vec::new(), line);
    };
    let rest = rest.trim_start();
    if rest.is_empty() || word.chars().count() > 12 {
        return (Vec::new(), line);
    }
    let mut letters = word.chars();
    if let (Some(bullet), None) = (letters.next(), letters.next())
        && BULLETS.contains(&bullet)
    {
        return (vec![mark(word, Sort::Bullet, 0, "", "")], rest);
    }
    (counted(word), rest)
}

fn counted(word: &str) -> Vec<Mark> {
    let inner = word.strip_prefix('(').unwrap_or(word);
    let open = if inner.len() == word.len() { "" } else { "(" };
    let ends = [")", "."].into_iter().find_map(|end| Some((inner.strip_suffix(end)?, end)));
    let (inner, after) = ends.unwrap_or((inner, ""));
    if open == "(" && after != ")" {
        return Vec::new();
    }
    let (before, last) = match inner.rsplit_once('.') {
        Some((before, last)) if before.split('.').all(is_number) && open.is_empty() => {
            (format!("{before}."), last)
        }
        Some(_) => return Vec::new(),
        None => (open.to_owned(), inner),
    };
    if after.is_empty() && before.is_empty() {
        return Vec::new();
    }
    let found =
        |sort, value: Option<u32>| value.map(|value| mark(word, sort, value, &before, after));
    if is_number(last) {
        return found(Sort::Number, last.parse().ok()).into_iter().collect();
    }
    if !before.is_empty() && before != "(" {
        return Vec::new();
    }
    let both = [found(Sort::Lower, letter(last, 'a')), found(Sort::Roman, roman(last))];
    let upper = found(Sort::Upper, letter(last, 'A'));
    both.into_iter().chain([upper]).flatten().collect()
}

fn mark(text: &str, sort: Sort, value: u32, before: &str, after: &str) -> Mark {
    let (text, before, after) = (text.to_owned(), before.to_owned(), after.to_owned());
    Mark { text, sort, value, before, after }
}

/// A number that points are counted with: none with a nought before it, which is a time or a day.
fn is_number(text: &str) -> bool {
    let is_one = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    is_one && text.parse::<u32>().is_ok_and(|number| number <= MOST)
}

fn letter(text: &str, first: char) -> Option<u32> {
    let mut letters = text.chars();
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    let place = u32::from(letter).checked_sub(u32::from(first))?;
    (place < 26).then_some(place + 1)
}

fn roman(text: &str) -> Option<u32> {
    const NUMBERS: &[&str] = &[
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
        "xv", "xvi", "xvii", "xviii", "xix", "xx",
    ];
    let place = NUMBERS.iter().position(|number| *number == text)?;
    u32::try_from(place + 1).ok()
}
