//! The days of a single date whose year is known.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::atom::What;
use super::fail::Fail;
use super::lexicon::{Feast, Third};
use crate::model::fuzzy_date::{FIRST_YEAR, FuzzyDate, LAST_YEAR, Part};
use crate::model::holidays::easter_sunday;

/// A single date with its year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub what: What,
    pub weekday: Option<Weekday>,
    pub year: i32,
}

/// A stretch of time: from the first day of `start` to the last day of `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub start: Part,
    pub end: Part,
}

impl Piece {
    fn whole(part: Part) -> Piece {
        Piece { start: part, end: part }
    }

    fn days(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Result<Piece, Fail> {
        let (Some(first), Some(last)) = (first, last) else {
            return Err(Fail::Impossible);
        };
        Ok(Piece { start: Part::Day(first), end: Part::Day(last) })
    }

    /// From the beginning of this to the end of the other.
    pub(super) fn through(self, other: Piece) -> Piece {
        Piece { start: self.start, end: other.end }
    }

    /// The day, if it is only one.
    pub(super) fn day(self) -> Option<NaiveDate> {
        let (Part::Day(first), Part::Day(last)) = (self.start, self.end) else { return None };
        (first == last).then_some(first)
    }

    pub(super) fn date(self) -> Result<FuzzyDate, Fail> {
        if self.start == self.end {
            return Ok(FuzzyDate::from_part(self.start)?);
        }
        if self.start.earliest() > self.end.latest() {
            return Err(Fail::Reversed);
        }
        Ok(FuzzyDate::interval(Some(self.start), Some(self.end))?)
    }

    /// The early, middle or late third: of a month, ten days and the rest; of what is longer,
    /// whole months. `None` for what people do not divide so.
    pub(super) fn third(self, third: Third) -> Option<Piece> {
        let (first, last) = match (self.start, self.end) {
            (Part::Month(year, month), end) if end == self.start => {
                let day = |day| NaiveDate::from_ymd_opt(year, month, day);
                let (first, last) = match third {
                    Third::Early => (day(1), day(10)),
                    Third::Middle => (day(11), day(20)),
                    Third::Late => (day(21), end.latest()),
                };
                return Piece::days(first, last).ok();
            }
            (Part::Year(year), Part::Year(last)) => (year * 12, last * 12 + 11),
            (Part::Month(year, month), Part::Month(last_year, last)) => {
                (months(year, month)?, months(last_year, last)?)
            }
            (Part::Year(_) | Part::Month(..) | Part::Season(..) | Part::Day(_), _) => return None,
        };
        let length = last - first + 1;
        if length % 3 != 0 {
            return None;
        }
        let thirds_before = match third {
            Third::Early => 0,
            Third::Middle => 1,
            Third::Late => 2,
        };
        let first = first + length / 3 * thirds_before;
        let last = first + length / 3 - 1;
        Some(Piece { start: month_of(first)?, end: month_of(last)? })
    }
}

/// The months since year 0.
fn months(year: i32, month: u32) -> Option<i32> {
    Some(year * 12 + i32::try_from(month).ok()? - 1)
}

fn month_of(months: i32) -> Option<Part> {
    let month = u32::try_from(months.rem_euclid(12)).ok()? + 1;
    Some(Part::Month(months.div_euclid(12), month))
}

/// The days of a date.
///
/// # Errors
/// [`Fail::Impossible`] when there is no such date, or when it is not the weekday that was typed.
pub(super) fn piece(atom: Dated) -> Result<Piece, Fail> {
    let Dated { what, weekday, year } = atom;
    // First of all, so that no reckoning below can leave the calendar.
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(Fail::YearOutOfRange);
    }
    match what {
        What::Bare(_) => Err(Fail::Senseless),
        What::Day { day, month } => {
            let day = NaiveDate::from_ymd_opt(year, month, day).ok_or(Fail::Impossible)?;
            if weekday.is_some_and(|weekday| weekday != day.weekday()) {
                return Err(Fail::Impossible);
            }
            Ok(Piece::whole(Part::Day(day)))
        }
        What::Week(week) => {
            let first = NaiveDate::from_isoywd_opt(year, week, weekday.unwrap_or(Weekday::Mon));
            let last = NaiveDate::from_isoywd_opt(year, week, weekday.unwrap_or(Weekday::Sun));
            Piece::days(first, last)
        }
        What::Month(month) | What::SomeDay(month) if (1..=12).contains(&month) => {
            Ok(Piece::whole(Part::Month(year, month)))
        }
        What::Month(_) | What::SomeDay(_) => Err(Fail::Impossible),
        What::Months(first, last) => {
            Ok(Piece { start: Part::Month(year, first), end: Part::Month(year, last) })
        }
        What::Season(season) => {
            // In months, because an interval cannot have a season at its end.
            let season = Part::Season(year, season);
            let month = |day: NaiveDate| Part::Month(day.year(), day.month());
            let (first, last) = (season.earliest().map(month), season.latest().map(month));
            let (Some(start), Some(end)) = (first, last) else {
                return Err(Fail::Impossible);
            };
            Ok(Piece { start, end })
        }
        What::Feast(feast) => feast_days(feast, year),
        What::Year => Ok(Piece::whole(Part::Year(year))),
    }
}

fn feast_days(feast: Feast, year: i32) -> Result<Piece, Fail> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let easter = easter_sunday(year);
    let after_easter = |days| easter.and_then(|easter| easter.checked_add_days(Days::new(days)));
    match feast {
        Feast::NewYear => Piece::days(day(1, 1).and_then(|day| day.pred_opt()), day(1, 1)),
        Feast::Easter => {
            let thursday = easter.and_then(|easter| easter.checked_sub_days(Days::new(3)));
            Piece::days(thursday, after_easter(1))
        }
        Feast::Whitsun => Piece::days(after_easter(49), after_easter(50)),
        Feast::Midsummer => Piece::days(day(6, 23), day(6, 24)),
        Feast::SummerBreak => Piece::days(day(7, 1), day(7, 31)),
        Feast::Christmas => Piece::days(day(12, 24), day(12, 26)),
    }
}
