//! Something has the focus after whatever was done, and it is in sight: a new record begins in its first
//! field, a key that leads to a view leaves the focus at what the view is for, and nothing that grows
//! pushes it away.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::app::actions::{DocumentAction, EditAction};
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::body::Body;
use samstyr::model::command::Change;
use samstyr::model::field::FieldType;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::meeting::Meeting;
use samstyr::model::record::TableRecord as _;

use super::drafts::{again, at, label, type_over, value, waiting};
use super::hands::Pace;
use super::places::longest;
use super::support::{Seat, View};

const TYPED: &str = "qzxwvkq";

/// Clicks the middle of the words on a button.
#[track_caller]
fn click(seat: &mut Seat, words: &str) {
    seat.click_words(words);
    seat.jobs_done();
}

#[test]
fn a_new_record_begins_in_its_first_field() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    seat.go(Route::to(Area::Meetings));
    click(&mut seat, &texts.attribute("kind-meetings", "new"));
    let date = label(&seat, Kind::Meeting, "date");
    assert_eq!(seat.focused(), Some((Role::TextInput, date)), "a meeting");
    click(&mut seat, &texts.attribute("kind-cases", "new"));
    let title = label(&seat, Kind::Case, "title");
    assert_eq!(seat.focused(), Some((Role::TextInput, title)), "a case");
    seat.strike_text(TYPED);
    seat.strike(Key::Tab);
    seat.jobs_done();
    assert!(seat.portfolio().cases.iter().any(|case| case.title == TYPED), "it is called that");
    click(&mut seat, &texts.attribute("kind-decisions", "new"));
    let text = label(&seat, Kind::Decision, "text");
    assert_eq!(seat.focused(), Some((Role::MultilineTextInput, text)), "a decision");
    seat.strike_text(TYPED);
    assert!(seat.is_seen(TYPED), "what is dictated stands there");

    // Whatever people make by hand, in whichever list.
    for (view, kind) in super::places::listed() {
        let word = texts.attribute(&format!("kind-{}", kind.plural()), "new");
        let mut route = Route::to(view);
        route.kind = Some(kind);
        seat.go(route);
        if !kind.about().made_by_hand || seat.all(Role::Button, &word).is_empty() {
            continue;
        }
        seat.press_one(Role::Button, &word, 0);
        seat.jobs_done();
        let focused = seat.focused();
        assert!(focused.is_some(), "{kind:?}: nothing has the focus");
        let is_typed = kind.fields().iter().any(|field| !field.field_type.is_link());
        let (role, name) = focused.unwrap_or((Role::Unknown, String::new()));
        // Where nothing speaks for a link that it requires, one is led there first.
        let links =
            kind.fields().iter().filter(|field| field.required && field.field_type.is_link());
        let at_link = links.map(|field| label(&seat, kind, field.name)).any(|l| name.contains(&l));
        // Or asked for a choice that it requires.
        let choices = kind.fields().iter().filter(|field| field.required);
        let at_choice = choices
            .filter_map(|field| field.field_type.choices())
            .any(|set| set.codes.iter().any(|code| texts.choice(set, code) == name));
        let in_field = [Role::TextInput, Role::MultilineTextInput].contains(&role);
        assert!(!is_typed || in_field || at_link || at_choice, "{kind:?}: {role:?} {name}");
    }
}

#[test]
fn a_key_that_leads_to_a_view_leaves_the_focus_at_what_it_is_for() {
    let mut seat = Seat::with_example(View::default());
    let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    for digit in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7] {
        seat.strike_with(held, digit);
        let view = seat.app().route.view;
        let focused = seat.focused();
        assert!(focused.is_some(), "{view:?}: nothing has the focus");
        let wanted = match seat.app().route.kind {
            Some(Kind::Meeting) => Role::ListBoxOption,
            // The list has the focus, and the cell at its cursor is what is read out.
            Some(_) => Role::Cell,
            None => continue,
        };
        assert_eq!(focused.map(|(role, _)| role), Some(wanted), "{view:?}");
    }
}

#[test]
fn what_waits_is_gone_back_to_and_is_not_saved_by_the_way() {
    let (mut seat, id) = at(Kind::Application);
    let (good, bad) = ("spent", "paid");
    let before = value(&seat, id, good);
    let (good_name, bad_name) =
        (label(&seat, Kind::Application, good), label(&seat, Kind::Application, bad));
    type_over(&mut seat, &bad_name, "abc");
    seat.strike(Key::Tab);
    type_over(&mut seat, &good_name, "777");
    // A crash, and the window again.
    let mut seat = again(seat);
    assert_eq!(seat.app().waiting().len(), 2);
    let two = waiting(&seat, 2);
    click(&mut seat, &two);
    let record = seat.portfolio().label(id);
    let spoken = |word: &str, field: &str, seat: &Seat| {
        let what = seat.texts().with("drafts-of", &[("field", field), ("record", &record)]);
        let word = seat.texts().get(word);
        seat.texts().with("drafts-do-with", &[("do", &word), ("what", &what)])
    };
    // What is no value cannot be saved as it stands.
    assert!(seat.all(Role::Button, &spoken("drafts-save", &bad_name, &seat)).is_empty());
    seat.press(Role::Button, &spoken("drafts-show", &bad_name, &seat));
    seat.jobs_done();
    assert_eq!(seat.focused(), Some((Role::TextInput, bad_name)), "one is at the field");
    assert!(seat.is_seen("abc"), "which is in sight");
    assert_eq!(value(&seat, id, good), before, "looking at it saves nothing");
    assert_eq!(seat.app().waiting().len(), 2);
    // What is as it should be is saved where it is told of.
    click(&mut seat, &two);
    seat.press(Role::Button, &spoken("drafts-save", &good_name, &seat));
    seat.jobs_done();
    assert_ne!(value(&seat, id, good), before);
    assert_eq!(seat.app().waiting().len(), 1);
}

