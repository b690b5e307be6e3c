//! Fetches the visible file: a copy of it on this machine, and what it holds.

use std::fs::File;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempPath;

use super::place::private_file;
use crate::files::partial;
use crate::model::id::RecordId;
use crate::store::error::StoreError;
use crate::store::open::{self, Manner};
use crate::store::stamp::{Known, Stamp};
use crate::store::state::{self, State};
use crate::store::{check, migrate, schema};

/// What was fetched, and what it holds.
pub(super) struct Fetched {
    /// The key of the document.
    pub id: RecordId,
    /// What it holds, read on the way.
    pub state: State,
    /// Its state.
    pub stamp: Stamp,
    /// A version before ours: the copy has been made anew, this is the file as it was.
    pub older: Option<TempPath>,
    /// The copy, open: closing a handle would drop SQLite's locks on it.
    pub handle: File,
}

impl std::fmt::Debug for Fetched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fetched").field("stamp", &self.stamp).finish_non_exhaustive()
    }
}

/// What a look into the visible file tells.
pub(super) struct Glance {
    pub id: RecordId,
    pub stamp: Stamp,
}

/// Looks into a file without reading all of it. `connection` has found it to be one of ours.
pub(super) fn glance(connection: &Connection, visible: &Path) -> Result<Glance, StoreError> {
    Ok(Glance {
        id: state::document_key(connection, visible)?.id,
        stamp: Stamp::of(connection, visible)?,
    })
}

/// Fetches the visible file to a place on this machine, and once more when it seems to be damaged: a
/// glitch of the network looks the same.
pub(super) fn fetch(visible: &Path, to: &Path) -> Result<Fetched, StoreError> {
    match fetch_once(visible, to) {
        Err(StoreError::Damaged { .. } | StoreError::NotOurs(_)) => fetch_once(visible, to),
        other => other,
    }
}

/// Copies and reads at the same time: a hundred megabytes are copied while their records are read.
fn fetch_once(visible: &Path, to: &Path) -> Result<Fetched, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(visible, error);
    let (connection, version) = open::connect(visible, visible, Manner::Read)?;
    // While this is being read nobody can write to the file where it lies.
    connection.execute_batch("BEGIN").map_err(sql_error)?;
    let id = state::document_key(&connection, visible)?.id;
    let mode: String =
        connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).map_err(sql_error)?;
    if version < schema::VERSION || mode == "wal" {
        return fetch_other(&connection, version, visible, to, id);
    }
    let (copied, state) = std::thread::scope(|scope| {
        let copying = scope.spawn(|| copy(visible, to));
        let state = state::read(&connection, visible);
        (copying.join(), state)
    });
    // The source stays open until here: closing it drops the lock of the reader.
    let (handle, _source) = copied
        .unwrap_or_else(|_| Err(std::io::Error::other("the copy was broken off")))
        .map_err(|error| reading_error(visible, to, error))?;
    let state = state?;
    let stamp = Stamp::of(&connection, visible)?;
    Ok(Fetched { id, state, stamp, older: None, handle })
}

/// A file of an older version, or one that some other tool has turned to a WAL: SQLite writes the
/// copy, row by row or page by page.
fn fetch_other(
    connection: &Connection,
    version: i64,
    visible: &Path,
    to: &Path,
    id: RecordId,
) -> Result<Fetched, StoreError> {
    let io_error = |error| StoreError::from_io(visible, error);
    let sql_error = |error| StoreError::from_sqlite(visible, error);
    let handle = private_file(to).map_err(io_error)?;
    let older = if version < schema::VERSION {
        let folder = open::folder_of(to);
        let copy = partial(folder).map_err(io_error)?.into_temp_path();
        // The source stays open until all of it is read: closing it drops the lock of the reader.
        let _both = copy_into(visible, File::create(&copy).map_err(io_error)?).map_err(io_error)?;
        migrate::migrate(connection, version, visible, to)?;
        Some(copy)
    } else {
        connection.execute_batch("COMMIT").map_err(sql_error)?;
        let text = to.to_string_lossy();
        connection.execute("VACUUM INTO ?", [&text]).map_err(sql_error)?;
        None
    };
    let (copy, _) = open::connect(to, visible, Manner::Read)?;
    let state = state::read(&copy, visible)?;
    let stamp = Stamp::of(&copy, visible)?;
    Ok(Fetched { id, state, stamp, older, handle })
}

/// Whether all of a copy of the target that was fetched holds together, its log and its records too.
pub(super) fn fetched_is_sound(copy: &Path, target: &Path) -> Result<(), StoreError> {
    let (connection, _) = open::connect(copy, target, Manner::ReadWhole)?;
    check::refuse_unsound(&connection, target)
}

fn copy(visible: &Path, to: &Path) -> std::io::Result<(File, File)> {
    copy_into(visible, private_file(to)?)
}

/// Gives the copy and the source, both still open.
fn copy_into(visible: &Path, mut target: File) -> std::io::Result<(File, File)> {
    let mut source = File::open(visible)?;
    // Within the kernel where that is possible, and without copying where the disk can share.
    std::io::copy(&mut source, &mut target)?;
    Ok((target, source))
}

/// What the log in a file of this version knows.
pub(super) fn known(file: &Path, visible: &Path) -> Result<Known, StoreError> {
    let (connection, _) = open::connect(file, visible, Manner::Read)?;
    Known::of(&connection, visible)
}

/// Says which of the two places an error of copying is about.
fn reading_error(visible: &Path, to: &Path, error: std::io::Error) -> StoreError {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::from_io(to, error),
        ErrorKind::PermissionDenied => StoreError::NotReadable(visible.to_path_buf()),
        _ => StoreError::from_io(visible, error),
    }
}
