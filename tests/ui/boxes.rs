//! Many boxes to tick, by keys: where one stood is where Tab leads back to, the arrows go as the eye does, letters
//! begin another word after a while.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};

use super::beginning::new;
use super::main_job_by_keys::tab_to;
use super::support::{Seat, View};

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

/// The municipalities of a new portfolio, with the keyboard at the first of them.
fn at_the_first() -> Seat {
    let mut seat = new(View { size: [1366, 768], ..View::default() });
    seat.strike_text("DigiNord");
    seat.strike_with(CTRL, Key::Enter);
    seat.jobs_done();
    let none = seat.texts().attribute("beginning-municipalities", "none");
    tab_to(&mut seat, Role::Button, &none);
    seat.strike(Key::Tab);
    seat
}

/// The name of the box that has the keyboard.
#[track_caller]
fn here(seat: &Seat) -> String {
    let focused = seat.focused();
    assert_eq!(focused.as_ref().map(|(role, _)| *role), Some(Role::CheckBox), "{focused:?}");
    focused.map(|(_, name)| name).unwrap_or_default()
}

#[track_caller]
fn place(seat: &Seat) -> Rect {
    seat.find(Role::CheckBox, &here(seat)).rect()
}

#[test]
fn tab_leads_back_to_the_box_where_one_stood() {
    let mut seat = at_the_first();
    let first = here(&seat);
    for _ in 0..4 {
        seat.strike(Key::ArrowDown);
    }
    let stood = here(&seat);
    assert_ne!(stood, first);
    seat.strike(Key::Tab);
    assert_ne!(seat.focused().map(|(role, _)| role), Some(Role::CheckBox));
    seat.strike_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(here(&seat), stood, "from below");
    seat.strike_with(Modifiers::SHIFT, Key::Tab);
    seat.strike(Key::Tab);
    assert_eq!(here(&seat), stood, "and from above");
}

#[test]
fn arrows_go_from_column_to_column_and_home_and_end_to_the_ends() {
    let mut seat = at_the_first();
    let (first, from) = (here(&seat), place(&seat));
    seat.strike(Key::ArrowRight);
    let beside = place(&seat);
    assert!(beside.left() > from.right() - 1.0, "{beside:?} beside {from:?}");
    assert!((beside.top() - from.top()).abs() < 1.0, "{beside:?} beside {from:?}");
    seat.strike(Key::ArrowLeft);
    assert_eq!(here(&seat), first);
    seat.strike(Key::End);
    let last = here(&seat);
    seat.strike(Key::ArrowDown);
    assert_eq!(here(&seat), last, "it ends there");
    assert_ne!(last, first);
    seat.strike(Key::Home);
    assert_eq!(here(&seat), first);
    seat.strike(Key::ArrowUp);
    assert_eq!(here(&seat), first);
}

#[test]
fn letters_begin_another_word_after_a_while() {
    let mut seat = at_the_first();
    seat.strike_text("VO");
    assert!(here(&seat).starts_with("Vo"), "{}", here(&seat));
    seat.pass(2.0);
    seat.strike_text("be");
    assert!(here(&seat).starts_with("Be"), "{}", here(&seat));
}

#[test]
fn the_keys_that_keep_a_step_keep_each_of_them() {
    let mut seat = at_the_first();
    seat.strike_with(CTRL, Key::A);
    seat.strike_with(CTRL, Key::Enter);
    seat.jobs_done();
    assert!(seat.portfolio().bodies.is_empty());
    seat.strike_with(CTRL, Key::Enter);
    seat.jobs_done();
    assert!(!seat.portfolio().bodies.is_empty(), "the last one too");
}
