//! The two benefit workbooks, built here in the layout of the real ones, formulas and all.

use std::path::PathBuf;

use rust_xlsxwriter::{Formula, Workbook as Writer};
use serde_json::{Value as Json, json};

use super::{counts, fill, import};
use crate::support::{Place, find, list, on};

pub fn digdir(path: PathBuf) -> PathBuf {
    let mut writer = Writer::new();
    fill(writer.add_worksheet().set_name("Intro").unwrap(), &[&[], &["Denne excel-boken"]]);
    let a = writer.add_worksheet().set_name("A - Nytte-kost for prosjektet").unwrap();
    a.write_string(16, 0, "Kvalitative, ikke-prissatte gevinster  (basert på nyttepoeng):")
        .unwrap();
    a.write_string(17, 0, "Bedre kvalitet").unwrap();
    for (column, points) in [(1, 10_000), (2, 20_000), (3, 0)] {
        a.write_number(17, column, points).unwrap();
    }
    let sum = Formula::new("=(C18+(3*B18)+D18)/5").set_result("10000");
    a.write_formula(17, 4, sum).unwrap();
    a.write_string(18, 0, "Gevinst …").unwrap();
    let c = writer.add_worksheet().set_name("C- Prissatte netto gevinster").unwrap();
    c.write_string(5, 0, "År:").unwrap();
    for year in 1..=10_u16 {
        c.write_number(5, year, year).unwrap();
    }
    c.write_string(5, 11, "Sum over hele tiltakets levetid").unwrap();
    for (row, title, first) in [(6_u32, "Færre konsulenter", 1600.0), (7, "Gevinst …", 400.5)] {
        c.write_string(row, 0, title).unwrap();
        c.write_number(row, 3, 0).unwrap();
        c.write_number(row, 4, first).unwrap();
        c.write_formula(row, 5, Formula::new("=2*E7").set_result((first * 2.0).to_string()))
            .unwrap();
    }
    c.write_string(9, 0, "Sum brutto nyttevirkning (B)").unwrap();
    c.write_formula(9, 4, Formula::new("=SUM(E7:E9)").set_result("2000.5")).unwrap();
    c.write_string(10, 0, "Driftskostnader ny løsning (D)").unwrap();
    c.write_number(10, 4, 1200).unwrap();
    writer.save(&path).unwrap();
    path
}

fn years(document: &std::path::Path, benefit: &Json) -> Vec<(i64, Json, Json)> {
    let mut years: Vec<(i64, Json, Json)> = list(document, "benefit-years")
        .iter()
        .filter(|row| row["benefit_id"] == benefit["id"])
        .map(|row| (row["year"].as_i64().unwrap(), row["amount"].clone(), row["hours"].clone()))
        .collect();
    years.sort_by_key(|(year, ..)| *year);
    years
}

