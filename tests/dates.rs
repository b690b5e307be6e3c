//! One date, held once: what is due at a meeting has its date from the meeting, on every way by which
//! somebody reads it, and is changed there.

use samstyr::calc::overview::{Figure, overview};
use samstyr::model::kind::Kind;
use serde_json::Value as Json;

use crate::support::{Place, day, find, list, on};

/// A document with a meeting on 12 March 2024 and a follow-up that is due there; their keys.
fn due_at_a_meeting() -> (Place, std::path::PathBuf, String, String) {
    let place = Place::new();
    let file = place.empty_document();
    let add = |kind: &str, values: &[&str]| -> String {
        let mut arguments = vec![kind];
        arguments.extend(values);
        on(&file, "add", &arguments).done().trim().to_owned()
    };
    let body = add("bodies", &["title=Styringsgruppa"]);
    let meeting = add("meetings", &[&format!("body_id={body}"), "date=2024-03-12"]);
    let task = add("actions", &["title=Legg fram tall", "deadline=2024-01-31"]);
    on(&file, "set", &[&task, &format!("deadline_from_id={meeting}")]).done();
    (place, file, meeting, task)
}

fn shown(file: &std::path::Path) -> String {
    on(file, "list", &["actions"]).done()
}

#[test]
fn what_is_due_at_a_meeting_moves_with_it() {
    let (_place, file, meeting, task) = due_at_a_meeting();
    assert!(shown(&file).contains("12 Mar 2024"), "{}", shown(&file));
    on(&file, "set", &[&meeting, "date=2024-04-16"]).done();
    assert!(shown(&file).contains("16 Apr 2024"), "{}", shown(&file));
    assert!(on(&file, "show", &[&task]).done().contains("16 Apr"), "the record says so too");
}

