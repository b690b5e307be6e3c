//! A cell of the two tables of the page.

use egui::{Align, Label, Layout, Ui};

/// The height of a line.
pub(super) const LINE: f32 = 24.0;

/// A text in its column, from the left.
pub(super) fn cell_ui(ui: &mut Ui, width: f32, label: Label) {
    let size = egui::vec2(width, LINE);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_width(width);
        ui.add(label.truncate());
    });
}
