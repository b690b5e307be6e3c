//! What colours, patterns and symbols stand for, in words above a drawing: in one line where they have room.

use super::axis::{GAP, LINE, TEXT, fitted, text};
use super::display::{Anchor, Area, Drawing, Ink, Pattern, Shape, Symbol, at};
use super::hand::Hand;

const SAMPLE: f32 = 12.0;
const BETWEEN: f32 = 16.0;

/// A sort of thing in a drawing with its name.
pub(super) struct Named {
    name: String,
    sample: Sample,
}

enum Sample {
    Area(Ink, Pattern),
    Symbol(Ink, Symbol),
}

impl Named {
    /// An area of that colour and pattern.
    pub fn area(name: String, ink: Ink, pattern: Pattern) -> Self {
        Self { name, sample: Sample::Area(ink, pattern) }
    }

    /// A symbol of that colour.
    pub fn symbol(name: String, ink: Ink, symbol: Symbol) -> Self {
        Self { name, sample: Sample::Symbol(ink, symbol) }
    }
}

/// Draws the names at the top, from left to right and on to further lines. Where the rest of the drawing begins.
pub(super) fn key(
    named: impl IntoIterator<Item = Named>,
    width: f32,
    hand: &dyn Hand,
    drawing: &mut Drawing,
) -> f32 {
    let (mut x, mut middle) = (0.0, LINE / 2.0);
    let mut is_empty = true;
    for Named { name, sample } in named {
        let name = fitted(&name, width - SAMPLE - GAP, hand);
        let wide = SAMPLE + GAP + hand.width(&name, TEXT);
        if x > 0.0 && x + wide > width {
            (x, middle) = (0.0, middle + LINE + 2.0);
        }
        drawing.ground.push(sample.drawn(x, middle));
        drawing.ground.push(text(at(x + SAMPLE + GAP, middle), Anchor::Start, name, Ink::Quiet));
        x += wide + BETWEEN;
        is_empty = false;
    }
    if is_empty { 0.0 } else { middle + LINE / 2.0 + GAP }
}

impl Sample {
    fn drawn(&self, x: f32, middle: f32) -> Shape {
        let area = Area::new(x, middle - SAMPLE / 2.0, SAMPLE, SAMPLE);
        match self {
            Self::Area(ink, pattern) => {
                Shape::Rectangle { area, corner: 0.0, pattern: *pattern, ink: *ink }
            }
            Self::Symbol(ink, symbol) => {
                let radius = SAMPLE / 2.0 - 1.0;
                Shape::Symbol { at: area.middle(), radius, symbol: *symbol, ink: *ink }
            }
        }
    }
}
