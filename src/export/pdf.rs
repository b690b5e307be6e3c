//! PDF by typst: one file that is tagged, PDF/UA-1 and PDF/A-2a.
//!
//! The template is built in, and so are the faces; the paper goes in as data.

mod counted;
mod letters;
pub(super) mod picture;
mod world;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::error::ExportError;
use super::figure::Figure;
use super::look::LOOK;
use super::together;
use super::widths::{Widths, room};
use crate::report::outline::{Block, Outline, Table, Words};
use letters::make_showable;
pub(crate) use letters::unshown;
use world::PaperWorld;
pub(super) use world::regular;

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
        timestamp: moment(outline.made_at).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors))?;
    Ok(counted::counted(outline, pdf))
}

/// What the typesetter said.
fn refused(errors: &[SourceDiagnostic]) -> ExportError {
    let texts: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    ExportError::Pdf(texts.join("; "))
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

/// A paper that is set and can be looked at page by page. A page is drawn when somebody looks at it:
/// the pictures of a long paper would fill more memory than all else.
pub struct Typeset(PagedDocument);

impl std::fmt::Debug for Typeset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Typeset({} pages)", self.0.pages().len())
    }
}

impl Typeset {
    /// Sets a paper for a look before it is handed out.
    ///
    /// # Errors
    /// As [`pdf`].
    pub fn of(outline: &Outline) -> Result<Self, ExportError> {
        set(outline).map(Self)
    }

    /// Width and height of each page, in points.
    #[must_use]
    pub fn page_sizes(&self) -> Vec<(f64, f64)> {
        let size =
            |page: &typst_layout::Page| (page.frame.width().to_pt(), page.frame.height().to_pt());
        self.0.pages().iter().map(size).collect()
    }

    /// One page as a picture of that width in pixels; nothing when there is no such page.
    #[must_use]
    pub fn draw(&self, index: usize, width: u32) -> Option<Page> {
        let page = self.0.pages().get(index)?;
        let points = page.frame.width().to_pt().max(1.0);
        let pixel_per_pt = Scalar::new(f64::from(width) / points);
        let pixmap =
            typst_render::render(page, &RenderOptions { pixel_per_pt, ..RenderOptions::default() });
        let (width, height) = (pixmap.width(), pixmap.height());
        // Pages are opaque, so that premultiplied and straight pixels are the same.
        Some(Page { width, height, pixels: pixmap.take() })
    }
}

fn set(outline: &Outline) -> Result<PagedDocument, ExportError> {
    let data = data(outline).map_err(|error| ExportError::Pdf(error.to_string()))?;
    let world = PaperWorld::of(data, moment(outline.made_at));
    let set = typst::compile::<PagedDocument>(&world).output;
    // What was worked out for this paper serves no other, and would stay in memory.
    typst::comemo::evict(0);
    set.map_err(|errors| refused(&errors))
}

/// The paper as the template reads it.
fn data(outline: &Outline) -> Result<Vec<u8>, serde_json::Error> {
    let mut paper = serde_json::to_value(outline)?;
    let widths = Widths::of(outline);
    let kept = together::kept(outline);
    let blocks = paper.get_mut("blocks").and_then(|blocks| blocks.as_array_mut());
    let blocks = outline.blocks.iter().zip(kept).zip(blocks.into_iter().flatten());
    for ((block, kept), json) in blocks {
        let Some(json) = json.as_object_mut() else { continue };
        json.insert("kept".to_owned(), kept.into());
        json.insert("whole".to_owned(), together::is_whole(block, kept).into());
        json.insert("ends".to_owned(), serde_json::to_value(together::ends_of(block, kept))?);
        if let Block::Table(table) = block {
            let widths = widths.of_table(table);
            json.insert("widths".to_owned(), widths.into());
            json.insert("high".to_owned(), serde_json::to_value(high_rows(table, widths))?);
        }
        if let Block::Drawing { content, alt } = block {
            json.insert("svg".to_owned(), Figure::of(content, alt, outline.lang).svg.into());
        }
    }
    if let Some(note) = make_showable(outline, &mut paper) {
        let mut note = serde_json::to_value(Block::Note { text: note.into() })?;
        if let Some(note) = note.as_object_mut() {
            note.insert("kept".to_owned(), false.into());
        }
        let blocks = paper.get_mut("blocks").and_then(|blocks| blocks.as_array_mut());
        if let Some(blocks) = blocks {
            // At the head, where whoever looks at the paper sees it first.
            blocks.insert(0, note);
        }
    }
    if let Some(paper) = paper.as_object_mut() {
        paper.insert("look".to_owned(), serde_json::to_value(LOOK)?);
    }
    serde_json::to_vec(&paper)
}

/// Which rows of a table may go on on the next page. One cell that may not would keep its whole row from it.
fn high_rows(table: &Table, widths: &[u32]) -> Vec<bool> {
    let is_high =
        |(words, width): (&Words, &u32)| together::is_high_cell(&words.text, room(*width));
    table.rows.iter().map(|row| row.iter().zip(widths).any(is_high)).collect()
}

fn moment(at: DateTime<Utc>) -> Option<Datetime> {
    let part = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )
}

#[cfg(test)]
mod tests;
