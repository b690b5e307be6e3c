//! Opening a document: where it lies, or as a working copy; of this version or an older one.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _};

use super::digest::hex;
use super::error::StoreError;
use super::log;
use super::migrate::{self, OldFile};
use super::open::{self, Access, Manner};
use super::state::{self, State};
use super::{Document, schema};
use crate::files::{InUse, clear_left, give_those_of, landing};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;

/// How a document was opened, and so is opened again.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// Where it lies.
    InPlace(Access),
    /// A working copy, in that file.
    WorkingCopy(PathBuf),
}

impl Document {
    /// Opens a document where it lies, and reads all of it. One of an older version is read as if
    /// it were of this one; the file becomes one of this version with the first change.
    ///
    /// # Errors
    /// When the file is not there, not ours, of a newer version, damaged, or not accessible.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        let file = open::identity(path);
        let place = landing(path);
        if access == Access::Write {
            open::refuse_name(path, &place)?;
            clear_left(open::folder_of(&place));
        }
        let (connection, version) = open::connect(path, path, access.into())?;
        if version == schema::VERSION {
            let state = state::read(&connection, path)?;
            return Self::with(connection, path, state, (file, Way::InPlace(access)));
        }
        let folder = match access {
            Access::Read => migrate::folder_for_reading(),
            Access::Write => open::folder_of(&place).to_path_buf(),
        };
        let upgrade = migrate::upgrade(&connection, version, path, &folder)?;
        drop(connection);
        let (connection, _) = open::connect(&upgrade.file, path, access.into())?;
        let state = state::read(&connection, path)?;
        let document = Self::with(connection, path, state, (None, Way::InPlace(access)))?;
        Ok(Self { upgrade: Some(upgrade), ..document })
    }

    /// Opens a working copy that a person knows under another name.
    pub(super) fn open_working(file: &Path, named: &Path) -> Result<Self, StoreError> {
        let opened = open::identity(file);
        let (connection, _) = open::connect(file, named, Manner::Working)?;
        let state = state::read(&connection, named)?;
        let way = Way::WorkingCopy(file.to_path_buf());
        Self::with(connection, named, state, (opened, way))
    }

    /// Opens a working copy whose contents have been read elsewhere; `None` when it does not hold
    /// them after all.
    pub(super) fn open_working_as_read(
        file: &Path,
        named: &Path,
        state: State,
    ) -> Result<Option<Self>, StoreError> {
        let sql_error = |error| StoreError::from_sqlite(named, error);
        let opened = open::identity(file);
        let (connection, _) = open::connect(file, named, Manner::Working)?;
        let tip = log::tip(&connection).map_err(sql_error)?;
        if tip.parents != state.tip.parents
            || state::stored_digest(&connection).map_err(sql_error)? != state.digest.0
        {
            return Ok(None);
        }
        let way = Way::WorkingCopy(file.to_path_buf());
        Self::with(connection, named, state, (opened, way)).map(Some)
    }

    fn with(
        mut connection: Connection,
        path: &Path,
        state: State,
        (file, way): (Option<(u64, u64)>, Way),
    ) -> Result<Self, StoreError> {
        open::trust(&mut connection).map_err(|error| StoreError::from_sqlite(path, error))?;
        let opened = connection.path().map_or_else(|| path.to_path_buf(), PathBuf::from);
        Ok(Self {
            _in_use: [InUse::new(path), InUse::new(&opened)],
            connection,
            path: path.to_path_buf(),
            state,
            session: None,
            upgrade: None,
            file,
            way,
            today: None,
        })
    }

    /// The key of the document: all copies of it have the same.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.state.key.id
    }

    /// The hashes of the transactions at the end of the log, in order, in hexadecimal: one, and more
    /// after a merge.
    #[must_use]
    pub fn tip_hash(&self) -> String {
        hex(&self.state.tip.parents)
    }

    /// The digest of the document, in hexadecimal: equal for copies that hold the same.
    #[must_use]
    pub fn state_digest(&self) -> String {
        hex(&self.state.digest.0)
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

    /// After the first change of a document of an older version: the image takes its place. The old
    /// file is held still meanwhile.
    pub(super) fn take_old_place(&mut self, old: Option<&OldFile>) -> Result<(), StoreError> {
        let Some(upgrade) = self.upgrade.take() else { return Ok(()) };
        // The file itself, where the document was named by a link to it.
        let path = landing(&self.path);
        let sql_error = |error| StoreError::from_sqlite(&path, error);
        self.let_go()?;
        give_those_of(&path, &upgrade.file);
        if let Some(old) = old {
            old.is_still_there(&path)?;
        }
        upgrade.file.persist(&path).map_err(|error| StoreError::from_io(&path, error.error))?;
        open::sync_folder(&path);
        self.file = open::identity(&path);
        // From here on the change stands, whatever comes.
        let opened = open::connect(&path, &self.path, Manner::InPlace);
        let opened = opened.and_then(|(mut connection, _)| {
            open::trust(&mut connection).map_err(sql_error)?;
            Ok(connection)
        });
        self.connection = opened.map_err(|error| StoreError::Unconfirmed {
            path: self.path.clone(),
            detail: error.to_string(),
        })?;
        Ok(())
    }
}

/// The values that say something, by the number of their field.
fn with_numbers(row: Vec<Option<Value>>) -> Vec<(usize, Value)> {
    row.into_iter().enumerate().filter_map(|(index, value)| Some((index, value?))).collect()
}
