//! Lists that were damaged, in their bytes or in the parts that they are made of: each ends as a
//! table or as one sentence, within the limits of the process that reads it, and what is read is
//! understood or refused by the program without harm. `SAMSTYR_LONG=1` tries thousands.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use chrono::NaiveDate;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::import::sheet::grid::{Line, Workbook};
use samstyr::import::sheet::isolated::{Limits, ReadError, read_workbook};
use samstyr::import::sheet::mapping::Mapping;
use samstyr::import::sheet::{Options, import};
use samstyr::model::kind::Portfolio;
use samstyr::model::message::Tell as _;
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::safety::rounds;
use crate::support::{Place, on};

/// The parts of a file that is a folder in a ZIP file.
type Parts = Vec<(String, Vec<u8>)>;

fn parts_of(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut part = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().to_owned(), bytes)
        })
        .collect()
}

fn zipped(parts: &Parts, random: &mut ChaCha8Rng) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let method = [CompressionMethod::Deflated, CompressionMethod::Stored];
        let method = method[random.random_range(0..2)];
        let options = SimpleFileOptions::default().compression_method(method);
        // Two parts of one name cannot be written.
        if zip.start_file(name, options).is_ok() {
            zip.write_all(bytes).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

const ODS: &str = r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Prosjekter"><table:table-row><table:table-cell office:value-type="string"><text:p>Tittel</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Start</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Budsjett</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>Byggesøknader</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-04-26"/><table:table-cell office:value-type="float" office:value="1500000" table:number-columns-repeated="2"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;

const MANIFEST: &str = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;

/// Whole tables of each sort, by the ending of their names.
struct Sources {
    xlsx: Parts,
    ods: Parts,
    csv: Vec<u8>,
}

impl Sources {
    fn new(place: &Place, document: &Path) -> Self {
        let exported = |name: &str| {
            let out = place.path(name);
            let shown = out.display().to_string();
            on(document, "export", &["table", "--kind", "projects", "--out", &shown]).done();
            fs::read(out).unwrap()
        };
        let part = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        Self {
            xlsx: parts_of(&exported("hel.xlsx")),
            ods: vec![
                part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                part("META-INF/manifest.xml", MANIFEST),
                part("content.xml", ODS),
            ],
            csv: exported("hel.csv"),
        }
    }

    /// A damaged table, and the ending of its name.
    fn damaged(&self, case: usize, random: &mut ChaCha8Rng) -> (&'static str, Vec<u8>) {
        let (ending, mut parts) = match case % 5 {
            0 | 1 => ("xlsx", self.xlsx.clone()),
            2 | 3 => ("ods", self.ods.clone()),
            _ => {
                let mut bytes = self.csv.clone();
                (0..random.random_range(1..6)).for_each(|_| damage(&mut bytes, random));
                return ("csv", bytes);
            }
        };
        if case.is_multiple_of(2) {
            let mut bytes = zipped(&parts, random);
            (0..random.random_range(1..4)).for_each(|_| damage(&mut bytes, random));
            return (ending, bytes);
        }
        for _ in 0..random.random_range(1..4) {
            let index = random.random_range(0..parts.len());
            match random.random_range(0..12) {
                0 if parts.len() > 1 => drop(parts.remove(index)),
                1 => {
                    let other = random.random_range(0..parts.len());
                    let bytes = parts[other].1.clone();
                    parts[index].1 = bytes;
                }
                2 => damage_text(&mut parts[index].0, random),
                3..8 => {
                    let mut text = String::from_utf8_lossy(&parts[index].1).into_owned();
                    damage_text(&mut text, random);
                    parts[index].1 = text.into_bytes();
                }
                _ => damage(&mut parts[index].1, random),
            }
        }
        (ending, zipped(&parts, random))
    }
}

/// What stands in for a number or a value of an attribute.
const HOSTILE: &[&str] = &[
    "0",
    "-1",
    "1048577",
    "4294967295",
    "4294967296",
    "18446744073709551616",
    "1e308",
    "-1e999",
    "NaN",
    "",
    "\0",
    "\u{feff}",
    "9999-99-99",
    "0000-00-00",
    "A0",
    "XFE1",
    "ZZZZZZZ99999999999",
    "A1:XFD1048576",
    "&#0;",
    "&lol;",
    "]]>",
    "<!--",
    "../../etc/passwd",
    "rId1",
    "s",
    "inlineStr",
    "=cmd|' /C calc'!A0",
    "\u{202e}",
    "æøå",
];

/// Puts something hostile between two quotation marks, or in the place of some digits.
fn damage_text(text: &mut String, random: &mut ChaCha8Rng) {
    let hostile = HOSTILE[random.random_range(0..HOSTILE.len())];
    let is_end = |c: char| c == '"' || c == '>' || c == '<' || c.is_ascii_digit();
    let ends: Vec<usize> =
        text.char_indices().filter(|(_, c)| is_end(*c)).map(|(at, _)| at).collect();
    if ends.len() < 2 {
        return text.push_str(hostile);
    }
    let number = random.random_range(0..ends.len() - 1);
    let (from, to) = (ends[number] + 1, ends[number + 1]);
    text.replace_range(from..to, hostile);
}

/// Cuts, doubles, empties or changes some bytes.
fn damage(bytes: &mut Vec<u8>, random: &mut ChaCha8Rng) {
    if bytes.is_empty() {
        return bytes.extend(b"PK\x03\x04");
    }
    let from = random.random_range(0..bytes.len());
    let to = (from + random.random_range(1..600)).min(bytes.len());
    match random.random_range(0..6) {
        0 => bytes.truncate(from),
        1 => drop(bytes.drain(from..to)),
        2 => {
            let piece = bytes[from..to].to_vec();
            let times = random.random_range(1..50);
            bytes.splice(from..from, piece.repeat(times));
        }
        3 => bytes[from..to].fill(0),
        4 => {
            let odd = [&b"\""[..], b"\r", b"\n", b";", b"\t", b"\xff\xfe", b"\xc3", b"\0"];
            let odd = odd[random.random_range(0..odd.len())];
            bytes.splice(from..from, odd.repeat(random.random_range(1..20)));
        }
        _ => {
            for _ in 0..random.random_range(1..30) {
                let at = random.random_range(0..bytes.len());
                bytes[at] = random.random();
            }
        }
    }
}

/// Goes on with what was read as the window does: understood, or refused.
fn go_on(portfolio: &Portfolio, book: &Workbook) {
    let options = Options {
        kind: None,
        mapping: Mapping::default(),
        remember: false,
        document: "",
        texts: Texts::of(Lang::Nb),
        today: NaiveDate::from_ymd_opt(2024, 4, 26).unwrap(),
    };
    if let Ok(outcome) = import(portfolio, book, &options) {
        let _ = outcome.into_changes();
    }
}

#[test]
fn whatever_a_table_has_become_it_ends_as_a_table_or_a_sentence() {
    let place = Place::new();
    let document = place.example();
    let sources = Sources::new(&place, &document);
    let portfolio = Document::open(&document, Access::Read).unwrap().portfolio().clone();
    let program = Path::new(env!("CARGO_BIN_EXE_samstyr"));
    // A few bytes can say that a row is repeated for ever: then time ends it.
    let time = Duration::from_secs(4);
    let limits = Limits { memory: 128 << 20, time, ..Limits::default() };
    let mut random = ChaCha8Rng::seed_from_u64(7);
    let mut outcomes: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for case in 0..rounds(150, 6000) {
        let (ending, bytes) = sources.damaged(case, &mut random);
        let path = place.file(&format!("m.{ending}"), &bytes);
        let outcome = match read_workbook(program, &path, &limits, &AtomicBool::new(false)) {
            Ok(book) => {
                go_on(&portfolio, &book);
                "read"
            }
            Err(error) => {
                let sentence = Texts::of(Lang::Nb).message(&error.message(), None);
                assert!(!sentence.is_empty() && !sentence.contains('\n'), "{case}: {sentence}");
                match error {
                    ReadError::Broken { .. } => "broken",
                    ReadError::Locked(_) => "locked",
                    ReadError::Other { .. } => "something else",
                    ReadError::TooLarge(_) => "too large",
                    ReadError::GaveUp(_) => "gave up",
                    ReadError::TooSlow(_) => "too slow",
                    error => panic!("{case}: {error:?}"),
                }
            }
        };
        *outcomes.entry((ending, outcome)).or_default() += 1;
    }
    println!("{outcomes:?}");
    for ending in ["xlsx", "ods", "csv"] {
        assert!(outcomes.contains_key(&(ending, "read")), "{ending}: {outcomes:?}");
    }
    for ending in ["xlsx", "ods"] {
        assert!(outcomes.contains_key(&(ending, "broken")), "{ending}: {outcomes:?}");
    }
}

#[test]
fn a_reader_that_says_anything_is_not_believed() {
    let mut random = ChaCha8Rng::seed_from_u64(8);
    let lines = [
        r#"[12,"tekst",1.5,true,null,{"day":"2024-04-26"}]"#,
        r#"{"sheet":"A","visible":true}"#,
        r#"{"failed":"broken","detail":"x"}"#,
        r#"{"end":true}"#,
    ];
    for case in 0..rounds(2000, 200_000) {
        let mut bytes = lines[case % lines.len()].as_bytes().to_vec();
        damage(&mut bytes, &mut random);
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        damage_text(&mut text, &mut random);
        if let Some(line) = Line::read(&text) {
            assert_eq!(Line::read(&line.write()), Some(line), "{text}");
        }
    }
}
