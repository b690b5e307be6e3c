//! What a screen reader gets: everything that can have the focus has a name in the language, a role
//! that fits and its value; heads are heads, figures have words, messages are said.

use std::collections::BTreeSet;

use egui::accesskit::{Live, Role};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::DocumentAction;
use samstyr::app::messages::Tone;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::text::Lang;

use super::places::spots;
use super::support::{Seat, View};

/// Roles of what can be pressed, typed into or chosen.
const CONTROLS: &[Role] = &[
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
    Role::ListBox,
    Role::ListBoxOption,
    Role::MultilineTextInput,
    Role::RadioButton,
    Role::Tab,
    Role::TextInput,
    // The edge of a panel that can be moved.
    Role::Splitter,
    // The parts of a list.
    Role::Cell,
    Role::ColumnHeader,
    Role::Grid,
    Role::Row,
    Role::RowHeader,
    Role::Table,
    Role::TextRun,
];

/// The icons lie in the private use area, and mean nothing to the ear.
fn is_icon(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// What is wrong with the tree as it stands.
fn faults(seat: &Seat, place: &str) -> BTreeSet<String> {
    let ids: BTreeSet<u64> = seat.controls().iter().map(|w| w.id.accesskit_id().0).collect();
    let mut found = BTreeSet::new();
    let mut heads = 0;
    for node in seat.harness.root().children_recursive() {
        let node = node.accesskit_node();
        let (role, name, value) = (node.role(), node.label(), node.value());
        heads += usize::from(role == Role::Heading);
        let focusable = ids.contains(&node.locate().0.0);
        let at = node.bounding_box();
        let mut say = |what: &str| {
            found.insert(format!("{place}: {what}: {role:?} {name:?} {value:?} at {at:?}"));
        };
        if [&name, &value].into_iter().flatten().any(|text| text.chars().any(is_icon)) {
            say("an icon among the words");
        }
        if role == Role::Heading && (node.level().is_none() || name.is_none()) {
            say("a head without a level or words");
        }
        if role == Role::Image && name.as_deref().unwrap_or_default().is_empty() {
            say("a picture without words");
        }
        if matches!(role, Role::CheckBox) && node.toggled().is_none() {
            say("a box that does not say whether it is checked");
        }
        if matches!(role, Role::Tab | Role::ListBoxOption)
            && node.is_selected().is_none()
            && node.toggled().is_none()
        {
            say("does not say whether it is chosen");
        }
        if !focusable {
            continue;
        }
        if name.as_deref().unwrap_or_default().trim().is_empty() {
            say("no name");
        }
        // The head of what the arrows read on in is a stop, and does nothing else.
        let reads_on = role == Role::Heading
            && name.as_deref() == Some(seat.texts().get("calculator-result").as_str());
        if !CONTROLS.contains(&role) && !reads_on {
            say("the role does not say what it does");
        }
        if matches!(role, Role::TextInput | Role::MultilineTextInput) && value.is_none() {
            say("a field without its value");
        }
    }
    if heads == 0 {
        found.insert(format!("{place}: no head"));
    }
    found
}

#[test]
fn everything_has_a_name_a_role_and_a_value() {
    let view = View { lang: Lang::Nn, ..View::default() };
    let mut found = BTreeSet::new();
    let mut seat = Seat::with_example(view);
    for spot in spots(&seat.portfolio()) {
        spot.go(&mut seat);
        found.extend(faults(&seat, &spot.name));
    }
    seat.ctrl(egui::Key::K);
    seat.type_text("ny");
    found.extend(faults(&seat, "search"));
    seat.key(egui::Key::Escape);
    seat.key(egui::Key::F1);
    found.extend(faults(&seat, "shortcuts"));
    seat.key(egui::Key::Escape);
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_start_page_has_names_too() {
    let mut seat = Seat::with_example(View::default());
    seat.act(DocumentAction::Close);
    seat.rest();
    let mut found = faults(&seat, "start page");
    // The name of the program is its head.
    found.retain(|fault| !fault.ends_with("no head"));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn messages_are_said_and_regions_named() {
    let mut seat = Seat::with_example(View::default());
    for (tone, live) in [(Tone::Done, Live::Polite), (Tone::Problem, Live::Assertive)] {
        let texts = seat.texts();
        let messages = &mut seat.harness.state_mut().app.messages;
        messages.tell(tone, texts, |_| "Noe ble gjort".to_owned());
        seat.rest();
        let said = seat.harness.root().children_recursive().any(|node| {
            let node = node.accesskit_node();
            node.live() == live && node.label().as_deref() == Some("Noe ble gjort")
        });
        assert!(said, "{tone:?} is not said");
    }
    seat.go(Route::to(Area::Meetings));
    for role in [Role::Navigation, Role::Banner, Role::Main, Role::ContentInfo] {
        let named = seat.list(role);
        assert!(named.len() > 2, "{role:?}: {named}");
    }
}

#[test]
fn what_is_overdue_is_said_in_words() {
    let seat = Seat::with_example(View::default());
    let overdue = seat.texts().count("navigation-overdue", 2, &[]);
    let tail = overdue.split_once(' ').expect("a number and words").1.to_owned();
    let entry = seat.find(Role::Tab, &seat.texts().attribute("view", "decisions"));
    let told = entry.accesskit_node().description().unwrap_or_default();
    assert!(told.ends_with(&tail) || told.contains("fristen"), "{told:?}");
}
