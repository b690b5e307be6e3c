//! The figures that come first, each a tile.

use std::sync::Arc;

use egui::{Galley, Sense, Ui, vec2};

use super::figure::{go_to, name, total, value};
use crate::app::figures::remarks;
use crate::calc::overview::Figure;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};

/// The figures that come first.
const TILES: &[&str] =
    &["projects.count", "money.applied", "money.awarded", "actions.open", "actions.overdue"];

/// The least width of a tile.
const TILE: f32 = 150.0;
/// Room for the number.
const NUMBER: f32 = 30.0;
/// Room within a tile.
const MARGIN: egui::Vec2 = vec2(14.0, 12.0);

pub(super) fn tiles_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    let tiles: Vec<&Figure> = TILES.iter().filter_map(|key| total(figures, key)).collect();
    let between = 4.0 * GRID;
    // As many side by side as show their sums whole.
    let fit = ((ui.available_width() + between) / (TILE + between)).floor().max(1.0);
    let count = fit.min(tiles.len().max(1) as f32);
    let width = ((ui.available_width() - (count - 1.0) * between) / count).floor();
    let room = width - 2.0 * MARGIN.x;
    let size = size_of(ui, cx, &tiles, room);
    // As high as the longest words need, so that the tiles stand in one row and none is cut.
    let words = tiles.iter().map(|figure| words_of(ui, cx, figure, room).size().y);
    let height = (NUMBER + words.fold(0.0, f32::max) + 2.0 * MARGIN.y).ceil();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(between, between);
        for figure in tiles {
            tile_ui(ui, cx, figure, vec2(width, height), size);
        }
    });
}

/// The size of the numbers: one for all, so that they stand on one line, and small enough that the
/// longest sum is shown whole.
fn size_of(ui: &Ui, cx: &Cx<'_>, tiles: &[&Figure], room: f32) -> f32 {
    let fits = |size: &f32| {
        let font = egui::FontId::new(*size, theme::figure().family);
        let mut shown = tiles.iter().map(|figure| value(cx, figure.value));
        shown.all(|text| {
            ui.painter().layout_no_wrap(text, font.clone(), tokens(ui).ink).size().x <= room
        })
    };
    [24.0, 20.0, 17.0, 14.0].into_iter().find(fits).unwrap_or(13.0)
}

/// What a figure is called, and below that, a line each, what is to be said of it.
fn words_of(ui: &Ui, cx: &Cx<'_>, figure: &Figure, room: f32) -> Arc<Galley> {
    let remarks = remarks(cx.texts, &cx.portfolio(), figure);
    let lines = std::iter::once(cx.t(&figure.message())).chain(remarks);
    let text = lines.collect::<Vec<_>>().join("\n");
    ui.painter().layout(text, theme::small(), tokens(ui).muted, room)
}

fn tile_ui(ui: &mut Ui, cx: &mut Cx<'_>, figure: &Figure, tile: egui::Vec2, size: f32) {
    let tokens = *tokens(ui);
    let (shown, label) = (value(cx, figure.value), name(cx, figure));
    let (rect, response) = ui.allocate_exact_size(tile, Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{label}: {shown}"))
    });
    let hovered = response.hovered() || response.has_focus();
    let fill = if hovered { tokens.hover } else { tokens.side };
    ui.painter().rect_filled(rect, 8.0, fill);
    let inner = rect.shrink2(MARGIN);
    let alarming = figure.key == "actions.overdue" && figure.value.number() > 0.0;
    let ink = if alarming { tokens.problem } else { tokens.ink };
    let font = egui::FontId::new(size, theme::figure().family);
    let number = ui.painter().layout_no_wrap(shown, font, ink);
    let words = words_of(ui, cx, figure, inner.width());
    ui.painter().galley(inner.left_top(), number, ink);
    ui.painter().galley(inner.left_top() + vec2(0.0, NUMBER), words, tokens.muted);
    if response.on_hover_text(&label).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        go_to(cx, figure, label);
    }
}
