//! Changing a document: what is read before something is written is read under the lock of whoever
//! writes, so that two who write at the same time take turns, and neither works from what the other
//! has just changed.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::StoreError;
use super::log::{self, Session, Tip};
use super::open;
use super::opening::Way;
use super::state::{self, State};
use super::{Document, migrate};

/// How often a change is begun again because another file has just taken the place of the one that
/// was about to be written to.
const MOST_TRIES: usize = 20;

/// A document while nobody else can write to it.
pub(super) struct Held<'a> {
    pub connection: &'a Connection,
    /// What a person calls it.
    pub path: &'a Path,
    /// What it holds now; whoever writes something that is to stay moves it on.
    pub state: State,
    /// The writing session of this process, once it has one.
    pub session: Option<Session>,
    /// Whether something was written that is to stay.
    pub wrote: bool,
}

impl Held<'_> {
    /// Reads the file again when another process has written to it.
    fn catch_up(&mut self) -> Result<(), StoreError> {
        let tip =
            log::tip(self.connection).map_err(|error| StoreError::from_sqlite(self.path, error))?;
        if tip != self.state.tip {
            self.state = state::read(self.connection, self.path)?;
        }
        Ok(())
    }

    /// The writing session of this process, begun if there was none.
    pub fn session(&mut self) -> rusqlite::Result<Session> {
        if let Some(session) = self.session {
            return Ok(session);
        }
        let session = log::begin_session(self.connection, None)?;
        Ok(*self.session.insert(session))
    }
}

impl Document {
    /// Carries out what reads and then writes, alone with the file. What `work` has written stays
    /// if it says so and the disk takes it; otherwise nothing has happened.
    pub(super) fn alone<T>(
        &mut self,
        mut work: impl FnMut(&mut Held<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        for _ in 1..MOST_TRIES {
            match self.alone_once(&mut work) {
                // It was published, or made anew in today's schema, while we waited for our turn.
                Err(StoreError::Replaced(_)) => self.reopen()?,
                done => return done,
            }
        }
        match self.alone_once(&mut work) {
            Err(StoreError::Replaced(path)) => Err(StoreError::Busy(path)),
            done => done,
        }
    }

    fn alone_once<T>(
        &mut self,
        work: &mut impl FnMut(&mut Held<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let path = self.path.clone();
        let sql_error = |error| StoreError::from_sqlite(&path, error);
        if self.is_replaced() {
            return Err(StoreError::Replaced(path));
        }
        // A document of an older version is changed in its image: the file itself is held as well.
        let old = self.upgrade.as_ref().map(|upgrade| migrate::hold_old(upgrade, &path));
        let old = old.transpose()?;
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
                .map_err(sql_error)?;
        let mut held = Held {
            connection: &transaction,
            path: &path,
            state: self.state.clone(),
            session: self.session,
            wrote: false,
        };
        held.catch_up()?;
        let before = held.state.tip.clone();
        let done = work(&mut held)?;
        let Held { state, session, wrote, .. } = held;
        if !wrote {
            // What was read may be newer than what we had; a session that wrote nothing is none.
            transaction.rollback().map_err(sql_error)?;
            self.state = state;
            return Ok(done);
        }
        if let Err(error) = transaction.commit() {
            // How far the session has come is not known either.
            self.session = None;
            return Err(self.not_confirmed(error, &before));
        }
        if let Err(error) = self.take_old_place(old.as_ref()) {
            // What we hold is what the file holds that people know, whether the change has reached it or not.
            let _ = self.reopen();
            return Err(error);
        }
        drop(old);
        (self.state, self.session) = (state, session);
        Ok(done)
    }

    /// Sorts an error of the last step of writing. The disk may fail after the change has been made, and
    /// then it stands, whatever the error says: only what can be read tells.
    fn not_confirmed(&self, error: rusqlite::Error, before: &Tip) -> StoreError {
        let is_of_disk = error.sqlite_error_code() == Some(rusqlite::ErrorCode::SystemIoFailure);
        let stands = || log::tip(&self.connection).map_or(true, |tip| tip != *before);
        match is_of_disk && stands() {
            true => StoreError::Unconfirmed { path: self.path.clone(), detail: error.to_string() },
            false => StoreError::from_sqlite(&self.path, error),
        }
    }

    /// Whether what is open is not, or not any more, the file that has the name. A journal that lies
    /// there then is of whoever writes to the new one: SQLite would take it for ours, and take it away
    /// from them.
    pub(super) fn is_replaced(&self) -> bool {
        if self.upgrade.is_some() {
            // An image of a file of an older version, which is held by itself.
            return false;
        }
        self.opened_file()
            .is_none_or(|file| self.file.is_some() && open::identity(file) != self.file)
    }

    /// The file that is open; nothing after it was let go of, when nothing could be opened in its place.
    pub(super) fn opened_file(&self) -> Option<&Path> {
        self.connection.path().filter(|file| !file.is_empty()).map(Path::new)
    }

    /// Opens the document anew as it was opened before: where it lies, what lies there now; and of a
    /// working copy a working copy, never the file that people see. Where that cannot be, it stays what
    /// it was, and holds what it held.
    pub(super) fn reopen(&mut self) -> Result<(), StoreError> {
        let anew = match &self.way {
            Way::InPlace(access) => Self::open(&self.path, *access)?,
            Way::WorkingCopy(file) => self.copy_anew(file)?,
        };
        if anew.id() != self.id() {
            // What is asked of one document is not done to another.
            return Err(StoreError::OtherDocument(self.path.clone()));
        }
        *self = Self { today: self.today, ..anew };
        Ok(())
    }
}
