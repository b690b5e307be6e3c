//! What is told is of the document that it is about, and in the language that the window speaks now.

use chrono::NaiveDate;
use egui::accesskit::Role;
use samstyr::app::actions::{
    DocumentAction, EditAction, MessageAction, PastAction, SettingsAction,
};
use samstyr::app::messages::Tone;
use samstyr::model::body::Body;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::meeting::Meeting;
use samstyr::model::message::Message;
use samstyr::model::record::TableRecord as _;
use samstyr::text::{Format, Lang, Texts};

use super::painted::lines;
use super::support::{Seat, View};

/// A portfolio that was begun today, and the name of its file.
fn begun_today() -> (Seat, &'static str) {
    let mut seat = Seat::at_start(View::default());
    let name = "begun.samstyr";
    let file = seat.path(name);
    seat.act(DocumentAction::New(file));
    seat.until("it is open", |app| app.open.is_some());
    (seat, name)
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2001, 2, 3).expect("a day")
}

/// The day before it all began, as it is told.
fn is_told(seat: &Seat, lang: Lang) -> bool {
    let told =
        Texts::of(lang).with("past-before-beginning", &[("day", "\u{1}"), ("begins", "\u{2}")]);
    let words =
        told.split(['\u{1}', '\u{2}']).map(|part| part.replace(['\u{2068}', '\u{2069}'], ""));
    let words: Vec<String> = words.filter(|part| part.trim().len() > 3).collect();
    words.iter().all(|part| seat.says(part.trim())) && seat.says(&Format::of(lang).day_long(day()))
}

#[test]
fn what_was_told_of_a_document_is_not_told_of_the_next() {
    let (mut seat, _) = begun_today();
    seat.act(PastAction::LookBack(day()));
    seat.jobs_done();
    assert!(is_told(&seat, Lang::Nb));
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
    assert!(!is_told(&seat, Lang::Nb), "at the start page");
    assert!(seat.app().messages.all().is_empty(), "{:?}", seat.app().messages.all());
    let file = seat.place.example();
    seat.open(&file);
    assert!(!is_told(&seat, Lang::Nb), "in another document");
    // From one to the other without the start page between.
    seat.act(PastAction::LookBack(NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day")));
    seat.jobs_done();
    assert!(!seat.app().messages.all().is_empty());
    let other = seat.path("begun.samstyr");
    seat.act(DocumentAction::Open(other.clone()));
    let is_there = move |app: &samstyr::app::App| {
        app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&other))
    };
    seat.until("the other is open", is_there);
    assert!(seat.app().messages.all().is_empty(), "{:?}", seat.app().messages.all());
}

#[test]
fn why_a_change_was_refused_is_told_until_one_is_written() {
    let (mut seat, _) = begun_today();
    let meeting = Meeting::begun(RecordId::new());
    seat.act(EditAction::Change(vec![Change::add(&meeting)]));
    seat.jobs_done();
    let told = seat.app().messages.fresh().expect("it is refused").text.clone();
    let begin: String = told.chars().take(12).collect();
    seat.act(MessageAction::Dismiss);
    seat.rest();
    assert!(seat.is_seen(&begin), "it stands at the foot");
    let body = Body { title: "Styret".to_owned(), ..Body::begun(RecordId::new()) };
    seat.act(EditAction::Change(vec![Change::add(&body)]));
    seat.jobs_done();
    assert_eq!(seat.portfolio().bodies.iter().count(), 1);
    assert!(!seat.is_seen(&begin), "it is past");
    assert!(!seat.says(&told), "nobody is told of it as if it held");
    let texts = seat.texts();
    let foot = texts.with("messages-all", &[("last", &texts.get("foot-hint"))]);
    seat.press(Role::Button, &foot);
    assert!(seat.says(&told), "and can be read again");
}

#[test]
fn what_was_told_is_said_in_the_language_of_now() {
    let (mut seat, _) = begun_today();
    seat.act(PastAction::LookBack(day()));
    seat.jobs_done();
    for lang in [Lang::En, Lang::Nn, Lang::Nb] {
        seat.act(SettingsAction::Lang(lang));
        seat.rest();
        assert!(is_told(&seat, lang), "{lang:?}: {:?}", seat.app().messages.all());
        for other in Lang::ALL.iter().filter(|other| **other != lang) {
            assert!(!is_told(&seat, *other), "{other:?} while it speaks {lang:?}");
        }
    }
}

#[test]
fn two_portfolios_of_one_name_are_told_apart_by_their_files() {
    let (mut seat, name) = begun_today();
    assert!(seat.is_seen(name), "the file stands beside the name");
    let other = seat.path("another.samstyr");
    seat.act(DocumentAction::New(other.clone()));
    let is_there = move |app: &samstyr::app::App| {
        app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&other))
    };
    seat.until("the other is open", is_there);
    assert!(seat.is_seen("another.samstyr") && !seat.is_seen(name));
}

#[test]
fn what_was_done_is_told_for_a_while_and_over_no_rows() {
    let mut seat = Seat::with_example(View::default());
    let mut route = samstyr::app::route::Route::to(samstyr::model::about::Area::Projects);
    route.kind = Some(samstyr::model::kind::Kind::Project);
    seat.go(route);
    let texts = seat.texts();
    let foot = seat.words_at(&texts.get("foot-hint")).top();
    let messages = &mut seat.harness.state_mut().app.messages;
    messages.tell(Tone::Done, texts, |_| "Noe ble gjort".to_owned());
    seat.rest();
    let told = lines(&seat).into_iter().filter(|line| line.text.contains("Noe ble gjort"));
    let tops: Vec<f32> = told.map(|line| line.ink.top()).collect();
    assert_eq!(tops.len(), 1, "once is enough");
    assert!(tops.iter().all(|top| *top > foot - 16.0), "over the foot: {tops:?}, {foot}");
    for _ in 0..200 {
        seat.strike(egui::Key::F12);
    }
    assert!(seat.app().messages.fresh().is_none(), "it goes by itself");
    assert_eq!(seat.app().messages.all().len(), 1, "and is not forgotten");

    let messages = &mut seat.harness.state_mut().app.messages;
    messages.tell(Tone::Problem, texts, |_| "Noe gikk galt".to_owned());
    for _ in 0..200 {
        seat.strike(egui::Key::F12);
    }
    assert!(seat.app().messages.fresh().is_some(), "what went wrong stays until it is put away");
}

#[test]
fn what_is_told_while_a_step_is_on_its_way_stands_until_the_next() {
    let mut seat = Seat::with_example(View::default());
    let told = seat.texts().get("typed-nowhere");
    let change = || {
        let body = Body { title: "Nytt utvalg".to_owned(), ..Body::begun(RecordId::new()) };
        EditAction::Change(vec![Change::add(&body)])
    };
    seat.act(change());
    seat.act(MessageAction::Tell(Message::new("typed-nowhere")));
    seat.jobs_done();
    let fresh = |seat: &Seat| seat.app().messages.fresh().map(|note| note.text.clone());
    assert_eq!(fresh(&seat), Some(told), "nobody could have read it");
    seat.act(change());
    seat.jobs_done();
    assert_eq!(fresh(&seat), None, "what was said before is history");
}
