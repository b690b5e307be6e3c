//! One field of a record: its label, what it holds, what is wrong with what was typed.
//!
//! What is typed stays a draft until the field is left; then it becomes one named step, or stands
//! with the reason beside it, and nothing is lost.

mod calendar;
mod choice;
mod file;
mod fixed;
mod held;
mod note;
mod read_only;
mod sought;
mod text;

use egui::{Label, Rect, RichText, Ui, pos2, vec2};

use self::choice::choice_ui;
use self::file::file_ui;
use self::fixed::fixed_ui;
use self::held::{chosen_draft, held_ui, put};
use self::read_only::read_only;
pub use self::sought::{begin_at, seek};
use self::text::text_ui;

use super::basic::{gap, link_of};
use super::picker::{Picked, picker_ui};
use crate::app::actions::{EditAction, FieldText, RouteAction};
use crate::app::route::{Route, View};
use crate::model::field::{Field, FieldType};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::model::value::Value;
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
        undecided_ui(ui, cx, record.record_id(), What::Field(index));
        gap(ui, 1.0);
        return;
    }
    ui.horizontal_top(|ui| {
        let size = vec2(LABEL_WIDTH, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_size(size);
            label_ui(ui, &label, field.required);
        });
        ui.vertical(|ui| {
            editor_ui(ui, cx, record, index, field, &label);
            undecided_ui(ui, cx, record.record_id(), What::Field(index));
        });
    });
}

/// Marks what copies disagree about; the mark leads to where it is decided.
pub fn undecided_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: RecordId, cell: What) {
    if !cx.may_edit() || cx.open().is_none_or(|open| open.steps.conflicts.get(id, cell).is_none()) {
        return;
    }
    let words = match cell {
        What::Field(_) => cx.t("merge-mark-value"),
        What::Birth | What::Alive | What::Seal => cx.t("merge-mark"),
    };
    let shown = format!("{}  {words}", crate::ui::icons::GIT_BRANCH);
    let text = RichText::new(shown).font(theme::small()).color(tokens(ui).problem);
    if link_of(ui, Label::new(text), &words).clicked() {
        cx.send(RouteAction::Go(Route::to(View::MERGE)));
    }
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
    let from = ui.cursor().min;
    value_ui(ui, cx, record, index, field, label);
    let to = pos2(ui.max_rect().right(), ui.cursor().top());
    sought::arrive(ui, cx, record.record_id(), index, Rect::from_min_max(from, to));
}

fn value_ui(
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
        read_only(ui, cx, field, &cx.portfolio().value_of(record, index));
        held_ui(ui, cx, id, field, true);
        return;
    }
    if fixed_ui(ui, cx, record, index) {
        return;
    }
    // What was chosen is seen at once; whether it came, the news will tell.
    let chosen = || chosen_draft(cx, id, field).unwrap_or_else(|| value.clone());
    match field.field_type {
        FieldType::Choice(set) => {
            let chosen = chosen();
            choice_ui(ui, cx, (record.kind(), id, index, field), set, &chosen, label);
        }
        FieldType::Bool => {
            let mut on = chosen() == Value::Bool(true);
            if ui.checkbox(&mut on, "").accessible_name(label).changed() {
                put(cx, id, field, &Value::Bool(on));
            }
        }
        FieldType::Link(_) | FieldType::AnyLink => {
            let current = if let Value::Link(target) = chosen() { Some(target) } else { None };
            let kinds: Vec<Kind> = field.offers().collect();
            match picker_ui(ui, cx, label, &kinds, current) {
                Picked::Unchanged => {}
                Picked::Nothing => put(cx, id, field, &Value::Null),
                Picked::Record(target) => put(cx, id, field, &Value::Link(target)),
                Picked::New(target, name, added) => {
                    let (field, made) = (field.name.to_owned(), Some((target, added)));
                    cx.send(EditAction::Leave(FieldText { id, field, text: name, made }));
                }
            }
        }
        FieldType::File => file_ui(ui, cx, (record.kind(), id, index, field), &value),
        FieldType::Text
        | FieldType::Integer
        | FieldType::Number
        | FieldType::Money
        | FieldType::Date
        | FieldType::Time => {
            return text_ui(ui, cx, (record.kind(), id, index, field), &value, label);
        }
    }
    held_ui(ui, cx, id, field, false);
}
