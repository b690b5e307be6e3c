//! The bytes of files: whether they are there as the records name them, and nothing besides.
//!
//! Only what a record names now counts, with all that copies disagree about: a file that was replaced
//! leaves nothing to put right, and what the past named may be gone for good.

use rusqlite::Connection;

use super::Problem;
use crate::model::content_hash::ContentHash;
use crate::store::attachments::{self, Kept, Named};

/// Everything that is wrong with them.
pub(super) fn files(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let named = attachments::of_log(connection)?;
    let mut problems = Vec::new();
    for hash in hashes(connection)? {
        let hash = <[u8; 32]>::try_from(hash.as_slice()).map(ContentHash);
        // No program of ours stores what no step names.
        if !hash.is_ok_and(|hash| named.contains_key(&hash)) {
            problems.push(Problem::new("file-unnamed", "attachment", ""));
        }
    }
    for (hash, names) in &named {
        let kept = attachments::kept(connection, *hash)?;
        let standing = names.iter().filter(|named| named.stands);
        problems.extend(standing.filter_map(|named| problem(kept, named)));
    }
    Ok(problems)
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
