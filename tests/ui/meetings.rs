//! The page of a meeting: what it lacks is said before anybody is asked, the question shows what will be
//! final, and what nothing keeps can be deleted.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{DocumentAction, EditAction, FieldText, RouteAction};
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::case::{Case, CaseState};
use samstyr::model::choice::Choice as _;
use samstyr::model::command::Change;
use samstyr::model::decision::{Decision, Outcome};
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::meeting::{Meeting, MeetingState};
use samstyr::model::record::TableRecord as _;
use samstyr::report::voice::Voice;

use super::support::{Seat, View};

/// A meeting of the example's first body, with a case and a decision without an outcome.
pub fn at_a_meeting() -> (Seat, Meeting, Case, Decision) {
    let mut seat = Seat::with_example(View::default());
    let body_id = seat.portfolio().bodies.iter().next().map(|body| body.id);
    let date = NaiveDate::from_ymd_opt(2024, 4, 24).map(FuzzyDate::from_day);
    let meeting = Meeting { body_id, date, ..Meeting::begun(RecordId::new()) };
    let case = Case {
        title: "Felles portal".to_owned(),
        meeting_id: Some(meeting.id),
        ..Case::begun(RecordId::new())
    };
    let decision = Decision {
        title: "Portalen bygges".to_owned(),
        text: "Styringsgruppen vedtar at portalen bygges i 2025.".to_owned(),
        case_id: Some(case.id),
        ..Decision::begun(RecordId::new())
    };
    let changes = vec![Change::add(&meeting), Change::add(&case), Change::add(&decision)];
    seat.act(EditAction::Change(changes));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Meeting, meeting.id.raw()));
    (seat, meeting, case, decision)
}

fn is_out_of_use(seat: &Seat, name: &str) -> bool {
    seat.find(Role::Button, name).accesskit_node().is_disabled()
}

#[test]
fn what_a_meeting_lacks_is_said_before_anybody_is_asked() {
    let (mut seat, _, _, decision) = at_a_meeting();
    let texts = seat.texts();
    let finalise = texts.get("meeting-finalise");
    assert!(is_out_of_use(&seat, &finalise), "it cannot be final yet");
    let outcome = texts.field(Kind::Decision, "outcome");
    let record = seat.portfolio().label(decision.id.raw());
    let lacks = texts.with("finalise-lacks-one", &[("field", &outcome), ("record", &record)]);
    seat.click(Role::Link, &lacks);
    assert_eq!(seat.focused(), Some((Role::ComboBox, outcome)), "a click leads to it");

    seat.act(EditAction::Change(vec![Change::set(
        decision.id,
        Decision::outcome,
        Some(Outcome::Adopted),
    )]));
    seat.jobs_done();
    assert!(!seat.says(&lacks) && !is_out_of_use(&seat, &finalise));
    seat.press(Role::Button, &finalise);
    let question = seat.app().question().cloned().expect("it asks");
    assert_eq!(question.shows.len(), 1);
    assert!(question.shows[0].text.contains(&decision.text), "{:?}", question.shows);
    // The first body of the example only advises.
    let seen = Voice::Advises.outcome(texts, Outcome::Adopted.code());
    assert!(question.shows[0].text.contains(&seen) && seat.is_seen("portalen bygges"));
}

/// What the question says, and what stands before it.
fn asked(seat: &mut Seat) -> String {
    let finalise = seat.texts().get("meeting-finalise");
    seat.press(Role::Button, &finalise);
    seat.app().question().cloned().expect("it asks").text
}

#[test]
fn what_is_decided_at_a_meeting_that_has_not_been_is_not_made_final() {
    let (mut seat, meeting, _, decision) = at_a_meeting();
    let texts = seat.texts();
    let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
    seat.act(EditAction::Change(vec![outcome]));
    seat.jobs_done();
    let plain = texts.attribute("final-advice", "text");
    let text = asked(&mut seat);
    assert!(text.ends_with(&plain), "{text}");
    assert!(!text.contains("2099"), "it was held: {text}");
    seat.press(Role::Button, &texts.get("cancel"));
    let date = NaiveDate::from_ymd_opt(2099, 12, 15).map(FuzzyDate::from_day);
    seat.act(EditAction::Change(vec![Change::set(meeting.id, Meeting::date, date)]));
    seat.jobs_done();
    let finalise = texts.get("meeting-finalise");
    assert!(is_out_of_use(&seat, &finalise));
    assert!(seat.says("15. desember 2099"), "the reason is said");
    assert!(seat.portfolio().seals.get(&decision.id.raw()).is_none(), "nothing is done yet");
}

