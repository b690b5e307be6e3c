//! The textures egui hands out, and how a colour is read from them.

use std::collections::HashMap;

use egui::epaint::ImageDelta;
use egui::{ImageData, TextureFilter, TextureId, TextureOptions, TextureWrapMode, TexturesDelta};

use super::blend::{Pixel, Wide, widen};

/// Bits below the point in a texture coordinate. A wide picture takes thousands of steps across,
/// and their error adds up: with 24 bits it stays far below what a filter can tell apart.
pub const FRACTION: u32 = 24;

/// A place in a texture, counted in texels from its top left corner, as a fixed-point number.
pub type Place = [i64; 2];

/// One texture: its texels, row by row, and how egui wants them read.
pub struct Texture {
    size: [usize; 2],
    texels: Vec<Pixel>,
    options: TextureOptions,
}

impl Texture {
    /// `None` for an image without texels, from which no colour could be read.
    fn new(image: &ImageData, options: TextureOptions) -> Option<Self> {
        let ImageData::Color(image) = image;
        let [width, height] = image.size;
        let texels: Vec<Pixel> = image.pixels.iter().map(|texel| texel.to_array()).collect();
        let sound = !texels.is_empty() && texels.len() == width * height;
        sound.then_some(Self { size: image.size, texels, options })
    }

    /// Replaces the part at `at`; what would lie outside is left out.
    fn patch(&mut self, image: &ImageData, [left, top]: [usize; 2]) {
        let ImageData::Color(image) = image;
        let [width, height] = self.size;
        let columns = image.size[0].min(width.saturating_sub(left));
        if columns == 0 {
            return;
        }
        let rows = self.texels.chunks_exact_mut(width).take(height).skip(top);
        for (row, patch) in rows.zip(image.pixels.chunks_exact(image.size[0])) {
            for (texel, new) in row[left..left + columns].iter_mut().zip(patch) {
                *texel = new.to_array();
            }
        }
    }

    /// Width and height in texels.
    pub fn size(&self) -> [usize; 2] {
        self.size
    }

    /// The filter for a texture that is drawn at this many texels to the pixel.
    pub fn filter(&self, texels_per_pixel: f64) -> TextureFilter {
        if texels_per_pixel > 1.0 { self.options.minification } else { self.options.magnification }
    }

    /// The colour at a place.
    #[inline]
    pub fn sample(&self, at: Place, filter: TextureFilter) -> Wide {
        match filter {
            TextureFilter::Nearest => widen(self.texel(at[0] >> FRACTION, at[1] >> FRACTION)),
            TextureFilter::Linear => self.linear(at),
        }
    }

    /// The four nearest texels, weighted in steps of 1/256 as graphics cards do it. The steps are
    /// rounded, not cut, so that a texel drawn at its own size comes out unmixed.
    fn linear(&self, at: Place) -> Wide {
        let [(x, right), (y, lower)] = at.map(|place| {
            let steps = (place - (1 << (FRACTION - 1)) + (1 << (FRACTION - 9))) >> (FRACTION - 8);
            (steps >> 8, (steps & 0xff) as u32)
        });
        let corners = [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)];
        let [a, b, c, d] = corners.map(|(x, y)| self.texel(x, y).map(u32::from));
        std::array::from_fn(|i| {
            let above = a[i] * (256 - right) + b[i] * right;
            let below = c[i] * (256 - right) + d[i] * right;
            (above * (256 - lower) + below * lower) >> 8
        })
    }

    #[inline]
    fn texel(&self, x: i64, y: i64) -> Pixel {
        let [width, height] = self.size;
        let wrap = self.options.wrap_mode;
        self.texels[wrapped(y, height, wrap) * width + wrapped(x, width, wrap)]
    }

    /// The texels of one row from `x` on, if all of them lie inside.
    pub fn run(&self, x: i64, y: i64, length: usize) -> Option<&[Pixel]> {
        let [width, height] = self.size;
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        (y < height).then(|| &self.texels[y * width..(y + 1) * width])?.get(x..x + length)
    }
}

/// The texel that stands for index `i` on a side of `side` texels.
#[inline]
fn wrapped(i: i64, side: usize, mode: TextureWrapMode) -> usize {
    let side = side as i64;
    let inside = match mode {
        TextureWrapMode::ClampToEdge => i.clamp(0, side - 1),
        TextureWrapMode::Repeat => i.rem_euclid(side),
        TextureWrapMode::MirroredRepeat => {
            let twice = i.rem_euclid(2 * side);
            twice.min(2 * side - 1 - twice)
        }
    };
    inside as usize
}

