//! One field of a record: its label, what it holds, what is wrong with what was typed.
//!
//! What is typed stays a draft until the field is left; then it becomes one named step, or stands
//! with the reason beside it, and nothing is lost.

use egui::{Label, RichText, TextEdit, Ui, vec2};

use super::basic::{gap, marked, menu};
use super::picker::{Picked, picker_ui};
use crate::app::actions::Action;
use crate::model::command::Change;
use crate::model::field::{ChoiceSet, Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::Tell as _;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::parse_value::parse_value;
use crate::text::{Format, Texts, show_value};
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, LABEL_WIDTH, tokens};

/// Draws a field with its label to the left, or above it where the text is long.
pub fn field_ui(ui: &mut Ui, cx: &mut Cx<'_>, record: &dyn Record, index: usize) {
    let Some(field) = record.fields().get(index) else { return };
    let label = cx.texts.field(record.kind(), field.name);
    if field.long {
        label_ui(ui, &label, field.required);
        ui.add_space(-GRID);
        editor_ui(ui, cx, record, index, field, &label);
        gap(ui, 1.0);
        return;
    }
    ui.horizontal_top(|ui| {
        let size = vec2(LABEL_WIDTH, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_size(size);
            label_ui(ui, &label, field.required);
        });
        ui.vertical(|ui| editor_ui(ui, cx, record, index, field, &label));
    });
}

/// Draws a field without its label, where one stands above it already.
pub fn bare_ui(ui: &mut Ui, cx: &mut Cx<'_>, record: &dyn Record, index: usize) {
    let Some(field) = record.fields().get(index) else { return };
    let label = cx.texts.field(record.kind(), field.name);
    editor_ui(ui, cx, record, index, field, &label);
}

fn label_ui(ui: &mut Ui, label: &str, required: bool) {
    let text = if required { format!("{label} *") } else { label.to_owned() };
    let text = RichText::new(text).font(theme::small()).color(tokens(ui).muted);
    ui.add(Label::new(text).wrap().selectable(false));
}

fn editor_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    record: &dyn Record,
    index: usize,
    field: &'static Field,
    label: &str,
) {
    let id = record.record_id();
    let value = record.get(index);
    if !cx.may_edit() || cx.portfolio().is_sealed(id) {
        read_only(ui, cx, field, &value);
        return;
    }
    match field.field_type {
        FieldType::Choice(set) => choice_ui(ui, cx, id, index, (field, set), &value, label),
        FieldType::Bool => {
            let mut on = value == Value::Bool(true);
            if ui.checkbox(&mut on, "").accessible_name(label).changed() {
                set(cx, id, index, Value::Bool(on));
            }
        }
        FieldType::Link(_) | FieldType::AnyLink => {
            let current = match value {
                Value::Link(target) => Some(target),
                _ => None,
            };
            match picker_ui(ui, cx, label, field.field_type, current) {
                Picked::Unchanged => {}
                Picked::Nothing => set(cx, id, index, Value::Null),
                Picked::Record(target) => set(cx, id, index, Value::Link(target)),
                Picked::New(target, added) => {
                    let value = Value::Link(target);
                    cx.send(Action::Change(vec![added, Change::Set { id, field: index, value }]));
                }
            }
        }
        _ => text_ui(ui, cx, record.kind(), (id, index), field, &value, label),
    }
}

fn set(cx: &mut Cx<'_>, id: RecordId, field: usize, value: Value) {
    cx.send(Action::Change(vec![Change::Set { id, field, value }]));
}

fn read_only(ui: &mut Ui, cx: &Cx<'_>, field: &Field, value: &Value) {
    let text = show_value(cx.texts, &cx.portfolio(), field, value);
    let text = if text.is_empty() { "–".to_owned() } else { text };
    if !field.long {
        // On one line with its label, as an editor of it would be.
        let height = ui.text_style_height(&egui::TextStyle::Body);
        ui.add_space(((ui.spacing().interact_size.y - height) / 2.0).max(0.0).floor());
    }
    ui.add(Label::new(text).wrap());
}

