//! What the window knows of the folder: how the document stands to it, its snapshots, and closing,
//! which publishes first.

use std::path::PathBuf;
use std::sync::Arc;

use super::actions::Action;
use super::jobs::{Job, News, Steps};
use super::messages::Tone;
use super::past::Earlier;
use super::route::Route;
use super::shared::Shared;
use super::{App, Open};
use crate::model::kind::Portfolio;

impl Open {
    /// A document that has just been opened.
    #[must_use]
    pub fn new(
        path: Option<PathBuf>,
        portfolio: Arc<Portfolio>,
        version: u64,
        steps: Steps,
    ) -> Self {
        Self {
            path,
            portfolio,
            version,
            first_version: version,
            steps,
            saved_at: None,
            shared: Shared::InPlace,
            copies: Vec::new(),
            elsewhere: None,
        }
    }
}

impl App {
    pub(super) fn tell_who(&mut self) {
        let (name, lang) = (self.actor(), self.settings.lang);
        self.jobs.tell_who(name, lang);
    }

    /// The document is not open any more. What was typed and has not come waits for the next time.
    pub(super) fn closed(&mut self) {
        self.drafts.close();
        self.keep_drafts();
        self.opening = None;
        self.index = None;
        self.open = None;
        self.past = None;
        (self.snapshots, self.closing) = (None, false);
        self.route = Route::start();
    }

    /// Takes news of the folder and of snapshots; gives other news back.
    pub(super) fn take_of_folder(&mut self, news: News) -> Option<News> {
        match news {
            News::Shared(shared) => {
                if matches!(
                    shared,
                    Shared::Publishing(_) | Shared::Published(_) | Shared::Beside(_)
                ) {
                    // Once others may have seen it, nobody goes back behind it.
                    self.merging.before = None;
                }
                if let Some(open) = &mut self.open {
                    open.shared = shared;
                } else {
                    // Said while the document is opening.
                    self.opening_shared = Some(shared);
                }
            }
            News::Told(message) => {
                let text = self.texts().message(&message, self.portfolio().map(AsRef::as_ref));
                self.messages.tell(Tone::Problem, text);
            }
            News::Copies(copies) => {
                if let Some(open) = &mut self.open {
                    open.copies = copies;
                }
            }
            News::OpenElsewhere(other) => {
                if let Some(open) = &mut self.open {
                    open.elsewhere = other;
                }
            }
            News::Snapshots(list) => self.snapshots = Some(list),
            News::Inside(portfolio, snapshot) if self.open.is_some() => {
                self.show_earlier(Earlier::Snapshot(snapshot), portfolio);
            }
            News::Inside(..) => {}
            other => return Some(other),
        }
        None
    }

    /// Carries out what concerns the folder and snapshots; gives other actions back.
    pub(super) fn act_on_folder(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Close | Action::Quit => {
                self.quitting |= action == Action::Quit;
                if !self.closing {
                    self.settle();
                    self.closing = true;
                    self.send(Job::Close);
                }
            }
            Action::CloseNow => self.jobs.close_now(),
            Action::ShowSnapshots => self.send(Job::Snapshots),
            Action::HideSnapshots => self.snapshots = None,
            Action::LookInside(snapshot) => self.send(Job::LookInside(snapshot)),
            Action::Restore(snapshot) => {
                self.leave_past();
                self.snapshots = None;
                let time = snapshot.at.with_timezone(&chrono::Local);
                let time = time.format("%d.%m.%Y %H:%M").to_string();
                let note = self.texts().with("snapshot-restored-note", &[("time", &time)]);
                let by = self.actor();
                self.send(Job::Restore(snapshot, by, note));
            }
            other => return Some(other),
        }
        None
    }
}
