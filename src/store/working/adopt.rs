//! The visible file has moved on: what it holds and we lack is brought in before anything is
//! published over it.

use std::path::Path;

use chrono::Utc;
use tempfile::TempPath;

use super::incoming::{Fetched, fetch, fetched_is_sound, known};
use super::sidecar::{LastPublished, Seen};
use super::snapshots::Reason;
use super::{Working, note};
use crate::files::partial;
use crate::store::error::StoreError;
use crate::store::stamp::{Known, Relation, Stamp};
use crate::store::{Document, FileOfRecord, MergeReport, Merging};

/// The visible file as it was fetched.
#[derive(Debug)]
pub struct Incoming {
    pub(super) seen: Option<Seen>,
    pub(super) fetched: Fetched,
    pub(super) file: TempPath,
}

/// What came of bringing in the visible file.
#[derive(Debug)]
pub enum BroughtIn {
    /// It holds nothing that we lack.
    Nothing,
    /// It held all of ours and more: the working copy holds what the file does, but for the bytes of
    /// these files, which it did not hold as the records name them.
    Newer(Vec<FileOfRecord>),
    /// Each held what the other lacked, and the working copy holds both now.
    Merged(Box<MergeReport>),
}

impl Working {
    /// Fetches the visible file and reads all of it, which may take its time: it touches neither the document
    /// nor the working copy. Its log is held against its records too, since what is saved here is laid over
    /// it one day: a step that its log has lost may still be told by its records, and by nothing else.
    ///
    /// # Errors
    /// When the file cannot be read, or is another document.
    pub fn fetch(&self) -> Result<Incoming, StoreError> {
        let _turn = self.my_turn();
        let seen = Seen::of(&self.visible);
        let file = self.room_for_incoming()?;
        let spoilt = |error: &StoreError| {
            self.note_damaged(seen.filter(|_| error.is_of_spoilt_file()));
            let is_foreign =
                matches!(error, StoreError::Newer { .. } | StoreError::OtherDocument(_));
            note(&self.foreign, seen.filter(|_| is_foreign));
        };
        let fetched = fetch(&self.visible, &file).inspect_err(spoilt)?;
        if fetched.id != self.id {
            let other = StoreError::OtherDocument(self.visible.clone());
            spoilt(&other);
            return Err(other);
        }
        fetched_is_sound(&file, &self.visible).inspect_err(spoilt)?;
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
                // An older state lies there, from a backup or a folder that is synchronised: what it lacks
                // is published again.
                self.remember_seen(seen, Some(&fetched.stamp))?;
                Ok(BroughtIn::Nothing)
            }
            Relation::Behind => {
                self.take_in(document, &incoming, seen, &fetched.stamp).map(BroughtIn::Newer)
            }
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
        let report = document.merge_fetched(theirs, &self.visible, merging)?;
        self.remember_seen(seen, None)?;
        Ok(BroughtIn::Merged(Box::new(report)))
    }

    /// The visible file holds all of ours and more: the rest is merged too, never laid over ours, so
    /// that this copy still knows which steps are its own and can be taken back here. Gives the files
    /// whose bytes neither holds.
    pub(super) fn take_in(
        &self,
        document: &mut Document,
        theirs: &Path,
        seen: Option<Seen>,
        there: &Stamp,
    ) -> Result<Vec<FileOfRecord>, StoreError> {
        let report = document.take_in(theirs, &self.visible, Utc::now())?;
        // Now it holds what the file does, and there is nothing to publish.
        let same = self.stamp()? == *there;
        self.remember_seen(seen, same.then_some(there))?;
        Ok(report.missing_files)
    }

    pub(super) fn room_for_incoming(&self) -> Result<TempPath, StoreError> {
        partial(self.place.folder())
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
