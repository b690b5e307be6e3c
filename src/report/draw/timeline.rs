//! A time line: what happens on a day, in a stretch of days, or somewhere within one, in lanes by sort.

use chrono::NaiveDate;

use super::axis::{GAP, LINE, TEXT, broken, fitted, fitted_before, text};
use super::display::{
    Anchor, Area, Dash, Drawing, Fill, Ink, Mark, Pattern, Point, Series, Shape, Symbol, at,
};
use super::hand::Hand;
use super::lanes::lanes;
use super::sort::Sort;
use super::time::Time;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "time line", lie_over: false, samples };

/// How high a row within a lane is.
const ROW: f32 = 19.0;
const DOT: f32 = 5.0;
const BAR: f32 = 9.0;
const NAMES: f32 = 0.24;
/// How wide a name is at most.
const WIDEST: f32 = 190.0;
/// A name with less room than that is left out.
const NARROWEST: f32 = 36.0;
const BETWEEN: f32 = 6.0;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeLine {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// Today, with its name, where it is to be marked.
    pub today: Option<(NaiveDate, String)>,
    /// The lanes, from above.
    pub lanes: Vec<Lane>,
    /// How many rows a lane has at most; what finds none is counted under the name of the lane, in a mark.
    pub rows: usize,
}

/// A lane: what is of one sort.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What it is called.
    pub name: String,
    /// What happens.
    pub happenings: Vec<Happening>,
}

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// What it is called.
    pub name: String,
    /// What stands behind its name and is not cut with it.
    pub ending: String,
    /// When.
    pub when: When,
    /// How it is marked.
    pub symbol: Symbol,
    /// Its colour.
    pub fill: Fill,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

impl Happening {
    /// As much of its name as there is room for.
    fn named(&self, room: f32, hand: &dyn Hand) -> String {
        fitted_before((&self.name, &self.ending), (room, NARROWEST), hand)
    }
}

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On that day.
    On(NaiveDate),
    /// From one day to another, both included.
    Through(NaiveDate, NaiveDate),
    /// On a day that is not known, from one to another.
    Within(NaiveDate, NaiveDate),
}

impl When {
    /// The first and the last day that it touches, or may touch.
    #[must_use]
    pub fn reach(self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::On(day) => (day, day),
            Self::Through(from, to) | Self::Within(from, to) => (from.min(to), from.max(to)),
        }
    }
}

/// The drawing, that wide in points.
#[must_use]
pub fn time_line(data: &TimeLine, width: f32, hand: &dyn Hand) -> Drawing {
    let mut drawing = Drawing { width, ..Drawing::default() };
    let is_seen = |happening: &&Happening| {
        let (from, to) = happening.when.reach();
        to >= data.first && from <= data.last
    };
    let filled: Vec<(&Lane, Vec<&Happening>)> = data
        .lanes
        .iter()
        .map(|lane| (lane, lane.happenings.iter().filter(is_seen).collect::<Vec<_>>()))
        .filter(|(_, seen)| !seen.is_empty())
        .collect();
    if filled.is_empty() {
        return drawing;
    }
    let names: Vec<Vec<String>> =
        filled.iter().map(|(lane, _)| broken(&lane.name, width * NAMES, 2, hand)).collect();
    let most = filled.iter().map(|(_, seen)| hand.width(&hand.more(seen.len()), TEXT));
    let lines = names.iter().flatten().map(|line| hand.width(line, TEXT));
    let left = lines.chain(most).fold(0.0, f32::max) + 2.0 * GAP;
    let top = if data.today.is_some() { LINE + 2.0 } else { 0.0 };
    let time = Time::new(data.first, data.last, left, (width - 2.0 * DOT).max(left + 1.0));
    let mut bottom = top;
    let mut rules = Vec::new();
    for ((lane, mut seen), name) in filled.into_iter().zip(names) {
        seen.sort_by_key(|happening| happening.when.reach());
        let (height, left_out) =
            lane_of(&seen, data.rows, &time, (bottom, width), hand, &mut drawing);
        let lines = name.len() + usize::from(!left_out.is_empty());
        let height = height.max(LINE * lines as f32 + BETWEEN);
        let line = |number: usize| bottom + BETWEEN / 2.0 + LINE * (number as f32 + 0.5);
        if !left_out.is_empty() {
            let place = at(0.0, line(name.len()));
            drawing.marks.push(more(&lane.name, &left_out, place, hand));
        }
        for (number, words) in name.into_iter().enumerate() {
            let place = at(0.0, line(number));
            drawing.ground.push(text(place, Anchor::Start, words, Ink::Quiet));
        }
        bottom += height;
        rules.push(Shape::line(at(0.0, bottom), at(width, bottom), Ink::Rule));
    }
    let area = Area::new(left, top, time.end_of(data.last) - left, bottom - top);
    let mut ground = Drawing { width, ..Drawing::default() };
    time.draw_below(area, hand, &mut ground);
    today(data, &time, area, hand, &mut ground);
    // The hairlines lie under everything else.
    ground.ground.append(&mut rules);
    ground.ground.append(&mut drawing.ground);
    drawing.ground = ground.ground;
    drawing.height = bottom + LINE + 4.0;
    drawing
}

