//! A time of day, to the minute: when a case is taken up, when a day begins.

use std::fmt;

/// Minutes in an hour.
const HOUR: u16 = 60;

/// A time of day from 00:00 to 23:59. It belongs to no time zone: it is what the clock on the wall
/// says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    /// Since midnight.
    minutes: u16,
}

impl TimeOfDay {
    /// That hour and minute; nothing when no clock shows them.
    #[must_use]
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        let (hour, minute) = (u16::try_from(hour).ok()?, u16::try_from(minute).ok()?);
        (hour < 24 && minute < HOUR).then_some(Self { minutes: hour * HOUR + minute })
    }

    /// The time as it is stored: exactly as `Display` writes it.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let two = |digits: &str| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        if !two(hour) || !two(minute) {
            return None;
        }
        Self::new(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// The hour.
    #[must_use]
    pub fn hour(self) -> u16 {
        self.minutes / HOUR
    }

    /// The minute of the hour.
    #[must_use]
    pub fn minute(self) -> u16 {
        self.minutes % HOUR
    }

    /// The minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.minutes
    }
}

impl fmt::Display for TimeOfDay {
    /// As it is stored and as programs read it: `09:30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// Between the two times of a span.
pub const UNTIL: char = '–';

/// The times that a text says, as it is stored in a field for a time of day: `09:30`, or
/// `08:30–11:30`.
#[must_use]
pub fn times_of(text: &str) -> Option<(TimeOfDay, Option<TimeOfDay>)> {
    match text.split_once(UNTIL) {
        None => Some((TimeOfDay::from_stored(text)?, None)),
        Some((from, to)) => {
            let (from, to) = (TimeOfDay::from_stored(from)?, TimeOfDay::from_stored(to)?);
            (from < to).then_some((from, Some(to)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_ends_after_it_begins() {
        let time = |hour, minute| TimeOfDay::new(hour, minute).unwrap();
        assert_eq!(times_of("09:30"), Some((time(9, 30), None)));
        assert_eq!(times_of("08:30–11:30"), Some((time(8, 30), Some(time(11, 30)))));
        for text in
            ["", "9", "25:00", "08:30–", "–08:30", "11:30–08:30", "09:00–09:00", "halv tolv"]
        {
            assert_eq!(times_of(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_stored_is_read_and_nothing_else() {
        for minutes in 0..24 * HOUR {
            let time = TimeOfDay { minutes };
            assert_eq!(TimeOfDay::from_stored(&time.to_string()), Some(time));
        }
        for text in ["", "9:30", "09:3", "24:00", "12:60", "09.30", "+9:30", "09:30:00", "0a:00"] {
            assert_eq!(TimeOfDay::from_stored(text), None, "{text}");
        }
    }
}
