//! Works out anew what follows from the log: which changes stand, the tables of records, the seals,
//! what is undecided, the end of the log, the digests.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use rusqlite::Connection;

use super::damage::Damage;
use super::digest::StateDigest;
use super::error::StoreError;
use super::log::insert_row;
use super::{as_of, cell, heads, load, settle, state};
use crate::model::conflict::Conflicts;
use crate::model::kind::Portfolio;

/// Settles what rules of today say otherwise than those of older versions: the records that are
/// sealed or undecided. Everything else stands as it was written; then the digests are counted.
pub(super) fn settle_sealed(connection: &Connection, named: &Path) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    connection
        .execute("UPDATE change SET superseded = 0 WHERE field = '@seal' AND superseded <> 0", [])
        .map_err(sql_error)?;
    let rows: BTreeSet<i64> = connection
        .prepare(
            "SELECT record FROM change WHERE field = '@seal' UNION SELECT record FROM conflict",
        )
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .map_err(sql_error)?;
    let key = state::document_key(connection, named)?;
    let (portfolio, digest) = load::load(connection, named, &key)?;
    let conflicts = settle::load_conflicts(connection).map_err(sql_error)?;
    settle_rows(connection, named, (&portfolio, &conflicts, digest), &rows)
}

/// Makes everything anew from the log alone: sessions, transactions, records and changes are there,
/// and nothing else is.
pub(super) fn from_log(connection: &Connection, named: &Path) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    mark_superseded(connection).map_err(sql_error)?;
    let rows = insert_births(connection, named)?;
    let digest = StateDigest::of(&state::document_key(connection, named)?);
    settle_rows(connection, named, (&Portfolio::default(), &Conflicts::default(), digest), &rows)
}

fn settle_rows(
    connection: &Connection,
    named: &Path,
    before: (&Portfolio, &Conflicts, StateDigest),
    rows: &BTreeSet<i64>,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    let settled = settle::settle(connection, before, rows).map_err(sql_error)?;
    let settled =
        settled.ok_or_else(|| StoreError::damaged(named, Damage::Log("a record".to_owned())))?;
    connection
        .execute("UPDATE document SET state_digest = ?", [&settled.digest.0[..]])
        .map_err(sql_error)?;
    state::count_anew(connection).map_err(sql_error)
}

/// A change is superseded by one of its own cell that replaces it; births and seals never are.
fn mark_superseded(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "UPDATE change SET superseded = 0;
         UPDATE change SET superseded = 1 WHERE id IN (
             SELECT p.id FROM change AS c JOIN change AS p ON p.id = c.prev
             WHERE p.record = c.record AND p.field = c.field
                 AND p.field NOT IN ('@birth', '@seal')
             UNION ALL
             SELECT p.id FROM replaced JOIN change AS c ON c.id = replaced.change
             JOIN change AS p ON p.id = replaced.prev
             WHERE p.record = c.record AND p.field = c.field
                 AND p.field NOT IN ('@birth', '@seal'));",
    )
}

/// Puts each record into its table as it first was; gives the numbers of all.
fn insert_births(connection: &Connection, named: &Path) -> Result<BTreeSet<i64>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    let rows: BTreeSet<i64> = connection
        .prepare("SELECT DISTINCT record FROM change")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .map_err(sql_error)?;
    for row in &rows {
        let bad = || StoreError::damaged(named, Damage::Log(format!("record {row}")));
        let record = heads::numbered(connection, *row).map_err(sql_error)?.ok_or_else(bad)?;
        let logged = as_of::of_record(connection, *row).map_err(sql_error)?;
        let birth = logged.iter().find(|change| change.field == "@birth").ok_or_else(bad)?;
        let values = birth.text().and_then(|text| cell::birth_values(record.kind, text));
        insert_row(connection, record.kind, record.id, &values.ok_or_else(bad)?)
            .map_err(sql_error)?;
    }
    Ok(rows)
}

/// Notes which transactions are the end of the log: those that no other was made upon.
pub(super) fn note_tips(connection: &Connection) -> rusqlite::Result<()> {
    let mut ends: Vec<(i64, Vec<u8>)> = Vec::new();
    let mut parents: HashSet<Vec<u8>> = HashSet::new();
    let mut statement = connection.prepare("SELECT id, hash, parents FROM txn")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        ends.push((row.get(0)?, row.get(1)?));
        let named: Vec<u8> = row.get(2)?;
        parents.extend(named.chunks(32).map(<[u8]>::to_vec));
    }
    connection.execute("DELETE FROM tip", [])?;
    for (txn, _) in ends.iter().filter(|(_, hash)| !parents.contains(hash)) {
        connection.execute("INSERT INTO tip (txn) VALUES (?)", [txn])?;
    }
    Ok(())
}
