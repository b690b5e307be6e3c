//! Pictures of a test harness, drawn by the program's own rasteriser: no GPU, and the same bytes
//! everywhere.
//!
//! ```ignore
//! let renderer = Renderer::default();
//! let mut harness = Harness::builder().renderer(renderer.clone()).build_ui(|ui| { … });
//! harness.run();
//! let image = renderer.picture(&harness);
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use egui_kittest::{Harness, TestRenderer};
use image::RgbaImage;
use samstyr::render::raster::Rasteriser;

/// Give one clone to the harness, which sends the textures, and keep one to take pictures with:
/// without its snapshot feature the harness itself never asks for a picture.
#[derive(Clone, Default)]
pub struct Renderer(Rc<RefCell<Rasteriser>>);

impl Renderer {
    /// What the harness shows after its last step.
    pub fn picture<State>(&self, harness: &Harness<'_, State>) -> RgbaImage {
        let (ctx, output) = (&harness.ctx, harness.output());
        let pixels_per_point = output.pixels_per_point;
        let size = ctx.viewport_rect().size() * pixels_per_point;
        let size_px = [size.x.round() as u32, size.y.round() as u32];
        let background = ctx.global_style().visuals.panel_fill;
        let primitives = ctx.tessellate(output.shapes.clone(), pixels_per_point);
        let mut rasteriser = self.0.borrow_mut();
        rasteriser.paint(size_px, pixels_per_point, background, &primitives);
        rasteriser.image()
    }
}

impl TestRenderer for Renderer {
    fn handle_delta(&mut self, delta: &mut egui::TexturesDelta) {
        self.0.borrow_mut().update_textures(delta);
    }
}
