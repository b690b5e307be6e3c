//! The document: one SQLite file, a change log, and the state that follows from it.
//!
//! Owns the file and everything SQL. Hands out immutable portfolios and takes commands; nothing
//! else writes. Knows `model`, and `files` for what lies on the disk.
//!
//! The command line changes the user's file in place (`journal_mode=DELETE`, `synchronous=EXTRA`);
//! the window works on a copy of its own and publishes it (`working`).

mod as_of;
mod attachments;
mod cell;
mod changing;
mod check;
mod create;
mod damage;
mod decide;
mod digest;
mod error;
mod gone;
mod heads;
mod history;
mod hold;
mod leftover;
mod load;
mod log;
mod log_reader;
mod merge;
mod migrate;
mod neighbours;
mod older;
mod open;
mod opening;
mod rebuild;
mod register;
mod repair;
mod reversing;
mod schema;
mod sealed;
mod settle;
mod stale;
mod stamp;
mod state;
mod taken_along;
mod undo;
mod upon;
pub mod working;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

pub use attachments::{Attachment, FileOfRecord};
pub use cell::birth_values;
pub use check::{Problem, Sealed, Witness};
pub use create::Draft;
pub use damage::Damage;
pub use error::StoreError;
pub use history::written;
pub use log_reader::LogReader;
pub use merge::{BeforeMerge, MergeReport, Merging, PastMerge};
pub use open::Access;
pub use repair::{Lost, LostRecord, Repaired, is_repairable, name_beside, repair};
pub use upon::{InSight, Upon};

use crate::files::InUse;
use crate::model::command::{Change, Command, StepKind};
use crate::model::conflict::Conflicts;
use crate::model::history::{Entry, Passed};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::plan::{plan, plan_back};
use changing::Held;
use log::{Session, Step, step_of};
use migrate::Upgrade;
use opening::Way;
use state::State;

/// An open document.
pub struct Document {
    connection: Connection,
    path: PathBuf,
    state: State,
    session: Option<Session>,
    /// The image of a file of an older version, which takes its place with the first change.
    upgrade: Option<Upgrade>,
    /// The places where no paper or other file may be put meanwhile: the name that people know, and
    /// the file that is open, which is another for a working copy.
    _in_use: [InUse; 2],
    /// Which file had its name when it was opened, where that can be told.
    file: Option<(u64, u64)>,
    way: Way,
    /// The day that counts as today for what is made final, where somebody has said one.
    today: Option<NaiveDate>,
}

impl fmt::Debug for Document {
    /// Where it lies and how much is in it: all of it would fill a book.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let portfolio = self.portfolio();
        let records: usize = Kind::ALL.iter().map(|kind| portfolio.count(*kind)).sum();
        f.debug_struct("Document")
            .field("path", &self.path)
            .field("records", &records)
            .field("seals", &portfolio.seals.len())
            .finish_non_exhaustive()
    }
}

/// What came of a command.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The portfolio afterwards.
    pub portfolio: Arc<Portfolio>,
    /// The transaction that was written; nothing when the command changed nothing.
    pub transaction: Option<RecordId>,
}

/// What came of an undo or a redo.
#[derive(Clone, Debug)]
pub struct Reversed {
    /// The portfolio afterwards.
    pub portfolio: Arc<Portfolio>,
    /// The step that was taken back or done again.
    pub step: Entry,
    /// What of it has moved on since and therefore stays as it is.
    pub moved: Vec<(RecordId, Kind, &'static str)>,
    /// The steps before it that could not be taken back or done again, newest first.
    pub passed: Vec<Passed>,
}

impl Document {
    /// Where the document lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The portfolio as it stands.
    #[must_use]
    pub fn portfolio(&self) -> &Arc<Portfolio> {
        &self.state.portfolio
    }

    /// What copies disagree about, until somebody decides.
    #[must_use]
    pub fn conflicts(&self) -> &Arc<Conflicts> {
        &self.state.conflicts
    }

