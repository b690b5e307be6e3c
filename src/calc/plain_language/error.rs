//! What can be wrong with the input of an estimate. Every fault is reported, not only the first,
//! so that a form can show each beside its field.

use std::fmt;

use super::assumptions::{LARGEST_INPUT, LONGEST_LIFETIME};
use super::field::Field;

/// One fault of the input, with the field where it stands.
///
/// The Display text is for the command line and the log; a person reads the sentence behind
/// [`InputError::key`].
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum InputError {
    /// There is no case type, hence nothing to estimate.
    #[error("case_types: at least one case type is needed")]
    NoCaseTypes,
    /// A number without a default is left out.
    #[error("{field}: is missing and has no default")]
    Missing {
        /// Where.
        field: Field,
    },
    /// Both the measured count and the assumed reduction are given; they could contradict.
    #[error("{field}: give either after_per_year or reduction, not both")]
    AfterAndReduction {
        /// The case type.
        field: Field,
    },
    /// Neither the measured count nor the assumed reduction is given.
    #[error("{field}: give after_per_year (counted) or reduction (assumed)")]
    NeitherAfterNorReduction {
        /// The case type.
        field: Field,
    },
    /// Not a number, or infinite.
    #[error("{field}: is not a finite number")]
    NotFinite {
        /// Where.
        field: Field,
    },
    /// Below zero where that has no meaning.
    #[error("{field}: {value} is negative")]
    Negative {
        /// Where.
        field: Field,
        /// What was given.
        value: f64,
    },
    /// Beyond [`LARGEST_INPUT`] in either direction.
    #[error("{field}: {value} is too large (the limit is {LARGEST_INPUT})")]
    TooLarge {
        /// Where.
        field: Field,
        /// What was given.
        value: f64,
    },
    /// More cases would go away than there are.
    #[error("{field}: {value} is more than 1, which is all cases (write 0.4 for 40 %)")]
    ReductionAboveOne {
        /// Where.
        field: Field,
        /// What was given.
        value: f64,
    },
    /// Not a whole number of years from 1 to [`LONGEST_LIFETIME`].
    #[error("{field}: {value} is not a whole number of years from 1 to {LONGEST_LIFETIME}")]
    Lifetime {
        /// Where.
        field: Field,
        /// What was given.
        value: f64,
    },
    /// The discount rate is no fraction from 0 to 1.
    #[error("{field}: {value} is not a fraction from 0 to 1 (write 0.04 for 4 %)")]
    Rate {
        /// Where.
        field: Field,
        /// What was given.
        value: f64,
    },
}

impl InputError {
    /// The input that is at fault.
    pub fn field(self) -> Field {
        match self {
            Self::NoCaseTypes => Field::CaseTypes,
            Self::Missing { field }
            | Self::AfterAndReduction { field }
            | Self::NeitherAfterNorReduction { field }
            | Self::NotFinite { field }
            | Self::Negative { field, .. }
            | Self::TooLarge { field, .. }
            | Self::ReductionAboveOne { field, .. }
            | Self::Lifetime { field, .. }
            | Self::Rate { field, .. } => field,
        }
    }

    /// The value that was refused, for the sentence's `$value`.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Negative { value, .. }
            | Self::TooLarge { value, .. }
            | Self::ReductionAboveOne { value, .. }
            | Self::Lifetime { value, .. }
            | Self::Rate { value, .. } => Some(value),
            _ => None,
        }
    }

    /// The Fluent key of the sentence for people. Arguments: `$field` (the field's label), and
    /// `$value` where [`InputError::value`] gives one.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoCaseTypes => "plain-language-error-no-case-types",
            Self::Missing { .. } => "plain-language-error-missing",
            Self::AfterAndReduction { .. } => "plain-language-error-after-and-reduction",
            Self::NeitherAfterNorReduction { .. } => "plain-language-error-after-or-reduction",
            Self::NotFinite { .. } => "plain-language-error-not-finite",
            Self::Negative { .. } => "plain-language-error-negative",
            Self::TooLarge { .. } => "plain-language-error-too-large",
            Self::ReductionAboveOne { .. } => "plain-language-error-reduction-above-one",
            Self::Lifetime { .. } => "plain-language-error-lifetime",
            Self::Rate { .. } => "plain-language-error-rate",
        }
    }
}

/// All faults of one input, in the order of its fields; never empty when returned as an error.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub struct InputErrors(pub Vec<InputError>);

impl fmt::Display for InputErrors {
    /// One line, the faults separated by semicolons.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, error) in self.0.iter().enumerate() {
            if position > 0 {
                formatter.write_str("; ")?;
            }
            write!(formatter, "{error}")?;
        }
        Ok(())
    }
}
