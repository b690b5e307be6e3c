//! Dots by two values, told apart by shape and colour, with names where these have room.

use super::axis::{Axis, GAP, LINE, Measure, TEXT, fitted, text};
use super::display::{Anchor, Area, Drawing, Fill, Ink, Mark, Point, Series, Shape, Symbol, at};
use super::hand::Hand;
use super::key::{Named, key};
use super::lanes::Taken;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "scatter", lie_over: true, samples };

const HEIGHT: f32 = 300.0;
const DOT: f32 = 5.0;
/// So many dots have names at most: among more, nobody finds one by its name.
const NAMED: usize = 300;
/// How wide a name beside a dot is at most.
const WIDEST: f32 = 170.0;

/// What is drawn.
#[derive(Clone, Debug, Default)]
pub struct Scatter {
    /// The sorts of dots.
    pub sorts: Vec<String>,
    /// The dots.
    pub dots: Vec<Dot>,
    /// How values along the lower edge are measured.
    pub across: Measure,
    /// How values along the left edge are measured.
    pub up: Measure,
}

/// A dot.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Its name, written beside it where there is room.
    pub name: String,
    /// The number of its sort.
    pub sort: usize,
    /// Its value along the lower edge.
    pub across: f64,
    /// Its value along the left edge.
    pub up: f64,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// The drawing, that wide in points.
#[must_use]
pub fn scatter(data: &Scatter, width: f32, hand: &dyn Hand) -> Drawing {
    let mut drawing = Drawing { width, ..Drawing::default() };
    if data.dots.is_empty() {
        return drawing;
    }
    let named = data.sorts.iter().enumerate().filter(|_| data.sorts.len() > 1);
    let named =
        named.map(|(sort, name)| Named::symbol(name.clone(), ink(sort), Symbol::number(sort)));
    let top = key(named, width, hand, &mut drawing) + 1.5 * LINE;
    let bottom = top + HEIGHT;
    let up =
        Axis::standing(&data.up, reach(data.dots.iter().map(|dot| dot.up)), (top, bottom), hand);
    let left = up.widest() + GAP;
    let area = Area::new(left, top, (width - left - 3.0 * GAP).max(1.0), HEIGHT);
    let values = reach(data.dots.iter().map(|dot| dot.across));
    let across = Axis::lying(&data.across, values, (area.from.x, area.right()), hand);
    up.draw_beside(area, &mut drawing);
    across.draw_below(area, &mut drawing);
    let places: Vec<Point> =
        data.dots.iter().map(|dot| at(across.at(dot.across), up.at(dot.up))).collect();
    let mut taken = Taken::default();
    let are_named = places.len() <= NAMED;
    if are_named {
        places.iter().for_each(|place| taken.take(Area::around(*place, 2.0 * DOT, 2.0 * DOT)));
    }
    for (dot, place) in data.dots.iter().zip(places) {
        let mut mark = mark(dot, place);
        if are_named {
            mark.shapes.extend(name_of(dot, place, &area, &mut taken, hand));
        }
        drawing.marks.push(mark);
    }
    drawing.height = bottom + 2.0 * LINE + 4.0;
    drawing
}

fn ink(sort: usize) -> Ink {
    Ink::Fill(Fill::Series(Series::number(sort)))
}

fn reach(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values
        .filter(|value| value.is_finite())
        .fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)))
}

fn mark(dot: &Dot, place: Point) -> Mark {
    let symbol = Symbol::number(dot.sort);
    let shapes = vec![Shape::Symbol { at: place, radius: DOT, symbol, ink: ink(dot.sort) }];
    let met = Area::around(place, 2.0 * DOT, 2.0 * DOT);
    Mark { label: dot.label.clone(), ids: dot.ids.clone(), area: met, shapes }
}

/// The name of a dot, where there is room for it.
fn name_of(
    dot: &Dot,
    place: Point,
    bounds: &Area,
    taken: &mut Taken,
    hand: &dyn Hand,
) -> Option<Shape> {
    let name = fitted(&dot.name, WIDEST, hand);
    let wide = hand.width(&name, TEXT);
    let high = LINE - 2.0;
    let beside = DOT + 3.0;
    let around = [
        Area::new(place.x + beside, place.y - high / 2.0, wide, high),
        Area::new(place.x - beside - wide, place.y - high / 2.0, wide, high),
        Area::new(place.x - wide / 2.0, place.y - beside - high, wide, high),
        Area::new(place.x - wide / 2.0, place.y + beside, wide, high),
        // Near an edge only the corner towards the middle has room.
        Area::new(place.x + DOT, place.y - beside - high, wide, high),
        Area::new(place.x - DOT - wide, place.y - beside - high, wide, high),
        Area::new(place.x + DOT, place.y + beside, wide, high),
        Area::new(place.x - DOT - wide, place.y + beside, wide, high),
    ];
    // A name without room is dropped, and never made smaller: the dot says it when it is pointed at.
    let found = taken.first_free(around, bounds).filter(|_| !name.is_empty())?;
    Some(text(at(found.from.x, found.middle().y), Anchor::Start, name, Ink::Text))
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let dot = |name: String, sort: usize, across: f64, up: f64| {
        let label = format!("{name}: {across} og {up}");
        let ids = vec![RecordId::of_example("scatter", &label)];
        Dot { name, sort, across, up, label, ids }
    };
    let of = |dots: Vec<Dot>| Scatter {
        sorts: ["Ny", "Til vurdering", "Anbefalt av det forberedende organet"]
            .map(str::to_owned)
            .to_vec(),
        dots,
        across: Measure { unit: "Gjennomførbarhet".to_owned(), per: 1.0, is_counted: true },
        up: Measure { unit: "Nytte".to_owned(), per: 1.0, is_counted: true },
    };
    let many = (0..60).map(|n| {
        dot(
            format!("Forslag nummer {n}"),
            n % 3,
            f64::from(n as u32 * 7 % 50) / 10.0,
            f64::from(n as u32 * 13 % 50) / 10.0,
        )
    });
    let drawn = [
        Scatter::default(),
        of(vec![dot("Digital inkludering".to_owned(), 0, -3.0, 0.0)]),
        of(vec![
            dot(
                "Felles journalløft for alle kommunene i regionen og fylket".to_owned(),
                1,
                5.0,
                5.0,
            ),
            dot("Klarspråk".to_owned(), 2, 0.0, 0.0),
        ]),
        of(many.collect()),
    ];
    drawn.iter().map(|data| scatter(data, width, hand)).collect()
}
