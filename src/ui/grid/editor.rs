//! Editing in the cell. What cannot be read stays there as it was typed, with the reason, and is kept.

use egui::{Area, Frame, Key, KeyboardShortcut, Label, Margin, Modifiers, Order, RichText, Ui};
use egui::{Rect, Response, TextEdit, pos2};

use super::at::At;
use super::keys;
use super::marks::reason;
use super::offers::{self, Taken, has_offers, offers_ui};
use super::shown::Grid;
use super::sight::Sight;
use super::state::{Edit, State};
use crate::app::actions::{EditAction, FieldText, MessageAction};
use crate::app::drafts::Draft;
use crate::app::list::Column;
use crate::app::list::Row;
use crate::text::plain_value;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::{note_typing, put_cursor};
use crate::ui::widgets::basic::muted;

/// A new line in text of several lines, as in a spreadsheet.
const NEW_LINE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::Enter);

/// What ends an edit.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    /// Nothing was meant.
    GivenUp,
    /// It is done, and one goes on that way; nowhere when one has clicked elsewhere.
    Done(Option<Key>, bool),
}

/// Whether the editor was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// One goes on typing.
    No,
    /// What is typed is saved, and one goes on typing.
    ForAMoment,
    /// One is elsewhere.
    Yes,
}

/// Draws the editor over its cell, and ends the edit when it is to end.
pub fn editor_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, sight: &Sight) {
    let Some(mut edit) = state.edit.take() else { return };
    let column = grid.layout.columns.iter().find(|column| column.key == edit.column).copied();
    // Where the cell is gone from sight, what was typed is kept with it already.
    let (Some(at), Some(column)) = (place_of(grid, &edit), column) else { return };
    let id = grid.id.with("editor");
    let mut end = ending_key(ui, &mut edit, column);
    let mut picked = None;
    if has_offers(&column.cell) {
        offers::update(cx, grid, column, &mut edit);
        mark(ui, &mut edit);
        if matches!(end, Some(End::Done(Some(_), _))) {
            picked = edit.offers.as_ref().and_then(|offers| offers.taken(cx, grid));
        }
    }
    let rect = sight.cell(grid, at);
    let before = edit.text.clone();
    let left = field_ui(ui, cx, grid, (id, rect), column, &mut edit);
    if edit.text != before {
        hold(cx, column, &edit);
        if picked.is_some() {
            // The key that takes what is offered came with the last letters: it is what they say.
            offers::update(cx, grid, column, &mut edit);
            picked = edit.offers.as_ref().and_then(|offers| offers.taken(cx, grid));
        }
    }
    if let Some(offers) = &mut edit.offers
        && let Some(taken) = offers_ui(ui, cx, grid, (id, rect), offers)
    {
        picked = Some(taken);
        end = Some(End::Done(None, false));
    }
    if left == Left::Yes && end.is_none() {
        end = Some(End::Done(None, false));
    }
    note_typing(cx, true);
    match end {
        None => {
            if left == Left::ForAMoment {
                commit(cx, column, &edit, None);
                edit.saved = Some(edit.text.clone());
            }
            state.edit = Some(edit);
        }
        Some(End::GivenUp) => {
            let field = column.name();
            cx.send(EditAction::DropDraft { id: edit.record, field });
            keys::take_focus(ui, grid);
        }
        Some(End::Done(way, back)) => {
            commit(cx, column, &edit, picked);
            if way.is_some() || left != Left::Yes {
                keys::take_focus(ui, grid);
            }
            go_on(cx, state, grid, at, way, back);
        }
    }
}

fn place_of(grid: &Grid<'_>, edit: &Edit) -> Option<At> {
    let rows = &grid.listed.arranged.rows;
    let row = rows.iter().position(|row| *row == Row::Record(edit.record))?;
    let column = grid.layout.columns.iter().position(|column| column.key == edit.column)?;
    Some(At { row, column })
}

