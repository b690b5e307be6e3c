//! Files that are broken, or mean harm: a sentence, and the program goes on.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use samstyr::files::Nature;
use samstyr::import::sheet::isolated::{Limits, ReadError, read_workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::read;
use crate::support::{Place, on};

fn sample(place: &Place) -> Vec<u8> {
    let out = place.path("sample.xlsx");
    let shown = out.display().to_string();
    on(&place.example(), "export", &["table", "--kind", "projects", "--out", &shown]).done();
    fs::read(out).unwrap()
}

/// A part of a workbook, written piece by piece.
pub(super) type Part<'a> = (&'a str, &'a dyn Fn(&mut dyn std::io::Write));

/// A workbook whose parts are these, and no more than a reader asks for.
pub(super) fn zipped(path: &Path, parts: &[Part<'_>]) {
    let mut zip = ZipWriter::new(fs::File::create(path).unwrap());
    let options = SimpleFileOptions::default();
    let always = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
    ];
    for (name, text) in always {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    for (name, write) in parts {
        zip.start_file(*name, options).unwrap();
        write(&mut zip);
    }
    zip.finish().unwrap();
}

pub(super) const MAIN: &str =
    r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;

#[test]
fn bombs_cost_a_sentence() {
    let place = Place::new();
    let path = place.path("bomb.xlsx");
    // A hundred times as much in memory as in the file: one letter, over and over.
    let text = |out: &mut dyn std::io::Write| {
        write!(out, "<sst {MAIN} count=\"1\"><si><t>").unwrap();
        let block = vec![b'a'; 1 << 20];
        (0..150).for_each(|_| out.write_all(&block).unwrap());
        write!(out, "</t></si></sst>").unwrap();
    };
    let sheet = |out: &mut dyn std::io::Write| {
        write!(out, "<worksheet {MAIN}><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>").unwrap();
    };
    zipped(&path, &[("xl/sharedStrings.xml", &text), ("xl/worksheets/sheet1.xml", &sheet)]);
    let program = Path::new(env!("CARGO_BIN_EXE_samstyr"));
    let limits = Limits { memory: 64 << 20, ..Limits::default() };
    let outcome = read_workbook(program, &path, &limits, &AtomicBool::new(false));
    assert_eq!(outcome, Err(ReadError::GaveUp(path.clone())));
    let outcome = read(&path);
    assert!(
        matches!(outcome, Err(ReadError::TooLarge(_) | ReadError::GaveUp(_))),
        "longer than any cell"
    );

    // A cell in the last corner is one cell; one in each of very many far corners, and rows without end.
    let corner = |out: &mut dyn std::io::Write| {
        write!(out, "<worksheet {MAIN}><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>").unwrap();
    };
    zipped(&path, &[("xl/worksheets/sheet1.xml", &corner)]);
    let rows = &read(&path).unwrap().sheets[0].rows;
    assert_eq!((rows.len(), rows[0].number, rows[0].cells.len()), (1, 1_048_576, 16_384));
    let wide = |out: &mut dyn std::io::Write| {
        write!(out, "<worksheet {MAIN}><sheetData>").unwrap();
        for row in 1..=3_000 {
            write!(out, "<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>").unwrap();
        }
        write!(out, "</sheetData></worksheet>").unwrap();
    };
    zipped(&path, &[("xl/worksheets/sheet1.xml", &wide)]);
    assert_eq!(read(&path), Err(ReadError::TooLarge(path.clone())));
    let rows = |out: &mut dyn std::io::Write| {
        write!(out, "<worksheet {MAIN}><sheetData>").unwrap();
        for row in 1..=300_100 {
            write!(out, "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>").unwrap();
        }
        write!(out, "</sheetData></worksheet>").unwrap();
    };
    zipped(&path, &[("xl/worksheets/sheet1.xml", &rows)]);
    assert_eq!(read(&path), Err(ReadError::TooLarge(path.clone())));
}

#[test]
fn hostile_xml_is_no_program() {
    let place = Place::new();
    let path = place.path("xml.xlsx");
    let laughs = |out: &mut dyn std::io::Write| {
        write!(out, "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet {MAIN}><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&x;</t></is></c></row></sheetData></worksheet>").unwrap();
    };
    zipped(&path, &[("xl/worksheets/sheet1.xml", &laughs)]);
    match read(&path) {
        Err(ReadError::Broken { .. } | ReadError::GaveUp(_)) => {}
        Ok(book) => assert!(!format!("{book:?}").contains("root:"), "{book:?}"),
        other => panic!("{other:?}"),
    }
    let deep = |out: &mut dyn std::io::Write| {
        write!(out, "<worksheet {MAIN}><sheetData>").unwrap();
        (0..200_000).for_each(|_| out.write_all(b"<row>").unwrap());
    };
    zipped(&path, &[("xl/worksheets/sheet1.xml", &deep)]);
    let _ = read(&path);
}

#[test]
fn time_memory_and_a_person_can_end_it() {
    let place = Place::new();
    let path = place.file("a.xlsx", sample(&place));
    let program = Path::new(env!("CARGO_BIN_EXE_samstyr"));
    let stop = AtomicBool::new(false);
    let small = Limits { memory: 60_000, ..Limits::default() };
    assert_eq!(read_workbook(program, &path, &small, &stop), Err(ReadError::GaveUp(path.clone())));
    let mute = Limits { output: 500, ..Limits::default() };
    assert_eq!(read_workbook(program, &path, &mute, &stop), Err(ReadError::TooLarge(path.clone())));
    let slow = Path::new("/bin/sleep");
    if slow.exists() {
        // A reader that never answers; what it is called with makes it wait or fail at once.
        let script = place.file("reader.sh", "#!/bin/sh\nexec sleep 600\n");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
            let brief = Limits { time: Duration::from_millis(80), ..Limits::default() };
            assert_eq!(
                read_workbook(&script, &path, &brief, &stop),
                Err(ReadError::TooSlow(path.clone()))
            );
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
            let long = Limits::default();
            assert_eq!(read_workbook(&script, &path, &long, &stop), Err(ReadError::Stopped));
        }
    }
    let nobody = place.path("nobody");
    let outcome = read_workbook(&nobody, &path, &Limits::default(), &AtomicBool::new(false));
    assert!(matches!(outcome, Err(ReadError::NoReader(_))));
    assert_eq!(
        read(place.folder()),
        Err(ReadError::NotFile(place.folder().to_path_buf(), Nature::Folder))
    );
}

#[test]
fn half_a_workbook_costs_the_command_line_a_sentence() {
    let place = Place::new();
    let document = place.example();
    let whole = sample(&place);
    let path = place.file("m.xlsx", &whole[..whole.len() / 2]).display().to_string();
    on(&document, "import", &[&path]).failed(1);
}
