//! Bars of parts that lie: a row for each name, each bar made of the same sorts of parts, one after the other.

use super::axis::{Axis, GAP, LINE, Measure, TEXT, broken, text};
use super::display::{Anchor, Area, Drawing, Fill, Ink, Mark, Pattern, Shape, at};
use super::hand::Hand;
use super::key::{Named, key};
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "parts", lie_over: false, samples };

const ROW: f32 = 30.0;
const THICK: f32 = 20.0;
/// The share of the width that names of rows take at most.
const NAMES: f32 = 0.36;
/// How wide the smallest part is.
const SEEN: f32 = 2.0;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// The sorts of parts, from the left.
    pub sorts: Vec<PartSort>,
    /// The rows, from above.
    pub rows: Vec<Row>,
    /// How parts are measured.
    pub measure: Measure,
}

/// A sort of part.
#[derive(Clone, Debug, PartialEq)]
pub struct PartSort {
    /// What it is called.
    pub name: String,
    /// Its colour.
    pub fill: Fill,
    /// What tells it from its neighbours without colour.
    pub pattern: Pattern,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// What all of it is, in words, written where its bar ends.
    pub total: String,
    /// Its parts: as many as there are sorts; none where there is nothing of a sort.
    pub parts: Vec<Option<Part>>,
}

/// A part of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How much; what is below 0 counts as 0.
    pub value: f64,
    /// The value in words, as short as it can be written into the part.
    pub short: String,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// The drawing, that wide in points.
#[must_use]
pub fn parts(data: &Parts, width: f32, hand: &dyn Hand) -> Drawing {
    let mut drawing = Drawing { width, ..Drawing::default() };
    if data.rows.is_empty() {
        return drawing;
    }
    let names: Vec<Vec<String>> =
        data.rows.iter().map(|row| broken(&row.name, width * NAMES, 2, hand)).collect();
    let wide = |line: &String| hand.width(line, TEXT);
    let left = names.iter().flatten().map(wide).fold(0.0, f32::max) + GAP;
    let totals = data.rows.iter().map(|row| wide(&row.total)).fold(0.0, f32::max);
    let room = (width - left - totals - GAP).max(0.0);
    let largest = data.rows.iter().map(Row::sum).fold(0.0, f64::max);
    let axis = Axis::lying(&data.measure, (0.0, largest), (left, left + room), hand);
    let words = Written::of(data, &axis, hand);
    let unnamed = data.sorts.iter().enumerate().filter(|(sort, _)| !words.names(*sort));
    let named =
        unnamed.map(|(_, sort)| Named::area(sort.name.clone(), Ink::Fill(sort.fill), sort.pattern));
    let top = key(named, width, hand, &mut drawing);
    let area = Area::new(left, top, room, ROW * data.rows.len() as f32);
    axis.draw_below(area, &mut drawing);
    for (number, (row, name)) in data.rows.iter().zip(&names).enumerate() {
        let middle = area.from.y + ROW * (number as f32 + 0.5);
        let first = middle - LINE * (name.len() as f32 - 1.0) / 2.0;
        for (line, words) in name.iter().enumerate() {
            let place = at(left - GAP, first + LINE * line as f32);
            drawing.ground.push(text(place, Anchor::End, words.clone(), Ink::Text));
        }
        let words = |sort: usize, part: &Part| words.of_part(number, sort, part);
        let end = row_of_parts((row, &data.sorts), &words, middle, &axis, hand, &mut drawing);
        drawing.ground.push(text(
            at(end + GAP, middle),
            Anchor::Start,
            row.total.clone(),
            Ink::Text,
        ));
    }
    drawing.height = area.bottom() + 2.0 * LINE + 4.0;
    drawing
}

/// What is written into parts: their values, and the name of a sort once, in the first row from above where it has
/// room.
struct Written<'a> {
    sorts: &'a [PartSort],
    rows: Vec<Option<usize>>,
}

impl<'a> Written<'a> {
    fn of(data: &'a Parts, axis: &Axis<'_>, hand: &dyn Hand) -> Self {
        let has_room = |(row, sort): (&Row, usize)| {
            let part = row.parts.get(sort).and_then(Option::as_ref)?;
            let name = &data.sorts.get(sort)?.name;
            let wide = axis.at(part.value.max(0.0)) - axis.at(0.0);
            (hand.width(&with_name(part, name), TEXT) + GAP <= wide).then_some(())
        };
        let first = |sort| data.rows.iter().position(|row| has_room((row, sort)).is_some());
        Self { sorts: &data.sorts, rows: (0..data.sorts.len()).map(first).collect() }
    }

