//! The language of a workbook, where programs that read it out look for it. The library that writes workbooks has no
//! word for it, so that it is put into the part that says what the file is.

use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::export::docx::language_of;

/// The part that says what a file is.
const PROPERTIES: &str = "docProps/core.xml";

/// Before which the language stands there.
const END: &str = "</cp:coreProperties>";

/// The same workbook, which says which language its words are of.
pub(super) fn with_language(workbook: &[u8], lang: &str) -> ZipResult<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(workbook))?;
    let mut into = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    for index in 0..from.len() {
        let mut part = from.by_index(index)?;
        if part.name() != PROPERTIES {
            into.raw_copy_file(part)?;
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        let said = format!("<dc:language>{}</dc:language>{END}", language_of(lang));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(part.last_modified().unwrap_or_default());
        into.start_file(PROPERTIES, options)?;
        into.write_all(text.replace(END, &said).as_bytes())?;
    }
    Ok(into.finish()?.into_inner())
}
