//! OpenDocument spreadsheets as programs and people write them.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use samstyr::import::sheet::grid::Workbook;
use samstyr::import::sheet::look::Look;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::read;
use crate::support::Place;

const SPACES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#;
const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn packed(place: &Place, tables: &str) -> PathBuf {
    let path = place.path("a.ods");
    let mut zip = ZipWriter::new(std::fs::File::create(&path).unwrap());
    let styles = r#"<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#;
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    for (name, text) in [("mimetype", MIME), ("content.xml", &content)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    path
}

fn opened(path: &Path) -> Workbook {
    read(path).unwrap()
}

/// The first row of a table with these cells.
fn row(cells: &str) -> Vec<String> {
    let place = Place::new();
    let table = format!(
        "<table:table table:name=\"A\"><table:table-row>{cells}</table:table-row></table:table>"
    );
    let book = opened(&packed(&place, &table));
    let shown = |cell: &samstyr::text::cell::Cell| match cell {
        samstyr::text::cell::Cell::Unreckoned => "?".to_owned(),
        other => other.plain(),
    };
    book.sheets[0].rows.first().map(|row| row.cells.iter().map(shown).collect()).unwrap_or_default()
}

fn cell(attributes: &str, shown: &str) -> String {
    format!("<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>")
}

#[test]
fn a_cell_is_what_it_shows() {
    for (attributes, shown, wanted) in [
        ("office:value-type=\"string\"", "A &amp; B &#230;", "A & B æ"),
        ("office:value-type=\"string\"", "to<text:s text:c=\"2\"/>rom", "to  rom"),
        ("office:value-type=\"string\"", "<text:span>fet</text:span> skrift", "fet skrift"),
        ("office:value-type=\"float\" office:value=\"301\"", "0301", "0301"),
        ("office:value-type=\"float\" office:value=\"1234.5\"", "1 234,50", "1234.5"),
        ("office:value-type=\"percentage\" office:value=\"0.125\"", "12,5 %", "12.5 %"),
        ("office:value-type=\"date\" office:date-value=\"2024-09-23\"", "23.09.24", "2024-09-23"),
        (
            "office:value-type=\"date\" office:date-value=\"2024-09-23T09:30:00\"",
            "x",
            "2024-09-23 09:30",
        ),
        ("office:value-type=\"time\" office:time-value=\"PT09H30M00S\"", "09:30", "09:30"),
        ("office:value-type=\"time\" office:time-value=\"PT37H30M00S\"", "37:30", "37:30"),
        ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "SANN", "true"),
        (
            "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\" table:formula=\"of:=1/0\"",
            "#DIV/0!",
            "#DIV/0!",
        ),
        ("table:formula=\"of:=1+1\"", "", "?"),
    ] {
        assert_eq!(row(&cell(attributes, shown)), [wanted], "{attributes} {shown}");
    }
    let note = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>merk</text:p></office:annotation><text:p>en</text:p><text:p>to</text:p></table:table-cell>";
    assert_eq!(row(note), ["en\nto"]);
}

#[test]
fn line_breaks_between_cells_and_far_cells_are_read() {
    let place = Place::new();
    let path = packed(
        &place,
        "<table:table table:name=\"A\">
           <table:table-header-rows>
             <table:table-row>
               <table:table-cell office:value-type=\"string\"><text:p>Navn</text:p></table:table-cell>
             </table:table-row>
           </table:table-header-rows>
           <table:table-row table:number-rows-repeated=\"1048570\">
             <table:table-cell table:number-columns-repeated=\"16384\"/>
           </table:table-row>
           <table:table-row>
             <table:table-cell table:number-columns-repeated=\"16383\"/>
             <table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>
           </table:table-row>
         </table:table>
         <table:table table:name=\"B\" table:style-name=\"ta2\"/>",
    );
    let book = opened(&path);
    let rows = &book.sheets[0].rows;
    assert_eq!((rows.len(), rows[0].number, rows[1].number), (2, 1, 1_048_572));
    assert_eq!(rows[1].cell(16_383).plain(), "7");
    let seen: Vec<(&str, bool)> =
        book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visible)).collect();
    assert_eq!(seen, [("A", true), ("B", false)]);
}

