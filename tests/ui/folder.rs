//! The document and the folder, as the window tells of it: where it is saved, earlier states, and
//! closing, which publishes first.

use egui::accesskit::Role;
use samstyr::app::actions::{DocumentAction, EditAction, SnapshotAction};
use samstyr::app::shared::Shared;
use samstyr::store::{Access, Document};

use super::support::{Seat, View};
use crate::support::on;

/// Gives the first case another title, through the window.
fn retitle(seat: &mut Seat, title: &str) {
    let portfolio = seat.portfolio();
    let case = portfolio.cases.iter().next().expect("there are cases").id.raw();
    let change = crate::support::set(
        samstyr::model::kind::Kind::Case,
        case,
        "title",
        crate::support::text(title),
    );
    seat.act(EditAction::Change(vec![change]));
    seat.jobs_done();
}

fn first_title(file: &std::path::Path) -> String {
    let document = Document::open(file, Access::Read).expect("it opens");
    document.portfolio().cases.iter().next().expect("there are cases").title.clone()
}

#[test]
fn closing_publishes_first() {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    retitle(&mut seat, "Endret i vinduet");
    assert_ne!(first_title(&file), "Endret i vinduet", "it is not published yet");
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
    assert_eq!(first_title(&file), "Endret i vinduet");
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
}

#[test]
fn a_new_document_that_cannot_be_made_leaves_none_in_sight_that_is_closed() {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    retitle(&mut seat, "Endret i vinduet");
    let nowhere = seat.path("ingen-mappe/ny.samstyr");
    seat.act(DocumentAction::New(nowhere));
    seat.until("the first one is closed", |app| app.open.is_none());
    assert!(seat.app().messages.fresh().is_some(), "it is said why there is no new one");
    assert_eq!(first_title(&file), "Endret i vinduet", "the first one was published before");
    seat.open(&file);
}

#[test]
fn it_is_published_by_itself_and_said_in_words() {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    seat.until("it is verified", |app| {
        matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Published(_)))
    });
    retitle(&mut seat, "Endret i vinduet");
    seat.until("it is published", |app| {
        matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Published(_)))
    });
    assert_eq!(first_title(&file), "Endret i vinduet");
    assert!(seat.says("Lagret på denne maskinen") && seat.says("· i filen"));
}

/// What the foot says of the file in the folder is true as long as it stands there.
#[test]
fn what_was_said_of_the_folder_goes_from_the_foot_when_all_is_published() {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    let is_published = |app: &samstyr::app::App| {
        matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Published(_)))
    };
    seat.until("it is verified", is_published);
    std::fs::remove_file(&file).expect("it is there");
    retitle(&mut seat, "Endret i vinduet");
    seat.until("it is put back", |app| is_published(app) && file.exists());
    assert!(seat.app().messages.fresh().is_some(), "it is said over the window");
    assert!(seat.says(&seat.texts().get("foot-hint")), "and the foot is as it was");
}

#[test]
fn what_the_command_line_changes_is_taken_in() {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    let portfolio = seat.portfolio();
    let case = portfolio.cases.iter().next().expect("there are cases").id.raw().to_string();
    on(&file, "set", &[&case, "title=Fra kommandolinjen"]).done();
    seat.until("the window has it", |app| {
        let first = app.portfolio().and_then(|portfolio| portfolio.cases.iter().next());
        first.is_some_and(|case| case.title == "Fra kommandolinjen")
    });
}

