//! Of which days, and of which body, a paper over a period is to tell.

use std::collections::HashSet;

use egui::Ui;

use crate::model::body::Body;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::meeting::Meeting;
use crate::report::paper::Within;
use crate::text::{Lang, sort};
use crate::ui::context::Cx;
use crate::ui::widgets::basic::menu;
use crate::ui::widgets::day::day_ui;

/// Draws the two days and the bodies; gives what was chosen, where something was.
pub(super) fn within_ui(ui: &mut Ui, cx: &mut Cx<'_>, within: Within) -> Option<Within> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        if let Some(from) = day_ui(ui, cx, "papers-from", (within.from, FuzzyDate::earliest)) {
            chosen = Some(Within { from, ..within });
        }
        if let Some(to) = day_ui(ui, cx, "papers-to", (within.to, FuzzyDate::latest)) {
            chosen = Some(Within { to, ..within });
        }
        if let Some(body) = body_ui(ui, cx, within) {
            chosen = Some(body);
        }
    });
    chosen
}

/// The bodies that have met, by name.
fn bodies(portfolio: &Portfolio, lang: Lang) -> Vec<&Body> {
    let have_met: HashSet<Id<Body>> =
        portfolio.meetings.iter().filter_map(|meeting| meeting.body_id).collect();
    let bodies = portfolio.bodies.iter().filter(|body| have_met.contains(&body.id));
    let mut bodies: Vec<&Body> = bodies.collect();
    bodies.sort_by(|a, b| sort::compare(lang, &a.title, &b.title));
    bodies
}

fn body_ui(ui: &mut Ui, cx: &Cx<'_>, within: Within) -> Option<Within> {
    let portfolio = cx.portfolio();
    let here = portfolio.bodies.find(within.body);
    let all = cx.t("papers-all-bodies");
    let mut chosen = None;
    let button = menu("paper body")
        .width(190.0)
        .selected_text(here.map_or(all.as_str(), |body| body.title.as_str()))
        .show_ui(ui, |ui| {
            if ui.selectable_label(within.body.is_none(), &all).clicked() {
                chosen = Some(Within { body: None, ..within });
            }
            for body in bodies(&portfolio, cx.texts.lang()) {
                if ui.selectable_label(within.body == Some(body.id), &body.title).clicked() {
                    chosen = Some(Within { body: Some(body.id), ..within });
                }
            }
        });
    button.response.accessible_name(cx.texts.label_of(Meeting::body_id.any()));
    chosen
}
