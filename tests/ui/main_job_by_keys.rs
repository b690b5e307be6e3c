//! The main job with the keyboard alone, from the start page to the preview of the summary: Tab,
//! Shift+Tab, arrows, Enter, Space, Escape and the shortcuts; no pointer, and nothing pressed
//! through the tree.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::report::decisions::PAPER;

use super::support::{Seat, View};

/// Presses Tab until that has the focus, as far as it takes to come round.
#[track_caller]
pub fn tab_to(seat: &mut Seat, role: Role, name: &str) {
    let mut gone = Vec::new();
    for _ in 0..250 {
        if seat.focused() == Some((role, name.to_owned())) {
            return;
        }
        gone.push(seat.focused());
        seat.key(Key::Tab);
    }
    panic!("Tab never comes to {role:?} {name:?}; it went through {gone:?}");
}

#[track_caller]
pub fn tab_and_press(seat: &mut Seat, role: Role, name: &str) {
    tab_to(seat, role, name);
    seat.key(Key::Enter);
}

fn write(seat: &mut Seat, text: &str) {
    seat.ctrl(Key::A);
    seat.type_text(text);
    seat.key(Key::Tab);
    seat.jobs_done();
}

fn text_of(seat: &Seat, decision: RecordId) -> String {
    seat.portfolio().decisions.get_raw(decision).expect("it is there").text.clone()
}

#[test]
fn a_meeting_is_written_up_with_keys_alone() {
    let mut seat = Seat::at_start(View::default());
    let example = seat.texts().get("start-example");
    tab_and_press(&mut seat, Role::Button, &example);
    seat.until("the example is open", |app| app.open.is_some());

    // The case, by its number.
    seat.ctrl(Key::K);
    seat.type_text("50/22");
    seat.key(Key::Enter);
    let case = seat.app().route.record.expect("the case is open");
    let portfolio = seat.portfolio();
    let decision = portfolio.decisions.iter().find(|d| d.case_id.map(|id| id.raw()) == Some(case));
    let decision = decision.expect("it has a decision").id.raw();
    let texts = seat.texts();

    // Its decision, in the agenda.
    let before = text_of(&seat, decision);
    tab_to(&mut seat, Role::MultilineTextInput, &texts.field(Kind::Decision, "text"));
    write(&mut seat, "Styringsgruppen søker om skjønnsmidler.");
    let changed = seat
        .portfolio()
        .decisions
        .iter()
        .find(|d| d.text.starts_with("Styringsgruppen søker om skjønnsmidler."))
        .map(|d| d.id.raw());
    assert_eq!(changed, Some(decision), "the first decision of the agenda is that of the case");
    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_eq!(text_of(&seat, decision), before);
    seat.ctrl(Key::Y);
    seat.jobs_done();
    assert_ne!(text_of(&seat, decision), before);

    // What is to be done after it.
    let known = seat.portfolio().actions.len();
    tab_and_press(&mut seat, Role::Button, &texts.attribute("kind-actions", "new"));
    seat.until("there is a follow-up", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.actions.len() == known + 1)
    });
    let action = seat.app().route.record.expect("it is open");
    assert_eq!(
        seat.focused(),
        Some((Role::TextInput, texts.field(Kind::FollowUp, "title"))),
        "one goes on with its name"
    );
    write(&mut seat, "Skrive søknadene");
    tab_to(&mut seat, Role::TextInput, &texts.field(Kind::FollowUp, "owner"));
    write(&mut seat, "Sekretariatet");
    tab_to(&mut seat, Role::TextInput, &texts.field(Kind::FollowUp, "deadline"));
    write(&mut seat, "14.10.22");
    let made = seat.portfolio().actions.get_raw(action).cloned().expect("it is there");
    assert_eq!((made.title.as_str(), made.owner.as_str()), ("Skrive søknadene", "Sekretariatet"));
    assert_eq!(made.deadline.expect("a deadline").to_string(), "2022-10-14");

    // Final, after it has asked; Enter by habit says no.
    let sealed = seat.portfolio().seals.len();
    tab_and_press(&mut seat, Role::Button, &texts.get("meeting-finalise"));
    seat.key(Key::Enter);
    assert!(seat.app().question().is_none());
    assert_eq!(seat.portfolio().seals.len(), sealed, "no is no");
    assert_eq!(
        seat.focused(),
        Some((Role::Button, texts.get("meeting-finalise"))),
        "the focus is back at the button"
    );
    seat.key(Key::Enter);
    tab_to(&mut seat, Role::Button, &texts.get("finalise-meeting-confirm"));
    seat.key(Key::Space);
    seat.until("the decision is final", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.is_sealed(decision))
    });

    // The summary: seen, and the way to write it reached. The dialogue of files is the system's.
    let show = texts.attribute(PAPER.genre, "show");
    let (way, _) = seat.way_to(&PAPER);
    tab_and_press(&mut seat, Role::Button, &way);
    if way != show {
        tab_and_press(&mut seat, Role::Button, &show);
    }
    seat.until("the pages are shown", |app| app.preview.is_some());
    tab_to(&mut seat, Role::Button, &texts.attribute("paper-save", "docx"));
    tab_to(&mut seat, Role::Button, &texts.attribute("paper-save", "pdf"));
    seat.key(Key::Escape);
    assert!(seat.app().preview.is_none(), "Escape puts it away");
    assert_eq!(seat.focused(), Some((Role::Button, way)), "the focus is back at the button");
}

#[test]
fn an_estimate_is_made_with_keys_alone() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    // The seventh view of the navigation.
    seat.ctrl(Key::Num7);
    // Out of the list, which has the keys.
    seat.key(Key::F6);
    tab_and_press(&mut seat, Role::Button, &texts.get("calculator-all"));
    let label = |name| super::calculator::label(texts, name);
    for (key, text) in [
        (super::calculator::name(texts), "Brev om foreldrebetaling"),
        (label("before_per_year"), "1 200"),
        (label("after_per_year"), "40 %"),
        (label("minutes_per_case"), "15"),
        (label("rewriting_hours"), "40"),
    ] {
        tab_to(&mut seat, Role::TextInput, &key);
        write(&mut seat, text);
    }
    assert!(seat.says("120"), "480 contacts of 15 minutes are 120 hours");
    let known = seat.portfolio().estimates.len();
    let project = super::places::longest(&seat.portfolio(), Kind::Project).expect("a project");
    let project = seat.portfolio().label(project);
    tab_and_press(&mut seat, Role::ComboBox, &texts.field(Kind::Benefit, "project_id"));
    seat.type_text(&project);
    seat.key(Key::Enter);
    tab_and_press(&mut seat, Role::Button, &texts.get("calculator-keep"));
    seat.jobs_done();
    assert_eq!(seat.portfolio().estimates.len(), known + 1);
}

#[test]
fn a_record_of_a_list_is_opened_with_keys_alone() {
    let mut seat = Seat::with_example(View::default());
    seat.ctrl(Key::Num6);
    seat.key(Key::F6);
    let filter = seat.texts().get("list-filter");
    tab_to(&mut seat, Role::TextInput, &filter);
    seat.type_text("e");
    seat.key(Key::Escape);
    // However the list is made: the keys go to it and open a record.
    for key in [Key::Tab, Key::ArrowDown, Key::Enter, Key::Space] {
        for _ in 0..12 {
            if seat.app().route.record.is_some() {
                break;
            }
            seat.key(key);
        }
    }
    let before = seat.app().route.record;
    assert!(before.is_some(), "no record was opened");
    seat.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    seat.rest();
}
