//! What stands under a field: how what is typed is understood, what is wrong with it, what belongs
//! there.
//!
//! The help of a field is there while one is in it. Where it is left with the pointer its room stays, so that what is
//! clicked stands where it was aimed at. What is said of what is typed has a line from the beginning; longer words lie
//! over what stands below while one types, and are cut where the field was left with the pointer: nothing moves for
//! them.

use egui::{Area, Frame, Label, Margin, Order, RichText, Ui, vec2};

use super::face::INSIDE;
use super::room::Room;

use crate::model::field::{Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::date_and_time::{date_and_time, hides_time};
use crate::text::{show_date, show_days, show_value};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::marked;

/// The room that the sign of a fault takes beside its words, at most.
const MARK: f32 = 32.0;

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

/// What there is to tell of a field.
#[derive(Default)]
pub(super) struct Told {
    /// How what stands in it is read.
    pub reading: Option<Reading>,
    /// It is being written in.
    pub focused: bool,
    /// What is typed there is told as it is understood.
    pub explains: bool,
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
    let told = draft.is_some_and(|draft| {
        focused || draft.is_held() || cx.app.moved_on(id, field.name).is_some()
    });
    // Almost always there is nothing to tell, and then nobody looks at the clock.
    let Some(ground) = told.then(|| cx.app.ground()).flatten() else {
        let Value::Date(date) = value else { return Reading::Plain };
        return of_date(cx, date, false);
    };
    let read = ground.column(id, field.name).and_then(|column| ground.read(id, &column, text));
    let read = read.and_then(|value| ground.judge(id, field.name, text).map(|_| value));
    // Why it could not be written, until something else is typed.
    let refused = draft.filter(|draft| draft.text == text);
    let refused = refused.and_then(|draft| cx.app.held_because(id, field.name, draft));
    match (read, refused) {
        (Err(misfit), _) => {
            let misfit = cx.app.with_what_came(id, field.name, misfit);
            Reading::Fault(cx.texts.message(&misfit, Some(&cx.portfolio())))
        }
        (Ok(_), Some(message)) => Reading::Fault(cx.texts.message(&message, Some(&cx.portfolio()))),
        (Ok(Value::Date(date)), None) => match with_time(cx, id, field, text) {
            Some(told) => Reading::Understood { told, lasting: false },
            None => of_date(cx, &date, true),
        },
        (Ok(Value::Money(sum)), None) if field.field_type == FieldType::Money => {
            Reading::Understood { told: cx.format.kroner(sum), lasting: false }
        }
        (Ok(Value::Time(time)), None) => {
            Reading::Understood { told: cx.format.time(time), lasting: false }
        }
        (Ok(_), None) => Reading::Unsaved,
    }
}

/// The day and the time that were typed into a field for a date, where the time has a field of its own.
fn with_time(cx: &Cx<'_>, id: RecordId, field: &Field, text: &str) -> Option<String> {
    let kind = cx.portfolio().record(id)?.kind();
    let when = When::of(&cx.portfolio(), id, cx.today);
    let [(_, date), (index, time)] = date_and_time(kind, field, text, when)?;
    let Value::Date(date) = date else { return None };
    let clock = kind.fields().get(index)?;
    let day = date
        .day()
        .map_or_else(|| show_days(cx.texts, &date), |day| cx.format.day_with_weekday(day));
    let time = show_value(cx.texts, &cx.portfolio(), clock, &time);
    Some(format!("{day}, {}: {time}", cx.texts.field(kind, clock.name)))
}

fn of_date(cx: &Cx<'_>, date: &FuzzyDate, is_draft: bool) -> Reading {
    if let (Some(day), Some(words), true) = (date.day(), &date.words, hides_time(date)) {
        let day = cx.format.day_with_weekday(day);
        let told = cx.texts.with("field-time-kept", &[("day", &day), ("words", words)]);
        return Reading::Understood { told, lasting: true };
    }
    match date.day() {
        Some(day) if is_draft => {
            Reading::Understood { told: cx.format.day_with_weekday(day), lasting: false }
        }
        Some(_) if date.words.is_none() => Reading::Plain,
        _ => {
            let told = show_days(cx.texts, date);
            // What is read in the field itself is not said again.
            match is_draft || told != show_date(cx.texts, date) {
                true => Reading::Understood { told, lasting: true },
                false => Reading::Plain,
            }
        }
    }
}

/// Draws what there is to say under the field that was just drawn. It takes no less room than it did
/// before.
pub(super) fn under_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    room: &mut Room,
    (told, doubt): (Told, Option<String>),
    hint: Option<String>,
) {
    let said = told.reading.as_ref().is_some_and(|reading| is_said(reading, told.focused));
    let may_say = told.explains || told.reading.as_ref().is_some_and(is_of_draft);
    if told.focused && may_say {
        // Whoever leaves the field with a click clicks what has not moved away by then.
        let line = height_of(ui, "x".to_owned(), f32::INFINITY);
        room.below = room.below.max(line);
    }
    // What is said of what stands there takes the place of the help.
    let hint = hint.filter(|_| room.within && !said && doubt.is_none());
    if !said && hint.is_none() && doubt.is_none() && room.below == 0.0 {
        return;
    }
    let margin = Margin { left: INSIDE.left, right: INSIDE.right, ..Margin::ZERO };
    let drawn = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.set_min_height(room.below);
        if let Some(reading) = told.reading.filter(|_| said) {
            match room.entered && height(ui, cx, &reading) > room.below + 0.5 {
                true => long_ui(ui, cx, &reading, told.focused),
                false => reading_ui(ui, cx, &reading),
            }
        }
        if let Some(doubt) = doubt {
            marked(ui, icons::WARNING, &doubt, theme::small(), tokens(ui).waiting);
        }
        if let Some(hint) = hint {
            line_ui(ui, &hint, tokens(ui).muted);
        }
    });
    if room.entered {
        room.below = room.below.max(drawn.response.rect.height());
    }
}

