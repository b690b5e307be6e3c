//! Every key that does something anywhere in the window, in one table: what is pressed is looked up
//! in it, and the page of shortcuts is written from it, so that the two cannot differ.
//!
//! Only keys that lie alike on Norwegian and English keyboards: letters from A to Z, digits, F keys,
//! arrows, plus and minus. None has Ctrl and Alt together, which is how Windows says AltGr.

use egui::{Event, Key, KeyboardShortcut, Modifiers, Ui};

use super::context::Cx;
use super::focus;
use super::screens;
use super::theme::{self, GRID, tokens};
use super::widgets::basic::{at_right, button, gap, heading, title};
use super::widgets::dialog::dialog;
use crate::app::actions::{DocumentAction, EditAction, RouteAction, SettingsAction};
use crate::app::route::{Route, View};
use crate::text::Texts;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Shows the page of shortcuts.
    Help,
    /// Goes to the search.
    Search,
    /// Takes a step back.
    Undo,
    /// Does it again.
    Redo,
    /// Opens a document.
    Open,
    /// Goes back to where one was.
    Back,
    /// Goes to the next region of the window.
    NextRegion,
    /// Goes to the region before.
    PreviousRegion,
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
    /// Everything as large as it was made.
    NormalSize,
    /// Goes to the view at that place of the navigation.
    View(usize),
}

/// A command with the keys that give it.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut {
    /// What it does.
    pub command: Command,
    /// Any of these.
    pub keys: &'static [KeyboardShortcut],
    /// Which text of `shortcut` says so.
    pub name: &'static str,
}

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

const CTRL: Modifiers = Modifiers::COMMAND;

/// Opens the search.
pub const SEARCH: KeyboardShortcut = key(CTRL, Key::K);
/// Takes a step back.
pub const UNDO: KeyboardShortcut = key(CTRL, Key::Z);
/// Does it again.
pub const REDO: KeyboardShortcut = key(CTRL, Key::Y);
/// Goes back to where one was.
pub const BACK: KeyboardShortcut = key(Modifiers::ALT, Key::ArrowLeft);
/// Opens a document.
pub const OPEN: KeyboardShortcut = key(CTRL, Key::O);
/// Everything larger.
pub const LARGER: KeyboardShortcut = key(CTRL, Key::Plus);
/// Everything smaller.
pub const SMALLER: KeyboardShortcut = key(CTRL, Key::Minus);

const fn row(command: Command, name: &'static str, keys: &'static [KeyboardShortcut]) -> Shortcut {
    Shortcut { command, keys, name }
}

/// All of them, in the order of the page.
pub const TABLE: &[Shortcut] = &[
    row(Command::Search, "search", &[SEARCH]),
    row(Command::Undo, "undo", &[UNDO]),
    row(Command::Redo, "redo", &[REDO, key(CTRL.plus(Modifiers::SHIFT), Key::Z)]),
    row(Command::Back, "back", &[BACK]),
    row(Command::Open, "open", &[OPEN]),
    row(Command::View(0), "", &[key(CTRL, Key::Num1)]),
    row(Command::View(1), "", &[key(CTRL, Key::Num2)]),
    row(Command::View(2), "", &[key(CTRL, Key::Num3)]),
    row(Command::View(3), "", &[key(CTRL, Key::Num4)]),
    row(Command::View(4), "", &[key(CTRL, Key::Num5)]),
    row(Command::View(5), "", &[key(CTRL, Key::Num6)]),
    row(Command::View(6), "", &[key(CTRL, Key::Num7)]),
    row(Command::View(7), "", &[key(CTRL, Key::Num8)]),
    row(Command::View(8), "", &[key(CTRL, Key::Num9)]),
    row(Command::NextRegion, "next-region", &[key(Modifiers::NONE, Key::F6)]),
    row(Command::PreviousRegion, "previous-region", &[key(Modifiers::SHIFT, Key::F6)]),
    row(Command::Larger, "larger", &[LARGER, key(CTRL, Key::Equals)]),
    row(Command::Smaller, "smaller", &[SMALLER]),
    row(Command::NormalSize, "normal-size", &[key(CTRL, Key::Num0)]),
    row(Command::Help, "help", &[key(Modifiers::NONE, Key::F1), QUESTION_MARK]),
];

/// It writes something too: only where nothing is being typed.
const QUESTION_MARK: KeyboardShortcut = key(Modifiers::NONE, Key::Questionmark);

/// What each control does with a key by itself: the page tells of it too. The text, and the keys.
const EVERYWHERE: &[(&str, &[&str])] = &[
    ("between-controls", &["tab", "shift-tab"]),
    ("within", &["arrows"]),
    ("press", &["enter", "space"]),
    ("leave", &["escape"]),
];

/// Takes the keys that were pressed. `typing`: something half-typed stands in a field, whose own
/// undo comes first.
pub fn take(ui: &Ui, cx: &mut Cx<'_>, (typing, retyping): (bool, bool)) {
    for shortcut in TABLE {
        let held = match shortcut.command {
            Command::Undo => typing,
            Command::Redo => typing || retyping,
            _ => false,
        };
        if !held && shortcut.keys.iter().any(|keys| pressed(ui, keys)) {
            give(ui, cx, shortcut.command);
        }
    }
}

