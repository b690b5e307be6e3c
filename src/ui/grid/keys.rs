//! The keyboard at the grid, as in a spreadsheet.

use egui::{Event, EventFilter, FocusDirection, Key, Modifiers, Rect, Ui, Vec2};

use super::at::At;
use super::block::What;
use super::clipboard;
use super::does::Does;
use super::shown::Grid;
use super::state::{Edit, Menu, MenuWish, Page, State};
use crate::app::actions::{EditAction, MessageAction, RouteAction};
use crate::app::list::cell::plain_text;
use crate::app::list::{CellType, Row};
use crate::model::fit::is_open;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Message, Tell as _};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::theme::ROW_HEIGHT;

/// The keys that the grid keeps to itself while it has the focus.
pub const KEPT: EventFilter =
    EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Gives the grid the keyboard.
pub fn take_focus(ui: &Ui, grid: &Grid<'_>) {
    focus::ask(ui.ctx(), grid.id);
}

/// Takes the keys of this frame.
#[expect(clippy::wildcard_enum_match_arm, reason = "the events are the toolkit's")]
pub fn keys_ui(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>) {
    let focus = ui.memory(|memory| memory.focused());
    let focused = focus == Some(grid.id);
    let busy = state.working.is_some()
        || state.edit.is_some()
        || state.menu.is_some()
        || cx.app.question().is_some()
        || cx.app.place.is_some()
        || egui::Popup::is_any_open(ui.ctx());
    if busy || !(focused || focus.is_none()) {
        return;
    }
    if focused && state.cursor.is_none() {
        // On no record yet: an order that is asked for now begins at its top.
        let first = (state.offset.y / ROW_HEIGHT).ceil().max(0.0) as usize;
        let last = grid.listed.arranged.rows.len().saturating_sub(1);
        state.cursor = Some(At { row: first.min(last), column: 0 });
    }
    let page = ((ui.available_height() / ROW_HEIGHT) as usize).saturating_sub(3).max(1);
    for event in ui.input(|input| input.events.clone()) {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                key_pressed(ui, cx, state, grid, (key, modifiers), (focused, page));
            }
            Event::Text(text) if focused && state.gone && !text.trim().is_empty() => {
                tell_gone(cx);
                focus::take_typed(ui.ctx());
            }
            Event::Copy | Event::Cut | Event::Paste(_) if focused && state.gone => tell_gone(cx),
            Event::Text(text) if focused && type_on(cx, state, grid, &text) => {
                focus::take_typed(ui.ctx());
            }
            Event::Copy if focused => clipboard::copy(ui, cx, state, grid),
            Event::Cut if focused => {
                clipboard::copy(ui, cx, state, grid);
                clipboard::put(ui, cx, state, grid, What::Empty);
            }
            Event::Paste(text) if focused => {
                clipboard::put(ui, cx, state, grid, What::Paste(text));
            }
            _ => {}
        }
    }
}

/// What is typed begins an edit of the cell at the cursor, or goes on with the one that has begun in this
/// frame. Whether it has come somewhere.
fn type_on(cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, text: &str) -> bool {
    if let Some(edit) = &mut state.edit {
        edit.text.push_str(text);
        let column = grid.layout.columns.iter().find(|column| column.key == edit.column);
        if let Some(field) = column.map(|column| column.name()) {
            cx.send(EditAction::Draft { id: edit.record, field, text: edit.text.clone() });
        }
        return true;
    }
    match state.cursor {
        Some(cursor) if !text.trim().is_empty() => {
            begin_edit(cx, state, grid, cursor, Some(text.to_owned()))
        }
        Some(_) | None => false,
    }
}

fn key_pressed(
    ui: &Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    (key, modifiers): (Key, Modifiers),
    (focused, page): (bool, usize),
) {
    let Some(cursor) = state.cursor else {
        // The first arrow goes to the first cell, or to the record that is open.
        if matches!(key, Key::ArrowDown | Key::ArrowUp) && !modifiers.any() {
            take_focus(ui, grid);
            state.go(grid, At { row: 0, column: 0 }, false);
            if cx.app.route.record.is_some() {
                follow(cx, state);
            }
        }
        return;
    };
    let Some(does) = Does::of(key, modifiers) else { return };
    // Where the record has left, the one that has come to stand there is the next.
    let to = match state.gone && key == Key::ArrowDown && !modifiers.command {
        true => Some(cursor),
        false => step(grid, cursor, key, modifiers.command, page),
    };
    if let Some(to) = to.filter(|_| does.moves()) {
        take_focus(ui, grid);
        state.go(grid, to, modifiers.shift);
        follow(cx, state);
    } else if focused {
        match state.gone && does.is_about_a_record() {
            true => tell_gone(cx),
            false => act(ui, cx, state, grid, (cursor, does), modifiers.shift),
        }
    }
}

