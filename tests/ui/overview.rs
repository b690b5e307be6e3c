//! The overview as somebody arranges it: filtered, in another order, with less of it, large.

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::RouteAction;
use samstyr::app::route::View as Page;
use samstyr::calc::overview::{Property, Seeking};
use samstyr::model::body::Layer;
use samstyr::model::choice::Choice as _;
use samstyr::report::cards::{Counted, Looked, Picture, card_named};

use super::support::{Seat, View};
use crate::support::example_id;

/// High enough for all of the page.
pub fn seat() -> Seat {
    Seat::with_example(View { size: [1366, 1800], ..View::default() })
}

/// The questions of the cards, in their order on the page.
pub fn questions(seat: &Seat) -> Vec<String> {
    let mut heads: Vec<(f32, f32, String)> = seat
        .all_named(Role::Heading, "")
        .iter()
        .filter_map(|node| {
            let rect = node.rect();
            Some((rect.top().round(), rect.left(), node.accesskit_node().label()?))
        })
        .collect();
    heads.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let title = seat.texts().get("overview-title");
    heads.into_iter().map(|(_, _, name)| name).filter(|name| *name != title).collect()
}

pub fn question(seat: &Seat, card: &str) -> String {
    seat.texts().attribute("card", card)
}

#[test]
fn a_filter_stands_in_the_route_and_the_way_back_leads_through_it() {
    let mut seat = seat();
    let texts = seat.texts();
    seat.click(Role::Button, &texts.get("filter"));
    let layer = texts.attribute("filter-by", "layer");
    seat.press(Role::ComboBox, &format!("{layer}: {}", texts.attribute("filter", "all")));
    seat.press(Role::Button, &texts.choice(&Layer::SET, "regional"));
    assert_eq!(seat.app().route.filter.layer, Some(Layer::Regional));
    let regional = texts.choice(&Layer::SET, "regional");
    let away = texts.with("filter-take-away", &[("what", &regional)]);
    assert_eq!(seat.all(Role::Button, &away).len(), 1, "a chip says what is sought");
    // Events have no layer, and the card of what comes says so.
    let events = texts.attribute("kind-events", "plural").to_lowercase();
    assert!(seat.says(&events), "{events}");
    seat.act(RouteAction::Back);
    assert_eq!(seat.app().route.filter.layer, None);
}

#[test]
fn a_choice_by_keys_closes_its_list_and_keeps_the_keyboard() {
    let mut seat = seat();
    let texts = seat.texts();
    seat.click(Role::Button, &texts.get("filter"));
    let of_year = texts.attribute("filter-by", "year");
    let all = texts.attribute("filter", "all");
    seat.find(Role::ComboBox, &format!("{of_year}: {all}")).focus();
    seat.rest();
    let offered = Seeking::offered(&seat.portfolio(), Property::Year);
    let Some(Seeking::Year(year)) = offered.first().copied() else { panic!("there are years") };
    let sought = Some((Role::Button, year.to_string()));
    let found = (0..6).any(|_| {
        seat.strike(Key::ArrowDown);
        seat.focused() == sought
    });
    assert!(found && egui::Popup::is_any_open(&seat.harness.ctx), "{:?}", seat.focused());
    seat.strike(Key::Enter);
    assert_eq!(seat.app().route.filter.year, Some(year));
    assert!(!egui::Popup::is_any_open(&seat.harness.ctx), "its list is closed");
    assert_eq!(seat.focused(), Some((Role::ComboBox, format!("{of_year}: {year}"))));
    seat.strike(Key::Enter);
    assert!(egui::Popup::is_any_open(&seat.harness.ctx), "the key that opens it chooses nothing");
}

#[test]
fn a_card_is_moved_by_keys_and_keeps_the_keyboard() {
    let mut seat = seat();
    let before = questions(&seat);
    let name =
        format!("{} (T): {}", seat.texts().get("card-as-table"), question(&seat, "projects"));
    seat.find(Role::Button, &name).focus();
    seat.rest();
    seat.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    seat.rest();
    let after = questions(&seat);
    assert_eq!(after[1], before[2], "{after:?}");
    assert_eq!(after[2], before[1]);
    assert_eq!(seat.focused(), Some((Role::Button, name)));
}

#[test]
fn a_card_that_is_hidden_comes_back_and_another_window_has_the_same() {
    let mut seat = seat();
    let texts = seat.texts();
    let money = question(&seat, "money");
    seat.click(Role::Button, &texts.get("card-arrange"));
    seat.click(Role::Button, &format!("{}: {money}", texts.get("card-hide")));
    assert!(!questions(&seat).contains(&money));
    let place = seat.leave();
    let mut again = Seat::in_place(place, View { size: [1366, 1800], ..View::default() });
    let file = again.path("eksempel.samstyr");
    let file = if file.exists() { file } else { again.place.example() };
    again.open(&file);
    assert!(!questions(&again).contains(&money), "it is hidden in the next window too");
    again.click(Role::Button, &texts.get("card-arrange"));
    again.click(Role::Button, &format!("{}: {money}", texts.get("card-show")));
    assert!(questions(&again).contains(&money));
}

