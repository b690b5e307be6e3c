//! What Ctrl+S is answered with: how it went with what was being typed, and where what is saved lies.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{EditAction, MessageAction, PastAction};
use samstyr::app::route::Route;
use samstyr::app::shared::{Phase, Shared};
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::model::message::Message;
use samstyr::model::project::Project;
use samstyr::model::value::Value;

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

/// What has the keyboard, with its name. Of a list that is offered below, it is the text above it.
fn keyboard(seat: &Seat) -> Option<egui::Id> {
    seat.harness.ctx.memory(|memory| memory.focused())
}

/// What stands in the texts of that name.
fn stands_in(seat: &Seat, (role, name): &(Role, String)) -> Vec<String> {
    let fields = seat.all(*role, name).into_iter();
    fields.map(|field| field.accesskit_node().value().unwrap_or_default()).collect()
}

/// Types, goes back by a letter where arrows do that, saves, and types on: what is typed then stands where the
/// letters before it led.
#[track_caller]
fn goes_on_typing(seat: &mut Seat, goes_back: bool, at: &str) {
    assert!(seat.harness.ctx.text_edit_focused(), "{at}: one types there");
    let (place, name) = (keyboard(seat), seat.focused().expect("it has the keyboard"));
    seat.strike_text("qz");
    if goes_back {
        seat.strike(Key::ArrowLeft);
    }
    seat.ctrl(Key::S);
    seat.jobs_done();
    assert_eq!(keyboard(seat), place, "{at}: one stays there");
    seat.strike_text("w");
    let typed = if goes_back { "qwz" } else { "qzw" };
    let texts = stands_in(seat, &name);
    assert!(texts.iter().any(|text| text.contains(typed)), "{at}: {texts:?}");
    seat.ctrl(Key::S);
    seat.jobs_done();
    assert_eq!((keyboard(seat), stands_in(seat, &name)), (place, texts), "{at}: it is as it was");
}

/// What stands half-typed is given up.
fn discard_drafts(seat: &mut Seat) {
    let drafts = seat.app().drafts.all().map(|(id, field, _)| (id, field.to_owned()));
    for (id, field) in drafts.collect::<Vec<_>>() {
        seat.act(EditAction::Discard { id, field });
    }
    seat.act(MessageAction::Dismiss);
    seat.rest();
}

/// As in a spreadsheet: saving ends no edit, and what is typed next takes the place of nothing.
#[test]
fn whoever_saves_in_a_cell_goes_on_typing_there() {
    let mut typed_in = 0;
    for begun_by_typing in [false, true] {
        let mut seat = Seat::with_example(View { size: [1920, 900], ..View::default() });
        seat.go(Route::to(Area::Projects));
        seat.jobs_done();
        seat.strike(Key::ArrowDown);
        for column in 0..12 {
            let at = format!("column {column}, begun by typing: {begun_by_typing}");
            match begun_by_typing {
                true => seat.strike_text("k"),
                false => seat.strike(Key::F2),
            }
            if seat.harness.ctx.text_edit_focused() {
                goes_on_typing(&mut seat, !begun_by_typing, &at);
                typed_in += 1;
                seat.strike(Key::Escape);
            }
            discard_drafts(&mut seat);
            seat.strike(Key::ArrowRight);
        }
        let names: Vec<String> =
            seat.portfolio().projects.iter().map(|project| project.title.clone()).collect();
        let saved = if begun_by_typing { "kqzw" } else { "qwz" };
        assert!(names.iter().any(|name| name.contains(saved)), "{names:?}");
    }
    assert!(typed_in > 12, "{typed_in}");
}

/// What was saved out of a cell is laid over nothing that has come to stand there since.
#[test]
fn a_cell_that_was_saved_writes_nothing_more_when_it_is_left() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat.jobs_done();
    seat.strike(Key::ArrowDown);
    seat.strike_text("Qzxw");
    seat.ctrl(Key::S);
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let of = |title: &str| portfolio.projects.iter().find(|project| project.title == title);
    let (id, index) = (of("Qzxw").expect("it is saved").id.raw(), Project::title.index());
    let other = Value::Text("Skrevet av en annen".to_owned());
    seat.act(EditAction::Change(vec![Change::Set { id, field: index, value: other }]));
    seat.jobs_done();
    seat.strike(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.portfolio().label(id), "Skrevet av en annen");
    assert_eq!(seat.app().waiting_count(), 0);
}

#[test]
fn whoever_saves_in_a_text_of_any_page_goes_on_typing_there() {
    let mut seat = Seat::with_example(View { size: [1366, 1000], ..View::default() });
    let texts = [Role::TextInput, Role::MultilineTextInput, Role::SearchInput];
    let mut typed_in = 0;
    for page in super::law_of_keys::pages(&seat) {
        seat.go(page.clone());
        seat.jobs_done();
        for role in texts {
            for place in 0..12 {
                seat.go(page.clone());
                let named = |seat: &Seat| -> Option<String> {
                    let mut nodes = seat.harness.root().children_recursive().filter(|node| {
                        let node = node.accesskit_node();
                        node.role() == role && !node.is_disabled() && !node.is_read_only()
                    });
                    let node = nodes.nth(place)?;
                    node.focus();
                    Some(node.accesskit_node().label().unwrap_or_default())
                };
                let Some(name) = named(&seat) else { break };
                seat.rest();
                seat.strike(Key::End);
                goes_on_typing(&mut seat, true, &format!("{:?} {role:?} {name:?}", page.view));
                typed_in += 1;
                seat.strike(Key::Escape);
                seat.strike(Key::Escape);
                discard_drafts(&mut seat);
            }
        }
    }
    assert!(typed_in > 30, "{typed_in}");
}
