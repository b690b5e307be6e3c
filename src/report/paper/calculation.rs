//! A calculation as a calculator holds it, kept in a record or not.

use crate::calc::reckoning::Basis;
use crate::model::id::RecordId;

/// What somebody has entered into a calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    /// The name of the estimate.
    pub title: String,
    /// The project that it belongs to, if it does.
    pub project: Option<RecordId>,
    /// The inputs and the parameter set of the estimate.
    pub basis: Basis,
}
