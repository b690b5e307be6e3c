//! Every text can be read where it is painted: its colour against the fill behind it, from the
//! shapes themselves. What nobody declared as a pair is found here too.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Color32, Pos2, Rect, Shape};
use egui_kittest::kittest::NodeT as _;
use samstyr::ui::tokens::{SHAPE, TEXT, contrast};

use super::places::spots;
use super::support::{Seat, View};

/// From this size on, text is large (18.66 px in a heavy face, 24 px in any).
const LARGE: f32 = 24.0;

/// A fill that what is painted later stands on.
struct Ground {
    rect: Rect,
    colour: Color32,
}

/// `over` on `under`, as it is seen.
fn blend(over: Color32, under: Color32) -> Color32 {
    // Colours are premultiplied.
    let left = 255 - u16::from(over.a());
    let part = |over: u8, under: u8| over.saturating_add((u16::from(under) * left / 255) as u8);
    Color32::from_rgb(
        part(over.r(), under.r()),
        part(over.g(), under.g()),
        part(over.b(), under.b()),
    )
}

fn under(grounds: &[Ground], at: Pos2, canvas: Color32) -> Color32 {
    let here = grounds.iter().filter(|ground| ground.rect.contains(at));
    here.fold(canvas, |seen, ground| blend(ground.colour, seen))
}

/// Walks the shapes in the order of painting, and tells of text that is too faint.
struct Walk {
    grounds: Vec<Ground>,
    canvas: Color32,
    /// Where controls are that cannot be used now: they may be faint.
    idle: Vec<Rect>,
    faint: BTreeMap<String, BTreeSet<String>>,
    read: usize,
}

impl Walk {
    fn shape(&mut self, shape: &Shape, clip: Rect) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.shape(shape, clip)),
            Shape::Rect(rect) if rect.fill.a() > 0 => {
                self.grounds.push(Ground { rect: rect.rect.intersect(clip), colour: rect.fill });
            }
            Shape::Text(text) => self.text(text, clip),
            _ => {}
        }
    }

    fn text(&mut self, shape: &egui::epaint::TextShape, clip: Rect) {
        for placed in &shape.galley.rows {
            let row = &placed.row;
            let ink = row.visuals.mesh_bounds.translate(placed.pos.to_vec2() + shape.pos.to_vec2());
            if !ink.is_positive() || !clip.contains(ink.center()) {
                continue;
            }
            if self.idle.iter().any(|idle| idle.contains(ink.center())) {
                continue;
            }
            let ground = under(&self.grounds, ink.center(), self.canvas);
            let words: String = row.glyphs.iter().map(|glyph| glyph.chr).collect();
            let icons =
                words.chars().all(|c| c.is_whitespace() || ('\u{e000}'..='\u{f8ff}').contains(&c));
            let least = if icons || row.size.y >= LARGE * 1.1 { SHAPE } else { TEXT };
            let glyphs = &row.visuals.mesh.vertices[row.visuals.glyph_vertex_range.clone()];
            let colours: BTreeSet<[u8; 4]> = glyphs
                .iter()
                .map(|vertex| match shape.override_text_color {
                    Some(colour) => colour,
                    None if vertex.color == Color32::PLACEHOLDER => shape.fallback_color,
                    None => vertex.color,
                })
                .map(|colour| colour.gamma_multiply(shape.opacity_factor).to_array())
                .collect();
            for [r, g, b, a] in colours {
                self.read += 1;
                let colour = blend(Color32::from_rgba_premultiplied(r, g, b, a), ground);
                let found = contrast(colour, ground);
                if found < least {
                    let pair = format!("{found:.2} of {least}: {colour:?} on {ground:?}");
                    self.faint.entry(pair).or_default().insert(words.clone());
                }
            }
        }
    }
}

fn faint(seat: &Seat, place: &str) -> Vec<String> {
    let nodes = seat.harness.root().children_recursive();
    let idle = nodes.filter(|node| node.accesskit_node().is_disabled());
    let mut walk = Walk {
        grounds: Vec::new(),
        canvas: seat.harness.ctx.global_style().visuals.panel_fill,
        idle: idle
            .filter(|node| node.accesskit_node().bounding_box().is_some())
            .map(|node| node.rect())
            .collect(),
        faint: BTreeMap::new(),
        read: 0,
    };
    for shape in &seat.harness.output().shapes {
        walk.shape(&shape.shape, shape.clip_rect);
    }
    assert!(walk.read > 8, "{place}: only {} texts", walk.read);
    let told = |(pair, words): (String, BTreeSet<String>)| {
        let few: Vec<String> = words.into_iter().take(3).collect();
        format!("{pair}: {few:?}")
    };
    walk.faint.into_iter().map(told).map(|fault| format!("{fault} at {place}")).collect()
}

fn everywhere(dark: bool) {
    let mut found = Vec::new();
    let mut seat = Seat::with_example(View::default());
    if dark {
        seat.in_the_dark();
    }
    for spot in spots(&seat.portfolio()) {
        spot.go(&mut seat);
        found.extend(faint(&seat, &spot.name));
    }
    seat.ctrl(egui::Key::K);
    seat.type_text("ny");
    found.extend(faint(&seat, "search"));
    seat.key(egui::Key::Escape);
    seat.key(egui::Key::F1);
    found.extend(faint(&seat, "shortcuts"));
    seat.key(egui::Key::Escape);
    seat.act(samstyr::app::actions::DocumentAction::Close);
    seat.rest();
    found.extend(faint(&seat, "start page"));
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_text_can_be_read_by_day() {
    everywhere(false);
}

#[test]
fn every_text_can_be_read_by_night() {
    everywhere(true);
}
