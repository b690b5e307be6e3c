//! The figures that come first, each a tile.

use egui::{Sense, Ui, vec2};

use super::figure::{go_to, name, total, value};
use crate::calc::overview::Figure;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};

/// The figures that come first.
const TILES: &[&str] =
    &["projects.count", "money.applied", "money.awarded", "actions.open", "actions.overdue"];

/// The least width of a tile.
const TILE: f32 = 150.0;
/// Room within a tile.
const MARGIN: egui::Vec2 = vec2(14.0, 12.0);

pub(super) fn tiles_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    let tiles: Vec<&Figure> = TILES.iter().filter_map(|key| total(figures, key)).collect();
    let between = 4.0 * GRID;
    // As many side by side as show their sums whole.
    let fit = ((ui.available_width() + between) / (TILE + between)).floor().max(1.0);
    let count = fit.min(tiles.len().max(1) as f32);
    let width = ((ui.available_width() - (count - 1.0) * between) / count).floor();
    let size = size_of(ui, cx, &tiles, width - 2.0 * MARGIN.x);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(between, between);
        for figure in tiles {
            tile_ui(ui, cx, figure, width, size);
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

fn tile_ui(ui: &mut Ui, cx: &mut Cx<'_>, figure: &Figure, width: f32, size: f32) {
    let tokens = *tokens(ui);
    let (shown, label) = (value(cx, figure.value), name(cx, figure));
    let (rect, response) = ui.allocate_exact_size(vec2(width, 80.0), Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{label}: {shown}"))
    });
    let hovered = response.hovered() || response.has_focus();
    let fill = if hovered { tokens.hover } else { tokens.side };
    ui.painter().rect_filled(rect, 8.0, fill);
    let inner = rect.shrink2(MARGIN);
    let alarming = figure.key == "actions.overdue" && figure.value.number() > 0.0;
    let ink = if alarming { tokens.problem } else { tokens.ink };
    let fitted = |text: &str, font: egui::FontId, colour, rows| {
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, colour, inner.width());
        job.wrap.max_rows = rows;
        job.wrap.overflow_character = Some('…');
        ui.painter().layout_job(job)
    };
    let font = egui::FontId::new(size, theme::figure().family);
    let number = fitted(&shown, font, ink, 1);
    let words = fitted(&label, theme::small(), tokens.muted, 2);
    ui.painter().galley(inner.left_top(), number, ink);
    ui.painter().galley(inner.left_top() + vec2(0.0, 30.0), words, tokens.muted);
    if response.on_hover_text(&label).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        go_to(cx, figure, label);
    }
}
