//! Publishing: a whole, verified file takes the place of the visible one, or nothing happens.

use std::fs::{self, File};
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use tempfile::{NamedTempFile, TempPath};

use super::Working;
use super::incoming::glance;
use super::replacing::{replace, retrying};
use super::sidecar::{LastPublished, Seen};
use crate::files::{Nature, give_those_of, partial};
use crate::store::damage::Damage;
use crate::store::error::StoreError;
use crate::store::open::{self, Manner};
use crate::store::stamp::{Known, Relation, Stamp};
use crate::store::{attachments, check, hold, schema, state};

/// How far publishing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A whole file is being written beside the visible one.
    Writing,
    /// It is read again and held against the working copy.
    Verifying,
    /// It takes the place of the visible file.
    Replacing,
}

/// What came of publishing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Where it was published.
    pub path: PathBuf,
    /// When.
    pub at: DateTime<Utc>,
    /// The visible file had been gone, and is back.
    pub put_back: bool,
    /// Whether the working copy has gone on since.
    pub more: bool,
}

/// Why nothing was published. The working copy holds everything in any case.
#[derive(Debug)]
pub enum Refusal {
    /// The visible file holds what we lack: that comes in first.
    MovedOn,
    /// What lies in its place is no copy of this document, or cannot be read: it stays as it is.
    NotOurs(StoreError),
    /// The folder does not take it now; it may do so later.
    Folder(StoreError),
    /// What was written is not what was to be written, or the working copy cannot be read.
    Unsound(StoreError),
}

impl Refusal {
    /// The error, where it is about what lies under the name of the document.
    #[must_use]
    pub fn of_the_file(&self) -> Option<&StoreError> {
        match self {
            Self::NotOurs(error) => Some(error),
            Self::MovedOn | Self::Folder(_) | Self::Unsound(_) => None,
        }
    }

    /// Whether it is about the folder or what lies there, and not about what was to be published.
    #[must_use]
    pub fn is_of_the_folder(&self) -> bool {
        match self {
            Self::NotOurs(_) | Self::Folder(_) => true,
            Self::MovedOn | Self::Unsound(_) => false,
        }
    }

    /// What the trouble is, where there is more to say than the sort of it.
    #[must_use]
    pub fn error(&self) -> Option<&StoreError> {
        match self {
            Self::MovedOn => None,
            Self::NotOurs(error) | Self::Folder(error) | Self::Unsound(error) => Some(error),
        }
    }
}

/// A finished file, not in its place yet.
pub(super) struct Finished {
    pub file: TempPath,
    pub stamp: Stamp,
}

/// Where a finished file was put.
pub(super) enum Put {
    /// In the place of the visible file. How the finished file looked before it had the name: from then
    /// on others may write to it.
    There(Option<Seen>),
    /// Beside it, under a name of its own.
    Beside,
}

impl Working {
    /// Another window of the same person may publish the same copy: it waits until the lock is let go of.
    pub(super) fn lock_publishing(&self) -> Result<File, Refusal> {
        let lock = self.place.publish_lock().map_err(|error| self.unsound(error))?;
        lock.lock().map_err(|error| self.unsound(error))?;
        Ok(lock)
    }

