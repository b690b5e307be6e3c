//! What is typed becomes a value, or stays as it was typed with the reason beside it; and a
//! plain-language estimate is made from nothing.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::route::Route;
use samstyr::model::choice::Choice;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::message::Tell as _;
use samstyr::report::derivation::PAPER;
use samstyr::text::parse_value::parse_value;

use super::support::{Seat, View};

const WRONG: &str = "31.02.2022";

/// What is wrong with a date of a meeting, in the words of the window.
fn what_is_wrong(seat: &Seat, text: &str) -> String {
    let (_, field) = Kind::Meeting.field("date").expect("a meeting has a date");
    let error = parse_value(Kind::Meeting, field, text, seat.app().today()).expect_err("wrong");
    seat.texts().message(&error.message(), Some(&seat.portfolio()))
}

fn date_of(seat: &Seat, meeting: RecordId) -> String {
    let portfolio = seat.portfolio();
    let meeting = portfolio.meetings.get_raw(meeting).expect("it is there");
    meeting.date.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn go_to(seat: &mut Seat, meeting: RecordId) {
    seat.go(Route::to_record(Kind::Meeting, meeting));
}

#[test]
fn a_wrong_date_is_kept_with_the_reason_beside_it() {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let on = |date: &str| {
        let found = portfolio
            .meetings
            .iter()
            .find(|meeting| meeting.date.as_ref().is_some_and(|d| d.to_string() == date));
        found.expect("the example has that meeting").id.raw()
    };
    let (meeting, other) = (on("2022-09-23"), on("2024-03-08"));
    let label = seat.texts().field(Kind::Meeting, "date");
    let error = what_is_wrong(&seat, WRONG);
    go_to(&mut seat, meeting);

    seat.fill(Role::TextInput, &label, 0, WRONG);
    seat.jobs_done();
    let stands = |seat: &Seat| {
        let typed = seat.find(Role::TextInput, &label).value();
        assert_eq!(typed.as_deref(), Some(WRONG));
        assert!(seat.says(&error), "{error:?} does not stand beside it");
        assert_eq!(date_of(seat, meeting), "2022-09-23", "the value is the old one");
    };
    stands(&seat);
    go_to(&mut seat, other);
    assert!(!seat.says(&error), "the other record has nothing to do with it");
    go_to(&mut seat, meeting);
    stands(&seat);

    // A restart, as after a crash.
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    let mut seat = Seat::in_place(seat.leave(), View::default());
    seat.open(&file);
    go_to(&mut seat, meeting);
    stands(&seat);

    // Put right, it becomes a value, and the draft is gone for good.
    seat.fill(Role::TextInput, &label, 0, "24.9.22");
    seat.until("the date is saved", |app| {
        let found = app.portfolio().and_then(|p| p.meetings.get_raw(meeting)?.date.clone());
        found.is_some_and(|date| date.to_string() == "2022-09-24")
    });
    assert!(!seat.says(&error));
    assert!(!seat.app().drafts.has(meeting));
}

#[test]
fn a_field_that_is_shown_twice_is_two_controls() {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let case = portfolio.cases.iter().find(|case| case.title == "Søknader om skjønnsmidler 2023");
    let case = case.expect("the example has the case");
    let cases = portfolio.cases.iter().filter(|other| other.meeting_id == case.meeting_id).count();
    let label = seat.texts().field(Kind::Case, "proposal");
    seat.go(Route::to_record(Kind::Case, case.id.raw()));
    let found = seat.all(Role::MultilineTextInput, &label).len();
    assert_eq!(found, cases + 1, "each case in the agenda, and the one that is open beside it");
}

#[test]
fn escape_gives_up_what_was_typed() {
    let mut seat = Seat::with_example(View::default());
    let meeting = seat.portfolio().meetings.iter().next().expect("there are meetings").id.raw();
    let label = seat.texts().field(Kind::Meeting, "date");
    let before = date_of(&seat, meeting);
    go_to(&mut seat, meeting);
    seat.find(Role::TextInput, &label).focus();
    seat.rest();
    seat.ctrl(Key::A);
    seat.type_text("1.1.2030");
    seat.key(Key::Escape);
    seat.jobs_done();
    assert_eq!(date_of(&seat, meeting), before);
    assert!(!seat.app().drafts.has(meeting));
}

#[test]
fn an_estimate_is_made_from_nothing_and_attached() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    seat.click(Role::Tab, &texts.attribute("view", "benefits"));
    seat.click(Role::Button, &texts.get("calculator-all"));
    let begin = texts.attribute("calculator-plain-language", "begin");
    let label = |name| super::calculator::label(texts, name);
    assert!(seat.says(&begin), "it says how to begin");
    for (key, text) in [
        (super::calculator::name(texts), "Brev om redusert foreldrebetaling"),
        (label("name"), "Spørsmål om hva brevet betyr"),
        (label("before_per_year"), "1 200"),
        (label("after_per_year"), "40 %"),
        (label("minutes_per_case"), "15"),
        (label("rewriting_hours"), "40"),
    ] {
        seat.fill(Role::TextInput, &key, 0, text);
    }
    assert!(!seat.says(&begin));
    // What is wrong stands beside its field, and only there.
    let minutes = label("minutes_per_case");
    seat.fill(Role::TextInput, &minutes, 0, "mange");
    let unread = texts.with("calculator-unread", &[("field", &minutes)]);
    assert!(seat.says(&unread) && seat.says(&texts.get("calculator-faults")));
    seat.fill(Role::TextInput, &minutes, 0, "15");
    assert!(!seat.says(&unread));
    assert!(seat.says("120"), "480 contacts of 15 minutes are 120 hours");

    let project = super::places::longest(&seat.portfolio(), Kind::Project).expect("a project");
    let project_name = seat.portfolio().label(project);
    let keep = texts.get("calculator-keep");
    let is_disabled = |seat: &Seat| {
        use egui_kittest::kittest::NodeT as _;
        seat.find(Role::Button, &keep).accesskit_node().is_disabled()
    };
    assert!(is_disabled(&seat), "there is no project yet");
    seat.press(Role::ComboBox, &texts.field(Kind::Benefit, "project_id"));
    seat.type_text(&project_name);
    seat.key(Key::Enter);
    assert!(!is_disabled(&seat));
    let before = seat.portfolio();
    seat.press(Role::Button, &keep);
    seat.jobs_done();
    assert!(seat.says(&texts.get("calculator-kept")));

    let after = seat.portfolio();
    assert_eq!(after.estimates.iter().count(), before.estimates.iter().count() + 1);
    let is_new = |id: RecordId| before.record(id).is_none();
    let benefit =
        after.benefits.iter().find(|benefit| is_new(benefit.id.raw())).expect("a benefit");
    let estimate = after.estimates.iter().find(|e| is_new(e.id.raw())).expect("an estimate");
    assert_eq!(benefit.title, "Brev om redusert foreldrebetaling");
    assert_eq!(benefit.project_id.map(|id| id.raw()), Some(project));
    assert_eq!(estimate.benefit_id, Some(benefit.id));
    assert_eq!(estimate.method.map(Choice::code), Some("plain_language"));
    assert!(estimate.made_on.is_some() && !estimate.inputs.is_empty());

    // It says what each year brings, and that is a figure of the overview.
    let of_benefit = |p: &samstyr::model::kind::Portfolio| {
        let mut years: Vec<(i64, f64)> = p
            .benefit_years
            .iter()
            .filter(|row| row.benefit_id == Some(benefit.id))
            .filter_map(|row| Some((row.year?, row.hours?)))
            .collect();
        years.sort_by_key(|(year, _)| *year);
        years
    };
    assert_eq!(of_benefit(&after), [(2024, 120.0), (2025, 120.0), (2026, 120.0)]);
    // Worked out again it is the same benefit, brought up to date.
    seat.fill(Role::TextInput, &label("lifetime_years"), 0, "2");
    seat.fill(Role::TextInput, &minutes, 0, "30");
    seat.press(Role::Button, &texts.get("calculator-update"));
    seat.jobs_done();
    let again = seat.portfolio();
    assert_eq!(again.benefits.len(), after.benefits.len());
    assert_eq!(again.estimates.len(), after.estimates.len());
    assert_eq!(of_benefit(&again), [(2024, 240.0), (2025, 240.0)]);
    seat.act(samstyr::app::actions::EditAction::Undo);
    seat.jobs_done();
    assert_eq!(of_benefit(&seat.portfolio()).len(), 3, "one step");

    // Its derivation is a paper.
    seat.press_paper(&PAPER);
    seat.until("the pages are there", |app| app.preview.is_some());
    assert!(seat.says(&texts.get(PAPER.genre)));
    seat.press(Role::Button, &texts.get("paper-close"));

    // It is found where benefits are listed, and its estimate is a click away.
    seat.click(Role::Tab, &texts.attribute("view", "benefits"));
    seat.fill(Role::TextInput, &texts.get("list-filter"), 0, "redusert foreldrebetaling");
    seat.press(Role::Row, "Brev om redusert foreldrebetaling");
    assert_eq!(seat.app().route.record, Some(benefit.id.raw()));
    assert!(seat.says(&texts.kind_plural(Kind::Estimate)), "its page links to the estimate");
}

