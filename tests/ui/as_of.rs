//! A day in the past in the window, and what has changed since a meeting, through what a keyboard
//! and a screen reader can reach.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{EditAction, PastAction, RouteAction};
use samstyr::app::papers::{PaperAction, Shown};
use samstyr::app::past::Earlier;
use samstyr::app::route::{Route, View as Place};
use samstyr::app::sheets::{SheetAction, SheetFormat, SheetWanted, ShownList, show};
use samstyr::calc::changes::Period;
use samstyr::import::sheet::isolated::{Limits, read_workbook};
use samstyr::model::about::Area;
use samstyr::model::column::ColumnKey;
use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::report::changes::PAPER;
use samstyr::report::paper::PaperFormat;

use super::places::spots;
use super::support::{Seat, View};
use crate::support::{day, example_id, field};

/// Types a day where the button of the bar asks for one.
fn look_back(seat: &mut Seat, typed: &str) {
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("past-choose"));
    seat.find(Role::TextInput, &texts.get("past-day")).focus();
    seat.rest();
    seat.type_text(typed);
    seat.key(Key::Enter);
    seat.jobs_done();
}

/// Clicks a text that leads somewhere.
fn click_on(seat: &mut Seat, text: &str) {
    let root = seat.harness.root();
    let mut nodes = root.children_recursive();
    let says = |node: &Node<'_>| node.accesskit_node().value().as_deref() == Some(text);
    nodes.find(says).expect("it stands there").click_accesskit();
    drop(nodes);
    seat.rest();
}

fn at_a_day_in_the_past() -> Seat {
    let mut seat = Seat::with_example(View::default());
    look_back(&mut seat, "31.12.2022");
    assert_eq!(
        seat.app().past.as_ref().map(|past| past.of.clone()),
        Some(Earlier::Day(day("2022-12-31")))
    );
    seat
}

#[test]
fn the_window_shows_a_day_says_so_and_comes_back() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    let today = seat.portfolio();
    let id = example_id("applications", "eksempel-skjema-2022");
    let state = |seat: &Seat| seat.portfolio().applications.get_raw(id).and_then(|a| a.state);
    let now = state(&seat);
    look_back(&mut seat, "31.12.2022");
    assert!(seat.says("Slik var porteføljen 31. desember 2022"));
    assert_eq!(seat.app().today(), day("2022-12-31"));
    assert!(seat.portfolio().count(Kind::Case) < today.count(Kind::Case));
    assert_ne!(state(&seat), now);
    seat.press(Role::Button, &texts.get("past-leave"));
    assert!(seat.app().past.is_none());
    assert!(!seat.says("Slik var porteføljen"));
    assert_eq!(state(&seat), now);

    look_back(&mut seat, "31.12.2022");
    seat.key(Key::Escape);
    assert!(seat.app().past.is_none(), "Escape leaves too");
}

#[test]
fn every_screen_shows_the_past_and_none_of_them_offers_to_change_it() {
    let mut seat = at_a_day_in_the_past();
    let texts = seat.texts();
    let portfolio = seat.portfolio();
    let mut offers = vec![
        texts.attribute("final-decisions", "do"),
        texts.get("meeting-finalise"),
        texts.get("concept-to-project"),
        texts.get("concept-to-application"),
    ];
    let new = |kind: &Kind| texts.attribute(&format!("kind-{}", kind.plural()), "new");
    offers.extend(Kind::ALL.iter().map(new));
    for spot in spots(&portfolio) {
        spot.go(&mut seat);
        assert!(seat.says("Slik var porteføljen"), "{}", spot.name);
        for offer in &offers {
            assert!(seat.all(Role::Button, offer).is_empty(), "{} offers {offer}", spot.name);
        }
        assert!(
            seat.all(Role::MultilineTextInput, &texts.field(Kind::Case, "proposal")).is_empty()
        );
    }
}

#[test]
fn nothing_is_written_from_the_past_whatever_asks_for_it() {
    let mut seat = at_a_day_in_the_past();
    let id = example_id("projects", "npisk");
    let title = field(Kind::Project, "title");
    let change = Change::Set { id, field: title, value: Value::Text("Omskrevet".to_owned()) };
    for action in [EditAction::Change(vec![change]), EditAction::Undo, EditAction::Redo] {
        seat.act(action);
        seat.jobs_done();
        assert!(seat.says(&seat.texts().get("past-read-only")), "it says why");
    }
    seat.act(PastAction::Today);
    seat.rest();
    let project = seat.portfolio().projects.get_raw(id).cloned().expect("it is there");
    assert_ne!(project.title, "Omskrevet");
}

