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
    /// The text of each page, without white space.
    pub pages: Vec<String>,
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
    let pages: Vec<String> = pages.iter().map(|page| squeezed(&page_text(page))).collect();
    Paper {
        text: pages.concat(),
        xmp: String::from_utf8(metadata.decoded().unwrap().into_owned()).unwrap(),
        lang: String::from_utf8(lang.as_bytes().to_vec()).unwrap(),
        marked: mark_info.and_then(|info| info.get("Marked")).unwrap_or(false),
        roles,
        pages,
    }
}

/// From codes of two bytes to text.
type ToUnicode = BTreeMap<u16, String>;

fn page_text(page: &Page<'_>) -> String {
    marked(page).into_iter().map(|(_, text)| text).collect()
}

/// The text of a page in pieces, each with the number of the marked content that it stands in.
fn marked(page: &Page<'_>) -> Vec<(Option<i32>, String)> {
    let mut pieces: Vec<(Option<i32>, String)> = Vec::new();
    let mut font = ToUnicode::new();
    // Within a span whose text is told, what its glyphs stand for does not count.
    let (mut spans, mut told): (Vec<Option<i32>>, Option<usize>) = (Vec::new(), None);
    let mut operations = page.operations();
    while let Some(operation) = operations.next() {
        let mut text = String::new();
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
            b"BMC" => spans.push(None),
            b"BDC" => {
                let properties = operation.operands().nth(1);
                let dict = match &properties {
                    Some(Object::Dict(dict)) => Some(dict),
                    _ => None,
                };
                spans.push(dict.and_then(|dict| dict.get::<i32>("MCID")));
                let actual = dict
                    .and_then(|dict| dict.get::<hayro_syntax::object::String<'_>>("ActualText"));
                if let Some(actual) = actual {
                    text.push_str(&text_string(actual.as_bytes()));
                    told = told.or(Some(spans.len()));
                }
            }
            b"EMC" => {
                if told == Some(spans.len()) {
                    told = None;
                }
                spans.pop();
            }
            _ => {}
        }
        if !text.is_empty() {
            pieces.push((spans.iter().rev().find_map(|span| *span), text));
        }
    }
    pieces
}

/// An element of the structure tree, as whoever has a paper read aloud meets it.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// What it is.
    pub role: String,
    /// Its language, where it says one.
    pub lang: Option<String>,
    /// What a table is told to show, and what a head is of.
    pub summary: Option<String>,
    /// Whether a head is of its row or of its column.
    pub scope: Option<String>,
    /// How a list counts.
    pub numbering: Option<String>,
    /// The text that stands in it directly.
    pub text: String,
    /// What stands in it, in the order of reading.
    pub kids: Vec<Element>,
}

impl Element {
    /// It and all that stands in it, in the order of reading.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.kids.iter().flat_map(Element::all));
        all
    }

    /// All text in it.
    pub fn whole_text(&self) -> String {
        self.all().into_iter().map(|element| element.text.as_str()).collect()
    }

    /// The elements of a role within it.
    pub fn of(&self, role: &str) -> Vec<&Element> {
        self.all().into_iter().filter(|element| element.role == role).collect()
    }
}

/// The structure tree.
pub fn tree(bytes: &[u8]) -> Element {
    let pdf = Pdf::new(bytes.to_vec()).expect("it is a PDF");
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    let tree: Dict<'_> = root.get("StructTreeRoot").unwrap();
    let mut texts = BTreeMap::new();
    for page in pdf.pages().iter() {
        let id = page.raw().obj_id().expect("pages are objects");
        for (mark, text) in marked(page) {
            let Some(mark) = mark else { continue };
            texts.entry((id.obj_number, mark)).or_insert_with(String::new).push_str(&text);
        }
    }
    element(&tree, None, &texts)
}

fn element(dict: &Dict<'_>, page: Option<i32>, texts: &BTreeMap<(i32, i32), String>) -> Element {
    let string = |dict: &Dict<'_>, key: &str| {
        let text: Option<hayro_syntax::object::String<'_>> = dict.get(key);
        text.map(|text| text_string(text.as_bytes()))
    };
    let page = dict.get_ref("Pg").map(|page| page.obj_number).or(page);
    let attributes: Vec<Dict<'_>> = match dict.get::<Object<'_>>("A") {
        Some(Object::Dict(one)) => vec![one],
        Some(Object::Array(array)) => array.iter::<Dict<'_>>().collect(),
        _ => Vec::new(),
    };
    let named = |key: &str| {
        let mut names = attributes.iter().filter_map(|it| it.get::<Name<'_>>(key));
        names.next().map(|name| name.as_str().to_owned())
    };
    let mut element = Element {
        role: dict.get::<Name<'_>>("S").map(|name| name.as_str().to_owned()).unwrap_or_default(),
        lang: string(dict, "Lang"),
        summary: attributes.iter().find_map(|it| string(it, "Summary")),
        scope: named("Scope"),
        numbering: named("ListNumbering"),
        ..Element::default()
    };
    let kids: Vec<Object<'_>> = match dict.get::<Object<'_>>("K") {
        Some(Object::Array(array)) => array.iter::<Object<'_>>().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    for kid in kids {
        take(&mut element, &kid, page, texts);
    }
    element
}

/// Takes a kid of an element: another element, or marked content of a page.
fn take(
    element: &mut Element,
    kid: &Object<'_>,
    page: Option<i32>,
    texts: &BTreeMap<(i32, i32), String>,
) {
    let text = |page: Option<i32>, mark: i32| {
        page.and_then(|page| texts.get(&(page, mark))).cloned().unwrap_or_default()
    };
    // Text and elements in the order in which they are read: text has an element of its own.
    let plain = |text| Element { text, ..Element::default() };
    match kid {
        Object::Dict(dict) if dict.contains_key("S") => {
            element.kids.push(self::element(dict, page, texts));
        }
        Object::Dict(dict) => {
            let page = dict.get_ref("Pg").map(|page| page.obj_number).or(page);
            element.kids.extend(dict.get::<i32>("MCID").map(|mark| plain(text(page, mark))));
        }
        Object::Number(mark) => {
            element.kids.push(plain(text(page, i32::try_from(mark.as_i64()).unwrap())))
        }
        _ => {}
    }
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
