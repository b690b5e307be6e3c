//! What papers say, free of format.
//!
//! One file a paper, and [`PAPERS`] is the only list of them. Knows `model`, `calc` and `text`; must
//! not know SQL, egui, or how a PDF is made.

pub mod cards;
pub mod changes;
mod dates;
pub mod decision_log;
pub mod decisions;
pub mod derivation;
pub mod draw;
pub mod figures;
pub mod json;
mod network;
pub mod outline;
pub mod paper;
pub mod prose;
pub mod round;
mod seen_from;
pub mod sheet;
pub mod thread;
pub mod voice;

use paper::Paper;

/// Every paper, in the order in which they are offered.
pub const PAPERS: &[Paper] =
    &[decisions::PAPER, decision_log::PAPER, changes::PAPER, derivation::PAPER];
