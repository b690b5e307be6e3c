//! The log of an open document on a connection of its own, for another thread: long questions about
//! the past do not keep anybody from writing.

use std::fmt;
use std::path::PathBuf;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::{Document, as_of, history, open};
use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;

/// How often a question asks whether it is still wanted, in SQLite's own steps: some thousand times
/// a second.
const STEPS_BETWEEN_LOOKS: i32 = 100_000;

/// The log as it stood when this was made.
pub struct LogReader {
    connection: Connection,
    path: PathBuf,
}

impl fmt::Debug for LogReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LogReader").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Document {
    /// The log as it stands, to be read beside the document.
    ///
    /// # Errors
    /// When the file cannot be opened once more.
    pub fn log_reader(&self) -> Result<LogReader, StoreError> {
        let sql_error = |error| StoreError::from_sqlite(&self.path, error);
        let file = self.connection.path().map(PathBuf::from).unwrap_or_default();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags).map_err(sql_error)?;
        open::defend(&connection).map_err(sql_error)?;
        // From here on it stays as it is, whoever writes meanwhile.
        connection.execute_batch("BEGIN; SELECT count(*) FROM document").map_err(sql_error)?;
        Ok(LogReader { connection, path: self.path.clone() })
    }
}

impl LogReader {
    /// Whatever is asked of it fails once the answer is no longer wanted.
    ///
    /// # Errors
    /// When SQLite does not take that.
    pub fn give_up_when(
        &mut self,
        unwanted: impl FnMut() -> bool + Send + 'static,
    ) -> Result<(), StoreError> {
        self.connection
            .progress_handler(STEPS_BETWEEN_LOOKS, Some(unwanted))
            .map_err(|error| StoreError::from_sqlite(&self.path, error))
    }

    /// The first day of the log; nothing while nothing has been written.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn begins_on(&self) -> Result<Option<NaiveDate>, StoreError> {
        history::begins_on(&self.connection, &self.path)
    }

    /// The portfolio as it stood at the end of a day, by the time of logging.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn as_of(&self, day: NaiveDate) -> Result<Portfolio, StoreError> {
        as_of::as_of(&self.connection, &self.path, day)
    }

    /// What the log tells of a record, newest first.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn history(&self, record: RecordId) -> Result<Vec<Entry>, StoreError> {
        history::history(&self.connection, &self.path, Some(record), None)
    }

    /// What was logged after the end of one day up to the end of another, newest first.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn history_between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Entry>, StoreError> {
        history::between(&self.connection, &self.path, from, to)
    }
}
