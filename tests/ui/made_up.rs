//! What is made up says so wherever it is shown or counted, and no sum passes for that of other records.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::{Route, View as Page};
use samstyr::calc::is_example;
use samstyr::model::command::Change;
use samstyr::model::follow_up::FollowUp;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::kind::Kind;

use super::support::{Seat, View};

#[test]
fn charts_and_counts_of_the_overview_say_of_how_many_that_is_true() {
    let mut seat = Seat::with_example(View { size: [1366, 2400], ..View::default() });
    assert!(seat.is_seen("kr · eksempel"), "beside a bar");
    assert!(seat.is_seen("søkt · 2 av dem eksempel"), "beside a sum of some");
    assert!(seat.is_seen("5 · 2 av dem eksempel"), "beside a count of some");
    assert!(seat.says_just("Én av dem eksempel"), "below what is drawn of projects");
    assert!(
        seat.is_seen("Gjelder de 4 av 8 sendte søknader"),
        "of how many applications a share is"
    );
    // Of what is overdue the longest come first: one that was made up is moved to them.
    let overdue = |it: &&FollowUp| is_example(&it.source) && it.deadline.is_some();
    let made_up = seat.portfolio().actions.iter().find(overdue).expect("one made up").id;
    let earlier = NaiveDate::from_ymd_opt(2022, 1, 3).map(FuzzyDate::from_day);
    seat.act(EditAction::Change(vec![Change::set(made_up, FollowUp::deadline, earlier)]));
    seat.jobs_done();
    assert!(seat.is_seen("03.01.2022 · eksempel"), "of what is overdue, where the name is cut");
    let turn = seat.texts().get("card-as-table");
    let tables: Vec<String> = seat
        .all_named(Role::Button, &turn)
        .iter()
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert_eq!(tables.len(), 6);
    for table in tables {
        seat.press(Role::Button, &table);
    }
    assert!(seat.says_just("2 av dem eksempel"), "below the table of projects");
    assert!(seat.says("(2 av dem eksempel)"), "each count");
    assert!(seat.is_seen("Milepæl · eksempel"), "of what is ahead");
    assert!(seat.is_seen("* Beløpet er oppgitt for bare noen av søknadene"));
    assert!(seat.is_seen("1\u{a0}300\u{a0}000*"), "a part of its row");
}

/// A record that has no name of its own to say it in has the word beside it in its list.
#[test]
fn a_made_up_record_without_a_name_of_its_own_is_marked_in_its_list() {
    let mut seat = Seat::with_example(View::default());
    let kind = Kind::Rollout;
    seat.go(Route { kind: Some(kind), ..Route::to(Page::home_of(kind)) });
    let cells = seat.all_named(Role::Cell, "");
    let marked = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().value().is_some_and(|value| value.ends_with(", eksempel"))
    };
    assert!(cells.iter().filter(|node| marked(node)).count() >= 5, "{}", seat.list(Role::Cell));
}
