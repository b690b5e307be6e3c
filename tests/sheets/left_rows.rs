//! Rows that are no records, and sheets with the same headings.

use serde_json::{Value as Json, json};

use super::{Writer, counts, fill, import, sheet_of};
use crate::support::{Place, list, on};

fn left(done: &Json) -> Vec<(String, u64)> {
    let left = done["left_out"].as_array().unwrap().iter();
    let code = |one: &Json| one["code"].as_str().unwrap().to_owned();
    left.map(|one| (code(one), one["row"].as_u64().unwrap_or(0))).collect()
}

const TABLE: &[&[&str]] = &[
    &["Prosjekt", "Totalbudsjett", "Merknad"],
    &["Pågående prosjekter"],
    &["Innbyggertorg", "100 000", "x"],
    &["Bare navn"],
    &["Skjema", "200 000"],
    &["Sum pågående prosjekter", "300 000"],
    &["Avsluttede prosjekter"],
    &["Prosjekt", "Totalbudsjett", "Merknad"],
    &["Sumatra-prosjektet", "1", ""],
    &["Uten budsjett"],
    &["", "300 001", "Totalt"],
    &[],
    &["Tall i hele kroner. Utarbeidet av prosjektkontoret."],
];

#[test]
fn sums_sections_and_notes_are_told_with_their_rows_and_taken_in_when_asked() {
    let place = Place::new();
    let document = place.empty_document();
    let file = sheet_of(place.path("a.xlsx"), "P", TABLE);
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    let of = |code: &str, row| (code.to_owned(), row);
    let wanted = [
        of("section", 2),
        of("sum", 6),
        of("section", 7),
        of("headings", 8),
        of("sum", 11),
        of("note", 13),
    ];
    assert_eq!(left(&done), wanted, "{done:#}");
    let titles: Vec<&str> = done["added"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["fields"]["title"].as_str().unwrap())
        .collect();
    let names = ["Innbyggertorg", "Bare navn", "Skjema", "Sumatra-prosjektet", "Uten budsjett"];
    assert_eq!(titles, names, "{done:#}");
    let path = file.to_string_lossy().into_owned();
    let said = on(&document, "import", &[&path, "--as", "projects", "--dry-run", "--lang", "nb"]);
    assert!(said.done().contains("- Rad 2 «Pågående prosjekter» tas ikke inn"));
    let all = import(&document, &file, &["--as", "projects", "--all-rows", "--dry-run"]);
    assert_eq!(left(&all), [], "{all:#}");
    assert!(all.to_string().contains("Utarbeidet av prosjektkontoret"), "{all:#}");
}

#[test]
fn rows_with_a_name_alone_are_records_in_a_list_of_names() {
    let place = Place::new();
    let document = place.empty_document();
    let file = place.file("a.csv", "Prosjekt;Merknad\nA;\nB;x\nC;\nD;\n");
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    // The first stands alone below the headings, and nothing but that could make a section of it.
    assert_eq!((counts(&done).0, left(&done)), (4, vec![]), "{done:#}");
    let file = place.file("b.csv", "Prosjekt;Merknad\nA;\nB;\nC;\n");
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!((counts(&done).0, left(&done)), (3, vec![]), "{done:#}");
}

#[test]
fn sheets_with_the_same_headings_are_read_together() {
    let place = Place::new();
    let document = place.empty_document();
    let mut writer = Writer::new();
    for (name, rows) in [
        ("2022", &[&["Søknad", "Søknadssum", "Status"][..], &["A 2022", "1000", "Tilsagn"]][..]),
        ("Forklaring", &[&["Her står søknadene"][..]]),
        ("2023", &[&["Søknad", "Status", "Søknadssum"][..], &["A 2023", "Avslag", "1000"]]),
    ] {
        fill(writer.add_worksheet().set_name(name).unwrap(), rows);
    }
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let done = import(&document, &file, &[]);
    assert_eq!((counts(&done).0, counts(&done).2), (2, 0), "{done:#}");
    assert_eq!(done["read"].as_array().unwrap().len(), 2);
    let told = done["left_out"].as_array().unwrap();
    assert_eq!((told.len(), &told[0]["sheet"]), (1, &json!("Forklaring")), "{done:#}");
    assert!(list(&document, "applications").iter().all(|one| one["applied"] == 1000));
    let map = json!({"kind": "applications", "sheet": "2023"}).to_string();
    let map = place.file("map.json", map).to_string_lossy().into_owned();
    let one = import(&document, &file, &["--map", &map, "--dry-run"]);
    assert_eq!(one["read"].as_array().unwrap().len(), 1, "the person chose: {one:#}");
}

