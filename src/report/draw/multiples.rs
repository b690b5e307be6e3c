//! Small multiples: drawings of one sort beside each other, each under its name, so that they can be compared.

use super::axis::{LINE, fitted, text};
use super::display::{Anchor, Area, Drawing, Ink, Mark, Point, Shape, at};
use super::hand::Hand;
use super::sort::Sort;

/// The sort.
pub const SORT: Sort = Sort { name: "multiples", lie_over: false, samples };

const BETWEEN: f32 = 18.0;

/// Draws each name with what is made for its width, as many beside each other as are at least so wide (in
/// points). A drawing that becomes wider than its place gets a row of its own, and all get wider with it.
#[must_use]
pub fn multiples(
    names: &[String],
    least: f32,
    width: f32,
    hand: &dyn Hand,
    make: impl Fn(usize, f32) -> Drawing,
) -> Drawing {
    let beside = ((width + BETWEEN) / (least.max(1.0) + BETWEEN)).floor().max(1.0) as usize;
    let beside = beside.min(names.len().max(1));
    let wide = (width - BETWEEN * (beside as f32 - 1.0)) / beside as f32;
    let made: Vec<Drawing> = (0..names.len()).map(|number| make(number, wide)).collect();
    if beside > 1 && made.iter().any(|drawing| drawing.width > wide + 0.01) {
        return multiples(names, width, width, hand, make);
    }
    let mut whole = Drawing { width, ..Drawing::default() };
    for (row, (names, drawings)) in names.chunks(beside).zip(made.chunks(beside)).enumerate() {
        let top = if row == 0 { 0.0 } else { whole.height + BETWEEN };
        for (column, (name, drawing)) in names.iter().zip(drawings).enumerate() {
            let left = (wide + BETWEEN) * column as f32;
            let name = fitted(name, wide, hand);
            whole.ground.push(text(at(left, top + LINE / 2.0), Anchor::Start, name, Ink::Text));
            let moved = at(left, top + LINE + 4.0);
            whole.width = whole.width.max(left + drawing.width);
            whole.height = whole.height.max(moved.y + drawing.height);
            let (mut ground, mut marks) = drawing.clone().moved(moved);
            whole.ground.append(&mut ground);
            whole.marks.append(&mut marks);
        }
    }
    whole
}

impl Drawing {
    /// Its shapes and marks, so far to the right and down.
    pub(super) fn moved(self, by: Point) -> (Vec<Shape>, Vec<Mark>) {
        let ground = self.ground.into_iter().map(|shape| shape.moved(by)).collect();
        let marks = self.marks.into_iter().map(|mark| Mark {
            area: Area { from: mark.area.from.moved(by), ..mark.area },
            shapes: mark.shapes.into_iter().map(|shape| shape.moved(by)).collect(),
            ..mark
        });
        (ground, marks.collect())
    }
}

impl Point {
    fn moved(self, by: Self) -> Self {
        at(self.x + by.x, self.y + by.y)
    }
}

impl Shape {
    fn moved(self, by: Point) -> Self {
        let all = |points: Vec<Point>| points.into_iter().map(|point| point.moved(by)).collect();
        match self {
            Self::Path { points, width, dash, ink } => {
                Self::Path { points: all(points), width, dash, ink }
            }
            Self::Rectangle { area, corner, pattern, ink } => {
                let area = Area { from: area.from.moved(by), ..area };
                Self::Rectangle { area, corner, pattern, ink }
            }
            Self::Band { upper, lower, ink } => {
                Self::Band { upper: all(upper), lower: all(lower), ink }
            }
            Self::Symbol { at, radius, symbol, ink } => {
                Self::Symbol { at: at.moved(by), radius, symbol, ink }
            }
            Self::Text { at, anchor, text, size, ink } => {
                Self::Text { at: at.moved(by), anchor, text, size, ink }
            }
        }
    }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let of = |number: usize| {
        let names: Vec<String> =
            (0..number).map(|n| format!("Kommune {n} med et navn som er langt")).collect();
        let samples = (super::parts::SORT.samples)(width, hand);
        let make = |place: usize, wide: f32| match samples.is_empty() {
            true => Drawing::default(),
            false => (super::parts::SORT.samples)(wide, hand).swap_remove(1 + place % 2),
        };
        multiples(&names, 240.0, width, hand, make)
    };
    vec![of(0), of(1), of(7)]
}
