//! Lists that Samstyr has not made: headings, values, mappings, duplicates.

use std::fs;

use serde_json::json;

use super::{counts, import, refusals, sheet_of};
use crate::support::{Place, find, list, on};

#[test]
fn an_export_of_prosjektportalen_is_read_as_it_stands() {
    let place = Place::new();
    let document = place.empty_document();
    let rows: &[&[&str]] = &[
        &["Porteføljeoversikt 2024"],
        &[],
        &[
            "Tittel",
            "Fase",
            "Prosjektstatus",
            "Tjenesteområde",
            "Startdato",
            "Totalbudsjett",
            "Kostnader påløpt",
            "Ukjent",
        ],
        &[
            "Bygg",
            "Planlegge",
            "Aktivt",
            "Plan, bygg og geodata",
            "uke 39 2024",
            "1 234,50 kr",
            "400 000,-",
            "x",
        ],
        &["Arkiv", "gjennomføring", "Avsluttet", "Tull", "1. mai 2024", "abc", "", "y"],
        &["", "", "", "", "", "", "", ""],
        &["Bygg", "Idé", "", "", "", "", "", ""],
    ];
    let file = sheet_of(place.path("pp.xlsx"), "Export", rows);
    let done = import(&document, &file, &[]);
    assert_eq!(counts(&done), (2, 0, 3, 0), "{done:#}");
    let projects = list(&document, "projects");
    let built = find(&projects, "title", "Bygg");
    assert_eq!(built["budget"], 1234.5);
    assert_eq!(built["cost_to_date"], 400_000);
    assert_eq!(
        (&built["phase"], &built["service_area"]),
        (&json!("planning"), &json!("planning_building"))
    );
    assert_eq!(find(&projects, "title", "Arkiv")["phase"], "execution");
    let said = refusals(&done);
    assert!(said[0].contains("Tull") && said[0].contains("Helse og velferd"), "{said:?}");
    assert!(said[1].contains("abc"), "{said:?}");
    assert!(said[2].contains("Bygg") && said[2].contains("rad 4"), "{said:?}");
}

#[test]
fn a_record_is_known_by_its_name_and_empty_cells_leave_it_alone() {
    let place = Place::new();
    let document = place.example();
    let csv = "Navn;Merknad;Tjenesteområde\r\nDigiBarnevern ;Ny;\r\nNy;;\r\n";
    let done = import(&document, &place.file("a.csv", csv), &[]);
    assert_eq!((counts(&done).0, counts(&done).1), (1, 1), "{done:#}");
    assert_eq!(done["recognised"].as_array().unwrap().len(), 1);
    let projects = list(&document, "projects");
    let known = find(&projects, "note", "Ny");
    assert_eq!(
        (&known["title"], &known["service_area"]),
        (&json!("DigiBarnevern"), &json!("health_welfare"))
    );
}

#[test]
fn links_and_cases_are_found_by_whatever_people_call_them() {
    let place = Place::new();
    let document = place.example();
    let csv = "Tittel;Ansvarlig kommune\nA;Sogndal kommune\nB;4601\nC;sogndal\nD;Ingensted\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "projects"]);
    assert_eq!((counts(&done).0, counts(&done).2), (4, 1), "{done:#}");
    let projects = list(&document, "projects");
    let id = |title: &str| find(&projects, "title", title)["lead_municipality_id"].clone();
    assert_eq!(id("A"), id("C"));
    assert!(id("B") != id("A") && id("B") != json!(null) && id("D") == json!(null));

    let csv = "Sakstittel\tSaksnr\nNy sak\t99/31\nFeil\t99\n";
    let done = import(&document, &place.file("b.csv", csv), &["--as", "cases"]);
    assert_eq!((counts(&done).0, counts(&done).2), (2, 1), "{done:#}");
    let cases = list(&document, "cases");
    assert_eq!(find(&cases, "title", "Ny sak")["case_sequence"], 99);
    let csv = "Oppgave;Sak;Status\nSvar;sak 99-31;Ikke startet\n";
    let done = import(&document, &place.file("c.csv", csv), &["--as", "actions"]);
    assert_eq!(counts(&done).2, 0, "{done:#}");
    assert_eq!(
        find(&list(&document, "actions"), "title", "Svar")["case_id"],
        find(&cases, "title", "Ny sak")["id"]
    );
}

