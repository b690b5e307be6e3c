//! Headings as people write them: with units, broken lines, in two rows, by the word for the kind.

use serde_json::json;

use super::{Writer, counts, fill, import, refusals, sheet_of};
use crate::support::{Place, find, list};

#[test]
fn units_remarks_and_broken_lines_are_no_part_of_a_heading() {
    let place = Place::new();
    let document = place.empty_document();
    let rows: &[&[&str]] = &[
        &[
            "Prosjekt-\nnavn",
            "Total-\nbudsjett (kr)",
            "Slutt dato",
            "Startdato (plan)",
            "Prosjektleder",
        ],
        &["Portal", "100 000", "01.06.2025", "01.01.2025", "Kari"],
    ];
    let done = import(&document, &sheet_of(place.path("a.xlsx"), "P", rows), &["--as", "projects"]);
    assert_eq!(counts(&done), (1, 0, 0, 0), "{done:#}");
    let portal = &list(&document, "projects")[0];
    assert_eq!((&portal["title"], &portal["budget"]), (&json!("Portal"), &json!(100_000)));
    assert_eq!(portal["end_date"], "2025-06-01");
    assert_eq!(portal["start_date"], "2025-01-01");
    let left = done["left_out"].as_array().unwrap();
    assert_eq!((left.len(), &left[0]["heading"]), (1, &json!("Prosjektleder")), "{done:#}");
}

#[test]
fn a_heading_that_counts_in_thousands_is_followed_and_told() {
    let place = Place::new();
    let document = place.empty_document();
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("P").unwrap();
    let heads = &["Prosjekt", "Totalbudsjett (1000 kr)", "Prognose (mill. kr)"];
    fill(
        sheet,
        &[
            heads,
            &["A"],
            &["B", "1 250,5", "0,75"],
            &["C", "500 kr", "-"],
            &["D", "12,500", "1,125"],
        ],
    );
    sheet.write_number(1, 1, 412.3456).unwrap();
    sheet.write_number(1, 2, 1.25).unwrap();
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let done = import(&document, &file, &["--as", "projects"]);
    let projects = list(&document, "projects");
    let of = |title: &str| find(&projects, "title", title).clone();
    assert_eq!((&of("A")["budget"], &of("A")["forecast"]), (&json!(412_345.6), &json!(1_250_000)));
    assert_eq!((&of("B")["budget"], &of("B")["forecast"]), (&json!(1_250_500), &json!(750_000)));
    assert!(refusals(&done)[0].contains("«500 kr» har sin egen enhet"), "{done:#}");
    // Thousands, or a comma between thousands: it is asked about, as where the unit stands in the cell.
    assert!(refusals(&done).iter().any(|why| why.contains("«12,500 tkr»")), "{done:#}");
    assert_eq!((&of("D")["budget"], &of("D")["forecast"]), (&json!(null), &json!(1_125_000)));
    let notes: Vec<&str> =
        done["notes"].as_array().unwrap().iter().filter_map(|n| n.as_str()).collect();
    assert!(
        notes
            .iter()
            .any(|note| note.contains("Totalbudsjett (1000 kr)") && note.contains("ganget med")),
        "{notes:?}"
    );
    // What is there already is held against the amount, not against what stands in the cell.
    let again = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!((counts(&again).0, counts(&again).1), (0, 0), "{again:#}");
}

#[test]
fn headings_in_two_rows_are_read_together() {
    let place = Place::new();
    let document = place.example();
    let rows: &[&[&str]] = &[
        &["Prosjektportefølje 2024"],
        &["Prosjekt", "Ansvarlig kommune", "Økonomi (1000 kr)", "", "Tidsplan"],
        &["", "", "Totalbudsjett", "Prognose", "Startdato", "Sluttdato"],
        &["Felles postmottak", "Bergen", "500", "480", "01.01.2024", "31.12.2024"],
        &["Meldingsløft", "Øygarden", "750", "750", "01.03.2024", ""],
    ];
    for arguments in [&["--dry-run"][..], &["--as", "projects"]] {
        let file = sheet_of(place.path("a.xlsx"), "P", rows);
        let done = import(&document, &file, arguments);
        assert_eq!((counts(&done).0, counts(&done).2), (2, 0), "{done:#}");
        let left = done["left_out"].as_array().unwrap();
        assert_eq!((left.len(), &left[0]["code"]), (1, &json!("above")), "{done:#}");
    }
    let post = find(&list(&document, "projects"), "title", "Felles postmottak").clone();
    assert_eq!((&post["budget"], &post["forecast"]), (&json!(500_000), &json!(480_000)));
    assert_eq!(post["end_date"], "2024-12-31");
}

/// A row of words below the headings is no second row of headings.
#[test]
fn a_first_row_of_words_is_a_record() {
    let place = Place::new();
    let document = place.empty_document();
    let rows: &[&[&str]] =
        &[&["Prosjekt", "Fase", "Ukjent"], &["Merknad", "Idé", "Status"], &["B", "Idé", "y"]];
    let done = import(&document, &sheet_of(place.path("a.xlsx"), "P", rows), &["--as", "projects"]);
    assert_eq!(counts(&done), (2, 0, 0, 0), "{done:#}");
}

#[test]
fn the_word_for_a_kind_heads_its_names() {
    let place = Place::new();
    let document = place.empty_document();
    for (heading, kind) in [("Arrangement", "events"), ("Event", "events"), ("Uvisse", "risks")] {
        let csv = format!("{heading};Dato;Frist\nFagdag {heading};23.09.2024;\n");
        let done = import(&document, &place.file("a.csv", csv), &["--as", kind]);
        assert_eq!((counts(&done).0, counts(&done).2), (1, 0), "{heading}: {done:#}");
    }
    let done = import(
        &document,
        &place.file("b.csv", "Arrangement;Dato;Sted\nA;2.3.2026;Førde\n"),
        &["--dry-run"],
    );
    assert_eq!(done["read"][0]["kind"], "events", "{done:#}");
}

#[test]
fn of_columns_with_similar_names_each_finds_its_own() {
    let place = Place::new();
    let document = place.empty_document();
    for title in ["Måling", "Maling"] {
        let title = format!("title={title}");
        let arguments = ["own-columns", &title, "listed_kind=projects", "column_type=text"];
        crate::support::on(&document, "add", &arguments).done();
    }
    let file = place.file("a.csv", "Prosjekt;Maling;Måling\nA;rød;42\n");
    let done = import(&document, &file, &["--as", "projects"]);
    assert_eq!((counts(&done), &done["left_out"]), ((1, 0, 0, 0), &json!([])), "{done:#}");
    let values = list(&document, "own-values");
    let columns = list(&document, "own-columns");
    for (title, said) in [("Maling", "rød"), ("Måling", "42")] {
        let column = find(&columns, "title", title)["id"].clone();
        let value = values.iter().find(|value| value["column_id"] == column).unwrap();
        assert!(value.to_string().contains(said), "{title}: {value}");
    }
}
