//! The changes of one transaction while they are written.

mod standing;

use std::collections::BTreeSet;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::rows::{NewChange, insert_change, insert_row, read_row, supersede};
use super::tip::Tip;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::plan::CellChange;
use crate::model::record::Record;
use crate::model::seal::SealContent;
use crate::model::value::Value;
use crate::store::digest::{Hash, TransactionHasher};
use crate::store::register::{self, Identity, unsaid};
use crate::store::{cell, heads, schema};

/// What '@alive' says. A decision between copies says so, that it can be taken back as one.
pub(in crate::store) mod alive {
    pub const GONE: i64 = 0;
    pub const THERE: i64 = 1;
    pub const KEPT: i64 = 2;
    /// A final record needs it: nothing was there to change.
    pub const NEEDED: i64 = 3;
    pub const LET_GO: i64 = -1;
}

pub(super) struct Writer<'a> {
    connection: &'a Connection,
    hasher: TransactionHasher,
    after: &'a Portfolio,
    first_change: i64,
    next_change: i64,
    transaction: ([u8; 16], i64),
    sealed: Vec<(RecordId, SealContent)>,
    /// Records whose undecided cells may have become others.
    reviewed: BTreeSet<RecordId>,
}

/// What the writing came to.
pub(super) struct Finished {
    pub hash: Hash,
    pub last_change: i64,
    pub sealed: Vec<(RecordId, SealContent)>,
    pub reviewed: BTreeSet<RecordId>,
}

impl<'a> Writer<'a> {
    pub fn new(
        connection: &'a Connection,
        hasher: TransactionHasher,
        after: &'a Portfolio,
        tip: &Tip,
        transaction: ([u8; 16], i64),
    ) -> Self {
        let first = tip.last_change + 1;
        Self {
            connection,
            hasher,
            after,
            first_change: first,
            next_change: first,
            transaction,
            sealed: Vec::new(),
            reviewed: BTreeSet::new(),
        }
    }

    pub fn finish(self) -> Finished {
        Finished {
            hash: self.hasher.finish(),
            last_change: self.next_change - 1,
            sealed: self.sealed,
            reviewed: self.reviewed,
        }
    }

    pub fn cell(&mut self, change: &CellChange) -> rusqlite::Result<()> {
        match change {
            CellChange::Birth { kind, id, values } => match self.record_row(*id)? {
                Some(_) => self.again(*kind, *id, values),
                None => self.birth(*kind, *id, values),
            },
            CellChange::Cell { kind, id, field, new, .. } => self.field(*kind, *id, *field, new),
            CellChange::Death { kind, id } => self.existence(*kind, *id, false),
            CellChange::Revival { kind, id } => self.existence(*kind, *id, true),
            CellChange::Kept { id, .. } => {
                let record = self.known_row(*id)?;
                self.log(*id, record, "@alive", Sql::Integer(alive::KEPT), &[]).map(|_| ())
            }
            CellChange::Needed { id, .. } => {
                let record = self.known_row(*id)?;
                self.log(*id, record, "@alive", Sql::Integer(alive::NEEDED), &[]).map(|_| ())
            }
            CellChange::Reopened { kind, id, field, values } => {
                self.reopen(*kind, *id, *field, values)
            }
            CellChange::Seal { record: id } => {
                // The plan seals nothing that is not there, nor of a kind that knows no seal.
                let kind = self.after.record(*id).map(Record::kind);
                let sealing = kind.and_then(|kind| kind.about().sealing);
                let content = sealing.and_then(|sealing| {
                    let content = (sealing.content)(self.after, *id)?;
                    (sealing.once)(content, self.after, &self.sealed)
                });
                // A seal of nothing would be told to have been made.
                let content = content.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
                let record = self.known_row(*id)?;
                // The seal knows what it sealed; what it does not know of is a proposed correction.
                let known = self.heads_of_record(record)?;
                self.log(*id, record, "@seal", Sql::Text(content.json().to_owned()), &known)?;
                self.sealed.push((*id, content));
                Ok(())
            }
        }
    }

    fn birth(
        &mut self,
        kind: Kind,
        id: RecordId,
        values: &[(usize, Value)],
    ) -> rusqlite::Result<()> {
        self.connection
            .prepare_cached("INSERT INTO record (uuid, kind) VALUES (?, ?)")?
            .execute(params![id.bytes(), kind.plural()])?;
        let record = self.connection.last_insert_rowid();
        self.log(id, record, "@birth", Sql::Text(cell::birth_json(kind, values)), &[])?;
        insert_row(self.connection, kind, id, values)
    }

    /// A key that was there and is gone, such as that of a cell of one's own: the record comes back,
    /// and holds nothing but the new values.
    fn again(
        &mut self,
        kind: Kind,
        id: RecordId,
        values: &[(usize, Value)],
    ) -> rusqlite::Result<()> {
        let before = read_row(self.connection, kind, id)?;
        self.existence(kind, id, true)?;
        for (index, old) in before.into_iter().enumerate() {
            let new = register::born_with(kind, index, values);
            if new != old.unwrap_or_else(|| unsaid(kind, index)) {
                self.field(kind, id, index, &new)?;
            }
        }
        Ok(())
    }

