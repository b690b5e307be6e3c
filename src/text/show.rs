//! Values as people read them.

use chrono::Datelike as _;

use super::bundle::Texts;
use super::format::Format;
use super::lang::Lang;
use super::parse_date::{says_doubt, says_no_more, week_of};
use super::parse_time::parse_times;
use crate::model::field::Field;
use crate::model::fuzzy_date::{FuzzyDate, Part, Season, Span};
use crate::model::kind::Portfolio;
use crate::model::time_of_day::{UNTIL, times_of};
use crate::model::value::Value;

/// A date as people read it. What somebody wrote in words stands as they wrote it.
#[must_use]
pub fn show_date(texts: &Texts, date: &FuzzyDate) -> String {
    match (&date.words, date.day()) {
        // Words that say no more than the date are of one language; the date is said in any.
        (Some(words), None) if !says_no_more(words, date) => {
            let text = match week_of(words, date) {
                Some(week) => {
                    let (week, year) = (week.week().to_string(), week.year().to_string());
                    texts.with("date-week", &[("week", &week), ("year", &year)])
                }
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

/// Which days a date in words stands for: "før jul" is "senest 23. desember 2024".
#[must_use]
pub fn show_days(texts: &Texts, date: &FuzzyDate) -> String {
    let text = show_span(texts, date.span());
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
    let format = Format::of(texts.lang());
    match span {
        Span::Part(part) => show_part(texts, *part),
        Span::Interval(start, end) => match (start, end) {
            (Some(start), Some(end)) => show_between(texts, *start, *end),
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

/// From one to another, with what both have in common said once: "6.–7. september 2022",
/// "oktober–november 2022".
fn show_between(texts: &Texts, start: Part, end: Part) -> String {
    let (mut from, to) = (show_part(texts, start), show_part(texts, end));
    if let (Part::Day(a), Part::Day(b)) = (start, end)
        && (a.year(), a.month()) == (b.year(), b.month())
    {
        let day = a.day().to_string();
        return texts.with("date-days", &[("from", &day), ("to", &to)]);
    }
    if start.year() == end.year()
        && let Some(short) = from.strip_suffix(&format!(" {}", start.year()))
    {
        from = short.to_owned();
    }
    texts.with("date-span", &[("from", &from), ("to", &to)])
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
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::text::parse_date::parse_date;

    fn shown(lang: Lang, stored: &str) -> String {
        let date = FuzzyDate::from_stored(stored).expect("it is a date");
        show_date(Texts::of(lang), &date)
    }

    #[test]
    fn dates_are_said_as_people_write_them() {
        for (stored, nb, en) in [
            ("2022-09-06/2022-09-07", "6.–7. september 2022", "6–7 September 2022"),
            (
                "2022-09-30/2022-10-02",
                "30. september–2. oktober 2022",
                "30 September–2 October 2022",
            ),
            (
                "2022-12-31/2023-01-02",
                "31. desember 2022–2. januar 2023",
                "31 December 2022–2 January 2023",
            ),
            ("2022-10/2022-11", "oktober–november 2022", "October–November 2022"),
            ("2022/2023", "2022–2023", "2022–2023"),
            ("2023-06?", "juni 2023, usikkert", "June 2023, uncertain"),
            ("2023-06-08?", "8. juni 2023 (foreløpig)", "8 June 2023 (provisional)"),
            ("2023-06? juni", "juni 2023, usikkert", "June 2023, uncertain"),
            ("2022-23 høsten 2022", "høsten 2022", "autumn 2022"),
            ("2022-23 hausten", "høsten 2022", "autumn 2022"),
            ("2022-23 til høsten", "til høsten 2022", "til høsten 2022"),
            ("2023-06? kanskje i juni", "kanskje i juni 2023", "kanskje i juni 2023"),
            ("../2022-10-17 før 17. oktober", "før 17. oktober 2022", "før 17. oktober 2022"),
        ] {
            assert_eq!(shown(Lang::Nb, stored), nb);
            assert_eq!(shown(Lang::En, stored), en);
        }
    }

    #[test]
    fn days_that_follow_each_other_are_figures_in_a_narrow_column() {
        let date = FuzzyDate::from_stored("2022-09-06/2022-09-07").expect("it is a date");
        assert_eq!(show_date_short(Texts::of(Lang::Nb), &date), "06.–07.09.2022");
        assert_eq!(show_date_short(Texts::of(Lang::Nn), &date), "06.–07.09.2022");
        assert_eq!(show_date_short(Texts::of(Lang::En), &date), "6–7 Sept 2022");
    }

    #[test]
    fn what_is_said_of_a_span_reads_back_as_the_same() {
        let today = NaiveDate::from_ymd_opt(2024, 4, 26).expect("a day");
        for stored in ["2022-09-06/2022-09-07", "2022-09-30/2022-10-02", "2022-10/2022-11"] {
            let date = FuzzyDate::from_stored(stored).expect("it is a date");
            for lang in [Lang::Nb, Lang::Nn, Lang::En] {
                let text = show_date(Texts::of(lang), &date);
                assert_eq!(parse_date(&text, today).as_ref(), Ok(&date), "{text}");
            }
        }
    }
}
