//! Choosing a record by typing part of its name, by keyboard or pointer; one that is not there yet
//! is made on the spot.

mod offers;

use std::collections::HashMap;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Event, Key, Modifiers, Popup, PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui,
    WidgetText,
};

use self::offers::{Creation, Offer, creation};
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::names::full_name;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::note_typing;
use crate::ui::widgets::basic::menu;

/// What came of a picker.
pub enum Picked {
    /// Nothing yet.
    Unchanged,
    /// The field is emptied.
    Nothing,
    /// A record.
    Record(RecordId),
    /// A record of that name, which this change makes; it goes into the same step as what the picker
    /// sets.
    New(RecordId, String, Change),
}

/// What a picker remembers while it is open.
#[derive(Debug, Default)]
struct Typed {
    text: String,
    /// Which line is marked; nothing until something was typed or a key moved there.
    marked: Option<usize>,
}

/// One line of an open picker.
enum Line {
    Empty,
    Record(Offer),
    New(Creation),
}

/// A picker for a link field: among the records of those kinds.
pub fn picker_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    name: &str,
    kinds: &[Kind],
    current: Option<RecordId>,
) -> Picked {
    let label = current.map(|id| full_name(cx, id)).unwrap_or_default();
    let id = ui.make_persistent_id(("picker", name));
    let mut picked = Picked::Unchanged;
    let shown = if label.is_empty() {
        RichText::new(cx.t("picker-none")).color(tokens(ui).muted)
    } else {
        RichText::new(label)
    };
    let width = ui.available_width();
    let inner = menu(id)
        .width(width)
        .height(340.0)
        .wrap()
        .selected_text(shown)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show_ui(ui, |ui| {
            focus::hold(ui);
            ui.set_min_width(width.max(280.0));
            picked = open_ui(ui, cx, id, kinds, current);
        });
    let response = inner.response.accessible_name(name);
    let popup = response.id.with("popup");
    if inner.inner.is_none() {
        cx.memory.of::<HashMap<egui::Id, Typed>>().remove(&id);
        type_ahead(ui, cx, &response, (id, popup));
    }
    if !matches!(picked, Picked::Unchanged) {
        cx.memory.of::<HashMap<egui::Id, Typed>>().remove(&id);
        Popup::close_id(ui.ctx(), popup);
        // Where the keyboard was before the list came up.
        focus::ask(ui.ctx(), response.id);
    }
    picked
}

/// Typing on a closed picker opens it with what was typed.
fn type_ahead(
    ui: &Ui,
    cx: &mut Cx<'_>,
    response: &egui::Response,
    (id, popup): (egui::Id, egui::Id),
) {
    if !response.has_focus() {
        return;
    }
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| {
            let Event::Text(text) = event else { return None };
            Some(text.as_str()).filter(|text| !text.trim().is_empty())
        });
        texts.collect()
    });
    let down = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    if !typed.is_empty() {
        focus::take_typed(ui.ctx());
    }
    if down || !typed.is_empty() {
        cx.memory.of::<HashMap<egui::Id, Typed>>().insert(id, Typed { text: typed, marked: None });
        Popup::open_id(ui.ctx(), popup);
        ui.ctx().request_repaint();
    }
}

/// What the keys ask for, taken before the field for typing sees them.
#[derive(Default)]
struct Keys {
    down: bool,
    up: bool,
    choose: bool,
}

impl Keys {
    fn of(ui: &Ui) -> Self {
        ui.input_mut(|input| Self {
            down: input.consume_key(Modifiers::NONE, Key::ArrowDown),
            up: input.consume_key(Modifiers::NONE, Key::ArrowUp),
            choose: input.consume_key(Modifiers::NONE, Key::Enter),
        })
    }
}

fn open_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: egui::Id,
    kinds: &[Kind],
    current: Option<RecordId>,
) -> Picked {
    let keys = Keys::of(ui);
    let typed = cx.memory.of::<HashMap<egui::Id, Typed>>().entry(id).or_default();
    let search = ui.add(
        TextEdit::singleline(&mut typed.text)
            .id(id.with("search"))
            .hint_text(cx.texts.get("picker-search"))
            .desired_width(f32::INFINITY),
    );
    if !search.has_focus() {
        focus::ask(ui.ctx(), search.id);
        // What was typed before the list was open stays in front of the cursor.
        to_end(ui, &search, &typed.text);
    }
    if search.changed() {
        typed.marked = None;
    }
    let (text, mut marked) = (typed.text.clone(), typed.marked);
    note_typing(cx, !text.is_empty());
    let offers = offers::offers(cx, kinds, &text);
    let lines = lines(cx, &offers, kinds, &text, current);
    if marked.is_none() && !text.trim().is_empty() && !lines.is_empty() {
        marked = Some(0);
    }
    let last = lines.len().saturating_sub(1);
    if keys.down {
        marked = Some(marked.map_or(0, |place| (place + 1).min(last)));
    }
    if keys.up {
        marked = Some(marked.map_or(0, |place| place.saturating_sub(1)));
    }
    let moved = keys.down || keys.up;
    let mut chosen = marked.filter(|_| keys.choose);
    ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        for (place, line) in lines.iter().enumerate() {
            let here = marked == Some(place)
                || (marked.is_none() && matches!(line, Line::Record(o) if Some(o.id) == current));
            let response = ui.selectable_label(here, said(ui, cx, line));
            if here && moved {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                chosen = Some(place);
            }
        }
        if lines.is_empty() {
            ui.label(RichText::new(cx.t("picker-no-match")).color(tokens(ui).muted));
        }
    });
    if let Some(typed) = cx.memory.of::<HashMap<egui::Id, Typed>>().get_mut(&id) {
        typed.marked = marked;
    }
    match chosen.and_then(|place| lines.into_iter().nth(place)) {
        None => Picked::Unchanged,
        Some(Line::Empty) => Picked::Nothing,
        Some(Line::Record(offer)) => Picked::Record(offer.id),
        Some(Line::New(creation)) => Picked::New(creation.id, creation.name, creation.change),
    }
}

fn to_end(ui: &Ui, response: &egui::Response, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), response.id);
}

fn lines(
    cx: &Cx<'_>,
    offers: &Arc<Vec<Offer>>,
    kinds: &[Kind],
    text: &str,
    current: Option<RecordId>,
) -> Vec<Line> {
    let mut lines = Vec::with_capacity(offers.len() + 2);
    if current.is_some() && text.is_empty() {
        lines.push(Line::Empty);
    }
    lines.extend(offers.iter().cloned().map(Line::Record));
    lines.extend(creation(cx, kinds, text, offers).map(Line::New));
    lines
}

/// What a line says, with what tells a record from another of its name in smaller letters behind it.
fn said(ui: &Ui, cx: &Cx<'_>, line: &Line) -> WidgetText {
    match line {
        Line::Empty => cx.t("picker-empty").into(),
        Line::Record(Offer { label, apart: None, .. }) => label.clone().into(),
        Line::Record(Offer { label, apart: Some(apart), .. }) => {
            let mut job = LayoutJob::default();
            let plain = TextFormat::simple(theme::body(), tokens(ui).ink);
            job.append(label, 0.0, plain);
            let small = TextFormat::simple(theme::small(), tokens(ui).muted);
            job.append(&format!("  {apart}"), 0.0, small);
            job.into()
        }
        Line::New(creation) => format!("{}  {}", icons::PLUS, creation.said).into(),
    }
}
