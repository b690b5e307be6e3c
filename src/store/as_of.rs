//! The portfolio as it stood on a day, from the log alone: record by record, so that the log is
//! never held in memory.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::{Value as Sql, ValueRef};

use super::damage::Damage;
use super::error::StoreError;
use super::heads::{self, Numbered};
use super::register::{RecordHeads, Resolved, cell_of};
use super::{sealed, settle};
use crate::model::history::What;
use crate::model::kind::{Kind, Portfolio};
use crate::model::local_time;

/// Transactions stamped up to the end of the day (in local time), and all those they were made upon.
pub(super) fn as_of(
    connection: &Connection,
    path: &Path,
    day: NaiveDate,
) -> Result<Portfolio, StoreError> {
    let selection = Selection::until(connection, local_time::end_of(day).timestamp_millis())
        .map_err(|error| StoreError::from_sqlite(path, error))?;
    replay(connection, path, &selection)
}

/// Changes of the log: those between the first and the last of each pair.
pub(super) struct Selection(Vec<(i64, i64)>);

impl Selection {
    /// All of them.
    pub fn all() -> Self {
        Self(vec![(i64::MIN, i64::MAX)])
    }

    /// Those of transactions stamped before a time, and of their ancestors. A clock that ran ahead
    /// or behind moves what it stamped, and tears nothing apart.
    fn until(connection: &Connection, end_ms: i64) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare(
            "SELECT at, hash, parents, first_change, change_count FROM txn ORDER BY id DESC",
        )?;
        let mut rows = statement.query([])?;
        // Parents stand before their children, so one way back through the log meets all.
        let mut wanted: HashSet<Vec<u8>> = HashSet::new();
        let mut ranges: Vec<(i64, i64)> = Vec::new();
        while let Some(row) = rows.next()? {
            let asked = !wanted.is_empty() && wanted.remove(row.get_ref(1)?.as_blob()?);
            if !asked && row.get::<_, i64>(0)? >= end_ms {
                continue;
            }
            wanted.extend(row.get_ref(2)?.as_blob()?.chunks(32).map(<[u8]>::to_vec));
            let (first, count): (i64, i64) = (row.get(3)?, row.get(4)?);
            match ranges.last_mut() {
                Some(range) if range.0 == first.saturating_add(count) => range.0 = first,
                _ => ranges.push((first, first.saturating_add(count).saturating_sub(1))),
            }
        }
        ranges.reverse();
        Ok(Self(ranges))
    }

    fn contains(&self, change: i64) -> bool {
        let after = self.0.partition_point(|(first, _)| *first <= change);
        after > 0 && self.0.get(after - 1).is_some_and(|(_, last)| change <= *last)
    }
}

/// One row of the log.
pub(super) struct Logged {
    pub id: i64,
    pub field: String,
    pub value: Sql,
    pub superseded: bool,
    pub pointers: Vec<i64>,
}

impl Logged {
    /// Its value, where that is a text.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Sql::Text(text) => Some(text),
            Sql::Null | Sql::Integer(_) | Sql::Real(_) | Sql::Blob(_) => None,
        }
    }
}

/// All rows of one record, in order.
pub(super) fn of_record(connection: &Connection, record: i64) -> rusqlite::Result<Vec<Logged>> {
    let mut statement = connection.prepare_cached(
        "SELECT change.id, change.field, change.value, change.superseded, change.prev, replaced.prev
         FROM change LEFT JOIN replaced ON replaced.change = change.id
         WHERE change.record = ? ORDER BY change.id",
    )?;
    let mut rows = statement.query([record])?;
    let mut logged: Vec<Logged> = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        let beside: Option<i64> = row.get(5)?;
        if let Some(last) = logged.last_mut().filter(|last| last.id == id) {
            last.pointers.extend(beside);
            continue;
        }
        let prev: Option<i64> = row.get(4)?;
        logged.push(Logged {
            id,
            field: row.get(1)?,
            value: row.get(2)?,
            superseded: row.get(3)?,
            pointers: prev.into_iter().chain(beside).collect(),
        });
    }
    Ok(logged)
}

/// A record as the log tells it.
pub(super) struct Told {
    pub record: Numbered,
    pub rows: Vec<Logged>,
    /// Rows that another one of their cell has replaced.
    pub replaced: HashSet<i64>,
    pub heads: RecordHeads,
    pub resolved: Resolved,
}

/// The state after the selected changes.
pub(super) fn replay(
    connection: &Connection,
    path: &Path,
    selection: &Selection,
) -> Result<Portfolio, StoreError> {
    let mut portfolio = Portfolio::default();
    records(connection, path, selection, |told| put(connection, path, &mut portfolio, &told))?;
    Ok(portfolio)
}

