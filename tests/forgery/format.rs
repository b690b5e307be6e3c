//! The hash of a transaction, in each of the formats there have been.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};

type Identity = ([u8; 16], i64, i64);

fn feed(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

fn value_hash(value: &Sql) -> [u8; 32] {
    let mut hasher = Sha256::new();
    match value {
        Sql::Null => hasher.update([0]),
        Sql::Integer(number) => {
            hasher.update([1]);
            hasher.update(number.to_be_bytes());
        }
        Sql::Real(number) => {
            hasher.update([2]);
            hasher.update(number.to_bits().to_be_bytes());
        }
        Sql::Text(text) => {
            hasher.update([3]);
            feed(&mut hasher, text.as_bytes());
        }
        Sql::Blob(bytes) => {
            hasher.update([4]);
            feed(&mut hasher, bytes);
        }
    }
    hasher.finalize().into()
}

/// What a change is called in every copy.
fn identity(connection: &Connection, change: i64) -> Identity {
    connection
        .query_row(
            "SELECT session.uuid, txn.seq, ?1 - txn.first_change FROM txn
             JOIN session ON session.id = txn.session WHERE txn.first_change <= ?1
             ORDER BY txn.first_change DESC, txn.id DESC LIMIT 1",
            [change],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap()
}

/// The hash that a transaction has in that format, as it stands in the tables.
pub fn hash_of(connection: &Connection, txn: i64, format: u8) -> [u8; 32] {
    let mut hasher = Sha256::new();
    feed(&mut hasher, format!("samstyr transaction {format}").as_bytes());
    let (first, count) = head(connection, txn, format, &mut hasher);
    let mut statement = connection
        .prepare(
            "SELECT change.id, record.uuid, record.kind, change.field, change.value, change.prev
             FROM change JOIN record ON record.id = change.record
             WHERE change.id BETWEEN ? AND ? ORDER BY change.id",
        )
        .unwrap();
    let mut rows = statement.query([first, first + count - 1]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (change, record): (i64, [u8; 16]) = (row.get(0).unwrap(), row.get(1).unwrap());
        let (kind, field): (String, String) = (row.get(2).unwrap(), row.get(3).unwrap());
        feed(&mut hasher, &record);
        if format == 3 {
            feed(&mut hasher, kind.as_bytes());
        }
        feed(&mut hasher, field.as_bytes());
        feed(&mut hasher, &value_hash(&row.get(4).unwrap()));
        if format > 1 {
            pointers(connection, change, row.get(5).unwrap(), &mut hasher);
        }
    }
    hasher.finalize().into()
}

fn head(connection: &Connection, txn: i64, format: u8, hasher: &mut Sha256) -> (i64, i64) {
    let (document, created_at): ([u8; 16], i64) = connection
        .query_row("SELECT uuid, created_at FROM document", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    connection
        .query_row(
            "SELECT session.program, txn.parents, session.uuid, txn.seq, txn.uuid, txn.at,
                    txn.actor, txn.kind, txn.note,
                    (SELECT u.uuid FROM txn AS u WHERE u.id = txn.undo_of),
                    txn.first_change, txn.change_count
             FROM txn JOIN session ON session.id = txn.session WHERE txn.id = ?",
            [txn],
            |row| {
                if format == 3 {
                    feed(hasher, &document);
                    feed(hasher, &created_at.to_be_bytes());
                    feed(hasher, row.get::<_, String>(0)?.as_bytes());
                }
                feed(hasher, &row.get::<_, Vec<u8>>(1)?);
                feed(hasher, &row.get::<_, Vec<u8>>(2)?);
                feed(hasher, &row.get::<_, i64>(3)?.to_be_bytes());
                feed(hasher, &row.get::<_, Vec<u8>>(4)?);
                feed(hasher, &row.get::<_, i64>(5)?.to_be_bytes());
                for text in 6..9 {
                    feed(hasher, row.get::<_, String>(text)?.as_bytes());
                }
                feed(hasher, &row.get::<_, Option<Vec<u8>>>(9)?.unwrap_or_default());
                Ok((row.get(10)?, row.get(11)?))
            },
        )
        .unwrap()
}

fn pointers(connection: &Connection, change: i64, prev: Option<i64>, hasher: &mut Sha256) {
    let others: Vec<i64> = connection
        .prepare("SELECT prev FROM replaced WHERE change = ?")
        .unwrap()
        .query_map([change], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut rest: Vec<Identity> = others.iter().map(|other| identity(connection, *other)).collect();
    rest.sort_unstable();
    // Where nothing is replaced, what is known still has a first one.
    let first = prev.map(|prev| identity(connection, prev));
    let names: Vec<Identity> = first.into_iter().chain(rest).collect();
    hasher.update((names.len() as u64).to_be_bytes());
    for (session, seq, number) in names {
        hasher.update(session);
        hasher.update(seq.to_be_bytes());
        hasher.update(number.to_be_bytes());
    }
}

/// Gives every transaction the hash that it has in that format, and its parents theirs.
pub fn rehash_all(connection: &Connection, format: u8) {
    let mut now: std::collections::HashMap<Vec<u8>, Vec<u8>> = Default::default();
    let all: Vec<(i64, Vec<u8>, Vec<u8>)> = connection
        .prepare("SELECT id, hash, parents FROM txn ORDER BY id")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for (txn, hash, parents) in all {
        let mut parents: Vec<Vec<u8>> =
            parents.chunks(32).map(|parent| now.get(parent).cloned().unwrap()).collect();
        parents.sort_unstable();
        connection
            .execute("UPDATE txn SET parents = ? WHERE id = ?", params![parents.concat(), txn])
            .unwrap();
        let new = hash_of(connection, txn, format).to_vec();
        connection.execute("UPDATE txn SET hash = ? WHERE id = ?", params![new, txn]).unwrap();
        now.insert(hash, new);
    }
}
