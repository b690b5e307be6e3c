//! What a sheet says of its amounts where it can be meant in two ways, and computed amounts: asked about, or told.

use rust_xlsxwriter::Workbook as Writer;
use serde_json::{Value as Json, json};

use super::{counts, import, refusals, sheet_of};
use crate::support::Place;

fn budgets(done: &Json) -> Vec<Json> {
    let added = done["added"].as_array().unwrap().iter();
    added.map(|one| one["fields"]["budget"].clone()).collect()
}

fn projects(name: &str, rows: &[&[&str]], rest: &[&str]) -> Json {
    let place = Place::new();
    let arguments = [&["--as", "projects", "--dry-run"], rest].concat();
    import(&place.empty_document(), &sheet_of(place.path("a.xlsx"), name, rows), &arguments)
}

/// A word for a number in the name of a sheet may be what its amounts are in.
#[test]
fn a_sheet_that_is_called_a_number_is_asked_about() {
    let rows: &[&[&str]] = &[&["Prosjekt", "Totalbudsjett"], &["A", "5"]];
    for name in ["2024 i tusen", "Tusen", "mill"] {
        let done = projects(name, rows, &[]);
        assert_eq!(budgets(&done), [json!(null)], "{name}: {done:#}");
        let kroner = projects(name, rows, &["--kroner-per-unit", "1"]);
        assert_eq!(budgets(&kroner), [json!(5)], "{name}: {kroner:#}");
    }
}

/// What is said in a row among the records, alone in it, may be meant of those below it, or of all.
#[test]
fn a_unit_that_is_said_among_the_rows_is_asked_about() {
    for said in ["Alle tall i tusen", "Beløp i tusen kroner", "Drift (tkr)", "tusen kr"] {
        for first in [true, false] {
            let (a, b): (&[&str], &[&str]) = (&["A", "5"], &["B", "6"]);
            let rows: [&[&str]; 4] = match first {
                true => [&["Prosjekt", "Totalbudsjett"], &[said], a, b],
                false => [&["Prosjekt", "Totalbudsjett"], a, &[said], b],
            };
            let done = projects("P", &rows, &[]);
            assert!(budgets(&done).iter().all(Json::is_null), "{said} {first}: {done:#}");
            assert!(
                refusals(&done)[0].contains(&format!("det står «{said}» i celle A")),
                "{done:#}"
            );
        }
    }
    let rows: &[&[&str]] = &[&["Prosjekt", "Totalbudsjett"], &["Drift"], &["A", "5"], &["B", "6"]];
    assert_eq!(budgets(&projects("P", rows, &[])), [json!(5), json!(6)]);
}

/// Headings once more in other columns are those of another table.
#[test]
fn headings_in_another_order_begin_another_table() {
    let rows: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "Prognose"],
        &["A", "5", "6"],
        &["Prosjekt", "Prognose", "Totalbudsjett"],
        &["B", "7", "8"],
    ];
    let done = projects("P", rows, &[]);
    assert_eq!(budgets(&done), [json!(5)], "{done:#}");
    let left = &done["left_out"][0];
    assert_eq!(
        (&left["code"], &left["row"], &left["rows"]),
        (&json!("table"), &json!(3), &json!(2))
    );
}

/// A computed amount is rounded to the nearest øre, which is told; what may be meant otherwise is refused.
#[test]
fn a_computed_amount_is_rounded_and_told() {
    let place = Place::new();
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    for (column, heading) in (0_u16..).zip(["Prosjekt", "Totalbudsjett"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    let amounts = [308_641.972_75, 1.0 / 3.0, 12.345, 0.1 + 0.2, 1e15];
    for (row, (name, amount)) in (1_u32..).zip(["A", "B", "C", "D", "E"].into_iter().zip(amounts)) {
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_number(row, 1, amount).unwrap();
    }
    let path = place.path("a.xlsx");
    writer.save(&path).unwrap();
    let done = import(&place.empty_document(), &path, &["--as", "projects", "--dry-run"]);
    let wanted = [json!(308_641.97), json!(0.33), json!(null), json!(0.3), json!(null)];
    assert_eq!((budgets(&done), counts(&done).2), (wanted.to_vec(), 2), "{done:#}");
    assert!(refusals(&done)[1].contains("mer enn et beløp kan være"), "{done:#}");
    let notes = done["notes"].to_string();
    assert!(notes.contains("2 beløp under «Totalbudsjett» er rundet av til hele øre"), "{notes}");
}

/// A unit in a cell of its own in the row is of the amounts in that row.
#[test]
fn a_unit_beside_an_amount_is_asked_about() {
    let rows: &[&[&str]] = &[
        &["Prosjekt", "Totalbudsjett", "Enhet"],
        &["A", "5", "tkr"],
        &["B", "6", "mill. kr"],
        &["C", "7", "kr"],
        &["D", "8", ""],
        &["E", "9", "EUR"],
        &["F", "10 tkr", "tkr"],
        &["G", "0", "tkr"],
    ];
    for heading in ["Enhet", "Merknad", "", "Valuta"] {
        let mut rows = rows.to_vec();
        let headings = ["Prosjekt", "Totalbudsjett", heading];
        rows[0] = &headings;
        let done = projects("P", &rows, &[]);
        let null = || json!(null);
        let wanted = vec![null(), null(), json!(7), json!(8), null(), json!(10_000), json!(0)];
        assert_eq!(budgets(&done), wanted, "{heading}: {done:#}");
        assert!(refusals(&done)[0].contains("det står «tkr» i celle C2"), "{done:#}");
        let chosen = projects("P", &rows, &["--kroner-per-unit", "1000"]);
        assert_eq!(budgets(&chosen)[0], json!(5_000), "{chosen:#}");
    }
    let agreed: &[&[&str]] =
        &[&["Prosjekt", "Totalbudsjett (tkr)", "Enhet"], &["A", "5", "tkr"], &["B", "6", "NOK"]];
    assert_eq!(budgets(&projects("P", agreed, &[])), [json!(5_000), json!(6_000)]);
}
