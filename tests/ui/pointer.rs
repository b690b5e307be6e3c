//! With pointer and keys, as people do: what is clicked takes what is typed next, and where nothing does,
//! that is said.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand, Pos2, Rect, WidgetRect};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::MessageAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;

use super::hands::Pace;
use super::places::{listed, longest};
use super::support::{MARGIN, Seat, View};

/// What nobody has written anywhere.
const TYPED: &str = "qzxwvkq";

/// What is seen of a control.
fn seen(seat: &Seat, rect: Rect) -> Option<Rect> {
    let screen = seat.harness.ctx.viewport_rect().shrink(MARGIN);
    Some(rect.intersect(screen)).filter(Rect::is_positive)
}

/// Where the controls of some roles are that are wholly in sight and that a pointer would reach there,
/// with their names.
pub fn targets(seat: &Seat, roles: &[Role]) -> Vec<(Pos2, String)> {
    let widgets: Vec<WidgetRect> = seat.harness.ctx.viewport(|viewport| {
        let layers = viewport.prev_pass.widgets.layers();
        let all = layers.flat_map(|(_, widgets)| widgets.iter().copied());
        all.filter(|widget| widget.enabled && widget.sense.interactive()).collect()
    });
    let reached = |at: Pos2, id: u64| {
        let under = widgets.iter().rev().find(|w| w.interact_rect.contains(at));
        under.is_some_and(|w| w.id.accesskit_id().0 == id)
    };
    let nodes = seat.harness.root().children_recursive();
    let wanted = nodes.filter(|node| roles.contains(&node.accesskit_node().role()));
    wanted
        .filter_map(|node| {
            let at = seen(seat, node.rect())?.center();
            let id = node.accesskit_node().locate().0.0;
            let name = node.accesskit_node().label().unwrap_or_default();
            let role = node.accesskit_node().role();
            reached(at, id).then(|| (at, format!("{role:?} {name:?}")))
        })
        .collect()
}

/// Puts away what the typing may have opened.
fn put_away(seat: &mut Seat) {
    for _ in 0..3 {
        seat.strike(Key::Escape);
    }
    seat.act(MessageAction::Dismiss);
    seat.jobs_done();
}

/// Whether what was typed is on the screen, or somebody said that it is nowhere.
fn is_seen_or_refused(seat: &Seat) -> bool {
    seat.is_seen(TYPED) || seat.app().messages.fresh().is_some()
}

/// Clicks what is there, types, and gives what was lost.
fn lost_after_clicks(
    seat: &mut Seat,
    place: &str,
    roles: &[Role],
    most: usize,
) -> BTreeSet<String> {
    let route = seat.app().route.clone();
    let count = targets(seat, roles).len().min(most);
    assert!(count > 0, "{place}: nothing to click; there is {}", seat.list(roles[0]));
    let mut lost = BTreeSet::new();
    for number in 0..count {
        let Some((at, name)) = targets(seat, roles).into_iter().nth(number) else { break };
        let pace = Pace::ALL[number % 2];
        seat.click_at(at, pace);
        match pace {
            Pace::Slow => seat.strike_text(TYPED),
            Pace::AtOnce => seat.strike_at_once(TYPED),
        }
        if !is_seen_or_refused(seat) {
            lost.insert(format!("{place}: {name} at {at:?}, {pace:?}"));
        }
        put_away(seat);
        seat.go(route.clone());
    }
    lost
}