    /// Carries out a command as one transaction, or not at all.
    ///
    /// # Errors
    /// The rule it breaks, or why the file cannot be written; `Damaged` where it makes a record final
    /// and the document does not hold together.
    pub fn apply(&mut self, command: &Command, at: DateTime<Utc>) -> Result<Applied, StoreError> {
        self.apply_with(command, at, &[])
    }

    /// Carries out a command that names files, whose bytes come with it, as one transaction.
    ///
    /// # Errors
    /// `FileMissing` when it names a file that neither comes with it nor is there already; otherwise
    /// as `apply`.
    pub fn apply_with(
        &mut self,
        command: &Command,
        at: DateTime<Utc>,
        files: &[Attachment],
    ) -> Result<Applied, StoreError> {
        self.apply_upon(command, at, files, &Upon::Whatever)
    }

    /// Carries out a command that was made from what the document held, if it still holds that: a command that
    /// was worked out of many values, or by somebody who looked at its cells, must not be laid over what somebody
    /// else has written since. The bytes of the files that it names come with it.
    ///
    /// # Errors
    /// `Overtaken` when it holds something else; it has been read again then, so that the command can be made
    /// anew. Otherwise as `apply`.
    pub fn apply_upon(
        &mut self,
        command: &Command,
        at: DateTime<Utc>,
        files: &[Attachment],
        upon: &Upon,
    ) -> Result<Applied, StoreError> {
        let today = self.today;
        let transaction = self.alone(|held| {
            if !upon.holds(&held.state, &command.changes) {
                return Ok(None);
            }
            let step = Step { today, ..step_of(command, StepKind::Edit, at) };
            transact(held, &command.changes, step, Files::Come(files)).map(Some)
        })?;
        match transaction {
            Some(transaction) => {
                Ok(Applied { portfolio: Arc::clone(self.portfolio()), transaction })
            }
            None => Err(StoreError::Overtaken(self.path.clone())),
        }
    }

    /// Says which day counts as today: nothing is made final that was decided after it. A seal bears the time of
    /// the clock.
    pub fn count_as_today(&mut self, day: Option<NaiveDate>) {
        self.today = day;
    }

    /// Takes back the newest step that has not been taken back, whichever run made it. One that
    /// cannot be taken back is passed over and told of.
    ///
    /// # Errors
    /// `NothingToUndo`, `SealStays`; where there is none but steps that cannot be taken back, what
    /// keeps the newest of them; or why the file cannot be written.
    pub fn undo(&mut self, by: &str, at: DateTime<Utc>) -> Result<Reversed, StoreError> {
        self.alone(|held| reversing::reverse(held, StepKind::Undo, by, at))
    }

    /// Does again the newest step that was undone, unless something was edited since. One that cannot
    /// be done again is passed over and told of.
    ///
    /// # Errors
    /// As `undo`, with `NothingToRedo`.
    pub fn redo(&mut self, by: &str, at: DateTime<Utc>) -> Result<Reversed, StoreError> {
        self.alone(|held| reversing::reverse(held, StepKind::Redo, by, at))
    }

    /// Reads the document again where another process has written to it, or has put another file in its
    /// place; says whether it holds anything else than before.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn refresh(&mut self) -> Result<bool, StoreError> {
        if self.is_replaced() {
            let before = self.state.tip.clone();
            self.reopen()?;
            return Ok(self.state.tip != before);
        }
        let sql_error = |error| StoreError::from_sqlite(&self.path, error);
        let _reading = state::reading(&self.connection).map_err(sql_error)?;
        if log::tip(&self.connection).map_err(sql_error)? == self.state.tip {
            return Ok(false);
        }
        self.state = state::read(&self.connection, &self.path)?;
        Ok(true)
    }

    /// The step that `undo` would take back, if there is one.
    #[must_use]
    pub fn next_undo(&self) -> Option<Entry> {
        let _reading = state::reading(&self.connection).ok()?;
        let target = undo::next(&self.connection, &self.path, StepKind::Undo, &[]);
        target.ok().map(|target| target.told)
    }

    /// The step that `redo` would do again, if there is one: where none can be, the newest of them,
    /// so that it can be told why.
    #[must_use]
    pub fn next_redo(&self) -> Option<Entry> {
        let _reading = state::reading(&self.connection).ok()?;
        reversing::next_redo(&self.connection, &self.path, &self.state)
    }

