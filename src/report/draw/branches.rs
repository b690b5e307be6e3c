//! Branches: knots in columns from left to right, each with what it is, its name and what is known of it, joined by
//! lines to what came of it. A line that leads past a column has a place of its own there, so that it runs behind no
//! knot.

mod layout;
mod lines;

use super::axis::{GAP, LINE, TEXT, broken, broken_before, text};
use super::display::{Anchor, Area, Drawing, Fill, Ink, Mark, Pattern, Series, Shape, at};
use super::hand::Hand;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "branches", lie_over: false, samples };

/// How wide a knot is at least and at most.
const NARROWEST: f32 = 136.0;
const WIDEST: f32 = 230.0;
/// Between a column and the next, where lines bend.
const BETWEEN: f32 = 34.0;
/// Between a knot and the one below it.
const APART: f32 = 2.0 * GAP;
/// Between the edge of a knot and its text.
const EDGE: f32 = 8.0;
/// How wide the strip is that is coloured for what a knot is.
const STRIP: f32 = 4.0;
/// How many lines a name has at most.
const NAME: usize = 4;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Branches {
    /// The knots, in the order in which they are read; each stands in a column, counted from 0.
    pub knots: Vec<Knot>,
    /// What joins them.
    pub links: Vec<Link>,
}

/// A knot.
#[derive(Clone, Debug, PartialEq)]
pub struct Knot {
    /// In which column it stands.
    pub column: usize,
    /// What it is, in a word or two.
    pub sort: String,
    /// Its name.
    pub name: String,
    /// What stands behind its name and is not cut with it.
    pub ending: String,
    /// What is known of it: a date, a sum, a number; each stands whole.
    pub facts: Vec<String>,
    /// What is told of how it goes on, a line each.
    pub turns: Vec<String>,
    /// What it is coloured for.
    pub series: Series,
    /// Whether it is the one that the others are shown for.
    pub is_here: bool,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// A line from one knot to another, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The drawing, that wide in points, or wider where there are more columns than that holds.
#[must_use]
pub fn branches(data: &Branches, width: f32, hand: &dyn Hand) -> Drawing {
    let Some(last) = data.knots.iter().map(|knot| knot.column).max() else {
        return Drawing { width, ..Drawing::default() };
    };
    let columns = last as f32 + 1.0;
    let aside = lines::aside(data);
    let room = (width - aside - (columns - 1.0) * BETWEEN) / columns;
    let wide = room.clamp(NARROWEST, WIDEST);
    let words: Vec<Words> = data.knots.iter().map(|knot| Words::of(knot, wide, hand)).collect();
    let heights: Vec<f32> = words.iter().map(Words::height).collect();
    let laid = layout::lay_out(data, &heights);
    let left = |column: usize| aside + column as f32 * (wide + BETWEEN);
    let area = |number: usize| {
        let column = data.knots.get(number).map_or(0, |knot| knot.column);
        let [top, height] =
            [&laid.tops, &heights].map(|all| all.get(number).copied().unwrap_or(0.0));
        Area::new(left(column), top, wide, height)
    };
    let areas: Vec<Area> = (0..data.knots.len()).map(area).collect();
    let marks = data.knots.iter().zip(words).zip(&areas);
    Drawing {
        width: width.max(left(last) + wide),
        height: laid.height,
        ground: lines::lines(data, &areas, &laid, (aside, wide)),
        marks: marks.map(|((knot, words), area)| mark(knot, words, *area)).collect(),
    }
}

/// What stands in a knot, line by line.
struct Words(Vec<(String, Ink)>);

impl Words {
    fn of(knot: &Knot, wide: f32, hand: &dyn Hand) -> Self {
        let room = wide - STRIP - 2.0 * EDGE;
        let quiet = |line| (line, Ink::Quiet);
        let mut lines: Vec<(String, Ink)> = Vec::new();
        lines.extend(broken(&knot.sort, room, 2, hand).into_iter().map(quiet));
        let name = broken_before((&knot.name, &knot.ending), room, NAME, hand);
        lines.extend(name.into_iter().map(|line| (line, Ink::Text)));
        lines.extend(packed(&knot.facts, room, hand).into_iter().map(quiet));
        lines.extend(knot.turns.iter().flat_map(|turn| broken(turn, room, 2, hand)).map(quiet));
        Self(lines)
    }

    fn height(&self) -> f32 {
        self.0.len() as f32 * LINE + 2.0 * EDGE
    }
}

/// The facts in as few lines as hold them, none of them parted but what is wider than a line.
fn packed(facts: &[String], room: f32, hand: &dyn Hand) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for fact in facts {
        let longer = lines.last().map(|line| format!("{line} · {fact}"));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if hand.width(&longer, TEXT) <= room => *line = longer,
            _ => lines.extend(broken(fact, room, 2, hand)),
        }
    }
    lines
}

