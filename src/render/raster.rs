//! Draws egui's meshes on the CPU.
//!
//! A mesh is a list of textured, vertex-coloured triangles, and a picture is many meshes, each
//! behind a clip rectangle. What is painted here follows egui's GPU back end pixel by pixel:
//! corners on a grid of 1/256 pixel, the top-left rule for shared edges, colours multiplied and
//! blended as they are stored. Everything after the meshes is whole-number arithmetic, or plain
//! IEEE operations in a fixed order, so that a picture has the same bytes on every machine; that
//! is what lets tests compare pictures exactly, with no GPU about.
//!
//! Not done: paint callbacks (they speak to a GPU), mipmaps, and the dithering with which the GPU
//! back end may differ by one step of 255 in gradients.

mod blend;
mod canvas;
mod rectangle;
mod texture;
mod triangle;

use egui::epaint::{ClippedPrimitive, Mesh, Primitive};
use egui::{Color32, TexturesDelta};
use image::RgbaImage;

use blend::{Pixel, unmultiply};
use canvas::{Canvas, Clip, snap};
use rectangle::rectangle;
use texture::{Texture, Textures};
use triangle::{Corner, triangle};

/// Holds the textures and the last picture, and paints the next.
///
/// For every frame: [`Self::update_textures`], then [`Self::paint`], then read the picture by
/// [`Self::pixels`] or [`Self::image`].
#[derive(Default)]
pub struct Rasteriser {
    textures: Textures,
    canvas: Canvas,
    /// The corners of the mesh at hand, kept to spare an allocation for each.
    corners: Vec<Corner>,
}

impl Rasteriser {
    /// A rasteriser without textures; egui sends them with its first frame.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes over all of egui's changes to its textures and leaves `delta` empty. Every frame's
    /// changes must come here, in order, also those of frames that are never painted.
    pub fn update_textures(&mut self, delta: &mut TexturesDelta) {
        self.textures.update(delta);
    }

    /// Paints one frame over `background`.
    pub fn paint(
        &mut self,
        size_px: [u32; 2],
        pixels_per_point: f32,
        background: Color32,
        primitives: &[ClippedPrimitive],
    ) {
        self.canvas.clear(size_px, background);
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let clip = self.canvas.clip(*clip_rect, pixels_per_point);
            if let Primitive::Mesh(mesh) = primitive
                && let Some(texture) = self.textures.get(mesh.texture_id)
                && !clip.is_empty()
            {
                place_corners(mesh, pixels_per_point, &mut self.corners);
                paint_mesh(&mut self.canvas, clip, &mesh.indices, &self.corners, texture);
            }
        }
    }

    /// Width and height of the last picture.
    pub fn size_px(&self) -> [usize; 2] {
        self.canvas.size()
    }

    /// The last picture row by row: red, green, blue, alpha, premultiplied.
    pub fn pixels(&self) -> &[[u8; 4]] {
        self.canvas.pixels()
    }

    /// The last picture with straight alpha, as image files want it.
    pub fn image(&self) -> RgbaImage {
        let [width, height] = self.canvas.size().map(|side| side as u32);
        let straight: Vec<Pixel> = self.pixels().iter().map(|pixel| unmultiply(*pixel)).collect();
        RgbaImage::from_raw(width, height, straight.into_flattened()).unwrap_or_default()
    }
}

fn place_corners(mesh: &Mesh, pixels_per_point: f32, corners: &mut Vec<Corner>) {
    corners.clear();
    corners.extend(mesh.vertices.iter().map(|vertex| Corner {
        x: snap(vertex.pos.x * pixels_per_point),
        y: snap(vertex.pos.y * pixels_per_point),
        uv: vertex.uv.into(),
        color: vertex.color.to_array(),
    }));
}

