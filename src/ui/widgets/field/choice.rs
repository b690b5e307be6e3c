//! A field that is chosen from a list. The list stands on what is chosen, however it was opened, and goes
//! to what somebody types; what was typed and is no choice chooses nothing.

use egui::{Event, Id, Key, Modifiers, Popup, RichText, Ui};

use super::held::put;
use super::text::Place;
use crate::model::choice::ChoiceSet;
use crate::model::rules::is_sealing;
use crate::model::value::Value;
use crate::text::sort::fold;
use crate::text::words::begun;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::theme::tokens;
use crate::ui::voice;
use crate::ui::widgets::basic::{follow_focus, menu, muted};

/// How high an open list of choices may be: all of them are in sight, whatever the field.
const CHOICES: f32 = 420.0;

/// How high it is at least: with less room below the field and above it, it lies beside.
const FEW: f32 = 160.0;

/// What its frame takes, and the room between it and the edge of the window.
const AROUND: f32 = 40.0;

/// After so many seconds a letter begins another word.
const PAUSE: f64 = 1.0;

/// What there is to choose from.
struct Choices {
    set_of: &'static ChoiceSet,
    /// The codes with their words.
    offered: Vec<(&'static str, String)>,
}

/// What was typed on the list that is open.
#[derive(Default)]
struct Typed {
    list: Option<Id>,
    text: String,
    /// When the last of it came.
    at: f64,
}

/// Draws the field and, while it is open, its list.
pub(super) fn choice_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (kind, id, index, field): Place,
    set_of: &'static ChoiceSet,
    value: &Value,
    label: &str,
) {
    let current = if let Value::Choice(code) = value { Some(*code) } else { None };
    let shown = match current {
        Some(code) => RichText::new(voice::choice(cx, set_of, id, code)),
        None => RichText::new(cx.t("picker-none")).color(tokens(ui).muted),
    };
    // Making a decision final has a button of its own that asks first.
    let offered = |code: &&'static str| !is_sealing(kind, field, &Value::Choice(code));
    let offered = set_of.codes.iter().copied().filter(offered);
    let choices = offered.map(|code| (code, voice::choice(cx, set_of, id, code))).collect();
    let choices = Choices { set_of, offered: choices };
    let salt = ("choice", id, index);
    let list = Id::unique(salt);
    let inner = menu(salt)
        .width(ui.available_width())
        .height(room(ui))
        .wrap()
        .selected_text(shown)
        .show_ui(ui, |ui| {
            focus::hold(ui);
            let may_empty = !field.required && current.is_some();
            if let Some(chosen) = list_ui(ui, cx, list, &choices, (current, may_empty)) {
                put(cx, id, field, &chosen);
                // A key closes it as a click does.
                ui.close();
            }
        });
    let response = inner.response.accessible_name(label);
    if inner.inner.is_none() {
        open_by_typing(ui, cx, &response, list);
    }
}

/// The height that an open list finds below its field or above it: what lies over the edge of the window
/// cannot be scrolled to.
fn room(ui: &Ui) -> f32 {
    let (window, top) = (ui.ctx().content_rect(), ui.cursor().top());
    let below = window.bottom() - top - ui.spacing().interact_size.y;
    let above = top - window.top();
    (below.max(above) - AROUND).clamp(FEW, CHOICES)
}

/// Typing on a closed list opens it with what was typed.
fn open_by_typing(ui: &Ui, cx: &mut Cx<'_>, response: &egui::Response, list: Id) {
    let typed = cx.memory.of::<Typed>();
    if typed.list == Some(list) {
        *typed = Typed::default();
    }
    if response.has_focus() && take_typed(ui, typed, list) {
        // The list says so where it is none of the choices.
        focus::take_typed(ui.ctx());
        Popup::open_id(ui.ctx(), response.id.with("popup"));
        ui.ctx().request_repaint();
    }
}

/// The lines of an open list; gives what was chosen.
fn list_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    list: Id,
    choices: &Choices,
    (current, may_empty): (Option<&'static str>, bool),
) -> Option<Value> {
    let opening = focus::is_opening(ui);
    let typed = cx.memory.of::<Typed>();
    let changed = take_typed(ui, typed, list);
    let found = typed.found(choices);
    let is_unknown = found.is_none() && !typed.text.is_empty();
    if is_unknown && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        ui.close();
        return None;
    }
    if changed {
        focus::take_typed(ui.ctx());
    }
    if is_unknown {
        let told = cx.texts.with("choice-none-begins", &[("text", typed.text.trim_end())]);
        muted(ui, told).scroll_to_me(None);
    }
    let offered = &choices.offered;
    let begin = current.and_then(|code| offered.iter().position(|(other, _)| *other == code));
    let wanted = match opening {
        true => found.or(begin).or(Some(0)),
        false => found.filter(|_| changed),
    };
    let mut chosen = None;
    if may_empty && ui.selectable_label(false, cx.t("picker-empty")).clicked() {
        chosen = Some(Value::Null);
    }
    for (place, (code, word)) in offered.iter().enumerate() {
        let choice = ui.selectable_label(current == Some(*code), word);
        if wanted == Some(place) {
            focus::ask(ui.ctx(), choice.id);
            choice.scroll_to_me(None);
        }
        if choice.clicked() {
            chosen = Some(Value::Choice(code));
        }
    }
    // The arrows go through all of it, also what has no room.
    follow_focus(ui);
    chosen
}

/// Takes what is typed in this frame, and says whether there was any. A space in the middle of it
/// presses nothing.
fn take_typed(ui: &Ui, typed: &mut Typed, list: Id) -> bool {
    if typed.list != Some(list) {
        *typed = Typed { list: Some(list), ..Typed::default() };
    }
    let before = typed.text.clone();
    ui.input_mut(|input| {
        let moved = [Key::ArrowDown, Key::ArrowUp, Key::Tab];
        if moved.into_iter().any(|key| input.key_pressed(key)) {
            typed.text.clear();
        }
        if !before.is_empty() && input.consume_key(Modifiers::NONE, Key::Backspace) {
            typed.text.pop();
        }
        for event in &input.events {
            let Event::Text(text) = event else { continue };
            // The question mark opens the page of shortcuts.
            if typed.text.is_empty() && text == "?" {
                continue;
            }
            if !text.trim().is_empty() && input.time - typed.at > PAUSE {
                typed.text.clear();
            }
            typed.text.push_str(text);
            typed.at = input.time;
        }
        typed.text = typed.text.trim_start().to_owned();
        if !typed.text.is_empty() {
            let _ = input.consume_key(Modifiers::NONE, Key::Space);
        }
    });
    typed.text != before
}

impl Typed {
    /// The first choice whose word begins so, else the one that is called so besides.
    fn found(&self, choices: &Choices) -> Option<usize> {
        let (begins, offered) = (fold(&self.text), &choices.offered);
        if begins.is_empty() {
            return None;
        }
        let by_word = offered.iter().position(|(_, word)| fold(word).starts_with(&begins));
        by_word.or_else(|| {
            let code = begun(choices.set_of, &self.text)?;
            offered.iter().position(|(other, _)| *other == code)
        })
    }
}
