//! Pure functions from the model to numbers and orders. Each figure that the program shows is
//! computed here and nowhere else.
//!
//! Knows `model` only; must not know files, SQL, egui or the text of any language.

pub mod agenda;
pub mod changes;
pub mod consequences;
pub mod difference;
pub mod incoming;
pub mod meetings;
pub mod order;
pub mod overview;
pub mod reckoning;
pub mod round;
pub mod stated;
pub mod thread;

/// The word that the source of a made-up record begins with.
const MARK: &str = "eksempel";

/// Whether a record was made up to show a feature: its source says so, and so must whoever shows
/// it.
#[must_use]
pub fn is_example(source: &str) -> bool {
    // Asked of every record that is counted, so without a copy.
    source.trim_start().get(..MARK.len()).is_some_and(|start| start.eq_ignore_ascii_case(MARK))
}
