//! Dates as precise as they are known.
//!
//! Meetings are fixed for "19. eller 24. januar", results are due "før jul" or in week 39, and a
//! grant has a deadline to the day. One value holds all of these: a subset of the extended date
//! format of ISO 8601-2, which a program can sort and compare, and beside it the words that were
//! typed, which say to people what no format can.

mod edtf;
mod span;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt;

use chrono::{Datelike, NaiveDate};

pub use span::{Part, Season, Span};

/// The first year a date can lie in.
pub const FIRST_YEAR: i32 = 1800;
/// The last year a date can lie in.
pub const LAST_YEAR: i32 = 2199;
/// How many days a choice between days can hold.
pub const MAX_ALTERNATIVES: usize = 50;

/// Why a text is not a date. The text is the piece that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not written in the form of a date at all.
    #[error("\"{0}\" is not written as a date")]
    NotEdtf(String),
    /// The form of a date, but no such day, month or season: 30 February, month 13.
    #[error("there is no date \"{0}\"")]
    Impossible(String),
    /// A year outside [`FIRST_YEAR`] to [`LAST_YEAR`].
    #[error("the year of \"{0}\" is outside 1800 to 2199")]
    YearOutOfRange(String),
    /// An interval that ends before it begins, or that is open at both ends.
    #[error("the interval \"{0}\" ends before it begins, or has no end at all")]
    BadInterval(String),
    /// A choice between fewer than two different days, or more than [`MAX_ALTERNATIVES`].
    #[error("\"{0}\" is not a choice between two or more days")]
    BadChoice(String),
}

/// A date as precise as it is known, and the words it was given in.
///
/// Every value has a form that reads back: [`fmt::Display`] and [`FuzzyDate::parse_edtf`] are each
/// other's inverse for what is not words, [`FuzzyDate::to_stored`] and [`FuzzyDate::from_stored`]
/// for the whole value (words with single spaces, as [`FuzzyDate::with_words`] makes them).
///
/// Ordered by the earliest possible day, then the latest, then the rest. What is open at the start
/// is ordered by its latest day, so that "before Christmas" stands at Christmas and not first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FuzzyDate {
    span: Span,
    uncertain: bool,
    approximate: bool,
    /// The words as typed, when they say more than the dates do: "før jul", "uke 39".
    pub words: Option<String>,
}

impl FuzzyDate {
    /// Exactly one day.
    ///
    /// A day outside the years [`FIRST_YEAR`] to [`LAST_YEAR`] becomes the nearest day within:
    /// no such day comes from a clock, and whatever was typed goes through the checked readers.
    #[must_use]
    pub fn from_day(day: NaiveDate) -> FuzzyDate {
        let day = match day.year() {
            ..FIRST_YEAR => span::first_day_of(FIRST_YEAR, 1).unwrap_or(day),
            FIRST_YEAR..=LAST_YEAR => day,
            _ => span::last_day_of(LAST_YEAR, 12).unwrap_or(day),
        };
        FuzzyDate::plain(Span::Part(Part::Day(day)))
    }

    /// A month, a season, a year or a day.
    ///
    /// # Errors
    /// [`DateError::Impossible`] or [`DateError::YearOutOfRange`].
    pub fn from_part(part: Part) -> Result<FuzzyDate, DateError> {
        part.check()?;
        Ok(FuzzyDate::plain(Span::Part(part)))
    }

    /// From the first day of `start` to the last day of `end`, both included; `None` is open.
    ///
    /// # Errors
    /// [`DateError::BadInterval`] when it ends before it begins, is open at both ends or has a
    /// season at an end, and what [`FuzzyDate::from_part`] refuses.
    pub fn interval(start: Option<Part>, end: Option<Part>) -> Result<FuzzyDate, DateError> {
        for part in [start, end].into_iter().flatten() {
            part.check()?;
        }
        let span = Span::Interval(start, end);
        let season = [start, end].into_iter().flatten().any(|p| matches!(p, Part::Season(..)));
        let ordered = match (start, end) {
            (None, None) => false,
            (Some(start), Some(end)) => start.earliest() <= end.latest(),
            _ => true,
        };
        if season || !ordered {
            return Err(DateError::BadInterval(span.to_string()));
        }
        Ok(FuzzyDate::plain(span))
    }

    /// One of several days, whichever it turns out to be; kept sorted and without doubles.
    ///
    /// # Errors
    /// [`DateError::BadChoice`] for fewer than two different days or more than
    /// [`MAX_ALTERNATIVES`], and [`DateError::YearOutOfRange`].
    pub fn one_of(mut days: Vec<NaiveDate>) -> Result<FuzzyDate, DateError> {
        days.sort_unstable();
        days.dedup();
        for day in &days {
            Part::Day(*day).check()?;
        }
        let count = days.len();
        let span = Span::OneOf(days);
        if !(2..=MAX_ALTERNATIVES).contains(&count) {
            let shown: String = span.to_string().chars().take(80).collect();
            return Err(DateError::BadChoice(shown));
        }
        Ok(FuzzyDate::plain(span))
    }

