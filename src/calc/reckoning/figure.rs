//! What a line of a derivation gives.

use super::unit::Unit;

/// What a line gives: its words, its unit, and its name where it is one of the results.
#[derive(Debug, PartialEq, Eq)]
pub struct Figure {
    /// The key in the result, for good: other programs read it. None for a step on the way.
    pub name: Option<&'static str>,
    /// The Fluent key of its words. Arguments follow from what the line is about: `$name` of a row,
    /// `$year`.
    pub key: &'static str,
    /// The unit of the figure.
    pub unit: Unit,
}

impl Figure {
    /// One of the results.
    #[must_use]
    pub const fn result(name: &'static str, key: &'static str, unit: Unit) -> Self {
        Self { name: Some(name), key, unit }
    }

    /// A step on the way, shown and not handed on.
    #[must_use]
    pub const fn step(key: &'static str, unit: Unit) -> Self {
        Self { name: None, key, unit }
    }
}