#[test]
fn what_is_typed_and_not_saved_is_not_said_to_be_missing() {
    let (mut seat, _, case, decision) = at_a_meeting();
    let texts = seat.texts();
    let (lacks, unsaved) = (texts.get("finalise-lacks"), texts.get("finalise-unsaved"));
    assert!(seat.says(&lacks) && !seat.says(&unsaved));
    let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
    seat.act(EditAction::Change(vec![outcome]));
    seat.act(EditAction::Leave(FieldText {
        id: decision.id.raw(),
        field: Decision::amount.name().to_owned(),
        text: "mange".to_owned(),
        made: None,
    }));
    seat.jobs_done();
    assert!(seat.says(&unsaved) && !seat.says(&lacks));
    assert!(is_out_of_use(&seat, &texts.get("meeting-finalise")));

    // The same of the case, whose values are sealed with the decision.
    let typed = |id: RecordId, field: &str, text: &str| {
        let field = field.to_owned();
        EditAction::Leave(FieldText { id, field, text: text.to_owned(), made: None })
    };
    seat.act(typed(decision.id.raw(), Decision::amount.name(), "40 000"));
    seat.jobs_done();
    assert!(!seat.says(&unsaved) && !is_out_of_use(&seat, &texts.get("meeting-finalise")));
    seat.act(typed(case.id.raw(), Case::case_year.name(), "i fjor"));
    seat.jobs_done();
    assert!(seat.says(&unsaved) && is_out_of_use(&seat, &texts.get("meeting-finalise")));
    let (field, record) =
        (texts.field(Kind::Case, Case::case_year.name()), seat.portfolio().label(case.id.raw()));
    let named = [("field", field.as_str()), ("record", record.as_str())];
    assert!(seat.says(&texts.with("finalise-lacks-one", &named)));
}

#[test]
fn a_meeting_is_deleted_in_the_window_unless_something_final_keeps_it() {
    let (mut seat, meeting, case, decision) = at_a_meeting();
    let texts = seat.texts();
    let bin = texts.get("record-delete");
    seat.press(Role::Button, &bin);
    seat.jobs_done();
    assert!(seat.portfolio().meetings.get(meeting.id).is_some(), "its case is in the way");
    assert!(seat.app().messages.fresh().is_some(), "and that is said");

    seat.act(EditAction::Change(vec![Change::set(
        decision.id,
        Decision::outcome,
        Some(Outcome::Adopted),
    )]));
    seat.act(EditAction::Change(vec![Change::Seal { record: decision.id.raw() }]));
    seat.jobs_done();
    let record = seat.portfolio().label(decision.id.raw());
    let kind = texts.kind(Kind::Decision);
    let kept = texts.with("record-delete-final", &[("record", &record), ("kind", &kind)]);
    assert!(is_out_of_use(&seat, &kept), "a final decision keeps its meeting");
    seat.go(Route::to_record(Kind::Case, case.id.raw()));
    let bins = seat.all(Role::Button, &kept);
    assert_eq!(bins.len(), 2, "and its case");

    // One that nothing points at is gone at once, and the page shows another.
    let (mut seat, meeting, case, decision) = at_a_meeting();
    seat.act(EditAction::Change(vec![
        Change::Delete { id: decision.id.raw() },
        Change::Delete { id: case.id.raw() },
    ]));
    seat.jobs_done();
    seat.press(Role::Button, &bin);
    seat.jobs_done();
    assert!(seat.portfolio().meetings.get(meeting.id).is_none());
    assert!(seat.says(&texts.field(Kind::Meeting, "date")), "another meeting is shown");
}

#[test]
fn what_a_final_decision_settles_of_its_meeting_is_shown_and_not_offered() {
    let (mut seat, meeting, _, decision) = at_a_meeting();
    let texts = seat.texts();
    let date = texts.field(Kind::Meeting, "date");
    assert!(!seat.all(Role::TextInput, &date).is_empty(), "it can be moved");
    let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
    seat.act(EditAction::Change(vec![outcome]));
    seat.act(EditAction::Change(vec![Change::Seal { record: decision.id.raw() }]));
    seat.jobs_done();
    assert!(seat.portfolio().is_sealed(decision.id.raw()));
    assert!(seat.all(Role::TextInput, &date).is_empty(), "no box for the date");
    let body = texts.field(Kind::Meeting, "body_id");
    assert!(seat.all(Role::ComboBox, &body).is_empty(), "nor for the body");
    let sealed = seat.portfolio().label(decision.id.raw());
    let why = format!("«{sealed}»");
    assert!(seat.all_named(Role::Link, "Står fast").len() >= 2, "{}", seat.list(Role::Link));
    assert!(seat.says(&why), "and which decision it is");
    let place = texts.field(Kind::Meeting, "place");
    assert!(!seat.all(Role::TextInput, &place).is_empty(), "the rest can be changed");
    assert!(seat.portfolio().meetings.get(meeting.id).is_some());
}

