//! Benefits and their estimates: their lists, and the way to the calculators.

use egui::{Key, Ui};

use crate::app::actions::RouteAction;
use crate::app::route::{Route, View};
use crate::calc::reckoning::CALCULATORS;
use crate::model::about::Area;
use crate::ui::context::Cx;
use crate::ui::keys::ctrl;
use crate::ui::lists::lists_with_ui;
use crate::ui::screen::{Place, Screen};
use crate::ui::widgets::basic::button;
use crate::ui::{focus, icons};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Benefits)],
    place: Place::Entry(icons::TREND_UP),
    keys: &[ctrl(Key::Num7)],
    draw: benefits_ui,
    ..Screen::PLAIN
};

fn benefits_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    lists_with_ui(ui, cx, Some(calculators_ui));
}

/// The way to the first calculator, from where one goes to the others.
fn calculators_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(first) = CALCULATORS.first() else { return };
    if button(ui, icons::CALCULATOR, &cx.t("calculator-all")).clicked() {
        cx.send(RouteAction::Go(Route::to(View::Calculator(first.method))));
        focus::to_main(ui.ctx());
    }
}
