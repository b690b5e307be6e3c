//! The bytes of files: whether they are what the log says, all there, and nothing besides.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Problem;
use crate::model::content_hash::ContentHash;
use crate::store::attachments::{self, Named};

/// A row of the table, without its bytes.
struct Row {
    number: i64,
    hash: Vec<u8>,
    size: i64,
}

/// Everything that is wrong with them.
pub(super) fn files(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let named = attachments::of_log(connection)?;
    let mut problems = Vec::new();
    for row in rows(connection)? {
        let hash = <[u8; 32]>::try_from(row.hash.as_slice()).map(ContentHash);
        match hash.ok().and_then(|hash| Some((hash, named.get(&hash)?))) {
            Some((hash, names)) => problems.extend(row_problem(connection, &row, hash, names)),
            // No program of ours stores what no step names.
            None => problems.push(Problem::new("file-unnamed", "attachment", "")),
        }
    }
    problems.extend(missing(connection, &named)?);
    Ok(problems)
}

/// Sizes and hashes lie before the bytes, so that those are not read.
fn rows(connection: &Connection) -> rusqlite::Result<Vec<Row>> {
    connection
        .prepare("SELECT rowid, sha256, size FROM attachment")?
        .query_map([], |row| {
            let hash = row.get_ref(1)?.as_bytes().unwrap_or_default().to_vec();
            Ok(Row { number: row.get(0)?, hash, size: row.get(2)? })
        })?
        .collect()
}

/// What is wrong with a row that the log names: its bytes may not even be readable.
fn row_problem(
    connection: &Connection,
    row: &Row,
    hash: ContentHash,
    names: &[Named],
) -> Option<Problem> {
    let holds = |statement: &mut rusqlite::CachedStatement<'_>| {
        statement.query_row([row.number], |found| {
            let bytes = found.get_ref(0)?.as_blob()?;
            let is_whole =
                i64::try_from(bytes.len()) == Ok(row.size) && attachments::hash_of(bytes) == hash;
            let wrong = names.iter().find(|named| u64::try_from(row.size) != Ok(named.file.size()));
            Ok(if is_whole { wrong } else { names.first() })
        })
    };
    let found = connection
        .prepare_cached("SELECT content FROM attachment WHERE rowid = ?")
        .and_then(|mut statement| holds(&mut statement));
    match found {
        Ok(None) => None,
        Ok(Some(named)) => Some(problem("file-damaged", named)),
        Err(_) => names.first().map(|named| problem("file-damaged", named)),
    }
}

fn missing(
    connection: &Connection,
    named: &BTreeMap<ContentHash, Vec<Named>>,
) -> rusqlite::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for (hash, names) in named {
        if !attachments::is_stored(connection, *hash)? {
            problems.extend(names.iter().map(|named| problem("file-missing", named)));
        }
    }
    Ok(problems)
}

fn problem(code: &'static str, named: &Named) -> Problem {
    Problem::new(code, named.place(), named.file.name())
}
