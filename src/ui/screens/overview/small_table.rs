//! A small table: a label, then columns of figures.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

/// Height of a line.
const LINE: f32 = 28.0;
/// Room between columns.
pub(super) const BETWEEN: f32 = 8.0;

/// A line of a small table: a label, then columns of figures.
pub(super) fn line_ui(
    ui: &mut Ui,
    first: f32,
    column: f32,
    label: impl FnOnce(&mut Ui),
    mut cell: impl FnMut(&mut Ui, usize),
    columns: usize,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let from_left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(first, LINE), from_left, |ui| {
            ui.set_min_size(vec2(first, LINE));
            label(ui);
        });
        for place in 0..columns {
            // Room between columns, so that heads that fill theirs do not touch.
            ui.add_space(BETWEEN);
            let size = vec2(column - BETWEEN, LINE);
            let from_right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(size, from_right, |ui| {
                ui.set_min_size(size);
                cell(ui, place);
            });
        }
    });
}

pub(super) fn right(ui: &mut Ui, text: RichText) -> egui::Response {
    ui.add(Label::new(text).truncate().selectable(false))
}
