//! Reading the single dates of a text: a day, a week, a month, a season, with or without a year.
//!
//! What is typed can be read in several ways until the end is seen: "1/9-12" is a day in 2012, but
//! the same signs begin "1/9-12/9". So every way is offered, the likeliest first, and the caller
//! takes the first that makes sense of the whole text.

use chrono::Weekday;

use super::lexicon::{self, Feast, Tongue};
use super::token::Token;
use crate::model::fuzzy_date::Season;

/// A single date as typed; what is missing is filled in later from its neighbours.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Atom {
    pub what: What,
    pub year: Option<i32>,
    pub weekday: Option<Weekday>,
    /// Whether it was typed in figures alone; a bare number after "23/9" does not share its month.
    pub figures: bool,
    /// Whether it could be meant otherwise: "jan 24" is a day to the English.
    pub guess: bool,
}

/// What a part of a date says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum What {
    /// A number alone: a day, week or year, as its neighbours decide.
    Bare(u32),
    Day {
        day: u32,
        month: u32,
    },
    Week(u32),
    Month(u32),
    /// A month of which the day is said to be unknown: "? juni".
    SomeDay(u32),
    /// Months of a year, first and last: a quarter or a half.
    Months(u32, u32),
    Season(Season),
    Feast(Feast),
    Year,
}

impl What {
    /// Whether it says all of a day, a month or a year.
    pub(super) fn is_written_out(self) -> bool {
        match self {
            Self::Day { .. } | Self::Month(_) | Self::Year => true,
            Self::Bare(_)
            | Self::Week(_)
            | Self::SomeDay(_)
            | Self::Months(..)
            | Self::Season(_)
            | Self::Feast(_) => false,
        }
    }

    /// Whether a day of the week can be said of it.
    fn has_weekdays(self) -> bool {
        match self {
            Self::Day { .. } | Self::Week(_) | Self::Bare(_) => true,
            Self::Month(_)
            | Self::SomeDay(_)
            | Self::Months(..)
            | Self::Season(_)
            | Self::Feast(_)
            | Self::Year => false,
        }
    }
}

/// A way to read, and where the next token stands.
type Reading = (Atom, usize);

pub(super) struct Reader<'a> {
    pub tokens: &'a [Token],
    /// Two-digit years are taken from the century that brings them nearest to this year.
    pub reference_year: i32,
}

fn atom(what: What, year: Option<i32>) -> Atom {
    Atom { what, year, weekday: None, figures: false, guess: false }
}

