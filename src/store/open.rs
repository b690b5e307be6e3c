//! Opening and making files: who the file belongs to, which version it has, whether it holds
//! together.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::schema;

/// How long a call waits for another process that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Up to this size the whole file is checked on opening; above it the tables of records are, and
/// the digest of the state with them, while `check` reads all of it.
const WHOLE_CHECK_BYTES: u64 = 24 * 1024 * 1024;

/// Whether a document is opened to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It is only read.
    Read,
    /// It is read and changed.
    Write,
}

/// Opens the file and makes sure that it is one of ours, of a version that we know, and whole.
pub(super) fn connect(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let size = examine_file(path, access)?;
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(sql_error)?;
    defend(&connection).map_err(sql_error)?;
    examine_header(&connection, path)?;
    if access == Access::Write {
        durable(&connection).map_err(sql_error)?;
    }
    if let Some(odd) = schema::difference(&connection).map_err(sql_error)? {
        return Err(StoreError::damaged(path, format!("unexpected schema: {odd}")));
    }
    examine_pages(&connection, path, size)?;
    Ok(connection)
}

/// What the file system knows: there, a file, readable, not empty. Returns its size in bytes.
fn examine_file(path: &Path, access: Access) -> Result<u64, StoreError> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => StoreError::NotReadable(path.to_path_buf()),
        std::io::ErrorKind::NotADirectory => StoreError::NotFound(path.to_path_buf()),
        _ => StoreError::from_io(path, error),
    })?;
    if metadata.is_dir() {
        return Err(StoreError::IsFolder(path.to_path_buf()));
    }
    if metadata.len() == 0 {
        return Err(StoreError::Empty(path.to_path_buf()));
    }
    if access == Access::Write && metadata.permissions().readonly() {
        return Err(StoreError::NotWritable(path.to_path_buf()));
    }
    Ok(metadata.len())
}

/// Whose file it is and of which version, before anything of its schema is used.
fn examine_header(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let pragma = |name: &str| -> Result<i64, StoreError> {
        connection.pragma_query_value(None, name, |row| row.get(0)).map_err(sql_error)
    };
    if pragma("application_id")? != schema::APPLICATION_ID {
        return Err(StoreError::NotOurs(path.to_path_buf()));
    }
    match pragma("user_version")? {
        schema::VERSION => Ok(()),
        version if version > schema::VERSION => {
            Err(StoreError::Newer { path: path.to_path_buf(), version })
        }
        version => Err(StoreError::damaged(path, format!("schema version {version}"))),
    }
}

/// Whether the pages of the file hold together.
fn examine_pages(connection: &Connection, path: &Path, size: u64) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let verdict = |sql: &str| -> Result<(), StoreError> {
        let found: String = connection.query_row(sql, [], |row| row.get(0)).map_err(sql_error)?;
        if found == "ok" { Ok(()) } else { Err(StoreError::damaged(path, found)) }
    };
    let pages: i64 =
        connection.pragma_query_value(None, "page_count", |row| row.get(0)).map_err(sql_error)?;
    let page_size: i64 =
        connection.pragma_query_value(None, "page_size", |row| row.get(0)).map_err(sql_error)?;
    if u64::try_from(pages.saturating_mul(page_size)).unwrap_or(u64::MAX) > size {
        return Err(StoreError::damaged(path, "the file is cut off"));
    }
    // A page that ends too early would be read as if zeros followed.
    if size <= WHOLE_CHECK_BYTES {
        return verdict("PRAGMA quick_check(1)");
    }
    Ok(())
}

/// SQLite's switches against files that mean harm.
pub(super) fn defend(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "foreign_keys", true)
}

/// In place, so nothing but the classic journal, and the strictest synchronising: a WAL would be
/// left behind by whoever copies or synchronises the file.
pub(super) fn durable(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "fullfsync", true)
}

/// Makes the folder's entry for a new or renamed file durable, where the system can.
pub(super) fn sync_folder(path: &Path) {
    // Windows cannot open a folder for that, and keeps the entry safe by other means.
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        if let Ok(folder) = fs::File::open(folder) {
            // A file system that cannot do it leaves us no better way.
            let _ = folder.sync_all();
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}
