//! The part of a kind in the thread from idea to benefit.

use super::Chain;
use crate::model::kind::Kind;

/// The part of a kind in the thread from idea to benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thread {
    /// None: it has to do with many records that have nothing to do with each other.
    None,
    /// A record is a step of the thread.
    Step(Chain),
    /// A record has the thread of the record that it belongs to.
    OfWhatItBelongsTo,
    /// It has the threads of the records of that kind that name it in that field.
    OfWhatItBrought(Kind, &'static str),
}
