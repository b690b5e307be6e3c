//! A cell is what its sheet shows: codes with noughts, shares, times, durations, formulas that nobody
//! has reckoned.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use super::hostile::{MAIN, zipped};
use super::{import, refusals};
use crate::support::Place;

/// The formats of a sheet, by their number: 1 four figures, 2 per cent, 3 a duration, 4 a time of day,
/// 5 a day, 6 a day and a time.
const FORMATS: [&str; 7] =
    ["General", "0000", "0.0%", "[h]:mm", "hh:mm", "dd\\.mm\\.yyyy", "dd\\.mm\\.yyyy\\ hh:mm"];

/// A workbook of one sheet, whose rows are these cells of XML, from column A on.
fn workbook(place: &Place, headings: &[&str], rows: &[&[&str]]) -> PathBuf {
    let path = place.path("a.xlsx");
    let styles = |out: &mut dyn std::io::Write| {
        write!(out, "<styleSheet {MAIN}><numFmts>").unwrap();
        for (id, format) in (164..).zip(FORMATS) {
            write!(out, "<numFmt numFmtId=\"{id}\" formatCode=\"{format}\"/>").unwrap();
        }
        write!(out, "</numFmts><cellXfs>").unwrap();
        for (id, _) in (164..).zip(FORMATS) {
            write!(out, "<xf numFmtId=\"{id}\"/>").unwrap();
        }
        write!(out, "</cellXfs></styleSheet>").unwrap();
    };
    let sheet = |out: &mut dyn std::io::Write| {
        write!(out, "<worksheet {MAIN}><sheetData><row>").unwrap();
        for heading in headings {
            write!(out, "<c t=\"inlineStr\"><is><t>{heading}</t></is></c>").unwrap();
        }
        write!(out, "</row>").unwrap();
        for row in rows {
            write!(out, "<row>{}</row>", row.concat()).unwrap();
        }
        write!(out, "</sheetData></worksheet>").unwrap();
    };
    zipped(&path, &[("xl/styles.xml", &styles), ("xl/worksheets/sheet1.xml", &sheet)]);
    path
}

fn number(value: &str, format: usize) -> String {
    format!("<c s=\"{format}\"><v>{value}</v></c>")
}

