//! Amounts in thousands and millions, said elsewhere than in the cell: they are multiplied and told, a person can
//! say otherwise, and what can be meant in two ways is asked about.

use std::path::PathBuf;

use rust_xlsxwriter::{Format, Workbook as Writer};
use serde_json::{Value as Json, json};

use super::{counts, import, refusals, sheet_of};
use crate::support::Place;

/// What projects of a sheet with these rows come to, as a workbook and as a text file alike.
#[track_caller]
fn projects(rows: &[&[&str]], rest: &[&str]) -> Json {
    let place = Place::new();
    let document = place.empty_document();
    let arguments: Vec<&str> =
        ["--as", "projects", "--dry-run"].into_iter().chain(rest.iter().copied()).collect();
    let book = import(&document, &sheet_of(place.path("a.xlsx"), "P", rows), &arguments);
    let lines: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
    let text = import(&document, &place.file("a.csv", &lines.join("\n")), &arguments);
    assert_eq!((budgets(&book), notes(&book)), (budgets(&text), notes(&text)));
    book
}

fn budgets(done: &Json) -> Vec<Json> {
    let added = done["added"].as_array().unwrap().iter();
    added.map(|one| one["fields"]["budget"].clone()).collect()
}

fn notes(done: &Json) -> Vec<String> {
    let notes = done["notes"].as_array().unwrap().iter();
    notes.filter_map(|note| note.as_str().map(str::to_owned)).collect()
}

#[test]
fn what_stands_above_the_headings_is_meant_for_all_amounts() {
    for (said, unit, kroner) in [
        ("Alle tall i hele 1000 kr", "hele tusen kroner", 1_250_000),
        ("Beløp i tkr", "hele tusen kroner", 1_250_000),
        ("tall i tusen", "hele tusen kroner", 1_250_000),
        ("Tal i heile 1 000 kroner", "hele tusen kroner", 1_250_000),
        ("Prosjekter 2024 (mill. kr)", "millioner kroner", 1_250_000_000),
    ] {
        let amount = if kroner > 1_000_000_000 { "1 250" } else { "1250" };
        let value = if kroner > 1_000_000_000 { json!(null) } else { json!(kroner) };
        let done =
            projects(&[&[said], &[], &["Prosjekt", "Totalbudsjett"], &["Arkiv", amount]], &[]);
        assert_eq!(budgets(&done), [value], "{said}: {done:#}");
        let told = &notes(&done)[0];
        assert!(told.contains(unit) && told.contains(&format!("«{said}» i celle A1")), "{told}");
    }
    let done = projects(
        &[&["Alle tall i mill. kr"], &["Prosjekt", "Totalbudsjett"], &["A", "1,25"], &["B", "0"]],
        &[],
    );
    assert_eq!(budgets(&done), [json!(1_250_000), json!(0)], "{done:#}");
}

#[test]
fn a_note_below_the_table_is_meant_for_all_amounts() {
    let rows: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "Merknad"],
        &["A", "100", "x"],
        &["B", "50", "y"],
        &[],
        &["Tall i 1000 kr"],
    ];
    let done = projects(rows, &[]);
    assert_eq!(budgets(&done), [json!(100_000), json!(50_000)], "{done:#}");
    assert!(notes(&done)[0].contains("celle A5"), "{done:#}");
}

#[test]
fn a_row_of_units_below_the_headings_is_no_record() {
    let rows: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "Prognose", "Sluttdato"],
        &["", "(1000 kr)", "mill. kr", "(dato)"],
        &["A", "1 250", "1,5", "1.2.2027"],
    ];
    let done = projects(rows, &[]);
    assert_eq!(counts(&done), (1, 0, 0, 0), "{done:#}");
    let fields = &done["added"][0]["fields"];
    assert_eq!((&fields["budget"], &fields["forecast"]), (&json!(1_250_000), &json!(1_500_000)));
    assert_eq!(done["left_out"][0]["code"], "units", "{done:#}");
    assert_eq!(notes(&done).len(), 2, "{done:#}");
}

#[test]
fn a_heading_says_it_without_brackets_too() {
    let done = projects(&[&["Prosjekt", "Totalbudsjett i tusen"], &["A", "1 250"]], &[]);
    assert_eq!(budgets(&done), [json!(1_250_000)], "{done:#}");
}

#[test]
fn a_person_says_otherwise() {
    let rows: &[&[&str]] =
        &[&["Alle tall i 1000 kr"], &["Prosjekt", "Totalbudsjett"], &["A", "1250000"]];
    let asked = projects(rows, &[]);
    assert_eq!(budgets(&asked), [json!(null)], "a milliard is asked about: {asked:#}");
    assert!(refusals(&asked)[0].contains("Velg hva beløpene er i"), "{asked:#}");
    let done = projects(rows, &["--kroner-per-unit", "1"]);
    assert_eq!(budgets(&done), [json!(1_250_000)], "{done:#}");
    assert!(notes(&done)[0].contains("lest som kroner, slik du har valgt"), "{done:#}");
    let done =
        projects(&[&["Prosjekt", "Totalbudsjett"], &["A", "1250"]], &["--kroner-per-unit", "1000"]);
    assert_eq!(budgets(&done), [json!(1_250_000)], "{done:#}");
}

