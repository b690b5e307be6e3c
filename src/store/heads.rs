//! Reads the changes of a record that stand, and who wrote them.

mod origin;

use rusqlite::{Connection, params};

use super::load::time;
use super::register::{Identity, RecordHeads, Undecided, Voice, cell_of};
use super::{as_of, cell, sealed};
use crate::model::conflict::{Candidate, Conflict, Side};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;

/// How far back the common earlier value is looked for.
const COMMON_STEPS: usize = 1000;

/// A record by its number in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbered {
    pub row: i64,
    pub id: RecordId,
    pub kind: Kind,
}

/// The record with that number; nothing when it cannot be read.
pub(super) fn numbered(connection: &Connection, row: i64) -> rusqlite::Result<Option<Numbered>> {
    connection.prepare_cached("SELECT uuid, kind FROM record WHERE id = ?")?.query_row(
        [row],
        |columns| {
            let id = columns.get_ref(0)?.as_blob().ok().and_then(cell::key);
            let kind = columns.get_ref(1)?.as_str().ok().and_then(Kind::from_plural);
            Ok(id.zip(kind).map(|(id, kind)| Numbered { row, id, kind }))
        },
    )
}

/// The changes of a record that stand; nothing when one cannot be read. Costs as much as the record
/// has fields, however long its history.
pub(super) fn load(
    connection: &Connection,
    record: Numbered,
) -> rusqlite::Result<Option<RecordHeads>> {
    let mut heads = RecordHeads::new(record.kind);
    let mut statement = connection.prepare_cached(
        "SELECT here.id, here.field, here.value, here.record = head.record AND here.superseded = 0
         FROM change AS head INDEXED BY change_head JOIN change AS here ON here.id = head.id
         WHERE head.record = ? AND head.superseded = 0",
    )?;
    let mut rows = statement.query([record.row])?;
    while let Some(row) = rows.next()? {
        if !row.get::<_, bool>(3)? {
            // The index is not that of the table: what it leads to is not what it says.
            return Ok(None);
        }
        let field = row.get_ref(1)?.as_str().unwrap_or_default();
        if heads.push(row.get(0)?, field, row.get_ref(2)?).is_none() {
            return Ok(None);
        }
    }
    if heads.is_twin() {
        twins(connection, record, &mut heads)?;
    }
    if heads.needs_order() {
        heads.sort_by(|change| identity(connection, change))?;
    }
    for death in heads.deaths() {
        let mut statement =
            connection.prepare_cached("SELECT prev FROM replaced WHERE change = ?")?;
        let mut rows = statement.query([death])?;
        while let Some(row) = rows.next()? {
            heads.know(row.get(0)?);
        }
    }
    if heads.seals.is_empty() {
        return Ok(Some(heads));
    }
    let rows = as_of::of_record(connection, record.row)?;
    Ok(sealed::settle_seals(connection, record, &rows, &mut heads)?.map(|()| heads))
}

/// Which births the changes of each cell have replaced.
fn twins(
    connection: &Connection,
    record: Numbered,
    heads: &mut RecordHeads,
) -> rusqlite::Result<()> {
    for birth in heads.births() {
        let mut statement = connection.prepare_cached(
            "SELECT DISTINCT field FROM change AS c WHERE record = ?1 AND (prev = ?2
                OR EXISTS (SELECT 1 FROM replaced WHERE change = c.id AND prev = ?2))",
        )?;
        let mut rows = statement.query(params![record.row, birth])?;
        while let Some(row) = rows.next()? {
            let cell = row.get_ref(0)?.as_str().ok().and_then(|name| cell_of(record.kind, name));
            if let Some(cell) = cell {
                heads.replace_birth(birth, cell);
            }
        }
    }
    Ok(())
}

