//! What a body that only advises comes to is called advice on screen as on paper, in each word of it; and what the
//! question before it is made final warns of leads to where it is seen to.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::{EditAction, RouteAction};
use samstyr::app::route::Route;
use samstyr::model::attendance::Presence;
use samstyr::model::body::{Authority, Body};
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::decision::{Decision, Outcome};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::meeting::Meeting;
use samstyr::model::record::TableRecord as _;
use samstyr::report::voice::Voice;
use samstyr::text::OnPage;

use super::meetings::at_a_meeting;
use super::support::Seat;

/// A meeting of a body with that authority, with a decision that can be made final.
fn at_a_body(authority: Authority) -> (Seat, Meeting, Decision) {
    let (mut seat, meeting, _, decision) = at_a_meeting();
    let body = Body {
        title: "Digitaliseringsutvalget".to_owned(),
        authority: Some(authority),
        ..Body::begun(RecordId::new())
    };
    let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
    seat.act(EditAction::Change(vec![
        Change::add(&body),
        Change::set(meeting.id, Meeting::body_id, Some(body.id)),
        outcome,
    ]));
    seat.jobs_done();
    (seat, meeting, decision)
}

/// All that is read and heard on the page.
fn words(seat: &Seat) -> String {
    let roles = [
        Role::Label,
        Role::Link,
        Role::Button,
        Role::Heading,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::ComboBox,
    ];
    roles.map(|role| seat.list(role)).join("\n")
}

#[test]
fn what_a_body_that_only_advises_comes_to_is_called_advice_wherever_it_is_read() {
    let (mut seat, meeting, decision) = at_a_body(Authority::Advisory);
    let texts = seat.texts();
    let (advice, decides) = (Voice::Advises, Voice::Decides);
    let [is, not] = [&advice, &decides].map(|voice| voice.get(texts, "decision-open"));
    assert!(seat.says(&is) && !seat.says(&not), "{is}: {}", words(&seat));
    seat.press(Role::Button, &texts.get("meeting-finalise"));
    let question = seat.app().question().cloned().expect("it asks");
    assert_eq!(question.title, "Ferdigstille møtet med ett råd?");
    assert_eq!(question.confirm, "Ferdigstill møtet", "the answer says what was asked");
    assert!(question.text.ends_with(&texts.attribute("final-advice", "text")));
    assert!(question.shows[0].text.contains("Utfall: Tilrådd"), "{:?}", question.shows);
    assert!(
        question.shows[0].text.contains("vedtar"),
        "what somebody wrote stands as they wrote it"
    );
    seat.press(Role::Button, &question.confirm);
    seat.jobs_done();
    let told = seat.app().messages.fresh().map(|note| note.text.clone());
    assert_eq!(told.as_deref(), Some("Rådet er gjort endelig."));

    seat.go(Route::to_record(Kind::Decision, decision.id.raw()));
    let page = words(&seat);
    for word in ["Råd", "Teksten i rådet", "Rådet kort", "Tilrådd"] {
        assert!(seat.says(word) || page.contains(word), "{word}: {page}");
    }
    assert!(!seat.says("Vedtakstekst") && !page.contains("Vedtakstekst"), "{page}");
    let _ = meeting;
}

#[test]
fn what_a_body_that_decides_comes_to_is_a_decision_as_before() {
    let (mut seat, _, decision) = at_a_body(Authority::Deciding);
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("meeting-finalise"));
    let question = seat.app().question().cloned().expect("it asks");
    assert_eq!(question.title, "Ferdigstille møtet med ett vedtak?");
    seat.press(Role::Button, &texts.get("cancel"));
    seat.go(Route::to_record(Kind::Decision, decision.id.raw()));
    assert!(words(&seat).contains("Vedtakstekst"));
    seat.press(Role::Button, &texts.attribute("final-decisions", "do"));
    let question = seat.app().question().cloned().expect("it asks");
    assert_eq!(question.title, "Gjøre vedtaket endelig?");
    // What it gives to another body is advice all the same.
    seat.press(Role::Button, &texts.get("cancel"));
    let advised = Change::set(decision.id, Decision::outcome, Some(Outcome::Advised));
    seat.act(EditAction::Change(vec![advised]));
    seat.jobs_done();
    seat.press(Role::Button, &texts.attribute("final-advice", "do"));
    let question = seat.app().question().cloned().expect("it asks");
    assert_eq!(question.title, "Gjøre rådet endelig?");
}

