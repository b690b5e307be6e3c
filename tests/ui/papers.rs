//! Every paper of the list is reached where what it is of is shown, and by the search; its preview has
//! its languages and formats, and what is written is what was looked at.

use std::collections::HashSet;

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::RouteAction;
use samstyr::app::papers::{PaperAction, Shown, Wanted};
use samstyr::app::route::{Route, View as Screen};
use samstyr::calc::agenda::AgendaIndex;
use samstyr::model::about::Area;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::report::paper::{Ask, Paper, PaperFormat, Scope, Subject, Within};
use samstyr::report::{PAPERS, decision_log, decisions};
use samstyr::text::{Lang, Texts};

use super::support::{Seat, View};
use crate::read_pdf::{read, squeezed};
use crate::support::{at, day};

/// A record that the paper can be of.
fn record(seat: &Seat, kind: Kind, paper: &Paper) -> RecordId {
    let portfolio = seat.portfolio();
    let suits = portfolio.records(kind).map(|record| record.record_id());
    let agenda = AgendaIndex::of(&portfolio);
    suits
        .into_iter()
        .find(|id| (paper.suits)(&portfolio, &agenda, *id))
        .expect("the example has one")
}

/// Goes to where what the paper is of is shown.
fn go_to(seat: &mut Seat, paper: &Paper) {
    match paper.scope {
        Scope::Record(kind) => {
            let id = record(seat, kind, paper);
            seat.act(RouteAction::Show(id));
        }
        Scope::Period(kind) => {
            let mut route = Route::to(Screen::home_of(kind));
            route.kind = Some(kind);
            seat.go(route);
        }
        Scope::Changes => seat.go(Route::to(Screen::CHANGES)),
    }
    seat.jobs_done();
}

/// The paper that is looked at, once it is set.
#[track_caller]
fn looked_at(seat: &mut Seat) -> Wanted {
    seat.until("the pages are shown", |app| app.preview.is_some());
    seat.app().preview.clone().expect("there are pages").wanted
}

#[test]
fn a_paper_that_comes_late_is_not_shown_over_another_document() {
    let mut seat = Seat::with_example(View::default());
    let id = record(&seat, Kind::Meeting, &decisions::PAPER);
    let subject = Subject::Record(id);
    let ask = Ask::of(subject, Lang::Nb, at(1577));
    seat.act(PaperAction::Show(Wanted { paper: &decisions::PAPER, ask }));
    // Closed at once, before anything that was done beside the window is heard of.
    let app = &mut seat.harness.state_mut().app;
    app.open = None;
    seat.jobs_done();
    assert!(seat.app().preview.is_none());
}

#[test]
fn every_paper_is_offered_where_what_it_is_of_is_shown() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    for paper in PAPERS {
        go_to(&mut seat, paper);
        seat.press_paper(paper);
        let wanted = looked_at(&mut seat);
        assert_eq!(wanted.paper, paper, "{}", paper.genre);
        let preview = seat.app().preview.as_ref().expect("it is shown");
        assert!(!preview.typeset.page_sizes().is_empty());
        let called = (paper.called)(&seat.portfolio(), &wanted.ask.subject);
        assert!(seat.says(&texts.get(called)));
        for format in PaperFormat::ALL {
            let save = texts.attribute("paper-save", format.ending());
            let there = seat.all(Role::Button, &save).len();
            assert_eq!(there, usize::from(paper.formats.contains(format)), "{}", paper.genre);
        }
        let public = seat.all(Role::CheckBox, &texts.get("paper-public")).len();
        assert_eq!(public, usize::from(paper.public), "{}", paper.genre);
        seat.key(Key::Escape);
        assert!(seat.app().preview.is_none(), "Escape puts it away");
    }
}

#[test]
fn every_paper_is_found_by_the_search_and_written_in_each_format() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    for paper in PAPERS {
        go_to(&mut seat, paper);
        let show = texts.attribute(paper.genre, "show");
        seat.ctrl(Key::K);
        seat.ctrl(Key::A);
        seat.type_text(&show);
        seat.key(Key::Enter);
        let wanted = looked_at(&mut seat);
        assert_eq!(wanted.paper, paper, "{}", paper.genre);
        for format in paper.formats {
            let path = seat.path(&format!("{}.{}", paper.genre, format.ending()));
            seat.act(PaperAction::Write(
                Shown(seat.portfolio()),
                wanted.clone(),
                *format,
                path.clone(),
            ));
            seat.until("the file is written", |_| path.exists());
            assert!(seat.says(&path.display().to_string()), "it says where it wrote");
        }
        seat.key(Key::Escape);
    }
    // A meeting's paper is not offered where no meeting is shown.
    seat.go(Route::to(Area::Projects));
    seat.ctrl(Key::K);
    seat.type_text(&texts.attribute("paper-decision-summary", "show"));
    let offered = seat.list(Role::ListBoxOption);
    assert!(!offered.contains("vedtaksoversikten"), "{offered}");
}

