//! A record is read before it is written in: what it says stands there as text and becomes a field where
//! somebody goes, what it does not say stands behind a line, and nothing moves under the pointer.

use egui::accesskit::Role;
use egui::{Key, Pos2, Rect, Shape};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;

use super::drafts::{at, label, value};
use super::hands::Pace;
use super::support::{Seat, View};

const TYPED: &str = "qzxwvkq";

fn set(seat: &mut Seat, id: RecordId, kind: Kind, name: &str, value: Value) {
    let (field, _) = kind.field(name).expect("it has that field");
    seat.act(EditAction::Change(vec![Change::Set { id, field, value }]));
    seat.jobs_done();
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A project of the example with little said of it, and its record beside the list.
fn project() -> (Seat, RecordId) {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let project = portfolio.projects.iter().find(|project| project.project_number.is_empty());
    let id = project.expect("one without a number").id.raw();
    seat.go(Route::to_record(Kind::Project, id));
    (seat, id)
}

/// The line that the empty fields stand behind, as often as there is one.
fn lines_of_more(seat: &Seat) -> Vec<String> {
    let begins = more(seat);
    let nodes = seat.all_named(Role::Button, &begins);
    nodes.iter().filter_map(|node| node.accesskit_node().label()).collect()
}

fn more(seat: &Seat) -> String {
    let name = seat.texts().count("record-more-fields", 1, &[]);
    name.split('(').next().unwrap_or_default().to_owned()
}

/// Whether a box is painted around a place.
fn is_boxed(seat: &Seat, place: Rect) -> bool {
    fn any(shape: &Shape, place: Rect) -> bool {
        match shape {
            Shape::Vec(shapes) => shapes.iter().any(|shape| any(shape, place)),
            Shape::Rect(rect) => {
                let near = (rect.rect.min - place.min).abs().max_elem() < 4.0
                    && (rect.rect.max - place.max).abs().max_elem() < 4.0;
                near && rect.stroke.width > 0.0 && rect.stroke.color.a() > 0
            }
            _ => false,
        }
    }
    seat.harness.output().shapes.iter().any(|shape| any(&shape.shape, place))
}

#[test]
fn what_is_filled_in_is_text_until_somebody_goes_there() {
    for (role, name) in
        [(Role::TextInput, "title"), (Role::ComboBox, "layer"), (Role::ComboBox, "lifecycle")]
    {
        // The help of a field goes with the focus: each is come to from elsewhere.
        let (mut seat, _) = project();
        let name = label(&seat, Kind::Project, name);
        let before = seat.find(role, &name).rect();
        assert!(!is_boxed(&seat, before), "{name} is read");
        seat.find(role, &name).focus();
        seat.rest();
        assert!(is_boxed(&seat, seat.find(role, &name).rect()), "{name} is written in");
        assert_eq!(seat.find(role, &name).rect(), before, "{name} has the same place");
    }
}

#[test]
fn a_click_puts_the_cursor_where_it_was_clicked_and_tab_goes_on() {
    for pace in Pace::ALL {
        let (mut seat, id) = project();
        set(&mut seat, id, Kind::Project, "title", text("Forvaltning av felles journal"));
        let name = label(&seat, Kind::Project, "title");
        let field = seat.find(Role::TextInput, &name).rect();
        // Before the first letter.
        seat.click_at(Pos2::new(field.left() + 8.5, field.top() + 14.0), pace);
        assert_eq!(seat.focused(), Some((Role::TextInput, name.clone())));
        seat.strike_text("qz");
        assert_eq!(
            seat.find(Role::TextInput, &name).value().as_deref(),
            Some("qzForvaltning av felles journal"),
            "{pace:?}"
        );
        seat.strike(Key::Tab);
        seat.jobs_done();
        assert_eq!(value(&seat, id, "title"), text("qzForvaltning av felles journal"));
        let (_, now) = seat.focused().expect("the next field has the focus");
        assert_ne!(now, name);
        seat.strike_with(egui::Modifiers::SHIFT, Key::Tab);
        assert_eq!(seat.focused(), Some((Role::TextInput, name)), "{pace:?}: and back");
    }
}

#[test]
fn what_says_nothing_stands_behind_a_line_that_key_and_pointer_open() {
    let (mut seat, _) = project();
    let number = label(&seat, Kind::Project, "project_number");
    let is_there = |seat: &Seat| !seat.all(Role::TextInput, &number).is_empty();
    assert!(!is_there(&seat), "it is empty");
    let [line] = &lines_of_more(&seat)[..] else { panic!("{:?}", lines_of_more(&seat)) };
    let count: usize =
        line.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap();
    let of_fields = |seat: &Seat| {
        let roles = [Role::TextInput, Role::MultilineTextInput, Role::ComboBox, Role::CheckBox];
        let names: Vec<String> =
            Kind::Project.fields().iter().map(|f| label(seat, Kind::Project, f.name)).collect();
        let there =
            names.iter().filter(|name| roles.iter().any(|role| !seat.all(*role, name).is_empty()));
        there.count()
    };
    let folded = of_fields(&seat);
    assert_eq!(folded + count, Kind::Project.fields().len(), "it says how many");
    seat.find(Role::Button, line).focus();
    seat.rest();
    seat.strike(Key::Enter);
    assert!(is_there(&seat), "a key opens it");
    assert_eq!(of_fields(&seat), Kind::Project.fields().len());

    // It stays open while the record is shown, whichever side of it.
    let texts = seat.texts();
    seat.press(Role::Tab, &texts.get("tab-history"));
    seat.jobs_done();
    seat.press(Role::Tab, &texts.get("tab-details"));
    assert!(is_there(&seat), "it was opened");
    let other = seat.portfolio().projects.iter().last().expect("there are projects").id.raw();
    seat.go(Route::to_record(Kind::Project, other));
    seat.press(Role::Button, &lines_of_more(&seat)[0]);
    assert!(of_fields(&seat) == Kind::Project.fields().len(), "and closed on another record");
}

#[test]
fn a_draft_keeps_an_empty_field_in_sight_and_a_filled_one_stays_where_it_was() {
    let (mut seat, id) = project();
    let number = label(&seat, Kind::Project, "project_number");
    let field = "project_number".to_owned();
    seat.act(EditAction::Draft { id, field: field.clone(), text: TYPED.to_owned() });
    seat.rest();
    assert_eq!(seat.find(Role::TextInput, &number).value().as_deref(), Some(TYPED));
    seat.act(EditAction::DropDraft { id, field });
    seat.rest();
    assert!(!seat.all(Role::TextInput, &number).is_empty(), "it does not go under one's eyes");

    let (mut seat, _) = project();
    seat.all_fields();
    let title = label(&seat, Kind::Project, "title");
    let top = |seat: &Seat, name: &str| seat.find(Role::TextInput, name).rect().top();
    let below = |seat: &Seat| top(seat, &number) - top(seat, &title);
    let before = below(&seat);
    seat.fill(Role::TextInput, &number, 0, "17");
    seat.jobs_done();
    assert_eq!(below(&seat), before);
}

#[test]
fn what_the_work_needs_next_is_in_sight_and_a_new_record_begins_with_its_first_fields() {
    let (mut seat, id) = at(Kind::FollowUp);
    for name in ["owner", "deadline"] {
        let (field, _) = Kind::FollowUp.field(name).expect("it has that field");
        seat.act(EditAction::Change(vec![Change::Set { id, field, value: Value::Null }]));
    }
    set(&mut seat, id, Kind::FollowUp, "state", Value::Choice("not_started"));
    let other = seat.portfolio().projects.iter().next().expect("there are projects").id.raw();
    seat.go(Route::to_record(Kind::Project, other));
    seat.go(Route::to_record(Kind::FollowUp, id));
    for name in ["owner", "deadline"] {
        let name = label(&seat, Kind::FollowUp, name);
        assert!(!seat.all(Role::TextInput, &name).is_empty(), "{name} is asked for");
    }

    seat.go(Route::to(Area::Projects));
    let word = seat.texts().attribute("kind-projects", "new");
    seat.click_words(&word);
    seat.jobs_done();
    let number = label(&seat, Kind::Project, "project_number");
    let field = seat.find(Role::TextInput, &number).rect();
    assert!(is_boxed(&seat, field), "a new record begins with fields");
}

#[test]
fn nothing_moves_under_the_pointer_from_field_to_field() {
    let mut seat = Seat::with_example(View { size: [1366, 1600], ..View::default() });
    let event = seat.portfolio().events.iter().next().expect("there are events").id.raw();
    seat.go(Route::to_record(Kind::Event, event));
    seat.all_fields();
    // Fields with a help text that comes under them, and others between.
    let names = ["title", "date", "start_time", "place", "attendance", "price"];
    let names = names.map(|name| label(&seat, Kind::Event, name));
    let place = |seat: &Seat, name: &str| seat.find(Role::TextInput, name).rect();
    let mut entered = 0;
    for name in &names {
        let before = place(&seat, name);
        let screen = seat.harness.ctx.viewport_rect().shrink(60.0).y_range();
        if !screen.contains(before.top()) || !screen.contains(before.bottom()) {
            continue;
        }
        let above = |seat: &Seat| -> Vec<Rect> {
            let all = names.iter().map(|other| place(seat, other));
            all.filter(|other| other.top() < before.top()).collect()
        };
        let stood = above(&seat);
        seat.click_at(before.center(), Pace::Slow);
        assert_eq!(seat.focused(), Some((Role::TextInput, name.clone())));
        assert_eq!(place(&seat, name), before, "{name} moved under the pointer");
        assert_eq!(above(&seat), stood, "what stands above {name}");
        entered += 1;
    }
    assert!(entered > 3, "only {entered} of the fields were in sight");
}

#[test]
fn a_long_text_is_folded_and_comes_out_where_somebody_goes() {
    let (mut seat, id) = project();
    let words = "En lang setning om hva prosjektet vil oppnå for kommunene som er med. ".repeat(30);
    set(&mut seat, id, Kind::Project, "objective", text(&format!("{words}Slutt.")));
    let texts = seat.texts();
    let name = label(&seat, Kind::Project, "objective");
    let more = format!("{}: {name}", texts.get("field-more"));
    let less = format!("{}: {name}", texts.get("field-less"));
    let height = |seat: &Seat| seat.find(Role::MultilineTextInput, &name).rect().height();
    let folded = height(&seat);
    let heard = seat.find(Role::MultilineTextInput, &name).value();
    assert!(heard.is_some_and(|heard| heard.ends_with("Slutt.")), "all of it is heard");
    seat.press(Role::Link, &more);
    let whole = height(&seat);
    assert!(whole > 2.0 * folded, "{folded} becomes {whole}");
    seat.press(Role::Link, &less);
    assert_eq!(height(&seat), folded);
    seat.find(Role::MultilineTextInput, &name).focus();
    seat.rest();
    assert_eq!(height(&seat), whole, "who goes there has all of it");
    seat.strike(Key::Tab);
    seat.jobs_done();
    assert_eq!(height(&seat), whole, "and nothing moves when it is left");
}

#[test]
fn the_month_is_gone_through_with_keys_and_escape_closes_it_alone() {
    let (mut seat, id) = at(Kind::FollowUp);
    let deadline = label(&seat, Kind::FollowUp, "deadline");
    seat.fill(Role::TextInput, &deadline, 0, "3.9.2024");
    seat.jobs_done();
    let title = label(&seat, Kind::FollowUp, "title");
    let is_open = |seat: &Seat| !seat.all(Role::Button, "tirsdag 3. september 2024").is_empty();
    let open = |seat: &mut Seat| {
        seat.find(Role::TextInput, &deadline).focus();
        seat.rest();
        seat.harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowDown);
        seat.rest();
    };
    open(&mut seat);
    assert!(is_open(&seat));
    seat.strike(Key::ArrowDown);
    seat.strike(Key::Escape);
    assert!(!is_open(&seat), "Escape closes the month");
    assert_eq!(seat.app().route.record, Some(id), "and nothing else");
    assert!(!seat.all(Role::TextInput, &title).is_empty());
    let there = Some((Role::TextInput, deadline.clone()));
    assert_eq!(seat.focused(), there, "one is where one was");

    open(&mut seat);
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::ArrowUp, Key::PageDown] {
        seat.strike(key);
    }
    seat.strike(Key::Enter);
    seat.jobs_done();
    let Value::Date(date) = value(&seat, id, "deadline") else { panic!("no date") };
    assert_eq!(date.to_string(), "2024-10-11", "a week and a day later, and a month");
    assert!(!is_open(&seat));
}

