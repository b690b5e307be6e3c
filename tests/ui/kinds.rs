//! Every kind of record that people make or bring in is to be seen in the window: it has a tab, the tab
//! shows its list, and a new one is a press away.

use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::route::{Route, View};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;

use super::support::{Seat, View as Look};
use crate::support::add;

#[test]
fn each_kind_that_people_make_has_a_tab_a_list_and_a_button_for_a_new_one() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    let made: Vec<Kind> =
        Kind::ALL.iter().copied().filter(|kind| kind.about().made_by_hand).collect();
    assert!(made.len() > 25, "{}", made.len());
    for kind in made {
        let mut route = Route::to(View::home_of(kind));
        route.kind = Some(kind);
        seat.go(route);
        // A view of one kind needs no tabs.
        if View::home_of(kind).kinds().len() > 1 {
            // A view may be called as its first kind is: the tab comes after the navigation.
            let tabs = seat.all(Role::Tab, &texts.kind_plural(kind));
            let tab = tabs.last().unwrap_or_else(|| panic!("{kind:?} has no tab"));
            assert_eq!(tab.accesskit_node().is_selected(), Some(true), "{kind:?}");
        }
        let new = texts.attribute(&format!("kind-{}", kind.plural()), "new");
        assert!(!seat.all(Role::Button, &new).is_empty(), "{kind:?}: no {new}");
    }
}

#[test]
fn a_case_is_looked_up_in_its_meeting_and_without_one_in_the_list_of_cases() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    let portfolio = seat.portfolio();
    let met = portfolio.cases.iter().find(|case| case.meeting_id.is_some()).expect("there is one");
    let about = texts.get("meeting-about");
    seat.go(Route::to_record(Kind::Case, met.id.raw()));
    assert!(seat.says(&about), "the page of its meeting");
    let (waiting, added) = add(Kind::Case, &[("title", Value::Text("Uten møte".to_owned()))]);
    seat.act(samstyr::app::actions::EditAction::Change(vec![added]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Case, waiting));
    assert!(!seat.says(&about));
    let tab = seat.find(Role::Tab, &texts.kind_plural(Kind::Case));
    assert_eq!(tab.accesskit_node().is_selected(), Some(true));
    let open: Option<RecordId> = seat.app().route.record;
    assert_eq!(open, Some(waiting));
}
