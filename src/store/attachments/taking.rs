//! Taking over the bytes of files from another file, each held against the hash that the log names.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::named::{MissingFile, Named};
use super::{fits, hash_of, is_stored, of_log, put, stored};
use crate::model::content_hash::ContentHash;

/// Brings in from another copy what our log names and we lack; gives how many were brought, and what
/// is still lacking then. What does not match its hash is not taken, nor what nothing in our log names.
pub(in crate::store) fn take(
    ours: &Connection,
    theirs: &Connection,
) -> rusqlite::Result<(usize, Vec<MissingFile>)> {
    let (mut brought, mut lacking) = (0, Vec::new());
    for (hash, named) in of_log(ours)? {
        if is_stored(ours, hash)? {
            continue;
        }
        // What cannot be read of theirs is lacking, and keeps nothing else from coming.
        match stored(theirs, hash).ok().flatten() {
            Some(bytes) if hash_of(&bytes) == hash => {
                put(ours, hash, &bytes)?;
                brought += 1;
            }
            Some(_) | None => lacking.extend(named.first().map(Named::missing)),
        }
    }
    Ok((brought, lacking))
}

/// Gathers from a damaged file what the log names, under whatever hash it lies there; tells what is
/// not there. A row that cannot be read is passed over.
pub(in crate::store) fn gather(
    damaged: &Connection,
    fresh: &Connection,
) -> rusqlite::Result<Vec<MissingFile>> {
    let wanted = of_log(fresh)?;
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: BTreeSet<ContentHash> = BTreeSet::new();
    for row in rows(damaged) {
        let content: rusqlite::Result<Vec<u8>> = damaged
            .prepare_cached("SELECT content FROM attachment WHERE rowid = ?")?
            .query_row([row], |row| row.get(0));
        let Ok(content) = content else { continue };
        let hash = hash_of(&content);
        let is_it = |named: &Vec<Named>| named.iter().any(|named| fits(&named.file, &content));
        if wanted.get(&hash).is_some_and(is_it) && found.insert(hash) {
            put(fresh, hash, &content)?;
        }
    }
    let lacking = wanted.iter().filter(|(hash, _)| !found.contains(hash));
    Ok(lacking.filter_map(|(_, named)| named.first().map(Named::missing)).collect())
}

/// The rows of the table, as far as they can be read.
fn rows(damaged: &Connection) -> Vec<i64> {
    let Ok(mut statement) = damaged.prepare("SELECT rowid FROM attachment") else {
        return Vec::new();
    };
    let Ok(mut found) = statement.query([]) else { return Vec::new() };
    let mut rows = Vec::new();
    while let Ok(Some(row)) = found.next() {
        rows.extend(row.get::<_, i64>(0));
    }
    rows
}
