//! Where the columns stand.

use std::collections::HashMap;

use egui::{Rangef, Vec2};

use crate::app::list::{CellType, Column, ListView, Listed};
use crate::model::column::ColumnKey;
use crate::ui::theme::{GRID, ROW_HEIGHT};

/// Room between the edge of a cell and what stands in it.
pub const INSET: f32 = 2.0 * GRID;
/// Narrower than this a column says nothing.
pub const NARROWEST: f32 = 56.0;
/// Nobody draws a column wider than this.
pub(super) const WIDEST: f32 = 1_200.0;
/// A column does not become wider than this by itself while others lack room.
const ENOUGH: f32 = 640.0;
/// How wide a column is at most in which nothing stands.
const EMPTY: f32 = 120.0;
/// Room at the right end of the list, so that the last head can be taken hold of.
const END: f32 = 3.0 * GRID;

/// The line below the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foot {
    /// None: nothing adds up, or none of it is in sight where each line counts.
    Nothing,
    /// How many rows are shown, with the sums behind it: what adds up stands further to the side.
    Count,
    /// That, and the sums below their columns.
    Sums,
}

/// The columns and their places, in points from the left edge of the list's content.
pub struct Layout<'a> {
    /// The columns, in order.
    pub columns: Vec<&'a Column>,
    /// Where each begins and ends.
    pub spans: Vec<Rangef>,
    /// How many stand still.
    pub frozen: usize,
    /// Where those end.
    pub frozen_width: f32,
    /// The width of all of them.
    pub width: f32,
    /// The line below with what is shown and its sums.
    pub foot: Foot,
}

impl<'a> Layout<'a> {
    /// Places the columns of a list in the room there is beside its bars, as far as it is scrolled to the side. A low
    /// window has a line below only for sums that are in sight.
    #[must_use]
    pub fn new(
        listed: &'a Listed,
        view: &ListView,
        room: Vec2,
        (aside, bars): (f32, f32),
        (low, wide): (bool, &HashMap<ColumnKey, Wide>),
    ) -> Self {
        let columns: Vec<&Column> =
            listed.arranged.columns.iter().filter_map(|key| listed.data.column(*key)).collect();
        // Beside an open record the name stands still all the same, as wide as there is room for.
        let most = (0.6 * room.x).max(NARROWEST);
        let wants: Vec<Want> = columns.iter().map(|column| Want::of(column, view, wide)).collect();
        let widths = shared(&wants, room.x - bars, (view.frozen > 0).then_some(most));
        let mut spans = Vec::with_capacity(widths.len());
        let mut left = 0.0;
        for width in widths {
            spans.push(Rangef::new(left, left + width));
            left += width;
        }
        let mut frozen = view.frozen.min(columns.len());
        let end = |frozen: usize| {
            frozen.checked_sub(1).and_then(|last| spans.get(last)).map_or(0.0, |span| span.max)
        };
        // What stands still must leave room for what moves.
        while frozen > 1 && end(frozen) > most && left > room.x {
            frozen -= 1;
        }
        let frozen_width = end(frozen);
        let sums = &listed.arranged.sums;
        let in_sight = columns.iter().zip(&spans).enumerate().any(|(place, (column, span))| {
            let aside = if place < frozen { 0.0 } else { aside };
            let from = if place < frozen { 0.0 } else { frozen_width };
            let seen = Rangef::new(from, room.x)
                .intersection(Rangef::new(span.min - aside, span.max - aside))
                .span();
            // Half of a sum is none.
            seen > 0.5 * span.span() && sums.iter().any(|sum| sum.key == column.key)
        });
        let foot = match () {
            () if in_sight => Foot::Sums,
            () if sums.is_empty() || low => Foot::Nothing,
            () => Foot::Count,
        };
        Self { columns, spans, frozen, frozen_width, width: left + END, foot }
    }

    /// The height of the line below.
    #[must_use]
    pub fn foot_height(&self) -> f32 {
        if self.foot == Foot::Nothing { 0.0 } else { ROW_HEIGHT }
    }
}

/// How wide a column wants to be, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wide {
    /// Its heading, whole.
    pub head: f32,
    /// The widest of its cells; nothing where none says anything.
    pub cells: Option<f32>,
}

/// How wide a column is to be.
#[derive(Clone, Copy, Debug)]
struct Want {
    /// Narrower than this it is not.
    least: f32,
    /// Wider than this it has no use for.
    most: f32,
    /// Somebody has drawn it as wide as this.
    is_drawn: bool,
}

impl Want {
    /// As somebody has drawn it, or as wide as its heading and what usually stands in it.
    fn of(column: &Column, view: &ListView, wide: &HashMap<ColumnKey, Wide>) -> Self {
        if let Some(chosen) = view.widths.get(&column.key) {
            let chosen = chosen.clamp(NARROWEST, WIDEST);
            return Self { least: chosen, most: chosen, is_drawn: true };
        }
        let usual = usual_width(column);
        let wide = wide.get(&column.key).copied().unwrap_or_default();
        let cells = wide.cells.unwrap_or(usual.min(EMPTY));
        let least = cells.min(usual).max(wide.head).clamp(NARROWEST, WIDEST).ceil();
        Self { least, most: cells.min(ENOUGH).max(least).ceil(), is_drawn: false }
    }
}

