//! Bringing another copy's changes into a document: the union of two logs, then the cells that were
//! touched. No common ancestor is needed, any number of copies meet in any order, and the result is
//! the same; what they disagree about is kept with all its values until a person decides.

mod foreign;
mod missing;
mod report;
mod take;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode};

use super::Document;
use super::attachments;
use super::changing::Held;
use super::damage::Damage;
use super::digest::{DocumentKey, Format};
use super::error::StoreError;
use super::log::{self, Tip};
use super::open::{self, Access, Manner};
use super::settle::{self, Settled};
use super::state::{self, State};
use crate::model::conflict::{Conflict, Conflicts};
use crate::model::id::RecordId;
use missing::Odd;
pub use report::{BeforeMerge, MergeReport, Merging, PastMerge};
use report::{Sort, count_clean, note_report, past, report_row};
use take::{Misfit, Taker};

impl Document {
    /// Brings the changes of another copy of the same document into this one.
    ///
    /// # Errors
    /// `NotACopy` when it is a copy of something else, `Damaged` when what it brings does not
    /// match its hashes, or why a file cannot be read or written. Nothing has changed then.
    pub fn merge(&mut self, other: &Path, merging: Merging<'_>) -> Result<MergeReport, StoreError> {
        self.merge_named(other, other, merging)
    }

    /// The same with a file that people know as another one; `named` is that.
    ///
    /// # Errors
    /// As `merge`.
    pub fn merge_named(
        &mut self,
        other: &Path,
        named: &Path,
        merging: Merging<'_>,
    ) -> Result<MergeReport, StoreError> {
        let theirs = Document::open(other, Access::Read)?;
        self.merge_with(&theirs.connection, named, merging, Sort::Merge)
    }

    /// What a merge would bring, tried on a copy on this machine: the document itself is only read.
    ///
    /// # Errors
    /// As `merge`, or when there is no room for the copy.
    pub fn try_merge(&self, other: &Path, at: DateTime<Utc>) -> Result<MergeReport, StoreError> {
        let folder = tempfile::tempdir()
            .map_err(|error| StoreError::from_io(&std::env::temp_dir(), error))?;
        let copy = folder.path().join("tried.samstyr");
        let name = copy.to_string_lossy();
        self.connection.execute("VACUUM INTO ?", [&name]).map_err(|error| {
            match StoreError::from_sqlite(&self.path, error) {
                StoreError::DiskFull(_) => StoreError::DiskFull(folder.path().to_path_buf()),
                error => error,
            }
        })?;
        let mut tried = Self::open_working(&copy, &self.path)?;
        tried.merge(other, Merging { by: "", at, dry_run: true, before_merge: None })
    }

    /// Brings in a file that was fetched, and read on the way; `named` is what people call it.
    pub(super) fn merge_fetched(
        &mut self,
        file: &Path,
        named: &Path,
        merging: Merging<'_>,
    ) -> Result<MergeReport, StoreError> {
        let (theirs, _) = open::connect(file, named, Manner::Read)?;
        self.merge_with(&theirs, named, merging, Sort::Merge)
    }

    /// Brings in a file that was fetched and holds all of ours: what is new is noted as somebody
    /// else's, and nobody has merged anything.
    pub(super) fn take_in(
        &mut self,
        file: &Path,
        named: &Path,
        at: DateTime<Utc>,
    ) -> Result<MergeReport, StoreError> {
        let (theirs, _) = open::connect(file, named, Manner::Read)?;
        let merging = Merging { by: "", at, dry_run: false, before_merge: None };
        self.merge_with(&theirs, named, merging, Sort::TakingIn)
    }

    fn merge_with(
        &mut self,
        theirs: &Connection,
        other: &Path,
        mut merging: Merging<'_>,
        sort: Sort,
    ) -> Result<MergeReport, StoreError> {
        let told = |error| StoreError::from_sqlite(other, error);
        // What is tried must not reach the file, not even for a while; and while what is written
        // stays in memory, nobody who reads the file keeps us waiting in the midst of it.
        self.connection.pragma_update(None, "cache_spill", false).map_err(told)?;
        let merged = self.alone(|held| {
            // They are read as they stand now, and let go before we need our file for ourselves:
            // two who merge each other's copies would wait for each other.
            let reading = state::reading(theirs).map_err(told)?;
            let report = merge(held, theirs, other, &mut merging, sort);
            drop(reading);
            report
        });
        merged.map_err(|error| match error {
            // It refers to something that neither of us has.
            StoreError::Database { source, .. }
                if source.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) =>
            {
                StoreError::damaged(other, Damage::Contents(source.to_string()))
            }
            // Nothing is written but ours.
            StoreError::DiskFull(_) => StoreError::DiskFull(self.path.clone()),
            StoreError::NotWritable(..) => StoreError::not_writable(&self.path),
            error => error,
        })
    }

    /// The merges that this document has been through, newest first.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn merges(&self) -> Result<Vec<PastMerge>, StoreError> {
        past(&self.connection).map_err(|error| StoreError::from_sqlite(&self.path, error))
    }
}

fn merge(
    held: &mut Held<'_>,
    theirs: &Connection,
    other: &Path,
    merging: &mut Merging<'_>,
    sort: Sort,
) -> Result<MergeReport, StoreError> {
    let told = |error| StoreError::from_sqlite(other, error);
    if held.state.key != state::document_key(theirs, other)? {
        return Err(StoreError::NotACopy(other.to_path_buf()));
    }
    let missing = missing::missing(held.connection, theirs).map_err(told)?;
    let missing = missing.map_err(|odd| match odd {
        Odd::Gap(seq) => StoreError::damaged(other, Damage::Log(format!("step {seq} is missing"))),
        Odd::Fork(seq) => StoreError::damaged(other, Damage::Fork(seq)),
    })?;
    if missing.is_empty() {
        return nothing_new(held, theirs, other, merging.dry_run);
    }
    if let (Some(before), false) = (merging.before_merge.as_mut(), merging.dry_run) {
        before(held.path)?;
    }
    let (made, state) = unite(held, theirs, &missing, other, merging, sort)?;
    if !merging.dry_run {
        held.state = state;
        held.wrote = true;
    }
    Ok(made)
}

