//! Reading dates as people type them, in bokmål, nynorsk and English.
//!
//! The text is cut into tokens; words that say how sure the date is and how it stands to the time
//! meant ("foreløpig", "før", "slutten av") are taken out; what is left is read as one date, a span
//! or a choice, in the likeliest way that makes sense of all of it. Nothing is guessed from a part
//! of the text: a word that is not known makes the whole not understood, and the person is asked.

mod atom;
mod beyond;
mod fail;
mod framed;
mod lexicon;
mod list;
mod piece;
mod relative;
mod resolve;
#[cfg(test)]
mod tests;
mod token;

use chrono::{Datelike as _, IsoWeek, NaiveDate, Weekday};

use self::atom::{Atom, What};
pub(crate) use self::beyond::Beyond;
use self::fail::Fail;
use self::framed::{is_clock, take_apart};
use self::lexicon::Doubt;
use self::list::Joint;
use self::token::Token;
use super::iso::read_iso;
use crate::model::field::Tense;
use crate::model::fuzzy_date::{DateError, FuzzyDate, Part, Span};

/// Whether a word is the name of a month or of a numbered piece of the year: "november", "kvartal".
#[must_use]
pub fn names_part_of_year(word: &str) -> bool {
    lexicon::month(word).is_some() || lexicon::months_of_division(word).is_some()
}

/// Why a text was not read as a date; each holds the text, at most 160 characters of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseDateError {
    /// The date is not written in any way that is known.
    #[error("\"{text}\" is not understood as a date")]
    NotUnderstood {
        /// What was typed.
        text: String,
    },
    /// It is understood, but there is no such date: 30 February, week 53 of a year with 52, a
    /// weekday that it is not.
    #[error("there is no date \"{text}\"")]
    Impossible {
        /// What was typed.
        text: String,
    },
    /// It is a time that ends before it begins: "31.12.2024–1.1.2024".
    #[error("\"{text}\" ends before it begins")]
    Reversed {
        /// What was typed.
        text: String,
    },
    /// Three numbers of two figures, joined by hyphens, that are a day whether the day or the year stands
    /// first: points join days in Norway, and hyphens those of ISO 8601, where the year is first.
    #[error("\"{text}\" has the day or the year first")]
    Ambiguous {
        /// What was typed.
        text: String,
    },
    /// The date is understood, but lies outside the years 1800 to 2199.
    #[error("the year of \"{text}\" is outside 1800 to 2199")]
    YearOutOfRange {
        /// What was typed.
        text: String,
    },
}

/// Reads a date as typed; `reference` is the day it is typed on, or that of the document it stands
/// in.
///
/// - A date without a year lies as near to the reference as it can, at most about six months to
///   either side; of two equally near, the one to come. (29 February and week 53 lie in the nearest
///   year that has them. "til våren" is the spring to come.) Two-digit years are likewise the
///   nearest.
/// - Days are day before month. What could be a day after a year of two figures as well is refused.
/// - Days and times as programs write them (ISO 8601, with a zone or without) are read; a time is kept as
///   words.
/// - Weeks are ISO weeks, Monday to Sunday. Seasons are those of
///   [`crate::model::fuzzy_date::Season`].
/// - "før jul" is open at the start and ends on 23 December; "før" and "etter" leave out the time
///   they name, "innen" and "fra" include it, but "innen jul" is before Christmas. Before the
///   summer is before July, after it from August.
/// - "19. eller 24. januar" is a choice; "6. og 7. september" and "29.-30. mai" are spans; days
///   joined by "og" that do not follow each other are held as a choice, with the words.
/// - The extended date format and the stored form of a date ([`FuzzyDate::to_stored`]) are read as
///   they are.
///
/// The words are kept unless they say no more than the date: they are dropped for figures alone,
/// for days, months, years and spans of them written out with the year, and for "today" and the
/// like, which would be untrue tomorrow.
///
/// # Errors
/// One of [`ParseDateError`], holding the text.
pub fn parse_date(text: &str, reference: NaiveDate) -> Result<FuzzyDate, ParseDateError> {
    parse_date_in(text, reference, Tense::Nearest)
}

/// Reads a date as [`parse_date`] does; one without a year is looked for on the side of the
/// reference where it must lie: "før jul" typed in April as a deadline is the Christmas to come.
///
/// # Errors
/// One of [`ParseDateError`], holding the text.
pub fn parse_date_in(
    text: &str,
    reference: NaiveDate,
    tense: Tense,
) -> Result<FuzzyDate, ParseDateError> {
    parse(text, (reference, tense)).map(|read| read.date)
}

/// Whether a text is a date whose year does not stand there in full: it has none and follows from the
/// reference, or what may be the year could be a day as well ("jan 24").
#[must_use]
pub fn guesses_year(text: &str, reference: NaiveDate) -> bool {
    parse(text, (reference, Tense::Nearest)).is_ok_and(|read| read.year_is_guessed)
}

/// A date as it was read.
struct Read {
    date: FuzzyDate,
    year_is_guessed: bool,
}

