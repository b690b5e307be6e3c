//! A document of an older version, made anew in today's schema.
//!
//! Rows are read from the old file and written into a fresh one, so that nothing of the old file's
//! schema ever runs, and the old file stays as it is. The log comes along as it stands: its hashes
//! hold in every version. What follows from the log by rules that were others then is worked out
//! anew.

use std::path::{Path, PathBuf};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use tempfile::TempPath;

use super::error::StoreError;
use super::stamp::Stamp;
use super::{hold, older, open, rebuild, schema, state};

/// A document of an older version that is open: its image in today's schema, and where it comes
/// from.
#[derive(Debug)]
pub(super) struct Upgrade {
    /// The file in today's schema; gone with this value unless it took the old one's place.
    pub file: TempPath,
    /// What the old file held when it was read.
    seen: Stamp,
}

/// Makes a document of an older version anew in a temporary file of that folder.
pub(super) fn upgrade(
    old: &Connection,
    version: i64,
    named: &Path,
    folder: &Path,
) -> Result<Upgrade, StoreError> {
    let file = tempfile::Builder::new()
        .prefix(".samstyr-")
        .suffix(".partial")
        .tempfile_in(folder)
        .map_err(|error| StoreError::from_io(named, error))?;
    let _reading = state::reading(old).map_err(|error| StoreError::from_sqlite(named, error))?;
    let seen = Stamp::of(old, named)?;
    migrate(old, version, named, file.path())?;
    // The migration has synchronised what it committed, and the first change of the new file commits
    // once more before it is moved, so that leaving this out alone loses nothing in a power cut; a file
    // that is to take the place of another is on disk before, whoever changes those two.
    file.as_file().sync_all().map_err(|error| StoreError::from_io(named, error))?;
    Ok(Upgrade { file: file.into_temp_path(), seen })
}

/// Holds the old file still while its image is changed and takes its place.
///
/// # Errors
/// `Replaced` when it is not what the image was made of any more, `Busy` when somebody does not let
/// go of it, or why it cannot be read.
pub(super) fn hold_old(upgrade: &Upgrade, path: &Path) -> Result<Connection, StoreError> {
    let held = hold::hold_still(path)?;
    if Stamp::of(&held, path)? == upgrade.seen {
        Ok(held)
    } else {
        Err(StoreError::Replaced(path.to_path_buf()))
    }
}

/// Where an image may lie that is only read.
pub(super) fn folder_for_reading() -> PathBuf {
    std::env::temp_dir()
}

/// Writes the document of an older version into a new file, after holding the old one against its
/// checksum.
pub(super) fn migrate(
    old: &Connection,
    version: i64,
    named: &Path,
    new: &Path,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    let _reading = state::reading(old).map_err(sql_error)?;
    // Rare enough to be thorough: what is carried over is checked in full.
    let pages: String =
        old.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(sql_error)?;
    if pages != "ok" {
        return Err(StoreError::damaged(named, pages));
    }
    if state::stored_digest(old).map_err(sql_error)? != checksum_of(old, version, named)? {
        return Err(StoreError::damaged(named, "the records do not match their checksum"));
    }
    check_beside(old, version, named)?;
    let fresh = fresh(new).map_err(sql_error)?;
    copy_all(old, version, &fresh, named)?;
    rebuild::settle_sealed(&fresh, named)?;
    fresh.execute_batch("COMMIT").map_err(sql_error)?;
    fresh.close().map_err(|(_, error)| sql_error(error))
}

/// The digest of an older document as its version counted it.
fn checksum_of(old: &Connection, version: i64, named: &Path) -> Result<Vec<u8>, StoreError> {
    older::digest(old, version).map_err(|error| StoreError::from_sqlite(named, error))
}

/// What an older document holds besides its records, held against its checksums.
fn check_beside(old: &Connection, version: i64, named: &Path) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    if !older::vouches_beside_records(version) {
        return Ok(());
    }
    if state::stored_merge_digest(old).map_err(sql_error)? != state::merge_digest(old, named)? {
        return Err(StoreError::damaged(named, "the report of merges does not match its checksum"));
    }
    if !state::sessions_match(old).map_err(sql_error)? {
        return Err(StoreError::damaged(named, "the sessions do not match their checksum"));
    }
    Ok(())
}

/// A file that nobody knows of yet, with today's schema and nothing in it, in the midst of one
/// transaction. It is synchronised as a whole when it is done.
pub(super) fn fresh(new: &Path) -> rusqlite::Result<Connection> {
    let fresh = Connection::open(new)?;
    open::defend(&fresh)?;
    fresh.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    fresh.pragma_update(None, "synchronous", "OFF")?;
    fresh.pragma_update(None, "foreign_keys", false)?;
    schema::create(&fresh)?;
    fresh.execute_batch("BEGIN IMMEDIATE")?;
    Ok(fresh)
}

/// Columns that have another name since: table, then, now.
const RENAMED: &[(&str, &str, &str)] = &[("seal", "decision", "record")];

/// What a column of an older version is called now.
fn name_now<'a>(table: &str, column: &'a str) -> &'a str {
    let renamed = RENAMED.iter().find(|(of, then, _)| (*of, *then) == (table, column));
    renamed.map_or(column, |(_, _, now)| now)
}

fn copy_all(
    old: &Connection,
    version: i64,
    fresh: &Connection,
    named: &Path,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    let today = schema::tables_of(schema::VERSION).map_err(sql_error)?;
    copy_document(old, fresh).map_err(sql_error)?;
    let tables = schema::tables_of(version).map_err(sql_error)?;
    for (table, columns) in tables.iter().filter(|(table, _)| table != "document") {
        let successor = today.iter().find(|(name, _)| name == table);
        let carried = |column: &String| {
            let now = name_now(table, column);
            successor.is_some_and(|(_, known)| known.iter().any(|name| name == now))
        };
        // Nothing is left behind in silence: a later version that drops a table or a column has to
        // say here where its content goes.
        if let Some(lost) = columns.iter().find(|column| !carried(column)) {
            return Err(StoreError::damaged(named, format!("no place for {table}.{lost}")));
        }
        copy_table(old, fresh, table, columns).map_err(sql_error)?;
    }
    Ok(())
}

/// The row of the document; its digests are counted when everything is there.
pub(super) fn copy_document(old: &Connection, fresh: &Connection) -> rusqlite::Result<()> {
    let (id, created_at): (Sql, Sql) =
        old.query_row("SELECT uuid, created_at FROM document", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    fresh.execute(
        "INSERT INTO document (id, uuid, created_at, state_digest, session_digest, merge_digest)
         VALUES (1, ?, ?, zeroblob(16), zeroblob(16), zeroblob(16))",
        [id, created_at],
    )?;
    Ok(())
}

/// Table and columns are names from our own schema, never from the file.
pub(super) fn copy_table(
    old: &Connection,
    fresh: &Connection,
    table: &str,
    columns: &[String],
) -> rusqlite::Result<()> {
    let names = columns.join(", ");
    let now = columns.iter().map(|column| name_now(table, column)).collect::<Vec<_>>().join(", ");
    let marks = vec!["?"; columns.len()].join(", ");
    let mut from = old.prepare(&format!("SELECT {names} FROM {table}"))?;
    let mut into = fresh.prepare(&format!("INSERT INTO {table} ({now}) VALUES ({marks})"))?;
    let mut rows = from.query([])?;
    while let Some(row) = rows.next()? {
        let values =
            (0..columns.len()).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Sql>>>()?;
        into.execute(params_from_iter(values))?;
    }
    Ok(())
}
