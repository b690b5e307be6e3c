//! What a file is, told by what stands in it and never by the ending of its name.

mod packed;
mod streams;
mod written;

use std::io::{Read, Seek, SeekFrom};

/// What a file is to the reader of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A workbook of Excel: XML in a ZIP file.
    Xlsx,
    /// A workbook of Excel: records in a ZIP file.
    Xlsb,
    /// A workbook of Excel before 2007.
    Xls,
    /// An OpenDocument spreadsheet in a ZIP file.
    Ods,
    /// An OpenDocument spreadsheet in one XML file.
    FlatOds,
    /// Text, which may be a table.
    Text,
    /// Opens only with a password.
    Locked,
    /// Something else, which can be named.
    Other(Other),
    /// The beginning of one of these, and not the rest of it.
    Broken,
}

/// What is no table that can be read, by the code that its sentence goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Other {
    /// A web page, or a table that a program writes as one.
    Html,
    /// A web page with its pictures in one file.
    WebArchive,
    /// The XML of Excel 2003.
    Xml2003,
    /// XML of another kind.
    Xml,
    /// JSON.
    Json,
    /// A workbook of Excel before 1997, or of another program of that time.
    OldExcel,
    /// A workbook with sheets of macros, from before Visual Basic.
    Macros,
    /// A file of Apple's Numbers, Pages or Keynote.
    Apple,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A text document.
    Document,
    /// A presentation or a drawing.
    Slides,
    /// A message of a mail program.
    Mail,
    /// Appointments or contacts.
    Calendar,
    /// Other files, packed in one.
    Packed,
    /// A database, which a Samstyr document is too.
    Database,
    /// Held by a right that only its owner gives.
    Rights,
    /// Neither text nor anything that is known.
    Unknown,
}

impl Other {
    const ALL: [Self; 18] = [
        Self::Html,
        Self::WebArchive,
        Self::Xml2003,
        Self::Xml,
        Self::Json,
        Self::OldExcel,
        Self::Macros,
        Self::Apple,
        Self::Pdf,
        Self::Picture,
        Self::Document,
        Self::Slides,
        Self::Mail,
        Self::Calendar,
        Self::Packed,
        Self::Database,
        Self::Rights,
        Self::Unknown,
    ];

    /// The code, as the texts and the lines between the processes have it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::WebArchive => "web-archive",
            Self::Xml2003 => "xml-2003",
            Self::Xml => "xml",
            Self::Json => "json",
            Self::OldExcel => "old-excel",
            Self::Macros => "macros",
            Self::Apple => "apple",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Document => "document",
            Self::Slides => "slides",
            Self::Mail => "mail",
            Self::Calendar => "calendar",
            Self::Packed => "packed",
            Self::Database => "database",
            Self::Rights => "rights",
            Self::Unknown => "unknown",
        }
    }

    /// The one with that code.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|other| other.code() == code)
    }
}

/// How much of a file is looked at where the whole of it is not needed.
const SAMPLE: u64 = 64 * 1024;

/// What a file is. It stands at its beginning afterwards.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn form_of<R: Read + Seek>(file: &mut R) -> std::io::Result<Form> {
    let mut start = Vec::new();
    file.by_ref().take(SAMPLE).read_to_end(&mut start)?;
    file.seek(SeekFrom::Start(0))?;
    let form = if start.starts_with(b"PK\x03\x04") {
        packed::form_of(&mut *file)
    } else if start.starts_with(b"PK\x05\x06") {
        Form::Other(Other::Packed)
    } else if start.starts_with(b"\xd0\xcf\x11\xe0") {
        streams::form_of(file)?
    } else if let Some(other) = by_signature(&start) {
        Form::Other(other)
    } else {
        written::form_of(&start)
    };
    file.seek(SeekFrom::Start(0))?;
    Ok(form)
}

