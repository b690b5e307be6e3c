//! The keys that do something anywhere in the window. `shortcuts` says what; where a control does the
//! same, it shows them.
//!
//! Only keys that lie alike on Norwegian and English keyboards: letters from A to Z, digits, F keys,
//! arrows, plus and minus. None has Ctrl and Alt together, which is how Windows says AltGr.

use egui::{Key, KeyboardShortcut, Modifiers};

const CTRL: Modifiers = Modifiers::COMMAND;

/// A key by itself.
pub const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// A key with Shift.
pub const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

/// A key with Ctrl (Cmd on a Mac).
pub const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(CTRL, key)
}

/// A key with Ctrl (Cmd on a Mac) and Shift.
pub const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(CTRL.plus(Modifiers::SHIFT), key)
}

/// Opens the search.
pub const SEARCH: KeyboardShortcut = ctrl(Key::K);
/// Goes to the words that the list in sight is filtered by.
pub const FILTER: KeyboardShortcut = ctrl(Key::F);
/// Takes a step back.
pub const UNDO: KeyboardShortcut = ctrl(Key::Z);
/// Does it again.
pub const REDO: KeyboardShortcut = ctrl(Key::Y);
/// Goes back to where one was.
pub const BACK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft);
/// Opens the month beside a date that is being typed.
pub const OPEN_CALENDAR: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowDown);
/// Opens a document.
pub const OPEN: KeyboardShortcut = ctrl(Key::O);
/// Says that all is saved.
pub const SAVE: KeyboardShortcut = ctrl(Key::S);
/// Makes what the page makes.
pub const NEW: KeyboardShortcut = ctrl(Key::N);
/// Shows the paper of the page.
pub const PAPER: KeyboardShortcut = ctrl(Key::P);
/// Saves a copy of the document elsewhere.
pub const SAVE_COPY: KeyboardShortcut = ctrl_shift(Key::S);
/// Everything larger.
pub const LARGER: KeyboardShortcut = ctrl(Key::Plus);
/// Everything smaller.
pub const SMALLER: KeyboardShortcut = ctrl(Key::Minus);
/// Shows the page of shortcuts.
pub const HELP: KeyboardShortcut = plain(Key::F1);
/// Shows the page of shortcuts. It writes something too: only where nothing is being typed.
pub const QUESTION_MARK: KeyboardShortcut = plain(Key::Questionmark);
