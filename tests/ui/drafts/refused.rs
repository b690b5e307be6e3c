//! What does not fit stays where it was typed or chosen, with the reason, and holds back itself only.

use egui::accesskit::Role;
use egui::{Key, OutputCommand};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{DocumentAction, EditAction, FieldText, Question, QuestionAction};
use samstyr::app::route::Route;
use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::model::rules::check_ready_for_seal;
use samstyr::model::value::Value;

use super::*;
use crate::support::{field, set, text};

#[test]
fn a_number_out_of_its_range_stays_in_its_field_with_the_reason() {
    let (mut seat, id) = at(Kind::Application);
    let rank = label(&seat, Kind::Application, "decided_rank");
    let before = value(&seat, id, "decided_rank");
    seat.fill(Role::TextInput, &rank, 0, "-5");
    seat.jobs_done();
    assert_eq!(value(&seat, id, "decided_rank"), before);
    assert_eq!(shown(&seat, &rank).as_deref(), Some("-5"), "it stands there as it was typed");
    assert!(seat.says("telles fra 1"), "with the reason");
    seat.find(Role::Link, &waiting(&seat, 1));
    // Another field of the same form is not held back.
    let title = label(&seat, Kind::Application, "title");
    seat.fill(Role::TextInput, &title, 0, "Nytt navn");
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Nytt navn"));
    assert_eq!(shown(&seat, &rank).as_deref(), Some("-5"));
    // Put right, it comes, and nothing waits any more.
    seat.fill(Role::TextInput, &rank, 0, "5");
    seat.jobs_done();
    assert_eq!(value(&seat, id, "decided_rank"), Value::Integer(5));
    assert!(!seat.app().drafts.has(id));
    assert!(seat.all(Role::Link, &waiting(&seat, 1)).is_empty());
}

#[test]
fn one_bad_draft_among_five_holds_back_itself_and_no_other() {
    let (seat, id) = at(Kind::Application);
    let mut seat = seat;
    let typed = [
        ("title", "Fem på en gang"),
        ("decided_rank", "7"),
        ("proposed_rank", "-5"),
        ("applied", "400 000"),
        ("submitted_on", "28.02.2024"),
    ];
    for (name, text) in typed {
        assert!(Kind::Application.field(name).is_some(), "{name}");
        let draft = EditAction::Draft { id, field: name.to_owned(), text: text.to_owned() };
        seat.act(draft);
    }
    let before = value(&seat, id, "proposed_rank");
    // A crash before any of them was left: all five are offered, and none is lost.
    let mut seat = again(seat);
    seat.find(Role::Link, &waiting(&seat, 5));
    // Nobody has come back to them yet: they wait, wherever one goes.
    seat.ctrl(Key::Num2);
    seat.jobs_done();
    seat.find(Role::Link, &waiting(&seat, 5));
    for (name, text) in typed {
        let (field, text) = (name.to_owned(), text.to_owned());
        seat.act(EditAction::Leave(FieldText { id, field, text, made: None }));
    }
    seat.jobs_done();
    for (name, text) in typed.into_iter().filter(|(name, _)| *name != "proposed_rank") {
        assert_eq!(seat.app().drafts.get(id, name), None, "{name}: {text}");
    }
    assert_eq!(value(&seat, id, "title"), text("Fem på en gang"));
    assert_eq!(value(&seat, id, "decided_rank"), Value::Integer(7));
    assert_eq!(seat.app().drafts.get(id, "proposed_rank"), Some("-5"));
    assert_eq!(value(&seat, id, "proposed_rank"), before);
    // It leads back to where it stands, with the reason.
    seat.press(Role::Link, &waiting(&seat, 1));
    assert!(seat.says("telles fra 1"));
    let show = seat.all_named(Role::Button, "Vis: ");
    assert_eq!(show.len(), 1);
    show[0].click_accesskit();
    seat.rest();
    assert_eq!(seat.app().route.record, Some(id));
    let rank = label(&seat, Kind::Application, "proposed_rank");
    assert_eq!(shown(&seat, &rank).as_deref(), Some("-5"));
}

