//! What is typed into a field: a draft until the field is left, then a value or a reason.

use egui::{Align, Id, Key, Layout, Modifiers, Response, TextBuffer, TextEdit, Ui};

use super::calendar::{Days, calendar_ui};
use super::drawn::Drawn;
use super::face::{box_frame, fold_ui, laid_out, rest_frame};
use super::held::put;
use super::note::{Told, reading};
use super::room::Room;
use super::sought::is_sought;
use crate::app::actions::{EditAction, FieldText};
use crate::model::field::{Field, FieldType, Tense};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::parse_date::parse_date_in;
use crate::text::{show_date, show_days, show_value};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::typing::{Typing, keep_cursor, note_typing, put_cursor};

/// Room for the button of the calendar and between it and the field.
const BUTTON: f32 = 46.0;

/// Where a field stands: the kind and key of its record, its number and definition.
pub(super) type Place = (Kind, RecordId, usize, &'static Field);

/// A box to write in: its key and how it looks.
struct Entry {
    id: Id,
    /// It is read as text.
    rests: bool,
    /// A long text is folded.
    folds: bool,
    /// The lines that it has at least.
    lines: usize,
}

/// Draws a field that is typed in. Gives what there is to tell of what stands there.
pub(super) fn text_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    drawn: Drawn<'_>,
    value: &Value,
    room: &mut Room,
) -> Told {
    let Drawn { record, index, field, label, folds } = drawn;
    let place = (record.kind(), record.record_id(), index, field);
    let id = record.record_id();
    let written = editable(cx, place, value);
    let drafted = cx.app.drafts.get(id, field.name).map(str::to_owned);
    let held = drafted.clone().unwrap_or_else(|| written.clone());
    // By its place too: a case and the meeting beside it show the same field.
    let key = ui.make_persistent_id(("field", id, index));
    let has_focus = ui.memory(|memory| memory.has_focus(key));
    room.entered |= has_focus;
    room.unfolded |= has_focus;
    let rests = !has_focus && drafted.is_none() && !held.is_empty();
    let mut text = if rests { read_as(cx, field, value) } else { held.clone() };
    let lines = if field.long && (room.entered || !rests) { 2 } else { 1 };
    let entry = Entry { id: key, rests, folds: folds && rests && !room.unfolded, lines };
    let (response, is_long) = match field.field_type == FieldType::Date {
        true => date_ui(ui, cx, place, value, (&mut text, &entry, label)),
        false => {
            let width = ui.available_width();
            edit_ui(ui, &entry, field, &mut text, width)
        }
    };
    let response = response.accessible_name(label);
    if folds && is_long && (rests || room.unfolded) {
        fold_ui(ui, cx, room, label);
    }
    // What is read is not what is written until somebody writes.
    let text = if rests && !response.changed() { held } else { text };
    let focused = response.has_focus();
    if let Some(all) = is_sought(ui, cx, id, index) {
        put_cursor(ui, response.id, &text, all);
    }
    keep_cursor(ui, cx, &response, &text);
    note_typing(cx, focused && drafted.is_some());
    cx.memory.of::<Typing>().redo |= focused && can_redo(ui, &response, &text);
    let left = typed(ui, cx, place, &response, (&text, &written));
    let focused = focused && !left;
    let reading = reading(cx, (id, field), (&text, focused), value);
    let explains = match field.field_type {
        FieldType::Date | FieldType::Money | FieldType::Time => true,
        FieldType::Text
        | FieldType::Integer
        | FieldType::Number
        | FieldType::Bool
        | FieldType::File
        | FieldType::Choice(_)
        | FieldType::Link(_)
        | FieldType::AnyLink => false,
    };
    Told { reading: Some(reading), focused, explains }
}

/// What was typed is kept, and becomes a step when the field is left, which this says.
fn typed(
    ui: &Ui,
    cx: &mut Cx<'_>,
    place: Place,
    response: &Response,
    (text, written): (&str, &str),
) -> bool {
    let (_, id, _, field) = place;
    let is_draft = cx.app.drafts.get(id, field.name).is_some();
    if response.changed() {
        // All of it was undone: the next undo is that of the document.
        let undone = is_undone(cx, place, (text, written));
        let field = field.name.to_owned();
        cx.send(match undone {
            true => EditAction::DropDraft { id, field },
            false => EditAction::Draft { id, field, text: text.to_owned() },
        });
    }
    let enter = response.has_focus()
        && field.field_type == FieldType::Date
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if enter {
        response.surrender_focus();
    }
    // One is told of it in each pass over a frame: it is left once.
    let was_left = &mut cx.memory.of::<LastLeft>().0;
    if response.has_focus() && !enter {
        *was_left = was_left.filter(|other| *other != response.id);
    }
    let left = (response.lost_focus() || enter) && *was_left != Some(response.id);
    if left {
        *was_left = Some(response.id);
        leave(ui, cx, place, (text, written));
        let gives_up = is_draft && ui.input(|input| input.key_pressed(Key::Escape));
        // Who strikes Enter goes nowhere else: what is refused is put right where it stands. Nor does who gives up
        // what was typed: one writes it otherwise.
        let by_enter = enter || ui.input(|input| input.key_pressed(Key::Enter));
        if gives_up || (by_enter && is_refused(cx, place, text)) {
            focus::ask(ui.ctx(), response.id);
        }
    }
    left
}

