//! A drawing that stands by itself: its question and its answer above it, and what is to be known below.

use super::axis::{TEXT, broken};
use super::display::{Anchor, Drawing, Ink, Shape, at};
use super::hand::Hand;

/// The size of the letters of the question and of the answer.
const QUESTION: f32 = 17.0;
const ANSWER: f32 = 13.0;
/// How high a line is, of the size of its letters.
const LEADING: f32 = 1.35;
/// Between the words and the drawing.
const BETWEEN: f32 = 10.0;
/// How many lines a text has at most.
const LINES: usize = 6;

/// The drawing with its question and answer above it, and notes below it.
#[must_use]
pub fn headed(
    (question, answer): (&str, &str),
    notes: &[String],
    drawing: Drawing,
    hand: &dyn Hand,
) -> Drawing {
    let mut whole = Drawing { width: drawing.width, ..Drawing::default() };
    write(&mut whole, question, (QUESTION, Ink::Text), hand);
    write(&mut whole, answer, (ANSWER, Ink::Text), hand);
    whole.height += BETWEEN;
    let top = whole.height;
    whole.height += drawing.height;
    let (mut ground, mut marks) = drawing.moved(at(0.0, top));
    whole.ground.append(&mut ground);
    whole.marks.append(&mut marks);
    if !notes.is_empty() {
        whole.height += BETWEEN;
    }
    for note in notes {
        write(&mut whole, note, (TEXT, Ink::Quiet), hand);
    }
    whole
}

/// Writes a text below what is there, in as many lines as it needs.
fn write(whole: &mut Drawing, text: &str, (size, ink): (f32, Ink), hand: &dyn Hand) {
    // Lines are broken in the size of drawings, in which this width holds as many letters.
    for line in broken(text, whole.width * TEXT / size, LINES, hand) {
        let middle = whole.height + size * LEADING / 2.0;
        let place = at(0.0, middle);
        whole.ground.push(Shape::Text { at: place, anchor: Anchor::Start, text: line, size, ink });
        whole.height += size * LEADING;
    }
}
