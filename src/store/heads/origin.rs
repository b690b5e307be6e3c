//! Who first wrote a value: a step back to what was undecided writes it again, and speaks for
//! whoever had written it before.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params};

use super::identity;

/// How many steps back and forth are looked through.
const STEPS: usize = 100;

struct Written {
    record: i64,
    field: String,
    value: Sql,
    prev: Option<i64>,
    is_undo: bool,
}

/// The change that wrote the value first which that one wrote again, else itself.
pub(super) fn origin(connection: &Connection, change: i64) -> rusqlite::Result<i64> {
    let mut change = change;
    for _ in 0..STEPS {
        let now = read(connection, change)?;
        let Some(decision) = now.prev.filter(|_| now.is_undo) else { break };
        match before(connection, decision, &now)? {
            Some(earlier) => change = earlier,
            None => break,
        }
    }
    Ok(change)
}

fn read(connection: &Connection, change: i64) -> rusqlite::Result<Written> {
    connection
        .prepare_cached(
            "SELECT record, field, value, prev,
                    (SELECT undo_of IS NOT NULL FROM txn WHERE first_change <= ?1
                     ORDER BY first_change DESC, id DESC LIMIT 1)
             FROM change WHERE id = ?1",
        )?
        .query_row([change], |row| {
            Ok(Written {
                record: row.get(0)?,
                field: row.get(1)?,
                value: row.get(2)?,
                prev: row.get(3)?,
                is_undo: row.get(4)?,
            })
        })
}

/// Among those that a decision put aside, the one with the same value.
fn before(connection: &Connection, decision: i64, now: &Written) -> rusqlite::Result<Option<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, value FROM change WHERE field = ?2 AND (id = (SELECT prev FROM change
             WHERE id = ?1) OR id IN (SELECT prev FROM replaced WHERE change = ?1))",
    )?;
    let mut rows = statement.query(params![decision, now.field])?;
    let (mut alike, mut deaths) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        match (&row.get::<_, Sql>(1)?, &now.value) {
            (Sql::Integer(a), Sql::Integer(b)) if now.field == "@alive" => {
                let side = if (*a > 0) == (*b > 0) { &mut alike } else { &mut deaths };
                side.push(id);
            }
            (a, b) if a == b => alike.push(id),
            _ => {}
        }
    }
    if let Some(first) = lowest(connection, alike)? {
        return Ok(Some(first));
    }
    match lowest(connection, deaths)? {
        // What spoke for the record was an edit that the deletion did not know of.
        Some(death) => edit(connection, now.record, death),
        None => Ok(None),
    }
}

/// The one that comes first in every copy.
fn lowest(connection: &Connection, changes: Vec<i64>) -> rusqlite::Result<Option<i64>> {
    let mut first = None;
    for change in changes {
        let name = identity(connection, change)?;
        first = first.filter(|(other, _)| *other < name).or(Some((name, change)));
    }
    Ok(first.map(|(_, change)| change))
}

fn edit(connection: &Connection, record: i64, death: i64) -> rusqlite::Result<Option<i64>> {
    let unknown: Vec<i64> = connection
        .prepare_cached(
            "SELECT id FROM change INDEXED BY change_head WHERE record = ?1 AND superseded = 0
             AND field NOT IN ('@birth', '@alive')
             AND id NOT IN (SELECT prev FROM replaced WHERE change = ?2)",
        )?
        .query_map([record, death], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    lowest(connection, unknown)
}
