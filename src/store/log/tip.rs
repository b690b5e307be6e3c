//! Where the log stands: what the next transaction builds on.

use rusqlite::{Connection, OptionalExtension as _};

/// The end of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Tip {
    pub last_txn: i64,
    pub last_change: i64,
    /// The hashes of the transactions that no other was made upon, in order, one after another.
    pub parents: Vec<u8>,
}

impl Tip {
    /// The beginning of every document.
    pub const START: Self = Self { last_txn: 0, last_change: 0, parents: Vec::new() };
}

/// Where the log of a document stands now.
pub(in crate::store) fn tip(connection: &Connection) -> rusqlite::Result<Tip> {
    let row = connection
        .prepare_cached(
            "SELECT id, first_change + change_count - 1, hash FROM txn ORDER BY id DESC LIMIT 1",
        )?
        .query_row([], |row| {
            Ok(Tip { last_txn: row.get(0)?, last_change: row.get(1)?, parents: row.get(2)? })
        })
        .optional()?;
    let Some(mut tip) = row else { return Ok(Tip::START) };
    // In the first version of the schema every log was one line.
    let branches = connection
        .prepare_cached("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'tip'")?
        .exists([])?;
    if !branches {
        return Ok(tip);
    }
    let hashes: Vec<Vec<u8>> = connection
        .prepare_cached("SELECT txn.hash FROM tip JOIN txn ON txn.id = tip.txn ORDER BY txn.hash")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if !hashes.is_empty() {
        tip.parents = hashes.concat();
    }
    Ok(tip)
}

/// That transaction was made upon all that were the end of the log.
pub(super) fn advance(connection: &Connection, txn: i64) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM tip")?.execute([])?;
    connection.prepare_cached("INSERT INTO tip (txn) VALUES (?)")?.execute([txn])?;
    Ok(())
}
