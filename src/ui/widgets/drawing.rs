//! A drawing on the page: its shapes painted, its marks pointed at, read out, and opened.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::accesskit::Action;
use egui::epaint::{Mesh, PathShape, PathStroke};
use egui::{
    Align2, Color32, CursorIcon, EventFilter, FontFamily, FontId, Id, Key, Modifiers, Painter,
    Pos2, Rect, Sense, Stroke, Ui, pos2, vec2,
};

use crate::report::draw::palette::{Colour, DARK, LIGHT, Palette};
use crate::report::draw::{Anchor, Area, Dash, Drawing, Hand, Mark, Outline, Point, Shape};
use crate::text::{Format, Lang, Texts};
use crate::ui::focus;

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

/// Draws what is made for the width that there is; the name tells the drawings of a page apart, the version what
/// they are made from. The mark that
/// was opened, if one was. The marks are one stop of Tab together; the arrows go from one to the next.
pub fn drawing_ui(
    ui: &mut Ui,
    texts: &'static Texts,
    of: (&str, u64),
    make: impl FnOnce(f32, &dyn Hand) -> Drawing,
) -> Option<Mark> {
    drawing_at_ui(ui, texts, of, None, make)
}

/// The same with the number of the mark where the keyboard begins.
pub fn drawing_at_ui(
    ui: &mut Ui,
    texts: &'static Texts,
    (name, version): (&str, u64),
    begins: Option<usize>,
    make: impl FnOnce(f32, &dyn Hand) -> Drawing,
) -> Option<Mark> {
    let drawing = kept(ui, texts, (name, version), make);
    let (place, _) = ui.allocate_exact_size(vec2(drawing.width, drawing.height), Sense::hover());
    paint(ui, place.min, &drawing);
    let id_of = |number: usize| ui.scope_id().with(("mark", name, number));
    let focused = ui.memory(egui::Memory::focused);
    let leads =
        |number: &usize| drawing.marks.get(*number).is_some_and(|mark| !mark.ids.is_empty());
    let here = (0..drawing.marks.len()).find(|number| focused == Some(id_of(*number)));
    let begins = begins.filter(leads);
    let stop = here.or(begins).or_else(|| (0..drawing.marks.len()).find(leads));
    if let Some(begins) = begins {
        focus::may_be_main(ui.ctx(), id_of(begins));
    }
    if let Some(here) = here {
        keep_arrows(ui, id_of(here));
        if let Some(next) = pressed(ui).and_then(|way| next_mark(&drawing.marks, here, way)) {
            focus::ask(ui.ctx(), id_of(next));
        }
    }
    let mut opened = None;
    for (number, mark) in drawing.marks.iter().enumerate() {
        if mark_ui(ui, place.min, id_of(number), mark, stop == Some(number)) {
            opened = Some(number);
        }
    }
    opened.and_then(|number| drawing.marks.get(number).cloned())
}

/// What a drawing was made for: a version, in a language, that wide, with so many pixels for a point.
type Made = (u64, Lang, u32, u32);

/// The drawing, made anew only where something that it was made for is another.
fn kept(
    ui: &Ui,
    texts: &'static Texts,
    (name, version): (&str, u64),
    make: impl FnOnce(f32, &dyn Hand) -> Drawing,
) -> Arc<Drawing> {
    let (width, scale) = (ui.available_width(), ui.pixels_per_point());
    let made: Made = (version, texts.lang(), width.to_bits(), scale.to_bits());
    let id = ui.scope_id().with(("drawing", name));
    let before: Option<(Made, Arc<Drawing>)> = ui.data(|data| data.get_temp(id));
    if let Some((_, drawing)) = before.filter(|(of, _)| *of == made) {
        return drawing;
    }
    let drawing = Arc::new(make(width, &WindowHand { painter: ui.painter(), texts }));
    ui.data_mut(|data| data.insert_temp(id, (made, Arc::clone(&drawing))));
    drawing
}

/// Paints what is made for a width, that far from the corner, on the ground of drawings, for nobody to point at.
/// How wide and high it is.
pub fn still_ui(
    ui: &mut Ui,
    texts: &'static Texts,
    (width, margin): (f32, f32),
    make: impl FnOnce(f32, &dyn Hand) -> Drawing,
) -> (f32, f32) {
    let drawing = make(width, &WindowHand { painter: ui.painter(), texts });
    let whole = ui.max_rect();
    let palette = if ui.visuals().dark_mode { &DARK } else { &LIGHT };
    ui.painter().rect_filled(whole, 0.0, colour(palette.ground));
    paint(ui, whole.min + vec2(margin, margin), &drawing);
    (drawing.width, drawing.height)
}

/// Paints a drawing whose corner stands there.
fn paint(ui: &Ui, origin: Pos2, drawing: &Drawing) {
    let palette = if ui.visuals().dark_mode { &DARK } else { &LIGHT };
    let brush = Brush { painter: ui.painter(), origin, palette };
    for shape in drawing.shapes() {
        brush.paint(shape);
    }
}

