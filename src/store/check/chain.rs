//! The log as a web of transactions: each one's hash, what it was made upon, its number in its
//! session, what its changes point to, and the list of those at the end.

use std::collections::{BTreeSet, HashMap};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, Row, Statement};

use super::Problem;
use crate::model::id::RecordId;
use crate::store::cell;
use crate::store::digest::{DocumentKey, Format, TransactionHasher, TransactionHead};
use crate::store::register::Identity;

/// Where a transaction's changes begin, and what it is called in every copy.
struct Begun {
    first_change: i64,
    session: [u8; 16],
    seq: i64,
}

/// A transaction that has been read.
struct Known {
    row: i64,
    has_child: bool,
    /// The format that its hash fits; nothing when it fits none.
    format: Option<Format>,
}

/// What has been read so far.
struct Web {
    document: DocumentKey,
    begun: Vec<Begun>,
    /// Transactions by hash.
    known: HashMap<Vec<u8>, Known>,
    last_seq: HashMap<[u8; 16], i64>,
    next_change: i64,
}

impl Web {
    fn identity(&self, change: i64) -> Option<Identity> {
        let after = self.begun.partition_point(|begun| begun.first_change <= change);
        let begun = self.begun.get(after.checked_sub(1)?)?;
        (change < self.next_change).then_some((
            begun.session,
            begun.seq,
            change - begun.first_change,
        ))
    }
}

/// Everything that is wrong with it.
pub(in crate::store) fn chain(
    connection: &Connection,
    document: &DocumentKey,
) -> rusqlite::Result<Vec<Problem>> {
    let mut statement = connection.prepare(
        "SELECT txn.id, txn.uuid, session.uuid, txn.seq, txn.at, txn.actor, txn.kind, txn.note,
                (SELECT u.uuid FROM txn AS u WHERE u.id = txn.undo_of), txn.parents, txn.hash,
                txn.first_change, txn.change_count, session.program, txn.undo_of
         FROM txn JOIN session ON session.id = txn.session ORDER BY txn.id",
    )?;
    let mut changes = connection.prepare(
        "SELECT change.id, record.uuid, change.field, change.value, change.prev, replaced.prev,
                record.kind
         FROM change JOIN record ON record.id = change.record
         LEFT JOIN replaced ON replaced.change = change.id
         WHERE change.id BETWEEN ? AND ? ORDER BY change.id",
    )?;
    let mut rows = statement.query([])?;
    let mut web = Web {
        document: *document,
        begun: Vec::new(),
        known: HashMap::new(),
        last_seq: HashMap::new(),
        next_change: 1,
    };
    let mut problems = Vec::new();
    while let Some(row) = rows.next()? {
        if !transaction(row, &mut changes, &mut web)? {
            let place = format!("transaction {}", row.get::<_, i64>(0)?);
            problems.push(Problem::new("chain", place, row.get::<_, String>(6)?));
        }
    }
    problems.extend(stray_changes(connection, web.next_change)?);
    problems.extend(idle(connection)?);
    problems.extend(tips(connection, &web)?);
    Ok(problems)
}

/// One change of a transaction while its hash is worked out.
struct Change {
    id: i64,
    record: RecordId,
    kind: String,
    field: String,
    value: Sql,
    pointers: Vec<i64>,
}

fn transaction(
    row: &Row<'_>,
    changes: &mut Statement<'_>,
    web: &mut Web,
) -> rusqlite::Result<bool> {
    let key = |index| -> rusqlite::Result<RecordId> {
        Ok(row.get_ref(index)?.as_blob().ok().and_then(cell::key).unwrap_or_default())
    };
    let (session, seq) = (*key(2)?.bytes(), row.get(3)?);
    let (first, count): (i64, i64) = (row.get(11)?, row.get(12)?);
    let (parents, hash): (Vec<u8>, Vec<u8>) = (row.get(9)?, row.get(10)?);
    let in_place = first == web.next_change && count >= 0;
    web.begun.push(Begun { first_change: first, session, seq });
    web.next_change = first.saturating_add(count.max(0));
    let changes = read(changes, first, web.next_change - 1)?;
    let (actor, kind, note): (String, String, String) = (row.get(5)?, row.get(6)?, row.get(7)?);
    let undo_of: Option<Vec<u8>> = row.get(8)?;
    let program: String = row.get(13)?;
    let head = TransactionHead {
        parents: &parents,
        session: &session,
        seq,
        uuid: key(1)?,
        at_ms: row.get(4)?,
        actor: &actor,
        kind: &kind,
        note: &note,
        undo_of: undo_of.as_deref().and_then(cell::key),
        document: &web.document,
        program: &program,
    };
    let fits = |format: &Format| {
        hashed(web, *format, &head, &changes).is_some_and(|found| found[..] == hash[..])
    };
    let format = Format::ALL.into_iter().find(fits);
    let number: i64 = row.get(0)?;
    // What takes a step back comes after it, so that no way along them runs in a ring.
    let looks_back = row.get::<_, Option<i64>>(14)?.is_none_or(|undone| undone < number);
    let intact = in_place
        && looks_back
        && changes.len() as i64 == count
        && follows(web, &parents, session, seq, format)
        && format.is_some();
    web.known.insert(hash, Known { row: number, has_child: false, format });
    Ok(intact)
}