#[test]
fn what_the_question_warns_of_leads_to_where_it_is_seen_to_and_makes_nothing_final() {
    let (mut seat, meeting, decision) = at_a_body(Authority::Deciding);
    let case = Case {
        title: "Uten vedtak".to_owned(),
        meeting_id: Some(meeting.id),
        ..Case::begun(RecordId::new())
    };
    seat.act(EditAction::Change(vec![Change::add(&case)]));
    seat.jobs_done();
    let texts = seat.texts();
    let finalise = texts.get("meeting-finalise");
    seat.press(Role::Button, &finalise);
    let warns = seat.app().question().cloned().expect("it asks").warns;
    let unled = warns.iter().find(|warn| warn.spot == OnPage::Field(Meeting::chair.name()));
    let unled = unled.expect("nobody led it").text.clone();
    let without = warns.iter().find(|warn| warn.record == case.id.raw());
    let without = without.expect("a case has no decision").text.clone();
    seat.press(Role::Link, &unled);
    assert!(seat.app().question().is_none(), "it is put away");
    assert_eq!(seat.focused().map(|(_, name)| name), Some(texts.field(Kind::Meeting, "chair")));
    seat.press(Role::Button, &finalise);
    seat.press(Role::Link, &without);
    assert_eq!(seat.app().route.record, Some(case.id.raw()));
    assert!(!seat.portfolio().is_sealed(decision.id.raw()), "nothing was answered");
}

/// Where a warning leads to is in sight, also where the page of the meeting gets another width on the way there.
#[test]
fn where_a_warning_leads_is_in_sight_and_who_took_part_is_written_down_there() {
    let (mut seat, meeting, decision) = at_a_body(Authority::Deciding);
    seat.harness.set_size(egui::Vec2::new(1382.0, 620.0));
    seat.rest();
    let texts = seat.texts();
    let finalise = texts.get("meeting-finalise");
    let chair = (Role::TextInput, texts.field(Kind::Meeting, "chair"));
    let add = (Role::Button, texts.attribute("kind-attendances", "new"));
    let spots = [
        (OnPage::Field(Meeting::chair.name()), chair),
        (OnPage::Parts(Kind::Attendance), add.clone()),
    ];
    for (spot, place) in spots {
        // The decision stands beside its meeting.
        seat.go(Route::to_record(Kind::Meeting, meeting.id.raw()));
        seat.act(RouteAction::Select(Some(decision.id.raw())));
        seat.rest();
        seat.press(Role::Button, &finalise);
        let warns = seat.app().question().cloned().expect("it asks").warns;
        let warn = warns.iter().find(|warn| warn.spot == spot).expect("it warns").text.clone();
        seat.press(Role::Link, &warn);
        seat.jobs_done();
        assert_eq!(seat.focused(), Some(place.clone()));
        let at = seat.find(place.0, &place.1).rect();
        let room = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1382.0, 590.0));
        assert!(room.contains_rect(at), "{place:?}: {at:?}");
    }
    seat.strike(Key::Enter);
    seat.jobs_done();
    seat.strike_text("Kari Nordmann");
    seat.strike(Key::Tab);
    seat.jobs_done();
    let standing = seat.app().messages.standing().map(|note| note.text.clone());
    assert_eq!(standing, None);
    let portfolio = seat.portfolio();
    let there: Vec<_> = portfolio.attending(meeting.id).collect();
    assert_eq!(there.len(), 1);
    assert_eq!(there[0].title, "Kari Nordmann");
    assert_eq!(there[0].presence, Some(Presence::Present));
    seat.go(Route::to_record(Kind::Meeting, meeting.id.raw()));
    assert!(seat.is_seen("Kari Nordmann"), "who was there stands on the page");
}

/// A command that cannot be carried out says so.
#[test]
fn what_cannot_be_made_final_yet_is_said_where_it_is_asked_for_by_its_name() {
    let (mut seat, _, _, decision) = at_a_meeting();
    let texts = seat.texts();
    let refused = texts.get("finalise-cannot-yet");
    let word = texts.get("meeting-finalise");
    let ask = |seat: &mut Seat| {
        seat.ctrl(Key::K);
        seat.strike_text(word.trim_end_matches(['…', ' ']));
        seat.strike(Key::Enter);
        seat.jobs_done();
    };
    ask(&mut seat);
    assert!(seat.app().question().is_none(), "it has no outcome");
    assert!(seat.says(&refused));
    let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
    seat.act(EditAction::Change(vec![outcome]));
    seat.jobs_done();
    ask(&mut seat);
    assert!(seat.app().question().is_some(), "now it asks");
    assert!(!seat.says(&refused));
}
