//! The filter of the overview: one button that shows what can be chosen, and a chip for each thing that is. It stands
//! in the route, so that the way back leads through it.

use egui::Ui;

use crate::app::actions::RouteAction;
use crate::app::cached::Cached;
use crate::app::route::Route;
use crate::calc::overview::{Filter, Property, Seeking};
use crate::model::kind::Portfolio;
use crate::report::figures::sought;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::GRID;
use crate::ui::widgets::basic::{button, chosen, muted};
use crate::ui::widgets::menu::menu;

/// How wide the menu of a property is.
const WIDTH: f32 = 150.0;

/// Whether what can be chosen is shown.
#[derive(Debug, Default)]
struct Open(bool);

/// What can be chosen of each property in a version of the document.
#[derive(Debug, Default)]
struct Offered(Cached<u64, [(Property, Vec<Seeking>); 5]>);

/// The button, and the chips of what is chosen.
pub(super) fn filter_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let filter = cx.app.route.filter;
    let is_open = cx.memory.of::<Open>().0;
    let name = cx.t("filter");
    let response = button(ui, icons::FUNNEL, &name);
    chosen(&response, egui::Role::Button, is_open, &name);
    if response.clicked() {
        cx.memory.of::<Open>().0 = !is_open;
    }
    let portfolio = cx.portfolio();
    for seeking in filter.sought() {
        let what = sought(cx.texts, &portfolio, seeking);
        let away = cx.texts.with("filter-take-away", &[("what", &what)]);
        let chip = ui.button(format!("{what}  {}", icons::X)).on_hover_text(&away);
        chip.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &away));
        if chip.clicked() {
            go(cx, filter.without(seeking.property()));
        }
    }
}

/// What can be chosen of each property, while it is shown.
pub(super) fn choices_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !cx.memory.of::<Open>().0 {
        return;
    }
    let portfolio = cx.portfolio();
    let filter = cx.app.route.filter;
    let version = cx.version();
    let all = || Property::ALL.map(|it| (it, Seeking::offered(&portfolio, it)));
    let offered = cx.memory.of::<Offered>().0.get(version, all);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(3.0 * GRID, GRID);
        for (property, offered) in offered.iter().filter(|(_, offered)| !offered.is_empty()) {
            property_ui(ui, cx, &portfolio, (filter, *property), offered);
        }
    });
}

fn property_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    (filter, property): (Filter, Property),
    offered: &[Seeking],
) {
    let name = cx.texts.attribute("filter-by", property.name());
    let all = cx.texts.attribute("filter", "all");
    let here = filter.of(property);
    let shown = here.map_or_else(|| all.clone(), |it| sought(cx.texts, portfolio, it));
    ui.vertical(|ui| {
        muted(ui, &name);
        let menu = menu(("filter", property.name())).width(WIDTH).selected_text(&shown);
        let drawn = menu.show_ui(ui, |ui| {
            if ui.selectable_label(here.is_none(), all).clicked() {
                go(cx, filter.without(property));
            }
            for seeking in offered {
                let words = sought(cx.texts, portfolio, *seeking);
                if ui.selectable_label(here == Some(*seeking), words).clicked() {
                    go(cx, filter.with(*seeking));
                }
            }
        });
        drawn.response.accessible_name(format!("{name}: {shown}"));
    });
}

fn go(cx: &mut Cx<'_>, filter: Filter) {
    let route = Route { filter, ..cx.app.route.clone() };
    cx.send(RouteAction::Go(route));
}
