//! The way from a municipality or a body to the overview of it.

use egui::Ui;

use super::basic::link;
use crate::app::actions::RouteAction;
use crate::app::route::{Route, View};
use crate::calc::overview::{Filter, Seeking};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::ui::context::Cx;

/// The link, where the overview can be narrowed to the record.
pub fn narrowed_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) {
    let Some(seeking) = Seeking::by(portfolio, id) else { return };
    if link(ui, cx.texts.attribute("record-overview", seeking.property().name())).clicked() {
        let filter = Filter::default().with(seeking);
        cx.send(RouteAction::Go(Route { filter, ..Route::to(View::OVERVIEW) }));
    }
}