/// Whether a file is a spreadsheet as symbolic links, which begins with "ID;P", the name of a program and letters, and
/// has a record of one or two letters in each line; "ID;Prosjekt" are headings.
fn is_linked(start: &[u8]) -> bool {
    let mut lines =
        start.split(|byte| matches!(byte, b'\r' | b'\n')).filter(|line| !line.is_empty());
    let head = lines.next().filter(|line| line.starts_with(b"ID;P"));
    let is_of_letters =
        |line: &[u8]| line.split(|byte| *byte == b';').skip(2).all(|field| field.len() == 1);
    let is_record = |line: &[u8]| {
        let letters = line.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
        (1..=2).contains(&letters) && line.get(letters) == Some(&b';')
    };
    head.is_some_and(is_of_letters) && lines.next().is_none_or(is_record)
}

/// What says what it is with its first bytes.
fn by_signature(start: &[u8]) -> Option<Other> {
    const SIGNATURES: &[(&[u8], Other)] = &[
        (b"\x89PNG\r\n\x1a\n", Other::Picture),
        (b"\xff\xd8\xff", Other::Picture),
        (b"GIF8", Other::Picture),
        (b"II*\0", Other::Picture),
        (b"MM\0*", Other::Picture),
        (b"{\\rtf", Other::Document),
        (b"7z\xbc\xaf\x27\x1c", Other::Packed),
        (b"Rar!\x1a\x07", Other::Packed),
        (b"\x1f\x8b", Other::Packed),
        (b"\xfd7zXZ\0", Other::Packed),
        (b"SQLite format 3\0", Other::Database),
        // The records that a workbook of Excel 2, 3, 4 and 5 begins with, and one of Lotus 1-2-3.
        (b"\x09\x00\x04\x00", Other::OldExcel),
        (b"\x09\x02\x06\x00", Other::OldExcel),
        (b"\x09\x04\x06\x00", Other::OldExcel),
        (b"\x09\x08\x08\x00", Other::OldExcel),
        (b"\x09\x08\x10\x00", Other::OldExcel),
        (b"\x00\x00\x02\x00", Other::OldExcel),
        (b"\x00\x00\x1a\x00", Other::OldExcel),
    ];
    let known = SIGNATURES.iter().find(|(signature, _)| start.starts_with(signature));
    let at = |from: usize, wanted: &[u8]| start.get(from..from + wanted.len()) == Some(wanted);
    // Something may stand before a PDF file.
    let within = start.get(..1024).unwrap_or(start);
    let is_pdf = || within.windows(5).any(|five| five == b"%PDF-");
    match known {
        Some((_, other)) => Some(*other),
        None if is_linked(start) => Some(Other::OldExcel),
        None if is_pdf() => Some(Other::Pdf),
        None if at(0, b"RIFF") && at(8, b"WEBP") => Some(Other::Picture),
        None if at(4, b"ftyp") => Some(Other::Picture),
        None if at(0, b"BM") && at(6, &[0; 4]) => Some(Other::Picture),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn a_file_is_what_stands_in_it() {
        for (bytes, wanted) in [
            (&b"%PDF-1.7\n..."[..], Form::Other(Other::Pdf)),
            (b"\x89PNG\r\n\x1a\n\0\0", Form::Other(Other::Picture)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Form::Other(Other::Picture)),
            (b"{\\rtf1\\ansi", Form::Other(Other::Document)),
            (b"\x09\x08\x10\x00\x00\x06", Form::Other(Other::OldExcel)),
            (b"SQLite format 3\0\x10", Form::Other(Other::Database)),
            (b"PK\x03\x04 and no more", Form::Broken),
            (b"\xd0\xcf\x11\xe0 and no more", Form::Broken),
            (b"BM;1\nAlver;2", Form::Text),
            (b"", Form::Text),
        ] {
            assert_eq!(form_of(&mut Cursor::new(bytes)).unwrap(), wanted, "{bytes:?}");
        }
    }

    #[test]
    fn every_code_is_the_code_of_one() {
        for other in Other::ALL {
            assert_eq!(Other::from_code(other.code()), Some(other));
        }
    }
}
