//! What of a kind is told in what has changed.

use super::Topic;

/// What of a kind is told in what has changed, which a steering group reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Each record that is new, gone or changed in one of these fields.
    Listed {
        /// The chapter in which it is told.
        under: Topic,
        /// The fields that are told of, in the order in which they are read.
        fields: &'static [&'static str],
        /// States that are told as what happened, not as a change of the state.
        ends: &'static [(&'static str, End)],
    },
    /// Only how many.
    Counted,
    /// Nothing, not even how many: who the people are is nobody's case.
    Never,
}

impl Told {
    /// The fields that are told of.
    #[must_use]
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Listed { fields, .. } => fields,
            Self::Counted | Self::Never => &[],
        }
    }
}

/// The end of the way that a record has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The record was done.
    Done,
    /// The record was dropped.
    Dropped,
    /// The record became another one, as an idea becomes a project.
    Converted,
}
