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
use rusqlite::{Connection, TransactionBehavior};

use super::Document;
use super::error::StoreError;
use super::log::{self, Tip};
use super::open::{self, Access, Manner};
use super::opening;
use super::settle::{self, Settled};
use crate::model::conflict::{Conflict, Conflicts};
use crate::model::id::RecordId;
use missing::Odd;
pub use report::{BeforeMerge, MergeReport, Merging, PastMerge};
use report::{Sort, note_report, past, report_row};
use take::{Misfit, Taker};

impl Document {
    /// Brings the changes of another copy of the same document into this one.
    ///
    /// # Errors
    /// `NotACopy` when it is a copy of something else, `Damaged` when what it brings does not
    /// match its hashes, or why a file cannot be read or written. Nothing has changed then.
    pub fn merge(&mut self, other: &Path, merging: Merging<'_>) -> Result<MergeReport, StoreError> {
        self.catch_up()?;
        let theirs = Document::open(other, Access::Read)?;
        self.merge_with(&theirs.connection, other, merging, Sort::Merge)
    }

    /// Brings in a file that was fetched, and read on the way; `named` is what people call it.
    pub(super) fn merge_fetched(
        &mut self,
        file: &Path,
        named: &Path,
        merging: Merging<'_>,
    ) -> Result<MergeReport, StoreError> {
        self.catch_up()?;
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
        self.catch_up()?;
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
        if self.id()? != opening::id(theirs, other)? {
            return Err(StoreError::NotACopy(other.to_path_buf()));
        }
        let missing = missing::missing(&self.connection, theirs).map_err(told)?;
        let missing = missing.map_err(|odd| match odd {
            Odd::Gap(seq) => StoreError::damaged(other, format!("step {seq} is missing")),
            Odd::Fork(seq) => StoreError::damaged(other, format!("step {seq} is another one")),
        })?;
        if missing.is_empty() {
            return Ok(self.nothing_new());
        }
        if let (Some(before), false) = (merging.before_merge.as_mut(), merging.dry_run) {
            before(&self.path)?;
        }
        self.unite(theirs, &missing, other, &merging, sort)
    }

    /// The merges that this document has been through, newest first.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn merges(&self) -> Result<Vec<PastMerge>, StoreError> {
        past(&self.connection).map_err(|error| StoreError::from_sqlite(&self.path, error))
    }

    fn nothing_new(&self) -> MergeReport {
        MergeReport {
            transactions: 0,
            changes: 0,
            conflicts: Vec::new(),
            touched: Vec::new(),
            before: Arc::clone(&self.portfolio),
            after: Arc::clone(&self.portfolio),
        }
    }

    fn unite(
        &mut self,
        theirs: &Connection,
        missing: &[i64],
        other: &Path,
        merging: &Merging<'_>,
        sort: Sort,
    ) -> Result<MergeReport, StoreError> {
        let path = self.path.clone();
        let sql_error = |error| StoreError::from_sqlite(&path, error);
        // What is tried must not reach the file, not even for a while.
        let spill = !merging.dry_run;
        let (portfolio, conflicts) = (Arc::clone(&self.portfolio), Arc::clone(&self.conflicts));
        self.connection.pragma_update(None, "cache_spill", spill).map_err(sql_error)?;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql_error)?;
        let tip = log::tip(&transaction).map_err(sql_error)?;
        if tip != self.tip {
            return Err(StoreError::Busy(path));
        }
        let (end, touched) = take_all(&transaction, theirs, missing, &tip, other)?;
        let before = (portfolio.as_ref(), conflicts.as_ref(), self.digest);
        // Which of the values is ours is told by the range of what was brought in.
        let report = report_row(&transaction, other, merging, &tip, &end).map_err(sql_error)?;
        let settled = settle::settle(&transaction, before, &touched).map_err(sql_error)?;
        let Some(settled) = settled else {
            return Err(StoreError::damaged(other, "a record cannot be read"));
        };
        let conflicts = new_conflicts(&transaction, &conflicts, &settled, &touched);
        let (touched, conflicts) = conflicts.map_err(sql_error)?;
        let made = MergeReport {
            transactions: missing.len(),
            changes: usize::try_from(end.last_change - tip.last_change).unwrap_or_default(),
            conflicts,
            touched,
            before: portfolio,
            after: Arc::new(settled.portfolio),
        };
        note_report(&transaction, report, &made, sort).map_err(sql_error)?;
        if merging.dry_run {
            transaction.rollback().map_err(sql_error)?;
            return Ok(made);
        }
        let tip = log::tip(&transaction).map_err(sql_error)?;
        transaction.commit().map_err(|error| match error.sqlite_error_code() {
            // It refers to something that neither of us has.
            Some(rusqlite::ErrorCode::ConstraintViolation) => {
                StoreError::damaged(other, error.to_string())
            }
            _ => StoreError::from_sqlite(&path, error),
        })?;
        self.take_old_place()?;
        self.portfolio = Arc::clone(&made.after);
        self.conflicts = Arc::new(settled.conflicts);
        self.digest = settled.digest;
        self.tip = tip;
        Ok(made)
    }
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

fn take_all(
    ours: &Connection,
    theirs: &Connection,
    missing: &[i64],
    tip: &Tip,
    other: &Path,
) -> Result<(Tip, BTreeSet<i64>), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(other, error);
    let mut taker = Taker::new(ours, tip).map_err(sql_error)?;
    for txn in missing {
        let foreign = foreign::read(theirs, *txn).map_err(sql_error)?;
        let Some(foreign) = foreign else {
            return Err(StoreError::damaged(other, format!("transaction {txn}")));
        };
        taker
            .take(&foreign)
            .map_err(sql_error)?
            .map_err(|Misfit(place)| StoreError::damaged(other, place))?;
    }
    let end = Tip { last_txn: taker.last_txn, last_change: taker.last_change, parents: Vec::new() };
    Ok((end, taker.touched))
}
