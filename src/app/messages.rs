//! What there is to tell: shown for a while, kept until the window closes.

use std::path::Path;

use super::App;
use crate::model::message::Message;

/// Something asked for about messages.
#[derive(Clone, Debug, PartialEq)]
pub enum MessageAction {
    /// Say why something was not done.
    Tell(Message),
    /// Take the one away that stands over the window.
    Dismiss,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something could not be done.
    Problem,
}

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// When it came, as the clock showed.
    pub at: String,
    /// Whether it still stands over the window.
    pub fresh: bool,
}

/// The messages, newest last.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    notes: Vec<Note>,
}

impl Messages {
    /// Tells something.
    pub fn tell(&mut self, tone: Tone, text: String) {
        let at = chrono::Local::now().format("%H:%M").to_string();
        // Only the newest stands over the window: a stack of old ones hides what it speaks of.
        self.dismiss();
        self.notes.push(Note { text, tone, at, fresh: true });
    }

    /// The message that stands over the window.
    #[must_use]
    pub fn fresh(&self) -> Option<&Note> {
        self.notes.last().filter(|note| note.fresh)
    }

    /// Takes it away; it stays in the list.
    pub fn dismiss(&mut self) {
        if let Some(note) = self.notes.last_mut() {
            note.fresh = false;
        }
    }

    /// All messages, newest last.
    #[must_use]
    pub fn all(&self) -> &[Note] {
        &self.notes
    }
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_message(&mut self, action: MessageAction) {
        match action {
            MessageAction::Tell(message) => self.problem(&message),
            MessageAction::Dismiss => self.messages.dismiss(),
        }
    }

    /// Says why something was not done.
    pub(super) fn problem(&mut self, message: &Message) {
        let text = self.texts().message(message, self.portfolio().map(AsRef::as_ref));
        self.messages.tell(Tone::Problem, text);
    }

    /// The same, by the key of a text.
    pub(super) fn tell_problem(&mut self, key: &str, arguments: &[(&str, &str)]) {
        let text = self.texts().with(key, arguments);
        self.messages.tell(Tone::Problem, text);
    }

    /// Says where something was written.
    pub(super) fn tell_written(&mut self, path: &Path) {
        let place = path.display().to_string();
        let text = self.texts().with("message-exported", &[("path", &place)]);
        self.messages.tell(Tone::Done, text);
    }
}
