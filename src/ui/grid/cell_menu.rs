//! The menu of a cell, at the right button of the pointer: what the keys do there, for the hand that is on the mouse.

use egui::{Rect, Ui, Vec2, ViewportCommand};

use super::at::At;
use super::does::Does;
use super::entry::{entry, entry_if};
use super::shown::Grid;
use super::state::{Chosen, Menu, Page, State};
use super::{clipboard, keys};
use crate::app::actions::EditAction;
use crate::app::list::{Filter, Listed, Row};
use crate::model::command::Change;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::widgets::basic::hairline;

/// Opens the menu where the pointer is. What is chosen stays chosen where the cell is part of it.
pub(super) fn open(ui: &Ui, state: &mut State, grid: &Grid<'_>, at: At) {
    let is_inside = state.block().is_some_and(|(from, to)| {
        (from.row..=to.row).contains(&at.row) && (from.column..=to.column).contains(&at.column)
    });
    if !is_inside {
        state.go(grid, at, false);
        state.reveal = false;
    }
    keys::take_focus(ui, grid);
    let place = ui.input(|input| input.pointer.interact_pos());
    let anchor = Rect::from_min_size(place.unwrap_or(ui.max_rect().min), Vec2::ZERO);
    state.menu = Some(Menu::new(Page::Cell(at), anchor));
}

/// What can be done with the cell.
pub(super) fn cell_menu_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    listed: &Listed,
    (menu, at): (&mut Menu, At),
) {
    let (rows, columns) = (&listed.arranged.rows, &listed.arranged.columns);
    let column = columns.get(at.column).and_then(|key| listed.data.column(*key));
    let (Some(Row::Record(id)), Some(column)) = (rows.get(at.row).copied(), column) else {
        return ui.close();
    };
    let is_open = cx.app.route.record == Some(id);
    let read_only = (!cx.may_edit()).then_some("list-cell-read-only");
    let mut chosen = None;
    let word = if is_open { "record-close" } else { "list-cell-open" };
    if entry(ui, menu, icons::ARROW_SQUARE_OUT, &cx.t(word)).clicked() {
        chosen = Some(Chosen::Does(Does::Peek));
    }
    let word = cx.t("list-cell-edit");
    if entry_if(ui, cx, menu, (icons::PENCIL_SIMPLE, &word), read_only) {
        chosen = Some(Chosen::Does(Does::Edit));
    }
    hairline(ui);
    if entry(ui, menu, icons::COPY, &cx.t("list-cell-copy")).clicked() {
        chosen = Some(Chosen::Copy);
    }
    let word = cx.t("list-paste");
    if entry_if(ui, cx, menu, (icons::CLIPBOARD_TEXT, &word), read_only) {
        chosen = Some(Chosen::Paste);
    }
    let word = cx.t("list-empty");
    if entry_if(ui, cx, menu, (icons::X, &word), read_only) {
        chosen = Some(Chosen::Does(Does::Empty));
    }
    hairline(ui);
    let record = listed.data.portfolio.record(id);
    let value = record.map(|record| column.key.value(&listed.data.portfolio, record));
    let filter = value.and_then(|value| Filter::just(&column.cell, &value));
    if entry(ui, menu, icons::FUNNEL, &cx.t("list-filter-just")).clicked() {
        let filters = &mut cx.lists.view_mut(listed.data.kind).filters;
        filters.extend(filter.map(|filter| (column.key, filter)));
        ui.close();
    }
    hairline(ui);
    let sealed = listed.data.portfolio.is_sealed(id).then_some("list-cell-final");
    let word = cx.t("record-delete");
    if entry_if(ui, cx, menu, (icons::TRASH, &word), read_only.or(sealed)) {
        cx.send(EditAction::Change(vec![Change::Delete { id }]));
        ui.close();
    }
    if chosen.is_some() {
        state.chosen_in_menu = chosen;
        ui.close();
        ui.ctx().request_repaint();
    }
}

/// Does what was chosen in the menu.
pub(super) fn carry_out(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>) {
    let Some(cursor) = state.cursor.filter(|_| state.menu.is_none() && !state.gone) else { return };
    match state.chosen_in_menu.take() {
        Some(Chosen::Does(does)) => keys::act(ui, cx, state, grid, (cursor, does), false),
        Some(Chosen::Copy) => clipboard::copy(ui, cx, state, grid),
        Some(Chosen::Paste) => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
        None => {}
    }
}
