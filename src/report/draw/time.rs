//! From days to places: an axis of time, from days to decades, with the names of its parts.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::axis::{GAP, LINE, TEXT, text};
use super::display::{Anchor, Area, Drawing, Ink, Shape, at};
use super::hand::Hand;

/// The parts that an axis of time can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Days(u64),
    Months(u32),
    Years(i32),
}

/// All of them, the finest first.
const PARTS: [Part; 12] = [
    Part::Days(1),
    Part::Days(2),
    Part::Days(7),
    Part::Days(14),
    Part::Months(1),
    Part::Months(2),
    Part::Months(3),
    Part::Months(6),
    Part::Years(1),
    Part::Years(2),
    Part::Years(5),
    Part::Years(10),
];

impl Part {
    /// The last beginning of such a part that is not after the day.
    fn begins_before(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            // Weeks begin on Mondays; other numbers of days where their count from year 1 divides.
            Self::Days(number @ (7 | 14)) => {
                let number = number as i32;
                let since_monday = (day.num_days_from_ce() - 1).rem_euclid(number);
                day.checked_sub_days(Days::new(since_monday.unsigned_abs().into()))
            }
            Self::Days(number) => {
                let since = day.num_days_from_ce().rem_euclid(number as i32);
                day.checked_sub_days(Days::new(since.unsigned_abs().into()))
            }
            Self::Months(number) => {
                NaiveDate::from_ymd_opt(day.year(), day.month0() / number * number + 1, 1)
            }
            Self::Years(number) => {
                NaiveDate::from_ymd_opt(day.year().div_euclid(number) * number, 1, 1)
            }
        }
    }

    fn next(self, begin: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(number) => begin.checked_add_days(Days::new(number)),
            Self::Months(number) => begin.checked_add_months(Months::new(number)),
            Self::Years(number) => {
                begin.checked_add_months(Months::new(number.unsigned_abs() * 12))
            }
        }
    }

    fn name(self, begin: NaiveDate, hand: &dyn Hand) -> String {
        match self {
            Self::Days(_) => hand.day(begin),
            Self::Months(_) if begin.month() == 1 => format!("{} {}", hand.month(1), begin.year()),
            Self::Months(_) => hand.month(begin.month()),
            Self::Years(_) => begin.year().to_string(),
        }
    }
}

/// An axis of time from left to right.
#[derive(Clone, Debug)]
pub struct Time {
    first: NaiveDate,
    last: NaiveDate,
    left: f32,
    right: f32,
}

impl Time {
    /// The axis on which the beginning of the first day stands at `left` and the end of the last at `right`.
    #[must_use]
    pub fn new(first: NaiveDate, last: NaiveDate, left: f32, right: f32) -> Self {
        Self { first, last: last.max(first), left, right }
    }

    /// Where it begins.
    #[must_use]
    pub fn left(&self) -> f32 {
        self.left
    }

    /// Where a day begins, held within both ends.
    #[must_use]
    pub fn at(&self, day: NaiveDate) -> f32 {
        self.after_days((day - self.first).num_days() as f32)
    }

    /// Where the middle of a day is.
    #[must_use]
    pub fn noon(&self, day: NaiveDate) -> f32 {
        self.after_days((day - self.first).num_days() as f32 + 0.5)
    }

    /// Where a day ends.
    #[must_use]
    pub fn end_of(&self, day: NaiveDate) -> f32 {
        self.after_days((day - self.first).num_days() as f32 + 1.0)
    }

    fn after_days(&self, days: f32) -> f32 {
        let all = (self.last - self.first).num_days() as f32 + 1.0;
        self.left + (self.right - self.left) * (days / all).clamp(0.0, 1.0)
    }

