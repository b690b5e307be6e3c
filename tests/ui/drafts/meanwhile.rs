//! What happens while something is typed: a crash, another window, another document, another day.

use std::path::PathBuf;

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::App;
use samstyr::app::actions::{DocumentAction, EditAction, FieldText, PastAction, RouteAction};
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::model::money::Ore;
use samstyr::model::rules::check_ready_for_seal;
use samstyr::model::value::Value;
use samstyr::store::Draft;

use super::*;
use crate::merging::command_line::Three;
use crate::support::{add, set, text};
use crate::ui::calculator;
use crate::ui::merge::{bring, press_about};

#[test]
fn a_crash_in_the_middle_of_a_cell_keeps_what_was_typed() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    seat.type_text("Halv");
    seat.type_text("skrevet");
    let (id, ..) = seat.app().drafts.all().next().expect("it is kept from the first letter");
    let mut seat = again(seat);
    assert_eq!(seat.app().drafts.get(id, "title"), Some("Halvskrevet"));
    seat.find(Role::Link, &waiting(&seat, 1));
    seat.go(Route::to(Area::Projects));
    seat.find(Role::Cell, "Halvskrevet");
}

#[test]
fn what_was_written_just_before_a_crash_is_not_offered_again() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Rett før strømmen gikk");
    let folder = seat.app().settings.folder.clone().expect("a folder of its own").join("drafts");
    let is_file = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    let mut entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = entries.find(is_file).expect("it is kept");
    let kept = std::fs::read(&file).unwrap();
    seat.key(Key::Tab);
    seat.jobs_done();
    assert!(!file.exists(), "once it is written, it is let go of");
    // The program was killed between the two.
    std::fs::write(&file, kept).unwrap();
    let seat = again(seat);
    assert_eq!(value(&seat, id, "title"), text("Rett før strømmen gikk"));
    assert!(!seat.app().drafts.has(id));
    assert!(!file.exists());
}

#[test]
fn another_document_does_not_take_what_was_typed_along() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    let first = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let second = seat.path("en annen.samstyr");
    std::fs::copy(&first, &second).unwrap();
    type_over(&mut seat, &title, "Skrevet rett før");
    seat.act(DocumentAction::Open(second.clone()));
    seat.until("the other is open", |app| {
        app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&second))
    });
    assert!(!seat.app().drafts.has(id));
    seat.open(&first);
    seat.until("the first is open", |app| {
        app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&first))
    });
    assert_eq!(value(&seat, id, "title"), text("Skrevet rett før"));
}

#[test]
fn what_was_typed_into_a_record_that_is_gone_can_be_copied() {
    let (mut seat, _) = at(Kind::Project);
    let (id, change) = add(Kind::Project, &[("title", text("Et kort liv"))]);
    seat.act(EditAction::Change(vec![change]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Project, id));
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Et lengre liv");
    let mut other = other_window(&seat);
    does(&mut other, vec![Change::Delete { id }]);
    // The window does not know of it yet: the record is there, and the value would fit.
    seat.key(Key::Tab);
    seat.jobs_done();
    seat.until("it is gone", |app| app.portfolio().is_some_and(|p| p.record(id).is_none()));
    assert_eq!(seat.app().drafts.get(id, "title"), Some("Et lengre liv"));
    seat.press(Role::Link, &waiting(&seat, 1));
    let gone = seat.texts().with("drafts-gone", &[("record", "Et kort liv")]);
    assert!(seat.says(&gone) && seat.says("Et lengre liv"));
    assert!(seat.all_named(Role::Button, "Vis: ").is_empty(), "there is nowhere to go");
    let seat = again(seat);
    assert!(seat.app().drafts.has(id), "nor does a restart lose it");
}

