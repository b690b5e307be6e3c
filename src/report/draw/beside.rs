//! Bars beside each other that lie: for each row a bar of every series, with value and name where it ends.

use super::axis::{Axis, GAP, LINE, Measure, TEXT, broken, fitted, text};
use super::display::{Anchor, Area, Drawing, Fill, Ink, Mark, Pattern, Shape, at};
use super::hand::Hand;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "beside", lie_over: false, samples };

const BAR: f32 = 18.0;
const THICK: f32 = 13.0;
const BETWEEN: f32 = 10.0;
const NAMES: f32 = 0.3;
/// The share of the width that bars have at least, whatever stands where they end.
const BARS: f32 = 0.35;
const SEEN: f32 = 2.0;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// The series, from above in each row.
    pub series: Vec<SeriesOf>,
    /// The rows.
    pub rows: Vec<Row>,
    /// How values are measured.
    pub measure: Measure,
}

/// A series.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesOf {
    /// What it is called, as it stands behind the value: "søkt".
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
    /// A bar for each series; none where nothing is known.
    pub bars: Vec<Option<Bar>>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// How long it is; what is below 0 counts as 0.
    pub value: f64,
    /// The value in words, as it is written where the bar ends.
    pub words: String,
    /// What is to be said of it, behind the name of the series; nothing where there is nothing to say.
    pub remark: String,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// The drawing, that wide in points.
#[must_use]
pub fn beside(data: &Beside, width: f32, hand: &dyn Hand) -> Drawing {
    let mut drawing = Drawing { width, ..Drawing::default() };
    let rows: Vec<&Row> =
        data.rows.iter().filter(|row| row.bars.iter().any(Option::is_some)).collect();
    if rows.is_empty() {
        return drawing;
    }
    let wide = |line: &str| hand.width(line, TEXT);
    let names: Vec<Vec<String>> =
        rows.iter().map(|row| broken(&row.name, width * NAMES, 2, hand)).collect();
    let left = names.iter().flatten().map(|line| wide(line)).fold(0.0, f32::max) + GAP;
    let ends = |row: &&Row| {
        let bars = row.bars.iter().zip(&data.series);
        bars.filter_map(|(bar, series)| Some(wide(&ending(bar.as_ref()?, series))))
            .fold(0.0, f32::max)
    };
    let longest = rows.iter().map(ends).fold(0.0, f32::max) + GAP;
    let room = (width - left - longest).max((width - left) * BARS);
    let height: f32 =
        rows.iter().map(|row| height_of(row)).sum::<f32>() + BETWEEN * rows.len() as f32;
    let area = Area::new(left, 0.0, room, height);
    let values = rows.iter().flat_map(|row| row.bars.iter().flatten()).map(|bar| bar.value);
    let axis =
        Axis::lying(&data.measure, (0.0, values.fold(0.0, f64::max)), (left, left + room), hand);
    axis.draw_below(area, &mut drawing);
    let mut top = BETWEEN / 2.0;
    for (row, name) in rows.iter().zip(&names) {
        let middle = top + height_of(row) / 2.0;
        let first = middle - LINE * (name.len() as f32 - 1.0) / 2.0;
        for (line, words) in name.iter().enumerate() {
            let place = at(left - GAP, first + LINE * line as f32);
            drawing.ground.push(text(place, Anchor::End, words.clone(), Ink::Text));
        }
        let bars = row.bars.iter().zip(&data.series);
        for (number, (bar, series)) in bars.filter_map(|(b, s)| Some((b.as_ref()?, s))).enumerate()
        {
            let y = top + BAR * (number as f32 + 0.5);
            let mark = mark(bar, series, y, &axis, width, hand);
            drawing.marks.push(mark);
        }
        top += height_of(row) + BETWEEN;
    }
    drawing.height = area.bottom() + 2.0 * LINE + 4.0;
    drawing
}

fn height_of(row: &Row) -> f32 {
    // A name of two lines needs as much.
    (BAR * row.bars.iter().flatten().count() as f32).max(2.0 * LINE)
}

fn ending(bar: &Bar, series: &SeriesOf) -> String {
    let said = format!("{} {}", bar.words, series.name);
    if bar.remark.is_empty() { said } else { format!("{said} · {}", bar.remark) }
}

fn mark(
    bar: &Bar,
    series: &SeriesOf,
    middle: f32,
    axis: &Axis<'_>,
    width: f32,
    hand: &dyn Hand,
) -> Mark {
    let from = axis.at(0.0);
    // What is there is seen, however little it is.
    let least = if bar.value > 0.0 { SEEN } else { 0.0 };
    let long = (axis.at(bar.value.max(0.0)) - from).max(least);
    let area = Area::new(from, middle - THICK / 2.0, long, THICK);
    let ending = fitted(&ending(bar, series), width - area.right() - GAP, hand);
    let whole = GAP + hand.width(&ending, TEXT);
    let place = at(area.right() + GAP, middle);
    let shapes = vec![
        Shape::Rectangle {
            area,
            corner: 0.0,
            pattern: series.pattern,
            ink: Ink::Fill(series.fill),
        },
        // The number is read over the hairlines of the axis.
        Shape::filled(
            Area::new(place.x - 2.0, middle - LINE / 2.0, whole - GAP + 4.0, LINE).cut(width),
            0.0,
            Ink::Ground,
        ),
        text(place, Anchor::Start, ending, Ink::Text),
    ];
    let met = Area::new(from, middle - BAR / 2.0, (long + whole).min(width - from), BAR);
    Mark { label: bar.label.clone(), ids: bar.ids.clone(), area: met, shapes }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    use super::display::Series;
    let series: Vec<SeriesOf> = ["søkt", "tildelt", "brukt"]
        .into_iter()
        .enumerate()
        .map(|(number, name)| SeriesOf {
            name: name.to_owned(),
            fill: Fill::Series(Series::number(number)),
            pattern: Pattern::number(number),
        })
        .collect();
    let row = |name: &str, values: &[f64]| {
        let bar = |value: &f64| {
            let words = format!("{value} kr");
            let label = format!("{name}: {words}");
            let ids = vec![RecordId::of_example("beside", &label)];
            (*value >= 0.0).then_some(Bar {
                value: *value,
                words,
                remark: String::new(),
                label,
                ids,
            })
        };
        Row { name: name.to_owned(), bars: values.iter().map(bar).collect() }
    };
    let of = |rows: Vec<Row>| Beside {
        series: series.clone(),
        rows,
        measure: Measure { unit: "mill. kr".to_owned(), per: 1e6, is_counted: false },
    };
    let many = (0..20).map(|n| row(&(2000 + n).to_string(), &[f64::from(n) * 1e6, 7e5, 0.0]));
    let drawn = [
        Beside::default(),
        of(vec![row("2022", &[-1.0, 0.0, -1.0])]),
        of(vec![row("2022", &[1.23e7, 4e6, 3.5e6]), row("2023", &[0.0, -1.0, 1.0])]),
        of(vec![row(
            "Skjønnsmidlene til fellestiltak som kommunene søker sammen",
            &[12_345_678.0, 1.0, 1e9],
        )]),
        of(many.collect()),
    ];
    drawn.iter().map(|data| beside(data, width, hand)).collect()
}
