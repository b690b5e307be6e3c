//! A matrix: rows by columns, in each cell a letter or number over a colour.

use super::axis::{GAP, LINE, TEXT, broken, fitted, text};
use super::display::{Anchor, Area, Drawing, Fill, Ink, Mark, Pattern, Shape, at};
use super::hand::Hand;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "matrix", lie_over: false, samples };

const ROW: f32 = 26.0;
/// How wide a cell is at least; a matrix of many columns becomes wider.
const NARROWEST: f32 = 34.0;
const WIDEST: f32 = 120.0;
const NAMES: f32 = 0.34;
/// How many lines the name of a column has at most.
const LINES: usize = 3;

/// What is drawn.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// The names of the columns, from the left.
    pub columns: Vec<String>,
    /// The rows, from above.
    pub rows: Vec<Row>,
    /// What the columns are, over their names, and the rows, beside it.
    pub axes: Option<Axes>,
}

/// What columns and rows are.
#[derive(Clone, Debug)]
pub struct Axes {
    /// What the columns are, from the left to the right.
    pub columns: String,
    /// What the rows are, from above.
    pub rows: String,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// A cell for each column; none where there is nothing.
    pub cells: Vec<Option<Cell>>,
}

/// A cell.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The letter or number in it; nothing to leave it to the colour.
    pub short: String,
    /// Its colour; none where it has none.
    pub fill: Option<Fill>,
    /// What tells it from others without colour.
    pub pattern: Pattern,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// The drawing, that wide in points, or wider where the columns have no room.
#[must_use]
pub fn matrix(data: &Matrix, width: f32, hand: &dyn Hand) -> Drawing {
    if data.rows.is_empty() || data.columns.is_empty() {
        return Drawing { width, ..Drawing::default() };
    }
    let names: Vec<String> =
        data.rows.iter().map(|row| fitted(&row.name, width * NAMES, hand)).collect();
    let mut left = names.iter().map(|name| hand.width(name, TEXT)).fold(0.0, f32::max) + GAP;
    let axes = data.axes.as_ref();
    if let Some(axes) = axes {
        left = left.max(hand.width(&axes.rows, TEXT).min(width * NAMES) + GAP);
    }
    let number = data.columns.len() as f32;
    let cell = ((width - left) / number).clamp(NARROWEST, WIDEST);
    let width = width.max(left + cell * number);
    let mut drawing = Drawing { width, ..Drawing::default() };
    let heads: Vec<Vec<String>> =
        data.columns.iter().map(|name| broken(name, cell - 4.0, LINES, hand)).collect();
    let lines = heads.iter().map(Vec::len).max().unwrap_or(1) as f32;
    let mut top = 0.0;
    if let Some(axes) = axes {
        let columns = fitted(&axes.columns, width - left, hand);
        drawing.ground.push(text(at(left, LINE / 2.0), Anchor::Start, columns, Ink::Quiet));
        top = LINE;
        let rows = fitted(&axes.rows, left - GAP, hand);
        let place = at(0.0, top + LINE * (lines - 0.5));
        drawing.ground.push(text(place, Anchor::Start, rows, Ink::Quiet));
    }
    for (column, head) in heads.into_iter().enumerate() {
        let first = top + LINE * (lines - head.len() as f32 + 0.5);
        for (line, words) in head.into_iter().enumerate() {
            let place = at(left + cell * (column as f32 + 0.5), first + LINE * line as f32);
            drawing.ground.push(text(place, Anchor::Middle, words, Ink::Text));
        }
    }
    top += LINE * lines + 4.0;
    for (number, (row, name)) in data.rows.iter().zip(names).enumerate() {
        let y = top + ROW * number as f32;
        drawing.ground.push(text(at(left - GAP, y + ROW / 2.0), Anchor::End, name, Ink::Text));
        for (column, value) in row.cells.iter().take(data.columns.len()).enumerate() {
            let Some(value) = value else { continue };
            let area = Area::new(left + cell * column as f32, y, cell, ROW);
            drawing.marks.push(mark(value, area, hand));
        }
    }
    drawing.height = top + ROW * data.rows.len() as f32;
    drawing
}

fn mark(cell: &Cell, area: Area, hand: &dyn Hand) -> Mark {
    let inner = area.within(1.0);
    let short = fitted(&cell.short, inner.width, hand);
    let mut shapes = Vec::new();
    if let Some(fill) = cell.fill {
        let ink = Ink::Fill(fill);
        shapes.push(Shape::Rectangle { area: inner, corner: 2.0, pattern: cell.pattern, ink });
        if cell.pattern != Pattern::Plain && !short.is_empty() {
            let behind = Area::around(area.middle(), hand.width(&short, TEXT) + 4.0, LINE);
            shapes.push(Shape::filled(behind, 0.0, ink));
        }
    }
    if !short.is_empty() {
        let ink = cell.fill.map_or(Ink::Text, Ink::Over);
        shapes.push(text(area.middle(), Anchor::Middle, short, ink));
    }
    Mark { label: cell.label.clone(), ids: cell.ids.clone(), area, shapes }
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let row = |name: &str, columns: usize| {
        let cell = |column: usize| {
            let label = format!("{name}, {column}");
            let fill = Fill::Strength(u8::try_from(column).unwrap_or(0) % (Fill::STRONGEST + 1));
            let ids = vec![RecordId::of_example("matrix", &label)];
            let (short, pattern) = (column.to_string(), Pattern::number(column));
            let cell = Cell { short, fill: Some(fill), pattern, label, ids };
            (column % 4 != 3).then_some(cell)
        };
        Row { name: name.to_owned(), cells: (0..columns).map(cell).collect() }
    };
    let of = |rows: Vec<Row>, columns: &[&str]| Matrix {
        columns: columns.iter().map(|name| (*name).to_owned()).collect(),
        rows,
        axes: Some(Axes {
            columns: "Konsekvens".to_owned(),
            rows: "Sannsynlighet for at det skjer".to_owned(),
        }),
    };
    let many: Vec<String> = (0..16).map(|n| format!("Løsning nummer {n} i regionen")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let drawn = [
        Matrix::default(),
        Matrix { axes: None, ..of(vec![row("Alver", 1)], &["SvarUt"]) },
        of((1..=5).rev().map(|n| row(&n.to_string(), 5)).collect(), &["1", "2", "3", "4", "5"]),
        of(
            (0..43).map(|n| row(&format!("Kommunen med det lange navnet {n}"), 16)).collect(),
            &many,
        ),
    ];
    drawn.iter().map(|data| matrix(data, width, hand)).collect()
}
