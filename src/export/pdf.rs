//! PDF by typst: one file that is tagged, PDF/UA-1 and PDF/A-2a.
//!
//! The template is built in, and so are the fonts; the paper goes in as data. There is no file
//! system, no network and no package behind the typesetter, so text from a document can be nothing
//! but text.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use typst::foundations::{Bytes, Datetime, Dict, IntoValue as _, Smart};
use typst::utils::Scalar;
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::error::ExportError;
use crate::report::outline::Outline;

const TEMPLATE: &str = include_str!("../../assets/templates/paper.typ");

/// Pixels for a point of a page that is only looked at.
const PREVIEW_SCALE: f64 = 1.6;

/// The faces that papers are set in.
const FONTS: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/SamstyrSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/SamstyrSans-Medium.ttf"),
    include_bytes!("../../assets/fonts/SamstyrSans-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/SamstyrSans-Italic.ttf"),
];

static ENGINE: LazyLock<TypstEngine<TypstTemplateMainFile>> =
    LazyLock::new(|| TypstEngine::builder().main_file(TEMPLATE).fonts(FONTS).build());

/// Sets a paper.
///
/// # Errors
/// `Pdf` with what the typesetter said; a paper made of any text whatever sets.
pub fn pdf(outline: &Outline) -> Result<Vec<u8>, ExportError> {
    let document = set(outline)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| ExportError::Pdf(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some(concat!("Samstyr ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: timestamp(outline.made_at),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| {
        let texts: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
        ExportError::Pdf(texts.join("; "))
    })
}

/// A page as a picture, straight RGBA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Four bytes a pixel.
    pub pixels: Vec<u8>,
}

/// The pages of a paper as pictures, for a look before it is handed out.
///
/// # Errors
/// As [`pdf`].
pub fn pages(outline: &Outline) -> Result<Vec<Page>, ExportError> {
    let options =
        RenderOptions { pixel_per_pt: Scalar::new(PREVIEW_SCALE), ..RenderOptions::default() };
    let document = set(outline)?;
    let picture = |page| {
        let pixmap = typst_render::render(page, &options);
        let (width, height) = (pixmap.width(), pixmap.height());
        // Pages are opaque, so that premultiplied and straight pixels are the same.
        Page { width, height, pixels: pixmap.take() }
    };
    Ok(document.pages().iter().map(picture).collect())
}

fn set(outline: &Outline) -> Result<PagedDocument, ExportError> {
    let data = serde_json::to_vec(outline).map_err(|error| ExportError::Pdf(error.to_string()))?;
    let mut inputs = Dict::new();
    inputs.insert("paper".into(), Bytes::new(data).into_value());
    let compiled = ENGINE.compile_with_input::<_, PagedDocument>(inputs);
    compiled.output.map_err(|error| ExportError::Pdf(error.to_string()))
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Some(Timestamp::new_utc(datetime))
}
