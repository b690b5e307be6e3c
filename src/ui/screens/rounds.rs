//! Rounds: those that there are, and one of them: what is asked, whom, what they get, what came back.

mod page;
mod replies;
mod respondents;

use egui::Ui;

use super::records::{beside_ui, kinds_ui, page as middle};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::ui::context::Cx;
use crate::ui::grid::{bar_ui, list_ui};
use crate::ui::widgets::basic::{gap, title};

/// The kinds of the view: rounds, and what their answers become.
const KINDS: &[Kind] =
    &[Kind::Round, Kind::StatusReport, Kind::HearingAnswer, Kind::Measurement, Kind::Pledge];

/// Draws the view.
pub fn rounds_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    if let Some(round) = shown(cx, &portfolio).and_then(|id| portfolio.rounds.get_raw(id)) {
        let beside = cx.app.route.record != Some(round.id.raw());
        if !(beside && beside_ui(ui, cx)) {
            middle(ui, |ui| page::page_ui(ui, cx, &portfolio, round));
        }
        return;
    }
    if beside_ui(ui, cx) {
        return;
    }
    middle(ui, |ui| {
        title(ui, cx.texts.attribute("view", "rounds"));
        gap(ui, 1.0);
        let kind = cx.app.route.kind.unwrap_or(Kind::Round);
        kinds_ui(ui, cx, KINDS, kind);
        gap(ui, 2.0);
        bar_ui(ui, cx, kind);
        gap(ui, 1.0);
        list_ui(ui, cx, kind);
    });
}

/// The round that is open, or the one in which the open respondent is asked.
fn shown(cx: &Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let id = cx.app.route.record?;
    match portfolio.record(id)?.kind() {
        Kind::Round => Some(id),
        Kind::Respondent => portfolio.respondents.get_raw(id)?.round_id.map(Id::raw),
        _ => None,
    }
}
