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
    let text = import(&document, &place.file("a.csv", lines.join("\n")), &arguments);
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
        ("Amounts in NOK thousands", "hele tusen kroner", 1_250_000),
        ("Prosjekter 2024 (mill. kr)", "millioner kroner", 12_500_000),
    ] {
        let amount = if unit.starts_with("mill") { "12,5" } else { "1250" };
        let done =
            projects(&[&[said], &[], &["Prosjekt", "Totalbudsjett"], &["Arkiv", amount]], &[]);
        assert_eq!(budgets(&done), [json!(kroner)], "{said}: {done:#}");
        // What is followed is not listed among what is left out.
        assert_eq!(done["left_out"], json!([]), "{said}");
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
    assert_eq!(done["left_out"], json!([]), "it is followed");
    let done = projects(rows, &["--kroner-per-unit", "1"]);
    assert_eq!(done["left_out"][0]["code"], "note", "it is not followed: {done:#}");
}

/// Beside what is followed stands something else, which is left out.
#[test]
fn a_row_that_says_more_than_the_unit_is_left_out() {
    let rows: &[&[&str]] =
        &[&["Kladd for rådet", "Tall i 1000 kr"], &[], &["Prosjekt", "Totalbudsjett"], &["A", "5"]];
    let done = projects(rows, &[]);
    assert_eq!(
        (budgets(&done), &done["left_out"][0]["code"]),
        (vec![json!(5_000)], &json!("above"))
    );
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

#[test]
fn a_unit_over_nothing_and_one_of_the_sum_are_said_of_all() {
    for rows in [
        &[&["Prosjekt", "Totalbudsjett", "", "1000 kr"][..], &["A", "5"]][..],
        &[&["Prosjekt", "Totalbudsjett"], &["A", "5"], &["B", "7"], &["Sum (tkr)", "12"]],
    ] {
        assert_eq!(budgets(&projects(rows, &[]))[0], json!(5_000), "{rows:?}");
    }
}

/// What a heading says in brackets may make it another amount: it is told as what it was read.
#[test]
fn a_remark_behind_a_heading_of_amounts_is_told() {
    for (heading, is_told) in [
        ("Totalbudsjett (avvik)", true),
        ("Totalbudsjett (herav egenandel)", true),
        ("Totalbudsjett (2023)", false),
        ("Totalbudsjett (kr)", false),
        ("Totalbudsjett", false),
    ] {
        let done = projects(&[&["Prosjekt", heading], &["A", "5"]], &[]);
        let told = notes(&done).iter().any(|note| note.contains("uten det som står i parentes"));
        assert_eq!((told, budgets(&done)), (is_told, vec![json!(5)]), "{heading}: {done:#}");
    }
}

/// Whoever writes whole kroner under a heading that says thousands is asked.
#[test]
fn an_amount_that_its_heading_makes_immense_is_asked_about() {
    let rows: &[&[&str]] = &[&["Prosjekt", "Totalbudsjett (tkr)"], &["A", "1200000"], &["B", "5"]];
    let done = projects(rows, &[]);
    assert_eq!(budgets(&done), [json!(null), json!(5_000)], "{done:#}");
    assert!(refusals(&done)[0].contains("Velg hva beløpene er i"), "{done:#}");
    let done = projects(rows, &["--kroner-per-unit", "1000"]);
    assert_eq!(budgets(&done)[0], json!(1_200_000_000), "{done:#}");
}

/// A unit that nothing knows is never read as kroner without a word.
#[test]
fn a_heading_with_a_unit_that_is_not_known_is_asked_about() {
    for (heading, what) in [
        ("Totalbudsjett (100 kr)", "noe annet"),
        ("Totalbudsjett (EUR)", "noe annet"),
        ("Totalbudsjett (mill. €)", "noe annet"),
        ("Totalbudsjett (k)", "tusen kroner"),
    ] {
        let rows: &[&[&str]] = &[&["Prosjekt", heading], &["A", "3"]];
        let done = projects(rows, &[]);
        assert_eq!(budgets(&done), [json!(null)], "{heading}: {done:#}");
        assert!(refusals(&done)[0].contains(what), "{heading}: {done:#}");
        assert!(notes(&done)[0].contains(heading), "{heading}: {done:#}");
        let done = projects(rows, &["--kroner-per-unit", "1000"]);
        assert_eq!(budgets(&done), [json!(3_000)], "{heading}: {done:#}");
    }
}

/// What is too large stays too large, and does not become an amount without its unit.
#[test]
fn an_amount_that_is_too_large_is_refused_in_every_file() {
    for (rows, rest) in [
        (&[&["Prosjekt", "Totalbudsjett (mill. kr)"][..], &["A", "1500000"]][..], &[][..]),
        (&[&["Prosjekt", "Totalbudsjett"], &["A", "1250"]], &["--kroner-per-unit", "1000000000"]),
    ] {
        let done = projects(rows, rest);
        assert_eq!(budgets(&done), [json!(null)], "{done:#}");
        assert!(refusals(&done)[0].contains("er ikke et beløp"), "{done:#}");
    }
}

#[test]
fn what_a_person_says_is_a_unit() {
    let place = Place::new();
    let document = place.empty_document();
    let file = place.file("a.csv", "Prosjekt;Totalbudsjett\nA;1250\n");
    let file = file.to_str().unwrap();
    for said in ["100", "0", "-1", "2000", "mange"] {
        let arguments = [file, "--as", "projects", "--kroner-per-unit", said];
        let status = crate::support::on(&document, "import", &arguments).status;
        assert_eq!(status, 2, "{said}");
    }
    let map = place.file("map.json", r#"{"kind":"projects","kroner_per_unit":100}"#);
    let arguments = [file, "--map", map.to_str().unwrap()];
    let said = crate::support::on(&document, "import", &arguments).failed(1);
    assert!(said.contains("100"), "{said}");
    assert!(crate::support::list(&document, "projects").is_empty());
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

#[test]
fn an_amount_of_another_currency_is_asked_about() {
    let place = Place::new();
    let document = place.empty_document();
    let cells = [(1_250.0, "[$€-407]\\ #,##0"), (90.0, "#,##0 \"USD\""), (5.0, "#,##0 \"kr\"")];
    let file = formatted(&place, None, &cells);
    let arguments = ["--as", "projects", "--dry-run"];
    let done = import(&document, &file, &arguments);
    assert_eq!(budgets(&done), [json!(null), json!(null), json!(5)], "{done:#}");
    assert!(refusals(&done)[0].contains("annen valuta enn kroner"), "{done:#}");
    assert!(notes(&done)[0].contains("2 beløp under «Totalbudsjett»"), "{done:#}");
    let chosen = [&arguments[..], &["--kroner-per-unit", "1"]].concat();
    let done = import(&document, &file, &chosen);
    assert_eq!(budgets(&done)[0], json!(1_250), "{done:#}");
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

/// The name of the sheet, or of the file, says it as a cell does.
#[test]
fn the_name_of_a_sheet_says_what_its_amounts_are_in() {
    let place = Place::new();
    let document = place.empty_document();
    let rows: &[&[&str]] = &[&["Prosjekt", "Totalbudsjett"], &["A", "5"]];
    let arguments = ["--as", "projects", "--dry-run"];
    for (name, wanted, told) in [
        ("Budsjett (tkr)", json!(5_000), "fordi arket heter «Budsjett (tkr)»"),
        ("MNOK 2024", json!(5_000_000), "fordi arket heter «MNOK 2024»"),
        ("Prosjekter MNOK", json!(null), "uklart om beløpene er i kroner eller millioner kroner"),
        ("Budsjett (EUR)", json!(null), "noe annet: arket heter «Budsjett (EUR)»"),
    ] {
        let done = import(&document, &sheet_of(place.path("a.xlsx"), name, rows), &arguments);
        assert_eq!(budgets(&done), [wanted], "{name}: {done:#}");
        assert!(notes(&done)[0].contains(told), "{name}: {done:#}");
    }
    for name in ["Budsjett 2024", "1000", "Prosjekter"] {
        let done = import(&document, &sheet_of(place.path("a.xlsx"), name, rows), &arguments);
        assert_eq!((budgets(&done), notes(&done)), (vec![json!(5)], vec![]), "{name}");
    }
    let file = place.file("budsjett (tkr).csv", "Prosjekt;Totalbudsjett\nA;5\n");
    let done = import(&document, &file, &arguments);
    assert_eq!(budgets(&done), [json!(5_000)], "{done:#}");
    assert!(notes(&done)[0].contains("fordi filen heter «budsjett (tkr)»"), "{done:#}");
}

/// A sheet without a table says it of the others; one with a table of its own says it of its own.
#[test]
fn a_front_sheet_says_what_the_amounts_are_in() {
    let place = Place::new();
    let document = place.empty_document();
    let book = |front: &[&[&str]], above: &[&[&str]]| {
        let mut writer = Writer::new();
        super::fill(writer.add_worksheet().set_name("Forside").unwrap(), front);
        let table = [above, &[&["Prosjekt", "Totalbudsjett"], &["A", "5"]]].concat();
        super::fill(writer.add_worksheet().set_name("P").unwrap(), &table);
        let path = place.path("a.xlsx");
        writer.save(&path).unwrap();
        import(&document, &path, &["--as", "projects", "--dry-run"])
    };
    let done = book(&[&["Budsjett"], &["Alle beløp i tusen kroner"]], &[]);
    assert_eq!(budgets(&done), [json!(5_000)], "{done:#}");
    assert!(notes(&done)[0].contains("«Alle beløp i tusen kroner» i celle Forside!A2"), "{done:#}");
    // What contradicts it, or does not say that it is said of all, is asked about.
    let done = book(&[&["Alle beløp i tusen kroner"]], &[&["Alle beløp i mill. kr"]]);
    assert_eq!(budgets(&done), [json!(null)], "{done:#}");
    let done = book(&[&["Budsjett for Bergen i tusen kroner"]], &[]);
    assert_eq!(budgets(&done), [json!(null)], "{done:#}");
    let other: &[&[&str]] = &[
        &["Alle beløp i tusen kroner"],
        &["Møtedato", "Sted", "Møteleder"],
        &["1.2.2027", "B", "C"],
    ];
    assert_eq!(budgets(&book(other, &[])), [json!(5)], "it is said of another table");
}

/// A sentence in a record may be meant of that alone, or of all: it is asked about.
#[test]
fn a_note_beside_the_amounts_is_asked_about() {
    for rows in [
        &[&["Prosjekt", "Totalbudsjett", "Merknad"][..], &["A", "5", "OBS: beløp i tusen kroner"]]
            [..],
        &[&["Prosjekt", "Totalbudsjett", ""], &["A", "5", "NB! Alle tall i 1000 kr"]],
    ] {
        let done = projects(rows, &[]);
        assert_eq!(budgets(&done), [json!(null)], "{done:#}");
        assert!(refusals(&done)[0].contains("i celle C2 står det"), "{done:#}");
        assert_eq!(budgets(&projects(rows, &["--kroner-per-unit", "1"])), [json!(5)]);
    }
    let done =
        projects(&[&["Prosjekt", "Totalbudsjett", "OBS: beløp i tusen kroner"], &["A", "5"]], &[]);
    assert_eq!(budgets(&done), [json!(5_000)], "a heading without a column: {done:#}");
    for said in [
        "Vi søkte om midler i mill. kr",
        "Alle beløp i hele kroner",
        "Alle får tusen takk",
        "Alle får 1000 kr i tilskudd",
    ] {
        let done = projects(&[&["Prosjekt", "Totalbudsjett", "Merknad"], &["A", "5", said]], &[]);
        assert_eq!(budgets(&done), [json!(5)], "{said}: {done:#}");
    }
}

/// A sentence of all numbers is not heard of the amounts alone.
#[test]
fn numbers_that_are_no_amounts_are_never_silently_plain() {
    let place = Place::new();
    let document = place.example();
    let arguments = ["--as", "municipalities", "--dry-run"];
    let municipalities = |text: &str| import(&document, &place.file("a.csv", text), &arguments);
    let done = municipalities("Tall i tusen;\nKommune;Innbyggertall\nBergen;292\n");
    assert_eq!(counts(&done).1, 0, "{done:#}");
    assert!(refusals(&done)[0].contains("«292» kan være telt i tusen"), "{done:#}");
    assert!(
        notes(&done).iter().any(|note| note.contains("Ett tall som ikke er et beløp")),
        "{done:#}"
    );
    let done = municipalities("Kommune;Innbyggertall i tusen\nBergen;291,9\n");
    assert_eq!(done["changed"][0]["new"], 291_900, "{done:#}");
    assert!(
        notes(&done)[0].contains("Ett tall under «Innbyggertall i tusen» er ganget"),
        "{done:#}"
    );
    for above in ["Beløp i tusen", "Tall i 1000 kr", "Tall for 2024"] {
        let done = municipalities(&format!("{above};\nKommune;Innbyggertall\nBergen;292000\n"));
        assert_eq!(done["changed"][0]["new"], 292_000, "{above}: {done:#}");
    }
    // Years and places in an order are counted in nothing.
    let schemes = crate::support::list(&document, "schemes");
    let scheme = schemes[0]["title"].as_str().unwrap();
    let text = format!("Tall i tusen;;;\nUtlysning;Ordning;År;Ramme\nNy;{scheme};2031;5\n");
    let done = import(&document, &place.file("a.csv", text), &["--as", "calls", "--dry-run"]);
    let fields = &done["added"][0]["fields"];
    assert_eq!((&fields["call_year"], &fields["frame"]), (&json!(2031), &json!(5_000)), "{done:#}");
}

/// A billion is a thousand millions in one language and a million millions in the next.
#[test]
fn a_billion_is_asked_about() {
    for rows in [
        &[&["Prosjekt", "Totalbudsjett (NOK billion)"][..], &["A", "3"]][..],
        &[&["All amounts in NOK billion"], &["Prosjekt", "Totalbudsjett"], &["A", "3"]],
        &[&["Prosjekt", "Totalbudsjett"], &["A", "3 billion"]],
    ] {
        let done = projects(rows, &[]);
        assert_eq!((budgets(&done), counts(&done).2), (vec![json!(null)], 1), "{done:#}");
    }
    let place = Place::new();
    let file = formatted(&place, None, &[(3.0, "0 \"billion\"")]);
    let done = import(&place.empty_document(), &file, &["--as", "projects", "--dry-run"]);
    assert_eq!(budgets(&done), [json!(null)], "{done:#}");
    let done = projects(&[&["Prosjekt", "Totalbudsjett (NOK bn)"], &["A", "0,5"]], &[]);
    assert_eq!(budgets(&done), [json!(500_000_000)], "{done:#}");
}

/// What is told was done, and with so many.
#[test]
fn a_note_counts_only_what_was_done() {
    let refused = projects(&[&["Prosjekt", "Totalbudsjett (tkr)"], &["A", "ikke avklart"]], &[]);
    assert_eq!(
        notes(&refused).iter().filter(|note| note.contains("ganget")).count(),
        0,
        "{refused:#}"
    );
    let rows: &[&[&str]] = &[
        &["Tall i 1000 kr"],
        &["Prosjekt", "Totalbudsjett (mill. kr)", "Prognose (mill. kr)"],
        &["A", "5", "6"],
        &["B", "ikke avklart", "7"],
    ];
    let done = projects(rows, &[]);
    let told = notes(&done);
    assert!(!told.iter().any(|note| note.contains("hele tusen")), "both say otherwise: {told:?}");
    assert!(told.iter().any(|note| note.contains("Ett tall under «Totalbudsjett")), "{told:?}");
    assert!(told.iter().any(|note| note.contains("2 tall under «Prognose")), "{told:?}");
    let rows: &[&[&str]] = &[
        &["Tall i 1000 kr"],
        &["Prosjekt", "Totalbudsjett", "Prognose"],
        &["A", "5", ""],
        &["B", "6", "4"],
        &["Sum", "11", "4"],
    ];
    assert!(notes(&projects(rows, &[]))[0].starts_with("3 beløp er lest som hele tusen"));
}

/// A new row of which something is refused comes in without it, and that is said; or not at all.
#[test]
fn a_row_in_part_is_told_of_or_left_out() {
    let place = Place::new();
    let document = place.empty_document();
    let text = "Prosjekt;Totalbudsjett (k);Slutt\nA;100;1.2.2027\nB;0;2.2.2027\nC;5;x\n";
    let file = place.file("a.csv", text);
    let file = file.to_str().unwrap();
    let said = ["--as", "projects", "--lang", "nb"];
    let arguments = [&[file][..], &said, &["--whole-rows", "--json"]].concat();
    let done = crate::support::on(&document, "import", &arguments).json();
    assert_eq!(counts(&done).0, 1, "{done:#}");
    assert_eq!((&done["added"][0]["row"], &done["in_part"]), (&json!(3), &json!([])), "{done:#}");
    assert_eq!(refusals(&done).iter().filter(|why| why.contains("utelatt")).count(), 2, "{done:#}");
    assert_eq!(refusals(&done).len(), 5, "and each value that was refused: {done:#}");
    let arguments = [&[file][..], &said, &["--json", "--dry-run"]].concat();
    let done = crate::support::on(&document, "import", &arguments).json();
    assert_eq!(done["in_part"].as_array().unwrap().len(), 2, "{done:#}");
    let arguments = [&[file][..], &said].concat();
    let (_, said) = crate::support::on(&document, "import", &arguments).remarked();
    let sentence = "2 nye rader kommer inn uten verdier som ikke kunne leses";
    assert!(said.contains(sentence) && said.contains("rad 2, 4"), "{said}");
}

/// A row that is left out takes along those that need it.
#[test]
fn rows_are_left_out_together() {
    let place = Place::new();
    let text = "Tiltak;Frist;Ansvarlig;Fra sak\nA;ikke avklart;B;\nC;1.2.2027;D;\n";
    let file = place.file("a.csv", text);
    let arguments = ["--as", "actions", "--whole-rows", "--dry-run"];
    let done = import(&place.empty_document(), &file, &arguments);
    assert_eq!((counts(&done).0, &done["in_part"]), (1, &json!([])), "{done:#}");
    assert_eq!(refusals(&done).len(), 2, "{done:#}");
}
