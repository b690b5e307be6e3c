//! A value that no copy says: typed, or chosen where there are few.

use egui::{Id, Key, Label, Margin, Modifiers, Popup, RichText, TextEdit, Ui};

use crate::app::actions::EditAction;
use crate::app::merging::MergeAction;
use crate::model::choice::ChoiceSet;
use crate::model::column::ColumnKey;
use crate::model::conflict::Conflict;
use crate::model::field::{Field, FieldType};
use crate::model::fitting::fit;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Message, Tell as _};
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::parse_value::parse_typed;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::note_typing;
use crate::ui::widgets::basic::{button, menu, primary_button};
use crate::ui::widgets::picker::{Picked, picker_ui};

/// The value that is being typed.
#[derive(Default)]
struct Open(Option<Typed>);

struct Typed {
    /// What it is for.
    of: (RecordId, What),
    /// The button that opened it, which gets the keyboard back.
    opener: Id,
    text: String,
    wrong: Option<Message>,
    is_new: bool,
    /// It has been decided for, and waits for the news.
    is_decided: bool,
}

/// Whether somebody is typing another value that they have not decided for. What is typed for a cell that was
/// decided elsewhere is kept among the drafts, and its field is gone.
pub fn is_being_typed(cx: &mut Cx<'_>) -> bool {
    let open = cx.memory.of::<Open>().0.as_ref();
    let typed = open.filter(|typed| !typed.text.is_empty() && !typed.is_decided);
    let Some(of) = typed.map(|typed| typed.of) else { return false };
    if cx.open().is_none_or(|open| open.steps.conflicts.get(of.0, of.1).is_none()) {
        cx.memory.of::<Open>().0 = None;
    }
    true
}

/// Opens the field for another value of a cell, or closes it where it is open. The button stays where
/// it is, so that nothing else comes under the pointer.
pub fn turn_other(ui: &Ui, cx: &mut Cx<'_>, conflict: &Conflict, opener: Id) {
    let of = (conflict.record, conflict.cell);
    let open = &mut cx.memory.of::<Open>().0;
    if open.take_if(|typed| typed.of == of).is_some() {
        focus::ask(ui.ctx(), opener);
        return;
    }
    // What was typed before and not decided for stands there again.
    let field = |field: &'static Field| cx.app.drafts.get(of.0, field.name).map(str::to_owned);
    let text = field_of(conflict).and_then(field).unwrap_or_default();
    let typed = Typed { of, opener, text, wrong: None, is_new: true, is_decided: false };
    cx.memory.of::<Open>().0 = Some(typed);
}

/// The field that copies disagree about; nothing where it is the record itself.
pub fn field_of(conflict: &Conflict) -> Option<&'static Field> {
    match conflict.cell {
        What::Field(index) => conflict.kind.fields().get(index),
        What::Birth | What::Alive | What::Seal => None,
    }
}

/// Whether there are values besides those that the copies say.
pub fn room_for_other(conflict: &Conflict) -> bool {
    field_of(conflict).is_some_and(|field| !conflict.sealed && field.field_type.is_written())
}

/// Draws the field, where it is open.
pub fn other_ui(ui: &mut Ui, cx: &mut Cx<'_>, conflict: &Conflict, name: &str) {
    let key = (conflict.record, conflict.cell);
    let Some(field) = field_of(conflict) else { return };
    let Some(mut typed) = cx.memory.of::<Open>().0.take() else { return };
    if typed.of != key {
        cx.memory.of::<Open>().0 = Some(typed);
        return;
    }
    let label = cx.texts.with("merge-other-value", &[("field", name)]);
    let mut value = None;
    let mut cancelled = !Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let row = ui.horizontal(|ui| {
        value = match field.field_type {
            FieldType::Choice(set) => choice_ui(ui, cx, conflict, set, &label),
            FieldType::Link(_) | FieldType::AnyLink => link_ui(ui, cx, conflict, field, &label),
            FieldType::Text
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Money
            | FieldType::Date
            | FieldType::Time
            | FieldType::File => typed_ui(ui, cx, conflict, field, &mut typed, &label),
        };
        cancelled |= button(ui, "", &cx.t("cancel")).clicked();
    });
    if std::mem::take(&mut typed.is_new) {
        focus::ask_within(ui, row.response.rect);
    }
    if let Some(wrong) = &typed.wrong {
        let text = cx.texts.message(wrong, None);
        let text = RichText::new(text).font(theme::small()).color(tokens(ui).problem);
        ui.add(Label::new(text).wrap());
    }
    if let Some(value) = value {
        typed.wrong = decide(cx, conflict, value).err();
        if typed.wrong.is_none() {
            typed.is_decided = true;
            let_go(cx, conflict.record, field);
        }
    }
    // What was typed stays until it has been decided: then the conflict is gone, and the field too.
    if cancelled {
        let_go(cx, conflict.record, field);
        focus::ask(ui.ctx(), typed.opener);
    } else {
        cx.memory.of::<Open>().0 = Some(typed);
    }
}