/// Whether exactly these keys were pressed: with Alt besides Ctrl it is AltGr, and a character.
fn pressed(ui: &Ui, keys: &KeyboardShortcut) -> bool {
    if *keys == QUESTION_MARK && ui.ctx().text_edit_focused() {
        return false;
    }
    // Which of these needs Shift is for the keyboard to say.
    let shift_is_free = matches!(keys.logical_key, Key::Plus | Key::Questionmark);
    let is_it = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } if *key == keys.logical_key => {
            let shift = modifiers.shift && !shift_is_free;
            Modifiers { shift, ..*modifiers }.matches_exact(keys.modifiers)
        }
        _ => false,
    };
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_it(event));
        input.events.len() < before
    })
}

fn give(ui: &Ui, cx: &mut Cx<'_>, command: Command) {
    let zoom = cx.app.settings.zoom;
    let tenths = |step: f32| SettingsAction::Zoom(((zoom + step) * 10.0).round() / 10.0);
    match command {
        Command::Help => cx.memory.help = true,
        Command::Open => cx.send(DocumentAction::ChooseOpen),
        Command::Larger => cx.send(tenths(0.1)),
        Command::Smaller => cx.send(tenths(-0.1)),
        Command::NormalSize => cx.send(SettingsAction::Zoom(1.0)),
        _ if cx.open().is_none() => {}
        Command::Search => {
            ui.ctx().memory_mut(|memory| memory.request_focus(screens::search::id()));
        }
        Command::Undo => cx.send(EditAction::Undo),
        Command::Redo => cx.send(EditAction::Redo),
        Command::Back => cx.send(RouteAction::Back),
        Command::NextRegion => focus::to_region(ui.ctx(), 1),
        Command::PreviousRegion => focus::to_region(ui.ctx(), -1),
        Command::View(place) => {
            if let Some(view) = View::NAVIGATION.get(place) {
                cx.send(RouteAction::Go(Route::to(*view)));
            }
        }
    }
}

/// What a command is called.
fn name_of(texts: &Texts, shortcut: &Shortcut) -> String {
    match shortcut.command {
        Command::View(place) => {
            View::NAVIGATION.get(place).map_or_else(String::new, |view| view.title(texts))
        }
        _ => texts.attribute("shortcut", shortcut.name),
    }
}

/// Keys as they are written on the keyboard: "Ctrl+Z", "Alt+Pil venstre".
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

/// The page of shortcuts, over the window.
pub fn help_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !cx.memory.help {
        return;
    }
    let name = cx.texts.attribute("shortcut", "title");
    let height = (ui.ctx().content_rect().height() - 170.0).max(120.0);
    let closed = dialog(ui, "help", &name, 460.0, |ui| {
        title(ui, &name);
        gap(ui, 1.0);
        let mut close = false;
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for shortcut in TABLE {
                let keys: Vec<String> =
                    shortcut.keys.iter().map(|keys| written(cx.texts, keys)).collect();
                row_ui(ui, &name_of(cx.texts, shortcut), &keys);
            }
            gap(ui, 2.0);
            heading(ui, cx.texts.attribute("shortcut", "everywhere"));
            for (name, keys) in EVERYWHERE {
                let keys: Vec<String> =
                    keys.iter().map(|key| cx.texts.attribute("key", key)).collect();
                row_ui(ui, &cx.texts.attribute("shortcut", name), &keys);
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
        cx.memory.help = false;
    }
}

fn row_ui(ui: &mut Ui, name: &str, keys: &[String]) {
    ui.horizontal(|ui| {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = KeyboardShortcut> {
        TABLE.iter().flat_map(|shortcut| shortcut.keys.iter().copied())
    }

    #[test]
    fn no_key_means_two_things() {
        let keys: Vec<KeyboardShortcut> = all().collect();
        for (place, one) in keys.iter().enumerate() {
            assert!(!keys[place + 1..].contains(one), "{one:?}");
        }
    }

    #[test]
    fn every_key_lies_on_a_norwegian_keyboard_and_none_is_altgr() {
        for keys in all() {
            let name = keys.logical_key.name();
            let plain = name.len() == 1
                || matches!(name.strip_prefix('F'), Some(n) if n.parse::<u8>().is_ok());
            let named = matches!(
                keys.logical_key,
                Key::ArrowLeft | Key::Plus | Key::Minus | Key::Equals | Key::Questionmark
            );
            assert!(plain || named, "{keys:?}");
            let both = keys.modifiers.alt && (keys.modifiers.ctrl || keys.modifiers.command);
            assert!(!both, "{keys:?} is AltGr on Windows");
        }
    }

    #[test]
    fn each_view_of_the_navigation_has_its_digit() {
        let views = TABLE.iter().filter(|s| matches!(s.command, Command::View(_))).count();
        assert_eq!(views, View::NAVIGATION.len());
    }
}
