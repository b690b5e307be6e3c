//! Choosing a record by typing part of its name, by keyboard or pointer; one that is not there yet
//! is made on the spot, and what that one needs with it.

mod choosing;
mod flow;
mod offers;

use std::collections::HashMap;

use egui::{Event, Popup, PopupCloseBehavior, RichText, Ui};

use self::choosing::{Chosen, Place, Typed, choosing_ui};
pub use self::flow::{Flow, Step, flow_ui};
use crate::app::making::{Made, Making};
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::names::full_name;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::menu;

/// What came of a picker.
pub enum Picked {
    /// Nothing yet.
    Unchanged,
    /// The field is emptied.
    Nothing,
    /// A record.
    Record(RecordId),
    /// A record of that name, which these changes make; they go into the same step as what the picker
    /// sets.
    New(RecordId, String, Vec<Change>),
}

/// What an open picker remembers.
#[derive(Debug, Default)]
struct Open {
    typed: Typed,
    /// The record that is being made in it.
    flow: Option<Flow>,
    /// The layer that it is drawn on, and how high all of it is.
    drawn: Option<(egui::LayerId, f32)>,
    /// How high it was when room was made for it last.
    fitted: f32,
}

/// How high a picker is at most.
const HIGH: f32 = 360.0;

/// Those that are open.
type AllOpen = HashMap<egui::Id, Open>;

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
        .height(HIGH)
        .wrap()
        .selected_text(shown)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show_ui(ui, |ui| {
            focus::hold(ui);
            ui.set_min_width(width.max(280.0));
            picked = open_ui(ui, cx, id, kinds, current);
        });
    make_room(ui, cx, id);
    let response = inner.response.accessible_name(name);
    let popup = response.id.with("popup");
    if inner.inner.is_none() {
        cx.memory.of::<AllOpen>().remove(&id);
        type_ahead(ui, cx, &response, (id, popup));
    }
    if !matches!(picked, Picked::Unchanged) {
        cx.memory.of::<AllOpen>().remove(&id);
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
    if !typed.is_empty() {
        focus::take_typed(ui.ctx());
        let open = Open { typed: Typed::of(typed), ..Open::default() };
        cx.memory.of::<AllOpen>().insert(id, open);
        Popup::open_id(ui.ctx(), popup);
        ui.ctx().request_repaint();
    }
}

/// The list, or the questions about the record that is being made in its place.
fn open_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: egui::Id,
    kinds: &[Kind],
    current: Option<RecordId>,
) -> Picked {
    let mut open = cx.memory.of::<AllOpen>().remove(&id).unwrap_or_default();
    let picked = match &mut open.flow {
        Some(flow) => match flow_ui(ui, cx, id, flow, true) {
            Step::Asking => Picked::Unchanged,
            Step::GivenUp => {
                open.flow = None;
                Picked::Unchanged
            }
            Step::Made(made) => picked_new(cx, made),
        },
        None => match choosing_ui(
            ui,
            cx,
            Place { id, held: true, high: 240.0 },
            &mut open.typed,
            kinds,
            current,
        ) {
            Chosen::Nothing => Picked::Unchanged,
            Chosen::Empty => Picked::Nothing,
            Chosen::Record(record) => Picked::Record(record),
            Chosen::New(kind) => {
                let portfolio = cx.portfolio();
                let making = Making::for_link(flow::ground(cx, &portfolio), kind, &open.typed.text);
                match making.made() {
                    Some(made) => picked_new(cx, made),
                    None => {
                        open.flow = Some(Flow::of(making));
                        ui.ctx().request_repaint();
                        Picked::Unchanged
                    }
                }
            }
        },
    };
    let (all, seen) = (ui.min_rect().height(), ui.clip_rect().height());
    open.drawn = (all > seen + 1.0 && seen < HIGH).then_some((ui.layer_id(), all));
    cx.memory.of::<AllOpen>().insert(id, open);
    picked
}

/// A menu of the toolkit shrinks with what is in it and does not grow again: where more stands in it than is
/// seen, it is measured anew, once for each height.
fn make_room(ui: &Ui, cx: &mut Cx<'_>, id: egui::Id) {
    let Some(open) = cx.memory.of::<AllOpen>().get_mut(&id) else { return };
    let Some((layer, all)) = open.drawn.take().filter(|(_, all)| *all != open.fitted) else {
        return;
    };
    open.fitted = all;
    if let Some(mut state) = egui::AreaState::load(ui.ctx(), layer.id) {
        state.size = None;
        ui.ctx().memory_mut(|memory| memory.areas_mut().set_state(layer, state));
        ui.ctx().request_repaint();
    }
}

fn picked_new(cx: &Cx<'_>, made: Made) -> Picked {
    let name = made.name();
    let new = |kind: Kind| cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
    let name = name.unwrap_or_else(|| new(made.kind));
    Picked::New(made.id, name, made.changes)
}
