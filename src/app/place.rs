//! The place of a file: chosen in a dialogue of the system, or typed in the window where it has none.

use std::path::PathBuf;

use super::App;
use super::dialogues::{Dialogue, DialogueNews, Then};
use super::messages::Tone;
use super::settings::suggested;

/// The place of a file, typed in the window where the system has no dialogue for it.
#[derive(Debug)]
pub struct Place {
    /// What has been typed.
    pub path: String,
    /// Why the place that was typed before would not do.
    pub refused: Option<String>,
    /// That place was asked for, and nobody knows yet whether it will do.
    pub is_asked: bool,
    /// What is asked once the place is there.
    then: Then,
    /// What it stands in for.
    dialogue: Dialogue,
}

/// Something asked for about it.
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceAction {
    /// This has been typed.
    Type(String),
    /// That place it is.
    Confirm,
    /// No place after all.
    Cancel,
}

impl Place {
    /// What is asked.
    #[must_use]
    pub fn title(&self) -> &str {
        self.dialogue.title()
    }
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_place(&mut self, action: PlaceAction) {
        match action {
            PlaceAction::Type(path) => {
                if let Some(place) = &mut self.place {
                    (place.path, place.refused) = (path, None);
                }
            }
            PlaceAction::Confirm => {
                let Some(place) = self.place.as_mut().filter(|place| !place.is_asked) else {
                    return;
                };
                (place.is_asked, place.refused) = (true, None);
                let path = place.dialogue.completed(PathBuf::from(place.path.trim()));
                let then = place.then.clone();
                // What is told from now on is about that place.
                self.messages.dismiss();
                then.go_on(self, path);
                self.settle_place();
            }
            PlaceAction::Cancel => self.place = None,
        }
    }

    /// A place that was asked for is done with once something has come of it. One that was refused is asked for
    /// again, with what was typed and the reason.
    pub(super) fn settle_place(&mut self) {
        let is_busy = self.is_busy();
        let Some(place) = self.place.as_mut().filter(|place| place.is_asked && !is_busy) else {
            return;
        };
        match self.messages.fresh().filter(|note| note.tone == Tone::Problem) {
            Some(note) => (place.is_asked, place.refused) = (false, Some(note.text.clone())),
            None => self.place = None,
        }
        if self.place.is_some() {
            self.messages.dismiss();
        }
    }

    /// Takes a piece of news of a dialogue.
    pub(super) fn take_dialogue(&mut self, news: DialogueNews) {
        self.is_choosing = false;
        match news {
            DialogueNews::Chosen(path, then) => then.go_on(self, path),
            DialogueNews::Cancelled => {}
            DialogueNews::NoDialogue(dialogue, then) => {
                let path = suggested(dialogue.name());
                self.place = Some(Place { path, refused: None, is_asked: false, then, dialogue });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::actions::DocumentAction;
    use crate::app::settings::Settings;

    #[test]
    fn one_dialogue_is_open_at_a_time() {
        let mut app = App::new(Settings::default(), Arc::new(|| {}));
        app.is_choosing = true;
        for _ in 0..3 {
            app.act(DocumentAction::ChooseOpen);
        }
        assert!(!app.is_busy(), "no other waits behind it");
        let told = app.messages.fresh().map(|note| note.text.clone());
        assert_eq!(told, Some(app.texts().get("dialogue-open")));
        app.take_dialogue(DialogueNews::Cancelled);
        assert!(!app.is_choosing(), "and then another may");
    }
}
