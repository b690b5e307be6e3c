//! "I dag", "neste uke": dates that are told from the day they are typed.

use chrono::{Datelike, Days, NaiveDate};

use crate::model::fuzzy_date::{FuzzyDate, Part};

/// Reads such a date; `None` for any other text, or where the calendar ends. Without words, which
/// would be untrue on any other day.
pub(super) fn read(plain: &str, reference: NaiveDate) -> Option<FuzzyDate> {
    let day = |days: i64| {
        let day = reference.checked_add_signed(chrono::TimeDelta::days(days))?;
        FuzzyDate::from_part(Part::Day(day)).ok()
    };
    let week = |weeks: u64| {
        let since_monday = u64::from(reference.weekday().num_days_from_monday());
        let monday = reference
            .checked_sub_days(Days::new(since_monday))?
            .checked_add_days(Days::new(7 * weeks))?;
        let sunday = monday.checked_add_days(Days::new(6))?;
        FuzzyDate::interval(Some(Part::Day(monday)), Some(Part::Day(sunday))).ok()
    };
    let next_month = || match reference.month() {
        12 => Part::Month(reference.year() + 1, 1),
        month => Part::Month(reference.year(), month + 1),
    };
    let year = |years: i32| FuzzyDate::from_part(Part::Year(reference.year() + years)).ok();
    match plain {
        "i dag" | "idag" | "today" => day(0),
        "i morgen" | "imorgen" | "i morgon" | "imorgon" | "tomorrow" => day(1),
        "i overmorgen" | "i overmorgon" | "overmorgen" | "overmorgon" => day(2),
        "i går" | "igår" | "yesterday" => day(-1),
        "denne uken" | "denne uka" | "denne veka" | "this week" => week(0),
        "neste uke" | "neste veke" | "next week" => week(1),
        "denne måneden" | "denne månaden" | "this month" => {
            FuzzyDate::from_part(Part::Month(reference.year(), reference.month())).ok()
        }
        "neste måned" | "neste månad" | "next month" => FuzzyDate::from_part(next_month()).ok(),
        "i år" | "this year" => year(0),
        "neste år" | "next year" => year(1),
        "i fjor" | "last year" => year(-1),
        _ => None,
    }
}