fn today(data: &TimeLine, time: &Time, area: Area, hand: &dyn Hand, drawing: &mut Drawing) {
    let within = |(day, _): &&(NaiveDate, String)| (data.first..=data.last).contains(day);
    let Some((day, name)) = data.today.as_ref().filter(within) else { return };
    let x = time.noon(*day);
    let points = vec![at(x, area.from.y), at(x, area.bottom())];
    drawing.ground.push(Shape::Path { points, width: 1.5, dash: Dash::Dashed, ink: Ink::Text });
    let name = fitted(name, drawing.width, hand);
    let half = hand.width(&name, TEXT) / 2.0;
    let middle = x.clamp(half, (drawing.width - half).max(half));
    drawing.ground.push(text(at(middle, LINE / 2.0), Anchor::Middle, name, Ink::Text));
}

/// What found no room in a lane, counted under its name.
fn more(lane: &str, left_out: &[&Happening], place: Point, hand: &dyn Hand) -> Mark {
    let words = hand.more(left_out.len());
    let label = match left_out {
        [one] => one.label.clone(),
        _ => format!("{lane}: {words}"),
    };
    let area = Area::new(place.x, place.y - LINE / 2.0, hand.width(&words, TEXT), LINE);
    let ids = left_out.iter().flat_map(|happening| happening.ids.iter().copied()).collect();
    Mark { label, ids, area, shapes: vec![text(place, Anchor::Start, words, Ink::Quiet)] }
}

/// Draws a lane from `top` on. How high it is, and what found no room in it.
fn lane_of<'a>(
    seen: &[&'a Happening],
    rows: usize,
    time: &Time,
    (top, width): (f32, f32),
    hand: &dyn Hand,
    drawing: &mut Drawing,
) -> (f32, Vec<&'a Happening>) {
    let mut placed: Vec<Placed> =
        seen.iter().map(|happening| Placed::of(happening, time, width, hand)).collect();
    let stretches: Vec<(f32, f32)> = placed.iter().map(|placed| (placed.from, placed.to)).collect();
    let rows = lanes(&stretches, GAP, rows.max(1));
    widen(&mut placed, seen, &rows, (time.left(), width), hand);
    let (mut most, mut left_out) = (0, Vec::new());
    for ((happening, placed), row) in seen.iter().copied().zip(placed).zip(rows) {
        let Some(row) = row else {
            left_out.push(happening);
            continue;
        };
        most = most.max(row);
        let middle = top + BETWEEN / 2.0 + ROW * (row as f32 + 0.5);
        drawing.marks.push(placed.mark(happening, middle, hand));
    }
    (ROW * (most as f32 + 1.0) + BETWEEN, left_out)
}

/// Gives names that were cut the room that nobody else in their row takes.
fn widen(
    placed: &mut [Placed],
    seen: &[&Happening],
    rows: &[Option<usize>],
    (left, right): (f32, f32),
    hand: &dyn Hand,
) {
    let number_of_rows = rows.iter().flatten().max().map_or(0, |last| last + 1);
    // Where the next one in its row begins.
    let mut begins = vec![right + GAP; number_of_rows];
    let mut until = vec![right; placed.len()];
    for ((one, row), until) in placed.iter().zip(rows).zip(&mut until).rev() {
        if let Some(begin) = row.and_then(|row| begins.get_mut(row)) {
            *until = *begin - GAP;
            *begin = one.from;
        }
    }
    // Where the one before it in its row ends.
    let mut ends = vec![left - GAP; number_of_rows];
    for (((one, happening), row), until) in placed.iter_mut().zip(seen).zip(rows).zip(until) {
        if let Some(end) = row.and_then(|row| ends.get_mut(row)) {
            one.widen(happening, (*end + GAP, until), hand);
            *end = one.to;
        }
    }
}

/// Where something stands along the line, with its name.
struct Placed {
    /// Where it and its name begin and end.
    from: f32,
    to: f32,
    /// The stretch of its days.
    days: (f32, f32),
    name: String,
    name_at: (f32, Anchor),
}

impl Placed {
    fn of(happening: &Happening, time: &Time, width: f32, hand: &dyn Hand) -> Self {
        let (first, last) = happening.when.reach();
        let days = match happening.when {
            When::On(day) => (time.noon(day), time.noon(day)),
            When::Through(..) | When::Within(..) => {
                (time.at(first), time.end_of(last).max(time.at(first) + 2.0))
            }
        };
        let (from, to) = (days.0 - DOT, days.1 + DOT);
        // The name stands after it, or before it where the drawing ends, on the side with more room.
        let (after, before) = (width - to - GAP, from - GAP - time.left());
        let ending = hand.width(&happening.ending, TEXT);
        let widest = WIDEST + ending;
        let long = (hand.width(&happening.name, TEXT) + ending).min(widest);
        let is_after = long <= after || after >= before;
        let room = if is_after { after } else { before };
        let name = match room >= NARROWEST.min(long) {
            true => happening.named(room.min(widest), hand),
            // Nothing could be read of it: the mark says it when it is pointed at.
            false => String::new(),
        };
        let long = if name.is_empty() { 0.0 } else { GAP + hand.width(&name, TEXT) };
        match is_after {
            true => Self { from, to: to + long, days, name, name_at: (to + GAP, Anchor::Start) },
            false => Self { from: from - long, to, days, name, name_at: (from - GAP, Anchor::End) },
        }
    }

