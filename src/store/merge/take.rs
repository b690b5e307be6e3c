//! Brings transactions of another copy into our log, as they are: only rows are numbered anew.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::foreign::{self, Foreign, ForeignChange};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::store::cell;
use crate::store::digest::{DocumentKey, Format};
use crate::store::log::{NewChange, insert_change, insert_row, supersede};
use crate::store::register::{Identity, cell_of};
use crate::store::state::{self, State};

/// What does not fit into our log, named for whoever reads the message.
#[derive(Debug)]
pub(super) struct Misfit(pub String);

/// Our log while transactions are taken into it.
pub(super) struct Taker<'a> {
    connection: &'a Connection,
    pub last_txn: i64,
    pub last_change: i64,
    /// The records that were touched, by number.
    pub touched: BTreeSet<i64>,
    key: DocumentKey,
    sessions: HashMap<[u8; 16], i64>,
    formats: HashMap<i64, Option<Format>>,
}

type Taken = rusqlite::Result<Result<(), Misfit>>;

impl<'a> Taker<'a> {
    pub fn new(connection: &'a Connection, state: &State) -> rusqlite::Result<Self> {
        // A document of version 1 has not said where its log ends.
        connection.execute(
            "INSERT INTO tip (txn) SELECT max(id) FROM txn
             WHERE NOT EXISTS (SELECT 1 FROM tip) HAVING max(id) IS NOT NULL",
            [],
        )?;
        Ok(Self {
            connection,
            last_txn: state.tip.last_txn,
            last_change: state.tip.last_change,
            touched: BTreeSet::new(),
            key: state.key,
            sessions: HashMap::new(),
            formats: HashMap::new(),
        })
    }

