//! Drawings: pure functions from data, width and the hand of whoever draws to what is drawn, so that window,
//! papers and screen readers get the same. A drawing knows no toolkit and no file format.
//!
//! One file a sort of drawing, and [`SORTS`] is the only list of them.

mod axis;
pub mod bars;
mod below;
pub mod beside;
pub mod branches;
mod display;
pub mod funnel;
mod hand;
mod headed;
mod key;
mod lanes;
pub mod lines;
mod look;
pub mod matrix;
pub mod multiples;
mod outline;
pub mod palette;
pub mod parts;
mod scale;
pub mod scatter;
mod sort;
pub mod spans;
mod time;
pub mod timeline;
pub mod waterfall;

pub use axis::Measure;
pub use below::below;
pub use display::{
    Anchor, Area, Dash, Drawing, Fill, Ink, Mark, Pattern, Point, Series, Shape, Standing, Symbol,
    at,
};
pub use hand::Hand;
pub use headed::headed;
pub use outline::Outline;
pub use sort::Sort;

/// Every sort of drawing.
pub const SORTS: &[Sort] = &[
    bars::SORT,
    beside::SORT,
    branches::SORT,
    funnel::SORT,
    lines::SORT,
    matrix::SORT,
    multiples::SORT,
    parts::SORT,
    scatter::SORT,
    spans::SORT,
    timeline::SORT,
    waterfall::SORT,
];

#[cfg(test)]
pub(crate) mod tests;