/// Whether something is being typed, of which there may be something to say once the field is left.
fn is_of_draft(reading: &Reading) -> bool {
    match reading {
        Reading::Fault(_) | Reading::Understood { .. } | Reading::Unsaved => true,
        Reading::Plain => false,
    }
}

/// Whether there is anything to say of it now.
fn is_said(reading: &Reading, focused: bool) -> bool {
    match reading {
        Reading::Fault(_) => true,
        Reading::Understood { lasting, .. } => *lasting || focused,
        Reading::Unsaved => !focused,
        Reading::Plain => false,
    }
}

/// What is said of it.
fn words(cx: &Cx<'_>, reading: &Reading) -> String {
    match reading {
        Reading::Fault(told) => told.clone(),
        Reading::Understood { told, .. } => cx.texts.with("field-understood", &[("meaning", told)]),
        Reading::Unsaved => cx.t("field-unsaved"),
        Reading::Plain => String::new(),
    }
}

/// The height that it takes in the width there is.
fn height(ui: &Ui, cx: &Cx<'_>, reading: &Reading) -> f32 {
    let beside = if matches!(reading, Reading::Fault(_)) { MARK } else { 0.0 };
    let width = (ui.available_width() - beside).max(1.0);
    height_of(ui, words(cx, reading), width)
}

/// The height of a text in that width.
fn height_of(ui: &Ui, text: String, width: f32) -> f32 {
    let colour = tokens(ui).ink;
    ui.fonts_mut(|fonts| fonts.layout(text, theme::small(), colour, width).size().y)
}

/// Draws what is longer than its room: over what stands below while one types, else as much of it as there is
/// room for, and the whole of it at the pointer.
fn long_ui(ui: &mut Ui, cx: &Cx<'_>, reading: &Reading, focused: bool) {
    let at = ui.cursor().min;
    if !focused {
        let words = words(cx, reading);
        let shown = format!("{}  {words}", icons::WARNING_CIRCLE);
        let shown = RichText::new(shown).font(theme::small()).color(tokens(ui).problem);
        ui.add(Label::new(shown).truncate()).on_hover_text(words);
        return;
    }
    let width = ui.available_width();
    let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(INSIDE.left, 4));
    Area::new(ui.unique_id().with("over what stands below"))
        .order(Order::Foreground)
        .interactable(false)
        .fixed_pos(at - vec2(f32::from(INSIDE.left) + 1.0, 2.0))
        .constrain_to(ui.ctx().content_rect())
        .show(ui.ctx(), |over| {
            frame.show(over, |over| {
                over.set_width(width);
                reading_ui(over, cx, reading);
            });
        });
}

fn reading_ui(ui: &mut Ui, cx: &Cx<'_>, reading: &Reading) {
    match reading {
        Reading::Fault(told) => {
            let colour = tokens(ui).problem;
            marked(ui, icons::WARNING_CIRCLE, told, theme::small(), colour);
        }
        Reading::Understood { .. } => line_ui(ui, &words(cx, reading), tokens(ui).muted),
        Reading::Unsaved => line_ui(ui, &words(cx, reading), tokens(ui).waiting),
        Reading::Plain => {}
    }
}

fn line_ui(ui: &mut Ui, text: &str, colour: egui::Color32) {
    ui.add(Label::new(RichText::new(text).font(theme::small()).color(colour)).wrap());
}