#[test]
fn what_was_typed_into_a_decision_that_became_final_stays_in_sight() {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let decision = portfolio
        .decisions
        .iter()
        .find(|decision| check_ready_for_seal(&portfolio, decision.id.raw()).is_ok());
    let id = decision.expect("one can be made final").id.raw();
    seat.go(Route::to_record(Kind::Decision, id));
    seat.all_fields();
    let remark = label(&seat, Kind::Decision, "remark");
    seat.find(Role::MultilineTextInput, &remark).focus();
    seat.rest();
    seat.type_text("Skrevet i siste liten");
    let mut other = other_window(&seat);
    does(&mut other, vec![Change::Seal { record: id }]);
    seat.key(Key::Tab);
    seat.key(Key::Escape);
    seat.act(RouteAction::Go(Route::to(Area::Projects)));
    seat.jobs_done();
    seat.until("it is final", |app| app.portfolio().is_some_and(|p| p.is_sealed(id)));
    assert_eq!(seat.app().drafts.get(id, "remark"), Some("Skrevet i siste liten"));
    seat.find(Role::Link, &waiting(&seat, 1));
    seat.go(Route::to_record(Kind::Decision, id));
    assert!(seat.says("Skrevet i siste liten"), "beside its field");
    assert!(seat.says("er endelig og kan ikke endres"));
    assert_eq!(value(&seat, id, "remark"), Value::Null);
}

#[test]
fn what_others_have_changed_meanwhile_is_not_laid_over_unseen() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Mitt");
    // A crash; and before the next start, somebody else gives it another name.
    let mut other = other_window(&seat);
    does(&mut other, vec![set(Kind::Project, id, "title", text("Deres"))]);
    drop(other);
    let mut seat = again(seat);
    seat.act(RouteAction::Go(Route::to(Area::Meetings)));
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Deres"));
    assert_eq!(seat.app().drafts.get(id, "title"), Some("Mitt"));
    seat.go(Route::to_record(Kind::Project, id));
    assert!(seat.says("Nå står det «Deres»"), "both are in sight");
    // Passing through the field says nothing.
    in_and_out(&mut seat, &title);
    assert_eq!(value(&seat, id, "title"), text("Deres"));
    seat.press(Role::Link, &seat.texts().get("drafts-keep-mine"));
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Mitt"));
}

#[test]
fn what_is_typed_is_written_before_the_past_is_looked_at() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Fra i dag");
    seat.act(PastAction::LookBack("2022-12-31".parse().unwrap()));
    seat.jobs_done();
    assert!(!seat.app().may_edit(), "that day is shown");
    assert!(!seat.app().drafts.has(id));
    seat.act(PastAction::Today);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Fra i dag"));
}

#[test]
fn a_document_that_cannot_be_opened_leaves_the_one_before_closed_and_whole() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    let first = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    type_over(&mut seat, &title, "Skrevet rett før");
    let other = seat.place.file("ikke.samstyr", "ikke et dokument");
    seat.act(DocumentAction::Open(other));
    // What is shown could not be changed any more: then it is not shown.
    seat.until("it is closed", |app| app.open.is_none() && app.documents.opening.is_none());
    assert!(seat.says("ikke et Samstyr-dokument"));
    seat.open(&first);
    assert_eq!(value(&seat, id, "title"), text("Skrevet rett før"));
}

/// However one leaves a field: what somebody else has written there since one began to type is seen first.
#[test]
fn leaving_a_field_does_not_lay_what_was_typed_over_what_came_meanwhile() {
    for by in [Leaving::Tab, Leaving::Elsewhere] {
        let (mut seat, id) = at(Kind::Project);
        let title = label(&seat, Kind::Project, "title");
        type_over(&mut seat, &title, "Mitt");
        does(&mut other_window(&seat), vec![set(Kind::Project, id, "title", text("Deres"))]);
        // What somebody else wrote comes with the next step of this window.
        seat.act(EditAction::Change(vec![set(Kind::Project, id, "note", text("Noe annet"))]));
        seat.jobs_done();
        assert_eq!(value(&seat, id, "title"), text("Deres"));
        match by {
            Leaving::Tab => seat.key(Key::Tab),
            Leaving::Elsewhere => seat.act(RouteAction::Go(Route::to(Area::Meetings))),
        }
        seat.jobs_done();
        assert_eq!(value(&seat, id, "title"), text("Deres"), "{by:?}");
        assert_eq!(seat.app().drafts.get(id, "title"), Some("Mitt"), "{by:?}");
        seat.find(Role::Link, &waiting(&seat, 1));
        // Who comes back sees it, and says which.
        seat.go(Route::to_record(Kind::Project, id));
        assert!(seat.says("Deres"), "{by:?}");
        in_and_out(&mut seat, &title);
        assert_eq!(value(&seat, id, "title"), text("Deres"), "{by:?}");
        seat.press(Role::Link, &seat.texts().get("drafts-keep-mine"));
        seat.jobs_done();
        assert_eq!(value(&seat, id, "title"), text("Mitt"), "{by:?}");
    }
}

