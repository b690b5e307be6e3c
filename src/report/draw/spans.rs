//! Spans that lie: from a low to a high value with the likely one between, a row for each.

use super::axis::{Axis, GAP, LINE, Measure, TEXT, broken, text};
use super::display::{Anchor, Area, Dash, Drawing, Fill, Ink, Mark, Series, Shape, Symbol, at};
use super::hand::Hand;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "spans", lie_over: false, samples };

const ROW: f32 = 34.0;
const THICK: f32 = 10.0;
const NAMES: f32 = 0.4;
const SEEN: f32 = 2.0;

/// What is drawn.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    /// The rows, from above.
    pub rows: Vec<Span>,
    /// A value with a line through all rows: what the spans are held against. With its name.
    pub line: Option<(f64, String)>,
    /// How values are measured.
    pub measure: Measure,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Span {
    /// Its name.
    pub name: String,
    /// The lowest value.
    pub low: f64,
    /// The value that is likely, where one is.
    pub likely: Option<f64>,
    /// The highest value.
    pub high: f64,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// The drawing, that wide in points.
#[must_use]
pub fn spans(data: &Spans, width: f32, hand: &dyn Hand) -> Drawing {
    let mut drawing = Drawing { width, ..Drawing::default() };
    if data.rows.is_empty() {
        return drawing;
    }
    let names: Vec<Vec<String>> =
        data.rows.iter().map(|row| broken(&row.name, width * NAMES, 2, hand)).collect();
    let left =
        names.iter().flatten().map(|line| hand.width(line, TEXT)).fold(0.0, f32::max) + 2.0 * GAP;
    let top = if data.line.is_some() { LINE + 2.0 } else { 0.0 };
    let area =
        Area::new(left, top, (width - left - 4.0 * GAP).max(1.0), ROW * data.rows.len() as f32);
    let reach =
        data.rows.iter().flat_map(|row| [Some(row.low), Some(row.high), row.likely]).flatten();
    let all =
        reach.chain(data.line.iter().map(|(value, _)| *value)).filter(|value| value.is_finite());
    let (low, high) =
        all.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let axis = Axis::lying(&data.measure, (low, high), (area.from.x, area.right()), hand);
    axis.draw_below(area, &mut drawing);
    if let Some((value, name)) = &data.line {
        let x = axis.at(*value);
        let points = vec![at(x, top), at(x, area.bottom())];
        drawing.ground.push(Shape::Path { points, width: 1.5, dash: Dash::Dashed, ink: Ink::Text });
        let name = super::axis::fitted(name, width, hand);
        let half = hand.width(&name, TEXT) / 2.0;
        let middle = x.clamp(half, (width - half).max(half));
        drawing.ground.push(text(at(middle, LINE / 2.0), Anchor::Middle, name, Ink::Text));
    }
    for (number, (row, name)) in data.rows.iter().zip(&names).enumerate() {
        let middle = top + ROW * (number as f32 + 0.5);
        let first = middle - LINE * (name.len() as f32 - 1.0) / 2.0;
        for (line, words) in name.iter().enumerate() {
            let place = at(left - 2.0 * GAP, first + LINE * line as f32);
            drawing.ground.push(text(place, Anchor::End, words.clone(), Ink::Text));
        }
        drawing.marks.push(mark(row, middle, &axis, width));
    }
    drawing.height = area.bottom() + 2.0 * LINE + 4.0;
    drawing
}

fn mark(row: &Span, middle: f32, axis: &Axis<'_>, width: f32) -> Mark {
    let (from, to) = (axis.at(row.low.min(row.high)), axis.at(row.low.max(row.high)));
    let area = Area::new(from, middle - THICK / 2.0, (to - from).max(SEEN), THICK);
    let mut shapes = vec![Shape::filled(area, 0.0, Ink::Span(Series::Blue))];
    for x in [from, area.right()] {
        shapes.push(Shape::Path {
            points: vec![at(x, area.from.y), at(x, area.bottom())],
            width: 1.5,
            dash: Dash::Whole,
            ink: Ink::Fill(Fill::Series(Series::Blue)),
        });
    }
    if let Some(likely) = row.likely {
        shapes.push(Shape::Symbol {
            at: at(axis.at(likely), middle),
            radius: THICK / 2.0,
            symbol: Symbol::Diamond,
            ink: Ink::Fill(Fill::Series(Series::Blue)),
        });
    }
    let met = Area::new((from - GAP).max(0.0), middle - ROW / 2.0, area.width + 2.0 * GAP, ROW)
        .cut(width);
    Mark { label: row.label.clone(), ids: row.ids.clone(), area: met, shapes }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let row = |name: &str, low: f64, likely: Option<f64>, high: f64| Span {
        name: name.to_owned(),
        low,
        likely,
        high,
        label: format!("{name}: {low} til {high}"),
        ids: vec![RecordId::of_example("spans", name)],
    };
    let of = |rows: Vec<Span>| Spans {
        rows,
        line: Some((40_000.0, "Kostnaden, fordelt på alle årene som teksten varer".to_owned())),
        measure: Measure { unit: "kr".to_owned(), per: 1.0, is_counted: false },
    };
    let drawn = [
        Spans::default(),
        Spans { line: None, ..of(vec![row("Telefoner før", -5.0, None, -5.0)]) },
        of(vec![
            row(
                "Telefoner før omskrivingen av brevet om foreldrebetaling",
                20_000.0,
                Some(49_920.0),
                92_000.0,
            ),
            row("Minutter", -30_000.0, Some(1.0), 60_000.0),
        ]),
        of((0..15)
            .map(|n| row(&format!("Rad {n}"), f64::from(n), None, f64::from(n * 7_000)))
            .collect()),
    ];
    drawn.iter().map(|data| spans(data, width, hand)).collect()
}