    /// As much of its name as there is room for between two places.
    fn widen(&mut self, happening: &Happening, (from, to): (f32, f32), hand: &dyn Hand) {
        let (x, anchor) = self.name_at;
        let room = match anchor {
            Anchor::Start | Anchor::Middle => to - x,
            Anchor::End => x - from,
        };
        if self.name.is_empty() || room <= hand.width(&self.name, TEXT) {
            return;
        }
        self.name = happening.named(room, hand);
        let wide = hand.width(&self.name, TEXT);
        match anchor {
            Anchor::Start | Anchor::Middle => self.to = self.to.max(x + wide),
            Anchor::End => self.from = self.from.min(x - wide),
        }
    }

    fn mark(self, happening: &Happening, middle: f32, hand: &dyn Hand) -> Mark {
        let (from, to) = self.days;
        let bar = Area::new(from, middle - BAR / 2.0, to - from, BAR);
        let ink = Ink::Fill(happening.fill);
        let mut shapes = match happening.when {
            When::On(_) => {
                vec![Shape::Symbol {
                    at: at(from, middle),
                    radius: DOT,
                    symbol: happening.symbol,
                    ink,
                }]
            }
            When::Through(..) => vec![Shape::filled(bar, 2.0, ink)],
            // As wide as what is known, and open to be anywhere in it.
            When::Within(..) => vec![
                Shape::Rectangle {
                    area: bar,
                    corner: 2.0,
                    pattern: Pattern::Rising,
                    ink: Ink::Span(Series::Grey),
                },
                Shape::Symbol {
                    at: bar.middle(),
                    radius: DOT - 1.0,
                    symbol: happening.symbol,
                    ink,
                },
            ],
        };
        let (x, anchor) = self.name_at;
        if !self.name.is_empty() {
            // The name is read over hairlines and the line of today.
            let wide = hand.width(&self.name, TEXT);
            let start = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            let behind = Area::new(start - 1.0, middle - LINE / 2.0, wide + 2.0, LINE);
            shapes.insert(0, Shape::filled(behind.cut(self.to.max(start)), 0.0, Ink::Ground));
            shapes.push(text(at(x, middle), anchor, self.name, Ink::Text));
        }
        let area = Area::new(self.from, middle - ROW / 2.0, self.to - self.from, ROW);
        Mark { label: happening.label.clone(), ids: happening.ids.clone(), area, shapes }
    }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let day = |number: u64| {
        NaiveDate::from_ymd_opt(2024, 3, 8).unwrap_or_default() + chrono::Days::new(number)
    };
    let happening = |name: &str, when: When| Happening {
        name: name.to_owned(),
        ending: if name.len() > 20 { " (utkast)".to_owned() } else { String::new() },
        when,
        symbol: Symbol::Diamond,
        fill: Fill::Series(Series::Blue),
        label: format!("{name}: {when:?}"),
        ids: vec![RecordId::of_example("time line", name)],
    };
    let lane = |name: &str, happenings: Vec<Happening>| Lane { name: name.to_owned(), happenings };
    let of = |lanes: Vec<Lane>, last: u64| TimeLine {
        first: day(0),
        last: day(last),
        today: Some((day(0), "I dag, 8. mars".to_owned())),
        lanes,
        rows: 4,
    };
    let many = (0..60).map(|n| happening(&format!("Milepæl nummer {n}"), When::On(day(n * 3 / 2))));
    let drawn = [
        of(
            vec![
                lane("Møter", Vec::new()),
                lane("Frister", vec![happening("Før", When::On(day(400)))]),
            ],
            90,
        ),
        of(vec![lane("Møter", vec![happening("Styringsgruppen", When::On(day(0)))])], 0),
        of(
            vec![
                lane(
                    "Møter i alle organer og faggrupper",
                    vec![
                        happening(
                            "Styringsgruppen for digitalisering i Vestland, ekstraordinært møte",
                            When::On(day(90)),
                        ),
                        happening("DuVe", When::Through(day(10), day(14))),
                        happening("Faggruppe", When::Within(day(30), day(61))),
                        happening("Samling", When::Within(day(80), day(200))),
                    ],
                ),
                lane("Frister", vec![happening("Skjønnsmidler", When::On(day(38)))]),
            ],
            90,
        ),
        of(vec![lane("Milepæler", many.collect())], 90),
    ];
    drawn.iter().map(|data| time_line(data, width, hand)).collect()
}