#[test]
fn what_can_be_meant_in_two_ways_is_asked_about() {
    for rows in [
        // The sheet says thousands, the heading kroner.
        &[&["Alle tall i 1000 kr"][..], &["Prosjekt", "Totalbudsjett (kr)"], &["A", "1250"]][..],
        &[&["Tall i tusen"], &["Beløp i mill. kr"], &["Prosjekt", "Totalbudsjett"], &["A", "1250"]],
        &[&["Prosjektliste MNOK"], &["Prosjekt", "Totalbudsjett"], &["A", "1250"]],
    ] {
        let done = projects(rows, &[]);
        assert_eq!((budgets(&done), counts(&done).2), (vec![json!(null)], 1), "{done:#}");
        assert!(notes(&done)[0].contains("Det er uklart"), "{done:#}");
    }
    // What is no unit of the table changes nothing.
    for said in ["Ramme: 20 mill. kr", "Deltakeravgift 1000 kr", "Tusen takk", "Alle tall i kroner"]
    {
        let done = projects(&[&[said], &["Prosjekt", "Totalbudsjett"], &["A", "1250"]], &[]);
        assert_eq!((budgets(&done), notes(&done)), (vec![json!(1250)], vec![]), "{said}");
    }
    // A cell that says what it is in is read as it says, or asked about where the sheet says otherwise.
    let rows: &[&[&str]] = &[
        &["Alle tall i 1000 kr"],
        &["Prosjekt", "Totalbudsjett"],
        &["A", "1 250 tkr"],
        &["B", "1,25 mill."],
        &["C", "ikke avklart"],
    ];
    let done = projects(rows, &[]);
    assert_eq!(budgets(&done)[0], 1_250_000, "{done:#}");
    let said = refusals(&done);
    assert!(said[0].contains("har sin egen enhet"), "{said:?}");
    assert!(said[1].contains("er ikke et beløp"), "{said:?}");
}

/// A sheet of amounts in these formats.
fn formatted(place: &Place, above: Option<&str>, cells: &[(f64, &str)]) -> PathBuf {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    if let Some(above) = above {
        sheet.write_string(0, 0, above).unwrap();
    }
    sheet.write_string(1, 0, "Prosjekt").unwrap();
    sheet.write_string(1, 1, "Totalbudsjett").unwrap();
    for (row, (value, format)) in (2_u32..).zip(cells) {
        sheet.write_string(row, 0, format!("P{row}")).unwrap();
        let format = Format::new().set_num_format(*format);
        sheet.write_number_with_format(row, 1, *value, &format).unwrap();
    }
    let path = place.path("a.xlsx");
    writer.save(&path).unwrap();
    path
}

#[test]
fn an_amount_is_what_its_format_shows() {
    let place = Place::new();
    let document = place.empty_document();
    let cells = [
        (1_250.0, "#,##0\" tkr\""),
        (1_250_000.0, "0.0,,\" mill.\""),
        (1_250_000.0, "#,##0,"),
        (1.25, "0.00\" mill. kr\""),
        (1_250_000.0, "#,##0 \"kr\""),
    ];
    let file = formatted(&place, None, &cells);
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(budgets(&done), vec![json!(1_250_000); 5], "{done:#}");
    let told = notes(&done);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("tusen kroner, slik regnearket viser"), "{told:?}");
    assert!(told[1].contains("delt på tusen"), "{told:?}");
    // What is shown divided is in the unit that the sheet says.
    let file = formatted(&place, Some("Tall i 1000 kr"), &cells[..3]);
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(budgets(&done)[0], 1_250_000, "{done:#}");
    assert_eq!(budgets(&done)[2], 1_250_000, "{done:#}");
    assert!(refusals(&done)[0].contains("sin egen enhet"), "thousands or millions: {done:#}");
}

/// A text has no unit but the one that stands in it.
#[test]
fn in_a_text_the_word_of_the_format_stands_behind_the_number() {
    let place = Place::new();
    let document = place.empty_document();
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    for (column, heading) in (0_u16..).zip(["Prosjekt", "Merknad"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(1, 0, "A").unwrap();
    let format = Format::new().set_num_format("#,##0.0\" tkr\"");
    sheet.write_number_with_format(1, 1, 1_250.5, &format).unwrap();
    let path = place.path("a.xlsx");
    writer.save(&path).unwrap();
    let done = import(&document, &path, &["--as", "projects", "--dry-run"]);
    assert_eq!(done["added"][0]["fields"]["note"], "1250,5 tkr", "{done:#}");
}
