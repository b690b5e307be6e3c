//! From one sum to another by what was added and taken away on the way: steps that stand.

use super::axis::{Axis, GAP, LINE, Measure, TEXT, broken, text};
use super::display::{Anchor, Area, Dash, Drawing, Fill, Ink, Mark, Pattern, Series, Shape, at};
use super::hand::Hand;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "waterfall", lie_over: false, samples };

const HEIGHT: f32 = 190.0;
const THICK: f32 = 0.62;
const SEEN: f32 = 2.0;
/// How many lines the name of a step has at most.
const LINES: usize = 3;
/// How wide a step is at least; a drawing of many becomes wider.
const NARROWEST: f32 = 44.0;
/// How wide a word of a name may make all steps; what is wider is broken off.
const WORD: f32 = 96.0;

/// What is drawn.
#[derive(Clone, Debug, Default)]
pub struct Waterfall {
    /// The steps, from the left.
    pub steps: Vec<Step>,
    /// How values are measured.
    pub measure: Measure,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// What it does to the sum.
    pub change: Change,
    /// The value in words, as it stands over its bar.
    pub words: String,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// What a step does to the sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// It is the sum: from zero on.
    Sum(f64),
    /// It adds to the sum before it, or takes away where it is below 0.
    By(f64),
}

/// The drawing, that wide in points, or wider where the steps have no room.
#[must_use]
pub fn waterfall(data: &Waterfall, width: f32, hand: &dyn Hand) -> Drawing {
    if data.steps.is_empty() {
        return Drawing { width, ..Drawing::default() };
    }
    let reach = reach(&data.steps);
    let ends = reach.iter().flat_map(|(from, to)| [*from, *to]).filter(|value| value.is_finite());
    let (low, high) =
        ends.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let (top, bottom) = (2.0 * LINE, 2.0 * LINE + HEIGHT);
    let axis = Axis::standing(&data.measure, (low, high), (top, bottom), hand);
    let left = axis.widest() + GAP;
    let wide = ((width - left) / data.steps.len() as f32).max(needed(&data.steps, hand));
    let width = width.max(left + wide * data.steps.len() as f32);
    let mut drawing = Drawing { width, ..Drawing::default() };
    axis.draw_beside(Area::new(left, top, width - left, HEIGHT), &mut drawing);
    for (number, (step, (from, to))) in data.steps.iter().zip(&reach).enumerate() {
        let column = Area::new(left + wide * number as f32, top, wide, HEIGHT);
        let (from, to) = (axis.at(*from), axis.at(*to));
        drawing.marks.push(mark(step, column, (from, to), hand));
        if number + 1 < data.steps.len() {
            let points = vec![at(column.middle().x, to), at(column.middle().x + wide, to)];
            drawing.ground.push(Shape::Path {
                points,
                width: 1.0,
                dash: Dash::Dotted,
                ink: Ink::Quiet,
            });
        }
        for (line, words) in broken(&step.name, wide - GAP, LINES, hand).into_iter().enumerate() {
            let place = at(column.middle().x, bottom + LINE * (line as f32 + 0.5) + 5.0);
            drawing.ground.push(text(place, Anchor::Middle, words, Ink::Text));
        }
    }
    drawing.height = bottom + LINE * LINES as f32 + 6.0;
    drawing
}

/// How wide a step is so that no value is cut, and few words are.
fn needed(steps: &[Step], hand: &dyn Hand) -> f32 {
    let words = steps.iter().flat_map(|step| step.name.split_whitespace());
    let names = words.map(|word| hand.width(word, TEXT).min(WORD) + GAP);
    let values = steps.iter().map(|step| hand.width(&step.words, TEXT) + GAP);
    names.chain(values).fold(NARROWEST, f32::max)
}

/// Where each step begins and ends.
fn reach(steps: &[Step]) -> Vec<(f64, f64)> {
    let mut sum = 0.0;
    let reach = |step: &Step| {
        let from = match step.change {
            Change::Sum(_) => 0.0,
            Change::By(_) => sum,
        };
        sum = match step.change {
            Change::Sum(value) => value,
            Change::By(value) => sum + value,
        };
        (from, sum)
    };
    steps.iter().map(reach).collect()
}

fn mark(step: &Step, column: Area, (from, to): (f32, f32), hand: &dyn Hand) -> Mark {
    let (fill, pattern) = match step.change {
        Change::Sum(_) => (Series::Blue, Pattern::Plain),
        Change::By(value) if value < 0.0 => (Series::Orange, Pattern::Falling),
        Change::By(_) => (Series::Green, Pattern::Rising),
    };
    let (upper, lower) = (from.min(to), from.max(to));
    let tall = (lower - upper).max(SEEN);
    let bar = Area::around(at(column.middle().x, upper + tall / 2.0), column.width * THICK, tall);
    let mut shapes = vec![Shape::Rectangle {
        area: bar,
        corner: 0.0,
        pattern,
        ink: Ink::Fill(Fill::Series(fill)),
    }];
    let words = step.words.clone();
    let place = at(column.middle().x, upper - LINE / 2.0);
    let behind = Area::around(place, hand.width(&words, TEXT) + 2.0, LINE - 2.0);
    shapes.push(Shape::filled(behind, 0.0, Ink::Ground));
    shapes.push(text(place, Anchor::Middle, words, Ink::Text));
    Mark { label: step.label.clone(), ids: step.ids.clone(), area: column, shapes }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let step = |name: &str, change: Change| {
        let value = match change {
            Change::Sum(value) | Change::By(value) => value,
        };
        let ids = vec![RecordId::of_example("waterfall", name)];
        Step {
            name: name.to_owned(),
            change,
            words: format!("{value}"),
            label: format!("{name}: {value}"),
            ids,
        }
    };
    let of = |steps: Vec<Step>| Waterfall {
        steps,
        measure: Measure { unit: "mill. kr".to_owned(), per: 1e6, is_counted: false },
    };
    let many = (0..14).map(|n| step(&format!("Endring {n}"), Change::By(f64::from(n - 6) * 1e6)));
    let drawn = [
        Waterfall::default(),
        of(vec![step("Budsjett", Change::Sum(0.0))]),
        of(vec![
            step("Budsjett vedtatt av styringsgruppen i desember", Change::Sum(5e6)),
            step("Uforutsettekonsulentkostnader", Change::By(-7e6)),
            step("Overført", Change::By(1e6)),
            step("Prognose", Change::Sum(-1e6)),
        ]),
        of(many.collect()),
    ];
    drawn.iter().map(|data| waterfall(data, width, hand)).collect()
}
