//! What stands under a field: how what is typed is understood, what is wrong with it, what belongs
//! there.
//!
//! While a field is typed in, this floats over the form, so that nothing moves under the eye. What
//! lasts, a fault or a date in words, has a line of its own once the field is left.

use egui::{Area, Frame, Label, Margin, Order, RichText, Ui};

use crate::app::drafts::Stand;
use crate::model::field::{Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::text::show_days;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::marked;

/// How what stands in a field is read.
pub(super) enum Reading {
    /// There is nothing to say.
    Plain,
    /// What a date or a sum comes to; `lasting` where that is not plain from the field itself.
    Understood { told: String, lasting: bool },
    /// It is no value.
    Fault(String),
    /// It is one, and is not stored yet.
    Unsaved,
}

/// Reads what stands in a field, and asks whether it fits there. Nothing is said of what is being
/// typed elsewhere, or on its way.
pub(super) fn reading(
    cx: &Cx<'_>,
    (id, field): (RecordId, &'static Field),
    (text, focused): (&str, bool),
    value: &Value,
) -> Reading {
    let draft = cx.app.drafts.draft(id, field.name);
    let told = draft.is_some_and(|draft| focused || draft.is_held());
    // Almost always there is nothing to tell, and then nobody looks at the clock.
    let Some(ground) = told.then(|| cx.app.ground()).flatten() else {
        let Value::Date(date) = value else { return Reading::Plain };
        return of_date(cx, date, false);
    };
    let read = ground.column(id, field.name).and_then(|column| ground.read(&column, text));
    let read = read.and_then(|value| ground.judge(id, field.name, text).map(|_| value));
    // Why it could not be written, until something else is typed.
    let refused = draft.filter(|draft| draft.text == text).and_then(|draft| match &draft.stand {
        Stand::Held(why) => why.clone(),
        Stand::Typing | Stand::Left => None,
    });
    match (read, refused) {
        (Err(message), _) | (Ok(_), Some(message)) => {
            Reading::Fault(cx.texts.message(&message, Some(&cx.portfolio())))
        }
        (Ok(Value::Date(date)), None) => of_date(cx, &date, true),
        (Ok(Value::Money(sum)), None) if field.field_type == FieldType::Money => {
            Reading::Understood { told: cx.format.kroner(sum), lasting: false }
        }
        (Ok(Value::Time(time)), None) => {
            Reading::Understood { told: cx.format.time(time), lasting: false }
        }
        (Ok(_), None) => Reading::Unsaved,
    }
}

fn of_date(cx: &Cx<'_>, date: &FuzzyDate, is_draft: bool) -> Reading {
    match date.day() {
        Some(day) if is_draft => {
            Reading::Understood { told: cx.format.day_with_weekday(day), lasting: false }
        }
        Some(_) if date.words.is_none() => Reading::Plain,
        _ => Reading::Understood { told: show_days(cx.texts, date), lasting: true },
    }
}

/// What stands under a stored date for as long as it does.
pub(super) fn lasting(cx: &Cx<'_>, value: &Value) -> Option<String> {
    let Value::Date(date) = value else { return None };
    match of_date(cx, date, false) {
        Reading::Understood { told, lasting } => lasting.then_some(told),
        Reading::Plain | Reading::Fault(_) | Reading::Unsaved => None,
    }
}

/// Draws what there is to say under the field that was just drawn.
pub(super) fn notes_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    response: &egui::Response,
    (reading, stored): (&Reading, Option<String>),
    hint: Option<String>,
) {
    let understood = |told: &str| cx.texts.with("field-understood", &[("meaning", told)]);
    // A fault that stood there when the field was entered stays where it is.
    let stood = response.id.with("fault");
    let stays = ui.data(|data| data.get_temp::<bool>(stood)).unwrap_or(false);
    if !matches!(reading, Reading::Fault(_)) {
        ui.data_mut(|data| data.remove::<bool>(stood));
    }
    if response.has_focus() && !stays {
        // What stood there when the field was entered stands there until it is left.
        if let Some(told) = &stored {
            line_ui(ui, &understood(told), tokens(ui).muted);
        }
        let said = match reading {
            Reading::Fault(told) => Some(told.clone()),
            Reading::Understood { told, .. } if stored.as_ref() != Some(told) => {
                Some(understood(told))
            }
            Reading::Understood { .. } | Reading::Plain | Reading::Unsaved => hint,
        };
        if let Some(said) = said {
            float_ui(ui, response, &said);
        }
        return;
    }
    match reading {
        Reading::Fault(told) => {
            ui.data_mut(|data| data.insert_temp(stood, true));
            let colour = tokens(ui).problem;
            marked(ui, icons::WARNING_CIRCLE, told, theme::small(), colour);
        }
        Reading::Understood { told, lasting: true } => {
            line_ui(ui, &understood(told), tokens(ui).muted);
        }
        Reading::Unsaved if !response.has_focus() => {
            line_ui(ui, &cx.t("field-unsaved"), tokens(ui).waiting);
        }
        Reading::Understood { lasting: false, .. } | Reading::Plain | Reading::Unsaved => {}
    }
}

fn line_ui(ui: &mut Ui, text: &str, colour: egui::Color32) {
    ui.add(Label::new(RichText::new(text).font(theme::small()).color(colour)).wrap());
}

/// Over the form, under the field; the pointer goes through it.
fn float_ui(ui: &Ui, response: &egui::Response, text: &str) {
    let below = response.rect.left_bottom() + egui::vec2(0.0, 2.0);
    let tokens = *tokens(ui);
    Area::new(response.id.with("note"))
        .order(Order::Foreground)
        .fixed_pos(below)
        .interactable(false)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
                ui.set_max_width(response.rect.width().max(220.0));
                let said = RichText::new(text).font(theme::small()).color(tokens.muted);
                ui.add(Label::new(said).wrap().selectable(false));
            });
        });
}
