//! The kinds of record of which the thread from idea to benefit consists.

/// A kind of record of which the thread from idea to benefit consists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chain {
    /// An idea or a concept proposal.
    Concept,
    /// A case.
    Case,
    /// A decision.
    Decision,
    /// A follow-up.
    FollowUp,
    /// An application, with its award.
    Application,
    /// A project.
    Project,
    /// A milestone.
    Milestone,
    /// A benefit.
    Benefit,
    /// An estimate.
    Estimate,
}

impl Chain {
    /// Whether it is something that a body does: a case, a decision, what follows from them. All
    /// else is what the work itself consists of.
    #[must_use]
    pub fn is_governance(self) -> bool {
        match self {
            Self::Case | Self::Decision | Self::FollowUp => true,
            Self::Concept
            | Self::Application
            | Self::Project
            | Self::Milestone
            | Self::Benefit
            | Self::Estimate => false,
        }
    }

    /// Whether it shares the thread of what it belongs to: a follow-up that of what asked for it, a
    /// milestone that of its project.
    #[must_use]
    pub fn shares(self) -> bool {
        match self {
            Self::FollowUp | Self::Milestone => true,
            Self::Concept
            | Self::Case
            | Self::Decision
            | Self::Application
            | Self::Project
            | Self::Benefit
            | Self::Estimate => false,
        }
    }
}