/// The widths of columns in a room: what is to spare goes to those in which something is cut, evenly, and what is
/// left then to all. Where not all have room, those that have it whole share it, so that none is cut by the
/// edge before somebody scrolls; `first` is the widest that the first may be then.
fn shared(wants: &[Want], room: f32, first: Option<f32>) -> Vec<f32> {
    let mut widths: Vec<f32> = wants.iter().map(|want| want.least).collect();
    let all = widths.iter().sum::<f32>() + END <= room;
    if let (Some(width), Some(most), false) = (widths.first_mut(), first, all) {
        *width = width.min(most);
    }
    let mut left = if all { room - END } else { room };
    let mut whole = 0;
    for width in &widths {
        if *width > left && whole > 0 {
            break;
        }
        left -= width;
        whole += 1;
    }
    // What wants least has it first: then most columns are whole.
    let mut cut: Vec<(usize, f32)> = (0..whole)
        .filter_map(|at| {
            let most = first.filter(|_| at == 0 && !all).unwrap_or(f32::INFINITY);
            Some((at, wants.get(at)?.most.min(most) - widths.get(at)?))
        })
        .filter(|(_, lacks)| *lacks > 0.0)
        .collect();
    cut.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let count = cut.len();
    for (done, (at, lacks)) in cut.into_iter().enumerate() {
        let given = lacks.min(left / (count - done) as f32).max(0.0);
        if let Some(width) = widths.get_mut(at) {
            *width += given;
            left -= given;
        }
    }
    // What nobody lacks goes to all of them, so that what belongs together does not part.
    let fixed = |at: usize| wants.get(at).is_none_or(|want| want.is_drawn);
    let held = |at: usize| at == 0 && first.is_some() && !all && whole > 1;
    let open: Vec<usize> = (0..whole).filter(|at| !fixed(*at) && !held(*at)).collect();
    let each = left.max(0.0) / open.len().max(1) as f32;
    for at in open {
        if let Some(width) = widths.get_mut(at) {
            *width += each;
        }
    }
    widths
}

/// As wide as what stands in it usually is at most; figures, dates and states whole.
fn usual_width(column: &Column) -> f32 {
    match &column.cell {
        CellType::Text { .. } if column.is_name() => 280.0,
        CellType::Text { long: true } => 220.0,
        CellType::Text { .. } | CellType::OwnChoice(_) => 140.0,
        CellType::Integer | CellType::Number => 200.0,
        CellType::Bool => 76.0,
        CellType::Money => 240.0,
        CellType::Date => 240.0,
        CellType::Time => 120.0,
        CellType::File => 170.0,
        CellType::Choice(_) if column.is_state() => WIDEST,
        CellType::Choice(_) => 152.0,
        CellType::Link(kind) if kind.about().long_names => 240.0,
        CellType::Link(_) | CellType::AnyLink => 170.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn want(least: f32, most: f32) -> Want {
        Want { least, most, is_drawn: false }
    }

    #[test]
    fn what_is_to_spare_goes_to_what_is_cut() {
        let wants = [want(100.0, 120.0), want(100.0, 400.0), want(100.0, 100.0)];
        assert_eq!(shared(&wants, 500.0 + END, Some(300.0)), [120.0, 280.0, 100.0]);
        // Drawn by somebody it stays.
        let drawn = Want { is_drawn: true, ..want(100.0, 100.0) };
        assert_eq!(shared(&[drawn, want(50.0, 60.0)], 300.0 + END, None), [100.0, 200.0]);
    }

    #[test]
    fn what_nobody_lacks_goes_to_all() {
        let wants = [want(100.0, 100.0), want(100.0, 100.0)];
        assert_eq!(shared(&wants, 300.0 + END, Some(180.0)), [150.0, 150.0]);
    }

    #[test]
    fn no_column_is_cut_by_the_edge() {
        let wants = [want(280.0, 280.0), want(100.0, 100.0), want(90.0, 130.0), want(90.0, 90.0)];
        for room in [300.0_f32, 320.0, 400.0, 480.0, 520.0] {
            let first = 0.6 * room;
            let widths = shared(&wants, room, Some(first));
            assert!(widths.first().is_some_and(|width| *width <= first), "{widths:?}");
            let edges = widths.iter().scan(0.0, |left, width| {
                *left += width;
                Some(*left)
            });
            let edges: Vec<f32> = edges.collect();
            let at_edge = edges.iter().any(|edge| (edge - room).abs() < 0.5);
            assert!(at_edge, "{edges:?} in {room}");
        }
    }
}
