//! The parts of the work.

/// A part of the work; each has a view of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Meetings and what is laid before them.
    Meetings,
    /// Decisions and follow-up.
    Decisions,
    /// Ideas and priorities.
    Ideas,
    /// Applications, and the money that is applied for.
    Applications,
    /// Projects and measures.
    Projects,
    /// Benefits.
    Benefits,
    /// Rounds of questions, and what was answered.
    Rounds,
    /// The network itself: its municipalities, bodies and people, and their papers.
    Network,
}

impl Area {
    /// All of them, in the order of the work.
    pub const ALL: &'static [Self] = &[
        Self::Meetings,
        Self::Decisions,
        Self::Ideas,
        Self::Applications,
        Self::Projects,
        Self::Benefits,
        Self::Rounds,
        Self::Network,
    ];

    /// Its name on the command line, and of its word among the texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Decisions => "decisions",
            Self::Ideas => "ideas",
            Self::Applications => "applications",
            Self::Projects => "projects",
            Self::Benefits => "benefits",
            Self::Rounds => "rounds",
            Self::Network => "network",
        }
    }
}
