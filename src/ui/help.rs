//! The page of shortcuts, over the window: written from the rows that `shortcuts` looks keys up in.

use egui::{Key, KeyboardShortcut, Ui};

use super::context::Cx;
use super::focus;
use super::grid::{Does, Told};
use super::help_page::HelpPage;
use super::shortcuts::shortcuts;
use super::theme::{self, GRID, tokens};
use super::widgets::basic::{at_right, button, gap, heading, scroll_by_keys, title};
use super::widgets::dialog::dialog;
use crate::text::Texts;

/// What each control does with a key by itself: the page tells of it too. The text, and the keys.
const EVERYWHERE: &[Told] = &[
    ("between-controls", &["tab", "shift-tab"]),
    ("within", &["arrows"]),
    ("press", &["enter", "space"]),
    ("leave", &["escape"]),
];

/// The frame in which the page was drawn last.
#[derive(Default)]
struct LastDrawn(u64);

/// Draws the page, while it is open.
pub fn help_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !cx.memory.of::<HelpPage>().is_open {
        return;
    }
    // Who opens it again reads it from its beginning.
    let frame = ui.ctx().cumulative_frame_nr();
    let last = std::mem::replace(&mut cx.memory.of::<LastDrawn>().0, frame);
    let is_new = last + 1 < frame;
    let name = cx.texts.attribute("shortcut", "title");
    let height = (ui.ctx().content_rect().height() - 170.0).max(120.0);
    let closed = dialog(ui, "help", &name, 460.0, |ui| {
        title(ui, &name);
        gap(ui, 1.0);
        let mut close = false;
        let mut area = egui::ScrollArea::vertical().max_height(height);
        if is_new {
            area = area.vertical_scroll_offset(0.0);
        }
        area.show(ui, |ui| {
            // There is nothing to go to on the page: the keys that go elsewhere go through it.
            focus::keep_arrows(ui.ctx());
            scroll_by_keys(ui, height);
            for (command, keys) in shortcuts() {
                let keys: Vec<String> = keys.iter().map(|keys| written(cx.texts, keys)).collect();
                row_ui(ui, &command.name(cx.texts), &keys);
            }
            let in_lists: Vec<Told> = Does::ALL.iter().filter_map(|does| does.told()).collect();
            for (head, rows) in [("lists", &*in_lists), ("everywhere", EVERYWHERE)] {
                gap(ui, 2.0);
                heading(ui, cx.texts.attribute("shortcut", head));
                for (name, keys) in rows {
                    let keys: Vec<String> =
                        keys.iter().map(|key| cx.texts.attribute("key", key)).collect();
                    row_ui(ui, &cx.texts.attribute("shortcut", name), &keys);
                }
            }
        });
        gap(ui, 2.0);
        ui.horizontal(|ui| {
            at_right(ui, "close", |ui| {
                close = button(ui, "", &cx.texts.attribute("shortcut", "close")).clicked();
            });
        });
        close
    });
    if closed.unwrap_or(true) {
        cx.memory.of::<HelpPage>().is_open = false;
    }
}

/// Keys as they are written on the keyboard: "Ctrl+Z", "Alt+Pil venstre".
#[expect(clippy::wildcard_enum_match_arm, reason = "the keys are the toolkit's")]
fn written(texts: &Texts, keys: &KeyboardShortcut) -> String {
    let held = [
        (keys.modifiers.ctrl || keys.modifiers.command, "Ctrl".to_owned()),
        (keys.modifiers.alt, "Alt".to_owned()),
        (keys.modifiers.shift, texts.attribute("key", "shift")),
    ];
    let mut parts: Vec<String> =
        held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, name)| name).collect();
    parts.push(match keys.logical_key {
        Key::ArrowLeft => texts.attribute("key", "left"),
        Key::Plus => "+".to_owned(),
        Key::Equals => "=".to_owned(),
        Key::Minus => "−".to_owned(),
        Key::Questionmark => "?".to_owned(),
        other => other.name().to_owned(),
    });
    parts.join("+")
}

fn row_ui(ui: &mut Ui, name: &str, keys: &[String]) {
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - 190.0).max(120.0);
        let top_down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(egui::vec2(room, 0.0), top_down, |ui| {
            ui.set_min_width(room);
            ui.add(egui::Label::new(name).wrap());
        });
        ui.add_space(2.0 * GRID);
        let keys = egui::RichText::new(keys.join("  ·  ")).font(theme::medium());
        ui.add(egui::Label::new(keys.color(tokens(ui).ink)).wrap());
    });
}
