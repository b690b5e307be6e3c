//! Reads the whole state of a document into a portfolio.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::cell;
use super::damage::Damage;
use super::digest::{self, DocumentKey, StateDigest, hex};
use super::error::StoreError;
use super::schema;
use super::settle;
use crate::model::kind::{Kind, Portfolio};
use crate::model::seal::{Seal, SealContent, named};

/// The bytes of the key of a record.
const KEY_BYTES: i64 = 16;

/// The state of a document, and the digest of what was read.
pub(super) fn load(
    connection: &Connection,
    path: &Path,
    key: &DocumentKey,
) -> Result<(Portfolio, StateDigest), StoreError> {
    let mut portfolio = Portfolio::default();
    let mut digest = StateDigest::of(key);
    // Each record has a key: a file in which pages stand for many is given up once it tells of more.
    let size = schema::claimed_size(connection).map_err(|e| StoreError::from_sqlite(path, e))?;
    let mut room = size / KEY_BYTES;
    for kind in Kind::ALL {
        load_kind(connection, path, *kind, (&mut portfolio, &mut digest), &mut room)?;
    }
    load_seals(connection, path, &mut portfolio, &mut digest)?;
    Ok((portfolio, digest))
}

fn load_kind(
    connection: &Connection,
    path: &Path,
    kind: Kind,
    (portfolio, digest): (&mut Portfolio, &mut StateDigest),
    room: &mut i64,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let bad = |what: &str| {
        let place = format!("a record in {} has no valid {what}", kind.table());
        StoreError::damaged(path, Damage::Contents(place))
    };
    let fields = digest::by_name(kind);
    let mut values = Vec::with_capacity(fields.len());
    let mut statement = connection.prepare(&schema::select_sql(kind)).map_err(sql_error)?;
    let mut rows = statement.query([]).map_err(sql_error)?;
    while let Some(row) = rows.next().map_err(sql_error)? {
        *room -= 1;
        if *room < 0 {
            let found = format!("{} has more records than the file has room for", kind.table());
            return Err(StoreError::damaged(path, Damage::Pages(found)));
        }
        let id = row.get_ref(0).map_err(sql_error)?.as_blob().ok().and_then(cell::key);
        let id = id.ok_or_else(|| bad("key"))?;
        for (index, field) in fields {
            let column = row.get_ref(index + 1).map_err(sql_error)?;
            let value = cell::from_sql(field.field_type, column).ok_or_else(|| bad(field.name))?;
            if !digest::says_nothing(&value) {
                values.push((*index, value));
            }
        }
        // Counted from what was read: the record would have to copy each text for it.
        digest.toggle_read(kind, id, &values);
        portfolio.put(kind, id, values.drain(..)).map_err(|_| bad("type"))?;
    }
    Ok(())
}

fn load_seals(
    connection: &Connection,
    path: &Path,
    portfolio: &mut Portfolio,
    digest: &mut StateDigest,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let mut statement = connection
        .prepare(
            "SELECT seal.record, seal.content, txn.at, txn.actor, txn.hash, record.kind
             FROM seal JOIN txn ON txn.id = seal.txn
             LEFT JOIN record ON record.uuid = seal.record ORDER BY seal.record",
        )
        .map_err(sql_error)?;
    let mut rows = statement.query([]).map_err(sql_error)?;
    while let Some(row) = rows.next().map_err(sql_error)? {
        let record = row.get_ref(0).map_err(sql_error)?.as_blob().ok().and_then(cell::key);
        let content: String = row.get(1).map_err(sql_error)?;
        let hash: Vec<u8> = row.get(4).map_err(sql_error)?;
        let kind: Option<String> = row.get(5).map_err(sql_error)?;
        let sealed = kind.and_then(|kind| parse_seal(Kind::from_plural(&kind)?, &content));
        let (Some(record), Some(sealed)) = (record, sealed) else {
            return Err(StoreError::damaged(path, Damage::Contents("a seal".to_owned())));
        };
        digest.toggle_seal(record, &content);
        let seal = Seal {
            record,
            content: sealed,
            at: time(row.get(2).map_err(sql_error)?),
            by: named(&row.get::<_, String>(3).map_err(sql_error)?),
            transaction_hash: hex(&hash),
            rivals: Vec::new(),
        };
        portfolio.seals.insert(record, Arc::new(seal));
    }
    settle::load_rivals(connection, portfolio).map_err(sql_error)
}

/// What was sealed of a record of that kind; `None` when the kind knows no seal, or not this one.
pub(super) fn parse_seal(kind: Kind, content: &str) -> Option<SealContent> {
    (kind.about().sealing?.parse)(content)
}

/// Milliseconds since 1970 as a time; the beginning of 1970 when there is no such time.
pub(super) fn time(milliseconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()
}