    /// Whether the name of a sort stands in one of its parts.
    fn names(&self, sort: usize) -> bool {
        self.rows.get(sort).is_some_and(Option::is_some)
    }

    /// What is written into a part of the row with that number.
    fn of_part(&self, number: usize, sort: usize, part: &Part) -> String {
        let is_named_here = self.rows.get(sort) == Some(&Some(number));
        match self.sorts.get(sort).filter(|_| is_named_here) {
            Some(named) => with_name(part, &named.name),
            None => part.short.clone(),
        }
    }
}

/// A value with what it is of: "21 uten statusrapport".
fn with_name(part: &Part, name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    format!("{} {}", part.short, first.chain(letters).collect::<String>())
}

impl Row {
    fn sum(&self) -> f64 {
        self.parts.iter().flatten().map(|part| part.value.max(0.0)).sum()
    }
}

/// Where the bar ends.
fn row_of_parts(
    (row, sorts): (&Row, &[PartSort]),
    words: &dyn Fn(usize, &Part) -> String,
    middle: f32,
    axis: &Axis<'_>,
    hand: &dyn Hand,
    drawing: &mut Drawing,
) -> f32 {
    let (mut sum, mut end) = (0.0, axis.at(0.0));
    for (number, (sort, part)) in sorts.iter().zip(&row.parts).enumerate() {
        let Some(part) = part else { continue };
        sum += part.value.max(0.0);
        let until = axis.at(sum);
        // What is there is seen, however little it is.
        let wide = (until - end).max(if part.value > 0.0 { SEEN } else { 0.0 });
        let area = Area::around(at(end + wide / 2.0, middle), wide, THICK);
        let mut shapes = vec![Shape::Rectangle {
            area,
            corner: 0.0,
            pattern: sort.pattern,
            ink: Ink::Fill(sort.fill),
        }];
        let written = words(number, part);
        let words = hand.width(&written, TEXT);
        if words + GAP <= wide {
            if sort.pattern != Pattern::Plain {
                // Lines of a pattern would run through the figure.
                let behind = Area::around(area.middle(), words + GAP / 2.0, LINE);
                shapes.push(Shape::filled(behind, 0.0, Ink::Fill(sort.fill)));
            }
            let ink = Ink::Over(sort.fill);
            shapes.push(text(area.middle(), Anchor::Middle, written, ink));
        }
        // A hairline of the ground parts it from its neighbour.
        let edge = at(area.right(), area.from.y);
        shapes.push(Shape::line(edge, at(edge.x, area.bottom()), Ink::Ground));
        drawing.marks.push(Mark { label: part.label.clone(), ids: part.ids.clone(), area, shapes });
        end += wide;
    }
    end
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    use super::display::{Series, Standing};
    let sort = |name: &str, fill, pattern| PartSort { name: name.to_owned(), fill, pattern };
    let sorts = vec![
        sort("I rute", Fill::Standing(Standing::Good), Pattern::Plain),
        sort("Følges med på", Fill::Standing(Standing::Waiting), Pattern::Rising),
        sort("Forsinket eller stanset av en årsak", Fill::Series(Series::Grey), Pattern::Crossed),
    ];
    let row = |name: &str, values: [f64; 3]| {
        let part = |value: &f64| {
            let label = format!("{name}: {value}");
            let ids = vec![RecordId::of_example("parts", &label)];
            (*value >= 0.0).then(|| Part { value: *value, short: value.to_string(), label, ids })
        };
        let parts = values.iter().map(part).collect();
        Row { name: name.to_owned(), total: values.iter().sum::<f64>().to_string(), parts }
    };
    let of = |rows: Vec<Row>| Parts {
        sorts: sorts.clone(),
        rows,
        measure: Measure::counted("prosjekter"),
    };
    let many = (0..30).map(|n| row(&format!("Kommune {n}"), [f64::from(n), 3.0, f64::from(n * n)]));
    let drawn = [
        Parts::default(),
        of(vec![row("Regionalt", [-1.0, 0.0, -1.0])]),
        of(vec![row("Regionalt", [14.0, 3.0, 1.0]), row("Nasjonalt", [2.0, -1.0, 0.0])]),
        of(vec![row(
            "Felles innkjøp og forvaltning av digitale tjenester i hele regionen",
            [1e6, 1.0, 1.0],
        )]),
        of(many.collect()),
    ];
    drawn.iter().map(|data| parts(data, width, hand)).collect()
}
