//! What Ctrl+S is answered with: how it went with what was being typed, and where what is saved lies.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::{MessageAction, PastAction};
use samstyr::app::route::Route;
use samstyr::app::shared::{Phase, Shared};
use samstyr::model::kind::Kind;
use samstyr::model::message::Message;

use super::places::longest;
use super::support::{Seat, View};

fn said(seat: &Seat) -> Option<String> {
    seat.app().messages.fresh().map(|note| note.text.clone())
}

/// What is said after Ctrl+S while the document stands so between this machine and the folder.
#[track_caller]
fn answer(seat: &mut Seat, shared: Shared) -> Option<String> {
    seat.act(MessageAction::Dismiss);
    seat.harness.state_mut().app.open.as_mut().expect("it is open").shared = shared;
    // The window sees that nothing is told any more.
    seat.rest();
    seat.ctrl(Key::S);
    said(seat)
}

#[test]
fn ctrl_s_says_where_what_is_saved_lies() {
    let mut seat = Seat::with_example(View::default());
    seat.until("it is verified", |app| {
        matches!(app.open.as_ref().map(|open| &open.shared), Some(Shared::Published(_)))
    });
    let path = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("it has one");
    let told =
        |seat: &Seat, key| Some(seat.texts().with(key, &[("path", &path.display().to_string())]));
    let why = || Message::new("told-no-paper-here");
    let now = chrono::Utc::now();
    for (shared, key) in [
        (Shared::InPlace, "told-saved-before"),
        (Shared::Published(now), "told-saved-before"),
        (Shared::Checking(None), "told-saved-soon"),
        (Shared::Waiting(Some(now)), "told-saved-soon"),
        (Shared::Publishing(Phase::Writing), "told-saved-soon"),
        (Shared::Retrying(why()), "told-saved-here"),
        (Shared::ReadOnly, "told-saved-here"),
        (Shared::NotRead(why()), "told-saved-here"),
        (Shared::Beside(path.clone()), "told-saved-here"),
        (Shared::Held(why()), "told-saved-here"),
        (Shared::Gone, "told-saved-here"),
        (Shared::Damaged { why: why(), log_is_whole: true }, "told-saved-here"),
    ] {
        let wanted = told(&seat, key);
        assert_eq!(answer(&mut seat, shared.clone()), wanted, "{shared:?}");
    }
}

/// What was put away is said again when it is asked for again, however long that was ago.
#[test]
fn an_answer_that_was_put_away_is_seen_the_next_time() {
    let mut seat = Seat::with_example(View::default());
    for _ in 0..2 {
        seat.ctrl(Key::S);
        assert!(said(&seat).is_some(), "it is told over the window");
        seat.click(Role::Button, &seat.texts().get("message-dismiss"));
        assert!(seat.app().messages.fresh().is_none());
        seat.pass(20.0);
    }
}

/// On an earlier day nothing is saved, and nobody is told that it was.
#[test]
fn ctrl_s_on_an_earlier_day_says_that_it_is_only_read() {
    let mut seat = Seat::with_example(View::default());
    seat.act(PastAction::LookBack("2022-12-31".parse().expect("a day")));
    seat.jobs_done();
    assert!(!seat.app().may_edit());
    seat.act(MessageAction::Dismiss);
    seat.ctrl(Key::S);
    let told = said(&seat).expect("it is answered");
    assert!(!told.starts_with("Alt er lagret"), "{told}");
}

/// Nothing is said as long as it is not known how it went.
#[test]
fn no_answer_comes_before_what_was_typed_is_in_the_document() {
    let mut seat = Seat::with_example(View::default());
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    seat.jobs_done();
    let budget = seat.texts().field(Kind::Project, "budget");
    for (typed, is_kept) in [("1250000", true), ("veldig mye", false)] {
        seat.find(Role::TextInput, &budget).focus();
        seat.rest();
        seat.ctrl(Key::A);
        seat.strike_text(typed);
        seat.act(MessageAction::Dismiss);
        let held = egui::Modifiers { ctrl: true, command: true, ..egui::Modifiers::NONE };
        seat.harness.key_press_modifiers(held, Key::S);
        let not_all = seat.texts().get("told-not-all-saved");
        for _ in 0..400 {
            seat.harness.step();
            let app = seat.app();
            let on_its_way = app.drafts.any_is_typed() || app.drafts.any_is_sent();
            let Some(told) = said(&seat) else {
                std::thread::sleep(std::time::Duration::from_millis(2));
                continue;
            };
            assert!(!on_its_way, "{typed}: {told}");
            assert_eq!(told != not_all, is_kept, "{typed}: {told}");
            break;
        }
        assert!(said(&seat).is_some(), "{typed} is answered");
        assert_eq!(seat.focused(), Some((Role::TextInput, budget.clone())), "one goes on typing");
        seat.jobs_done();
    }
}
