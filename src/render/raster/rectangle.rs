//! Upright rectangles of one tint, the two triangles of which need no edges: plain surfaces,
//! images, and the glyphs of all ordinary text.

use super::blend::{Pixel, Wide, fill, modulate, over, widen};
use super::canvas::{Canvas, Clip, SUBPIXELS, first_pixel};
use super::texture::{FRACTION, Texture};
use super::triangle::{Corner, fixed};

/// Paints two triangles as one rectangle, if they are one, and says whether they were. The corners
/// are top left, top right, bottom left, bottom right.
pub fn rectangle(canvas: &mut Canvas, clip: Clip, corners: [Corner; 4], texture: &Texture) -> bool {
    let [a, b, c, d] = corners;
    let upright = a.x == c.x && b.x == d.x && a.y == b.y && c.y == d.y && a.x < b.x && a.y < c.y;
    let straight =
        a.uv[0] == c.uv[0] && b.uv[0] == d.uv[0] && a.uv[1] == b.uv[1] && c.uv[1] == d.uv[1];
    let one_color = a.color == b.color && b.color == c.color && c.color == d.color;
    if !(upright && straight && one_color) {
        return false;
    }
    let clip = Clip {
        left: first_pixel(a.x).max(clip.left),
        top: first_pixel(a.y).max(clip.top),
        right: first_pixel(d.x).min(clip.right),
        bottom: first_pixel(d.y).min(clip.bottom),
    };
    if clip.is_empty() {
        return true;
    }
    if a.uv == d.uv {
        let color = modulate(widen(a.color), a.texel(texture));
        (clip.top..clip.bottom).for_each(|y| fill(canvas.run(y, clip.left, clip.right), color));
    } else {
        image(canvas, clip, [a, d], texture);
    }
    true
}

/// A piece of a texture, stretched from corner to corner.
fn image(canvas: &mut Canvas, clip: Clip, [from, to]: [Corner; 2], texture: &Texture) {
    let tint = widen(from.color);
    let [start, end] = [from, to].map(|corner| corner.texels(texture));
    let columns = Axis::new([from.x, to.x], [start[0], end[0]]);
    let rows = Axis::new([from.y, to.y], [start[1], end[1]]);
    let filter = texture.filter(columns.step.abs().max(rows.step.abs()));
    let width = (clip.right - clip.left) as usize;
    let unscaled = columns.is_unscaled() && rows.is_unscaled();
    for y in clip.top..clip.bottom {
        let run = canvas.run(y, clip.left, clip.right);
        let [mut u, v] = [columns.at(clip.left), rows.at(y)];
        if unscaled && let Some(texels) = texture.run(u >> FRACTION, v >> FRACTION, width) {
            stamp(run, tint, texels);
            continue;
        }
        for pixel in run {
            over(pixel, modulate(tint, texture.sample([u, v], filter)));
            u += fixed(columns.step);
        }
    }
}

/// Lays a row of texels over a row of pixels, one on one. Most of a glyph's texels are empty, and
/// most of the others full.
fn stamp(run: &mut [Pixel], tint: Wide, texels: &[Pixel]) {
    for (pixel, texel) in run.iter_mut().zip(texels) {
        match *texel {
            [0, 0, 0, 0] => {}
            [255, 255, 255, 255] => over(pixel, tint),
            texel => over(pixel, modulate(tint, widen(texel))),
        }
    }
}

/// How texture coordinates run along columns or rows.
struct Axis {
    /// Where the rectangle starts and ends, in pixels.
    pixels: [f64; 2],
    /// Where in the texture it starts and ends, in texels.
    texels: [f64; 2],
    /// Texels to the pixel.
    step: f64,
}

impl Axis {
    fn new(subpixels: [i32; 2], texels: [f64; 2]) -> Self {
        let pixels = subpixels.map(|s| f64::from(s) / f64::from(SUBPIXELS));
        let step = (texels[1] - texels[0]) / (pixels[1] - pixels[0]);
        Self { pixels, texels, step }
    }

    /// The texture coordinate at the centre of a pixel.
    fn at(&self, pixel: i32) -> i64 {
        fixed(self.texels[0] + self.step * (f64::from(pixel) + 0.5 - self.pixels[0]))
    }

    /// True if pixels and texels lie on each other from end to end, to within what the linear
    /// filter rounds away; then either filter finds just one texel.
    fn is_unscaled(&self) -> bool {
        const TOLERANCE: f64 = 1.0 / 1024.0;
        let [start, end] = [0, 1].map(|i| self.texels[i] - self.pixels[i]);
        let whole = start.round();
        (start - whole).abs() < TOLERANCE && (end - whole).abs() < TOLERANCE
    }
}