#[test]
fn a_card_is_copied_as_a_picture() {
    let mut seat = seat();
    let texts = seat.texts();
    seat.click(Role::Button, &format!("{}: {}", texts.get("card-save"), question(&seat, "money")));
    seat.find(Role::Button, &texts.get("card-copy")).click();
    seat.harness.step();
    let commands = &seat.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyImage(image) => Some(image.size),
        _ => None,
    });
    assert!(copied.is_some_and(|[width, height]| width >= 1_440 && height > 200), "{copied:?}");
}

#[test]
fn cards_are_shown_large_until_escape() {
    let mut seat = seat();
    let texts = seat.texts();
    seat.click(Role::Button, &texts.get("card-large"));
    let close = texts.get("card-close");
    assert_eq!(seat.all(Role::Button, &close).len(), 1);
    let (next, focused) = (texts.get("card-next"), seat.focused());
    assert_eq!(focused, Some((Role::Button, next)));
    seat.key(Key::ArrowRight);
    assert!(seat.says(&question(&seat, "ahead")));
    assert_eq!(seat.focused(), focused, "they go from card to card, and to no other button");
    seat.key(Key::ArrowRight);
    seat.key(Key::ArrowLeft);
    assert_eq!(seat.all(Role::Button, &close).len(), 1, "the arrows lead out of nothing");
    seat.key(Key::Escape);
    assert!(seat.all(Role::Button, &close).is_empty());
    assert!(seat.focused().is_some());
}

/// A mark of a large card leads where it leads on the page, and the card goes.
#[test]
fn a_mark_of_a_large_card_leads_to_its_records() {
    let mut seat = seat();
    let texts = seat.texts();
    seat.click(Role::Button, &texts.get("card-large"));
    seat.key(Key::ArrowRight);
    seat.key(Key::ArrowRight);
    assert!(seat.says(&question(&seat, "projects")));
    let portfolio = seat.portfolio();
    let counted = Counted::of(&portfolio, seat.app().today());
    let looked = Looked { portfolio: &portfolio, counted: &counted, texts };
    let content = card_named("projects").expect("a card").content(&looked);
    let Some(Picture::Parts(parts)) = content.pictures.first() else { panic!("a drawing") };
    let part = parts.rows.iter().flat_map(|row| row.parts.iter().flatten()).next();
    let part = part.expect("a part of a layer");
    // The page behind it has the same mark.
    let marks = seat.all(Role::Button, &part.label);
    marks.last().expect("a mark of the large card").click();
    seat.rest();
    assert!(seat.all(Role::Button, &texts.get("card-close")).is_empty());
    let subset = seat.app().route.subset.clone().expect("the records of the mark");
    assert_eq!(*subset.ids, part.ids);
}

/// What counts no record leads nowhere: each row of a table is a link where records are behind it, and none elsewhere.
#[test]
fn a_row_of_a_table_is_a_link_where_records_are_behind_it() {
    let mut seat = seat();
    let texts = seat.texts();
    for key in ["priorities", "waiting", "projects"] {
        let name = format!("{} (T): {}", texts.get("card-as-table"), question(&seat, key));
        seat.click(Role::Button, &name);
    }
    let portfolio = seat.portfolio();
    let counted = Counted::of(&portfolio, seat.app().today());
    let looked = Looked { portfolio: &portfolio, counted: &counted, texts };
    let (mut with, mut without) = (0, 0);
    for key in ["priorities", "waiting", "projects"] {
        let content = card_named(key).expect("a card").content(&looked);
        for row in content.tables.iter().flat_map(|table| &table.rows) {
            let name = row.cells[0].words.as_str();
            let links = seat.all(Role::Link, name).len();
            if row.ids.is_empty() {
                assert!(links == 0 && seat.says(name), "{key}: {name}");
                without += 1;
            } else {
                assert!(links > 0, "{key}: {name}");
                with += 1;
            }
        }
    }
    assert!(with > 0, "{with} {without}");
}

#[test]
fn a_municipality_leads_to_the_overview_of_it() {
    let mut seat = seat();
    let id = example_id("municipalities", "alver");
    seat.act(RouteAction::Show(id));
    seat.rest();
    let word = seat.texts().attribute("record-overview", "municipality");
    seat.click(Role::Link, &word);
    let sought = seat.app().route.filter.sought().next();
    assert_eq!(sought, Seeking::by(&seat.portfolio(), id));
    assert!(sought.is_some() && seat.app().route.view == Page::OVERVIEW);
    seat.act(RouteAction::Back);
    seat.rest();
    assert_eq!(seat.app().route.record, Some(id));
}