/// Whether the mark was opened.
fn mark_ui(ui: &Ui, origin: Pos2, id: Id, mark: &Mark, is_stop: bool) -> bool {
    let area = rect(origin, &mark.area);
    // Tab goes to one of them; whoever is pressed, or asked for by a screen reader, has the keyboard too.
    let is_pressed = || {
        let is_down = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
        is_down && ui.rect_contains_pointer(area)
    };
    let leads = !mark.ids.is_empty();
    let is_asked = leads && ui.input(|input| input.has_accesskit_action_request(id, Action::Focus));
    let sense = match leads {
        true if is_stop || is_asked || is_pressed() => Sense::click(),
        true => Sense::CLICK,
        false => Sense::hover(),
    };
    let response = ui.interact(area, id, sense);
    if is_asked {
        // The toolkit passes over who asks for what Tab does not go to.
        focus::ask(ui.ctx(), id);
    }
    // What leads nowhere is read out, and is no button.
    let role = if mark.ids.is_empty() { egui::Role::Label } else { egui::Role::Button };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, &mark.label));
    if leads {
        ui.ctx().accesskit_node_builder(response.id, |node| node.add_action(Action::Focus));
    }
    let response = response.on_hover_text(&mark.label);
    leads && response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Where an arrow leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Right,
    Left,
    Down,
    Up,
}

/// The arrows do here what they are for, and lead to no other control.
pub fn keep_arrows(ui: &Ui, id: Id) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    focus::keep_arrows(ui.ctx());
}

/// The arrow that was pressed.
fn pressed(ui: &Ui) -> Option<Way> {
    let ways = [
        (Key::ArrowRight, Way::Right),
        (Key::ArrowLeft, Way::Left),
        (Key::ArrowDown, Way::Down),
        (Key::ArrowUp, Way::Up),
    ];
    ui.input_mut(|input| {
        ways.into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, way)| way)
    })
}

/// The nearest mark that way which leads somewhere; where none lies there, the next or the one before as they
/// are read.
fn next_mark(marks: &[Mark], here: usize, way: Way) -> Option<usize> {
    let from = marks.get(here)?.area.middle();
    let far = |mark: &Mark| {
        let to = mark.area.middle();
        let (along, across) = match way {
            Way::Right => (to.x - from.x, to.y - from.y),
            Way::Left => (from.x - to.x, to.y - from.y),
            Way::Down => (to.y - from.y, to.x - from.x),
            Way::Up => (from.y - to.y, to.x - from.x),
        };
        // What lies aside is further away than what lies ahead.
        (along > 1.0 && across.abs() <= along * 2.0).then_some(along + 2.0 * across.abs())
    };
    let leads = |(_, mark): &(usize, &Mark)| !mark.ids.is_empty();
    let there = marks.iter().enumerate().filter(leads);
    let there = there.filter_map(|(number, mark)| Some((number, far(mark)?)));
    let nearest =
        there.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(number, _)| number);
    let in_order = || match way {
        Way::Right | Way::Down => {
            marks.iter().enumerate().skip(here + 1).find(leads).map(|(number, _)| number)
        }
        Way::Left | Way::Up => {
            marks.iter().enumerate().take(here).rev().find(leads).map(|(number, _)| number)
        }
    };
    nearest.or_else(in_order)
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
    fn arrows_go_to_what_lies_that_way_and_then_as_one_reads() {
        let mark = |x: f32, y: f32| Mark {
            label: format!("{x} {y}"),
            ids: vec![crate::model::id::RecordId::of_example("mark", &format!("{x} {y}"))],
            area: Area::new(x, y, 10.0, 10.0),
            shapes: Vec::new(),
        };
        let mut marks = vec![mark(0.0, 0.0), mark(50.0, 0.0), mark(0.0, 40.0), mark(50.0, 40.0)];
        let to = |marks: &[Mark], way| next_mark(marks, 0, way);
        assert_eq!([Way::Right, Way::Down].map(|way| to(&marks, way)), [Some(1), Some(2)]);
        assert_eq!([Way::Left, Way::Up].map(|way| to(&marks, way)), [None, None]);
        assert_eq!(next_mark(&marks, 1, Way::Right), Some(2), "the next as one reads");
        marks[1].ids.clear();
        assert_eq!(to(&marks, Way::Right), Some(3), "what leads nowhere is passed over");
    }

    #[test]
    fn drawings_have_the_colours_of_the_window() {
        for (palette, tokens) in [(LIGHT, tokens::LIGHT), (DARK, tokens::DARK)] {
            assert_eq!(colour(palette.ground), tokens.canvas);
            assert_eq!(colour(palette.text), tokens.ink);
            assert_eq!(colour(palette.quiet), tokens.muted);
        }
    }
}
