//! A drawing on the page: its shapes painted, its marks pointed at, read out, and opened.

use egui::{
    Align2, Color32, CursorIcon, FontFamily, FontId, Painter, Pos2, Rect, Sense, Stroke, Ui, pos2,
    vec2,
};

use crate::report::draw::{Anchor, Area, Drawing, Ink, Mark, Point, Ruler, Shape};
use crate::ui::theme::{Tokens, tokens};

/// Text as the window sets it.
struct WindowRuler<'a>(&'a Painter);

impl Ruler for WindowRuler<'_> {
    fn width(&self, text: &str, size: f32) -> f32 {
        self.0.layout_no_wrap(text.to_owned(), font(size), Color32::PLACEHOLDER).size().x
    }
}

fn font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Draws what is made for the width that there is; the name tells the drawings of a page apart. The mark that
/// was opened, if one was.
pub fn drawing_ui(
    ui: &mut Ui,
    name: &str,
    make: impl FnOnce(f32, &dyn Ruler) -> Drawing,
) -> Option<Mark> {
    let drawing = make(ui.available_width(), &WindowRuler(ui.painter()));
    let (place, _) = ui.allocate_exact_size(vec2(drawing.width, drawing.height), Sense::hover());
    let tokens = tokens(ui);
    for shape in drawing.shapes() {
        paint(ui.painter(), place.min, tokens, shape);
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

fn paint(painter: &Painter, origin: Pos2, tokens: &Tokens, shape: &Shape) {
    match shape {
        Shape::Line { from, to, ink } => {
            let stroke = Stroke::new(1.0, colour(tokens, *ink));
            painter.line_segment([place(origin, *from), place(origin, *to)], stroke);
        }
        Shape::Rectangle { area, corner, ink } => {
            painter.rect_filled(rect(origin, area), *corner, colour(tokens, *ink));
        }
        Shape::Text { at, anchor, text, size, ink } => {
            let anchor = match anchor {
                Anchor::Start => Align2::LEFT_CENTER,
                Anchor::End => Align2::RIGHT_CENTER,
            };
            painter.text(place(origin, *at), anchor, text, font(*size), colour(tokens, *ink));
        }
    }
}

fn colour(tokens: &Tokens, ink: Ink) -> Color32 {
    match ink {
        Ink::Text => tokens.ink,
        Ink::Quiet => tokens.muted,
        Ink::Rule => tokens.field_line,
        Ink::Value => tokens.accent_fill,
    }
}

fn place(origin: Pos2, point: Point) -> Pos2 {
    pos2(origin.x + point.x, origin.y + point.y)
}

fn rect(origin: Pos2, area: &Area) -> Rect {
    Rect::from_min_size(place(origin, area.from), vec2(area.width, area.height))
}
