//! DOCX: a paper that a word processor opens, with styles one can go on writing in.
//!
//! Each part of the file is written in the order that the format's schema asks for; word
//! processors mend some disorder in silence and refuse other. Texts are data: what XML cannot hold
//! is dropped, everything else is escaped in one place. The same outline makes the same bytes.

mod boxes;
mod document;
mod drawings;
mod facts;
mod numbering;
mod parts;
mod tables;
mod text;
mod xml;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

pub(crate) use parts::language_of;

use super::error::ExportError;
use crate::report::outline::Outline;

/// Writes a paper.
///
/// # Errors
/// `Docx` with what the packing said; a paper made of any text whatever packs.
pub fn docx(outline: &Outline) -> Result<Vec<u8>, ExportError> {
    let drawings = drawings::Drawings::of(outline);
    let files = drawings.files()?;
    let (document, numbering) = document::document(outline, &drawings);
    let parts = [
        ("[Content_Types].xml", drawings.typed(parts::CONTENT_TYPES)),
        ("_rels/.rels", parts::RELATIONSHIPS.to_owned()),
        ("docProps/core.xml", parts::core_properties(outline)),
        ("docProps/app.xml", parts::APP_PROPERTIES.to_owned()),
        ("word/document.xml", document),
        ("word/numbering.xml", numbering),
        ("word/_rels/document.xml.rels", drawings.related(parts::DOCUMENT_RELATIONSHIPS)),
        ("word/styles.xml", parts::styles(outline)),
        ("word/settings.xml", parts::settings(outline)),
        ("word/fontTable.xml", parts::FONT_TABLE.to_owned()),
        ("word/footer1.xml", document::footer(outline)),
    ];
    let parts = parts.map(|(name, part)| (name.to_owned(), part.into_bytes()));
    pack(parts.into_iter().chain(files)).map_err(|error| ExportError::Docx(error.to_string()))
}

/// Packs parts in their order, with nothing of the clock or of the machine in the file.
fn pack(parts: impl IntoIterator<Item = (String, Vec<u8>)>) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&part)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
pub(super) mod tests;