    /// Whether the visible file or its folder says that it can only be read: nothing is published there then. Nor
    /// where whoever sits here may write nothing in the folder, which is tried all the same: what a share says of
    /// that is not always so.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        is_read_only(&self.visible) || !may_write_in(open::folder_of(&self.visible))
    }

    /// Publishes the working copy under its own name.
    ///
    /// # Errors
    /// Why not; the visible file is as it was then.
    pub fn publish(&self, report: &dyn Fn(Phase)) -> Result<Published, Refusal> {
        let _turn = self.my_turn();
        let _lock = self.lock_publishing()?;
        let target = self.visible.clone();
        refuse_if_read_only(&target)?;
        self.refuse_at_once()?;
        let finished = self.finish_file(&target, report)?;
        report(Phase::Replacing);
        let seen = Seen::of(&finished.file);
        let put_back = self.put_in_place(finished.file, &finished.stamp)?;
        let published = self.remember_published(&target, finished.stamp, Put::There(seen))?;
        Ok(Published { put_back, ..published })
    }

    /// What a short look tells of the visible file: where it cannot be replaced, no whole file is written
    /// for nothing.
    fn refuse_at_once(&self) -> Result<(), Refusal> {
        let target = &self.visible;
        if !lies_there(target)? {
            return Ok(());
        }
        let seen = Seen::of(target);
        let read = open::connect(target, target, Manner::Read)
            .and_then(|(connection, _)| state::document_key(&connection, target));
        let looked = match read {
            Ok(key) if key.id == self.id => Ok(()),
            Ok(_) => Err(Refusal::NotOurs(StoreError::OtherDocument(target.clone()))),
            // Whoever writes to it is waited for when it is replaced.
            Err(StoreError::Busy(_)) => Ok(()),
            Err(error @ StoreError::Io { .. }) => Err(Refusal::Folder(error)),
            Err(error) => Err(Refusal::NotOurs(error)),
        };
        looked.inspect_err(|refusal| self.note_spoilt(seen, refusal))
    }

    /// Writes a whole file beside the target, and verifies it.
    pub(super) fn finish_file(
        &self,
        target: &Path,
        report: &dyn Fn(Phase),
    ) -> Result<Finished, Refusal> {
        report(Phase::Writing);
        let folder_error = |error| Refusal::Folder(StoreError::from_io(target, error));
        let mut file = temporary_beside(target).map_err(folder_error)?;
        let connection = self.connect().map_err(Refusal::Unsound)?;
        mend_files(&connection, target).map_err(Refusal::Unsound)?;
        let name = file.path().to_string_lossy().into_owned();
        connection
            .execute("VACUUM INTO ?", [&name])
            .map_err(|error| Refusal::Folder(StoreError::from_sqlite(target, error)))?;
        // SQLite does not promise to have synchronised it. It does today, and the folder is synchronised
        // before and after the rename, so that leaving this out alone loses nothing in a power cut; with
        // both left out the tests of power cuts fail.
        file.as_file().sync_all().map_err(folder_error)?;
        report(Phase::Verifying);
        let stamp = verify(file.as_file_mut(), &name, target)?;
        let known = Stamp::of(&connection, &self.visible).map_err(Refusal::Unsound)?;
        if stamp.transactions > known.transactions
            || (stamp.transactions == known.transactions && stamp != known)
        {
            return Err(unsound(target, "what was written is not what stands here"));
        }
        // A named copy is for whoever can read and write the file that it stands in for.
        give_those_of(if target.exists() { target } else { &self.visible }, file.path());
        Ok(Finished { file: file.into_temp_path(), stamp })
    }

    /// The last look at the visible file, and the replacing, with nobody able to write in between.
    /// Says whether the file had been gone.
    fn put_in_place(&self, file: TempPath, ours: &Stamp) -> Result<bool, Refusal> {
        let target = &self.visible;
        let folder_error = |error| Refusal::Folder(StoreError::from_io(target, error));
        if !lies_there(target)? {
            open::put_aside_what_was_left(target).map_err(folder_error)?;
            retrying(file, |file| file.persist_noclobber(target).map_err(|e| (e.error, e.path)))
                .map_err(folder_error)?;
            open::sync_folder(target);
            return Ok(true);
        }
        let seen = Seen::of(target);
        let held = hold(target).and_then(|held| {
            if !self.was_seen(seen) {
                check::refuse_unsound(&held, target).map_err(Refusal::NotOurs)?;
            }
            self.refuse_if_moved_on(&held, ours)?;
            Ok(held)
        });
        let held = held.inspect_err(|refusal| self.note_spoilt(seen, refusal))?;
        // On Unix the lock is held until the new file stands there: whoever waits for it finds that
        // the file has moved, and reads again. Windows replaces no file that anybody has open, so
        // that nobody can be writing while it is replaced, and we must let go ourselves.
        #[cfg(windows)]
        drop(held);
        replace(file, target).map_err(folder_error)?;
        #[cfg(not(windows))]
        drop(held);
        Ok(false)
    }

    /// Remembers how the visible file looked, where it was refused because it is damaged.
    fn note_spoilt(&self, seen: Option<Seen>, refusal: &Refusal) {
        let spoilt = refusal.error().is_some_and(StoreError::is_of_spoilt_file);
        self.note_damaged(seen.filter(|_| spoilt));
    }

    /// Whether the visible file looks as it did when all of it was read here, or written: it is as it was then.
    /// Else all of it is read once more, for nothing is laid over a damaged file, which may hold what nobody
    /// else has.
    pub(super) fn was_seen(&self, seen: Option<Seen>) -> bool {
        seen.is_some() && self.place.sidecar().seen == seen
    }

    /// Nothing is laid over what we do not have ourselves.
    fn refuse_if_moved_on(&self, held: &Connection, ours: &Stamp) -> Result<(), Refusal> {
        let target = &self.visible;
        let seen = glance(held, target).map_err(Refusal::NotOurs)?;
        if seen.id != self.id {
            return Err(Refusal::NotOurs(StoreError::OtherDocument(target.clone())));
        }
        let last = self.place.sidecar().published.map(|published| published.stamp);
        if seen.stamp == *ours || last.as_ref() == Some(&seen.stamp) {
            return Ok(());
        }
        self.refuse_unknown(held, target)
    }

    /// Refuses where the log of a file holds what ours does not.
    pub(super) fn refuse_unknown(&self, held: &Connection, target: &Path) -> Result<(), Refusal> {
        let theirs = Known::of(held, target).map_err(Refusal::NotOurs)?;
        let mine = self.connect().and_then(|connection| Known::of(&connection, target));
        match mine.map_err(Refusal::Unsound)?.against(&theirs) {
            Relation::Same | Relation::Ahead => Ok(()),
            Relation::Behind | Relation::Diverged => Err(Refusal::MovedOn),
        }
    }

    pub(super) fn remember_published(
        &self,
        path: &Path,
        stamp: Stamp,
        put: Put,
    ) -> Result<Published, Refusal> {
        let at = Utc::now();
        let more = self.stamp().map_err(Refusal::Unsound)? != stamp;
        let published = Published { path: path.to_path_buf(), at, put_back: false, more };
        // The file stands there: where this cannot be kept, the next start compares the files.
        let _ = self.place.change(|sidecar| match put {
            Put::There(seen) => {
                sidecar.seen = seen;
                sidecar.published = Some(LastPublished { stamp, at });
                sidecar.beside = None;
            }
            Put::Beside => {
                sidecar.beside_held = Some(stamp);
                sidecar.beside = Some(path.to_path_buf());
            }
        });
        Ok(published)
    }

    pub(super) fn unsound(&self, error: std::io::Error) -> Refusal {
        Refusal::Unsound(StoreError::from_io(&self.visible, error))
    }
}