/// Programs read what people do, and what a filter finds is what is shown.
#[test]
fn every_way_of_reading_a_record_says_the_same_date() {
    let (place, file, meeting, task) = due_at_a_meeting();
    let deadline = |record: &Json| record["deadline"].clone();
    assert_eq!(deadline(find(&list(&file, "actions"), "id", &task)), "2024-03-12");
    assert_eq!(deadline(&on(&file, "show", &[&task, "--json"]).json()["record"]), "2024-03-12");
    let out = place.path("alt.json");
    on(&file, "export", &["table", "--out", &out.to_string_lossy()]).done();
    let exported: Json = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(deadline(&exported["actions"][0]), "2024-03-12");
    let found = |words: &str| -> usize {
        on(&file, "list", &["actions", "--json", "--filter", words])
            .json()
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((found("12.03.2024"), found("31.01.2024")), (1, 0));
    // The column is there although nobody wrote a deadline in any of the records.
    on(&file, "set", &[&task, "deadline_from_id="]).done();
    on(&file, "set", &[&task, "deadline=", &format!("deadline_from_id={meeting}")]).done();
    assert!(shown(&file).contains("12 Mar 2024"), "{}", shown(&file));
}

/// What somebody wrote there is not lost: it is in the history, and comes back without the link.
#[test]
fn what_was_written_in_the_field_itself_is_kept() {
    let (_place, file, _, task) = due_at_a_meeting();
    let history = on(&file, "history", &[&task, "--json"]).json().to_string();
    assert!(history.contains("2024-01-31"), "{history}");
    on(&file, "set", &[&task, "deadline_from_id="]).done();
    let deadline =
        |file: &std::path::Path| find(&list(file, "actions"), "id", &task)["deadline"].clone();
    assert_eq!(deadline(&file), "2024-01-31");
    on(&file, "undo", &[]).done();
    assert_eq!(deadline(&file), "2024-03-12");
}

#[test]
fn a_date_that_is_held_elsewhere_is_changed_there_or_let_go() {
    let (_place, file, _, task) = due_at_a_meeting();
    let refused = on(&file, "set", &[&task, "deadline=2024-05-01"]).failed(1);
    assert!(refused.contains("Styringsgruppa 12.03.2024"), "{refused}");
    on(&file, "set", &[&task, "deadline_from_id="]).done();
    assert!(shown(&file).contains("31 Jan 2024"), "{}", shown(&file));
    on(&file, "set", &[&task, "deadline=2024-05-01"]).done();
    assert!(shown(&file).contains("1 May 2024"), "{}", shown(&file));
}

#[test]
fn only_what_has_a_date_can_lend_one() {
    let (_place, file, _, task) = due_at_a_meeting();
    let project = on(&file, "add", &["projects", "title=Bygg"]).done();
    let link = format!("deadline_from_id={}", project.trim());
    on(&file, "set", &[&task, &link]).failed(1);
    assert!(shown(&file).contains("12 Mar 2024"));
}

#[test]
fn it_is_overdue_once_the_meeting_is_over() {
    let (_place, file, ..) = due_at_a_meeting();
    let document = samstyr::store::Document::open(&file, samstyr::store::Access::Read).unwrap();
    let portfolio = document.portfolio();
    let task = portfolio.actions.iter().next().unwrap();
    assert!(!portfolio.is_overdue(task, day("2024-03-12")), "the day itself is in time");
    assert!(portfolio.is_overdue(task, day("2024-03-13")));
    let overdue = |today: &str| -> usize {
        let figures = overview(portfolio, day(today));
        let of_all = |figure: &&Figure| figure.key == "actions.overdue" && figure.by.is_empty();
        figures.iter().find(of_all).map_or(0, |figure| figure.ids.len())
    };
    assert_eq!((overdue("2024-02-15"), overdue("2024-03-13")), (0, 1));
    assert_eq!(portfolio.count(Kind::FollowUp), 1);
}

/// A date that is given together with the link that hides it would be seen nowhere.
#[test]
fn a_date_and_a_link_to_another_are_not_given_at_once() {
    let (place, file, meeting, task) = due_at_a_meeting();
    let link = format!("deadline_from_id={meeting}");
    let other = on(&file, "add", &["actions", "title=Noe annet", "deadline=2024-02-01"]).done();
    let other = other.trim();
    for values in [["deadline=2027-01-01", &link], [&link, "deadline=2027-01-01"]] {
        for record in [task.as_str(), other] {
            let refused = on(&file, "set", &[record, values[0], values[1]]).failed(1);
            assert!(refused.contains("Styringsgruppa 12.03.2024"), "{refused}");
        }
        let refused = on(&file, "add", &["actions", "title=Ny", values[0], values[1]]).failed(1);
        assert!(refused.contains("Styringsgruppa 12.03.2024"), "{refused}");
    }
    // The same date hides nothing, and neither does a date that goes.
    on(&file, "set", &[other, &link, "deadline=2024-03-12"]).done();
    on(&file, "set", &[other, "deadline=2027-01-01", "deadline_from_id="]).done();
    on(&file, "set", &[other, &link, "deadline="]).done();
    on(&file, "undo", &[]).done();
    assert_eq!(find(&list(&file, "actions"), "id", other)["deadline"], "2027-01-01");
    // In a table that is brought in the cell is refused, and the rest of the row comes.
    for heads in ["deadline;deadline_from_id", "deadline_from_id;deadline"] {
        let cells = match heads.starts_with("deadline;") {
            true => format!("2028-01-01;{meeting}"),
            false => format!("{meeting};2028-01-01"),
        };
        let rows = format!("id;title;{heads}\n{other};Et navn;{cells}\n");
        let csv = place.file("inn.csv", rows).to_string_lossy().into_owned();
        let done = on(&file, "import", &[&csv, "--as", "actions", "--dry-run", "--json"]).json();
        let refused = done["refused"].as_array().unwrap();
        assert_eq!(refused.len(), 1, "{done}");
        assert_eq!(refused[0]["field"], "deadline", "{done}");
        assert!(refused[0]["text"].as_str().unwrap().contains("12.03.2024"), "{done}");
        assert_eq!(done["changed"].as_array().unwrap().len(), 2, "{done}");
        let rows = format!("title;{heads}\nHelt ny;{cells}\n");
        let csv = place.file("nye.csv", rows).to_string_lossy().into_owned();
        let done = on(&file, "import", &[&csv, "--as", "actions", "--dry-run", "--json"]).json();
        assert_eq!(done["refused"].as_array().unwrap().len(), 1, "{done}");
    }
}

/// What somebody let go of and somebody set again is taken back as it stood, hidden date and all.
#[test]
fn undo_brings_back_a_date_that_a_link_hid() {
    let (_place, file, _, task) = due_at_a_meeting();
    on(&file, "set", &[&task, "deadline_from_id=", "deadline=2024-05-01"]).done();
    on(&file, "undo", &[]).done();
    assert!(shown(&file).contains("12 Mar 2024"), "{}", shown(&file));
    on(&file, "redo", &[]).done();
    assert!(shown(&file).contains("1 May 2024"), "{}", shown(&file));
}

#[test]
fn a_merge_tells_of_a_date_that_it_hides() {
    for link_here in [true, false] {
        let (place, file, meeting, task) = due_at_a_meeting();
        on(&file, "set", &[&task, "deadline_from_id="]).done();
        let copy = place.path("kopi.samstyr");
        std::fs::copy(&file, &copy).unwrap();
        let (linked, typed) = if link_here { (&file, &copy) } else { (&copy, &file) };
        on(linked, "set", &[&task, &format!("deadline_from_id={meeting}")]).done();
        on(typed, "set", &[&task, "deadline=2027-01-01"]).done();
        let report = on(&file, "merge", &[&copy.to_string_lossy(), "--json"]).json();
        let told = report["consequences"].as_array().unwrap();
        assert_eq!(told.len(), 1, "{report}");
        assert_eq!(told[0]["code"], "hidden-date");
        let text = told[0]["text"].as_str().unwrap();
        assert!(text.contains("2027") && text.contains("Styringsgruppa 12.03.2024"), "{text}");
        let again = on(&file, "merge", &[&copy.to_string_lossy(), "--json"]).json();
        assert_eq!(again["consequences"].as_array().unwrap().len(), 0, "{again}");
    }
}

/// Each copy moves one end of a project, each in order by itself: together they stand the wrong way round.
#[test]
fn a_merge_that_puts_an_end_before_its_start_says_so() {
    let place = Place::new();
    let file = place.empty_document();
    let dates = ["title=Portal", "start_date=2024-03-01", "end_date=2024-06-30"];
    let project = on(&file, "add", &[&["projects"][..], &dates].concat()).done();
    let copy = place.path("kopi.samstyr");
    std::fs::copy(&file, &copy).unwrap();
    on(&file, "set", &[project.trim(), "start_date=2024-06-01"]).done();
    on(&copy, "set", &[project.trim(), "end_date=2024-05-15"]).done();
    let report = on(&file, "merge", &[&copy.to_string_lossy(), "--json"]).json();
    let told = report["consequences"].as_array().unwrap();
    let codes: Vec<&str> = told.iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["out-of-order"], "{report}");
    assert_eq!(told[0]["ids"][0], project.trim());
    let again = on(&file, "merge", &[&copy.to_string_lossy(), "--json"]).json();
    assert_eq!(again["consequences"].as_array().unwrap().len(), 0, "{again}");
}
