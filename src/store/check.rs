//! Verifies everything that can be verified, and names what is wrong.

use std::path::Path;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _};

use super::as_of;
use super::cell;
use super::digest::{TransactionHasher, TransactionHead};
use super::error::StoreError;
use super::load;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};

/// Something that is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What sort of problem: a Fluent key without its prefix `problem-`.
    pub code: &'static str,
    /// Where: a table, a record, a transaction.
    pub place: String,
    /// What was found, in the words of whoever found it.
    pub detail: String,
}

impl Problem {
    fn new(code: &'static str, place: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { code, place: place.into(), detail: detail.into() }
    }
}

/// Everything that is wrong.
pub(super) fn check(connection: &Connection, path: &Path) -> Result<Vec<Problem>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let mut problems = pages(connection).map_err(sql_error)?;
    problems.extend(foreign_keys(connection).map_err(sql_error)?);
    problems.extend(chain(connection).map_err(sql_error)?);
    problems.extend(state(connection, path)?);
    Ok(problems)
}

fn pages(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let found: Vec<String> = connection
        .prepare("PRAGMA integrity_check(20)")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found
        .into_iter()
        .filter(|line| line != "ok")
        .map(|line| Problem::new("pages", "file", line))
        .collect())
}

fn foreign_keys(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    connection
        .prepare("PRAGMA foreign_key_check")?
        .query_map([], |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(Problem::new("foreign-key", table, parent))
        })?
        .take(20)
        .collect()
}

/// Every transaction's hash, from the first to the last.
fn chain(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let mut statement = connection.prepare(
        "SELECT txn.id, txn.uuid, session.uuid, txn.seq, txn.at, txn.actor, txn.kind, txn.note,
                (SELECT u.uuid FROM txn AS u WHERE u.id = txn.undo_of), txn.parents, txn.hash,
                txn.first_change, txn.change_count
         FROM txn JOIN session ON session.id = txn.session ORDER BY txn.id",
    )?;
    let mut changes = connection.prepare(
        "SELECT record.uuid, change.field, change.value FROM change
         JOIN record ON record.id = change.record WHERE change.id BETWEEN ? AND ?
         ORDER BY change.id",
    )?;
    let mut rows = statement.query([])?;
    let (mut previous, mut next_change) = (Vec::new(), 1_i64);
    let mut problems = Vec::new();
    while let Some(row) = rows.next()? {
        let row_id: i64 = row.get(0)?;
        let key = |index| -> rusqlite::Result<RecordId> {
            Ok(row.get_ref(index)?.as_blob().ok().and_then(cell::key).unwrap_or_default())
        };
        let (actor, kind, note): (String, String, String) = (row.get(5)?, row.get(6)?, row.get(7)?);
        let parents: Vec<u8> = row.get(9)?;
        let undo_of: Option<Vec<u8>> = row.get(8)?;
        let mut hasher = TransactionHasher::new(&TransactionHead {
            parents: &parents,
            session: key(2)?.bytes(),
            seq: row.get(3)?,
            uuid: key(1)?,
            at_ms: row.get(4)?,
            actor: &actor,
            kind: &kind,
            note: &note,
            undo_of: undo_of.as_deref().and_then(cell::key),
        });
        let (first, count): (i64, i64) = (row.get(11)?, row.get(12)?);
        let mut found = 0;
        let mut inner = changes.query([first, first + count - 1])?;
        while let Some(change) = inner.next()? {
            let record = change.get_ref(0)?.as_blob().ok().and_then(cell::key).unwrap_or_default();
            let field: String = change.get(1)?;
            hasher.change(record, &field, &change.get::<_, Sql>(2)?);
            found += 1;
        }
        let hash: Vec<u8> = row.get(10)?;
        let intact = hasher.finish()[..] == hash[..]
            && parents == previous
            && first == next_change
            && found == count;
        if !intact {
            problems.push(Problem::new("chain", format!("transaction {row_id}"), kind));
        }
        previous = hash;
        next_change = first + count;
    }
    problems.extend(stray_changes(connection, next_change)?);
    Ok(problems)
}

/// Changes that belong to no transaction.
fn stray_changes(connection: &Connection, next: i64) -> rusqlite::Result<Option<Problem>> {
    let stray: Option<i64> = connection
        .query_row("SELECT id FROM change WHERE id >= ? OR id < 1 LIMIT 1", [next], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(stray.map(|id| Problem::new("chain", format!("change {id}"), "")))
}

/// Whether the records are what the log says, and the digest what the records say.
fn state(connection: &Connection, path: &Path) -> Result<Vec<Problem>, StoreError> {
    let mut problems = Vec::new();
    let (stored, digest) = load::load(connection, path)?;
    let logged = match as_of::replay(connection, path, i64::MAX) {
        Ok(portfolio) => portfolio,
        Err(StoreError::Damaged { detail, .. }) => {
            return Ok(vec![Problem::new("log", "log", detail)]);
        }
        Err(error) => return Err(error),
    };
    for kind in Kind::ALL {
        problems.extend(differences(&stored, &logged, *kind));
    }
    if stored.seals != logged.seals {
        problems.push(Problem::new("state", "seal", ""));
    }
    let written: Vec<u8> = connection
        .query_row("SELECT state_digest FROM document", [], |row| row.get(0))
        .map_err(|error| StoreError::from_sqlite(path, error))?;
    if written != digest.0 {
        problems.push(Problem::new("digest", "document", ""));
    }
    Ok(problems)
}

fn differences(stored: &Portfolio, logged: &Portfolio, kind: Kind) -> Vec<Problem> {
    let mut problems = Vec::new();
    for record in stored.records(kind) {
        let id = record.record_id();
        let same = logged.record(id).is_some_and(|other| {
            (0..record.fields().len()).all(|index| record.get(index) == other.get(index))
        });
        if !same {
            problems.push(Problem::new("state", format!("{} {id}", kind.plural()), ""));
        }
    }
    if logged.count(kind) != stored.count(kind) && problems.is_empty() {
        problems.push(Problem::new("state", kind.plural(), ""));
    }
    problems
}
