//! Opening a document for the window: on a working copy of its own, the one that is there or a new
//! one.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use chrono::{DateTime, Utc};
use tempfile::TempPath;

use super::aside::set_aside;
use super::incoming::{Fetched, fetch, known};
use super::place::{Copies, Place, private_folder};
use super::renewing::{renew, version_of};
use super::sidecar::{LastPublished, Seen, Sidecar};
use super::snapshots::{self, Reason};
use super::{Settled, Working};
use crate::files::{clear_left, landing, partial};
use crate::model::id::RecordId;
use crate::store::error::StoreError;
use crate::store::open::{self, Manner};
use crate::store::schema;
use crate::store::stamp::{Known, Relation, Stamp};
use crate::store::state;
use crate::store::{Document, FileOfRecord};

/// A document on its working copy.
#[derive(Debug)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// Its working copy.
    pub working: Working,
    /// What there is to say about how it was opened.
    pub notices: Vec<Notice>,
}

/// What there is to say when a document has been opened.
#[derive(Debug)]
pub enum Notice {
    /// Changes of an earlier run had not been published; they are here.
    Recovered,
    /// The visible file is gone; the working copy was opened.
    FileGone,
    /// The visible file cannot be read; the working copy was opened.
    FileUnreadable(StoreError),
    /// The visible file knows less than what was published from here.
    OlderInFolder,
    /// The visible file and the working copy each hold what the other lacks.
    MovedOn,
    /// The visible file holds more, which could not be brought in: it is tried again before anything is
    /// published.
    NotTakenIn(StoreError),
    /// What the visible file held more of came in, but for the bytes of these files.
    FilesLacking(Vec<FileOfRecord>),
    /// The working copy was damaged; it lies aside, and the visible file was opened.
    CopySetAside(PathBuf),
    /// The visible file is of an older version; it becomes one of this version when it is next
    /// published. The older one is kept as a snapshot.
    Migrated,
}

impl Notice {
    /// Whether the folder holds something that this copy has not taken in.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        match self {
            Self::MovedOn | Self::NotTakenIn(_) => true,
            Self::Recovered
            | Self::FileGone
            | Self::FileUnreadable(_)
            | Self::OlderInFolder
            | Self::FilesLacking(_)
            | Self::CopySetAside(_)
            | Self::Migrated => false,
        }
    }
}

