//! The thread of a record across the page: reached from the record, gone through by arrows, and each step leads to its
//! record; the decision that started it is a step away.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::route::{Route, View as Page};
use samstyr::calc::thread::thread;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::report::thread::Told;
use samstyr::ui::screens::views;

use super::support::{Seat, View};

/// A benefit of the example that a decision started, with what is told of it.
fn benefit(seat: &Seat) -> (RecordId, Told) {
    let portfolio = seat.portfolio();
    let told = |id: RecordId| Told::of(&portfolio, seat.texts(), &thread(&portfolio, id), id);
    let benefits = portfolio.records(Kind::Benefit).map(|record| record.record_id());
    let mut all = benefits.map(|id| (id, told(id)));
    all.find(|(_, told)| told.started.is_some()).expect("a benefit that a decision started")
}

#[test]
fn from_a_krone_one_walks_back_to_the_decision_that_started_it() {
    assert!(views().any(|view| view == Page::THREAD));
    let mut seat = Seat::with_example(View { size: [1920, 1080], ..View::default() });
    let (id, told) = benefit(&seat);
    seat.go(Route::to_record(Kind::Benefit, id));
    seat.click(Role::Tab, &seat.texts().get("tab-thread"));
    seat.press(Role::Button, &seat.texts().get("thread-open"));
    assert_eq!((seat.app().route.view, seat.app().route.record), (Page::THREAD, Some(id)));
    for knot in &told.data.knots {
        assert!(!seat.all(Role::Button, &knot.label).is_empty(), "{}", knot.label);
    }
    // One stop of Tab for all knots; the arrows go from one to the other.
    let here = told.data.knots.iter().find(|knot| knot.is_here).expect("the benefit");
    seat.find(Role::Button, &here.label).focus();
    seat.rest();
    assert_eq!(seat.focused(), Some((Role::Button, here.label.clone())));
    seat.strike(Key::ArrowLeft);
    let (_, left) = seat.focused().expect("a step before it");
    let before = told.data.knots.iter().find(|knot| knot.label == left).expect("a step");
    assert!(before.column < here.column, "{left}");
    seat.strike(Key::Enter);
    assert_eq!(seat.app().route.record, before.ids.first().copied());
    // Back to the drawing, and from there to the decision.
    seat.click(Role::Button, &seat.texts().get("back"));
    assert_eq!(seat.app().route.view, Page::THREAD);
    seat.press(Role::Link, &told.start);
    assert_eq!(seat.app().route.record, told.started);
}

#[test]
fn a_record_without_a_thread_and_the_page_without_a_record_say_what_to_do() {
    let mut seat = Seat::with_example(View::default());
    let body = seat.portfolio().records(Kind::Body).next().expect("a body").record_id();
    seat.go(Route { record: Some(body), ..Route::to(Page::THREAD) });
    assert!(seat.says(&seat.texts().get("thread-none")));
    seat.go(Route::to(Page::THREAD));
    assert!(seat.says(&seat.texts().get("thread-choose")));
    // Nothing is drawn then: no step of any thread is a button.
    let (_, told) = benefit(&seat);
    assert!(!told.data.knots.is_empty());
    for knot in &told.data.knots {
        assert!(seat.all(Role::Button, &knot.label).is_empty(), "{}", knot.label);
    }
}
