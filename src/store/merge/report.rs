//! What a merge is asked for and what it brought; and what the document remembers of it: which rows
//! of the log came from elsewhere, so that undo keeps to what this copy did.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use crate::model::conflict::{Conflict, Conflicts};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::store::attachments::FileOfRecord;
use crate::store::cell;
use crate::store::error::StoreError;
use crate::store::load;
use crate::store::log::Tip;
use crate::store::register::cell_of;
use crate::store::state;

/// What is called before a merge changes anything, with the path of the document: it can keep a
/// copy, and by failing it stops the merge.
pub type BeforeMerge<'a> = &'a mut dyn FnMut(&Path) -> Result<(), StoreError>;

/// How a merge is made.
pub struct Merging<'a> {
    /// Who merges, as they call themselves.
    pub by: &'a str,
    /// When.
    pub at: DateTime<Utc>,
    /// Work everything out and write nothing.
    pub dry_run: bool,
    /// Called before anything changes.
    pub before_merge: Option<BeforeMerge<'a>>,
}

/// What a merge brought.
#[derive(Clone, Debug)]
pub struct MergeReport {
    /// Transactions that we did not have.
    pub transactions: usize,
    /// Changes in them.
    pub changes: usize,
    /// How many of the changes are about cells that nobody need look at.
    pub(super) clean: usize,
    /// What copies disagree about in the cells and records that they touched.
    pub conflicts: Vec<Conflict>,
    /// The records that they touched.
    pub touched: Vec<RecordId>,
    /// Files that records name and that neither copy holds as they name them: the records came, the
    /// bytes did not.
    pub missing_files: Vec<FileOfRecord>,
    /// Files of ours whose bytes were missing or damaged, and came from the other copy.
    pub mended_files: Vec<FileOfRecord>,
    /// The portfolio before.
    pub before: Arc<Portfolio>,
    /// The portfolio afterwards, also of a dry run.
    pub after: Arc<Portfolio>,
}

impl MergeReport {
    /// How many of the changes nobody need look at.
    #[must_use]
    pub fn clean(&self) -> usize {
        self.clean
    }
}

/// How many of the changes that were brought in concern nothing that is undecided now.
pub(super) fn count_clean(
    connection: &Connection,
    before: &Tip,
    conflicts: &Conflicts,
) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "SELECT record.uuid, record.kind, change.field FROM change
         JOIN record ON record.id = change.record WHERE change.id > ?",
    )?;
    let mut rows = statement.query([before.last_change])?;
    let mut clean = 0;
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_blob().ok().and_then(cell::key);
        let kind = row.get_ref(1)?.as_str().ok().and_then(Kind::from_plural);
        let field = row.get_ref(2)?.as_str().unwrap_or_default();
        let cell = kind.and_then(|kind| cell_of(kind, field));
        let is_undecided = id.zip(cell).is_some_and(|(id, cell)| match cell {
            // Born in more than one copy: each of its cells may be in question.
            What::Birth => conflicts.of(id).next().is_some(),
            // What it makes final here was changed here.
            What::Seal => conflicts.of(id).any(|conflict| conflict.sealed),
            What::Field(_) | What::Alive => {
                conflicts.get(id, cell).is_some() || conflicts.get(id, What::Alive).is_some()
            }
        });
        clean += usize::from(!is_undecided);
    }
    Ok(clean)
}

/// Whether anything was put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Each may hold what the other lacks.
    Merge,
    /// The other one holds all of ours: this copy only catches up.
    TakingIn,
}

/// A merge that was made, as the document remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastMerge {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The name of the other file.
    pub other: String,
    /// Changes that it brought.
    pub changes: i64,
    /// How many cells were left to decide.
    pub conflicts: i64,
}

/// Notes that something is brought in, before it is known what follows.
pub(super) fn report_row(
    connection: &Connection,
    other: &Path,
    merging: &Merging<'_>,
    tip: &Tip,
    end: &Tip,
) -> rusqlite::Result<i64> {
    let name = other.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    connection.execute(
        "INSERT INTO merge_report (at, actor, other, first_txn, last_txn, report)
         VALUES (?, ?, ?, ?, ?, '')",
        params![merging.at.timestamp_millis(), merging.by, name, tip.last_txn + 1, end.last_txn],
    )?;
    Ok(connection.last_insert_rowid())
}

/// Notes what it came to.
pub(super) fn note_report(
    connection: &Connection,
    row: i64,
    made: &MergeReport,
    sort: Sort,
) -> rusqlite::Result<()> {
    let json = serde_json::json!({
        "taken_in": sort == Sort::TakingIn,
        "transactions": made.transactions,
        "changes": made.changes,
        "conflicts": made.conflicts.iter().map(|conflict| serde_json::json!({
            "id": conflict.record.to_string(),
            "field": conflict.field_name(),
        })).collect::<Vec<_>>(),
    });
    connection.execute(
        "UPDATE merge_report SET report = ? WHERE id = ?",
        params![json.to_string(), row],
    )?;
    state::note_merge_digest(connection)
}

/// The merges that there have been, newest first. That this copy has caught up is none.
pub(super) fn past(connection: &Connection) -> rusqlite::Result<Vec<PastMerge>> {
    connection
        .prepare("SELECT at, actor, other, report FROM merge_report ORDER BY id DESC")?
        .query_map([], |row| {
            let report: String = row.get(3)?;
            let report: serde_json::Value = serde_json::from_str(&report).unwrap_or_default();
            if report["taken_in"].as_bool() == Some(true) {
                return Ok(None);
            }
            let conflicts = report["conflicts"].as_array().map_or(0, Vec::len);
            Ok(Some(PastMerge {
                at: load::time(row.get(0)?),
                by: row.get(1)?,
                other: row.get(2)?,
                changes: report["changes"].as_i64().unwrap_or_default(),
                conflicts: i64::try_from(conflicts).unwrap_or(i64::MAX),
            }))
        })?
        .filter_map(Result::transpose)
        .collect()
}
