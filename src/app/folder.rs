//! How the open document stands to the folder that people share, as the window hears of it. Nobody asks
//! for any of this.

use super::App;
use super::messages::Ends;
use super::shared::Shared;
use super::steps::Now;
use crate::model::message::Message;
use crate::store::working::{OpenElsewhere, SameDocument};

/// News of the folder.
#[derive(Debug)]
pub(super) enum FolderNews {
    /// How the document stands to the folder.
    Shared(Shared),
    /// Something to tell about the file, or about a thread that could not be started.
    Told(Message),
    /// Something that went well.
    WentWell(Message),
    /// Another process has changed the document.
    Refreshed(Now),
    /// Other files beside it that hold the same document.
    Copies(Vec<SameDocument>),
    /// Who else has it open.
    OpenElsewhere(Option<OpenElsewhere>),
}

/// That a thread could not be started.
pub(super) fn no_thread(error: &std::io::Error) -> FolderNews {
    FolderNews::Told(Message::new("error-no-thread").text("detail", error.to_string()))
}

impl FolderNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Shared(_)
            | Self::Told(_)
            | Self::WentWell(_)
            | Self::Refreshed(_)
            | Self::Copies(_)
            | Self::OpenElsewhere(_) => false,
        }
    }
}

impl App {
    /// Takes a piece of news.
    pub(super) fn take_folder(&mut self, news: FolderNews) {
        match news {
            FolderNews::Shared(shared) => self.stands_shared(shared),
            FolderNews::Told(message) => {
                // Who closes the window reads it first: it stays, without a document.
                if self.documents.leaving.is_none() {
                    self.documents.quitting = false;
                }
                self.problem(&message);
                self.messages.mark_of_folder();
            }
            FolderNews::WentWell(message) => self.tell_done(message),
            FolderNews::Refreshed(now) => {
                let sealed = self.newly_sealed(&now.portfolio);
                self.stands_now(now);
                if sealed.is_empty() {
                    let key = match self.drafts.any_here() {
                        true => "message-refreshed-typed",
                        false => "message-refreshed",
                    };
                    self.tell_done(Message::new(key));
                } else {
                    self.tell_sealed_elsewhere(sealed);
                }
            }
            FolderNews::Copies(copies) => {
                if let Some(open) = &mut self.open {
                    open.copies = copies;
                }
            }
            FolderNews::OpenElsewhere(other) => {
                if let Some(open) = &mut self.open {
                    open.elsewhere = other;
                }
            }
        }
    }

    fn stands_shared(&mut self, shared: Shared) {
        if shared.is_seen_by_others() {
            // Once others may have seen it, nobody goes back behind it.
            self.merging.before = None;
        }
        if matches!(shared, Shared::Published(_)) {
            self.messages.end(Ends::WhenPublished);
        }
        if self.open.is_none() || self.documents.opening.is_some() {
            // The last that is said before a document stands open is of that one.
            self.documents.opening_shared = Some(shared.clone());
        }
        if let Some(open) = &mut self.open {
            open.shared = shared;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Instant;

    use super::*;
    use crate::app::settings::Settings;

    #[test]
    fn what_is_told_while_the_window_closes_is_read_first() {
        let mut app = App::new(Settings::default(), Arc::new(|| {}));
        let left_here = || FolderNews::Told(Message::new("shared-left-here"));
        app.documents.quitting = true;
        app.take_folder(left_here());
        assert!(!app.documents.may_quit(false));
        assert!(app.messages.fresh().is_some());
        // Who does not want to wait any more goes.
        app.documents.quitting = true;
        app.documents.leaving = Some(Instant::now());
        app.take_folder(left_here());
        assert!(app.documents.may_quit(false));
    }
}
