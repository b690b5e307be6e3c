//! Values as people read them.

use super::bundle::Texts;
use super::format::Format;
use super::parse_time::parse_times;
use crate::model::field::Field;
use crate::model::fuzzy_date::{FuzzyDate, Part, Season, Span};
use crate::model::kind::Portfolio;
use crate::model::time_of_day::{UNTIL, times_of};
use crate::model::value::Value;

/// A date as people read it. What somebody wrote in words stands as they wrote it.
#[must_use]
pub fn show_date(texts: &Texts, date: &FuzzyDate) -> String {
    let text = match (&date.words, date.day()) {
        (Some(words), None) => return with_year(words, date),
        _ => show_span(texts, date.span()),
    };
    if date.is_uncertain() {
        texts.with("date-provisional", &[("date", &text)])
    } else if date.is_approximate() {
        texts.with("date-approximate", &[("date", &text)])
    } else {
        text
    }
}

/// Which days a date in words stands for: "før jul" is "senest 23. desember 2024".
#[must_use]
pub fn show_days(texts: &Texts, date: &FuzzyDate) -> String {
    let text = show_span(texts, date.span());
    if date.is_uncertain() {
        texts.with("date-provisional", &[("date", &text)])
    } else if date.is_approximate() {
        texts.with("date-approximate", &[("date", &text)])
    } else {
        text
    }
}

/// "før jul" of 2022 is "før jul 2022" wherever the year is not plain from the words.
fn with_year(words: &str, date: &FuzzyDate) -> String {
    let says_year = words.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    match date.year() {
        Some(year) if !says_year => format!("{words} {year}"),
        _ => words.to_owned(),
    }
}

fn show_span(texts: &Texts, span: &Span) -> String {
    let format = Format::of(texts.lang());
    match span {
        Span::Part(part) => show_part(texts, *part),
        Span::Interval(start, end) => match (start, end) {
            (Some(start), Some(end)) => {
                format!("{} – {}", show_part(texts, *start), show_part(texts, *end))
            }
            (None, Some(end)) => texts.with("date-before", &[("date", &show_part(texts, *end))]),
            (Some(start), None) => texts.with("date-after", &[("date", &show_part(texts, *start))]),
            (None, None) => String::new(),
        },
        Span::OneOf(days) => {
            let days: Vec<String> = days.iter().map(|day| format.day_long(*day)).collect();
            days.join(&format!(" {} ", texts.get("date-or")))
        }
    }
}

fn show_part(texts: &Texts, part: Part) -> String {
    let format = Format::of(texts.lang());
    match part {
        Part::Day(day) => format.day_long(day),
        Part::Month(..) => part.earliest().map_or_else(String::new, |day| format.month(day)),
        Part::Season(year, season) => {
            let key = match season {
                Season::Spring => "date-spring",
                Season::Summer => "date-summer",
                Season::Autumn => "date-autumn",
                Season::Winter => "date-winter",
            };
            texts.with(key, &[("year", &year.to_string())])
        }
        Part::Year(year) => year.to_string(),
    }
}

/// A date for a narrow column: an exact day in figures, anything else in words.
#[must_use]
pub fn show_date_short(texts: &Texts, date: &FuzzyDate) -> String {
    match date.day() {
        Some(day) if date.is_uncertain() => {
            texts.with("date-provisional", &[("date", &Format::of(texts.lang()).day_short(day))])
        }
        Some(day) => Format::of(texts.lang()).day_short(day),
        None => show_date(texts, date),
    }
}

/// The content of a field as people read it; empty when it is empty.
#[must_use]
pub fn show_value(texts: &Texts, portfolio: &Portfolio, field: &Field, value: &Value) -> String {
    let format = Format::of(texts.lang());
    match value {
        Value::Null => String::new(),
        Value::Text(text) if field.clock => show_times(texts, text),
        Value::Text(text) => text.clone(),
        // A year or a number in a series is written without thousands apart.
        Value::Integer(number) if is_label(field) => number.to_string(),
        Value::Integer(number) => format.integer(*number),
        Value::Number(number) => format.number(*number, 2),
        Value::Bool(yes) => texts.get(if *yes { "value-yes" } else { "value-no" }),
        Value::Money(amount) => format.kroner(*amount),
        Value::Date(date) => show_date_short(texts, date),
        Value::Time(time) => format.time(*time),
        Value::File(file) => file.name().to_owned(),
        Value::Choice(code) => match field.field_type.choices() {
            Some(set) => texts.choice(set, code),
            None => (*code).to_owned(),
        },
        Value::Link(id) => portfolio.label(*id),
    }
}

/// The text of a field for a time of day as people read it: `09.30`, `08.30–11.30`; as it stands where
/// it says no time.
#[must_use]
pub fn show_times(texts: &Texts, text: &str) -> String {
    let format = Format::of(texts.lang());
    match parse_times(text).as_deref().and_then(times_of) {
        Some((from, Some(to))) => format!("{}{UNTIL}{}", format.time(from), format.time(to)),
        Some((from, None)) => format.time(from),
        None => text.to_owned(),
    }
}

/// A date as it is written into a field or a cell, so that it reads back as the same date.
fn editable_date(date: &FuzzyDate) -> String {
    match (date.day(), &date.words) {
        (Some(day), None) if !date.is_uncertain() && !date.is_approximate() => {
            day.format("%d.%m.%Y").to_string()
        }
        _ => date.to_stored(),
    }
}

/// A value as text in no language: what is typed so is read as the same value. Decimal comma, nothing
/// between thousands, no unit; choices by their code, links by their key.
#[must_use]
pub fn plain_value(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::Bool(yes) => yes.to_string(),
        Value::Money(amount) => {
            let (sign, ore) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
            match ore % 100 {
                0 => format!("{sign}{}", ore / 100),
                rest => format!("{sign}{},{rest:02}", ore / 100),
            }
        }
        Value::Date(date) => editable_date(date),
        Value::Time(time) => time.to_string(),
        // A name alone is no file: what is typed is never read as one.
        Value::File(file) => file.name().to_owned(),
        Value::Choice(code) => (*code).to_owned(),
        Value::Link(id) => id.to_string(),
    }
}

fn is_label(field: &Field) -> bool {
    field.range.is_some_and(|(low, _)| low >= 1800) || field.name.ends_with("number")
}
