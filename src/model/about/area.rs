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
}
