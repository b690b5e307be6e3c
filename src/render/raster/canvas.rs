//! The pixels that are painted on, and the part of them that may be touched.

use egui::{Color32, Rect};

use super::blend::Pixel;

/// Positions are counted in 1/256 pixel, the grid to which graphics cards snap corners too.
/// On whole numbers "on the edge" is a fact and not a matter of rounding, and so two triangles
/// that share an edge share out the pixels along it without a gap or an overlap.
pub const SUBPIXELS: i32 = 256;

/// A pixel belongs to a shape if its centre does.
pub const CENTRE: i32 = SUBPIXELS / 2;

/// The farthest a corner may lie from the origin, in subpixels: a million pixels, which keeps
/// every product of two distances within 64 bits.
const FARTHEST: f32 = (1 << 28) as f32;

/// A position in subpixels, from one in pixels. What is not a number becomes the origin.
#[inline]
pub fn snap(pixels: f32) -> i32 {
    (pixels * SUBPIXELS as f32).round().clamp(-FARTHEST, FARTHEST) as i32
}

/// The first pixel whose centre lies at `subpixels` or after it. Used for both ends of a range,
/// it makes the range hold its start and not its end.
#[inline]
pub fn first_pixel(subpixels: i32) -> i32 {
    (subpixels + CENTRE - 1) >> SUBPIXELS.trailing_zeros()
}

/// A rectangle of whole pixels, its right and bottom not included; never outside the canvas.
#[derive(Clone, Copy)]
pub struct Clip {
    /// The first column inside.
    pub left: i32,
    /// The first row inside.
    pub top: i32,
    /// The first column to the right of it.
    pub right: i32,
    /// The first row below it.
    pub bottom: i32,
}

impl Clip {
    /// True if nothing can be seen through it.
    pub fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }
}

/// A picture in the making.
#[derive(Default)]
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Pixel>,
}

impl Canvas {
    /// Sets the size and paints everything in one colour.
    pub fn clear(&mut self, [width, height]: [u32; 2], color: Color32) {
        (self.width, self.height) = (width as usize, height as usize);
        self.pixels.clear();
        self.pixels.resize(self.width * self.height, color.to_array());
    }

    /// Width and height in pixels.
    pub fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// All pixels, row by row.
    pub fn pixels(&self) -> &[Pixel] {
        &self.pixels
    }

    /// The pixels seen through `rect`, which is given in points. Rounded as the GPU back end
    /// rounds it, so that neighbouring clip rectangles meet.
    pub fn clip(&self, rect: Rect, pixels_per_point: f32) -> Clip {
        let pixel = |points: f32, from: i32, to: usize| {
            ((points * pixels_per_point).round() as i32).clamp(from, to as i32)
        };
        let left = pixel(rect.min.x, 0, self.width);
        let top = pixel(rect.min.y, 0, self.height);
        let right = pixel(rect.max.x, left, self.width);
        let bottom = pixel(rect.max.y, top, self.height);
        Clip { left, top, right, bottom }
    }

    /// The pixels of row `y` from `left` up to `right`, both inside a [`Clip`] of this canvas.
    #[inline]
    pub fn run(&mut self, y: i32, left: i32, right: i32) -> &mut [Pixel] {
        let row = y as usize * self.width;
        &mut self.pixels[row + left as usize..row + right as usize]
    }
}