    /// The beginnings of the finest parts whose names have room, with these.
    fn names(&self, hand: &dyn Hand) -> Vec<(NaiveDate, String)> {
        let mut coarsest = Vec::new();
        for part in PARTS {
            let names = self.names_of(part, hand);
            let fit = names.windows(2).all(|pair| {
                let [(one, name), (next, _)] = pair else { return true };
                self.at(*next) - self.at(*one) >= hand.width(name, TEXT) + 2.0 * GAP
            });
            if fit && names.len() <= MOST {
                return names;
            }
            coarsest = names;
        }
        // Centuries: the first and every so many of the decades.
        let widest = coarsest.iter().map(|(_, name)| hand.width(name, TEXT)).fold(0.0, f32::max);
        let room =
            ((self.right - self.left) / (widest + 2.0 * GAP)).floor().clamp(1.0, MOST as f32);
        let every = coarsest.len().div_ceil(room as usize).max(1);
        coarsest.into_iter().step_by(every).collect()
    }

    fn names_of(&self, part: Part, hand: &dyn Hand) -> Vec<(NaiveDate, String)> {
        let mut names = Vec::new();
        let mut begin = part.begins_before(self.first);
        while let Some(day) = begin.filter(|day| *day <= self.last) {
            if day >= self.first {
                names.push((day, part.name(day, hand)));
            }
            if names.len() > MOST && part != Part::Years(10) {
                break;
            }
            begin = part.next(day);
        }
        names
    }

    /// Draws a hairline where each part begins, over the area from above to below, and its name under it.
    /// Needs a line of text below the area.
    pub(super) fn draw_below(&self, area: Area, hand: &dyn Hand, drawing: &mut Drawing) {
        let mut names = self.names(hand);
        let first = names.first().map_or(drawing.width, |(day, _)| self.at(*day));
        // The day where it begins, if there is room before the name of the first part.
        let begin = hand.day(self.first);
        if self.left + hand.width(&begin, TEXT) + 2.0 * GAP <= first {
            names.insert(0, (self.first, begin));
        }
        for (day, name) in names {
            let x = self.at(day);
            drawing.ground.push(Shape::line(at(x, area.from.y), at(x, area.bottom()), Ink::Rule));
            if x + hand.width(&name, TEXT) <= drawing.width {
                let place = at(x, area.bottom() + LINE / 2.0 + 2.0);
                drawing.ground.push(text(place, Anchor::Start, name, Ink::Quiet));
            }
        }
    }
}

/// More names than this are read by nobody.
const MOST: usize = 40;

#[cfg(test)]
mod tests {
    use super::super::tests::Wide;
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn names(first: NaiveDate, last: NaiveDate, width: f32) -> Vec<String> {
        let time = Time::new(first, last, 0.0, width);
        time.names(&Wide).into_iter().map(|(_, name)| name).collect()
    }

    #[test]
    fn the_parts_are_as_fine_as_their_names_allow() {
        let year = (day(2024, 1, 1), day(2024, 12, 31));
        assert_eq!(names(year.0, year.1, 1200.0).len(), 12);
        assert_eq!(names(year.0, year.1, 320.0), ["m1 2024", "m4", "m7", "m10"]);
        assert_eq!(names(day(2015, 6, 1), day(2024, 6, 1), 500.0).first().unwrap(), "2016");
        assert_eq!(names(day(1900, 1, 1), day(2100, 1, 1), 300.0).len(), 7);
        // Mondays, in a few weeks.
        assert_eq!(names(day(2024, 3, 1), day(2024, 3, 31), 500.0)[0], "4.3");
    }

    #[test]
    fn any_time_at_any_width_has_names_with_room() {
        for days in [0, 1, 6, 30, 90, 400, 4000, 40_000, 400_000] {
            for width in [120.0, 400.0, 1400.0] {
                let first = day(1950, 2, 3);
                let last = first + Days::new(days);
                let names = names(first, last, width);
                assert!(names.len() <= MOST, "{days} {width}");
            }
        }
    }

    #[test]
    fn days_stand_where_they_are() {
        let time = Time::new(day(2024, 1, 1), day(2024, 1, 10), 0.0, 100.0);
        assert!((time.at(day(2024, 1, 2)) - 10.0).abs() < 0.01);
        assert!((time.noon(day(2024, 1, 1)) - 5.0).abs() < 0.01);
        assert!((time.end_of(day(2024, 1, 10)) - 100.0).abs() < 0.01);
        assert!((time.at(day(2030, 1, 1)) - 100.0).abs() < 0.01);
    }
}
