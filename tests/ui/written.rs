//! What was written is told with the ways to it, and a copy of the document is saved where somebody wants it.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::app::actions::{DesktopAction, DocumentAction, MessageAction};
use samstyr::app::desktop::Desktop;
use samstyr::app::messages::Tone;
use samstyr::app::route::Route;
use samstyr::app::sheets::{SheetAction, SheetFormat, SheetWanted};
use samstyr::model::about::Area;
use samstyr::store::{Access, Document};

use super::hands::Pace;
use super::support::{Seat, View};
use crate::support::{contents, on};

/// A desktop that notes what it is asked.
fn desktop(seat: &mut Seat, takes: bool) -> Arc<Mutex<Vec<DesktopAction>>> {
    let asked: Arc<Mutex<Vec<DesktopAction>>> = Arc::default();
    let notes = Arc::clone(&asked);
    seat.harness.state_mut().app.desktop = Desktop::of(move |action| {
        notes.lock().unwrap().push(action.clone());
        takes
    });
    asked
}

/// All of the portfolio, written as a workbook.
fn exported(seat: &mut Seat, name: &str) -> PathBuf {
    let file = seat.path(name);
    let wanted = SheetWanted { list: None, format: SheetFormat::Xlsx, lang: seat.texts().lang() };
    seat.act(SheetAction::Export(wanted, file.clone()));
    seat.jobs_done();
    file
}

#[test]
fn a_file_that_was_written_is_opened_and_shown_from_the_message() {
    for lang in [samstyr::text::Lang::Nb, samstyr::text::Lang::Nn, samstyr::text::Lang::En] {
        let mut seat = Seat::with_example(View { lang, ..View::default() });
        let asked = desktop(&mut seat, true);
        let texts = seat.texts();
        let file = exported(&mut seat, "alt.xlsx");
        for (way, spoken, wanted) in [
            ("desktop-open", "desktop-open-of", DesktopAction::Open(file.clone())),
            ("desktop-reveal", "desktop-reveal-of", DesktopAction::Reveal(file.clone())),
        ] {
            assert!(seat.is_seen(&texts.get(way)), "{way}");
            let spoken = texts.with(spoken, &[("path", "alt.xlsx")]);
            let at = seat.find(Role::Button, &spoken).rect().center();
            seat.click_at(at, Pace::AtOnce);
            let notes = Arc::clone(&asked);
            seat.until("the desktop is asked", move |_| {
                notes.lock().unwrap().last() == Some(&wanted)
            });
            exported(&mut seat, "alt.xlsx");
        }
    }
}

#[test]
fn what_was_written_is_reached_by_keys_from_the_line_at_the_foot_long_after() {
    let mut seat = Seat::with_example(View::default());
    let asked = desktop(&mut seat, true);
    let file = exported(&mut seat, "alt.xlsx");
    seat.act(MessageAction::Dismiss);
    // What one does meanwhile makes it no less true.
    seat.go(Route::to(Area::Projects));
    let told = seat.texts().with("message-exported", &[("path", &file.display().to_string())]);
    let line = seat.texts().with("messages-all", &[("last", &told)]);
    seat.find(Role::Button, &line).focus();
    seat.rest();
    seat.strike(Key::Enter);
    let spoken = seat.texts().with("desktop-open-of", &[("path", "alt.xlsx")]);
    assert_eq!(seat.focused(), Some((Role::Button, spoken)));
    seat.strike(Key::Enter);
    let wanted = DesktopAction::Open(file);
    let notes = Arc::clone(&asked);
    seat.until("the desktop is asked", move |_| notes.lock().unwrap().first() == Some(&wanted));
    assert!(seat.focused().is_some());
    // Tab goes round where there is one way only.
    let copy = seat.path("kopi.samstyr");
    seat.act(DocumentAction::SaveCopy(copy.clone()));
    seat.jobs_done();
    seat.act(MessageAction::Dismiss);
    let told = seat.texts().with("copy-saved", &[("path", &copy.display().to_string())]);
    let line = seat.texts().with("messages-all", &[("last", &told)]);
    seat.find(Role::Button, &line).focus();
    seat.rest();
    seat.strike(Key::Enter);
    seat.strike(Key::Tab);
    seat.strike(Key::Tab);
    seat.strike(Key::Tab);
    let spoken = seat.texts().with("desktop-reveal-of", &[("path", "kopi.samstyr")]);
    assert_eq!(seat.focused(), Some((Role::Button, spoken)));
    seat.strike(Key::Enter);
    let wanted = DesktopAction::Reveal(copy);
    seat.until("the desktop is asked", move |_| asked.lock().unwrap().last() == Some(&wanted));
    assert!(!egui::Popup::is_any_open(&seat.harness.ctx), "and the list is put away");
}

