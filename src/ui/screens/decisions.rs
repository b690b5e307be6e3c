//! Decisions, and what is to be done after them.

use egui::Ui;

use super::lists::lists_ui;
use crate::model::kind::Kind;
use crate::ui::context::Cx;

/// Draws the view.
pub fn decisions_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    lists_ui(ui, cx, &[Kind::Decision, Kind::Action], None);
}