/// Whether a text waits in its field because it does not fit there.
fn is_refused(cx: &Cx<'_>, (_, id, _, field): Place, text: &str) -> bool {
    cx.may_edit() && cx.app.ground().is_some_and(|it| it.judge(id, field.name, text).is_err())
}

/// The field that was left last, until one comes back to it.
#[derive(Default)]
struct LastLeft(Option<Id>);

/// The box, and whether its text is long.
fn edit_ui(
    ui: &mut Ui,
    entry: &Entry,
    field: &Field,
    text: &mut String,
    width: f32,
) -> (Response, bool) {
    let mut is_long = false;
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let (galley, long) = laid_out(ui, text.as_str(), (width, field.long), entry.folds);
        is_long = long;
        galley
    };
    let edit = match field.long {
        true => TextEdit::multiline(text).desired_rows(entry.lines),
        false => TextEdit::singleline(text),
    };
    let edit = edit.id(entry.id).desired_width(width).layouter(&mut layouter);
    let frame = match entry.rests {
        true => rest_frame(ui, entry.id),
        false => box_frame(ui, entry.id),
    };
    let response = ui.add(edit.frame(frame));
    (response, is_long)
}

/// A date is typed, or chosen from a month beside.
fn date_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    place: Place,
    value: &Value,
    (text, entry, label): (&mut String, &Entry, &str),
) -> (Response, bool) {
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (_, id, index, field) = place;
        let width = ui.available_width() - BUTTON;
        let drawn = edit_ui(ui, entry, field, text, width);
        let day = |date: &FuzzyDate| date.earliest().or(date.latest());
        let stored = if let Value::Date(date) = value { day(date) } else { None };
        // What is being typed, if it is a day already.
        let typed = parse_date_in(text, cx.today, tense(cx, place)).ok();
        let shown = typed.as_ref().and_then(day).or(stored);
        let near = || cx.portfolio().date_near(id, index).unwrap_or(cx.today);
        let days = Days { chosen: shown, first: shown.unwrap_or_else(near) };
        if let Some(day) = calendar_ui(ui, cx, (id, index), (&drawn.0, label), days) {
            put(cx, id, field, &Value::Date(FuzzyDate::from_day(day)));
        }
        drawn
    })
    .inner
}

/// Whether what was undone while typing can be done again.
fn can_redo(ui: &Ui, response: &Response, text: &str) -> bool {
    TextEdit::load_state(ui.ctx(), response.id).is_some_and(|state| {
        let at = state.cursor.char_range().unwrap_or_default();
        state.undoer().has_redo(&(at, text.to_owned()))
    })
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

/// On which side of today a date without a year lies in a field.
fn tense(cx: &Cx<'_>, (kind, id, _, field): Place) -> Tense {
    When::of(&cx.portfolio(), id, cx.today).tense(kind, field)
}

/// A value as it is written into a field: so that it reads back as the same value.
fn editable(cx: &Cx<'_>, place: Place, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => cx.format.edited_number(*number, 6),
        Value::Money(amount) => cx.format.edited_amount(*amount),
        Value::Date(date) => editable_date(cx, place, date),
        Value::Time(time) => cx.format.time(*time),
        Value::Null | Value::Bool(_) | Value::Choice(_) | Value::Link(_) | Value::File(_) => {
            String::new()
        }
    }
}

/// A value as it is read.
fn read_as(cx: &Cx<'_>, field: &Field, value: &Value) -> String {
    match value {
        // All of its decimals.
        Value::Number(number) => cx.format.number(*number, 6),
        Value::Date(date) if date.day().is_none() => show_date(cx.texts, date),
        Value::Null
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Bool(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Link(_) => show_value(cx.texts, &cx.portfolio(), field, value),
    }
}

/// A date as somebody would type it: as somebody did, with the year where it would mean another without, or
/// in words that are read as the same.
fn editable_date(cx: &Cx<'_>, place: Place, date: &FuzzyDate) -> String {
    if let (Some(day), None) = (date.day(), &date.words)
        && !date.is_uncertain()
        && !date.is_approximate()
    {
        return day.format("%d.%m.%Y").to_string();
    }
    let year = date.year().map_or_else(String::new, |year| year.to_string());
    let words = date.words.iter().flat_map(|words| [words.clone(), format!("{words} {year}")]);
    let (shown, days) = (show_date(cx.texts, date), show_days(cx.texts, date));
    let explained = date.words.iter().map(|words| format!("{days} ({words})"));
    let mut ways = words.chain([shown]).chain(explained).chain([days.clone()]);
    let tense = tense(cx, place);
    let means_it = |text: &String| {
        parse_date_in(text, cx.today, tense).is_ok_and(|read| {
            read.span() == date.span()
                && read.is_uncertain() == date.is_uncertain()
                && read.is_approximate() == date.is_approximate()
        })
    };
    ways.find(means_it).unwrap_or_else(|| date.to_stored())
}
