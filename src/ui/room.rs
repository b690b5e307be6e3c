//! How much room the window gives, and from where on something gives way to the work.

/// A window wider than this has room for all of the bar.
const WIDE: f32 = 1060.0;

/// Whether the window is so low that each line counts: a laptop at 150 or 200 %.
#[must_use]
pub fn is_low(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().height() < 560.0
}

/// Whether the bar has room for the way out and in, which each list has too.
#[must_use]
pub fn has_exchange(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().width() > 800.0
}

/// Whether the bar has room for air between what stands in it.
#[must_use]
pub fn is_wide(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().width() > WIDE
}

/// The width of the search in the bar.
#[must_use]
pub fn search_width(ui: &egui::Ui) -> f32 {
    match ui.ctx().content_rect().width() {
        width if width > WIDE => 300.0,
        // What the document is called comes first.
        width if width > 800.0 => 160.0,
        // A laptop at 200 %.
        _ => 150.0,
    }
}

/// Whether the search has room for the name of its keys.
#[must_use]
pub fn names_keys(ui: &egui::Ui) -> bool {
    is_wide(ui)
}

/// The width that the search and the icons beside it need in the bar.
#[must_use]
pub fn right_of_the_bar(ui: &egui::Ui) -> f32 {
    let icons = 3 + usize::from(has_exchange(ui)) + usize::from(is_low(ui));
    let pitch = if is_wide(ui) { 49.0 } else { 47.0 };
    search_width(ui) + icons as f32 * pitch
}