/// A way out of a field.
#[derive(Debug)]
enum Leaving {
    Tab,
    Elsewhere,
}

/// What an earlier run left was typed by somebody who is not there: it becomes no step by itself.
#[test]
fn what_an_earlier_run_left_waits_until_somebody_comes_back_to_it() {
    let (mut seat, id) = at(Kind::Project);
    let before = value(&seat, id, "title");
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Halvskrev");
    let mut seat = again(seat);
    for area in [Area::Meetings, Area::Decisions, Area::Projects] {
        seat.go(Route::to(area));
        seat.jobs_done();
    }
    assert_eq!(value(&seat, id, "title"), before);
    seat.find(Role::Link, &waiting(&seat, 1));
    seat.go(Route::to_record(Kind::Project, id));
    in_and_out(&mut seat, &title);
    assert_eq!(value(&seat, id, "title"), text("Halvskrev"));
}

/// A number as the program writes it is a number: that of the case, and the year that it counts in.
#[test]
fn a_case_number_is_typed_as_it_is_written() {
    let (mut seat, id) = at(Kind::Case);
    let number = label(&seat, Kind::Case, "case_sequence");
    type_over(&mut seat, &number, "07/31");
    seat.key(Key::Tab);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "case_sequence"), Value::Integer(7));
    assert_eq!(value(&seat, id, "case_year"), Value::Integer(2031));
    assert!(seat.app().drafts.is_empty());
}

/// What is typed for a cell that copies disagree about decides nothing by itself, and is not lost either.
#[test]
fn what_is_typed_for_an_undecided_cell_outlives_the_program() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    bring(&mut seat, &three.copy("cecilie"));
    press_about(&mut seat, &["Annet for", "Tildelt"]);
    seat.type_text("820 000");
    seat.find(Role::Link, &waiting(&seat, 1));
    seat.go(Route::to(Area::Projects));
    seat.jobs_done();
    assert_eq!(seat.app().undecided(), 1, "leaving is no deciding");
    let mut seat = again(seat);
    let application = three.application.parse().unwrap();
    assert_eq!(seat.app().drafts.get(application, "awarded"), Some("820 000"));
    assert_eq!(seat.app().undecided(), 1);
    // It is seen in the record too; to pass through the field there decides nothing.
    seat.go(Route::to_record(Kind::Application, application));
    seat.all_fields();
    let awarded = label(&seat, Kind::Application, "awarded");
    in_and_out(&mut seat, &awarded);
    seat.go(Route::to(Area::Projects));
    seat.jobs_done();
    assert_eq!((seat.app().undecided(), seat.app().waiting_count()), (1, 1));
    // It stands there again, and can be decided for.
    seat.go(Route::to(Place::MERGE));
    press_about(&mut seat, &["Annet for", "Tildelt"]);
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!((seat.app().undecided(), seat.app().waiting_count()), (0, 0));
}

