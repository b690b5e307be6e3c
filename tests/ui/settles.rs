//! Idle costs nothing: everywhere in the window a few steps bring rest, and nothing wakes it then.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, ViewportId};
use samstyr::app::route::Route;
use samstyr::model::kind::Kind;

use super::places::spots;
use super::support::{STEPS_TO_REST, Seat, View};

/// When the window would wake by itself, after what it shows has come to rest.
fn wakes_after(seat: &mut Seat) -> Duration {
    seat.harness.step();
    let output = seat.harness.output();
    output.viewport_output.get(&ViewportId::ROOT).map_or(Duration::MAX, |root| root.repaint_delay)
}

#[test]
fn everything_comes_to_rest() {
    let mut restless = Vec::new();
    let mut check = |seat: &mut Seat, name: &str| {
        if let Err(error) = seat.try_rest() {
            restless.push(format!("{name}: more than {STEPS_TO_REST} steps, {error}"));
        }
        let delay = wakes_after(seat);
        if delay < Duration::MAX {
            restless.push(format!("{name}: wakes again after {delay:?}"));
        }
    };
    check(&mut Seat::at_start(View::default()), "start page");
    let mut seat = Seat::with_example(View::default());
    for spot in spots(&seat.portfolio()) {
        spot.go(&mut seat);
        check(&mut seat, &spot.name);
    }
    // A cursor that stands in a field does not keep the window awake either.
    seat.ctrl(Key::K);
    seat.type_text("ny");
    check(&mut seat, "search");
    assert!(restless.is_empty(), "{}", restless.join("\n"));
}

#[test]
fn a_history_that_was_asked_for_comes() {
    let mut seat = Seat::with_example(View::default());
    let project = seat.portfolio().projects.iter().next().map(|project| project.id.raw());
    let project = project.expect("the example has projects");
    seat.go(Route::to_record(Kind::Project, project));
    let name = seat.texts().get("tab-history");
    seat.press(Role::Tab, &name);
    seat.jobs_done();
    let history = seat.app().history.as_ref().expect("it has been read");
    assert_eq!(history.record, project);
    assert!(!history.entries.is_empty());
}
