//! One's place at a meeting: a click in the list of meetings moves nothing under the pointer, a case that is
//! opened and closed leaves the page where it was, a new one is brought into sight. The list is one stop of
//! Tab, and F6 goes from it to the meeting.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::body::Body;
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::meeting::Meeting;
use samstyr::model::record::TableRecord as _;
use samstyr::store::working::SameDocument;

use super::hands::Pace;
use super::support::{Seat, View};

/// Sixty meetings of a body, the newest of which has twelve cases.
fn at_meetings() -> (Seat, RecordId) {
    let mut seat = Seat::with_example(View::default());
    let title = "Arbeidsutvalget".to_owned();
    let body = Body { title, ..Body::begun(RecordId::new()) };
    let first = chrono::NaiveDate::from_ymd_opt(2024, 4, 20).expect("a day");
    let meetings: Vec<Meeting> = (0..60_u64)
        .map(|number| Meeting {
            body_id: Some(body.id),
            date: Some(FuzzyDate::from_day(first - chrono::Days::new(7 * number))),
            ..Meeting::begun(RecordId::new())
        })
        .collect();
    let newest = meetings[0].id;
    let cases = (1..=12).map(|number| Case {
        title: format!("Punkt nummer {number}"),
        meeting_id: Some(newest),
        agenda_order: Some(number),
        summary: "Dette er saken kort fortalt, i flere ord enn det er plass til på en linje, \
            slik at den brytes på nytt når bredden er en annen. "
            .repeat(3),
        ..Case::begun(RecordId::new())
    });
    let mut changes = vec![Change::add(&body)];
    changes.extend(cases.map(|case| Change::add(&case)).collect::<Vec<_>>());
    changes.splice(1..1, meetings.iter().map(Change::add));
    seat.act(EditAction::Change(changes));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Meeting, newest.raw()));
    (seat, newest.raw())
}

/// The meetings that are seen in the list, with where.
fn lines(seat: &Seat) -> Vec<(String, egui::Rect)> {
    let nodes = seat.harness.root().children_recursive();
    let lines = nodes.filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
    lines.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

#[test]
fn a_click_in_the_list_of_meetings_moves_nothing_under_the_pointer() {
    let (mut seat, first) = at_meetings();
    seat.wheel_at(Pos2::new(340.0, 500.0), 1_200.0);
    let before = lines(&seat);
    let at = Pos2::new(340.0, 560.0);
    let (name, rect) = before.iter().find(|(_, rect)| rect.contains(at)).expect("a line").clone();
    for pace in Pace::ALL {
        seat.click_at(at, pace);
        assert_ne!(seat.app().route.record, Some(first), "another meeting is shown");
        let after = lines(&seat);
        let now = after.iter().find(|(other, _)| *other == name).expect("it is still there");
        assert!((now.1.top() - rect.top()).abs() < 1.0, "{rect:?} {now:?}");
    }
}

#[test]
fn the_list_of_meetings_is_one_stop_of_tab_and_the_arrows_go_through_it() {
    let (mut seat, first) = at_meetings();
    let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    seat.strike_with(held, Key::Num1);
    seat.strike_with(held, Key::Num2);
    let shown = |seat: &Seat| seat.app().route.record;
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::ListBoxOption));
    let begun = seat.focused();
    seat.strike(Key::ArrowDown);
    let one = shown(&seat).expect("a meeting");
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::ListBoxOption));
    assert_ne!(seat.focused(), begun);
    seat.strike(Key::ArrowDown);
    let two = shown(&seat).expect("the next");
    seat.strike(Key::ArrowUp);
    assert_eq!(shown(&seat), Some(one), "and back from {two:?}");
    seat.strike(Key::End);
    let last = seat.portfolio().label(shown(&seat).expect("the last"));
    assert!(lines(&seat).iter().any(|(name, _)| *name == last), "it is in sight");
    seat.strike(Key::Home);
    assert!(lines(&seat).len() < 30, "only those in sight are drawn");
    // Tab leaves it at once.
    seat.strike(Key::Tab);
    assert_ne!(seat.focused().map(|(role, _)| role), Some(Role::ListBoxOption));
    seat.strike_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::ListBoxOption));
    let _ = first;
}

