//! What was typed, taken apart: words, a case number, a sum, a date.

use chrono::NaiveDate;

use super::index::split;
use crate::model::money::Ore;
use crate::text::parse_date::parse_date;
use crate::text::parse_number::parse_kroner;
use crate::text::sort::fold;

/// A query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// All of it, folded, as names begin.
    pub(super) whole: String,
    /// The ways in which it can be read, the plainest first; a record need match one.
    pub(super) readings: Vec<Reading>,
}

/// One way to read a query: a record must match all of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reading {
    pub words: Vec<String>,
    pub number: Option<CaseNumber>,
    pub sum: Option<Ore>,
    /// The first and the last day that are meant.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

/// The number of a case; without a year any year's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CaseNumber {
    pub sequence: i64,
    pub year: Option<i64>,
}

/// More words than anybody types; the rest of something pasted is left out.
const MOST_WORDS: usize = 12;

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn of(typed: &str, today: NaiveDate) -> Self {
        let typed = typed.trim();
        let tokens: Vec<&str> = typed.split_whitespace().take(MOST_WORDS).collect();
        let whole = fold(typed);
        let mut readings = vec![Reading { words: words(&tokens), ..Reading::default() }];
        readings.retain(|reading| !reading.words.is_empty());
        readings.extend(numbered(&tokens));
        // A sum or a date stands before or after the words: the longest that reads as one.
        for (rest, part) in splits(&tokens) {
            let text = part.join(" ");
            let read = value(&text, today);
            if read.is_empty() {
                continue;
            }
            readings
                .extend(read.into_iter().map(|reading| Reading { words: words(rest), ..reading }));
            break;
        }
        Self { whole, readings }
    }

    /// Whether nothing was typed that could be looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }
}

fn words(tokens: &[&str]) -> Vec<String> {
    let folded = fold(&tokens.join(" "));
    split(&folded).take(MOST_WORDS).map(str::to_owned).collect()
}

/// The tokens as a part that may be a value and the rest, the longest parts first.
fn splits<'a, 'b>(tokens: &'a [&'b str]) -> impl Iterator<Item = (&'a [&'b str], &'a [&'b str])> {
    let count = tokens.len();
    (0..count).flat_map(move |left| {
        let last = tokens.split_at(left);
        let first = tokens.split_at(count - left);
        [(last.0, last.1), (first.1, first.0)]
    })
}

/// What a text says as a value: a sum, a date, or either.
fn value(text: &str, today: NaiveDate) -> Vec<Reading> {
    let mut readings = Vec::new();
    let has_digits = text.chars().any(|letter| letter.is_ascii_digit());
    if has_digits && let Ok(sum) = parse_kroner(text) {
        readings.push(Reading { sum: Some(sum), ..Reading::default() });
    }
    // "mai" alone is more often a name than a month, and "2" no date.
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_date = digits > 1 || (digits == 1 && text.contains(' '));
    if is_date
        && let Ok(date) = parse_date(text, today)
        && let (Some(first), Some(last)) = (date.earliest(), date.latest())
    {
        readings.push(Reading { days: Some((first, last)), ..Reading::default() });
    }
    readings
}

/// The query with a case number taken out of it: "51/22", "51-22", "51/2022", "2022/51", "sak 51".
fn numbered(tokens: &[&str]) -> Option<Reading> {
    for (at, token) in tokens.iter().enumerate() {
        let said = at > 0 && tokens.get(at - 1).is_some_and(|before| is_case_word(before));
        let Some(number) = case_number(token, said) else { continue };
        let begin = if said { at - 1 } else { at };
        let mut rest: Vec<&str> = tokens.get(..begin).unwrap_or_default().to_vec();
        rest.extend(tokens.get(at + 1..).unwrap_or_default());
        // "sak nr. 51/22"
        rest.retain(|word| !is_case_word(word));
        return Some(Reading { words: words(&rest), number: Some(number), ..Reading::default() });
    }
    None
}

fn is_case_word(word: &str) -> bool {
    let plain = word.trim_end_matches(['.', ':']).to_lowercase();
    matches!(plain.as_str(), "sak" | "saka" | "saken" | "saksnr" | "saksnummer" | "nr" | "case")
}

fn case_number(token: &str, said: bool) -> Option<CaseNumber> {
    let number = |text: &str| (text.len() <= 4).then(|| text.parse::<i64>().ok()).flatten();
    let token = token.trim_matches(['#', ',', '.', ':', '(', ')']);
    let Some((first, second)) = token.split_once(['/', '-']) else {
        return number(token).filter(|_| said).map(|sequence| CaseNumber { sequence, year: None });
    };
    let (first, second) = (first.trim(), second.trim());
    let year = |text: &str| match (text.len(), number(text)?) {
        (2, short) => Some(2000 + short),
        (4, long @ 1900..=2199) => Some(long),
        _ => None,
    };
    // The archive writes the year first, the networks last.
    if first.len() == 4 && second.len() < 4 && year(first).is_some() {
        return Some(CaseNumber { sequence: number(second)?, year: year(first) });
    }
    Some(CaseNumber { sequence: number(first)?, year: Some(year(second)?) })
}
