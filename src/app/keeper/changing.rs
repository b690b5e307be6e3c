//! What changes the document, and what undo and redo would do afterwards.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::Utc;

use super::Own;
use crate::app::attachments::attach;
use crate::app::jobs::{Job, News, Outcome, Steps};
use crate::app::merging::{Merged, Tally};
use crate::app::tables::Identity;
use crate::model::command::Command;
use crate::store::working::{Reason, Working, restoring};
use crate::store::{Document, Merging, StoreError};

pub(super) fn change_document(
    document: &mut Document,
    working: Option<&Working>,
    job: Job,
    own: &mut Own,
) -> Result<Outcome, StoreError> {
    Ok(match job {
        Job::Undo(by) => Outcome::Undone(document.undo(&by, Utc::now())?.step),
        Job::Redo(by) => {
            let reversed = document.redo(&by, Utc::now())?;
            // What was done again counts as done here.
            own.extend(document.next_undo().map(|step| step.transaction));
            Outcome::Redone(reversed.step)
        }
        Job::Apply(command, ticket) => {
            own.extend(document.apply(&command, Utc::now())?.transaction);
            Outcome::Applied(Some(ticket))
        }
        Job::Attach(id, field, path, by) => {
            own.extend(attach(document, (id, field), &path, by)?);
            Outcome::Applied(None)
        }
        Job::Restore(snapshot, by, note) => {
            let earlier = snapshot.open()?;
            if let Some(working) = working {
                working.take_snapshot(Reason::BeforeRestore)?;
            }
            let changes = restoring(document, earlier.portfolio())?;
            let files = document.files_brought_back(&changes, &earlier)?;
            let command = Command { by, note, changes };
            own.extend(document.apply_with(&command, Utc::now(), &files)?.transaction);
            Outcome::Restored
        }
        Job::Decide(choices, by) => {
            own.extend(document.decide(&choices, &by, "", Utc::now())?.transaction);
            Outcome::Applied(None)
        }
        Job::DecideAll(record, side, by) => {
            own.extend(document.decide_all(record, side, &by, Utc::now())?.transaction);
            Outcome::Applied(None)
        }
        Job::Merge(path, by) => merge(document, working, &path, &by)?,
        _ => Outcome::Applied(None),
    })
}

/// Brings a copy in; the document as it was is kept.
pub(super) fn merge(
    document: &mut Document,
    working: Option<&Working>,
    path: &Path,
    by: &str,
) -> Result<Outcome, StoreError> {
    let mut before = None;
    let mut keep = |_: &Path| {
        before = working.map(|working| working.take_snapshot(Reason::BeforeMerge)).transpose()?;
        Ok(())
    };
    let merging = Merging { by, at: Utc::now(), dry_run: false, before_merge: Some(&mut keep) };
    let report = document.merge(path, merging)?;
    Ok(Outcome::Merged(Box::new(Merged { tally: Tally::of(path, &report), report, before })))
}

pub(super) fn look_at_copy(
    document: &mut Document,
    path: PathBuf,
    dropped: bool,
) -> Result<News, StoreError> {
    let merging = Merging { by: "", at: Utc::now(), dry_run: true, before_merge: None };
    match document.merge(&path, merging) {
        Ok(report) => Ok(News::CopyLookedAt(Tally::of(&path, &report))),
        Err(StoreError::NotACopy(_)) if dropped => Ok(News::NotACopy(path)),
        Err(error) => Err(error),
    }
}

pub(super) fn steps(document: &Document, own: &Own) -> Steps {
    let (undo, redo) = (document.next_undo(), document.next_redo());
    let undo_is_foreign = undo.as_ref().is_some_and(|step| !own.contains(&step.transaction));
    let identity = Identity {
        // Without it an exported list is compared with the document as it is, and says so.
        document: document.id().to_string(),
        state: document.tip_hash(),
    };
    let conflicts = Arc::clone(document.conflicts());
    Steps { undo, redo, undo_is_foreign, conflicts, identity }
}
