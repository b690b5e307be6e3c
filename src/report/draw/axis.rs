//! Axes of values: round steps with their numbers, hairlines across, and the unit where the axis ends.

use super::display::{Anchor, Area, Drawing, Ink, Shape, at};
use super::hand::Hand;
use super::scale::{Scale, Steps};

/// The size of the letters of drawings, in points.
pub const TEXT: f32 = 12.0;
/// How high a line of text is.
pub const LINE: f32 = 16.0;
/// Between a text and what it belongs to.
pub const GAP: f32 = 6.0;

/// How values are measured on an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    /// The unit in words: "mill. kr".
    pub unit: String,
    /// How much one of that unit is: 1,000,000 where values are kroner and the unit is a million of them.
    /// Nothing else than a number above 0 changes anything.
    pub per: f64,
    /// Whether there are only whole ones.
    pub is_counted: bool,
}

impl Measure {
    /// That many whole ones of something.
    #[must_use]
    pub fn counted(unit: impl Into<String>) -> Self {
        Self { unit: unit.into(), per: 1.0, is_counted: true }
    }

    fn of(&self, value: f64) -> f64 {
        if self.per > 0.0 { value / self.per } else { value }
    }

    fn steps(&self, low: f64, high: f64, most: usize) -> Steps {
        match self.is_counted {
            true => Steps::counting(self.of(low), self.of(high), most),
            false => Steps::covering(self.of(low), self.of(high), most),
        }
    }
}

/// An axis of values with a place for each.
pub(super) struct Axis<'a> {
    measure: &'a Measure,
    steps: Steps,
    scale: Scale,
    hand: &'a dyn Hand,
}

impl<'a> Axis<'a> {
    /// An axis from left to right that holds the values from `low` to `high`.
    pub fn lying(
        measure: &'a Measure,
        (low, high): (f64, f64),
        (left, right): (f32, f32),
        hand: &'a dyn Hand,
    ) -> Self {
        let mut most = 2;
        let mut steps = measure.steps(low, high, most);
        // As many as have room: wider numbers leave room for fewer.
        for more in 3..=10 {
            let finer = measure.steps(low, high, more);
            let widest = widest(&finer, hand);
            if Steps::fitting(right - left, widest) < more {
                break;
            }
            (most, steps) = (more, finer);
        }
        debug_assert!(most >= 2);
        let scale = Scale::new(steps.low(), steps.high(), left, right);
        Self { measure, steps, scale, hand }
    }

    /// An axis from `bottom` up to `top` that holds the values from `low` to `high`.
    pub fn standing(
        measure: &'a Measure,
        (low, high): (f64, f64),
        (top, bottom): (f32, f32),
        hand: &'a dyn Hand,
    ) -> Self {
        let most = ((bottom - top) / (2.5 * LINE)).floor().clamp(2.0, 8.0) as usize;
        let steps = measure.steps(low, high, most);
        let scale = Scale::new(steps.low(), steps.high(), bottom, top);
        Self { measure, steps, scale, hand }
    }

    /// Where a value stands.
    pub fn at(&self, value: f64) -> f32 {
        self.scale.at(self.measure.of(value))
    }

    /// How wide the widest number of the axis is.
    pub fn widest(&self) -> f32 {
        widest(&self.steps, self.hand)
    }

