//! The thread of a record, drawn: each step on a line down the page, branches joined by their type,
//! with date, sum and case number; each a click away.

use std::sync::Arc;

use egui::{Label, RichText, Sense, Stroke, Ui, vec2};

use super::basic::{button, empty, gap, link_of, marked, muted};
use crate::app::actions::RouteAction;
use crate::app::cached::Cached;
use crate::app::route::{Route, View};
use crate::calc::thread::{Step, Thread, thread};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::report::thread::{facts, sort_of, tells_more, word_of};
use crate::text::marked as marked_name;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::{focus, icons};

/// Room to the left of the steps, for the line and its dots.
const RAIL: f32 = 6.0 * GRID;

/// Draws the thread.
pub fn thread_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) {
    let thread = thread_of(cx, portfolio, id);
    if thread.steps.is_empty() {
        empty(ui, &cx.t("thread-none"));
        return;
    }
    if button(ui, icons::GIT_BRANCH, &cx.t("thread-open")).clicked() {
        cx.send(RouteAction::Go(Route { record: Some(id), ..Route::to(View::THREAD) }));
        focus::to_main(ui.ctx());
    }
    gap(ui, 3.0);
    let frame = ui.ctx().cumulative_frame_nr();
    let last = cx.memory.of::<LastDrawn>().0.replace((id, frame));
    let comes = last.is_none_or(|(other, last)| other != id || last + 1 < frame);
    let mut dots = Vec::with_capacity(thread.steps.len());
    for place in 0..thread.steps.len() {
        let Some(step) = thread.steps.get(place) else { continue };
        dots.push(step_ui(ui, cx, portfolio, &thread, (place, step), (step.id == id, comes)));
    }
    let colour = tokens(ui).field_line;
    for pair in dots.windows(2) {
        if let [above, below] = pair {
            let (from, to) = (above.y + 7.0, below.y - 7.0);
            ui.painter().vline(above.x, from..=to, Stroke::new(1.5, colour));
        }
    }
}

/// The record whose thread was drawn last, and in which frame.
#[derive(Default)]
struct LastDrawn(Option<(RecordId, u64)>);

/// The thread of a record, by version.
#[derive(Default)]
struct Shown(Cached<(u64, RecordId), Thread>);

/// The thread of a record, worked out once for each version.
fn thread_of(cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) -> Arc<Thread> {
    let version = cx.version();
    cx.memory.of::<Shown>().0.get((version, id), || thread(portfolio, id))
}

fn step_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    thread: &Thread,
    (place, step): (usize, &Step),
    (here, comes): (bool, bool),
) -> egui::Pos2 {
    let mut dot = egui::Pos2::ZERO;
    ui.horizontal_top(|ui| {
        let (rail, _) = ui.allocate_exact_size(vec2(RAIL, 20.0), Sense::hover());
        dot = rail.left_center() + vec2(7.0, 0.0);
        let tokens = tokens(ui);
        if here {
            if comes {
                // Who opens the thread of a record sees the record in it, however long it is.
                ui.scroll_to_rect(rail, Some(egui::Align::Center));
            }
            ui.painter().circle_filled(dot, 5.5, tokens.accent);
        } else {
            ui.painter().circle(dot, 4.5, tokens.canvas, Stroke::new(1.5, tokens.muted));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            muted(ui, told(cx, portfolio, step));
            let font = if here { theme::medium() } else { theme::body() };
            let colour = if here { tokens.ink } else { tokens.accent };
            let name = marked_name(cx.texts, portfolio, step.id, step.title.clone());
            let text = RichText::new(&name).font(font).color(colour);
            let label = Label::new(text).wrap();
            if here {
                ui.add(label.selectable(false));
            } else if link_of(ui, label, &name).clicked() {
                cx.send(RouteAction::Show(step.id));
            }
            for line in joints(cx, portfolio, thread, place) {
                marked(ui, icons::GIT_BRANCH, &line, theme::small(), tokens.muted);
            }
            ui.add_space(3.0 * GRID);
        });
    });
    dot
}

/// "Tildeling · 16.01.2024 · 400 000 kr · sak 08/23".
fn told(cx: &Cx<'_>, portfolio: &Portfolio, step: &Step) -> String {
    let mut parts = vec![sort_of(cx.texts, step)];
    parts.extend(facts(portfolio, cx.texts, step));
    parts.join(" · ")
}

/// The typed links from a step to others than the one right below it, and those whose type says
/// more than that one thing led to the next.
fn joints(cx: &Cx<'_>, portfolio: &Portfolio, thread: &Thread, place: usize) -> Vec<String> {
    thread
        .edges
        .iter()
        .filter(|edge| edge.from == place)
        .filter(|edge| edge.to != place + 1 || tells_more(edge.link))
        .filter_map(|edge| {
            let to = thread.steps.get(edge.to)?;
            let word = word_of(cx.texts, edge.link);
            let name = marked_name(cx.texts, portfolio, to.id, to.title.clone());
            Some(format!("{word}: {name}"))
        })
        .take(6)
        .collect()
}
