//! The one function that writes. It appends a transaction to the log: who, when, what sort, and for
//! each changed cell the new value and pointers to the changes it replaces. The tables of records
//! are brought along in the same SQLite transaction, so the two cannot differ.

mod rows;
mod tip;
mod writer;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, params};

use super::digest::{Format, Hash, StateDigest, TransactionHasher, TransactionHead, hex};
use super::load;
use super::settle;
use super::state::{self, State};
use crate::model::command::{Command, StepKind};
use crate::model::conflict::Conflicts;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::local_time;
use crate::model::plan::{CellChange, Plan};
use crate::model::seal::{Seal, SealContent, named};
pub(super) use rows::{NewChange, insert_change, insert_row, read_row, supersede};
pub(super) use tip::{Tip, tip};
use writer::Writer;
pub(super) use writer::alive;

/// The name and version of this program, as it signs its sessions.
pub(super) const PROGRAM: &str = concat!("samstyr ", env!("CARGO_PKG_VERSION"));

/// A process that writes: its own session, so that a copied file cannot mint the same change twice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Session {
    pub row: i64,
    pub uuid: [u8; 16],
    pub last_seq: i64,
    /// The keys of its transactions follow from its own: whoever makes the same document anew makes
    /// the same transactions.
    pub derived: bool,
}

/// A transaction about to be written, besides its changes.
pub(super) struct Step<'a> {
    pub kind: StepKind,
    pub by: &'a str,
    pub note: &'a str,
    pub at_ms: i64,
    pub undo_of: Option<(i64, RecordId)>,
    /// The day that counts as today, where that is not the day of the clock.
    pub today: Option<NaiveDate>,
}

impl Step<'_> {
    /// The day that counts as today, as somebody has said or as the document has it; nothing where that is the
    /// day of the clock.
    pub fn counted_day(&self, portfolio: &Portfolio) -> Option<NaiveDate> {
        let day = self.today.or_else(|| portfolio.fixed_today())?;
        (day != self.day_of_the_clock()).then_some(day)
    }

    /// The day that counts as today, once it is known whether that is the day of the clock.
    pub fn day(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| self.day_of_the_clock())
    }

    fn day_of_the_clock(&self) -> NaiveDate {
        local_time::day_of(load::time(self.at_ms))
    }
}

/// The step that a command is.
pub(super) fn step_of(command: &Command, kind: StepKind, at: DateTime<Utc>) -> Step<'_> {
    Step {
        kind,
        by: &command.by,
        note: &command.note,
        at_ms: at.timestamp_millis(),
        undo_of: None,
        today: None,
    }
}

/// What was written: the state of the document afterwards, and the key of the transaction.
pub(super) struct Written {
    pub state: State,
    pub transaction: RecordId,
}

/// Opens a session row for this process.
pub(super) fn begin_session(
    connection: &Connection,
    derived: Option<uuid::Uuid>,
) -> rusqlite::Result<Session> {
    let uuid = *derived.unwrap_or_else(uuid::Uuid::now_v7).as_bytes();
    connection
        .execute("INSERT INTO session (uuid, program) VALUES (?, ?)", params![uuid, PROGRAM])?;
    let row = connection.last_insert_rowid();
    state::note_session(connection, &uuid, PROGRAM)?;
    Ok(Session { row, uuid, last_seq: 0, derived: derived.is_some() })
}

