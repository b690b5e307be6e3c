//! What a document holds, read in one piece: records, disagreements, digest and the end of the log
//! belong to the same moment, whoever writes meanwhile.

use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, Transaction};

use super::damage::Damage;
use super::digest::{self, Checksum, DocumentKey, StateDigest, mix, row_of_merges};
use super::error::StoreError;
use super::log::{self, Tip};
use super::{cell, load, settle};
use crate::model::conflict::Conflicts;
use crate::model::kind::Portfolio;

/// The contents of a document at one moment. A copy costs nothing: it shares all records.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub key: DocumentKey,
    pub portfolio: Arc<Portfolio>,
    pub conflicts: Arc<Conflicts>,
    pub digest: StateDigest,
    pub tip: Tip,
}

/// Begins to read: until it is dropped, everything is read as it stands now. Where a transaction is
/// under way already, that one goes on.
pub(super) fn reading(connection: &Connection) -> rusqlite::Result<Option<Transaction<'_>>> {
    connection.is_autocommit().then(|| connection.unchecked_transaction()).transpose()
}

/// Reads all of a document, and holds it against its checksums.
pub(super) fn read(connection: &Connection, path: &Path) -> Result<State, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let _reading = reading(connection).map_err(sql_error)?;
    let key = document_key(connection, path)?;
    let (mut portfolio, digest) = load::load(connection, path, &key)?;
    if stored_digest(connection).map_err(sql_error)? != digest.0 {
        return Err(StoreError::damaged(path, Damage::Records));
    }
    if stored_merge_digest(connection).map_err(sql_error)? != merge_digest(connection, path)? {
        return Err(StoreError::damaged(path, Damage::Merges));
    }
    if !sessions_match(connection).map_err(sql_error)? {
        return Err(StoreError::damaged(path, Damage::Sessions));
    }
    let tip = log::tip(connection).map_err(sql_error)?;
    let conflicts = Arc::new(settle::load_conflicts(connection).map_err(sql_error)?);
    portfolio.besides = conflicts.besides();
    Ok(State { key, portfolio: Arc::new(portfolio), conflicts, digest, tip })
}

/// What the document says it is.
pub(super) fn document_key(
    connection: &Connection,
    path: &Path,
) -> Result<DocumentKey, StoreError> {
    let (id, created_at_ms): (Vec<u8>, i64) = connection
        .query_row("SELECT uuid, created_at FROM document WHERE id = 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
        .map_err(|error| StoreError::from_sqlite(path, error))?
        .unwrap_or_default();
    let id = cell::key(&id).ok_or_else(|| {
        StoreError::damaged(path, Damage::Contents("the document has no key".to_owned()))
    })?;
    Ok(DocumentKey { id, created_at_ms })
}

/// The digest that the document says it has, in whatever version.
pub(super) fn stored_digest(connection: &Connection) -> rusqlite::Result<Vec<u8>> {
    connection.query_row("SELECT state_digest FROM document", [], |row| row.get(0))
}

/// The digest that the document says its report of merges has.
pub(super) fn stored_merge_digest(connection: &Connection) -> rusqlite::Result<Checksum> {
    connection.query_row("SELECT merge_digest FROM document", [], |row| row.get(0))
}

/// The digest of the report of merges as it stands.
pub(super) fn merge_digest(connection: &Connection, path: &Path) -> Result<Checksum, StoreError> {
    count_merges(connection).map_err(|error| StoreError::from_sqlite(path, error))
}

fn count_merges(connection: &Connection) -> rusqlite::Result<Checksum> {
    let mut digest = Checksum::default();
    let mut statement = connection.prepare_cached(
        "SELECT id, at, first_txn, last_txn, actor, other, report FROM merge_report",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let numbers = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
        let texts: [String; 3] = [row.get(4)?, row.get(5)?, row.get(6)?];
        let sum = row_of_merges(numbers, [&texts[0], &texts[1], &texts[2]]);
        mix(&mut digest, &sum);
    }
    Ok(digest)
}

/// Notes the digest of the report of merges after it has got a row.
pub(super) fn note_merge_digest(connection: &Connection) -> rusqlite::Result<()> {
    let digest = count_merges(connection)?;
    connection.execute("UPDATE document SET merge_digest = ?", [&digest[..]])?;
    Ok(())
}

/// Whether the writing sessions are those that the document says it has.
pub(super) fn sessions_match(connection: &Connection) -> rusqlite::Result<bool> {
    Ok(stored_session_digest(connection)? == count_sessions(connection)?)
}

fn stored_session_digest(connection: &Connection) -> rusqlite::Result<Checksum> {
    connection.query_row("SELECT session_digest FROM document", [], |row| row.get(0))
}

fn count_sessions(connection: &Connection) -> rusqlite::Result<Checksum> {
    let mut digest = Checksum::default();
    let mut statement = connection.prepare("SELECT uuid, program FROM session")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let program = row.get_ref(1)?.as_str().unwrap_or_default();
        mix(&mut digest, &digest::session(&row.get(0)?, program));
    }
    Ok(digest)
}

/// Notes a new writing session, which stands in its table already.
pub(super) fn note_session(
    connection: &Connection,
    uuid: &[u8; 16],
    program: &str,
) -> rusqlite::Result<()> {
    let mut digest = stored_session_digest(connection)?;
    mix(&mut digest, &digest::session(uuid, program));
    connection.execute("UPDATE document SET session_digest = ?", [&digest[..]])?;
    Ok(())
}

/// Counts anew what is not of the records: sessions and the report of merges.
pub(super) fn count_anew(connection: &Connection) -> rusqlite::Result<()> {
    let sessions = count_sessions(connection)?;
    connection.execute("UPDATE document SET session_digest = ?", [&sessions[..]])?;
    note_merge_digest(connection)
}

/// Moves the digest on, from the value that the new one was counted from. `false` when the document
/// holds another one: what was counted is not what stands there.
pub(super) fn move_digest(
    connection: &Connection,
    from: StateDigest,
    to: StateDigest,
) -> rusqlite::Result<bool> {
    let moved = connection
        .prepare_cached("UPDATE document SET state_digest = ?1 WHERE state_digest = ?2")?
        .execute([&to.0[..], &from.0[..]])?;
    Ok(moved == 1)
}
