//! A paper in the format that is asked for.

use super::error::ExportError;
use super::{docx, pdf, plain};
use crate::report::outline::Outline;
use crate::report::paper::PaperFormat;

/// The bytes of its file.
///
/// # Errors
/// As the writer of the format says; a paper made of any text whatever can be written.
pub fn bytes(outline: &Outline, format: PaperFormat) -> Result<Vec<u8>, ExportError> {
    match format {
        PaperFormat::Pdf => pdf::pdf(outline),
        PaperFormat::Docx => docx::docx(outline),
        PaperFormat::Text => Ok(plain::plain(outline).into_bytes()),
    }
}
