//! What was typed or chosen for a field and could not be written, with the reason, under a field that
//! cannot show it itself: one that is chosen from a list, or one of a decision that is final by now.

use egui::{Label, RichText, Ui};

use crate::app::actions::{EditAction, FieldText};
use crate::app::drafts::Draft;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::text::plain_value;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::{link_of, marked};

/// What a draft of a field that is chosen stands for; nothing where there is no draft, or its text is
/// no choice.
pub(super) fn chosen_draft(cx: &Cx<'_>, id: RecordId, field: &Field) -> Option<Value> {
    let text = cx.app.drafts.get(id, field.name)?;
    if text.trim().is_empty() {
        return Some(Value::Null);
    }
    let ground = cx.app.ground()?;
    let column = ground.column(id, field.name).ok()?;
    ground.chosen(&column, text)
}

/// Puts a value that was chosen into a field.
pub(super) fn put(cx: &mut Cx<'_>, id: RecordId, field: &Field, value: &Value) {
    let (field, text) = (field.name.to_owned(), plain_value(value));
    cx.send(EditAction::Leave(FieldText { id, field, text, made: None }));
}

/// Draws it. `whole` where the field above shows nothing of it.
pub(super) fn held_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: RecordId, field: &Field, whole: bool) {
    if !cx.may_edit() {
        return;
    }
    let Some(text) = cx.app.drafts.get(id, field.name).map(str::to_owned) else { return };
    // What is being typed in its cell of a list has not been left yet.
    let is_half_typed = cx.app.drafts.draft(id, field.name).is_some_and(Draft::is_half_typed);
    if !whole && is_half_typed && cx.app.moved_on(id, field.name).is_none() {
        return;
    }
    let Some(reason) = cx.app.reason(id, field.name) else { return };
    let reason = cx.texts.message(&reason, Some(&cx.portfolio()));
    let colours = *tokens(ui);
    marked(ui, icons::WARNING_CIRCLE, &reason, theme::small(), colours.problem);
    if whole || chosen_draft(cx, id, field).is_none() {
        let typed = cx.texts.with("drafts-typed", &[("text", &text)]);
        ui.add(Label::new(RichText::new(typed).font(theme::small()).color(colours.ink)).wrap());
    }
    if cx.app.moved_on(id, field.name).is_some() {
        // What there is to choose stands under it.
        return;
    }
    let name = cx.t("drafts-discard");
    let word = RichText::new(&name).font(theme::small()).color(colours.accent);
    if link_of(ui, Label::new(word), &name).clicked() {
        cx.send(EditAction::Discard { id, field: field.name.to_owned() });
    }
}