#[test]
fn an_empty_portfolio_says_what_comes_before_a_meeting_and_leads_there() {
    let mut seat = Seat::at_start(View::default());
    let file = seat.path("ny.samstyr");
    seat.act(DocumentAction::New(file));
    seat.until("the document is open", |app| app.open.is_some());
    let texts = seat.texts();
    seat.go(Route::to(Area::Meetings));
    let (meeting, body) =
        (texts.attribute("kind-meetings", "new"), texts.attribute("kind-bodies", "new"));
    let first = texts.with("list-needs-first", &[("list", &texts.kind_plural(Kind::Body))]);
    assert!(seat.is_seen(&first), "there is no body to meet, which is said");
    seat.press(Role::Button, &body);
    seat.jobs_done();
    assert_eq!(seat.portfolio().bodies.iter().count(), 1);
    seat.go(Route::to(Area::Meetings));
    seat.press(Role::Button, &meeting);
    seat.jobs_done();
    assert_eq!(seat.portfolio().meetings.iter().count(), 1);
}

/// The button under a case and the search make the same decision, at the same place, with the keyboard in it.
#[test]
fn a_new_decision_is_the_same_by_the_button_and_by_the_search() {
    let mut made = Vec::new();
    for by_search in [false, true] {
        let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
        let body = seat.portfolio().bodies.iter().next().expect("a body").id;
        let meeting = Meeting {
            body_id: Some(body),
            date: Some(FuzzyDate::from_day(seat.app().today())),
            ..Meeting::begun(RecordId::new())
        };
        let case = Case {
            title: "Felles arkiv".to_owned(),
            proposal: "Arkivet kjøpes inn.".to_owned(),
            meeting_id: Some(meeting.id),
            ..Case::begun(RecordId::new())
        };
        seat.act(EditAction::Change(vec![Change::add(&meeting), Change::add(&case)]));
        seat.jobs_done();
        seat.act(RouteAction::Go(Route::to(Area::Meetings)));
        seat.act(RouteAction::Select(Some(case.id.raw())));
        seat.jobs_done();
        let word = seat.texts().attribute("kind-decisions", "new");
        match by_search {
            // The body of the meeting only advises.
            false => {
                let button = Voice::Advises.get(seat.texts(), "case-decide");
                seat.press(Role::Button, &button);
            }
            true => {
                seat.ctrl(egui::Key::K);
                seat.type_text(&word);
                seat.key(egui::Key::Enter);
            }
        }
        seat.jobs_done();
        let portfolio = seat.portfolio();
        let decision = portfolio.decisions.iter().find(|it| it.case_id == Some(case.id));
        let decision = decision.expect("there is one").clone();
        let text = Voice::Advises.label(seat.texts(), Kind::Decision, "text");
        assert_eq!(seat.focused(), Some((Role::MultilineTextInput, text)), "{by_search}");
        assert_eq!(seat.app().route.record, Some(case.id.raw()), "one stays where one is");
        made.push((decision.title, decision.text, decision.outcome, decision.state));
    }
    assert_eq!(made[0], made[1]);
    assert_eq!((made[0].0.as_str(), made[0].1.as_str()), ("Felles arkiv", "Arkivet kjøpes inn."));
}

#[test]
fn a_meeting_that_was_called_off_says_that_it_has_a_decision_all_the_same() {
    let (mut seat, meeting, _, _) = at_a_meeting();
    let told = |seat: &Seat| {
        let state = seat.texts().choice(&MeetingState::SET, MeetingState::Cancelled.code());
        let arguments = [("state", &*state.to_lowercase())];
        seat.texts().count("meeting-called-off", 1, &arguments)
    };
    assert!(!seat.says(&told(&seat)));
    let off = Change::set(meeting.id, Meeting::state, Some(MeetingState::Cancelled));
    seat.act(EditAction::Change(vec![off]));
    seat.jobs_done();
    assert!(told(&seat).contains("avlyst") && seat.says(&told(&seat)), "{}", told(&seat));
}

#[test]
fn a_withdrawn_case_says_so_where_its_decision_would_stand() {
    let (mut seat, meeting, ..) = at_a_meeting();
    let case = Case {
        title: "Ny avtale".to_owned(),
        meeting_id: Some(meeting.id),
        state: Some(CaseState::Withdrawn),
        ..Case::begun(RecordId::new())
    };
    let word = seat.texts().choice(&CaseState::SET, CaseState::Withdrawn.code());
    assert!(!seat.says_just(&word));
    seat.act(EditAction::Change(vec![Change::add(&case)]));
    seat.jobs_done();
    assert!(seat.says_just(&word), "{word}");
}