fn mark(knot: &Knot, words: Words, area: Area) -> Mark {
    const CORNER: f32 = 4.0;
    // The one that one came from has an edge that is twice as thick.
    let (edge, thick) = if knot.is_here { (Ink::Value, 2.0) } else { (Ink::Rule, 1.0) };
    let strip = Area { width: STRIP, ..area.within(thick) };
    let fill = Ink::Fill(Fill::Series(knot.series));
    let mut shapes = vec![
        Shape::filled(area, CORNER, edge),
        Shape::filled(area.within(thick), CORNER - 1.0, Ink::Ground),
        Shape::Rectangle { area: strip, corner: 1.0, pattern: Pattern::Plain, ink: fill },
    ];
    for (number, (words, ink)) in words.0.into_iter().enumerate() {
        let y = area.from.y + EDGE + LINE * (number as f32 + 0.5);
        shapes.push(text(at(area.from.x + STRIP + EDGE, y), Anchor::Start, words, ink));
    }
    Mark { label: knot.label.clone(), ids: knot.ids.clone(), area, shapes }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let knot = |number: usize, column: usize| Knot {
        column,
        sort: "Vedtak om skalering".to_owned(),
        name: format!(
            "Kompetanseløft digital transformasjon {number} med fellesspesialistløsningsordning"
        ),
        ending: if number.is_multiple_of(3) { " (utkast)".to_owned() } else { String::new() },
        facts: ["16. januar 2024", "400 000 kr", "sak 08/23"].map(str::to_owned).to_vec(),
        turns: if number.is_multiple_of(4) {
            vec!["→ søkt på nytt som".to_owned()]
        } else {
            Vec::new()
        },
        series: Series::number(number),
        is_here: number == 1,
        label: format!("Vedtak {number}"),
        ids: vec![RecordId::of_example("knots", &number.to_string())],
    };
    let link = |(from, to): (usize, usize)| Link { from, to };
    let none = Branches::default();
    let one = Branches { knots: vec![knot(0, 0)], links: Vec::new() };
    // One that forty came of, with what came of those, lines past columns, along one, and back.
    let mut knots = vec![knot(0, 0), knot(1, 0), knot(2, 1)];
    knots.extend((3..43).map(|number| knot(number, 2)));
    knots.extend((43..60).map(|number| knot(number, 3)));
    let mut links = vec![link((0, 1)), link((1, 2)), link((0, 50)), link((1, 51)), link((59, 2))];
    links.extend((3..43).map(|to| link((2, to))));
    links.extend((43..60).map(|to| link((to - 40, to))));
    links.extend([link((3, 9)), link((50, 50)), link((0, 900))]);
    let many = Branches { knots, links };
    [none, one, many].iter().map(|data| branches(data, width, hand)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::draw::tests::Wide;

    #[test]
    fn no_line_runs_behind_a_knot() {
        for width in [220.0, 1_100.0] {
            for drawing in samples(width, &Wide) {
                for shape in &drawing.ground {
                    let Shape::Path { points, .. } = shape else { panic!("lines alone") };
                    for ends in points.windows(2) {
                        for part in 0..=20_u8 {
                            let part = f32::from(part) / 20.0;
                            let [x, y] = [
                                ends[0].x + (ends[1].x - ends[0].x) * part,
                                ends[0].y + (ends[1].y - ends[0].y) * part,
                            ];
                            let point = Area::new(x, y, 0.0, 0.0);
                            let meets = |mark: &&Mark| mark.area.within(1.0).holds(&point);
                            let met = drawing.marks.iter().find(meets);
                            assert!(met.is_none(), "{} at {x}, {y}", met.unwrap().label);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_came_of_one_begins_beside_it() {
        let knot = |column: usize| Knot {
            column,
            sort: "Sak".to_owned(),
            name: "Navn".to_owned(),
            ending: String::new(),
            facts: Vec::new(),
            turns: Vec::new(),
            series: Series::Blue,
            is_here: false,
            label: "Navn".to_owned(),
            ids: Vec::new(),
        };
        let mut knots = vec![knot(0), knot(0), knot(0)];
        knots.extend([knot(1), knot(1), knot(2)]);
        let links = [(1, 3), (1, 4), (3, 5)].map(|(from, to)| Link { from, to }).to_vec();
        let drawing = branches(&Branches { knots, links }, 800.0, &Wide);
        let middle = |number: usize| drawing.marks[number].area.middle().y;
        assert!((middle(3) - middle(1)).abs() < 0.1 && (middle(5) - middle(1)).abs() < 0.1);
        assert!(middle(4) > middle(3));
    }
}
