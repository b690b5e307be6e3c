//! The lines between knots: level, and upright where they branch, so that what comes of one leaves it as one trunk.

use std::collections::{BTreeMap, HashMap};

use super::layout::{Laid, column_of, ends};
use super::{BETWEEN, Branches, EDGE};
use crate::report::draw::display::{Area, Dash, Ink, Point, Shape, at};

/// How far a line that stays in its column leads aside where something stands between its knots.
const ASIDE: f32 = 10.0;
/// How round a corner is, and of how many straight pieces.
const ROUND: f32 = 6.0;
const PIECES: u8 = 4;

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
    let trunks = Trunks::of(data, areas);
    let left = |column: usize| aside + column as f32 * (wide + BETWEEN);
    let line = |link: usize| {
        let (first, last) = ends(data, link)?;
        let (from, to) = (areas.get(first)?, areas.get(last)?);
        let (begins, arrives) = (column_of(data, first), column_of(data, last));
        let mut points = Vec::new();
        if begins == arrives {
            points = along(from, to, areas);
        } else {
            let mut here = at(from.right(), from.middle().y);
            for column in begins + 1..=arrives {
                let y = match laid.passages.get(&(first, column)) {
                    Some(y) if column < arrives => *y,
                    _ => to.middle().y,
                };
                let trunk = left(column) - BETWEEN + trunks.place(link, column - 1) * BETWEEN;
                branch(&mut points, here, trunk, at(left(column), y));
                here = at(left(column) + wide, y);
            }
        }
        // One that is read against the direction of the others is broken.
        let back = data.links.get(link).is_some_and(|link| link.from != first);
        let dash = if back { Dash::Dashed } else { Dash::Whole };
        Some(Shape::Path { points, width: 1.5, dash, ink: Ink::Quiet })
    };
    (0..data.links.len()).filter_map(line).collect()
}

/// Where lines stand upright between columns: those that leave one knot together, or come to one, at one place.
struct Trunks {
    /// The knot that each link shares its trunk with others at.
    knots: Vec<usize>,
    /// By column on the left, the knots with a trunk there and the part of the way to the next column.
    places: HashMap<(usize, usize), f32>,
}

impl Trunks {
    fn of(data: &Branches, areas: &[Area]) -> Self {
        let (mut leave, mut arrive) = (HashMap::new(), HashMap::new());
        for (first, last) in (0..data.links.len()).filter_map(|link| ends(data, link)) {
            *leave.entry(first).or_insert(0_usize) += 1;
            *arrive.entry(last).or_insert(0_usize) += 1;
        }
        let knot = |link: usize| {
            let (first, last) = ends(data, link)?;
            let is_gathered = arrive.get(&last) > leave.get(&first);
            Some(if is_gathered { last } else { first })
        };
        let knots = (0..data.links.len()).map(|link| knot(link).unwrap_or_default()).collect();
        let mut here: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for link in 0..data.links.len() {
            let (Some((first, last)), Some(knot)) = (ends(data, link), knot(link)) else {
                continue;
            };
            for column in column_of(data, first)..column_of(data, last) {
                here.entry(column).or_default().push(knot);
            }
        }
        let mut places = HashMap::new();
        for (column, mut there) in here {
            // What leaves further up stands further right, so that it is crossed by nothing that leaves below.
            let height = |knot: &usize| areas.get(*knot).map_or(0.0, |area| area.middle().y);
            there.sort_by(|one, other| {
                height(other).total_cmp(&height(one)).then_with(|| one.cmp(other))
            });
            there.dedup();
            let parts = there.len() as f32 + 1.0;
            for (number, knot) in there.into_iter().enumerate() {
                places.insert((column, knot), (number as f32 + 1.0) / parts);
            }
        }
        Self { knots, places }
    }

    /// Where a link stands upright right of a column, as a part of the way to the next.
    fn place(&self, link: usize, column: usize) -> f32 {
        let knot = self.knots.get(link).copied().unwrap_or_default();
        self.places.get(&(column, knot)).copied().unwrap_or(0.5)
    }
}

/// Level to the trunk, along it, and level on, with round corners.
fn branch(points: &mut Vec<Point>, from: Point, trunk: f32, to: Point) {
    let rise = to.y - from.y;
    points.push(from);
    if rise.abs() > 0.5 {
        let round = ROUND.min(rise.abs() / 2.0).min(trunk - from.x).min(to.x - trunk).max(0.0);
        let down = round * rise.signum();
        for (corner, before, after) in [
            (at(trunk, from.y), at(-round, 0.0), at(0.0, down)),
            (at(trunk, to.y), at(0.0, -down), at(round, 0.0)),
        ] {
            for piece in 0..=PIECES {
                // Between the two ends of the corner, drawn towards the corner itself.
                let part = f32::from(piece) / f32::from(PIECES);
                let [begin, end] = [(1.0 - part) * (1.0 - part), part * part];
                let x = corner.x + before.x * begin + after.x * end;
                points.push(at(x, corner.y + before.y * begin + after.y * end));
            }
        }
    }
    points.push(to);
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
