//! Brings what follows from the log along where several copies have written to it: the tables of
//! records, the digest, the list of what is undecided.

use std::collections::BTreeSet;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::cell;
use super::digest::{StateDigest, hex};
use super::heads::{self, Numbered};
use super::load;
use super::log::read_row;
use super::register::{RecordHeads, Resolved, SealHead, name_of, unsaid};
use super::schema;
use crate::model::conflict::{Conflict, Conflicts};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::seal::{Seal, named};

/// Everything that is undecided, read from the document. Costs as much as there is of it.
pub(super) fn load_conflicts(connection: &Connection) -> rusqlite::Result<Conflicts> {
    let rows: Vec<i64> = connection
        .prepare("SELECT DISTINCT record FROM conflict")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut conflicts = Conflicts::default();
    for row in rows {
        if let Some((record, _, resolved)) = look(connection, row)? {
            conflicts.replace(record.id, told(connection, record, resolved)?);
        }
    }
    Ok(conflicts)
}

/// What is undecided after a step of our own, where that step could have changed it.
pub(super) fn conflicts_after(
    connection: &Connection,
    before: &Conflicts,
    touched: &BTreeSet<RecordId>,
    reviewed: &BTreeSet<RecordId>,
) -> rusqlite::Result<Option<Conflicts>> {
    let concerned: Vec<RecordId> = touched
        .iter()
        .copied()
        .filter(|id| reviewed.contains(id) || before.of(*id).next().is_some())
        .collect();
    if concerned.is_empty() {
        return Ok(None);
    }
    let mut conflicts = before.clone();
    for id in concerned {
        let row: i64 = connection
            .prepare_cached("SELECT id FROM record WHERE uuid = ?")?
            .query_row([&id.bytes()[..]], |row| row.get(0))?;
        if let Some((record, heads, resolved)) = look(connection, row)? {
            mark(connection, record, &heads, &resolved)?;
            conflicts.replace(id, told(connection, record, resolved)?);
        }
    }
    Ok(Some(conflicts))
}

/// What a merge leaves behind.
pub(super) struct Settled {
    pub portfolio: Portfolio,
    pub conflicts: Conflicts,
    pub digest: StateDigest,
}

/// Settles the records with those numbers; nothing when one of them cannot be read. Whoever calls
/// moves the digest of the document on.
pub(super) fn settle(
    connection: &Connection,
    before: (&Portfolio, &Conflicts, StateDigest),
    touched: &BTreeSet<i64>,
) -> rusqlite::Result<Option<Settled>> {
    let (portfolio, conflicts, digest) = before;
    let mut settled =
        Settled { portfolio: portfolio.clone(), conflicts: conflicts.clone(), digest };
    for row in touched {
        let Some((record, heads, resolved)) = look(connection, *row)? else { return Ok(None) };
        if let Some(before) = portfolio.record(record.id) {
            settled.digest.toggle(before);
        }
        bring_along(connection, record, &resolved)?;
        settled.portfolio.remove(record.id);
        if resolved.alive {
            let values = resolved.values.iter().cloned().enumerate();
            if settled.portfolio.put(record.kind, record.id, values).is_err() {
                return Ok(None);
            }
            if let Some(now) = settled.portfolio.record(record.id) {
                settled.digest.toggle(now);
            }
        }
        if !heads.seals.is_empty() && !seals(connection, record, &heads, &mut settled)? {
            return Ok(None);
        }
        mark(connection, record, &heads, &resolved)?;
        settled.conflicts.replace(record.id, told(connection, record, resolved)?);
    }
    Ok(Some(settled))
}

fn look(
    connection: &Connection,
    row: i64,
) -> rusqlite::Result<Option<(Numbered, RecordHeads, Resolved)>> {
    let Some(record) = heads::numbered(connection, row)? else { return Ok(None) };
    let heads = heads::load(connection, record)?;
    Ok(heads.map(|heads| {
        let resolved = heads.resolve();
        (record, heads, resolved)
    }))
}

fn told(
    connection: &Connection,
    record: Numbered,
    resolved: Resolved,
) -> rusqlite::Result<Vec<Conflict>> {
    resolved.undecided.into_iter().map(|cell| heads::conflict(connection, record, cell)).collect()
}

