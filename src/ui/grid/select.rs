//! Choosing cells with the mouse, and keeping the cursor in sight.

use egui::{PointerButton, Ui, Vec2};

use super::at::At;
use super::keys;
use super::shown::Grid;
use super::sight::Sight;
use super::state::{Pressed, State};
use crate::app::actions::RouteAction;
use crate::app::list::Row;
use crate::ui::context::Cx;
use crate::ui::theme::ROW_HEIGHT;

/// A click on a cell: the cursor goes there; on a name, the record opens. While a record is open it
/// follows.
pub fn click(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, at: At) {
    let extend = ui.input(|input| input.modifiers.shift);
    if is_second(ui) && (state.pressed.is_some() || state.edit.is_some()) {
        return;
    }
    state.pressed = pressed(ui, grid, at);
    keys::take_focus(ui, grid);
    state.go(grid, at, extend);
    // What is seen of the row is enough: the list does not move under the pointer.
    state.reveal = false;
    let Some(Row::Record(id)) = grid.listed.arranged.rows.get(at.row) else { return };
    if !extend && (at.column == 0 || cx.app.route.record.is_some()) {
        cx.send(RouteAction::Select(Some(*id)));
    }
}

/// Whether a click of this frame is the second of two.
fn is_second(ui: &Ui) -> bool {
    ui.input(|input| input.pointer.button_double_clicked(PointerButton::Primary))
}

fn pressed(ui: &Ui, grid: &Grid<'_>, at: At) -> Option<Pressed> {
    let Some(Row::Record(record)) = grid.listed.arranged.rows.get(at.row) else { return None };
    let column = grid.layout.columns.get(at.column)?.key;
    Some(Pressed { record: *record, column, time: ui.input(|input| input.time) })
}

/// The second of two clicks edits the cell that the first one was on: by then the list may be narrower, since
/// the first one opened a record beside it, and another cell, or none, is under the pointer.
pub fn double_click(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>) {
    let delay = ui.ctx().options(|options| options.input_options.max_double_click_delay);
    let now = ui.input(|input| input.time);
    let Some(pressed) = state.pressed.filter(|pressed| now <= pressed.time + delay) else {
        state.pressed = None;
        return;
    };
    if !is_second(ui) {
        return;
    }
    state.pressed = None;
    let (rows, columns) = (&grid.listed.arranged.rows, &grid.layout.columns);
    let row = rows.iter().position(|row| *row == Row::Record(pressed.record));
    let column = columns.iter().position(|column| column.key == pressed.column);
    if let (Some(row), Some(column)) = (row, column) {
        let _ = keys::begin_edit(cx, state, grid, At { row, column }, None);
    }
}

/// The mouse begins to draw a block.
pub fn begin_drag(ui: &Ui, state: &mut State, grid: &Grid<'_>, sight: &Sight, at: At) {
    let from = ui.input(|input| input.pointer.press_origin());
    let from = from.map_or(at, |place| sight.at(grid, place));
    keys::take_focus(ui, grid);
    state.go(grid, from, false);
    state.reveal = false;
    state.dragging = true;
}

/// The mouse goes on drawing it; at the edges the list scrolls along.
pub fn drag(ui: &Ui, state: &mut State, grid: &Grid<'_>, sight: &Sight) {
    if !state.dragging {
        return;
    }
    let (down, place) =
        ui.input(|input| (input.pointer.primary_down(), input.pointer.interact_pos()));
    let Some(place) = place.filter(|_| down) else {
        state.dragging = false;
        return;
    };
    let to = sight.at(grid, place);
    if state.cursor != Some(to) {
        state.go(grid, to, true);
        state.reveal = !sight.body.contains(place);
        ui.ctx().request_repaint();
    }
}

/// The offset that shows the cursor, as near to the present one as can be.
pub fn reveal(state: &State, grid: &Grid<'_>, room: Vec2) -> Vec2 {
    let mut offset = state.offset;
    let Some(cursor) = state.cursor else { return offset };
    let inner = room - state.bars;
    let height = (inner.y - ROW_HEIGHT - grid.layout.foot_height()).max(ROW_HEIGHT);
    let top = cursor.row as f32 * ROW_HEIGHT;
    offset.y = offset.y.min(top).max(top + ROW_HEIGHT - height);
    if cursor.column >= grid.layout.frozen
        && let Some(span) = grid.layout.spans.get(cursor.column)
    {
        let left = grid.layout.frozen_width;
        offset.x = offset.x.min(span.min - left).max(span.max - inner.x);
    }
    offset
}
