//! What can be wrong with an input. Every fault is reported, not only the first, so that a form can
//! show each beside its field.

use std::fmt;

use super::input::{Input, LARGEST_INPUT};
use super::place::Place;

/// One fault, with the place where it stands.
///
/// The Display text is for the command line and the log; a person reads the sentence behind
/// [`Fault::key`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InputFault {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// Why an input cannot be used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// A table without rows.
    NoRows,
    /// An input without a default is left out.
    Missing,
    /// Both of two inputs are given of which one says the same as the other; they could contradict.
    Both(&'static Input, &'static Input),
    /// Neither of them is given.
    Neither(&'static Input, &'static Input),
    /// Not a number, or infinite.
    NotFinite,
    /// Below zero where that has no meaning.
    Negative(f64),
    /// Beyond [`LARGEST_INPUT`] in either direction.
    TooLarge(f64),
    /// More than all of something.
    MoreThanAll(f64),
    /// Outside of its range.
    OutOfRange(f64, Limits),
    /// Not a whole number within its range.
    NotWhole(f64, Limits),
    /// The discount rate is no fraction from 0 to 1.
    Rate(f64),
}

/// The smallest and the largest number that is accepted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The smallest.
    pub least: f64,
    /// The largest.
    pub most: f64,
}

impl Fault {
    /// The value that was refused, for the sentence's `$value`.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Negative(value)
            | Self::TooLarge(value)
            | Self::MoreThanAll(value)
            | Self::OutOfRange(value, _)
            | Self::NotWhole(value, _)
            | Self::Rate(value) => Some(*value),
            Self::NoRows | Self::Missing | Self::Both(..) | Self::Neither(..) | Self::NotFinite => {
                None
            }
        }
    }

    /// The two inputs of which one must be given, for the sentence's `$first` and `$second`.
    #[must_use]
    pub fn pair(&self) -> Option<[&'static Input; 2]> {
        match self {
            Self::Both(first, second) | Self::Neither(first, second) => Some([first, second]),
            Self::NoRows
            | Self::Missing
            | Self::NotFinite
            | Self::Negative(_)
            | Self::TooLarge(_)
            | Self::MoreThanAll(_)
            | Self::OutOfRange(..)
            | Self::NotWhole(..)
            | Self::Rate(_) => None,
        }
    }

    /// The range, for the sentence's `$least` and `$most`.
    #[must_use]
    pub fn limits(&self) -> Option<Limits> {
        match self {
            Self::OutOfRange(_, limits) | Self::NotWhole(_, limits) => Some(*limits),
            Self::NoRows
            | Self::Missing
            | Self::Both(..)
            | Self::Neither(..)
            | Self::NotFinite
            | Self::Negative(_)
            | Self::TooLarge(_)
            | Self::MoreThanAll(_)
            | Self::Rate(_) => None,
        }
    }

    /// Something that must be there is left out, and nothing else is wrong.
    #[must_use]
    pub(crate) fn is_gap(&self) -> bool {
        match self {
            Self::Missing | Self::Neither(..) => true,
            Self::NoRows
            | Self::Both(..)
            | Self::NotFinite
            | Self::Negative(_)
            | Self::TooLarge(_)
            | Self::MoreThanAll(_)
            | Self::OutOfRange(..)
            | Self::NotWhole(..)
            | Self::Rate(_) => false,
        }
    }

    /// The Fluent key of the sentence for people; argument `$field`, the label of the input, besides
    /// those above.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoRows => "reckoning-fault-no-rows",
            Self::Missing => "reckoning-fault-missing",
            Self::Both(..) => "reckoning-fault-both",
            Self::Neither(..) => "reckoning-fault-neither",
            Self::NotFinite => "reckoning-fault-not-finite",
            Self::Negative(_) => "reckoning-fault-negative",
            Self::TooLarge(_) => "reckoning-fault-too-large",
            Self::MoreThanAll(_) => "reckoning-fault-more-than-all",
            Self::OutOfRange(..) => "reckoning-fault-out-of-range",
            Self::NotWhole(..) => "reckoning-fault-not-whole",
            Self::Rate(_) => "reckoning-fault-rate",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRows => to.write_str("at least one is needed"),
            Self::Missing => to.write_str("is missing and has no default"),
            Self::Both(a, b) => write!(to, "give either {} or {}, not both", a.name, b.name),
            Self::Neither(a, b) => write!(to, "give {} or {}", a.name, b.name),
            Self::NotFinite => to.write_str("is not a finite number"),
            Self::Negative(value) => write!(to, "{value} is negative"),
            Self::TooLarge(value) => {
                write!(to, "{value} is too large (the limit is {LARGEST_INPUT})")
            }
            Self::MoreThanAll(value) => {
                write!(to, "{value} is more than 1, which is all (write 0.4 for 40 %)")
            }
            Self::OutOfRange(value, Limits { least, most }) => {
                write!(to, "{value} is not from {least} to {most}")
            }
            Self::NotWhole(value, Limits { least, most }) => {
                write!(to, "{value} is not a whole number from {least} to {most}")
            }
            Self::Rate(value) => {
                write!(to, "{value} is not a fraction from 0 to 1 (write 0.04 for 4 %)")
            }
        }
    }
}

impl fmt::Display for InputFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.to_string();
        if !place.is_empty() {
            write!(to, "{place}: ")?;
        }
        self.fault.fmt(to)
    }
}

/// All faults of one input, in the order of its fields; never empty when returned as an error.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub struct InputFaults(pub Vec<InputFault>);

impl fmt::Display for InputFaults {
    /// One line, the faults separated by semicolons.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, fault) in self.0.iter().enumerate() {
            if position > 0 {
                to.write_str("; ")?;
            }
            write!(to, "{fault}")?;
        }
        Ok(())
    }
}
