//! Making a new document: built beside its place, and put there only when it is whole.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use tempfile::NamedTempFile;

use super::digest::{DocumentKey, StateDigest};
use super::error::StoreError;
use super::log::{self, Session, Step, Tip};
use super::state::State;
use super::{open, schema};
use crate::files::{document, give_usual, landing, partial};
use crate::model::command::{Command, StepKind};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::plan::plan;

/// A document that is being made. Dropped before `finish`, it leaves nothing behind.
#[derive(Debug)]
pub struct Draft {
    file: NamedTempFile,
    connection: Connection,
    target: PathBuf,
    state: State,
    session: Option<Session>,
    derived: Option<uuid::Uuid>,
}

impl Draft {
    /// Begins a document for a file that is not there yet. `id` is its key: an example has the same
    /// one everywhere.
    ///
    /// # Errors
    /// `Exists`, or why its folder cannot be written.
    pub fn begin(target: &Path, id: RecordId, at: DateTime<Utc>) -> Result<Self, StoreError> {
        Self::begin_as(target, id, at, None)
    }

    /// Begins a document that comes out the same wherever it is made, transactions and all, so that
    /// two that were made apart are copies of each other. `content` tells apart what is not.
    ///
    /// # Errors
    /// As `begin`.
    pub fn begin_alike(
        target: &Path,
        id: RecordId,
        at: DateTime<Utc>,
        content: &[u8],
    ) -> Result<Self, StoreError> {
        // What another version of this program makes has other hashes, and is another document.
        let content = [content, log::PROGRAM.as_bytes(), b"format 3"].concat();
        Self::begin_as(target, id, at, Some(uuid::Uuid::new_v5(&id.0, &content)))
    }

    fn begin_as(
        target: &Path,
        id: RecordId,
        at: DateTime<Utc>,
        session: Option<uuid::Uuid>,
    ) -> Result<Self, StoreError> {
        if target.is_dir() {
            return Err(StoreError::IsFolder(target.to_path_buf()));
        }
        if target.exists() {
            return Err(StoreError::Exists(target.to_path_buf()));
        }
        open::refuse_name(target, &landing(target))?;
        let path = target.to_path_buf();
        if let Some(document) =
            document::belongs_to(&landing(target)).map_err(|e| StoreError::from_io(target, e))?
        {
            return Err(StoreError::BesideDocument { path, document });
        }
        let folder = match target.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let file = partial(folder).map_err(|error| StoreError::from_io(target, error))?;
        let sql_error = |error| StoreError::from_sqlite(target, error);
        let connection = Connection::open(file.path()).map_err(sql_error)?;
        let key = DocumentKey { id, created_at_ms: at.timestamp_millis() };
        let digest = StateDigest::of(&key);
        prepare(&connection, &key, digest).map_err(sql_error)?;
        let state = State {
            key,
            portfolio: Arc::default(),
            conflicts: Arc::default(),
            digest,
            tip: Tip::START,
        };
        let target = target.to_path_buf();
        Ok(Self { file, connection, target, state, session: None, derived: session })
    }

    /// The portfolio so far.
    #[must_use]
    pub fn portfolio(&self) -> &Arc<Portfolio> {
        &self.state.portfolio
    }

    /// Writes a command as one transaction of the log.
    ///
    /// # Errors
    /// The rule it breaks, or why the file cannot be written.
    pub fn apply(&mut self, command: &Command, at: DateTime<Utc>) -> Result<(), StoreError> {
        let plan = plan(&self.state.portfolio, &command.changes)?;
        if plan.cells.is_empty() {
            return Ok(());
        }
        let step = Step {
            kind: StepKind::Create,
            by: &command.by,
            note: &command.note,
            at_ms: at.timestamp_millis(),
            undo_of: None,
            today: None,
        };
        let sql_error = |error| StoreError::from_sqlite(&self.target, error);
        let mut session = match self.session {
            Some(session) => session,
            None => log::begin_session(&self.connection, self.derived).map_err(sql_error)?,
        };
        let written = log::write(&self.connection, &mut session, &self.state, plan, &step)
            .map_err(sql_error)?
            .ok_or_else(|| StoreError::Busy(self.target.clone()))?;
        (self.state, self.session) = (written.state, Some(session));
        Ok(())
    }

    /// Puts the document in its place: whole, durable, and never over another file.
    ///
    /// # Errors
    /// `Exists` when somebody was faster, or why the file cannot be written.
    pub fn finish(self) -> Result<(), StoreError> {
        let target = self.target;
        let sql_error = |error| StoreError::from_sqlite(&target, error);
        self.connection.execute_batch("COMMIT").map_err(sql_error)?;
        self.connection.close().map_err(|(_, error)| sql_error(error))?;
        let io_error = |error| StoreError::from_io(&target, error);
        give_usual(self.file.path());
        self.file.as_file().sync_all().map_err(io_error)?;
        open::put_aside_what_was_left(&target).map_err(io_error)?;
        self.file.persist_noclobber(&target).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists(target.clone()),
            _ => StoreError::from_io(&target, error.error),
        })?;
        open::sync_folder(&target);
        Ok(())
    }
}

/// Tables, the row of the document, and one SQLite transaction around all that follows: the file is
/// nobody's until it is finished, so it needs no journal on disk.
fn prepare(
    connection: &Connection,
    key: &DocumentKey,
    digest: StateDigest,
) -> rusqlite::Result<()> {
    open::defend(connection)?;
    connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    schema::create(connection)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    connection.execute(
        "INSERT INTO document (id, uuid, created_at, state_digest, session_digest, merge_digest)
         VALUES (1, ?, ?, ?, zeroblob(16), zeroblob(16))",
        params![key.id.bytes(), key.created_at_ms, &digest.0[..]],
    )?;
    Ok(())
}
