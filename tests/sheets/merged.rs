//! Cells that a sheet shows as one: what stands in them is read for each row, but a number, and told.

use rust_xlsxwriter::{Format, Worksheet};
use serde_json::{Value as Json, json};

use super::{Writer, counts, fill, import};
use crate::support::{Place, find, list, on};

fn notes(done: &Json) -> Vec<&str> {
    done["notes"].as_array().unwrap().iter().filter_map(Json::as_str).collect()
}

fn merge(sheet: &mut Worksheet, cells: (u32, u16, u32, u16), text: &str) {
    let (top, left, bottom, right) = cells;
    sheet.merge_range(top, left, bottom, right, text, &Format::new()).unwrap();
}

#[test]
fn what_stands_over_several_rows_holds_for_each_of_them_and_is_told() {
    let place = Place::new();
    let document = place.example();
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("P").unwrap();
    let heads: &[&str] = &["Prosjekt", "Ansvarlig kommune", "Totalbudsjett", "Startdato", "Fase"];
    // The headings are merged too, and nothing is to be told of that.
    merge(sheet, (0, 0, 0, 4), "Prosjekter 2024");
    fill(
        sheet,
        &[&[], heads, &["A", "", "", "", "Idé"], &["B", "", "", "", "Idé"], &["C"], &["D"]],
    );
    merge(sheet, (2, 1, 3, 1), "Bergen");
    merge(sheet, (2, 2, 4, 2), "");
    sheet.write_number(2, 2, 900.0).unwrap();
    merge(sheet, (4, 3, 4, 4), "ikke avklart");
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let done = import(&document, &file, &["--as", "projects"]);
    assert_eq!((counts(&done).0, counts(&done).2), (4, 1), "{done:#}");
    let projects = list(&document, "projects");
    let of = |title: &str| find(&projects, "title", title).clone();
    let bergen = of("A")["lead_municipality_id"].clone();
    assert!(bergen.is_string(), "{done:#}");
    assert_eq!(of("B")["lead_municipality_id"], bergen);
    assert_eq!(of("C")["lead_municipality_id"], json!(null));
    assert_eq!((&of("A")["budget"], &of("B")["budget"]), (&json!(900), &json!(null)));
    let notes = notes(&done);
    assert_eq!(notes.len(), 3, "{notes:?}");
    assert!(notes[0].contains("B3:B4") && notes[0].contains("hver av radene"), "{notes:?}");
    assert!(notes[1].contains("C3:C5") && notes[1].contains("den første av radene"), "{notes:?}");
    assert!(notes[2].contains("D5:E5") && notes[2].contains("kolonner"), "{notes:?}");
}

#[test]
fn a_block_that_heads_a_section_or_goes_nowhere_is_not_told_again() {
    let place = Place::new();
    let document = place.empty_document();
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("P").unwrap();
    let rows: &[&[&str]] =
        &[&["Prosjekt", "Totalbudsjett", "Rom"], &[], &["A", "100"], &["B", "200"], &["C", "300"]];
    fill(sheet, rows);
    merge(sheet, (1, 0, 1, 2), "Pågående prosjekter");
    merge(sheet, (2, 2, 3, 2), "212");
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!((counts(&done).0, notes(&done)), (3, vec![]), "{done:#}");
    let left: Vec<&Json> =
        done["left_out"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(left, ["no-field", "section"], "{done:#}");
    assert_eq!(done["left_out"][0]["cells"], 1, "one cell stands there: {done:#}");
}

/// A spreadsheet keeps only the first of the cells that a person merges: that is no emptying of the others.
#[test]
fn a_cell_that_was_covered_in_our_own_sheet_empties_nothing() {
    let place = Place::new();
    let document = place.empty_document();
    for (title, budget) in [("A", "100"), ("B", "200")] {
        let (title, budget) = (format!("title={title}"), format!("budget={budget}"));
        on(&document, "add", &["projects", &title, &budget]).done();
    }
    let projects = list(&document, "projects");
    let id = |title: &str| find(&projects, "title", title)["id"].as_str().unwrap().to_owned();
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("P").unwrap();
    fill(sheet, &[&["id", "Navn", "Totalbudsjett"], &[&id("A"), "A"], &[&id("B"), "B"]]);
    merge(sheet, (1, 2, 2, 2), "");
    sheet.write_number(1, 2, 300.0).unwrap();
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let done = import(&document, &file, &[]);
    assert_eq!(counts(&done), (0, 1, 0, 1), "{done:#}");
    let after = list(&document, "projects");
    assert_eq!(find(&after, "title", "A")["budget"], 300);
    assert_eq!(find(&after, "title", "B")["budget"], 200);
    assert_eq!(notes(&done).len(), 1, "{done:#}");
}