/// Writes one transaction upon the state that the plan was made of, which is the document's. The
/// caller has begun an SQLite transaction and commits it; if anything fails, it rolls back and
/// nothing has happened. Nothing when the document does not hold that state after all.
pub(super) fn write(
    connection: &Connection,
    session: &mut Session,
    before: &State,
    plan: Plan,
    step: &Step<'_>,
) -> rusqlite::Result<Option<Written>> {
    let tip = &before.tip;
    let seq = session.last_seq + 1;
    let transaction = key_of_next(session, seq);
    let head = TransactionHead {
        parents: &tip.parents,
        session: &session.uuid,
        seq,
        uuid: transaction,
        at_ms: step.at_ms,
        actor: step.by,
        kind: step.kind.code(),
        note: step.note,
        undo_of: step.undo_of.map(|(_, uuid)| uuid),
        document: &before.key,
        program: PROGRAM,
    };
    let hasher = TransactionHasher::new(Format::Third, &head);
    let key = (session.uuid, seq);
    let mut writer = Writer::new(connection, hasher, &plan.portfolio, tip, key);
    for cell in &plan.cells {
        writer.cell(cell)?;
    }
    let finished = writer.finish();
    let mut digest = next_digest(before, &plan);
    let hash = finished.hash;
    let mut portfolio = plan.portfolio;
    let txn = tip.last_txn + 1;
    let count = finished.last_change - tip.last_change;
    let row = TransactionRow { txn, uuid: transaction, seq, hash: &hash, changes: count };
    insert_transaction(connection, session, tip, step, &row)?;
    tip::advance(connection, txn)?;
    for (record, content) in &finished.sealed {
        let seal = seal_of(*record, content, step, &hash);
        insert_seal(connection, txn, &seal)?;
        digest.toggle_seal(*record, content.json());
        portfolio.seals.insert(*record, Arc::new(seal));
    }
    if !state::move_digest(connection, before.digest, digest)? {
        return Ok(None);
    }
    session.last_seq = seq;
    let conflicts = undecided_after(connection, before, &plan.cells, &finished.reviewed)?;
    portfolio.besides = conflicts.besides();
    let state = State {
        key: before.key,
        portfolio: Arc::new(portfolio),
        conflicts,
        digest,
        tip: Tip { last_txn: txn, last_change: finished.last_change, parents: hash.to_vec() },
    };
    Ok(Some(Written { state, transaction }))
}

/// What is undecided once those cells are written.
fn undecided_after(
    connection: &Connection,
    before: &State,
    cells: &[CellChange],
    reviewed: &BTreeSet<RecordId>,
) -> rusqlite::Result<Arc<Conflicts>> {
    let touched: BTreeSet<RecordId> = cells.iter().map(CellChange::record).collect();
    let now = settle::conflicts_after(connection, &before.conflicts, &touched, reviewed)?;
    Ok(now.map_or_else(|| Arc::clone(&before.conflicts), Arc::new))
}

/// The key of the transaction with that number in its session.
fn key_of_next(session: &Session, seq: i64) -> RecordId {
    match session.derived {
        true => {
            RecordId(uuid::Uuid::new_v5(&uuid::Uuid::from_bytes(session.uuid), &seq.to_be_bytes()))
        }
        false => RecordId::new(),
    }
}

/// The seal that a transaction with that hash puts on a record.
fn seal_of(record: RecordId, content: &SealContent, step: &Step<'_>, hash: &Hash) -> Seal {
    Seal {
        record,
        content: content.clone(),
        at: load::time(step.at_ms),
        by: named(step.by),
        transaction_hash: hex(hash),
        rivals: Vec::new(),
    }
}

fn insert_seal(connection: &Connection, txn: i64, seal: &Seal) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO seal (record, txn, content) VALUES (?, ?, ?)",
        params![seal.record.bytes(), txn, seal.content.json()],
    )?;
    Ok(())
}

/// What the log says of a transaction besides its step.
struct TransactionRow<'a> {
    /// Its number in this document.
    txn: i64,
    /// Its key in every copy.
    uuid: RecordId,
    /// Its number in its session.
    seq: i64,
    hash: &'a Hash,
    /// How many changes it has.
    changes: i64,
}

fn insert_transaction(
    connection: &Connection,
    session: &Session,
    tip: &Tip,
    step: &Step<'_>,
    row: &TransactionRow<'_>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO txn (id, uuid, session, seq, at, actor, kind, note, undo_of, parents,
                              hash, first_change, change_count)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            row.txn,
            row.uuid.bytes(),
            session.row,
            row.seq,
            step.at_ms,
            step.by,
            step.kind.code(),
            step.note,
            step.undo_of.map(|(undone, _)| undone),
            tip.parents,
            &row.hash[..],
            tip.last_change + 1,
            row.changes,
        ])?;
    Ok(())
}

/// The digest after a plan: each touched record as it was goes out, as it is goes in.
fn next_digest(before: &State, plan: &Plan) -> StateDigest {
    let mut digest = before.digest;
    let touched: BTreeSet<RecordId> = plan.cells.iter().map(CellChange::record).collect();
    for id in touched {
        for state in [before.portfolio.as_ref(), &plan.portfolio] {
            if let Some(record) = state.record(id) {
                digest.toggle(record);
            }
        }
    }
    digest
}
