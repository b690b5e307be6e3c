//! What a list does with a key: `keys` does it, and the page of shortcuts tells of it.

use egui::{Key, Modifiers};

/// The words that tell of it on the page of shortcuts, and those for its keys.
pub type Told = (&'static str, &'static [&'static str]);

/// Each thing once, in the order of the page: its name, and what tells of it; nothing where the keys are those of
/// everything in the window, or the words of another tell of it too.
macro_rules! does {
    ($($(#[$about:meta])* $name:ident $told:expr,)*) => {
        /// What a list does with a key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Does {
            $($(#[$about])* $name,)*
        }

        impl Does {
            /// All of it, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// What tells of it.
            pub fn told(self) -> Option<Told> {
                match self {
                    $(Self::$name => $told,)*
                }
            }
        }
    };
}

does! {
    /// Goes to another cell.
    Step None,
    /// Goes down, or opens the record on its name.
    Enter None,
    /// Edits the cell.
    Edit Some(("grid-edit", &["f2"])),
    /// Edits the cell from nothing.
    Anew None,
    /// Opens the record beside the list, or closes it.
    Peek Some(("grid-open", &["space"])),
    /// Opens the menu of the column.
    Head Some(("grid-menu", &["alt-down"])),
    /// Chooses cells on the way to another.
    Choose Some(("grid-choose", &["shift-arrows"])),
    /// Chooses all cells.
    All Some(("grid-all", &["ctrl-a"])),
    /// Copies, cuts out, pastes: the toolkit makes events of these keys.
    Clipboard Some(("grid-copy", &["ctrl-c", "ctrl-x", "ctrl-v"])),
    /// Fills the chosen cells with what stands in the first.
    FillDown Some(("grid-fill", &["ctrl-d"])),
    /// Empties the chosen cells.
    Empty Some(("grid-empty", &["delete"])),
    /// Goes to an end of the list.
    Ends Some(("grid-ends", &["ctrl-home", "ctrl-end"])),
    /// Goes to the next record or the one before, while one is open: also where the list is not in sight.
    Records Some(("grid-records", &["ctrl-page-up", "ctrl-page-down"])),
    /// Gives up what is chosen, closes the record, and stays in the list.
    GiveUp Some(("grid-give-up", &["escape"])),
    /// Goes to the cell after this one, or before it, as one reads; out of the list behind the last.
    Beside Some(("grid-cells", &["tab", "shift-tab"])),
    /// Goes to the next part of the window, or the one before: a key of the whole window.
    WayOut Some(("grid-leave", &["f6", "ctrl-f6", "shift-f6"])),
}

impl Does {
    /// What it does with a key. AltGr is Ctrl and Alt: what is typed with it is a character and no command.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the keys are the toolkit's")]
    pub fn of(key: Key, held: Modifiers) -> Option<Self> {
        if held.alt {
            return (key == Key::ArrowDown && !held.command).then_some(Self::Head);
        }
        let does = match key {
            Key::ArrowDown
            | Key::ArrowUp
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Home
            | Key::End => Self::step(held),
            Key::PageDown | Key::PageUp if !held.command => Self::step(held),
            Key::Tab => Self::Beside,
            Key::Enter => Self::Enter,
            Key::F2 => Self::Edit,
            Key::Backspace => Self::Anew,
            Key::Space if !held.any() => Self::Peek,
            Key::A if held.command => Self::All,
            Key::D if held.command => Self::FillDown,
            Key::Delete => Self::Empty,
            Key::Escape => Self::GiveUp,
            _ => return None,
        };
        Some(does)
    }

    /// Whether it goes to another cell of the list, whoever has the focus.
    pub fn moves(self) -> bool {
        match self {
            Self::Step | Self::Choose | Self::Ends => true,
            Self::Beside
            | Self::Enter
            | Self::Edit
            | Self::Anew
            | Self::Peek
            | Self::Head
            | Self::All
            | Self::Clipboard
            | Self::FillDown
            | Self::Empty
            | Self::Records
            | Self::GiveUp
            | Self::WayOut => false,
        }
    }

    fn step(held: Modifiers) -> Self {
        match (held.shift, held.command) {
            (true, _) => Self::Choose,
            (false, true) => Self::Ends,
            (false, false) => Self::Step,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key that a name on the page stands for.
    fn key(name: &str) -> (Key, Modifiers) {
        let (held, name) = match name.split_once('-') {
            Some(("ctrl", name)) => (Modifiers::COMMAND, name),
            Some(("alt", name)) => (Modifiers::ALT, name),
            Some(("shift", name)) => (Modifiers::SHIFT, name),
            Some(_) | None => (Modifiers::NONE, name),
        };
        let key = match name {
            "arrows" | "down" => Key::ArrowDown,
            "page-up" => Key::PageUp,
            "page-down" => Key::PageDown,
            name => {
                Key::ALL.iter().copied().find(|key| key.name().eq_ignore_ascii_case(name)).unwrap()
            }
        };
        (key, held)
    }

    #[test]
    fn each_key_on_the_page_does_what_it_is_said_to_do() {
        for does in Does::ALL {
            let (_, names) = does.told().unwrap_or_default();
            for name in names {
                let (key, held) = key(name);
                let found = Does::of(key, held);
                match does {
                    // Events of the toolkit, and keys that work beside the list too.
                    Does::Clipboard | Does::Records | Does::WayOut => {
                        assert_eq!(found, None, "{name}");
                    }
                    Does::Step
                    | Does::Beside
                    | Does::Enter
                    | Does::Edit
                    | Does::Anew
                    | Does::Peek
                    | Does::Head
                    | Does::Choose
                    | Does::All
                    | Does::FillDown
                    | Does::Empty
                    | Does::Ends
                    | Does::GiveUp => assert_eq!(found, Some(*does), "{name}"),
                }
            }
        }
    }
}
