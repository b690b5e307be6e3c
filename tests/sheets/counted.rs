//! What of a sheet is a unit and what is a name or a text, and that what is told of amounts counts what was done.

use std::path::PathBuf;

use rust_xlsxwriter::{Format, Workbook as Writer};
use serde_json::{Value as Json, json};

use super::{counts, fill, import, refusals};
use crate::support::{Place, list, on};

const ONLY_LOOKED_AT: [&str; 3] = ["--as", "projects", "--dry-run"];

fn budgets(done: &Json) -> Vec<Json> {
    let added = done["added"].as_array().unwrap().iter();
    added.map(|one| one["fields"]["budget"].clone()).collect()
}

fn notes(done: &Json) -> Vec<&str> {
    done["notes"].as_array().unwrap().iter().filter_map(Json::as_str).collect()
}

/// What projects of a text file come to in a document with nothing in it.
fn projects(text: &str, rest: &[&str]) -> Json {
    let place = Place::new();
    let file = place.file("a.csv", text);
    import(&place.empty_document(), &file, &[&ONLY_LOOKED_AT[..], rest].concat())
}

/// A sheet with numbers as they are, below this heading, shown in this format.
fn numbers(place: &Place, heading: &str, rows: &[(&str, f64)], format: &str) -> PathBuf {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    fill(sheet, &[&["Prosjekt", heading]]);
    let format = Format::new().set_num_format(format);
    for (row, (title, amount)) in (1_u32..).zip(rows) {
        sheet.write_string(row, 0, *title).unwrap();
        sheet.write_number_with_format(row, 1, *amount, &format).unwrap();
    }
    let path = place.path("a.xlsx");
    writer.save(&path).unwrap();
    path
}

/// What a project is called says nothing of its amounts, and a heading's word is a name like another.
#[test]
fn a_project_may_be_called_as_a_unit_or_a_heading() {
    let done = projects("Prosjekt;Totalbudsjett;Prognose\nMNOK;5;1\nPrognose;6;2\nEUR;7;3\n", &[]);
    assert_eq!(budgets(&done), [json!(5), json!(6), json!(7)], "{done:#}");
    assert_eq!(done["left_out"], json!([]), "{done:#}");
}

/// In a list of ours a record is what its id says, and a text what somebody wrote there.
#[test]
fn in_a_list_of_ours_a_record_may_be_called_a_sum_and_say_a_unit() {
    let place = Place::new();
    let document = place.empty_document();
    for title in ["title=Totalt", "title=Arkiv"] {
        on(&document, "add", &["projects", title, "budget=5"]).done();
    }
    let known = list(&document, "projects");
    let id = |title: &str| crate::support::find(&known, "title", title)["id"].clone();
    let id = |title: &str| id(title).as_str().unwrap().to_owned();
    let (sum, other) = (id("Totalt"), id("Arkiv"));
    let text = format!("ID;Prosjekt;Totalbudsjett\n{sum};Totalt;7\n");
    let done = import(&document, &place.file("a.csv", text), &ONLY_LOOKED_AT);
    assert_eq!((counts(&done).1, &done["left_out"]), (1, &json!([])), "{done:#}");
    let text = format!("ID;Prosjekt;Totalbudsjett;Merknad\n{other};Arkiv;8;tkr\n");
    let done = import(&document, &place.file("b.csv", text), &ONLY_LOOKED_AT);
    assert_eq!((counts(&done).1, counts(&done).2), (2, 0), "{done:#}");
}

/// The øre are those of the amount, not of the number that is multiplied.
#[test]
fn a_computed_number_of_thousands_is_rounded_as_the_amount_that_it_is() {
    let place = Place::new();
    let file = numbers(&place, "Totalbudsjett (tkr)", &[("A", 1.0 / 3.0)], "0.00");
    let done = import(&place.empty_document(), &file, &ONLY_LOOKED_AT);
    assert_eq!(budgets(&done), [json!(333.33)], "{done:#}");
}

