//! Forms by keyboard, as a screen reader hears them: nothing typed is lost, dates are shown as they
//! are understood, links are chosen by typing, and nobody takes back unseen what others did.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{EditAction, RouteAction};
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::application::{Application, ApplicationState};
use samstyr::model::command::{Change, Command};
use samstyr::model::field::FieldType;
use samstyr::model::follow_up::{FollowUp, FollowUpState};
use samstyr::model::id::{Id, RecordId};
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::value::Value;
use samstyr::store::working::Copies;
use samstyr::text::Lang;

use super::support::{Seat, View as Look};

fn at(kind: Kind) -> (Seat, RecordId) {
    let mut seat = Seat::with_example(Look::default());
    let id = seat.portfolio().records(kind).next().expect("the example has one").record_id();
    seat.go(Route::to_record(kind, id));
    seat.all_fields();
    (seat, id)
}

fn value(portfolio: &Portfolio, id: RecordId, field: &str) -> Value {
    portfolio.record(id).map_or(Value::Null, |record| record.value(field))
}

fn focus(seat: &mut Seat, role: Role, label: &str) {
    seat.find(role, label).focus();
    seat.rest();
    seat.ctrl(Key::A);
}

#[test]
fn a_date_in_words_is_shown_as_it_is_understood() {
    let (mut seat, id) = at(Kind::FollowUp);
    // What is to be done lies ahead.
    let open = Change::set(Id::from_raw(id), FollowUp::state, Some(FollowUpState::NotStarted));
    seat.act(EditAction::Change(vec![open]));
    seat.jobs_done();
    let label = seat.texts().field(Kind::FollowUp, "deadline");
    focus(&mut seat, Role::TextInput, &label);
    seat.type_text("uke 39");
    assert!(seat.says("23.–29. september 2024"), "while it is typed");
    seat.ctrl(Key::A);
    seat.type_text("før jul");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert!(seat.says("senest 23. desember 2024"), "and once it stands there");
    assert!(matches!(value(&seat.portfolio(), id, "deadline"), Value::Date(_)));
}

#[test]
fn a_day_is_chosen_from_the_month() {
    let (mut seat, id) = at(Kind::FollowUp);
    let texts = seat.texts();
    let label = texts.field(Kind::FollowUp, "deadline");
    seat.fill(Role::TextInput, &label, 0, "3.9.2024");
    seat.jobs_done();
    seat.press(Role::Button, &texts.with("calendar-open", &[("field", &label)]));
    assert!(seat.says("39"), "the weeks have their numbers");
    seat.press(Role::Button, "tirsdag 24. september 2024");
    seat.jobs_done();
    let Value::Date(date) = value(&seat.portfolio(), id, "deadline") else { panic!("no date") };
    assert_eq!(date.to_string(), "2024-09-24");
}

#[test]
fn tab_goes_from_a_date_to_the_next_field_and_the_keyboard_opens_the_month() {
    let (mut seat, id) = at(Kind::FollowUp);
    let texts = seat.texts();
    let label = texts.field(Kind::FollowUp, "deadline");
    super::drafts::type_over(&mut seat, &label, "3.9.2024");
    let alt = egui::Modifiers::ALT;
    seat.harness.key_press_modifiers(alt, Key::ArrowDown);
    seat.rest();
    // At the day that is being typed.
    seat.press(Role::Button, "mandag 23. september 2024");
    seat.jobs_done();
    let Value::Date(date) = value(&seat.portfolio(), id, "deadline") else { panic!("no date") };
    assert_eq!(date.to_string(), "2024-09-23");
    assert_eq!(seat.focused(), Some((Role::TextInput, label)), "the keyboard is where it was");
    seat.key(Key::Tab);
    let (_, next) = seat.focused().expect("something has the keyboard");
    assert_ne!(
        next,
        texts.with("calendar-open", &[("field", &texts.field(Kind::FollowUp, "deadline"))])
    );
}

#[test]
fn the_help_of_a_field_stands_under_it_and_takes_its_room_once() {
    let (mut seat, _) = at(Kind::Meeting);
    let texts = seat.texts();
    let (date, below) = (texts.field(Kind::Meeting, "date"), texts.field(Kind::Meeting, "place"));
    // Wherever the page is scrolled to.
    let top = |seat: &Seat, name: &str| seat.find(Role::TextInput, name).rect().top();
    let below_it = |seat: &Seat| top(seat, &below) - top(seat, &date);
    let was_below = below_it(&seat);
    assert!(!seat.says("uke 39"), "nobody has asked");
    focus(&mut seat, Role::TextInput, &date);
    assert!(seat.says("uke 39"), "the hint is shown");
    let now = below_it(&seat);
    assert!(now > was_below, "it covers nothing");
    seat.type_text("2");
    assert_eq!(below_it(&seat), now, "nothing moves while something half-typed is no date");
    seat.key(Key::Escape);
    assert_eq!(below_it(&seat), now, "nor when the field is left");
}

