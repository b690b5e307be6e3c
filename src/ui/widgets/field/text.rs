//! What is typed into a field: a draft until the field is left, then a value or a reason.

use egui::{Align, Key, Layout, Modifiers, TextEdit, Ui};

use super::calendar::calendar_ui;
use super::held::put;
use super::note::{lasting, notes_ui, reading};
use super::sought::is_sought;
use crate::app::actions::{EditAction, FieldText};
use crate::model::field::{Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::text::parse_date::parse_date_in;
use crate::ui::context::Cx;
use crate::ui::typing::{Typing, note_typing};

/// Room for the button of the calendar and between it and the field.
const BUTTON: f32 = 46.0;

/// Where a field stands: the kind and key of its record, its number and definition.
pub(super) type Place = (Kind, RecordId, usize, &'static Field);

/// Draws a field that is typed in.
pub(super) fn text_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Place, value: &Value, label: &str) {
    let (kind, id, index, field) = place;
    let written = editable(cx, field, value);
    let drafted = cx.app.drafts.get(id, field.name).map(str::to_owned);
    let mut text = drafted.clone().unwrap_or_else(|| written.clone());
    let is_date = field.field_type == FieldType::Date;
    let response = if is_date {
        date_ui(ui, cx, place, value, (&mut text, label))
    } else {
        edit_ui(ui, (id, index), field, &mut text, ui.available_width())
    };
    let response = response.accessible_name(label);
    if let Some(all) = is_sought(ui, cx, id, index) {
        put_cursor(ui, &response, &text, all);
    }
    note_typing(cx, response.has_focus() && drafted.is_some());
    cx.memory.of::<Typing>().redo |= response.has_focus() && can_redo(ui, &response, &text);
    if response.changed() {
        // All of it was undone: the next undo is that of the document.
        let undone = is_undone(cx, place, (&text, &written));
        let field = field.name.to_owned();
        cx.send(match undone {
            true => EditAction::DropDraft { id, field },
            false => EditAction::Draft { id, field, text: text.clone() },
        });
    }
    let enter = response.has_focus()
        && is_date
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if enter {
        response.surrender_focus();
    }
    if response.lost_focus() || enter {
        leave(ui, cx, place, (&text, &written));
    }
    let reading = reading(cx, (id, field), (&text, response.has_focus()), value);
    let stored = lasting(cx, value);
    notes_ui(ui, cx, &response, (&reading, stored), cx.texts.hint(kind, field));
}

fn edit_ui(
    ui: &mut Ui,
    salt: (RecordId, usize),
    field: &Field,
    text: &mut String,
    width: f32,
) -> egui::Response {
    let edit = if field.long {
        TextEdit::multiline(text).desired_rows(2)
    } else {
        TextEdit::singleline(text)
    };
    ui.add(
        // By its place too: a case and the meeting beside it show the same field.
        edit.id_salt(("field", salt)).desired_width(width).margin(egui::Margin::symmetric(8, 6)),
    )
}

/// A date is typed, or chosen from a month beside.
fn date_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (_, id, index, field): Place,
    value: &Value,
    (text, label): (&mut String, &str),
) -> egui::Response {
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let width = ui.available_width() - BUTTON;
        let response = edit_ui(ui, (id, index), field, text, width);
        let date = if let Value::Date(date) = value { Some(date) } else { None };
        let shown = date.and_then(|date| date.earliest().or(date.latest()));
        if let Some(day) = calendar_ui(ui, cx, (id, index), shown, label) {
            put(cx, id, field, &Value::Date(FuzzyDate::from_day(day)));
        }
        response
    })
    .inner
}

/// Whether what was undone while typing can be done again.
fn can_redo(ui: &Ui, response: &egui::Response, text: &str) -> bool {
    TextEdit::load_state(ui.ctx(), response.id).is_some_and(|state| {
        let at = state.cursor.char_range().unwrap_or_default();
        state.undoer().has_redo(&(at, text.to_owned()))
    })
}

/// Puts the cursor behind what stands in a field, or selects all of it, so that typing replaces it.
fn put_cursor(ui: &Ui, response: &egui::Response, text: &str, all: bool) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let from = if all { CCursor::new(0) } else { end };
    state.cursor.set_char_range(Some(CCursorRange::two(from, end)));
    state.store(ui.ctx(), response.id);
}

/// Whether what stands in the field is what stands in the document. While something typed before is
/// on its way there, nobody knows yet.
fn is_undone(cx: &Cx<'_>, (_, id, _, field): Place, (text, written): (&str, &str)) -> bool {
    text == written && !cx.app.drafts.is_sent(id, field.name)
}

/// The field is left: what was typed becomes a step, or stays a draft.
fn leave(ui: &Ui, cx: &mut Cx<'_>, place: Place, (text, written): (&str, &str)) {
    let (_, id, _, field) = place;
    // A long text is too much work to be gone with one key: there Escape only leaves the field.
    let given_up = !field.long && ui.input(|input| input.key_pressed(Key::Escape));
    let undone = is_undone(cx, place, (text, written));
    let (field, text) = (field.name.to_owned(), text.to_owned());
    cx.send(match given_up || undone {
        true => EditAction::DropDraft { id, field },
        false => EditAction::Leave(FieldText { id, field, text, made: None }),
    });
}

/// A value as it is written into a field: so that it reads back as the same value.
fn editable(cx: &Cx<'_>, field: &Field, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => cx.format.number(*number, 6),
        Value::Money(amount) => cx.format.amount(*amount),
        Value::Date(date) => editable_date(cx, field, date),
        Value::Time(time) => cx.format.time(*time),
        Value::Null | Value::Bool(_) | Value::Choice(_) | Value::Link(_) | Value::File(_) => {
            String::new()
        }
    }
}

/// A date as somebody typed it, with the year where it would mean another without.
fn editable_date(cx: &Cx<'_>, field: &Field, date: &FuzzyDate) -> String {
    if let (Some(day), None) = (date.day(), &date.words)
        && !date.is_uncertain()
        && !date.is_approximate()
    {
        return day.format("%d.%m.%Y").to_string();
    }
    let year = date.year().map_or_else(String::new, |year| year.to_string());
    let words = date.words.iter().flat_map(|words| [words.clone(), format!("{words} {year}")]);
    let means_it = |text: &String| {
        parse_date_in(text, cx.today, field.tense).is_ok_and(|read| {
            read.span() == date.span()
                && read.is_uncertain() == date.is_uncertain()
                && read.is_approximate() == date.is_approximate()
        })
    };
    words.into_iter().find(means_it).unwrap_or_else(|| date.to_stored())
}
