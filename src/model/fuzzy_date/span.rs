//! What a date covers, from a day to an open interval, and its written form.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::{DateError, FIRST_YEAR, LAST_YEAR};

/// A season of the year, by whole months as the Norwegian weather service counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May; written 21.
    Spring,
    /// June to August; written 22.
    Summer,
    /// September to November; written 23.
    Autumn,
    /// December of the year before to February; written 24.
    Winter,
}

impl Season {
    /// The number that stands for the season where a month would stand.
    #[must_use]
    pub fn code(self) -> u32 {
        match self {
            Season::Spring => 21,
            Season::Summer => 22,
            Season::Autumn => 23,
            Season::Winter => 24,
        }
    }

    /// The season that the number stands for.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Season> {
        [Season::Spring, Season::Summer, Season::Autumn, Season::Winter]
            .into_iter()
            .find(|season| season.code() == code)
    }
}

/// A day, month, season or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A whole year.
    Year(i32),
    /// A season of a year.
    Season(i32, Season),
    /// A month, 1 to 12, of a year.
    Month(i32, u32),
    /// A day.
    Day(NaiveDate),
}

impl Part {
    /// The year it is named by.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Part::Year(year) | Part::Season(year, _) | Part::Month(year, _) => year,
            Part::Day(day) => day.year(),
        }
    }

    /// The first day of the year, season, month or day; `None` only for a month that does not exist.
    #[must_use]
    pub fn earliest(self) -> Option<NaiveDate> {
        match self {
            Part::Year(year) => first_day_of(year, 1),
            Part::Season(year, Season::Spring) => first_day_of(year, 3),
            Part::Season(year, Season::Summer) => first_day_of(year, 6),
            Part::Season(year, Season::Autumn) => first_day_of(year, 9),
            Part::Season(year, Season::Winter) => first_day_of(year.checked_sub(1)?, 12),
            Part::Month(year, month) => first_day_of(year, month),
            Part::Day(day) => Some(day),
        }
    }

    /// The last day of the year, season, month or day; `None` only for a month that does not exist.
    #[must_use]
    pub fn latest(self) -> Option<NaiveDate> {
        match self {
            Part::Year(year) => last_day_of(year, 12),
            Part::Season(year, Season::Spring) => last_day_of(year, 5),
            Part::Season(year, Season::Summer) => last_day_of(year, 8),
            Part::Season(year, Season::Autumn) => last_day_of(year, 11),
            Part::Season(year, Season::Winter) => last_day_of(year, 2),
            Part::Month(year, month) => last_day_of(year, month),
            Part::Day(day) => Some(day),
        }
    }

    pub(super) fn check(self) -> Result<(), DateError> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&self.year()) {
            return Err(DateError::YearOutOfRange(self.to_string()));
        }
        match self.earliest() {
            Some(_) => Ok(()),
            None => Err(DateError::Impossible(self.to_string())),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Year(year) => write!(f, "{year:04}"),
            Part::Season(year, season) => write!(f, "{year:04}-{}", season.code()),
            Part::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Part::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        }
    }
}

/// What a date covers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// A day, month, season or year.
    Part(Part),
    /// From the first day of one part to the last day of another; `None` is an open end. At least
    /// one end is given, and neither is a season.
    Interval(Option<Part>, Option<Part>),
    /// One of these days: two or more, sorted.
    OneOf(Vec<NaiveDate>),
}

impl Span {
    pub(super) fn earliest(&self) -> Option<NaiveDate> {
        match self {
            Span::Part(part) => part.earliest(),
            Span::Interval(start, _) => start.and_then(Part::earliest),
            Span::OneOf(days) => days.first().copied(),
        }
    }

    pub(super) fn latest(&self) -> Option<NaiveDate> {
        match self {
            Span::Part(part) => part.latest(),
            Span::Interval(_, end) => end.and_then(Part::latest),
            Span::OneOf(days) => days.last().copied(),
        }
    }
}

/// The extended date format.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |part: &Option<Part>| part.map_or_else(|| "..".to_owned(), |p| p.to_string());
        match self {
            Span::Part(part) => part.fmt(f),
            Span::Interval(first, last) => write!(f, "{}/{}", end(first), end(last)),
            Span::OneOf(days) => {
                let days: Vec<String> = days.iter().map(|d| Part::Day(*d).to_string()).collect();
                write!(f, "[{}]", days.join(","))
            }
        }
    }
}

/// The first day of a month; `None` when there is no such month.
pub(super) fn first_day_of(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)
}

/// The last day of a month; `None` when there is no such month.
pub(super) fn last_day_of(year: i32, month: u32) -> Option<NaiveDate> {
    // Whether the next month is in the next year is the only question; the rest is its eve.
    let next = match month {
        1..=11 => first_day_of(year, month + 1),
        12 => first_day_of(year.checked_add(1)?, 1),
        _ => None,
    };
    next.and_then(|day| day.pred_opt())
}
