//! Every key that does something anywhere in the window: what is pressed is looked up here, and the
//! page of shortcuts is written from the same rows, so that the two cannot differ. The keys of a screen
//! stand with the screen.

use egui::{Event, Key, KeyboardShortcut, Modifiers, Ui};

use super::context::Cx;
use super::focus;
use super::grid;
use super::help_page::HelpPage;
use super::here;
use super::keys::{
    BACK, FILTER, HELP, LARGER, NEW, OPEN, OPEN_CALENDAR, PAPER, QUESTION_MARK, REDO, SAVE,
    SAVE_COPY, SEARCH, SMALLER, UNDO, ctrl, ctrl_shift, plain, shift,
};
use super::screens::SCREENS;
use super::search;
use super::typing::Typing;
use crate::app::actions::{DocumentAction, EditAction, RouteAction, SettingsAction};
use crate::app::route::View;
use crate::text::Texts;

/// Where the keyboard goes with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// It stays where it is.
    Nowhere,
    /// It may leave what is being typed, and comes back to it.
    ForAMoment,
    /// Elsewhere: what is typed then is not meant for what had it before.
    Away,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Shows the page of shortcuts.
    Help,
    /// Goes to the search.
    Search,
    /// Goes to the words that the list in sight is filtered by; to the search, where there is no list.
    Filter,
    /// Takes a step back.
    Undo,
    /// Does it again.
    Redo,
    /// Opens a document.
    Open,
    /// Says that all is saved.
    Save,
    /// Makes what the page that is shown makes.
    New,
    /// Shows the paper of the page.
    Paper,
    /// Saves a copy of the document elsewhere.
    SaveCopy,
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
    /// Goes to a view.
    Go(View),
}

impl Command {
    /// Whether it does something while no document is open.
    fn without_document(self) -> bool {
        match self {
            Self::Help | Self::Open | Self::Larger | Self::Smaller | Self::NormalSize => true,
            Self::Search
            | Self::Filter
            | Self::Undo
            | Self::Redo
            | Self::Save
            | Self::New
            | Self::Paper
            | Self::SaveCopy
            | Self::Back
            | Self::NextRegion
            | Self::PreviousRegion
            | Self::Go(_) => false,
        }
    }

    /// Where the keyboard goes with it from what is being typed.
    fn moves(self) -> Moves {
        match self {
            Self::Help
            | Self::Search
            | Self::Filter
            | Self::Open
            | Self::New
            | Self::Paper
            | Self::SaveCopy
            | Self::Back
            | Self::NextRegion
            | Self::PreviousRegion
            | Self::Go(_) => Moves::Away,
            Self::Save => Moves::ForAMoment,
            Self::Undo | Self::Redo | Self::Larger | Self::Smaller | Self::NormalSize => {
                Moves::Nowhere
            }
        }
    }

    /// What it is called.
    pub fn name(self, texts: &Texts) -> String {
        let word = match self {
            Self::Help => "help",
            Self::Search => "search",
            Self::Filter => "filter",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Open => "open",
            Self::Save => "save",
            Self::New => "new",
            Self::Paper => "paper",
            Self::SaveCopy => "save-copy",
            Self::Back => "back",
            Self::NextRegion => "next-region",
            Self::PreviousRegion => "previous-region",
            Self::Larger => "larger",
            Self::Smaller => "smaller",
            Self::NormalSize => "normal-size",
            Self::Go(view) => return view.title(texts),
        };
        texts.attribute("shortcut", word)
    }
}

/// A command with the keys that give it; any of these.
type Shortcut = (Command, &'static [KeyboardShortcut]);

/// Those that stand before the screens on the page.
const FIRST: &[Shortcut] = &[
    (Command::Search, &[SEARCH]),
    (Command::Filter, &[FILTER]),
    (Command::Undo, &[UNDO]),
    (Command::Redo, &[REDO, ctrl_shift(Key::Z)]),
    (Command::Back, &[BACK]),
    (Command::New, &[NEW]),
    (Command::Paper, &[PAPER]),
    (Command::Save, &[SAVE]),
    (Command::Open, &[OPEN]),
    (Command::SaveCopy, &[SAVE_COPY]),
];

/// Those that stand after them.
const LAST: &[Shortcut] = &[
    (Command::NextRegion, &[plain(Key::F6), ctrl(Key::F6)]),
    (Command::PreviousRegion, &[shift(Key::F6)]),
    (Command::Larger, &[LARGER, ctrl(Key::Equals)]),
    (Command::Smaller, &[SMALLER]),
    (Command::NormalSize, &[ctrl(Key::Num0)]),
    (Command::Help, &[HELP, QUESTION_MARK]),
];

/// All of them, in the order of the page.
pub fn shortcuts() -> impl Iterator<Item = Shortcut> {
    let with_keys = SCREENS.iter().filter(|screen| !screen.keys.is_empty());
    let screens =
        with_keys.filter_map(|screen| Some((Command::Go(*screen.views.first()?), screen.keys)));
    FIRST.iter().copied().chain(screens).chain(LAST.iter().copied())
}

/// Takes the keys that were pressed. What is half-typed in a field has an undo of its own, which comes
/// first.
pub fn take(ui: &Ui, cx: &mut Cx<'_>, typing: Typing) {
    for (command, keys) in shortcuts() {
        let held = (command == Command::Undo && typing.undo)
            || (command == Command::Redo && (typing.undo || typing.redo));
        if !held && keys.iter().any(|keys| pressed(ui, keys)) {
            give(ui, cx, command);
        }
    }
}

/// Where the keyboard goes with an event, also from what is being typed.
pub fn moves(event: &Event, is_typing: bool) -> Moves {
    let means = |keys: &KeyboardShortcut| gives(event, keys, is_typing);
    // The month opens beside a date, and nowhere else.
    if means(&OPEN_CALENDAR) {
        return Moves::ForAMoment;
    }
    let command = shortcuts().find(|(_, keys)| keys.iter().any(means));
    command.map_or(Moves::Nowhere, |(command, _)| command.moves())
}

/// Whether exactly these keys were pressed.
fn pressed(ui: &Ui, keys: &KeyboardShortcut) -> bool {
    let is_typing = ui.ctx().text_edit_focused();
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !gives(event, keys, is_typing));
        input.events.len() < before
    })
}

