//! The checksums of a document, counted from its tables as the program counts them.

use std::hash::Hasher as _;

use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use samstyr::model::field::FieldType;
use samstyr::model::kind::Kind;
use siphasher::sip128::{Hasher128 as _, SipHasher13};

type Checksum = [u8; 16];

/// Adds up one checksum.
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

    fn value(&mut self, value: &Sql) {
        match value {
            Sql::Null => self.0.write(&[0]),
            Sql::Integer(number) => {
                self.0.write(&[1]);
                self.0.write(&number.to_be_bytes());
            }
            Sql::Real(number) => {
                self.0.write(&[2]);
                self.0.write(&number.to_bits().to_be_bytes());
            }
            Sql::Text(text) => {
                self.0.write(&[3]);
                self.bytes(text.as_bytes());
            }
            Sql::Blob(bytes) => {
                self.0.write(&[4]);
                self.bytes(bytes);
            }
        }
    }

    fn into(self, digest: &mut Checksum) {
        let sum = self.0.finish128().as_bytes();
        digest.iter_mut().zip(sum).for_each(|(mine, theirs)| *mine ^= theirs);
    }
}

/// Counts everything anew and writes it down, as far as it can be read.
pub fn count_anew(connection: &Connection) {
    let (state, sessions, merges) = counted(connection);
    connection
        .execute(
            "UPDATE document SET state_digest = ?, session_digest = ?, merge_digest = ?",
            [&state[..], &sessions[..], &merges[..]],
        )
        .unwrap();
}

/// The digests of the records, of the sessions and of the report of merges.
pub fn counted(connection: &Connection) -> (Checksum, Checksum, Checksum) {
    (state(connection), sessions(connection), merges(connection))
}

/// Calls for each row of a query with its values.
fn each(connection: &Connection, sql: &str, mut row: impl FnMut(&[Sql])) {
    let mut statement = connection.prepare(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    while let Some(found) = rows.next().unwrap() {
        let values: Vec<Sql> = (0..columns).map(|index| found.get(index).unwrap()).collect();
        row(&values);
    }
}

fn as_bytes(value: &Sql) -> Vec<u8> {
    match value {
        Sql::Blob(bytes) => bytes.clone(),
        Sql::Text(text) => text.as_bytes().to_vec(),
        Sql::Integer(number) => number.to_be_bytes().to_vec(),
        Sql::Real(_) | Sql::Null => Vec::new(),
    }
}

fn state(connection: &Connection) -> Checksum {
    let mut digest = Checksum::default();
    each(connection, "SELECT uuid, created_at FROM document", |row| {
        let mut sum = Sum::new("document");
        row.iter().for_each(|value| sum.bytes(&as_bytes(value)));
        sum.into(&mut digest);
    });
    for kind in Kind::ALL {
        let mut fields: Vec<_> = kind.fields().iter().collect();
        fields.sort_by_key(|field| field.name);
        let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        let sql = format!("SELECT id, {} FROM {} WHERE alive = 1", names.join(", "), kind.table());
        each(connection, &sql, |row| {
            let mut sum = Sum::new(kind.table());
            sum.bytes(&as_bytes(&row[0]));
            for (field, value) in fields.iter().zip(&row[1..]) {
                let is_no = field.field_type == FieldType::Bool && *value == Sql::Integer(0);
                if *value != Sql::Null && *value != Sql::Text(String::new()) && !is_no {
                    sum.bytes(field.name.as_bytes());
                    sum.value(value);
                }
            }
            sum.into(&mut digest);
        });
    }
    each(connection, "SELECT record, content FROM seal", |row| {
        let mut sum = Sum::new("seal");
        row.iter().for_each(|value| sum.bytes(&as_bytes(value)));
        sum.into(&mut digest);
    });
    digest
}

fn sessions(connection: &Connection) -> Checksum {
    let mut digest = Checksum::default();
    each(connection, "SELECT uuid, program FROM session", |row| {
        let mut sum = Sum::new("session");
        row.iter().for_each(|value| sum.bytes(&as_bytes(value)));
        sum.into(&mut digest);
    });
    digest
}

fn merges(connection: &Connection) -> Checksum {
    let mut digest = Checksum::default();
    let sql = "SELECT id, at, first_txn, last_txn, actor, other, report FROM merge_report";
    each(connection, sql, |row| {
        let mut sum = Sum::new("merge_report");
        row.iter().for_each(|value| sum.bytes(&as_bytes(value)));
        sum.into(&mut digest);
    });
    digest
}
