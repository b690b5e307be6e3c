//! Numbers, amounts and dates as people read them, by the rules of each language (ICU4X).

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Timelike as _, Utc};
use fixed_decimal::Decimal;
use icu_calendar::{Date, Iso};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{E, M, MD, YM, YMD, YMDE};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};

use super::lang::Lang;
use crate::model::local_time::on_the_wall;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;

/// The formatters of one language.
pub struct Format {
    lang: Lang,
    decimal: Option<DecimalFormatter>,
    long: Option<DateTimeFormatter<YMD>>,
    medium: Option<DateTimeFormatter<YMD>>,
    weekday: Option<DateTimeFormatter<YMDE>>,
    month: Option<DateTimeFormatter<YM>>,
    day_name: Option<DateTimeFormatter<E>>,
    month_name: Option<DateTimeFormatter<M>>,
    month_day: Option<DateTimeFormatter<MD>>,
}

impl Format {
    /// The formatters of a language, made once.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        use std::sync::LazyLock;
        static NB: LazyLock<Format> = LazyLock::new(|| Format::new(Lang::Nb));
        static NN: LazyLock<Format> = LazyLock::new(|| Format::new(Lang::Nn));
        static EN: LazyLock<Format> = LazyLock::new(|| Format::new(Lang::En));
        match lang {
            Lang::Nb => &NB,
            Lang::Nn => &NN,
            Lang::En | Lang::Pseudo => &EN,
        }
    }

    fn new(lang: Lang) -> Self {
        let locale = icu_locale(lang);
        Self {
            lang,
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            long: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            medium: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            weekday: DateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok(),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).ok(),
            day_name: DateTimeFormatter::try_new((&locale).into(), E::short()).ok(),
            month_name: DateTimeFormatter::try_new((&locale).into(), M::medium()).ok(),
            month_day: DateTimeFormatter::try_new((&locale).into(), MD::medium()).ok(),
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// A whole number with thousands apart: `1 234 567`.
    #[must_use]
    pub(crate) fn integer(&self, number: i64) -> String {
        self.decimal(&Decimal::from(number))
    }

    /// A number with so many decimals at most, and no idle zeros.
    #[must_use]
    pub fn number(&self, number: f64, decimals: usize) -> String {
        self.rounded(number, decimals, |decimal| {
            decimal.trim_end();
        })
    }

    /// A number with exactly so many decimals, which stands below others of its sort.
    #[must_use]
    pub(crate) fn fixed(&self, number: f64, decimals: usize) -> String {
        self.rounded(number, decimals, |_| {})
    }

    fn rounded(&self, number: f64, decimals: usize, end: impl FnOnce(&mut Decimal)) -> String {
        let digits = format!("{number:.decimals$}");
        let Ok(mut decimal) = Decimal::try_from_str(&digits) else { return digits };
        end(&mut decimal);
        if decimal.absolute.is_zero() {
            // "−0" is no number that people know.
            decimal.sign = fixed_decimal::Sign::None;
        }
        self.decimal(&decimal)
    }

    /// A share as per cent: 0.27 is `27 %`.
    #[must_use]
    pub(crate) fn percent(&self, share: f64, decimals: usize) -> String {
        match self.lang {
            Lang::Nb | Lang::Nn => format!("{}\u{a0}%", self.number(share * 100.0, decimals)),
            Lang::En | Lang::Pseudo => format!("{}%", self.number(share * 100.0, decimals)),
        }
    }

    /// An amount without its currency: øre are shown only where there are any.
    #[must_use]
    pub fn amount(&self, amount: Ore) -> String {
        let mut decimal = Decimal::from(amount.0);
        decimal.multiply_pow10(-2);
        if amount.0 % 100 == 0 {
            decimal.trim_end();
        } else {
            decimal.pad_end(-2);
        }
        self.decimal(&decimal)
    }

    /// An amount with its currency: `1 234 567 kr`, `NOK 1,234,567`.
    #[must_use]
    pub(crate) fn kroner(&self, amount: Ore) -> String {
        match self.lang {
            Lang::Nb | Lang::Nn => format!("{}\u{a0}kr", self.amount(amount)),
            Lang::En | Lang::Pseudo => format!("NOK\u{a0}{}", self.amount(amount)),
        }
    }

    /// A day in full: `23. september 2022`.
    #[must_use]
    pub fn day_long(&self, day: NaiveDate) -> String {
        show(self.long.as_ref().zip(iso(day)).map(|(f, day)| f.format(&day).to_string()), day)
    }

    /// A day with its weekday: `fredag 23. september 2022`.
    #[must_use]
    pub(crate) fn day_with_weekday(&self, day: NaiveDate) -> String {
        show(self.weekday.as_ref().zip(iso(day)).map(|(f, day)| f.format(&day).to_string()), day)
    }

    /// A day for tables: `23.09.2022`, `23 Sept 2022`.
    #[must_use]
    pub(crate) fn day_short(&self, day: NaiveDate) -> String {
        match self.lang {
            Lang::Nb | Lang::Nn => {
                format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
            }
            Lang::En | Lang::Pseudo => {
                let text = self.medium.as_ref().zip(iso(day));
                show(text.map(|(f, day)| f.format(&day).to_string()), day)
            }
        }
    }

    /// The short name of a month, 1 to 12: `jan.`, `Jan`.
    #[must_use]
    pub fn month_short(&self, month: u32) -> String {
        let day = NaiveDate::from_ymd_opt(2024, month, 1).and_then(iso);
        let text = self.month_name.as_ref().zip(day);
        text.map_or_else(|| month.to_string(), |(f, day)| f.format(&day).to_string())
    }

    /// A day without its year: `14. juni`, `14 Jun`.
    #[must_use]
    pub fn day_without_year(&self, day: NaiveDate) -> String {
        show(self.month_day.as_ref().zip(iso(day)).map(|(f, day)| f.format(&day).to_string()), day)
    }

    /// A time of day: `09.30`, `09:30`.
    #[must_use]
    pub fn time(&self, time: TimeOfDay) -> String {
        let between = match self.lang {
            Lang::Nb | Lang::Nn => '.',
            Lang::En | Lang::Pseudo => ':',
        };
        format!("{:02}{between}{:02}", time.hour(), time.minute())
    }

    /// The local time of an instant: `09.30`, `09:30`.
    #[must_use]
    pub fn clock(&self, at: DateTime<Utc>) -> String {
        self.time_of(on_the_wall(at))
    }

    /// The local day of an instant, in short.
    #[must_use]
    pub fn day_of(&self, at: DateTime<Utc>) -> String {
        self.day_short(on_the_wall(at).date())
    }

    /// The local day and time of an instant: `23.09.2022 09.30`.
    #[must_use]
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        let at = on_the_wall(at);
        format!("{} {}", self.day_short(at.date()), self.time_of(at))
    }

    fn time_of(&self, at: NaiveDateTime) -> String {
        TimeOfDay::new(at.hour(), at.minute()).map_or_else(String::new, |time| self.time(time))
    }

    /// The size of a file, in units of a thousand and rounded up, so that what is larger than it may
    /// be never reads as if it were not: `14 kB`, `1,2 MB`.
    #[must_use]
    pub fn bytes(&self, size: u64) -> String {
        #[allow(clippy::cast_precision_loss)]
        let thousands = size as f64 / 1_000.0;
        match size {
            0..1_000 => format!("{size}\u{a0}B"),
            1_000..1_000_000 => format!("{}\u{a0}kB", self.number(thousands.ceil(), 0)),
            _ => format!("{}\u{a0}MB", self.number((thousands / 100.0).ceil() / 10.0, 1)),
        }
    }

    /// A month: `september 2022`.
    #[must_use]
    pub(crate) fn month(&self, day: NaiveDate) -> String {
        show(self.month.as_ref().zip(iso(day)).map(|(f, day)| f.format(&day).to_string()), day)
    }

    /// The short name of a weekday: `fre.`.
    #[must_use]
    pub(crate) fn weekday_short(&self, day: NaiveDate) -> String {
        show(self.day_name.as_ref().zip(iso(day)).map(|(f, day)| f.format(&day).to_string()), day)
    }

    fn decimal(&self, decimal: &Decimal) -> String {
        self.decimal.as_ref().map_or_else(|| decimal.to_string(), |f| f.format(decimal).to_string())
    }
}

