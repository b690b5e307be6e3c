//! What a ZIP file is, by the names of what is packed in it.

use std::io::{Read, Seek};

use zip::ZipArchive;

use super::{Form, Other};

/// How much of a part is looked at.
const SAMPLE: u64 = 256 * 1024;

/// What a ZIP file is.
pub(super) fn form_of<R: Read + Seek>(file: R) -> Form {
    let Ok(mut archive) = ZipArchive::new(file) else { return Form::Broken };
    let names: Vec<String> =
        archive.file_names().map(|name| name.replace('\\', "/").to_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let ends = |end: &str| names.iter().any(|name| name.ends_with(end));
    let begins = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("content.xml") || has("encrypted-package") {
        return open_document(&mut archive);
    }
    if has("[content_types].xml") || has("_rels/.rels") {
        return if ends("workbook.bin") {
            Form::Xlsb
        } else if ends("workbook.xml") {
            Form::Xlsx
        } else if begins("word/") {
            Form::Other(Other::Document)
        } else if begins("ppt/") || begins("visio/") {
            Form::Other(Other::Slides)
        } else {
            // A workbook whose parts have names of their own.
            Form::Xlsx
        };
    }
    if ends("index/document.iwa") || has("index.zip") {
        return Form::Other(Other::Apple);
    }
    match text_of(&mut archive, "mimetype") {
        mime if mime.starts_with("application/epub") => Form::Other(Other::Document),
        _ => Form::Other(Other::Packed),
    }
}

/// What of OpenDocument it is. The mark is at the top of the file, or in the list of its parts.
fn open_document<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Form {
    let manifest = text_of(archive, "META-INF/manifest.xml");
    let mime = text_of(archive, "mimetype");
    let kind = if mime.trim().is_empty() { &manifest } else { &mime };
    let spreadsheet = kind.contains("opendocument.spreadsheet") || kind.trim().is_empty();
    match kind.as_str() {
        _ if spreadsheet && manifest.contains("encryption-data") => Form::Locked,
        _ if spreadsheet => Form::Ods,
        kind if kind.contains("opendocument.presentation") => Form::Other(Other::Slides),
        kind if kind.contains("opendocument.graphics") => Form::Other(Other::Slides),
        _ => Form::Other(Other::Document),
    }
}

/// The beginning of a part as text; empty where there is none.
fn text_of<R: Read + Seek>(archive: &mut ZipArchive<R>, name: &str) -> String {
    let mut bytes = Vec::new();
    let part = archive.by_name(name).ok();
    match part.map(|part| part.take(SAMPLE).read_to_end(&mut bytes)) {
        Some(Ok(_)) => String::from_utf8_lossy(&bytes).into_owned(),
        Some(Err(_)) | None => String::new(),
    }
}