#[test]
fn the_language_and_the_period_of_a_paper_are_chosen_while_it_is_looked_at() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    go_to(&mut seat, &decision_log::PAPER);
    seat.press_paper(&decision_log::PAPER);
    let wanted = looked_at(&mut seat);
    assert_eq!(wanted.ask.subject, Subject::Period(Within::default()));
    let body = seat.portfolio().settings().and_then(|settings| settings.deciding_body_id);
    let body = body.expect("the example names it");
    let title = seat.portfolio().bodies.get(body).expect("it is there").title.clone();

    for (key, typed) in [("papers-from", "2022"), ("papers-to", "31.12.2023")] {
        seat.fill(Role::TextInput, &texts.get(key), 0, typed);
        seat.jobs_done();
    }
    seat.press(Role::ComboBox, &texts.field(Kind::Meeting, "body_id"));
    let choices = seat.all(Role::Button, &title);
    choices.last().expect("the bodies are offered").click_accesskit();
    seat.jobs_done();
    // The language of the window has the same names, behind.
    let nynorsk = texts.attribute("choice-language", "nn");
    seat.press_one(Role::Button, &nynorsk, 1);
    seat.jobs_done();
    let wanted = looked_at(&mut seat);
    let within =
        Within { from: Some(day("2022-01-01")), to: Some(day("2023-12-31")), body: Some(body) };
    assert_eq!(wanted.ask.subject, Subject::Period(within));
    assert_eq!(wanted.ask.lang, Lang::Nn);

    let path = seat.path("logg.pdf");
    seat.act(PaperAction::Write(Shown(seat.portfolio()), wanted, PaperFormat::Pdf, path.clone()));
    seat.until("the file is written", |_| path.exists());
    let said = read(&std::fs::read(path).expect("it can be read")).text;
    let (from, to) = (squeezed("1. januar 2022"), squeezed("31. desember 2023"));
    for words in [&from, &to, &squeezed(&title), &Texts::of(Lang::Nn).get("paper-decision-log")] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

/// The pictures of pages that the window holds.
fn pictures_of_pages(seat: &Seat) -> HashSet<egui::TextureId> {
    let textures = seat.harness.ctx.tex_manager();
    let textures = textures.read();
    let pages = textures.allocated().filter(|(_, meta)| meta.name == "page");
    pages.map(|(id, _)| *id).collect()
}

/// Nothing of the pages that were shown before stays where others are shown.
#[test]
fn the_pages_of_another_language_take_the_place_of_those_before() {
    let mut seat = Seat::with_example(View::default());
    go_to(&mut seat, &decisions::PAPER);
    seat.press_paper(&decisions::PAPER);
    looked_at(&mut seat);
    seat.until("they are drawn", |app| app.preview.as_ref().is_some_and(|it| it.drawn.is_empty()));
    let before = pictures_of_pages(&seat);
    assert!(!before.is_empty());
    let english = seat.texts().attribute("choice-language", Lang::En.code());
    // The window has the word too, at its foot.
    let last = seat.all(Role::Button, &english).len() - 1;
    seat.press_one(Role::Button, &english, last);
    seat.until("it is in English", |app| {
        app.preview.as_ref().is_some_and(|it| it.wanted.ask.lang == Lang::En && it.drawn.is_empty())
    });
    seat.jobs_done();
    let now = pictures_of_pages(&seat);
    assert!(!now.is_empty() && now.is_disjoint(&before), "{before:?} {now:?}");
}

#[test]
fn a_paper_uses_the_room_there_is_and_is_made_larger_by_a_key() {
    let mut seat = Seat::with_example(View::default());
    go_to(&mut seat, &decisions::PAPER);
    seat.press_paper(&decisions::PAPER);
    let _ = looked_at(&mut seat);
    seat.rest();
    let name = seat.texts().with("preview-page", &[("number", "1")]);
    let width = |seat: &Seat| seat.find(Role::Image, &name).rect().width();
    let fitted = width(&seat);
    assert!(fitted > 850.0, "{fitted}");
    seat.key(Key::Plus);
    assert!(width(&seat) > fitted * 1.2, "larger");
    seat.key(Key::Minus);
    assert!((width(&seat) - fitted).abs() < 1.0, "and back");
}
