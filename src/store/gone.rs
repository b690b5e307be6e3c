//! What records are called that are gone: their rows are still there, and keep what they went with.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _};

use super::log::read_row;
use super::schema::is_alive_sql;
use crate::model::history::EntryChange;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;

/// The names of so many records of a step are looked up: in words it is told by its first.
const MOST: usize = 20;
/// How far the records are followed that a name is made of: a decision is called after its case, and
/// that after its meeting.
const DEPTH: usize = 4;

/// The names of the records among those that a step touched which are gone.
pub(super) fn names(
    connection: &Connection,
    changes: &[EntryChange],
) -> rusqlite::Result<Vec<(RecordId, String)>> {
    let mut seen = BTreeSet::new();
    let touched = changes.iter().filter(|change| seen.insert(change.id)).take(MOST);
    let mut names = Vec::new();
    for change in touched {
        let alive: Option<bool> = connection
            .prepare_cached(&is_alive_sql(change.kind))?
            .query_row([&change.id.bytes()[..]], |row| row.get(0))
            .optional()?;
        if alive == Some(false) {
            names.push((change.id, name(connection, change.id)?));
        }
    }
    Ok(names)
}

/// What a record is called, deleted or not; nothing where there never was one.
pub(super) fn name(connection: &Connection, id: RecordId) -> rusqlite::Result<String> {
    let mut known = Portfolio::default();
    let mut next = vec![id];
    for _ in 0..DEPTH {
        for id in std::mem::take(&mut next) {
            let Some(kind) = kind_of(connection, id)?.filter(|_| known.record(id).is_none()) else {
                continue;
            };
            let row = read_row(connection, kind, id)?;
            let values: Vec<(usize, Value)> = row
                .into_iter()
                .enumerate()
                .filter_map(|(index, value)| Some((index, value?)))
                .collect();
            next.extend(values.iter().filter_map(|(_, value)| value.as_link()));
            // What cannot be read has no name.
            let _ = known.put(kind, id, values);
        }
    }
    Ok(known.label(id))
}

fn kind_of(connection: &Connection, id: RecordId) -> rusqlite::Result<Option<Kind>> {
    let kind: Option<String> = connection
        .prepare_cached("SELECT kind FROM record WHERE uuid = ?")?
        .query_row([&id.bytes()[..]], |row| row.get(0))
        .optional()?;
    Ok(kind.and_then(|kind| Kind::from_plural(&kind)))
}