/// What a change is called in every copy.
pub(super) fn identity(connection: &Connection, change: i64) -> rusqlite::Result<Identity> {
    connection
        .prepare_cached(
            "SELECT session.uuid, txn.seq, ?1 - txn.first_change FROM txn
             JOIN session ON session.id = txn.session WHERE txn.first_change <= ?1
             ORDER BY txn.first_change DESC, txn.id DESC LIMIT 1",
        )?
        .query_row([change], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// An undecided cell as people are told of it.
pub(super) fn conflict(
    connection: &Connection,
    record: Numbered,
    undecided: Undecided,
) -> rusqlite::Result<Conflict> {
    let common = match undecided.cell {
        What::Field(index) if !undecided.sealed => {
            common(connection, record.kind, index, &undecided.voices)?
        }
        What::Field(_) | What::Birth | What::Alive | What::Seal => None,
    };
    let values = undecided.voices.into_iter().map(|voice| candidate(connection, voice));
    Ok(Conflict {
        record: record.id,
        kind: record.kind,
        cell: undecided.cell,
        common,
        values: values.collect::<rusqlite::Result<_>>()?,
        sealed: undecided.sealed,
    })
}

/// Who wrote a value, and when. It is ours if any change that says so was made in this copy.
fn candidate(connection: &Connection, voice: Voice) -> rusqlite::Result<Candidate> {
    let mut statement = connection.prepare_cached(
        "SELECT at, actor, NOT EXISTS (SELECT 1 FROM merge_report
             WHERE txn.id BETWEEN first_txn AND last_txn)
         FROM txn WHERE first_change <= ? ORDER BY first_change DESC, id DESC LIMIT 1",
    )?;
    let mut first: Option<(i64, String)> = None;
    let mut side = Side::Theirs;
    for change in &voice.changes {
        let origin = origin::origin(connection, *change)?;
        let (at, by, mine): (i64, String, bool) =
            statement.query_row([origin], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        if mine {
            side = Side::Mine;
        }
        first.get_or_insert((at, by));
    }
    let (at, by) = first.unwrap_or_default();
    Ok(Candidate { value: voice.value, by, at: time(at), side })
}

/// What a field held before the copies parted: the newest change that all voices come from.
fn common(
    connection: &Connection,
    kind: Kind,
    index: usize,
    voices: &[Voice],
) -> rusqlite::Result<Option<Value>> {
    let name = kind.fields().get(index).map_or("", |field| field.name);
    let mut shared: Option<Vec<i64>> = None;
    for voice in voices {
        let Some(change) = voice.changes.first() else { continue };
        let line = ancestors(connection, *change, name)?;
        shared = Some(match shared {
            None => line,
            Some(shared) => shared.into_iter().filter(|change| line.contains(change)).collect(),
        });
    }
    let Some(newest) = shared.and_then(|shared| shared.first().copied()) else { return Ok(None) };
    connection.prepare_cached("SELECT field, value FROM change WHERE id = ?")?.query_row(
        [newest],
        |row| {
            if row.get_ref(0)?.as_str() == Ok("@birth") {
                let values =
                    row.get_ref(1)?.as_str().ok().and_then(|t| cell::birth_values(kind, t));
                return Ok(values.map(|values| super::register::born_with(kind, index, &values)));
            }
            let field_type = kind.fields().get(index).map(|field| field.field_type);
            Ok(field_type.and_then(|t| row.get_ref(1).ok().and_then(|v| cell::from_sql(t, v))))
        },
    )
}

/// The changes that one came from, newest first: the line of those shown before it.
fn ancestors(connection: &Connection, change: i64, name: &str) -> rusqlite::Result<Vec<i64>> {
    let mut line = Vec::new();
    let mut next = Some(change);
    let mut statement =
        connection.prepare_cached("SELECT prev FROM change WHERE id = ? AND field = ?")?;
    while let (Some(change), true) = (next, line.len() < COMMON_STEPS) {
        next = match statement.query_row(params![change, name], |row| row.get(0)) {
            Err(rusqlite::Error::QueryReturnedNoRows) => None,
            other => other?,
        };
        if line.contains(&change) {
            break;
        }
        line.push(change);
    }
    Ok(line)
}
