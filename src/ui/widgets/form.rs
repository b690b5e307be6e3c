//! The form of a record: what it says, to be read, and behind one line the fields that say nothing yet.
//!
//! What is in sight stays there for as long as the record is shown, so that nothing moves because a
//! field was filled or emptied.

use std::collections::BTreeSet;

use egui::Ui;

use super::basic::{gap, heading, quiet_button};
use super::field::{field_ui, is_sought};
use crate::model::about::Group;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::GRID;

/// A form of at most so many fields needs no headings.
const FEW: usize = 6;
/// A new record begins with so many of its fields.
const FIRST: usize = 6;

/// The record that was just added, until its form is drawn.
#[derive(Default)]
struct Begun(Option<RecordId>);

/// The forms that are shown.
#[derive(Default)]
struct Forms(Vec<Form>);

/// What is remembered of a form while it is shown.
struct Form {
    id: RecordId,
    /// The fields in sight.
    sight: BTreeSet<usize>,
    /// Whether they stand under headings.
    headed: bool,
    /// Whether the others are in sight too, behind their line.
    is_open: bool,
    /// The frame that it was drawn in last.
    drawn: u64,
}

/// A record is about to be added: its form begins with its first fields in sight.
pub fn begin(cx: &mut Cx<'_>, id: RecordId) {
    cx.memory.of::<Begun>().0 = Some(id);
}

/// The record is still shown, although another side of it than its form.
pub fn keep(ui: &Ui, cx: &mut Cx<'_>, id: RecordId) {
    let frame = ui.ctx().cumulative_frame_nr();
    let mut forms = cx.memory.of::<Forms>().0.iter_mut();
    if let Some(form) = forms.find(|form| form.id == id && form.drawn + 1 >= frame) {
        form.drawn = frame;
    }
}

/// Draws the fields of a record.
pub fn form_ui(ui: &mut Ui, cx: &mut Cx<'_>, record: &dyn Record) {
    let mut form = taken(ui, cx, record);
    ui.push_id(record.record_id(), |ui| {
        ui.spacing_mut().item_spacing.y = GRID;
        let mut first = true;
        for group in record.kind().about().form {
            let shown = of_group(record, group).filter(|index| form.sight.contains(index));
            let shown: Vec<usize> = shown.collect();
            if form.headed && !shown.is_empty() {
                gap(ui, if first { 0.0 } else { 3.0 });
                heading(ui, cx.t(group.key()));
                first = false;
            }
            for index in shown {
                field_ui(ui, cx, record, index);
            }
        }
        more_ui(ui, cx, record, &mut form);
    });
    cx.memory.of::<Forms>().0.push(form);
}

/// The line that the other fields stand behind.
fn more_ui(ui: &mut Ui, cx: &mut Cx<'_>, record: &dyn Record, form: &mut Form) {
    let rest: Vec<usize> = all(record).filter(|index| !form.sight.contains(index)).collect();
    if rest.is_empty() {
        return;
    }
    gap(ui, 2.0);
    let icon = if form.is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let count = i64::try_from(rest.len()).unwrap_or(0);
    let button = quiet_button(ui, icon, &cx.texts.count("record-more-fields", count, &[]));
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(form.is_open));
    if form.is_open {
        for index in rest {
            field_ui(ui, cx, record, index);
        }
    }
    if button.clicked() {
        form.is_open = !form.is_open;
    }
}

/// The form of a record as it was shown last, with what has come into sight since.
fn taken(ui: &Ui, cx: &mut Cx<'_>, record: &dyn Record) -> Form {
    let (id, frame) = (record.record_id(), ui.ctx().cumulative_frame_nr());
    let forms = &mut cx.memory.of::<Forms>().0;
    forms.retain(|form| form.drawn + 1 >= frame);
    let place = forms.iter().position(|form| form.id == id);
    let known = place.map(|place| forms.swap_remove(place));
    let mut form = known.unwrap_or_else(|| begun(cx, record));
    form.drawn = frame;
    // What is filled in behind the open line stays where it is.
    if !form.is_open {
        for index in all(record) {
            if !form.sight.contains(&index)
                && (is_needed(record, index) || says_something(ui, cx, record, index))
            {
                form.sight.insert(index);
            }
        }
    }
    form
}

/// A form that is shown for the first time.
fn begun(cx: &mut Cx<'_>, record: &dyn Record) -> Form {
    let (id, kind) = (record.record_id(), record.kind());
    let is_new = cx.memory.of::<Begun>().0.take_if(|new| *new == id).is_some();
    let first = if is_new { FIRST } else { 0 };
    let lacking = kind.about().sealing.and_then(|sealing| (sealing.lacks)(&cx.portfolio(), id));
    let is_awaited = |name: &str| {
        lacking == Some((id, name)) || (!record.is_closed() && kind.about().awaited.contains(&name))
    };
    let wanted = all(record).enumerate().filter(|(place, index)| {
        let field = record.fields().get(*index);
        *place < first || field.is_some_and(|field| field.required || is_awaited(field.name))
    });
    let mut sight: BTreeSet<usize> = wanted.map(|(_, index)| index).collect();
    sight.extend(kind.state().map(|(index, _)| index));
    let filled = all(record).filter(|index| !is_empty(cx, record, *index));
    let count = filled.chain(sight.iter().copied()).collect::<BTreeSet<_>>().len();
    let headed = count > FEW && kind.about().form.len() > 1;
    Form { id, sight, headed, is_open: false, drawn: 0 }
}

/// Whether the state of the record makes a field needed.
fn is_needed(record: &dyn Record, index: usize) -> bool {
    let kind = record.kind();
    let Some(field) = record.fields().get(index) else { return false };
    let Some((state, _)) = kind.state() else { return false };
    if let Value::Choice(code) = record.get(state) {
        kind.about().needed(code).any(|name| name == field.name)
    } else {
        false
    }
}

/// The fields of a form, in its order.
fn all(record: &dyn Record) -> impl Iterator<Item = usize> {
    let kind = record.kind();
    let names = kind.about().form.iter().flat_map(|group| group.fields());
    names.filter_map(move |name| kind.field(name).map(|(index, _)| index))
}

/// Those under one of its headings.
fn of_group(record: &dyn Record, group: &Group) -> impl Iterator<Item = usize> {
    let kind = record.kind();
    group.fields().iter().filter_map(move |name| kind.field(name).map(|(index, _)| index))
}

fn is_empty(cx: &Cx<'_>, record: &dyn Record, index: usize) -> bool {
    match cx.portfolio().value_of(record, index) {
        Value::Null | Value::Bool(false) => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::Integer(_)
        | Value::Number(_)
        | Value::Bool(true)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Link(_) => false,
    }
}

/// Whether a field holds anything: a value, what was typed, something undecided, somebody who is led there.
fn says_something(ui: &Ui, cx: &mut Cx<'_>, record: &dyn Record, index: usize) -> bool {
    let id = record.record_id();
    let is_typed =
        record.fields().get(index).is_some_and(|f| cx.app.drafts.get(id, f.name).is_some());
    let is_undecided =
        cx.open().is_some_and(|open| open.steps.conflicts.get(id, What::Field(index)).is_some());
    is_typed
        || is_undecided
        || !is_empty(cx, record, index)
        || is_sought(ui, cx, id, index).is_some()
}
