//! Workbooks of Excel before 2007 (XLS): what stands in them is read, and it is said what is not seen.

use std::path::PathBuf;

use serde_json::Value as Json;

use super::{counts, import};
use crate::support::{Place, list, on};

const NONE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;

fn words(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn longs(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// A record: its number, its size, and what it says.
fn record(number: u16, data: &[u8]) -> Vec<u8> {
    [words(&[number, u16::try_from(data.len()).unwrap()]), data.to_vec()].concat()
}

fn begins(what: u16) -> Vec<u8> {
    record(0x0809, &words(&[0x0600, what, 0x0dbb, 0x07cc, 0, 0, 6, 0]))
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    record(0x0204, &[words(&[row, column, 0, length]), vec![0], text.as_bytes().to_vec()].concat())
}

fn number(row: u16, column: u16, said: f64) -> Vec<u8> {
    record(0x0203, &[words(&[row, column, 0]), said.to_le_bytes().to_vec()].concat())
}

/// An entry of the directory of a compound file.
fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut entry = vec![0_u8; 128];
    let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry[..letters.len()].copy_from_slice(&letters);
    entry[64] = u8::try_from(if name.is_empty() { 0 } else { letters.len() + 2 }).unwrap();
    (entry[66], entry[67]) = (kind, 1);
    entry[68..80].copy_from_slice(&longs(&[NONE, NONE, child]));
    entry[116..124].copy_from_slice(&longs(&[start, size]));
    entry
}

/// A compound file that holds nothing but a workbook.
fn compound(mut stream: Vec<u8>) -> Vec<u8> {
    // Shorter streams stand elsewhere in such a file.
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = u32::try_from(stream.len() / 512).unwrap();
    let mut head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    head.extend([0; 16]);
    head.extend(words(&[0x3e, 3, 0xfffe, 9, 6, 0, 0, 0]));
    head.extend(longs(&[0, 1, 1, 0, 4096, END, 0, END, 0, 0]));
    head.resize(512, 0xff);
    let mut table = vec![0xffff_fffd, END];
    table.extend((3..2 + sectors).chain([END]));
    table.resize(128, NONE);
    let directory = [
        entry("Root Entry", 5, 1, END, 0),
        entry("Workbook", 2, NONE, 2, u32::try_from(stream.len()).unwrap()),
        entry("", 0, NONE, 0, 0),
        entry("", 0, NONE, 0, 0),
    ];
    [head, longs(&table), directory.concat(), stream].concat()
}

fn workbook(place: &Place, formats: &[Vec<u8>], cells: &[Vec<u8>]) -> PathBuf {
    let name = b"P";
    let sheet = |at: u32| {
        let says = [longs(&[at]), vec![0, 0, u8::try_from(name.len()).unwrap(), 0], name.to_vec()];
        record(0x0085, &says.concat())
    };
    let head = |at: u32| {
        let codepage = record(0x0042, &words(&[1200]));
        [begins(5), codepage, formats.concat(), sheet(at), record(0x000a, &[])].concat()
    };
    let at = u32::try_from(head(0).len()).unwrap();
    let dimensions = record(0x0200, &[longs(&[0, 9]), words(&[0, 9, 0])].concat());
    let stream = [head(at), begins(0x10), dimensions, cells.concat(), record(0x000a, &[])];
    place.file("a.xls", compound(stream.concat()))
}

#[test]
fn an_old_workbook_is_read_and_says_what_is_not_seen_of_it() {
    let place = Place::new();
    let document = place.example();
    let cells = [
        label(0, 0, "Prosjekt"),
        label(0, 1, "Ansvarlig kommune"),
        label(0, 2, "Totalbudsjett"),
        label(1, 0, "A"),
        label(1, 1, "Bergen"),
        number(1, 2, 1250.5),
        label(2, 0, "B"),
        record(0x00e5, &words(&[1, 1, 2, 1, 1])),
    ];
    let done = import(&document, &workbook(&place, &[], &cells), &["--as", "projects"]);
    assert_eq!((counts(&done).0, counts(&done).2), (2, 0), "{done:#}");
    let projects = list(&document, "projects");
    let of = |title: &str| crate::support::find(&projects, "title", title).clone();
    assert_eq!(of("A")["budget"], 1250.5);
    assert!(of("A")["lead_municipality_id"].is_string(), "{done:#}");
    assert_eq!(of("B")["lead_municipality_id"], of("A")["lead_municipality_id"]);
    let notes = done["notes"].to_string();
    assert!(notes.contains("B2:B3") && notes.contains("XLS-filer leses uten"), "{notes}");
}

/// Which cells a format belongs to is not seen; that there is one that shows other amounts is told.
#[test]
fn a_format_that_shows_other_amounts_is_told_of() {
    let place = Place::new();
    let document = place.empty_document();
    let cells = [
        label(0, 0, "Prosjekt"),
        label(0, 1, "Totalbudsjett"),
        label(1, 0, "A"),
        number(1, 1, 5.0),
    ];
    let format = |number: u16, said: &str| {
        let letters = u16::try_from(said.len()).unwrap();
        let head = words(&[number, letters]);
        record(0x041e, &[head, vec![0], said.as_bytes().to_vec()].concat())
    };
    for (formats, is_told) in [
        (vec![format(164, "#,##0,")], true),
        (vec![format(164, "#,##0 \"kr\"")], false),
        (vec![], false),
    ] {
        let file = workbook(&place, &formats, &cells);
        let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
        let tells = |done: &Json| done["notes"].to_string().contains("XLS-filen har et tallformat");
        assert_eq!((tells(&done), counts(&done).0), (is_told, 1), "{done:#}");
        let without = workbook(&place, &formats, &[cells[0].clone(), cells[2].clone()]);
        let done = import(&document, &without, &["--as", "projects", "--dry-run"]);
        assert!(!tells(&done), "there are no amounts: {done:#}");
    }
}

/// A spreadsheet as symbolic links is told of for what it is, and headings that begin alike are headings.
#[test]
fn headings_that_begin_as_an_old_format_does_are_headings() {
    let place = Place::new();
    let document = place.empty_document();
    let file = place.file("a.slk", "ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"Prosjekt\"\r\nE\r\n");
    let said = on(&document, "import", &[file.to_str().unwrap(), "--as", "projects"]).failed(1);
    assert!(said.contains("1997"), "{said}");
    for text in ["ID;Prosjekt\n;A\n", "ID;Prosjekt;Totalbudsjett\n;A;5\n", "ID;P;N\r\n7;A;5\r\n"] {
        let file = place.file("a.csv", text);
        let done =
            on(&document, "import", &[file.to_str().unwrap(), "--as", "projects", "--dry-run"]);
        assert!(!done.err.contains("1997"), "{text}: {}", done.err);
    }
}
