//! How the open document stands, as the thread that owns it tells the window after each change.

use std::sync::Arc;

use crate::model::conflict::Conflicts;
use crate::model::history::Entry;
use crate::model::kind::Portfolio;

/// Which command: the window counts them, so that it knows of each what came of it.
pub type Ticket = u64;

/// What undo and redo would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// The step that undo takes back.
    pub undo: Option<Entry>,
    /// The step that redo does again.
    pub redo: Option<Entry>,
    /// Whether the step that undo takes back was made in another window or an earlier run.
    pub undo_is_foreign: bool,
    /// What is undecided between copies.
    pub conflicts: Arc<Conflicts>,
    /// Which document in which state they belong to.
    pub identity: Identity,
}

/// Which document, in which state: what an exported list carries along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The document's id.
    pub document: String,
    /// The hash of its newest transaction.
    pub state: String,
}

/// The document as it stands now.
#[derive(Debug)]
pub(super) struct Now {
    /// Its records.
    pub portfolio: Arc<Portfolio>,
    /// What undo and redo would do.
    pub steps: Box<Steps>,
}
