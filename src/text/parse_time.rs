//! Reading a time of day as people type it: `9`, `09.30`, `9:30`, `kl. 9.30`, `0930`.

use crate::model::time_of_day::{TimeOfDay, UNTIL};

/// What stands before a time in speech; the longer of two that begin alike first.
pub(super) const BEFORE: &[&str] = &["klokken", "klokka", "kl.", "kl", "at"];
/// What stands between two times.
const BETWEEN: &[&str] = &["–", "—", "-", " til ", " to "];

/// The time that a text says; nothing when it says none.
#[must_use]
pub fn parse_time(text: &str) -> Option<TimeOfDay> {
    let lower = text.trim().to_lowercase();
    let said = BEFORE.iter().find_map(|before| lower.strip_prefix(before)).unwrap_or(&lower).trim();
    let parts: Vec<&str> = said.split(['.', ':', ',']).collect();
    match parts.as_slice() {
        [digits] => together(digits),
        [hour, minute] => apart(hour, minute),
        // Spreadsheets write the seconds of a time that has none.
        [hour, minute, "00"] => apart(hour, minute),
        _ => None,
    }
}

/// What a text says in a field for a time of day, as it is stored there: a time, or from when to when
/// (`8.30–11.30`, `kl. 9 til 12`); nothing when it says neither.
#[must_use]
pub fn parse_times(text: &str) -> Option<String> {
    if let Some(time) = parse_time(text) {
        return Some(time.to_string());
    }
    let lower = text.to_lowercase();
    let (from, to) = BETWEEN.iter().find_map(|between| lower.split_once(between))?;
    let (from, to) = (parse_time(from)?, parse_time(to)?);
    (from < to).then(|| format!("{from}{UNTIL}{to}"))
}

/// `9`, `09`, `930`, `0930`.
fn together(digits: &str) -> Option<TimeOfDay> {
    match digits.len() {
        1 | 2 => TimeOfDay::new(number(digits)?, 0),
        3 | 4 => {
            let number = number(digits)?;
            TimeOfDay::new(number / 100, number % 100)
        }
        _ => None,
    }
}

fn apart(hour: &str, minute: &str) -> Option<TimeOfDay> {
    let fits = (1..=2).contains(&hour.len()) && minute.len() == 2;
    fits.then(|| TimeOfDay::new(number(hour)?, number(minute)?)).flatten()
}

/// Figures alone: no sign, no space.
fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for (text, read) in [
            ("9", "09:00"),
            ("09", "09:00"),
            ("09.30", "09:30"),
            ("9:30", "09:30"),
            ("kl. 9.30", "09:30"),
            ("Kl 9", "09:00"),
            ("klokka 14.15", "14:15"),
            ("klokken 14", "14:00"),
            ("0930", "09:30"),
            ("930", "09:30"),
            ("00:00", "00:00"),
            ("23.59", "23:59"),
            ("09:30:00", "09:30"),
            (" 10,45 ", "10:45"),
        ] {
            assert_eq!(
                parse_time(text).map(|time| time.to_string()),
                Some(read.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_span_is_read_as_people_type_it() {
        for (text, read) in [
            ("9", "09:00"),
            ("8.30–11.30", "08:30–11:30"),
            ("kl. 8.30 - kl. 11.30", "08:30–11:30"),
            ("Kl 9 til 12", "09:00–12:00"),
            ("08:30–11:30", "08:30–11:30"),
        ] {
            assert_eq!(parse_times(text).as_deref(), Some(read), "{text}");
        }
        for text in ["25:00", "halv tolv", "11–9", "9–", "–9", "9–25", "9–10–11", ""] {
            assert_eq!(parse_times(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        for text in [
            "", "kl.", "24:00", "12.60", "9.5", "-9", "+9", "9 30", "09:30:15", "12345", "halv ti",
            "9.30.1", "9–11", "０９", "1.2.2024", "2500",
        ] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }
}
