//! What is painted, read back from the shapes: every line of text, where its ink is, and what cuts
//! it off.

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Rect, Shape};
use egui_kittest::kittest::NodeT as _;

use super::support::Seat;

/// Glyphs may reach a little over their own edges; more than that is seen.
const TOLERANCE: f32 = 1.5;
/// Two lines of text may touch by this much.
const TOUCH: f32 = 2.0;

/// A line of text as it is painted.
#[derive(Clone, Debug)]
pub struct Line {
    pub text: String,
    /// Where its ink is.
    pub ink: Rect,
    /// What is seen of the place.
    pub clip: Rect,
}

impl Line {
    fn shown(&self) -> Rect {
        self.ink.intersect(self.clip)
    }
}

/// Every line of text of the last step, in the order of painting.
pub fn lines(seat: &Seat) -> Vec<Line> {
    let mut lines = Vec::new();
    let screen = seat.harness.ctx.viewport_rect();
    for shape in &seat.harness.output().shapes {
        let clip = shape.clip_rect.intersect(screen);
        collect(&shape.shape, clip, &mut lines);
    }
    lines
}

fn collect(shape: &Shape, clip: Rect, lines: &mut Vec<Line>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, lines)),
        Shape::Text(text) => lines.extend(rows(text, clip)),
        _ => {}
    }
}

fn rows(shape: &TextShape, clip: Rect) -> impl Iterator<Item = Line> + '_ {
    shape.galley.rows.iter().filter(|row| row.row.visuals.mesh_bounds.is_positive()).map(
        move |row| Line {
            text: row.row.glyphs.iter().map(|glyph| glyph.chr).collect(),
            ink: row.row.visuals.mesh_bounds.translate(row.pos.to_vec2() + shape.pos.to_vec2()),
            clip,
        },
    )
}

/// How many level lines are drawn in a colour.
pub fn underlined(seat: &Seat, colour: egui::Color32) -> usize {
    fn count(shape: &Shape, colour: egui::Color32) -> usize {
        match shape {
            Shape::Vec(shapes) => shapes.iter().map(|shape| count(shape, colour)).sum(),
            Shape::LineSegment { points: [from, to], stroke } => {
                usize::from(stroke.color == colour && from.y == to.y && to.x > from.x)
            }
            _ => 0,
        }
    }
    seat.harness.output().shapes.iter().map(|shape| count(&shape.shape, colour)).sum()
}

/// What is wrong with the lines, in words.
pub fn faults(seat: &Seat, lines: &[Line]) -> Vec<String> {
    let (fields, bars) = (fields(seat), sideways(seat));
    let mut faults = Vec::new();
    for line in lines {
        let in_field = fields.iter().any(|field| field.contains_rect(line.clip));
        let scrolls = bars.iter().any(|bar| is_above(line, *bar));
        // Half a sum is another sum.
        if line.text.strip_suffix('…').is_some_and(is_figure) {
            faults.push(format!("half a figure: {:?} at {:?}", line.text, line.ink));
        }
        if let (Some(how), false) = (cut(line), in_field || scrolls) {
            faults.push(format!("{how}: {:?} at {:?}, seen {:?}", line.text, line.ink, line.clip));
        }
    }
    for (place, line) in lines.iter().enumerate() {
        for other in &lines[place + 1..] {
            let both = line.shown().intersect(other.shown());
            if both.width() > TOUCH && both.height() > TOUCH {
                faults.push(format!("overlap: {:?} and {:?} at {both:?}", line.text, other.text));
            }
        }
    }
    faults
}

/// A field of one line shows the part of its text where the cursor is; that is no fault of it.
fn fields(seat: &Seat) -> Vec<Rect> {
    let all = seat.harness.root().children_recursive();
    all.filter(|node| node.accesskit_node().role() == Role::TextInput)
        .map(|node| node.rect().expand(TOLERANCE))
        .collect()
}

fn is_figure(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "−-,".contains(c))
}

/// The bars of what scrolls to the side.
fn sideways(seat: &Seat) -> Vec<Rect> {
    let all = seat.harness.root().children_recursive();
    all.filter(|node| node.accesskit_node().role() == Role::ScrollBar)
        .map(|node| node.rect())
        .filter(|bar| bar.width() > bar.height())
        .collect()
}

/// Whether a line stands in what such a bar scrolls.
fn is_above(line: &Line, bar: Rect) -> bool {
    line.ink.top() <= bar.bottom()
        && line.clip.left() >= bar.left() - TOLERANCE
        && line.clip.right() <= bar.right() + TOLERANCE
}

/// How a line is cut off, if it is.
fn cut(line: &Line) -> Option<&'static str> {
    let (ink, clip) = (line.ink, line.clip);
    if ink.bottom() <= clip.top() || ink.top() >= clip.bottom() {
        return None; // Scrolled out of sight.
    }
    if ink.left() < clip.left() - TOLERANCE || ink.right() > clip.right() + TOLERANCE {
        return Some("cut off at the side");
    }
    // The edge of a page that scrolls cuts what stands there; what is cut on both is in too low a
    // place.
    let above = ink.top() < clip.top() - TOLERANCE;
    let below = ink.bottom() > clip.bottom() + TOLERANCE;
    (above && below).then_some("cut off above and below")
}

/// Names of texts that were not found: they stand in the window as they are called in the files.
pub fn raw_keys(lines: &[Line]) -> Vec<String> {
    let is_key = |word: &str| {
        // Names of files are no names of texts.
        if word.ends_with(".samstyr") {
            return false;
        }
        let parts: Vec<&str> = word.split(['-', '.']).collect();
        // No part of a key is one letter, as in "e-helse".
        parts.len() > 1
            && parts.iter().all(|part| {
                part.len() > 1 && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            })
    };
    lines
        .iter()
        .flat_map(|line| line.text.split(" · ").map(str::trim))
        .filter(|part| is_key(part))
        .map(|part| format!("no text: {part:?}"))
        .collect()
}
