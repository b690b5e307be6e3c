//! The one function that writes.
//!
//! Every step of a user becomes one transaction of the change log: who, when, what sort, and for
//! each changed cell the new value and a pointer to the change it replaces. The tables of records
//! are brought along in the same SQLite transaction, so the two cannot differ.

use std::collections::BTreeSet;
use std::sync::Arc;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::cell;
use super::digest::{Hash, StateDigest, TransactionHasher, TransactionHead, hex};
use super::load;
use super::schema;
use super::seal::sealed_content;
use crate::model::command::StepKind;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::plan::{CellChange, Plan};
use crate::model::seal::Seal;

/// A process that writes: its own session, so that a copied file cannot mint the same change twice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Session {
    pub row: i64,
    pub uuid: [u8; 16],
    pub last_seq: i64,
}

/// Where the log stands: what the next transaction builds on.
#[derive(Clone, Debug)]
pub(super) struct Tip {
    pub last_txn: i64,
    pub last_change: i64,
    pub hash: Vec<u8>,
}

/// A transaction about to be written, besides its changes.
pub(super) struct Step<'a> {
    pub kind: StepKind,
    pub by: &'a str,
    pub note: &'a str,
    pub at_ms: i64,
    pub undo_of: Option<(i64, RecordId)>,
}

/// What was written.
pub(super) struct Written {
    pub portfolio: Portfolio,
    pub digest: StateDigest,
    pub tip: Tip,
    pub transaction: RecordId,
}

/// Opens a session row for this process.
pub(super) fn begin_session(connection: &Connection) -> rusqlite::Result<Session> {
    let uuid = *uuid::Uuid::now_v7().as_bytes();
    connection.execute(
        "INSERT INTO session (uuid, program) VALUES (?, ?)",
        params![uuid, concat!("samstyr ", env!("CARGO_PKG_VERSION"))],
    )?;
    Ok(Session { row: connection.last_insert_rowid(), uuid, last_seq: 0 })
}

/// Where the log of a document stands now.
pub(super) fn tip(connection: &Connection) -> rusqlite::Result<Tip> {
    let row = connection
        .prepare_cached(
            "SELECT id, first_change + change_count - 1, hash FROM txn ORDER BY id DESC LIMIT 1",
        )?
        .query_row([], |row| {
            Ok(Tip { last_txn: row.get(0)?, last_change: row.get(1)?, hash: row.get(2)? })
        })
        .optional()?;
    Ok(row.unwrap_or(Tip { last_txn: 0, last_change: 0, hash: Vec::new() }))
}

/// Writes one transaction. The caller has begun an SQLite transaction and commits it; if anything
/// fails, it rolls back and nothing has happened.
pub(super) fn write(
    connection: &Connection,
    session: &mut Session,
    tip: &Tip,
    digest: StateDigest,
    before: &Portfolio,
    plan: Plan,
    step: &Step<'_>,
) -> rusqlite::Result<Written> {
    let transaction = RecordId::new();
    let seq = session.last_seq + 1;
    let hasher = TransactionHasher::new(&TransactionHead {
        parents: &tip.hash,
        session: &session.uuid,
        seq,
        uuid: transaction,
        at_ms: step.at_ms,
        actor: step.by,
        kind: step.kind.code(),
        note: step.note,
        undo_of: step.undo_of.map(|(_, uuid)| uuid),
    });
    let mut writer = Writer {
        connection,
        hasher,
        after: &plan.portfolio,
        next_change: tip.last_change + 1,
        sealed: Vec::new(),
    };
    for cell in &plan.cells {
        writer.cell(cell)?;
    }
    let mut digest = next_digest(digest, before, &plan);
    let count = writer.next_change - tip.last_change - 1;
    let hash = writer.hasher.finish();
    let sealed = writer.sealed;
    let last_change = writer.next_change - 1;
    let mut portfolio = plan.portfolio;
    let txn = tip.last_txn + 1;
    insert_transaction(connection, session, tip, step, (txn, transaction, seq, &hash, count))?;
    for (decision, content) in &sealed {
        connection.execute(
            "INSERT INTO seal (decision, txn, content) VALUES (?, ?, ?)",
            params![decision.bytes(), txn, content],
        )?;
        digest.toggle_seal(*decision, content);
        if let Ok(content) = serde_json::from_str(content) {
            let seal = Seal {
                decision: *decision,
                content,
                at: load::time(step.at_ms),
                by: step.by.to_owned(),
                transaction_hash: hex(&hash),
            };
            portfolio.seals.insert(*decision, Arc::new(seal));
        }
    }
    connection.prepare_cached("UPDATE document SET state_digest = ?")?.execute([&digest.0[..]])?;
    session.last_seq = seq;
    Ok(Written {
        digest,
        tip: Tip { last_txn: txn, last_change, hash: hash.to_vec() },
        portfolio,
        transaction,
    })
}

fn insert_transaction(
    connection: &Connection,
    session: &Session,
    tip: &Tip,
    step: &Step<'_>,
    (txn, uuid, seq, hash, count): (i64, RecordId, i64, &Hash, i64),
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO txn (id, uuid, session, seq, at, actor, kind, note, undo_of, parents,
                              hash, first_change, change_count)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            txn,
            uuid.bytes(),
            session.row,
            seq,
            step.at_ms,
            step.by,
            step.kind.code(),
            step.note,
            step.undo_of.map(|(row, _)| row),
            tip.hash,
            &hash[..],
            tip.last_change + 1,
            count,
        ])?;
    Ok(())
}