#[test]
fn a_link_that_would_go_round_in_a_ring_stays_beside_its_field() {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let mut cases = portfolio.cases.iter().map(|case| case.id.raw());
    let (first, second) = (cases.next().unwrap(), cases.next().unwrap());
    let ring =
        |from, to| Change::Set { id: from, field: field(Kind::Case, "continues_id"), value: to };
    let changes = vec![
        set(Kind::Case, first, "title", text("Den ene saken")),
        ring(second, Value::Null),
        ring(first, Value::Link(second)),
    ];
    seat.act(EditAction::Change(changes));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Case, second));
    seat.all_fields();
    let continues = label(&seat, Kind::Case, "continues_id");
    seat.find(Role::ComboBox, &continues).focus();
    seat.rest();
    seat.type_text("Den ene saken");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, second, "continues_id"), Value::Null);
    assert!(seat.says("ville ført tilbake til seg selv"), "it is said beside the field");
    seat.find(Role::Link, &waiting(&seat, 1));
    // What was chosen stands there until it is given up.
    let chosen = seat.find(Role::ComboBox, &continues).value().unwrap_or_default();
    assert!(chosen.contains("Den ene saken"), "{chosen}");
    seat.press(Role::Link, &seat.texts().get("drafts-discard"));
    assert!(!seat.says("ville ført tilbake til seg selv"));
    assert!(!seat.app().drafts.has(second));
}

#[test]
fn a_decision_is_not_made_final_without_what_is_typed_in_it() {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let decision = portfolio
        .decisions
        .iter()
        .find(|decision| check_ready_for_seal(&portfolio, decision.id.raw()).is_ok());
    let id = decision.expect("one can be made final").id.raw();
    seat.go(Route::to_record(Kind::Decision, id));
    let year = label(&seat, Kind::Decision, "amount_year");
    seat.fill(Role::TextInput, &year, 0, "1066");
    seat.jobs_done();
    let texts = seat.texts();
    // It is said before anybody is asked, and whoever asks is refused.
    let finalise = texts.attribute("final-decisions", "do");
    assert!(seat.find(Role::Button, &finalise).accesskit_node().is_disabled());
    let record = seat.portfolio().label(id);
    seat.find(
        Role::Link,
        &texts.with("finalise-lacks-one", &[("field", &year), ("record", &record)]),
    );
    seat.act(QuestionAction::Ask(Question {
        title: String::new(),
        text: String::new(),
        confirm: String::new(),
        shows: Vec::new(),
        warns: Vec::new(),
        changes: vec![Change::Seal { record: id }],
    }));
    seat.act(QuestionAction::Confirm);
    seat.jobs_done();
    assert!(!seat.portfolio().is_sealed(id));
    assert!(seat.says("er skrevet, men ikke lagret"));
    seat.fill(Role::TextInput, &year, 0, "2024");
    seat.jobs_done();
    seat.press(Role::Button, &finalise);
    seat.press(Role::Button, &texts.attribute("final-decisions", "confirm"));
    seat.jobs_done();
    assert!(seat.portfolio().is_sealed(id));
}

#[test]
fn closing_is_not_held_back_and_the_next_start_offers_what_waits() {
    let (mut seat, id) = at(Kind::Project);
    let start = label(&seat, Kind::Project, "start_date");
    let title = label(&seat, Kind::Project, "title");
    seat.fill(Role::TextInput, &start, 0, "31.02.2022");
    type_over(&mut seat, &title, "Skrevet og lukket");
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it lies there");
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
    let mut seat = Seat::in_place(seat.leave(), View::default());
    seat.open(&file);
    assert_eq!(value(&seat, id, "title"), text("Skrevet og lukket"), "the good one came");
    let found = seat.texts().count("drafts-found", 1, &[]);
    assert!(seat.says(&found), "and the other is told of");
    seat.press(Role::Link, &waiting(&seat, 1));
    assert!(seat.says("31.02.2022"));
    let copy = seat.all_named(Role::Button, "Kopier: ");
    copy[0].click_accesskit();
    seat.harness.step();
    let commands = &seat.harness.output().platform_output.commands;
    let is_it = |command: &OutputCommand| matches!(command, OutputCommand::CopyText(copied) if copied == "31.02.2022");
    assert!(commands.iter().any(is_it), "{commands:?}");
    seat.rest();
    let discard = seat.all_named(Role::Button, "Forkast: ");
    discard[0].click_accesskit();
    seat.rest();
    assert!(!seat.app().drafts.has(id), "only who says so gives it up");
    assert!(seat.all(Role::Link, &waiting(&seat, 1)).is_empty());
}

#[test]
fn enter_on_what_is_refused_stays_in_the_field() {
    let (mut seat, id) = at(Kind::Project);
    for (name, wrong, right) in
        [("end_date", "31.11.", "2. desember 2026"), ("budget", "mye", "12")]
    {
        let field = label(&seat, Kind::Project, name);
        type_over(&mut seat, &field, wrong);
        seat.key(Key::Enter);
        seat.jobs_done();
        assert_eq!(seat.focused(), Some((Role::TextInput, field)), "{name}");
        seat.ctrl(Key::A);
        seat.type_text(right);
        seat.key(Key::Enter);
        seat.jobs_done();
        assert_ne!(value(&seat, id, name), Value::Null, "{name}");
        assert!(!seat.app().drafts.has(id), "{name}");
    }
}
