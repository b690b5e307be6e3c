//! Reads the log: of the whole document or of one record, newest first.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::cell;
use super::damage::Damage;
use super::error::StoreError;
use super::heads;
use super::load::time;
use super::log::alive;
use super::register::born_with;
use super::{gone, sealed};
use crate::model::command::StepKind;
use crate::model::history::{Entry, EntryChange, What};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::local_time;
use crate::model::value::Value;

/// The newest transactions, or those that touched one record.
///
/// # Errors
/// When the log cannot be read.
pub(super) fn history(
    connection: &Connection,
    path: &Path,
    record: Option<RecordId>,
    limit: Option<usize>,
) -> Result<Vec<Entry>, StoreError> {
    let limit = limit.map_or(-1, |limit| i64::try_from(limit).unwrap_or(-1));
    let txns = transactions(connection, record, limit)
        .map_err(|error| StoreError::from_sqlite(path, error))?;
    txns.into_iter().map(|txn| entry(connection, path, txn, record)).collect()
}

/// The transactions stamped after the end of one day up to the end of another, newest first.
///
/// # Errors
/// When the log cannot be read.
pub(super) fn between(
    connection: &Connection,
    path: &Path,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Entry>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let txns: Vec<i64> = connection
        .prepare_cached("SELECT id FROM txn WHERE at >= ? AND at < ? ORDER BY id DESC")
        .and_then(|mut statement| {
            let ends = [from, to].map(|day| local_time::end_of(day).timestamp_millis());
            statement.query_map(ends, |row| row.get(0))?.collect()
        })
        .map_err(sql_error)?;
    txns.into_iter().map(|txn| entry(connection, path, txn, None)).collect()
}

/// What a change wrote into a field of its record; nothing where it did not write that field.
#[must_use]
pub fn written(change: &EntryChange, field: usize) -> Option<Value> {
    match change.what {
        What::Birth => {
            let values = cell::birth_values(change.kind, change.new.as_text()?)?;
            Some(born_with(change.kind, field, &values))
        }
        What::Field(index) => (index == field).then(|| change.new.clone()),
        What::Alive | What::Seal => None,
    }
}

/// The day of the earliest transaction, in local time as `as_of` counts days.
///
/// # Errors
/// When the log cannot be read.
pub(super) fn begins_on(
    connection: &Connection,
    path: &Path,
) -> Result<Option<NaiveDate>, StoreError> {
    connection
        .query_row("SELECT min(at) FROM txn", [], |row| row.get::<_, Option<i64>>(0))
        .map(|at| at.map(|at| local_time::day_of(time(at))))
        .map_err(|error| StoreError::from_sqlite(path, error))
}

/// One transaction in full.
pub(super) fn entry(
    connection: &Connection,
    path: &Path,
    txn: i64,
    only: Option<RecordId>,
) -> Result<Entry, StoreError> {
    read_entry(connection, txn, only)
        .map_err(|error| StoreError::from_sqlite(path, error))?
        .ok_or_else(|| StoreError::damaged(path, Damage::Log(format!("transaction {txn}"))))
}

fn transactions(
    connection: &Connection,
    record: Option<RecordId>,
    limit: i64,
) -> rusqlite::Result<Vec<i64>> {
    // By time, as people expect it; what was stamped alike in the same order in every copy.
    let Some(record) = record else {
        return connection
            .prepare_cached(
                "SELECT txn.id FROM txn JOIN session ON session.id = txn.session
                 ORDER BY txn.at DESC, session.uuid DESC, txn.seq DESC LIMIT ?",
            )?
            .query_map([limit], |row| row.get(0))?
            .collect();
    };
    // Each change belongs to the last transaction that begins at or before it.
    connection
        .prepare_cached(
            "SELECT txn.id FROM txn JOIN session ON session.id = txn.session WHERE txn.id IN
                 (SELECT (SELECT txn.id FROM txn WHERE txn.first_change <= change.id
                          ORDER BY txn.first_change DESC, txn.id DESC LIMIT 1)
                  FROM change JOIN record ON record.id = change.record
                  WHERE record.uuid = ? AND NOT (field = '@alive' AND value = ?))
             ORDER BY txn.at DESC, session.uuid DESC, txn.seq DESC LIMIT ?",
        )?
        .query_map(params![record.bytes(), alive::NEEDED, limit], |row| row.get(0))?
        .collect()
}