#[test]
fn the_list_behind_a_button_is_gone_through_and_left_with_keys() {
    let (mut seat, first) = at_meetings();
    // Where there is no room for it, the list is a menu.
    seat.harness.set_size(egui::Vec2::new(1000.0, 700.0));
    seat.rest();
    let name = seat.texts().get("meetings-all");
    let at = seat.find(Role::Button, &name).rect().center();
    seat.click_at(at, Pace::Slow);
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::ListBoxOption));
    seat.strike(Key::ArrowDown);
    assert_ne!(seat.app().route.record, Some(first), "the next is shown");
    seat.strike(Key::Enter);
    assert_eq!(seat.focused(), Some((Role::Button, name)), "and the menu is closed");
}

/// Where the control that has the focus stands.
fn focus_at(seat: &Seat) -> Pos2 {
    let id = seat.harness.ctx.memory(|memory| memory.focused()).expect("something has the focus");
    let control =
        seat.controls().into_iter().find(|control| control.id == id).expect("it is there");
    control.interact_rect.center()
}

#[test]
fn f6_goes_from_the_list_to_the_meeting_and_on_to_the_navigation() {
    let (mut seat, _) = at_meetings();
    let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    seat.strike_with(held, Key::Num2);
    let list = focus_at(&seat);
    assert!((220.0..500.0).contains(&list.x), "the list: {list:?}");
    seat.strike(Key::F6);
    let meeting = focus_at(&seat);
    assert!(meeting.x > 500.0, "the meeting: {meeting:?}");
    let mut gone = Vec::new();
    for _ in 0..4 {
        seat.strike(Key::F6);
        gone.push(focus_at(&seat));
    }
    assert!(gone.iter().any(|at| at.x < 220.0), "the navigation: {gone:?}");
    assert!(gone.iter().any(|at| (220.0..500.0).contains(&at.x) && at.y > 100.0), "{gone:?}");
}

#[test]
fn a_case_that_is_opened_and_closed_leaves_the_page_where_it_was() {
    let (mut seat, meeting) = at_meetings();
    let page = Pos2::new(900.0, 500.0);
    seat.wheel_at(page, 1_500.0);
    let name = (1..=12)
        .map(|number| format!("Punkt nummer {number}"))
        .rfind(|name| seat.is_seen(name))
        .expect("a case is seen");
    let before = seat.words_at(&name);
    seat.click_at(before.center(), Pace::Slow);
    seat.jobs_done();
    let open = seat.app().route.record.expect("it is open");
    assert_eq!(seat.portfolio().record(open).map(|r| r.kind()), Some(Kind::Case));
    let beside = seat.words_at(&name);
    assert!((beside.top() - before.top()).abs() < 2.0, "{before:?} {beside:?}");
    let close = seat.texts().get("record-close");
    seat.press(Role::Button, &close);
    seat.jobs_done();
    let after = seat.words_at(&name);
    assert!((after.top() - before.top()).abs() < 2.0, "{before:?} {after:?}");
    let date = seat.portfolio().label(meeting);
    assert!(seat.says(&date), "it is the same meeting");
}

#[test]
fn a_new_case_is_brought_into_sight() {
    let (mut seat, _) = at_meetings();
    let new = seat.texts().attribute("kind-cases", "new");
    seat.click_words(&new);
    seat.jobs_done();
    let id = seat.app().route.record.expect("it is open");
    let label = seat.portfolio().label(id);
    let cards = seat.all(Role::Link, &label);
    assert_eq!(cards.len(), 1, "{}", seat.list(Role::Link));
    let rect = cards[0].rect();
    assert!(rect.top() > 100.0 && rect.bottom() < 740.0, "{rect:?}");
    let title = seat.texts().field(Kind::Case, "title");
    assert_eq!(seat.focused(), Some((Role::TextInput, title)));
}

#[test]
fn a_banner_that_comes_or_goes_moves_nothing_in_the_page() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let head = seat.texts().field(Kind::Project, "phase");
    let before = seat.words_at(&head);
    let path = seat.path("kopi.samstyr");
    let copy = SameDocument {
        left_of: None,
        path,
        by_synchronising: false,
        holds_more: true,
        changed_at: None,
        tip: String::new(),
    };
    let open = |seat: &mut Seat| seat.harness.state_mut().app.open.take().expect("it is open");
    for copies in [vec![copy], Vec::new()] {
        let mut now = open(&mut seat);
        let shown = !copies.is_empty();
        now.copies = copies;
        seat.harness.state_mut().app.open = Some(now);
        seat.rest();
        let told = seat.texts().count("copies-beside", 1, &[("first", "kopi.samstyr")]);
        assert_eq!(seat.is_seen(&told), shown);
        assert_eq!(seat.words_at(&head), before);
    }
}
