//! How the document stands to the folder: what the publishing thread reports, and what is done about
//! it. Closing publishes first.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::Utc;

use super::damaged::{Damaged, MakingWhole};
use super::opening::files_lacking;
use super::{Closing, FIRST_WAIT, Keeper, LONGEST_WAIT, PUBLISH_AFTER, REFUSALS};
use crate::app::documents::DocumentNews;
use crate::app::folder::FolderNews;
use crate::app::held::now;
use crate::app::merging::{MergeNews, Tally};
use crate::app::out::Done;
use crate::app::shared::{Report, Shared, Task};
use crate::model::local_time;
use crate::model::message::{Message, Tell as _};
use crate::store::working::{BroughtIn, Incoming, Look, Published, Refusal, Working};
use crate::store::{Document, StoreError};
use crate::text::Texts;

impl Keeper {
    pub(super) fn set_shared(&mut self, shared: Shared) {
        if self.shared != shared {
            self.shared = shared.clone();
            self.out.send(FolderNews::Shared(shared));
        }
    }

    /// Something is to be published before long.
    pub(super) fn set_due(&mut self, after: Duration) {
        let Some(working) = &self.working else { return };
        if self.damaged.is_some() {
            // Nothing is published over a damaged file.
            return;
        }
        let at = working.published_at();
        self.due = Some(Instant::now() + after);
        if !self.shared.is_told_of() {
            let waiting = if self.checked { Shared::Waiting(at) } else { Shared::Checking(at) };
            self.set_shared(waiting);
        }
    }

    pub(super) fn report(&mut self, working: &Arc<Working>, report: Report) {
        if self.working.as_ref().is_none_or(|own| !Arc::ptr_eq(own, working)) {
            return;
        }
        match report {
            Report::Checked(checked) => self.is_checked(working, checked),
            Report::Phase(phase) => self.set_shared(Shared::Publishing(phase)),
            Report::Published(Ok(published)) => self.is_published(published),
            Report::Published(Err(refusal)) => self.is_refused(refusal),
            Report::Named(Ok(named)) => self.is_beside(named),
            Report::Named(Err(refusal)) => self.is_refused_everywhere(&refusal),
            Report::Fetched(Ok(incoming)) => self.bring_in(working, *incoming),
            Report::Fetched(Err(error @ StoreError::NotFound(_))) => {
                self.is_not_there(working, error)
            }
            Report::Fetched(Err(error)) => self.is_not_read(working, error),
            Report::Repaired(repaired) => self.is_repaired(working, repaired),
            Report::Replaced(replaced) => self.is_replaced(replaced),
            Report::Looked(look) => self.has_looked(look),
            Report::Copies(copies) => self.out.send(FolderNews::Copies(copies)),
            Report::OpenElsewhere(other) => self.out.send(FolderNews::OpenElsewhere(other)),
        }
    }

    pub(super) fn is_checked(
        &mut self,
        working: &Working,
        checked: Result<Option<Message>, StoreError>,
    ) {
        self.checked = true;
        let wrong = match checked {
            // What is wrong in the folder is not made good by what is right here.
            Ok(None) if self.damaged.is_some() => return,
            Ok(None) => {
                let at = working.published_at();
                self.set_shared(match (self.due, at) {
                    _ if working.is_read_only() => Shared::ReadOnly,
                    (None, Some(at)) => Shared::Published(at),
                    (_, at) => Shared::Waiting(at),
                });
                return;
            }
            Ok(Some(wrong)) => wrong,
            Err(error) => error.message(),
        };
        self.set_shared(Shared::Held(wrong.clone()));
        // What was looked at may have been made good meanwhile.
        self.check_again();
        if !matches!(self.shared, Shared::Held(_)) {
            return;
        }
        self.out.send(FolderNews::Told(wrong));
        if self.closing.is_some() {
            self.finish_closing();
        }
    }

    /// What was held back since bytes of files were damaged goes out once they are good again.
    pub(super) fn check_again(&mut self) {
        let held = matches!(self.shared, Shared::Held(_)) && self.due.is_some();
        let Some(working) = self.working.as_ref().filter(|_| held) else { return };
        if working.check().is_ok_and(|problems| problems.is_empty()) {
            let at = working.published_at();
            self.set_shared(Shared::Waiting(at));
        }
    }

    pub(super) fn is_published(&mut self, published: Published) {
        self.before_merge = None;
        (self.running, self.refusals) = (false, 0);
        if published.put_back {
            let path = published.path.display().to_string();
            self.out.send(FolderNews::Told(Message::new("shared-put-back").text("path", path)));
        }
        self.set_shared(Shared::Published(published.at));
        if published.more {
            self.set_due(if self.closing.is_some() { Duration::ZERO } else { PUBLISH_AFTER });
        } else if self.closing.is_some() {
            self.finish_closing();
        }
    }

