//! Taking back a merge: the working copy as it was right before, in the place of the merged one.
//!
//! That is no step in the log: the log itself goes back, as long as nobody has seen it longer.

use std::fs;
use std::sync::{MutexGuard, PoisonError};

use tempfile::TempPath;

use super::incoming::{Fetched, fetch};
use super::{Settled, Snapshot, Working};
use crate::store::Document;
use crate::store::error::StoreError;
use crate::store::open;
use crate::store::stamp::Stamp;

/// What came of taking a merge back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakingBack {
    /// The working copy is as it was.
    Done,
    /// Another window uses the copy as well; nothing has changed.
    InUse,
    /// What came after the snapshot has gone out meanwhile; nothing has changed.
    GoneOut,
}

impl Working {
    /// Puts a snapshot in the place of the working copy, unless another window uses it as well, or has
    /// published something that the snapshot lacks: whoever saw that brings it back.
    ///
    /// Killed or without power at any moment, the next start finds one of the two, whole. What is
    /// remembered of the visible file holds for both, since neither was published.
    ///
    /// # Errors
    /// When the snapshot is of another document, cannot be read, or the disk refuses; the working
    /// copy holds what it held then.
    pub fn take_back(
        &self,
        document: &mut Document,
        snapshot: &Snapshot,
    ) -> Result<TakingBack, StoreError> {
        // What is remembered says from now on that the copy is worth keeping.
        self.settle()?;
        let _turn = self.my_turn();
        let io_error = |error| StoreError::from_io(&self.visible, error);
        let file = self.room_for_incoming()?;
        let fetched = fetch(&snapshot.path, &file)?;
        if fetched.id != self.id {
            return Err(StoreError::OtherDocument(snapshot.path.clone()));
        }
        fetched.handle.sync_all().map_err(io_error)?;
        let in_use = self.in_use.lock().unwrap_or_else(PoisonError::into_inner);
        // Not every system turns a shared lock into one's own, so it is given up first.
        in_use.unlock().map_err(io_error)?;
        if in_use.try_lock().is_err() {
            in_use.lock_shared().map_err(io_error)?;
            return Ok(TakingBack::InUse);
        }
        let replaced = match self.has_gone_out(&fetched) {
            true => Ok(TakingBack::GoneOut),
            false => self.replace(document, fetched, file),
        };
        in_use.unlock().and_then(|()| in_use.lock_shared()).map_err(io_error)?;
        replaced
    }

    /// Whether something has been published from this copy that a snapshot of it lacks. Where what was
    /// remembered is lost, nobody knows.
    fn has_gone_out(&self, snapshot: &Fetched) -> bool {
        let remembered = self.place.sidecar();
        let is_later = |stamp: &Stamp| stamp.transactions > snapshot.stamp.transactions;
        remembered.published.is_none_or(|published| is_later(&published.stamp))
            || remembered.beside_held.is_some_and(|stamp| is_later(&stamp))
    }

    /// Nobody else uses the copy, unless something still reads it.
    fn replace(
        &self,
        document: &mut Document,
        fetched: Fetched,
        incoming: TempPath,
    ) -> Result<TakingBack, StoreError> {
        let io_error = |error| StoreError::from_io(&self.visible, error);
        let file = self.place.working();
        document.let_go()?;
        if open::with_ending(&file, "-wal").exists() {
            // A check still reads it beside us. Another time.
            *document = Document::open_working(&file, &self.visible)?;
            return Ok(TakingBack::InUse);
        }
        // The old log file is gone for good before the new copy has the name: read together, the
        // two would be damage.
        open::sync_folder(&file);
        let mut settled = self.settled.lock().unwrap_or_else(PoisonError::into_inner);
        // The handle of the old copy goes before the name does: some systems insist.
        settled.file = None;
        let previous = self.place.previous();
        let _ = fs::remove_file(&previous);
        // A second name, in case the new copy cannot be opened: at no moment is there no copy.
        let kept = fs::hard_link(&file, &previous).is_ok();
        let opened = incoming
            .persist(&file)
            .map_err(|error| io_error(error.error))
            .and_then(|()| Document::open_working_as_read(&file, &self.visible, fetched.state))
            .and_then(|opened| match opened {
                Some(document) => Ok(document),
                None => Document::open_working(&file, &self.visible),
            });
        match opened {
            Ok(opened) => *document = opened,
            Err(error) => {
                if kept {
                    fs::rename(&previous, &file).map_err(io_error)?;
                }
                self.reopen(document, &mut settled)?;
                return Err(error);
            }
        }
        *settled = Settled { file: Some(fetched.handle), done: true };
        open::sync_folder(&file);
        let _ = fs::remove_file(previous);
        Ok(TakingBack::Done)
    }

    /// Opens the copy that has the name again.
    fn reopen(
        &self,
        document: &mut Document,
        settled: &mut MutexGuard<'_, Settled>,
    ) -> Result<(), StoreError> {
        settled.file = fs::File::options().read(true).write(true).open(self.place.working()).ok();
        *document = Document::open_working(&self.place.working(), &self.visible)?;
        Ok(())
    }
}
