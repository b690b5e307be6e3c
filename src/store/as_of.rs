//! The portfolio as it stood on a day, from the log alone.

use std::path::Path;
use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::cell;
use super::digest::hex;
use super::error::StoreError;
use super::load::time;
use crate::model::kind::{Kind, Portfolio};
use crate::model::seal::Seal;
use crate::model::value::Value;

/// Transactions stamped up to the end of the day (UTC), and all those they were made upon.
pub(super) fn as_of(
    connection: &Connection,
    path: &Path,
    day: NaiveDate,
) -> Result<Portfolio, StoreError> {
    let end = day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN);
    let last: i64 = connection
        .query_row(
            "SELECT coalesce(max(first_change + change_count - 1), 0) FROM txn WHERE at < ?",
            [end.and_utc().timestamp_millis()],
            |row| row.get(0),
        )
        .map_err(|error| StoreError::from_sqlite(path, error))?;
    replay(connection, path, last)
}

/// The state after the changes up to that one.
pub(super) fn replay(
    connection: &Connection,
    path: &Path,
    last_change: i64,
) -> Result<Portfolio, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let mut portfolio = Portfolio::default();
    let mut graveyard = Portfolio::default();
    let mut statement = connection
        .prepare(
            "SELECT record.uuid, record.kind, change.field, change.value, change.id
             FROM change JOIN record ON record.id = change.record
             WHERE change.id <= ? ORDER BY change.id",
        )
        .map_err(sql_error)?;
    let mut rows = statement.query([last_change]).map_err(sql_error)?;
    while let Some(row) = rows.next().map_err(sql_error)? {
        let known = step(connection, row, &mut portfolio, &mut graveyard).map_err(sql_error)?;
        if !known {
            let change: i64 = row.get(4).map_err(sql_error)?;
            return Err(StoreError::damaged(path, format!("change {change} cannot be read")));
        }
    }
    Ok(portfolio)
}

/// Applies one row of the log; false when it cannot be read.
fn step(
    connection: &Connection,
    row: &Row<'_>,
    portfolio: &mut Portfolio,
    graveyard: &mut Portfolio,
) -> rusqlite::Result<bool> {
    let id = row.get_ref(0)?.as_blob().ok().and_then(cell::key);
    let kind = row.get_ref(1)?.as_str().ok().and_then(Kind::from_plural);
    let (Some(id), Some(kind)) = (id, kind) else { return Ok(false) };
    let (field, value) = (row.get_ref(2)?, row.get_ref(3)?);
    Ok(match field.as_str().unwrap_or_default() {
        "@birth" => value
            .as_str()
            .ok()
            .and_then(|text| cell::birth_values(kind, text))
            .is_some_and(|values| portfolio.put(kind, id, values).is_ok()),
        "@alive" => {
            let (from, to) = match value {
                ValueRef::Integer(0) => (portfolio, graveyard),
                _ => (graveyard, portfolio),
            };
            let Some(record) = from.record(id) else { return Ok(false) };
            let values: Vec<(usize, Value)> =
                (0..record.fields().len()).map(|index| (index, record.get(index))).collect();
            from.remove(id);
            to.put(kind, id, values).is_ok()
        }
        "@seal" => match seal(connection, row.get(4)?, id, value)? {
            Some(seal) => {
                portfolio.seals.insert(id, Arc::new(seal));
                true
            }
            None => false,
        },
        name => {
            let Some((index, definition)) = kind.field(name) else { return Ok(false) };
            let Some(value) = cell::from_sql(definition.field_type, value) else {
                return Ok(false);
            };
            portfolio.change(id, [(index, value)]).is_ok()
        }
    })
}

fn seal(
    connection: &Connection,
    change: i64,
    decision: crate::model::id::RecordId,
    value: ValueRef<'_>,
) -> rusqlite::Result<Option<Seal>> {
    let content = value.as_str().ok().and_then(|text| serde_json::from_str(text).ok());
    let Some(content) = content else { return Ok(None) };
    connection
        .prepare_cached(
            "SELECT at, actor, hash FROM txn WHERE first_change <= ?
             ORDER BY first_change DESC, id DESC LIMIT 1",
        )?
        .query_row([change], |row| {
            let hash: Vec<u8> = row.get(2)?;
            Ok(Some(Seal {
                decision,
                content,
                at: time(row.get(0)?),
                by: row.get(1)?,
                transaction_hash: hex(&hash),
            }))
        })
}