#[test]
fn a_link_is_chosen_and_made_by_keyboard() {
    let (mut seat, id) = at(Kind::Project);
    let texts = seat.texts();
    let (index, field) = Kind::Project
        .fields()
        .iter()
        .enumerate()
        .find(|(_, field)| field.field_type == FieldType::Link(Kind::Organisation))
        .expect("a project has an organisation");
    let label = texts.field(Kind::Project, field.name);
    let known = seat.portfolio();
    let organisation = known.organisations.iter().next().expect("there is one");
    seat.find(Role::ComboBox, &label).focus();
    seat.rest();
    // Typing alone opens it.
    seat.type_text(&organisation.title);
    seat.key(Key::Enter);
    seat.jobs_done();
    let chosen = |seat: &Seat| match seat.portfolio().record(id).map(|r| r.get(index)) {
        Some(Value::Link(id)) => seat.portfolio().label(id),
        _ => String::new(),
    };
    assert_eq!(chosen(&seat), organisation.title);

    seat.find(Role::ComboBox, &label).focus();
    seat.rest();
    seat.type_text("Zebralaget");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(chosen(&seat), "Zebralaget");
    assert_eq!(seat.portfolio().organisations.len(), known.organisations.len() + 1);
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(chosen(&seat), organisation.title, "one step");
    assert_eq!(seat.portfolio().organisations.len(), known.organisations.len());

    // Escape changes nothing.
    seat.find(Role::ComboBox, &label).focus();
    seat.rest();
    seat.type_text("k");
    seat.key(Key::Escape);
    seat.jobs_done();
    assert_eq!(chosen(&seat), organisation.title);
}

#[test]
fn a_choice_is_made_by_keys_alone_and_opening_the_list_chooses_nothing() {
    let (mut seat, id) = at(Kind::FollowUp);
    let texts = seat.texts();
    let label = texts.field(Kind::FollowUp, "state");
    let set = match Kind::FollowUp.field("state").unwrap().1.field_type {
        FieldType::Choice(set) => set,
        other => panic!("{other:?}"),
    };
    let now = |seat: &Seat| match value(&seat.portfolio(), id, "state") {
        Value::Choice(code) => code,
        other => panic!("{other:?}"),
    };
    let is_open = |seat: &Seat| {
        set.codes.iter().all(|code| !seat.all(Role::Button, &texts.choice(set, code)).is_empty())
    };
    for code in set.codes.iter().take(set.codes.len() - 1) {
        let (state, _) = Kind::FollowUp.field("state").unwrap();
        seat.act(EditAction::Change(vec![Change::Set {
            id,
            field: state,
            value: Value::Choice(code),
        }]));
        seat.jobs_done();
        let next = set.codes[set.codes.iter().position(|other| other == code).unwrap() + 1];
        seat.find(Role::ComboBox, &label).focus();
        seat.rest();
        seat.key(Key::Space);
        assert!(is_open(&seat), "{code}: all choices are in sight");
        seat.key(Key::Enter);
        seat.jobs_done();
        assert_eq!(now(&seat), *code, "the list stood on what there is");
        assert!(!is_open(&seat), "{code}: Enter closes it");
        seat.key(Key::Space);
        seat.key(Key::ArrowDown);
        seat.key(Key::Enter);
        seat.jobs_done();
        assert_eq!(now(&seat), next, "from {code}");
        assert!(!is_open(&seat), "{code}");
    }
}

#[test]
fn going_elsewhere_saves_what_was_typed() {
    let (mut seat, id) = at(Kind::Project);
    let label = seat.texts().field(Kind::Project, "title");
    focus(&mut seat, Role::TextInput, &label);
    seat.type_text("Et nytt navn");
    // Without leaving the field first.
    seat.act(RouteAction::Go(Route::to(Area::Meetings)));
    seat.jobs_done();
    assert_eq!(value(&seat.portfolio(), id, "title"), Value::Text("Et nytt navn".to_owned()));
    assert!(!seat.app().drafts.has(id));
}

