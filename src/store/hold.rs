//! Keeping a file that people know as it is while another takes its place, whatever version it has.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::open::{self, Manner};

/// How often a file is held anew because another one has taken its place in the meantime.
const MOST_TRIES: usize = 20;

/// Opens a file and keeps everybody from writing to it where it lies, until the connection is
/// dropped. What is held is the file that has the name, and stays so: whoever replaces it holds it
/// first, as we do.
///
/// # Errors
/// `Busy` when somebody else does not let go, or why it cannot be read.
pub(super) fn hold_still(path: &Path) -> Result<Connection, StoreError> {
    for _ in 0..MOST_TRIES {
        let before = open::identity(path);
        let held = hold_once(path)?;
        if open::identity(path) == before {
            return Ok(held);
        }
    }
    Err(StoreError::Busy(path.to_path_buf()))
}

fn hold_once(path: &Path) -> Result<Connection, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    // First as any other file is opened: what lies there may be anything by now.
    let (reader, _) = open::connect(path, path, Manner::Read)?;
    let journal: String =
        reader.pragma_query_value(None, "journal_mode", |row| row.get(0)).map_err(sql_error)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if journal == "wal" {
        drop(reader);
        return turn_back(path, flags);
    }
    let writer = Connection::open_with_flags(path, flags).and_then(|connection| {
        open::defend(&connection)?;
        connection.execute_batch("BEGIN IMMEDIATE")?;
        Ok(connection)
    });
    match writer.map_err(sql_error) {
        Ok(writer) => Ok(writer),
        Err(error @ StoreError::Busy(_)) => Err(error),
        // A folder that knows no locks: then a look must do.
        Err(_) => Ok(reader),
    }
}

/// Some other tool has turned the file to a write-ahead log. What lies in that log goes into the file
/// first, and the log goes: beside whatever takes the place of the file it would be taken for a part
/// of that.
fn turn_back(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let connection = Connection::open_with_flags(path, flags).map_err(sql_error)?;
    open::defend(&connection).map_err(sql_error)?;
    let journal: String = connection
        .pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))
        .map_err(sql_error)?;
    if journal != "delete" {
        return Err(StoreError::Busy(path.to_path_buf()));
    }
    connection.execute_batch("BEGIN IMMEDIATE").map_err(sql_error)?;
    Ok(connection)
}
