//! The digest of documents of schema 3 and 4: the exclusive or of a SipHash-1-3 of what the document is, of
//! each living record, its columns in the order of their names and those that say nothing left out, and
//! of each seal.

use std::hash::Hasher as _;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use siphasher::sip128::{Hasher128 as _, SipHasher13};

use super::{NO_RECORDS, YES_OR_NO};
use crate::store::schema;

type Checksum = [u8; 16];

/// From this version on, the column of what is sealed is called after any record.
const SEALS_ANY_KIND: i64 = 4;

/// The digest of what stands in the tables.
pub(super) fn digest(connection: &Connection, version: i64) -> rusqlite::Result<Checksum> {
    let mut digest = Checksum::default();
    each(connection, "SELECT uuid, created_at FROM document WHERE id = 1", |row| {
        let created_at: i64 = row.get(1)?;
        let mut sum = Sum::new("document");
        sum.bytes(row.get_ref(0)?.as_blob()?);
        sum.bytes(&created_at.to_be_bytes());
        sum.put_into(&mut digest);
        Ok(())
    })?;
    for (table, columns) in schema::tables_of(version)? {
        if !NO_RECORDS.contains(&table.as_str()) {
            records(connection, &table, &columns, &mut digest)?;
        }
    }
    let sealed = if version < SEALS_ANY_KIND { "decision" } else { "record" };
    each(connection, &format!("SELECT {sealed}, content FROM seal"), |row| {
        let mut sum = Sum::new("seal");
        sum.bytes(row.get_ref(0)?.as_blob()?);
        sum.bytes(row.get_ref(1)?.as_bytes()?);
        sum.put_into(&mut digest);
        Ok(())
    })?;
    Ok(digest)
}

/// Table and columns are names from our own schema, never from the file.
fn records(
    connection: &Connection,
    table: &str,
    columns: &[String],
    digest: &mut Checksum,
) -> rusqlite::Result<()> {
    let mut columns: Vec<&str> =
        columns.iter().map(String::as_str).filter(|name| !["id", "alive"].contains(name)).collect();
    columns.sort_unstable();
    let names = columns.join(", ");
    each(connection, &format!("SELECT id, {names} FROM {table} WHERE alive = 1"), |row| {
        let mut sum = Sum::new(table);
        sum.bytes(row.get_ref(0)?.as_blob()?);
        for (index, column) in columns.iter().enumerate() {
            let value = row.get_ref(index + 1)?;
            if !says_nothing(value, YES_OR_NO.contains(&(table, column))) {
                sum.bytes(column.as_bytes());
                sum.value(value);
            }
        }
        sum.put_into(digest);
        Ok(())
    })
}

fn says_nothing(value: ValueRef<'_>, is_yes_or_no: bool) -> bool {
    match value {
        ValueRef::Null | ValueRef::Text(b"") => true,
        ValueRef::Integer(0) => is_yes_or_no,
        ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Text(_) | ValueRef::Blob(_) => false,
    }
}

fn each(
    connection: &Connection,
    sql: &str,
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Adds up one checksum; parts go in with their length.
struct Sum(SipHasher13);

impl Sum {
    fn new(what: &str) -> Self {
        let mut sum = Self(SipHasher13::new());
        sum.bytes(what.as_bytes());
        sum
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0.write(&(bytes.len() as u64).to_be_bytes());
        self.0.write(bytes);
    }

    fn value(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Null => self.0.write(&[0]),
            ValueRef::Integer(number) => {
                self.0.write(&[1]);
                self.0.write(&number.to_be_bytes());
            }
            ValueRef::Real(number) => {
                self.0.write(&[2]);
                self.0.write(&number.to_bits().to_be_bytes());
            }
            ValueRef::Text(text) => {
                self.0.write(&[3]);
                self.bytes(text);
            }
            ValueRef::Blob(bytes) => {
                self.0.write(&[4]);
                self.bytes(bytes);
            }
        }
    }

    fn put_into(self, digest: &mut Checksum) {
        super::mix(digest, &self.0.finish128().as_bytes());
    }
}
