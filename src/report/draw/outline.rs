//! The outlines of symbols and the strokes of patterns, worked out once for all who paint them.

use super::display::{Area, Pattern, Point, Symbol, at};

/// What a symbol is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// A filled circle of that radius.
    Disc(f32),
    /// A circle of that radius, drawn by a line of that width.
    Ring(f32, f32),
    /// Filled convex polygons.
    Filled(Vec<Vec<Point>>),
    /// A closed line of that width.
    Frame(Vec<Point>, f32),
}

/// How thick the line of a hollow symbol is, of its radius.
const LINE: f32 = 0.36;

impl Symbol {
    /// The outline of the symbol around a middle, at most so far from it to each side.
    #[must_use]
    pub fn outline(self, middle: Point, radius: f32) -> Outline {
        let around = |corners: &[(f32, f32)]| -> Vec<Point> {
            corners.iter().map(|(x, y)| at(middle.x + x * radius, middle.y + y * radius)).collect()
        };
        const ON_CORNER: [(f32, f32); 4] = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
        match self {
            Self::Disc => Outline::Disc(radius * 0.9),
            Self::Ring => Outline::Ring(radius * (0.9 - LINE / 2.0), radius * LINE),
            Self::Diamond => Outline::Filled(vec![around(&ON_CORNER)]),
            Self::HollowDiamond => {
                let inner = 1.0 - LINE * 0.8;
                let corners = ON_CORNER.map(|(x, y)| (x * inner, y * inner));
                Outline::Frame(around(&corners), radius * LINE)
            }
            Self::Square => {
                Outline::Filled(vec![around(&[(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)])])
            }
            Self::Triangle => {
                Outline::Filled(vec![around(&[(0.0, -0.95), (1.0, 0.8), (-1.0, 0.8)])])
            }
            Self::Funnel => {
                Outline::Filled(vec![around(&[(-1.0, -0.8), (1.0, -0.8), (0.0, 0.95)])])
            }
            Self::Plus => {
                const THIN: f32 = 0.3;
                let upright = [(-THIN, -1.0), (THIN, -1.0), (THIN, 1.0), (-THIN, 1.0)];
                let lying = [(-1.0, -THIN), (1.0, -THIN), (1.0, THIN), (-1.0, THIN)];
                Outline::Filled(vec![around(&upright), around(&lying)])
            }
        }
    }
}

/// How far the strokes of a pattern are apart, in points.
const APART: f32 = 5.0;

impl Pattern {
    /// The strokes of the pattern within an area, each from one end to the other.
    #[must_use]
    pub fn strokes(self, area: &Area) -> Vec<[Point; 2]> {
        match self {
            Self::Plain => Vec::new(),
            Self::Rising => diagonals(area, true),
            Self::Falling => diagonals(area, false),
            Self::Upright => {
                let number = (area.width / APART).floor() as usize;
                let from = (area.width - APART * number.saturating_sub(1) as f32) / 2.0;
                let stroke = |number: usize| {
                    let x = area.from.x + from + APART * number as f32;
                    [at(x, area.from.y), at(x, area.bottom())]
                };
                (0..number).map(stroke).collect()
            }
            Self::Crossed => [diagonals(area, true), diagonals(area, false)].concat(),
        }
    }
}

/// Strokes at 45 degrees, cut at the edges of the area.
fn diagonals(area: &Area, is_rising: bool) -> Vec<[Point; 2]> {
    let mut strokes = Vec::new();
    let mut along = APART / 2.0;
    while along < area.width + area.height {
        // From the left or upper edge to the lower or right one.
        let start = at(along.min(area.width), (along - area.width).max(0.0));
        let end = at((along - area.height).max(0.0), along.min(area.height));
        let place = |point: Point| {
            let y = if is_rising { point.y } else { area.height - point.y };
            at(area.from.x + point.x, area.from.y + y)
        };
        strokes.push([place(start), place(end)]);
        along += APART * std::f32::consts::SQRT_2;
    }
    strokes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_keep_within_their_radius() {
        let reach = |point: &Point| point.x.abs().max(point.y.abs());
        for symbol in Symbol::ALL {
            let most = match symbol.outline(at(0.0, 0.0), 5.0) {
                Outline::Disc(radius) => radius,
                Outline::Ring(radius, width) => radius + width / 2.0,
                Outline::Filled(polygons) => {
                    polygons.iter().flatten().map(reach).fold(0.0, f32::max)
                }
                Outline::Frame(points, width) => {
                    points.iter().map(reach).fold(0.0, f32::max)
                        + width * std::f32::consts::FRAC_1_SQRT_2
                }
            };
            assert!((3.5..=5.01).contains(&most), "{symbol:?}: {most}");
        }
    }

    #[test]
    fn strokes_keep_within_their_area() {
        for area in
            [Area::new(10.0, 20.0, 80.0, 12.0), Area::new(0.0, 0.0, 2.0, 30.0), Area::default()]
        {
            for pattern in Pattern::ALL {
                let strokes = pattern.strokes(&area);
                let is_within = |[from, to]: &[Point; 2]| area.holds(&Area::holding([*from, *to]));
                assert!(strokes.iter().all(is_within), "{pattern:?} {area:?}");
                assert_eq!(
                    strokes.is_empty(),
                    pattern == Pattern::Plain || area.width < 5.0 && strokes.is_empty()
                );
            }
        }
    }
}
