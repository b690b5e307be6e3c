//! Which seals of a record stand, and what they sealed.
//!
//! A seal is never superseded. Of two, the one that the other was made upon stands over it, whatever
//! the later one says that it replaces; only between seals that did not know of each other does
//! their identity decide which is shown, and the rest are its rivals.

use std::collections::{BTreeMap, HashSet};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::as_of::Logged;
use super::cell;
use super::heads::{self, Numbered};
use super::register::{RecordHeads, SealHead, born_with, unsaid};
use crate::model::kind::Kind;
use crate::model::value::Value;

/// Sorts the seals of a record into those that stand and those that another stands over, and works
/// out what the first of them sealed. `rows` is all that the log says of the record. Nothing when a
/// value cannot be read.
pub(super) fn settle_seals(
    connection: &Connection,
    record: Numbered,
    rows: &[Logged],
    heads: &mut RecordHeads,
) -> rusqlite::Result<Option<()>> {
    let mut seals = std::mem::take(&mut heads.seals);
    for seal in &mut seals {
        seal.order = heads::identity(connection, seal.change)?;
    }
    seals.sort_by_key(|seal| seal.order);
    let (mut standing, mut overruled): (Vec<SealHead>, Vec<SealHead>) = (Vec::new(), Vec::new());
    for (at, seal) in seals.iter().enumerate() {
        let mut is_overruled = false;
        for (other, earlier) in seals.iter().enumerate() {
            is_overruled |= at != other && knows(connection, seal.change, earlier.change)?;
        }
        let side = if is_overruled { &mut overruled } else { &mut standing };
        side.push(seal.clone());
    }
    let sealed = match standing.first() {
        Some(seal) => match values(connection, record.kind, rows, seal.change)? {
            Some(values) => Some(values),
            None => return Ok(None),
        },
        None => None,
    };
    (heads.seals, heads.overruled, heads.sealed) = (standing, overruled, sealed);
    Ok(Some(()))
}

/// What the fields of a record held when that seal was set; nothing when that cannot be read.
fn values(
    connection: &Connection,
    kind: Kind,
    rows: &[Logged],
    seal: i64,
) -> rusqlite::Result<Option<Vec<Value>>> {
    let Some(born) = born_before(connection, rows, seal)? else { return Ok(None) };
    let Some(born) = born.text().and_then(|text| cell::birth_values(kind, text)) else {
        return Ok(None);
    };
    let mut values: Vec<Value> =
        (0..kind.fields().len()).map(|index| born_with(kind, index, &born)).collect();
    for (index, row) in fields_before(connection, kind, rows, seal)? {
        let field_type = kind.fields().get(index).map(|field| field.field_type);
        let value = field_type.and_then(|t| cell::from_sql(t, ValueRef::from(&row.value)));
        let (Some(value), Some(place)) = (value, values.get_mut(index)) else { return Ok(None) };
        *place = if value.is_null() { unsaid(kind, index) } else { value };
    }
    Ok(Some(values))
}

/// The birth that a seal knew of: of several, the first of those that it was made upon.
fn born_before<'a>(
    connection: &Connection,
    rows: &'a [Logged],
    seal: i64,
) -> rusqlite::Result<Option<&'a Logged>> {
    let births: Vec<&Logged> = rows.iter().filter(|row| row.field == "@birth").collect();
    if let [birth] = births.as_slice() {
        return Ok(Some(birth));
    }
    let mut known = Vec::new();
    for birth in births {
        if knows(connection, seal, birth.id)? {
            known.push((heads::identity(connection, birth.id)?, birth));
        }
    }
    Ok(known.into_iter().min_by_key(|(name, _)| *name).map(|(_, birth)| birth))
}

/// The changes of fields that stood when a seal was set, by the number of their field.
fn fields_before<'a>(
    connection: &Connection,
    kind: Kind,
    rows: &'a [Logged],
    seal: i64,
) -> rusqlite::Result<BTreeMap<usize, &'a Logged>> {
    let is_field = |row: &&Logged| !row.field.starts_with('@');
    let named = rows.iter().find(|row| row.id == seal);
    let named: HashSet<i64> = named.into_iter().flat_map(|row| row.pointers.clone()).collect();
    // Version 1 noted nothing but the birth: there the log tells what a seal was made upon. Every
    // later seal names at least the change that calls the decision final.
    let noted = rows.iter().filter(is_field).any(|row| named.contains(&row.id));
    let mut before: Vec<&Logged> = Vec::new();
    for row in rows.iter().filter(is_field) {
        let known = match noted {
            true => named.contains(&row.id),
            false => knows(connection, seal, row.id)?,
        };
        if known {
            before.push(row);
        }
    }
    let replaced: HashSet<i64> =
        before.iter().flat_map(|row| row.pointers.iter().copied()).collect();
    let mut fields = BTreeMap::new();
    for row in before.into_iter().filter(|row| !replaced.contains(&row.id)) {
        let Some((index, _)) = kind.field(&row.field) else { continue };
        fields.entry(index).or_insert(row);
    }
    Ok(fields)
}

/// Whether a change was made by somebody who had another one in their copy.
pub(super) fn knows(connection: &Connection, later: i64, earlier: i64) -> rusqlite::Result<bool> {
    let (Some(later_txn), Some(earlier_txn)) =
        (transaction_of(connection, later)?, transaction_of(connection, earlier)?)
    else {
        return Ok(false);
    };
    if later_txn == earlier_txn {
        return Ok(earlier < later);
    }
    was_made_upon(connection, later_txn, earlier_txn)
}

/// The row of the transaction that a change belongs to.
pub(super) fn transaction_of(
    connection: &Connection,
    change: i64,
) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached(
            "SELECT id FROM txn WHERE first_change <= ?
             ORDER BY first_change DESC, id DESC LIMIT 1",
        )?
        .query_row([change], |row| row.get(0))
        .optional()
}

/// Whether a transaction was made upon another one, directly or not. Those that one was made upon
/// stand before it in every copy, so one way back through the log meets all of them.
fn was_made_upon(connection: &Connection, later: i64, earlier: i64) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare_cached(
        "SELECT id, hash, parents FROM txn WHERE id BETWEEN ? AND ? ORDER BY id DESC",
    )?;
    let mut rows = statement.query(params![earlier, later])?;
    let mut wanted: HashSet<Vec<u8>> = HashSet::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if id != later && !wanted.remove(row.get_ref(1)?.as_blob()?) {
            continue;
        }
        if id == earlier {
            return Ok(true);
        }
        wanted.extend(row.get_ref(2)?.as_blob()?.chunks(32).map(<[u8]>::to_vec));
    }
    Ok(false)
}
