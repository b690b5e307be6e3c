//! What a paper is of.

use crate::model::kind::Kind;

/// What a paper is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One record of a kind.
    Record(Kind),
    /// The records of a kind within a period, of one body or of all.
    Period(Kind),
    /// What has changed between two days.
    Changes,
}
