//! Values as people read them.

use chrono::{Datelike as _, IsoWeek, NaiveDate};

use super::arranged::show_view;
use super::bundle::Texts;
use super::format::Format;
use super::lang::Lang;
use super::parse_date::{Beyond, says_between, says_doubt, says_no_more, week_of};
use super::parse_time::parse_times;
use super::tongue::is_foreign;
use crate::model::field::Field;
use crate::model::fuzzy_date::{FuzzyDate, Part, Season, Span};
use crate::model::kind::Portfolio;
use crate::model::time_of_day::{UNTIL, times_of};
use crate::model::value::Value;

/// A date as people read it. What somebody wrote in words stands as they wrote it, where that is in the language of
/// the reader.
#[must_use]
pub fn show_date(texts: &Texts, date: &FuzzyDate) -> String {
    match &date.words {
        Some(words) if is_foreign(words, texts.lang()) => show_translated(texts, date),
        Some(_) | None => show_typed(texts, date),
    }
}

/// A date as somebody wrote it, in whatever language that is: for what is read back.
pub(super) fn show_typed(texts: &Texts, date: &FuzzyDate) -> String {
    match (&date.words, date.day()) {
        // Words that say no more than the date are of one language; the date is said in any.
        (Some(words), None) if !says_no_more(words, date) && !says_otherwise(words, date) => {
            let text = match week_of(words, date) {
                Some(week) => show_week(texts, week),
                None => with_year(words, date),
            };
            match date.is_uncertain() && !says_doubt(words) {
                true => texts.with("date-uncertain", &[("date", &text)]),
                false => text,
            }
        }
        _ => show_days(texts, date),
    }
}

/// What a date in words says, in the words of another language: "før 30. september" is "before 30 September",
/// a week is that week, and of all else the days are told.
#[must_use]
pub fn show_translated(texts: &Texts, date: &FuzzyDate) -> String {
    let words = date.words.as_deref().filter(|_| !date.is_uncertain() && !date.is_approximate());
    let beyond = words.and_then(|words| Beyond::said_by(words, date)).filter(|it| it.is_of(date));
    let format = Format::of(texts.lang());
    let said = |key: &str, day| texts.with(key, &[("date", &format.day_long(day))]);
    match beyond {
        Some(Beyond::Before(day)) => said("date-until", day),
        Some(Beyond::After(day)) => said("date-past", day),
        None => match words.and_then(|words| week_of(words, date)) {
            Some(week) => show_week(texts, week),
            None => show_days(texts, date),
        },
    }
}

/// Whether the words name a day before or after which the date does not lie: the date is what is reckoned with.
fn says_otherwise(words: &str, date: &FuzzyDate) -> bool {
    Beyond::said_by(words, date).is_some_and(|beyond| !beyond.is_of(date))
}

fn show_week(texts: &Texts, week: IsoWeek) -> String {
    let (week, year) = (week.week().to_string(), week.year().to_string());
    texts.with("date-week", &[("week", &week), ("year", &year)])
}

