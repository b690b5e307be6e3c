//! Two columns of given widths, each laid out from the top.

use egui::{Align, Layout, Ui, UiBuilder, vec2};

/// Draws two columns with room between them. The left one is `left` points wide; the right one has
/// what remains.
pub fn two_columns<S>(
    ui: &mut Ui,
    left: f32,
    between: f32,
    state: &mut S,
    draw_left: impl FnOnce(&mut Ui, &mut S),
    draw_right: impl FnOnce(&mut Ui, &mut S),
) {
    let area = ui.available_rect_before_wrap();
    let right = (area.width() - left - between).max(40.0);
    let column = |x: f32, width: f32| {
        let rect = egui::Rect::from_min_size(egui::pos2(x, area.top()), vec2(width, area.height()));
        UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min))
    };
    let drawn = |ui: &mut Ui, place: UiBuilder, width: f32, draw: &mut dyn FnMut(&mut Ui)| {
        let inner = ui.scope_builder(place, |ui| {
            ui.set_max_width(width);
            draw(ui);
        });
        inner.response.rect.bottom()
    };
    let (mut draw_left, mut draw_right) = (Some(draw_left), Some(draw_right));
    let first = drawn(ui, column(area.left(), left).id_salt("left"), left, &mut |ui| {
        if let Some(draw) = draw_left.take() {
            draw(ui, state);
        }
    });
    let x = area.left() + left + between;
    let second = drawn(ui, column(x, right).id_salt("right"), right, &mut |ui| {
        if let Some(draw) = draw_right.take() {
            draw(ui, state);
        }
    });
    // The place of both is taken, whichever is longer.
    let bottom = first.max(second);
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(
        area.left_top(),
        egui::pos2(area.right(), bottom),
    ));
}
