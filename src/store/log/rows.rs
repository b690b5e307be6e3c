//! Rows of the log and of the tables of records, one statement each.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params};

use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::store::{cell, schema};

/// A row of the log.
pub(in crate::store) struct NewChange<'a> {
    pub change: i64,
    pub record: i64,
    pub field: &'a str,
    pub value: &'a Sql,
    pub prev: Option<i64>,
    pub others: &'a [i64],
}

/// Appends a row to the log.
pub(in crate::store) fn insert_change(
    connection: &Connection,
    new: &NewChange<'_>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO change (id, record, field, value, prev, superseded)
             VALUES (?, ?, ?, ?, ?, 0)",
        )?
        .execute(params![new.change, new.record, new.field, new.value, new.prev])?;
    for other in new.others {
        connection
            .prepare_cached("INSERT OR IGNORE INTO replaced (change, prev) VALUES (?, ?)")?
            .execute([new.change, *other])?;
    }
    Ok(())
}

/// Another change has replaced that one. A birth stands for all cells that nobody has touched, so
/// it stays.
pub(in crate::store) fn supersede(connection: &Connection, change: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE change SET superseded = 1 WHERE id = ? AND field <> '@birth'")?
        .execute([change])?;
    Ok(())
}

/// Puts a record into its table.
pub(in crate::store) fn insert_row(
    connection: &Connection,
    kind: Kind,
    id: RecordId,
    values: &[(usize, Value)],
) -> rusqlite::Result<()> {
    let mut columns = vec![Sql::Null; kind.fields().len()];
    for (index, value) in values {
        if let Some(column) = columns.get_mut(*index) {
            *column = cell::to_sql(value);
        }
    }
    columns.insert(0, Sql::Blob(id.bytes().to_vec()));
    connection
        .prepare_cached(&schema::insert_sql(kind))?
        .execute(rusqlite::params_from_iter(columns))?;
    Ok(())
}

/// What a record holds in its table, deleted or not; nothing for what says nothing.
pub(in crate::store) fn read_row(
    connection: &Connection,
    kind: Kind,
    id: RecordId,
) -> rusqlite::Result<Vec<Option<Value>>> {
    connection.prepare_cached(&schema::select_one_sql(kind))?.query_row([&id.bytes()[..]], |row| {
        let fields = kind.fields().iter().enumerate();
        fields
            .map(|(index, field)| {
                let value = cell::from_sql(field.field_type, row.get_ref(index)?);
                Ok(value.filter(|value| !value.is_null()))
            })
            .collect()
    })
}
