//! A date without a year in a row that says how its record stands: what was held or done does not lie ahead.

use serde_json::{Value as Json, json};

use super::import;
use crate::support::{Place, on};

fn dates(done: &Json, field: &str) -> Vec<Json> {
    let added = done["added"].as_array().unwrap().iter();
    added.map(|one| one["fields"][field].clone()).collect()
}

#[test]
fn the_state_of_a_row_decides_on_which_side_of_today_its_date_lies() {
    let place = Place::new();
    let document = place.empty_document();
    on(&document, "add", &["bodies", "title=Rådet"]).done();
    for (kind, csv, field, wanted) in [
        (
            "meetings",
            "Dato;Organ;Status\n12. mars;Rådet;Holdt\n13. mars;Rådet;Planlagt\n14. mars;Rådet;\n",
            "date",
            ["2026-03-12", "2027-03-13", "2027-03-14"],
        ),
        // The state may stand behind the date or before it.
        (
            "actions",
            "Status;Aksjon;Frist\nGjennomført;A;12. mars\nPågår;B;12. mars\n;C;12. mars\n",
            "deadline",
            ["2026-03-12", "2027-03-12", "2027-03-12"],
        ),
    ] {
        let file = place.file("a.csv", csv);
        let arguments = ["--as", kind, "--today", "2026-11-30", "--dry-run"];
        let done = import(&document, &file, &arguments);
        assert_eq!(dates(&done, field), wanted.map(|day| json!(day)), "{kind}: {done:#}");
    }
}

/// A row that is known again and says no state stands as its record does.
#[test]
fn a_row_without_a_state_stands_as_its_record_does() {
    let place = Place::new();
    let document = place.empty_document();
    on(&document, "add", &["actions", "title=A", "state=done"]).done();
    on(&document, "add", &["actions", "title=B", "state=in_progress"]).done();
    let file = place.file("a.csv", "Aksjon;Frist\nA;12. mars\nB;12. mars\n");
    let done = import(&document, &file, &["--as", "actions", "--today", "2026-11-30"]);
    let new: Vec<&Json> =
        done["changed"].as_array().unwrap().iter().map(|one| &one["new"]).collect();
    assert_eq!(new, ["2026-03-12", "2027-03-12"], "{done:#}");
}

#[test]
fn on_the_command_line_the_state_that_is_given_or_stands_decides() {
    let place = Place::new();
    let document = place.empty_document();
    let today = ["--today", "2026-11-30"];
    let deadline = |arguments: &[&str]| {
        let id = on(&document, "add", &[&["actions", "title=A"][..], arguments, &today].concat());
        let (id, _) = id.remarked();
        on(&document, "show", &[id.trim(), "--json"]).json()["record"]["deadline"].clone()
    };
    assert_eq!(deadline(&["deadline=12. mars"]), "2027-03-12");
    assert_eq!(deadline(&["deadline=12. mars", "state=done"]), "2026-03-12");
    let id = on(&document, "add", &["actions", "title=B", "state=done"]).done();
    on(&document, "set", &[&[id.trim(), "deadline=12. mars"][..], &today].concat()).remarked();
    let shown = on(&document, "show", &[id.trim(), "--json"]).json();
    assert_eq!(shown["record"]["deadline"], "2026-03-12");
}
