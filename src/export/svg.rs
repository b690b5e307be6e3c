//! A drawing as SVG: for papers, for pictures, and for whoever wants it elsewhere.

use std::fmt::Write as _;

use crate::report::draw::palette::{Colour, Palette};
use crate::report::draw::{Anchor, Area, Drawing, Outline, Point, Shape, Symbol};

/// Room around the drawing, in points.
const MARGIN: f32 = 2.0;

/// The drawing as a picture of its own, with its question and answer as what it says to who does not see it, in
/// the language of that code.
#[must_use]
pub fn svg(
    drawing: &Drawing,
    (question, answer): (&str, &str),
    lang: &str,
    face: &str,
    palette: &Palette,
) -> String {
    let (width, height) = (drawing.width + 2.0 * MARGIN, drawing.height + 2.0 * MARGIN);
    let mut out = String::with_capacity(4096);
    let _ = write!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{lang}" width="{width}" height="{height}" viewBox="{x} {x} {width} {height}" font-family="{face}">"#,
        width = short(width),
        height = short(height),
        x = short(-MARGIN),
        face = escaped(face),
        lang = escaped(lang),
    );
    let _ = write!(out, "<title>{}</title><desc>{}</desc>", escaped(question), escaped(answer));
    let ground = Area::new(-MARGIN, -MARGIN, width, height);
    rectangle(&mut out, &ground, 0.0, palette.ground);
    for shape in &drawing.ground {
        write_shape(&mut out, shape, palette);
    }
    for mark in &drawing.marks {
        let _ = write!(out, "<g><title>{}</title>", escaped(&mark.label));
        for shape in &mark.shapes {
            write_shape(&mut out, shape, palette);
        }
        out.push_str("</g>");
    }
    out.push_str("</svg>\n");
    out
}

fn write_shape(out: &mut String, shape: &Shape, palette: &Palette) {
    match shape {
        Shape::Path { points, width, dash, ink } => {
            let dash = dash.lengths().map(|(stroke, gap)| {
                format!(r#" stroke-dasharray="{} {}""#, short(stroke), short(gap))
            });
            let _ = write!(
                out,
                r#"<polyline fill="none" stroke="{}" stroke-width="{}"{} points="{}"/>"#,
                palette.colour(*ink),
                short(*width),
                dash.unwrap_or_default(),
                list(points.iter()),
            );
        }
        Shape::Rectangle { area, corner, pattern, ink } => {
            rectangle(out, area, *corner, palette.colour(*ink));
            for [from, to] in pattern.strokes(area) {
                let _ = write!(
                    out,
                    r#"<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="1.2"/>"#,
                    short(from.x),
                    short(from.y),
                    short(to.x),
                    short(to.y),
                    palette.stroke(*ink),
                );
            }
        }
        Shape::Band { upper, lower, ink } => {
            polygon(out, upper.iter().chain(lower.iter().rev()), palette.colour(*ink));
        }
        Shape::Symbol { at, radius, symbol, ink } => {
            write_symbol(out, *at, *radius, *symbol, palette.colour(*ink));
        }
        Shape::Text { at, anchor, text, size, ink } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            // Not dominant-baseline, which word processors pass over: the letters' height is measured here.
            let _ = write!(
                out,
                r#"<text x="{}" y="{}" font-size="{}" text-anchor="{anchor}" fill="{}">{}</text>"#,
                short(at.x),
                short(at.y + size * BASELINE),
                short(*size),
                palette.colour(*ink),
                escaped(text),
            );
        }
    }
}

/// How far below its middle a line of text stands, of the size of its letters.
const BASELINE: f32 = 0.35;

fn write_symbol(out: &mut String, at: Point, radius: f32, symbol: Symbol, colour: Colour) {
    match symbol.outline(at, radius) {
        Outline::Disc(radius) => {
            let _ = write!(
                out,
                r#"<circle cx="{}" cy="{}" r="{}" fill="{colour}"/>"#,
                short(at.x),
                short(at.y),
                short(radius),
            );
        }
        Outline::Ring(radius, width) => {
            let _ = write!(
                out,
                r#"<circle cx="{}" cy="{}" r="{}" fill="none" stroke="{colour}" stroke-width="{}"/>"#,
                short(at.x),
                short(at.y),
                short(radius),
                short(width),
            );
        }
        Outline::Filled(polygons) => {
            for points in polygons {
                polygon(out, points.iter(), colour);
            }
        }
        Outline::Frame(points, width) => {
            let _ = write!(
                out,
                r#"<polygon fill="none" stroke="{colour}" stroke-width="{}" points="{}"/>"#,
                short(width),
                list(points.iter()),
            );
        }
    }
}

fn rectangle(out: &mut String, area: &Area, corner: f32, colour: Colour) {
    let corner = if corner > 0.0 { format!(r#" rx="{}""#, short(corner)) } else { String::new() };
    let _ = write!(
        out,
        r#"<rect x="{}" y="{}" width="{}" height="{}"{corner} fill="{colour}"/>"#,
        short(area.from.x),
        short(area.from.y),
        short(area.width),
        short(area.height),
    );
}

fn polygon<'a>(out: &mut String, points: impl Iterator<Item = &'a Point>, colour: Colour) {
    let _ = write!(out, r#"<polygon fill="{colour}" points="{}"/>"#, list(points));
}

fn list<'a>(points: impl Iterator<Item = &'a Point>) -> String {
    let words: Vec<String> =
        points.map(|point| format!("{},{}", short(point.x), short(point.y))).collect();
    words.join(" ")
}

/// A length with two decimals at most: a hundredth of a point is seen by nobody.
fn short(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text as XML holds it; what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            control if control.is_control() => {}
            '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
    out
}
