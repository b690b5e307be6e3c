//! A line of a derivation: a figure with the formula that gave it, so that a controller can follow
//! it with a pocket calculator.

use super::expression::{Expression, Subject};
use super::figure::Figure;

/// One line: what is worked out, about what, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The figure that the line works out.
    pub figure: &'static Figure,
    /// The whole estimate, a row or a year that the line is about.
    pub subject: Subject,
    /// Formula and figure, or why there is none.
    pub result: LineResult,
}

/// The right-hand side of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum LineResult {
    /// The figure, unrounded, with its formula.
    Computed {
        /// The formula with its numbers.
        formula: Expression,
        /// How much.
        value: f64,
    },
    /// The figure does not exist.
    Absent {
        /// Fluent key of the reason (no arguments).
        reason: &'static str,
    },
}
