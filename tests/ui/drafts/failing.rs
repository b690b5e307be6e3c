//! A disk that takes nothing takes nothing away.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{DocumentAction, EditAction, FieldText, MessageAction, RouteAction};
use samstyr::app::rounds::RoundAction;
use samstyr::app::route::Route;
use samstyr::app::shared::Shared;
use samstyr::app::sheets::SheetAction;
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;

use super::*;
use crate::bad_input::SmallDisk;
use crate::support::{Place, add, text};

/// The working copy takes nothing while this lives, as on a disk that fails.
struct Failing(PathBuf);

impl Failing {
    fn begin(seat: &Seat) -> Self {
        let folder = seat.app().settings.copies_folder();
        let copies = std::fs::read_dir(folder).expect("there are copies");
        let mut files = copies.map(|entry| entry.expect("it reads").path().join("working.samstyr"));
        let path = files.find(|path| path.is_file()).expect("one is open");
        let fails = Self(path);
        let last = fails.connection().query_row("SELECT max(rowid) FROM txn", [], |row| row.get(0));
        let last: i64 = last.expect("something has been written");
        // The next transaction would be the second of its kind.
        fails.run(&format!("CREATE UNIQUE INDEX fails ON txn ((1)) WHERE rowid >= {last}"));
        fails
    }

    fn end(self) {
        self.run("DROP INDEX IF EXISTS fails");
    }

    fn connection(&self) -> rusqlite::Connection {
        let connection = rusqlite::Connection::open(&self.0).expect("it opens");
        connection.busy_timeout(std::time::Duration::from_secs(20)).expect("it waits");
        connection
    }

    fn run(&self, sql: &str) {
        self.connection().execute_batch(sql).expect("it runs");
    }
}

#[test]
fn what_the_disk_refuses_stays_in_the_form_until_it_takes_it() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    let before = value(&seat, id, "title");
    let failing = Failing::begin(&seat);
    seat.fill(Role::TextInput, &title, 0, "Skrevet på en full disk");
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), before);
    assert_eq!(shown(&seat, &title).as_deref(), Some("Skrevet på en full disk"));
    seat.find(Role::Link, &waiting(&seat, 1));
    // Why it waits is said beside it, when the message is put away too.
    let why = seat.app().reason(id, "title").expect("it is known");
    let why = seat.texts().message(&why, Some(&seat.portfolio()));
    seat.act(MessageAction::Dismiss);
    seat.rest();
    assert!(seat.says(&why), "{why}");
    // Killed now, it is still there, and says that it is not saved.
    let mut seat = again(seat);
    seat.go(Route::to_record(Kind::Project, id));
    assert_eq!(shown(&seat, &title).as_deref(), Some("Skrevet på en full disk"));
    assert!(seat.says(&seat.texts().get("field-unsaved")));
    failing.end();
    // Into the field and out again, as it says.
    in_and_out(&mut seat, &title);
    assert_eq!(value(&seat, id, "title"), text("Skrevet på en full disk"));
    assert!(!seat.app().drafts.has(id));
    assert!(!again(seat).app().drafts.has(id), "nor does the next start know of it");
}

#[test]
fn what_the_disk_refuses_stays_in_its_cell() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let failing = Failing::begin(&seat);
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    seat.type_text("Skrevet");
    seat.type_text(" i listen");
    seat.key(Key::Enter);
    seat.jobs_done();
    let (id, name, draft) = seat.app().drafts.all().next().expect("it is kept");
    let (id, name, typed) = (id, name.to_owned(), draft.text.clone());
    assert_eq!((name.as_str(), typed.as_str()), ("title", "Skrevet i listen"));
    let cell = seat.find(Role::Cell, "Skrevet i listen");
    assert!(cell.accesskit_node().data().invalid().is_some(), "a screen reader hears of it");
    failing.end();
    // Coming back to it, one goes on with what was typed.
    seat.key(Key::ArrowUp);
    seat.key(Key::F2);
    assert_eq!(shown(&seat, &label(&seat, Kind::Project, "title")), Some(typed.clone()));
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text(&typed));
    assert!(!seat.app().drafts.has(id));
}

