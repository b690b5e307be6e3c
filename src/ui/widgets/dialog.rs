//! A dialogue over the window: it keeps the focus inside, Escape and a click beside it close it, and
//! the focus goes back to where it was.

use egui::accesskit::Role;
use egui::{Frame, Id, Modal, Ui};

use crate::ui::focus;

/// Draws a dialogue of a width that gives way to the window's. Gives what its contents give, or
/// nothing when it is to be closed.
pub fn dialog<R>(
    ui: &Ui,
    id: &'static str,
    name: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let frame = Frame::window(&ui.ctx().global_style());
    // What is around the contents, and a little air to the edges of the window.
    let around = frame.total_margin().sum().x + 16.0;
    let width = width.min(ui.ctx().content_rect().width() - around);
    let id = Id::unique(id);
    let area = Modal::default_area(id).role(Role::Dialog).accessible_name(name);
    let modal = Modal::new(id).area(area).frame(frame).show(ui.ctx(), |ui| {
        focus::hold(ui);
        ui.set_width(width);
        contents(ui)
    });
    let close = modal.should_close();
    (!close).then_some(modal.inner)
}