/// What stands at the cursor has been chosen by nobody.
fn tell_gone(cx: &mut Cx<'_>) {
    cx.send(MessageAction::Tell(Message::new("list-row-left")));
}

/// Does what the key is for, of what does not only move.
pub(super) fn act(
    ui: &Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    (cursor, does): (At, Does),
    back: bool,
) {
    match does {
        Does::Head => open_head(ui, state, grid, cursor),
        Does::Beside | Does::Enter if state.gone => state.go(grid, cursor, false),
        Does::Beside => match beside(grid, cursor, back) {
            Some(to) => {
                state.go(grid, to, false);
                follow(cx, state);
            }
            None => ui.memory_mut(|memory| {
                memory.surrender_focus(grid.id);
                memory.move_focus(match back {
                    true => FocusDirection::Previous,
                    false => FocusDirection::Next,
                });
            }),
        },
        Does::Enter => enter(cx, state, grid, cursor, back),
        Does::Edit => _ = begin_edit(cx, state, grid, cursor, None),
        Does::Anew => _ = begin_edit(cx, state, grid, cursor, Some(String::new())),
        Does::Peek => peek(cx, grid, cursor),
        Does::Empty => clipboard::put(ui, cx, state, grid, What::Empty),
        Does::FillDown => clipboard::put(ui, cx, state, grid, What::FillDown),
        Does::All => {
            state.gone = false;
            // The cursor stays where it is.
            state.anchor = Some(At { row: 0, column: 0 });
            state.corner = Some(At {
                row: grid.listed.arranged.rows.len().saturating_sub(1),
                column: grid.layout.columns.len().saturating_sub(1),
            });
        }
        Does::GiveUp if state.anchor.is_some() => state.anchor = None,
        Does::GiveUp if cx.app.route.record.is_some() => cx.send(RouteAction::Select(None)),
        Does::Step
        | Does::Choose
        | Does::Ends
        | Does::Clipboard
        | Does::Records
        | Does::GiveUp
        | Does::WayOut => {}
    }
}

/// Where a key that moves leads; nothing for one that does not.
fn step(grid: &Grid<'_>, at: At, key: Key, command: bool, page: usize) -> Option<At> {
    let row = grid.listed.arranged.rows.len().saturating_sub(1);
    let column = grid.layout.columns.len().saturating_sub(1);
    let to = match (key, command) {
        (Key::ArrowDown, false) => At { row: at.row.wrapping_add(1), ..at },
        (Key::ArrowUp, false) => At { row: at.row.saturating_sub(1), ..at },
        (Key::ArrowRight, false) => At { column: at.column + 1, ..at },
        (Key::ArrowLeft, false) => At { column: at.column.saturating_sub(1), ..at },
        (Key::ArrowDown, true) => At { row, ..at },
        (Key::ArrowUp, true) => At { row: 0, ..at },
        (Key::ArrowRight, true) | (Key::End, false) => At { column, ..at },
        (Key::ArrowLeft, true) | (Key::Home, false) => At { column: 0, ..at },
        (Key::Home, true) => At { row: 0, column: 0 },
        (Key::End, true) => At { row, column },
        (Key::PageDown, false) => At { row: at.row + page, ..at },
        (Key::PageUp, false) => At { row: at.row.saturating_sub(page), ..at },
        _ => return None,
    };
    Some(At { row: to.row.min(row), column: to.column.min(column) })
}

/// The cell after this one, or before it, as one reads; nothing at the end of the list.
pub fn beside(grid: &Grid<'_>, at: At, back: bool) -> Option<At> {
    let (rows, columns) = (grid.listed.arranged.rows.len(), grid.layout.columns.len());
    let place = at.row * columns + at.column;
    let next = if back { place.checked_sub(1)? } else { place + 1 };
    let to = At { row: next / columns.max(1), column: next % columns.max(1) };
    (to.row < rows).then_some(to)
}

fn enter(cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, at: At, back: bool) {
    if let Some(Row::Group(group)) = grid.listed.arranged.rows.get(at.row) {
        fold(cx, grid, *group);
        return;
    }
    // On the name it opens the record, as a click there does.
    if let (0, false, None, Some(Row::Record(id))) =
        (at.column, back, cx.app.route.record, grid.listed.arranged.rows.get(at.row))
    {
        cx.send(RouteAction::Select(Some(*id)));
        return;
    }
    let key = if back { Key::ArrowUp } else { Key::ArrowDown };
    if let Some(to) = step(grid, at, key, false, 1) {
        state.go(grid, to, false);
        follow(cx, state);
    }
}

/// While a record is open beside the list it follows the cursor.
pub fn follow(cx: &mut Cx<'_>, state: &State) {
    if let (Some(record), Some(_)) = (state.record, cx.app.route.record) {
        cx.send(RouteAction::Follow(record));
    }
}

