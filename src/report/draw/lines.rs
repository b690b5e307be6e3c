//! Lines over time or another scale, each with the span around it, and its name where it ends.

use super::axis::{Axis, GAP, LINE, Measure, TEXT, fitted, text};
use super::display::{Anchor, Area, Dash, Drawing, Ink, Mark, Point, Series, Shape, Symbol, at};
use super::hand::Hand;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "lines", lie_over: true, samples };

const HEIGHT: f32 = 190.0;
/// The share of the width that names of lines take at most.
const NAMES: f32 = 0.3;
const DOT: f32 = 3.5;
/// How near a place meets its dot.
const MET: f32 = 12.0;

/// What is drawn.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// The names of the places from the left, equally far apart: years, quarters.
    pub places: Vec<String>,
    /// The lines.
    pub lines: Vec<Line>,
    /// How values are measured.
    pub measure: Measure,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its name, as it stands where it ends.
    pub name: String,
    /// Its colour.
    pub series: Series,
    /// In one or in strokes.
    pub dash: Dash,
    /// A value for each place; none where nothing is known, and the line has a gap there.
    pub values: Vec<Option<Value>>,
}

/// A value.
#[derive(Clone, Debug)]
pub struct Value {
    /// The value.
    pub value: f64,
    /// The least and the most that it may be, where somebody said so.
    pub span: Option<(f64, f64)>,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

impl Value {
    fn reach(&self) -> impl Iterator<Item = f64> + use<> {
        let (low, high) = self.span.unwrap_or((self.value, self.value));
        [self.value, low, high].into_iter().filter(|value| value.is_finite())
    }
}

/// The drawing, that wide in points.
#[must_use]
pub fn lines(data: &Lines, width: f32, hand: &dyn Hand) -> Drawing {
    let mut drawing = Drawing { width, ..Drawing::default() };
    let values = || data.lines.iter().flat_map(|line| line.values.iter().flatten());
    if data.places.is_empty() || values().next().is_none() {
        return drawing;
    }
    let (low, high) = values()
        .flat_map(Value::reach)
        .fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
    let (top, bottom) = (1.5 * LINE, 1.5 * LINE + HEIGHT);
    let axis = Axis::standing(&data.measure, (low, high), (top, bottom), hand);
    let left = axis.widest() + GAP;
    let name = |line: &Line| fitted(&line.name, width * NAMES, hand);
    let names = data.lines.iter().map(|line| hand.width(&name(line), TEXT)).fold(0.0, f32::max);
    let area = Area::new(left, top, (width - left - names - 2.0 * GAP).max(1.0), HEIGHT);
    axis.draw_beside(area, &mut drawing);
    let places = Places { area, number: data.places.len() };
    names_of_places(&data.places, &places, hand, &mut drawing);
    let ends: Vec<f32> =
        data.lines.iter().map(|line| end_of(line, &axis).unwrap_or(bottom)).collect();
    let heights = apart(&ends, LINE, (top, bottom - LINE / 2.0));
    for ((line, end), height) in data.lines.iter().zip(&ends).zip(heights) {
        span_of(line, &places, &axis, &mut drawing);
        line_of(line, &places, &axis, &mut drawing);
        let Some(height) = height else { continue };
        let place = at(area.right() + 2.0 * GAP, height);
        // A hairline leads from where the line ends to its name.
        let last = line.values.iter().rposition(Option::is_some).unwrap_or(0);
        let points = vec![
            at(places.x(last) + DOT + 2.0, *end),
            at(area.right(), *end),
            at(place.x - 4.0, height),
        ];
        drawing.ground.push(Shape::Path {
            points,
            width: 1.0,
            dash: Dash::Dotted,
            ink: Ink::Quiet,
        });
        drawing.ground.push(text(place, Anchor::Start, name(line), Ink::Text));
    }
    drawing.height = bottom + LINE + 4.0;
    drawing
}

/// Where the places are.
struct Places {
    area: Area,
    number: usize,
}

impl Places {
    fn apart(&self) -> f32 {
        self.area.width / self.number as f32
    }

