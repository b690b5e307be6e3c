//! Undo and redo: which step comes next, and its inverse as ordinary changes.
//!
//! The log tells both, so that they survive a restart and need no stack of their own. A step is
//! undone when a transaction that takes it back exists and has not been taken back itself.

mod inverse;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};

use super::error::StoreError;
use super::history;
use crate::model::command::StepKind;
use crate::model::history::{Entry, What};
pub(super) use inverse::{Inverse, inverse};

/// A step that can be taken back or done again.
pub(super) struct Target {
    pub row: i64,
    /// What the transaction wrote.
    pub entry: Entry,
    /// The step in the words of people: of a step back, and of one that was done again, what it took
    /// back or did again.
    pub told: Entry,
}

/// The next step of that sort, besides those that were passed over.
pub(super) fn next(
    connection: &Connection,
    path: &Path,
    kind: StepKind,
    passed: &[i64],
) -> Result<Target, StoreError> {
    match kind {
        StepKind::Undo => next_undo(connection, path, passed),
        StepKind::Create | StepKind::Edit | StepKind::Redo | StepKind::Seal => {
            next_redo(connection, path, passed)
        }
    }
}

/// The newest step that has not been undone.
fn next_undo(connection: &Connection, path: &Path, passed: &[i64]) -> Result<Target, StoreError> {
    let found = walk(connection, passed, |kind, taken_back| match kind {
        StepKind::Undo => Verdict::Pass,
        StepKind::Create => Verdict::Stop,
        StepKind::Edit | StepKind::Redo | StepKind::Seal if taken_back => Verdict::Pass,
        StepKind::Edit | StepKind::Redo | StepKind::Seal => Verdict::Take,
    });
    let found = found.map_err(|error| StoreError::from_sqlite(path, error))?;
    let row = found.ok_or(StoreError::NothingToUndo)?;
    let entry = history::entry(connection, path, row, None)?;
    if entry.step == StepKind::Seal {
        let seal = entry.changes.iter().find(|change| change.what == What::Seal);
        return Err(match seal {
            Some(change) => StoreError::SealStays { kind: change.kind, record: change.id },
            None => StoreError::NothingToUndo,
        });
    }
    target(connection, path, row, entry)
}

/// The newest undo that has not been done again, unless something was edited since.
fn next_redo(connection: &Connection, path: &Path, passed: &[i64]) -> Result<Target, StoreError> {
    let found = walk(connection, passed, |kind, taken_back| match kind {
        StepKind::Undo if !taken_back => Verdict::Take,
        StepKind::Undo | StepKind::Redo => Verdict::Pass,
        StepKind::Edit if taken_back => Verdict::Pass,
        StepKind::Edit | StepKind::Create | StepKind::Seal => Verdict::Stop,
    });
    let found = found.map_err(|error| StoreError::from_sqlite(path, error))?;
    let row = found.ok_or(StoreError::NothingToRedo)?;
    target(connection, path, row, history::entry(connection, path, row, None)?)
}

fn target(
    connection: &Connection,
    path: &Path,
    row: i64,
    entry: Entry,
) -> Result<Target, StoreError> {
    let first = first_of(connection, row).map_err(|error| StoreError::from_sqlite(path, error))?;
    let mut told = entry.clone();
    if first != row {
        let first = history::entry(connection, path, first, None)?;
        (told.step, told.changes, told.names) = (first.step, first.changes, first.names);
    }
    Ok(Target { row, entry, told })
}

/// The step at the beginning of a chain of those who take each other back.
fn first_of(connection: &Connection, txn: i64) -> rusqlite::Result<i64> {
    let mut statement =
        connection.prepare_cached("SELECT undo_of FROM txn WHERE id = ?1 AND undo_of < ?1")?;
    let mut first = txn;
    // Each comes after what it takes back: whatever else a file claims, the way ends.
    while let Some(earlier) = statement.query_row([first], |row| row.get(0)).optional()? {
        first = earlier;
    }
    Ok(first)
}

enum Verdict {
    Take,
    Pass,
    Stop,
}

/// Goes back from the newest transaction of this copy until one is taken: what a merge brought in
/// is not ours to take back. It passes only undone steps and their undoing, so its cost does not
/// grow with the length of the history.
fn walk(
    connection: &Connection,
    passed: &[i64],
    verdict: impl Fn(StepKind, bool) -> Verdict,
) -> rusqlite::Result<Option<i64>> {
    let brought: Vec<(i64, i64)> = connection
        .prepare_cached("SELECT first_txn, last_txn FROM merge_report ORDER BY last_txn DESC")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut end = i64::MAX;
    for (first, last) in brought.into_iter().chain([(0, 0)]) {
        let mut statement = connection
            .prepare_cached("SELECT id, kind FROM txn WHERE id > ? AND id < ? ORDER BY id DESC")?;
        let mut rows = statement.query([last, end])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let Some(kind) = StepKind::from_code(&row.get::<_, String>(1)?) else {
                return Ok(None);
            };
            match verdict(kind, taken_back(connection, id)?) {
                Verdict::Take if passed.contains(&id) => {}
                Verdict::Take => return Ok(Some(id)),
                Verdict::Pass => {}
                Verdict::Stop => return Ok(None),
            }
        }
        end = first;
    }
    Ok(None)
}

/// Whether a transaction has been taken back, and that has not been taken back in turn: whether
/// the chain of those who take each other back is of odd length.
fn taken_back(connection: &Connection, txn: i64) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM txn WHERE undo_of = ?1 AND id > ?1 ORDER BY id DESC LIMIT 1",
    )?;
    let mut taken_back = false;
    let mut last = txn;
    // Each comes after what it takes back: whatever else a file claims, the way ends.
    while let Some(by) = statement.query_row([last], |row| row.get(0)).optional()? {
        taken_back = !taken_back;
        last = by;
    }
    Ok(taken_back)
}
