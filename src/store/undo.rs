//! Undo and redo: which step comes next, and its inverse as ordinary changes.
//!
//! The log tells both, so that they survive a restart and need no stack of their own. A step is
//! undone when a transaction that takes it back exists and has not been taken back itself.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _};

use super::cell;
use super::error::StoreError;
use super::history;
use super::schema;
use crate::model::command::{Change, StepKind};
use crate::model::history::{Entry, What};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;

/// A step that can be taken back or done again.
pub(super) struct Target {
    pub row: i64,
    pub entry: Entry,
}

/// The newest step that has not been undone.
pub(super) fn next_undo(connection: &Connection, path: &Path) -> Result<Target, StoreError> {
    let found = walk(connection, |kind, taken_back| match kind {
        StepKind::Undo => Verdict::Pass,
        StepKind::Create => Verdict::Stop,
        _ if taken_back => Verdict::Pass,
        _ => Verdict::Take,
    });
    let found = found.map_err(|error| StoreError::from_sqlite(path, error))?;
    let row = found.ok_or(StoreError::NothingToUndo)?;
    let entry = history::entry(connection, path, row, None)?;
    if entry.step == StepKind::Seal {
        let decision = entry.changes.iter().find(|change| change.what == What::Seal);
        return Err(match decision {
            Some(change) => StoreError::SealStays(change.id),
            None => StoreError::NothingToUndo,
        });
    }
    Ok(Target { row, entry })
}

/// The newest undo that has not been done again, unless something was edited since.
pub(super) fn next_redo(connection: &Connection, path: &Path) -> Result<Target, StoreError> {
    let found = walk(connection, |kind, taken_back| match kind {
        StepKind::Undo if !taken_back => Verdict::Take,
        StepKind::Undo | StepKind::Redo => Verdict::Pass,
        StepKind::Edit if taken_back => Verdict::Pass,
        _ => Verdict::Stop,
    });
    let found = found.map_err(|error| StoreError::from_sqlite(path, error))?;
    let row = found.ok_or(StoreError::NothingToRedo)?;
    Ok(Target { row, entry: history::entry(connection, path, row, None)? })
}

enum Verdict {
    Take,
    Pass,
    Stop,
}

/// Goes back from the newest transaction until one is taken. It passes only undone steps and their
/// undoing, so its cost does not grow with the length of the history.
fn walk(
    connection: &Connection,
    verdict: impl Fn(StepKind, bool) -> Verdict,
) -> rusqlite::Result<Option<i64>> {
    let mut statement = connection.prepare_cached("SELECT id, kind FROM txn ORDER BY id DESC")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let Some(kind) = StepKind::from_code(&row.get::<_, String>(1)?) else { return Ok(None) };
        match verdict(kind, taken_back(connection, id)?) {
            Verdict::Take => return Ok(Some(id)),
            Verdict::Pass => {}
            Verdict::Stop => return Ok(None),
        }
    }
    Ok(None)
}

/// Whether a transaction has been taken back, and that has not been taken back in turn: whether
/// the chain of those who take each other back is of odd length.
fn taken_back(connection: &Connection, txn: i64) -> rusqlite::Result<bool> {
    let mut statement = connection
        .prepare_cached("SELECT id FROM txn WHERE undo_of = ? ORDER BY id DESC LIMIT 1")?;
    let mut taken_back = false;
    let mut last = txn;
    while let Some(by) = statement.query_row([last], |row| row.get(0)).optional()? {
        taken_back = !taken_back;
        last = by;
    }
    Ok(taken_back)
}

/// The changes that take a step back, and what of it has moved on since and stays.
pub(super) struct Inverse {
    pub changes: Vec<Change>,
    pub moved: Vec<(RecordId, Kind, &'static str)>,
}

/// Works out the inverse of a step against the portfolio as it is.
pub(super) fn inverse(
    connection: &Connection,
    path: &Path,
    portfolio: &Portfolio,
    entry: &Entry,
) -> Result<Inverse, StoreError> {
    let mut inverse = Inverse { changes: Vec::new(), moved: Vec::new() };
    // Taken back one by one: a step may have touched the same cell or record more than once.
    let mut so_far = portfolio.clone();
    for change in entry.changes.iter().rev() {
        let (id, kind) = (change.id, change.kind);
        match (change.what, so_far.record(id)) {
            (What::Birth, Some(_)) | (What::Alive, Some(_)) if change.new != Value::Bool(false) => {
                inverse.changes.push(Change::Delete { id });
                so_far.remove(id);
            }
            (What::Alive, None) if change.new == Value::Bool(false) => {
                let values = last_values(connection, kind, id)
                    .map_err(|error| StoreError::from_sqlite(path, error))?;
                if so_far.put(kind, id, values.clone()).is_err() {
                    return Err(StoreError::damaged(path, format!("{} {id}", kind.plural())));
                }
                inverse.changes.push(Change::Restore { kind, id, values });
            }
            (What::Field(field), Some(record)) if record.get(field) == change.new => {
                let value = change.old.clone();
                if so_far.change(id, [(field, value.clone())]).is_err() {
                    return Err(StoreError::damaged(path, format!("{} {id}", kind.plural())));
                }
                inverse.changes.push(Change::Set { id, field, value });
            }
            _ => inverse.moved.push((id, kind, change.field_name())),
        }
    }
    Ok(inverse)
}

/// What a deleted record held when it went: its row is still there.
pub(super) fn last_values(
    connection: &Connection,
    kind: Kind,
    id: RecordId,
) -> rusqlite::Result<Vec<(usize, Value)>> {
    let sql = schema::select_one_sql(kind);
    connection.prepare_cached(&sql)?.query_row([&id.bytes()[..]], |row| {
        let mut values = Vec::new();
        for (index, field) in kind.fields().iter().enumerate() {
            let column: ValueRef<'_> = row.get_ref(index)?;
            match cell::from_sql(field.field_type, column) {
                None | Some(Value::Null) => {}
                Some(value) => values.push((index, value)),
            }
        }
        Ok(values)
    })
}
