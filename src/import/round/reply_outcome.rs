//! What one reply comes to, for whoever decides whether it is taken in.

use chrono::{DateTime, Utc};

use crate::import::sheet::outcome::{Added, Changed, Refused};
use crate::model::id::RecordId;

/// What is said of a value that somebody here has changed meanwhile.
pub(super) const CONFLICT: &str = "sheet-cell-conflict";

/// What one respondent has answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The respondent whose reply it is.
    pub respondent: RecordId,
    /// The file that says so.
    pub file: String,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Who wrote it, as they say.
    pub by: String,
    /// New records.
    pub added: Vec<Added>,
    /// Changed cells.
    pub changed: Vec<Changed>,
    /// Rows and cells that are not taken in, each with the reason.
    pub refused: Vec<Refused>,
    /// How many rows are as they were.
    pub unchanged: usize,
}

impl Answer {
    /// Whether it says anything: a reply from which nothing was taken is none, and who sent it is still asked.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.unchanged > 0 || !self.added.is_empty() || !self.changed.is_empty()
    }

    /// Whether all of it is said: a value that cannot be taken in as it is has to be said again. Where somebody here
    /// has changed the same, the respondent has said theirs.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let is_theirs = |one: &Refused| one.column.is_some() && one.why.key != CONFLICT;
        self.says_something() && !self.refused.iter().any(is_theirs)
    }
}
