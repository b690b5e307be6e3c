//! The list that one chooses a record from: a field to type in, the records whose name holds what is typed,
//! and below them what can be made.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Key, Modifiers, Response, RichText, ScrollArea, TextEdit, Ui, WidgetText};

use super::offers::{self, Creation, Offer};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::{note_typing, put_cursor};
use crate::ui::widgets::basic::hairline;

/// So many new things stand below the list.
const BELOW: usize = 2;

/// What a list remembers while it is open.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// What is typed.
    pub text: String,
    /// Which line is marked; nothing until something was typed or a key moved there.
    marked: Option<usize>,
    /// The frame in which it was drawn first.
    drawn: Option<u64>,
}

impl Typed {
    /// A list that opens with what was typed.
    pub fn of(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// What was chosen.
pub enum Chosen {
    /// Nothing yet.
    Nothing,
    /// That the field be empty.
    Empty,
    /// A record.
    Record(RecordId),
    /// A new record of that kind.
    New(Kind),
}

/// One line of the list.
enum Line {
    Empty,
    Record(Offer),
    New(Creation),
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

/// Where a list stands.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its identity.
    pub id: egui::Id,
    /// Nothing else is open: the field for typing keeps the focus.
    pub held: bool,
    /// How high the names are, at most.
    pub high: f32,
}

/// Draws the list.
pub fn choosing_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    Place { id, held, high }: Place,
    typed: &mut Typed,
    kinds: &[Kind],
    current: Option<RecordId>,
) -> Chosen {
    let field = id.with("search");
    let here = held || ui.memory(|memory| memory.has_focus(field));
    let keys = if here { Keys::of(ui) } else { Keys::default() };
    let search = ui.add(
        TextEdit::singleline(&mut typed.text)
            .id(field)
            .hint_text(cx.texts.get("picker-search"))
            .desired_width(f32::INFINITY),
    );
    let search = search.accessible_name(cx.texts.get("picker-search"));
    let frame = ui.ctx().cumulative_frame_nr();
    let first = *typed.drawn.get_or_insert(frame) == frame;
    if !search.has_focus() && (held || first) {
        focus::ask(ui.ctx(), search.id);
        // What was typed before the list was open stays in front of the cursor.
        put_cursor(ui, search.id, &typed.text, false);
    }
    if search.changed() {
        typed.marked = None;
    }
    note_typing(cx, search.has_focus() && !typed.text.is_empty());
    let offers = offers::offers(cx, kinds, &typed.text);
    let (lines, new) = lines(cx, &offers, kinds, &typed.text, current);
    let mut marked = typed.marked;
    if marked.is_none() && !typed.text.trim().is_empty() && !lines.is_empty() {
        marked = Some(0);
    }
    let last = lines.len().saturating_sub(1);
    if keys.down {
        marked = Some(marked.map_or(0, |place| (place + 1).min(last)));
    }
    if keys.up {
        marked = Some(marked.map_or(0, |place| place.saturating_sub(1)));
    }
    let mut chosen = marked.filter(|_| keys.choose);
    let line_ui = |ui: &mut Ui, place: usize, line: &Line| -> Response {
        let is_current = matches!(line, Line::Record(offer) if Some(offer.id) == current);
        let here = marked == Some(place) || (marked.is_none() && is_current);
        let response = ui.selectable_label(here, said(ui, cx, line));
        if here && (keys.down || keys.up) {
            response.scroll_to_me(None);
        }
        response
    };
    // What can be made stays in sight below the names, unless it is many kinds of thing.
    let fixed = if lines.len() - new > BELOW { lines.len() } else { new };
    let (listed, below) = lines.split_at(fixed);
    ScrollArea::vertical().max_height(high).show(ui, |ui| {
        for (place, line) in listed.iter().enumerate() {
            if line_ui(ui, place, line).clicked() {
                chosen = Some(place);
            }
        }
        if offers.is_empty() {
            let nothing =
                if typed.text.trim().is_empty() { "picker-empty-list" } else { "picker-no-match" };
            ui.label(RichText::new(cx.t(nothing)).color(tokens(ui).muted));
        }
    });
    if !below.is_empty() {
        hairline(ui);
    }
    for (place, line) in below.iter().enumerate() {
        if line_ui(ui, fixed + place, line).clicked() {
            chosen = Some(fixed + place);
        }
    }
    typed.marked = marked;
    match chosen.and_then(|place| lines.into_iter().nth(place)) {
        None => Chosen::Nothing,
        Some(Line::Empty) => Chosen::Empty,
        Some(Line::Record(offer)) => Chosen::Record(offer.id),
        Some(Line::New(creation)) => Chosen::New(creation.kind),
    }
}

/// The lines, and the place from which on they make something.
fn lines(
    cx: &Cx<'_>,
    offers: &Arc<Vec<Offer>>,
    kinds: &[Kind],
    text: &str,
    current: Option<RecordId>,
) -> (Vec<Line>, usize) {
    let mut lines = Vec::with_capacity(offers.len() + 2);
    if current.is_some() && text.is_empty() {
        lines.push(Line::Empty);
    }
    lines.extend(offers.iter().cloned().map(Line::Record));
    let new = lines.len();
    lines.extend(offers::creations(cx, kinds, text, offers).into_iter().map(Line::New));
    (lines, new)
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