fn none(lost: BTreeSet<String>) {
    let lost: Vec<String> = lost.into_iter().collect();
    assert!(lost.is_empty(), "{} lost what was typed:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn what_is_typed_after_a_click_in_a_list_is_seen_or_refused_in_words() {
    let mut lost = BTreeSet::new();
    for (view, kind) in listed() {
        let mut seat = Seat::with_example(View::default());
        if seat.portfolio().count(kind) == 0 {
            continue;
        }
        let mut route = Route::to(view);
        route.kind = Some(kind);
        seat.go(route);
        lost.extend(lost_after_clicks(&mut seat, kind.plural(), &[Role::Cell], 6));
    }
    none(lost);
}

#[test]
fn what_is_typed_after_a_click_in_a_form_is_seen_or_refused_in_words() {
    let roles = [Role::TextInput, Role::MultilineTextInput, Role::ComboBox, Role::CheckBox];
    let mut lost = BTreeSet::new();
    for kind in [Kind::Project, Kind::Application, Kind::FollowUp, Kind::Body, Kind::Meeting] {
        let mut seat = Seat::with_example(View::default());
        let record = longest(&seat.portfolio(), kind).expect("the example has one");
        seat.go(Route::to_record(kind, record));
        lost.extend(lost_after_clicks(&mut seat, kind.plural(), &roles, 12));
    }
    none(lost);
}

#[test]
fn what_is_typed_where_nothing_takes_it_is_refused_in_words() {
    let mut lost = BTreeSet::new();
    for area in [Area::Projects, Area::Benefits, Area::Meetings] {
        let mut seat = Seat::with_example(View::default());
        seat.go(Route::to(area));
        lost.extend(lost_after_clicks(&mut seat, "anywhere", &[Role::Heading, Role::Tab], 4));
    }
    none(lost);
}

#[test]
fn typing_on_a_link_that_is_closed_loses_no_letter_while_its_list_opens() {
    let mut seat = Seat::with_example(View::default());
    let record = longest(&seat.portfolio(), Kind::Application).expect("there are applications");
    let label = seat.texts().field(Kind::Application, "call_id");
    for round in 0..2 {
        // What was put away may have taken the record with it.
        seat.go(Route::to_record(Kind::Application, record));
        seat.rest();
        seat.find(Role::ComboBox, &label).focus();
        seat.rest();
        match round {
            0 => seat.strike_text(TYPED),
            _ => seat.strike_at_once(TYPED),
        }
        assert!(seat.is_seen(TYPED), "{round}: {:?}", seat.app().messages.fresh());
        put_away(&mut seat);
    }
}

/// The list of projects, come to with the pointer, and the middle of a cell of its third row.
fn at_a_cell(pace: Pace) -> (Seat, Pos2) {
    let mut seat = Seat::with_example(View::default());
    let entry = seat.texts().attribute("view", "projects");
    let at = seat.words_at(&entry).center();
    seat.click_at(at, pace);
    let head = seat.words_at(&seat.texts().field(Kind::Project, "project_type"));
    (seat, Pos2::new(head.center().x, head.center().y + 3.0 * 32.0))
}

#[test]
fn a_cell_that_was_clicked_is_at_the_keys() {
    let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    for pace in Pace::ALL {
        let (mut seat, cell) = at_a_cell(pace);
        seat.click_at(cell, pace);
        seat.harness.input_mut().events.push(egui::Event::Copy);
        seat.harness.step();
        let copied = seat.harness.output().platform_output.commands.iter();
        let copied = copied.filter(|command| matches!(command, OutputCommand::CopyText(_))).count();
        assert_eq!(copied, 1, "{pace:?}: it is copied");

        seat.strike(Key::F2);
        seat.strike_text(TYPED);
        assert!(seat.is_seen(TYPED), "{pace:?}: F2");
        put_away(&mut seat);

        // An arrow goes on from the cell that was clicked, and the keys stay there.
        seat.click_at(cell, pace);
        seat.strike(Key::ArrowDown);
        seat.strike_text(TYPED);
        assert!(seat.is_seen(TYPED), "{pace:?}: an arrow");
        let below = seat.words_at(TYPED).center().y - cell.y;
        assert!((16.0..48.0).contains(&below), "{pace:?}: {below} below");
        put_away(&mut seat);

        seat.double_click_at(cell, pace);
        seat.strike_text(TYPED);
        assert!(seat.is_seen(TYPED), "{pace:?}: a double click");
        put_away(&mut seat);

        // From the record beside the list back into the list.
        seat.click_at(Pos2::new(340.0, cell.y), pace);
        assert!(seat.app().route.record.is_some(), "{pace:?}: the name opens the record");
        seat.strike_text(TYPED);
        assert!(seat.is_seen(TYPED), "{pace:?}: on the name");
        put_away(&mut seat);
        seat.strike_with(held, Key::Z);
    }
}

/// The first click on a name opens its record, and the list is another one by the second.
#[test]
fn a_double_click_on_a_name_edits_the_name() {
    let name = samstyr::model::project::Project::title.any();
    for pace in Pace::ALL {
        for far in [340.0, 470.0, 560.0] {
            let (mut seat, cell) = at_a_cell(pace);
            let label = seat.texts().label_of(name);
            let head = seat.words_at(&label);
            let beside = seat.words_at(&seat.texts().field(Kind::Project, "project_type"));
            if far > beside.left() - 12.0 || far < head.left() {
                continue;
            }
            seat.double_click_at(Pos2::new(far, cell.y), pace);
            assert_eq!(seat.focused(), Some((Role::TextInput, label.clone())), "{pace:?} {far}");
            let editor = seat.harness.ctx.memory(|memory| memory.focused());
            seat.strike_text(TYPED);
            assert!(seat.is_seen(TYPED), "{pace:?} {far}");
            assert_eq!(seat.harness.ctx.memory(|memory| memory.focused()), editor);
            let draft = seat.app().drafts.all().next().map(|(_, field, _)| field.to_owned());
            assert_eq!(draft.as_deref(), Some("title"), "{pace:?} {far}");
            put_away(&mut seat);
        }
    }
}
