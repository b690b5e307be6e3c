//! The cards of the overview as somebody arranges them, with a pointer and with keys: for themselves, or for all.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::app::actions::EditAction;
use samstyr::app::cards::{Whose, card_keys};
use samstyr::app::route::Route;
use samstyr::calc::overview::{Filter, Property, Seeking};
use samstyr::model::about::Area;
use samstyr::model::arrangement::Arrangement;

use super::overview::{question, questions, seat};
use super::support::{Seat, View};

/// The same window opened once more; by somebody else, where they have chosen nothing for themselves.
fn again(seat: Seat, by_somebody_else: bool) -> Seat {
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it has a file");
    let place = seat.leave();
    if by_somebody_else {
        std::fs::remove_file(place.path("settings").join("settings.json")).expect("it is there");
    }
    let mut again = Seat::in_place(place, View { size: [1366, 1800], ..View::default() });
    again.open(&file);
    again
}

fn handle(seat: &Seat, card: &str) -> String {
    format!("{}: {}", seat.texts().get("card-move"), question(seat, card))
}

/// A button of the line that says whose arrangement is seen.
fn way(seat: &Seat, key: &str) -> usize {
    seat.all(Role::Button, &seat.texts().get(key)).len()
}

fn press(seat: &mut Seat, key: &str) {
    let word = seat.texts().get(key);
    seat.click(Role::Button, &word);
    seat.jobs_done();
}

fn whose(seat: &Seat, whose: Whose) {
    assert_eq!(seat.app().cards().1, whose);
    let words = seat.texts().attribute("card-seen", whose.name());
    assert!(seat.says(&words), "{words}");
}

/// Moves the card of the money before all others, with the pointer.
fn drag_money_first(seat: &mut Seat) {
    let from = seat.find(Role::Button, &handle(seat, "money")).rect().center();
    let to = seat.find(Role::Button, &handle(seat, "waiting")).rect().center();
    seat.drag(from, to);
}

#[test]
fn a_card_stands_where_the_pointer_lets_go_of_it_and_in_the_next_window_too() {
    let mut seat = seat();
    press(&mut seat, "card-arrange");
    let before = questions(&seat);
    whose(&seat, Whose::Programs);
    drag_money_first(&mut seat);
    let dragged = questions(&seat);
    assert_eq!(dragged[0], question(&seat, "money"), "{dragged:?}");
    assert_eq!(dragged[1..4], before[..3]);
    whose(&seat, Whose::Own);
    // Let go of over nothing, it goes nowhere.
    let from = seat.find(Role::Button, &handle(&seat, "ahead")).rect().center();
    seat.drag(from, egui::pos2(20.0, 400.0));
    assert_eq!(questions(&seat), dragged);
    let seat = again(seat, false);
    assert_eq!(questions(&seat), dragged);
    assert_eq!(seat.app().cards().1, Whose::Own);
    assert_eq!(Arrangement::of_all(&seat.portfolio()), None, "nobody else sees it");
}

#[test]
fn a_card_that_keys_have_moved_stands_there_in_the_next_window() {
    let mut seat = seat();
    let name = format!("{} (T): {}", seat.texts().get("card-as-table"), question(&seat, "money"));
    seat.find(Role::Button, &name).focus();
    seat.rest();
    for _ in 0..3 {
        seat.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
        seat.rest();
    }
    let moved = questions(&seat);
    assert_eq!(moved[0], question(&seat, "money"), "{moved:?}");
    assert_eq!(questions(&again(seat, false)), moved);
}

#[test]
fn what_is_saved_for_all_is_seen_by_somebody_else_and_taken_back_as_any_step() {
    let mut seat = seat();
    let standard = questions(&seat);
    press(&mut seat, "card-arrange");
    assert_eq!(way(&seat, "card-share"), 0, "there is nothing to save");
    drag_money_first(&mut seat);
    let hide = format!("{}: {}", seat.texts().get("card-hide"), question(&seat, "ahead"));
    seat.click(Role::Button, &hide);
    let arranged = questions(&seat);
    assert_eq!((arranged.len(), standard.len()), (card_keys().len() - 1, card_keys().len()));
    press(&mut seat, "card-share");
    whose(&seat, Whose::Everybodys);
    assert_eq!(seat.app().settings.cards, None);
    assert_eq!(questions(&seat), arranged);
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(questions(&seat), standard, "it is one step");
    seat.act(EditAction::Redo);
    seat.jobs_done();
    assert_eq!(questions(&seat), arranged);
    let mut seat = again(seat, true);
    assert_eq!(questions(&seat), arranged, "somebody else sees it");
    press(&mut seat, "card-arrange");
    whose(&seat, Whose::Everybodys);
}

#[test]
fn somebody_who_wants_the_standard_has_it_for_themselves_and_comes_back_to_what_all_see() {
    let mut seat = seat();
    let standard = questions(&seat);
    press(&mut seat, "card-arrange");
    drag_money_first(&mut seat);
    press(&mut seat, "card-restore");
    whose(&seat, Whose::Programs);
    assert_eq!(questions(&seat), standard);
    drag_money_first(&mut seat);
    let arranged = questions(&seat);
    press(&mut seat, "card-share");
    press(&mut seat, "card-restore");
    whose(&seat, Whose::Own);
    assert_eq!(questions(&seat), standard);
    assert!(Arrangement::of_all(&seat.portfolio()).is_some(), "all others see what they saw");
    press(&mut seat, "card-follow");
    whose(&seat, Whose::Everybodys);
    assert_eq!(questions(&seat), arranged);
    // The standard for all: nothing of the kind is left in the document.
    press(&mut seat, "card-restore");
    press(&mut seat, "card-share");
    whose(&seat, Whose::Programs);
    assert_eq!(questions(&seat), standard);
    assert_eq!(seat.portfolio().saved_views.iter().count(), 0);
}

#[test]
fn the_overview_opens_with_the_chips_that_were_saved_with_its_cards() {
    let mut seat = seat();
    let offered = Seeking::offered(&seat.portfolio(), Property::Layer);
    let sought = Filter::default().with(offered[0]);
    let filtered = Route { filter: sought, ..seat.app().route.clone() };
    press(&mut seat, "card-arrange");
    assert_eq!(way(&seat, "card-opens-so"), 0);
    seat.go(filtered);
    press(&mut seat, "card-opens-so");
    press(&mut seat, "card-share");
    whose(&seat, Whose::Everybodys);
    let mut seat = again(seat, true);
    assert_eq!(seat.app().route.filter, sought, "it opens so for somebody else");
    seat.go(Route::to(Area::Projects));
    let entry = seat.texts().attribute("view", "overview");
    seat.press(Role::Tab, &entry);
    assert_eq!(seat.app().route.filter, sought);
    // A chip that is taken away is gone, and what all see is as it was.
    let whole = Route { filter: Filter::default(), ..seat.app().route.clone() };
    seat.go(whole);
    assert!(!seat.app().route.filter.is_any());
    press(&mut seat, "card-arrange");
    press(&mut seat, "card-opens-whole");
    whose(&seat, Whose::Own);
    assert!(!seat.app().filter_of_cards().is_any());
}
