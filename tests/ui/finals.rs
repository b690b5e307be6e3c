//! What the window says of what is final: what was changed afterwards, what a decision beside a final one may be
//! to it, and that another window has made something final.

use egui::accesskit::Role;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::command::Change;
use samstyr::model::decision::{Decision, Outcome};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::meeting::Meeting;
use samstyr::model::record::TableRecord as _;

use super::drafts::{does, other_window};
use super::meetings::at_a_meeting;
use super::support::Seat;

fn is_final(seat: &mut Seat, decision: &Decision) {
    let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
    seat.act(EditAction::Change(vec![outcome]));
    seat.act(EditAction::Change(vec![Change::Seal { record: decision.id.raw() }]));
    seat.jobs_done();
    assert!(seat.portfolio().is_sealed(decision.id.raw()));
}

#[test]
fn what_is_changed_of_a_final_meeting_is_told_on_its_page_and_on_those_of_its_case() {
    let (mut seat, meeting, case, decision) = at_a_meeting();
    seat.act(EditAction::Change(vec![Change::set(
        meeting.id,
        Meeting::chair,
        "Kari Mo".to_owned(),
    )]));
    seat.jobs_done();
    is_final(&mut seat, &decision);
    let told = "Endret etter at møtet ble ferdigstilt";
    assert!(!seat.says(told), "nothing was changed yet");
    seat.act(EditAction::Change(vec![Change::set(
        meeting.id,
        Meeting::chair,
        "Kåre Mo".to_owned(),
    )]));
    seat.jobs_done();
    assert!(seat.says(told) && seat.says("Kari Mo → Kåre Mo"), "{}", seat.list(Role::Label));
    seat.go(Route::to_record(Kind::Decision, decision.id.raw()));
    assert!(seat.says("Kari Mo → Kåre Mo"), "the decision stands on the same papers");
    let responsible = samstyr::model::case::Case::responsible;
    seat.act(EditAction::Change(vec![Change::set(case.id, responsible, "Mona".to_owned())]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Case, case.id.raw()));
    assert!(seat.says("ikke oppgitt → Mona"));
}

#[test]
fn a_decision_beside_a_final_one_says_what_it_is_to_it_with_one_press() {
    for (word, is_correction) in [("corrects", true), ("replaces", false)] {
        let (mut seat, _, case, decision) = at_a_meeting();
        let texts = seat.texts();
        is_final(&mut seat, &decision);
        let draft = Decision {
            title: "Likevel ikke".to_owned(),
            case_id: Some(case.id),
            ..Decision::begun(RecordId::new())
        };
        seat.act(EditAction::Change(vec![Change::add(&draft)]));
        seat.jobs_done();
        seat.go(Route::to(samstyr::model::about::Area::Decisions));
        seat.go(Route::to_record(Kind::Decision, draft.id.raw()));
        assert!(seat.says("Saken har et endelig vedtak fra 24. april 2024: «Portalen bygges»"));
        seat.press(Role::Button, &texts.attribute("final-beside", word));
        seat.jobs_done();
        let portfolio = seat.portfolio();
        let now = portfolio.decisions.get(draft.id).unwrap();
        let names = if is_correction { now.corrects_id } else { now.supersedes_id };
        assert_eq!(names, Some(decision.id));
        assert!(!seat.says("Saken har et endelig vedtak fra"), "it is said once");
    }
}

#[test]
fn a_final_decision_is_corrected_from_the_page_of_its_meeting() {
    let (mut seat, _, _, decision) = at_a_meeting();
    let begin = seat.texts().attribute("final-beside", "begin");
    assert!(seat.all(Role::Button, &begin).is_empty(), "a draft is not corrected");
    is_final(&mut seat, &decision);
    seat.press(Role::Button, &begin);
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let correction = portfolio.decisions.iter().find(|it| it.corrects_id == Some(decision.id));
    assert_eq!(correction.map(|it| it.text.clone()), Some(decision.text));
    assert!(seat.all(Role::Button, &begin).is_empty(), "it is begun once");
}

#[test]
fn what_another_window_makes_final_is_told_and_becomes_read() {
    let (mut seat, meeting, _, decision) = at_a_meeting();
    let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
    seat.act(EditAction::Change(vec![outcome]));
    seat.jobs_done();
    let advice = samstyr::report::voice::Voice::Advises;
    let text = advice.label(seat.texts(), Kind::Decision, Decision::text.name());
    assert!(!seat.all(Role::MultilineTextInput, &text).is_empty(), "it can be written in");
    let id = decision.id.raw();
    does(&mut other_window(&seat), vec![Change::Seal { record: id }]);
    seat.until("it is final", |app| app.portfolio().is_some_and(|it| it.is_sealed(id)));
    assert!(seat.says("Rådet er gjort endelig. Det ble gjort i et annet vindu"));
    assert!(seat.all(Role::MultilineTextInput, &text).is_empty(), "it is read now");
    assert!(seat.portfolio().meetings.get(meeting.id).is_some());
}