#[test]
fn a_row_that_is_late_says_so_in_words() {
    let mut seat = Seat::with_example(View::default());
    let mut route = Route::to(Area::Decisions);
    route.kind = Some(Kind::FollowUp);
    seat.go(route);
    let (portfolio, today) = (seat.portfolio(), seat.app().today());
    let late = portfolio.actions.iter().find(|action| portfolio.is_overdue(action, today));
    let late = late.expect("one is late").title.clone();
    let word = seat.texts().get("action-overdue");
    seat.fill(Role::TextInput, &seat.texts().get("list-filter"), 0, &late);
    let cell = seat.find(Role::Cell, &late);
    assert_eq!(cell.value(), Some(format!("{late}, {word}")));
    assert!(seat.is_seen(&word), "it is painted too");
}

/// What one types is explained, understood or refused under its field, in words of any length: nothing moves for that.
#[test]
fn nothing_below_a_field_moves_while_one_types_in_it_and_leaves_it_by_the_pointer() {
    let mut typed_in = 0;
    for (kind, names) in [
        (Kind::Event, &["date", "registration_deadline", "start_time"][..]),
        (Kind::FollowUp, &["deadline"]),
        (Kind::Application, &["applied", "awarded", "submitted_on"]),
    ] {
        for name in names {
            let mut seat = Seat::with_example(View { size: [1366, 1600], ..View::default() });
            let id = seat.portfolio().records(kind).next().expect("there are some").record_id();
            seat.go(Route::to_record(kind, id));
            seat.all_fields();
            let name = label(&seat, kind, name);
            let Some(field) = seat.all(Role::TextInput, &name).first().map(|node| node.rect())
            else {
                continue;
            };
            seat.click_at(field.center(), Pace::Slow);
            let tops = |seat: &Seat| -> Vec<(egui::Id, f32)> {
                let controls = seat.controls().into_iter();
                let below = controls.filter(|it| {
                    it.rect.top() > field.bottom() && it.layer_id.order == egui::Order::Background
                });
                below.map(|it| (it.id, it.rect.top())).collect()
            };
            let stood = tops(&seat);
            assert!(!stood.is_empty(), "{kind:?} {name}: something stands below");
            seat.ctrl(Key::A);
            for letter in "23.9.abc, og x".chars() {
                seat.strike_text(&letter.to_string());
                assert_eq!(tops(&seat), stood, "{kind:?} {name}: at {letter:?}");
            }
            let other = label(&seat, kind, "title");
            let other = seat.find(Role::TextInput, &other).rect();
            seat.click_at(other.center(), Pace::Slow);
            seat.jobs_done();
            assert_eq!(seat.app().waiting_count(), 1, "{kind:?} {name}: it waits");
            assert_eq!(tops(&seat), stood, "{kind:?} {name}: when it is left");
            typed_in += 1;
        }
    }
    assert!(typed_in > 3, "{typed_in}");
}
