//! A sort of drawing, as the tests over all of them see it.

use super::{Drawing, Hand};

/// A sort of drawing: what it is called, and examples of it.
#[derive(Clone, Copy, Debug)]
pub struct Sort {
    /// Its name in plain English.
    pub name: &'static str,
    /// Whether its marks stand where their values are, and may lie over each other: who points meets the
    /// nearest.
    pub lie_over: bool,
    /// The sort drawn of nothing, of one thing and of many, of small and large values, that wide in
    /// points.
    pub samples: fn(width: f32, hand: &dyn Hand) -> Vec<Drawing>,
}