    pub(super) fn is_refused(&mut self, refusal: Refusal) {
        self.running = false;
        let damaged = self.working.as_ref().zip(refusal.of_the_file());
        if let Some(damaged) = damaged.and_then(|(working, error)| Damaged::of(working, error)) {
            return self.is_damaged(damaged);
        }
        if self.damaged.is_some() && refusal.is_of_the_folder() {
            // It could not be read now; it was damaged when it could.
            return self.stays_damaged();
        }
        match refusal {
            Refusal::MovedOn => self.send_for(Task::Fetch),
            Refusal::Unsound(StoreError::CopyGone(_)) if self.copy_is_back() => {
                self.due = Some(Instant::now());
            }
            Refusal::Unsound(error) => {
                let held = Shared::Held(error.message());
                if self.shared != held {
                    self.out.send(FolderNews::Told(error.message()));
                }
                self.set_shared(held);
                if self.closing.is_some() {
                    self.finish_closing();
                }
            }
            Refusal::NotOurs(error) | Refusal::Folder(error) => {
                self.refusals += 1;
                // A named copy stands in for the file: that is tried again without a word.
                if !matches!(self.shared, Shared::Beside(_)) {
                    self.set_shared(not_taken(&error));
                }
                if self.refusals >= REFUSALS || self.closing.is_some() && self.refusals > 1 {
                    self.publish_named();
                } else {
                    let wait = FIRST_WAIT * 2_u32.pow(self.refusals.min(5) - 1);
                    self.due = Some(Instant::now() + wait.min(LONGEST_WAIT));
                }
            }
        }
    }

    pub(super) fn publish_named(&mut self) {
        let (name, lang) = self.who.clone();
        let time = local_time::on_the_wall(Utc::now()).format("%Y-%m-%d %H%M").to_string();
        let words = Texts::of(lang).with("side-copy", &[("name", &name), ("time", &time)]);
        self.send_for(|working| Task::PublishNamed(working, words));
    }

    pub(super) fn is_beside(&mut self, named: Published) {
        self.running = false;
        // Others may have seen it: nobody goes back behind it.
        self.before_merge = None;
        let first = self.shared != Shared::Beside(named.path.clone());
        if first {
            let path = named.path.display().to_string();
            self.out.send(FolderNews::Told(Message::new("shared-beside-told").text("path", path)));
        }
        self.set_shared(Shared::Beside(named.path));
        // The file itself may take it again.
        self.due = Some(Instant::now() + LONGEST_WAIT);
        if self.closing.is_some() {
            self.finish_closing();
        }
    }

    pub(super) fn is_refused_everywhere(&mut self, refusal: &Refusal) {
        self.running = false;
        if let Some(error) = refusal.error() {
            self.set_shared(not_taken(error));
        }
        self.due = Some(Instant::now() + LONGEST_WAIT);
        if self.closing.is_some() {
            // That nothing gets into what can only be read has stood in the window all along.
            if self.shared != Shared::ReadOnly {
                self.out.send(FolderNews::Told(Message::new("shared-left-here")));
            }
            self.finish_closing();
        }
    }

    /// The file was gone when it was fetched. What is to be published is published again, which puts
    /// it back; a file that comes and goes is a refusal like others, so that closing ends.
    fn is_not_there(&mut self, working: &Working, error: StoreError) {
        self.running = false;
        // What is gone is not damaged any more.
        self.damaged = None;
        if self.due.is_some() {
            return;
        }
        if working.has_unpublished().unwrap_or(true) {
            self.is_refused(Refusal::Folder(error));
        } else if self.closing.is_some() {
            self.finish_closing();
        }
    }

    pub(super) fn bring_in(&mut self, working: &Working, incoming: Incoming) {
        self.running = false;
        self.is_no_longer_damaged(working);
        match self.take_what_comes(working, incoming) {
            Ok(()) => self.is_all_here(working),
            // They cannot be brought together: then both stand, under names that say so.
            Err(error @ StoreError::Damaged { .. })
                if !working.has_unpublished().unwrap_or(true) =>
            {
                self.stays_unread(error.message());
            }
            Err(error @ StoreError::Damaged { .. }) => {
                self.out.send(FolderNews::Told(error.message()));
                self.publish_named();
            }
            Err(error) => self.is_refused(Refusal::Folder(error)),
        }
    }

    /// Takes in what comes from the folder, and tells the window.
    pub(super) fn take_what_comes(
        &mut self,
        working: &Working,
        incoming: Incoming,
    ) -> Result<(), StoreError> {
        let Some(document) = &mut self.document else { return Ok(()) };
        match working.bring_in(document, incoming, &self.who.0)? {
            BroughtIn::Nothing => return Ok(()),
            BroughtIn::Newer(lacking) => {
                self.out.send(FolderNews::Refreshed(now(document, &self.own)));
                if !lacking.is_empty() {
                    self.out.send(FolderNews::Told(files_lacking(&lacking)));
                }
            }
            BroughtIn::Merged(report) => {
                let tally = Tally::of(working.visible(), &report);
                self.out.send(MergeNews::BroughtIn(now(document, &self.own), tally, report));
            }
        }
        self.before_merge = None;
        Ok(())
    }

