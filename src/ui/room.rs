//! How much room the window gives, and from where on something gives way to the work.

/// Whether the window is so low that each line counts: a laptop at 150 or 200 %.
#[must_use]
pub fn is_low(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().height() < 560.0
}

/// Whether the bar has room for the way out and in, which each list has too.
#[must_use]
pub fn is_wide(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().width() > 1000.0
}

/// The width of the search in the bar.
#[must_use]
pub fn search_width(ui: &egui::Ui) -> f32 {
    if is_wide(ui) { 300.0 } else { 220.0 }
}

/// The width that the search and the icons beside it need in the bar.
#[must_use]
pub fn right_of_the_bar(ui: &egui::Ui) -> f32 {
    let icons = 3 + usize::from(is_wide(ui)) + usize::from(is_low(ui));
    search_width(ui) + icons as f32 * 49.0
}
