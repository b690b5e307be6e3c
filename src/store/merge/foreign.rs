//! A transaction of another copy, read and held against its hash.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params};

use crate::model::command::StepKind;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::store::cell;
use crate::store::digest::{DocumentKey, Format, TransactionHasher, TransactionHead};
use crate::store::heads;
use crate::store::register::{Identity, RecordHeads};

/// A transaction as the other copy has it.
pub(super) struct Foreign {
    pub uuid: RecordId,
    pub session: [u8; 16],
    pub program: String,
    pub seq: i64,
    pub at: i64,
    pub actor: String,
    pub kind: String,
    pub note: String,
    pub undo_of: Option<RecordId>,
    pub parents: Vec<u8>,
    pub hash: Vec<u8>,
    pub format: Format,
    pub changes: Vec<ForeignChange>,
}

/// One of its changes; what it replaces is named as in every copy.
pub(super) struct ForeignChange {
    pub record: RecordId,
    pub record_kind: Kind,
    pub field: String,
    pub value: Sql,
    pub prev: Option<Identity>,
    pub others: Vec<Identity>,
}

/// Reads a transaction; nothing when it cannot be read or does not match its hash.
pub(super) fn read(
    connection: &Connection,
    document: &DocumentKey,
    txn: i64,
) -> rusqlite::Result<Option<Foreign>> {
    let (mut foreign, first, count) = head(connection, txn)?;
    if StepKind::from_code(&foreign.kind).is_none() || count < 0 {
        return Ok(None);
    }
    let mut statement = connection.prepare_cached(
        "SELECT change.id, record.uuid, record.kind, change.field, change.value, change.prev
         FROM change JOIN record ON record.id = change.record
         WHERE change.id BETWEEN ? AND ? ORDER BY change.id",
    )?;
    let mut rows = statement.query([first, first.saturating_add(count).saturating_sub(1)])?;
    while let Some(row) = rows.next()? {
        let record = row.get_ref(1)?.as_blob().ok().and_then(cell::key);
        let kind = row.get_ref(2)?.as_str().ok().and_then(Kind::from_plural);
        let (Some(record), Some(record_kind)) = (record, kind) else { return Ok(None) };
        let field: String = row.get(3)?;
        let readable = RecordHeads::new(record_kind).push(0, &field, row.get_ref(4)?).is_some();
        if !readable {
            return Ok(None);
        }
        let prev: Option<i64> = row.get(5)?;
        foreign.changes.push(ForeignChange {
            record,
            record_kind,
            field,
            value: row.get(4)?,
            prev: prev.map(|prev| heads::identity(connection, prev)).transpose()?,
            others: others(connection, row.get(0)?)?,
        });
    }
    let whole = foreign.changes.len() as i64 == count;
    let fits = |format: &Format| hashed(&foreign, document, *format)[..] == foreign.hash[..];
    let Some(format) = Format::ALL.into_iter().find(fits).filter(|_| whole) else {
        return Ok(None);
    };
    foreign.format = format;
    Ok(Some(foreign))
}

fn head(connection: &Connection, txn: i64) -> rusqlite::Result<(Foreign, i64, i64)> {
    connection
        .prepare_cached(
            "SELECT txn.uuid, session.uuid, session.program, txn.seq, txn.at, txn.actor, txn.kind,
                    txn.note, (SELECT u.uuid FROM txn AS u WHERE u.id = txn.undo_of), txn.parents,
                    txn.hash, txn.first_change, txn.change_count
             FROM txn JOIN session ON session.id = txn.session WHERE txn.id = ?",
        )?
        .query_row(params![txn], |row| {
            let undo_of: Option<[u8; 16]> = row.get(8)?;
            let foreign = Foreign {
                uuid: RecordId(uuid::Uuid::from_bytes(row.get(0)?)),
                session: row.get(1)?,
                program: row.get(2)?,
                seq: row.get(3)?,
                at: row.get(4)?,
                actor: row.get(5)?,
                kind: row.get(6)?,
                note: row.get(7)?,
                undo_of: undo_of.map(|id| RecordId(uuid::Uuid::from_bytes(id))),
                parents: row.get(9)?,
                hash: row.get(10)?,
                format: Format::Third,
                changes: Vec::new(),
            };
            Ok((foreign, row.get(11)?, row.get(12)?))
        })
}

fn others(connection: &Connection, change: i64) -> rusqlite::Result<Vec<Identity>> {
    let mut statement = connection.prepare_cached("SELECT prev FROM replaced WHERE change = ?")?;
    let mut rows = statement.query([change])?;
    let mut others = Vec::new();
    while let Some(row) = rows.next()? {
        others.push(heads::identity(connection, row.get(0)?)?);
    }
    Ok(others)
}

fn hashed(foreign: &Foreign, document: &DocumentKey, format: Format) -> [u8; 32] {
    let mut hasher = TransactionHasher::new(
        format,
        &TransactionHead {
            parents: &foreign.parents,
            session: &foreign.session,
            seq: foreign.seq,
            uuid: foreign.uuid,
            at_ms: foreign.at,
            actor: &foreign.actor,
            kind: &foreign.kind,
            note: &foreign.note,
            undo_of: foreign.undo_of,
            document,
            program: &foreign.program,
        },
    );
    for change in &foreign.changes {
        let names: Vec<Identity> = change.prev.iter().chain(&change.others).copied().collect();
        let record = (change.record, change.record_kind.plural());
        hasher.change(record, &change.field, &change.value, &names);
    }
    hasher.finish()
}