    /// What the file holds is here: what is here goes there, or all of it is there.
    fn is_all_here(&mut self, working: &Working) {
        if working.has_unpublished().unwrap_or(true) {
            self.set_due(Duration::ZERO);
            return;
        }
        // Damage that was found stays found.
        let held = matches!(self.shared, Shared::Held(_));
        if let Some(at) = working.published_at().filter(|_| !held) {
            self.set_shared(Shared::Published(at));
        }
        if self.closing.is_some() {
            self.finish_closing();
        }
    }

    pub(super) fn has_looked(&mut self, look: Look) {
        if self.running || self.closing.is_some() {
            return;
        }
        match look {
            // What was damaged still is, whatever became of the folder in between.
            Look::Same if self.damaged.is_some() => self.stays_damaged(),
            Look::Same => {
                if let (Shared::Gone | Shared::NotRead(_) | Shared::ReadOnly, Some(working)) =
                    (&self.shared, &self.working)
                    && let Some(at) = working.published_at()
                    && !working.is_read_only()
                    && self.due.is_none()
                {
                    self.set_shared(Shared::Published(at));
                }
            }
            // Where a named copy stands in, the two are known to differ.
            Look::Changed if matches!(self.shared, Shared::Beside(_)) => {}
            // It has been told, and it is published to when something is due.
            Look::Foreign => {}
            Look::Changed => self.send_for(Task::Fetch),
            Look::Gone if self.due.is_none() => {
                if self.shared != Shared::Gone {
                    self.out.send(FolderNews::Told(Message::new("shared-gone-told")));
                }
                // There is nothing left that could be damaged, nor anything to be careful of.
                let was_damaged = self.damaged.take().is_some();
                self.set_shared(Shared::Gone);
                let unpublished =
                    self.working.as_ref().is_some_and(|w| w.has_unpublished().unwrap_or(true));
                if was_damaged && unpublished {
                    self.set_due(PUBLISH_AFTER);
                }
            }
            Look::FolderGone if self.due.is_none() && self.damaged.is_none() => {
                self.set_shared(Shared::Retrying(Message::new("shared-folder-gone")));
                // Published again once it is back, whatever lies there then.
                self.due = Some(Instant::now() + LONGEST_WAIT);
            }
            Look::Gone | Look::FolderGone => {}
        }
    }

    /// What is here goes to the folder before the document is let go.
    pub(super) fn begin_to_close(&mut self, closing: Closing) {
        let Some(closing) = self.closes_once_read(closing) else { return };
        // Bytes of files that were made good are no step, and so no other state: they are due all the
        // same.
        let unpublished = self
            .working
            .as_ref()
            .is_some_and(|working| self.due.is_some() || working.has_unpublished().unwrap_or(true));
        if self.closing.replace(closing).is_some() {
            // What was to come before that is not needed any more.
            self.out.send(Done);
        }
        let damaged_is_replaced = self.damaged.is_some() && self.running;
        if !damaged_is_replaced && (!unpublished || matches!(self.shared, Shared::Held(_))) {
            return self.finish_closing();
        }
        if self.closes_beside_damaged() {
            return;
        }
        // Two refusals in a row, and it stays on this machine or goes beside.
        self.refusals = 0;
        self.due = Some(Instant::now());
    }

    pub(super) fn finish_closing(&mut self) {
        let closing = match (self.closing.take(), self.reading.end()) {
            (Some(_), Some(asked_later)) => {
                // What was to come before that is not needed any more.
                self.out.send(Done);
                asked_later
            }
            (Some(closing), None) | (None, Some(closing)) => closing,
            (None, None) => Closing::ForGood,
        };
        self.looking_back.let_go();
        let closed = self.document.take().map(Document::close);
        (self.working, self.damaged) = (None, None);
        self.making_whole = MakingWhole::default();
        (self.due, self.running) = (None, false);
        let _ = self.tasks.send(Task::End);
        if let Some(Err(error)) = closed {
            self.out.send(FolderNews::Told(error.message()));
        }
        match closing {
            Closing::ForGood => self.out.send(DocumentNews::Closed),
            Closing::Then(opening) => self.open_next(opening),
        }
    }
}

/// How a document stands that the folder does not take.
fn not_taken(error: &StoreError) -> Shared {
    if let StoreError::NotWritable(..) = error {
        Shared::ReadOnly
    } else {
        Shared::Retrying(error.message())
    }
}
