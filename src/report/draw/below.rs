//! Drawings one below the other, as one.

use super::display::{Drawing, at};

/// Between two drawings.
const BETWEEN: f32 = 14.0;

/// The drawings from above, each as wide as it is; the whole is as wide as the widest and at least that wide.
#[must_use]
pub fn below(drawings: impl IntoIterator<Item = Drawing>, width: f32) -> Drawing {
    let mut whole = Drawing { width, ..Drawing::default() };
    for drawing in drawings {
        let top = if whole.height > 0.0 { whole.height + BETWEEN } else { 0.0 };
        whole.width = whole.width.max(drawing.width);
        whole.height = top + drawing.height;
        let (mut ground, mut marks) = drawing.moved(at(0.0, top));
        whole.ground.append(&mut ground);
        whole.marks.append(&mut marks);
    }
    whole
}
