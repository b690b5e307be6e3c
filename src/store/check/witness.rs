//! A code printed on a paper: which transaction of the document it is, and whether the decision that
//! it made final still stands by that seal.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::model::command::StepKind;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::store::cell;
use crate::store::digest::hex;
use crate::store::error::StoreError;
use crate::store::load::time;

/// The transaction that a code names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Its whole hash, in hexadecimal.
    pub hash: String,
    /// What sort of step.
    pub step: StepKind,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as they called themselves.
    pub by: String,
    /// The records that it made final.
    pub sealed: Vec<Sealed>,
}

/// A record that a transaction made final.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The record.
    pub record: RecordId,
    /// The whole hash of the transaction whose seal stands.
    pub standing: Option<String>,
    /// Another seal of the record, set by a copy that did not know of this one, where this is one of
    /// those: the whole hash of its transaction. Nothing chooses between them, so that neither code is
    /// answered with yes.
    pub beside: Option<String>,
}

impl Witness {
    /// Whether each record that it made final stands by the seal that it set, and by no other.
    #[must_use]
    pub fn stands(&self) -> bool {
        let alone = |sealed: &Sealed| {
            sealed.standing.as_ref() == Some(&self.hash) && sealed.beside.is_none()
        };
        self.sealed.iter().all(alone)
    }
}

/// The transactions whose hash begins with those hexadecimal digits.
pub(in crate::store) fn witness(
    connection: &Connection,
    path: &Path,
    portfolio: &Portfolio,
    digits: &str,
) -> Result<Vec<Witness>, StoreError> {
    read(connection, portfolio, digits).map_err(|error| StoreError::from_sqlite(path, error))
}

fn read(
    connection: &Connection,
    portfolio: &Portfolio,
    digits: &str,
) -> rusqlite::Result<Vec<Witness>> {
    let digits = digits.to_ascii_lowercase();
    let mut statement = connection.prepare(
        "SELECT hash, kind, at, actor, first_change, change_count FROM txn
         WHERE lower(hex(hash)) LIKE ? || '%'",
    )?;
    let mut rows = statement.query([digits])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (hash, kind): (Vec<u8>, String) = (row.get(0)?, row.get(1)?);
        let (first, count): (i64, i64) = (row.get(4)?, row.get(5)?);
        let sealed = sealed_by(connection, first, count)?;
        let hash = hex(&hash);
        let of = |record: RecordId| {
            let seal = portfolio.seals.get(&record);
            let hashes =
                || seal.iter().flat_map(|seal| seal.and_rivals()).map(|s| &s.transaction_hash);
            let is_one = hashes().any(|other| *other == hash);
            let beside = hashes().find(|other| is_one && **other != hash).cloned();
            Sealed { record, standing: seal.map(|seal| seal.transaction_hash.clone()), beside }
        };
        let sealed = sealed.into_iter().map(of).collect();
        found.push(Witness {
            hash,
            step: StepKind::from_code(&kind).unwrap_or(StepKind::Edit),
            at: time(row.get(2)?),
            by: row.get(3)?,
            sealed,
        });
    }
    Ok(found)
}

/// The records that a transaction sealed.
fn sealed_by(connection: &Connection, first: i64, count: i64) -> rusqlite::Result<Vec<RecordId>> {
    connection
        .prepare(
            "SELECT record.uuid FROM change JOIN record ON record.id = change.record
             WHERE change.id BETWEEN ? AND ? AND change.field = '@seal' ORDER BY change.id",
        )?
        .query_map([first, first.saturating_add(count).saturating_sub(1)], |row| {
            Ok(row.get_ref(0)?.as_blob().ok().and_then(cell::key).unwrap_or_default())
        })?
        .collect()
}
