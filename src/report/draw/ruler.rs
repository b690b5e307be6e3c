//! How wide text is, asked of whoever draws it.

/// Measures text in the face that it will be drawn with.
pub trait Ruler {
    /// How wide a line of text is at that size, both in points.
    fn width(&self, text: &str, size: f32) -> f32;
}
