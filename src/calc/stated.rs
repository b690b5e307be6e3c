//! Of how many records a sum is: of all, or only of those that state what is added up.

/// How many of some records state what was added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// How many state it.
    pub by: usize,
    /// How many there are.
    pub of: usize,
}

impl Stated {
    /// Whether some records do not state it, so that a sum beside it may be that of others.
    #[must_use]
    pub fn is_partial(self) -> bool {
        self.by < self.of
    }
}
