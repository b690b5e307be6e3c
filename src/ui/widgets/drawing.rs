//! A drawing on the page: its shapes painted, its marks pointed at, read out, and opened.

use chrono::NaiveDate;
use egui::epaint::{Mesh, PathShape, PathStroke};
use egui::{
    Align2, Color32, CursorIcon, FontFamily, FontId, Painter, Pos2, Rect, Sense, Stroke, Ui, pos2,
    vec2,
};

use crate::report::draw::palette::{Colour, DARK, LIGHT, Palette};
use crate::report::draw::{Anchor, Area, Dash, Drawing, Hand, Mark, Outline, Point, Shape};
use crate::text::{Format, Texts};

/// The hand of the window: text as it sets it, in the words of its language.
struct WindowHand<'a> {
    painter: &'a Painter,
    texts: &'static Texts,
}

impl Hand for WindowHand<'_> {
    fn width(&self, text: &str, size: f32) -> f32 {
        self.painter.layout_no_wrap(text.to_owned(), font(size), Color32::PLACEHOLDER).size().x
    }

    fn number(&self, value: f64, decimals: usize) -> String {
        Format::of(self.texts.lang()).number(value, decimals)
    }

    fn month(&self, month: u32) -> String {
        Format::of(self.texts.lang()).month_short(month)
    }

    fn day(&self, day: NaiveDate) -> String {
        Format::of(self.texts.lang()).day_without_year(day)
    }

    fn more(&self, number: usize) -> String {
        self.texts.count("record-more", i64::try_from(number).unwrap_or(i64::MAX), &[])
    }
}

fn font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Draws what is made for the width that there is; the name tells the drawings of a page apart. The mark that
/// was opened, if one was.
pub fn drawing_ui(
    ui: &mut Ui,
    texts: &'static Texts,
    name: &str,
    make: impl FnOnce(f32, &dyn Hand) -> Drawing,
) -> Option<Mark> {
    let drawing = make(ui.available_width(), &WindowHand { painter: ui.painter(), texts });
    let (place, _) = ui.allocate_exact_size(vec2(drawing.width, drawing.height), Sense::hover());
    let brush = Brush {
        painter: ui.painter(),
        origin: place.min,
        palette: if ui.visuals().dark_mode { &DARK } else { &LIGHT },
    };
    for shape in drawing.shapes() {
        brush.paint(shape);
    }
    let mut opened = None;
    for (number, mark) in drawing.marks.into_iter().enumerate() {
        if mark_ui(ui, place.min, (name, number), &mark) {
            opened = Some(mark);
        }
    }
    opened
}

/// Whether the mark was opened.
fn mark_ui(ui: &mut Ui, origin: Pos2, which: (&str, usize), mark: &Mark) -> bool {
    let sense = if mark.ids.is_empty() { Sense::hover() } else { Sense::click() };
    let response =
        ui.interact(rect(origin, &mark.area), ui.scope_id().with(("mark", which)), sense);
    // What leads nowhere is read out, and is no button.
    let role = if mark.ids.is_empty() { egui::Role::Label } else { egui::Role::Button };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, &mark.label));
    let response = response.on_hover_text(&mark.label);
    !mark.ids.is_empty() && response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Paints shapes from an origin on.
struct Brush<'a> {
    painter: &'a Painter,
    origin: Pos2,
    palette: &'a Palette,
}

impl Brush<'_> {
    fn paint(&self, shape: &Shape) {
        match shape {
            Shape::Path { points, width, dash, ink } => {
                let stroke = Stroke::new(*width, colour(self.palette.colour(*ink)));
                self.path(&self.places(points), stroke, *dash);
            }
            Shape::Rectangle { area, corner, pattern, ink } => {
                let fill = colour(self.palette.colour(*ink));
                self.painter.rect_filled(rect(self.origin, area), *corner, fill);
                let stroke = Stroke::new(1.2, colour(self.palette.stroke(*ink)));
                for ends in pattern.strokes(area) {
                    self.painter.line_segment(ends.map(|end| self.place(end)), stroke);
                }
            }
            Shape::Band { upper, lower, ink } => {
                self.band(upper, lower, colour(self.palette.colour(*ink)));
            }
            Shape::Symbol { at, radius, symbol, ink } => {
                let outline = symbol.outline(*at, *radius);
                self.outline(*at, outline, colour(self.palette.colour(*ink)));
            }
            Shape::Text { at, anchor, text, size, ink } => {
                let anchor = match anchor {
                    Anchor::Start => Align2::LEFT_CENTER,
                    Anchor::Middle => Align2::CENTER_CENTER,
                    Anchor::End => Align2::RIGHT_CENTER,
                };
                let ink = colour(self.palette.colour(*ink));
                self.painter.text(self.place(*at), anchor, text, font(*size), ink);
            }
        }
    }

    fn path(&self, places: &[Pos2], stroke: Stroke, dash: Dash) {
        match dash.lengths() {
            None => {
                self.painter.line(places.to_vec(), stroke);
            }
            Some((long, gap)) => {
                self.painter.extend(egui::Shape::dashed_line(places, stroke, long, gap));
            }
        }
    }

    /// A strip of triangles: what lies between two lines need not be convex.
    fn band(&self, upper: &[Point], lower: &[Point], fill: Color32) {
        let mut mesh = Mesh::default();
        for (number, (upper, lower)) in upper.iter().zip(lower).enumerate() {
            mesh.colored_vertex(self.place(*upper), fill);
            mesh.colored_vertex(self.place(*lower), fill);
            let Some(first) = u32::try_from(2 * number).ok().and_then(|next| next.checked_sub(2))
            else {
                continue;
            };
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 3, first + 2);
        }
        self.painter.add(mesh);
    }

    fn outline(&self, middle: Point, outline: Outline, fill: Color32) {
        match outline {
            Outline::Disc(radius) => {
                self.painter.circle_filled(self.place(middle), radius, fill);
            }
            Outline::Ring(radius, width) => {
                self.painter.circle_stroke(self.place(middle), radius, Stroke::new(width, fill));
            }
            Outline::Filled(polygons) => {
                for points in polygons {
                    let points = self.places(&points);
                    self.painter.add(PathShape::convex_polygon(points, fill, PathStroke::NONE));
                }
            }
            Outline::Frame(points, width) => {
                let points = self.places(&points);
                self.painter.add(PathShape::closed_line(points, Stroke::new(width, fill)));
            }
        }
    }

    fn place(&self, point: Point) -> Pos2 {
        place(self.origin, point)
    }

    fn places(&self, points: &[Point]) -> Vec<Pos2> {
        points.iter().map(|point| self.place(*point)).collect()
    }
}

fn colour(Colour([red, green, blue]): Colour) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

fn place(origin: Pos2, point: Point) -> Pos2 {
    pos2(origin.x + point.x, origin.y + point.y)
}

fn rect(origin: Pos2, area: &Area) -> Rect {
    Rect::from_min_size(place(origin, area.from), vec2(area.width, area.height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::tokens;

    #[test]
    fn drawings_have_the_colours_of_the_window() {
        for (palette, tokens) in [(LIGHT, tokens::LIGHT), (DARK, tokens::DARK)] {
            assert_eq!(colour(palette.ground), tokens.canvas);
            assert_eq!(colour(palette.text), tokens.ink);
            assert_eq!(colour(palette.quiet), tokens.muted);
        }
    }
}
