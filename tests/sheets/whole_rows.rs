//! New rows of which something is refused: they come in without it and are told of, or are left out whole.

use rust_xlsxwriter::Workbook as Writer;
use serde_json::{Value as Json, json};

use super::{counts, fill, import, refusals};
use crate::support::{Place, list, on};

fn left(done: &Json) -> Vec<(&str, &Json)> {
    let left = done["left_out"].as_array().unwrap().iter();
    left.map(|one| (one["code"].as_str().unwrap(), &one["row_numbers"])).collect()
}

/// A new row of which something is refused comes in without it, and that is said; or not at all.
#[test]
fn a_row_in_part_is_told_of_or_left_out() {
    let place = Place::new();
    let document = place.empty_document();
    let text = "Prosjekt;Totalbudsjett (k);Slutt\nA;100;1.2.2027\nB;0;2.2.2027\nC;5;x\n";
    let file = place.file("a.csv", text);
    let said = ["--as", "projects", "--dry-run"];
    let done = import(&document, &file, &[&said[..], &["--whole-rows"]].concat());
    assert_eq!(counts(&done).0, 1, "{done:#}");
    assert_eq!((&done["added"][0]["row"], &done["in_part"]), (&json!(3), &json!([])), "{done:#}");
    assert_eq!(left(&done), [("in-part", &json!([2, 4]))], "{done:#}");
    assert_eq!(refusals(&done).len(), 3, "each value once: {done:#}");
    let done = import(&document, &file, &said);
    assert_eq!(done["in_part"].as_array().unwrap().len(), 2, "{done:#}");
    let file = file.to_str().unwrap();
    let arguments = [file, "--as", "projects", "--lang", "nb"];
    let (_, said) = on(&document, "import", &arguments).remarked();
    let sentence = "2 nye rader kommer inn uten verdier som ikke kunne leses";
    assert!(said.contains(sentence) && said.contains("rad 2, 4"), "{said}");
}

/// Cases each of which follows up the one above it.
fn chain(cases: usize) -> String {
    let case = |number: usize| match number {
        0 => "Sak 0;ikke avklart;".to_owned(),
        number => format!("Sak {number};2027;Sak {}", number - 1),
    };
    let cases: Vec<String> = (0..cases).map(case).collect();
    format!("Tittel;Saksår;Oppfølging av sak\n{}\n", cases.join("\n"))
}

/// A row that is left out takes along what points to it, to the end.
#[test]
fn rows_are_left_out_together() {
    let place = Place::new();
    let document = place.empty_document();
    let arguments = ["--as", "cases", "--dry-run"];
    let file = place.file("a.csv", chain(40));
    let done = import(&document, &file, &arguments);
    assert_eq!((counts(&done).0, counts(&done).2), (40, 1), "{done:#}");
    let done = import(&document, &file, &[&arguments[..], &["--whole-rows"]].concat());
    let rows: Vec<u32> = (2..=41).collect();
    assert_eq!((counts(&done).0, &done["in_part"]), (0, &json!([])), "{done:#}");
    assert_eq!(left(&done), [("in-part", &json!(rows))], "{done:#}");
    assert_eq!(refusals(&done).len(), 40, "each value once: {done:#}");
    let why = refusals(&done);
    assert!(why.iter().any(|why| why.contains("viser til rad 40, som er utelatt")), "{why:?}");
    // Below what it points to or above, beside rows that stand for themselves.
    let text = "Tittel;Saksår;Oppfølging av sak\nA;2027;B\nB;x;\nC;2027;D\nD;2027;\n";
    let file = place.file("b.csv", text);
    let done = import(&document, &file, &[&arguments[..], &["--whole-rows"]].concat());
    assert_eq!((counts(&done).0, left(&done)), (2, vec![("in-part", &json!([2, 3]))]), "{done:#}");
}

/// What a row on another sheet points to is named with its sheet.
#[test]
fn a_row_that_points_to_another_sheet_says_which() {
    let place = Place::new();
    let mut writer = Writer::new();
    for (name, row) in [("Nord", ["A", "x", ""]), ("Sør", ["B", "2027", "A"])] {
        let rows: &[&[&str]] = &[&["Tittel", "Saksår", "Oppfølging av sak"], &row];
        fill(writer.add_worksheet().set_name(name).unwrap(), rows);
    }
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let arguments = ["--as", "cases", "--whole-rows", "--dry-run"];
    let done = import(&place.empty_document(), &file, &arguments);
    assert_eq!(counts(&done).0, 0, "{done:#}");
    let why = refusals(&done);
    assert!(why.iter().any(|why| why.contains("rad 2") && why.contains("Nord")), "{why:?}");
}

/// What was refused for a row that is left out is not let in for that: the file says it twice.
#[test]
fn a_row_that_stands_twice_does_not_take_the_place_of_one_that_is_left_out() {
    let place = Place::new();
    let lines = "A;x\n".repeat(60);
    let file = place.file("a.csv", format!("Prosjekt;Totalbudsjett\n{lines}A;5\n"));
    let arguments = ["--as", "projects", "--whole-rows", "--dry-run"];
    let done = import(&place.empty_document(), &file, &arguments);
    assert_eq!((counts(&done).0, left(&done)), (0, vec![("in-part", &json!([2]))]), "{done:#}");
    assert_eq!(refusals(&done).len(), 61, "{done:#}");
}

/// Rows of several sheets are told of by sheet.
#[test]
fn rows_in_part_are_named_with_their_sheets() {
    let place = Place::new();
    let document = place.empty_document();
    let mut writer = Writer::new();
    for name in ["Nord", "Sør"] {
        let rows: &[&[&str]] =
            &[&["Prosjekt", "Totalbudsjett"], &[name, "uklart"], &[&format!("{name} 2"), "5"]];
        fill(writer.add_worksheet().set_name(name).unwrap(), rows);
    }
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let file = file.to_str().unwrap();
    let arguments = [file, "--as", "projects", "--lang", "nb", "--dry-run"];
    let (_, said) = on(&document, "import", &arguments).remarked();
    for sheet in ["Nord", "Sør"] {
        let told = format!("{sheet}: Én ny rad kommer inn uten en verdi");
        assert!(said.contains(&told), "{said}");
    }
    let said = on(&document, "import", &[&arguments[..], &["--whole-rows"]].concat()).done();
    assert!(
        said.contains("- Nord: Rad 2 er utelatt") && said.contains("- Sør: Rad 2 er"),
        "{said}"
    );
    assert!(said.contains("2 nye") && said.contains("2 avvist"), "{said}");
}

/// What is said in a mapping is remembered, but that only whole rows are wanted.
#[test]
fn whole_rows_are_wanted_of_one_file() {
    let place = Place::new();
    let document = place.empty_document();
    let map = json!({"kind": "projects", "whole_rows": true, "columns": {"Hva": "title"}});
    let map = place.file("map.json", map.to_string()).display().to_string();
    let file = place.file("a.csv", "Hva;Totalbudsjett\nA;x\nB;5\n");
    let done = import(&document, &file, &["--map", &map]);
    assert_eq!((counts(&done).0, left(&done)), (1, vec![("in-part", &json!([2]))]), "{done:#}");
    let kept = list(&document, "import-mappings");
    assert!(!kept[0]["definition"].as_str().unwrap().contains("whole_rows"), "{kept:#?}");
    let done = import(&document, &file, &["--dry-run"]);
    assert_eq!(done["in_part"].as_array().unwrap().len(), 1, "{done:#}");
}
