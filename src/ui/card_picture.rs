//! Cards of the overview as pictures, drawn by the hand of the window without one.

use std::cell::Cell;
use std::io::Cursor;

use super::theme;
use super::widgets::drawing;
use crate::render::picture::picture;
use crate::report::cards::{Card, Content};
use crate::report::draw::{Drawing, Hand};
use crate::report::thread::Told;
use crate::text::Texts;

/// The picture of a drawing that is made for a width in points, by day, with so many pixels for a point.
fn shoot_drawing(
    texts: &'static Texts,
    width: f32,
    scale: f32,
    make: impl Fn(f32, &dyn Hand) -> Drawing,
) -> image::RgbaImage {
    let prepare = |context: &egui::Context| {
        theme::install(context);
        context.set_theme(egui::Theme::Light);
    };
    let pixels = |points: f32| ((points + 2.0 * MARGIN) * scale).ceil().clamp(1.0, LARGEST) as u32;
    // How large it becomes is known once it is drawn.
    let size = Cell::new((width, 1.0));
    let draw = |ui: &mut egui::Ui| {
        size.set(drawing::still_ui(ui, texts, (width, MARGIN), &make));
    };
    let first = [pixels(width), pixels(1.0)];
    drop(picture(first, scale, prepare, draw));
    let (width, height) = size.get();
    picture([pixels(width), pixels(height)], scale, prepare, draw)
}

/// A picture as PNG.
#[must_use]
pub fn png(image: &image::RgbaImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    // Writing to memory does not fail for a picture of sizes that were checked.
    let _ = image.write_to(&mut bytes, image::ImageFormat::Png);
    bytes.into_inner()
}

/// A card of the overview in pixels.
#[must_use]
pub fn card_picture(card: &Card, content: &Content, texts: &'static Texts) -> image::RgbaImage {
    shoot_drawing(texts, Card::WIDTH, SCALE, |width, hand| card.alone(content, texts, width, hand))
}

/// The same as PNG.
#[must_use]
pub fn card_png(card: &Card, content: &Content, texts: &'static Texts) -> Vec<u8> {
    png(&card_picture(card, content, texts))
}

/// The thread of a record in pixels.
#[must_use]
pub fn thread_picture(told: &Told, texts: &'static Texts) -> image::RgbaImage {
    shoot_drawing(texts, Card::WIDTH, SCALE, |width, hand| told.alone(width, hand))
}

/// The same as PNG.
#[must_use]
pub fn thread_png(told: &Told, texts: &'static Texts) -> Vec<u8> {
    png(&thread_picture(told, texts))
}

/// Puts a picture on the clipboard.
pub(super) fn copy(context: &egui::Context, picture: &image::RgbaImage) {
    let size = [picture.width() as usize, picture.height() as usize];
    context.copy_image(egui::ColorImage::from_rgba_unmultiplied(size, picture.as_raw()));
}

/// Pixels for a point.
const SCALE: f32 = 2.0;
/// Room around a drawing, in points.
const MARGIN: f32 = 8.0;
/// The largest side of a picture of a drawing, in pixels.
const LARGEST: f32 = 8192.0;