#[test]
fn what_is_typed_outlives_a_crash() {
    let (mut seat, id) = at(Kind::Project);
    let texts = seat.texts();
    let label = texts.field(Kind::Project, "title");
    focus(&mut seat, Role::TextInput, &label);
    seat.type_text("Halvskrevet");
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let mut seat = Seat::in_place(seat.leave(), Look::default());
    seat.open(&file);
    seat.go(Route::to_record(Kind::Project, id));
    assert_eq!(seat.find(Role::TextInput, &label).value().as_deref(), Some("Halvskrevet"));
    assert!(seat.says(&texts.get("field-unsaved")), "and it says that it is not saved");

    // The calculator's page too.
    seat.go(super::calculator::page());
    seat.fill(Role::TextInput, &super::calculator::name(texts), 0, "Brevet");
    let mut seat = Seat::in_place(seat.leave(), Look::default());
    seat.open(&file);
    seat.go(super::calculator::page());
    let name = seat.find(Role::TextInput, &super::calculator::name(texts)).value();
    assert_eq!(name.as_deref(), Some("Brevet"));
}

#[test]
fn undo_takes_back_typing_first_and_then_the_document() {
    let (mut seat, id) = at(Kind::Project);
    let label = seat.texts().field(Kind::Project, "title");
    let first = value(&seat.portfolio(), id, "title");
    seat.fill(Role::TextInput, &label, 0, "Andre navn");
    seat.jobs_done();
    let second = value(&seat.portfolio(), id, "title");
    assert_ne!(first, second);
    focus(&mut seat, Role::TextInput, &label);
    seat.type_text("Tredje");
    for _ in 0..20 {
        if !seat.app().drafts.has(id) {
            break;
        }
        assert_eq!(value(&seat.portfolio(), id, "title"), second, "the document waits");
        seat.ctrl(Key::Z);
        seat.jobs_done();
    }
    assert!(!seat.app().drafts.has(id), "all typing is taken back");
    assert_eq!(value(&seat.portfolio(), id, "title"), second);
    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_eq!(value(&seat.portfolio(), id, "title"), first);
}

#[test]
fn nobody_takes_back_unseen_what_another_window_did() {
    let (mut seat, id) = at(Kind::Project);
    let label = seat.texts().field(Kind::Project, "title");
    seat.fill(Role::TextInput, &label, 0, "Mitt");
    seat.jobs_done();
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    // Another window of the same user works on the same copy of the document.
    let copies = Copies::new(seat.app().settings.copies_folder());
    let mut other = copies.open(&file).expect("it is open here already").document;
    let (title, _) = Kind::Project.field("title").expect("there is a title");
    let value_of = Value::Text("Deres".to_owned());
    let changes = vec![Change::Set { id, field: title, value: value_of }];
    let command = Command { by: "Per".to_owned(), note: String::new(), changes };
    other.apply(&command, chrono::Utc::now()).expect("it can be changed");
    drop(other);
    seat.act(EditAction::Undo);
    seat.jobs_done();
    let theirs = Value::Text("Deres".to_owned());
    assert_eq!(value(&seat.portfolio(), id, "title"), theirs, "it was not seen yet");
    let undo = seat.list(Role::Button);
    assert!(undo.contains("Per"), "the button says whose step it is: {undo}");
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(value(&seat.portfolio(), id, "title"), Value::Text("Mitt".to_owned()));
}

#[test]
fn fields_stand_under_headings_in_the_order_of_thought() {
    let (seat, _) = at(Kind::Project);
    let texts = seat.texts();
    let says = |node: &egui_kittest::Node<'_>, text: &str| {
        let node = node.accesskit_node();
        [node.label(), node.value()].iter().flatten().any(|said| said == text)
    };
    let top = |text: &str| {
        let mut all = seat.harness.root().children_recursive();
        all.find(|node| says(node, text)).map_or_else(|| panic!("no {text}"), |n| n.rect().top())
    };
    let keys = ["group-what", "group-who", "group-when", "group-money"];
    let tops: Vec<f32> = keys.iter().map(|key| top(&texts.get(key))).collect();
    assert!(tops.is_sorted(), "{tops:?}");
}

