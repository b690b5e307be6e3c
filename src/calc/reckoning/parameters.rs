//! What an input left out is taken to be, and where each such number comes from.
//!
//! A set is dated. An estimate stores the code of the set it was made with, so that it gives the
//! same figures after a newer set has come; a set once published is therefore never edited, a new
//! one is added at the end of its calculator's list.

/// How much a default can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Stands in the source as it is.
    Published,
    /// Worked out from numbers in the source.
    Derived,
    /// Our own choice; no source.
    Own,
}

impl Origin {
    /// The Fluent key of the word for people (no arguments).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Published => "reckoning-origin-published",
            Self::Derived => "reckoning-origin-derived",
            Self::Own => "reckoning-origin-own",
        }
    }
}

/// One default with its provenance; made by [`super::Input::default`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// The key of the input.
    pub input: &'static str,
    /// The default in the input's own unit.
    pub value: f64,
    /// How it came about.
    pub origin: Origin,
    /// The source as a reference with the arithmetic, not translated; empty for [`Origin::Own`].
    pub source: &'static str,
}

/// A dated set of defaults.
#[derive(Debug, PartialEq)]
pub struct ParameterSet {
    /// Stable name, stored with each estimate. Empty for [`NO_PARAMETERS`].
    pub code: &'static str,
    /// First day on which the set is the one to use, `YYYY-MM-DD`.
    pub valid_from: &'static str,
    /// The year in whose kroner the amounts are.
    pub price_year: u16,
    /// The defaults.
    pub parameters: &'static [Parameter],
}

/// What a calculator counts with that has no defaults: everything is given.
pub static NO_PARAMETERS: ParameterSet =
    ParameterSet { code: "", valid_from: "", price_year: 0, parameters: &[] };

impl ParameterSet {
    /// The default of an input, if it has one here.
    #[must_use]
    pub fn of(&self, input: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.input == input)
    }
}
