//! The clock of the machine: when it is, and which day and hour an instant is where people read it.
//!
//! Instants are stored in UTC. People read them in the zone of their machine, and a day begins and ends at
//! that zone's midnight: what was done at half past midnight in Oslo was done today. This is the one place
//! that knows of the zone (`clippy.toml` forbids `chrono::Local` elsewhere).
#![allow(clippy::disallowed_types, reason = "this is the module that the others are to use")]

use chrono::{
    DateTime, Days, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
};

/// What the clock on the wall showed at that instant.
#[must_use]
pub fn on_the_wall(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Local).naive_local()
}

/// The day of that instant.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    on_the_wall(at).date()
}

/// The day that the clock shows.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(Utc::now())
}

/// The instant from which on that day is over.
#[must_use]
pub fn end_of(day: NaiveDate) -> DateTime<Utc> {
    end_in(&Local, day)
}

/// When something is made that is made on the day that counts as today: now, or at noon of another day.
#[must_use]
pub fn made_on(today: NaiveDate) -> DateTime<Utc> {
    made_by(Utc::now(), today)
}

/// The same of an instant that need not be now.
#[must_use]
pub fn made_by(at: DateTime<Utc>, today: NaiveDate) -> DateTime<Utc> {
    if day_of(at) == today { at } else { first_instant(&Local, today.and_time(NOON)) }
}

const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

fn end_in(zone: &impl TimeZone, day: NaiveDate) -> DateTime<Utc> {
    // No day follows the last one that a calendar has.
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    first_instant(zone, next.and_time(NaiveTime::MIN))
}

/// The first instant at which the clock of a zone shows that time; where it leaps over it, the instant of
/// the leap or at most an hour behind it.
fn first_instant(zone: &impl TimeZone, shown: NaiveDateTime) -> DateTime<Utc> {
    let later = || shown.checked_add_signed(TimeDelta::hours(1));
    let found = zone.from_local_datetime(&shown).earliest();
    let found = found.or_else(|| zone.from_local_datetime(&later()?).earliest());
    found.map_or_else(|| shown.and_utc(), |at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    #[test]
    fn a_day_ends_at_midnight_of_its_zone() {
        let day = NaiveDate::from_ymd_opt(2024, 7, 1).unwrap();
        for (hours, ends) in
            [(2, "2024-07-01T22:00:00Z"), (0, "2024-07-02T00:00:00Z"), (-9, "2024-07-02T09:00:00Z")]
        {
            let zone = FixedOffset::east_opt(hours * 3600).unwrap();
            assert_eq!(end_in(&zone, day), ends.parse::<DateTime<Utc>>().unwrap(), "{hours}");
        }
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(end_of(day) > DateTime::<Utc>::MIN_UTC);
        }
    }

    #[test]
    fn what_is_made_bears_the_day_that_counts_as_today() {
        let other = NaiveDate::from_ymd_opt(2024, 4, 26).unwrap();
        assert_eq!(day_of(made_on(other)), other);
        let now = today();
        assert!(day_of(made_on(now)) >= now);
    }
}