/// The cell under the heading of a workbook with one sheet of one record.
fn cell_of(path: &Path) -> String {
    let (program, stop) = (Path::new(env!("CARGO_BIN_EXE_samstyr")), AtomicBool::new(false));
    let workbook = read_workbook(program, path, &Limits::default(), &stop).unwrap();
    workbook.sheets[0].rows[1].cell(0).plain()
}

#[test]
fn a_list_goes_out_with_the_values_of_the_day_and_does_not_come_back() {
    let mut seat = at_a_day_in_the_past();
    seat.harness.state_mut().app.program = Some(PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
    let id = example_id("applications", "eksempel-skjema-2022");
    let (kind, state) = (Kind::Application, field(Kind::Application, "state"));
    let ids = Arc::new(vec![id]);
    let list = ShownList { kind, ids, columns: vec![ColumnKey::Field(state)] };
    let wanted =
        SheetWanted { list: Some(list), format: SheetFormat::Xlsx, lang: seat.app().lang() };
    let (then, now) = (seat.path("da.xlsx"), seat.path("nå.xlsx"));
    let word = |seat: &Seat| {
        let portfolio = seat.portfolio();
        show(
            seat.texts(),
            &portfolio,
            kind,
            ColumnKey::Field(state),
            &portfolio.record(id).unwrap().get(state),
        )
    };
    let was = word(&seat);
    seat.act(SheetAction::Export(wanted.clone(), then.clone()));
    seat.jobs_done();
    assert_eq!(cell_of(&then), was);
    assert!(seat.says("kan ikke hentes inn igjen"), "it says what the file is");
    // A CSV file could not say which day it is of.
    let csv = seat.path("da.csv");
    let as_csv = SheetWanted { format: SheetFormat::Csv, ..wanted.clone() };
    seat.act(SheetAction::Export(as_csv, csv.clone()));
    seat.jobs_done();
    assert!(!csv.exists());
    assert!(seat.says(&seat.texts().get("export-past-csv")));

    seat.act(PastAction::Today);
    seat.rest();
    let is = word(&seat);
    assert_ne!(was, is);
    seat.act(SheetAction::Export(wanted, now.clone()));
    seat.jobs_done();
    assert_eq!(cell_of(&now), is);
    for (file, comes) in [(now, true), (then, false)] {
        seat.act(SheetAction::Read(file));
        seat.until("it is worked out", |app| {
            app.importing.as_ref().is_some_and(|one| one.prospect.is_some())
        });
        let importing = seat.app().importing.as_ref().unwrap();
        let outcome = &importing.prospect.as_ref().unwrap().outcome;
        assert_eq!(outcome.is_ok(), comes, "{outcome:?}");
    }
    assert!(seat.says("ingen rettelse av det som står der nå"));
}

#[test]
fn back_goes_through_the_past_and_out_of_it() {
    let mut seat = Seat::with_example(View::default());
    // A project that was not there yet is let go of.
    let later = seat.portfolio();
    seat.act(RouteAction::Go(Route::to(Area::Projects)));
    look_back(&mut seat, "31.12.2022");
    let then = seat.portfolio();
    let young = later.projects.iter().find(|project| then.projects.get(project.id).is_none());
    let young = young.expect("some are younger").id.raw();
    seat.act(RouteAction::Go(Route::to(Area::Applications)));
    seat.rest();
    seat.act(RouteAction::Back);
    assert_eq!(seat.app().route.view, Place::Area(Area::Projects));
    assert!(seat.app().past.is_some(), "still in the past");
    seat.act(RouteAction::Back);
    assert!(seat.app().past.is_none(), "and out of it");
    assert_eq!(seat.app().route.view, Place::Area(Area::Projects));
    seat.act(RouteAction::Show(young));
    seat.rest();
    look_back(&mut seat, "31.12.2022");
    assert_eq!(seat.app().route.record, None);
    seat.act(RouteAction::Back);
    seat.rest();
    assert_eq!(seat.app().route.record, Some(young), "where today was left");
}

#[test]
fn a_day_before_the_beginning_or_not_before_today_is_refused_in_a_sentence() {
    let mut seat = Seat::with_example(View::default());
    look_back(&mut seat, "01.01.2010");
    assert!(seat.app().past.is_none());
    assert!(seat.says("Porteføljen begynner 14. april 2015"));
    look_back(&mut seat, "26.04.2024");
    assert!(seat.app().past.is_none());
    assert!(seat.says("26. april 2024 er ikke før i dag"));
}

#[test]
fn the_history_of_a_record_ends_with_the_day() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    let id = example_id("applications", "eksempel-skjema-2022");
    seat.act(RouteAction::Show(id));
    seat.rest();
    seat.press_one(Role::Tab, &texts.get("tab-history"), 0);
    seat.jobs_done();
    assert!(seat.says("20.02.2023"));
    look_back(&mut seat, "31.12.2022");
    seat.jobs_done();
    assert!(!seat.says(&texts.get("history-reading")));
    assert!(!seat.says("20.02.2023"), "it has not happened yet");
}

