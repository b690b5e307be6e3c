//! Where rows, columns and cells stand on the screen.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::at::At;
use super::shown::Grid;
use crate::app::list::Row;
use crate::ui::theme::ROW_HEIGHT;

/// What is seen of the grid in this frame, in points of the screen.
pub struct Sight {
    /// All of it.
    pub area: Rect,
    /// How far it is scrolled.
    pub offset: Vec2,
    /// The rows, between head and sums.
    pub body: Rect,
}

impl Sight {
    /// Where a column stands.
    pub fn column(&self, grid: &Grid<'_>, column: usize) -> egui::Rangef {
        let span = grid.layout.spans.get(column).copied().unwrap_or(egui::Rangef::NOTHING);
        let left = self.area.left() - self.scrolled(grid, column);
        egui::Rangef::new(left + span.min, left + span.max)
    }

    fn scrolled(&self, grid: &Grid<'_>, column: usize) -> f32 {
        if column < grid.layout.frozen { 0.0 } else { self.offset.x }
    }

    /// What is seen of a column, to cut its cells by.
    pub fn clip(&self, grid: &Grid<'_>, column: usize, rows: Rect) -> Rect {
        let mut clip = rows;
        if column >= grid.layout.frozen {
            clip.min.x = clip.min.x.max(self.area.left() + grid.layout.frozen_width);
        }
        clip
    }

    /// Where a row stands.
    pub fn row(&self, row: usize) -> Rect {
        let top = self.body.top() + row as f32 * ROW_HEIGHT - self.offset.y;
        Rect::from_min_size(pos2(self.area.left(), top), vec2(self.area.width(), ROW_HEIGHT))
    }

    /// Where a cell stands.
    pub fn cell(&self, grid: &Grid<'_>, at: At) -> Rect {
        let (row, column) = (self.row(at.row), self.column(grid, at.column));
        Rect::from_x_y_ranges(column, row.y_range())
    }

    /// The cell at a place of the screen, or the nearest to it.
    pub fn at(&self, grid: &Grid<'_>, place: Pos2) -> At {
        let row = ((place.y - self.body.top() + self.offset.y) / ROW_HEIGHT).max(0.0) as usize;
        let rows = grid.listed.arranged.rows.len();
        let columns = 0..grid.layout.columns.len();
        let column = columns.clone().rev().find(|column| {
            let span = self.column(grid, *column);
            let hidden = *column >= grid.layout.frozen
                && place.x < self.area.left() + grid.layout.frozen_width;
            place.x >= span.min && !hidden
        });
        At { row: row.min(rows.saturating_sub(1)), column: column.unwrap_or(0) }
    }
}

/// The widget of a cell: the same wherever its row comes to stand.
pub fn cell_id(grid: &Grid<'_>, at: At) -> Option<egui::Id> {
    let column = grid.layout.columns.get(at.column)?;
    match grid.listed.arranged.rows.get(at.row)? {
        Row::Record(id) => Some(grid.id.with(("cell", id, column.key))),
        Row::Group(group) => Some(grid.id.with(("group", group))),
    }
}