fn choice_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: RecordId,
    index: usize,
    (field, set_of): (&Field, &'static ChoiceSet),
    value: &Value,
    label: &str,
) {
    let current = match value {
        Value::Choice(code) => Some(*code),
        _ => None,
    };
    let shown = match current {
        Some(code) => RichText::new(cx.texts.choice(set_of, code)),
        None => RichText::new(cx.t("picker-none")).color(tokens(ui).muted),
    };
    // Making a decision final has a button of its own that asks first.
    let offered = |code: &&&str| !(field.name == "state" && **code == "final");
    menu(("choice", id, index))
        .width(ui.available_width())
        .selected_text(shown)
        .show_ui(ui, |ui| {
            crate::ui::focus::hold(ui);
            if !field.required && ui.selectable_label(false, cx.t("picker-empty")).clicked() {
                set(cx, id, index, Value::Null);
            }
            for code in set_of.codes.iter().filter(offered) {
                let word = cx.texts.choice(set_of, code);
                if ui.selectable_label(current == Some(*code), word).clicked() {
                    set(cx, id, index, Value::Choice(code));
                }
            }
        })
        .response
        .accessible_name(label);
}

fn text_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    kind: Kind,
    (id, index): (RecordId, usize),
    field: &'static Field,
    value: &Value,
    label: &str,
) {
    let written = editable(cx.texts, value);
    let drafted = cx.app.drafts.get(id, field.name).map(str::to_owned);
    let mut text = drafted.clone().unwrap_or_else(|| written.clone());
    let error =
        drafted.as_deref().and_then(|draft| parse_value(kind, field, draft, cx.today).err());
    let edit = if field.long {
        TextEdit::multiline(&mut text).desired_rows(2)
    } else {
        TextEdit::singleline(&mut text)
    };
    let response = ui.add(
        // By its place too: a case and the meeting beside it show the same field.
        edit.id_salt(("field", id, index))
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(8, 6)),
    );
    let response = response.accessible_name(label);
    if matches!(field.name, "title" | "name") && cx.memory.added == Some(id) {
        cx.memory.added = None;
        select_all(ui, &response, &text);
    }
    cx.memory.typing |= response.has_focus() && drafted.is_some();
    if response.changed() {
        let field = field.name.to_owned();
        cx.send(Action::Draft { id, field, text: text.clone() });
    }
    if response.lost_focus() {
        leave(ui, cx, kind, (id, index), field, (&text, &written, value));
    }
    // Nobody is told of an error while still typing.
    if let (Some(error), false) = (error, response.has_focus()) {
        let told = cx.texts.message(&error.message(), Some(&cx.portfolio()));
        let colour = tokens(ui).problem;
        marked(ui, crate::ui::icons::WARNING_CIRCLE, &told, theme::small(), colour);
    } else if let (true, Some(hint)) = (response.has_focus(), cx.texts.hint(kind, field)) {
        let hint = RichText::new(hint).font(theme::small()).color(tokens(ui).muted);
        ui.add(Label::new(hint).wrap());
    }
}

/// Gives a field the focus with all of it selected, so that typing replaces it.
fn select_all(ui: &Ui, response: &egui::Response, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    response.request_focus();
    let mut state = TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    state.store(ui.ctx(), response.id);
}

/// The field is left: what was typed becomes a step, or stays a draft.
fn leave(
    ui: &Ui,
    cx: &mut Cx<'_>,
    kind: Kind,
    (id, index): (RecordId, usize),
    field: &'static Field,
    (text, written, value): (&str, &str, &Value),
) {
    let given_up = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let name = field.name.to_owned();
    if given_up || text == written {
        cx.send(Action::DropDraft { id, field: name });
        return;
    }
    match parse_value(kind, field, text, cx.today) {
        // A field that must be filled keeps its draft and says so.
        Ok(Value::Null) if field.required => {}
        Ok(new) => {
            cx.send(Action::DropDraft { id, field: name });
            if new != *value {
                set(cx, id, index, new);
            }
        }
        Err(_) => cx.send(Action::Draft { id, field: name, text: text.to_owned() }),
    }
}

/// A value as it is written into a field: so that it reads back as the same value.
pub fn editable(texts: &Texts, value: &Value) -> String {
    let format = Format::of(texts.lang());
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => format.number(*number, 6),
        Value::Money(amount) => format.amount(*amount),
        Value::Date(date) => editable_date(date),
        _ => String::new(),
    }
}

fn editable_date(date: &FuzzyDate) -> String {
    match (date.day(), &date.words) {
        (Some(day), None) if !date.is_uncertain() && !date.is_approximate() => {
            day.format("%d.%m.%Y").to_string()
        }
        _ => date.to_stored(),
    }
}
