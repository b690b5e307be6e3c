//! Taking over the bytes of files from another file, each held against the hash that the log names.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::named::{FileOfRecord, Named};
use super::{Kept, hash_of, kept, of_log, put, stored};
use crate::model::content_hash::ContentHash;

/// What came of taking over bytes.
#[derive(Debug, Default)]
pub(in crate::store) struct Taken {
    /// Whether any were written.
    pub wrote: bool,
    /// Files of ours whose bytes were missing or damaged, and are there now.
    pub mended: Vec<FileOfRecord>,
    /// Files whose bytes neither copy holds as the records name them.
    pub lacking: Vec<FileOfRecord>,
}

/// Whether all bytes that the log names lie here, and are what it names.
pub(in crate::store) fn are_whole(connection: &Connection) -> rusqlite::Result<bool> {
    for hash in of_log(connection)?.into_keys() {
        if !matches!(kept(connection, hash)?, Kept::Whole(_)) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Brings in from another copy what our log names and we do not have as it was. What does not match
/// its hash is not taken, nor what nothing in our log names. What our log has named up to the change
/// `known` was ours before.
pub(in crate::store) fn take(
    ours: &Connection,
    theirs: &Connection,
    known: i64,
) -> rusqlite::Result<Taken> {
    let mut taken = Taken::default();
    for (hash, names) in of_log(ours)? {
        let here = kept(ours, hash)?;
        let size = match here {
            Kept::Whole(size) => Some(size),
            // Over pages that cannot be read nothing is written either.
            Kept::Unreadable => None,
            // What cannot be read of theirs is lacking, and keeps nothing else from coming.
            Kept::Nothing | Kept::Damaged => match stored(theirs, hash).ok().flatten() {
                Some(bytes) if hash_of(&bytes) == hash => {
                    put(ours, hash, &bytes)?;
                    taken.wrote = true;
                    let mended = |named: &&Named| named.stands && named.change <= known;
                    taken.mended.extend(names.iter().filter(mended).map(Named::told));
                    u64::try_from(bytes.len()).ok()
                }
                Some(_) | None => None,
            },
        };
        let lacks = |named: &&Named| named.stands && size != Some(named.file.size());
        taken.lacking.extend(names.iter().filter(lacks).map(Named::told));
    }
    Ok(taken)
}

/// Gathers from a damaged file what the log names, under whatever hash it lies there; tells what is
/// not there. A row that cannot be read is passed over.
pub(in crate::store) fn gather(
    damaged: &Connection,
    fresh: &Connection,
) -> rusqlite::Result<Vec<FileOfRecord>> {
    let wanted = of_log(fresh)?;
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: BTreeMap<ContentHash, u64> = BTreeMap::new();
    for row in rows(damaged) {
        let content: rusqlite::Result<Vec<u8>> = damaged
            .prepare_cached("SELECT content FROM attachment WHERE rowid = ?")?
            .query_row([row], |row| row.get(0));
        let Ok(content) = content else { continue };
        let hash = hash_of(&content);
        if wanted.contains_key(&hash) && !found.contains_key(&hash) {
            put(fresh, hash, &content)?;
            found.insert(hash, u64::try_from(content.len()).unwrap_or(u64::MAX));
        }
    }
    let lacking = wanted.iter().flat_map(|(hash, names)| lost(names, found.get(hash).copied()));
    Ok(lacking.collect())
}

/// What a repair lost of the files of one hash: all that stand and are not as they are named, and one
/// for bytes that only the past names.
fn lost(names: &[Named], size: Option<u64>) -> Vec<FileOfRecord> {
    let is_lost = |named: &&Named| named.stands && size != Some(named.file.size());
    let mut lost: Vec<FileOfRecord> = names.iter().filter(is_lost).map(Named::told).collect();
    if lost.is_empty() && size.is_none() {
        lost.extend(names.first().map(Named::told));
    }
    lost
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
