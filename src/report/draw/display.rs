//! What is drawn: shapes, and the marks among them that stand for records.
//!
//! Lengths are points; x grows to the right and y downwards from the upper left corner.

pub use super::look::{Dash, Fill, Ink, Pattern, Series, Standing, Symbol};
use crate::model::id::RecordId;

/// A place in a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the upper edge.
    pub y: f32,
}

impl Point {
    fn enlarge(&mut self, times: f32) {
        self.x *= times;
        self.y *= times;
    }
}

/// The place at those distances from the left and the upper edge.
#[must_use]
pub fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
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

    /// The area of that size with its middle there.
    #[must_use]
    pub fn around(middle: Point, width: f32, height: f32) -> Self {
        Self::new(middle.x - width / 2.0, middle.y - height / 2.0, width, height)
    }

    /// The smallest area that holds all of the points; nothing at the corner where there are none.
    #[must_use]
    pub fn holding(points: impl IntoIterator<Item = Point>) -> Self {
        let mut points = points.into_iter();
        let Some(first) = points.next() else { return Self::default() };
        let (mut low, mut high) = (first, first);
        for point in points {
            low = at(low.x.min(point.x), low.y.min(point.y));
            high = at(high.x.max(point.x), high.y.max(point.y));
        }
        Self { from: low, width: high.x - low.x, height: high.y - low.y }
    }

    fn enlarge(&mut self, times: f32) {
        self.from.enlarge(times);
        self.width *= times;
        self.height *= times;
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

    /// Its middle.
    #[must_use]
    pub fn middle(&self) -> Point {
        at(self.from.x + self.width / 2.0, self.from.y + self.height / 2.0)
    }

    /// The area with so much less on each side.
    #[must_use]
    pub fn within(&self, less: f32) -> Self {
        let (width, height) = (self.width - 2.0 * less, self.height - 2.0 * less);
        Self::new(self.from.x + less, self.from.y + less, width.max(0.0), height.max(0.0))
    }

    /// The part of it that lies left of that place.
    #[must_use]
    pub fn cut(&self, right: f32) -> Self {
        Self { width: self.width.min(right - self.from.x).max(0.0), ..*self }
    }

    /// Whether two areas share more than an edge.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        const NEAR: f32 = 0.01;
        self.from.x + NEAR < other.right()
            && other.from.x + NEAR < self.right()
            && self.from.y + NEAR < other.bottom()
            && other.from.y + NEAR < self.bottom()
    }

    /// Whether the other lies in it, edges included.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        const NEAR: f32 = 0.01;
        other.from.x >= self.from.x - NEAR
            && other.from.y >= self.from.y - NEAR
            && other.right() <= self.right() + NEAR
            && other.bottom() <= self.bottom() + NEAR
    }
}

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// Something that is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Path {
        /// The points, two at least.
        points: Vec<Point>,
        /// How thick.
        width: f32,
        /// In one or in strokes.
        dash: Dash,
        /// Its colour.
        ink: Ink,
    },
    /// A filled rectangle with corners of that radius.
    Rectangle {
        /// Where it is.
        area: Area,
        /// The radius of its corners.
        corner: f32,
        /// What lies over its colour.
        pattern: Pattern,
        /// Its colour.
        ink: Ink,
    },
    /// What lies between two lines that run from left to right over the same places.
    Band {
        /// The upper line.
        upper: Vec<Point>,
        /// The lower line: as many points, each below one of the upper.
        lower: Vec<Point>,
        /// Its colour.
        ink: Ink,
    },
    /// A symbol.
    Symbol {
        /// Its middle.
        at: Point,
        /// Half of how wide and high it is.
        radius: f32,
        /// Which.
        symbol: Symbol,
        /// Its colour.
        ink: Ink,
    },
    /// A line of text.
    Text {
        /// The middle of its height, at its beginning, middle or end.
        at: Point,
        /// Which of these.
        anchor: Anchor,
        /// What it says.
        text: String,
        /// The size of its letters, at least [`Drawing::SMALLEST_TEXT`].
        size: f32,
        /// Its colour.
        ink: Ink,
    },
}

impl Shape {
    /// A straight line, a point thick.
    #[must_use]
    pub fn line(from: Point, to: Point, ink: Ink) -> Self {
        Self::Path { points: vec![from, to], width: 1.0, dash: Dash::Whole, ink }
    }

    /// What it says, where it is a text.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text { text, .. } => Some(text),
            Self::Path { .. }
            | Self::Rectangle { .. }
            | Self::Band { .. }
            | Self::Symbol { .. } => None,
        }
    }

    fn enlarge(&mut self, times: f32) {
        match self {
            Self::Path { points, width, .. } => {
                points.iter_mut().for_each(|point| point.enlarge(times));
                *width *= times;
            }
            Self::Rectangle { area, corner, .. } => {
                area.enlarge(times);
                *corner *= times;
            }
            Self::Band { upper, lower, .. } => {
                upper.iter_mut().chain(lower).for_each(|point| point.enlarge(times));
            }
            Self::Symbol { at, radius, .. } => {
                at.enlarge(times);
                *radius *= times;
            }
            Self::Text { at, size, .. } => {
                at.enlarge(times);
                *size *= times;
            }
        }
    }

    /// A filled rectangle without pattern.
    #[must_use]
    pub fn filled(area: Area, corner: f32, ink: Ink) -> Self {
        Self::Rectangle { area, corner, pattern: Pattern::Plain, ink }
    }
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

    /// The same so many times as large, letters too.
    #[must_use]
    pub fn larger(mut self, times: f32) -> Self {
        self.width *= times;
        self.height *= times;
        let of_marks = self.marks.iter_mut().flat_map(|mark| {
            mark.area.enlarge(times);
            &mut mark.shapes
        });
        self.ground.iter_mut().chain(of_marks).for_each(|shape| shape.enlarge(times));
        self
    }

    /// All that is painted, the ground first.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.ground.iter().chain(self.marks.iter().flat_map(|mark| &mark.shapes))
    }

    /// The part of it that words speak of: all that it says, mark by mark.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.marks.iter().map(|mark| mark.label.as_str())
    }
}
