//! Opening a document: where it lies, or as a working copy; of this version or an older one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _};

use super::digest::{StateDigest, hex};
use super::error::StoreError;
use super::log::{self, Tip};
use super::migrate::{self, Upgrade};
use super::open::{self, Access, Manner};
use super::{Document, load, schema, settle};
use crate::files::InUse;
use crate::model::conflict::Conflicts;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;

/// What is read of a document when it is opened.
pub(super) struct Contents {
    pub portfolio: Portfolio,
    pub digest: StateDigest,
    pub tip: Tip,
    pub conflicts: Conflicts,
}

impl Document {
    /// Opens a document where it lies, and reads all of it. One of an older version is read as if
    /// it were of this one; the file becomes one of this version with the first change.
    ///
    /// # Errors
    /// When the file is not there, not ours, of a newer version, damaged, or not accessible.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        let (connection, version) = open::connect(path, path, access.into())?;
        if version == schema::VERSION {
            let contents = read(&connection, path)?;
            return Self::with(connection, path, contents, None);
        }
        let folder = match access {
            Access::Read => migrate::folder_for_reading(),
            Access::Write => open::folder_of(path).to_path_buf(),
        };
        let upgrade = migrate::upgrade(&connection, version, path, &folder)?;
        drop(connection);
        let (connection, _) = open::connect(&upgrade.file, path, access.into())?;
        let contents = read(&connection, path)?;
        Self::with(connection, path, contents, Some(upgrade))
    }

    /// Opens a working copy that a person knows under another name.
    pub(super) fn open_working(file: &Path, named: &Path) -> Result<Self, StoreError> {
        let (connection, _) = open::connect(file, named, Manner::Working)?;
        let contents = read(&connection, named)?;
        Self::with(connection, named, contents, None)
    }

    /// Opens a working copy whose contents have been read elsewhere; `None` when it does not hold
    /// them after all.
    pub(super) fn open_working_as_read(
        file: &Path,
        named: &Path,
        contents: Contents,
    ) -> Result<Option<Self>, StoreError> {
        let sql_error = |error| StoreError::from_sqlite(named, error);
        let (connection, _) = open::connect(file, named, Manner::Working)?;
        let tip = log::tip(&connection).map_err(sql_error)?;
        if tip.parents != contents.tip.parents
            || stored_digest(&connection, named)? != contents.digest.0
        {
            return Ok(None);
        }
        Self::with(connection, named, contents, None).map(Some)
    }

    fn with(
        mut connection: Connection,
        path: &Path,
        contents: Contents,
        upgrade: Option<Upgrade>,
    ) -> Result<Self, StoreError> {
        open::trust(&mut connection).map_err(|error| StoreError::from_sqlite(path, error))?;
        let file = connection.path().map_or_else(|| path.to_path_buf(), PathBuf::from);
        Ok(Self {
            _in_use: [InUse::new(path), InUse::new(&file)],
            connection,
            path: path.to_path_buf(),
            portfolio: Arc::new(contents.portfolio),
            conflicts: Arc::new(contents.conflicts),
            digest: contents.digest,
            tip: contents.tip,
            session: None,
            upgrade,
        })
    }

    /// The key of the document: all copies of it have the same.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn id(&self) -> Result<RecordId, StoreError> {
        id(&self.connection, &self.path)
    }

    /// The hashes of the transactions at the end of the log, in order, in hexadecimal: one, and more
    /// after a merge.
    #[must_use]
    pub fn tip_hash(&self) -> String {
        hex(&self.tip.parents)
    }

    /// The digest of all records, in hexadecimal: equal for documents with equal records.
    #[must_use]
    pub fn state_digest(&self) -> String {
        hex(&self.digest.0)
    }

    /// The last values of a record that is not there any more; nothing for one that never was.
    pub(super) fn last_values(
        &self,
        kind: Kind,
        id: RecordId,
    ) -> Result<Option<Vec<(usize, Value)>>, StoreError> {
        log::read_row(&self.connection, kind, id)
            .optional()
            .map(|row| row.map(with_numbers))
            .map_err(|error| StoreError::from_sqlite(&self.path, error))
    }

    /// Closes the file, so that another can take its place; until one does, nothing can be read.
    pub(super) fn let_go(&mut self) -> Result<(), StoreError> {
        let none = Connection::open_in_memory()
            .map_err(|error| StoreError::from_sqlite(&self.path, error))?;
        let file = std::mem::replace(&mut self.connection, none);
        file.close().map_err(|(_, error)| StoreError::from_sqlite(&self.path, error))
    }

    /// After the first change of a document of an older version: the image takes its place.
    pub(super) fn take_old_place(&mut self) -> Result<(), StoreError> {
        let Some(upgrade) = self.upgrade.take() else { return Ok(()) };
        let path = self.path.clone();
        let sql_error = |error| StoreError::from_sqlite(&path, error);
        if migrate::look(&path) != upgrade.seen {
            // Somebody else has changed the old file since: nothing of ours may take its place.
            return Err(StoreError::Busy(path));
        }
        self.let_go()?;
        if let Ok(metadata) = std::fs::metadata(&path) {
            // Whoever could read the old file can read the new one, where the system lets us.
            let _ = std::fs::set_permissions(&upgrade.file, metadata.permissions());
        }
        upgrade.file.persist(&path).map_err(|error| StoreError::from_io(&path, error.error))?;
        open::sync_folder(&path);
        let (mut connection, _) = open::connect(&path, &path, Manner::InPlace)?;
        open::trust(&mut connection).map_err(sql_error)?;
        self.connection = connection;
        Ok(())
    }
}

/// Reads all of a document, and holds it against its checksum.
pub(super) fn read(connection: &Connection, path: &Path) -> Result<Contents, StoreError> {
    let (portfolio, digest) = load::load(connection, path)?;
    if stored_digest(connection, path)? != digest.0 {
        return Err(StoreError::damaged(path, "the records do not match their checksum"));
    }
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let tip = log::tip(connection).map_err(sql_error)?;
    let conflicts = settle::load_conflicts(connection).map_err(sql_error)?;
    Ok(Contents { portfolio, digest, tip, conflicts })
}

pub(super) fn id(connection: &Connection, path: &Path) -> Result<RecordId, StoreError> {
    let key: Vec<u8> = connection
        .query_row("SELECT uuid FROM document", [], |row| row.get(0))
        .map_err(|error| StoreError::from_sqlite(path, error))?;
    super::cell::key(&key).ok_or_else(|| StoreError::damaged(path, "the document has no key"))
}

pub(super) fn stored_digest(connection: &Connection, path: &Path) -> Result<Vec<u8>, StoreError> {
    connection
        .query_row("SELECT state_digest FROM document", [], |row| row.get(0))
        .map_err(|error| StoreError::from_sqlite(path, error))
}

/// The values that say something, by the number of their field.
fn with_numbers(row: Vec<Option<Value>>) -> Vec<(usize, Value)> {
    row.into_iter().enumerate().filter_map(|(index, value)| Some((index, value?))).collect()
}