/// A field that writes anew what was typed has the cursor behind it: what is typed next goes on there.
#[test]
fn after_a_field_has_written_anew_what_was_typed_the_cursor_stands_behind_it() {
    for (kind, name, typed) in [
        (Kind::FollowUp, "deadline", "3.9"),
        (Kind::Project, "budget", "1,2 mill"),
        (Kind::Project, "end_date", "1.12"),
    ] {
        let mut seat = Seat::with_example(View::default());
        let portfolio = seat.portfolio();
        let mut records = portfolio.records(kind).map(|record| record.record_id());
        let id = records.find(|id| {
            let held =
                portfolio.cases.iter().any(|case| case.meeting_id.map(|m| m.raw()) == Some(*id));
            !portfolio.is_sealed(*id) && !held
        });
        seat.go(Route::to_record(kind, id.expect("the example has one")));
        seat.all_fields();
        let label = seat.texts().field(kind, name);
        seat.find(Role::TextInput, &label).focus();
        seat.rest();
        seat.ctrl(Key::A);
        seat.type_text(typed);
        // In the middle of what will stand there.
        seat.key(Key::Home);
        seat.key(Key::Enter);
        seat.jobs_done();
        assert_eq!(seat.focused(), Some((Role::TextInput, label.clone())), "{name}");
        let before = seat.find(Role::TextInput, &label).value().unwrap_or_default();
        assert_ne!(before, typed, "{name} is written anew");
        seat.type_text("9");
        let after = seat.find(Role::TextInput, &label).value().unwrap_or_default();
        assert_eq!(after, format!("{before}9"), "{name}");
    }
}

