//! The document that is open in the window.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::documents::Sitting;
use super::shared::Shared;
use super::steps::Steps;
use crate::model::kind::Portfolio;
use crate::store::working::{OpenElsewhere, SameDocument};

/// A document that is open in the window.
#[derive(Clone, Debug)]
pub struct Open {
    /// Where it lies; nothing for a picture of a portfolio that lies nowhere.
    pub path: Option<PathBuf>,
    /// Its records.
    pub portfolio: Arc<Portfolio>,
    /// Counts up with every change, so that what was worked out from it knows when it is stale.
    pub version: u64,
    /// The version that it had when it was opened.
    pub(super) first_version: u64,
    /// Which one it is for the thread that owns it; nothing where none does.
    pub(super) sitting: Option<Sitting>,
    /// What undo and redo would do.
    pub steps: Steps,
    /// When the last change was safely on disk, by the clock of the machine.
    pub saved_at: Option<DateTime<Utc>>,
    /// How it stands to the folder that people share.
    pub shared: Shared,
    /// Other files beside it that hold the same document.
    pub copies: Vec<SameDocument>,
    /// Who else has it open.
    pub elsewhere: Option<OpenElsewhere>,
}

impl Open {
    /// A document that has just been opened.
    #[must_use]
    pub fn new(
        path: Option<PathBuf>,
        portfolio: Arc<Portfolio>,
        version: u64,
        steps: Steps,
    ) -> Self {
        Self {
            path,
            portfolio,
            version,
            first_version: version,
            sitting: None,
            steps,
            saved_at: None,
            shared: Shared::InPlace,
            copies: Vec::new(),
            elsewhere: None,
        }
    }
}
