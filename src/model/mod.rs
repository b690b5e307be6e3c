//! What things are: the records of a municipal network's chain, from idea to benefit.
//!
//! Owns the kinds, their fields, the rules that hold for them, and the types they are made of.
//! Must not know SQL, egui, files or the text of any language.
//!
//! Invariants, kept by `rules` whatever the way in:
//! - a link names a record of the right kind that is there;
//! - a record has every field that its kind requires;
//! - a final decision does not change; a correction is a new decision that points back; its case stays
//!   at the meeting that decided it, and the meeting on its day;
//! - a record that others refer to is not deleted from under them;
//! - money is integer øre, a date says how precise it is, an empty field is empty and never zero;
//! - applied, awarded, accepted, paid, spent and to be returned are six figures, never one;
//! - kroner on the budget, freed time and quality are never added together.

pub mod about;
pub mod any_field;
pub mod arrangement;
pub mod attached_file;
pub mod choice;
pub mod column;
pub mod command;
pub mod conflict;
pub mod content_hash;
mod dates;
pub mod defaults;
pub mod doubt;
pub mod exempt;
pub mod field;
pub mod field_of;
pub mod field_value;
pub mod fit;
pub mod fitting;
pub mod fuzzy_date;
pub mod history;
pub mod holidays;
pub mod id;
pub mod kind;
mod kinds;
pub mod label;
pub mod local_time;
pub mod message;
pub mod method;
pub mod money;
pub mod plan;
pub mod record;
mod referrers;
pub mod rules;
pub mod seal;
pub mod settled;
pub mod standing;
pub mod table;
pub mod time_of_day;
pub mod told_column;
pub mod unseen;
pub mod unsettled;
pub mod value;
pub mod when;

/// The kinds, one a module; `kinds` is only the folder in which they lie.
pub use kinds::*;
