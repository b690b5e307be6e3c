//! What a paper that is asked for is made of.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Calculation;
use crate::calc::changes::Comparison;
use crate::model::body::Body;
use crate::model::id::{Id, RecordId};

/// What a paper that is asked for is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// One record.
    Record(RecordId),
    /// The records of a kind within a period.
    Period(Within),
    /// What has changed.
    Changes(Arc<Comparison>),
    /// A calculation that no record holds.
    Calculation(Box<Calculation>),
}

/// The days and the body that records are to be of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Within {
    /// From this day; open when nothing is said.
    pub from: Option<NaiveDate>,
    /// To this day; open when nothing is said.
    pub to: Option<NaiveDate>,
    /// Of this body only.
    pub body: Option<Id<Body>>,
}
