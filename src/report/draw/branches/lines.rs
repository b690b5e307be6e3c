//! The lines between knots.

use super::layout::{Laid, column_of, ends};
use super::{BETWEEN, Branches, EDGE};
use crate::report::draw::display::{Area, Dash, Ink, Point, Shape, at};

/// How far a line that stays in its column leads aside where something stands between its knots.
const ASIDE: f32 = 10.0;
/// Of how many straight pieces a bend is drawn.
const PIECES: u8 = 12;

/// How much room is needed left of the first column.
pub(super) fn aside(data: &Branches) -> f32 {
    let in_first = |link: &usize| {
        ends(data, *link)
            .is_some_and(|(one, other)| column_of(data, one) == 0 && column_of(data, other) == 0)
    };
    if (0..data.links.len()).any(|link| in_first(&link)) { ASIDE + 2.0 } else { 0.0 }
}

/// All lines.
pub(super) fn lines(
    data: &Branches,
    areas: &[Area],
    laid: &Laid,
    (aside, wide): (f32, f32),
) -> Vec<Shape> {
    let line = |link: usize| {
        let (first, last) = ends(data, link)?;
        let (from, to) = (areas.get(first)?, areas.get(last)?);
        let points = if column_of(data, first) == column_of(data, last) {
            along(from, to, areas)
        } else {
            let passages = laid.passages.get(&link).map_or([].as_slice(), Vec::as_slice);
            let column = column_of(data, first) + 1;
            let left = |number: usize| aside + (column + number) as f32 * (wide + BETWEEN);
            let passages = passages.iter().enumerate();
            let stretches =
                passages.map(|(number, y)| (at(left(number), *y), at(left(number) + wide, *y)));
            across(from, to, stretches)
        };
        // One that is read against the direction of the others is broken.
        let back = data.links.get(link).is_some_and(|link| link.from != first);
        let dash = if back { Dash::Dashed } else { Dash::Whole };
        Some(Shape::Path { points, width: 1.5, dash, ink: Ink::Quiet })
    };
    (0..data.links.len()).filter_map(line).collect()
}

/// From a knot to one further right, along the places where it passes the columns between.
fn across(from: &Area, to: &Area, stretches: impl Iterator<Item = (Point, Point)>) -> Vec<Point> {
    let mut points = Vec::new();
    let mut here = at(from.right(), from.middle().y);
    for (begins, ends) in stretches {
        bend(&mut points, here, begins);
        here = ends;
    }
    bend(&mut points, here, at(to.from.x, to.middle().y));
    points
}

/// A bend that leaves and arrives level.
fn bend(points: &mut Vec<Point>, from: Point, to: Point) {
    for piece in 0..=PIECES {
        let part = f32::from(piece) / f32::from(PIECES);
        let rise = part * part * (3.0 - 2.0 * part);
        points.push(at(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * rise));
    }
}

/// From a knot to one in the same column: straight down to the next, aside past others.
fn along(from: &Area, to: &Area, areas: &[Area]) -> Vec<Point> {
    let (upper, lower) = if from.from.y <= to.from.y { (from, to) } else { (to, from) };
    let between = Area::new(
        upper.from.x,
        upper.bottom(),
        upper.width,
        (lower.from.y - upper.bottom()).max(0.0),
    );
    let x = upper.from.x + 2.0 * EDGE;
    if !areas.iter().any(|area| area.meets(&between)) {
        return vec![at(x, upper.bottom()), at(x, lower.from.y)];
    }
    let (left, edge) = (upper.from.x - ASIDE, upper.from.x);
    [at(edge, upper.middle().y), at(left, upper.middle().y), at(left, lower.middle().y)]
        .into_iter()
        .chain([at(edge, lower.middle().y)])
        .collect()
}
