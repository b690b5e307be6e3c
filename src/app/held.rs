//! The document that is open, as a job of a feature meets it on the thread that owns it.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::Utc;

use super::steps::{Identity, Now, Steps};
use crate::model::command::Command;
use crate::model::id::RecordId;
use crate::store::working::{Snapshot, Working};
use crate::store::{Attachment, Document, StoreError, Upon};

/// The transactions that this window has made.
pub(super) type Own = HashSet<RecordId>;

/// The document, and what a job may need beside it.
pub(super) struct Held<'a> {
    pub document: &'a mut Document,
    /// Its way to the folder; nothing where it is changed where it lies.
    pub working: Option<&'a Working>,
    pub own: &'a mut Own,
    /// The document as it was before the merge that was done last.
    pub before_merge: &'a mut Option<Snapshot>,
    /// Whether it is being published.
    pub publishing: bool,
    /// Whether the job has changed it.
    pub changed: bool,
}

impl Held<'_> {
    /// The document as it stands.
    pub fn now(&self) -> Now {
        now(self.document, self.own)
    }

    /// Before a change: nothing is told to be saved on ground that is not.
    pub fn settle(&self) -> Result<(), StoreError> {
        self.working.map_or(Ok(()), Working::settle)
    }

    /// Carries a command out upon what it was made from; refused as overtaken where the document holds something
    /// else by now. It may bring files along.
    pub fn apply_upon(
        &mut self,
        command: &Command,
        files: &[Attachment],
        upon: &Upon,
    ) -> Result<(), StoreError> {
        let applied = self.document.apply_upon(command, Utc::now(), files, upon)?;
        self.own.extend(applied.transaction);
        Ok(())
    }

    /// Carries a command out that brings files along.
    pub fn apply_with(
        &mut self,
        command: &Command,
        files: &[Attachment],
    ) -> Result<(), StoreError> {
        let applied = self.document.apply_with(command, Utc::now(), files)?;
        self.own.extend(applied.transaction);
        Ok(())
    }

    /// After a change: the document as it stands, behind which no merge is taken back any more.
    pub fn changed(&mut self) -> Now {
        *self.before_merge = None;
        self.changed = true;
        self.now()
    }
}

/// A document as it stands, for a window that has made `own` of its transactions.
pub(super) fn now(document: &Document, own: &Own) -> Now {
    let (undo, redo) = (document.next_undo(), document.next_redo());
    let undo_is_foreign = undo.as_ref().is_some_and(|step| !own.contains(&step.transaction));
    let identity = Identity {
        // Without it an exported list is compared with the document as it is, and says so.
        document: document.id().to_string(),
        state: document.tip_hash(),
    };
    let conflicts = Arc::clone(document.conflicts());
    let steps = Steps { undo, redo, undo_is_foreign, conflicts, identity };
    Now { portfolio: Arc::clone(document.portfolio()), steps: Box::new(steps) }
}