fn read_entry(
    connection: &Connection,
    txn: i64,
    only: Option<RecordId>,
) -> rusqlite::Result<Option<Entry>> {
    let head = connection
        .prepare_cached(
            "SELECT t.uuid, t.at, t.actor, t.kind, t.note, u.uuid, t.first_change, t.change_count
             FROM txn AS t LEFT JOIN txn AS u ON u.id = t.undo_of WHERE t.id = ?",
        )?
        .query_row([txn], |row| {
            let head = (
                row.get_ref(0)?.as_blob().ok().and_then(cell::key),
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?,
                StepKind::from_code(&row.get::<_, String>(3)?),
                row.get::<_, String>(4)?,
                row.get_ref(5)?.as_blob().ok().and_then(cell::key),
            );
            Ok((head, row.get::<_, i64>(6)?, row.get::<_, i64>(7)?))
        })
        .optional()?;
    let Some(((Some(transaction), at, by, Some(step), note, undo_of), first, count)) = head else {
        return Ok(None);
    };
    let Some(mut changes) = changes(connection, first, count)? else { return Ok(None) };
    corrections(connection, first, &mut changes)?;
    let changes = changes
        .into_iter()
        .filter(|change| only.is_none_or(|record| change.id == record))
        .collect::<Vec<_>>();
    let names = gone::names(connection, &changes)?;
    Ok(Some(Entry { transaction, at: time(at), by, step, note, undo_of, changes, names }))
}

fn changes(
    connection: &Connection,
    first: i64,
    count: i64,
) -> rusqlite::Result<Option<Vec<EntryChange>>> {
    let mut statement = connection.prepare_cached(
        "SELECT record.uuid, record.kind, change.field, change.value, prev.field, prev.value,
                change.id, change.prev
         FROM change JOIN record ON record.id = change.record
         LEFT JOIN change AS prev ON prev.id = change.prev
         WHERE change.id BETWEEN ? AND ? ORDER BY change.id",
    )?;
    let mut rows = statement.query([first, first.saturating_add(count).saturating_sub(1)])?;
    let mut changes: Vec<EntryChange> = Vec::new();
    let mut last_prev = None;
    while let Some(row) = rows.next()? {
        let Some(mut change) = read_change(row)? else { return Ok(None) };
        // A seal that needs it changes nothing of it.
        let is_needed = row.get_ref(3)? == ValueRef::Integer(alive::NEEDED);
        if change.what == What::Alive && is_needed {
            continue;
        }
        let prev: Option<i64> = row.get(7)?;
        let last = changes.last_mut();
        let same_cell = |last: &EntryChange| last.id == change.id && last.what == change.what;
        // What leaves a cell undecided again stands side by side: none of it replaces the other.
        change.beside =
            prev.is_some() && prev == last_prev && last.as_ref().is_some_and(|l| same_cell(l));
        last_prev = prev;
        if let (true, What::Alive, Some(last)) = (change.beside, change.what, last) {
            last.new = Value::Null;
            last.old = existed(row.get_ref(4)?, row.get_ref(5)?);
            continue;
        }
        if let What::Field(index) = change.what {
            change.besides = besides(connection, change.kind, index, row.get(6)?)?;
        }
        changes.push(change);
    }
    Ok(Some(changes))
}

