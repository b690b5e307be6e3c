//! What one reply comes to, for whoever decides whether it is taken in.

use chrono::{DateTime, Utc};

use crate::import::sheet::outcome::{Added, Changed, Refused};
use crate::model::id::RecordId;

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
}