impl Reader<'_> {
    /// All ways to read a date at this place, the likeliest first.
    pub(super) fn read(&self, at: usize) -> Vec<Reading> {
        let Some(weekday) = self.word(at).and_then(lexicon::weekday) else {
            return self.read_plain(at);
        };
        let mut readings = self.read_plain(self.skip(at + 1, &[',']));
        readings.retain(|(atom, _)| atom.what.has_weekdays());
        for (atom, _) in &mut readings {
            atom.weekday = Some(weekday);
        }
        readings
    }

    fn read_plain(&self, at: usize) -> Vec<Reading> {
        let mut readings = Vec::new();
        match self.number(at) {
            Some((number, 4)) => self.year_first(at, number, &mut readings),
            Some((number, 1 | 2)) => {
                self.day_in_figures(at, number, &mut readings);
                self.day_in_words(at, number, &mut readings);
                self.numbered_division(at, number, &mut readings);
                for (year, end) in self.years(self.skip(at + 1, &['.']), false) {
                    readings.push((atom(What::Bare(number), year), end));
                }
            }
            Some((number, 6)) => {
                let what = What::Day { day: number / 10_000, month: number / 100 % 100 };
                readings.push((in_figures(what, self.short(number % 100)), at + 1));
            }
            Some((number, 8)) => {
                // The year may stand first or last; no day and month can be read as a year from
                // 1800 to 2199 with a month after it.
                let (first, last) = (number / 10_000, number % 10_000);
                let year_first = (1800..2200).contains(&first) && last / 100 <= 12;
                let (year, what) = if year_first {
                    (first, What::Day { day: last % 100, month: last / 100 })
                } else {
                    (last, What::Day { day: first / 100, month: first % 100 })
                };
                readings.push((in_figures(what, whole_year(year)), at + 1));
            }
            Some(_) => {}
            None => self.named(at, &mut readings),
        }
        readings
    }

    /// "2022-09-23", "2022-09", "2024 uke 39", "2024-Q3", "2022".
    fn year_first(&self, at: usize, number: u32, readings: &mut Vec<Reading>) {
        let year = whole_year(number);
        let sign = ['-', '/', '.'].into_iter().find(|sign| self.sign(at + 1, *sign));
        if let (Some(sign), Some((month, 1 | 2))) = (sign, self.number(at + 2)) {
            if let (true, Some((day, 1 | 2))) = (self.sign(at + 3, sign), self.number(at + 4)) {
                readings.push((in_figures(What::Day { day, month }, year), at + 5));
            }
            if sign == '-' && (1..=12).contains(&month) {
                readings.push((in_figures(What::Month(month), year), at + 3));
            }
        }
        // "2024 06", "2024 06 15".
        if let Some((month @ 1..=12, 2)) = self.number(at + 1) {
            if let Some((day, 2)) = self.number(at + 2) {
                readings.push((in_figures(What::Day { day, month }, year), at + 3));
            }
            readings.push((in_figures(What::Month(month), year), at + 2));
        }
        let next = self.skip(at + 1, &['-', ',']);
        let mut named = Vec::new();
        match self.number(next) {
            Some((division, 1)) => self.numbered_division(next, division, &mut named),
            Some(_) => {}
            None => self.named(next, &mut named),
        }
        named.retain(|(atom, _)| atom.year.is_none());
        readings.extend(named.into_iter().map(|(atom, end)| (Atom { year, ..atom }, end)));
        readings.push((in_figures(What::Year, year), at + 1));
    }

    /// "23.09.2022", "23/9-22", "23.9", "09.2022".
    fn day_in_figures(&self, at: usize, day: u32, readings: &mut Vec<Reading>) {
        let sign = ['.', '/', '-'].into_iter().find(|sign| self.sign(at + 1, *sign));
        let (Some(sign), Some((month, length))) = (sign, self.number(at + 2)) else {
            return;
        };
        if length == 4 {
            readings.push((in_figures(What::Month(day), whole_year(month)), at + 3));
            return;
        }
        if length > 2 {
            return;
        }
        let what = What::Day { day, month };
        let second = ['.', '/', '-'].into_iter().find(|sign| self.sign(at + 3, *sign));
        // A day and month joined by a hyphen need a year: "18-19" alone is a span of days.
        let year_may_follow = match (sign, second) {
            (_, Some('-')) | ('.', Some('.')) | ('/', Some('/' | '.')) => true,
            (_, _) => false,
        };
        if let (true, Some((year, length @ (2 | 4)))) = (year_may_follow, self.number(at + 4)) {
            let year = if length == 2 { self.short(year) } else { whole_year(year) };
            readings.push((in_figures(what, year), at + 5));
        }
        if sign == '-' {
            return;
        }
        if let Some((year, 4)) = self.number(at + 3) {
            readings.push((in_figures(what, whole_year(year)), at + 4));
        }
        let end = if sign == '.' { self.skip(at + 3, &['.']) } else { at + 3 };
        readings.push((in_figures(what, None), end));
    }

    /// "23. september 2022", "23 sept 22".
    fn day_in_words(&self, at: usize, day: u32, readings: &mut Vec<Reading>) {
        let at = self.skip(at + 1, &['.']);
        let Some((month, _)) = self.word(at).and_then(lexicon::month) else {
            return;
        };
        for (year, end) in self.years(at + 1, true) {
            readings.push((atom(What::Day { day, month }, year), end));
        }
    }

    /// "3. kvartal 2024", "1. halvår".
    fn numbered_division(&self, at: usize, number: u32, readings: &mut Vec<Reading>) {
        let at = self.skip(at + 1, &['.']);
        if let Some(length) = self.word(at).and_then(lexicon::months_of_division) {
            self.division(at + 1, number, length, readings);
        }
    }

    fn division(&self, at: usize, number: u32, length: u32, readings: &mut Vec<Reading>) {
        if !(1..=12 / length).contains(&number) {
            return;
        }
        let what = What::Months((number - 1) * length + 1, number * length);
        for (year, end) in self.years(at, true) {
            readings.push((atom(what, year), end));
        }
    }

    /// What begins with a word: weeks, months, seasons, feasts.
    fn named(&self, at: usize, readings: &mut Vec<Reading>) {
        if self.sign(at, '?') {
            let at = self.skip(at + 1, &['.']);
            if let Some((month, _)) = self.word(at).and_then(lexicon::month) {
                for (year, end) in self.years(at + 1, true) {
                    readings.push((atom(What::SomeDay(month), year), end));
                }
            }
            return;
        }
        let Some(word) = self.word(at) else { return };
        if let (Some(length), Some((number, 1))) =
            (lexicon::months_of_letter(word), self.number(at + 1))
        {
            self.division(at + 2, number, length, readings);
        } else if let (true, Some((week, 1 | 2))) = (lexicon::is_week(word), self.number(at + 1)) {
            self.week(at + 2, week, readings);
        } else if let Some(season) = lexicon::season(word) {
            if season == Season::Winter {
                self.winter_years(at + 1, What::Season(season), readings);
            }
            for (year, end) in self.years(at + 1, true) {
                readings.push((atom(What::Season(season), year), end));
            }
        } else if let Some(feast) = lexicon::feast(word) {
            self.feast(at + 1, feast, readings);
        } else if let Some((month, tongue)) = lexicon::month(word) {
            self.month(at + 1, month, tongue, readings);
        }
    }

    fn week(&self, at: usize, week: u32, readings: &mut Vec<Reading>) {
        let next = self.skip(at, &['-', '/', ',', '.']);
        if let Some((year, 4)) = self.number(next) {
            readings.push((atom(What::Week(week), whole_year(year)), next + 1));
        }
        readings.push((atom(What::Week(week), None), self.skip(at, &['.'])));
    }

    fn feast(&self, at: usize, feast: Feast, readings: &mut Vec<Reading>) {
        if feast == Feast::NewYear {
            // "nyttår 2024" can be either end of 2024, so only "2024/2025" is taken as a year.
            self.winter_years(at, What::Feast(feast), readings);
            readings.push((atom(What::Feast(feast), None), at));
            return;
        }
        for (year, end) in self.years(at, true) {
            readings.push((atom(What::Feast(feast), year), end));
        }
    }

    /// "2023/2024" or "2023/24", for what lies between two years; it is named by the later.
    fn winter_years(&self, at: usize, what: What, readings: &mut Vec<Reading>) {
        let at = self.skip(at, &[',']);
        let (Some((first, 4)), Some((second, length))) = (self.number(at), self.number(at + 2))
        else {
            return;
        };
        let next = first + 1;
        let follows = (length == 4 && second == next) || (length == 2 && second == next % 100);
        if follows && (self.sign(at + 1, '/') || self.sign(at + 1, '-')) {
            readings.push((atom(what, whole_year(next)), at + 3));
        }
    }

    /// "juni 2024", and the English "June 24, 2024". A name that is the same in both languages
    /// followed by two figures ("august 24") is taken for a month of a year as Norwegians write it: a guess.
    fn month(&self, at: usize, month: u32, tongue: Tongue, readings: &mut Vec<Reading>) {
        if let Some((number, length @ (1 | 2))) = self.number(at) {
            let ordinal = self.sign(at + 1, '.');
            let end = self.skip(at + 1, &['.']);
            for (year, end) in self.years(end, false) {
                if year.is_some() || ordinal || tongue == Tongue::English {
                    readings.push((atom(What::Day { day: number, month }, year), end));
                }
            }
            if tongue != Tongue::English && length == 2 && !ordinal {
                let guess = tongue == Tongue::Either;
                let month = atom(What::Month(month), self.short(number));
                readings.push((Atom { guess, ..month }, at + 1));
            }
            return;
        }
        for (year, end) in self.years(at, false) {
            readings.push((atom(What::Month(month), year), end));
        }
    }

    /// The year that may follow, then none: "2024", ", 2024", "'24", and "24" where it can only be
    /// a year.
    fn years(&self, at: usize, short: bool) -> Vec<(Option<i32>, usize)> {
        let mut years = Vec::new();
        let next = self.skip(at, &[',']);
        let quoted = self.skip(next, &['\'']);
        match self.number(quoted) {
            Some((year, 4)) => years.push((whole_year(year), quoted + 1)),
            Some((year, 2)) if quoted > next || (short && next == at) => {
                years.push((self.short(year), quoted + 1));
            }
            _ => {}
        }
        years.push((None, at));
        years
    }

    /// The year that two figures stand for.
    fn short(&self, number: u32) -> Option<i32> {
        let number = i32::try_from(number).ok()?;
        let century = self.reference_year.div_euclid(100);
        (century - 1..=century + 1)
            .map(|century| century * 100 + number)
            .min_by_key(|year| (year - self.reference_year).abs())
    }

    fn number(&self, at: usize) -> Option<(u32, usize)> {
        let Token::Number(value, length) = self.tokens.get(at)? else { return None };
        Some((*value, *length))
    }

    fn word(&self, at: usize) -> Option<&str> {
        let Token::Word(word) = self.tokens.get(at)? else { return None };
        Some(word)
    }

    fn sign(&self, at: usize, sign: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_sign(sign))
    }

    /// The place after one of the signs, if one stands here.
    fn skip(&self, at: usize, signs: &[char]) -> usize {
        if signs.iter().any(|sign| self.sign(at, *sign)) { at + 1 } else { at }
    }
}

fn in_figures(what: What, year: Option<i32>) -> Atom {
    Atom { figures: true, ..atom(what, year) }
}

fn whole_year(number: u32) -> Option<i32> {
    i32::try_from(number).ok()
}