/// Space opens the record at the cursor, and closes it again.
fn peek(cx: &mut Cx<'_>, grid: &Grid<'_>, at: At) {
    match grid.listed.arranged.rows.get(at.row) {
        Some(Row::Group(group)) => fold(cx, grid, *group),
        Some(Row::Record(id)) if cx.app.route.record == Some(*id) => {
            cx.send(RouteAction::Select(None))
        }
        Some(Row::Record(id)) => cx.send(RouteAction::Select(Some(*id))),
        None => {}
    }
}

/// Folds a group up, or out.
pub fn fold(cx: &mut Cx<'_>, grid: &Grid<'_>, group: usize) {
    let Some(group) = grid.listed.arranged.groups.get(group) else { return };
    let collapsed = &mut cx.lists.view_mut(grid.kind).collapsed;
    if !collapsed.remove(&group.path) {
        collapsed.insert(group.path.clone());
    }
}

/// Opens the menu of the column at the cursor.
fn open_head(ui: &Ui, state: &mut State, grid: &Grid<'_>, at: At) {
    let Some(column) = grid.layout.columns.get(at.column) else { return };
    let head = ui.ctx().read_response(super::head::head_id(grid, column.key));
    let anchor = head.map_or(ui.max_rect(), |head| head.rect);
    state.menu = Some(Menu::new(Page::Head(column.key), anchor));
}

/// Opens a menu that was asked for elsewhere.
pub fn open_wished(ui: &Ui, state: &mut State, grid: &Grid<'_>, wish: MenuWish) {
    let page = match wish {
        MenuWish::Head => {
            let at = state.cursor.unwrap_or(At { row: 0, column: 0 });
            state.cursor = Some(at);
            return open_head(ui, state, grid, at);
        }
        MenuWish::Columns => Page::Columns,
        MenuWish::Views => Page::Views,
    };
    let anchor = Rect::from_min_size(ui.max_rect().min, Vec2::ZERO);
    state.menu = Some(Menu::new(page, anchor));
}

/// Begins to edit a cell, with what stands there or with what was typed. Whether what was typed has come
/// somewhere, or it was said why not.
pub fn begin_edit(
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    at: At,
    typed: Option<String>,
) -> bool {
    let (Some(Row::Record(id)), Some(column)) =
        (grid.listed.arranged.rows.get(at.row), grid.layout.columns.get(at.column))
    else {
        return false;
    };
    // The portfolio as of a day is read, and not changed.
    if !cx.may_edit() {
        cx.send(MessageAction::ReadOnly);
        return true;
    }
    let Some(record) = grid.portfolio.record(*id) else { return false };
    if let Err(error) = is_open(grid.portfolio, record, column.key) {
        cx.send(MessageAction::Tell(error.message()));
        return true;
    }
    state.go(grid, at, false);
    // A file is chosen, not typed: that is done in the form.
    if column.cell == CellType::File {
        cx.send(RouteAction::Select(Some(*id)));
        return false;
    }
    let value = column.key.value(grid.portfolio, record);
    let draft = cx.app.drafts.get(*id, &column.name());
    let draft = draft.zip(cx.app.ground()).map(|(text, ground)| ground.shown(column, text));
    let offered = super::offers::has_offers(&column.cell);
    let begun = typed.is_some();
    let text = typed.or(draft).unwrap_or_else(|| match offered {
        true => String::new(),
        false => plain_text(cx.texts, grid.portfolio, column, &value),
    });
    if let (true, false) = (begun, text.is_empty()) {
        cx.send(EditAction::Draft { id: *id, field: column.name(), text: text.clone() });
    }
    state.edit = Some(Edit {
        record: *id,
        column: column.key,
        opened_with: if begun { String::new() } else { text.clone() },
        text,
        typed: begun,
        saved: None,
        drawn: None,
        offers: None,
    });
    true
}

/// Whether text of several lines is edited in a place of its own.
pub fn is_long(cell: &CellType) -> bool {
    matches!(cell, CellType::Text { long: true })
}

/// The next record of the list, or the one before it, while one is open: also where it fills the
/// page, and while something is being typed in it.
pub fn step_record(ui: &Ui, cx: &mut Cx<'_>, kind: Kind) {
    let Some(open) = cx.app.route.record else { return };
    let step = ui.input(|input| {
        let pressed = |key| input.modifiers.command && input.key_pressed(key);
        i64::from(pressed(Key::PageDown)) - i64::from(pressed(Key::PageUp))
    });
    if step == 0 {
        return;
    }
    let listed = cx.list(kind);
    let records: Vec<RecordId> = listed
        .arranged
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Record(id) => Some(*id),
            Row::Group(_) => None,
        })
        .collect();
    let Some(at) = records.iter().position(|id| *id == open) else { return };
    let next = match step {
        1 => at.checked_add(1),
        _ => at.checked_sub(1),
    };
    if let Some(next) = next.and_then(|next| records.get(next)) {
        cx.send(RouteAction::Select(Some(*next)));
    }
}
