//! Bars that lie: a row for each name, a panel for each series with a scale of its own, since series
//! count different things. Each bar begins at its panel's zero line and has its value written where it
//! ends.

use super::{Anchor, Area, Drawing, Hand, Ink, Mark, Shape, Sort, at};
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "bars", lie_over: false, samples };

const TEXT: f32 = 12.5;
const ROW: f32 = 24.0;
const THICK: f32 = 12.0;
const GAP: f32 = 8.0;
/// Between two panels.
const BETWEEN: f32 = 24.0;
/// How much is seen of the shortest bar.
const SEEN: f32 = 2.0;
/// How short the longest bar may become before panels stand below each other.
const LEAST: f32 = 60.0;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// The names of the rows.
    pub rows: Vec<String>,
    /// The series, each with a bar or none for every row.
    pub series: Vec<Series>,
}

/// Bars of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it counts.
    pub title: String,
    /// A bar for each row; none where nothing is known.
    pub bars: Vec<Option<Bar>>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// How long it is; to the left of the zero line where negative.
    pub length: f64,
    /// The value in words, as it is written beside it.
    pub value: String,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// The drawing, that wide in points. It becomes wider where not even one panel has room for its words.
#[must_use]
pub fn bars(data: &Bars, width: f32, hand: &dyn Hand) -> Drawing {
    if data.series.is_empty() || data.rows.is_empty() {
        return Drawing { width, ..Drawing::default() };
    }
    let names = data.rows.iter().map(|name| hand.width(name, TEXT)).fold(0.0, f32::max) + 2.0 * GAP;
    let panels: Vec<Panel<'_>> = data.series.iter().map(|series| Panel::of(series, hand)).collect();
    let needed = panels.iter().map(Panel::needed).fold(0.0, f32::max);
    let number = panels.len() as f32;
    let beside = (width - names - BETWEEN * (number - 1.0)) / number;
    let fit = needed <= beside;
    let wide = if fit { beside } else { (width - names).max(needed) };
    // Where no series has a title, nothing stands above the bars.
    let head = if data.series.iter().all(|series| series.title.is_empty()) { 0.0 } else { ROW };
    let height = head + ROW * data.rows.len() as f32;
    let width = if fit { width } else { names + wide };
    let mut drawing = Drawing { width, ..Drawing::default() };
    for (number, panel) in panels.iter().enumerate() {
        let (x, y) = match fit {
            true => (names + (wide + BETWEEN) * number as f32, 0.0),
            false => (names, (height + GAP) * number as f32),
        };
        if number == 0 || !fit {
            names_of_rows(&data.rows, y + head, &mut drawing);
        }
        panel.draw(Area::new(x, y, wide, height), head, &mut drawing);
        drawing.height = y + height;
    }
    drawing
}

fn names_of_rows(rows: &[String], y: f32, drawing: &mut Drawing) {
    for (number, name) in rows.iter().enumerate() {
        let middle = y + ROW * (number as f32 + 0.5);
        drawing.ground.push(Shape::Text {
            at: at(0.0, middle),
            anchor: Anchor::Start,
            text: name.clone(),
            size: TEXT,
            ink: Ink::Text,
        });
    }
}

/// A series with its scale, and the room that its words need.
struct Panel<'a> {
    series: &'a Series,
    title: f32,
    smallest: f64,
    largest: f64,
    left: f32,
    right: f32,
}

impl<'a> Panel<'a> {
    fn of(series: &'a Series, hand: &dyn Hand) -> Self {
        let title = hand.width(&series.title, TEXT);
        let mut panel = Self { series, title, smallest: 0.0, largest: 0.0, left: 0.0, right: 0.0 };
        for bar in series.bars.iter().flatten() {
            panel.smallest = panel.smallest.min(bar.length);
            panel.largest = panel.largest.max(bar.length);
            // However short the bar is, as much of it is seen.
            let words = hand.width(&bar.value, TEXT) + GAP + SEEN;
            let side = if bar.length < 0.0 { &mut panel.left } else { &mut panel.right };
            *side = side.max(words);
        }
        panel
    }