    fn numbers(&self) -> impl Iterator<Item = (f32, String)> + '_ {
        let decimals = self.steps.decimals();
        self.steps
            .values()
            .map(move |value| (self.scale.at(value), self.hand.number(value, decimals)))
    }

    /// The ink of the hairline that stands there: what is below zero lies on the other side of a stronger one.
    fn ink_at(&self, place: f32) -> Ink {
        const NEAR: f32 = 0.01;
        let is_zero = (self.scale.at(0.0) - place).abs() < NEAR;
        if is_zero { Ink::Quiet } else { Ink::Rule }
    }

    /// Draws hairlines over the area from above to below, the numbers under it, and the unit under these.
    /// Needs two lines of text below the area.
    pub fn draw_below(&self, area: Area, drawing: &mut Drawing) {
        let mut last = f32::NEG_INFINITY;
        for (x, number) in self.numbers() {
            let ink = self.ink_at(x);
            drawing.ground.push(Shape::line(at(x, area.from.y), at(x, area.bottom()), ink));
            let half = self.hand.width(&number, TEXT) / 2.0;
            if x - half > last {
                last = x + half + GAP;
                drawing.ground.push(text(
                    at(x, area.bottom() + LINE / 2.0 + 5.0),
                    Anchor::Middle,
                    number,
                    Ink::Quiet,
                ));
            }
        }
        let unit = at(area.right(), area.bottom() + 1.5 * LINE + 4.0);
        drawing.ground.push(text(unit, Anchor::End, self.measure.unit.clone(), Ink::Quiet));
    }

    /// Draws hairlines over the area from left to right, the numbers left of it, and the unit above these.
    /// Needs [`Self::widest`] and a gap to the left, and a line of text above the area.
    pub fn draw_beside(&self, area: Area, drawing: &mut Drawing) {
        for (y, number) in self.numbers() {
            let ink = self.ink_at(y);
            drawing.ground.push(Shape::line(at(area.from.x, y), at(area.right(), y), ink));
            drawing.ground.push(text(at(area.from.x - GAP, y), Anchor::End, number, Ink::Quiet));
        }
        let unit = at(area.from.x - GAP - self.widest(), area.from.y - LINE);
        drawing.ground.push(text(unit, Anchor::Start, self.measure.unit.clone(), Ink::Quiet));
    }
}

fn widest(steps: &Steps, hand: &dyn Hand) -> f32 {
    let decimals = steps.decimals();
    let wide = |value| hand.width(&hand.number(value, decimals), TEXT);
    steps.values().map(wide).fold(0.0, f32::max)
}

/// A line of text in the size of drawings.
pub(super) fn text(place: super::Point, anchor: Anchor, text: String, ink: Ink) -> Shape {
    Shape::Text { at: place, anchor, text, size: TEXT, ink }
}

/// The text, or as much of its beginning as is that wide, with an ellipsis.
pub(super) fn fitted(text: &str, width: f32, hand: &dyn Hand) -> String {
    if hand.width(text, TEXT) <= width {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let cut = |number: usize| {
        let kept: String = letters.iter().take(number).collect();
        format!("{}…", kept.trim_end_matches([' ', '.', ',', '–', '-']))
    };
    // The longest beginning that fits: widths grow with the number of letters.
    let (mut fits, mut too_long) = (0, letters.len());
    while fits + 1 < too_long {
        let middle = usize::midpoint(fits, too_long);
        if hand.width(&cut(middle), TEXT) <= width { fits = middle } else { too_long = middle }
    }
    cut(fits)
}

/// A text cut to a width, with what stands behind it whole; nothing where less than so much of the text would be left.
pub(super) fn fitted_before(
    (text, ending): (&str, &str),
    (width, least): (f32, f32),
    hand: &dyn Hand,
) -> String {
    let whole = format!("{text}{ending}");
    if ending.is_empty() || hand.width(&whole, TEXT) <= width {
        return fitted(&whole, width, hand);
    }
    let room = width - hand.width(ending, TEXT);
    if room < least { String::new() } else { format!("{}{ending}", fitted(text, room, hand)) }
}

/// A text broken into lines, with what stands behind it whole, in lines of its own where the text is cut.
pub(super) fn broken_before(
    (text, ending): (&str, &str),
    width: f32,
    most: usize,
    hand: &dyn Hand,
) -> Vec<String> {
    let whole = format!("{text}{ending}");
    if ending.is_empty() || broken(&whole, width, usize::MAX, hand).len() <= most {
        return broken(&whole, width, most, hand);
    }
    let behind = broken(ending, width, most, hand);
    let mut lines = broken(text, width, most.saturating_sub(behind.len()).max(1), hand);
    lines.extend(behind);
    lines
}

/// A text broken into lines that are that wide at most; a word that is wider is cut with an ellipsis.
pub(super) fn broken(text: &str, width: f32, most: usize, hand: &dyn Hand) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let is_full = lines.len() == most;
        match lines.last_mut() {
            // The last line takes the rest, however long: it is cut to what it holds.
            Some(line) if is_full || hand.width(&format!("{line} {word}"), TEXT) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| fitted(line, width, hand)).collect()
}
