//! One triangle of a mesh: which pixels it covers, and what colour each of them gets.

use egui::TextureFilter;

use super::blend::{ONE, Pixel, Wide, fill, modulate, over, widen};
use super::canvas::{CENTRE, Canvas, Clip, SUBPIXELS, first_pixel};
use super::texture::{FRACTION, Texture};

/// A vertex, moved to the grid of subpixels.
#[derive(Clone, Copy)]
pub struct Corner {
    /// Subpixels from the left edge of the canvas.
    pub x: i32,
    /// Subpixels from its top.
    pub y: i32,
    /// Where in the texture, as egui gives it: 0 to 1 from edge to edge.
    pub uv: [f32; 2],
    /// What tints the texture here.
    pub color: Pixel,
}

impl Corner {
    /// Where in the texture, in texels.
    pub fn texels(&self, texture: &Texture) -> [f64; 2] {
        let [width, height] = texture.size();
        [f64::from(self.uv[0]) * width as f64, f64::from(self.uv[1]) * height as f64]
    }

    /// The colour of the texel here.
    pub fn texel(&self, texture: &Texture) -> Wide {
        let at = self.texels(texture).map(fixed);
        texture.sample(at, texture.filter(0.0))
    }
}

/// A texture coordinate as a fixed-point number. What is too large stays at the limit, from where
/// even the widest row cannot run over.
pub fn fixed(texels: f64) -> i64 {
    let limit = (1_i64 << 48) as f64;
    (texels * f64::from(1 << FRACTION)).clamp(-limit, limit) as i64
}

/// Paints a triangle, whichever way round its corners are given.
pub fn triangle(canvas: &mut Canvas, clip: Clip, corners: [Corner; 3], texture: &Texture) {
    let [a, b, c] = corners;
    let left = first_pixel(a.x.min(b.x).min(c.x)).max(clip.left);
    let right = first_pixel(a.x.max(b.x).max(c.x)).min(clip.right);
    let top = first_pixel(a.y.min(b.y).min(c.y)).max(clip.top);
    let bottom = first_pixel(a.y.max(b.y).max(c.y)).min(clip.bottom);
    let area = twice_area(corners);
    // Feathered edges make many triangles that fall between the centres of pixels.
    if area == 0 || left >= right || top >= bottom {
        return;
    }
    let clip = Clip { left, top, right, bottom };
    let corners = if area > 0 { [a, b, c] } else { [a, c, b] };
    let one_texel = a.uv == b.uv && b.uv == c.uv;
    let one_color = a.color == b.color && b.color == c.color;
    if !one_texel {
        let paint = Textured::new(corners, texture);
        each_run(canvas, clip, corners, |run, x, y| paint.run(run, x, y));
    } else if !one_color {
        let paint = Shaded::new(corners, a.texel(texture));
        each_run(canvas, clip, corners, |run, x, y| paint.run(run, x, y));
    } else {
        let color = modulate(widen(a.color), a.texel(texture));
        each_run(canvas, clip, corners, |run, _, _| fill(run, color));
    }
}

/// Twice the area; positive if the corners run clockwise on the screen, where y points down.
fn twice_area([a, b, c]: [Corner; 3]) -> i64 {
    let [abx, aby, acx, acy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y].map(i64::from);
    abx * acy - aby * acx
}

/// An edge as a function of the pixel that is not negative on its inner side.
struct Edge {
    value: i64,
    per_column: i64,
    per_row: i64,
}

impl Edge {
    /// `value` is that of the first pixel in row `top`. A centre exactly on the edge counts as
    /// inside only if the edge is a top or left one: of two neighbours one has it so.
    fn new(from: Corner, to: Corner, top: i32) -> Self {
        let [dx, dy] = [i64::from(to.x) - i64::from(from.x), i64::from(to.y) - i64::from(from.y)];
        let along = i64::from(CENTRE) - i64::from(from.x);
        let down = i64::from(top) * i64::from(SUBPIXELS) + i64::from(CENTRE) - i64::from(from.y);
        let is_top_or_left = dy < 0 || (dy == 0 && dx > 0);
        let value = dx * down - dy * along - i64::from(!is_top_or_left);
        Self { value, per_column: -dy * i64::from(SUBPIXELS), per_row: dx * i64::from(SUBPIXELS) }
    }

    /// Narrows a range of columns to those on the inner side.
    #[inline]
    fn narrow(&self, left: &mut i64, right: &mut i64) {
        if self.per_column > 0 {
            *left = (*left).max(-self.value.div_euclid(self.per_column));
        } else if self.per_column < 0 {
            *right = (*right).min(self.value.div_euclid(-self.per_column) + 1);
        } else if self.value < 0 {
            *right = *left;
        }
    }
}

