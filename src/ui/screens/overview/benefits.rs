//! Which benefits are planned for each year, kroner and hours apart.

use egui::{Sense, Ui, vec2};

use super::figure::{go_to, name, value};
use crate::calc::overview::{By, Figure};
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{gap, heading, muted};

pub(super) fn benefits_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    heading(ui, cx.t("overview-benefits"));
    gap(ui, 1.0);
    let of = |key: &str, year: i64| {
        figures.iter().find(|figure| {
            figure.key == key
                && matches!(figure.by.as_slice(), [(_, By::Year(Some(of)))] if *of == year)
        })
    };
    let mut years: Vec<i64> = figures
        .iter()
        .filter(|figure| figure.key.starts_with("benefits.planned"))
        .filter_map(|figure| match figure.by.as_slice() {
            [(_, By::Year(year))] => *year,
            _ => None,
        })
        .collect();
    years.sort_unstable();
    years.dedup();
    if years.is_empty() {
        muted(ui, cx.texts.attribute("kind-benefits", "empty"));
        return;
    }
    let largest = |key: &str| {
        years.iter().filter_map(|year| of(key, *year)).map(|f| f.value.number()).fold(0.0, f64::max)
    };
    let keys = ["benefits.planned_kroner", "benefits.planned_hours"];
    let scale = [largest(keys[0]), largest(keys[1])];
    for year in years {
        ui.horizontal(|ui| {
            ui.allocate_ui(vec2(52.0, 24.0), |ui| ui.label(year.to_string()));
            let width = (ui.available_width() - 4.0 * GRID) / 2.0;
            for (key, largest) in keys.iter().zip(scale) {
                bar_ui(ui, cx, of(key, year), largest, width);
            }
        });
    }
    gap(ui, 1.0);
    muted(ui, cx.t("overview-benefits-note"));
}

/// A bar with its value written beside it.
fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, figure: Option<&Figure>, largest: f64, width: f32) {
    let sense = if figure.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), sense);
    let Some(figure) = figure else { return };
    let tokens = *tokens(ui);
    let text = value(cx, figure.value);
    let label = format!("{}: {text}", name(cx, figure));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    let galley = ui.painter().layout_no_wrap(text, theme::small(), tokens.ink);
    let room = (width - galley.size().x - 3.0 * GRID).max(8.0);
    let share = if largest > 0.0 { (figure.value.number() / largest) as f32 } else { 0.0 };
    let bar = egui::Rect::from_min_size(
        rect.left_center() - vec2(0.0, 6.0),
        vec2((room * share).max(2.0), 12.0),
    );
    ui.painter().rect_filled(bar, 3.0, tokens.accent_fill);
    let at = bar.right_center() + vec2(2.0 * GRID, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
    if response.on_hover_text(&label).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        go_to(cx, figure, label);
    }
}