#[test]
fn digdirs_workbook_becomes_benefits_in_kroner_by_year() {
    let place = Place::new();
    let document = place.empty_document();
    let file = digdir(place.path("digdir.xlsx"));
    let map = place.file("map.json", r#"{"first_year": 2026}"#).display().to_string();
    let done = import(&document, &file, &["--map", &map]);
    assert_eq!((counts(&done).0, counts(&done).2), (3 + 4, 0), "{done:#}");
    let benefits = list(&document, "benefits");
    assert_eq!(benefits.len(), 3);
    let first = find(&benefits, "title", "Færre konsulenter");
    assert_eq!(first["benefit_type"], "avoided_cost");
    let expected =
        vec![(2029, json!(1_600_000), json!(null)), (2030, json!(3_200_000), json!(null))];
    assert_eq!(years(&document, first), expected);
    assert_eq!(years(&document, find(&benefits, "title", "Gevinst 2"))[0].1, 400_500);
    assert_eq!(find(&benefits, "title", "Bedre kvalitet")["benefit_type"], "quality");
    // Once more: the same benefits, nothing new.
    let again = import(&document, &file, &["--map", &map]);
    assert_eq!((counts(&again).0, counts(&again).1, counts(&again).3), (0, 0, 3), "{again:#}");
    on(&document, "undo", &[]).done();
    assert!(list(&document, "benefits").is_empty() && list(&document, "benefit-years").is_empty());
}

fn kommit(path: PathBuf) -> PathBuf {
    kommit_with(path, "1 200")
}

/// With what the workbook says of the first benefit today.
fn kommit_with(path: PathBuf, baseline: &str) -> PathBuf {
    let mut writer = Writer::new();
    fill(writer.add_worksheet().set_name("Forside").unwrap(), &[&["Prosjektkort"]]);
    let analysis = writer.add_worksheet().set_name("KONSEPT - Gevinstanalyse").unwrap();
    let heading = |text: &str| text.to_owned();
    for (column, text) in [
        (1, heading("Gevinst\n(kopieres automatisk fra endringsanalysen):")),
        (2, heading("Gevinsttype\n(velg fra listen):")),
        (3, heading("Gevinstbudsjett \n(direkte - NOK, indirekte - årsverk)")),
        (7, heading("Gevinst-betydning\n(for kvalitative gevinster)")),
    ] {
        analysis.write_string(4, column, text).unwrap();
    }
    for (column, year) in [(3, "År 2025"), (4, "2026"), (5, "År"), (6, "År")] {
        analysis.write_string(5, column, year).unwrap();
    }
    let rows = [
        ("Mindre porto", "Direkte (økonomiske - NOK)", [100_000.0, 150_000.5]),
        ("Frigjort tid", "Indirekte (frigjort tid - årsverk)", [0.5, 2.0]),
        ("Omdømme", "Kvalitative (f.eks. omdømme)", [0.0, 0.0]),
    ];
    for (row, (title, of, sums)) in (6_u32..).zip(rows) {
        let copied = Formula::new("=IF('X'!C5=0,\"\",'X'!C5)").set_result(title);
        analysis.write_formula(row, 1, copied).unwrap();
        analysis.write_string(row, 2, of).unwrap();
        for (column, sum) in (3_u16..).zip(sums) {
            analysis.write_number(row, column, sum).unwrap();
        }
    }
    analysis.write_formula(9, 1, Formula::new("=IF(1,\"\",0)").set_result("")).unwrap();
    analysis.write_string(22, 1, "KOSTNADER:").unwrap();
    analysis.write_string(24, 1, "Server").unwrap();
    analysis.write_string(24, 2, "Direkte").unwrap();
    let follow = writer.add_worksheet().set_name("PLANLEGGE - Oppfølgingsplan").unwrap();
    let rows: &[&[&str]] = &[
        &[],
        &[
            "Gevinst\n(kopieres automatisk)",
            "Måleindikator\n(kopieres)",
            "Måleenhet",
            "Dagens verdi",
            "Ønsket verdi",
        ],
        &["Mindre porto", "Brev", "Antall", baseline, "300"],
    ];
    fill(follow, rows);
    let plan = writer.add_worksheet().set_name("PLANLEGGE - Gevinstreal.plan").unwrap();
    let rows: &[&[&str]] = &[
        &[
            "Gevinst\n(kopieres automatisk)",
            "Tiltak",
            "Hvordan skal gevinsten \"omsettes\"?",
            "Når blir gevinsten realisert?",
            "Gevinst-   ansvarlig",
        ],
        &["Frigjort tid", "Kurs", "Mer tid til tilsyn", "høsten 2026", "Rådmannen"],
    ];
    fill(plan, rows);
    writer.save(&path).unwrap();
    path
}

#[test]
fn kommits_workbook_keeps_kroner_and_hours_apart() {
    let place = Place::new();
    let document = place.empty_document();
    let file = kommit(place.path("kommit.xlsx"));
    let done = import(&document, &file, &[]);
    assert_eq!((counts(&done).0, counts(&done).2), (3 + 4, 0), "{done:#}");
    assert!(done["notes"].to_string().contains("1695"));
    let benefits = list(&document, "benefits");
    let post = find(&benefits, "title", "Mindre porto");
    assert_eq!(
        years(&document, post),
        [(2025, json!(100_000), json!(null)), (2026, json!(150_000.5), json!(null))]
    );
    assert_eq!(
        (&post["indicator"], &post["unit"], &post["baseline"], &post["target"]),
        (&json!("Brev"), &json!("Antall"), &json!(1200.0), &json!(300.0))
    );
    let time = find(&benefits, "title", "Frigjort tid");
    assert_eq!(time["benefit_type"], "time_saved");
    assert_eq!(
        years(&document, time),
        [(2025, json!(null), json!(847.5)), (2026, json!(null), json!(3390.0))]
    );
    assert_eq!(
        (&time["use_of_time"], &time["owner"]),
        (&json!("Mer tid til tilsyn"), &json!("Rådmannen"))
    );
    assert_eq!(time["target_date_words"], "høsten 2026");
    assert_eq!(find(&benefits, "title", "Omdømme")["benefit_type"], "quality");
}

/// A benefit of which something is refused is one row in part, with all its years, or left out with them.
#[test]
fn a_benefit_in_part_is_left_out_where_whole_rows_are_wanted() {
    let place = Place::new();
    let document = place.empty_document();
    let file = kommit_with(place.path("kommit.xlsx"), "ukjent");
    let done = import(&document, &file, &["--dry-run"]);
    assert_eq!((counts(&done).0, counts(&done).2), (3 + 4, 1), "{done:#}");
    assert_eq!(done["in_part"].as_array().unwrap().len(), 1, "{done:#}");
    let done = import(&document, &file, &["--dry-run", "--whole-rows"]);
    assert_eq!((counts(&done).0, counts(&done).2), (2 + 2, 1), "{done:#}");
    assert_eq!((&done["left_out"][0]["code"], &done["in_part"]), (&json!("in-part"), &json!([])));
}
