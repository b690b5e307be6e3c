//! A drawing in the window: each mark says what it is, and leads to the records behind it, by the pointer
//! on what is painted and by the keys.

use std::sync::Arc;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::route::{Subset, View as Page};
use samstyr::calc::overview::{By, message_of, overview};
use samstyr::model::kind::Kind;

use super::support::{Seat, View};

/// What is planned for a year, as its bar says it, and the benefits behind that.
fn planned(seat: &Seat, year: i64) -> Subset {
    let figures = overview(&seat.portfolio(), seat.app().today());
    let figure = figures.iter().find(|figure| {
        figure.key == "benefits.planned_kroner"
            && matches!(figure.by.as_slice(), [(_, By::Year(Some(of)))] if *of == year)
    });
    let name = seat.texts().get(&message_of("benefits.planned_kroner"));
    let marks = seat.all_named(Role::Button, &format!("{name} "));
    let labels = marks.iter().filter_map(|mark| mark.accesskit_node().label());
    let mut of_year = labels.filter(|label| label.contains(&year.to_string()));
    let title = of_year.next().expect("a bar of the year");
    assert_eq!(of_year.next(), None);
    Subset { title, ids: Arc::new(figure.expect("a figure of the year").ids.clone()) }
}

/// The list of benefits is shown, and of these nothing but those behind the mark.
#[track_caller]
fn shows(seat: &Seat, subset: &Subset) {
    let route = &seat.app().route;
    assert_eq!((route.view, route.kind), (Page::home_of(Kind::Benefit), Some(Kind::Benefit)));
    assert_eq!(route.subset.as_ref(), Some(subset));
}

#[test]
fn a_bar_is_clicked_where_its_value_is_painted() {
    // High enough for all of the page.
    let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
    let subset = planned(&seat, 2023);
    assert!(!subset.ids.is_empty());
    let value = subset.title.rsplit(": ").next().expect("a value").to_owned();
    seat.click_words(&value);
    shows(&seat, &subset);
}

/// The arrows go from mark to mark, T turns to the table and back, and the keyboard stays with the card.
#[test]
fn a_drawing_is_gone_through_by_arrows_and_turned_to_its_table() {
    let mut seat = Seat::with_example(View { size: [1366, 1800], ..View::default() });
    let first = seat.texts().get(&message_of("actions.overdue"));
    let mark = seat.all_named(Role::Button, &first)[0].accesskit_node().label().unwrap();
    // One stop of Tab for all of them.
    let stops = seat.controls();
    assert!(stops.len() < 60, "{} stops", stops.len());
    seat.find(Role::Button, &mark).focus();
    seat.rest();
    assert_eq!(seat.focused(), Some((Role::Button, mark.clone())));
    seat.strike(Key::ArrowDown);
    let (_, second) = seat.focused().expect("the next mark");
    assert!(
        second.starts_with(&seat.texts().get("figure-next-meeting-without-proposal")),
        "{second}"
    );
    seat.strike(Key::ArrowUp);
    assert_eq!(seat.focused(), Some((Role::Button, mark.clone())));
    let (drawing, table) = (seat.texts().get("card-as-drawing"), seat.texts().get("card-as-table"));
    seat.strike_text("t");
    let (_, turn) = seat.focused().expect("what turns it back");
    assert!(turn.starts_with(&drawing), "{turn}");
    assert!(seat.all(Role::Button, &mark).is_empty(), "its marks are gone");
    assert!(!seat.says(&seat.texts().get("typed-nowhere")));
    seat.strike_text("t");
    let (_, turn) = seat.focused().expect("what turns it");
    assert!(turn.starts_with(&table), "{turn}");
    assert_eq!(seat.all(Role::Button, &mark).len(), 1);
}

#[test]
fn a_bar_is_opened_by_keys() {
    let mut seat = Seat::with_example(View::default());
    let subset = planned(&seat, 2024);
    seat.find(Role::Button, &subset.title).focus();
    seat.rest();
    assert_eq!(seat.focused(), Some((Role::Button, subset.title.clone())));
    seat.strike(Key::Enter);
    shows(&seat, &subset);
}
