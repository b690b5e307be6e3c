//! A damaged document is made anew from the window.

use std::fs;

use egui::accesskit::Role;
use rusqlite::Connection;
use samstyr::app::actions::DocumentAction;
use samstyr::store::{Access, Document};

use super::support::{Seat, View};
use crate::support::{Place, contents, on};

/// Its tables say something else than its log: it cannot be opened, and all of it is there again in a
/// new file with one press.
#[test]
fn a_damaged_document_is_made_anew_from_the_start_page() {
    let place = Place::new();
    let file = place.example();
    let whole = Document::open(&file, Access::Read).unwrap();
    let before = contents(whole.portfolio());
    drop(whole);
    let connection = Connection::open(&file).unwrap();
    connection.execute("UPDATE projects SET title = title || ' (rørt)'", []).unwrap();
    connection.close().unwrap();
    let damaged = fs::read(&file).unwrap();
    let mut seat = Seat::at_start(View::default());
    seat.act(DocumentAction::Open(file.clone()));
    seat.jobs_done();
    assert!(seat.app().open.is_none());
    assert!(seat.says("er skadet, men endringsloggen er hel"));
    seat.press(Role::Button, "Lag dokumentet på nytt");
    seat.jobs_done();
    assert!(seat.app().open.is_some(), "the new one stands open");
    assert!(seat.says("er laget på nytt") && seat.says("Alle lagrede steg er med, men"));
    // The toast is a whole sentence: the list stands elsewhere, and it says where.
    let toast = seat.app().messages.fresh().unwrap().text.clone();
    assert!(toast.ends_with("står under «Ikke tatt med»."), "{toast}");
    // What was not carried over is told in the words of the window, and can be read whole.
    assert!(seat.says("Ikke tatt med") && seat.says("Det som sto i «Navn»"));
    assert!(!seat.says("«title»") && !seat.says("projects "));
    seat.press(Role::Button, "Lukk");
    assert_eq!(contents(&seat.app().open.as_ref().unwrap().portfolio), before);
    let new = place.path("eksempel (reparert).samstyr");
    assert_eq!(on(&new, "check", &[]).done().trim(), "ok");
    assert!(fs::read(&file).unwrap() == damaged, "the damaged one is as it was");
}

/// Where the log itself is damaged, nothing is promised.
#[test]
fn nothing_is_offered_where_the_log_is_damaged() {
    let place = Place::new();
    let file = place.example();
    let connection = Connection::open(&file).unwrap();
    connection.execute("UPDATE projects SET title = title || ' (rørt)'", []).unwrap();
    connection.execute("UPDATE txn SET actor = 'en annen' WHERE id = 2", []).unwrap();
    connection.close().unwrap();
    let mut seat = Seat::at_start(View::default());
    seat.act(DocumentAction::Open(file.clone()));
    seat.jobs_done();
    assert!(seat.app().open.is_none() && seat.app().documents.repairable.is_none());
    assert!(!seat.says("endringsloggen er hel"));
}