/// Which days a date in words stands for: "før jul" is "senest 23. desember 2024".
#[must_use]
pub fn show_days(texts: &Texts, date: &FuzzyDate) -> String {
    let text = match (date.span(), date.words.as_deref().is_some_and(says_between)) {
        (Span::Interval(Some(start), Some(end)), true) => {
            let [from, to] = ends(texts, *start, *end);
            texts.with("date-between", &[("from", &from), ("to", &to)])
        }
        (span, _) => show_span(texts, span),
    };
    // A day is provisional until it is fixed; a month or a year is only not known for sure.
    let is_of_days = match date.span() {
        Span::Part(Part::Day(_)) | Span::OneOf(_) => true,
        Span::Part(_) | Span::Interval(..) => false,
    };
    match (date.is_uncertain(), date.is_approximate()) {
        (true, _) if is_of_days => texts.with("date-provisional", &[("date", &text)]),
        (true, _) => texts.with("date-uncertain", &[("date", &text)]),
        (false, true) => texts.with("date-approximate", &[("date", &text)]),
        (false, false) => text,
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
    match span {
        Span::Part(part) => show_part(texts, *part),
        Span::Interval(start, end) => match (start, end) {
            (Some(start), Some(end)) => show_between(texts, *start, *end),
            (None, Some(end)) => texts.with("date-before", &[("date", &show_part(texts, *end))]),
            (Some(start), None) => texts.with("date-after", &[("date", &show_part(texts, *start))]),
            (None, None) => String::new(),
        },
        Span::OneOf(days) => {
            let next = days.iter().skip(1).map(Some).chain([None]);
            let days = days.iter().zip(next).map(|(day, next)| show_before(texts, *day, next));
            let between = format!(" {} ", texts.get("date-or"));
            days.collect::<Vec<_>>().join(&between)
        }
    }
}

/// A day without what it has in common with the next one: "19. eller 24. januar 2024".
fn show_before(texts: &Texts, day: NaiveDate, next: Option<&NaiveDate>) -> String {
    let whole = Format::of(texts.lang()).day_long(day);
    let Some(next) = next.filter(|next| next.year() == day.year()) else { return whole };
    if next.month() == day.month() {
        return texts.with("date-day-of-month", &[("day", &day.day().to_string())]);
    }
    whole.strip_suffix(&format!(" {}", day.year())).unwrap_or(&whole).to_owned()
}

/// From one to another, with what both have in common said once: "6.–7. september 2022",
/// "oktober–november 2022".
fn show_between(texts: &Texts, start: Part, end: Part) -> String {
    if let (Part::Day(a), Part::Day(b)) = (start, end)
        && (a.year(), a.month()) == (b.year(), b.month())
    {
        let parts = [("from", &*a.day().to_string()), ("to", &*show_part(texts, end))];
        return texts.with("date-days", &parts);
    }
    let [from, to] = ends(texts, start, end);
    texts.with("date-span", &[("from", &from), ("to", &to)])
}

/// Both ends, the first without what it has in common with the last.
fn ends(texts: &Texts, start: Part, end: Part) -> [String; 2] {
    // A year beside a month or a day is said by its first or last month.
    let (start, end) = match (start, end) {
        (Part::Year(a), Part::Year(b)) => (Part::Year(a), Part::Year(b)),
        (Part::Year(year), end) => (Part::Month(year, 1), end),
        (start, Part::Year(year)) => (start, Part::Month(year, 12)),
        (start, end) => (start, end),
    };
    let (mut from, to) = (show_part(texts, start), show_part(texts, end));
    if let (Part::Day(a), Part::Day(b)) = (start, end)
        && (a.year(), a.month()) == (b.year(), b.month())
    {
        from = texts.with("date-day-of-month", &[("day", &a.day().to_string())]);
    } else if start.year() == end.year()
        && let Some(short) = from.strip_suffix(&format!(" {}", start.year()))
    {
        from = short.to_owned();
    }
    [from, to]
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

/// A date for a narrow column: exact days in figures, anything else in words.
#[must_use]
pub fn show_date_short(texts: &Texts, date: &FuzzyDate) -> String {
    let format = Format::of(texts.lang());
    if let (Span::Interval(Some(Part::Day(from)), Some(Part::Day(to))), None) =
        (date.span(), &date.words)
        && (from.year(), from.month()) == (to.year(), to.month())
        && !date.is_uncertain()
        && !date.is_approximate()
    {
        let to = format.day_short(*to);
        // Written as the day that it goes to.
        let from = match texts.lang() {
            Lang::Nb | Lang::Nn => format!("{:02}", from.day()),
            Lang::En | Lang::Pseudo => from.day().to_string(),
        };
        return texts.with("date-days", &[("from", &from), ("to", &to)]);
    }
    match date.day() {
        Some(day) if date.is_uncertain() => {
            texts.with("date-provisional", &[("date", &format.day_short(day))])
        }
        Some(day) => format.day_short(day),
        None => show_date(texts, date),
    }
}

/// The content of a field as people read it; empty when it is empty.
#[must_use]
pub fn show_value(texts: &Texts, portfolio: &Portfolio, field: &Field, value: &Value) -> String {
    match value.as_link() {
        Some(id) => portfolio.label(id),
        None => show_unlinked(texts, field, value),
    }
}

/// The same of a value that names no record; of one that does, the key of that.
#[must_use]
pub fn show_unlinked(texts: &Texts, field: &Field, value: &Value) -> String {
    let format = Format::of(texts.lang());
    match value {
        Value::Null => String::new(),
        Value::Text(text) if field.clock => show_times(texts, text),
        Value::Text(text) if field.view => show_view(texts, text),
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
        Value::Link(id) => id.to_string(),
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

#[cfg(test)]
mod tests;