/// The keys that end an edit are taken before the editor sees them.
fn ending_key(ui: &Ui, edit: &mut Edit, column: &Column) -> Option<End> {
    let long = keys::is_long(&column.cell);
    ui.input_mut(|input| {
        if input.key_pressed(Key::Escape) {
            return Some(End::GivenUp);
        }
        for (modifiers, back) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
            for key in [Key::Tab, Key::Enter] {
                if !(input.modifiers.alt && key == Key::Enter) && input.consume_key(modifiers, key)
                {
                    return Some(End::Done(Some(key), back));
                }
            }
        }
        // Begun by typing, an arrow leaves the cell; begun with F2, it moves in the text.
        if edit.typed && !long && !has_offers(&column.cell) && !input.modifiers.any() {
            for key in [Key::ArrowDown, Key::ArrowUp, Key::ArrowLeft, Key::ArrowRight] {
                if input.consume_key(Modifiers::NONE, key) {
                    return Some(End::Done(Some(key), false));
                }
            }
        }
        None
    })
}

/// Up and down go through what is offered.
fn mark(ui: &Ui, edit: &mut Edit) {
    let Some(offers) = &mut edit.offers else { return };
    let (down, up) = ui.input_mut(|input| {
        let none = Modifiers::NONE;
        let mut times = |key| input.count_and_consume_key(none, key);
        (times(Key::ArrowDown), times(Key::ArrowUp))
    });
    offers.marked = (offers.marked + down).saturating_sub(up).min(offers.last());
}

/// The text of the editor, of one line or of several.
fn text_ui(
    ui: &mut Ui,
    id: egui::Id,
    (text, long): (&mut String, bool),
    width: f32,
    hint: String,
) -> Response {
    let text = if long {
        TextEdit::multiline(text).desired_rows(5).return_key(NEW_LINE)
    } else {
        TextEdit::singleline(text).return_key(None)
    };
    let frame = Frame::new().inner_margin(Margin::symmetric(8, 6));
    let text = text.id(id).lock_focus(true).frame(frame).desired_width(width);
    ui.add(text.hint_text(hint))
}

/// The editor itself.
fn field_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    grid: &Grid<'_>,
    (id, rect): (egui::Id, Rect),
    column: &Column,
    edit: &mut Edit,
) -> Left {
    let long = keys::is_long(&column.cell);
    let width = if long { rect.width().max(360.0) } else { rect.width() };
    let can_be_held = !edit.typed || edit.saved.is_some();
    let error = can_be_held.then(|| error(cx, column, edit)).flatten();
    let area = Area::new(id.with("area"))
        .order(Order::Middle)
        .fixed_pos(pos2(rect.left(), rect.top()))
        .constrain_to(ui.ctx().content_rect())
        .show(ui.ctx(), |ui| {
            let colours = *tokens(ui);
            let frame = Frame::new()
                .fill(colours.field)
                .stroke(egui::Stroke::new(1.5, colours.accent))
                .corner_radius(3.0);
            frame
                .show(ui, |ui| {
                    ui.set_width(width);
                    let hint = hint(cx, grid, column, edit.record);
                    let response = text_ui(ui, id, (&mut edit.text, long), width, hint)
                        .accessible_name(&column.title);
                    if long {
                        muted(ui, cx.t("list-new-line"));
                    }
                    if let Some(error) = error {
                        let error = format!("{}  {error}", icons::WARNING_CIRCLE);
                        let error = RichText::new(error).font(theme::small());
                        ui.add(Label::new(error.color(colours.problem)).wrap());
                    }
                    response
                })
                .inner
        });
    left_of(ui, &area.inner, edit, id)
}

/// Whether the editor that was just drawn was left.
fn left_of(ui: &Ui, response: &Response, edit: &mut Edit, id: egui::Id) -> Left {
    // A frame may be drawn twice, and the click that began the edit is in both.
    let frame = ui.ctx().cumulative_frame_nr();
    if *edit.drawn.get_or_insert(frame) == frame {
        focus::ask(ui.ctx(), id);
        put_cursor(ui, id, &edit.text, false);
        return Left::No;
    }
    if !response.lost_focus() {
        return Left::No;
    }
    if focus::is_left_for_a_moment(ui.ctx(), id) {
        return Left::ForAMoment;
    }
    // A press on what is offered is no leaving.
    let pressed = ui.input(|input| input.pointer.interact_pos());
    let stays = edit.offers.as_ref().zip(pressed).is_some_and(|(o, at)| o.place.contains(at));
    if stays {
        focus::ask(ui.ctx(), id);
        return Left::No;
    }
    Left::Yes
}

