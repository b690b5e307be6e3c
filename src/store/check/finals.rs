//! Whether anything in the log goes against a seal that it knew of. No program of ours writes such a
//! step: seals that copies set without knowing of each other are rivals, and what others did
//! meanwhile is undecided, which is no fault of the document.

use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension as _};

use super::Problem;
use crate::model::kind::Portfolio;
use crate::model::value::Value;
use crate::store::as_of::{Logged, Told};
use crate::store::{cell, sealed};

/// Steps that would replace, delete or change what they knew to be final. The seal stands over each.
pub(super) fn against_seals(
    connection: &Connection,
    told: &Told,
) -> rusqlite::Result<Vec<Problem>> {
    let place = || format!("{} {}", told.record.kind.plural(), told.record.id);
    let mut problems = Vec::new();
    for seal in &told.heads.overruled {
        problems.push(Problem::new("seal-replaced", place(), hash_of(connection, seal.change)?));
    }
    let Some(seal) = told.heads.seals.first() else { return Ok(problems) };
    if !says_what_was_sealed(told, &seal.content) {
        problems.push(Problem::new("pointers", place(), ""));
    }
    for row in told.rows.iter().filter(|row| row.id > seal.change) {
        let Some(code) = against(connection, told, row)? else { continue };
        if sealed::knows(connection, row.id, seal.change)? {
            problems.push(Problem::new(code, place(), hash_of(connection, row.id)?));
        }
    }
    Ok(problems)
}

/// What a later change would do to a sealed record, if it may not.
fn against(
    connection: &Connection,
    told: &Told,
    row: &Logged,
) -> rusqlite::Result<Option<&'static str>> {
    Ok(match (row.field.as_str(), &row.value) {
        ("@alive", Sql::Integer(code)) if *code <= 0 => {
            (!is_proposed_again(connection, told, row)?).then_some("seal-deleted")
        }
        ("@birth", _) => Some("seal-changed"),
        ("@alive" | "@seal", _) => None,
        (name, value) => {
            let field = told.record.kind.field(name);
            let value = field
                .and_then(|(_, field)| cell::from_sql(field.field_type, ValueRef::from(value)));
            let sealed = told.heads.sealed.as_ref();
            let sealed = sealed.zip(field).and_then(|(values, (index, _))| values.get(index));
            let same = value.as_ref().zip(sealed).is_some_and(|(value, sealed)| {
                value == sealed || (value.is_null() && *sealed == Value::Bool(false))
            });
            (!same && !is_proposed_again(connection, told, row)?).then_some("seal-changed")
        }
    })
}

/// Whether a step back to what was undecided writes again what others had proposed, without knowing
/// of the seal.
fn is_proposed_again(connection: &Connection, told: &Told, row: &Logged) -> rusqlite::Result<bool> {
    if !is_step_back(connection, row.id)? {
        return Ok(false);
    }
    let is_same = |earlier: &&Logged| {
        earlier.id < row.id && earlier.field == row.field && says_the_same(earlier, row)
    };
    let Some(seal) = told.heads.seals.first() else { return Ok(false) };
    for earlier in told.rows.iter().filter(is_same) {
        if !sealed::knows(connection, earlier.id, seal.change)?
            && !sealed::knows(connection, seal.change, earlier.id)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether two changes of a cell say the same. A deletion is one whatever it knew of.
fn says_the_same(earlier: &Logged, later: &Logged) -> bool {
    match (&earlier.value, &later.value) {
        (Sql::Integer(a), Sql::Integer(b)) if later.field == "@alive" => (*a > 0) == (*b > 0),
        (a, b) => a == b,
    }
}

fn is_step_back(connection: &Connection, change: i64) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT undo_of IS NOT NULL FROM txn WHERE first_change <= ?
             ORDER BY first_change DESC, id DESC LIMIT 1",
        )?
        .query_row([change], |row| row.get(0))
}

/// Whether the record, as it was when it was sealed, says what its seal says.
fn says_what_was_sealed(told: &Told, content: &str) -> bool {
    let (kind, id) = (told.record.kind, told.record.id);
    let Some(sealing) = kind.about().sealing else { return false };
    let (Some(content), Some(values)) = ((sealing.parse)(content), &told.heads.sealed) else {
        return false;
    };
    let mut alone = Portfolio::default();
    alone.put(kind, id, values.iter().cloned().enumerate()).is_ok()
        && (sealing.agrees)(&content, &alone, id)
}

/// The first digits of the hash of the transaction that a change belongs to.
fn hash_of(connection: &Connection, change: i64) -> rusqlite::Result<String> {
    let hash: Option<Vec<u8>> = connection
        .prepare_cached(
            "SELECT hash FROM txn WHERE first_change <= ?
             ORDER BY first_change DESC, id DESC LIMIT 1",
        )?
        .query_row([change], |row| row.get(0))
        .optional()?;
    let hash = hash.unwrap_or_default();
    Ok(crate::store::digest::hex(hash.get(..6).unwrap_or_default()))
}
