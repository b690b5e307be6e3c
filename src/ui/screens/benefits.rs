//! Benefits and their estimates, and the way to the calculators.

use egui::Ui;

use super::lists::lists_ui;
use crate::app::actions::RouteAction;
use crate::app::route::{Route, View};
use crate::calc::reckoning::CALCULATORS;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::widgets::basic::button;

/// Draws the view.
pub fn benefits_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    lists_ui(ui, cx, Some(calculators_ui));
}

/// The way to the first calculator, from where one goes to the others.
fn calculators_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(first) = CALCULATORS.first() else { return };
    if button(ui, icons::CALCULATOR, &cx.t("calculator-all")).clicked() {
        cx.send(RouteAction::Go(Route::to(View::Calculator(first.method))));
    }
}
