//! One field of a record: its label, what it holds, what is wrong with what was typed.
//!
//! What it holds is read as text until somebody goes there. What is typed stays a draft until the field
//! is left; then it becomes one named step, or stands with the reason beside it, and nothing is lost.

mod calendar;
mod choice;
mod drawn;
mod face;
mod file;
mod fixed;
mod held;
mod month;
mod moved;
mod note;
mod read_only;
mod room;
mod sought;
mod text;

use egui::{Label, Rect, RichText, Ui, UiBuilder, pos2, vec2};

use self::choice::choice_ui;
use self::drawn::Drawn;
use self::face::as_text;
use self::file::file_ui;
use self::fixed::fixed_ui;
use self::held::{chosen_draft, held_ui, put};
use self::moved::moved_ui;
use self::note::{Told, under_ui};
use self::read_only::read_only;
use self::room::{Room, keep_room, room_of};
pub use self::sought::{
    arrive_at_parts, begin_at, is_awaited, is_sought, is_sought_of, seek, seek_parts,
};
use self::text::text_ui;

use super::basic::{checkbox, gap, link_of};
use super::picker::{Picked, picker_ui};
use crate::app::actions::{EditAction, FieldText, RouteAction};
use crate::app::merging::others;
use crate::app::route::{Route, View};
use crate::model::field::{Field, FieldType};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, LABEL_WIDTH, tokens};
use crate::ui::{doubtful, focus, voice};