#[test]
fn a_full_disk_says_so_and_takes_nothing_away() {
    let Some(disk) = SmallDisk::mount("5m") else { return };
    let place = Place::new();
    std::fs::create_dir_all(place.path("settings")).unwrap();
    std::os::unix::fs::symlink(disk.0.folder(), place.path("settings").join("documents")).unwrap();
    let mut seat = Seat::in_place(place, View::default());
    let file = seat.place.example();
    seat.open(&file);
    let id = seat.portfolio().cases.iter().next().expect("there is a case").id.raw();
    seat.until("all is verified", |app| {
        app.open.as_ref().is_some_and(|open| matches!(open.shared, Shared::Published(_)))
    });
    assert!(std::fs::write(disk.0.path("fyll"), vec![0; 8_000_000]).is_err(), "it is full now");
    let long = "lang tekst ".repeat(20_000);
    let name = "summary".to_owned();
    let left = FieldText { id, field: name, text: long.clone(), made: None };
    seat.act(EditAction::Leave(left));
    seat.jobs_done();
    assert!(seat.app().messages.all().iter().any(|note| note.text.contains("plass")), "it says so");
    assert_eq!(seat.app().drafts.get(id, "summary"), Some(long.as_str()));
    seat.find(Role::Link, &waiting(&seat, 1));
    std::fs::remove_file(disk.0.path("fyll")).unwrap();
    seat.act(RouteAction::Go(Route::to(Area::Projects)));
    seat.jobs_done();
    assert_eq!(value(&seat, id, "summary"), text(long.trim_end()));
    assert!(!seat.app().drafts.has(id));
}

#[test]
fn what_is_chosen_stays_where_the_disk_refuses_it() {
    let (mut seat, id) = at(Kind::Project);
    let organisation = label(&seat, Kind::Project, "owner_organisation_id");
    let (name, field) = Kind::Project
        .fields()
        .iter()
        .find(|field| {
            field.field_type == samstyr::model::field::FieldType::Link(Kind::Organisation)
        })
        .map(|field| (field.name, label(&seat, Kind::Project, field.name)))
        .unwrap_or(("owner_organisation_id", organisation));
    let failing = Failing::begin(&seat);
    seat.find(Role::ComboBox, &field).focus();
    seat.rest();
    seat.type_text("Zebralaget");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.app().drafts.get(id, name), Some("Zebralaget"), "the name is kept");
    assert!(seat.says("Zebralaget"));
    failing.end();
    seat.find(Role::ComboBox, &field).focus();
    seat.rest();
    seat.type_text("Zebralaget");
    seat.key(Key::Enter);
    seat.jobs_done();
    let Value::Link(made) = value(&seat, id, name) else { panic!("no link") };
    assert_eq!(seat.portfolio().label(made), "Zebralaget");
    assert!(!seat.app().drafts.has(id));
}

#[test]
fn a_paste_that_the_disk_refuses_is_still_there_to_be_tried_again() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    let failing = Failing::begin(&seat);
    seat.harness.event(Event::Paste("Første\nAndre\n".to_owned()));
    seat.rest();
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("list-paste"));
    seat.jobs_done();
    assert!(seat.says(&texts.get("list-paste-title")), "the preview is back");
    failing.end();
    seat.press(Role::Button, &texts.get("list-paste"));
    seat.jobs_done();
    assert!(!seat.says(&texts.get("list-paste-title")));
    let named = |name: &str| seat.portfolio().projects.iter().any(|p| p.title == name);
    assert!(named("Første") && named("Andre"));
}

