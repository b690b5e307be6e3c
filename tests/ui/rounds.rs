//! A round in the window, by the tree alone: respondents proposed, drafts written, a reply looked at
//! and taken in, all of it undone.

use std::fs;
use std::path::PathBuf;

use egui::accesskit::Role;
use samstyr::app::actions::{EditAction, RouteAction};
use samstyr::app::rounds::RoundAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;

use super::drafts::{does, other_window};
use super::support::{Seat, View};
use crate::support::{add, field};

pub fn seat_with_round() -> (Seat, RecordId) {
    let mut seat = Seat::with_example(View::default());
    seat.harness.state_mut().app.program = Some(PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
    let (id, change) = add(
        Kind::Round,
        &[
            ("title", Value::Text("Innføring 2024".to_owned())),
            ("round_type", Value::Choice("rollout")),
        ],
    );
    seat.act(EditAction::Change(vec![change]));
    seat.jobs_done();
    seat.go(Route::to(Area::Rounds));
    (seat, id)
}

#[test]
fn a_round_is_asked_answered_and_taken_in_through_the_tree() {
    let (mut seat, id) = seat_with_round();
    seat.act(RouteAction::Show(id));
    seat.rest();
    assert!(seat.says("Ingen mottakere ennå"));
    seat.click(Role::Button, "Foreslå mottakere");
    seat.jobs_done();
    let question = seat.app().question().cloned().expect("it asks first");
    assert!(question.shows.iter().any(|shown| shown.text.contains("Alver")));
    seat.press(Role::Button, &question.confirm);
    seat.jobs_done();
    assert!(seat.says("0 av 13 har svart"));
    assert!(seat.says("Alver, Ikke sendt, Mangler e-postadresse"));

    let (out, replies) = (seat.path("ut"), seat.path("inn"));
    fs::create_dir(&out).unwrap();
    fs::create_dir(&replies).unwrap();
    // The folder is what a dialogue of the system answers.
    seat.act(RoundAction::Write(id, false, out.clone()));
    seat.jobs_done();
    seat.jobs_done();
    assert_eq!(fs::read_dir(&out).unwrap().count(), 26);
    assert!(seat.says("Alver, Sendt 26.04.2024"));
    assert!(seat.says("13 utkast har ingen mottaker"));

    // A reply that confirms all of it: only the name is filled in.
    let sheet = fs::read(out.join("Innføring 2024 - Alver.xlsx")).unwrap();
    let state = [("B5", "Øystein"), ("C9", "I bruk")];
    fs::write(replies.join("svar.xlsx"), crate::rounds::fill(&sheet, &state)).unwrap();
    fs::write(replies.join("svar.csv"), "a;b").unwrap();
    seat.act(RoundAction::Read(id, replies));
    seat.until("the replies are read", |app| app.rounds.replies.is_some());
    for words in ["svar.xlsx · Øystein", "Status: I bruk", "svar.csv", "Har ikke svart"] {
        assert!(seat.says(words), "{words}");
    }
    let before = seat.portfolio().rollouts.len();
    seat.press(Role::Button, "Ta inn svarene");
    seat.jobs_done();
    assert_eq!(seat.portfolio().rollouts.len(), before + 1);
    assert!(seat.says("1 av 13 har svart"));
    assert!(!seat.says("Ta inn svarene"));
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(seat.portfolio().rollouts.len(), before);
    assert!(seat.says("0 av 13 har svart"));
}

#[test]
fn replies_are_held_anew_against_what_has_changed_since() {
    let (mut seat, id) = seat_with_round();
    seat.act(RouteAction::Show(id));
    seat.act(RoundAction::Propose(id));
    seat.act(samstyr::app::actions::QuestionAction::Confirm);
    seat.jobs_done();
    let (out, replies) = (seat.path("ut"), seat.path("inn"));
    fs::create_dir(&out).unwrap();
    fs::create_dir(&replies).unwrap();
    seat.act(RoundAction::Write(id, false, out.clone()));
    seat.jobs_done();
    seat.jobs_done();
    let sheet = fs::read(out.join("Innføring 2024 - Alver.xlsx")).unwrap();
    let filled = crate::rounds::fill(&sheet, &[("C9", "I bruk")]);
    fs::write(replies.join("svar.xlsx"), filled).unwrap();
    seat.act(RoundAction::Read(id, replies));
    seat.until("the replies are read", |app| app.rounds.replies.is_some());
    let title = Value::Text("Et annet navn".to_owned());
    let change = Change::Set { id, field: field(Kind::Round, "title"), value: title };
    seat.act(EditAction::Change(vec![change]));
    seat.jobs_done();
    assert!(!seat.says("Porteføljen er endret siden"), "they are of what is there now");
    let before = seat.portfolio().rollouts.len();
    // Another window writes, and this one has not seen it.
    let title = Value::Text("Et tredje navn".to_owned());
    let change = Change::Set { id, field: field(Kind::Round, "title"), value: title };
    does(&mut other_window(&seat), vec![change]);
    seat.act(RoundAction::TakeIn);
    seat.jobs_done();
    assert_eq!(seat.portfolio().rollouts.len(), before, "nobody has seen what would come of it");
    assert_eq!(seat.portfolio().label(id), "Et tredje navn");
    seat.jobs_done();
    seat.press(Role::Button, "Ta inn svarene");
    seat.jobs_done();
    assert_eq!(seat.portfolio().rollouts.len(), before + 1);
    assert!(!seat.says("Ta inn svarene"));
}
