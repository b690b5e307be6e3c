//! The bytes of files: whether they are there as the records name them, and nothing besides.
//!
//! What a record names now has to be there, with all that copies disagree about. What only the past names
//! is kept for undo: it may be gone for good, but what lies there is what was attached.

use rusqlite::Connection;

use super::Problem;
use crate::model::content_hash::ContentHash;
use crate::store::attachments::{self, Kept, Named};

/// Everything that is wrong with them.
pub(super) fn files(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let named = attachments::of_log(connection)?;
    let mut problems = Vec::new();
    // No program of ours stores what no step names.
    let is_unnamed = |hash: &&Vec<u8>| {
        let hash = <[u8; 32]>::try_from(hash.as_slice()).map(ContentHash);
        !hash.is_ok_and(|hash| named.contains_key(&hash))
    };
    let unnamed = hashes(connection)?.iter().filter(is_unnamed).count();
    if unnamed > 0 {
        problems.push(Problem::new("file-unnamed", "attachment", unnamed.to_string()));
    }
    for (hash, names) in &named {
        let kept = attachments::kept(connection, *hash)?;
        let mut standing = names.iter().filter(|named| named.stands).peekable();
        if standing.peek().is_none() {
            problems.extend(names.first().and_then(|named| past_problem(kept, named)));
        }
        problems.extend(standing.filter_map(|named| problem(kept, named)));
    }
    Ok(problems)
}

/// What is wrong with bytes that only the past names. What is not there may be gone for good; what is
/// another than was attached has been altered, and undo would bring it back.
fn past_problem(kept: Kept, named: &Named) -> Option<Problem> {
    match kept {
        Kept::Whole(_) | Kept::Nothing => None,
        Kept::Damaged => Some(Problem::new("file-past", named.place(), named.file.name())),
        // Nothing is written over pages that cannot be read, by a merge or otherwise.
        Kept::Unreadable => {
            Some(Problem::new("file-past-unreadable", named.place(), named.file.name()))
        }
    }
}

/// They lie before the bytes, so that those are not read.
fn hashes(connection: &Connection) -> rusqlite::Result<Vec<Vec<u8>>> {
    connection
        .prepare("SELECT sha256 FROM attachment")?
        .query_map([], |row| Ok(row.get_ref(0)?.as_bytes().unwrap_or_default().to_vec()))?
        .collect()
}

/// What is wrong with a file, given what lies under its hash. A record that names another size than
/// the bytes have names no file that there is.
fn problem(kept: Kept, named: &Named) -> Option<Problem> {
    let code = match kept {
        Kept::Whole(size) if size == named.file.size() => return None,
        Kept::Whole(_) | Kept::Damaged | Kept::Unreadable => "file-damaged",
        Kept::Nothing => "file-missing",
    };
    Some(Problem::new(code, named.place(), named.file.name()))
}
