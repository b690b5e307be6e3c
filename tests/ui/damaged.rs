//! The file in the folder is damaged while this machine has a working copy of it.

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use rusqlite::Connection;
use samstyr::app::App;
use samstyr::app::actions::{DocumentAction, EditAction};
use samstyr::app::shared::Shared;
use samstyr::model::kind::Kind;
use samstyr::store::{Access, Document};

use super::support::{Seat, View};
use crate::support::{Place, on, set, text};

/// The tables are damaged, the log is whole.
const TABLES: &str = "UPDATE projects SET title = title || ' (rørt)'";
/// The log is damaged too.
const LOG: &str = "UPDATE projects SET title = title || ' (rørt)';
                   UPDATE txn SET actor = 'en annen' WHERE id = 2";

const ANEW: &str = "Lag dokumentet på nytt";
const REPLACE: &str = "Erstatt den skadde filen";

fn damage(file: &Path, sql: &str) -> Vec<u8> {
    let connection = Connection::open(file).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
    fs::read(file).unwrap()
}

/// A window that has had the document open, and the file that a colleague has written to since.
fn opened_before() -> (Seat, PathBuf, String) {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    let portfolio = seat.portfolio();
    let project = portfolio.projects.iter().next().unwrap().id.raw().to_string();
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
    on(&file, "set", &[&project, "note=Fra kollegaen", "--by", "Ola Kollega"]).done();
    (seat, file, project)
}

fn is_damaged(app: &App) -> bool {
    matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Damaged { .. }))
}

fn is_published(app: &App) -> bool {
    matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Published(_)))
}

fn retitle(seat: &mut Seat, title: &str) {
    let case = seat.portfolio().cases.iter().next().unwrap().id.raw();
    seat.act(EditAction::Change(vec![set(Kind::Case, case, "title", text(title))]));
    seat.jobs_done();
}

fn close(seat: &mut Seat) {
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
}

/// The copies of the damaged file that lie beside it.
fn kept(place: &Place) -> Vec<String> {
    place.names().into_iter().filter(|name| name.starts_with("eksempel (skadet ")).collect()
}

fn holds(file: &Path, words: &str) -> bool {
    let document = Document::open(file, Access::Read).unwrap();
    let portfolio = document.portfolio();
    let notes = portfolio.projects.iter().map(|project| &project.note);
    notes.chain(portfolio.cases.iter().map(|case| &case.title)).any(|text| text == words)
}

#[test]
fn what_is_so_is_said_and_the_damaged_file_stays_as_it_is() {
    for (sql, way, other) in [(TABLES, ANEW, REPLACE), (LOG, REPLACE, ANEW)] {
        let (mut seat, file, _) = opened_before();
        let damaged = damage(&file, sql);
        seat.open(&file);
        seat.until("it is verified", is_damaged);
        assert!(seat.says("filen i mappen er skadet"), "{}", seat.list(Role::Label));
        assert!(!seat.says("tar ikke imot nå") && !seat.says("· i filen"));
        assert_eq!(seat.all(Role::Button, way).len(), 1, "{sql}");
        assert_eq!(seat.all(Role::Button, other).len(), 0, "{sql}");
        close(&mut seat);
        assert!(fs::read(&file).unwrap() == damaged, "nothing was laid over it");
        let names = seat.place.names();
        assert!(!names.iter().any(|name| name.contains('(')), "nothing was changed: {names:?}");
    }
}

#[test]
fn what_is_changed_meanwhile_goes_beside_the_damaged_file() {
    let (mut seat, file, _) = opened_before();
    let damaged = damage(&file, TABLES);
    seat.open(&file);
    retitle(&mut seat, "Endret her");
    assert!(is_damaged(seat.app()), "{:?}", seat.app().open.as_ref().unwrap().shared);
    close(&mut seat);
    assert!(fs::read(&file).unwrap() == damaged);
    let names = seat.place.names();
    let copy = names.iter().find(|name| name.starts_with("eksempel (kopi fra Kari Nordmann"));
    let copy = seat.path(copy.unwrap_or_else(|| panic!("{names:?}")));
    assert!(holds(&copy, "Endret her"));
}

