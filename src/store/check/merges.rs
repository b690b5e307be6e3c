//! The report of merges: which rows of the log came from elsewhere. Undo goes by it, so that a
//! changed one could make it take back somebody else's step.

use std::path::Path;

use rusqlite::Connection;

use super::Problem;
use crate::store::error::StoreError;
use crate::store::state;

/// Everything that is wrong with it.
pub(in crate::store) fn merges(
    connection: &Connection,
    path: &Path,
) -> Result<Vec<Problem>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let mut problems = Vec::new();
    let stored = state::stored_merge_digest(connection).map_err(sql_error)?;
    if state::merge_digest(connection, path).ok() != Some(stored) {
        problems.push(Problem::new("merges", "merge_report", ""));
    }
    for row in misplaced(connection).map_err(sql_error)? {
        problems.push(Problem::new("merges", format!("merge {row}"), ""));
    }
    Ok(problems)
}

/// Rows that name transactions that there are not, or the same ones as another row: each merge
/// brings in what follows upon all that was there.
fn misplaced(connection: &Connection) -> rusqlite::Result<Vec<i64>> {
    let end: i64 = connection.query_row("SELECT ifnull(max(id), 0) FROM txn", [], |r| r.get(0))?;
    let mut statement =
        connection.prepare("SELECT id, first_txn, last_txn FROM merge_report ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut misplaced = Vec::new();
    let mut so_far = 0;
    while let Some(row) = rows.next()? {
        let (id, first, last): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if first <= so_far || last < first || last > end {
            misplaced.push(id);
        }
        so_far = so_far.max(last);
    }
    Ok(misplaced)
}
