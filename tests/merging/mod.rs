//! Copies that are brought together: the laws of merging over random histories, held against a
//! model that knows nothing of how the program stores them; and the cases that people meet.

pub mod base;
mod by_hand;
pub mod command_line;
mod laws;
mod model;
mod needed;
mod telling;
