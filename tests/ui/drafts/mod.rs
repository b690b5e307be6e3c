//! A typed value is never lost: it stays from the first letter until the news that it has been
//! written, whatever refuses it, and holds back nothing else. Driven by real keys and through the tree
//! that screen readers get.

mod disputed;
mod failing;
mod meanwhile;
mod refused;

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::Document;
use samstyr::store::working::Copies;

use super::support::{Seat, View};
use crate::support::{add, command};

/// A form on a record of the example that is not final.
pub fn at(kind: Kind) -> (Seat, RecordId) {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let mut records = portfolio.records(kind).map(|record| record.record_id());
    let id = records.find(|id| !portfolio.is_sealed(*id)).expect("the example has one");
    seat.go(Route::to_record(kind, id));
    seat.all_fields();
    (seat, id)
}

pub fn value(seat: &Seat, id: RecordId, name: &str) -> Value {
    let portfolio = seat.portfolio();
    portfolio.record(id).map_or(Value::Null, |record| record.value(name))
}

pub fn label(seat: &Seat, kind: Kind, name: &str) -> String {
    seat.texts().field(kind, name)
}

/// What stands in a text field of a form.
pub fn shown(seat: &Seat, name: &str) -> Option<String> {
    seat.find(Role::TextInput, name).value()
}

pub fn waiting(seat: &Seat, count: i64) -> String {
    seat.texts().count("drafts-waiting", count, &[])
}

/// The document, opened besides the window by another one of the same user.
pub fn other_window(seat: &Seat) -> Document {
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let copies = Copies::new(seat.app().settings.copies_folder());
    copies.open(&file).expect("it is open here already").document
}

#[track_caller]
pub fn does(other: &mut Document, changes: Vec<Change>) {
    other.apply(&command(changes), chrono::Utc::now()).expect("it can be changed");
}

/// Crashes, and opens the document again.
pub fn again(seat: Seat) -> Seat {
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let mut seat = Seat::in_place(seat.leave(), View::default());
    // The threads of the window that is gone may hold its working copy a moment longer, and then the
    // new one says that it is in use: a person opens it once more.
    for _ in 0..200 {
        seat.act(samstyr::app::actions::DocumentAction::Open(file.clone()));
        seat.jobs_done();
        if seat.app().open.is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(seat.app().open.is_some(), "the document is open");
    seat
}

/// Types into a text field over what stands there, and stays in it.
#[track_caller]
pub fn type_over(seat: &mut Seat, name: &str, text: &str) {
    if seat.all(Role::TextInput, name).is_empty() {
        seat.all_fields();
    }
    seat.find(Role::TextInput, name).focus();
    seat.rest();
    seat.ctrl(Key::A);
    seat.type_text(text);
}

/// What another window writes, seen in this one with a step of its own about something else.
#[track_caller]
pub fn comes(seat: &mut Seat, changes: Vec<Change>) {
    does(&mut other_window(seat), changes);
    let (_, other) = add(Kind::Project, &[("title", Value::Text("Noe annet".to_owned()))]);
    seat.act(EditAction::Change(vec![other]));
    seat.jobs_done();
}

/// Goes into a field and out again.
#[track_caller]
pub fn in_and_out(seat: &mut Seat, name: &str) {
    seat.find(Role::TextInput, name).focus();
    seat.rest();
    seat.key(Key::Tab);
    seat.jobs_done();
}