/// On which side of today a date without a year lies is said by its field.
#[test]
fn a_date_without_a_year_lies_where_its_field_has_its_dates() {
    use samstyr::text::parse_date::parse_date_in;
    let april = chrono::NaiveDate::from_ymd_opt(2026, 4, 15).expect("a day");
    for (kind, name, typed, expected) in [
        (Kind::Meeting, "date", "12. des", "2026-12-12"),
        (Kind::Meeting, "date", "12. april", "2026-04-12"),
        (Kind::Meeting, "date", "12. februar", "2027-02-12"),
        (Kind::Event, "date", "1. november", "2026-11-01"),
        (Kind::FollowUp, "deadline", "12. des", "2026-12-12"),
        (Kind::Call, "deadline", "1. februar", "2027-02-01"),
        (Kind::FollowUp, "done_on", "20. april", "2025-04-20"),
        (Kind::Application, "submitted_on", "20. april", "2025-04-20"),
        (Kind::Decision, "date", "12. mai", "2025-05-12"),
        (Kind::Document, "date", "12. mai", "2025-05-12"),
    ] {
        let (_, field) = kind.field(name).expect("it is a field");
        let read = parse_date_in(typed, april, field.tense).expect("it is a date");
        assert_eq!(read.to_string(), expected, "{kind:?}.{name} {typed}");
    }
}

/// In a form and in a cell of a list the state of the record decides: what was held does not lie ahead.
#[test]
fn in_a_form_and_a_cell_the_state_decides_on_which_side_a_date_lies() {
    use samstyr::app::actions::EditAction;
    use samstyr::model::command::Change;
    use samstyr::model::fuzzy_date::FuzzyDate;
    use samstyr::model::meeting::Meeting;
    use samstyr::model::record::TableRecord as _;
    use samstyr::model::value::Value;
    let mut seat = Seat::with_example(View::default());
    let today = seat.app().today();
    let made = Meeting {
        body_id: seat.portfolio().bodies.iter().next().map(|body| body.id),
        date: Some(FuzzyDate::from_day(today)),
        ..Meeting::begun(RecordId::new())
    };
    let id = made.id.raw();
    seat.act(EditAction::Change(vec![Change::add(&made)]));
    seat.jobs_done();
    // Ninety days from now a year ago, so that it is the side and not the nearness that counts.
    let soon = today.checked_add_days(chrono::Days::new(90)).expect("a day");
    let typed = soon.format("%d.%m").to_string();
    let field = Meeting::state.index();
    let mut read = |state: &'static str| {
        let set = |value| Change::Set { id, field, value };
        seat.act(EditAction::Change(vec![set(Value::Choice(state))]));
        seat.jobs_done();
        let ground = seat.app().ground().expect("a document is open");
        let column = ground.column(id, "date").expect("it is a column");
        let Ok(Value::Date(date)) = ground.read(id, &column, &typed) else { panic!("no date") };
        date.day().expect("a day")
    };
    assert!(read("fixed") > today);
    assert!(read("held") < today);
}

/// What the state of a record makes needed is in sight without more ado, and comes with the state.
#[test]
fn what_the_state_makes_needed_is_in_sight() {
    use samstyr::app::actions::EditAction;
    use samstyr::model::application::Application;
    use samstyr::model::command::Change;
    use samstyr::model::record::TableRecord as _;
    use samstyr::model::value::Value;
    let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
    let made =
        Application { title: "Felles arkiv".to_owned(), ..Application::begun(RecordId::new()) };
    let id = made.id.raw();
    seat.act(EditAction::Change(vec![Change::add(&made)]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Application, id));
    let label = seat.texts().field(Kind::Application, "awarded");
    assert!(seat.all(Role::TextInput, &label).is_empty(), "nobody has applied yet");
    let value = Value::Choice("submitted");
    let field = Application::state.index();
    seat.act(EditAction::Change(vec![Change::Set { id, field, value }]));
    seat.jobs_done();
    assert_eq!(seat.all(Role::TextInput, &label).len(), 1);
}
