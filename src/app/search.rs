//! The search over all records and commands: by words in any order, case numbers, sums and dates,
//! however they are written. Pure: an index of a portfolio, a query, ranked hits.
//!
//! The index is made once for a version, beside the window; a query against an index of an older
//! version is answered all the same, and the window leaves out what is gone since.

pub mod commands;
mod desk;
mod find;
mod index;
mod likely;
mod links;
mod marks;
mod near;
mod opened;
mod query;
mod why;

pub use desk::{Search, SearchAction};
pub(super) use desk::{SearchJob, SearchNews, make_index};
pub use find::{Hit, KindNames, Matched};
pub use index::Index;
pub use likely::{Reason, likely};
pub use marks::marks;
pub use opened::Opened;
pub use query::Query;
pub use why::{Why, why};

#[cfg(test)]
mod tests;