/// A column that comes by itself, since it says something now, takes nobody's keyboard away.
#[test]
fn a_column_that_comes_by_itself_does_not_take_the_keyboard() {
    let place = crate::support::Place::new();
    let file = place.empty_document();
    for title in ["title=En", "title=To"] {
        crate::support::on(&file, "add", &["projects", title]).done();
    }
    let mut seat = Seat::at_start(View::default());
    seat.open(&file);
    let project = seat.portfolio().projects.iter().next().unwrap().id.raw();
    seat.go(Route::to(Area::Projects));
    seat.go(Route::to_record(Kind::Project, project));
    seat.all_fields();
    let columns = |seat: &Seat| seat.list(Role::ColumnHeader);
    let before = columns(&seat);
    let budget = label(&seat, Kind::Project, "budget");
    type_over(&mut seat, &budget, "5000");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_ne!(columns(&seat), before, "the column has come");
    // What is typed next is refused in words, or goes elsewhere; what stands there stays.
    seat.type_text("9");
    seat.key(Key::Enter);
    seat.key(Key::Delete);
    seat.jobs_done();
    assert_eq!(samstyr::text::plain_value(&value(&seat, project, "budget")), "5000");
}

/// A text that was refused waits in its field; what has come there meanwhile is told before it is put right.
#[test]
fn what_came_meanwhile_is_told_beside_a_text_that_was_refused() {
    let (mut seat, id) = at(Kind::Project);
    let budget = label(&seat, Kind::Project, "budget");
    type_over(&mut seat, &budget, "1,2 mi");
    seat.key(Key::Tab);
    seat.jobs_done();
    assert_eq!(seat.app().drafts.get(id, "budget"), Some("1,2 mi"));
    let theirs = Value::Money(Ore(75_000_000));
    does(&mut other_window(&seat), vec![set(Kind::Project, id, "budget", theirs.clone())]);
    seat.act(EditAction::Change(vec![set(Kind::Project, id, "note", text("Noe annet"))]));
    seat.jobs_done();
    assert_eq!(value(&seat, id, "budget"), theirs);
    assert!(seat.says("Nå står det «750\u{a0}000\u{a0}kr»"), "{}", seat.list(Role::Label));
    assert!(seat.says("1,2 mi"), "and why it was refused");
    type_over(&mut seat, &budget, "1,2 mill");
    seat.key(Key::Tab);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "budget"), theirs, "putting it right is no choice");
    seat.press(Role::Link, &seat.texts().get("drafts-keep-mine"));
    seat.jobs_done();
    assert_eq!(value(&seat, id, "budget"), Value::Money(Ore(120_000_000)));
}

/// Saved and not published, and the file has another name by the next start.
#[test]
fn what_was_saved_and_not_published_is_offered_where_the_file_has_gone() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Bekreftet endring");
    seat.key(Key::Tab);
    seat.jobs_done();
    let before =
        seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let copy = before.with_file_name("kopi.samstyr");
    let renamed = before.with_file_name("omdøpt.samstyr");
    let mut seat = Seat::in_place(seat.leave(), View::default());
    // The copy is of what lay there; it is offered nothing while the file that was worked in is there.
    std::fs::copy(&before, &copy).expect("it can be copied");
    seat.open(&copy);
    let left = |app: &App| app.open.iter().any(|o| o.copies.iter().any(|c| c.left_of.is_some()));
    seat.jobs_done();
    assert!(!left(seat.app()));
    std::fs::rename(&before, &renamed).expect("it can be renamed");
    // Quite another document has come in its place.
    let key = samstyr::model::id::RecordId::new();
    Draft::begin(&before, key, chrono::Utc::now())
        .expect("it begins")
        .finish()
        .expect("it is there");
    seat.open(&renamed);
    seat.until("it is found", left);
    // Put off, it is offered again the next time.
    let path = before.file_name().expect("it has a name").to_string_lossy().into_owned();
    seat.press(Role::Button, &seat.texts().with("copies-later-of", &[("name", &path)]));
    seat.jobs_done();
    assert!(!left(seat.app()));
    let mut seat = again(seat);
    seat.until("it is found again", left);
    assert_ne!(value(&seat, id, "title"), text("Bekreftet endring"));
    seat.rest();
    let told = seat.texts().with("copies-left", &[("path", &before.display().to_string())]);
    assert!(seat.says(&told), "{}", seat.list(Role::Label));
    let name = before.file_name().expect("it has a name").to_string_lossy();
    seat.press(Role::Button, &seat.texts().with("merge-do-with", &[("name", &name)]));
    seat.until("it was looked at", |app| app.merging.prospect.is_some());
    seat.press(Role::Button, &seat.texts().get("merge-do"));
    seat.until("it is merged", |app| app.merging.done.is_some());
    assert!(seat.says(&format!("{name}: ")), "by the name that people know");
    assert_eq!(value(&seat, id, "title"), text("Bekreftet endring"));
}

