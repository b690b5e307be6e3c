//! The visible file is damaged while this machine has a working copy: what its log still holds is
//! brought in, and a whole file takes its place. The damaged one is kept beside it first, byte for byte.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempPath;

use super::adopt::Incoming;
use super::incoming::fetch;
use super::publish::{Phase, Published, Put, Refusal, hold, refuse_if_read_only};
use super::replacing::replace;
use super::side_copy::free_name;
use super::sidecar::Seen;
use super::{Working, note};
use crate::files::partial;
use crate::store::check;
use crate::store::error::StoreError;
use crate::store::open;
use crate::store::repair::{self, Repaired};

impl Working {
    /// What the log of the damaged visible file holds, made anew on this machine; the file itself is
    /// only read. It takes its time, and touches neither the document nor the working copy.
    ///
    /// # Errors
    /// When its log is damaged too, or it is another document.
    pub fn fetch_repaired(&self) -> Result<(Incoming, Repaired), StoreError> {
        let _turn = self.my_turn();
        let anew = self.room_for_incoming()?;
        let repaired = repair::make_anew(&self.visible, &anew)?;
        let file = self.room_for_incoming()?;
        let fetched = fetch(&anew, &file)?;
        if fetched.id != self.id {
            return Err(StoreError::OtherDocument(self.visible.clone()));
        }
        // How the damaged file looks is no look of a file that is known to hold anything.
        Ok((Incoming { seen: None, fetched, file }, repaired))
    }

    /// Publishes the working copy in the place of a damaged file, which is kept beside it under its name
    /// with words added. Gives where.
    ///
    /// # Errors
    /// `MovedOn` when the file is whole after all, and otherwise why not; the visible file is as it was
    /// then.
    pub fn publish_over_damaged(
        &self,
        words: &str,
        report: &dyn Fn(Phase),
    ) -> Result<(Published, PathBuf), Refusal> {
        let _turn = self.my_turn();
        let _lock = self.lock_publishing()?;
        let target = self.visible.clone();
        refuse_if_read_only(&target)?;
        let finished = self.finish_file(&target, report)?;
        report(Phase::Replacing);
        let held = match hold(&target) {
            Ok(held) => match check::refuse_unsound(&held, &target) {
                Ok(()) => return Err(Refusal::MovedOn),
                Err(error) if error.is_of_spoilt_file() => Some(held),
                Err(error) => return Err(Refusal::NotOurs(error)),
            },
            Err(Refusal::NotOurs(error)) if error.is_of_spoilt_file() => None,
            Err(refusal) => return Err(refusal),
        };
        let seen = Seen::of(&finished.file);
        let kept = keep_beside(&target, words, finished.file, held.as_ref())?;
        let published = self.remember_published(&target, finished.stamp, Put::There(seen))?;
        Ok((published, kept))
    }

    /// Remembers that the visible file was found damaged when it looked like that: it is not fetched
    /// again as long as it does.
    pub(super) fn note_damaged(&self, seen: Option<Seen>) {
        note(&self.damaged, seen);
    }
}

/// Keeps a copy of the target beside it, and puts the file in its place. Nobody else who asks can write
/// to the target meanwhile, as far as it could be held.
fn keep_beside(
    target: &Path,
    words: &str,
    file: TempPath,
    held: Option<&Connection>,
) -> Result<PathBuf, Refusal> {
    let refused = |error| Refusal::Folder(StoreError::from_io(target, error));
    let (seen, which) = (Seen::of(target), open::identity(target));
    let mut copy = partial(open::folder_of(target)).map_err(refused)?;
    // Open until the end: closing any handle of a file makes the system drop SQLite's locks on it.
    let mut source = fs::File::open(target).map_err(refused)?;
    std::io::copy(&mut source, &mut copy).map_err(refused)?;
    copy.as_file().sync_all().map_err(refused)?;
    if let Ok(metadata) = source.metadata() {
        // Who could read the damaged file can read the copy of it, where the system lets us.
        let _ = copy.as_file().set_permissions(metadata.permissions());
    }
    let kept = free_name(target, words);
    copy.persist_noclobber(&kept).map_err(|error| refused(error.error))?;
    open::sync_folder(target);
    if Seen::of(target) != seen || open::identity(target) != which {
        let _ = fs::remove_file(&kept);
        return Err(Refusal::MovedOn);
    }
    for ending in ["-journal", "-wal", "-shm"] {
        let left = open::with_ending(target, ending);
        if held.is_none() && left.exists() {
            // It belongs to the damaged file, and would be taken for a part of the new one.
            open::put_aside_one(&left).map_err(refused)?;
        }
    }
    replace(file, target).map_err(refused)?;
    drop(source);
    Ok(kept)
}