#[test]
fn deleted_cells_and_drawings_are_no_rows() {
    let place = Place::new();
    let path = packed(
        &place,
        "<table:tracked-changes><table:deletion><table:table-cell office:value-type=\"string\"><text:p>borte</text:p></table:table-cell></table:deletion></table:tracked-changes><table:table table:name=\"A\"><table:shapes><table:table><table:table-row><table:table-cell office:value-type=\"string\"><text:p>tegning</text:p></table:table-cell></table:table-row></table:table></table:shapes><table:table-row><table:table-cell office:value-type=\"string\"><text:p>rad</text:p></table:table-cell></table:table-row></table:table>",
    );
    let book = opened(&path);
    assert_eq!((book.sheets.len(), book.sheets[0].rows.len()), (1, 1));
    assert_eq!(book.sheets[0].rows[0].cell(0).plain(), "rad");
}

#[test]
fn a_spreadsheet_in_one_file_is_one_as_well() {
    let place = Place::new();
    let path = place.file(
        "a.fods",
        format!("<?xml version=\"1.0\"?><office:document {SPACES} office:mimetype=\"{MIME}\"><office:body><office:spreadsheet><table:table table:name=\"A\"><table:table-row>{}</table:table-row></table:table></office:spreadsheet></office:body></office:document>", cell("office:value-type=\"string\"", "Navn")),
    );
    assert_eq!(opened(&path).sheets[0].rows[0].cell(0).plain(), "Navn");
}

#[test]
fn what_nobody_sees_of_a_sheet_is_told_by_its_rows_and_columns() {
    let place = Place::new();
    let text = |text: &str| cell("office:value-type=\"string\"", text);
    let row = |hidden: &str, name: &str| {
        format!("<table:table-row {hidden}>{}{}</table:table-row>", text(name), text("x"))
    };
    let table = format!(
        "<table:table table:name=\"A\"><table:table-columns><table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"3\"/></table:table-columns>{}{}{}<table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"1000\"><table:table-cell/></table:table-row></table:table>{}",
        row("", "Navn"),
        row("table:visibility=\"filter\" table:number-rows-repeated=\"2\"", "Borte"),
        row("", "Synlig"),
        "<table:table table:name=\"B\"/>",
    );
    let book = opened(&packed(&place, &table));
    let sheet = &book.sheets[0];
    assert_eq!(
        (&sheet.look.hidden_rows, &sheet.look.hidden_columns),
        (&vec![(2, 3)], &vec![(1, 3)])
    );
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert!(book.sheets[1].look == Look::default());
}

#[test]
fn an_amount_is_what_its_text_shows() {
    let place = Place::new();
    let document = place.empty_document();
    let words = |text: &str| cell("office:value-type=\"string\"", text);
    let amount = |value: &str, shown: &str| {
        cell(&format!("office:value-type=\"float\" office:value=\"{value}\""), shown)
    };
    let rows = [
        [words("Prosjekt"), words("Totalbudsjett")],
        [words("Tusen"), amount("1250", "1 250 tkr")],
        [words("Delt"), amount("1250000", "1,3 mill.")],
        [words("Hele"), amount("1250000", "1 250 000")],
        [words("Uten ord"), amount("1250000", "1 250")],
    ];
    let rows: String = rows
        .iter()
        .map(|row| format!("<table:table-row>{}</table:table-row>", row.concat()))
        .collect();
    let table = format!("<table:table table:name=\"A\">{rows}</table:table>");
    let file = packed(&place, &table);
    let done = super::import(&document, &file, &["--as", "projects", "--dry-run"]);
    for nth in 0..4 {
        assert_eq!(done["added"][nth]["fields"]["budget"], 1_250_000, "{nth}: {done:#}");
    }
    let notes: Vec<&str> =
        done["notes"].as_array().unwrap().iter().filter_map(|n| n.as_str()).collect();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(
        notes[0].contains("Ett beløp under «Totalbudsjett» er lest som tusen kroner"),
        "{notes:?}"
    );
    assert!(notes[1].contains("delt på tusen"), "{notes:?}");
}
