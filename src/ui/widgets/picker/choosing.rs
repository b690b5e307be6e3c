//! The list that one chooses a record from: a field to type in, the records whose name holds what is typed,
//! and below them what can be made.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Key, Modifiers, RichText, ScrollArea, TextEdit, Ui, WidgetText};

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
    /// How often: keys may come faster than the window draws.
    down: usize,
    up: usize,
    choose: bool,
}

impl Keys {
    fn of(ui: &Ui) -> Self {
        ui.input_mut(|input| Self {
            down: input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown),
            up: input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp),
            choose: input.consume_key(Modifiers::NONE, Key::Enter),
        })
    }

    /// Which of so many lines is marked now.
    fn mark(&self, typed: &Typed, lines: usize) -> Option<usize> {
        let mut marked = typed.marked;
        // What was sought for, and what alone there is to choose, is taken with Enter.
        let is_meant = !typed.text.trim().is_empty() || lines == 1;
        if marked.is_none() && is_meant && lines > 0 {
            marked = Some(0);
        }
        if self.down + self.up == 0 {
            return marked;
        }
        // The first arrow stands on the first line.
        let (at, down) = marked.map_or((0, self.down.saturating_sub(1)), |at| (at, self.down));
        Some((at + down).saturating_sub(self.up).min(lines.saturating_sub(1)))
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

impl Place {
    /// The field for typing.
    fn field(self) -> egui::Id {
        self.id.with("search")
    }
}

/// Draws the list.
pub fn choosing_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    place: Place,
    typed: &mut Typed,
    kinds: &[Kind],
    current: Option<RecordId>,
) -> Chosen {
    let here = place.held || ui.memory(|memory| memory.has_focus(place.field()));
    let keys = if here { Keys::of(ui) } else { Keys::default() };
    field_ui(ui, cx, place, typed);
    let offers = offers::offers(cx, kinds, &typed.text);
    let (lines, new) = lines(cx, &offers, kinds, &typed.text, current);
    let marked = keys.mark(typed, lines.len());
    let chosen = marked.filter(|_| keys.choose);
    let marks = Marks { marked, current, moved: keys.down + keys.up > 0 };
    let nothing = offers.is_empty().then(|| match typed.text.trim().is_empty() {
        true => "picker-empty-list",
        false => "picker-no-match",
    });
    let clicked = lines_ui(ui, cx, (&lines, new), marks, (place.high, nothing));
    typed.marked = marked;
    match clicked.or(chosen).and_then(|place| lines.into_iter().nth(place)) {
        None => Chosen::Nothing,
        Some(Line::Empty) => Chosen::Empty,
        Some(Line::Record(offer)) => Chosen::Record(offer.id),
        Some(Line::New(creation)) => Chosen::New(creation.kind),
    }
}

/// The field to type in.
fn field_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Place, typed: &mut Typed) {
    let search = ui.add(
        TextEdit::singleline(&mut typed.text)
            .id(place.field())
            .hint_text(cx.texts.get("picker-search"))
            .desired_width(f32::INFINITY),
    );
    let search = search.accessible_name(cx.texts.get("picker-search"));
    let frame = ui.ctx().cumulative_frame_nr();
    let first = *typed.drawn.get_or_insert(frame) == frame;
    if !search.has_focus() && (place.held || first) {
        focus::ask(ui.ctx(), search.id);
        // What was typed before the list was open stays in front of the cursor.
        put_cursor(ui, search.id, &typed.text, false);
    }
    if search.changed() {
        typed.marked = None;
    }
    note_typing(cx, search.has_focus() && !typed.text.is_empty());
}

/// Which lines of a list are marked.
#[derive(Clone, Copy)]
struct Marks {
    /// The one that Enter takes.
    marked: Option<usize>,
    /// The record that the field names.
    current: Option<RecordId>,
    /// A key has just moved there.
    moved: bool,
}

/// Draws the lines, those from `new` on below the others; gives the one that was clicked.
fn lines_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (lines, new): (&[Line], usize),
    marks: Marks,
    (high, nothing): (f32, Option<&str>),
) -> Option<usize> {
    let line_ui = |ui: &mut Ui, place: usize, line: &Line| -> bool {
        let is_current = matches!(line, Line::Record(offer) if Some(offer.id) == marks.current);
        let here = marks.marked == Some(place) || (marks.marked.is_none() && is_current);
        let response = ui.selectable_label(here, said(ui, cx, line));
        if here && marks.moved {
            response.scroll_to_me(None);
        }
        response.clicked()
    };
    let mut clicked = None;
    // What can be made stays in sight below the names, unless it is many kinds of thing.
    let fixed = if lines.len() - new > BELOW { lines.len() } else { new };
    let (listed, below) = lines.split_at(fixed);
    ScrollArea::vertical().max_height(high).show(ui, |ui| {
        for (place, line) in listed.iter().enumerate() {
            if line_ui(ui, place, line) {
                clicked = Some(place);
            }
        }
        if let Some(nothing) = nothing {
            ui.label(RichText::new(cx.t(nothing)).color(tokens(ui).muted));
        }
    });
    if !below.is_empty() {
        hairline(ui);
    }
    for (place, line) in below.iter().enumerate() {
        if line_ui(ui, fixed + place, line) {
            clicked = Some(fixed + place);
        }
    }
    clicked
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