    fn field(
        &mut self,
        kind: Kind,
        id: RecordId,
        field: usize,
        new: &Value,
    ) -> rusqlite::Result<()> {
        let name = register::name_of(kind, What::Field(field));
        let value = cell::to_sql(new);
        let record = self.known_row(id)?;
        self.log(id, record, name, value.clone(), &[])?;
        self.update(&schema::update_sql(kind, field), id, &value)
    }

    fn existence(&mut self, kind: Kind, id: RecordId, alive: bool) -> rusqlite::Result<()> {
        let record = self.known_row(id)?;
        if alive {
            self.reviewed.insert(id);
        }
        // The death knows of these; an edit that it does not know of is a conflict.
        let known = if alive { Vec::new() } else { self.heads_of_record(record)? };
        let code = match (alive, self.is_undecided(record)?) {
            (true, false) => alive::THERE,
            (true, true) => alive::KEPT,
            (false, false) => alive::GONE,
            (false, true) => alive::LET_GO,
        };
        self.log(id, record, "@alive", Sql::Integer(code), &known)?;
        self.update(&schema::alive_sql(kind), id, &Sql::Integer(i64::from(alive)))
    }

    /// Each value replaces what stands now and none of the others.
    fn reopen(
        &mut self,
        kind: Kind,
        id: RecordId,
        field: Option<usize>,
        values: &[Value],
    ) -> rusqlite::Result<()> {
        let record = self.known_row(id)?;
        let cell = field.map_or(What::Alive, What::Field);
        let name = register::name_of(kind, cell);
        let replaced = self.heads(record, name)?;
        self.reviewed.insert(id);
        for value in values {
            self.append(id, record, name, cell::to_sql(value), &replaced, &[])?;
        }
        match field {
            Some(field) => {
                // A record that goes in the same step keeps in its row what it went with.
                let shown = self.after.record(id).map(|record| record.get(field));
                let shown = shown.or_else(|| values.first().cloned()).unwrap_or(Value::Null);
                self.update(&schema::update_sql(kind, field), id, &cell::to_sql(&shown))
            }
            None => self.update(&schema::alive_sql(kind), id, &Sql::Integer(1)),
        }
    }

    fn update(&self, sql: &str, id: RecordId, value: &Sql) -> rusqlite::Result<()> {
        self.connection.prepare_cached(sql)?.execute(params![value, id.bytes()])?;
        Ok(())
    }

    /// Appends a change that replaces all that stand in its cell, and knows of some others.
    fn log(
        &mut self,
        id: RecordId,
        record: i64,
        field: &str,
        value: Sql,
        known: &[i64],
    ) -> rusqlite::Result<i64> {
        let replaced = self.heads(record, field)?;
        self.append(id, record, field, value, &replaced, known)
    }

    fn append(
        &mut self,
        id: RecordId,
        record: i64,
        field: &str,
        value: Sql,
        replaced: &[i64],
        known: &[i64],
    ) -> rusqlite::Result<i64> {
        let change = self.next_change;
        let (first, rest) = replaced.split_at(replaced.len().min(1));
        let others: Vec<i64> =
            rest.iter().chain(known).copied().filter(|other| !first.contains(other)).collect();
        let names = first.iter().chain(&others).map(|other| self.identity(*other));
        let names = names.collect::<rusqlite::Result<Vec<_>>>()?;
        let kind = self.kind_of(record)?;
        self.hasher.change((id, &kind), field, &value, &names);
        insert_change(
            self.connection,
            &NewChange {
                change,
                record,
                field,
                value: &value,
                prev: first.first().copied(),
                others: &others,
            },
        )?;
        for head in replaced {
            supersede(self.connection, *head)?;
        }
        self.next_change += 1;
        Ok(change)
    }

    fn kind_of(&self, record: i64) -> rusqlite::Result<String> {
        self.connection
            .prepare_cached("SELECT kind FROM record WHERE id = ?")?
            .query_row([record], |row| row.get(0))
    }

    fn identity(&self, change: i64) -> rusqlite::Result<Identity> {
        if change >= self.first_change {
            let (session, seq) = self.transaction;
            return Ok((session, seq, change - self.first_change));
        }
        heads::identity(self.connection, change)
    }

    fn record_row(&self, id: RecordId) -> rusqlite::Result<Option<i64>> {
        self.connection
            .prepare_cached("SELECT id FROM record WHERE uuid = ?")?
            .query_row([&id.bytes()[..]], |row| row.get(0))
            .optional()
    }

    fn known_row(&self, id: RecordId) -> rusqlite::Result<i64> {
        self.record_row(id)?.ok_or(rusqlite::Error::QueryReturnedNoRows)
    }
}
