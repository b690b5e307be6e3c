//! What the menus over the grid are made of.

use egui::{Response, RichText, Ui};

use super::state::Menu;
use crate::ui::focus;
use crate::ui::theme::tokens;

/// One entry of a menu. The first one of a menu that has just been opened takes the focus.
pub fn entry(ui: &mut Ui, menu: &mut Menu, icon: &str, word: &str) -> Response {
    let text = RichText::new(format!("{icon}  {word}")).color(tokens(ui).ink);
    let button = egui::Button::new(text).frame_when_inactive(false);
    let button = button.min_size(egui::vec2(ui.available_width(), 28.0));
    let response = ui.add(button.truncate()).accessible_name(word);
    if std::mem::take(&mut menu.fresh) {
        focus::ask(ui.ctx(), response.id);
    }
    response
}
