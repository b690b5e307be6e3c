//! A document of an older version, made anew in today's schema.
//!
//! Rows are read from the old file and written into a fresh one, so that nothing of the old file's
//! schema ever runs, and the old file stays as it is. The log comes along as it stands: its hashes
//! hold in every version. What follows from the log by rules that were others then is worked out
//! anew.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};
use tempfile::TempPath;

use super::damage::Damage;
use super::error::StoreError;
use super::stamp::Stamp;
use super::{hold, older, open, rebuild, schema, state};
use crate::files::partial;

/// A document of an older version that is open: its image in today's schema, and where it comes
/// from.
#[derive(Debug)]
pub(super) struct Upgrade {
    /// The file in today's schema; gone with this value unless it took the old one's place.
    pub file: TempPath,
    /// What the old file held when it was read.
    seen: Stamp,
    /// Its version.
    version: i64,
}

/// Makes a document of an older version anew in a temporary file of that folder.
pub(super) fn upgrade(
    old: &Connection,
    version: i64,
    named: &Path,
    folder: &Path,
) -> Result<Upgrade, StoreError> {
    let file = partial(folder).map_err(|error| StoreError::from_io(named, error))?;
    let _reading = state::reading(old).map_err(|error| StoreError::from_sqlite(named, error))?;
    let seen = Stamp::of(old, named)?;
    migrate(old, version, named, file.path())?;
    // The migration has synchronised what it committed, and the first change of the new file commits
    // once more before it is moved, so that leaving this out alone loses nothing in a power cut; a file
    // that is to take the place of another is on disk before, whoever changes those two.
    file.as_file().sync_all().map_err(|error| StoreError::from_io(named, error))?;
    Ok(Upgrade { file: file.into_temp_path(), seen, version })
}

/// The old file, held still while its image is changed and takes its place.
pub(super) struct OldFile {
    /// Dropped first: closing any handle of a file makes the system drop SQLite's locks on it.
    _held: Connection,
    handle: Option<File>,
    which: Option<(u64, u64)>,
}

/// Holds the old file still.
///
/// # Errors
/// `Replaced` when it is not what the image was made of any more, `Busy` when somebody does not let
/// go of it, or why it cannot be read.
pub(super) fn hold_old(upgrade: &Upgrade, path: &Path) -> Result<OldFile, StoreError> {
    let which = open::identity(path);
    let held = hold::hold_still(path)?;
    // A second handle only where it is of use.
    let handle =
        if upgrade.version <= LAST_THAT_IS_REPLACED_UNHELD { File::open(path).ok() } else { None };
    if Stamp::of(&held, path)? != upgrade.seen || open::identity(path) != which {
        return Err(StoreError::Replaced(path.to_path_buf()));
    }
    Ok(OldFile { _held: held, handle, which })
}

/// A program of the first versions makes a document of this one anew without holding it: it looks at
/// the time and the size of the file, and replaces it if they are what it saw at first.
const LAST_THAT_IS_REPLACED_UNHELD: i64 = 1;

/// How often the old file gets another time before it is replaced, and how far apart: longer together
/// than such a program takes between its look and its replacing, and each shorter than it takes from
/// reading the file to that look.
const TIMES: u32 = 20;
const BETWEEN_TIMES: Duration = Duration::from_millis(5);

impl OldFile {
    /// The last look before the old file is replaced. Whoever else was about to replace it has either
    /// done so by now, which shows, or finds that it has another time than it had, and lets be.
    ///
    /// # Errors
    /// `Replaced` when another file has the name by now.
    pub fn is_still_there(&self, path: &Path) -> Result<(), StoreError> {
        if let Some(handle) = &self.handle {
            for _ in 0..TIMES {
                // Where it cannot be set, the look alone must do.
                let _ = handle.set_modified(SystemTime::now());
                std::thread::sleep(BETWEEN_TIMES);
            }
        }
        if open::identity(path) == self.which {
            Ok(())
        } else {
            Err(StoreError::Replaced(path.to_path_buf()))
        }
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
        return Err(StoreError::damaged(named, Damage::Pages(pages)));
    }
    if state::stored_digest(old).map_err(sql_error)? != checksum_of(old, version, named)? {
        return Err(StoreError::damaged(named, Damage::Records));
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
        return Err(StoreError::damaged(named, Damage::Merges));
    }
    if !state::sessions_match(old).map_err(sql_error)? {
        return Err(StoreError::damaged(named, Damage::Sessions));
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
            return Err(StoreError::damaged(
                named,
                Damage::Schema(format!("no place for {table}.{lost}")),
            ));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that makes the document anew without holding it, and is done while ours is at work.
    #[test]
    fn a_file_that_has_taken_the_place_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.samstyr");
        for replaced in [false, true] {
            std::fs::write(&path, "gammel").unwrap();
            let which = open::identity(&path);
            let before = std::fs::metadata(&path).unwrap().modified().unwrap();
            let held = Connection::open_in_memory().unwrap();
            let old = OldFile { _held: held, handle: File::open(&path).ok(), which };
            if replaced {
                let other = folder.path().join("b.samstyr");
                std::fs::write(&other, "ny").unwrap();
                std::fs::rename(&other, &path).unwrap();
            }
            let still = old.is_still_there(&path);
            assert_eq!(still.is_ok(), !replaced || which.is_none(), "{still:?}");
            // Whoever looked before finds another time, and lets be.
            let now = std::fs::metadata(&path).unwrap().modified().unwrap();
            assert!(replaced || now != before);
        }
    }
}
