//! Files that are no workbooks are named for what they are, and encodings and marks of text files that
//! had to be guessed are told of.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{counts, import};
use crate::support::{Place, list, on};

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A compound file as far as its directory goes, with streams of these names.
fn compound(streams: &[&str]) -> Vec<u8> {
    let mut bytes = vec![0_u8; 512];
    bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    for (name, kind) in [("Root Entry", 5)].into_iter().chain(streams.iter().map(|name| (*name, 2)))
    {
        let mut entry = [0_u8; 128];
        let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..letters.len()].copy_from_slice(&letters);
        entry[64] = u8::try_from(letters.len() + 2).unwrap();
        entry[66] = kind;
        bytes.extend(entry);
    }
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

/// The sentence that a file costs.
fn sentence(place: &Place, document: &Path, name: &str, bytes: &[u8]) -> String {
    let path = place.file(name, bytes).display().to_string();
    on(document, "import", &[&path, "--lang", "nb"]).failed(1)
}

const MIME: &str = "application/vnd.oasis.opendocument.";

#[test]
fn a_file_is_named_for_what_it_is_whatever_it_is_called() {
    let place = Place::new();
    let document = place.empty_document();
    let sheet = format!("{MIME}spreadsheet");
    let text = format!("{MIME}text");
    let locked = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let excel_2003 = "<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    for (bytes, said) in [
        (compound(&["EncryptionInfo", "EncryptedPackage"]), "låst med passord"),
        (compound(&["EncryptedPackage", "DRMEncryptedDataSpace"]), "beskyttet med rettigheter"),
        (compound(&["WordDocument"]), "er et tekstdokument"),
        (compound(&["__properties_version1.0"]), "er en e-post"),
        (
            packed(&[
                ("mimetype", &sheet),
                ("META-INF/manifest.xml", locked),
                ("content.xml", "x"),
            ]),
            "låst med passord",
        ),
        (packed(&[("mimetype", &text), ("content.xml", "<x/>")]), "er et tekstdokument"),
        (packed(&[("[Content_Types].xml", ""), ("word/document.xml", "")]), "er et tekstdokument"),
        (packed(&[("[Content_Types].xml", ""), ("ppt/slides.xml", "")]), "er en presentasjon"),
        (packed(&[("liste.xlsx", "")]), "er en pakket fil"),
        (
            packed(&[
                ("[Content_Types].xml", "<Types/>"),
                (
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet\" Target=\"macrosheets/sheet1.xml\"/></Relationships>",
                ),
                (
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"M\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                ),
            ]),
            "makroark fra før 1997",
        ),
        (b"<html><table><tr><td>Prosjekt".to_vec(), "er HTML, ikke et regneark"),
        (excel_2003.as_bytes().to_vec(), "fra Excel 2003"),
        (b"<?xml version=\"1.0\"?><rader/>".to_vec(), "er XML, ikke et regneark"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3".to_vec(), "er PDF, ikke et regneark"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "er et bilde"),
        (b"SQLite format 3\0\x10\0".to_vec(), "er en database"),
        (b"\x09\x08\x08\x00\x00\x05\x05\x00".to_vec(), "fra før 1997"),
        (b"PK\x03\x04 og ikke mer".to_vec(), "er skadet"),
        ((0..=255).cycle().take(4096).collect(), "verken et regneark eller tekst"),
    ] {
        for name in ["fil.xlsx", "fil.xls", "fil.csv"] {
            let told = sentence(&place, &document, name, &bytes);
            assert!(told.contains(said), "{name}: {told}");
            assert_eq!(told.matches(name).count(), 1, "once: {told}");
            let lower = told.to_lowercase();
            for word in ["cfb", "error", "rels", "utf8", "zip archive"] {
                assert!(!lower.contains(word), "no words of a library: {told}");
            }
        }
    }
}

#[test]
fn text_of_dos_and_mac_is_read_and_told_of() {
    let place = Place::new();
    let document = place.empty_document();
    let dos = b"Prosjekt;Merknad\r\n\x8frshjul p\x86 nett;\x9dygarden\r\n".to_vec();
    let mac = b"Prosjekt;Merknad\r\x81rshjul p\x8c nett;\xafygarden\r".to_vec();
    for (bytes, said) in [(dos, "DOS"), (mac, "Mac")] {
        let file = place.file("a.csv", bytes);
        let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
        assert_eq!(done["added"][0]["fields"]["title"], "Årshjul på nett", "{done:#}");
        assert_eq!(done["added"][0]["fields"]["note"], "Øygarden", "{done:#}");
        assert!(done["notes"][0].as_str().unwrap().contains(said), "{done:#}");
    }
}

#[test]
fn an_open_quotation_mark_loses_no_row() {
    let place = Place::new();
    let document = place.empty_document();
    let file = place.file(
        "a.csv",
        "Prosjekt;Totalbudsjett;Merknad\n\"Bredbånd;100;ja\nSkjema;200;nei\n\"Nytt \"digitalt\" torg\";300;x\n",
    );
    let done = import(&document, &file, &["--as", "projects"]);
    assert_eq!(counts(&done), (3, 0, 0, 0), "{done:#}");
    let titles: Vec<String> = list(&document, "projects")
        .iter()
        .map(|project| project["title"].as_str().unwrap().to_owned())
        .collect();
    assert!(titles.contains(&"\"Bredbånd".to_owned()), "{titles:?}");
    assert!(titles.contains(&"Nytt \"digitalt\" torg".to_owned()), "{titles:?}");
    let notes = done["notes"].to_string();
    assert!(notes.contains("rad 2") && notes.contains("rad 4"), "{notes}");
}

#[test]
fn headings_with_commas_do_not_cut_a_file_of_semicolons() {
    let place = Place::new();
    let document = place.empty_document();
    let file = place.file(
        "a.csv",
        "Prosjekt;Totalbudsjett;Merknad, intern\nVelferd, trinn 2, nord;1250,50;a, b, c\nKI, fase 1;2250,50;d, e\n",
    );
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(done["added"][0]["fields"]["title"], "Velferd, trinn 2, nord");
    assert_eq!(done["added"][1]["fields"]["budget"], 2250.5);
}

/// What the headings are cut by counts, and not what stands in most rows.
#[test]
fn commas_in_most_rows_do_not_cut_what_the_headings_do_not() {
    let place = Place::new();
    let document = place.empty_document();
    let rows = "A, nord;x\nB, sør;y\nGjelder Askøy, Voss\nGjelder Bergen, Os\n";
    let file = place.file("a.csv", format!("Prosjekt;Merknad\n{rows}"));
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    let fields = |nth: usize| done["added"][nth]["fields"].clone();
    assert_eq!((&fields(0)["title"], &fields(0)["note"]), (&"A, nord".into(), &"x".into()));
    assert_eq!(fields(1)["title"], "B, sør", "{done:#}");
}

#[test]
fn a_locked_workbook_of_before_2007_is_called_so() {
    let place = Place::new();
    let document = place.empty_document();
    // The first records of a workbook; what follows them is enciphered, in one way or another.
    let begins = b"\x09\x08\x10\x00\x00\x06\x05\x00\xbb\x0d\xcc\x07\0\0\0\0\x06\0\0\0";
    for locked in [&b"\x2f\x00\x06\x00\x00\x00\x59\xb3\x0a\x9a"[..], b"\x86\0\0\0\x2f\0\x36\0\x01"]
    {
        let mut bytes = compound(&["Workbook"]);
        bytes.extend(begins);
        bytes.extend(locked);
        bytes.resize(bytes.len().next_multiple_of(4096), 0);
        let told = sentence(&place, &document, "a.xls", &bytes);
        assert!(told.contains("låst med passord"), "{told}");
    }
}

#[test]
fn what_a_file_is_called_changes_nothing() {
    let place = Place::new();
    let document = place.empty_document();
    let table = place.file("liste.xlsx", "Prosjekt;Merknad\nA;b\n");
    let done = import(&document, &table, &["--as", "projects", "--dry-run"]);
    assert_eq!(counts(&done).0, 1);
    fs::remove_file(table).unwrap();
}
