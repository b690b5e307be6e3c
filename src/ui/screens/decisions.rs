//! Decisions, and what is to be done after them.

use egui::Ui;

use super::records::{beside_ui, kinds_ui, page};
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::grid::{bar_ui, list_ui};
use crate::ui::widgets::basic::{gap, title};

/// Draws the view.
pub fn decisions_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if beside_ui(ui, cx) {
        return;
    }
    page(ui, |ui| {
        title(ui, cx.texts.attribute("view", "decisions"));
        gap(ui, 1.0);
        let kind = cx.app.route.kind.unwrap_or(Kind::Decision);
        kinds_ui(ui, cx, &[Kind::Decision, Kind::Action], kind);
        gap(ui, 2.0);
        bar_ui(ui, cx, kind);
        gap(ui, 1.0);
        list_ui(ui, cx, kind);
    });
}
