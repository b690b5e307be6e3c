//! Steps that no program of ours writes, appended to a log with a hash that holds.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, params};
use samstyr::model::id::RecordId;

use super::format::hash_of;

/// A step as its forger wants it.
pub struct Forged {
    pub kind: &'static str,
    pub at_ms: i64,
    /// The session that it claims to be of: the lower, the more it is believed.
    pub session: [u8; 16],
    /// The transactions that it claims to be made upon; nothing means the end of the log.
    pub upon: Option<Vec<i64>>,
    pub undo_of: Option<i64>,
    /// The format of its hash.
    pub format: u8,
    pub changes: Vec<Forgery>,
}

/// One of its changes.
pub struct Forgery {
    pub record: i64,
    pub field: &'static str,
    pub value: Sql,
    pub pointers: Vec<i64>,
}

impl Forged {
    /// A step upon all there is, by a session of its own.
    pub fn upon_all(kind: &'static str, changes: Vec<Forgery>) -> Self {
        Self {
            kind,
            at_ms: 1_700_000_000_000,
            session: *RecordId::new().bytes(),
            upon: None,
            undo_of: None,
            format: 3,
            changes,
        }
    }
}

fn number(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The number of a record in the log.
pub fn record_row(connection: &Connection, id: RecordId) -> i64 {
    connection
        .query_row("SELECT id FROM record WHERE uuid = ?", [&id.bytes()[..]], |row| row.get(0))
        .unwrap()
}

/// The newest change of a cell.
pub fn newest(connection: &Connection, record: i64, field: &str) -> Option<i64> {
    connection
        .query_row(
            "SELECT max(id) FROM change WHERE record = ? AND field = ?",
            params![record, field],
            |row| row.get(0),
        )
        .unwrap()
}

/// All changes of a record that no other has replaced.
pub fn standing(connection: &Connection, record: i64) -> Vec<i64> {
    connection
        .prepare("SELECT id FROM change WHERE record = ? AND superseded = 0 ORDER BY id")
        .unwrap()
        .query_map([record], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

/// Appends a step. What follows from the log is left to `repair`, which works it out as the program
/// does: a forger has it for nothing.
pub fn append(connection: &Connection, forged: &Forged) -> i64 {
    let txn = number(connection, "SELECT max(id) + 1 FROM txn");
    let first = number(connection, "SELECT max(id) + 1 FROM change");
    let session = session(connection, forged.session);
    let seq: i64 = connection
        .query_row("SELECT ifnull(max(seq), 0) + 1 FROM txn WHERE session = ?", [session], |row| {
            row.get(0)
        })
        .unwrap();
    connection
        .execute(
            "INSERT INTO txn (id, uuid, session, seq, at, actor, kind, note, undo_of, parents,
                              hash, first_change, change_count)
             VALUES (?, ?, ?, ?, ?, 'Leder', ?, '', ?, ?, zeroblob(32), ?, ?)",
            params![
                txn,
                RecordId::new().bytes(),
                session,
                seq,
                forged.at_ms,
                forged.kind,
                forged.undo_of,
                parents(connection, forged.upon.as_deref()),
                first,
                i64::try_from(forged.changes.len()).unwrap(),
            ],
        )
        .unwrap();
    for (change, forgery) in (first..).zip(&forged.changes) {
        insert(connection, change, forgery);
    }
    let hash = hash_of(connection, txn, forged.format);
    connection.execute("UPDATE txn SET hash = ? WHERE id = ?", params![hash, txn]).unwrap();
    txn
}

fn insert(connection: &Connection, change: i64, forgery: &Forgery) {
    let prev = forgery.pointers.first();
    connection
        .execute(
            "INSERT INTO change (id, record, field, value, prev, superseded)
             VALUES (?, ?, ?, ?, ?, 0)",
            params![change, forgery.record, forgery.field, forgery.value, prev],
        )
        .unwrap();
    for other in forgery.pointers.iter().skip(1) {
        connection.execute("INSERT INTO replaced VALUES (?, ?)", [change, *other]).unwrap();
    }
}

fn session(connection: &Connection, uuid: [u8; 16]) -> i64 {
    let known: Option<i64> = connection
        .query_row("SELECT id FROM session WHERE uuid = ?", [uuid], |row| row.get(0))
        .optional()
        .unwrap();
    known.unwrap_or_else(|| {
        connection
            .execute("INSERT INTO session (uuid, program) VALUES (?, 'samstyr 0.1.0')", [uuid])
            .unwrap();
        connection.last_insert_rowid()
    })
}

/// The hashes of transactions, in order; of the end of the log where none are named.
fn parents(connection: &Connection, upon: Option<&[i64]>) -> Vec<u8> {
    let hash = |txn: &i64| -> Vec<u8> {
        connection.query_row("SELECT hash FROM txn WHERE id = ?", [txn], |row| row.get(0)).unwrap()
    };
    let ends: Vec<i64> = connection
        .prepare("SELECT txn FROM tip")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut hashes: Vec<Vec<u8>> = upon.unwrap_or(&ends).iter().map(hash).collect();
    hashes.sort_unstable();
    hashes.concat()
}