fn words(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// What projects with these cells in text, money and date come to.
fn projects(rows: &[[String; 3]]) -> Json {
    let place = Place::new();
    let document = place.empty_document();
    let mut cells: Vec<Vec<String>> = Vec::new();
    for (nth, row) in rows.iter().enumerate() {
        cells.push([words(&format!("P{nth}"))].into_iter().chain(row.iter().cloned()).collect());
    }
    let rows: Vec<Vec<&str>> =
        cells.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let headings = ["Prosjekt", "Merknad", "Totalbudsjett", "Startdato"];
    let file = workbook(&place, &headings, &rows);
    import(&document, &file, &["--as", "projects", "--dry-run"])
}

#[test]
fn text_gets_what_the_sheet_shows() {
    let none = || "<c/>".to_owned();
    let shown = [
        ("301", 1, "0301"),
        ("4601", 1, "4601"),
        ("0.125", 2, "12,5 %"),
        ("0.07", 2, "7 %"),
        ("1.5625", 3, "37:30"),
        ("1.5625", 4, "37:30"),
        ("0.395833333333333", 4, "09:30"),
        ("45336", 5, "14.02.2024"),
        ("45336.3520833333", 6, "14.02.2024 08:27"),
        ("1234.5", 0, "1234,5"),
    ];
    let rows: Vec<_> =
        shown.iter().map(|(value, format, _)| [number(value, *format), none(), none()]).collect();
    let done = projects(&rows);
    for (nth, (value, _, wanted)) in shown.iter().enumerate() {
        assert_eq!(done["added"][nth]["fields"]["note"], *wanted, "{value}");
    }
}

#[test]
fn what_is_no_amount_and_no_day_is_refused_as_it_is_shown() {
    let none = || "<c/>".to_owned();
    let money = [
        (number("1.5625", 3), "«37:30»"),
        (number("0.5", 2), "«50 %»"),
        (number("1", 2), "«100 %»"),
        (number("100.005", 0), "«100,005»"),
        (number("45336", 5), "«14.02.2024»"),
        ("<c t=\"b\"><v>1</v></c>".to_owned(), "«Ja»"),
        ("<c><f>1+1</f><v></v></c>".to_owned(), "ikke regnet ut"),
        ("<c><f>1+1</f></c>".to_owned(), "ikke regnet ut"),
        ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>".to_owned(), "#DIV/0!"),
        (words("12,500"), "12 500 eller 12,50"),
    ];
    let rows: Vec<_> = money.iter().map(|(cell, _)| [none(), cell.clone(), none()]).collect();
    let done = projects(&rows);
    let said = refusals(&done);
    assert_eq!(said.len(), money.len(), "{said:?}");
    for ((cell, wanted), said) in money.iter().zip(said) {
        assert!(said.contains(wanted), "{cell}: {said}");
    }
    let done = projects(&[
        [none(), none(), number("0.395833333333333", 4)],
        [none(), none(), words("24-01-05")],
    ]);
    let said = refusals(&done);
    assert!(said[0].contains("«09:30» er ikke en dato"), "{said:?}");
    assert!(said[1].contains("fire sifre"), "{said:?}");
}

#[test]
fn an_empty_text_that_a_formula_gives_is_no_formula_left_undone() {
    let none = || "<c/>".to_owned();
    let empty = "<c t=\"str\"><f>\"\"</f><v></v></c>".to_owned();
    let done = projects(&[[none(), empty, none()]]);
    assert_eq!(refusals(&done), Vec::<&str>::new());
}

#[test]
fn days_of_other_programs_are_days_in_norway() {
    let none = || "<c/>".to_owned();
    let iso = |text: &str| format!("<c t=\"d\"><v>{text}</v></c>");
    let days = [
        ("2024-02-14T08:27:48.765Z", "2024-02-14"),
        ("2024-02-14", "2024-02-14"),
        ("2024-02-13T23:00:00Z", "2024-02-14"),
        ("2024-02-14T00:00:00Z", "2024-02-14"),
        ("2024-02-14T08:27:48+01:00", "2024-02-14"),
    ];
    let rows: Vec<_> = days.iter().map(|(text, _)| [none(), none(), iso(text)]).collect();
    let done = projects(&rows);
    for (nth, (text, wanted)) in days.iter().enumerate() {
        assert_eq!(done["added"][nth]["fields"]["start_date"], *wanted, "{text}");
    }
    assert_eq!(
        done["notes"],
        json!([
            "2 celler i «Startdato» har klokkeslett. Feltet tar bare dagen, så klokkeslettet er ikke tatt inn."
        ])
    );
}

/// A day whose format shows nothing but its time is that day, and a field for times takes the time of it.
#[test]
fn a_day_and_a_time_give_each_field_what_it_has_room_for() {
    let place = Place::new();
    let document = place.empty_document();
    let (day, whole) = (number("45336", 4), number("45336.395833333336", 4));
    let both = number("45336.395833333336", 6);
    let rows: [&[&str]; 3] = [
        &[&words("A"), &day, &number("0.395833333333333", 4)],
        &[&words("B"), &whole, &both],
        &[&words("C"), &both, &whole],
    ];
    let file = workbook(&place, &["Arrangement", "Dato", "Starter"], &rows);
    let map = json!({"kind": "events", "columns": {"Starter": "start_time"}}).to_string();
    let map = place.file("map.json", map).to_string_lossy().into_owned();
    let done = import(&document, &file, &["--map", &map, "--dry-run"]);
    for nth in 0..3 {
        let fields = &done["added"][nth]["fields"];
        assert_eq!(
            (&fields["date"], &fields["start_time"]),
            (&json!("2024-02-14"), &json!("09:30"))
        );
    }
    let notes = done["notes"].to_string();
    assert!(notes.contains("har klokkeslett. Feltet tar bare dagen"), "{notes}");
    assert!(notes.contains("har dato. Feltet tar bare klokkeslettet"), "{notes}");
}

#[test]
fn the_number_of_a_municipality_has_four_figures() {
    let place = Place::new();
    let document = place.empty_document();
    let rows: [&[&str]; 2] =
        [&[&number("301", 1), &words("Oslo")], &[&number("301", 0), &words("By")]];
    let file = workbook(&place, &["Kommunenummer", "Kommunenavn"], &rows);
    let done = import(&document, &file, &["--as", "municipalities", "--dry-run"]);
    assert_eq!(done["added"][0]["fields"]["number"], "0301", "{done:#}");
    assert!(refusals(&done)[0].contains("4 sifre"), "{done:#}");
}

#[test]
fn a_sum_that_nobody_has_reckoned_is_a_sum() {
    let place = Place::new();
    let document = place.empty_document();
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let (name, sum, failed) = (text("Portal"), text("Sum"), text("Totalt"));
    let path = workbook(
        &place,
        &["Prosjekt", "Totalbudsjett"],
        &[
            &[&name, "<c><v>100</v></c>"],
            &[&sum, "<c><f>SUM(B2:B2)</f></c>"],
            &[&failed, "<c t=\"e\"><f>B9/0</f><v>#DIV/0!</v></c>"],
        ],
    );
    let done = import(&document, &path, &["--as", "projects", "--dry-run"]);
    assert_eq!(done["added"].as_array().unwrap().len(), 1, "{done:#}");
    let left = done["left_out"].as_array().unwrap();
    assert_eq!((&left[0]["code"], &left[1]["code"]), (&json!("sum"), &json!("sum")), "{done:#}");
}
