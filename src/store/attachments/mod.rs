//! The files of a document: their bytes in a table of its own, each once by its hash. Lists and loading
//! never read it; the log vouches for what lies there.
//!
//! Bytes stay as long as anything in the log names them, whether a record still does or not: undo, the
//! history and other copies may come back to them. Bytes that are not those of their hash go when no record
//! names them any more: undo has no use for them, and another copy may still bring the right ones.

mod attachment;
mod named;
mod taking;

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

pub use attachment::Attachment;
pub use named::FileOfRecord;
pub(super) use named::{Named, of_log};
pub(super) use taking::{are_whole, gather, take};

use super::Document;
use super::error::StoreError;
use crate::model::attached_file::AttachedFile;
use crate::model::command::Change;
use crate::model::content_hash::ContentHash;
use crate::model::kind::Portfolio;
use crate::model::plan::{CellChange, Plan};
use crate::model::value::Value;

impl Document {
    /// The bytes of a file that a record names, held against its hash.
    ///
    /// # Errors
    /// `FileMissing` or `FileDamaged`, or why the document cannot be read.
    pub fn bytes_of(&self, file: &AttachedFile) -> Result<Vec<u8>, StoreError> {
        let path = self.path.as_path();
        let bytes = stored(&self.connection, file.sha256())
            .map_err(|error| StoreError::from_sqlite(path, error))?
            .ok_or_else(|| StoreError::file_missing(path, file))?;
        if fits(file, &bytes) { Ok(bytes) } else { Err(StoreError::file_damaged(path, file)) }
    }

