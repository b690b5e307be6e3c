//! What a drawing asks of whoever draws it: how wide text is, and how its reader writes numbers and days.

use chrono::NaiveDate;

/// Measures text, and words what axes say. The window and each paper have their own.
pub trait Hand {
    /// How wide a line of text is at that size, both in points, in the face that it will be drawn with.
    fn width(&self, text: &str, size: f32) -> f32;

    /// A number with so many decimals.
    fn number(&self, value: f64, decimals: usize) -> String;

    /// The short name of a month, 1 to 12.
    fn month(&self, month: u32) -> String;

    /// A day of a month without its year: "14. juni".
    fn day(&self, day: NaiveDate) -> String;

    /// How many more there are than could be drawn: "og 3 til".
    fn more(&self, number: usize) -> String;
}