/// Whether the hash of a transaction of ours takes in which document it belongs to.
pub(super) fn is_of_today(
    connection: &Connection,
    document: &DocumentKey,
    txn: i64,
) -> rusqlite::Result<bool> {
    let read = foreign::read(connection, document, txn)?;
    Ok(read.is_some_and(|read| read.format == Format::Third))
}

/// No step is new. Bytes of files that we lack, or that are damaged here, may still come from the other
/// copy.
fn nothing_new(
    held: &mut Held<'_>,
    theirs: &Connection,
    other: &Path,
    dry_run: bool,
) -> Result<MergeReport, StoreError> {
    let state = &held.state;
    let files = attachments::take(held.connection, theirs, state.tip.last_change)
        .map_err(|error| StoreError::from_sqlite(other, error))?;
    held.wrote = files.wrote && !dry_run;
    Ok(MergeReport {
        transactions: 0,
        changes: 0,
        clean: 0,
        conflicts: Vec::new(),
        touched: Vec::new(),
        missing_files: files.lacking,
        mended_files: files.mended,
        before: Arc::clone(&state.portfolio),
        after: Arc::clone(&state.portfolio),
    })
}

/// Takes in what is missing, and works out what the document is then.
fn unite(
    held: &Held<'_>,
    theirs: &Connection,
    missing: &[i64],
    other: &Path,
    merging: &Merging<'_>,
    sort: Sort,
) -> Result<(MergeReport, State), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(held.path, error);
    let (connection, before) = (held.connection, &held.state);
    let taken = take_all(held, theirs, missing, other)?;
    let files = attachments::take(connection, theirs, before.tip.last_change)
        .map_err(|error| StoreError::from_sqlite(other, error))?;
    // Which of the values is ours is told by the range of what was brought in.
    let report =
        report_row(connection, other, merging, &before.tip, &taken.end).map_err(sql_error)?;
    let start = (before.portfolio.as_ref(), before.conflicts.as_ref(), before.digest);
    let settled = settle::settle(connection, start, &taken.touched).map_err(sql_error)?;
    let Some(settled) = settled else {
        return Err(StoreError::damaged(other, Damage::Log("a record".to_owned())));
    };
    if !state::move_digest(connection, before.digest, settled.digest).map_err(sql_error)? {
        return Err(StoreError::damaged(held.path, Damage::Records));
    }
    let conflicts = new_conflicts(connection, &before.conflicts, &settled, &taken.touched);
    let (touched, conflicts) = conflicts.map_err(sql_error)?;
    let clean = count_clean(connection, &before.tip, &settled.conflicts).map_err(sql_error)?;
    let after = Arc::new(settled.portfolio);
    let made = MergeReport {
        transactions: missing.len(),
        changes: usize::try_from(taken.end.last_change - before.tip.last_change)
            .unwrap_or_default(),
        clean,
        conflicts,
        touched,
        missing_files: files.lacking,
        mended_files: files.mended,
        before: Arc::clone(&before.portfolio),
        after: Arc::clone(&after),
    };
    note_report(connection, report, &made, sort).map_err(sql_error)?;
    let state = State {
        key: before.key,
        portfolio: after,
        conflicts: Arc::new(settled.conflicts),
        digest: settled.digest,
        tip: log::tip(connection).map_err(sql_error)?,
    };
    Ok((made, state))
}

/// The records that were touched, and what of them is undecided that was not, or otherwise.
fn new_conflicts(
    connection: &Connection,
    before: &Conflicts,
    settled: &Settled,
    touched: &BTreeSet<i64>,
) -> rusqlite::Result<(Vec<RecordId>, Vec<Conflict>)> {
    let mut ids = Vec::with_capacity(touched.len());
    for row in touched {
        ids.extend(super::heads::numbered(connection, *row)?.map(|record| record.id));
    }
    ids.sort_unstable();
    let conflicts = settled
        .conflicts
        .iter()
        .filter(|now| ids.binary_search(&now.record).is_ok())
        .filter(|now| before.get(now.record, now.cell) != Some(now))
        .cloned()
        .collect();
    Ok((ids, conflicts))
}

/// What was taken into the log: its new end, and the records that were touched.
struct Taken {
    end: Tip,
    touched: BTreeSet<i64>,
}

fn take_all(
    held: &Held<'_>,
    theirs: &Connection,
    missing: &[i64],
    other: &Path,
) -> Result<Taken, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(other, error);
    let mut taker = Taker::new(held.connection, &held.state).map_err(sql_error)?;
    for txn in missing {
        let foreign = foreign::read(theirs, &held.state.key, *txn).map_err(sql_error)?;
        let Some(foreign) = foreign else {
            return Err(StoreError::damaged(other, Damage::Log(format!("transaction {txn}"))));
        };
        taker
            .take(&foreign)
            .map_err(sql_error)?
            .map_err(|Misfit(place)| StoreError::damaged(other, Damage::Log(place)))?;
    }
    let end = Tip { last_txn: taker.last_txn, last_change: taker.last_change, parents: Vec::new() };
    Ok(Taken { end, touched: taker.touched })
}
