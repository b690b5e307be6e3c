//! The main job, from the start page to the exported file, by what a keyboard and a screen reader
//! can reach. Only the answers of the system's own dialogues are given as actions.

use std::fs;

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::RouteAction;
use samstyr::app::papers::{PaperAction, Shown};
use samstyr::model::choice::Choice as _;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::report::decisions::PAPER;
use samstyr::report::paper::{PaperFormat, Subject};
use samstyr::text::{Format, Lang};

use super::support::{Seat, View};

const DECIDED: &str = "1. Styringsgruppen stiller seg bak prosjektkandidatene.\n2. Sekretariatet \
                       søker Statsforvalteren om skjønnsmidler for 2023.";

/// The first draft of a decision of a case: its key and text.
fn decision_of(portfolio: &Portfolio, case: RecordId) -> (RecordId, String) {
    let found = portfolio.decisions.iter().find(|d| d.case_id.map(|id| id.raw()) == Some(case));
    let decision = found.expect("the case has a decision");
    (decision.id.raw(), decision.text.clone())
}

fn text_of(portfolio: &Portfolio, decision: RecordId) -> &str {
    &portfolio.decisions.get_raw(decision).expect("it is there").text
}

/// Starts at the start page and opens the example as a newcomer does.
fn at_the_case_of_september() -> (Seat, RecordId) {
    let mut seat = Seat::at_start(View::default());
    seat.click(Role::Button, "Eksempelporteføljen");
    seat.until("the example is open", |app| app.open.is_some());
    let today = Format::of(Lang::Nb).day_long(seat.app().today());
    assert!(seat.says(&format!("I dag er {today} her")), "the example says which day it is");
    let portfolio = seat.portfolio();
    let case = portfolio.cases.iter().find(|case| case.title == "Søknader om skjønnsmidler 2023");
    let case = case.expect("the example has the case").id.raw();

    // By a word of it, then by its number.
    seat.ctrl(Key::K);
    seat.type_text("skjønnsmidler 2023");
    assert_eq!(seat.all(Role::ListBoxOption, &portfolio.label(case)).len(), 1);
    seat.key(Key::Escape);
    assert!(seat.list(Role::ListBoxOption).is_empty(), "Escape puts the results away");
    seat.ctrl(Key::K);
    seat.type_text("50/22");
    seat.key(Key::Enter);
    assert_eq!(seat.app().route.record, Some(case));
    assert!(seat.says("Fredag 23. september 2022"), "the case is shown in its meeting");
    (seat, case)
}

#[test]
fn a_decision_is_changed_undone_and_changed_again() {
    let (mut seat, case) = at_the_case_of_september();
    let (decision, before) = decision_of(&seat.portfolio(), case);
    let texts = seat.texts();
    let field = texts.field(Kind::Decision, "text");

    seat.fill(Role::MultilineTextInput, &field, 0, DECIDED);
    seat.until("the decision is saved", |app| {
        app.portfolio().is_some_and(|portfolio| text_of(portfolio, decision) == DECIDED)
    });
    assert!(seat.says(&texts.with("saved-at", &[("time", "")])), "it says that it is saved");

    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_eq!(text_of(&seat.portfolio(), decision), before);
    let told = seat.app().messages.fresh().expect("undo says what it took back").text.clone();
    assert!(told.starts_with("Angret: "), "{told}");
    seat.ctrl(Key::Y);
    seat.jobs_done();
    assert_eq!(text_of(&seat.portfolio(), decision), DECIDED);
}

#[test]
fn the_meeting_is_held_made_final_and_handed_out() {
    let (mut seat, case) = at_the_case_of_september();
    let (decision, _) = decision_of(&seat.portfolio(), case);
    let field = seat.texts().field(Kind::Decision, "text");
    seat.fill(Role::MultilineTextInput, &field, 0, DECIDED);
    seat.jobs_done();

    let follow_up = add_follow_up(&mut seat);
    let action = seat.portfolio().actions.get_raw(follow_up).cloned().expect("it is there");
    assert_eq!(action.decision_id.map(|id| id.raw()), Some(decision));
    assert_eq!(action.title, "Skrive søknadene");
    assert_eq!(action.owner, "Sekretariatet");
    assert_eq!(action.deadline.expect("it has one").to_string(), "2022-10-14");

    let meeting = make_final(&mut seat, case);
    no_final_decision_can_be_changed(&mut seat, decision);
    export(&mut seat, meeting);
}

fn add_follow_up(seat: &mut Seat) -> RecordId {
    let texts = seat.texts();
    seat.press_one(Role::Button, &texts.attribute("kind-actions", "new"), 0);
    seat.until("the follow-up is open", |app| {
        let record = app.route.record.and_then(|id| app.portfolio()?.record(id));
        record.is_some_and(|record| record.kind() == Kind::FollowUp)
    });
    let id = seat.app().route.record.expect("it is open");
    for (name, text) in
        [("title", "Skrive søknadene"), ("owner", "Sekretariatet"), ("deadline", "14.10.22")]
    {
        seat.fill(Role::TextInput, &texts.field(Kind::FollowUp, name), 0, text);
        seat.jobs_done();
    }
    id
}

