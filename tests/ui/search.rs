//! The search by keyboard alone, as a screen reader hears it: records of every kind, commands with
//! their keys, why something was found.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::route::View;
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;
use samstyr::text::Lang;

use super::support::{Seat, View as Look};

fn search(seat: &mut Seat, typed: &str) {
    seat.ctrl(Key::K);
    seat.ctrl(Key::A);
    seat.type_text(typed);
}

/// The kind of the record that is open.
fn open_kind(seat: &Seat) -> Option<Kind> {
    let id = seat.app().route.record?;
    seat.portfolio().record(id).map(|record| record.kind())
}

#[test]
fn every_record_with_a_name_is_found_by_it() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    for kind in [Kind::Case, Kind::Project, Kind::Municipality, Kind::Body, Kind::Organisation] {
        let record = portfolio.records(kind).next().expect("the example has one");
        let (id, name) = (record.record_id(), portfolio.label_of(record));
        search(&mut seat, &name);
        let found = seat.all(Role::ListBoxOption, &name);
        assert!(!found.is_empty(), "{kind:?} {name}: {}", seat.list(Role::ListBoxOption));
        seat.key(Key::Enter);
        seat.jobs_done();
        let open = seat.app().route.record.expect("something is open");
        assert_eq!(portfolio.label(open), name, "{kind:?} {id}");
    }
}

#[test]
fn the_arrows_choose_and_escape_leaves() {
    let mut seat = Seat::with_example(Look::default());
    search(&mut seat, "søknad");
    let names: Vec<String> =
        seat.list(Role::ListBoxOption).split(", \"").map(str::to_owned).collect();
    assert!(names.len() > 3, "{names:?}");
    seat.key(Key::ArrowDown);
    seat.key(Key::ArrowDown);
    seat.key(Key::ArrowUp);
    seat.key(Key::Enter);
    seat.jobs_done();
    assert!(seat.app().route.record.is_some() || seat.app().route.view != View::OVERVIEW);
    let before = seat.app().route.clone();
    search(&mut seat, "søknad");
    seat.key(Key::Escape);
    assert_eq!(seat.list(Role::ListBoxOption), "", "nothing is offered any more");
    assert_eq!(seat.app().route, before);
}

#[test]
fn a_case_is_found_by_its_number_however_it_is_written() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    let case = portfolio.cases.iter().find(|case| case.case_year == Some(2022)).expect("a case");
    let sequence = case.case_sequence.expect("it has a number");
    for typed in [format!("{sequence}/22"), format!("sak {sequence}-2022")] {
        search(&mut seat, &typed);
        seat.key(Key::Enter);
        seat.jobs_done();
        assert_eq!(seat.app().route.record, Some(case.id.raw()), "{typed}");
    }
}

#[test]
fn commands_are_found_and_carried_out_by_keyboard() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    let view = texts.attribute("view", "benefits");
    search(&mut seat, &texts.with("command-go", &[("view", &view)]));
    seat.key(Key::Enter);
    assert_eq!(seat.app().route.view, View::Area(Area::Benefits));

    let projects = seat.portfolio().projects.len();
    search(&mut seat, &texts.attribute("kind-projects", "new"));
    seat.key(Key::Enter);
    seat.until("there is one more", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.projects.len() == projects + 1)
    });
    assert_eq!(open_kind(&seat), Some(Kind::Project));

    search(&mut seat, &texts.get("undo"));
    assert!(seat.says("Ctrl+Z") || seat.says("⌘Z"), "its keys stand beside it");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.portfolio().projects.len(), projects);

    search(&mut seat, "nynorsk språk");
    seat.key(Key::Enter);
    assert_eq!(seat.app().lang(), Lang::Nn);
    search(&mut seat, "mørkt utsjånad");
    seat.key(Key::Enter);
    assert_eq!(seat.app().settings.theme, samstyr::app::settings::Theme::Dark);
}

#[test]
fn what_was_just_typed_is_found() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    search(&mut seat, &texts.attribute("kind-projects", "new"));
    seat.key(Key::Enter);
    seat.jobs_done();
    seat.type_text("Zebrafelt i sanntid");
    seat.key(Key::Tab);
    seat.jobs_done();
    search(&mut seat, "sanntid zebra");
    let name = "Zebrafelt i sanntid";
    assert!(!seat.all(Role::ListBoxOption, name).is_empty(), "{}", seat.list(Role::ListBoxOption));
}
