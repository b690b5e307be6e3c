//! What a document must still hold for a command to be carried out: nothing in particular, the state that the
//! command was worked out from, or in its cells what somebody saw there.

use std::sync::Arc;

use super::digest;
use super::state::State;
use crate::model::command::Change;
use crate::model::conflict::{Candidate, Conflicts};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::value::Value;

/// The records as somebody sees them, with what is undecided about them.
#[derive(Clone, Debug)]
pub struct InSight {
    /// The records.
    pub portfolio: Arc<Portfolio>,
    /// What copies disagree about.
    pub conflicts: Arc<Conflicts>,
}

/// What must still be so.
#[derive(Clone, Debug)]
pub enum Upon {
    /// Nothing in particular.
    Whatever,
    /// Nobody has written since the state of that hash, which the command was worked out from: in another one it
    /// is worked out anew by whoever asked.
    State(String),
    /// The cells of the command hold what stood there in sight of whoever made it.
    Cells(InSight),
}

impl Upon {
    /// Whether it is so.
    pub(super) fn holds(&self, now: &State, changes: &[Change]) -> bool {
        match self {
            Self::Whatever => true,
            Self::State(hash) => digest::hex(&now.tip.parents) == *hash,
            Self::Cells(seen) => {
                let now = InSight {
                    portfolio: Arc::clone(&now.portfolio),
                    conflicts: Arc::clone(&now.conflicts),
                };
                changes.iter().all(|change| match change {
                    Change::Set { id, field, .. } | Change::Decide { id, field, .. } => {
                        seen.cell(*id, *field) == now.cell(*id, *field)
                    }
                    Change::Add { .. }
                    | Change::Keep { .. }
                    | Change::Reopen { .. }
                    | Change::Delete { .. }
                    | Change::Restore { .. }
                    | Change::Seal { .. } => true,
                })
            }
        }
    }
}

impl InSight {
    /// What stands in a cell, and all that copies say of it where they disagree. Of a record that is gone
    /// or was not there the change itself tells, when it is planned.
    fn cell(&self, id: RecordId, field: usize) -> (Option<Value>, Vec<Value>) {
        let value = self.portfolio.record(id).map(|record| record.get(field));
        let conflict = self.conflicts.get(id, What::Field(field));
        let said = conflict.map_or(&[][..], |conflict| &conflict.values);
        (value, said.iter().map(|candidate: &Candidate| candidate.value.clone()).collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;

    use chrono::Utc;

    use crate::model::command::{Change, Command};
    use crate::model::id::RecordId;
    use crate::model::project::Project;
    use crate::model::record::TableRecord as _;
    use crate::store::{Access, Document, Draft, InSight, StoreError, Upon};

    fn command(changes: Vec<Change>) -> Command {
        Command { by: "Kari".to_owned(), note: String::new(), changes }
    }

    #[test]
    fn a_cell_that_somebody_else_has_written_in_is_not_laid_over_and_others_are_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("p.samstyr");
        Draft::begin(&file, RecordId::new(), Utc::now()).unwrap().finish().unwrap();
        let mut theirs = Document::open(&file, Access::Write).unwrap();
        let mut ours = Document::open(&file, Access::Write).unwrap();
        let project = Project { title: "Først".to_owned(), ..Project::empty(RecordId::new()) };
        theirs.apply(&command(vec![Change::add(&project)]), Utc::now()).unwrap();
        ours.refresh().unwrap();
        let seen = InSight {
            portfolio: Arc::clone(ours.portfolio()),
            conflicts: Arc::clone(ours.conflicts()),
        };
        let titled = |title: &str| Change::set(project.id, Project::title, title.to_owned());
        theirs.apply(&command(vec![titled("Deres")]), Utc::now()).unwrap();
        let seen = Upon::Cells(seen);
        let laid_over = ours.apply_upon(&command(vec![titled("Mitt")]), Utc::now(), &[], &seen);
        assert!(matches!(laid_over, Err(StoreError::Overtaken(_))), "{laid_over:?}");
        // It has been read again, so that it can be shown.
        assert_eq!(ours.portfolio().label(project.id.raw()), "Deres");
        let note = Change::set(project.id, Project::note, "Vårt".to_owned());
        ours.apply_upon(&command(vec![note]), Utc::now(), &[], &seen).unwrap();
        assert_eq!(ours.portfolio().label(project.id.raw()), "Deres");
    }
}