    /// What the log tells, newest first: of all records or of one.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn history(
        &self,
        record: Option<RecordId>,
        limit: Option<usize>,
    ) -> Result<Vec<Entry>, StoreError> {
        let _reading = self.reading()?;
        history::history(&self.connection, &self.path, record, limit)
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
        let _reading = self.reading()?;
        as_of::as_of(&self.connection, &self.path, day)
    }

    /// Verifies everything: pages, foreign keys, the chain of transactions, and that the records
    /// are what the log says.
    ///
    /// # Errors
    /// When the file cannot be read at all; what is found wrong in it is no error but a problem.
    pub fn check(&self) -> Result<Vec<Problem>, StoreError> {
        let _reading = self.reading()?;
        check::check(&self.connection, &self.path)
    }

    /// The transactions whose hash begins with those hexadecimal digits, as papers print them.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn witness(&self, digits: &str) -> Result<Vec<Witness>, StoreError> {
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Ok(Vec::new());
        }
        let _reading = self.reading()?;
        check::witness(&self.connection, &self.path, self.portfolio(), digits)
    }

    fn reading(&self) -> Result<Option<rusqlite::Transaction<'_>>, StoreError> {
        state::reading(&self.connection).map_err(|error| StoreError::from_sqlite(&self.path, error))
    }

    /// Closes the document; what was applied is in the file already.
    ///
    /// # Errors
    /// When SQLite cannot let go of the file.
    pub fn close(self) -> Result<(), StoreError> {
        let path = self.path;
        self.connection.close().map_err(|(_, error)| StoreError::from_sqlite(&path, error))
    }
}

/// Where the bytes of the files are that a step names.
#[derive(Clone, Copy)]
enum Files<'a> {
    /// They come with it, or are there.
    Come(&'a [Attachment]),
    /// The log has named them before: where they are missing, `check` tells.
    Named,
}

/// Plans changes against what the document holds, and writes them as one transaction; nothing when
/// nothing changes.
fn transact(
    held: &mut Held<'_>,
    changes: &[Change],
    mut step: Step<'_>,
    files: Files<'_>,
) -> Result<Option<RecordId>, StoreError> {
    let changes = decide::changes(&held.state.conflicts, changes);
    let plan = match step.kind {
        StepKind::Undo | StepKind::Redo => plan_back(&held.state.portfolio, &changes)?,
        StepKind::Create | StepKind::Edit | StepKind::Seal => {
            let (before, conflicts) = (&held.state.portfolio, &held.state.conflicts);
            let plan = plan(before, &changes)?;
            decide::check_typed(before, conflicts, (&plan, &changes))?;
            plan
        }
    };
    decide::check(&held.state.portfolio, &held.state.conflicts, &plan)?;
    let path = held.path;
    // Whatever way it was asked for: what seals is no edit that undo could take back, and what cannot be
    // taken back is not set upon a log that does not hold.
    if plan.seals() {
        check::refuse_damaged(held.connection, path)?;
        step.kind = StepKind::Seal;
        step.today = step.counted_day(&held.state.portfolio);
        plan.check_days(step.day())?;
    }
    if let Files::Come(files) = files {
        let (now, portfolio) = (held.connection, &held.state.portfolio);
        held.wrote = attachments::put_what_was_named(now, path, portfolio, &changes, files)?;
        attachments::put_what_is_named(now, path, &plan, files)?;
    }
    if plan.cells.is_empty() {
        return Ok(None);
    }
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let let_go = attachments::let_go_by(&held.state.portfolio, &plan);
    let mut session = held.session().map_err(sql_error)?;
    let written = log::write(held.connection, &mut session, &held.state, plan, &step)
        .map_err(sql_error)?
        .ok_or_else(|| StoreError::damaged(path, Damage::Records))?;
    attachments::drop_what_is_spoilt(held.connection, &let_go).map_err(sql_error)?;
    held.state = written.state;
    held.session = Some(session);
    held.wrote = true;
    Ok(Some(written.transaction))
}