impl Copies {
    /// Opens a document on a working copy.
    ///
    /// # Errors
    /// When neither the file nor a working copy of it can be opened.
    pub fn open(&self, path: &Path) -> Result<Opened, StoreError> {
        let visible = resolve(path);
        // Looked at before it is read: what changes meanwhile shows later.
        let seen = Seen::of(&visible);
        clear_left(open::folder_of(&visible));
        let mut notices = Vec::new();
        for (id, place) in self.places_of(&visible) {
            let remembered = place.sidecar();
            if seen.is_some() && remembered.seen == seen && remembered.settled {
                // Nobody has touched the file since we knew it: there is nothing to copy.
                match take_up(&place, &visible, id) {
                    Ok((document, working)) => {
                        return finish(document, working, notices);
                    }
                    Err(StoreError::Damaged { .. }) => {
                        notices.extend(set_aside(&place, &visible)?.map(Notice::CopySetAside))
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        let folder = self.folder_for_new();
        private_folder(&folder).map_err(|error| StoreError::from_io(&folder, error))?;
        // What a process left here that was killed while it fetched is a whole copy of a document.
        clear_left(&folder);
        let incoming =
            partial(&folder).map_err(|error| StoreError::from_io(&folder, error))?.into_temp_path();
        match fetch(&visible, &incoming) {
            Ok(fetched) => self.open_fetched(&visible, seen, fetched, incoming, notices),
            Err(error) => self.open_without_file(&visible, seen, error, notices),
        }
    }

    fn open_fetched(
        &self,
        visible: &Path,
        seen: Option<Seen>,
        fetched: Fetched,
        incoming: TempPath,
        mut notices: Vec<Notice>,
    ) -> Result<Opened, StoreError> {
        let place = self.place(fetched.id, visible);
        let io_error = |error| StoreError::from_io(place.folder(), error);
        place.make().map_err(io_error)?;
        if let Some(older) = fetched.older.as_ref() {
            // Kept whole, whatever becomes of the working copy.
            snapshots::keep_file(&place.snapshots(), older, Reason::BeforeMigration, Utc::now())
                .map_err(io_error)?;
            notices.push(Notice::Migrated);
        }
        if place.working().is_file() && is_worth_keeping(&place) {
            match take_up(&place, visible, fetched.id) {
                Ok((document, working)) => {
                    return reconcile(document, working, (seen, fetched, incoming), notices);
                }
                Err(StoreError::Damaged { .. } | StoreError::NotOurs(_) | StoreError::Empty(_)) => {
                    notices.extend(set_aside(&place, visible)?.map(Notice::CopySetAside));
                }
                Err(error) => return Err(error),
            }
        }
        let (document, working) = install(&place, visible, seen, fetched, incoming)?;
        Ok(Opened { document, working, notices })
    }

    /// The file is gone or unreadable: what this machine has of it is better than nothing.
    fn open_without_file(
        &self,
        visible: &Path,
        seen: Option<Seen>,
        error: StoreError,
        mut notices: Vec<Notice>,
    ) -> Result<Opened, StoreError> {
        let notice = match error {
            StoreError::NotFound(_) => Notice::FileGone,
            error @ (StoreError::Damaged { .. }
            | StoreError::NotOurs(_)
            | StoreError::Empty(_)
            | StoreError::NotReadable(_)
            | StoreError::NoFile { .. }
            | StoreError::InTheWay { .. }
            | StoreError::Io { .. }) => Notice::FileUnreadable(error),
            error => return Err(error),
        };
        let newest = self
            .places_of(visible)
            .into_iter()
            .max_by_key(|(_, place)| place.sidecar().published.map(|published| published.at));
        match (newest, notice) {
            (Some((id, place)), notice) => {
                let (document, working) = take_up(&place, visible, id)?;
                if matches!(&notice, Notice::FileUnreadable(error) if error.is_of_spoilt_file()) {
                    working.note_damaged(seen);
                }
                notices.push(notice);
                finish(document, working, notices)
            }
            (None, Notice::FileUnreadable(error)) => Err(error),
            (None, _) => Err(StoreError::NotFound(visible.to_path_buf())),
        }
    }

    /// The working copy of a file, when it holds what has not been published: for whoever wants to
    /// change the file where it lies.
    ///
    /// # Errors
    /// When there is one, and it cannot be read.
    pub fn unpublished(&self, path: &Path) -> Result<Option<Working>, StoreError> {
        let visible = resolve(path);
        // What a copy of another document holds, which lay there before, is no part of this one.
        let lies_there = open::connect(&visible, path, Manner::Read)
            .and_then(|(connection, _)| state::document_key(&connection, path));
        let is_other = |id| lies_there.as_ref().is_ok_and(|key| key.id != id);
        for (id, place) in self.places_of(&visible) {
            if is_other(id) {
                continue;
            }
            let (document, working) = take_up(&place, &visible, id)?;
            let unpublished = working.has_unpublished()?;
            document.close()?;
            if unpublished {
                return Ok(Some(working));
            }
        }
        Ok(None)
    }
}

/// Through links to the file itself, so that one file has one working copy.
fn resolve(path: &Path) -> PathBuf {
    let place = landing(path);
    std::path::absolute(&place).unwrap_or(place)
}

/// A copy that was never made safe holds nothing that was ever told to be saved.
fn is_worth_keeping(place: &Place) -> bool {
    place.sidecar().settled
}

/// Opens the working copy that is there.
fn take_up(place: &Place, visible: &Path, id: RecordId) -> Result<(Document, Working), StoreError> {
    let in_use = share(place, visible)?;
    let io_error = |error| StoreError::from_io(&place.working(), error);
    let open_file = || File::options().read(true).write(true).open(place.working());
    let mut file = open_file().map_err(io_error)?;
    if version_of(&file).is_some_and(|version| version < schema::VERSION) {
        drop(file);
        in_use.unlock().map_err(io_error)?;
        renew(place, visible)?;
        in_use.lock_shared().map_err(io_error)?;
        file = open_file().map_err(io_error)?;
    }
    let document = Document::open_working(&place.working(), visible)?;
    let working = Working {
        place: place.clone(),
        visible: visible.to_path_buf(),
        id,
        in_use: Mutex::new(in_use),
        turn: Mutex::default(),
        settled: Mutex::new(Settled { file: Some(file), done: true }),
        damaged: Mutex::default(),
        foreign: Mutex::default(),
        put_off: Mutex::default(),
    };
    Ok((document, working))
}

/// The mark that a working copy is in use; waits while another process puts it in place.
fn share(place: &Place, visible: &Path) -> Result<File, StoreError> {
    let io_error = |error| StoreError::from_io(visible, error);
    let file = place.lock_file().map_err(io_error)?;
    file.lock_shared().map_err(io_error)?;
    Ok(file)
}

/// Makes what was fetched the working copy: there was none.
fn install(
    place: &Place,
    visible: &Path,
    seen: Option<Seen>,
    fetched: Fetched,
    incoming: TempPath,
) -> Result<(Document, Working), StoreError> {
    let io_error = |error| StoreError::from_io(visible, error);
    let in_use = place.lock_file().map_err(io_error)?;
    if in_use.try_lock().is_err() {
        return Err(StoreError::Busy(visible.to_path_buf()));
    }
    let file = place.working();
    if file.is_file() && is_worth_keeping(place) {
        // Another window has made one in the meantime, and may have left something in it.
        return Err(StoreError::Busy(visible.to_path_buf()));
    }
    for ending in ["-wal", "-shm", "-journal"] {
        // Left by a copy that is no more: it would be read as part of the new one.
        let _ = std::fs::remove_file(open::with_ending(&file, ending));
    }
    sidecar_of(visible, seen, &fetched.stamp, place.sidecar())
        .write(&place.sidecar_file())
        .map_err(io_error)?;
    incoming.persist(&file).map_err(|error| io_error(error.error))?;
    let document = match Document::open_working_as_read(&file, visible, fetched.state)? {
        Some(document) => document,
        None => Document::open_working(&file, visible)?,
    };
    in_use.unlock().and_then(|()| in_use.lock_shared()).map_err(io_error)?;
    let working = Working {
        place: place.clone(),
        visible: visible.to_path_buf(),
        id: fetched.id,
        in_use: Mutex::new(in_use),
        turn: Mutex::default(),
        settled: Mutex::new(Settled { file: Some(fetched.handle), done: false }),
        damaged: Mutex::default(),
        foreign: Mutex::default(),
        put_off: Mutex::default(),
    };
    Ok((document, working))
}

/// What is remembered of a file whose contents are known.
fn sidecar_of(visible: &Path, seen: Option<Seen>, stamp: &Stamp, before: Sidecar) -> Sidecar {
    let at = std::fs::metadata(visible)
        .and_then(|metadata| metadata.modified())
        .map_or_else(|_| Utc::now(), DateTime::<Utc>::from);
    Sidecar {
        path: visible.to_path_buf(),
        seen,
        published: Some(LastPublished { stamp: stamp.clone(), at }),
        beside: None,
        beside_held: before.beside_held,
        put_off: before.put_off,
        settled: false,
        snapshot_day: before.snapshot_day,
    }
}

/// A working copy and the file that was fetched: which of them knows more?
fn reconcile(
    mut document: Document,
    working: Working,
    (seen, fetched, incoming): (Option<Seen>, Fetched, TempPath),
    mut notices: Vec<Notice>,
) -> Result<Opened, StoreError> {
    let ours = working.stamp()?;
    let relation = if ours == fetched.stamp {
        Relation::Same
    } else {
        let mine = Known::of(&working.connect()?, &working.visible)?;
        mine.against(&known(&incoming, &working.visible)?)
    };
    let unpublished = working.has_unpublished()?;
    // What somebody else has written is fetched once more beside the window, where all of it is read.
    let seen = seen.filter(|_| working.was_seen(seen));
    match relation {
        Relation::Same => working.remember_seen(seen, Some(&ours))?,
        Relation::Ahead => {
            notices.push(if unpublished { Notice::Recovered } else { Notice::OlderInFolder });
            working.remember_seen(seen, None)?;
        }
        Relation::Behind => {
            match working.take_in(&mut document, &incoming, seen, &fetched.stamp) {
                Ok(lacking) if lacking.is_empty() => {}
                Ok(lacking) => notices.push(Notice::FilesLacking(lacking)),
                // Tried again before anything is published.
                Err(error) => notices.push(Notice::NotTakenIn(error)),
            }
        }
        Relation::Diverged => notices.push(Notice::MovedOn),
    }
    Ok(Opened { document, working, notices })
}

fn finish(
    document: Document,
    working: Working,
    mut notices: Vec<Notice>,
) -> Result<Opened, StoreError> {
    if working.has_unpublished()? && !notices.iter().any(|n| matches!(n, Notice::Recovered)) {
        notices.push(Notice::Recovered);
    }
    Ok(Opened { document, working, notices })
}
