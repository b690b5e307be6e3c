//! Days and times as programs write them: ISO 8601, with or without a zone.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// The day that a text says in the form of ISO 8601, and the time where it says one. A time of a zone is
/// the one that a clock in Norway shows; midnight, there or in the zone, is the beginning of a day and no
/// time, since programs write days that way.
#[must_use]
pub(crate) fn read_iso(text: &str) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let text = text.trim();
    let (date, rest) = date(text)?;
    let Some(rest) = rest.strip_prefix(['T', 't', ' ']) else {
        // A day can have a zone; which day it is does not follow from it.
        return zone(rest).map(|_| (date, None));
    };
    let (time, rest) = time(rest)?;
    let offset = zone(rest)?;
    if time == NaiveTime::MIN {
        return Some((date, None));
    }
    let moment = match offset {
        None => date.and_time(time),
        Some(minutes) => {
            in_norway(date.and_time(time).checked_sub_signed(Duration::minutes(minutes))?)
        }
    };
    Some((moment.date(), Some(moment.time()).filter(|time| *time != NaiveTime::MIN)))
}

/// The time that a text says, without a day.
#[must_use]
pub(crate) fn read_iso_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (time, rest) = time(text.strip_prefix(['T', 't']).unwrap_or(text))?;
    zone(rest).map(|_| time)
}

/// `2024-02-14` or `20240214`, and what stands behind it.
fn date(text: &str) -> Option<(NaiveDate, &str)> {
    for (length, format) in [(10, "%Y-%m-%d"), (8, "%Y%m%d")] {
        let Some((start, rest)) = text.split_at_checked(length) else { continue };
        let figures = start.bytes().filter(u8::is_ascii_digit).count();
        if figures == 8
            && let Ok(date) = NaiveDate::parse_from_str(start, format)
        {
            return Some((date, rest));
        }
    }
    None
}

/// `08:27`, `08:27:48`, `08:27:48.765`, `082748`, and what stands behind it. Parts of a second go.
fn time(text: &str) -> Option<(NaiveTime, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ',')));
    let (said, rest) = text.split_at(end.unwrap_or(text.len()));
    let whole = said.split(['.', ',']).next().unwrap_or_default();
    if said.len() > whole.len() + 1 || said.len() == whole.len() {
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        let part = |at: usize| -> Option<u32> { digits.get(at..at + 2)?.parse().ok() };
        let form = match (whole.len(), whole.matches(':').count()) {
            (5, 1) | (4, 0) => (part(0)?, part(2)?, 0),
            (8, 2) | (6, 0) => (part(0)?, part(2)?, part(4)?),
            _ => return None,
        };
        return NaiveTime::from_hms_opt(form.0, form.1, form.2).map(|time| (time, rest));
    }
    None
}

/// How many minutes a zone is ahead of the world's time: `Z`, `+01:00`, `+0100`, `+01`; nothing of nothing.
#[allow(clippy::option_option)]
fn zone(text: &str) -> Option<Option<i64>> {
    match text {
        "" => return Some(None),
        "Z" | "z" => return Some(Some(0)),
        _ => {}
    }
    let (sign, rest) = text.split_at_checked(1)?;
    let sign = match sign {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let (hours, minutes) = match rest.len() {
        5 => rest.split_once(':')?,
        4 => rest.split_at_checked(2)?,
        2 => (rest, "00"),
        _ => return None,
    };
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..=14).contains(&hours) && (0..60).contains(&minutes))
        .then_some(Some(sign * (hours * 60 + minutes)))
}

/// What a clock in Norway shows at a moment of the world's time: two hours more in summer, one otherwise.
/// Summer begins on the last Sunday of March and ends on that of October, until 1995 of September.
fn in_norway(moment: NaiveDateTime) -> NaiveDateTime {
    let year = moment.year();
    let last = |month: u32| {
        let sundays = (1..=5).rev();
        let mut found = sundays.filter_map(|nth| {
            NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, nth)?
                .and_hms_opt(1, 0, 0)
        });
        found.next()
    };
    let summer = last(3).zip(last(if year < 1996 { 9 } else { 10 }));
    let is_summer = year >= 1981 && summer.is_some_and(|(from, to)| moment >= from && moment < to);
    moment.checked_add_signed(Duration::hours(if is_summer { 2 } else { 1 })).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_write_is_a_day_and_a_time_in_norway() {
        for (text, day, time) in [
            ("2024-02-14", "2024-02-14", None),
            ("20240214", "2024-02-14", None),
            ("2024-02-14Z", "2024-02-14", None),
            ("2024-02-14+01:00", "2024-02-14", None),
            ("2024-02-14T00:00:00", "2024-02-14", None),
            ("2024-02-14T00:00:00Z", "2024-02-14", None),
            ("2024-02-14T00:00:00.000+01:00", "2024-02-14", None),
            ("2024-02-14T08:27:48.765Z", "2024-02-14", Some("09:27:48")),
            ("2024-07-14T08:27:48Z", "2024-07-14", Some("10:27:48")),
            ("2024-02-14T08:27", "2024-02-14", Some("08:27:00")),
            ("2024-02-14 08:27:48", "2024-02-14", Some("08:27:48")),
            ("2024-02-14T08:27:48+01:00", "2024-02-14", Some("08:27:48")),
            ("2024-02-14T08:27:48-0500", "2024-02-14", Some("14:27:48")),
            ("20240214T082748Z", "2024-02-14", Some("09:27:48")),
            // What a program makes of a Norwegian midnight.
            ("2024-02-13T23:00:00.000Z", "2024-02-14", None),
            ("2024-07-13T22:00:00Z", "2024-07-14", None),
        ] {
            let time = time.map(|time| time.parse().unwrap());
            assert_eq!(read_iso(text), Some((day.parse().unwrap(), time)), "{text}");
        }
        for text in [
            "",
            "2024",
            "2024-02",
            "2024-02-30",
            "14.02.2024",
            "2024-02-14T",
            "2024-02-14T25:00",
            "2024-02-14T08",
            "2024-02-14 foreløpig",
            "2024-02-14T08:27:48.",
            "2024-02-14T08:27X",
            "2024-02-14/2024-02-16",
            "2024-02-14 - 2024-02-16",
        ] {
            assert_eq!(read_iso(text), None, "{text}");
        }
        assert_eq!(read_iso_time("T09:30:00Z"), NaiveTime::from_hms_opt(9, 30, 0));
    }
}
