//! The list kit without a window: what a list shows and in which order, what is copied out of it and
//! pasted into it, columns of one's own, saved views.
//!
//! A `ListView` says how a list is seen. `Data` holds what sorting and filtering need, worked out
//! once for each version of the document, each column when it is first asked for. `arrange` makes an
//! `Arranged` of the two: heads of groups, records, sums. `Lists` keeps all three for every kind, and
//! has a thread work on long lists while the window shows the order that was.

pub mod arrange;
pub mod block;
mod carry;
pub mod cell;
pub mod column;
pub mod copy;
pub mod data;
pub mod filter;
mod folding;
pub mod html;
pub mod lists;
pub mod new_record;
pub mod own;
pub mod partly;
pub mod parts;
pub mod paste;
pub mod rank;
pub mod saved;
mod spread;
pub mod stored;
pub mod tsv;
pub mod view;
mod worker;

pub use arrange::{Arranged, Group, Row, Sum};
pub use column::{CellType, Column};
pub use data::Data;
pub use filter::Filter;
pub use lists::{Listed, Lists};
pub use view::{ListView, SortBy, Sorting};
