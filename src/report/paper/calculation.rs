//! A calculation as a calculator holds it, kept in a record or not.

use crate::calc::reckoning::Basis;
use crate::model::id::RecordId;

/// What somebody has entered into a calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    /// What it is called.
    pub title: String,
    /// The project that it belongs to, if it does.
    pub project: Option<RecordId>,
    /// What is reckoned with, and with which parameters.
    pub basis: Basis,
}