#[test]
fn what_has_changed_is_shown_leads_to_its_records_and_is_handed_out() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("changes-open"));
    seat.jobs_done();
    let asked = seat.app().compared().expect("there was a meeting");
    assert_eq!(asked.period, Period { from: day("2024-03-08"), to: day("2024-04-26") });
    assert!(seat.says("Kompetanseløft i digital transformasjon"));

    for (key, typed) in [("changes-from", "23.09.2022"), ("changes-to", "31.03.2023")] {
        seat.fill(Role::TextInput, &texts.get(key), 0, typed);
        seat.jobs_done();
    }
    assert!(seat.says("Vedtak eller råd (7)"));
    let changed = "50/22 Søknader om skjønnsmidler 2023";
    assert!(seat.says(changed));

    seat.press_paper(&PAPER);
    seat.until("the pages are shown", |app| app.preview.is_some());
    let preview = seat.app().preview.clone().expect("there are pages");
    let wanted = preview.wanted;
    assert_eq!(*wanted.paper, PAPER);
    for (format, name, begins) in [
        (PaperFormat::Pdf, "endringer.pdf", "%PDF-"),
        (PaperFormat::Docx, "endringer.docx", "PK"),
        (PaperFormat::Text, "endringer.txt", "Endringer i perioden"),
    ] {
        let path = seat.path(name);
        seat.act(PaperAction::Write(Shown(seat.portfolio()), wanted.clone(), format, path.clone()));
        seat.until("the file is written", |_| path.exists());
        let bytes = std::fs::read(&path).expect("it can be read");
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
    seat.key(Key::Escape);
    click_on(&mut seat, changed);
    assert_eq!(seat.app().route.record, Some(example_id("cases", "sok-skjonnsmidler")));
    seat.act(RouteAction::Back);
    seat.rest();
    assert!(seat.says("Vedtak eller råd (7)"), "back to the same period");
}

#[test]
fn from_a_meeting_the_changes_are_those_since_the_meeting_before_it() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    seat.act(RouteAction::Show(example_id("meetings", "sg-2024-03-08")));
    seat.rest();
    seat.press(Role::Button, &texts.get("changes-open"));
    seat.jobs_done();
    let period = seat.app().compared().expect("there was one before").period;
    assert_eq!(period.to, day("2024-03-08"));
    assert!(period.from < period.to);
    assert!(matches!(seat.app().comparison(), Some(Ok(_))));

    // The sentence stands in the place of what there is not.
    seat.fill(Role::TextInput, &texts.get("changes-from"), 0, "01.01.2010");
    seat.jobs_done();
    assert!(seat.says("Porteføljen begynner 14. april 2015"));
}

#[test]
fn what_is_half_typed_today_waits_while_the_past_is_looked_at() {
    let mut seat = Seat::with_example(View::default());
    let (id, text) = (example_id("projects", "npisk"), "Halvskrevet navn".to_owned());
    look_back(&mut seat, "31.12.2022");
    seat.act(EditAction::Draft { id, field: "title".to_owned(), text: text.clone() });
    seat.act(RouteAction::Go(Route::to(Area::Applications)));
    seat.jobs_done();
    assert!(!seat.says(&seat.texts().get("past-read-only")), "nothing was tried");
    assert_eq!(seat.app().drafts.get(id, "title"), Some(text.as_str()));
}

/// Escape in a field leaves the field, and the past only when it is struck again.
#[test]
fn escape_in_a_field_leaves_the_field_before_the_past() {
    let mut seat = Seat::with_example(View::default());
    seat.act(PastAction::LookBack("2022-12-31".parse().expect("a day")));
    seat.jobs_done();
    seat.go(Route::to(Area::Projects));
    let filter = seat.texts().get("list-filter");
    seat.find(Role::TextInput, &filter).focus();
    seat.rest();
    seat.strike_text("e");
    seat.strike(Key::Escape);
    seat.jobs_done();
    assert!(!seat.app().may_edit(), "that day is still shown");
    let mut struck = 0;
    while !seat.app().may_edit() && struck < 4 {
        seat.strike(Key::Escape);
        seat.jobs_done();
        struck += 1;
    }
    assert!((1..4).contains(&struck), "then Escape leads to today");
}
