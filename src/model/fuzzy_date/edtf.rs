//! Reading the written form of a date: strictly, as it is only ever typed by those who know it.

use chrono::NaiveDate;

use super::{DateError, FIRST_YEAR, FuzzyDate, LAST_YEAR, MAX_ALTERNATIVES, Part, Season};

pub(super) fn parse(text: &str) -> Result<FuzzyDate, DateError> {
    let (body, uncertain, approximate) = match text.char_indices().next_back() {
        Some((at, '?')) => (&text[..at], true, false),
        Some((at, '~')) => (&text[..at], false, true),
        Some((at, '%')) => (&text[..at], true, true),
        _ => (text, false, false),
    };
    let mut date = parse_span(body)?;
    date.uncertain = uncertain;
    date.approximate = approximate;
    Ok(date)
}

fn parse_span(text: &str) -> Result<FuzzyDate, DateError> {
    if let Some(list) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        // Counted before it is read, so that a hostile file cannot make this expensive.
        if list.split(',').count() > MAX_ALTERNATIVES {
            return Err(DateError::BadChoice(shown(text)));
        }
        let days: Vec<NaiveDate> = list.split(',').map(parse_day).collect::<Result<_, _>>()?;
        return FuzzyDate::one_of(days);
    }
    match text.split_once('/') {
        Some((start, end)) => FuzzyDate::interval(parse_end(start)?, parse_end(end)?),
        None => FuzzyDate::from_part(parse_part(text)?),
    }
}

fn parse_end(text: &str) -> Result<Option<Part>, DateError> {
    if text == ".." { Ok(None) } else { parse_part(text).map(Some) }
}

fn parse_day(text: &str) -> Result<NaiveDate, DateError> {
    match parse_part(text)? {
        Part::Day(day) => Ok(day),
        Part::Year(_) | Part::Season(..) | Part::Month(..) => Err(DateError::NotEdtf(shown(text))),
    }
}

fn parse_part(text: &str) -> Result<Part, DateError> {
    let not_edtf = || DateError::NotEdtf(shown(text));
    let impossible = || DateError::Impossible(shown(text));
    let mut pieces = text.split('-');
    let year = pieces.next().and_then(|piece| digits(piece, 4)).ok_or_else(not_edtf)?;
    let mut two_digits =
        || pieces.next().map(|piece| digits(piece, 2).ok_or_else(not_edtf)).transpose();
    let (month, day) = (two_digits()?, two_digits()?);
    if pieces.next().is_some() {
        return Err(not_edtf());
    }
    let year = i32::try_from(year).map_err(|_| not_edtf())?;
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(DateError::YearOutOfRange(shown(text)));
    }
    match (month, day) {
        (None, _) => Ok(Part::Year(year)),
        (Some(month @ 1..=12), None) => Ok(Part::Month(year, month)),
        (Some(code), None) => {
            Season::from_code(code).map(|season| Part::Season(year, season)).ok_or_else(impossible)
        }
        (Some(month), Some(day)) => {
            NaiveDate::from_ymd_opt(year, month, day).map(Part::Day).ok_or_else(impossible)
        }
    }
}

/// A number of exactly so many digits, as the format demands them.
fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The start of a text, short enough to show in a message.
fn shown(text: &str) -> String {
    text.chars().take(80).collect()
}
