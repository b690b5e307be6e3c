//! What the menus over the grid are made of.

use egui::{Color32, Response, RichText, Ui};

use super::state::Menu;
use crate::app::actions::MessageAction;
use crate::model::message::Message;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::theme::tokens;

/// One entry of a menu. The first one of a menu that has just been opened takes the focus.
pub fn entry(ui: &mut Ui, menu: &mut Menu, icon: &str, word: &str) -> Response {
    let colour = tokens(ui).ink;
    entry_of(ui, menu, (icon, word), colour)
}

/// An entry that is not always of use, and has its place all the same: whoever goes so many arrows down comes to
/// the same one, however the list is seen. Says whether it was pressed and is of use; else it is told why not, by
/// the key of a text.
pub fn entry_if(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    menu: &mut Menu,
    (icon, word): (&str, &str),
    why_not: Option<&'static str>,
) -> bool {
    let Some(why) = why_not else { return entry(ui, menu, icon, word).clicked() };
    let colour = tokens(ui).muted;
    let response = entry_of(ui, menu, (icon, word), colour);
    let told = cx.t(why);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_disabled();
        node.set_description(told.as_str());
    });
    if response.clicked() {
        cx.send(MessageAction::Tell(Message::new(why)));
    }
    response.on_hover_text(told);
    false
}

fn entry_of(ui: &mut Ui, menu: &mut Menu, (icon, word): (&str, &str), colour: Color32) -> Response {
    let text = RichText::new(format!("{icon}  {word}")).color(colour);
    let button = egui::Button::new(text).frame_when_inactive(false);
    let button = button.min_size(egui::vec2(ui.available_width(), 28.0));
    let response = ui.add(button.truncate()).accessible_name(word);
    if std::mem::take(&mut menu.fresh) {
        focus::ask(ui.ctx(), response.id);
    }
    response
}
