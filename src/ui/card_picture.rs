//! Cards of the overview as pictures, drawn by the hand of the window without one.

use std::cell::Cell;

use super::theme;
use super::widgets::drawing;
use crate::export::ExportError;
use crate::render::picture::{picture, png};
use crate::report::cards::{Card, Content};
use crate::report::draw::{Drawing, Hand};
use crate::report::thread::Told;
use crate::text::Texts;

/// The picture of a drawing that is made for a width in points, by day, with [`SCALE`] pixels for a point, or as many
/// as a large one has room for.
fn shoot_drawing(
    texts: &'static Texts,
    width: f32,
    make: impl Fn(f32, &dyn Hand) -> Drawing,
) -> image::RgbaImage {
    let prepare = |context: &egui::Context| {
        theme::install(context);
        context.set_theme(egui::Theme::Light);
    };
    let pixels = |points: f32, scale: f32| {
        ((points + 2.0 * MARGIN) * scale).ceil().clamp(1.0, LARGEST) as u32
    };
    // How large it becomes is known once it is drawn.
    let size = Cell::new((width, 1.0));
    let draw = |ui: &mut egui::Ui| {
        size.set(drawing::still_ui(ui, texts, (width, MARGIN), &make));
    };
    drop(picture([pixels(width, SCALE), pixels(1.0, SCALE)], SCALE, prepare, draw));
    let (width, height) = size.get();
    let scale = SCALE.min(LARGEST / (width.max(height) + 2.0 * MARGIN));
    picture([pixels(width, scale), pixels(height, scale)], scale, prepare, draw)
}

/// A card of the overview in pixels.
#[must_use]
pub fn card_picture(card: &Card, content: &Content, texts: &'static Texts) -> image::RgbaImage {
    shoot_drawing(texts, Card::WIDTH, |width, hand| card.alone(content, texts, width, hand))
}

/// The same as PNG.
///
/// # Errors
/// What the encoder said.
pub fn card_png(
    card: &Card,
    content: &Content,
    texts: &'static Texts,
) -> Result<Vec<u8>, ExportError> {
    png(&card_picture(card, content, texts)).map_err(ExportError::Png)
}

/// The thread of a record in pixels.
#[must_use]
pub fn thread_picture(told: &Told, texts: &'static Texts) -> image::RgbaImage {
    shoot_drawing(texts, Card::WIDTH, |width, hand| told.alone(width, hand))
}

/// The same as PNG.
///
/// # Errors
/// What the encoder said.
pub fn thread_png(told: &Told, texts: &'static Texts) -> Result<Vec<u8>, ExportError> {
    png(&thread_picture(told, texts)).map_err(ExportError::Png)
}

/// Puts a picture on the clipboard.
pub(super) fn copy(context: &egui::Context, picture: &image::RgbaImage) {
    let size = [picture.width() as usize, picture.height() as usize];
    context.copy_image(egui::ColorImage::from_rgba_unmultiplied(size, picture.as_raw()));
}

/// Pixels for a point, where the picture does not become larger than it may.
const SCALE: f32 = 2.0;
/// Room around a drawing, in points.
const MARGIN: f32 = 8.0;
/// The largest side of a picture of a drawing, in pixels.
const LARGEST: f32 = 8192.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::draw::{Area, Ink, Pattern, Shape};
    use crate::text::Lang;

    /// A drawing with something in its last corner.
    fn of_size(width: f32, height: f32) -> Drawing {
        let corner = Shape::Rectangle {
            area: Area::new(width - 40.0, height - 40.0, 40.0, 40.0),
            corner: 0.0,
            pattern: Pattern::Plain,
            ink: Ink::Text,
        };
        Drawing { width, height, ground: vec![corner], marks: Vec::new() }
    }

    #[test]
    fn a_drawing_of_any_size_is_in_its_picture_to_the_last_corner() {
        let texts = Texts::of(Lang::Nb);
        for (width, height) in [(300.0, 200.0), (300.0, 4_900.0), (9_000.0, 120.0)] {
            let image = shoot_drawing(texts, width, |_, _| of_size(width, height));
            let (wide, high) = image.dimensions();
            assert!(wide.max(high) <= LARGEST as u32, "{wide} {high}");
            // The longer side is rounded least.
            let scale = wide.max(high) as f32 / (width.max(height) + 2.0 * MARGIN);
            for (pixels, points) in [(wide, width), (high, height)] {
                let expected = (points + 2.0 * MARGIN) * scale;
                assert!((pixels as f32 - expected).abs() <= 2.0, "{wide} {high}");
            }
            let inside = ((MARGIN + 4.0) * scale).ceil() as u32;
            let corner = image.get_pixel(wide - inside, high - inside);
            assert!(corner[0] < 120, "{width} {height}: {corner:?}");
        }
    }
}
