//! Benefits and their estimates, and the way to the calculator.

use egui::Ui;

use super::lists::lists_ui;
use crate::app::actions::Action;
use crate::app::route::{Route, View};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::widgets::basic::button;

/// Draws the view.
pub fn benefits_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    lists_ui(ui, cx, Some(calculator_ui));
}

fn calculator_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if button(ui, icons::CALCULATOR, &cx.texts.attribute("view", "plain-language")).clicked() {
        cx.send(Action::Go(Route::to(View::PlainLanguage)));
    }
}
