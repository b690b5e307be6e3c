//! A picture of any piece of the interface, without a window, a display or a GPU.
//!
//! Owns the passes: how often egui runs, and at what time, until what it shows stands still. What
//! it shows, in which fonts and theme, is the caller's; how meshes become pixels is the
//! rasteriser's.

use std::io::Cursor;
use std::time::Duration;

use egui::{Pos2, RawInput, Rect, Vec2, ViewportId};
use image::{ImageFormat, RgbaImage};

use super::raster::Rasteriser;

/// Seconds from pass to pass: longer than egui's animations, so that one pass ends them.
const STEP_SECONDS: f32 = 0.25;

/// Many layouts need a second pass, where they know the sizes from the first.
const FEWEST_PASSES: u32 = 2;

/// Enough for anything that comes to rest at all; a spinner never does.
const MOST_PASSES: u32 = 12;

/// Memory is the only limit here; this leaves room for any image the interface shows.
const MAX_TEXTURE_SIDE: usize = 8192;

/// Runs `contents` until it has come to rest, and returns what the window would show.
///
/// `prepare` gets the context before the first pass, for fonts, theme and style. Time, input and
/// size are the same at every call, and so are the bytes that come out. The ground is the theme's
/// panel colour; `contents` gets the whole area, without a margin. A scale that is no positive
/// number counts as 1.
pub fn picture(
    size_px: [u32; 2],
    pixels_per_point: f32,
    prepare: impl FnOnce(&egui::Context),
    mut contents: impl FnMut(&mut egui::Ui),
) -> RgbaImage {
    let is_a_scale = pixels_per_point.is_finite() && pixels_per_point > 0.0;
    let pixels_per_point = if is_a_scale { pixels_per_point } else { 1.0 };
    let ctx = egui::Context::default();
    prepare(&ctx);
    let mut rasteriser = Rasteriser::new();
    let mut pass = 0;
    let output = loop {
        let input = input(size_px, pixels_per_point, pass);
        let mut output = ctx.run_ui(input, &mut contents);
        rasteriser.update_textures(&mut output.textures_delta);
        pass += 1;
        if (pass >= FEWEST_PASSES && is_at_rest(&output)) || pass >= MOST_PASSES {
            break output;
        }
    };
    let background = ctx.global_style().visuals.panel_fill.to_opaque();
    let primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
    rasteriser.paint(size_px, output.pixels_per_point, background, &primitives);
    rasteriser.image()
}

/// A picture as PNG.
///
/// # Errors
/// What the encoder said.
pub fn png(image: &RgbaImage) -> Result<Vec<u8>, String> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(bytes.into_inner())
}

fn input(size_px: [u32; 2], pixels_per_point: f32, pass: u32) -> RawInput {
    let [width, height] = size_px.map(|side| side as f32 / pixels_per_point);
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(width, height))),
        time: Some(f64::from(pass) * f64::from(STEP_SECONDS)),
        predicted_dt: STEP_SECONDS,
        max_texture_side: Some(MAX_TEXTURE_SIDE),
        ..RawInput::default()
    };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point =
        Some(pixels_per_point);
    input
}

/// True if egui would paint the same again. A blinking cursor asks to be woken later than the
/// next pass; that does not count.
fn is_at_rest(output: &egui::FullOutput) -> bool {
    let soonest = output.viewport_output.values().map(|viewport| viewport.repaint_delay).min();
    soonest.is_none_or(|delay| delay > Duration::from_secs_f32(STEP_SECONDS))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: [u32; 2] = [240, 120];

    fn light(ctx: &egui::Context) {
        ctx.set_theme(egui::Theme::Light);
    }

    #[test]
    fn a_label_leaves_dark_pixels_within_its_rectangle_only() {
        for pixels_per_point in [1.0, 1.5, 2.0] {
            let mut rect = Rect::NOTHING;
            let image = picture(SIZE, pixels_per_point, light, |ui| {
                ui.add_space(10.0);
                rect = ui.label("Vedtatt å søke").rect;
            });
            let mut inside = 0;
            for (x, y, pixel) in image.enumerate_pixels() {
                assert_eq!(pixel[3], 255);
                if pixel[0] < 140 {
                    let place = Pos2::new(x as f32, y as f32) / pixels_per_point;
                    assert!(rect.expand(1.0).contains(place), "{place:?} is outside {rect:?}");
                    inside += 1;
                }
            }
            assert!(inside > 80, "{inside} dark pixels");
        }
    }

    #[test]
    fn the_same_interface_gives_the_same_bytes() {
        let mut text = String::from("13 kommuner");
        let mut show = |ui: &mut egui::Ui| {
            egui::Frame::window(ui.style()).show(ui, |ui| {
                ui.text_edit_singleline(&mut text);
                let _ = ui.button("Lagre");
                ui.add(egui::Spinner::new());
            });
        };
        let first = picture(SIZE, 1.25, light, &mut show);
        let second = picture(SIZE, 1.25, light, &mut show);
        assert!(first == second);
        assert_eq!(first.dimensions(), (SIZE[0], SIZE[1]));
    }

    #[test]
    fn what_cannot_be_written_is_said() {
        assert!(png(&RgbaImage::new(2, 2)).is_ok_and(|bytes| !bytes.is_empty()));
        assert!(png(&RgbaImage::new(0, 0)).is_err());
    }

    #[test]
    fn it_waits_for_rest_but_not_for_ever() {
        let mut passes = 0;
        picture(SIZE, 1.0, light, |_| passes += 1);
        assert!((FEWEST_PASSES..MOST_PASSES).contains(&passes), "{passes} passes");
        passes = 0;
        picture(SIZE, 1.0, light, |ui| {
            ui.ctx().request_repaint();
            passes += 1;
        });
        assert!(passes >= MOST_PASSES, "{passes} passes");
    }
}