/// The locale of a language for ICU4X.
pub(super) fn icu_locale(lang: Lang) -> Locale {
    match lang {
        Lang::Nb => locale!("nb-NO"),
        Lang::Nn => locale!("nn-NO"),
        Lang::En | Lang::Pseudo => locale!("en-GB"),
    }
}

fn iso(day: NaiveDate) -> Option<Date<Iso>> {
    Date::try_new_iso(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
        .ok()
}

/// What a formatter gave, else the day as ISO writes it.
fn show(text: Option<String>, day: NaiveDate) -> String {
    text.unwrap_or_else(|| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 9, 23).unwrap()
    }

    #[test]
    fn numbers_and_amounts_follow_the_language() {
        let (nb, en) = (Format::of(Lang::Nb), Format::of(Lang::En));
        assert_eq!(nb.integer(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(nb.integer(-12), "\u{2212}12");
        assert_eq!(nb.number(47.999, 1), "48");
        assert_eq!(nb.number(-0.001, 1), "0");
        assert_eq!(nb.kroner(Ore(1_197_500_000)), "11\u{a0}975\u{a0}000\u{a0}kr");
        assert_eq!(nb.kroner(Ore(1_250)), "12,50\u{a0}kr");
        assert_eq!(en.kroner(Ore(1_250)), "NOK\u{a0}12.50");
        assert_eq!(nb.percent(0.274, 0), "27\u{a0}%");
    }

    #[test]
    fn times_and_sizes_follow_the_language() {
        let (nb, en) = (Format::of(Lang::Nb), Format::of(Lang::En));
        let time = TimeOfDay::new(9, 5).unwrap();
        assert_eq!((nb.time(time), en.time(time)), ("09.05".to_owned(), "09:05".to_owned()));
        for (size, text) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_001, "2 kB"),
            (999_999, "1 000 kB"),
            (1_250_000, "1,3 MB"),
        ] {
            assert_eq!(nb.bytes(size).replace('\u{a0}', " "), text);
        }
        assert_eq!(en.bytes(25_000_000), "25\u{a0}MB");
        assert_eq!(en.bytes(25_000_001), "25.1\u{a0}MB");
    }

    #[test]
    fn days_follow_the_language() {
        assert_eq!(Format::of(Lang::Nb).day_with_weekday(day()), "fredag 23. september 2022");
        assert_eq!(Format::of(Lang::Nn).day_long(day()), "23. september 2022");
        assert_eq!(Format::of(Lang::En).day_long(day()), "23 September 2022");
        assert_eq!(Format::of(Lang::Nb).day_short(day()), "23.09.2022");
        assert_eq!(Format::of(Lang::Nn).month(day()), "september 2022");
    }
}