/// All textures alive.
#[derive(Default)]
pub struct Textures {
    alive: HashMap<TextureId, Texture>,
    /// egui frees a texture with the last frame that shows it, so it goes one update later.
    leaving: Vec<TextureId>,
}

impl Textures {
    /// Takes over everything in `delta` and leaves it empty.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        for id in self.leaving.drain(..) {
            self.alive.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.change(id, &change);
            }
        }
        self.leaving.extend(delta.free.drain());
    }

    fn change(&mut self, id: TextureId, change: &ImageDelta) {
        match change.pos {
            Some(at) => {
                if let Some(texture) = self.alive.get_mut(&id) {
                    texture.patch(&change.image, at);
                    texture.options = change.options;
                }
            }
            None => match Texture::new(&change.image, change.options) {
                Some(texture) => drop(self.alive.insert(id, texture)),
                None => drop(self.alive.remove(&id)),
            },
        }
    }

    /// The texture of this name, if egui has sent it.
    pub fn get(&self, id: TextureId) -> Option<&Texture> {
        self.alive.get(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, ColorImage};

    const RED: Pixel = [255, 0, 0, 255];
    const BLUE: Pixel = [0, 0, 255, 255];

    fn image(size: [usize; 2], texel: Pixel) -> ColorImage {
        let [r, g, b, a] = texel;
        ColorImage::filled(size, Color32::from_rgba_premultiplied(r, g, b, a))
    }

    fn place(x: f64, y: f64) -> Place {
        [x, y].map(|texels| (texels * f64::from(1 << FRACTION)) as i64)
    }

    /// Two texels beside each other, red and blue.
    fn pair(options: TextureOptions) -> Textures {
        let id = TextureId::default();
        let mut textures = Textures::default();
        textures.change(id, &ImageDelta::full(image([2, 1], RED), options));
        textures.change(id, &ImageDelta::partial([1, 0], image([1, 1], BLUE), options));
        textures
    }

    #[test]
    fn filters_mix_or_choose() {
        for (options, wanted) in [
            (TextureOptions::NEAREST, [0, 0, 255, 255]),
            (TextureOptions::LINEAR, [127, 0, 127, 255]),
        ] {
            let textures = pair(options);
            let texture = textures.get(TextureId::default()).unwrap();
            let color = texture.sample(place(1.0, 0.5), texture.filter(1.0));
            assert_eq!(color.map(|channel| (channel >> 8) as u8), wanted);
        }
    }

    #[test]
    fn a_texel_at_its_own_size_comes_out_unmixed() {
        let textures = pair(TextureOptions::LINEAR);
        let texture = textures.get(TextureId::default()).unwrap();
        for wobble in [-0.001, 0.0, 0.001] {
            let color = texture.sample(place(1.5 + wobble, 0.5), TextureFilter::Linear);
            assert_eq!(color, widen(BLUE));
        }
    }

    #[test]
    fn coordinates_wrap_as_asked() {
        let indices = [-3, -2, -1, 0, 1, 2, 3, 4, 5];
        for (mode, wanted) in [
            (TextureWrapMode::ClampToEdge, [0, 0, 0, 0, 1, 2, 2, 2, 2]),
            (TextureWrapMode::Repeat, [0, 1, 2, 0, 1, 2, 0, 1, 2]),
            (TextureWrapMode::MirroredRepeat, [2, 1, 0, 0, 1, 2, 2, 1, 0]),
        ] {
            assert_eq!(indices.map(|i| wrapped(i, 3, mode)), wanted, "{mode:?}");
        }
    }

    #[test]
    fn a_part_changes_only_itself_and_never_reaches_outside() {
        let id = TextureId::default();
        let options = TextureOptions::NEAREST;
        let mut textures = Textures::default();
        textures.change(id, &ImageDelta::full(image([3, 3], RED), options));
        textures.change(id, &ImageDelta::partial([2, 2], image([5, 5], BLUE), options));
        textures.change(id, &ImageDelta::partial([9, 9], image([1, 1], BLUE), options));
        let texels = &textures.get(id).unwrap().texels;
        assert_eq!(texels.iter().filter(|texel| **texel == BLUE).count(), 1);
        assert_eq!(texels[8], BLUE);
    }

    #[test]
    fn a_freed_texture_survives_the_frame_that_frees_it() {
        let id = TextureId::Managed(7);
        let mut delta = TexturesDelta::default();
        delta.push(id, ImageDelta::full(image([1, 1], RED), TextureOptions::LINEAR));
        delta.free(id);
        let mut textures = Textures::default();
        textures.update(&mut delta);
        assert!(delta.is_empty() && textures.get(id).is_some());
        textures.update(&mut delta);
        assert!(textures.get(id).is_none());
    }
}
