//! What is drawn: shapes, and the marks among them that stand for records.
//!
//! Lengths are points; x grows to the right and y downwards from the upper left corner.

use crate::model::id::RecordId;

/// A place in a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the upper edge.
    pub y: f32,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The upper left corner.
    pub from: Point,
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
}

impl Area {
    /// The area of that place and size.
    #[must_use]
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { from: Point { x, y }, width, height }
    }

    /// Where it ends on the right.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.from.x + self.width
    }

    /// Where it ends below.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.from.y + self.height
    }
}

/// What something is coloured for; whoever paints knows the colours of its theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Text,
    /// Text of less weight: names of axes, notes.
    Quiet,
    /// Axes and hairlines.
    Rule,
    /// The values themselves.
    Value,
}

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It ends there.
    End,
}

/// Something that is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line, a point wide.
    Line {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
        /// Its colour.
        ink: Ink,
    },
    /// A filled rectangle with corners of that radius.
    Rectangle {
        /// Where it is.
        area: Area,
        /// The radius of its corners.
        corner: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A line of text.
    Text {
        /// The middle of its height, at its beginning or end.
        at: Point,
        /// Which of the two.
        anchor: Anchor,
        /// What it says.
        text: String,
        /// The size of its letters, at least [`Drawing::SMALLEST_TEXT`].
        size: f32,
        /// Its colour.
        ink: Ink,
    },
}

/// A part of a drawing that stands for records: it is read out, pointed at, and opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it says, whole, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
    /// Where it is met by a pointer.
    pub area: Area,
    /// What is painted of it.
    pub shapes: Vec<Shape>,
}

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// What stands for no record: axes, names of rows and series.
    pub ground: Vec<Shape>,
    /// What stands for records, in the order in which it is read.
    pub marks: Vec<Mark>,
}

impl Drawing {
    /// The size of the smallest letters, in points.
    pub const SMALLEST_TEXT: f32 = 11.0;

    /// All that is painted, the ground first.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.ground.iter().chain(self.marks.iter().flat_map(|mark| &mark.shapes))
    }
}
