//! What papers say, free of format.
//!
//! One file a paper. Knows `model`, `calc` and `text`; must not know SQL, egui, or how a PDF is
//! made.

pub mod changes;
pub mod decision_log;
pub mod decisions;
pub mod derivation;
pub mod outline;
pub mod round;
pub mod table;