#[test]
fn a_folder_that_refuses_gets_a_named_copy() {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    let mut permissions = std::fs::metadata(&file).expect("it is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).expect("it is ours");
    retitle(&mut seat, "Endret i vinduet");
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
    assert_ne!(first_title(&file), "Endret i vinduet");
    let names = seat.place.names();
    let copy = names.iter().find(|name| name.starts_with("eksempel (kopi fra Kari Nordmann"));
    let copy = seat.path(copy.unwrap_or_else(|| panic!("{names:?}")));
    assert_eq!(first_title(&copy), "Endret i vinduet");
}

#[test]
fn an_earlier_state_is_looked_into_and_brought_back() {
    let mut seat = Seat::with_example(View::default());
    let before = first_title(&seat.path("eksempel.samstyr"));
    let mut waited = 0;
    while seat.app().snapshots.as_ref().is_none_or(Vec::is_empty) {
        seat.act(SnapshotAction::Show);
        seat.jobs_done();
        std::thread::sleep(std::time::Duration::from_millis(20));
        waited += 1;
        assert!(waited < 500, "the snapshot of the day is never taken");
    }
    retitle(&mut seat, "Endret i vinduet");
    let look = seat.texts().get("snapshot-look");
    seat.press_one(Role::Button, &look, 0);
    seat.jobs_done();
    assert!(seat.says("Her kan du bare se"));
    let title = |seat: &Seat| seat.portfolio().cases.iter().next().expect("cases").title.clone();
    assert_eq!(title(&seat), before);
    retitle(&mut seat, "Det går ikke");
    assert_eq!(title(&seat), before);
    seat.press(Role::Button, "Tilbake til i dag");
    assert_eq!(title(&seat), "Endret i vinduet");
    seat.act(SnapshotAction::Show);
    seat.jobs_done();
    seat.press_one(Role::Button, "Gjenopprett", 0);
    seat.jobs_done();
    assert_eq!(title(&seat), before);
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(title(&seat), "Endret i vinduet");
}

/// The way to a copy leads on in it, and what could not go into the folder keeps nobody at the window.
#[test]
fn in_a_copy_of_what_can_only_be_read_one_goes_on() {
    let mut seat = Seat::at_start(View::default());
    let example = seat.place.example();
    let folder = seat.path("bare lesing");
    std::fs::create_dir_all(&folder).expect("it is ours");
    let file = folder.join("delt.samstyr");
    std::fs::copy(&example, &file).expect("it is ours");
    let before = std::fs::metadata(&folder).expect("it is there").permissions();
    let mut only_read = before.clone();
    only_read.set_readonly(true);
    std::fs::set_permissions(&folder, only_read).expect("it is ours");
    let restore = || std::fs::set_permissions(&folder, before.clone()).expect("it is ours");
    seat.open(&file);
    seat.until("it is known", |app| {
        app.open.as_ref().is_some_and(|open| open.shared == Shared::ReadOnly)
    });
    retitle(&mut seat, "Endret i vinduet");
    let copy = seat.path("min kopi.samstyr");
    seat.act(DocumentAction::SaveCopy(copy.clone()));
    let at = copy.clone();
    seat.until("the copy is open", move |app| {
        app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&at))
    });
    let title = seat.portfolio().cases.iter().next().expect("cases").title.clone();
    assert_eq!(title, "Endret i vinduet");
    assert_eq!(seat.app().settings.recent.first(), Some(&copy));
    let left_here = seat.texts().get("shared-left-here");
    assert!(!seat.says(&left_here), "nothing is published the next time");
    restore();
}

/// A folder of somebody else says nothing of being locked: that is found out when something is to go into it.
#[test]
fn one_goes_on_in_the_copy_too_where_only_the_folder_has_refused() {
    let mut seat = Seat::with_example(View::default());
    let copy = seat.path("min kopi.samstyr");
    let saved = |seat: &mut Seat| {
        seat.act(DocumentAction::SaveCopy(copy.clone()));
        seat.jobs_done();
        let open = seat.app().open.as_ref().and_then(|open| open.path.clone());
        (open.as_ref() == Some(&copy), seat.app().messages.fresh().map(|note| note.text.clone()))
    };
    let told = |seat: &Seat, key: &str| {
        Some(seat.texts().with(key, &[("path", &copy.display().to_string())]))
    };
    assert_eq!(saved(&mut seat), (false, told(&seat, "copy-saved")));
    seat.until("nothing more is to be said of the folder", |app| {
        app.open.as_ref().is_some_and(|open| matches!(open.shared, Shared::Published(_)))
    });
    seat.harness.state_mut().app.open.as_mut().expect("it is open").shared = Shared::ReadOnly;
    assert_eq!(saved(&mut seat), (true, told(&seat, "copy-goes-on")));
}

/// What can only be read is told as soon as it is open, with what to do.
#[test]
fn a_file_or_a_folder_that_can_only_be_read_is_told_on_opening() {
    for of_folder in [false, true] {
        let mut seat = Seat::at_start(View::default());
        let file = seat.place.example();
        let folder = file.parent().expect("it lies in a folder").to_path_buf();
        let locked = if of_folder { folder.clone() } else { file.clone() };
        let before = std::fs::metadata(&locked).expect("it is there").permissions();
        let mut only_read = before.clone();
        only_read.set_readonly(true);
        // What the window keeps for itself lies in the same folder here.
        if of_folder {
            std::fs::create_dir_all(folder.join("settings/copies")).expect("it is ours");
        }
        std::fs::set_permissions(&locked, only_read).expect("it is ours");
        seat.open(&file);
        seat.until("it is verified", |app| {
            !matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Checking(_)))
        });
        let texts = seat.texts();
        let told = texts.with("shared-read-only-told", &[("name", "eksempel.samstyr")]);
        let is_told = seat.says(&told);
        let way = texts.get("copy-menu");
        let has_way = !seat.all(Role::Button, &way).is_empty();
        // Whoever asks to save is not told that it is in the file.
        seat.ctrl(egui::Key::S);
        seat.jobs_done();
        let said = seat.app().messages.fresh().map(|note| note.text.clone()).unwrap_or_default();
        let here = texts.with("told-saved-here", &[("path", &file.display().to_string())]);
        assert_eq!(said, here);
        // It can be written to again: that is seen by itself.
        std::fs::set_permissions(&locked, before).expect("it is ours");
        assert!(is_told && has_way, "of the folder: {of_folder}; {}", seat.list(Role::Button));
        seat.until("it is taken in again", |app| {
            matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Published(_)))
        });
        assert!(!seat.says(&told));
    }
}