#[test]
fn an_import_that_the_disk_refuses_is_still_there_to_be_tried_again() {
    let mut seat = Seat::with_example(View::default());
    // The test is another program than the one that reads foreign files.
    seat.harness.state_mut().app.program = Some(PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
    seat.go(Route::to(Area::Projects));
    let path = seat.place.file("tiltak.csv", "Navn;Merknad\r\nNytt tiltak;Fra Excel\r\n");
    seat.act(SheetAction::Read(path));
    seat.until("the file is read", |app| {
        app.importing.as_ref().is_some_and(|one| one.prospect.is_some())
    });
    let failing = Failing::begin(&seat);
    let before = seat.portfolio().projects.len();
    for refused in [true, false] {
        seat.press(Role::Button, "Hent inn én rad");
        seat.jobs_done();
        assert_eq!(seat.app().importing.is_some(), refused);
        let more = seat.portfolio().projects.len() - before;
        assert_eq!(more, usize::from(!refused));
        if refused {
            failing.run("DROP INDEX fails");
        }
    }
}

#[test]
fn replies_that_the_disk_refuses_are_still_there_to_be_tried_again() {
    let mut seat = Seat::with_example(View::default());
    seat.harness.state_mut().app.program = Some(PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
    let values = [("title", text("Innføring")), ("round_type", Value::Choice("rollout"))];
    let (id, round) = add(Kind::Round, &values);
    seat.act(EditAction::Change(vec![round]));
    seat.jobs_done();
    seat.act(RoundAction::Propose(id));
    seat.act(samstyr::app::actions::QuestionAction::Confirm);
    seat.jobs_done();
    let (out, replies) = (seat.path("ut"), seat.path("inn"));
    for folder in [&out, &replies] {
        std::fs::create_dir(folder).unwrap();
    }
    seat.act(RoundAction::Write(id, false, out.clone()));
    seat.jobs_done();
    seat.jobs_done();
    let sheet = std::fs::read(out.join("Innføring - Alver.xlsx")).unwrap();
    let filled = crate::rounds::fill(&sheet, &[("B5", "Øystein"), ("C9", "I bruk")]);
    std::fs::write(replies.join("svar.xlsx"), filled).unwrap();
    seat.act(RoundAction::Read(id, replies));
    seat.until("the replies are read", |app| app.rounds.replies.is_some());
    seat.go(Route::to_record(Kind::Round, id));
    let failing = Failing::begin(&seat);
    let before = seat.portfolio().rollouts.len();
    for refused in [true, false] {
        seat.press(Role::Button, &seat.texts().get("rounds-take-in"));
        seat.jobs_done();
        assert_eq!(seat.app().rounds.replies.is_some(), refused);
        assert_eq!(seat.portfolio().rollouts.len() - before, usize::from(!refused));
        if refused {
            failing.run("DROP INDEX fails");
        }
    }
}

/// The same window on a machine whose folder of settings takes no drafts.
fn without_drafts(seat: Seat) -> Seat {
    let folder = seat.app().settings.folder.clone().expect("a folder of its own").join("drafts");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::write(folder, "").expect("it can be written");
    again(seat)
}

#[test]
fn what_can_be_neither_saved_nor_kept_holds_the_window_until_somebody_says_so() {
    let (seat, id) = at(Kind::Meeting);
    let mut seat = without_drafts(seat);
    seat.go(Route::to_record(Kind::Meeting, id));
    let date = label(&seat, Kind::Meeting, "date");
    type_over(&mut seat, &date, "31.02.2026");
    seat.key(Key::Tab);
    seat.jobs_done();
    seat.press(Role::Link, &waiting(&seat, 1));
    assert!(
        seat.says(&seat.texts().get("drafts-text-unkept")),
        "the list does not promise too much"
    );
    seat.press(Role::Button, &seat.texts().get("drafts-close"));
    let [asks, stay, leave] =
        ["title", "stay", "leave"].map(|word| seat.texts().get(&format!("drafts-parting-{word}")));
    for leaves in [DocumentAction::Quit, DocumentAction::Close, DocumentAction::OpenExample] {
        seat.act(leaves);
        seat.jobs_done();
        assert!(seat.app().open.is_some() && seat.says(&asks));
        seat.press(Role::Button, &stay);
        assert!(!seat.says(&asks));
        assert_eq!(seat.app().drafts.get(id, "date"), Some("31.02.2026"));
    }
    seat.act(DocumentAction::Quit);
    seat.jobs_done();
    seat.press(Role::Button, &leave);
    seat.jobs_done();
    assert!(seat.app().open.is_none());
}

#[test]
fn a_window_that_waits_for_what_is_typed_closes_once_it_is_saved() {
    let (seat, id) = at(Kind::Project);
    let mut seat = without_drafts(seat);
    seat.go(Route::to_record(Kind::Project, id));
    let title = label(&seat, Kind::Project, "title");
    let failing = Failing::begin(&seat);
    // It is on its way when the window is asked to close, and refused after that.
    type_over(&mut seat, &title, "Skrevet i siste liten");
    seat.act(DocumentAction::Quit);
    seat.jobs_done();
    assert!(seat.app().open.is_some() && seat.says(&seat.texts().get("drafts-parting-title")));
    let working = failing.0.clone();
    failing.end();
    let path = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let save = seat.texts().get("drafts-save");
    let name = seat.portfolio().label(id);
    let of = seat.texts().with("drafts-of", &[("field", &title), ("record", &name)]);
    let save = seat.texts().with("drafts-do-with", &[("do", &save), ("what", &of)]);
    // Somebody holds the file: what was asked stands there as long as nothing has come of it.
    let holder = rusqlite::Connection::open(&working).expect("it opens");
    holder.execute_batch("BEGIN IMMEDIATE").expect("it is held");
    seat.find(Role::Button, &save).click_accesskit();
    seat.harness.run_steps(3);
    assert!(seat.app().asks_about_typed() && seat.app().drafts.is_sent(id, "title"));
    holder.execute_batch("ROLLBACK").expect("it is let go of");
    seat.jobs_done();
    assert!(seat.app().open.is_none());
    let written = Document::open(&path, samstyr::store::Access::Read).expect("it opens");
    assert_eq!(
        written.portfolio().record(id).map(|it| it.value("title")),
        Some(text("Skrevet i siste liten"))
    );
}

/// The folder was not there when the document was opened, and is by now.
#[test]
fn a_folder_that_takes_what_is_typed_after_all_gets_it() {
    let (seat, id) = at(Kind::Meeting);
    let mut seat = without_drafts(seat);
    seat.go(Route::to_record(Kind::Meeting, id));
    let date = label(&seat, Kind::Meeting, "date");
    type_over(&mut seat, &date, "31.02.2026");
    seat.key(Key::Tab);
    seat.jobs_done();
    let drafts = seat.app().settings.folder.clone().expect("a folder of its own").join("drafts");
    assert!(!seat.app().drafts.are_kept());
    std::fs::remove_file(drafts).expect("it goes");
    seat.jobs_done();
    assert!(seat.app().drafts.are_kept(), "it is tried again");
    let seat = again(seat);
    assert_eq!(seat.app().drafts.get(id, "date"), Some("31.02.2026"));
}

#[test]
fn a_window_that_asked_stays_when_the_machine_can_keep_it_after_all() {
    let (seat, id) = at(Kind::Meeting);
    let mut seat = without_drafts(seat);
    seat.go(Route::to_record(Kind::Meeting, id));
    let date = label(&seat, Kind::Meeting, "date");
    // A file can be had at the start, and nothing can be written to it later.
    let drafts = seat.app().settings.folder.clone().expect("a folder of its own").join("drafts");
    std::fs::remove_file(&drafts).expect("it goes");
    let mut seat = again(seat);
    seat.go(Route::to_record(Kind::Meeting, id));
    std::fs::remove_dir_all(&drafts).expect("it goes");
    std::fs::write(&drafts, "").expect("it can be written");
    type_over(&mut seat, &date, "31.02.2026");
    seat.key(Key::Tab);
    seat.act(DocumentAction::Quit);
    seat.jobs_done();
    let asks = seat.texts().get("drafts-parting-title");
    assert!(seat.says(&asks));
    std::fs::remove_file(&drafts).expect("it goes");
    seat.jobs_done();
    seat.rest();
    assert!(!seat.says(&asks) && seat.app().open.is_some(), "nobody has answered");
    assert_eq!(seat.app().drafts.get(id, "date"), Some("31.02.2026"));
}
