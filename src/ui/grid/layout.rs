//! Where the columns stand.

use egui::{Rangef, Vec2};

use crate::app::list::{CellType, Column, ListView, Listed};
use crate::model::choice::ChoiceSet;
use crate::ui::theme::{GRID, ROW_HEIGHT};

/// Room between the edge of a cell and what stands in it.
pub const INSET: f32 = 2.0 * GRID;
/// Narrower than this a column says nothing.
pub const NARROWEST: f32 = 56.0;
/// Room at the right end of the list, so that the last head can be taken hold of.
const END: f32 = 3.0 * GRID;

/// The line below the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foot {
    /// None: nothing adds up, or none of it is in sight where each line counts.
    Nothing,
    /// How many rows are shown: what adds up stands further to the side.
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
    /// Places the columns of a list in the room there is, as far as it is scrolled to the side. A low
    /// window has a line below only for sums that are in sight.
    #[must_use]
    pub fn new(
        listed: &'a Listed,
        view: &ListView,
        room: Vec2,
        aside: f32,
        (low, ruler): (bool, Ruler<'_>),
    ) -> Self {
        let columns: Vec<&Column> =
            listed.arranged.columns.iter().filter_map(|key| listed.data.column(*key)).collect();
        let mut widths: Vec<f32> = columns
            .iter()
            .map(|column| {
                let chosen = view.widths.get(&column.key).copied();
                chosen.unwrap_or_else(|| width_of(column, ruler)).clamp(NARROWEST, 1_200.0)
            })
            .collect();
        let wanted: f32 = widths.iter().sum::<f32>() + END;
        let chosen = columns.first().is_some_and(|first| view.widths.contains_key(&first.key));
        if let (Some(first), false, true) = (widths.first_mut(), chosen, wanted < room.x) {
            // The name takes what is left, also when a record is opened beside the list.
            *first += room.x - wanted;
        }
        // Beside an open record the name stands still all the same, as wide as there is room for.
        let most = (0.6 * room.x).max(NARROWEST);
        if let (Some(first), true) = (widths.first_mut(), view.frozen > 0 && wanted > room.x) {
            *first = (*first).min(most);
        }
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

/// How wide the widest word of a set of states is, with all that is drawn around it.
pub type Ruler<'a> = &'a mut dyn FnMut(&'static ChoiceSet) -> f32;

/// As wide as what stands in it usually wants. No state is cut.
fn width_of(column: &Column, ruler: Ruler<'_>) -> f32 {
    match &column.cell {
        CellType::Text { .. } if column.is_name() => 280.0,
        CellType::Text { long: true } => 220.0,
        CellType::Text { .. } | CellType::OwnChoice(_) => 140.0,
        CellType::Integer | CellType::Number => 92.0,
        CellType::Bool => 76.0,
        CellType::Money => 132.0,
        CellType::Date => 140.0,
        CellType::Time => 76.0,
        CellType::File => 170.0,
        CellType::Choice(set) if column.is_state() => (ruler(set) + 2.0 * INSET).max(120.0).ceil(),
        CellType::Choice(_) => 152.0,
        CellType::Link(kind) if kind.about().long_names => 240.0,
        CellType::Link(_) | CellType::AnyLink => 170.0,
    }
}