impl Read {
    /// One that says itself which year it is of.
    fn sure(date: FuzzyDate) -> Self {
        Self { date, year_is_guessed: false }
    }
}

fn parse(text: &str, reference: (NaiveDate, Tense)) -> Result<Read, ParseDateError> {
    let typed = text.trim();
    let shown = || typed.chars().take(160).collect::<String>();
    if let Some(date) = read_stored(typed) {
        return Ok(Read::sure(date));
    }
    // As programs write them; the time is kept as words.
    if let Some((day, time)) = read_iso(typed) {
        let date = FuzzyDate::from_part(Part::Day(day));
        let date = date.map_err(|_| ParseDateError::YearOutOfRange { text: shown() })?;
        return Ok(Read::sure(if time.is_some() { date.with_words(typed) } else { date }));
    }
    if reads_two_ways(typed) {
        return Err(ParseDateError::Ambiguous { text: shown() });
    }
    match read(typed, reference).or_else(|fail| read_with_remark(typed, reference).ok_or(fail)) {
        Ok(read) => Ok(read),
        Err(Fail::Impossible) => Err(ParseDateError::Impossible { text: shown() }),
        Err(Fail::Reversed) => Err(ParseDateError::Reversed { text: shown() }),
        Err(Fail::YearOutOfRange) => Err(ParseDateError::YearOutOfRange { text: shown() }),
        // Only now, because "2024 uke 39" is that week and not 2024 with words.
        Err(Fail::Senseless) if has_figures_behind(typed) => {
            Err(ParseDateError::NotUnderstood { text: shown() })
        }
        Err(Fail::Senseless) => {
            FuzzyDate::from_stored(typed).map(Read::sure).map_err(|error| match error {
                DateError::Impossible(_) | DateError::BadInterval(_) => {
                    ParseDateError::Impossible { text: shown() }
                }
                DateError::YearOutOfRange(_) => ParseDateError::YearOutOfRange { text: shown() },
                DateError::NotEdtf(_) | DateError::BadChoice(_) => {
                    ParseDateError::NotUnderstood { text: shown() }
                }
            })
        }
    }
}

/// Whether figures alone stand behind the first word: they are part of the date, and no words about it.
fn has_figures_behind(text: &str) -> bool {
    let behind = text.split_once(' ').map_or("", |(_, behind)| behind);
    let is_figure = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '.' | '-' | '/');
    behind.contains(|sign: char| sign.is_ascii_digit()) && behind.chars().all(is_figure)
}

/// Whether a text is a day with the year first, and another with the day first: "24-01-05".
fn reads_two_ways(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let two = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let [first, month, last] = parts.as_slice() else { return false };
    if first == last || !parts.iter().all(two) {
        return false;
    }
    let is_day = |year: &str, day: &str| {
        NaiveDate::parse_from_str(&format!("20{year}-{month}-{day}"), "%Y-%m-%d").is_ok()
    };
    is_day(first, last) && is_day(last, first)
}

/// Whether the words of a date say themselves that it is not sure.
#[must_use]
pub(crate) fn says_doubt(words: &str) -> bool {
    let plain = token::plain(words);
    let mut each = plain.split(|sign: char| !sign.is_alphabetic());
    plain.contains('?') || each.any(|word| lexicon::doubt(word).is_some())
}

/// Whether the words of a date say that it is some day between two.
#[must_use]
pub(crate) fn says_between(words: &str) -> bool {
    let typed = token::tokens(&token::plain(words)).map(take_apart);
    typed.is_some_and(|typed| typed.frame.relation == Some(lexicon::Relation::Between))
}

/// Whether words name the days that the date may be, or the two that it lies between, and nothing besides: the date
/// says all that they say.
#[must_use]
pub(crate) fn says_the_days(words: &str, date: &FuzzyDate) -> bool {
    let (Some(tokens), Some(first)) = (token::tokens(&token::plain(words)), date.earliest()) else {
        return false;
    };
    let typed = take_apart(tokens);
    let of_days = match (date.span(), typed.frame.relation) {
        (Span::OneOf(_), None) => true,
        (Span::Interval(Some(_), Some(_)), relation) => {
            relation == Some(lexicon::Relation::Between)
        }
        (Span::OneOf(_), Some(_)) | (Span::Part(_) | Span::Interval(..), _) => false,
    };
    if !of_days || typed.says_more || typed.frame.third.is_some() || typed.frame.ahead {
        return false;
    }
    let year = chrono::Datelike::year(&first);
    let read = list::first_sense(&typed.tokens, year, |atoms, joint| {
        resolve::resolve(atoms, joint, typed.frame, (first, Tense::Nearest)).ok()
    });
    read.is_some_and(|read| read.span() == date.span())
}

