//! A sort of drawing, as the tests over all of them see it.

use super::{Drawing, Ruler};

/// A sort of drawing: what it is called, and examples of it.
#[derive(Clone, Copy, Debug)]
pub struct Sort {
    /// Its name in plain English.
    pub name: &'static str,
    /// The sort drawn of nothing, of one thing and of many, of small and large values, that wide in
    /// points.
    pub samples: fn(width: f32, ruler: &dyn Ruler) -> Vec<Drawing>,
}
