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

/// A layer, or those that do not say theirs.
type LayerCode = Option<&'static str>;
/// A phase, or those that do not say theirs.
type PhaseCode = Option<&'static str>;

/// The counts that stand in the table, and the columns that they stand in: phases, then all of them.
struct Counts<'a> {
    figures: &'a [Figure],
    phases: Vec<PhaseCode>,
    heads: Vec<String>,
}

impl<'a> Counts<'a> {
    fn of(cx: &Cx<'_>, figures: &'a [Figure]) -> Self {
        let mut counts = Self { figures, phases: Vec::new(), heads: Vec::new() };
        let phases = Phase::ALL.iter().map(|phase| Some(phase.code())).chain([None]);
        let is_there =
            |phase: &PhaseCode| layers().any(|layer| counts.cell(layer, *phase).is_some());
        let phases: Vec<PhaseCode> = phases.filter(is_there).collect();
        let head = |phase: &PhaseCode| match phase {
            Some(code) => cx.texts.choice(&Phase::SET, code),
            None => cx.t("figure-not-stated"),
        };
        counts.heads = phases.iter().map(head).chain([cx.t("overview-all")]).collect();
        counts.phases = phases;
        counts
    }

    fn find(&self, layer: LayerCode, phase: Option<PhaseCode>) -> Option<&'a Figure> {
        self.figures.iter().find(|figure| {
            let code_of = |breakdown: &str| {
                figure.by.iter().find_map(|(name, by)| match by {
                    By::Choice(_, code) => (*name == breakdown).then_some(*code),
                    By::Record(_) | By::Year(_) => None,
                })
            };
            figure.key == "projects.count"
                && code_of("layer") == Some(layer)
                && code_of("phase") == phase
        })
    }

    fn cell(&self, layer: LayerCode, phase: PhaseCode) -> Option<&'a Figure> {
        self.find(layer, Some(phase))
    }

    fn all(&self, layer: LayerCode) -> Option<&'a Figure> {
        self.find(layer, None)
    }

    fn head(&self, place: usize) -> &str {
        self.heads.get(place).map_or("", String::as_str)
    }
}

fn layers() -> impl Iterator<Item = LayerCode> {
    Layer::ALL.iter().map(|layer| Some(layer.code())).chain([None])
}

pub(super) fn projects_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    muted(ui, cx.t("overview-projects"));
    gap(ui, 1.0);
    let counts = Counts::of(cx, figures);
    if layers().all(|layer| counts.all(layer).is_none()) {
        muted(ui, cx.texts.attribute("kind-projects", "empty"));
        return;
    }
    let width = |head: &String| text_width(ui, head, theme::small().size).max(NUMBER);
    let widest: Vec<f32> = counts.heads.iter().map(width).collect();
    let columns = Columns::fit(ui.available_width(), &widest, Some(NUMBER));
    line_ui(
        ui,
        &columns,
        |ui| {
            muted(ui, cx.texts.label_of(Project::layer.any()));
        },
        |ui, place| head_ui(ui, counts.head(place)),
    );
    hairline(ui);
    for layer in layers() {
        if let Some(all) = counts.all(layer) {
            layer_ui(ui, cx, &counts, &columns, (layer, all));
        }
    }
    if let Some(made_up) = total(figures, "projects.count").and_then(|all| made_up(cx.texts, all)) {
        gap(ui, 1.0);
        muted(ui, capital(&made_up));
    }
}

/// The line of a layer: how many in each phase, and in all.
fn layer_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    counts: &Counts<'_>,
    columns: &Columns,
    (layer, all): (LayerCode, &Figure),
) {
    let label = match layer {
        Some(code) => cx.texts.choice(&Layer::SET, code),
        None => cx.t("figure-not-stated"),
    };
    let mut clicked = None;
    line_ui(
        ui,
        columns,
        |ui| {
            ui.add(Label::new(&label).truncate());
        },
        |ui, place| {
            let phase = counts.phases.get(place);
            let figure = phase.map_or(Some(all), |phase| counts.cell(layer, *phase));
            let Some(figure) = figure else {
                right(ui, RichText::new("–").color(tokens(ui).muted));
                return;
            };
            let text = RichText::new(value(cx, figure.value)).color(tokens(ui).accent);
            let text = if phase.is_none() { text.font(theme::medium()) } else { text };
            let mut name = format!("{label}, {}: {}", counts.head(place), value(cx, figure.value));
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
