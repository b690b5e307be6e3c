//! Rounds: those that there are, and one of them: what is asked, whom, what they get, what came back.

mod page;
mod replies;
mod respondents;

use egui::Ui;

use super::lists::lists_ui;
use super::records::with_record_ui;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::ui::context::Cx;

/// Draws the view.
pub fn rounds_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    if let Some(round) = shown(cx, &portfolio).and_then(|id| portfolio.rounds.get_raw(id)) {
        let beside = cx.app.route.record.filter(|id| *id != round.id.raw());
        return with_record_ui(ui, cx, beside, |ui, cx| page::page_ui(ui, cx, &portfolio, round));
    }
    lists_ui(ui, cx, None);
}

/// The round that is open, or the one in which the open respondent is asked.
fn shown(cx: &Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let id = cx.app.route.record?;
    match portfolio.record(id)?.kind() == Kind::Round {
        true => Some(id),
        false => portfolio.whole_of(id, Kind::Round),
    }
}
