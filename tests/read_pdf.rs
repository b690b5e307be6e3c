//! Reads a PDF back: its catalogue, its XMP, and its text by the fonts' own tables, as whoever
//! copies from it or has it read aloud meets it.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Page;

/// What is read of a paper.
pub struct Paper {
    /// All text, without white space, for lines break where they like.
    pub text: String,
    /// The XMP packet.
    pub xmp: String,
    /// The language of the catalogue.
    pub lang: String,
    /// Whether it says of itself that it is tagged.
    pub marked: bool,
    /// How often each role of the structure tree stands in it.
    pub roles: BTreeMap<String, usize>,
    /// The text of the last page, without white space.
    pub last_page: String,
}

/// The same text as [`Paper::text`] has it.
pub fn squeezed(text: &str) -> String {
    // Where a word is parted, a soft hyphen may stand.
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

pub fn read(bytes: &[u8]) -> Paper {
    let pdf = Pdf::new(bytes.to_vec()).expect("it is a PDF");
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    let mark_info: Option<Dict<'_>> = root.get("MarkInfo");
    let metadata: Stream<'_> = root.get("Metadata").unwrap();
    let lang: hayro_syntax::object::String<'_> = root.get("Lang").unwrap();
    let mut roles = BTreeMap::new();
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        // An element of the structure tree has a role and a parent.
        if let (Some(role), true) = (dict.get::<Name<'_>>("S"), dict.contains_key("P")) {
            *roles.entry(role.as_str().to_owned()).or_default() += 1;
        }
    }
    let pages = pdf.pages();
    let text: String = pages.iter().map(page_text).collect();
    Paper {
        text: squeezed(&text),
        xmp: String::from_utf8(metadata.decoded().unwrap().into_owned()).unwrap(),
        lang: String::from_utf8(lang.as_bytes().to_vec()).unwrap(),
        marked: mark_info.and_then(|info| info.get("Marked")).unwrap_or(false),
        roles,
        last_page: squeezed(&pages.last().map(page_text).unwrap_or_default()),
    }
}

/// From codes of two bytes to text.
type ToUnicode = BTreeMap<u16, String>;

fn page_text(page: &Page<'_>) -> String {
    let mut text = String::new();
    let mut font = ToUnicode::new();
    // Within a span whose text is told, what its glyphs stand for does not count.
    let (mut spans, mut told) = (0_usize, None);
    let mut operations = page.operations();
    while let Some(operation) = operations.next() {
        match &**operation.operator {
            b"Tf" => {
                if let Some(Object::Name(name)) = operation.operands().next() {
                    let dict = page.resources().get_font(name).unwrap();
                    let stream: Stream<'_> = dict.get("ToUnicode").expect("text that says nothing");
                    font =
                        to_unicode(&String::from_utf8(stream.decoded().unwrap().into()).unwrap());
                }
            }
            b"Tj" if told.is_none() => {
                operation.operands().for_each(|shown| show(shown, &font, &mut text));
            }
            b"TJ" if told.is_none() => {
                if let Some(Object::Array(array)) = operation.operands().next() {
                    let array: &Array<'_> = array;
                    array.iter::<Object<'_>>().for_each(|shown| show(&shown, &font, &mut text));
                }
            }
            b"BMC" => spans += 1,
            b"BDC" => {
                spans += 1;
                if let Some(Object::Dict(dict)) = operation.operands().nth(1)
                    && let Some(actual) = dict.get::<hayro_syntax::object::String<'_>>("ActualText")
                {
                    text.push_str(&text_string(actual.as_bytes()));
                    told = told.or(Some(spans));
                }
            }
            b"EMC" => {
                if told == Some(spans) {
                    told = None;
                }
                spans -= 1;
            }
            _ => {}
        }
    }
    text
}

fn show(shown: &Object<'_>, font: &ToUnicode, text: &mut String) {
    let Object::String(codes) = shown else { return };
    for code in codes.as_bytes().chunks_exact(2) {
        let code = u16::from_be_bytes([code[0], code[1]]);
        text.push_str(font.get(&code).map_or("", String::as_str));
    }
}

/// Reads the `bfchar` and `bfrange` lines of a table.
fn to_unicode(cmap: &str) -> ToUnicode {
    let mut table = ToUnicode::new();
    let mut section = "";
    for line in cmap.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if let Some(name) = words.last().filter(|word| word.starts_with("begin")) {
            section = name;
        } else if line.starts_with("end") {
            section = "";
        } else if section == "beginbfchar" {
            let parts = hex_parts(line);
            table.insert(u16::from_be_bytes([parts[0][0], parts[0][1]]), utf16(&parts[1]));
        } else if section == "beginbfrange" {
            panic!("the table has ranges, which this reader does not know: {line}");
        }
    }
    table
}

fn hex_parts(line: &str) -> Vec<Vec<u8>> {
    let inside = |part: &str| part.split('>').next().unwrap_or_default().to_owned();
    let bytes = |digits: String| {
        let digits: Vec<char> = digits.chars().filter(|c| c.is_ascii_hexdigit()).collect();
        let byte = |pair: &[char]| u8::from_str_radix(&String::from_iter(pair), 16).unwrap();
        digits.chunks_exact(2).map(byte).collect()
    };
    line.split('<').skip(1).map(|part| bytes(inside(part))).collect()
}

/// A text of the file: UTF-16 with its mark, else one byte a letter.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> =
        bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}
