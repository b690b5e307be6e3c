//! The second step: which municipalities of the county take part.

use egui::text::LayoutJob;
use egui::{TextFormat, Ui};

use super::outcome::{Outcome, is_to_keep, outcome_ui};
use crate::app::beginning::{Beginning, MunicipalityLine};
use crate::model::choice::{Choice as _, ChoiceSet};
use crate::model::kind::Portfolio;
use crate::model::municipality::{LanguageDecision, Municipality};
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{button, gap, muted};
use crate::ui::widgets::boxes::{Boxes, Line, Ticked};

/// The least width of a column of names.
const COLUMN: f32 = 218.0;

/// What has been done.
pub(super) fn told(cx: &Cx<'_>, portfolio: &Portfolio) -> String {
    let count = i64::try_from(Beginning::members(portfolio)).unwrap_or(i64::MAX);
    cx.texts.count("beginning-municipalities-told", count, &[])
}

/// Draws the step.
pub(super) fn step_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    beginning: &mut Beginning,
) -> Outcome {
    let enter = is_to_keep(ui);
    let lines = beginning.municipality_lines(portfolio, cx.texts.lang());
    let ticked = lines.iter().filter(|line| line.ticked).count();
    muted(ui, cx.texts.attribute("beginning-municipalities", "text"));
    gap(ui, 1.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        for (key, all) in [("all", true), ("none", false)] {
            if button(ui, "", &cx.texts.attribute("beginning-municipalities", key)).clicked() {
                beginning.tick_all(&lines, all);
            }
        }
        let number = |count: usize| cx.format.integer(i64::try_from(count).unwrap_or(0));
        let (shown, all) = (number(ticked), number(lines.len()));
        muted(ui, cx.texts.with("list-count", &[("shown", &shown), ("all", &all)]));
    });
    gap(ui, 1.0);
    columns_ui(ui, cx, &lines, beginning);
    outcome_ui(ui, cx, (true, enter), || beginning.municipality_changes(portfolio))
}

/// The municipalities in columns, each read from the top.
fn columns_ui(ui: &mut Ui, cx: &Cx<'_>, lines: &[MunicipalityLine], beginning: &mut Beginning) {
    let boxes = lines.iter().map(|line| {
        let (words, spoken) = words(ui, cx, &line.municipality);
        Line { words, spoken, ticked: line.ticked }
    });
    let boxes = Boxes {
        name: &cx.texts.attribute("beginning-municipalities", "title"),
        lines: boxes.collect(),
        columns: ((ui.available_width() / COLUMN) as usize).clamp(1, 3),
    };
    match boxes.show(ui) {
        Some(Ticked::All) => beginning.tick_all(lines, true),
        Some(Ticked::One(place, on)) => {
            if let Some(line) = lines.get(place) {
                beginning.municipalities.insert(line.key.clone(), on);
            }
        }
        None => {}
    }
}

/// Name, number and decision on language, and how that is spoken.
fn words(ui: &Ui, cx: &Cx<'_>, municipality: &Municipality) -> (LayoutJob, String) {
    let colours = tokens(ui);
    let set: &ChoiceSet = &LanguageDecision::SET;
    let language =
        municipality.language_decision.map(|decision| cx.texts.choice(set, decision.code()));
    let details: Vec<String> =
        [Some(municipality.number.clone()), language.map(|word| word.to_lowercase())]
            .into_iter()
            .flatten()
            .collect();
    let mut job = LayoutJob::default();
    job.append(&municipality.name, 0.0, TextFormat::simple(theme::body(), colours.ink));
    let small = TextFormat::simple(theme::small(), colours.muted);
    job.append(&details.join(" · "), 2.0 * GRID, small);
    (job, format!("{}, {}", municipality.name, details.join(", ")))
}
