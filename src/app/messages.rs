//! What there is to tell: shown for a while, kept until the document is left that it is about. What is
//! told is kept in all languages, so that it is said in the one that the window speaks now.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use crate::model::message::{Argument, Message};
use crate::text::{Format, Texts};

/// Something asked for about messages.
#[derive(Clone, Debug, PartialEq)]
pub enum MessageAction {
    /// Say why something was not done.
    Tell(Message),
    /// Say what was done, or how something stands.
    Say(Message),
    /// Say that what is shown can only be read.
    ReadOnly,
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

/// A file that was written, which somebody may want to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Where it lies; a folder, where several were.
    pub path: PathBuf,
    /// Whether the desktop may be asked to open it.
    pub opens: bool,
}

impl Written {
    /// A file for another program, which this one has made.
    #[must_use]
    pub fn file(path: PathBuf) -> Self {
        Self { path, opens: true }
    }

    /// One that is only shown in its folder: one of our own, or one that came from elsewhere.
    #[must_use]
    pub fn shown(path: PathBuf) -> Self {
        Self { path, opens: false }
    }
}

/// What makes a message past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// That one does the next thing: the document is changed, or one goes elsewhere.
    WithTheNextStep,
    /// That all which is here has been published: it says how the file in the folder stood.
    WhenPublished,
    /// That something else is told: what was done then stays done, and is no news any more.
    WithTheNextMessage,
}

/// What is said, in any language.
type Words = Arc<dyn Fn(&'static Texts) -> String + Send + Sync>;

/// A message.
#[derive(Clone)]
pub struct Note {
    /// What it says, in the language of the window.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// When it came, as the clock showed.
    pub at: String,
    /// Whether it still stands over the window.
    pub fresh: bool,
    /// Whether it is true no longer, or of no more use: then the line at the foot does not go on saying it.
    pub is_past: bool,
    /// The file that it says was written.
    pub written: Option<Written>,
    /// Whether it tells of the step that undo takes back, while it is not past.
    pub undoes: bool,
    /// So many steps that were on their way when it was told leave it standing: it is news to whoever made them.
    outlasts: usize,
    ends: Ends,
    words: Words,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Note").field("text", &self.text).field("tone", &self.tone).finish()
    }
}

/// The messages, newest last.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    notes: Vec<Note>,
    /// How many of them had been told when one began to leave the document.
    before: usize,
}

