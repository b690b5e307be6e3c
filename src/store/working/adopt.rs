//! The visible file has moved on: what it holds and we lack is brought in before anything is
//! published over it.

use std::path::Path;
use std::sync::PoisonError;

use chrono::Utc;
use tempfile::TempPath;

use super::incoming::{Fetched, fetch, known};
use super::opening::sidecar_of;
use super::sidecar::{LastPublished, Seen};
use super::snapshots::Reason;
use super::stamp::{Known, Relation, Stamp};
use super::{Settled, Working};
use crate::store::error::StoreError;
use crate::store::open;
use crate::store::{Document, MergeReport, Merging};

/// The visible file as it was fetched.
#[derive(Debug)]
pub struct Incoming {
    seen: Option<Seen>,
    fetched: Fetched,
    file: TempPath,
}

/// What came of bringing in the visible file.
#[derive(Debug)]
pub enum BroughtIn {
    /// It holds nothing that we lack.
    Nothing,
    /// It held all of ours and more: the working copy is as the file is.
    Newer,
    /// Each held what the other lacked, and the working copy holds both now.
    Merged(Box<MergeReport>),
}

impl Working {
    /// Fetches the visible file, which may take its time: it touches neither the document nor the
    /// working copy.
    ///
    /// # Errors
    /// When the file cannot be read, or is another document.
    pub fn fetch(&self) -> Result<Incoming, StoreError> {
        let _turn = self.my_turn();
        let seen = Seen::of(&self.visible);
        let file = self.room_for_incoming()?;
        let fetched = fetch(&self.visible, &file)?;
        if fetched.id != self.id {
            return Err(StoreError::OtherDocument(self.visible.clone()));
        }
        Ok(Incoming { seen, fetched, file })
    }

    /// Brings in what the visible file held when it was fetched and we lack. The document is read
    /// again where it changed; `by` is who merges, as they call themselves.
    ///
    /// # Errors
    /// When the working copy cannot be read or written, or the two do not fit together; it holds
    /// what it held then.
    pub fn bring_in(
        &self,
        document: &mut Document,
        incoming: Incoming,
        by: &str,
    ) -> Result<BroughtIn, StoreError> {
        let _turn = self.my_turn();
        let Incoming { seen, fetched, file: incoming } = incoming;
        document.refresh()?;
        let ours = self.stamp()?;
        if ours == fetched.stamp {
            self.remember_seen(seen, Some(&ours))?;
            return Ok(BroughtIn::Nothing);
        }
        let mine = Known::of(&self.connect()?, &self.visible)?;
        match mine.against(&known(&incoming, &self.visible)?) {
            Relation::Same => {
                self.remember_seen(seen, Some(&ours))?;
                Ok(BroughtIn::Nothing)
            }
            Relation::Ahead => {
                self.remember_seen(seen, None)?;
                Ok(BroughtIn::Nothing)
            }
            Relation::Behind => match self.replace(document, seen, fetched, incoming)? {
                None => Ok(BroughtIn::Newer),
                Some(incoming) => self.merge_first(document, &incoming, seen, by),
            },
            Relation::Diverged => self.merge_first(document, &incoming, seen, by),
        }
    }

    /// Merging comes before publishing: the one place where that happens. `theirs` is the visible
    /// file as it was fetched, a copy of our own.
    fn merge_first(
        &self,
        document: &mut Document,
        theirs: &Path,
        seen: Option<Seen>,
        by: &str,
    ) -> Result<BroughtIn, StoreError> {
        let mut keep = |_: &Path| self.take_snapshot(Reason::BeforeMerge).map(|_| ());
        let merging = Merging { by, at: Utc::now(), dry_run: false, before_merge: Some(&mut keep) };
        let report = document.merge(theirs, merging)?;
        self.remember_seen(seen, None)?;
        Ok(BroughtIn::Merged(Box::new(report)))
    }