    /// The files that changes name, that are not here as they were and that an earlier state of the
    /// document has: they come along where that state is brought back.
    ///
    /// # Errors
    /// When a document cannot be read.
    pub fn files_brought_back(
        &self,
        changes: &[Change],
        earlier: &Self,
    ) -> Result<Vec<Attachment>, StoreError> {
        let mut brought = Vec::new();
        for file in changes.iter().flat_map(values_of).filter_map(as_file) {
            match kept(&self.connection, file.sha256())
                .map_err(|error| StoreError::from_sqlite(&self.path, error))?
            {
                Kept::Whole(_) | Kept::Unreadable => continue,
                Kept::Damaged | Kept::Nothing => {}
            }
            match earlier.bytes_of(file) {
                Ok(bytes) => brought.push(Attachment::of(file, bytes)),
                // The step that names it says so.
                Err(StoreError::FileMissing { .. } | StoreError::FileDamaged { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(brought)
    }
}

/// The hash of some bytes.
pub(super) fn hash_of(bytes: &[u8]) -> ContentHash {
    ContentHash(Sha256::digest(bytes).into())
}

/// Whether those are the bytes of a file.
pub(super) fn fits(file: &AttachedFile, bytes: &[u8]) -> bool {
    u64::try_from(bytes.len()) == Ok(file.size()) && hash_of(bytes) == file.sha256()
}

/// What is stored under a hash, whatever it is.
pub(super) fn stored(
    connection: &Connection,
    hash: ContentHash,
) -> rusqlite::Result<Option<Vec<u8>>> {
    connection
        .prepare_cached("SELECT content FROM attachment WHERE sha256 = ?")?
        .query_row([&hash.0[..]], |row| row.get(0))
        .optional()
}

/// Whether anything is stored under a hash; its bytes are not read.
pub(super) fn is_stored(connection: &Connection, hash: ContentHash) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?)")?
        .query_row([&hash.0[..]], |row| row.get(0))
}

/// What lies under a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// The bytes of that hash, so many.
    Whole(u64),
    /// Something else, or another number of bytes than the row says.
    Damaged,
    /// Something that cannot be read.
    Unreadable,
    /// Nothing.
    Nothing,
}

/// What lies under a hash; its bytes are read and held against it.
pub(super) fn kept(connection: &Connection, hash: ContentHash) -> rusqlite::Result<Kept> {
    let mut statement =
        connection.prepare_cached("SELECT size, content FROM attachment WHERE sha256 = ?")?;
    let read = statement.query_row([&hash.0[..]], |row| {
        let (size, bytes) = (row.get_ref(0)?, row.get_ref(1)?);
        Ok(match (size.as_i64().map(u64::try_from), bytes.as_blob()) {
            (Ok(Ok(size)), Ok(bytes))
                if u64::try_from(bytes.len()) == Ok(size) && hash_of(bytes) == hash =>
            {
                Kept::Whole(size)
            }
            _ => Kept::Damaged,
        })
    });
    match read {
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(Kept::Nothing),
        Err(_) => Ok(Kept::Unreadable),
        Ok(kept) => Ok(kept),
    }
}

/// Stores bytes under their hash, and says whether anything was written. Where they are already,
/// nothing is; where something else is, it was damaged, and is made good.
pub(super) fn put(
    connection: &Connection,
    hash: ContentHash,
    bytes: &[u8],
) -> rusqlite::Result<bool> {
    let rows = connection
        .prepare_cached(
            "INSERT INTO attachment (sha256, size, content) VALUES (?1, length(?2), ?2)
             ON CONFLICT (sha256) DO UPDATE SET size = excluded.size, content = excluded.content
             WHERE content IS NOT excluded.content OR size IS NOT excluded.size",
        )?
        .execute(params![&hash.0[..], bytes])?;
    Ok(rows > 0)
}

/// Stores what came with a step, as far as the step names it. What it names has to be there then.
pub(super) fn put_what_is_named(
    connection: &Connection,
    path: &Path,
    plan: &Plan,
    came: &[Attachment],
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let named: BTreeSet<&AttachedFile> = plan.cells.iter().flat_map(named_by).collect();
    for file in named {
        match came.iter().find(|came| came.file() == file) {
            Some(came) => {
                put(connection, file.sha256(), came.bytes()).map_err(sql_error)?;
            }
            None if is_stored(connection, file.sha256()).map_err(sql_error)? => {}
            None => return Err(StoreError::file_missing(path, file)),
        }
    }
    Ok(())
}

/// Stores the bytes of files that the records name already, where theirs are missing or damaged: no
/// field changes by it. Says whether anything was written.
pub(super) fn put_what_was_named(
    connection: &Connection,
    path: &Path,
    portfolio: &Portfolio,
    changes: &[Change],
    came: &[Attachment],
) -> Result<bool, StoreError> {
    let mut wrote = false;
    for change in changes {
        let Change::Set { id, field, value: Value::File(file) } = change else { continue };
        let Some(came) = came.iter().find(|came| came.file() == file) else { continue };
        let now = portfolio.record(*id).map(|record| record.get(*field));
        if now.as_ref().and_then(as_file) == Some(file) {
            let put = put(connection, file.sha256(), came.bytes());
            wrote |= put.map_err(|error| StoreError::from_sqlite(path, error))?;
        }
    }
    Ok(wrote)
}

/// After a step: bytes that are not those of the file that a record has let go of are worth nothing to
/// undo either, and go, unless something still names them. What was attached stays for undo.
pub(super) fn drop_what_is_spoilt(
    connection: &Connection,
    let_go: &BTreeSet<ContentHash>,
) -> rusqlite::Result<()> {
    let mut spoilt = Vec::new();
    for hash in let_go {
        if kept(connection, *hash)? == Kept::Damaged {
            spoilt.push(*hash);
        }
    }
    if spoilt.is_empty() {
        return Ok(());
    }
    let named = of_log(connection)?;
    for hash in spoilt {
        let stands = named.get(&hash).is_some_and(|names| names.iter().any(|named| named.stands));
        if !stands {
            connection.execute("DELETE FROM attachment WHERE sha256 = ?", [&hash.0[..]])?;
        }
    }
    Ok(())
}

/// The files that records let go of with a step.
pub(super) fn let_go_by(before: &Portfolio, plan: &Plan) -> BTreeSet<ContentHash> {
    let mut hashes = BTreeSet::new();
    for change in &plan.cells {
        match change {
            CellChange::Cell { old, .. } => hashes.extend(as_file(old).map(AttachedFile::sha256)),
            CellChange::Death { id, .. } => {
                let Some(record) = before.record(*id) else { continue };
                let values = (0..record.fields().len()).map(|index| record.get(index));
                hashes.extend(values.filter_map(|value| as_file(&value).map(AttachedFile::sha256)));
            }
            CellChange::Birth { .. }
            | CellChange::Revival { .. }
            | CellChange::Kept { .. }
            | CellChange::Needed { .. }
            | CellChange::Reopened { .. }
            | CellChange::Seal { .. } => {}
        }
    }
    hashes
}

/// The files that a change of a cell puts there.
fn named_by(change: &CellChange) -> Vec<&AttachedFile> {
    let values: Vec<&Value> = match change {
        CellChange::Birth { values, .. } => values.iter().map(|(_, value)| value).collect(),
        CellChange::Cell { new, .. } => vec![new],
        CellChange::Death { .. }
        | CellChange::Revival { .. }
        | CellChange::Kept { .. }
        | CellChange::Needed { .. }
        | CellChange::Reopened { .. }
        | CellChange::Seal { .. } => Vec::new(),
    };
    values.into_iter().filter_map(as_file).collect()
}

/// The values that a change puts somewhere.
fn values_of(change: &Change) -> Vec<&Value> {
    match change {
        Change::Add { values, .. } | Change::Restore { values, .. } => {
            values.iter().map(|(_, value)| value).collect()
        }
        Change::Set { value, .. } | Change::Decide { value, .. } => vec![value],
        Change::Reopen { values, .. } => values.iter().collect(),
        Change::Keep { .. } | Change::Delete { .. } | Change::Seal { .. } => Vec::new(),
    }
}

fn as_file(value: &Value) -> Option<&AttachedFile> {
    let Value::File(file) = value else { return None };
    Some(file)
}
