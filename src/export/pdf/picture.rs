//! A drawing as pixels, for formats that want them beside the drawing itself.

use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use super::refused;
use super::world::PaperWorld;
use crate::export::error::ExportError;

/// The drawing as PNG, with so many pixels for a point.
///
/// # Errors
/// `Pdf` with what the typesetter said; a drawing of ours sets.
pub(in crate::export) fn png(svg: &str, pixels: f64) -> Result<Vec<u8>, ExportError> {
    let set = typst::compile::<PagedDocument>(&PaperWorld::of_drawing(svg)).output;
    typst::comemo::evict(0);
    let document = set.map_err(|errors| refused(&errors))?;
    let unseen = || ExportError::Pdf("a drawing without a page".to_owned());
    let page = document.pages().first().ok_or_else(unseen)?;
    let options = RenderOptions { pixel_per_pt: Scalar::new(pixels), ..RenderOptions::default() };
    let pixmap = typst_render::render(page, &options);
    let (width, height) = (pixmap.width(), pixmap.height());
    // The ground is opaque, so that premultiplied and straight pixels are the same.
    let image = image::RgbaImage::from_raw(width, height, pixmap.take()).ok_or_else(unseen)?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    image
        .write_to(&mut bytes, image::ImageFormat::Png)
        .map_err(|error| ExportError::Pdf(error.to_string()))?;
    Ok(bytes.into_inner())
}
