//! The grid: a list as direct as a spreadsheet. Only the rows in sight are drawn; the head, the sums
//! and the frozen columns stand still.
//!
//! A click chooses a cell; a click or Enter on the name, or Space anywhere, opens the record beside the
//! list, and while one is open it follows the cursor. Typing or F2 edits the cell, Enter goes down and Tab to the right,
//! as in a spreadsheet; Esc gives up and closes the record, in that order, and stays in the list, which is left with
//! F6, or with Tab behind its last cell. Alt and an arrow down opens the menu of a column.

mod at;
mod bar;
mod block;
mod body;
mod cell;
mod cell_menu;
mod chips;
mod clipboard;
mod columns_menu;
mod compare;
mod does;
mod editor;
mod entry;
mod filter_menu;
mod head;
mod head_menu;
mod keys;
mod layout;
mod line;
mod marks;
mod new_row;
mod offers;
mod preview;
mod said;
mod select;
mod shown;
mod sight;
mod state;
mod stay;
mod stood;
mod views_menu;
mod widths;

use egui::{Ui, UiBuilder};

pub use bar::{bar_ui, go_to_filter};
pub use clipboard::take_answers;
pub use does::{Does, Told};
pub use new_row::{add, empty_ui};
pub use state::MenuWish;

use crate::app::list::Listed;
use crate::model::kind::{Kind, Portfolio};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::room::is_low;
use crate::ui::widgets::basic::{button, empty, gap, muted};
use layout::Layout;
use shown::{Grid, grid_id};
use state::{State, States};
use stay::Here;
use std::sync::Arc;

/// Draws the list of a kind.
pub fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    let mut state = cx.memory.of::<States>().remove(&kind).unwrap_or_default();
    if state.document != cx.app.document() {
        // Of another document nothing stays.
        state = State { document: cx.app.document(), ..State::default() };
    }
    let listed = cx.list(kind);
    let portfolio = cx.portfolio();
    chips::chips_ui(ui, cx, &mut state, kind, &listed);
    clipboard::leave_ui(ui, &mut state);
    let was_over = state.pasting.is_some() || !state.compared.is_empty();
    if preview::preview_ui(ui, cx, &mut state) || compare::compare_ui(ui, cx, &mut state, &listed) {
        cx.memory.of::<States>().insert(kind, state);
        return;
    }
    // What stood in the place of the list gives the keyboard back to it.
    state.take_focus |= was_over;
    if listed.arranged.rows.is_empty() {
        let id = grid_id(ui, kind);
        nothing_ui(ui, cx, (kind, id), &listed);
    } else {
        grid_ui(ui, cx, &mut state, kind, &listed, &portfolio);
    }
    head_menu::menu_ui(ui, cx, &mut state, kind, &listed);
    cx.memory.of::<States>().insert(kind, state);
}

/// Opens a menu over the list of a kind when it is drawn next.
pub fn wish(cx: &mut Cx<'_>, kind: Kind, wish: MenuWish) {
    cx.memory.of::<States>().entry(kind).or_default().wish = Some(wish);
}

/// What stands where no record does, and the way out.
fn nothing_ui(ui: &mut Ui, cx: &mut Cx<'_>, (kind, id): (Kind, egui::Id), listed: &Listed) {
    if listed.stale {
        // The keyboard may be here before the rows are.
        let place = ui.available_rect_before_wrap();
        ui.interact(place, id, egui::Sense::focusable_noninteractive());
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys::KEPT));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(egui::accesskit::Role::Table);
            node.set_label(cx.texts.kind_plural(kind));
        });
        focus::is_main(ui.ctx(), id);
        muted(ui, cx.t("list-sorting"));
        return;
    }
    if listed.arranged.all == 0 {
        new_row::empty_ui(ui, cx, kind);
        return;
    }
    empty(ui, &cx.t("list-no-match"));
    gap(ui, 2.0);
    ui.vertical_centered(|ui| {
        if cx.lists.view(kind).filters_anything()
            && button(ui, "", &cx.t("list-clear-filters")).clicked()
        {
            cx.lists.view_mut(kind).clear_filters();
            ui.ctx().request_repaint();
        }
    });
}

fn grid_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    kind: Kind,
    listed: &Listed,
    portfolio: &Arc<Portfolio>,
) {
    let id = grid_id(ui, kind);
    let view = cx.lists.view(kind);
    let room = ui.available_size();
    let wide = state.widths.measure(ui, cx, listed);
    let scrolled = (state.offset.x, state.bars.x);
    let layout = Layout::new(listed, &view, room, scrolled, (is_low(ui), &wide));
    let grid = Grid { kind, listed, portfolio, layout, id };
    let (subset, open) = (cx.app.route.subset.as_ref(), cx.app.route.record);
    let came = state.find_again(&grid, &Here { view: &view, subset, open, room });
    if std::mem::take(&mut state.take_focus) || (came && !ui.ctx().text_edit_focused()) {
        keys::take_focus(ui, &grid);
    }
    if let Some(wish) = state.wish.take() {
        keys::open_wished(ui, state, &grid, wish);
    }
    cell_menu::carry_out(ui, cx, state, &grid);
    keys::keys_ui(ui, cx, state, &grid);
    let name = cx.texts.kind_plural(kind);
    let builder = UiBuilder::new()
        .scope_id(id)
        .sense(egui::Sense::focusable_noninteractive())
        .accessibility_role(egui::Role::Table)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.set_min_size(ui.available_size());
        body::scroll_ui(ui, cx, state, &grid);
    });
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys::KEPT));
    focus::is_main(ui.ctx(), id);
    // The cell at the cursor has a frame of its own.
    let cursor = state.cursor.filter(|_| !state.gone);
    if cursor.is_some() {
        focus::shows_itself(ui.ctx(), id);
    }
    let active = cursor.and_then(|cursor| sight::cell_id(&grid, cursor));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_row_count(listed.arranged.rows.len() + 1);
        node.set_column_count(grid.layout.columns.len());
        // Tab goes through the cells: how one leaves the list is told to whoever cannot see it.
        node.set_description(cx.t("list-way-out"));
        if let Some(active) = active {
            node.set_active_descendant(active.accesskit_id());
        }
    });
}