fn unsound(target: &Path, detail: &str) -> Refusal {
    Refusal::Unsound(StoreError::damaged(target, Damage::Written(detail.to_owned())))
}

/// Bytes of files that the working copy lacks, or holds otherwise than the log names them, come from
/// the visible file while it is still there: nothing good is laid over by something worse. What
/// neither has is told of by `check`, and holds nothing else back.
fn mend_files(ours: &Connection, target: &Path) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(target, error);
    if attachments::are_whole(ours).map_err(sql_error)? {
        return Ok(());
    }
    let Ok((theirs, schema::VERSION)) = open::connect(target, target, Manner::Read) else {
        return Ok(());
    };
    let all_ours = i64::MAX;
    attachments::take(ours, &theirs, all_ours).map(|_| ()).map_err(sql_error)
}

/// Whether a file lies there that another can take the place of.
fn lies_there(target: &Path) -> Result<bool, Refusal> {
    match fs::metadata(target) {
        Ok(metadata) if metadata.is_file() => Ok(true),
        Ok(metadata) => {
            let (path, nature) = (target.to_path_buf(), Nature::of(&metadata));
            Err(Refusal::NotOurs(StoreError::NoFile { path, nature }))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Refusal::Folder(StoreError::from_io(target, error))),
    }
}

/// A file that says that it is not to be written is not replaced either; nor is one in such a folder.
pub(super) fn refuse_if_read_only(target: &Path) -> Result<(), Refusal> {
    match is_read_only(target) {
        true => Err(Refusal::Folder(StoreError::not_writable(target))),
        false => Ok(()),
    }
}

fn is_read_only(target: &Path) -> bool {
    let says_so = |path: &Path| fs::metadata(path).is_ok_and(|it| it.permissions().readonly());
    // On Windows the mark of a folder says nothing of what may be written in it.
    says_so(target) || (cfg!(unix) && says_so(open::folder_of(target)))
}

/// Whether the system lets one write in a folder, as far as it says.
#[cfg(unix)]
fn may_write_in(folder: &Path) -> bool {
    use rustix::io::Errno;
    let answer = rustix::fs::access(folder, rustix::fs::Access::WRITE_OK);
    !matches!(answer, Err(Errno::ACCESS | Errno::PERM | Errno::ROFS))
}

/// Nothing tells before it is tried.
#[cfg(not(unix))]
fn may_write_in(_folder: &Path) -> bool {
    true
}

fn temporary_beside(target: &Path) -> std::io::Result<NamedTempFile> {
    partial(open::folder_of(target))
}

/// Reads the finished file again: whole, ours, and not asking for a WAL that will not be there.
fn verify(file: &mut File, name: &str, target: &Path) -> Result<Stamp, Refusal> {
    let header =
        read_header(file).map_err(|error| Refusal::Folder(StoreError::from_io(target, error)))?;
    if header.get(18..20) != Some(&[1, 1]) {
        return Err(unsound(target, "it asks for a write-ahead log"));
    }
    let (connection, version) =
        open::connect(Path::new(name), target, Manner::ReadWhole).map_err(Refusal::Unsound)?;
    if version != schema::VERSION {
        return Err(unsound(target, "it has another version"));
    }
    state::read(&connection, target).map_err(Refusal::Unsound)?;
    Stamp::of(&connection, target).map_err(Refusal::Unsound)
}

fn read_header(file: &mut File) -> std::io::Result<[u8; 100]> {
    let mut header = [0; 100];
    file.rewind()?;
    file.read_exact(&mut header)?;
    Ok(header)
}

/// Opens the visible file and keeps everybody from writing to it where it lies.
pub(super) fn hold(target: &Path) -> Result<Connection, Refusal> {
    hold::hold_still(target).map_err(|error| match error {
        error @ (StoreError::Busy(_) | StoreError::Io { .. }) => Refusal::Folder(error),
        error => Refusal::NotOurs(error),
    })
}