/// Draws a field with its label to the left, or above it where the text is long.
pub fn field_ui(ui: &mut Ui, cx: &mut Cx<'_>, record: &dyn Record, index: usize) {
    let Some(field) = record.fields().get(index) else { return };
    let label = voice::label(cx, record.kind(), record.record_id(), field.name);
    // What is filled in needs no mark that it must be.
    let is_wanted = field.required && record.get(index).is_null();
    let drawn = Drawn { record, index, field, label: &label, folds: true };
    if field.long {
        gap(ui, 1.0);
        label_ui(ui, &label, is_wanted);
        ui.add_space(-GRID);
        editor_ui(ui, cx, drawn);
        undecided_ui(ui, cx, record.record_id(), What::Field(index));
        gap(ui, 1.0);
        return;
    }
    ui.horizontal_top(|ui| {
        let size = vec2(LABEL_WIDTH, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_size(size);
            label_ui(ui, &label, is_wanted);
        });
        ui.vertical(|ui| {
            editor_ui(ui, cx, drawn);
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
    if let Some(others) = besides(cx, id, cell) {
        let text = RichText::new(others).font(theme::small()).color(tokens(ui).problem);
        ui.add(Label::new(text).wrap());
    }
}

/// What copies say besides what stands in a field that they disagree about.
pub fn besides(cx: &Cx<'_>, id: RecordId, cell: What) -> Option<String> {
    let open = cx.open()?;
    let conflict = open.steps.conflicts.get(id, cell)?;
    let now = open.portfolio.record(id)?.get(cell.field()?);
    let others = others(cx.texts, &open.portfolio, conflict, &now);
    (!others.is_empty()).then(|| cx.texts.with("merge-besides", &[("others", &others)]))
}

/// Draws a field without its label, where one stands above it already.
pub fn bare_ui(ui: &mut Ui, cx: &mut Cx<'_>, record: &dyn Record, index: usize) {
    let Some(field) = record.fields().get(index) else { return };
    let label = voice::label(cx, record.kind(), record.record_id(), field.name);
    let drawn = Drawn { record, index, field, label: &label, folds: false };
    editor_ui(ui, cx, drawn);
}

fn label_ui(ui: &mut Ui, label: &str, required: bool) {
    let text = if required { format!("{label} *") } else { label.to_owned() };
    let text = RichText::new(text).font(theme::small()).color(tokens(ui).muted);
    ui.add(Label::new(text).wrap().selectable(false));
}

/// Draws what a field holds and what there is to say of it. A long text stands under its label to the letter,
/// and the edge of its box to the left of it, where there is room.
fn editor_ui(ui: &mut Ui, cx: &mut Cx<'_>, drawn: Drawn<'_>) {
    let mut place = ui.available_rect_before_wrap();
    let aside = f32::from(face::INSIDE.left);
    if drawn.field.long && ui.clip_rect().left() <= place.left() - aside {
        place.min.x -= aside;
    }
    let left = ui.cursor().left();
    let mut child = ui.new_child(UiBuilder::new().id_salt(drawn.index).max_rect(place));
    placed_ui(&mut child, cx, drawn);
    let mut taken = child.min_rect();
    taken.min.x = taken.min.x.max(left);
    ui.advance_cursor_after_rect(taken);
}

fn placed_ui(ui: &mut Ui, cx: &mut Cx<'_>, drawn: Drawn<'_>) {
    let Drawn { record, index, field, .. } = drawn;
    let from = ui.cursor().min;
    let key = ui.make_persistent_id(("room", record.record_id(), index));
    let mut room = room_of(ui, cx, key);
    let told = value_ui(ui, cx, drawn, &mut room);
    let place = Rect::from_min_max(from, pos2(ui.max_rect().right(), ui.cursor().top()));
    let was_within = std::mem::replace(&mut room.within, focus::is_within(ui, place));
    let is_left = was_within && !room.within && !focus::is_any_left_for_a_moment(ui.ctx());
    if is_left && !focus::is_by_pointer(ui.ctx()) {
        // Left by a key, nothing stands under a pointer that would be another thing now.
        room.below = 0.0;
    }
    room.entered |= room.within && cx.may_edit();
    let doubt = doubt(cx, record, field);
    under_ui(ui, cx, &mut room, (told, doubt), cx.texts.hint(record.kind(), field));
    if moved_ui(ui, cx, record.record_id(), field) {
        // What was told is answered, and keeps no room.
        room.below = 0.0;
    }
    keep_room(ui, cx, key, room);
    let to = pos2(ui.max_rect().right(), ui.cursor().top());
    sought::arrive(ui, cx, record.record_id(), index, Rect::from_min_max(from, to));
}

/// What is doubtful about what stands in a field, while nothing else is typed there and it can be changed.
fn doubt(cx: &mut Cx<'_>, record: &dyn Record, field: &'static Field) -> Option<String> {
    let (portfolio, id) = (cx.portfolio(), record.record_id());
    if portfolio.is_sealed(id) || cx.app.drafts.get(id, field.name).is_some() {
        return None;
    }
    doubtful::doubt(cx, record, field)
}

/// Draws what a field holds, and gives what there is to tell of it.
fn value_ui(ui: &mut Ui, cx: &mut Cx<'_>, drawn: Drawn<'_>, room: &mut Room) -> Told {
    let Drawn { record, index, field, label, folds } = drawn;
    let id = record.record_id();
    let value = record.get(index);
    if !cx.may_edit() || cx.portfolio().is_sealed(id) {
        let value = cx.portfolio().value_of(record, index);
        read_only(ui, cx, (id, field, label), &value, (room, folds));
        held_ui(ui, cx, id, field, true);
        return Told::default();
    }
    if fixed_ui(ui, cx, drawn, room) {
        return Told::default();
    }
    // What was chosen is seen at once; whether it came, the news will tell.
    let chosen = || chosen_draft(cx, id, field).unwrap_or_else(|| value.clone());
    let rests = !room.within && cx.app.drafts.get(id, field.name).is_none();
    match field.field_type {
        FieldType::Choice(set) => {
            let chosen = chosen();
            let place = (record.kind(), id, index, field);
            as_text(ui, rests && !chosen.is_null(), |ui| {
                choice_ui(ui, cx, place, set, &chosen, label);
            });
        }
        FieldType::Bool => {
            let mut on = chosen() == Value::Bool(true);
            let changed = ui.horizontal(|ui| {
                ui.add_space(2.0 * GRID);
                checkbox(ui, &mut on, "").accessible_name(label).changed()
            });
            if changed.inner {
                put(cx, id, field, &Value::Bool(on));
            }
        }
        FieldType::Link(_) | FieldType::AnyLink => {
            let current = chosen().as_link();
            link_ui(ui, cx, drawn, current, rests && current.is_some());
        }
        FieldType::File => file_ui(ui, cx, (record.kind(), id, index, field), &value),
        FieldType::Text
        | FieldType::Integer
        | FieldType::Number
        | FieldType::Money
        | FieldType::Date
        | FieldType::Time => {
            return text_ui(ui, cx, drawn, &value, room);
        }
    }
    held_ui(ui, cx, id, field, false);
    Told::default()
}

/// The record that a link names, and others to choose from.
fn link_ui(ui: &mut Ui, cx: &mut Cx<'_>, drawn: Drawn<'_>, current: Option<RecordId>, rests: bool) {
    let Drawn { record, field, label, .. } = drawn;
    let id = record.record_id();
    let kinds: Vec<Kind> = field.offers().collect();
    let picked = as_text(ui, rests, |ui| picker_ui(ui, cx, label, &kinds, current));
    match picked {
        Picked::Unchanged => {}
        Picked::Nothing => put(cx, id, field, &Value::Null),
        Picked::Record(target) => put(cx, id, field, &Value::Link(target)),
        Picked::New(target, name, added) => {
            let (field, made) = (field.name.to_owned(), Some((target, added)));
            cx.send(EditAction::Leave(FieldText { id, field, text: name, made }));
        }
    }
}
