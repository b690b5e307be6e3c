//! How many records of a kind a synthetic portfolio has.

/// How many records of a kind a synthetic portfolio has, with any value in each field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    /// None, or those that are made by hand because they hang together.
    None,
    /// The same number, however large the portfolio is: kinds that a network has few of.
    Always(u32),
    /// One for each so many projects.
    OneForProjects(u32),
}

impl Many {
    /// How many there are in a portfolio of so many projects.
    #[must_use]
    pub fn of(self, projects: usize) -> usize {
        match self {
            Self::None => 0,
            Self::Always(number) => number as usize,
            Self::OneForProjects(each) => projects / (each.max(1) as usize),
        }
    }
}
