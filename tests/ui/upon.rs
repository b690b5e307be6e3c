//! What was worked out from many values and looked at is carried out upon those values alone: what another
//! window of the same user wrote meanwhile is not laid over, and what was looked at is worked out anew.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Event, Key};
use samstyr::app::actions::{EditAction, QuestionAction};
use samstyr::app::route::Route;
use samstyr::app::sheets::SheetAction;
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::rules::check_ready_for_seal;
use samstyr::model::value::Value;

use super::drafts::{does, other_window};
use super::support::{Seat, View};
use crate::support::field;

/// Text in a field of a project, as a change.
fn says(id: RecordId, name: &str, text: &str) -> Change {
    Change::Set { id, field: field(Kind::Project, name), value: Value::Text(text.to_owned()) }
}

#[test]
fn an_import_is_not_laid_over_what_another_window_wrote_and_is_shown_anew() {
    let mut seat = Seat::with_example(View::default());
    seat.harness.state_mut().app.program = Some(PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
    let note = |seat: &Seat| {
        let portfolio = seat.portfolio();
        let known = portfolio.projects.iter().find(|project| project.title == "DigiBarnevern");
        known.map(|project| (project.id.raw(), project.note.clone())).expect("it is there")
    };
    let (id, _) = note(&seat);
    let path = seat.place.file("tiltak.csv", "Navn;Merknad\r\nDigiBarnevern;Fra Excel\r\n");
    seat.act(SheetAction::Read(path));
    seat.until("it is worked out", |app| {
        app.importing.as_ref().is_some_and(|one| one.prospect.is_some())
    });
    does(&mut other_window(&seat), vec![says(id, "note", "Deres")]);
    seat.act(SheetAction::Confirm);
    seat.jobs_done();
    assert_eq!(note(&seat).1, "Deres", "nobody had seen it yet");
    assert!(seat.says("Deres → Fra Excel"), "it is shown anew");
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    assert_eq!(note(&seat).1, "Fra Excel");
}

/// The projects with two names pasted over the first two, not yet confirmed; and the first of them.
fn pasting() -> (Seat, RecordId) {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    let before = seat.portfolio();
    seat.harness.event(Event::Paste("Første\nAndre\n".to_owned()));
    seat.rest();
    let first = before.projects.iter().find(|p| seat.says(&format!("{} → Første", p.title)));
    let id = first.expect("the first row is pasted over").id.raw();
    (seat, id)
}

#[test]
fn a_paste_is_not_laid_over_what_another_window_wrote_and_is_previewed_anew() {
    let (mut seat, id) = pasting();
    let texts = seat.texts();
    assert!(seat.says(&texts.get("list-paste-title")));
    does(&mut other_window(&seat), vec![says(id, "title", "Deres")]);
    seat.press(Role::Button, &texts.get("list-paste"));
    seat.jobs_done();
    assert_eq!(seat.portfolio().label(id), "Deres", "nobody had seen it yet");
    assert!(seat.says(&texts.get("list-paste-title")), "what was pasted is still there");
    assert!(seat.says("Deres → Første"), "and shown anew");
    seat.press(Role::Button, &texts.get("list-paste"));
    seat.jobs_done();
    assert_eq!(seat.portfolio().label(id), "Første");
    assert!(!seat.says(&texts.get("list-paste-title")));
}

#[test]
fn a_paste_that_waits_for_a_yes_follows_the_document_and_what_is_deleted_is_named() {
    let (mut seat, id) = pasting();
    let texts = seat.texts();
    seat.act(EditAction::Change(vec![says(id, "title", "Omdøpt")]));
    seat.jobs_done();
    assert!(seat.says("Omdøpt → Første"), "it says what stands there now");
    seat.act(EditAction::Change(vec![Change::Delete { id }]));
    seat.jobs_done();
    let gone = seat.portfolio().record(id).is_none();
    assert_eq!(seat.says(&texts.count("list-paste-refused", 1, &[])), gone);
}

/// A decision that can be made final, with the question about it asked.
fn asked() -> (Seat, RecordId) {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let mut ids = portfolio.decisions.iter().map(|decision| decision.id.raw());
    let id = ids.find(|id| check_ready_for_seal(&portfolio, *id).is_ok());
    let id = id.expect("one can be made final");
    seat.go(Route::to_record(Kind::Decision, id));
    seat.press(Role::Button, &seat.texts().attribute("final-decisions", "do"));
    assert!(seat.app().question().is_some());
    (seat, id)
}

fn decides(id: RecordId, decided: &str) -> Change {
    let value = Value::Text(decided.to_owned());
    Change::Set { id, field: field(Kind::Decision, "text"), value }
}

#[test]
fn yes_to_a_question_is_no_yes_to_what_another_window_wrote_meanwhile() {
    let (mut seat, id) = asked();
    does(&mut other_window(&seat), vec![decides(id, "Et annet vedtak")]);
    seat.act(QuestionAction::Confirm);
    seat.jobs_done();
    assert!(!seat.portfolio().is_sealed(id), "nobody had seen it");
    assert!(seat.says(&seat.texts().get("message-not-upon")));
}

#[test]
fn a_question_goes_away_with_what_it_showed_and_stays_where_something_else_changes() {
    let (mut seat, id) = asked();
    let project = seat.portfolio().projects.iter().next().expect("there is one").id.raw();
    seat.act(EditAction::Change(vec![says(project, "note", "Noe annet")]));
    seat.jobs_done();
    assert!(seat.app().question().is_some(), "what it shows stands");
    does(&mut other_window(&seat), vec![decides(id, "Et annet vedtak")]);
    seat.act(EditAction::Change(vec![says(project, "note", "Enda noe")]));
    seat.jobs_done();
    assert!(seat.app().question().is_none());
    assert!(seat.says(&seat.texts().get("question-moved-on")));
    assert!(!seat.portfolio().is_sealed(id));
    seat.press(Role::Button, &seat.texts().attribute("final-decisions", "do"));
    seat.act(EditAction::Change(vec![says(project, "note", "Noe til")]));
    seat.act(QuestionAction::Confirm);
    seat.jobs_done();
    assert!(seat.app().question().is_none());
    seat.press(Role::Button, &seat.texts().attribute("final-decisions", "do"));
    seat.act(QuestionAction::Confirm);
    seat.jobs_done();
    assert!(seat.portfolio().is_sealed(id), "now it was seen");
}

/// What the keys do with a few cells is done upon what stands there in sight, and follows what this window has
/// done itself just before.
#[test]
fn a_few_cells_are_not_emptied_over_what_another_window_wrote() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    let app = &mut seat.harness.state_mut().app;
    let open = app.open.as_ref().expect("it is open");
    let (portfolio, version) = (std::sync::Arc::clone(&open.portfolio), open.version);
    let lang = app.settings.lang;
    let (ids, columns) = app.lists.shown(&portfolio, version, lang, Kind::Project, None);
    let column = columns.iter().position(|key| {
        *key == samstyr::model::column::ColumnKey::Field(field(Kind::Project, "listed_years"))
    });
    let Some(column) = column else { panic!("{columns:?}") };
    let note =
        |seat: &Seat| seat.portfolio().record(ids[0]).map(|record| record.value("listed_years"));
    seat.act(EditAction::Change(vec![says(ids[0], "listed_years", "Mitt")]));
    seat.jobs_done();
    for _ in 0..column {
        seat.key(Key::ArrowRight);
    }
    does(&mut other_window(&seat), vec![says(ids[0], "listed_years", "Deres")]);
    seat.key(Key::Delete);
    seat.jobs_done();
    assert_eq!(note(&seat), Some(Value::Text("Deres".to_owned())), "nobody had seen it yet");
    assert!(seat.says(&seat.texts().get("message-cells-moved-on")), "it is told");
    // Now it is in sight, and what is done twice in a row is done.
    seat.strike_all_at_once(&[Key::Delete]);
    seat.jobs_done();
    assert_eq!(note(&seat), Some(Value::Null));
}
