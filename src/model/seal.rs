//! Seals: what makes a decision final.
//!
//! From the moment of sealing, the seal is the only source of what was decided: papers are made
//! from it, whatever happens to the case or the meeting afterwards.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::RecordId;

/// What was sealed, with the figures that were laid before the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedDecision {
    /// The body that decided, by the name it had.
    pub body: String,
    /// The day of the decision (EDTF).
    pub date: Option<String>,
    /// The number of the case.
    pub case_number: Option<String>,
    /// The title of the case.
    pub case_title: String,
    /// The code of the case type.
    pub case_type: Option<String>,
    /// The proposal that was laid before the meeting.
    pub proposal: String,
    /// The decision in short.
    pub title: String,
    /// The decision word for word.
    pub text: String,
    /// The code of the outcome.
    pub outcome: Option<String>,
    /// What was changed from the proposal.
    pub changes_from_proposal: String,
    /// The code of how the body came to it.
    pub agreement: Option<String>,
    /// The votes.
    pub votes: String,
    /// Reservations and remarks.
    pub remark: String,
    /// What the decision means for money, in words.
    pub economic_effect: String,
    /// The sum decided on, in øre.
    pub amount_ore: Option<i64>,
    /// The figures that the decision rests on.
    pub figures: Vec<SealedFigure>,
}

/// One figure laid before the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedFigure {
    /// The record it stood in.
    pub record: String,
    /// What that record was called.
    pub title: String,
    /// Which field.
    pub field: String,
    /// The amount in øre.
    pub amount_ore: i64,
}

/// A seal: the sealed content, when and by whom it was set, and the transaction that set it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seal {
    /// The decision that it makes final.
    pub decision: RecordId,
    /// What was sealed.
    pub content: SealedDecision,
    /// When the decision was made final.
    pub at: DateTime<Utc>,
    /// By whom, as they called themselves.
    pub by: String,
    /// SHA-256 of the transaction that set it, in hexadecimal.
    pub transaction_hash: String,
    /// Seals that other copies set on the same decision: nothing chooses between them.
    pub rivals: Vec<Seal>,
}

impl Seal {
    /// The first twelve digits of the hash: what is printed in papers, so that an archived paper
    /// can bear witness for the document.
    #[must_use]
    pub fn short_hash(&self) -> &str {
        self.transaction_hash.get(..12).unwrap_or(&self.transaction_hash)
    }
}