/// The file got another name while something was typed for it; first an older copy is looked at.
#[test]
fn what_was_typed_in_a_file_that_was_renamed_stays_for_it_when_a_copy_is_looked_at() {
    let (mut seat, id) = at(Kind::Project);
    let budget = label(&seat, Kind::Project, "budget");
    type_over(&mut seat, &budget, "1,2 mi");
    seat.go(calculator::page());
    let name = calculator::name(seat.texts());
    seat.fill(Role::TextInput, &name, 0, "Mangelbrev");
    let [new, aside] = ["new", "aside"].map(|word| seat.texts().get(&format!("calculator-{word}")));
    seat.press(Role::Button, &new);
    let first = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let [copy, renamed] = ["kopi", "omdøpt"].map(|name| first.with_file_name(name));
    std::fs::copy(&first, &copy).expect("it can be copied");
    let mut seat = Seat::in_place(seat.leave(), View::default());
    std::fs::rename(&first, &renamed).expect("it can be renamed");
    let there = first.display().to_string();
    for file in [&copy, &renamed] {
        seat.open(file);
        let wanted = file.clone();
        seat.until("it is open", move |app| {
            app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&wanted))
        });
        let texts = seat.texts();
        let found = texts.count("drafts-found", 1, &[]);
        assert!(seat.says(&found), "{file:?}: {}", seat.list(Role::Label));
        assert!(seat.says(&texts.with("drafts-beside-elsewhere", &[("path", &there)])));
        assert_eq!(seat.app().drafts.get(id, "budget"), Some("1,2 mi"));
        // A look takes nothing of what was put aside either.
        seat.act(RouteAction::Go(calculator::page()));
        seat.rest();
        seat.find(Role::Button, &aside);
        seat.press(Role::Link, &waiting(&seat, 1));
        assert!(seat.says(&format!("Skrevet i {there}")), "the list says where, beside why not");
        seat.press(Role::Button, &texts.get("drafts-close"));
    }
    seat.go(Route::to_record(Kind::Project, id));
    seat.all_fields();
    type_over(&mut seat, &budget, "1,2 mill");
    seat.key(Key::Tab);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "budget"), Value::Money(Ore(120_000_000)));
    seat.open(&copy);
    seat.until("the copy is open", |app| {
        app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&copy))
    });
    assert!(!seat.app().drafts.has(id), "it is done");
}

/// A window that stays on the start page keeps nothing of the document that was closed.
#[test]
fn a_document_that_is_closed_leaves_what_was_typed_to_whoever_opens_it_next() {
    let (mut seat, id) = at(Kind::Project);
    let budget = label(&seat, Kind::Project, "budget");
    type_over(&mut seat, &budget, "1,2 mi");
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
    // Another window of the same user.
    let drafts = seat.app().settings.folder.clone().expect("a folder of its own").join("drafts");
    let locks = std::fs::read_dir(drafts).expect("it is there").map(|entry| entry.unwrap().path());
    let locks: Vec<_> =
        locks.filter(|path| path.extension().is_some_and(|e| e == "lock")).collect();
    assert_eq!(locks.len(), 1);
    let lock = std::fs::File::open(&locks[0]).expect("it opens");
    lock.try_lock().expect("nobody holds it");
    drop(lock);
    seat.open(&file);
    assert_eq!(seat.app().drafts.get(id, "budget"), Some("1,2 mi"));
}