impl Messages {
    /// Tells something.
    pub fn tell(
        &mut self,
        tone: Tone,
        texts: &'static Texts,
        words: impl Fn(&'static Texts) -> String + Send + Sync + 'static,
    ) {
        let text = words(texts);
        // Only the newest stands over the window: a stack of old ones hides what it speaks of.
        if let Some(note) = self.notes.last_mut().filter(|note| note.fresh)
            && (&note.text, note.tone) == (&text, tone)
        {
            note.is_past = false;
            return;
        }
        self.dismiss();
        self.end(Ends::WithTheNextMessage);
        let at = Format::of(texts.lang()).clock(chrono::Utc::now());
        self.notes.push(Note {
            text,
            tone,
            at,
            fresh: true,
            is_past: false,
            written: None,
            undoes: false,
            outlasts: 0,
            ends: Ends::WithTheNextStep,
            words: Arc::new(words),
        });
    }

    /// The last one says how the file in the folder stood.
    pub(super) fn mark_of_folder(&mut self) {
        if let Some(note) = self.notes.last_mut() {
            note.ends = Ends::WhenPublished;
        }
    }

    /// The last one says that a file was written.
    pub(super) fn mark_file(&mut self, written: Written) {
        if let Some(note) = self.notes.last_mut() {
            (note.written, note.ends) = (Some(written), Ends::WithTheNextMessage);
        }
    }

    /// The last one tells of the step that undo takes back now.
    pub(super) fn mark_undo(&mut self) {
        if let Some(note) = self.notes.last_mut() {
            note.undoes = true;
        }
    }

    /// The last one is news to whoever has made so many steps that are on their way.
    pub(super) fn mark_outlasting(&mut self, steps: usize) {
        if let Some(note) = self.notes.last_mut() {
            note.outlasts = steps;
        }
    }

    /// The document has changed: what was said before is history.
    pub(super) fn end_with_a_step(&mut self) {
        let outlasting = self.notes.pop_if(|note| note.fresh && note.outlasts > 0);
        self.dismiss();
        self.end(Ends::WithTheNextStep);
        self.notes.extend(outlasting.map(|note| Note { outlasts: note.outlasts - 1, ..note }));
    }

    /// What made messages past has come.
    pub(super) fn end(&mut self, by: Ends) {
        for note in self.notes.iter_mut().filter(|note| note.ends == by) {
            note.is_past = true;
        }
    }

    /// Says all of it in another language.
    pub(super) fn say_in(&mut self, texts: &'static Texts) {
        for note in &mut self.notes {
            note.text = (note.words)(texts);
        }
    }

    /// One begins to leave the document: what is told from now on is of what comes.
    pub(super) fn begin_to_leave(&mut self) {
        self.before = self.notes.len();
    }

    /// The document is left: what was told of it is of no other.
    pub(super) fn leave(&mut self) {
        self.notes.drain(..std::mem::take(&mut self.before).min(self.notes.len()));
    }

    /// The message that stands over the window.
    #[must_use]
    pub fn fresh(&self) -> Option<&Note> {
        self.notes.last().filter(|note| note.fresh)
    }

    /// The newest message that is still true, for the line at the foot.
    #[must_use]
    pub fn standing(&self) -> Option<&Note> {
        self.notes.iter().rev().find(|note| !note.is_past)
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
            MessageAction::Say(message) => self.tell_done(message),
            MessageAction::ReadOnly => self.tell_read_only(),
            MessageAction::Dismiss => self.messages.dismiss(),
        }
    }

    /// Tells something, in the language of the window and in any that it may speak later.
    pub(super) fn tell(
        &mut self,
        tone: Tone,
        words: impl Fn(&'static Texts) -> String + Send + Sync + 'static,
    ) {
        let texts = self.texts();
        self.messages.tell(tone, texts, words);
        if tone == Tone::Problem {
            // What was done just before comes about just after, and nobody could read this until then.
            self.messages.mark_outlasting(self.jobs.of_document());
        }
    }

    /// Says what was done.
    pub(super) fn tell_done(&mut self, message: Message) {
        self.tell_message(Tone::Done, message);
    }

    /// Says why something was not done.
    pub(super) fn problem(&mut self, message: &Message) {
        self.tell_message(Tone::Problem, message.clone());
    }

    fn tell_message(&mut self, tone: Tone, message: Message) {
        // The names as they are now: a record may be called something else later, or be gone.
        let is_name = |argument: &Argument| matches!(argument, Argument::Record(_));
        let named = message.arguments.iter().any(|(_, argument)| is_name(argument));
        let portfolio = self.portfolio().filter(|_| named).cloned();
        self.tell(tone, move |texts| texts.message(&message, portfolio.as_deref()));
    }

    /// Says why something was not done, by the key of a text.
    pub(super) fn tell_problem(&mut self, key: &'static str, arguments: &[(&'static str, &str)]) {
        let message = Message::new(key);
        let add = |message: Message, (name, text): &(&'static str, &str)| message.text(name, *text);
        self.problem(&arguments.iter().fold(message, add));
    }

    /// Says that an earlier state cannot be changed.
    pub(super) fn tell_read_only(&mut self) {
        let snapshot = self.past.as_ref().is_some_and(|past| past.snapshot().is_some());
        self.tell_problem(if snapshot { "snapshot-read-only" } else { "past-read-only" }, &[]);
    }

    /// Says where something was written.
    pub(super) fn tell_written(&mut self, path: PathBuf) {
        self.tell_of_file(Message::new("message-exported"), Written::file(path));
    }

    /// Says something of a file that was written, with its place, and the ways to it.
    pub(super) fn tell_of_file(&mut self, message: Message, written: Written) {
        self.tell_done(message.text("path", written.path.display().to_string()));
        self.messages.mark_file(written);
    }
}
