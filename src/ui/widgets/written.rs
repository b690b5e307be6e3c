//! The ways to a file that was written: to open it, and to see where it lies.

use egui::Ui;

use super::basic::button;
use crate::app::actions::{DesktopAction, MessageAction};
use crate::app::messages::Written;
use crate::ui::context::Cx;

/// Draws them. Says whether one of them is taken.
pub fn written_ui(ui: &mut Ui, cx: &mut Cx<'_>, written: &Written) -> bool {
    let path = &written.path;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let ways = [
        (written.opens, "desktop-open", "desktop-open-of", DesktopAction::Open(path.clone())),
        (true, "desktop-reveal", "desktop-reveal-of", DesktopAction::Reveal(path.clone())),
    ];
    let mut is_taken = false;
    for (_, word, spoken, asked) in ways.into_iter().filter(|(is_offered, ..)| *is_offered) {
        let spoken = cx.texts.with(spoken, &[("path", &name)]);
        if button(ui, "", &cx.t(word)).accessible_name(spoken).clicked() {
            cx.send(MessageAction::Dismiss);
            cx.send(asked);
            is_taken = true;
        }
    }
    is_taken
}