/// The cells of a record that the list of conflicts has to name.
pub(super) fn marks(heads: &RecordHeads, resolved: &Resolved) -> Vec<What> {
    let rivals = (heads.distinct_seals() > 1).then_some(What::Seal);
    resolved.undecided.iter().map(|cell| cell.cell).chain(rivals).collect()
}

fn mark(
    connection: &Connection,
    record: Numbered,
    heads: &RecordHeads,
    resolved: &Resolved,
) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM conflict WHERE record = ?")?.execute([record.row])?;
    for cell in marks(heads, resolved) {
        connection
            .prepare_cached("INSERT INTO conflict (record, field) VALUES (?, ?)")?
            .execute(params![record.row, name_of(record.kind, cell)])?;
    }
    Ok(())
}

/// The row of a record as it now is, deleted or not.
fn bring_along(
    connection: &Connection,
    record: Numbered,
    resolved: &Resolved,
) -> rusqlite::Result<()> {
    let id = record.id.bytes();
    let held = read_row(connection, record.kind, record.id)?;
    for (index, (held, now)) in held.into_iter().zip(&resolved.values).enumerate() {
        if held.unwrap_or_else(|| unsaid(record.kind, index)) != *now {
            connection
                .prepare_cached(&schema::update_sql(record.kind, index))?
                .execute(params![cell::to_sql(now), id])?;
        }
    }
    connection
        .prepare_cached(&schema::alive_sql(record.kind))?
        .execute(params![i64::from(resolved.alive), id])?;
    Ok(())
}

/// The seal that is shown, with those that copies set besides; false when one cannot be read.
fn seals(
    connection: &Connection,
    record: Numbered,
    heads: &RecordHeads,
    settled: &mut Settled,
) -> rusqlite::Result<bool> {
    let Some(first) = heads.seals.first() else { return Ok(true) };
    let Some(seal) = with_rivals(connection, record, &heads.seals)? else { return Ok(false) };
    let held: Option<String> = connection
        .prepare_cached("SELECT content FROM seal WHERE record = ?")?
        .query_row([&record.id.bytes()[..]], |row| row.get(0))
        .optional()?;
    if let Some(held) = held {
        settled.digest.toggle_seal(record.id, &held);
    }
    settled.digest.toggle_seal(record.id, &first.content);
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO seal (record, txn, content)
             SELECT ?1, id, ?2 FROM txn WHERE first_change <= ?3
             ORDER BY first_change DESC, id DESC LIMIT 1",
        )?
        .execute(params![record.id.bytes(), first.content, first.change])?;
    settled.portfolio.seals.insert(record.id, Arc::new(seal));
    Ok(true)
}

/// The seal of a record, with the others of other content as its rivals.
pub(super) fn with_rivals(
    connection: &Connection,
    record: Numbered,
    seals: &[SealHead],
) -> rusqlite::Result<Option<Seal>> {
    let mut all: Vec<Seal> = Vec::new();
    for head in seals {
        let Some(content) = load::parse_seal(record.kind, &head.content) else { return Ok(None) };
        if all.iter().any(|seal| seal.content == content) {
            continue;
        }
        let seal = connection
            .prepare_cached(
                "SELECT at, actor, hash FROM txn WHERE first_change <= ?
                 ORDER BY first_change DESC, id DESC LIMIT 1",
            )?
            .query_row([head.change], |row| {
                let hash: Vec<u8> = row.get(2)?;
                Ok(Seal {
                    record: record.id,
                    content,
                    at: load::time(row.get(0)?),
                    by: named(&row.get::<_, String>(1)?),
                    transaction_hash: hex(&hash),
                    rivals: Vec::new(),
                })
            })?;
        all.push(seal);
    }
    let rivals = all.split_off(all.len().min(1));
    Ok(all.pop().map(|mut seal| {
        seal.rivals = rivals;
        seal
    }))
}

/// The records that more than one copy has sealed, with all their seals.
pub(super) fn load_rivals(
    connection: &Connection,
    portfolio: &mut Portfolio,
) -> rusqlite::Result<()> {
    let rows: Vec<i64> = connection
        .prepare("SELECT record FROM conflict WHERE field = '@seal'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for row in rows {
        let Some(record) = heads::numbered(connection, row)? else { continue };
        let Some(heads) = heads::load(connection, record)? else { continue };
        if let Some(seal) = with_rivals(connection, record, &heads.seals)? {
            portfolio.seals.insert(record.id, Arc::new(seal));
        }
    }
    Ok(())
}
