//! Workbooks of records (XLSB): what is hidden, cells that are one, formulas that failed and formats of
//! numbers are read of them as of those of XML.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use samstyr::import::sheet::look::{Look, Merged};
use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{counts, import, read, refusals};
use crate::support::Place;

/// A record: its number and its size, seven bits a byte, and what it says.
fn record(number: u16, data: &[u8]) -> Vec<u8> {
    let seven = |many: usize| u8::try_from(many & 0x7f).unwrap();
    let mut bytes = match usize::from(number) {
        small if small < 0x80 => vec![seven(small)],
        large => vec![seven(large) | 0x80, seven(large >> 7)],
    };
    bytes.push(seven(data.len()));
    bytes.extend(data);
    bytes
}

fn text(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u32::try_from(units.len()).unwrap();
    length
        .to_le_bytes()
        .into_iter()
        .chain(units.iter().flat_map(|unit| unit.to_le_bytes()))
        .collect()
}

fn longs(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn words(column: u32, said: &str) -> Vec<u8> {
    record(6, &[longs(&[column, 0]), text(said)].concat())
}

fn number(column: u32, style: u32, said: f64) -> Vec<u8> {
    record(5, &[longs(&[column, style]), said.to_le_bytes().to_vec()].concat())
}

/// The head of a row, counted from 0.
fn row(number: u32, hidden: bool) -> Vec<u8> {
    let flags = if hidden { 0x10 } else { 0 };
    record(0, &[longs(&[number, 0]), vec![0, 0, 0, flags, 0]].concat())
}

fn workbook(path: &Path, sheet: &[Vec<u8>]) {
    let relation = |target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/x\" Target=\"{target}\"/></Relationships>"
        )
    };
    let sheets = [longs(&[0, 1]), text("r1"), text("P")].concat();
    let formats = [44_u16, 44, 617, 47, 47, 47, 47, 618];
    let format = |id: u16, of: &str| [id.to_le_bytes().to_vec(), text(of)].concat();
    let (code, thousands) = (format(164, "0000"), format(165, "#,##0\" tkr\""));
    let style = |id: u16| [vec![0, 0], id.to_le_bytes().to_vec(), vec![0; 12]].concat();
    let styles =
        [code, thousands, longs(&[4]), style(0), style(164), style(10), style(165), vec![]];
    let styles: Vec<u8> =
        formats.iter().zip(&styles).flat_map(|(of, data)| record(*of, data)).collect();
    let styles = [record(615, &longs(&[1])), styles].concat();
    let parts = [
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        ("_rels/.rels", relation("xl/workbook.bin").into_bytes()),
        ("xl/_rels/workbook.bin.rels", relation("worksheets/sheet1.bin").into_bytes()),
        ("xl/workbook.bin", [record(156, &sheets), record(144, &[]), record(132, &[])].concat()),
        ("xl/styles.bin", styles),
        ("xl/worksheets/sheet1.bin", sheet.concat()),
    ];
    let mut zip = ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap();
}

/// Municipalities and a sheet whose third row and fourth column nobody sees.
fn sample(place: &Place) -> PathBuf {
    let path = place.path("a.xlsb");
    let fault = record(11, &[longs(&[2, 0]), vec![0x07, 0, 0]].concat());
    let cells = [
        record(148, &longs(&[0, 4, 0, 3])),
        record(60, &[longs(&[3, 3, 0, 0]), vec![1, 0]].concat()),
        record(145, &[]),
        row(0, false),
        words(0, "Kommunenummer"),
        words(1, "Kommunenavn"),
        words(2, "Innbyggere"),
        words(3, "Fylke"),
        row(1, false),
        number(0, 1, 301.0),
        words(1, "Oslo"),
        fault.clone(),
        words(3, "Oslo"),
        row(2, true),
        number(0, 1, 1103.0),
        words(1, "Stavanger"),
        row(3, false),
        number(0, 2, 0.125),
        words(1, "By"),
        row(4, false),
        fault,
        record(146, &[]),
        record(176, &longs(&[1, 2, 1, 1])),
    ];
    workbook(&path, &cells);
    path
}

#[test]
fn what_stands_around_the_cells_of_records_is_read() {
    let place = Place::new();
    let book = read(&sample(&place)).unwrap();
    let sheet = &book.sheets[0];
    let merged = vec![Merged { rows: (2, 3), columns: (1, 1) }];
    let hidden_columns = vec![(3, 3)];
    let look = Look { hidden_rows: vec![(3, 3)], hidden_columns, merged, ..Look::default() };
    assert_eq!((sheet.name.as_str(), &sheet.look), ("P", &look));
    let shown = |row: usize, column: usize| sheet.rows[row].cell(column).plain();
    assert_eq!((shown(1, 0), shown(1, 2)), ("0301".to_owned(), "#DIV/0!".to_owned()));
    assert_eq!((shown(2, 0), shown(3, 0)), ("1103".to_owned(), "12.5 %".to_owned()));
    assert_eq!((sheet.rows[4].number, shown(4, 2)), (5, "#DIV/0!".to_owned()));
}

#[test]
fn a_workbook_of_records_is_imported_as_it_shows() {
    let place = Place::new();
    let document = place.empty_document();
    let done = import(&document, &sample(&place), &["--as", "municipalities", "--dry-run"]);
    assert_eq!(counts(&done).0, 1, "{done:#}");
    assert_eq!(done["added"][0]["fields"], json!({"number": "0301", "name": "Oslo"}));
    assert!(refusals(&done).iter().any(|why| why.contains("gir feilen #DIV/0!")), "{done:#}");
    let left = done["left_out"].as_array().unwrap().iter().map(|one| &one["code"]);
    assert_eq!(left.collect::<Vec<_>>(), ["hidden-column", "hidden-rows"], "{done:#}");
}

#[test]
fn an_amount_is_what_its_format_of_records_shows() {
    let place = Place::new();
    let document = place.empty_document();
    let cells = [
        record(148, &longs(&[0, 1, 0, 1])),
        record(145, &[]),
        row(0, false),
        words(0, "Prosjekt"),
        words(1, "Totalbudsjett"),
        row(1, false),
        words(0, "Arkiv"),
        number(1, 3, 1_250.0),
        record(146, &[]),
    ];
    let path = place.path("a.xlsb");
    workbook(&path, &cells);
    let done = import(&document, &path, &["--as", "projects", "--dry-run"]);
    assert_eq!(done["added"][0]["fields"]["budget"], 1_250_000, "{done:#}");
    assert!(done["notes"][0].as_str().unwrap().contains("tusen kroner"), "{done:#}");
}
