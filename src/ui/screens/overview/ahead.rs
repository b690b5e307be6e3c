//! What the next 90 days bring.

use egui::Ui;

use crate::app::actions::RouteAction;
use crate::calc::overview::Upcoming;
use crate::model::kind::Portfolio;
use crate::text::{named, show_date_short};
use crate::ui::context::Cx;
use crate::ui::widgets::basic::{gap, link, muted};

/// How many things are listed.
const LISTED: usize = 100;

pub(super) fn ahead_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, ahead: &[Upcoming]) {
    for thing in ahead.iter().take(LISTED) {
        let mut what = cx.texts.attribute("occasion", thing.what.code());
        // Its name says so too, and may be cut.
        if thing.is_example {
            what = format!("{what} · {}", cx.t("example-mark"));
        }
        let date = show_date_short(cx.texts, &thing.date);
        ui.spacing_mut().item_spacing.y = 0.0;
        muted(ui, format!("{date} · {what}"));
        if link(ui, named(cx.texts, portfolio, thing.id)).clicked() {
            cx.send(RouteAction::Show(thing.id));
        }
        gap(ui, 2.0);
    }
    if let Some(hidden) = ahead.len().checked_sub(LISTED).filter(|hidden| *hidden > 0) {
        muted(ui, cx.texts.count("record-more", i64::try_from(hidden).unwrap_or(0), &[]));
    }
}
