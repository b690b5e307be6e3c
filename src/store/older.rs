//! The digest of documents of older versions, as those versions counted it. In schema 1 and 2 it is the
//! exclusive or of a SHA-256 of each living record, its columns in the order of their SQL, and of each
//! seal; that of schema 3 and 4 is in `third`.
//!
//! Frozen: it reads the columns by themselves and knows nothing of today's kinds and fields, so that
//! these may change and old documents still be held against what was written of them.

mod third;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use sha2::{Digest as _, Sha256};

use super::schema;

/// The tables that hold no records in any of the versions.
const NO_RECORDS: &[&str] = &[
    "document",
    "session",
    "txn",
    "record",
    "change",
    "replaced",
    "seal",
    "tip",
    "conflict",
    "merge_report",
    "attachment",
];

/// The yes-or-no columns of these versions: nothing counted as no.
const YES_OR_NO: &[(&str, &str)] =
    &[("cases", "matter_of_principle"), ("cases", "exempt"), ("decisions", "principle")];

/// The last version that counted its digest like the first.
const LAST_OF_FIRST: i64 = 2;

/// Whether the sessions and the report of merges have checksums in that version.
pub(super) fn vouches_beside_records(version: i64) -> bool {
    version > LAST_OF_FIRST
}

/// The digest of what stands in the tables of a document of that older version.
pub(super) fn digest(connection: &Connection, version: i64) -> rusqlite::Result<Vec<u8>> {
    if version > LAST_OF_FIRST {
        return third::digest(connection, version).map(Vec::from);
    }
    let mut digest = [0; 32];
    for (table, columns) in schema::tables_of(version)? {
        if !NO_RECORDS.contains(&table.as_str()) {
            records(connection, &table, &columns, &mut digest)?;
        }
    }
    let mut statement = connection.prepare("SELECT decision, content FROM seal")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut hasher = Sha256::new();
        feed(&mut hasher, b"seal");
        feed(&mut hasher, row.get_ref(0)?.as_blob()?);
        feed(&mut hasher, row.get_ref(1)?.as_bytes()?);
        mix(&mut digest, &hasher.finalize());
    }
    Ok(digest.to_vec())
}

/// Table and columns are names from our own schema, never from the file.
fn records(
    connection: &Connection,
    table: &str,
    columns: &[String],
    digest: &mut [u8; 32],
) -> rusqlite::Result<()> {
    let columns: Vec<&str> =
        columns.iter().map(String::as_str).filter(|name| !["id", "alive"].contains(name)).collect();
    let is_yes_or_no: Vec<bool> =
        columns.iter().map(|column| YES_OR_NO.contains(&(table, column))).collect();
    let names = columns.join(", ");
    let mut statement =
        connection.prepare(&format!("SELECT id, {names} FROM {table} WHERE alive = 1"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        mix(digest, &record(row, table, &is_yes_or_no)?);
    }
    Ok(())
}

fn record(row: &Row<'_>, table: &str, is_yes_or_no: &[bool]) -> rusqlite::Result<[u8; 32]> {
    let mut hasher = Sha256::new();
    feed(&mut hasher, table.as_bytes());
    feed(&mut hasher, row.get_ref(0)?.as_blob()?);
    for (index, is_yes_or_no) in is_yes_or_no.iter().enumerate() {
        match row.get_ref(index + 1)? {
            ValueRef::Null if *is_yes_or_no => integer(&mut hasher, 0),
            ValueRef::Null | ValueRef::Text(b"") => hasher.update([0]),
            ValueRef::Integer(number) => integer(&mut hasher, number),
            ValueRef::Real(number) => {
                hasher.update([2]);
                hasher.update(number.to_bits().to_be_bytes());
            }
            ValueRef::Text(text) => {
                hasher.update([3]);
                feed(&mut hasher, text);
            }
            ValueRef::Blob(bytes) => {
                hasher.update([4]);
                feed(&mut hasher, bytes);
            }
        }
    }
    Ok(hasher.finalize().into())
}

fn integer(hasher: &mut Sha256, number: i64) {
    hasher.update([1]);
    hasher.update(number.to_be_bytes());
}

fn feed(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

fn mix(digest: &mut [u8], other: &[u8]) {
    for (mine, theirs) in digest.iter_mut().zip(other) {
        *mine ^= theirs;
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rusqlite::{Connection, params};

    use super::{digest, schema};
    use crate::model::field::FieldType;
    use crate::model::fuzzy_date::FuzzyDate;
    use crate::model::id::RecordId;
    use crate::model::kind::Kind;
    use crate::model::money::Ore;
    use crate::model::time_of_day::TimeOfDay;
    use crate::model::value::Value;
    use crate::store::digest::DocumentKey;
    use crate::store::load::load;
    use crate::store::log::insert_row;

    /// A value of that type; `turn` decides between some that say much and some that say little.
    fn some(field_type: FieldType, turn: usize) -> Value {
        match field_type {
            FieldType::Text => Value::Text(["æøå", " ", ""][turn % 3].to_owned()),
            FieldType::Integer => Value::Integer([4, 0, -1][turn % 3]),
            FieldType::Number => Value::Number([0.5, 0.0, -1e9][turn % 3]),
            FieldType::Bool => Value::Bool(turn.is_multiple_of(2)),
            FieldType::Money => Value::Money(Ore([100, 0, -7][turn % 3])),
            FieldType::Date => Value::Date(FuzzyDate::parse_edtf("2026-11").unwrap()),
            FieldType::Time => Value::Time(TimeOfDay::new(8, 30).unwrap()),
            FieldType::Choice(set) => Value::Choice(set.codes[turn % set.codes.len()]),
            FieldType::Link(_) | FieldType::AnyLink => Value::Link(RecordId::new()),
            FieldType::File => Value::Null,
        }
    }

    /// What is counted of a document of today is what will be counted of it once it is old.
    #[test]
    fn a_document_of_today_is_counted_alike_once_it_is_old() {
        let connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "foreign_keys", false).unwrap();
        schema::create(&connection).unwrap();
        let key = DocumentKey { id: RecordId::new(), created_at_ms: 1_700_000_000_000 };
        connection
            .execute(
                "INSERT INTO document (id, uuid, created_at, state_digest, session_digest,
                     merge_digest) VALUES (1, ?, ?, zeroblob(16), zeroblob(16), zeroblob(16))",
                params![key.id.bytes(), key.created_at_ms],
            )
            .unwrap();
        connection
            .execute(
                "INSERT INTO attachment (sha256, size, content) VALUES (zeroblob(32), 1, x'01')",
                [],
            )
            .unwrap();
        for kind in Kind::ALL {
            for turn in 0..3 {
                let fields = kind.fields().iter().enumerate();
                let values: Vec<(usize, Value)> = fields
                    .filter(|(index, _)| (index + turn) % 3 != 2)
                    .map(|(index, field)| (index, some(field.field_type, index + turn)))
                    .collect();
                insert_row(&connection, *kind, RecordId::new(), &values).unwrap();
            }
        }
        let (_, mut counted) = load(&connection, Path::new("a.samstyr"), &key).unwrap();
        let sealed = RecordId::new();
        counted.toggle_seal(sealed, "innhold");
        connection
            .execute(
                "INSERT INTO seal (record, txn, content) VALUES (?, 1, 'innhold')",
                [sealed.bytes()],
            )
            .unwrap();
        assert_eq!(digest(&connection, schema::VERSION).unwrap(), counted.0);
    }
}
