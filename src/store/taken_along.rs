//! What a deletion took along with records that are kept after all: its years, its links, whatever only says
//! something of it. The copy that deleted it named them in the same step.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

use super::error::StoreError;
use super::history;
use super::log::read_row;
use crate::model::command::Change;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::rules::goes_with;
use crate::model::value::Value;

/// A record that is gone, with what it held.
struct Gone {
    kind: Kind,
    id: RecordId,
    values: Vec<(usize, Value)>,
}

/// The changes that bring it back. What has been decided otherwise since, or belongs to something that is gone
/// too, stays away.
pub(super) fn brought_back(
    connection: &Connection,
    path: &Path,
    portfolio: &Portfolio,
    kept: impl Iterator<Item = RecordId>,
) -> Result<Vec<Change>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let mut back: BTreeSet<RecordId> = kept.collect();
    let mut steps = BTreeSet::new();
    for id in &back {
        steps.extend(deletions(connection, *id).map_err(sql_error)?);
    }
    let mut waiting: Vec<Gone> = Vec::new();
    for step in steps.iter().copied() {
        for change in history::entry(connection, path, step, None)?.changes {
            let is_gone = change.what == What::Alive && portfolio.record(change.id).is_none();
            if is_gone && waiting.iter().all(|gone| gone.id != change.id) {
                // Somebody else has deleted it by itself.
                if !deletions(connection, change.id)
                    .map_err(sql_error)?
                    .iter()
                    .all(|by| steps.contains(by))
                {
                    continue;
                }
                let row = read_row(connection, change.kind, change.id).map_err(sql_error)?;
                let values = row.into_iter().enumerate();
                let values = values.filter_map(|(index, value)| Some((index, value?))).collect();
                waiting.push(Gone { kind: change.kind, id: change.id, values });
            }
        }
    }
    let mut so_far = portfolio.clone();
    let mut changes = Vec::new();
    // What belongs to what belongs to it comes after that.
    loop {
        let (come, stay): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|gone| comes(&mut so_far, &back, gone));
        waiting = stay;
        if come.is_empty() {
            return Ok(changes);
        }
        back.extend(come.iter().map(|gone| gone.id));
        let restored = come.into_iter();
        changes.extend(restored.map(|Gone { kind, id, values }| Change::Restore {
            kind,
            id,
            values,
        }));
    }
}

/// Puts a record among the others, where it goes with one that is back and all that it names is there.
fn comes(so_far: &mut Portfolio, back: &BTreeSet<RecordId>, gone: &Gone) -> bool {
    let is_there =
        |value: &Value| value.as_link().is_none_or(|target| so_far.record(target).is_some());
    if !gone.values.iter().all(|(_, value)| is_there(value)) {
        return false;
    }
    let is_put = so_far.put(gone.kind, gone.id, gone.values.clone()).is_ok();
    let belongs = is_put && back.iter().any(|whole| goes_with(so_far, gone.id, *whole));
    if is_put && !belongs {
        so_far.remove(gone.id);
    }
    belongs
}

/// The steps, by their rows, that deleted a record and that no other has replaced.
fn deletions(connection: &Connection, id: RecordId) -> rusqlite::Result<Vec<i64>> {
    connection
        .prepare_cached(
            "SELECT (SELECT txn.id FROM txn WHERE txn.first_change <= change.id
                     ORDER BY txn.first_change DESC, txn.id DESC LIMIT 1)
             FROM change JOIN record ON record.id = change.record
             WHERE record.uuid = ? AND field = '@alive' AND value <= 0 AND superseded = 0",
        )?
        .query_map([&id.bytes()[..]], |row| row.get(0))?
        .collect()
}