/// A number of a cell is asked about as a text is.
#[test]
fn a_number_that_its_heading_makes_immense_is_asked_about() {
    let place = Place::new();
    let rows = [("A", 1_200_000.0), ("B", 5.0)];
    let file = numbers(&place, "Totalbudsjett (tkr)", &rows, "0");
    let done = import(&place.empty_document(), &file, &ONLY_LOOKED_AT);
    assert_eq!(budgets(&done), [json!(null), json!(5_000)], "{done:#}");
    assert!(refusals(&done)[0].contains("Velg hva beløpene er i"), "{done:#}");
}

/// What was refused, is left out, or stands there as it counts is in no number of what was done.
#[test]
fn what_is_told_counts_neither_what_was_refused_nor_what_is_left_out() {
    let chosen = ["--kroner-per-unit", "1000"];
    for rest in [&[][..], &chosen] {
        let head = if rest.is_empty() { "Tall i 1000 kr;;\n" } else { "" };
        let table = |rows: &str| format!("{head}Prosjekt;Totalbudsjett;Slutt\n{rows}");
        let one = projects(&table("A;5;\n"), rest);
        assert!(notes(&one)[0].starts_with("Ett beløp er lest"), "{one:#}");
        let refused = projects(&table("A;5;\nB;ikke avklart;\n"), rest);
        assert_eq!(notes(&refused), notes(&one), "{refused:#}");
        let whole = [rest, &["--whole-rows"]].concat();
        let left = projects(&table("A;5;\nB;6;ikke avklart\n"), &whole);
        assert_eq!(notes(&left), notes(&one), "{left:#}");
    }
    // Nothing is nothing, in thousands too.
    let place = Place::new();
    let file = numbers(&place, "Totalbudsjett (tkr)", &[("A", 5.0), ("B", 0.0)], "0");
    let done = import(&place.empty_document(), &file, &ONLY_LOOKED_AT);
    assert!(notes(&done)[0].starts_with("Ett tall under"), "{done:#}");
}

/// Of several sheets it is said in which one the cell stands.
#[test]
fn a_cell_that_says_a_unit_is_named_with_its_sheet_where_there_are_several() {
    let place = Place::new();
    let mut writer = Writer::new();
    for name in ["Nord", "Sør"] {
        let rows: &[&[&str]] = &[&["Tall i 1000 kr"], &["Prosjekt", "Totalbudsjett"], &[name, "5"]];
        fill(writer.add_worksheet().set_name(name).unwrap(), rows);
    }
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let done = import(&place.empty_document(), &file, &ONLY_LOOKED_AT);
    for cell in ["Nord!A1", "Sør!A1"] {
        assert!(notes(&done).iter().any(|note| note.contains(cell)), "{cell}: {done:#}");
    }
}

/// An amount in another currency is told where it was refused for that, and not with a row that stands twice.
#[test]
fn amounts_that_are_shown_otherwise_are_counted_where_they_are_asked_about() {
    let place = Place::new();
    let document = place.empty_document();
    let file = numbers(&place, "Totalbudsjett", &[("A", 90.0), ("A", 91.0)], "#,##0 \"USD\"");
    let done = import(&document, &file, &ONLY_LOOKED_AT);
    assert!(notes(&done).iter().any(|note| note.starts_with("Ett beløp under")), "{done:#}");
    // Whoever says what amounts are in is told of that alone.
    let file = numbers(&place, "Totalbudsjett", &[("A", 90.0)], "#,##0\" tkr\"");
    let told = import(&document, &file, &ONLY_LOOKED_AT);
    assert!(notes(&told)[0].contains("slik regnearket viser"), "{told:#}");
    let chosen = [&ONLY_LOOKED_AT[..], &["--kroner-per-unit", "1"]].concat();
    let done = import(&document, &file, &chosen);
    assert_eq!(budgets(&done), [json!(90)], "{done:#}");
    assert!(!done["notes"].to_string().contains("slik regnearket viser"), "{done:#}");
}
