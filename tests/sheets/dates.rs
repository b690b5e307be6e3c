//! Dates of a sheet: which of their numbers is the day, and which year is meant.

use serde_json::{Value as Json, json};

use super::{import, refusals};
use crate::support::{Place, list};

fn dates(done: &Json, field: &str) -> Vec<Json> {
    let added = done["added"].as_array().unwrap().iter();
    added.map(|one| one["fields"][field].clone()).collect()
}

fn notes(done: &Json) -> String {
    done["notes"].to_string()
}

#[test]
fn a_column_of_dates_shows_as_a_whole_whether_the_month_is_first() {
    let place = Place::new();
    let document = place.empty_document();
    let csv =
        "Tittel,Startdato,Sluttdato\nA,03/08/2015,05/06/2016\nB,04/14/2015 10:00,\nC,1.2.2015,\n";
    let done = import(&document, &place.file("us.csv", csv), &["--as", "projects"]);
    let starts = dates(&done, "start_date");
    assert_eq!(starts[0], "2015-03-08", "{done:#}");
    assert!(starts[1].to_string().contains("2015-04-14"), "{done:#}");
    assert_eq!(starts[2], "2015-02-01", "points join days: {done:#}");
    assert_eq!(dates(&done, "end_date")[0], "2016-05-06", "as the other column: {done:#}");
    assert!(notes(&done).contains("måneden først: «04/14/2015 10:00»"), "{done:#}");
    assert_eq!(refusals(&done), [] as [&str; 0], "{done:#}");

    let csv = "Tittel,Startdato\nD,03/08/2015\nE,31/08/2015\n";
    let done = import(&document, &place.file("no.csv", csv), &["--as", "projects"]);
    assert_eq!(dates(&done, "start_date"), ["2015-08-03", "2015-08-31"], "{done:#}");
    assert!(!notes(&done).contains("måneden først"), "{done:#}");

    let csv = "Tittel,Startdato\nF,03/08/2015\nG,04/14/2015\nH,31/08/2015\nI,05/05/2015\n";
    let done = import(&document, &place.file("both.csv", csv), &["--as", "projects"]);
    let starts = dates(&done, "start_date");
    assert_eq!((&starts[0], &starts[2]), (&json!(null), &json!("2015-08-31")), "{done:#}");
    assert_eq!(starts[3], "2015-05-05", "{done:#}");
    assert!(refusals(&done)[0].contains("dagen eller måneden først"), "{done:#}");
    assert_eq!(refusals(&done).len(), 2, "{done:#}");
    assert_eq!(list(&document, "projects").len(), 9);
}

#[test]
fn a_year_that_is_guessed_is_told() {
    let place = Place::new();
    let document = place.empty_document();
    let csv = "Oppgave;Frist\nA;uke 53\nB;1.2.2024\nC;29. feb\n";
    let options = ["--as", "actions", "--today", "2026-11-30"];
    let done = import(&document, &place.file("a.csv", csv), &options);
    let told = notes(&done);
    assert!(told.contains("2 datoer i «Frist» står uten fullt årstall"), "{done:#}");
    assert!(told.contains("uke 53 = ") && told.contains("29. feb = 29. februar 2028"), "{done:#}");
    assert!(!told.contains("1.2.2024"), "{done:#}");
}