/// The step of a colleague that lies in the damaged file alone, and the step that lies here alone, are
/// both in the file that takes its place.
#[test]
fn a_whole_file_is_made_of_the_damaged_one_and_what_is_here() {
    for here in [false, true] {
        let (mut seat, file, _) = opened_before();
        let damaged = damage(&file, TABLES);
        seat.open(&file);
        if here {
            retitle(&mut seat, "Endret her");
        }
        seat.until("it is verified", is_damaged);
        seat.press(Role::Button, ANEW);
        seat.until("it is published", is_published);
        assert!(seat.says("Filen i mappen er hel igjen"), "{:?}", seat.app().messages.fresh());
        assert!(holds(&file, "Fra kollegaen"));
        assert_eq!(holds(&file, "Endret her"), here);
        assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
        let [kept] = &kept(&seat.place)[..] else { panic!("{:?}", seat.place.names()) };
        assert!(fs::read(seat.path(kept)).unwrap() == damaged, "it is kept byte for byte");
        let notes = seat.portfolio();
        assert!(notes.projects.iter().any(|project| project.note == "Fra kollegaen"));
        // What was not carried over can be read whole, in the words of the window.
        assert!(seat.says("Ikke tatt med") && seat.says("Det som sto i «Navn»"));
        assert!(!seat.says("«title»") && !seat.says("projects "));
        seat.press(Role::Button, "Lukk");
        assert!(!seat.says("Ikke tatt med"));
        // From here on it is a file like any other.
        retitle(&mut seat, "Siden");
        close(&mut seat);
        assert!(holds(&file, "Siden"));
    }
}

#[test]
fn where_its_log_is_damaged_what_is_here_takes_its_place() {
    let (mut seat, file, _) = opened_before();
    let damaged = damage(&file, LOG);
    seat.open(&file);
    retitle(&mut seat, "Endret her");
    seat.press(Role::Button, REPLACE);
    seat.until("it is published", is_published);
    assert!(holds(&file, "Endret her"));
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
    let [kept] = &kept(&seat.place)[..] else { panic!("{:?}", seat.place.names()) };
    assert!(fs::read(seat.path(kept)).unwrap() == damaged);
}

#[test]
fn a_file_that_is_damaged_while_it_is_open_is_told_of_and_taken_up_again_once_it_is_whole() {
    let mut seat = Seat::with_example(View::default());
    let file = seat.path("eksempel.samstyr");
    let whole = fs::read(&file).unwrap();
    seat.until("it is verified", is_published);
    let damaged = damage(&file, TABLES);
    seat.until("the damage is found", is_damaged);
    retitle(&mut seat, "Endret her");
    assert!(fs::read(&file).unwrap() == damaged);
    // Whatever synchronises the folder brings the whole file back.
    fs::write(&file, whole).unwrap();
    seat.until("it is published", is_published);
    assert!(holds(&file, "Endret her"));
    assert_eq!(kept(&seat.place), <[String; 0]>::default());
}

/// Something that is no document lies there, or half of one.
#[test]
fn what_is_no_document_is_not_laid_over_either() {
    let (mut seat, file, _) = opened_before();
    let cut = fs::read(&file).unwrap()[..40_000].to_vec();
    for content in [b"noe helt annet".to_vec(), Vec::new(), cut] {
        fs::write(&file, &content).unwrap();
        seat.open(&file);
        seat.until("it is verified", is_damaged);
        retitle(&mut seat, &format!("Endret da det var {}", content.len()));
        close(&mut seat);
        assert!(fs::read(&file).unwrap() == content, "{}", content.len());
    }
    seat.open(&file);
    seat.press(Role::Button, REPLACE);
    seat.until("it is published", is_published);
    assert!(holds(&file, "Endret da det var 40000"));
    assert_eq!(kept(&seat.place).len(), 1);
}

#[test]
fn a_damaged_file_that_is_taken_away_is_put_back_whole_by_the_next_change() {
    let (mut seat, file, _) = opened_before();
    damage(&file, TABLES);
    seat.open(&file);
    seat.until("it is verified", is_damaged);
    fs::remove_file(&file).unwrap();
    seat.until("it is found gone", |app| {
        matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Gone))
    });
    retitle(&mut seat, "Endret her");
    seat.until("it is published", is_published);
    assert!(holds(&file, "Endret her"));
}
