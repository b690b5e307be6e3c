//! A document of an older version, made anew in today's schema.
//!
//! Rows are read from the old file and written into a fresh one, so that nothing of the old file's
//! schema ever runs, and the old file stays as it is. The log comes along as it stands: its hashes
//! hold in every version.

use std::path::{Path, PathBuf};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use tempfile::TempPath;

use super::digest::StateDigest;
use super::error::StoreError;
use super::{load, open, schema};
use crate::model::kind::{Kind, Portfolio};

/// A document of an older version that is open: its image in today's schema, and where it comes
/// from.
#[derive(Debug)]
pub(super) struct Upgrade {
    /// The file in today's schema; gone with this value unless it took the old one's place.
    pub file: TempPath,
    /// How the old file looked when it was read.
    pub seen: Option<(std::time::SystemTime, u64)>,
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
    let seen = look(named);
    migrate(old, version, named, file.path())?;
    file.as_file().sync_all().map_err(|error| StoreError::from_io(named, error))?;
    Ok(Upgrade { file: file.into_temp_path(), seen })
}

/// When a file was last changed, and its size.
pub(super) fn look(path: &Path) -> Option<(std::time::SystemTime, u64)> {
    let metadata = std::fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

/// Where an image may lie that is only read.
pub(super) fn folder_for_reading() -> PathBuf {
    std::env::temp_dir()
}

/// Writes the document of an older version into a new file, and holds the result against the old
/// one's checksum.
pub(super) fn migrate(
    old: &Connection,
    version: i64,
    named: &Path,
    new: &Path,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    // Rare enough to be thorough: what is carried over is checked in full.
    let pages: String =
        old.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(sql_error)?;
    if pages != "ok" {
        return Err(StoreError::damaged(named, pages));
    }
    let fresh = Connection::open(new).map_err(sql_error)?;
    copy_all(old, version, &fresh).map_err(sql_error)?;
    let (portfolio, digest) = load::load(&fresh, named)?;
    let written: Vec<u8> = fresh
        .query_row("SELECT state_digest FROM document", [], |row| row.get(0))
        .map_err(sql_error)?;
    if written != digest_as_of(version, &fresh, named, &portfolio)?.0 {
        return Err(StoreError::damaged(named, "the records do not match their checksum"));
    }
    fresh.execute("UPDATE document SET state_digest = ?", [&digest.0[..]]).map_err(sql_error)?;
    fresh.close().map_err(|(_, error)| sql_error(error))
}

fn copy_all(old: &Connection, version: i64, fresh: &Connection) -> rusqlite::Result<()> {
    // Nobody knows of this file yet, and it is synchronised as a whole when it is done.
    open::defend(fresh)?;
    fresh.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    fresh.pragma_update(None, "synchronous", "OFF")?;
    fresh.pragma_update(None, "foreign_keys", false)?;
    schema::create(fresh)?;
    let today = schema::tables_of(schema::VERSION)?;
    fresh.execute_batch("BEGIN IMMEDIATE")?;
    for (table, columns) in schema::tables_of(version)? {
        // What today's schema no longer has would need a step of its own here.
        let Some((_, known)) = today.iter().find(|(name, _)| *name == table) else { continue };
        let shared: Vec<&str> =
            columns.iter().filter(|c| known.contains(c)).map(String::as_str).collect();
        copy_table(old, fresh, &table, &shared)?;
    }
    fresh.execute_batch("COMMIT")
}

/// Table and columns are names from our own schema, never from the file.
fn copy_table(
    old: &Connection,
    fresh: &Connection,
    table: &str,
    columns: &[&str],
) -> rusqlite::Result<()> {
    let names = columns.join(", ");
    let marks = vec!["?"; columns.len()].join(", ");
    let mut from = old.prepare(&format!("SELECT {names} FROM {table}"))?;
    let mut into = fresh.prepare(&format!("INSERT INTO {table} ({names}) VALUES ({marks})"))?;
    let mut rows = from.query([])?;
    while let Some(row) = rows.next()? {
        let values =
            (0..columns.len()).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Sql>>>()?;
        into.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// The digest as that version worked it out: over the fields that it had.
fn digest_as_of(
    version: i64,
    fresh: &Connection,
    named: &Path,
    portfolio: &Portfolio,
) -> Result<StateDigest, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    let tables = schema::tables_of(version).map_err(sql_error)?;
    let mut digest = StateDigest::default();
    for kind in Kind::ALL {
        let columns = tables.iter().find(|(name, _)| name == kind.table());
        let known: Vec<bool> = kind
            .fields()
            .iter()
            .map(|field| columns.is_some_and(|(_, names)| names.iter().any(|n| n == field.name)))
            .collect();
        for record in portfolio.records(*kind) {
            digest.toggle_known(record, &known);
        }
    }
    let mut seals = fresh.prepare("SELECT decision, content FROM seal").map_err(sql_error)?;
    let mut rows = seals.query([]).map_err(sql_error)?;
    while let Some(row) = rows.next().map_err(sql_error)? {
        let key = row.get_ref(0).map_err(sql_error)?.as_blob().ok().and_then(super::cell::key);
        let content: String = row.get(1).map_err(sql_error)?;
        digest.toggle_seal(key.unwrap_or_default(), &content);
    }
    Ok(digest)
}
