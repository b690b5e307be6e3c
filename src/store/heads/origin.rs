//! Who first wrote a value: a step back to what was undecided writes it again, and speaks for
//! whoever had written it before; a decision about a cell speaks for those whom it heard.

use std::collections::BTreeSet;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params};

use super::identity;
use crate::model::kind::Kind;
use crate::store::cell;
use crate::store::register::born_with;
use crate::store::sealed::knows;

/// How many changes are looked through at most.
const STEPS: usize = 1000;

struct Written {
    record: i64,
    kind: Option<Kind>,
    field: String,
    value: Sql,
    /// What it took the place of before its step.
    prev: Option<i64>,
    is_undo: bool,
    /// It stands beside another one of the same step: what was undecided is so again.
    reopened: bool,
}

/// The changes that wrote the values first which those wrote again; themselves where they wrote
/// something new. In the order that is the same in every copy.
pub(super) fn origins(connection: &Connection, changes: &[i64]) -> rusqlite::Result<Vec<i64>> {
    let (mut next, mut seen) = (changes.to_vec(), BTreeSet::new());
    let mut found = BTreeSet::new();
    while let Some(change) = next.pop() {
        if !seen.insert(change) {
            continue;
        }
        let now = read(connection, change)?;
        let earlier = match now.prev.filter(|_| now.is_undo && seen.len() < STEPS) {
            Some(decision)
                if now.field.starts_with('@') || was_undecided(connection, decision)? =>
            {
                before(connection, decision, &now)?
            }
            // Whoever takes back a step that decided nothing says so in their own name.
            Some(_) | None => Vec::new(),
        };
        if earlier.is_empty() {
            found.insert(change);
        }
        next.extend(earlier);
    }
    in_order(connection, found)
}

/// The change of a cell that one wrote again which left it undecided as it had been; else itself.
pub(super) fn parted(connection: &Connection, change: i64) -> rusqlite::Result<i64> {
    let mut change = change;
    for _ in 0..STEPS {
        let now = read(connection, change)?;
        let Some(decision) = now.prev.filter(|_| now.is_undo && now.reopened) else { break };
        match before(connection, decision, &now)?.first() {
            Some(earlier) => change = *earlier,
            None => break,
        }
    }
    Ok(change)
}

/// Of changes that speak for a record which others deleted, those that the deletions did not know
/// of: what was decided afterwards about a cell is heard as the edits that it decided between.
pub(super) fn speakers(
    connection: &Connection,
    changes: Vec<i64>,
    deaths: &[i64],
) -> rusqlite::Result<Vec<i64>> {
    let (mut next, mut seen) = (changes.clone(), BTreeSet::new());
    let mut speak = BTreeSet::new();
    while let Some(change) = next.pop() {
        if !seen.insert(change) || seen.len() > STEPS {
            continue;
        }
        let (mut came_after, mut was_known) = (false, false);
        for death in deaths {
            came_after |= knows(connection, change, *death)?;
            was_known |= knows(connection, *death, change)?;
        }
        let field = read(connection, change)?.field;
        if field == "@birth" && was_known {
            // What was emptied again is as it was born; that speaks for nothing.
        } else if field.starts_with('@') {
            speak.insert(change);
        } else if came_after {
            next.extend(put_aside(connection, change)?);
        } else if !was_known {
            speak.insert(change);
        }
    }
    match speak.is_empty() {
        true => Ok(changes),
        false => in_order(connection, speak),
    }
}

fn in_order(connection: &Connection, changes: BTreeSet<i64>) -> rusqlite::Result<Vec<i64>> {
    let mut named = Vec::with_capacity(changes.len());
    for change in changes {
        named.push((identity(connection, change)?, change));
    }
    named.sort_unstable();
    Ok(named.into_iter().map(|(_, change)| change).collect())
}