#[test]
fn what_grows_above_does_not_push_the_focus_out_of_sight() {
    let mut seat = Seat::with_example(View { size: [1366, 600], ..View::default() });
    let record = longest(&seat.portfolio(), Kind::Application).expect("there are applications");
    seat.go(Route::to_record(Kind::Application, record));
    let fields: Vec<String> = ["applied", "awarded", "accepted", "paid", "spent", "to_return"]
        .into_iter()
        .filter(|name| Kind::Application.field(name).is_some())
        .map(|name| label(&seat, Kind::Application, name))
        .collect();
    assert!(fields.len() > 2, "{fields:?}");
    for name in &fields {
        type_over(&mut seat, name, "abc");
        // The reason comes to stand under it once it is left.
        seat.strike(Key::Tab);
        seat.jobs_done();
        let focused = seat.harness.ctx.memory(|memory| memory.focused()).expect("the next field");
        let control = seat.controls().into_iter().find(|w| w.id == focused).expect("it is there");
        assert_eq!(control.interact_rect.height(), control.rect.height(), "{name}: out of sight");
    }
}

#[test]
fn a_choice_made_with_the_pointer_leaves_the_focus_at_its_field() {
    for pace in Pace::ALL {
        let (mut seat, _) = at(Kind::Application);
        let name = label(&seat, Kind::Application, "state");
        let at = seat.find(Role::ComboBox, &name).rect().center();
        seat.click_at(at, pace);
        let choices = seat.list(Role::Button);
        let (_, field) = Kind::Application.field("state").expect("it has a state");
        let FieldType::Choice(set) = field.field_type else { panic!("a state is a choice") };
        let word = seat.texts().choice(set, set.codes[1]);
        let at = seat.find(Role::Button, &word).rect().center();
        seat.click_at(at, pace);
        seat.jobs_done();
        assert_eq!(seat.focused(), Some((Role::ComboBox, name)), "{pace:?}: {choices}");
    }
}

#[test]
fn a_meeting_that_is_moved_to_the_future_stays_where_it_is() {
    let mut seat = Seat::with_example(View::default());
    // Nothing is opened: the page shows the last meeting by itself.
    seat.go(Route::to(Area::Meetings));
    let date = label(&seat, Kind::Meeting, "date");
    let before = seat.find(Role::TextInput, &date).value().expect("a date");
    seat.fill(Role::TextInput, &date, 0, "4.12.2031");
    seat.jobs_done();
    assert_ne!(before, "04.12.2031");
    assert_eq!(seat.find(Role::TextInput, &date).value().as_deref(), Some("04.12.2031"));

    // A portfolio whose only meeting lies ahead shows that one.
    let file = seat.path("ahead.samstyr");
    seat.act(DocumentAction::New(file.clone()));
    seat.until("it is open", |app| {
        app.open.as_ref().and_then(|o| o.path.clone()) == Some(file.clone())
    });
    let title = "Styringsgruppen".to_owned();
    let body = Body { title, ..Body::begun(RecordId::new()) };
    let meeting = Meeting {
        body_id: Some(body.id),
        date: NaiveDate::from_ymd_opt(2031, 12, 4).map(FuzzyDate::from_day),
        ..Meeting::begun(RecordId::new())
    };
    seat.act(EditAction::Change(vec![Change::add(&body), Change::add(&meeting)]));
    seat.jobs_done();
    seat.go(Route::to(Area::Meetings));
    assert!(seat.says(&date), "the page of the meeting that lies ahead");
    let empty = seat.texts().attribute("kind-meetings", "empty");
    assert!(!seat.says(&empty), "nobody says that there is none");
}

/// F6 goes to a bar under the page: the page stays as it was scrolled, and nothing that takes something away is come
/// to by it.
#[test]
fn going_from_region_to_region_scrolls_no_page_and_comes_to_no_bin() {
    let mut seat = Seat::at_start(View::default());
    let file = seat.place.example();
    let mut permissions = std::fs::metadata(&file).expect("it is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).expect("it is ours");
    seat.open(&file);
    let texts = seat.texts();
    let way = texts.get("copy-menu");
    let copies = |seat: &Seat| !seat.all(Role::Button, &way).is_empty();
    for _ in 0..200 {
        seat.jobs_done();
        if copies(&seat) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(copies(&seat), "the bar is there");
    seat.go(Route::to(samstyr::app::route::View::OVERVIEW));
    let head = texts.attribute("card", "ahead");
    let top = |seat: &Seat| {
        let nodes = seat.all(Role::Heading, &head);
        nodes.first().map(|node| node.rect().top())
    };
    let before = top(&seat);
    assert!(before.is_some(), "{}", seat.list(Role::Heading));
    let mut came = 0;
    for _ in 0..8 {
        seat.strike(Key::F6);
        if seat.focused() == Some((Role::Button, way.clone())) {
            came += 1;
            assert_eq!(top(&seat), before, "the page stays");
        }
    }
    assert!(came > 0, "F6 comes to the bar");

    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    let deletes = texts.get("record-delete");
    for _ in 0..10 {
        seat.strike(Key::F6);
        assert_ne!(seat.focused().map(|(_, name)| name), Some(deletes.clone()));
    }
}