#[test]
fn what_is_hidden_is_told_and_taken_in_when_asked() {
    let place = Place::new();
    let document = place.empty_document();
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("P & Q").unwrap();
    let rows: &[&[&str]] = &[
        &["Prosjekt", "Merknad", "Totalbudsjett"],
        &["A", "hemmelig", "100"],
        &["B", "x", "200"],
        &["C", "y", "300"],
        &["D", "z", "400"],
    ];
    fill(sheet, rows);
    for row in [1, 2, 4] {
        sheet.set_row_hidden(row).unwrap();
    }
    sheet.set_column_hidden(1).unwrap();
    let file = place.path("a.xlsx");
    writer.save(&file).unwrap();
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(counts(&done), (1, 0, 0, 0), "{done:#}");
    assert_eq!(done["added"][0]["fields"], json!({"title": "C", "budget": 300}));
    let left = done["left_out"].as_array().unwrap();
    assert_eq!(left[0]["code"], "hidden-column");
    assert_eq!(
        (&left[1]["code"], &left[1]["row_numbers"]),
        (&json!("hidden-rows"), &json!([2, 3, 5]))
    );
    assert!(left[1]["text"].as_str().unwrap().starts_with("Rad 2–3, 5 "), "{done:#}");
    let all = import(&document, &file, &["--as", "projects", "--all-rows", "--dry-run"]);
    assert_eq!((counts(&all).0, &all["left_out"]), (4, &json!([])), "{all:#}");
    assert_eq!(all["added"][0]["fields"]["note"], "hemmelig");
    let map = json!({"kind": "projects", "columns": {"Merknad": "note"}}).to_string();
    let map = place.file("map.json", map).to_string_lossy().into_owned();
    let one = import(&document, &file, &["--map", &map, "--dry-run"]);
    assert_eq!(one["added"][0]["fields"]["note"], "y", "the person placed it: {one:#}");
}

/// Two tables on one sheet are two: the rows of the second are no records of the first.
#[test]
fn another_table_below_is_named_and_read_by_itself() {
    let place = Place::new();
    let document = place.empty_document();
    let rows: &[&[&str]] = &[
        &["Prosjekter"],
        &["Prosjekt", "Status", "Budsjett"],
        &["Portal", "Pågår", "1200"],
        &["Arkiv", "Ferdig", "300"],
        &[],
        &["Søknader"],
        &["Søknad", "Omsøkt", "Tildelt"],
        &["Portal fase 2", "500", ""],
        &["Arkiv 2", "250", "100"],
    ];
    let file = super::sheet_of(place.path("a.xlsx"), "P", rows);
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(super::counts(&done), (2, 0, 0, 0), "{done:#}");
    let left = done["left_out"].as_array().unwrap();
    let table = left.iter().find(|one| one["code"] == "table").unwrap();
    assert_eq!(
        (&table["row"], &table["rows"], &table["of"]),
        (&json!(6), &json!(4), &json!("Søknader"))
    );
    let map = place.file("map.json", r#"{"kind":"applications","header_row":7}"#);
    let map = map.display().to_string();
    let done = import(&document, &file, &["--map", &map, "--dry-run"]);
    assert_eq!(super::counts(&done), (2, 0, 0, 0), "{done:#}");
    assert_eq!(done["added"][1]["fields"]["awarded"], 100, "{done:#}");
}

/// What stands among amounts and says something else of them is no project, and sections are known by their numbers.
#[test]
fn rows_about_the_amounts_and_numbered_sections_are_no_records() {
    let place = Place::new();
    let document = place.empty_document();
    let rows: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "Merknad"],
        &["DEL 1"],
        &["Innbyggertorg", "100 000", "x"],
        &["Herav egenandel", "20 000"],
        &["DEL 2"],
        &["Skjema", "200 000"],
        &["Gjennomsnitt", "150 000"],
        &["Differanse", "5 000"],
        &["Sum timer", "300"],
        &["Snittbetraktning", "1"],
        &["Gjennomsnittsmåling", "2"],
    ];
    let file = sheet_of(place.path("a.xlsx"), "P", rows);
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    let rows: Vec<u64> = left(&done).into_iter().map(|(_, row)| row).collect();
    assert_eq!(rows, [2, 4, 5, 7, 8, 9], "{done:#}");
    assert_eq!(counts(&done).0, 4, "{done:#}");
}

