//! What the window tells of values before they are there and beside them: what a paste or a copy would make of
//! them, of how many records a sum is, what becomes of a time that was typed with a date.

use egui::accesskit::Role;
use egui::{Event, Key};
use samstyr::app::merging::MergeAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::money::Ore;
use samstyr::model::value::Value;

use super::support::{Seat, View};
use crate::support::{Place, list, on};

/// The field of a record that is first in its list.
fn value(seat: &Seat, id: RecordId, name: &str) -> Value {
    seat.portfolio().record(id).map_or(Value::Null, |record| record.value(name))
}

/// A text in which spaces of every width are plain ones.
fn plain(text: &str) -> String {
    let text = text.replace("\\u{a0}", " ").replace("\\u{202f}", " ");
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The projects, with the cursor on the budget of the first, and their keys as they are shown.
fn at_the_budgets() -> (Seat, Vec<RecordId>) {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let app = &mut seat.harness.state_mut().app;
    let (portfolio, version) = (app.portfolio().cloned().expect("it is open"), app.version());
    let lang = app.settings.lang;
    let (ids, columns) = app.lists.shown(&portfolio, version, lang, Kind::Project, None);
    let budget = columns.iter().position(|key| key.name(Kind::Project) == "budget");
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    for _ in 0..budget.expect("it is a column from the start") {
        seat.key(Key::ArrowRight);
    }
    (seat, ids)
}

#[test]
fn the_look_at_a_paste_shows_what_the_values_become() {
    let (mut seat, ids) = at_the_budgets();
    seat.harness.event(Event::Paste("3.000\n1,25 mill.\n".to_owned()));
    seat.rest();
    let rows = plain(&seat.list(Role::Row));
    for becomes in ["3 000 kr", "1 250 000 kr"] {
        assert!(rows.contains(&format!("→ {becomes}")), "{becomes} is not in {rows}");
    }
    assert!(!rows.contains("→ 3.000"), "{rows}");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, ids[0], "budget"), Value::Money(Ore(300_000)));
}

#[test]
fn a_sum_over_some_of_the_rows_says_of_how_many_it_is() {
    let (seat, ids) = at_the_budgets();
    let stated = ids.iter().filter(|id| value(&seat, **id, "budget") != Value::Null).count();
    assert!(stated > 0 && stated < ids.len(), "{stated} of {}", ids.len());
    let (stated, all) = (stated.to_string(), ids.len().to_string());
    let words = seat.texts().with("figure-amount-stated", &[("stated", &stated), ("all", &all)]);
    let cells = seat.list(Role::Cell);
    assert!(cells.contains(&words), "{words} is not in {cells}");
}

#[test]
fn a_time_that_is_typed_with_a_date_is_kept_where_there_is_a_field_and_told_of_where_not() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    for (kind, name, clock) in
        [(Kind::Event, "date", Some("start_time")), (Kind::FollowUp, "deadline", None)]
    {
        let id = seat.portfolio().records(kind).next().expect("the example has one").record_id();
        seat.go(Route::to_record(kind, id));
        seat.all_fields();
        seat.find(Role::TextInput, &texts.field(kind, name)).focus();
        seat.rest();
        seat.ctrl(Key::A);
        seat.type_text("23.9.2024 kl 10.30");
        if let Some(clock) = clock {
            let label = texts.field(kind, clock);
            assert!(seat.says(&format!("{label}: 10.30")), "{kind:?}: while it is typed");
        }
        seat.key(Key::Enter);
        seat.jobs_done();
        match clock {
            Some(clock) => {
                assert_eq!(value(&seat, id, clock), Value::Text("10:30".to_owned()));
                let Value::Date(date) = value(&seat, id, name) else { panic!("no date") };
                assert_eq!((date.to_stored(), &date.words), ("2024-09-23".to_owned(), &None));
            }
            None => assert!(seat.says("«23.9.2024 kl 10.30»"), "once it stands there"),
        }
    }
}

#[test]
fn the_look_at_a_copy_shows_which_values_would_come_and_which_copies_disagree_about() {
    let place = Place::new();
    let (mine, theirs) = (place.example(), place.path("kollega.samstyr"));
    std::fs::copy(&mine, &theirs).unwrap();
    let projects = list(&mine, "projects");
    let [first, second] = [&projects[0], &projects[1]].map(|one| one["id"].as_str().unwrap());
    on(&theirs, "set", &[first, "budget=250000"]).done();
    on(&theirs, "set", &[second, "title=Deres navn"]).done();
    on(&mine, "set", &[second, "title=Vårt navn"]).done();
    on(&theirs, "add", &["projects", "title=Helt nytt", "budget=1000"]).done();
    // What the command line says of it, without writing.
    let said = on(&mine, "merge", &[theirs.to_str().unwrap(), "--dry-run"]).done();
    let said = plain(&said);
    assert!(said.contains("→ NOK 250,000") && said.contains("Helt nytt"), "{said}");

    let mut seat = Seat::at_start(View::default());
    seat.open(&mine);
    seat.act(MergeAction::LookAt(theirs));
    seat.until("the copy was looked at", |app| app.merging.prospect.is_some());
    seat.rest();
    for told in ["→ 250\u{a0}000\u{a0}kr", "Deres navn", "Vårt navn", "1\u{a0}000\u{a0}kr"] {
        assert!(seat.says(told), "{told}");
    }
}

#[test]
fn a_case_whose_meeting_is_moved_into_another_year_says_what_its_number_counts_in() {
    let place = Place::new();
    let file = place.empty_document();
    let added = |kind: &str, rest: &[&str]| {
        on(&file, "add", &[&[kind], rest].concat()).done().trim().to_owned()
    };
    let body = format!("body_id={}", added("bodies", &["title=Styringsgruppa"]));
    let meeting = added("meetings", &[&body, "date=2024-12-10"]);
    let at = format!("meeting_id={meeting}");
    added("cases", &["title=Budsjett", &body, &at, "case_year=2024", "case_sequence=7"]);
    added("cases", &["title=Uten nummer", &body, &at, "case_year=2024"]);
    let told = |file: &std::path::Path| {
        let mut seat = Seat::at_start(View::default());
        seat.open(file);
        seat.act(samstyr::app::actions::RouteAction::Show(meeting.parse().unwrap()));
        seat.jobs_done();
        let words = [("counts", "2024"), ("held", "2025")];
        seat.says(&seat.texts().with("case-other-year", &words))
    };
    assert!(!told(&file), "while both are of one year");
    on(&file, "set", &[&meeting, "date=2025-01-14"]).done();
    assert!(told(&file));
}
