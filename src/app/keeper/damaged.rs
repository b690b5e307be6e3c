//! The file in the folder is damaged while this machine has a working copy: nothing is published over
//! it until somebody says so, and then the damaged one is kept.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::Utc;

use super::Keeper;
use crate::app::documents::DocumentNews;
use crate::app::folder::FolderNews;
use crate::app::out::Done;
use crate::app::repairing::{MadeAnew, can_be_made_anew};
use crate::app::shared::{Shared, Task};
use crate::model::local_time;
use crate::model::message::{Message, Tell as _};
use crate::store::working::{Incoming, Published, Refusal, Working};
use crate::store::{Repaired, StoreError};
use crate::text::Texts;

/// How the file in the folder is damaged.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Damaged {
    why: Message,
    /// Whether the log in it is whole, so that all steps in it can be had back.
    log_is_whole: bool,
}

/// What is being done so that a whole file lies in the folder again.
#[derive(Debug, Default)]
pub(super) struct MakingWhole {
    /// Somebody has asked for it, and it is not begun yet.
    is_asked: bool,
    /// What came in from the log of the damaged file. It is told once the file has been replaced.
    made: Option<MadeAnew>,
}

impl Damaged {
    /// What an error of reading the visible file says of it; nothing where it may be whole.
    pub fn of(working: &Working, error: &StoreError) -> Option<Self> {
        if !error.is_of_spoilt_file() {
            return None;
        }
        let log_is_whole = can_be_made_anew(working.visible(), error);
        let name = working.visible().file_name().unwrap_or_default().to_string_lossy();
        let why = if let StoreError::Damaged { damage, .. } = error {
            Message::new("damaged-why").text("name", name).words("detail", damage.message())
        } else {
            error.message()
        };
        Some(Self { why, log_is_whole })
    }

    /// What a person is told of it.
    pub fn told(&self) -> Message {
        Message::new("damaged-told").words("why", self.why.clone())
    }

    /// As the window shows it.
    pub fn shared(&self) -> Shared {
        Shared::Damaged { why: self.why.clone(), log_is_whole: self.log_is_whole }
    }
}

impl Keeper {
    /// The file was found damaged. What is here stays here meanwhile.
    pub(super) fn is_damaged(&mut self, damaged: Damaged) {
        (self.running, self.due) = (false, None);
        if self.damaged.as_ref() != Some(&damaged) {
            self.out.send(FolderNews::Told(damaged.told()));
        }
        self.set_shared(damaged.shared());
        self.damaged = Some(damaged);
        if self.closing.is_some() {
            self.close_beside_damaged();
        }
    }

    /// Closes without touching the damaged file: what is not published goes beside it.
    pub(super) fn close_beside_damaged(&mut self) {
        let unpublished =
            self.working.as_ref().is_some_and(|w| w.has_unpublished().unwrap_or(true));
        if unpublished {
            self.publish_named();
        } else {
            self.finish_closing();
        }
    }

    /// Somebody wants a whole file in the folder again.
    pub(super) fn make_whole(&mut self) {
        // The file may just be being read: then once that is done.
        self.making_whole.is_asked = true;
        if !self.running {
            self.make_whole_as_asked();
        }
        self.out.send(Done);
    }

    /// Does what somebody has asked for, if anybody has, unless the file has become whole meanwhile.
    pub(super) fn make_whole_as_asked(&mut self) {
        if !std::mem::take(&mut self.making_whole.is_asked) {
            return;
        }
        self.making_whole.made = None;
        match &self.damaged {
            Some(damaged) if damaged.log_is_whole => self.send_for(Task::Repair),
            Some(_) => self.publish_over_damaged(),
            None => {}
        }
    }

    fn publish_over_damaged(&mut self) {
        let time = local_time::on_the_wall(Utc::now()).format("%Y-%m-%d %H%M").to_string();
        let words = Texts::of(self.who.1).with("damaged-copy", &[("time", &time)]);
        self.send_for(|working| Task::PublishOver(working, words));
    }

    /// All that the log of the damaged file holds was read: it comes in, and what is here then takes
    /// the place of the file.
    pub(super) fn is_repaired(
        &mut self,
        working: &Arc<Working>,
        repaired: Result<(Box<Incoming>, Repaired), StoreError>,
    ) {
        // Whoever asks while it is being done has asked for the same.
        (self.running, self.making_whole.is_asked) = (false, false);
        let brought = repaired.and_then(|(incoming, repaired)| {
            self.take_what_comes(working, *incoming).map(|()| repaired)
        });
        match brought {
            Ok(repaired) => {
                let path = working.visible().to_path_buf();
                self.making_whole.made = Some(MadeAnew { path, repaired });
                self.publish_over_damaged();
            }
            Err(error) => {
                // A file that is busy, or a full disk, says nothing of the log.
                let is_lost = error.is_of_spoilt_file()
                    || matches!(
                        error,
                        StoreError::NotRepairable { .. } | StoreError::OtherDocument(_)
                    );
                let why = error.message();
                if is_lost && let Some(damaged) = &mut self.damaged {
                    damaged.log_is_whole = false;
                }
                let told = match is_lost {
                    true => Message::new("damaged-not-read").words("why", why),
                    false => why,
                };
                self.out.send(FolderNews::Told(told));
                self.stays_damaged();
            }
        }
    }

    /// A whole file has taken the place of the damaged one, or why none has.
    pub(super) fn is_replaced(&mut self, replaced: Result<(Published, PathBuf), Refusal>) {
        (self.running, self.making_whole.is_asked) = (false, false);
        let made = self.making_whole.made.take();
        match replaced {
            Ok((published, kept)) => {
                self.damaged = None;
                if let Some(made) = made {
                    self.out.send(DocumentNews::MadeWhole(made));
                }
                let path = kept.display().to_string();
                let told = Message::new("damaged-replaced").text("path", path);
                self.out.send(FolderNews::WentWell(told));
                self.is_published(published);
            }
            // Somebody has put a whole one there meanwhile.
            Err(Refusal::MovedOn) => self.send_for(Task::Fetch),
            Err(refusal) => {
                if let Some(error) = refusal.error() {
                    self.out.send(FolderNews::Told(error.message()));
                }
                self.stays_damaged();
            }
        }
    }

    /// The file in the folder is as it was found.
    pub(super) fn stays_damaged(&mut self) {
        if let Some(damaged) = &self.damaged {
            self.set_shared(damaged.shared());
        }
        if self.closing.is_some() {
            self.close_beside_damaged();
        }
    }

    /// What was fetched could be read, so that the file is whole again.
    pub(super) fn is_no_longer_damaged(&mut self, working: &Working) {
        if self.damaged.take().is_some() {
            self.set_shared(Shared::Waiting(working.published_at()));
        }
    }

    /// Whether closing waits for what is being done about a damaged file, or ends beside it.
    pub(super) fn closes_beside_damaged(&mut self) -> bool {
        if self.damaged.is_none() {
            return false;
        }
        if !self.running {
            self.close_beside_damaged();
        }
        true
    }
}