#[test]
fn a_mapping_is_followed_and_remembered() {
    let place = Place::new();
    let document = place.example();
    let rows: &[&[&str]] = &[&["Hva", "Når", "Navn"], &["Tiltak 1", "før jul 2025", "ikke med"]];
    let file = sheet_of(place.path("a.xlsx"), "Ark", rows);
    let mapping = r#"{"kind":"projects","columns":{"Hva":"title","Når":"end_date","Navn":null}}"#;
    let map = place.file("map.json", mapping).display().to_string();
    let done = import(&document, &file, &["--map", &map]);
    assert_eq!(counts(&done), (1, 0, 0, 0), "{done:#}");
    assert_eq!(
        find(&list(&document, "projects"), "title", "Tiltak 1")["end_date_words"],
        "før jul 2025"
    );
    // The same headings next time, in another order: nobody has to say it again.
    let rows: &[&[&str]] =
        &[&["Navn", "Hva", "Når"], &["x", "Tiltak 1", "2026"], &["", "Tiltak 2", ""]];
    let done = import(&document, &sheet_of(place.path("b.xlsx"), "Ark", rows), &[]);
    assert_eq!((counts(&done).0, counts(&done).1), (1, 1), "{done:#}");
    assert!(done["notes"][0].as_str().unwrap().contains("som sist"));
    // One step each: the mapping goes with the rows.
    on(&document, "undo", &[]).done();
    on(&document, "undo", &[]).done();
    assert!(list(&document, "import-mappings").is_empty());

    for bad in
        ["{", r#"{"kind":"x"}"#, r#"{"columns":{"Hva":"x"},"kind":"projects"}"#, r#"{"y":1}"#]
    {
        let map = place.file("bad.json", bad).display().to_string();
        let source = file.display().to_string();
        on(&document, "import", &[&source, "--map", &map]).failed(1);
    }
}

#[test]
fn fields_can_be_chosen_to_know_records_by() {
    let place = Place::new();
    let document = place.example();
    let map = r#"{"kind":"municipalities","key":["number"],"columns":{"Nr":"number","Ny":"name"}}"#;
    let map = place.file("map.json", map).display().to_string();
    let file = place.file("a.csv", "Nr;Ny\n4601;Bergen by\n");
    let done = import(&document, &file, &["--map", &map]);
    assert_eq!((counts(&done).0, counts(&done).1), (0, 1), "{done:#}");
    assert_eq!(done["changed"][0]["old"], "Bergen");
}

#[test]
fn a_table_that_fits_nothing_is_a_sentence() {
    let place = Place::new();
    let document = place.example();
    let before = fs::read(&document).unwrap();
    for (name, content) in [("a.csv", "x;y\n1;2\n"), ("b.csv", ""), ("c.csv", ";;;\n\n")] {
        let file = place.file(name, content).display().to_string();
        let said = on(&document, "import", &[&file, "--lang", "nb"]).failed(1);
        assert!(said.contains("verskrift") || said.contains("tom"), "{said}");
        on(&document, "import", &[&file, "--as", "projects"]).failed(1);
    }
    // A decision is made final in the window, with a question.
    let done = import(
        &document,
        &place.file("d.csv", "Sak;Vedtaket kort;Status\nsak 1;T;Endelig\n"),
        &["--as", "decisions"],
    );
    assert_eq!(counts(&done).0, 0, "{done:#}");
    assert!(refusals(&done).iter().any(|text| text.contains("gjøres endelig med knappen")));
    assert_eq!(fs::read(&document).unwrap(), before, "nothing was written");
}

/// A hurried list says no status: its rows begin as any new ones do, and that is told.
#[test]
fn a_new_row_begins_as_new_ones_do_where_it_does_not_say() {
    let place = Place::new();
    let document = place.empty_document();
    let csv = "Oppgave;Ansvarleg;Status\nRinge;Kari;\nSkrive;Ola;Pågår\nSende;;tull\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "actions"]);
    assert_eq!((counts(&done).0, counts(&done).2), (2, 2), "{done:#}");
    assert_eq!(done["added"][0]["fields"]["state"], "not_started");
    let note = done["notes"][0].as_str().unwrap();
    assert!(note.contains("sier ikke «Status» og får «Ikke startet»"), "{note}");
    // Where a row names what is not there, that is said, and not that its field is needed.
    let csv = "Møte;Dato\nStyringsgruppa;15.1.2026\n";
    let done = import(&document, &place.file("b.csv", csv), &["--as", "meetings"]);
    assert!(refusals(&done)[0].contains("Fant ikke «Styringsgruppa» (utvalg)"), "{done:#}");
}

/// Each column with something in it either goes somewhere, was left out by name, or is told of with how
/// much it holds; a sheet likewise.
#[test]
fn nothing_of_a_file_is_passed_over_without_being_named() {
    let place = Place::new();
    let document = place.empty_document();
    let csv = "Tittel;Hemmelig;Tittel;;Tom;Merknad\nA;x;B;løst;;m\nC;y;;;;\nD;;;;;\n";
    let file = place.file("a.csv", csv);
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(counts(&done).0, 3, "{done:#}");
    let left = |done: &serde_json::Value| -> Vec<(String, String, u64)> {
        let left = done["left_out"].as_array().unwrap().iter();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        left.map(|one| {
            (text(&one["code"]), text(&one["column"]), one["cells"].as_u64().unwrap_or(0))
        })
        .collect()
    };
    let of = |code: &str, column: &str, cells| (code.to_owned(), column.to_owned(), cells);
    let wanted = [of("no-field", "B", 2), of("same-field", "C", 1), of("no-heading", "D", 1)];
    assert_eq!(left(&done), wanted, "{done:#}");
    let first = done["left_out"].as_array().unwrap().iter().map(|one| one["first"].clone());
    assert_eq!(first.collect::<Vec<_>>(), ["x", "B", "løst"], "what goes nowhere is shown");
    let path = file.to_string_lossy().into_owned();
    let told =
        on(&document, "import", &[&path, "--as", "projects", "--dry-run", "--lang", "nb"]).done();
    for said in
        ["Kolonne B «Hemmelig»", "(2 celler)", "Kolonne C «Tittel»", "(1 celle)", "Kolonne D"]
    {
        assert!(told.contains(said), "{said}: {told}");
    }
    // What a person leaves out is no news to that person.
    let map = json!({"kind": "projects", "columns": {"Hemmelig": null}}).to_string();
    let map = place.file("map.json", map).to_string_lossy().into_owned();
    let done = import(&document, &file, &["--map", &map, "--dry-run"]);
    assert_eq!(left(&done), &wanted[1..], "{done:#}");
}

#[test]
fn a_sheet_that_is_not_read_is_named() {
    let place = Place::new();
    let document = place.empty_document();
    let mut writer = super::Writer::new();
    super::fill(writer.add_worksheet().set_name("2024").unwrap(), &[&["Tittel"], &["A"]]);
    let others: &[&[&str]] = &[&["Tittel", "Navn på eier"], &["B"], &["C"]];
    super::fill(writer.add_worksheet().set_name("2023").unwrap(), others);
    super::fill(writer.add_worksheet().set_name("Tomt").unwrap(), &[]);
    let file = place.path("to.xlsx");
    writer.save(&file).unwrap();
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    let left = done["left_out"].as_array().unwrap();
    assert_eq!(left.len(), 1, "{done:#}");
    assert_eq!((&left[0]["sheet"], &left[0]["rows"]), (&json!("2023"), &json!(3)));
    let map = json!({"kind": "projects", "sheet": "2024"}).to_string();
    let map = place.file("map.json", map).to_string_lossy().into_owned();
    let done = import(&document, &file, &["--map", &map, "--dry-run"]);
    assert_eq!(done["left_out"], json!([]), "the person chose");
}

/// What Samstyr wrote itself comes back without anything to tell of.
#[test]
fn what_was_written_here_leaves_nothing_out() {
    let place = Place::new();
    let document = place.example();
    for ending in ["xlsx", "csv"] {
        let out = place.path(&format!("ut.{ending}"));
        let path = out.to_string_lossy().into_owned();
        let mut arguments = vec!["table", "--out", &path];
        if ending == "csv" {
            arguments.extend(["--kind", "projects"]);
        }
        on(&document, "export", &arguments).done();
        let done = import(&document, &out, &["--dry-run"]);
        assert_eq!(done["left_out"], json!([]), "{ending}: {done:#}");
    }
}