    /// Puts what was fetched in the place of the working copy; gives it back when another process
    /// uses that one.
    pub(super) fn replace(
        &self,
        document: &mut Document,
        seen: Option<Seen>,
        fetched: Fetched,
        incoming: TempPath,
    ) -> Result<Option<TempPath>, StoreError> {
        let io_error = |error| StoreError::from_io(&self.visible, error);
        let in_use = self.in_use.lock().unwrap_or_else(PoisonError::into_inner);
        // Not every system turns a shared lock into one's own, so it is given up first.
        in_use.unlock().map_err(io_error)?;
        if in_use.try_lock().is_err() {
            in_use.lock_shared().map_err(io_error)?;
            return Ok(Some(incoming));
        }
        let replaced = self.replace_alone(document, seen, fetched, incoming);
        in_use.unlock().and_then(|()| in_use.lock_shared()).map_err(io_error)?;
        replaced
    }

    fn replace_alone(
        &self,
        document: &mut Document,
        seen: Option<Seen>,
        fetched: Fetched,
        incoming: TempPath,
    ) -> Result<Option<TempPath>, StoreError> {
        let io_error = |error| StoreError::from_io(&self.visible, error);
        let (file, previous) = (self.place.working(), self.place.previous());
        fetched.handle.sync_all().map_err(io_error)?;
        document.let_go()?;
        if open::with_ending(&file, "-wal").exists() {
            // A check still reads it beside us. Another time.
            *document = Document::open_working(&file, &self.visible)?;
            return Ok(Some(incoming));
        }
        let mut settled = self.settled.lock().unwrap_or_else(PoisonError::into_inner);
        // The handle of the old copy goes before the name does: some systems insist.
        settled.file = None;
        std::fs::rename(&file, &previous).map_err(io_error)?;
        let opened = incoming
            .persist(&file)
            .map_err(|error| io_error(error.error))
            .and_then(|()| Document::open_working_as_read(&file, &self.visible, fetched.contents))
            .and_then(|opened| match opened {
                Some(document) => Ok(document),
                None => Document::open_working(&file, &self.visible),
            });
        match opened {
            Ok(opened) => *document = opened,
            Err(error) => {
                // As it was: what was here is still the best that there is.
                std::fs::rename(&previous, &file).map_err(io_error)?;
                *document = Document::open_working(&file, &self.visible)?;
                return Err(error);
            }
        }
        *settled = Settled { file: Some(fetched.handle), done: true };
        open::sync_folder(&file);
        let snapshot_day = self.place.sidecar().snapshot_day;
        let mut sidecar = sidecar_of(&self.visible, seen, &fetched.stamp, snapshot_day);
        sidecar.settled = true;
        sidecar.write(&self.place.sidecar_file()).map_err(io_error)?;
        // Everything in it is in the new copy as well.
        let _ = std::fs::remove_file(previous);
        Ok(None)
    }

    pub(super) fn room_for_incoming(&self) -> Result<TempPath, StoreError> {
        tempfile::Builder::new()
            .prefix("incoming-")
            .tempfile_in(self.place.folder())
            .map(tempfile::NamedTempFile::into_temp_path)
            .map_err(|error| StoreError::from_io(&self.visible, error))
    }

    /// Remembers how the visible file looks, and that it holds that state.
    pub(super) fn remember_seen(
        &self,
        seen: Option<Seen>,
        published: Option<&Stamp>,
    ) -> Result<(), StoreError> {
        self.place
            .change(|sidecar| {
                sidecar.seen = seen;
                sidecar.path.clone_from(&self.visible);
                if let Some(stamp) = published {
                    let at = sidecar.published.as_ref().filter(|last| last.stamp == *stamp);
                    let at = at.map_or_else(chrono::Utc::now, |last| last.at);
                    sidecar.published = Some(LastPublished { stamp: stamp.clone(), at });
                    sidecar.beside = None;
                }
            })
            .map_err(|error| StoreError::from_io(&self.visible, error))
    }
}