    fn x(&self, place: usize) -> f32 {
        self.area.from.x + self.apart() * (place as f32 + 0.5)
    }
}

fn names_of_places(names: &[String], places: &Places, hand: &dyn Hand, drawing: &mut Drawing) {
    let widest = names.iter().map(|name| hand.width(name, TEXT)).fold(0.0, f32::max) + GAP;
    // Every so many, where not all have room; the last one always says where it ends.
    let every = ((widest / places.apart()).ceil() as usize).max(1);
    let last = names.len().saturating_sub(1);
    for (number, name) in
        names.iter().enumerate().filter(|(number, _)| (last - number).is_multiple_of(every))
    {
        let half = hand.width(name, TEXT) / 2.0;
        let x = places.x(number);
        if x - half >= 0.0 && x + half <= drawing.width {
            let place = at(x, places.area.bottom() + LINE / 2.0 + 5.0);
            drawing.ground.push(text(place, Anchor::Middle, name.clone(), Ink::Quiet));
        }
    }
}

/// Where a line ends, as the height of its last value.
fn end_of(line: &Line, axis: &Axis<'_>) -> Option<f32> {
    line.values.iter().flatten().next_back().map(|value| axis.at(value.value))
}

/// Heights so far apart, in the order of those wished for and as near to them as that allows. None for what
/// has no room within the bounds.
fn apart(wished: &[f32], height: f32, (top, bottom): (f32, f32)) -> Vec<Option<f32>> {
    let mut order: Vec<usize> = (0..wished.len()).collect();
    let of = |number: &usize| wished.get(*number).copied().unwrap_or(top);
    order.sort_by(|a, b| of(a).total_cmp(&of(b)));
    let room = ((bottom - top) / height).floor() as usize + 1;
    order.truncate(room);
    let mut placed = vec![None; wished.len()];
    // From above: each at least so far under the one before; then the last ones are pushed up again.
    let mut heights: Vec<f32> = Vec::new();
    for number in &order {
        let least = heights.last().map_or(top, |last| last + height);
        heights.push(of(number).max(least));
    }
    let mut most = bottom;
    for (number, y) in order.iter().zip(&mut heights).rev() {
        *y = y.min(most);
        most = *y - height;
        if let Some(place) = placed.get_mut(*number) {
            *place = Some(*y);
        }
    }
    placed
}

/// The stretches in which a line has no gap.
fn stretches(line: &Line) -> impl Iterator<Item = Vec<(usize, &Value)>> {
    let known =
        line.values.iter().enumerate().filter_map(|(place, value)| Some((place, value.as_ref()?)));
    let known: Vec<(usize, &Value)> = known.collect();
    let parted = known.chunk_by(|(one, _), (next, _)| one + 1 == *next).map(<[_]>::to_vec);
    parted.collect::<Vec<_>>().into_iter()
}

fn span_of(line: &Line, places: &Places, axis: &Axis<'_>, drawing: &mut Drawing) {
    for stretch in stretches(line) {
        if stretch.len() < 2 || stretch.iter().all(|(_, value)| value.span.is_none()) {
            continue;
        }
        let edge = |which: fn((f64, f64)) -> f64| -> Vec<Point> {
            let of =
                |value: &Value| axis.at(which(value.span.unwrap_or((value.value, value.value))));
            stretch.iter().map(|(place, value)| at(places.x(*place), of(value))).collect()
        };
        let (lower, upper) = (edge(|(low, high)| low.min(high)), edge(|(low, high)| low.max(high)));
        drawing.ground.push(Shape::Band { upper, lower, ink: Ink::Span(line.series) });
    }
}

fn line_of(line: &Line, places: &Places, axis: &Axis<'_>, drawing: &mut Drawing) {
    let ink = Ink::Fill(super::Fill::Series(line.series));
    for stretch in stretches(line).filter(|stretch| stretch.len() > 1) {
        let points = stretch
            .iter()
            .map(|(place, value)| at(places.x(*place), axis.at(value.value)))
            .collect();
        drawing.ground.push(Shape::Path { points, width: 2.0, dash: line.dash, ink });
    }
    for (place, value) in line.values.iter().enumerate() {
        let Some(value) = value else { continue };
        let middle = at(places.x(place), axis.at(value.value));
        let mut shapes = Vec::new();
        if let Some((low, high)) = value.span.filter(|_| alone(line, place)) {
            // A value without neighbours has no band: a line shows its span.
            let points = vec![at(middle.x, axis.at(low)), at(middle.x, axis.at(high))];
            shapes.push(Shape::Path {
                points,
                width: 2.0,
                dash: Dash::Whole,
                ink: Ink::Span(line.series),
            });
        }
        shapes.push(Shape::Symbol { at: middle, radius: DOT, symbol: Symbol::Disc, ink });
        let area = Area::around(middle, MET, MET);
        drawing.marks.push(Mark {
            label: value.label.clone(),
            ids: value.ids.clone(),
            area,
            shapes,
        });
    }
}

fn alone(line: &Line, place: usize) -> bool {
    let known =
        |place: Option<usize>| place.and_then(|place| line.values.get(place)?.as_ref()).is_some();
    !known(place.checked_sub(1)) && !known(place.checked_add(1))
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let line = |number: usize, name: &str, values: &[f64]| {
        let value = |value: &f64| {
            let label = format!("{name}: {value}");
            let ids = vec![RecordId::of_example("lines", &label)];
            let span = (number == 0).then_some((value * 0.8, value * 1.3));
            value.is_finite().then_some(Value { value: *value, span, label, ids })
        };
        let dash = [Dash::Whole, Dash::Dashed, Dash::Dotted][number % 3];
        let values = values.iter().map(value).collect();
        Line { name: name.to_owned(), series: Series::number(number), dash, values }
    };
    let of = |lines: Vec<Line>, number: usize| Lines {
        places: (0..number).map(|n| (2015 + n).to_string()).collect(),
        lines,
        measure: Measure { unit: "1 000 timer".to_owned(), per: 1e3, is_counted: false },
    };
    let gap = f64::NAN;
    let many: Vec<Line> = (0..9)
        .map(|n| {
            line(
                n,
                &format!("Nett {n}"),
                &(0..40).map(|x| f64::from(x) * 100.0 + n as f64).collect::<Vec<_>>(),
            )
        })
        .collect();
    let drawn = [
        Lines::default(),
        of(vec![line(0, "Planlagt", &[-500.0])], 1),
        of(
            vec![
                line(0, "Planlagt", &[0.0, 2_000.0, 5_500.0, gap, 9_000.0]),
                line(
                    1,
                    "Målt i de kommunene som har meldt tilbake",
                    &[gap, 1_000.0, 1_500.0, gap, gap],
                ),
            ],
            5,
        ),
        of(many, 40),
    ];
    drawn.iter().map(|data| lines(data, width, hand)).collect()
}
