//! Which transactions of another copy are not in ours: by session, only what lies beyond ours.

use rusqlite::{Connection, OptionalExtension as _};

/// Why two logs cannot be put together.
pub(super) enum Odd {
    /// The other one's log has a gap.
    Gap(i64),
    /// Both have a transaction of that name, and it is not the same.
    Fork(i64),
}

/// The rows of the other log that are missing in ours, in its own order.
pub(super) fn missing(
    ours: &Connection,
    theirs: &Connection,
) -> rusqlite::Result<Result<Vec<i64>, Odd>> {
    let sessions: Vec<(i64, [u8; 16])> = theirs
        .prepare("SELECT id, uuid FROM session")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut missing = Vec::new();
    for (session, uuid) in sessions {
        let known = last_of(ours, &uuid)?;
        let Some(end) = last_in(theirs, session)? else { continue };
        // Up to where both go, they must be one.
        let shared = known.min(end);
        if shared > 0 && hash(ours, &uuid, shared)? != hash(theirs, &uuid, shared)? {
            return Ok(Err(Odd::Fork(shared)));
        }
        let mut statement = theirs
            .prepare_cached("SELECT id, seq FROM txn WHERE session = ? AND seq > ? ORDER BY seq")?;
        let mut rows = statement.query([session, known])?;
        let mut last = known;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(1)?;
            if seq.checked_sub(1) != Some(last) {
                return Ok(Err(Odd::Gap(last.saturating_add(1))));
            }
            missing.push(row.get(0)?);
            last = seq;
        }
    }
    missing.sort_unstable();
    Ok(Ok(missing))
}

/// The number of the last transaction of a session that we have.
fn last_of(connection: &Connection, session: &[u8; 16]) -> rusqlite::Result<i64> {
    let row: Option<i64> = connection
        .prepare_cached("SELECT id FROM session WHERE uuid = ?")?
        .query_row([&session[..]], |row| row.get(0))
        .optional()?;
    Ok(match row {
        Some(row) => last_in(connection, row)?.unwrap_or(0),
        None => 0,
    })
}

fn last_in(connection: &Connection, session: i64) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT max(seq) FROM txn WHERE session = ?")?
        .query_row([session], |row| row.get(0))
}

fn hash(
    connection: &Connection,
    session: &[u8; 16],
    seq: i64,
) -> rusqlite::Result<Option<Vec<u8>>> {
    connection
        .prepare_cached(
            "SELECT hash FROM txn
             WHERE session = (SELECT id FROM session WHERE uuid = ?) AND seq = ?",
        )?
        .query_row(rusqlite::params![session, seq], |row| row.get(0))
        .optional()
}