fn read_change(row: &Row<'_>) -> rusqlite::Result<Option<EntryChange>> {
    let id = row.get_ref(0)?.as_blob().ok().and_then(cell::key);
    let kind = Kind::from_plural(&row.get::<_, String>(1)?);
    let field: String = row.get(2)?;
    let (Some(id), Some(kind)) = (id, kind) else { return Ok(None) };
    let new = row.get_ref(3)?;
    let (what, old, new) = match field.as_str() {
        "@birth" => (What::Birth, Value::Null, text(new)),
        "@seal" => (What::Seal, Value::Null, text(new)),
        "@alive" => {
            let ValueRef::Integer(code) = new else { return Ok(None) };
            // Other codes than no and yes: somebody decided what copies disagreed about.
            let old = if matches!(code, 0 | 1) { Value::Bool(code == 0) } else { Value::Null };
            (What::Alive, old, Value::Bool(code > 0))
        }
        name => {
            let Some((index, definition)) = kind.field(name) else { return Ok(None) };
            let Some(new) = cell::from_sql(definition.field_type, new) else { return Ok(None) };
            let Some(old) = held(kind, index, row.get_ref(4)?, row.get_ref(5)?) else {
                return Ok(None);
            };
            (What::Field(index), old, new)
        }
    };
    let besides = Vec::new();
    Ok(Some(EntryChange { id, kind, what, old, besides, new, beside: false, sealed: false }))
}

/// Marks what was written by somebody who knew that the record is final.
fn corrections(
    connection: &Connection,
    first: i64,
    changes: &mut [EntryChange],
) -> rusqlite::Result<()> {
    let mut seals = connection.prepare_cached(
        "SELECT change.id FROM change INDEXED BY change_head
         JOIN record ON record.id = change.record
         WHERE record.uuid = ? AND field = '@seal' AND superseded = 0",
    )?;
    for change in changes.iter_mut() {
        if change.kind.about().sealing.is_none() || !matches!(change.what, What::Field(_)) {
            continue;
        }
        let mut rows = seals.query([&change.id.bytes()[..]])?;
        while let Some(row) = rows.next()? {
            // A seal of the same step comes after what it seals.
            change.sealed |= sealed::knows(connection, first, row.get(0)?)?;
        }
    }
    Ok(())
}

/// What a field held after a change of it, or after its record came into being.
fn held(kind: Kind, index: usize, field: ValueRef<'_>, value: ValueRef<'_>) -> Option<Value> {
    match field {
        ValueRef::Text(b"@birth") => {
            let values = cell::birth_values(kind, value.as_str().ok()?)?;
            Some(born_with(kind, index, &values))
        }
        ValueRef::Text(_) => cell::from_sql(kind.fields().get(index)?.field_type, value),
        _ => Some(Value::Null),
    }
}

/// Whether a record was there after a change of that.
fn existed(field: ValueRef<'_>, value: ValueRef<'_>) -> Value {
    let born = matches!(field, ValueRef::Text(b"@birth"));
    Value::Bool(born || matches!(value, ValueRef::Integer(code) if code > 0))
}

/// The other values that a decision between several put aside, each once.
fn besides(
    connection: &Connection,
    kind: Kind,
    index: usize,
    change: i64,
) -> rusqlite::Result<Vec<Value>> {
    let mut statement = connection.prepare_cached(
        "SELECT change.id, change.field, change.value FROM replaced
         JOIN change ON change.id = replaced.prev WHERE replaced.change = ?",
    )?;
    let mut rows = statement.query([change])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let value = held(kind, index, row.get_ref(1)?, row.get_ref(2)?);
        if let Some(value) = value {
            found.push((heads::identity(connection, row.get(0)?)?, value));
        }
    }
    // In the order in which they stood there, the same in every copy.
    found.sort_by_key(|(name, _)| *name);
    let mut besides = Vec::new();
    for (_, value) in found {
        if !besides.contains(&value) {
            besides.push(value);
        }
    }
    Ok(besides)
}

fn text(column: ValueRef<'_>) -> Value {
    column.as_str().map_or(Value::Null, |text| Value::Text(text.to_owned()))
}
