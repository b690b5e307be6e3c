//! What cannot be read when it is wanted: the file in the folder, while nothing here waits for it, and the
//! working copy.

use super::{Keeper, REFUSALS};
use crate::app::folder::FolderNews;
use crate::app::shared::Shared;
use crate::model::message::{Message, Tell as _};
use crate::store::StoreError;
use crate::store::working::{Refusal, Working};

impl Keeper {
    /// The working copy was not there when it was to be published: whether it is again, a few times.
    pub(super) fn copy_is_back(&mut self) -> bool {
        self.refusals += 1;
        let few = self.refusals < REFUSALS;
        few && self.document.as_mut().is_some_and(|document| document.refresh().is_ok())
    }

    /// The file could not be read when it was fetched. Where nothing here waits for it, that is said, and
    /// there is nothing to be done about it.
    pub(super) fn is_not_read(&mut self, working: &Working, error: StoreError) {
        let is_about_damage = self.damaged.is_some() || error.is_of_spoilt_file();
        if is_about_damage || self.due.is_some() || working.has_unpublished().unwrap_or(true) {
            return self.is_refused(Refusal::NotOurs(error));
        }
        self.running = false;
        self.stays_unread(error.message());
    }

    pub(super) fn stays_unread(&mut self, why: Message) {
        let unread = Shared::NotRead(why.clone());
        if self.shared != unread {
            self.out.send(FolderNews::Told(why));
        }
        self.set_shared(unread);
        if self.closing.is_some() {
            self.finish_closing();
        }
    }
}
