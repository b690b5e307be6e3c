//! Norwegian public holidays, by the law on public holidays and the law on 1 and 17 May.

use chrono::{Days, NaiveDate};

/// A public holiday in Norway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYearsDay,
    /// Thursday before Easter (skjærtorsdag).
    MaundyThursday,
    /// Friday before Easter (langfredag).
    GoodFriday,
    /// First day of Easter.
    EasterSunday,
    /// Second day of Easter.
    EasterMonday,
    /// 1 May (arbeidernes dag).
    LabourDay,
    /// 17 May (grunnlovsdagen).
    ConstitutionDay,
    /// 39 days after Easter (Kristi himmelfartsdag).
    AscensionDay,
    /// First day of Pentecost (pinse).
    WhitSunday,
    /// Second day of Pentecost.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    BoxingDay,
}

/// Easter Sunday of a year in the Gregorian calendar; `None` before 1583, when that calendar was
/// not yet in use anywhere, and beyond what the date type holds (year 262142).
#[must_use]
#[allow(clippy::many_single_char_names)]
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    // The anonymous Gregorian algorithm (Meeus/Jones/Butcher); the names are the usual ones.
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let month = u32::try_from(n / 31).ok()?;
    let day = u32::try_from(n % 31 + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The public holidays of a year, by date; where two fall on the same day (17 May 2027 is also
/// Whit Monday) both are there. Other Sundays are not listed. Empty where [`easter_sunday`] is
/// `None`.
#[must_use]
pub fn norwegian_public_holidays(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let Some(easter) = easter_sunday(year) else {
        return Vec::new();
    };
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let before = |days| easter.checked_sub_days(Days::new(days));
    let after = |days| easter.checked_add_days(Days::new(days));
    let mut holidays: Vec<(NaiveDate, Holiday)> = [
        (fixed(1, 1), Holiday::NewYearsDay),
        (before(3), Holiday::MaundyThursday),
        (before(2), Holiday::GoodFriday),
        (Some(easter), Holiday::EasterSunday),
        (after(1), Holiday::EasterMonday),
        (fixed(5, 1), Holiday::LabourDay),
        (fixed(5, 17), Holiday::ConstitutionDay),
        (after(39), Holiday::AscensionDay),
        (after(49), Holiday::WhitSunday),
        (after(50), Holiday::WhitMonday),
        (fixed(12, 25), Holiday::ChristmasDay),
        (fixed(12, 26), Holiday::BoxingDay),
    ]
    .into_iter()
    .filter_map(|(day, holiday)| day.map(|day| (day, holiday)))
    .collect();
    holidays.sort_unstable();
    holidays
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};

    use super::*;

    fn on(year: i32, day_month: &str) -> NaiveDate {
        NaiveDate::parse_from_str(&format!("{day_month}.{year}"), "%d.%m.%Y").expect(day_month)
    }

    #[test]
    fn movable_holidays_fall_as_in_the_almanac() {
        use Holiday::*;
        let kinds = [
            MaundyThursday,
            GoodFriday,
            EasterSunday,
            EasterMonday,
            AscensionDay,
            WhitSunday,
            WhitMonday,
        ];
        for (year, days) in [
            (2024, ["28.03", "29.03", "31.03", "01.04", "09.05", "19.05", "20.05"]),
            (2025, ["17.04", "18.04", "20.04", "21.04", "29.05", "08.06", "09.06"]),
            (2026, ["02.04", "03.04", "05.04", "06.04", "14.05", "24.05", "25.05"]),
            (2027, ["25.03", "26.03", "28.03", "29.03", "06.05", "16.05", "17.05"]),
            (2028, ["13.04", "14.04", "16.04", "17.04", "25.05", "04.06", "05.06"]),
            (2029, ["29.03", "30.03", "01.04", "02.04", "10.05", "20.05", "21.05"]),
            (2030, ["18.04", "19.04", "21.04", "22.04", "30.05", "09.06", "10.06"]),
        ] {
            let holidays = norwegian_public_holidays(year);
            assert_eq!(holidays.len(), 12);
            for (kind, day) in kinds.into_iter().zip(days) {
                assert!(holidays.contains(&(on(year, day), kind)), "{year} {kind:?}");
            }
            for (day, kind) in [
                ("01.01", NewYearsDay),
                ("01.05", LabourDay),
                ("17.05", ConstitutionDay),
                ("25.12", ChristmasDay),
                ("26.12", BoxingDay),
            ] {
                assert!(holidays.contains(&(on(year, day), kind)), "{year} {kind:?}");
            }
        }
    }

    #[test]
    fn easter_at_its_limits() {
        assert_eq!(easter_sunday(1818), Some(on(1818, "22.03")));
        assert_eq!(easter_sunday(1943), Some(on(1943, "25.04")));
        assert_eq!(easter_sunday(1981), Some(on(1981, "19.04")));
        assert_eq!(easter_sunday(1954), Some(on(1954, "18.04")));
        assert_eq!(easter_sunday(1582), None);
        assert_eq!(easter_sunday(i32::MAX), None);
        assert_eq!(norwegian_public_holidays(i32::MIN), Vec::new());
        for year in 1583..=9999 {
            assert_eq!(easter_sunday(year).map(|day| day.weekday()), Some(Weekday::Sun), "{year}");
        }
    }

    #[test]
    fn both_holidays_of_one_day_are_there_in_order() {
        let holidays = norwegian_public_holidays(2027);
        let on_17_may: Vec<_> =
            holidays.iter().filter(|(day, _)| *day == on(2027, "17.05")).map(|h| h.1).collect();
        assert_eq!(on_17_may, [Holiday::ConstitutionDay, Holiday::WhitMonday]);
        assert!(holidays.is_sorted());
    }
}