/// Puts a record where it belongs.
pub(super) fn put(
    connection: &Connection,
    path: &Path,
    portfolio: &mut Portfolio,
    told: &Told,
) -> Result<(), StoreError> {
    let record = told.record;
    let bad = || {
        StoreError::damaged(path, Damage::Log(format!("{} {}", record.kind.plural(), record.id)))
    };
    if !told.heads.seals.is_empty() {
        let seal = settle::with_rivals(connection, record, &told.heads.seals)
            .map_err(|error| StoreError::from_sqlite(path, error))?;
        portfolio.seals.insert(record.id, Arc::new(seal.ok_or_else(bad)?));
    }
    if told.resolved.alive {
        let values = told.resolved.values.iter().cloned().enumerate();
        portfolio.put(record.kind, record.id, values).map_err(|_| bad())?;
    }
    for undecided in &told.resolved.undecided {
        let Some(field) = undecided.cell.field() else { continue };
        let others = undecided.voices.iter().skip(1).map(|voice| voice.value.clone());
        portfolio.besides.insert((record.id, field), others.collect());
    }
    Ok(())
}

/// Visits each record of which the selection tells.
pub(super) fn records(
    connection: &Connection,
    path: &Path,
    selection: &Selection,
    mut visit: impl FnMut(Told) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    // Read once from end to end and sorted: by the index, a long log would be read all over the file.
    let mut statement = connection
        .prepare(
            "SELECT change.record, change.id, change.field, change.value, change.superseded,
                    change.prev, replaced.prev
             FROM change NOT INDEXED
             LEFT JOIN replaced ON replaced.change = change.id
             ORDER BY change.record, change.id",
        )
        .map_err(sql_error)?;
    let mut rows = statement.query([]).map_err(sql_error)?;
    let mut current: (i64, Vec<Logged>) = (0, Vec::new());
    while let Some(row) = rows.next().map_err(sql_error)? {
        let record: i64 = row.get(0).map_err(sql_error)?;
        if record != current.0 {
            finish(connection, path, &mut current, &mut visit)?;
            current.0 = record;
        }
        let id: i64 = row.get(1).map_err(sql_error)?;
        if !selection.contains(id) {
            continue;
        }
        let beside: Option<i64> = row.get(6).map_err(sql_error)?;
        if let Some(last) = current.1.last_mut().filter(|last| last.id == id) {
            last.pointers.extend(beside);
            continue;
        }
        let prev: Option<i64> = row.get(5).map_err(sql_error)?;
        current.1.push(Logged {
            id,
            field: row.get(2).map_err(sql_error)?,
            value: row.get(3).map_err(sql_error)?,
            superseded: row.get(4).map_err(sql_error)?,
            pointers: prev.into_iter().chain(beside).collect(),
        });
    }
    finish(connection, path, &mut current, &mut visit)
}

fn finish(
    connection: &Connection,
    path: &Path,
    current: &mut (i64, Vec<Logged>),
    visit: &mut impl FnMut(Told) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let rows = std::mem::take(&mut current.1);
    if rows.is_empty() {
        return Ok(());
    }
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let record = heads::numbered(connection, current.0).map_err(sql_error)?;
    let record = record
        .ok_or_else(|| StoreError::damaged(path, Damage::Log(format!("record {}", current.0))))?;
    let (heads, replaced) = stand(record.kind, &rows, path)?;
    let mut heads = heads;
    if heads.needs_order() {
        heads.sort_by(|change| heads::identity(connection, change)).map_err(sql_error)?;
    }
    know(&mut heads, &rows);
    if !heads.seals.is_empty() {
        let settled = sealed::settle_seals(connection, record, &rows, &mut heads);
        settled.map_err(sql_error)?.ok_or_else(|| unreadable(path, current.0))?;
    }
    let resolved = heads.resolve();
    visit(Told { record, rows, replaced, heads, resolved })
}

fn unreadable(path: &Path, change: i64) -> StoreError {
    StoreError::damaged(path, Damage::Log(format!("change {change}")))
}

/// The changes that stand, and those that do not.
fn stand(
    kind: Kind,
    rows: &[Logged],
    path: &Path,
) -> Result<(RecordHeads, HashSet<i64>), StoreError> {
    let cells: HashMap<i64, What> = rows
        .iter()
        .map(|row| {
            let cell = cell_of(kind, &row.field).ok_or_else(|| unreadable(path, row.id))?;
            Ok((row.id, cell))
        })
        .collect::<Result<_, StoreError>>()?;
    let mut heads = RecordHeads::new(kind);
    let mut replaced = HashSet::new();
    for row in rows {
        let cell = cells.get(&row.id).copied();
        for pointer in &row.pointers {
            let target = cells.get(pointer).copied();
            if let (Some(What::Birth), Some(cell)) = (target, cell) {
                heads.replace_birth(*pointer, cell);
            } else if target == cell && target != Some(What::Seal) {
                // Nothing takes the place of a seal.
                replaced.insert(*pointer);
            }
        }
    }
    for row in rows.iter().filter(|row| !replaced.contains(&row.id)) {
        heads
            .push(row.id, &row.field, ValueRef::from(&row.value))
            .ok_or_else(|| unreadable(path, row.id))?;
    }
    if heads.births().is_empty() {
        let first = rows.first().map_or(0, |row| row.id);
        return Err(unreadable(path, first));
    }
    Ok((heads, replaced))
}

/// What deletions knew of.
fn know(heads: &mut RecordHeads, rows: &[Logged]) {
    let by_id: HashMap<i64, &Logged> = rows.iter().map(|row| (row.id, row)).collect();
    for death in heads.deaths() {
        let pointers = by_id.get(&death).map_or(&[][..], |row| row.pointers.as_slice());
        pointers.iter().for_each(|known| heads.know(*known));
    }
}