    /// Reads the extended date format, without words, exactly as [`fmt::Display`] writes it:
    /// `2022-09-23`, `2022-09`, `2022-23` (seasons 21 to 24), `2022`, `2022-10/2022-11`,
    /// `../2022-12-23`, `[2024-01-19,2024-01-24]`; at the end `?` for uncertain, `~` for
    /// approximate or `%` for both, which here holds for the whole date.
    ///
    /// # Errors
    /// One of [`DateError`], with the piece that is wrong.
    pub fn parse_edtf(text: &str) -> Result<FuzzyDate, DateError> {
        edtf::parse(text)
    }

    /// Reads what [`FuzzyDate::to_stored`] writes: the extended date format, and after the first
    /// space the words, if any.
    ///
    /// # Errors
    /// One of [`DateError`], for what stands before the words.
    pub fn from_stored(stored: &str) -> Result<FuzzyDate, DateError> {
        let (date, words) = stored.split_once(' ').unwrap_or((stored, ""));
        Ok(FuzzyDate::parse_edtf(date)?.with_words(words))
    }

    /// The value as one text for a database cell or a spreadsheet: `../2022-12-23 før jul`.
    #[must_use]
    pub fn to_stored(&self) -> String {
        match self.words.as_deref().and_then(tidy) {
            Some(words) => format!("{self} {words}"),
            None => self.to_string(),
        }
    }

    /// The same date with these words, every run of white space made one space; without words if
    /// there are none.
    #[must_use]
    pub fn with_words(mut self, words: &str) -> FuzzyDate {
        self.words = tidy(words);
        self
    }

    /// The same date, marked as one that may still change ("foreløpig").
    #[must_use]
    pub fn uncertain(mut self) -> FuzzyDate {
        self.uncertain = true;
        self
    }

    /// The same date, marked as only about right ("ca.").
    #[must_use]
    pub fn approximate(mut self) -> FuzzyDate {
        self.approximate = true;
        self
    }

    /// What the date covers, for whoever puts it into words.
    #[must_use]
    pub fn span(&self) -> &Span {
        &self.span
    }

    /// The first day it can be; `None` when open at the start.
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.span.earliest()
    }

    /// The last day it can be; `None` when open at the end.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        self.span.latest()
    }

    /// Whether all of it lies after a day.
    #[must_use]
    pub fn is_after(&self, day: NaiveDate) -> bool {
        self.earliest().is_some_and(|first| first > day)
    }

    /// The day, when the date is one exact day; also when that day is uncertain, but not when it
    /// is only approximate.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        let day = self.earliest().filter(|first| self.latest() == Some(*first));
        day.filter(|_| !self.approximate)
    }

    /// Whether the date may still change.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Whether the date is only about right.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// Whether the date can lie within the days `from` to `to`, both included. Of a choice between
    /// days, one within is enough; that all lie around the days is not.
    #[must_use]
    pub fn overlaps(&self, from: NaiveDate, to: NaiveDate) -> bool {
        if from > to {
            return false;
        }
        if let Span::OneOf(days) = &self.span {
            return days.iter().any(|day| (from..=to).contains(day));
        }
        self.earliest().is_none_or(|first| first <= to)
            && self.latest().is_none_or(|last| last >= from)
    }

    /// Whether both stand for the same days, however they are written and however sure they are.
    #[must_use]
    pub fn same_days(&self, other: &FuzzyDate) -> bool {
        let choice = |date: &FuzzyDate| match &date.span {
            Span::OneOf(days) => days.clone(),
            Span::Part(_) | Span::Interval(..) => Vec::new(),
        };
        let bounds = |date: &FuzzyDate| (date.earliest(), date.latest());
        bounds(self) == bounds(other) && choice(self) == choice(other)
    }

    /// The year of the earliest day, or of the latest when open at the start. A winter belongs to
    /// the year it is named by, though it begins in December of the year before.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        match &self.span {
            Span::Part(part) => Some(part.year()),
            span => span.earliest().or_else(|| span.latest()).map(|day| day.year()),
        }
    }

    fn plain(span: Span) -> FuzzyDate {
        FuzzyDate { span, uncertain: false, approximate: false, words: None }
    }

    /// Where the date stands in a sorted list. An open end counts as the end of time.
    fn place(&self) -> (Option<NaiveDate>, NaiveDate) {
        let latest = self.latest();
        (self.earliest().or(latest), latest.unwrap_or(NaiveDate::MAX))
    }
}

/// Words with single spaces; `None` when there are none.
fn tidy(words: &str) -> Option<String> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

impl Ord for FuzzyDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place()
            .cmp(&other.place())
            .then_with(|| self.span.cmp(&other.span))
            .then_with(|| self.uncertain.cmp(&other.uncertain))
            .then_with(|| self.approximate.cmp(&other.approximate))
            .then_with(|| self.words.cmp(&other.words))
    }
}

impl PartialOrd for FuzzyDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The extended date format, without the words.
impl fmt::Display for FuzzyDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let qualifier = match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        };
        write!(f, "{}{qualifier}", self.span)
    }
}