    /// The values at both ends, in words.
    fn words(&self) -> f32 {
        self.left + self.right
    }

    /// The least width in which nothing is cut and the bars can be told apart.
    fn needed(&self) -> f32 {
        self.title.max(self.words() + LEAST)
    }

    fn draw(&self, place: Area, head: f32, drawing: &mut Drawing) {
        let room = (place.width - self.words()).max(0.0);
        let span = self.largest - self.smallest;
        let per_unit = if span > 0.0 { f64::from(room) / span } else { 0.0 };
        let zero = place.from.x + self.left - (self.smallest * per_unit) as f32;
        if !self.series.title.is_empty() {
            drawing.ground.push(Shape::Text {
                at: at(place.from.x, place.from.y + ROW / 2.0),
                anchor: Anchor::Start,
                text: self.series.title.clone(),
                size: TEXT,
                ink: Ink::Quiet,
            });
        }
        drawing.ground.push(Shape::line(
            at(zero, place.from.y + head),
            at(zero, place.bottom()),
            Ink::Rule,
        ));
        for (number, bar) in self.series.bars.iter().enumerate() {
            let Some(bar) = bar else { continue };
            let y = place.from.y + head + ROW * number as f32;
            let long = (bar.length.abs() * per_unit) as f32;
            drawing.marks.push(mark(bar, zero, long, Area::new(place.from.x, y, place.width, ROW)));
        }
    }
}

fn mark(bar: &Bar, zero: f32, long: f32, area: Area) -> Mark {
    // What is there is seen, however little it is.
    let long = if bar.length == 0.0 { 0.0 } else { long.max(SEEN) };
    let middle = area.from.y + area.height / 2.0;
    let is_negative = bar.length < 0.0;
    let (from, end, anchor) = match is_negative {
        true => (zero - long, zero - long - GAP, Anchor::End),
        false => (zero, zero + long + GAP, Anchor::Start),
    };
    let shapes = vec![
        Shape::filled(Area::new(from, middle - THICK / 2.0, long, THICK), 2.0, Ink::Value),
        Shape::Text {
            at: at(end, middle),
            anchor,
            text: bar.value.clone(),
            size: TEXT,
            ink: Ink::Text,
        },
    ];
    Mark { label: bar.label.clone(), ids: bar.ids.clone(), area, shapes }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let bar = |length: f64| {
        let value = format!("{length} kr");
        let ids = vec![RecordId::of_example("bars", &value)];
        Some(Bar { length, label: format!("Kroner: {value}"), value, ids })
    };
    let one = |bars: Vec<Option<Bar>>| Bars {
        rows: (0..bars.len()).map(|row| (2025 + row).to_string()).collect(),
        series: vec![Series { title: "Kroner".to_owned(), bars }],
    };
    let far = one(vec![bar(-1e9), bar(0.5), bar(1e9)]);
    let many: Vec<Option<Bar>> = (0..40).map(|row| bar(f64::from(row) * 12_345.0)).collect();
    let mut two = one(vec![bar(1.0), None, bar(250_000.0)]);
    two.series
        .push(Series { title: "Timer".to_owned(), bars: vec![None, bar(-3_000.0), bar(4_000.0)] });
    // Names as long as people give them.
    let mut long = one(vec![bar(-4_000.0), bar(12_000.0)]);
    long.rows = ["Felles innkjøp og forvaltning av digitale tjenester i regionen", "2026"]
        .map(str::to_owned)
        .to_vec();
    for series in &mut long.series {
        series.title = "Kroner spart i budsjettet hvert år, etter vedlikehold".to_owned();
    }
    let mut untitled = one(vec![bar(5.0), bar(18.0)]);
    untitled.series.iter_mut().for_each(|series| series.title.clear());
    let all = [
        Bars::default(),
        untitled,
        one(vec![bar(0.0)]),
        one(vec![bar(-7.0)]),
        one(many),
        two,
        far,
        long,
    ];
    all.iter().map(|data| bars(data, width, hand)).collect()
}
