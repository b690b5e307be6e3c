//! A date as it stands in one cell: as people write it where that comes back, else as the program keeps it.

use chrono::{Datelike as _, NaiveDate};

use super::bundle::Texts;
use super::cell::Cell;
use super::lang::Lang;
use super::parse_date::parse_date;
use super::show::{show_date, show_typed};
use crate::model::fuzzy_date::FuzzyDate;

/// The first day that spreadsheets agree on.
fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(1900, 3, 1).unwrap_or_default()
}

/// A date as a cell.
#[must_use]
pub(crate) fn date_cell(texts: &Texts, date: &FuzzyDate) -> Cell {
    match date.day() {
        Some(day) if *date == FuzzyDate::from_day(day) => {
            if day >= first_day() {
                Cell::Day(day)
            } else {
                Cell::Text(day.to_string())
            }
        }
        _ => {
            let shown = show_typed(texts, date);
            Cell::Text(if comes_back(date, &shown) { shown } else { notation(date) })
        }
    }
}

/// Whether a text reads as a date of the same days that reads the same in every language, though its words may be
/// others.
fn comes_back(date: &FuzzyDate, shown: &str) -> bool {
    let surely = |date: &FuzzyDate| (date.is_uncertain(), date.is_approximate());
    let reads_alike = |read: &FuzzyDate| {
        let in_lang =
            |lang: &Lang| show_typed(Texts::of(*lang), read) == show_typed(Texts::of(*lang), date);
        Lang::ALL.iter().all(in_lang)
    };
    let is_alike = |read: FuzzyDate| {
        read.same_days(date)
            && surely(&read) == surely(date)
            && (read == *date || reads_alike(&read))
    };
    read_twice(date, shown).into_iter().all(|read| read.is_some_and(is_alike))
}

/// What a text reads as, held against two days that are far apart: what reads alike from both says its year.
fn read_twice(date: &FuzzyDate, shown: &str) -> [Option<FuzzyDate>; 2] {
    let near = date.earliest().or(date.latest()).unwrap_or_default();
    let far = near.with_year(near.year() - 40).unwrap_or(first_day());
    [near, far].map(|day| parse_date(shown, day).ok())
}

/// A date as people read it, where a cell that says so does not say all of it: the words in which it was typed, how
/// sure it is.
#[must_use]
pub(crate) fn in_words(texts: &Texts, date: &FuzzyDate) -> Option<String> {
    if date.day().is_some_and(|day| *date == FuzzyDate::from_day(day)) {
        return None;
    }
    let shown = show_date(texts, date);
    let reads_back = read_twice(date, &shown).iter().all(|read| read.as_ref() == Some(date));
    (!reads_back).then_some(shown)
}

/// A date as the program keeps it. Where its words say something else than its days, they stand in marks, so that
/// nobody takes them for the date.
fn notation(date: &FuzzyDate) -> String {
    let stored = date.to_stored();
    let reads_back = read_twice(date, &stored).iter().all(|read| read.as_ref() == Some(date));
    if reads_back { stored } else { whole_text(date) }
}

/// A date with its words in marks, which reads as that very date.
#[must_use]
pub(crate) fn whole_text(date: &FuzzyDate) -> String {
    match &date.words {
        Some(words) => format!("{date} {OPEN}{words}{CLOSE}"),
        None => date.to_string(),
    }
}

/// The marks around the words of a date.
const OPEN: char = '\u{ab}';
const CLOSE: char = '\u{bb}';

/// The date that such a text says.
#[must_use]
pub(crate) fn whole_date(text: &str) -> Option<FuzzyDate> {
    let (days, words) = text.strip_suffix(CLOSE)?.split_once(&format!(" {OPEN}"))?;
    FuzzyDate::from_stored(&format!("{days} {words}")).ok().filter(|date| whole_text(date) == text)
}
