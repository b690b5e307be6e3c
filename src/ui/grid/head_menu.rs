//! What is open over the grid: the menu of a column and the pages it leads to.

use egui::{Popup, PopupCloseBehavior, Ui};

use super::cell_menu::cell_menu_ui;
use super::entry::{entry, entry_if};
use super::shown::grid_id;
use super::state::{Menu, Page, State};
use super::{columns_menu, filter_menu, head, views_menu};
use crate::app::actions::EditAction;
use crate::app::list::{Column, ListView, Listed, SortBy, Sorting, own};
use crate::model::column::ColumnKey;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::widgets::basic::{gap, hairline};

/// Draws the menu that is open, if one is.
pub fn menu_ui(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, kind: Kind, listed: &Listed) {
    let Some(mut menu) = state.menu.take() else { return };
    let (mut open, page, fresh) = (true, menu.page.clone(), menu.fresh);
    let id = egui::Id::unique(("grid menu", kind));
    let is_inner_open = Popup::is_any_open(ui.ctx());
    let shown = Popup::new(id, ui.ctx().clone(), menu.anchor, ui.layer_id())
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .open_bool(&mut open)
        .gap(2.0)
        .show(|ui| {
            focus::hold(ui);
            ui.set_width(272.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            match page.clone() {
                Page::Head(key) => head_ui(ui, cx, state, listed, &mut menu, key),
                Page::Cell(at) => cell_menu_ui(ui, cx, state, listed, (&mut menu, at)),
                Page::Filter(key) => filter_menu::filter_ui(ui, cx, kind, listed, &mut menu, key),
                Page::Columns => columns_menu::columns_ui(ui, cx, kind, listed, &mut menu),
                Page::NewColumn => columns_menu::new_ui(ui, cx, kind, listed, &mut menu),
                Page::OwnColumn(id) => columns_menu::own_ui(ui, cx, &mut menu, id),
                Page::Views => views_menu::views_ui(ui, cx, kind, &mut menu),
            }
        });
    // A key or a click in a menu inside this one is for that one.
    open |= is_inner_open;
    if fresh && menu.page == page {
        menu.fresh = false;
    }
    // One page may lead to another.
    if menu.page != page {
        menu.fresh = true;
        ui.ctx().request_repaint();
    }
    if open {
        state.menu = Some(menu);
    } else {
        // The keyboard goes back to the list, unless somebody has begun to write elsewhere: a field of the
        // menu itself is gone with it.
        let focused =
            ui.memory(|memory| memory.focused()).and_then(|id| ui.ctx().read_response(id));
        let layer = shown.map(|shown| shown.response.layer_id);
        let is_of_menu = focused.is_some_and(|focused| Some(focused.layer_id) == layer);
        if state.cursor.is_some() && (is_of_menu || !ui.ctx().text_edit_focused()) {
            focus::ask(ui.ctx(), grid_id(ui, kind));
        }
        ui.ctx().request_repaint();
    }
}

fn head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    listed: &Listed,
    menu: &mut Menu,
    key: ColumnKey,
) {
    let kind = listed.data.kind;
    let Some(column) = listed.data.column(key) else { return ui.close() };
    let shown = &listed.arranged.columns;
    let view = cx.lists.view(kind);
    let mut next = view.clone();
    sort_ui(ui, cx, menu, &mut next, key);
    hairline(ui);
    if entry(ui, menu, icons::FUNNEL, &cx.t("list-filter-column")).clicked() {
        menu.page = Page::Filter(key);
    }
    let grouped = view.groups.contains(&key);
    let word = if grouped { "list-ungroup" } else { "list-group" };
    if entry(ui, menu, icons::STACK, &cx.t(word)).clicked() {
        next.turn_group(key);
        ui.close();
    }
    hairline(ui);
    let fits = width_ui(ui, cx, menu, &mut next, key);
    place_ui(ui, cx, menu, (&mut next, shown), key);
    own_ui(ui, cx, menu, column);
    if fits {
        head::fit(ui, cx, state, listed, key);
    } else if next != view {
        *cx.lists.view_mut(kind) = next;
        ui.ctx().request_repaint();
    }
}