fn read(connection: &Connection, change: i64) -> rusqlite::Result<Written> {
    let (first, count, is_undo): (i64, i64, bool) = connection
        .prepare_cached(
            "SELECT first_change, change_count, undo_of IS NOT NULL FROM txn
             WHERE first_change <= ? ORDER BY first_change DESC, id DESC LIMIT 1",
        )?
        .query_row([change], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let mut now = connection
        .prepare_cached(
            "SELECT c.record, record.kind, c.field, c.value, c.prev, EXISTS (SELECT 1
                 FROM change AS other WHERE other.id IN (c.id - 1, c.id + 1)
                 AND other.id BETWEEN ?2 AND ?3 AND other.record = c.record
                 AND other.field = c.field AND other.prev = c.prev)
             FROM change AS c JOIN record ON record.id = c.record WHERE c.id = ?1",
        )?
        .query_row(params![change, first, first + count - 1], |row| {
            Ok(Written {
                record: row.get(0)?,
                kind: row.get_ref(1)?.as_str().ok().and_then(Kind::from_plural),
                field: row.get(2)?,
                value: row.get(3)?,
                prev: row.get(4)?,
                is_undo,
                reopened: row.get(5)?,
            })
        })?;
    // A record that came back in the same step, before it was undecided again, is no decision.
    let mut statement = connection.prepare_cached("SELECT prev FROM change WHERE id = ?")?;
    while let Some(prev) = now.prev.filter(|prev| (first..change).contains(prev)) {
        now.prev = statement.query_row([prev], |row| row.get(0))?;
    }
    Ok(now)
}

/// What a change of a field took the place of: the changes of the same field.
fn put_aside(connection: &Connection, change: i64) -> rusqlite::Result<Vec<i64>> {
    connection
        .prepare_cached(
            "SELECT id FROM change WHERE field = (SELECT field FROM change WHERE id = ?1)
             AND (id = (SELECT prev FROM change WHERE id = ?1)
                  OR id IN (SELECT prev FROM replaced WHERE change = ?1))",
        )?
        .query_map([change], |row| row.get(0))?
        .collect()
}

/// Whether a change of a field put several values aside.
fn was_undecided(connection: &Connection, change: i64) -> rusqlite::Result<bool> {
    let count: i64 = connection
        .prepare_cached(
            "SELECT count(*) FROM change WHERE field IN
                 ((SELECT field FROM change WHERE id = ?1), '@birth')
             AND (id = (SELECT prev FROM change WHERE id = ?1)
                  OR id IN (SELECT prev FROM replaced WHERE change = ?1))",
        )?
        .query_row([change], |row| row.get(0))?;
    Ok(count > 1)
}

/// Among those that a decision put aside, the ones with the same value, first the one that comes
/// first in every copy.
fn before(connection: &Connection, decision: i64, now: &Written) -> rusqlite::Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, value, field FROM change WHERE field IN (?2, '@birth')
             AND (id = (SELECT prev FROM change WHERE id = ?1)
                  OR id IN (SELECT prev FROM replaced WHERE change = ?1))",
    )?;
    let mut rows = statement.query(params![decision, now.field])?;
    let (mut alike, mut deaths) = (BTreeSet::new(), BTreeSet::new());
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let is_birth = row.get_ref(2)?.as_str() == Ok("@birth");
        match (row.get::<_, Sql>(1)?, &now.value) {
            (Sql::Integer(a), Sql::Integer(b)) if now.field == "@alive" => {
                let side = if (a > 0) == (*b > 0) { &mut alike } else { &mut deaths };
                side.insert(id);
            }
            (Sql::Text(json), b) if is_birth && born_value(now, &json).as_ref() == Some(b) => {
                alike.insert(id);
            }
            (a, b) if !is_birth && a == *b => {
                alike.insert(id);
            }
            _ => {}
        }
    }
    if !alike.is_empty() {
        return in_order(connection, alike);
    }
    match in_order(connection, deaths)?.first() {
        // What spoke for the record was an edit that the deletion did not know of.
        Some(death) => edits(connection, now.record, *death),
        None => Ok(Vec::new()),
    }
}

/// What a birth wrote into the cell that a change is about.
fn born_value(now: &Written, json: &str) -> Option<Sql> {
    let kind = now.kind?;
    if now.field == "@alive" {
        return matches!(now.value, Sql::Integer(code) if code > 0).then(|| now.value.clone());
    }
    let (index, _) = kind.field(&now.field)?;
    Some(cell::to_sql(&born_with(kind, index, &cell::birth_values(kind, json)?)))
}

fn edits(connection: &Connection, record: i64, death: i64) -> rusqlite::Result<Vec<i64>> {
    let unknown: BTreeSet<i64> = connection
        .prepare_cached(
            "SELECT id FROM change INDEXED BY change_head WHERE record = ?1 AND superseded = 0
             AND field NOT IN ('@birth', '@alive')
             AND id NOT IN (SELECT prev FROM replaced WHERE change = ?2)",
        )?
        .query_map([record, death], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    in_order(connection, unknown)
}