/// What another process has written is not laid over, although this window has not seen it yet; whoever typed
/// chooses at the field.
#[test]
fn what_the_window_has_not_seen_yet_is_not_laid_over_and_one_chooses() {
    for keeps in [true, false] {
        let (mut seat, id) = at(Kind::Project);
        let title = label(&seat, Kind::Project, "title");
        type_over(&mut seat, &title, "Mitt");
        does(&mut other_window(&seat), vec![set(Kind::Project, id, "title", text("Deres"))]);
        seat.key(Key::Tab);
        seat.jobs_done();
        assert_eq!(value(&seat, id, "title"), text("Deres"));
        assert_eq!(seat.app().drafts.get(id, "title"), Some("Mitt"), "nothing typed is lost");
        assert!(seat.says("Nå står det «Deres», skrevet av Kari."), "what, and by whom");
        let way = if keeps { "drafts-keep-mine" } else { "drafts-take-theirs" };
        seat.press(Role::Link, &seat.texts().get(way));
        seat.jobs_done();
        assert_eq!(value(&seat, id, "title"), text(if keeps { "Mitt" } else { "Deres" }));
        assert!(seat.app().drafts.is_empty());
    }
}

/// The same in a choice, which is written with the click, and in the cell of a list.
#[test]
fn a_choice_and_a_cell_are_not_laid_over_what_the_window_has_not_seen() {
    let (mut seat, id) = at(Kind::Project);
    let theirs = Value::Choice("on_hold");
    does(&mut other_window(&seat), vec![set(Kind::Project, id, "lifecycle", theirs.clone())]);
    let left = samstyr::app::actions::FieldText {
        id,
        field: "lifecycle".to_owned(),
        text: "completed".to_owned(),
        made: None,
    };
    seat.act(EditAction::Leave(left));
    seat.jobs_done();
    assert_eq!(value(&seat, id, "lifecycle"), theirs);
    assert_eq!(seat.app().drafts.get(id, "lifecycle"), Some("completed"));
    seat.press(Role::Link, &seat.texts().get("drafts-keep-mine"));
    seat.jobs_done();
    assert_eq!(value(&seat, id, "lifecycle"), Value::Choice("completed"));
}

/// What comes while one types is told at the field at once, and typing on decides nothing.
#[test]
fn what_comes_while_one_types_is_told_at_once() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Mi");
    does(&mut other_window(&seat), vec![set(Kind::Project, id, "title", text("Deres"))]);
    seat.act(EditAction::Change(vec![set(Kind::Project, id, "note", text("Noe annet"))]));
    seat.jobs_done();
    assert!(seat.says("Nå står det «Deres»"), "while the field has the keyboard");
    seat.type_text("tt");
    seat.key(Key::Tab);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Deres"), "typing on is no answer");
    assert_eq!(seat.app().drafts.get(id, "title"), Some("Mitt"));
}

/// A field that is left again before there is news of what it said first is not sent beside it: the second text would
/// meet what the first has written.
#[test]
fn what_is_left_again_before_it_is_written_waits_for_what_was_sent() {
    let (mut seat, id) = at(Kind::Application);
    let leave = |seat: &mut Seat, typed: &str| {
        let (field, text) = ("title".to_owned(), typed.to_owned());
        seat.act(EditAction::Leave(FieldText { id, field, text, made: None }));
    };
    leave(&mut seat, "Skrevet først");
    leave(&mut seat, "Skrevet sist");
    let sent = seat.app().drafts.draft(id, "title").and_then(|draft| draft.sent.clone());
    assert_eq!(sent.map(|sent| sent.text), Some("Skrevet først".to_owned()), "that is on its way");
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Skrevet sist"));
    assert_eq!(seat.app().waiting_count(), 0, "nobody is asked to choose between them");
    assert!(!seat.app().drafts.has(id));
}