#[test]
fn where_the_desktop_has_no_program_or_the_file_is_gone_it_is_said() {
    let mut seat = Seat::with_example(View::default());
    let file = exported(&mut seat, "alt.xlsx");
    let path = file.display().to_string();
    let said = |app: &samstyr::app::App, told: &str| {
        let last = app.messages.fresh();
        last.is_some_and(|note| note.text == told && note.tone == Tone::Problem)
    };
    for (action, key) in [
        (DesktopAction::Open(file.clone()), "desktop-no-program"),
        (DesktopAction::Reveal(file.clone()), "desktop-no-folder"),
    ] {
        // A window without a desktop has none to hand it to.
        let told = seat.texts().with(key, &[("path", &path)]);
        seat.act(action);
        seat.until(key, |app| said(app, &told));
    }
    let asked = desktop(&mut seat, true);
    fs::remove_file(&file).unwrap();
    let told = seat.texts().with("desktop-gone", &[("path", &path)]);
    seat.act(DesktopAction::Open(file));
    seat.until("it is gone", |app| said(app, &told));
    assert!(asked.lock().unwrap().is_empty(), "nobody is asked to open what is not there");
}

#[test]
fn a_copy_is_saved_by_keys_and_stays_a_copy_of_the_same_document() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let held = Modifiers { ctrl: true, command: true, shift: true, ..Modifiers::NONE };
    seat.strike_with(held, Key::S);
    // There is no dialogue here: the window asks itself, and proposes a name.
    let proposed = seat.app().place.as_ref().map(|place| place.path.clone()).unwrap();
    assert!(proposed.ends_with(").samstyr") && proposed.contains("(kopi "), "{proposed}");
    let copy = seat.path("minnepinne.samstyr");
    seat.ctrl(Key::A);
    seat.type_text(&copy.display().to_string());
    seat.strike(Key::Enter);
    seat.jobs_done();
    assert!(seat.app().place.is_none());
    let told = seat.texts().with("copy-saved", &[("path", &copy.display().to_string())]);
    assert_eq!(seat.app().messages.fresh().map(|note| note.text.clone()), Some(told));
    let original = seat.app().open.as_ref().and_then(|open| open.path.clone()).unwrap();
    let read = |path: &PathBuf| Document::open(path, Access::Read).unwrap();
    assert_eq!(read(&copy).id(), read(&original).id(), "the same document");
    assert_eq!(contents(read(&copy).portfolio()), contents(&seat.portfolio()));
    on(&copy, "check", &[]).done();
    assert!(seat.focused().is_some());
    // The window goes on with the one that is open.
    assert_eq!(seat.app().open.as_ref().and_then(|open| open.path.clone()), Some(original));
}

#[test]
fn a_copy_takes_the_place_of_nothing_but_an_earlier_copy() {
    let mut seat = Seat::with_example(View::default());
    let original = seat.app().open.as_ref().and_then(|open| open.path.clone()).unwrap();
    let refused = |seat: &mut Seat, path: &PathBuf, key: &str| {
        let before = fs::read(path).ok();
        seat.act(DocumentAction::SaveCopy(path.clone()));
        seat.jobs_done();
        let text = seat.app().messages.fresh().map(|note| note.text.clone()).unwrap_or_default();
        let words = seat.texts().with(key, &[("path", "\u{1}"), ("why", "\u{1}")]);
        let parts: Vec<&str> =
            words.split('\u{1}').map(|p| p.trim_matches(['\u{2068}', '\u{2069}'])).collect();
        assert!(parts.iter().all(|part| text.contains(part.trim())), "{key}: {text}");
        assert_eq!(fs::read(path).ok(), before, "{key}: what lies there is as it was");
    };
    refused(&mut seat, &original, "copy-itself");
    let note = seat.place.file("notat.samstyr", "noe annet");
    refused(&mut seat, &note, "copy-taken");
    let other = seat.path("annen.samstyr");
    on(&other, "new", &[]).done();
    refused(&mut seat, &other, "copy-taken");
    // An earlier copy is brought up to date; one in which somebody has worked is not touched.
    let copy = seat.path("kopi.samstyr");
    for _ in 0..2 {
        seat.act(DocumentAction::SaveCopy(copy.clone()));
        seat.jobs_done();
        on(&copy, "check", &[]).done();
    }
    on(&copy, "add", &["projects", "title=Nytt i kopien", "--by=Kari"]).done();
    refused(&mut seat, &copy, "copy-holds-more");
    let nowhere = seat.path("finnes ikke").join("kopi.samstyr");
    seat.act(DocumentAction::SaveCopy(nowhere.clone()));
    seat.jobs_done();
    assert_eq!(seat.app().messages.fresh().map(|note| note.tone), Some(Tone::Problem));
    assert!(!nowhere.exists());
}

/// What was written stays at the foot until something else is told; then it does not come back.
#[test]
fn the_foot_does_not_go_back_to_a_file_that_was_written_before() {
    let mut seat = Seat::with_example(View::default());
    let _ = desktop(&mut seat, true);
    exported(&mut seat, "alt.xlsx");
    seat.act(MessageAction::Dismiss);
    seat.rest();
    assert!(seat.app().messages.standing().is_some_and(|note| note.text.contains("alt.xlsx")));
    seat.act(MessageAction::Tell(samstyr::model::message::Message::new("past-no-day")));
    for area in [Area::Projects, Area::Meetings] {
        seat.act(samstyr::app::actions::RouteAction::Go(Route::to(area)));
    }
    seat.act(MessageAction::Dismiss);
    seat.rest();
    let standing = seat.app().messages.standing().map(|note| note.text.clone());
    assert_eq!(standing, None, "the next step has ended what was told last");
}
