//! The chapters of what has changed.

/// A chapter of what has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Decisions.
    Decisions,
    /// Cases.
    Cases,
    /// Applications.
    Applications,
    /// Projects and measures.
    Projects,
    /// Benefits, and what they are planned to bring each year.
    Benefits,
    /// Follow-ups.
    FollowUps,
    /// Ideas and concept proposals.
    Ideas,
}

impl Topic {
    /// All topics, in the order in which they are read.
    pub const ALL: &'static [Self] = &[
        Self::Decisions,
        Self::Cases,
        Self::Applications,
        Self::Projects,
        Self::Benefits,
        Self::FollowUps,
        Self::Ideas,
    ];

    /// The name on the command line, and of the attribute in Fluent.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Cases => "cases",
            Self::Applications => "applications",
            Self::Projects => "projects",
            Self::Benefits => "benefits",
            Self::FollowUps => "actions",
            Self::Ideas => "ideas",
        }
    }
}
