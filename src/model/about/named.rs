//! What a record is called.

use crate::model::id::RecordId;
use crate::model::kind::Portfolio;

/// What a record is called.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    /// By what stands in these fields; a link stands for the name of what it names.
    Fields(&'static [&'static str]),
    /// By a name that is put together in a way of its own, around what a person writes into that field
    /// where there is one.
    Own(fn(&Portfolio, RecordId) -> String, Option<&'static str>),
}