/// The choices of a field, for one to be picked.
fn choice_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    conflict: &Conflict,
    set: &'static ChoiceSet,
    label: &str,
) -> Option<Value> {
    let shown = cx.t("picker-none");
    let menu = menu(("other", conflict.record, conflict.cell)).width(240.0).selected_text(shown);
    let chosen = menu.show_ui(ui, |ui| {
        let word = |code: &&&'static str| cx.texts.choice(set, code);
        let mut codes = set.codes.iter();
        codes.find(|code| ui.selectable_label(false, word(code)).clicked()).copied()
    });
    chosen.response.accessible_name(label);
    chosen.inner.flatten().map(Value::Choice)
}

/// The records that a field may name. A new one comes with the decision, or not at all.
fn link_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    conflict: &Conflict,
    field: &Field,
    label: &str,
) -> Option<Value> {
    let kinds: Vec<Kind> = field.offers().collect();
    match picker_ui(ui, cx, label, &kinds, None) {
        Picked::Nothing => Some(Value::Null),
        Picked::Record(target) => Some(Value::Link(target)),
        Picked::New(target, _, made) => {
            let choice = conflict.choice(Value::Link(target));
            let decided = made.into_iter().chain(choice.as_change());
            cx.send(EditAction::Change(decided.collect()));
            None
        }
        Picked::Unchanged => None,
    }
}

/// Decides for a value, where it fits.
fn decide(cx: &mut Cx<'_>, conflict: &Conflict, value: Value) -> Result<(), Message> {
    if let What::Field(index) = conflict.cell {
        fit(&cx.portfolio(), conflict.record, ColumnKey::Field(index), &value)
            .map_err(|error| error.message())?;
    }
    cx.send(MergeAction::Decide(vec![conflict.choice(value)]));
    Ok(())
}

/// Lets go of what was typed: it has been decided for, or is not wanted.
fn let_go(cx: &mut Cx<'_>, id: RecordId, field: &'static Field) {
    if cx.app.drafts.get(id, field.name).is_some() {
        cx.send(EditAction::DropDraft { id, field: field.name.to_owned() });
    }
}

fn typed_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    conflict: &Conflict,
    field: &'static Field,
    typed: &mut Typed,
    label: &str,
) -> Option<Value> {
    let edit = match field.long {
        true => TextEdit::multiline(&mut typed.text).desired_rows(3),
        false => TextEdit::singleline(&mut typed.text),
    };
    let width = (ui.available_width() - 240.0).clamp(120.0, 480.0);
    let edit = edit.id_salt(typed.of).desired_width(width).margin(Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(label);
    if response.changed() {
        let (id, field, text) = (conflict.record, field.name.to_owned(), typed.text.clone());
        cx.send(match text.is_empty() {
            true => EditAction::DropDraft { id, field },
            false => EditAction::Keep { id, field, text },
        });
    }
    note_typing(cx, response.has_focus() && !typed.text.is_empty());
    let enter =
        !field.long && response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !primary_button(ui, "", &cx.t("merge-use")).clicked() && !enter {
        return None;
    }
    let when = When::of(&cx.portfolio(), conflict.record, cx.today);
    match parse_typed(cx.texts.lang(), conflict.kind, field, &typed.text, when) {
        Ok(value) => Some(value),
        Err(error) => {
            typed.wrong = Some(error.message());
            // It is put right where it stands.
            focus::ask(ui.ctx(), response.id);
            None
        }
    }
}