/// Nothing of a table beside becomes a part of the records of the first one, and it is told.
#[test]
fn another_table_beside_is_told_and_left() {
    let place = Place::new();
    let document = place.empty_document();
    let same: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "", "Prosjekt", "Sluttdato"],
        &["A", "100", "", "X", "1.2.2027"],
        &["B", "200", "", "Y", "1.3.2027"],
    ];
    let longer: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "", "Risiko", "Tiltak", "Frist", "Sluttdato"],
        &["A", "100", "", "Forsinket", "Mer folk", "1.2.2027", "1.2.2028"],
        &["", "", "", "Dyrt", "Spare", "1.3.2027", "1.3.2028"],
    ];
    for (rows, records, letters) in [(same, 2, "D"), (longer, 1, "D")] {
        let file = sheet_of(place.path("a.xlsx"), "P", rows);
        let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
        assert_eq!((counts(&done).0, counts(&done).2), (records, 0), "{done:#}");
        assert!(done["added"][0]["fields"]["end_date"].is_null(), "{done:#}");
        let left = done["left_out"].as_array().unwrap();
        assert_eq!(left.len(), 1, "{done:#}");
        assert_eq!(
            (&left[0]["code"], &left[0]["column"]),
            (&json!("table-beside"), &json!(letters))
        );
    }
    // A column with nothing in it parts what belongs together.
    let one: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "", "Kommune", "Sluttdato"],
        &["A", "100", "", "", "1.2.2027"],
        &["B", "200", "", "", ""],
    ];
    let file = sheet_of(place.path("b.xlsx"), "P", one);
    let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(done["added"][0]["fields"]["end_date"], "2027-02-01", "{done:#}");
}

/// What stands beside a sum in a column that goes nowhere makes no record of it.
#[test]
fn a_sum_with_a_word_in_a_column_that_goes_nowhere_is_a_sum() {
    let place = Place::new();
    let document = place.empty_document();
    let text =
        "Xyz;Prosjekt;Totalbudsjett\nq;A;750\nr;B;500\nv;Sum;1 250\nw;;1 250\nTotalt;;1250\n";
    let done = import(&document, &place.file("a.csv", text), &["--as", "projects", "--dry-run"]);
    let sums: Vec<u64> =
        left(&done).into_iter().filter(|(code, _)| code == "sum").map(|(_, row)| row).collect();
    assert_eq!((counts(&done).0, sums), (2, vec![4, 6]), "{done:#}");
}

