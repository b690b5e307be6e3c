//! Drawings: pure functions from data, width and the measure of letters to what is drawn, so that window,
//! papers and screen readers get the same. A drawing knows no toolkit and no file format.
//!
//! One file a sort of drawing, and [`SORTS`] is the only list of them.

pub mod bars;
mod display;
mod ruler;
mod sort;

pub use display::{Anchor, Area, Drawing, Ink, Mark, Point, Shape};
pub use ruler::Ruler;
pub use sort::Sort;

/// Every sort of drawing.
pub const SORTS: &[Sort] = &[bars::SORT];

#[cfg(test)]
mod tests;