#[test]
fn a_deadline_at_a_meeting_is_read_there_in_form_and_list() {
    let (mut seat, id) = at(Kind::FollowUp);
    let texts = seat.texts();
    let portfolio = seat.portfolio();
    let meetings = portfolio.meetings.iter();
    let meeting =
        meetings.filter_map(|meeting| Some((meeting.id.raw(), meeting.date.as_ref()?.day()?)));
    let (meeting, _) = meeting.max_by_key(|(_, day)| *day).unwrap();
    let name = portfolio.label(meeting);
    let (link, _) = Kind::FollowUp.field("deadline_from_id").unwrap();
    seat.act(EditAction::Change(vec![Change::Set {
        id,
        field: link,
        value: Value::Link(meeting),
    }]));
    seat.jobs_done();
    let told = texts.with("field-date-of", &[("record", &name)]);
    assert!(seat.says(&told), "{name}");
    let label = texts.field(Kind::FollowUp, "deadline");
    assert!(seat.all(Role::TextInput, &label).is_empty(), "there is nothing to type into");
    // The way to where it is changed.
    seat.press(Role::Link, &told);
    assert_eq!(seat.app().route.record, Some(meeting));
}

/// In English a comma groups: a number that is edited there is not read as another one, and the amount that
/// a form opens with can be written in.
#[test]
fn numbers_are_edited_in_english_as_they_are_written_there() {
    let mut seat = Seat::with_example(Look { lang: Lang::En, ..Look::default() });
    let portfolio = seat.portfolio();
    let benefit = portfolio.benefits.iter().find(|b| b.baseline == Some(1200.0)).unwrap().id.raw();
    let application = portfolio.applications.iter().find(|a| a.awarded.is_some()).unwrap().id.raw();
    for (kind, id, field, typed, stored) in [
        (Kind::Benefit, benefit, "baseline", "1,205", "1205"),
        (Kind::Benefit, benefit, "baseline", "1.205", "1,205"),
        (Kind::Benefit, benefit, "baseline", "2,400.5", "2400,5"),
        (Kind::Application, application, "awarded", "450,005", "450005"),
    ] {
        seat.go(Route::to_record(kind, id));
        seat.all_fields();
        let name = seat.texts().field(kind, field);
        super::drafts::type_over(&mut seat, &name, typed);
        seat.key(Key::Tab);
        seat.jobs_done();
        let now = value(&seat.portfolio(), id, field);
        assert_eq!(samstyr::text::plain_value(&now), stored, "{typed}");
        // Opened and left, it stays; with a figure more it is that number and no other.
        seat.find(Role::TextInput, &name).focus();
        seat.rest();
        let opened = seat.find(Role::TextInput, &name).value().unwrap();
        assert!(!opened.contains(','), "{opened}");
        seat.key(Key::Tab);
        seat.jobs_done();
        assert_eq!(value(&seat.portfolio(), id, field), now);
    }
}

#[test]
fn what_is_doubtful_is_stored_and_told_beside_the_field_and_in_the_list() {
    // So wide that the list shows all columns.
    let mut seat = Seat::with_example(Look { size: [3000, 900], ..Look::default() });
    let id = seat.portfolio().applications.iter().next().expect("the example has one").id.raw();
    seat.go(Route::to_record(Kind::Application, id));
    let of = samstyr::model::id::Id::<Application>::from_raw(id);
    let applied = Change::set(of, Application::applied, Some(Ore(120_000_000)));
    let state = Change::set(of, Application::state, Some(ApplicationState::AwardedInFull));
    seat.act(EditAction::Change(vec![applied, state]));
    seat.jobs_done();
    let label = seat.texts().field(Kind::Application, "awarded");
    for (typed, told) in [("1,5 mill", "mer enn «"), ("900 000", "mindre enn «")] {
        seat.go(Route::to_record(Kind::Application, id));
        seat.fill(Role::TextInput, &label, 0, typed);
        seat.jobs_done();
        assert!(!value(&seat.portfolio(), id, "awarded").is_null(), "it is stored: {typed}");
        assert!(seat.says(told) && seat.says("Stemmer det?"), "{typed}: beside the field");
        seat.go(Route::to(Area::Applications));
        let cells: Vec<String> = seat
            .harness
            .root()
            .children_recursive()
            .filter_map(|node| node.accesskit_node().description())
            .collect();
        assert!(cells.iter().any(|cell| cell.contains(told)), "{typed}: in the list: {cells:?}");
    }
    seat.go(Route::to_record(Kind::Application, id));
    seat.fill(Role::TextInput, &label, 0, "1,2 mill");
    seat.jobs_done();
    assert!(!seat.says("Stemmer det?"), "and goes with what made it doubtful");
}