fn paint_mesh(
    canvas: &mut Canvas,
    clip: Clip,
    mut indices: &[u32],
    corners: &[Corner],
    texture: &Texture,
) {
    let corner = |index: u32| corners.get(index as usize).copied();
    while let [a, b, c, rest @ ..] = indices {
        // egui builds every quad as (a, b, c), (c, b, d).
        if let [e, f, d, after @ ..] = rest
            && (e, f) == (c, b)
            && let (Some(a), Some(b), Some(c), Some(d)) =
                (corner(*a), corner(*b), corner(*c), corner(*d))
            && rectangle(canvas, clip, [a, b, c, d], texture)
        {
            indices = after;
            continue;
        }
        if let (Some(a), Some(b), Some(c)) = (corner(*a), corner(*b), corner(*c)) {
            triangle(canvas, clip, [a, b, c], texture);
        }
        indices = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::epaint::{ImageDelta, Vertex, WHITE_UV};
    use egui::{ColorImage, Pos2, Rect, TextureId, TextureOptions, pos2};

    const SIZE: [u32; 2] = [16, 16];
    const WHITE: Pixel = [255; 4];
    const BLACK: Pixel = [0, 0, 0, 255];

    /// A white texture of one texel, as egui's has at its corner.
    fn rasteriser() -> Rasteriser {
        let mut rasteriser = Rasteriser::new();
        send(&mut rasteriser, None, ColorImage::filled([1, 1], Color32::WHITE));
        rasteriser
    }

    fn send(rasteriser: &mut Rasteriser, at: Option<[usize; 2]>, image: ColorImage) {
        let mut delta = TexturesDelta::default();
        let mut change = ImageDelta::full(image, TextureOptions::LINEAR);
        change.pos = at;
        delta.push(TextureId::default(), change);
        rasteriser.update_textures(&mut delta);
    }

    fn square(from: f32, to: f32) -> Rect {
        Rect::from_min_max(pos2(from, from), pos2(to, to))
    }

    fn polygon(corners: &[Pos2], indices: &[u32], color: Color32) -> Mesh {
        let vertices = corners.iter().map(|pos| Vertex::untextured(*pos, color)).collect();
        Mesh { indices: indices.to_vec(), vertices, ..Mesh::default() }
    }

    fn paint(rasteriser: &mut Rasteriser, clip_rect: Rect, mesh: Mesh) {
        let primitive = Primitive::Mesh(mesh);
        let primitives = [ClippedPrimitive { clip_rect, primitive }];
        rasteriser.paint(SIZE, 1.0, Color32::WHITE, &primitives);
    }

    fn pixel(rasteriser: &Rasteriser, x: usize, y: usize) -> Pixel {
        rasteriser.pixels()[y * SIZE[0] as usize + x]
    }

    fn count(rasteriser: &Rasteriser, color: Pixel) -> usize {
        rasteriser.pixels().iter().filter(|pixel| **pixel == color).count()
    }

    #[test]
    fn a_rectangle_covers_exactly_the_pixels_whose_centres_it_holds() {
        let mut rasteriser = rasteriser();
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(square(2.0, 5.0), Color32::BLACK);
        mesh.add_colored_rect(square(8.5, 9.5), Color32::BLACK);
        mesh.add_colored_rect(square(12.6, 13.4), Color32::BLACK);
        paint(&mut rasteriser, Rect::EVERYTHING, mesh);
        assert_eq!(count(&rasteriser, BLACK), 9 + 1);
        assert_eq!(count(&rasteriser, WHITE), 256 - 10);
        for (x, y, color) in
            [(1, 2, WHITE), (2, 2, BLACK), (4, 4, BLACK), (5, 4, WHITE), (8, 8, BLACK)]
        {
            assert_eq!(pixel(&rasteriser, x, y), color, "{x}, {y}");
        }
    }

    #[test]
    fn half_a_colour_over_white() {
        let mut rasteriser = rasteriser();
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(square(0.0, 16.0), Color32::from_rgba_premultiplied(0, 64, 128, 128));
        paint(&mut rasteriser, Rect::EVERYTHING, mesh);
        assert_eq!(count(&rasteriser, [127, 191, 255, 255]), 256);
    }

    #[test]
    fn triangles_that_share_edges_leave_no_seam_and_never_overlap() {
        let half = Color32::from_black_alpha(128);
        let fan: Vec<Pos2> = [(7.3, 8.1), (1.0, 1.0), (15.0, 1.0), (15.0, 15.0), (1.0, 15.0)]
            .map(|(x, y)| pos2(x, y))
            .to_vec();
        let clockwise = [0, 1, 2, 0, 2, 3, 0, 3, 4, 0, 4, 1];
        let mixed = [0, 2, 1, 0, 2, 3, 4, 3, 0, 1, 0, 4];
        let quad = [1, 2, 3, 1, 3, 4];
        for indices in [&clockwise[..], &mixed, &quad] {
            for shift in 0..40 {
                let shift = shift as f32 / 40.0;
                let corners: Vec<Pos2> =
                    fan.iter().map(|p| pos2(p.x + shift, p.y - shift)).collect();
                let mut rasteriser = rasteriser();
                paint(&mut rasteriser, Rect::EVERYTHING, polygon(&corners, indices, half));
                assert_eq!(
                    count(&rasteriser, [127, 127, 127, 255]),
                    14 * 14,
                    "{indices:?} {shift}"
                );
                assert_eq!(count(&rasteriser, WHITE), 256 - 14 * 14);
            }
        }
    }

    #[test]
    fn a_quad_looks_the_same_as_a_rectangle_and_as_triangles() {
        let corners = [(2.2, 3.7), (9.5, 3.7), (2.2, 11.5), (9.5, 11.5)].map(|(x, y)| pos2(x, y));
        let mut pictures = [[0, 1, 2, 2, 1, 3], [0, 1, 2, 3, 2, 1]].map(|indices| {
            let mut rasteriser = rasteriser();
            let mut mesh = polygon(&corners, &indices, Color32::from_white_alpha(200));
            mesh.vertices.iter_mut().for_each(|v| v.uv = (v.pos.to_vec2() / 16.0).to_pos2());
            let noise = (0..64_u32).map(|i| Color32::from_gray((i * 37 % 251) as u8)).collect();
            send(&mut rasteriser, None, ColorImage::new([8, 8], noise));
            paint(&mut rasteriser, Rect::EVERYTHING, mesh);
            rasteriser
        });
        let [rectangle, triangles] = &mut pictures;
        assert_eq!(rectangle.pixels(), triangles.pixels());
        assert_ne!(count(rectangle, WHITE), 256);
    }

    #[test]
    fn nothing_is_painted_outside_the_clip_rectangle() {
        let mut rasteriser = rasteriser();
        let mut mesh = polygon(
            &[(-90.0, -90.0), (90.0, -90.0), (-90.0, 90.0)].map(|(x, y)| pos2(x, y)),
            &[0, 1, 2],
            Color32::BLACK,
        );
        mesh.add_colored_rect(square(-9.0, 99.0), Color32::BLACK);
        paint(&mut rasteriser, square(3.4, 6.6), mesh);
        assert_eq!(count(&rasteriser, BLACK), 16);
        assert_eq!(pixel(&rasteriser, 3, 3), BLACK);
        assert_eq!(pixel(&rasteriser, 7, 7), WHITE);
    }

    #[test]
    fn a_colour_runs_evenly_from_corner_to_corner() {
        let mut rasteriser = rasteriser();
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(square(0.0, 16.0), Color32::BLACK);
        for right in [1, 3] {
            mesh.vertices[right].color = Color32::WHITE;
        }
        paint(&mut rasteriser, Rect::EVERYTHING, mesh);
        for x in 0..16 {
            let wanted = ((x as f32 + 0.5) / 16.0 * 255.0).round() as u8;
            assert_eq!(pixel(&rasteriser, x, 9), [wanted, wanted, wanted, 255]);
        }
    }

    #[test]
    fn a_part_of_a_texture_can_be_changed() {
        let mut rasteriser = rasteriser();
        send(&mut rasteriser, None, ColorImage::filled([16, 16], Color32::BLACK));
        send(&mut rasteriser, Some([4, 6]), ColorImage::filled([2, 3], Color32::RED));
        let mut mesh = Mesh::default();
        let uv = Rect::from_min_max(WHITE_UV, pos2(1.0, 1.0));
        mesh.add_rect_with_uv(square(0.0, 16.0), uv, Color32::WHITE);
        paint(&mut rasteriser, Rect::EVERYTHING, mesh);
        assert_eq!(count(&rasteriser, [255, 0, 0, 255]), 6);
        assert_eq!(pixel(&rasteriser, 4, 6), [255, 0, 0, 255]);
        assert_eq!(pixel(&rasteriser, 5, 8), [255, 0, 0, 255]);
        assert_eq!(count(&rasteriser, BLACK), 250);
    }

    #[test]
    fn broken_meshes_are_left_out() {
        let mut rasteriser = rasteriser();
        let nan = [pos2(f32::NAN, 0.0), pos2(f32::INFINITY, 2.0), pos2(-1e30, f32::NEG_INFINITY)];
        paint(
            &mut rasteriser,
            Rect::EVERYTHING,
            polygon(&nan, &[0, 1, 2, 0, 1, 9, 2], Color32::RED),
        );
        let mut mesh = Mesh::with_texture(TextureId::User(1));
        mesh.add_rect_with_uv(square(0.0, 9.0), square(0.0, 1.0), Color32::RED);
        paint(&mut rasteriser, Rect::EVERYTHING, mesh);
        assert_eq!(count(&rasteriser, WHITE), 256);
        rasteriser.paint([0, 9], 1.0, Color32::WHITE, &[]);
        assert_eq!(rasteriser.image().dimensions(), (0, 9));
    }
}