/// A row of a list of ours that says which record it is and nothing else empties none of its fields, whatever of
/// them it could: in a workbook, in a CSV file, and where whole rows alone are wanted. What is emptied cell by cell is.
#[test]
fn a_row_with_its_id_alone_changes_nothing_and_is_told() {
    let place = Place::new();
    let document = place.example();
    let ids: Vec<String> = list(&document, "applications")
        .iter()
        .take(3)
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    let awarded: Vec<&str> = ids.iter().map(String::as_str).collect();
    on(&document, "set", &[awarded[0], "awarded=6000000", "note=Husk"]).done();
    on(&document, "set", &[awarded[2], "awarded=5", "note=Denne tømmes"]).done();
    let before = list(&document, "applications");
    let name = before.iter().find(|one| one["id"] == ids[2].as_str()).unwrap();
    let name = name["title"].as_str().unwrap();
    let rows: &[&[&str]] = &[
        &["id", "Tittel", "Tildelt sum", "Merknad"],
        &[awarded[0], "", "", ""],
        &[awarded[1], "", "", ""],
        &[awarded[2], name, "5", ""],
    ];
    let csv: String = rows.iter().map(|row| row.join(";") + "\n").collect();
    let files = [sheet_of(place.path("a.xlsx"), "P", rows), place.file("a.csv", csv)];
    for file in &files {
        for more in
            [&["--dry-run"][..], &["--dry-run", "--whole-rows"], &["--dry-run", "--all-rows"]]
        {
            let done = import(&document, file, &[&["--as", "applications"], more].concat());
            assert_eq!((counts(&done).1, counts(&done).2), (1, 0), "{more:?}: {done:#}");
            assert_eq!(done["changed"][0]["field"], "note", "{done:#}");
            let left = done["left_out"].as_array().unwrap();
            assert_eq!(
                (left.len(), &left[0]["code"], &left[0]["row_numbers"]),
                (1, &json!("cleared"), &json!([2, 3])),
                "{done:#}"
            );
            assert_eq!(
                left[0]["text"],
                "Rad 2–3 har bare nøkkelen: ingenting er endret (2 rader)."
            );
        }
    }
    import(&document, &files[0], &["--as", "applications"]);
    let after = list(&document, "applications");
    let of = |all: &[Json], id: &str| all.iter().find(|one| one["id"] == id).unwrap().clone();
    for id in &awarded[..2] {
        assert_eq!(of(&before, id), of(&after, id));
    }
    assert!(of(&after, awarded[2])["note"].as_str().is_none_or(str::is_empty), "{after:#?}");
    // With one column beside the ids, an empty cell says that this one is emptied.
    let text = format!("id;Merknad\n{};\n", awarded[0]);
    let one = import(&document, &place.file("b.csv", text), &["--as", "applications"]);
    assert_eq!((counts(&one).1, &one["left_out"]), (1, &json!([])), "{one:#}");
}

/// A row with a name alone is taken in wherever it stands, unless something besides its place makes a section of it:
/// another one like it, a sum of what it names, its words; and the last line counts the rows that are left out.
#[test]
fn a_row_with_a_name_alone_is_no_section_for_its_place() {
    let place = Place::new();
    let document = place.empty_document();
    let records: &[&[&str]] = &[
        &["Portal", "", ""],
        &["Skjema", "Lokalt", "2"],
        &["Arkiv", "Lokalt", "3"],
        &["Postmottak", "Lokalt", "4"],
    ];
    let head: &[&str] = &["Navn", "Nivå", "Budsjett"];
    // Wherever the half-filled row stands, below a blank row too.
    for at in 0..records.len() {
        for gap in [false, true] {
            let mut rows: Vec<&[&str]> = records[1..].to_vec();
            rows.insert(at, records[0]);
            if gap {
                rows.insert(at, &[]);
            }
            rows.insert(0, head);
            // A note below the table is known by the blank row above it.
            if gap && at + 1 == records.len() {
                continue;
            }
            let file = sheet_of(place.path("a.xlsx"), "P", &rows);
            let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
            assert_eq!((counts(&done).0, left(&done)), (4, vec![]), "{at} {gap}: {done:#}");
        }
    }
    let sections: &[(&[&[&str]], &[u64])] = &[
        // Two that stand apart alike.
        (&[head, &["Oppvekst"], records[1], records[2], &[], &["Helse"], records[3]], &[2, 6]),
        // A sum names it.
        (&[head, &["Oppvekst"], records[1], records[2], &["Sum for Oppvekst", "", "5"]], &[2, 5]),
        // Its words say it.
        (&[head, &["Oppvekst:"], records[1], records[2]], &[2]),
        (&[head, &["Del 1"], records[1], &["Del 2"], records[2], records[3]], &[2, 4]),
    ];
    for (rows, wanted) in sections {
        let file = sheet_of(place.path("a.xlsx"), "P", rows);
        let done = import(&document, &file, &["--as", "projects", "--dry-run"]);
        let rows: Vec<u64> = left(&done).into_iter().map(|(_, row)| row).collect();
        assert_eq!(rows, *wanted, "{done:#}");
        let path = file.display().to_string();
        let said =
            on(&document, "import", &[&path, "--as", "projects", "--dry-run", "--lang", "en"]);
        let said = said.done();
        let sum = said.lines().last().unwrap();
        let count = match wanted.len() {
            1 => "1 row left out".to_owned(),
            several => format!("{several} rows left out"),
        };
        assert!(sum.ends_with(&count), "{said}");
    }
}