fn make_final(seat: &mut Seat, case: RecordId) -> RecordId {
    let texts = seat.texts();
    let meeting = seat.portfolio().cases.get_raw(case).and_then(|case| case.meeting_id);
    let meeting = meeting.expect("the case has a meeting");
    let sealed = |portfolio: &Portfolio| portfolio.seals.len();
    let before = sealed(&seat.portfolio());

    seat.press(Role::Button, &texts.get("meeting-finalise"));
    assert!(seat.says(&texts.attribute("final-decisions", "text")), "it asks first");
    seat.press(Role::Button, &texts.get("cancel"));
    seat.jobs_done();
    assert_eq!(sealed(&seat.portfolio()), before, "no is no");

    seat.press(Role::Button, &texts.get("meeting-finalise"));
    seat.press(Role::Button, &texts.get("finalise-meeting-confirm"));
    seat.until("the decisions are final", |app| {
        app.portfolio().is_some_and(|portfolio| {
            portfolio.decisions.iter().all(|decision| {
                let case = portfolio.cases.find(decision.case_id);
                case.is_none_or(|case| case.meeting_id != Some(meeting))
                    || portfolio.is_sealed(decision.id.raw())
            })
        })
    });
    assert!(seat.app().question().is_none());
    assert!(seat.all(Role::Button, &texts.get("meeting-finalise")).is_empty(), "nothing is left");
    meeting.raw()
}

fn no_final_decision_can_be_changed(seat: &mut Seat, decision: RecordId) {
    let texts = seat.texts();
    let field = texts.field(Kind::Decision, "text");
    assert!(seat.all(Role::MultilineTextInput, &field).is_empty(), "in the agenda");
    assert!(seat.says(DECIDED), "the text stands there all the same");
    seat.act(RouteAction::Select(Some(decision)));
    seat.rest();
    assert!(seat.all(Role::MultilineTextInput, &field).is_empty(), "on its page");
    let seal = seat.portfolio().seals.get(&decision).cloned().expect("it is final");
    assert!(seat.says(seal.short_hash()), "it says why");

    // Nor can it be taken back.
    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_eq!(seat.portfolio().seals.get(&decision), Some(&seal));
    assert_eq!(text_of(&seat.portfolio(), decision), DECIDED);
}

fn export(seat: &mut Seat, meeting: RecordId) {
    let texts = seat.texts();
    seat.press_paper(&PAPER);
    seat.until("the pages are shown", |app| app.preview.is_some());
    let preview = seat.app().preview.clone().expect("there are pages");
    assert!(!preview.typeset.page_sizes().is_empty());
    let wanted = preview.wanted;
    assert_eq!(*wanted.paper, PAPER);
    assert_eq!(wanted.ask.subject, Subject::Record(meeting));
    assert_eq!((wanted.ask.lang, wanted.ask.public), (Lang::Nb, false));
    // The buttons open a dialogue of the system; what it would answer is given here.
    for format in ["pdf", "docx"] {
        seat.find(Role::Button, &texts.attribute("paper-save", format));
    }
    for (format, name, begins) in
        [(PaperFormat::Pdf, "vedtak.pdf", "%PDF-"), (PaperFormat::Docx, "vedtak.docx", "PK")]
    {
        let path = seat.path(name);
        seat.act(PaperAction::Write(Shown(seat.portfolio()), wanted.clone(), format, path.clone()));
        seat.until("the file is written", |_| path.exists());
        let bytes = fs::read(&path).expect("it can be read");
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
        assert!(seat.says(&path.display().to_string()), "it says where it wrote");
    }
    seat.key(Key::Escape);
    assert!(seat.app().preview.is_none(), "Escape puts the preview away");
}

#[test]
fn what_was_done_stands_in_the_file() {
    let (mut seat, case) = at_the_case_of_september();
    let field = seat.texts().field(Kind::Decision, "text");
    seat.fill(Role::MultilineTextInput, &field, 0, DECIDED);
    seat.jobs_done();
    make_final(&mut seat, case);
    let file = seat.app().open.as_ref().and_then(|open| open.path.clone());
    let place = seat.leave();

    let mut again = Seat::in_place(place, View::default());
    assert!(again.says("eksempelportefolje"), "the start page remembers the document");
    again.open(&file.expect("it lies somewhere"));
    let portfolio = again.portfolio();
    let (decision, text) = decision_of(&portfolio, case);
    assert_eq!(text, DECIDED);
    assert!(portfolio.is_sealed(decision));
    let state = portfolio.decisions.get_raw(decision).and_then(|decision| decision.state);
    assert_eq!(state.map(|state| state.code()), Some("final"));
}