    /// Takes one transaction; those that it was made upon are there already.
    pub fn take(&mut self, foreign: &Foreign) -> Taken {
        let name = || Misfit(format!("transaction {}", foreign.uuid));
        let txn = self.last_txn + 1;
        let session = self.session(&foreign.session, &foreign.program)?;
        let undo_of = match foreign.undo_of {
            None => None,
            Some(uuid) => match self.transaction(uuid)? {
                None => return Ok(Err(name())),
                found => found,
            },
        };
        if !foreign.parents.len().is_multiple_of(32) {
            return Ok(Err(name()));
        }
        for parent in foreign.parents.chunks(32) {
            let Some(parent) = by_hash(self.connection, parent)? else { return Ok(Err(name())) };
            // Nothing goes back to a format that says less.
            if self.format_of(parent)?.is_none_or(|format| foreign.format < format) {
                return Ok(Err(name()));
            }
            self.connection.prepare_cached("DELETE FROM tip WHERE txn = ?")?.execute([parent])?;
        }
        self.connection
            .prepare_cached(
                "INSERT INTO txn (id, uuid, session, seq, at, actor, kind, note, undo_of, parents,
                                  hash, first_change, change_count)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                txn,
                foreign.uuid.bytes(),
                session,
                foreign.seq,
                foreign.at,
                foreign.actor,
                foreign.kind,
                foreign.note,
                undo_of,
                foreign.parents,
                foreign.hash,
                self.last_change + 1,
                foreign.changes.len() as i64,
            ])?;
        self.connection.prepare_cached("INSERT INTO tip (txn) VALUES (?)")?.execute([txn])?;
        self.last_txn = txn;
        self.formats.insert(txn, Some(foreign.format));
        for change in &foreign.changes {
            if let Err(misfit) = self.change(change)? {
                return Ok(Err(misfit));
            }
        }
        Ok(Ok(()))
    }

    fn session(&mut self, uuid: &[u8; 16], program: &str) -> rusqlite::Result<i64> {
        if let Some(row) = self.sessions.get(uuid) {
            return Ok(*row);
        }
        let new = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO session (uuid, program) VALUES (?, ?)")?
            .execute(params![uuid, program])?;
        if new > 0 {
            state::note_session(self.connection, uuid, program)?;
        }
        let row = self
            .connection
            .prepare_cached("SELECT id FROM session WHERE uuid = ?")?
            .query_row([&uuid[..]], |row| row.get(0))?;
        self.sessions.insert(*uuid, row);
        Ok(row)
    }

    /// The format of a transaction of ours; nothing when its hash fits none.
    fn format_of(&mut self, txn: i64) -> rusqlite::Result<Option<Format>> {
        if let Some(format) = self.formats.get(&txn) {
            return Ok(*format);
        }
        let ours = foreign::read(self.connection, &self.key, txn)?;
        let format = ours.map(|ours| ours.format);
        self.formats.insert(txn, format);
        Ok(format)
    }

    fn transaction(&self, uuid: RecordId) -> rusqlite::Result<Option<i64>> {
        self.connection
            .prepare_cached("SELECT id FROM txn WHERE uuid = ?")?
            .query_row([&uuid.bytes()[..]], |row| row.get(0))
            .optional()
    }

    fn change(&mut self, change: &ForeignChange) -> Taken {
        let name = || Misfit(format!("{} {}", change.record_kind.plural(), change.record));
        let Some(record) = self.record(change)? else { return Ok(Err(name())) };
        let mut replaced = Vec::with_capacity(1 + change.others.len());
        for other in change.prev.iter().chain(&change.others) {
            match self.row_of(other, record)? {
                Some(row) => replaced.push(row),
                None => return Ok(Err(name())),
            }
        }
        let cell = cell_of(change.record_kind, &change.field);
        for (row, field) in &replaced {
            // Nothing takes the place of a seal.
            if cell_of(change.record_kind, field) == cell && cell != Some(What::Seal) {
                supersede(self.connection, *row)?;
            }
        }
        let rows: Vec<i64> = replaced.iter().map(|(row, _)| *row).collect();
        let (prev, others) = rows.split_at(usize::from(change.prev.is_some()));
        self.last_change += 1;
        insert_change(
            self.connection,
            &NewChange {
                change: self.last_change,
                record,
                field: &change.field,
                value: &change.value,
                prev: prev.first().copied(),
                others,
            },
        )?;
        self.touched.insert(record);
        Ok(Ok(()))
    }

    /// The number of a record here; nothing when it does not begin with its birth, or is known as
    /// something else.
    fn record(&self, change: &ForeignChange) -> rusqlite::Result<Option<i64>> {
        let known: Option<(i64, String)> = self
            .connection
            .prepare_cached("SELECT id, kind FROM record WHERE uuid = ?")?
            .query_row([&change.record.bytes()[..]], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let kind = change.record_kind;
        if let Some((row, known)) = known {
            return Ok((known == kind.plural()).then_some(row));
        }
        let rusqlite::types::Value::Text(values) = &change.value else { return Ok(None) };
        if cell_of(kind, &change.field) != Some(What::Birth) {
            return Ok(None);
        }
        let Some(values) = cell::birth_values(kind, values) else { return Ok(None) };
        self.connection
            .prepare_cached("INSERT INTO record (uuid, kind) VALUES (?, ?)")?
            .execute(params![change.record.bytes(), kind.plural()])?;
        let row = self.connection.last_insert_rowid();
        insert_row(self.connection, kind, change.record, &values)?;
        Ok(Some(row))
    }

    /// Our row of a change of that record, and its field.
    fn row_of(
        &self,
        (session, seq, number): &Identity,
        record: i64,
    ) -> rusqlite::Result<Option<(i64, String)>> {
        let Some(session) = self.sessions.get(session).copied().map_or_else(
            || {
                self.connection
                    .prepare_cached("SELECT id FROM session WHERE uuid = ?")?
                    .query_row([&session[..]], |row| row.get(0))
                    .optional()
            },
            |row| Ok(Some(row)),
        )?
        else {
            return Ok(None);
        };
        self.connection
            .prepare_cached(
                "SELECT change.id, change.field FROM txn
                 JOIN change ON change.id = txn.first_change + ?3
                 WHERE txn.session = ?1 AND txn.seq = ?2 AND ?3 < txn.change_count
                 AND change.record = ?4",
            )?
            .query_row(params![session, seq, number, record], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()
    }
}

/// The transaction with that hash.
fn by_hash(connection: &Connection, hash: &[u8]) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached(
            "SELECT id FROM txn WHERE substr(hash, 1, 8) = substr(?1, 1, 8) AND hash = ?1",
        )?
        .query_row([hash], |row| row.get(0))
        .optional()
}