/// What stands in a cell that is chosen from a list, in grey until something is typed.
fn hint(
    cx: &Cx<'_>,
    grid: &Grid<'_>,
    column: &Column,
    record: crate::model::id::RecordId,
) -> String {
    let record = grid.portfolio.record(record).filter(|_| has_offers(&column.cell));
    record.map_or_else(String::new, |record| {
        let value = column.key.value(grid.portfolio, record);
        column.show(cx.texts, grid.portfolio, &value)
    })
}

/// What is wrong with a draft that one has come back to.
fn error(cx: &Cx<'_>, column: &Column, edit: &Edit) -> Option<String> {
    let field = column.name();
    let held = cx.app.drafts.draft(edit.record, &field).is_some_and(Draft::is_held);
    held.then(|| reason(cx, edit.record, &field)).flatten()
}

/// Holds what stands in the editor, so that nothing that happens meanwhile loses it.
fn hold(cx: &mut Cx<'_>, column: &Column, edit: &Edit) {
    let (id, field, text) = (edit.record, column.name(), edit.text.clone());
    // Nothing was written yet of what is to be chosen.
    let nothing = has_offers(&column.cell) && text.trim().is_empty();
    cx.send(match nothing {
        true => EditAction::DropDraft { id, field },
        false => EditAction::Draft { id, field, text },
    });
}

/// What was typed or picked becomes a step, or stays with the reason.
fn commit(cx: &mut Cx<'_>, column: &Column, edit: &Edit, picked: Option<Taken>) {
    let (id, field) = (edit.record, column.name());
    let picked = match picked {
        Some(Taken::Value(value)) => Some(value),
        Some(Taken::New(made)) => {
            let (text, made) = (edit.text.clone(), Some((made.id, made.changes)));
            cx.send(EditAction::Leave(FieldText { id, field, text, made }));
            return;
        }
        None => None,
    };
    if picked.is_none() && has_offers(&column.cell) && edit.text.trim().is_empty() {
        cx.send(EditAction::DropDraft { id, field });
        return;
    }
    // What was only looked at says nothing, whatever has come to stand there meanwhile.
    let is_typed = match &edit.saved {
        Some(saved) => edit.text != *saved,
        None => edit.typed || edit.text != edit.opened_with,
    };
    if picked.is_none() && !is_typed && cx.app.drafts.get(id, &field).is_none() {
        return;
    }
    let text = picked.as_ref().map_or_else(|| edit.text.clone(), plain_value);
    let verdict = cx.app.ground().map(|ground| ground.judge(id, &field, &text));
    cx.send(EditAction::Leave(FieldText { id, field, text, made: None }));
    if let Some(Err(message)) = verdict {
        cx.send(MessageAction::Tell(message));
    }
}

fn go_on(
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    at: At,
    way: Option<Key>,
    back: bool,
) {
    let last = grid.listed.arranged.rows.len().saturating_sub(1);
    let to = match way {
        Some(Key::Tab) => keys::beside(grid, at, back),
        Some(Key::Enter) if back => Some(At { row: at.row.saturating_sub(1), ..at }),
        Some(Key::Enter | Key::ArrowDown) => Some(At { row: (at.row + 1).min(last), ..at }),
        Some(Key::ArrowUp) => Some(At { row: at.row.saturating_sub(1), ..at }),
        Some(Key::ArrowLeft) => Some(At { column: at.column.saturating_sub(1), ..at }),
        Some(Key::ArrowRight) => {
            let last = grid.layout.columns.len().saturating_sub(1);
            Some(At { column: (at.column + 1).min(last), ..at })
        }
        _ => None,
    };
    if let Some(to) = to {
        state.go(grid, to, false);
        keys::follow(cx, state);
    }
}