/// Whether it is the next of its session, and made upon transactions that stand before it and have
/// no newer format.
fn follows(
    web: &mut Web,
    parents: &[u8],
    session: [u8; 16],
    seq: i64,
    format: Option<Format>,
) -> bool {
    let last = web.last_seq.insert(session, seq).unwrap_or(0);
    let mut all_known = parents.len().is_multiple_of(32) && (!parents.is_empty() || seq == 1);
    for parent in parents.chunks(32) {
        match web.known.get_mut(parent) {
            Some(known) => {
                known.has_child = true;
                all_known &= known.format <= format;
            }
            None => all_known = false,
        }
    }
    all_known && seq == last + 1
}

fn read(statement: &mut Statement<'_>, first: i64, last: i64) -> rusqlite::Result<Vec<Change>> {
    let mut rows = statement.query([first, last])?;
    let mut changes: Vec<Change> = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        let beside: Option<i64> = row.get(5)?;
        if let Some(last) = changes.last_mut().filter(|last| last.id == id) {
            last.pointers.extend(beside);
            continue;
        }
        let record = row.get_ref(1)?.as_blob().ok().and_then(cell::key).unwrap_or_default();
        let prev: Option<i64> = row.get(4)?;
        let pointers = prev.into_iter().chain(beside).collect();
        changes.push(Change {
            id,
            record,
            kind: row.get(6)?,
            field: row.get(2)?,
            value: row.get(3)?,
            pointers,
        });
    }
    Ok(changes)
}

/// The hash of a transaction; nothing when a change points to what does not stand before it.
fn hashed(
    web: &Web,
    format: Format,
    head: &TransactionHead<'_>,
    changes: &[Change],
) -> Option<[u8; 32]> {
    let mut hasher = TransactionHasher::new(format, head);
    for change in changes {
        let names: Option<Vec<Identity>> = change
            .pointers
            .iter()
            .map(|pointer| web.identity(*pointer).filter(|_| *pointer < change.id))
            .collect();
        hasher.change((change.record, &change.kind), &change.field, &change.value, &names?);
    }
    Some(hasher.finish())
}

/// Changes that belong to no transaction.
fn stray_changes(connection: &Connection, next: i64) -> rusqlite::Result<Option<Problem>> {
    let stray: Option<i64> = connection
        .query_row("SELECT id FROM change WHERE id >= ? OR id < 1 LIMIT 1", [next], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(stray.map(|id| Problem::new("chain", format!("change {id}"), "")))
}

/// Sessions that wrote nothing, and records of which no change tells.
fn idle(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let sessions = count("SELECT count(*) FROM session WHERE id NOT IN (SELECT session FROM txn)")?;
    let records = count("SELECT count(*) FROM record WHERE id NOT IN (SELECT record FROM change)")?;
    let told = [("session", sessions), ("record", records)];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    Ok(told.map(|(table, count)| Problem::new("chain", table, count.to_string())).collect())
}

/// Whether the transactions at the end are those that the document names.
fn tips(connection: &Connection, web: &Web) -> rusqlite::Result<Option<Problem>> {
    let named: BTreeSet<i64> = connection
        .prepare("SELECT txn FROM tip")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let found: BTreeSet<i64> =
        web.known.values().filter(|known| !known.has_child).map(|known| known.row).collect();
    // Version 1 named none: there it is the last one.
    let fits = named == found || (named.is_empty() && found.len() <= 1);
    Ok((!fits).then(|| Problem::new("chain", "tip", "")))
}
