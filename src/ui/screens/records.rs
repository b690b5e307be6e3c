//! A list with the record that is open beside it: ideas, applications, projects.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::app::route::View;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::focus::{self, Region};
use crate::ui::grid::{bar_ui, list_ui};
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::{gap, title};
use crate::ui::widgets::record::record_ui;

/// Draws the view.
pub fn records_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if beside_ui(ui, cx) {
        return;
    }
    page(ui, |ui| {
        let view = cx.app.route.view;
        title(ui, cx.texts.attribute("view", view.name()));
        let kinds = kinds_of(view);
        let kind = cx.app.route.kind.unwrap_or(Kind::Project);
        if kinds.len() > 1 {
            gap(ui, 1.0);
            kinds_ui(ui, cx, kinds, kind);
        }
        gap(ui, 2.0);
        bar_ui(ui, cx, kind);
        gap(ui, 1.0);
        list_ui(ui, cx, kind);
    });
}

/// The kinds that a view lists.
fn kinds_of(view: View) -> &'static [Kind] {
    match view {
        View::Applications => &[Kind::Application, Kind::Call, Kind::Scheme],
        View::Projects => {
            &[Kind::Project, Kind::Milestone, Kind::Solution, Kind::Risk, Kind::Municipality]
        }
        View::Ideas => &[Kind::Concept],
        _ => &[],
    }
}

/// Words to go from one kind of a view to another.
pub fn kinds_ui(ui: &mut Ui, cx: &mut Cx<'_>, kinds: &[Kind], here: Kind) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        for kind in kinds {
            let word = cx.texts.kind_plural(*kind);
            if ui.selectable_label(*kind == here, word).clicked() {
                let mut route = crate::app::route::Route::to(cx.app.route.view);
                route.kind = Some(*kind);
                cx.send(crate::app::actions::Action::Go(route));
            }
        }
    });
}

/// The width below which a record takes the place of the list.
const NARROW: f32 = 900.0;

/// The record that is open, to the right. True where it has taken the whole place.
pub fn beside_ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let Some(id) = cx.app.route.record else { return false };
    if ui.available_width() < NARROW {
        page(ui, |ui| record_region_ui(ui, cx, id));
        return true;
    }
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.canvas).inner_margin(Margin::symmetric(20, 12));
    Panel::right("record")
        .resizable(true)
        .default_size(456.0)
        .size_range(360.0..=760.0)
        .frame(frame)
        .show(ui, |ui| record_region_ui(ui, cx, id));
    false
}

fn record_region_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: crate::model::id::RecordId) {
    focus::region(ui, Region::Record, &cx.texts.attribute("region", "record"));
    record_ui(ui, cx, id);
}

/// The middle of the window.
pub fn page(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let fill = tokens(ui).canvas;
    let margin = Margin { left: 24, right: 24, top: 16, bottom: 8 };
    CentralPanel::default().frame(Frame::new().fill(fill).inner_margin(margin)).show(ui, contents);
}