/// Calls `paint` with the covered pixels of every row and the position of the first of them.
fn each_run(
    canvas: &mut Canvas,
    clip: Clip,
    [a, b, c]: [Corner; 3],
    mut paint: impl FnMut(&mut [Pixel], i32, i32),
) {
    let mut edges = [(a, b), (b, c), (c, a)].map(|(from, to)| Edge::new(from, to, clip.top));
    for y in clip.top..clip.bottom {
        let (mut left, mut right) = (i64::from(clip.left), i64::from(clip.right));
        for edge in &mut edges {
            edge.narrow(&mut left, &mut right);
            edge.value += edge.per_row;
        }
        if left < right {
            paint(canvas.run(y, left as i32, right as i32), left as i32, y);
        }
    }
}

/// A quantity that changes evenly across a triangle.
#[derive(Clone, Copy)]
struct Slope {
    /// Its value at the centre of pixel (0, 0).
    origin: f64,
    per_column: f64,
    per_row: f64,
}

impl Slope {
    /// The slope that has these values at these corners.
    fn new([a, b, c]: [Corner; 3], values: [f64; 3]) -> Self {
        let [abx, aby, acx, acy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y]
            .map(|d| f64::from(d) / f64::from(SUBPIXELS));
        let area = abx * acy - aby * acx;
        let [ab, ac] = [values[1] - values[0], values[2] - values[0]];
        let per_column = (ab * acy - ac * aby) / area;
        let per_row = (ac * abx - ab * acx) / area;
        let [x, y] = [a.x, a.y].map(|s| f64::from(CENTRE - s) / f64::from(SUBPIXELS));
        Self { origin: values[0] + per_column * x + per_row * y, per_column, per_row }
    }

    fn at(&self, x: i32, y: i32) -> f64 {
        self.origin + self.per_column * f64::from(x) + self.per_row * f64::from(y)
    }
}

/// Bits below the point while a colour runs along a row: 255 with room for three more bits, so
/// that an error in the last step cannot run over.
const COLOR_FRACTION: u32 = 20;

/// A colour that changes from corner to corner, over one texel; edges and shadows are this.
struct Shaded {
    channels: [Slope; 4],
    texel: Wide,
}

impl Shaded {
    fn new(corners: [Corner; 3], texel: Wide) -> Self {
        let channel = |i: usize| Slope::new(corners, corners.map(|c| f64::from(c.color[i])));
        Self { channels: std::array::from_fn(channel), texel }
    }

    /// The colour of a pixel and what it grows by from column to column, as fixed-point numbers.
    fn start(&self, x: i32, y: i32) -> ([i32; 4], [i32; 4]) {
        let fixed = |value: f64| (value * f64::from(1 << COLOR_FRACTION)) as i32;
        (self.channels.map(|c| fixed(c.at(x, y))), self.channels.map(|c| fixed(c.per_column)))
    }

    fn run(&self, run: &mut [Pixel], x: i32, y: i32) {
        let (mut color, step) = self.start(x, y);
        let white = self.texel == [ONE; 4];
        for pixel in run {
            let tint = advance(&mut color, step);
            over(pixel, if white { tint } else { modulate(tint, self.texel) });
        }
    }
}

/// The colour here, and on to the next column. The clamp takes the rounding at the very edge of a
/// triangle; wrapping, because the last step leads out of the run and may lead anywhere.
#[inline]
fn advance(color: &mut [i32; 4], step: [i32; 4]) -> Wide {
    let here = color.map(|c| (c >> (COLOR_FRACTION - 8)).clamp(0, ONE as i32) as u32);
    *color = std::array::from_fn(|i| color[i].wrapping_add(step[i]));
    here
}

/// A piece of a texture, tinted: rotated or slanted text, images that are no plain rectangle.
struct Textured<'a> {
    tint: Shaded,
    uv: [Slope; 2],
    texture: &'a Texture,
    filter: TextureFilter,
}

impl<'a> Textured<'a> {
    fn new(corners: [Corner; 3], texture: &'a Texture) -> Self {
        let texels = corners.map(|corner| corner.texels(texture));
        let uv = [0, 1].map(|i| Slope::new(corners, texels.map(|t| t[i])));
        let [u, v] = uv;
        let larger = |a: f64, b: f64| if a.abs() > b.abs() { a.abs() } else { b.abs() };
        let columns = larger(u.per_column, v.per_column);
        let filter = texture.filter(larger(columns, larger(u.per_row, v.per_row)));
        Self { tint: Shaded::new(corners, [ONE; 4]), uv, texture, filter }
    }

    fn run(&self, run: &mut [Pixel], x: i32, y: i32) {
        let (mut color, step) = self.tint.start(x, y);
        let mut at = self.uv.map(|slope| fixed(slope.at(x, y)));
        let across = self.uv.map(|slope| fixed(slope.per_column));
        for pixel in run {
            let tint = advance(&mut color, step);
            over(pixel, modulate(tint, self.texture.sample(at, self.filter)));
            at = [at[0] + across[0], at[1] + across[1]];
        }
    }
}
