//! Benefits and their estimates, and the way to the calculator.

use egui::{Align, Layout, Ui};

use super::records::{beside_ui, kinds_ui, page};
use crate::app::actions::Action;
use crate::app::route::{Route, View};
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::grid::{bar_ui, list_ui};
use crate::ui::icons;
use crate::ui::widgets::basic::{button, gap, title};

/// Draws the view.
pub fn benefits_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if beside_ui(ui, cx) {
        return;
    }
    page(ui, |ui| {
        ui.horizontal(|ui| {
            title(ui, cx.texts.attribute("view", "benefits"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if button(ui, icons::CALCULATOR, &cx.texts.attribute("view", "plain-language"))
                    .clicked()
                {
                    cx.send(Action::Go(Route::to(View::PlainLanguage)));
                }
            });
        });
        gap(ui, 1.0);
        let kind = cx.app.route.kind.unwrap_or(Kind::Benefit);
        kinds_ui(ui, cx, &[Kind::Benefit, Kind::BenefitYear, Kind::Estimate], kind);
        gap(ui, 2.0);
        bar_ui(ui, cx, kind);
        gap(ui, 1.0);
        list_ui(ui, cx, kind);
    });
}
