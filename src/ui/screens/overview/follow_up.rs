//! What waits for follow-up: what is overdue, the longest first.

use egui::Ui;

use super::figure::go_to;
use crate::app::actions::RouteAction;
use crate::calc::is_example;
use crate::calc::overview::Figure;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::{named, show_date_short};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::{gap, icon, link, muted};

/// How many are named: no more than what stands beside them is high.
const LISTED: usize = 3;

/// What is overdue, of the figure that counts it.
pub(super) fn follow_up_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    figure: Option<&Figure>,
    overdue: &[RecordId],
) {
    if overdue.is_empty() {
        return;
    }
    muted(ui, cx.t("overview-follow-up"));
    gap(ui, 1.0);
    let actions = overdue.iter().filter_map(|id| portfolio.actions.get_raw(*id));
    for action in actions.take(LISTED) {
        ui.horizontal_top(|ui| {
            let colour = tokens(ui).problem;
            icon(ui, icons::WARNING_CIRCLE, colour);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = named(cx.texts, portfolio, action.id.raw());
                if link(ui, name).clicked() {
                    cx.send(RouteAction::Show(action.id.raw()));
                }
                let deadline =
                    portfolio.deadline_of(action).map(|date| show_date_short(cx.texts, date));
                // Its name says so too, and may be cut.
                let made_up = is_example(&action.source).then(|| cx.t("example-mark"));
                let facts = [Some(portfolio.responsible_for(action)), deadline, made_up];
                let facts = facts.into_iter().flatten();
                muted(ui, facts.filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · "));
            });
        });
        gap(ui, 2.0);
    }
    let all = cx.format.number(overdue.len() as f64, 0);
    if let Some(figure) = figure.filter(|_| overdue.len() > LISTED)
        && link(ui, cx.texts.with("card-list-all", &[("number", &all)])).clicked()
    {
        go_to(cx, figure, cx.t(&figure.message()));
    }
}
