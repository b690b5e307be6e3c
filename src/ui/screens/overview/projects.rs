//! How many projects there are, by layer and phase.

use egui::{Label, RichText, Ui};

use super::figure::{go_to, total, value};
use super::small_table::{Columns, head_ui, line_ui, right, text_width};
use crate::calc::overview::{By, Figure};
use crate::model::body::Layer;
use crate::model::choice::Choice as _;
use crate::model::project::{Phase, Project};
use crate::report::figures::made_up;
use crate::ui::context::Cx;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::{capital, gap, hairline, link_of, muted};

/// The least width of a column, in points: a count of four digits.
const NUMBER: f32 = 36.0;

/// The head of a column: a phase, or all of them.
fn head_of(cx: &Cx<'_>, phases: &[Option<&'static str>], place: usize) -> String {
    match phases.get(place) {
        Some(Some(code)) => cx.texts.choice(&Phase::SET, code),
        Some(None) => cx.t("figure-not-stated"),
        None => cx.t("overview-all"),
    }
}

pub(super) fn projects_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    muted(ui, cx.t("overview-projects"));
    gap(ui, 1.0);
    let cell_of = |layer: Option<&'static str>, phase: Option<Option<&'static str>>| {
        figures.iter().find(|figure| {
            let matches_layer = figure.by.iter().any(|(name, by)| {
                *name == "layer" && matches!(by, By::Choice(_, code) if *code == layer)
            });
            let phase_of = figure.by.iter().find_map(|(name, by)| match by {
                By::Choice(_, code) => (*name == "phase").then_some(*code),
                By::Record(_) | By::Year(_) => None,
            });
            figure.key == "projects.count" && matches_layer && phase_of == phase
        })
    };
    let layers: Vec<Option<&'static str>> =
        Layer::ALL.iter().map(|layer| Some(layer.code())).chain([None]).collect();
    let phases: Vec<Option<&'static str>> =
        Phase::ALL.iter().map(|phase| Some(phase.code())).chain([None]).collect();
    let phases: Vec<Option<&'static str>> = phases
        .into_iter()
        .filter(|phase| layers.iter().any(|layer| cell_of(*layer, Some(*phase)).is_some()))
        .collect();
    if layers.iter().all(|layer| cell_of(*layer, None).is_none()) {
        muted(ui, cx.texts.attribute("kind-projects", "empty"));
        return;
    }
    let heads: Vec<String> = (0..=phases.len()).map(|at| head_of(cx, &phases, at)).collect();
    let widest: Vec<f32> =
        heads.iter().map(|head| text_width(ui, head, theme::small().size).max(NUMBER)).collect();
    let columns = Columns::fit(ui.available_width(), &widest, Some(NUMBER));
    line_ui(
        ui,
        &columns,
        |ui| {
            muted(ui, cx.texts.label_of(Project::layer.any()));
        },
        |ui, place| head_ui(ui, heads.get(place).map_or("", String::as_str)),
    );
    hairline(ui);
    for layer in layers.iter().copied() {
        let Some(all) = cell_of(layer, None) else { continue };
        let label = match layer {
            Some(code) => cx.texts.choice(&Layer::SET, code),
            None => cx.t("figure-not-stated"),
        };
        let mut clicked = None;
        line_ui(
            ui,
            &columns,
            |ui| {
                ui.add(Label::new(&label).truncate());
            },
            |ui, place| {
                let figure = match phases.get(place) {
                    Some(phase) => cell_of(layer, Some(*phase)),
                    None => Some(all),
                };
                let Some(figure) = figure else {
                    right(ui, RichText::new("–").color(tokens(ui).muted));
                    return;
                };
                let text = RichText::new(value(cx, figure.value)).color(tokens(ui).accent);
                let text = if place == phases.len() { text.font(theme::medium()) } else { text };
                let head = heads.get(place).map_or("", String::as_str);
                let mut name = format!("{label}, {head}: {}", value(cx, figure.value));
                if let Some(made_up) = made_up(cx.texts, figure) {
                    name = format!("{name} ({made_up})");
                }
                if link_of(ui, Label::new(text).truncate(), &name).clicked() {
                    clicked = Some(figure);
                }
            },
        );
        if let Some(figure) = clicked {
            go_to(cx, figure, label);
        }
    }
    if let Some(made_up) = total(figures, "projects.count").and_then(|all| made_up(cx.texts, all)) {
        gap(ui, 1.0);
        muted(ui, capital(&made_up));
    }
}
