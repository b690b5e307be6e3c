//! The window's way with a document: it works on a copy of its own on this machine, where every
//! step is committed at once, and *publishes* whole, verified files under the name that people know.
//!
//! Folders that are synchronised or shared rename, lock and half-upload an open database; so the
//! file that people see is never edited in place by the window, only replaced by a finished one.
//! Several windows of one person share a working copy; several people have one each, and what they
//! publish is brought together, never laid over each other.

mod adopt;
mod aside;
mod conflict_copies;
mod courtesy;
mod damaged;
mod incoming;
mod opening;
mod place;
mod publish;
mod put_back;
mod renewing;
mod replacing;
mod restore;
mod saved_copy;
mod side_copy;
mod sidecar;
mod snapshots;
mod take_back;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OpenFlags};

pub use adopt::{BroughtIn, Incoming};
pub use conflict_copies::{SameDocument, copies_beside, is_another_document};
pub use courtesy::{Courtesy, OpenElsewhere};
pub use opening::{Notice, Opened};
pub use place::Copies;
pub use publish::{Phase, Published, Refusal};
pub use restore::restoring;
pub use saved_copy::CopyError;
pub(super) use side_copy::free_name;
pub use sidecar::known_as;
pub use snapshots::{Reason, Snapshot};
pub use take_back::TakingBack;

use super::check::{self, Problem};
use super::error::StoreError;
use super::open;
use crate::model::id::RecordId;
use crate::store::stamp::Stamp;
use place::Place;
use sidecar::Seen;

/// A working copy that is in use by this process.
#[derive(Debug)]
pub struct Working {
    place: Place,
    visible: PathBuf,
    id: RecordId,
    /// Held shared while the copy is in use: who wants to replace it needs it alone.
    in_use: Mutex<File>,
    /// One at a time touches the visible file or replaces the working copy.
    turn: Mutex<()>,
    settled: Mutex<Settled>,
    /// How the visible file looked when it was found damaged.
    damaged: Mutex<Option<Seen>>,
    /// How it looked when it was found whole, and none that can be read here as this document.
    foreign: Mutex<Option<Seen>>,
    /// Ends of logs that files which are gone have left here, and that somebody does not want now.
    put_off: Mutex<Vec<String>>,
}

/// Whether what was copied in is safely on disk. The handle stays open: closing any handle of a file
/// makes the system drop SQLite's locks on it.
#[derive(Debug)]
struct Settled {
    file: Option<File>,
    done: bool,
}

/// What has become of the visible file since it was last seen, by a look from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// It is as it was.
    Same,
    /// Somebody has written to it or replaced it.
    Changed,
    /// It is as it was when it was found to be another document, or of a newer version.
    Foreign,
    /// It is gone, its folder is there.
    Gone,
    /// Its folder cannot be reached.
    FolderGone,
}

impl Working {
    /// The file that people know.
    #[must_use]
    pub fn visible(&self) -> &Path {
        &self.visible
    }

    /// The key of the document.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// When the visible file was last brought up to date from here, as far as this machine knows.
    #[must_use]
    pub fn published_at(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        self.place.sidecar().published.map(|published| published.at)
    }

    /// The named copy that is published to while the visible file cannot be.
    #[must_use]
    pub fn beside(&self) -> Option<PathBuf> {
        self.place.sidecar().beside
    }

    /// Whether the working copy holds what has not been published.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn has_unpublished(&self) -> Result<bool, StoreError> {
        let ours = self.stamp()?;
        Ok(self.place.sidecar().published.is_none_or(|published| published.stamp != ours))
    }

    /// Looks from outside at what has become of the visible file.
    #[must_use]
    pub fn look(&self) -> Look {
        match Seen::of(&self.visible) {
            Some(seen)
                if self.place.sidecar().seen == Some(seen) || is_noted(&self.damaged, seen) =>
            {
                Look::Same
            }
            Some(seen) if is_noted(&self.foreign, seen) => Look::Foreign,
            Some(_) => Look::Changed,
            None if open::folder_of(&self.visible).is_dir() => Look::Gone,
            None => Look::FolderGone,
        }
    }

    /// Makes what was copied in safe on disk. Nothing may be told to be saved before that.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn settle(&self) -> Result<(), StoreError> {
        let mut settled = self.settled.lock().unwrap_or_else(PoisonError::into_inner);
        if settled.done {
            return Ok(());
        }
        let io_error = |error| StoreError::from_io(&self.visible, error);
        if let Some(file) = &settled.file {
            file.sync_all().map_err(io_error)?;
        }
        open::sync_folder(&self.place.working());
        self.place.change(|sidecar| sidecar.settled = true).map_err(io_error)?;
        settled.done = true;
        Ok(())
    }

    /// Verifies everything in the working copy, on a connection of its own.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub fn check(&self) -> Result<Vec<Problem>, StoreError> {
        let connection = self.connect()?;
        check::check(&connection, &self.visible)
    }

    fn stamp(&self) -> Result<Stamp, StoreError> {
        Stamp::of(&self.connect()?, &self.visible)
    }

    /// A further connection to the working copy.
    fn connect(&self) -> Result<Connection, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let sql_error = |error| StoreError::from_sqlite(&self.visible, error);
        let file = self.place.working();
        let connection = Connection::open_with_flags(&file, flags).map_err(|error| {
            // What is gone is not damaged, and neither is the file that people know.
            match file.is_file() {
                true => sql_error(error),
                false => StoreError::CopyGone(self.visible.clone()),
            }
        })?;
        open::defend(&connection).map_err(sql_error)?;
        connection.pragma_update(None, "fullfsync", true).map_err(sql_error)?;
        connection.pragma_update(None, "checkpoint_fullfsync", true).map_err(sql_error)?;
        Ok(connection)
    }

    fn my_turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Notes how the visible file looked; `None` takes the note away.
fn note(how: &Mutex<Option<Seen>>, seen: Option<Seen>) {
    *how.lock().unwrap_or_else(PoisonError::into_inner) = seen;
}

fn is_noted(how: &Mutex<Option<Seen>>, seen: Seen) -> bool {
    *how.lock().unwrap_or_else(PoisonError::into_inner) == Some(seen)
}