/// Whether words name a month, a season or a year and nothing besides, so that the date says all that they
/// say.
#[must_use]
pub(crate) fn says_no_more(words: &str, date: &FuzzyDate) -> bool {
    let (Span::Part(part), Some(tokens)) = (date.span(), token::tokens(&token::plain(words)))
    else {
        return false;
    };
    let typed = take_apart(tokens);
    let is_framed =
        typed.frame.relation.is_some() || typed.frame.third.is_some() || typed.frame.ahead;
    if typed.says_more || is_framed {
        return false;
    }
    let around = (part.earliest().unwrap_or_default(), Tense::Nearest);
    let read = list::first_sense(&typed.tokens, part.year(), |atoms, joint| {
        resolve::resolve(atoms, joint, typed.frame, around).ok()
    });
    read.is_some_and(|read| read.span() == date.span())
}

/// The week and the year that counts it, where words name a week of a date and nothing besides.
#[must_use]
pub(crate) fn week_of(words: &str, date: &FuzzyDate) -> Option<IsoWeek> {
    let words = words.to_lowercase();
    let mut words = words.split_whitespace();
    let names_week = words.next().is_some_and(|word| lexicon::is_week(word.trim_end_matches('.')));
    let is_number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit());
    let Span::Interval(Some(Part::Day(first)), Some(Part::Day(last))) = date.span() else {
        return None;
    };
    let is_week = first.weekday() == Weekday::Mon && (*last - *first).num_days() == 6;
    (names_week && words.all(is_number) && is_week).then(|| first.iso_week())
}

/// The extended date format, alone or followed by words that are only words.
fn read_stored(text: &str) -> Option<FuzzyDate> {
    let date = FuzzyDate::from_stored(text).ok()?;
    let Some((first, words)) = text.split_once(' ') else {
        return Some(date);
    };
    // "2024 uke 39" says a week, "2022-09-23 - 2022-09-25" a span and "2022-09-23 foreløpig" a
    // doubt; they are to be read and not only kept.
    let only_year = first.len() == 4;
    let tokens = token::tokens(&token::plain(words)).unwrap_or_default();
    let continues = list::joint(&tokens, 0).is_some()
        || tokens.get(1).is_some_and(|token| token.is_sign(':'))
        || tokens.first().is_some_and(
            |token| matches!(token, Token::Word(w) if is_clock(w) || lexicon::doubt(w).is_some()),
        );
    let qualified = date.is_uncertain() || date.is_approximate();
    (qualified || !(only_year || continues || has_figures_behind(text))).then_some(date)
}

fn read(text: &str, reference: (NaiveDate, Tense)) -> Result<Read, Fail> {
    let plain = token::plain(text);
    if let Some(date) = relative::read(&plain, reference.0) {
        return Ok(Read::sure(date));
    }
    let typed = take_apart(token::tokens(&plain).ok_or(Fail::Senseless)?);
    let year = chrono::Datelike::year(&reference.0);
    let found = list::first_sense(&typed.tokens, year, |atoms, joint| {
        match resolve::resolve(atoms, joint, typed.frame, reference) {
            Ok(date) => {
                let year_is_guessed = atoms.iter().any(|atom| atom.guess)
                    || atoms.iter().all(|atom| atom.year.is_none());
                Some(Ok((Read { date, year_is_guessed }, says_it_all(&plain, atoms, joint))))
            }
            Err(Fail::Senseless) => None,
            Err(fail) => Some(Err(fail)),
        }
    });
    let (Read { mut date, year_is_guessed }, says_it_all) =
        found.unwrap_or(Err(Fail::Senseless))?;
    if typed.uncertain {
        date = date.uncertain();
    }
    if typed.approximate {
        date = date.approximate();
    }
    let framed = typed.frame.relation.is_some() || typed.frame.third.is_some() || typed.frame.ahead;
    let wordless = says_it_all && !typed.says_more && !framed;
    let date = if wordless { date } else { date.with_words(text) };
    Ok(Read { date, year_is_guessed })
}

/// A date followed by a remark in brackets, "30. september (kan bli flyttet)": the remark is kept
/// as words, and may say that the date is uncertain.
fn read_with_remark(text: &str, reference: (NaiveDate, Tense)) -> Option<Read> {
    let (start, remark) = text.strip_suffix(')')?.split_once('(')?;
    let Read { mut date, year_is_guessed } = read(start, reference).ok()?;
    let remark = token::plain(remark);
    for word in remark.split(|sign: char| !sign.is_alphabetic()) {
        date = match lexicon::doubt(word) {
            Some(Doubt::Uncertain) => date.uncertain(),
            Some(Doubt::Approximate) | None => date,
        };
    }
    Some(Read { date: date.with_words(text), year_is_guessed })
}

/// Whether the date says all that the text says.
fn says_it_all(plain: &str, atoms: &[Atom], joint: Joint) -> bool {
    let written_out = atoms.last().is_some_and(|atom| atom.year.is_some())
        && atoms.iter().all(|atom| atom.what.is_written_out());
    let in_figures = !plain.contains(char::is_alphabetic);
    let unknown_day = atoms.iter().any(|atom| matches!(atom.what, What::SomeDay(_)));
    joint.is_of_one() && (written_out || in_figures) && !unknown_day
}
