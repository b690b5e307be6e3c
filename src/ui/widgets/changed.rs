//! What stood somewhere and what comes to stand there, in one line.

use egui::{Color32, FontId, Painter};

/// A change in words, in a room: where there is none for both values, the one that goes is shortened, and never the
/// one that comes. `before` stands before both.
pub fn changed(
    painter: &Painter,
    before: &str,
    (old, new): (&str, &str),
    font: &FontId,
    room: f32,
) -> String {
    let width =
        |text: String| painter.layout_no_wrap(text, font.clone(), Color32::PLACEHOLDER).size().x;
    let whole = format!("{before}{old} → {new}");
    if width(whole.clone()) <= room {
        return whole;
    }
    let left = room - width(format!("{before}… → {new}"));
    let ends: Vec<usize> = old.char_indices().map(|(at, _)| at).collect();
    let fits = |end: &usize| width(old.get(..*end).unwrap_or_default().to_owned()) <= left;
    let count = ends.partition_point(fits);
    let end = count.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0);
    let kept = old.get(..end).unwrap_or_default().trim_end();
    format!("{before}{kept}… → {new}")
}