fn sort_ui(ui: &mut Ui, cx: &mut Cx<'_>, menu: &mut Menu, next: &mut ListView, key: ColumnKey) {
    for (word, icon, descending) in [
        ("list-sort-ascending", icons::CARET_UP, false),
        ("list-sort-descending", icons::CARET_DOWN, true),
    ] {
        if entry(ui, menu, icon, &cx.t(word)).clicked() {
            next.sort_by(SortBy { column: key, descending }, Sorting::Alone);
            ui.close();
        }
    }
    let has_others = next.sort.iter().any(|by| by.column != key);
    let why = (!has_others).then_some("list-sort-by-no-other");
    let word = cx.t("list-sort-add");
    if entry_if(ui, cx, menu, (icons::CARET_UP_DOWN, &word), why) {
        next.sort_by(SortBy { column: key, descending: false }, Sorting::Besides);
        ui.close();
    }
    let why = next.sort.is_empty().then_some("list-sort-by-nothing");
    let word = cx.t("list-sort-none");
    if entry_if(ui, cx, menu, (icons::X, &word), why) {
        next.sort.clear();
        ui.close();
    }
}

/// How wide the column is. Says whether it is to be as wide as what stands in it.
fn width_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    menu: &mut Menu,
    next: &mut ListView,
    key: ColumnKey,
) -> bool {
    let fits = entry(ui, menu, icons::COLUMNS, &cx.t("list-width-fit")).clicked();
    if fits {
        ui.close();
    }
    let why = (!next.widths.contains_key(&key)).then_some("list-width-is-usual");
    let word = cx.t("list-width-usual");
    if entry_if(ui, cx, menu, (icons::ARROW_COUNTER_CLOCKWISE, &word), why) {
        next.widths.remove(&key);
        ui.close();
    }
    fits
}

fn place_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    menu: &mut Menu,
    (next, shown): (&mut ListView, &[ColumnKey]),
    key: ColumnKey,
) {
    let at = shown.iter().position(|other| *other == key).unwrap_or(0);
    let frozen = next.frozen == at + 1;
    let word = if frozen { "list-unfreeze" } else { "list-freeze" };
    if entry(ui, menu, icons::LOCK, &cx.t(word)).clicked() {
        next.frozen = if frozen { 0 } else { at + 1 };
        ui.close();
    }
    let why = (at == 0).then_some("list-column-is-first");
    let word = cx.t("list-move-left");
    if entry_if(ui, cx, menu, (icons::CARET_LEFT, &word), why) {
        next.move_column(shown, key, at.saturating_sub(1));
        ui.close();
    }
    let why = (at + 1 >= shown.len()).then_some("list-column-is-last");
    let word = cx.t("list-move-right");
    if entry_if(ui, cx, menu, (icons::CARET_RIGHT, &word), why) {
        next.move_column(shown, key, at + 1);
        ui.close();
    }
    let why = (shown.len() <= 1).then_some("list-column-is-only");
    let word = cx.t("list-hide");
    if entry_if(ui, cx, menu, (icons::X, &word), why) {
        next.turn_column(shown, key);
        ui.close();
    }
}

fn own_ui(ui: &mut Ui, cx: &mut Cx<'_>, menu: &mut Menu, column: &Column) {
    let ColumnKey::Own(id) = column.key else { return };
    if !cx.may_edit() {
        return;
    }
    gap(ui, 0.5);
    hairline(ui);
    if entry(ui, menu, icons::PENCIL_SIMPLE, &cx.t("list-own-change")).clicked() {
        if let Some(own) = cx.portfolio().own_columns.get(id) {
            menu.column.title.clone_from(&own.title);
            menu.column.choices.clone_from(&own.choices);
            menu.column.column_type = own.column_type.unwrap_or(menu.column.column_type);
        }
        menu.page = Page::OwnColumn(id);
    }
    if entry(ui, menu, icons::TRASH, &cx.t("list-own-delete")).clicked() {
        cx.send(EditAction::Change(own::delete(id)));
        ui.close();
    }
}
