//! A working copy that is gone while it is open here: somebody has tidied its folder, or moved it. What is
//! open can still be read, so it is put back; nothing else is ever written to in its place.

use std::path::Path;

use rusqlite::Connection;

use super::place::{private_folder, to_lock};
use crate::files::partial;
use crate::store::Document;
use crate::store::error::StoreError;
use crate::store::open;
use crate::store::stamp::{Known, Relation};

impl Document {
    /// The working copy that has the name now. Where none has, what is open here takes the name again.
    ///
    /// # Errors
    /// `CopyGone` when it could not be put back, or when the one that lies there lacks what is open here;
    /// otherwise as any opening.
    pub(in crate::store) fn copy_anew(&self, file: &Path) -> Result<Self, StoreError> {
        if self.opened_file().is_none() {
            // Let go of here, so that another could take its place.
            return Self::open_working(file, &self.path).map_err(|error| self.gone(error));
        }
        put_back(&self.connection, file).map_err(|error| self.gone(error))?;
        let anew = Self::open_working(file, &self.path).map_err(|error| self.gone(error))?;
        let known = |document: &Self| Known::of(&document.connection, &self.path);
        match known(&anew)?.against(&known(self)?) {
            Relation::Same | Relation::Ahead => Ok(anew),
            Relation::Behind | Relation::Diverged => Err(StoreError::CopyGone(self.path.clone())),
        }
    }

    /// An error of a file that is not there is about the working copy, not about the file that people know.
    fn gone(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::NotFound(_) => StoreError::CopyGone(self.path.clone()),
            error => error,
        }
    }
}

/// Writes what is open to where it was, unless a file lies there. One after the other: what SQLite left
/// beside a copy that is gone is put aside, and must not be that of one that has just been put back.
fn put_back(open: &Connection, file: &Path) -> Result<(), StoreError> {
    let io_error = |error| StoreError::from_io(file, error);
    if file.try_exists().map_err(io_error)? {
        return Ok(());
    }
    let folder = open::folder_of(file);
    private_folder(folder).map_err(io_error)?;
    let turn = to_lock(&folder.join("put-back.lock")).map_err(io_error)?;
    turn.lock().map_err(io_error)?;
    let copy = partial(folder).map_err(io_error)?;
    let name = copy.path().to_string_lossy().into_owned();
    open.execute("VACUUM INTO ?", [&name]).map_err(|error| StoreError::from_sqlite(file, error))?;
    copy.as_file().sync_all().map_err(io_error)?;
    open::put_aside_what_was_left(file).map_err(io_error)?;
    match copy.persist_noclobber(file) {
        Ok(_) => open::sync_folder(file),
        // Another window on the same copy was faster.
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(io_error(error.error)),
    }
    Ok(())
}