/// Whether an event is exactly these keys: with Alt besides Ctrl it is AltGr, and a character.
fn gives(event: &Event, keys: &KeyboardShortcut, is_typing: bool) -> bool {
    if *keys == QUESTION_MARK && is_typing {
        return false;
    }
    // Which of these needs Shift is for the keyboard to say.
    let shift_is_free = matches!(keys.logical_key, Key::Plus | Key::Questionmark);
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let shift = modifiers.shift && !shift_is_free;
    *key == keys.logical_key && Modifiers { shift, ..*modifiers }.matches_exact(keys.modifiers)
}

fn give(ui: &Ui, cx: &mut Cx<'_>, command: Command) {
    if cx.open().is_none() && !command.without_document() {
        return;
    }
    let zoom = cx.app.settings.zoom;
    let tenths = |step: f32| SettingsAction::Zoom(((zoom + step) * 10.0).round() / 10.0);
    match command {
        Command::Help => cx.memory.of::<HelpPage>().is_open = true,
        Command::Open => cx.send(DocumentAction::ChooseOpen),
        Command::Larger => cx.send(tenths(0.1)),
        Command::Smaller => cx.send(tenths(-0.1)),
        Command::NormalSize => cx.send(SettingsAction::Zoom(1.0)),
        Command::Search => search::open(ui, cx),
        Command::Filter if grid::go_to_filter(ui, cx) => {}
        Command::Filter => search::open(ui, cx),
        Command::Undo => cx.send(EditAction::Undo),
        Command::Redo => cx.send(EditAction::Redo),
        Command::Save => here::save(ui.ctx(), cx),
        Command::New => here::new(cx),
        Command::Paper => here::paper(cx),
        Command::SaveCopy => cx.send(DocumentAction::ChooseCopy),
        Command::Back => back(ui, cx),
        Command::NextRegion => focus::to_region(ui.ctx(), 1),
        Command::PreviousRegion => focus::to_region(ui.ctx(), -1),
        Command::Go(view) => {
            cx.send(RouteAction::Go(cx.app.way_to(view)));
            focus::to_main(ui.ctx());
        }
    }
}

/// Goes back. A text that stands on every page, such as the search, does not keep the keyboard.
fn back(ui: &Ui, cx: &mut Cx<'_>) {
    cx.send(RouteAction::Back);
    if cx.app.can_go_back() && ui.ctx().text_edit_focused() {
        focus::to_main(ui.ctx());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::search::commands::{Command as Sought, ListTask};
    use crate::ui::screen::Place;

    fn all() -> impl Iterator<Item = KeyboardShortcut> {
        shortcuts().flat_map(|(_, keys)| keys.iter().copied())
    }

    /// The command of the search that does the same.
    fn in_search(command: Command) -> Option<Sought> {
        Some(match command {
            Command::Help => Sought::Shortcuts,
            Command::Filter => Sought::InList(ListTask::Filter),
            Command::Undo => Sought::Undo,
            Command::Redo => Sought::Redo,
            Command::Open => Sought::Open,
            Command::SaveCopy => Sought::SaveCopy,
            Command::Back => Sought::Back,
            Command::Larger => Sought::Larger,
            Command::Smaller => Sought::Smaller,
            Command::Go(view) => Sought::Go(view),
            Command::Search
            | Command::Save
            | Command::New
            | Command::Paper
            | Command::NextRegion
            | Command::PreviousRegion
            | Command::NormalSize => return None,
        })
    }

    #[test]
    fn the_search_shows_the_first_key_that_does_the_same() {
        for (command, keys) in shortcuts() {
            let Some(sought) = in_search(command) else { continue };
            assert_eq!(search::shortcut(sought).as_ref(), keys.first(), "{command:?}");
        }
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
    fn the_digits_lead_to_the_first_nine_entries_of_the_navigation_in_their_order() {
        let digits = [
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Num8,
            Key::Num9,
        ];
        let entries = SCREENS.iter().filter(|screen| matches!(screen.place, Place::Entry(_)));
        for (digit, screen) in digits.into_iter().zip(entries) {
            assert!(screen.keys.contains(&ctrl(digit)), "{:?} {digit:?}", screen.views);
        }
    }
}