/// The changes of one transaction while they are written.
struct Writer<'a> {
    connection: &'a Connection,
    hasher: TransactionHasher,
    after: &'a Portfolio,
    next_change: i64,
    sealed: Vec<(RecordId, String)>,
}

impl Writer<'_> {
    fn cell(&mut self, change: &CellChange) -> rusqlite::Result<()> {
        match change {
            CellChange::Birth { kind, id, values } => self.birth(*kind, *id, values),
            CellChange::Cell { kind, id, field, new, .. } => {
                let name = kind.fields().get(*field).map_or("", |field| field.name);
                let value = cell::to_sql(new);
                self.log(*id, name, value.clone())?;
                self.update(&schema::update_sql(*kind, *field), *id, &value)
            }
            CellChange::Death { kind, id } => self.existence(*kind, *id, false),
            CellChange::Revival { kind, id } => self.existence(*kind, *id, true),
            CellChange::Seal { decision } => {
                let content = sealed_content(self.after, *decision);
                self.log(*decision, "@seal", Sql::Text(content.clone()))?;
                self.sealed.push((*decision, content));
                Ok(())
            }
        }
    }

    fn birth(
        &mut self,
        kind: Kind,
        id: RecordId,
        values: &[(usize, crate::model::value::Value)],
    ) -> rusqlite::Result<()> {
        self.connection
            .prepare_cached("INSERT INTO record (uuid, kind) VALUES (?, ?)")?
            .execute(params![id.bytes(), kind.plural()])?;
        self.log(id, "@birth", Sql::Text(cell::birth_json(kind, values)))?;
        let mut columns = vec![Sql::Null; kind.fields().len()];
        for (index, value) in values {
            if let Some(column) = columns.get_mut(*index) {
                *column = cell::to_sql(value);
            }
        }
        columns.insert(0, Sql::Blob(id.bytes().to_vec()));
        self.connection
            .prepare_cached(&schema::insert_sql(kind))?
            .execute(rusqlite::params_from_iter(columns))?;
        Ok(())
    }

    fn existence(&mut self, kind: Kind, id: RecordId, alive: bool) -> rusqlite::Result<()> {
        let value = Sql::Integer(i64::from(alive));
        let heads = self.heads_of_record(id)?;
        let change = self.log(id, "@alive", value.clone())?;
        if !alive {
            // The death knows of these; an edit that it does not know of is a conflict one day.
            for head in heads {
                self.connection
                    .prepare_cached("INSERT OR IGNORE INTO replaced (change, prev) VALUES (?, ?)")?
                    .execute([change, head])?;
            }
        }
        self.update(&schema::alive_sql(kind), id, &value)
    }

    fn update(&self, sql: &str, id: RecordId, value: &Sql) -> rusqlite::Result<()> {
        self.connection.prepare_cached(sql)?.execute(params![value, id.bytes()])?;
        Ok(())
    }

    /// Appends one row to the log and marks the one it replaces.
    fn log(&mut self, id: RecordId, field: &str, value: Sql) -> rusqlite::Result<i64> {
        let change = self.next_change;
        let record = self.record_row(id)?;
        let prev = self.head(record, field)?;
        self.hasher.change(id, field, &value);
        self.connection
            .prepare_cached(
                "INSERT INTO change (id, record, field, value, prev, superseded)
                 VALUES (?, ?, ?, ?, ?, 0)",
            )?
            .execute(params![change, record, field, value, prev])?;
        if let Some(prev) = prev {
            // The birth stands for all cells that nobody has touched, so it stays a head.
            self.connection
                .prepare_cached(
                    "UPDATE change SET superseded = 1 WHERE id = ? AND field <> '@birth'",
                )?
                .execute([prev])?;
        }
        self.next_change += 1;
        Ok(change)
    }

    fn record_row(&self, id: RecordId) -> rusqlite::Result<i64> {
        self.connection
            .prepare_cached("SELECT id FROM record WHERE uuid = ?")?
            .query_row([&id.bytes()[..]], |row| row.get(0))
    }

    /// The newest change of a cell: its own, else the birth of the record.
    fn head(&self, record: i64, field: &str) -> rusqlite::Result<Option<i64>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM change WHERE record = ? AND field = ? AND superseded = 0",
        )?;
        let own = statement.query_row(params![record, field], |row| row.get(0)).optional()?;
        match own {
            None if field != "@birth" => {
                statement.query_row(params![record, "@birth"], |row| row.get(0)).optional()
            }
            own => Ok(own),
        }
    }

    fn heads_of_record(&self, id: RecordId) -> rusqlite::Result<Vec<i64>> {
        let record = self.record_row(id)?;
        self.connection
            .prepare_cached(
                "SELECT id FROM change WHERE record = ? AND superseded = 0
                 AND field NOT IN ('@birth', '@alive')",
            )?
            .query_map([record], |row| row.get(0))?
            .collect()
    }
}

/// The digest after a plan: each touched record as it was goes out, as it is goes in.
fn next_digest(mut digest: StateDigest, before: &Portfolio, plan: &Plan) -> StateDigest {
    let touched: BTreeSet<RecordId> = plan.cells.iter().map(CellChange::record).collect();
    for id in touched {
        for state in [before, &plan.portfolio] {
            if let Some(record) = state.record(id) {
                digest.toggle(record);
            }
        }
    }
    digest
}
