//! The window keeps one's place: what was typed for a file stays where its place is refused, the keys lead to
//! the list's own words and to every bar, a month opens where one is likely to look, and what the line at the
//! foot says ends when it is true no longer.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{DocumentAction, EditAction, MessageAction, PastAction, RouteAction};
use samstyr::app::merging::MergeAction;
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::body::{Authority, Body};
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::follow_up::FollowUp;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::message::Message;
use samstyr::model::project::Project;
use samstyr::model::record::TableRecord as _;

use super::places::longest;
use super::support::{Seat, View};
use crate::merging::command_line::Three;

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

#[test]
fn a_place_that_is_refused_is_asked_for_again_with_what_was_typed() {
    let mut seat = Seat::at_start(View::default());
    let taken = seat.place.file("tatt.samstyr", "noe annet");
    seat.act(DocumentAction::ChooseNew);
    seat.rest();
    seat.ctrl(Key::A);
    seat.type_text(&taken.display().to_string());
    seat.strike(Key::Enter);
    seat.jobs_done();
    let place = seat.app().place.as_ref().expect("it stays");
    assert_eq!(place.path, taken.display().to_string());
    let why = place.refused.clone().expect("and says why");
    assert!(why.contains("tatt.samstyr") && seat.is_seen(why.split('.').next().unwrap()), "{why}");
    let name = seat.texts().attribute("dialogue-asks", "new");
    assert_eq!(seat.focused(), Some((Role::TextInput, name)), "one can put it right");
    // What is typed takes the reason away, and what does becomes the place.
    seat.strike(Key::End);
    for _ in 0.."tatt.samstyr".len() {
        seat.strike(Key::Backspace);
    }
    seat.strike_text("ny.samstyr");
    assert_eq!(seat.app().place.as_ref().and_then(|place| place.refused.clone()), None);
    seat.strike(Key::Enter);
    seat.until("it is open", |app| app.open.is_some());
    assert!(seat.app().place.is_none());
    assert!(seat.path("ny.samstyr").exists());
}

#[test]
fn ctrl_f_goes_to_the_words_of_the_list_and_else_to_the_search() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let filter = seat.texts().get("list-filter");
    seat.strike_with(CTRL, Key::F);
    assert_eq!(seat.focused(), Some((Role::TextInput, filter.clone())));
    seat.strike_text("byggesak");
    seat.strike(Key::Tab);
    // What stands there is replaced.
    seat.strike_with(CTRL, Key::F);
    seat.strike_text("kart");
    assert_eq!(seat.find(Role::TextInput, &filter).value().as_deref(), Some("kart"));
    seat.go(Route::to(Place::OVERVIEW));
    seat.strike_with(CTRL, Key::F);
    let search = seat.texts().get("search");
    seat.strike_text("byggesak");
    assert_eq!(seat.find(Role::TextInput, &search).value().as_deref(), Some("byggesak"));
}

/// The landmarks that F6 comes through.
fn landmarks(seat: &mut Seat) -> Vec<String> {
    let mut names = Vec::new();
    for _ in 0..8 {
        seat.strike(Key::F6);
        let at = seat.harness.ctx.memory(|memory| memory.focused()).expect("something has it");
        let control = seat.controls().into_iter().find(|w| w.id == at).expect("it is drawn");
        let nodes = seat.harness.root().children_recursive();
        let marks = nodes.filter(|node| {
            use Role::{Banner, Complementary, ContentInfo, Main, Navigation, Region};
            let role = node.accesskit_node().role();
            [Banner, Complementary, ContentInfo, Main, Navigation, Region].contains(&role)
        });
        let around = marks.filter(|mark| mark.rect().contains(control.interact_rect.center()));
        let inmost = around.min_by(|a, b| a.rect().area().total_cmp(&b.rect().area()));
        names.extend(inmost.and_then(|mark| mark.accesskit_node().label()));
    }
    names
}

#[test]
fn f6_reaches_the_bars_that_wait_for_an_answer() {
    let three = Three::new();
    let (anne, bjorn) = (three.copy("anne"), three.copy("bjorn"));
    assert!(bjorn.exists());
    let mut seat = Seat::at_start(View::default());
    seat.open(&anne);
    seat.until("the copy beside it is found", |app| {
        app.open.as_ref().is_some_and(|open| open.copies.iter().any(|copy| copy.holds_more))
    });
    let notice = seat.texts().attribute("region", "notice");
    let found = landmarks(&mut seat);
    assert!(found.contains(&notice), "the copies beside it: {found:?}");
    seat.act(MergeAction::Later(bjorn));
    let mut seat = Seat::with_example(View::default());
    seat.act(PastAction::LookBack(NaiveDate::from_ymd_opt(2023, 6, 1).unwrap()));
    seat.jobs_done();
    let found = landmarks(&mut seat);
    assert!(found.contains(&notice), "the day in the past: {found:?}");
}

#[test]
fn a_month_opens_at_the_date_beside_an_empty_one() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
    let project = Project {
        title: "Nytt".to_owned(),
        end_date: None,
        start_date: Some(FuzzyDate::from_day(day(2019, 3, 4))),
        ..Project::begun(RecordId::new())
    };
    let meeting = seat.portfolio().meetings.iter().find_map(|meeting| {
        let date = meeting.date.as_ref()?.day()?;
        Some((meeting.id, date))
    });
    let (meeting, held) = meeting.expect("there are meetings");
    let case =
        Case { title: "Sak".to_owned(), meeting_id: Some(meeting), ..Case::begun(RecordId::new()) };
    let follow_up = FollowUp {
        title: "Sjekk".to_owned(),
        case_id: Some(case.id),
        ..FollowUp::begun(RecordId::new())
    };
    let changes = [Change::add(&project), Change::add(&case), Change::add(&follow_up)];
    seat.act(EditAction::Change(changes.into()));
    seat.jobs_done();
    let alt = Modifiers { alt: true, ..Modifiers::NONE };
    let month = |seat: &mut Seat, kind: Kind, id: RecordId, field: &str| {
        seat.go(Route::to_record(kind, id));
        let label = seat.texts().field(kind, field);
        if seat.all(Role::TextInput, &label).is_empty() {
            seat.all_fields();
        }
        seat.find(Role::TextInput, &label).focus();
        seat.rest();
        seat.strike_with(alt, Key::ArrowDown);
        let name = seat.list(Role::Grid);
        seat.strike(Key::Escape);
        name
    };
    let format = samstyr::text::Format::of(samstyr::text::Lang::Nb);
    // The month and year of a day as it is written in full.
    let month_of = |day: NaiveDate| {
        let whole = format.day_long(day);
        whole.split_once(' ').map(|(_, month)| month.to_owned()).unwrap_or_default()
    };
    let shown = month(&mut seat, Kind::Project, project.id.raw(), "end_date");
    assert!(shown.contains(&month_of(day(2019, 3, 4))), "its own beginning: {shown}");
    let shown = month(&mut seat, Kind::FollowUp, follow_up.id.raw(), "deadline");
    assert!(shown.contains(&month_of(held)), "that of its case, which is its meeting's: {shown}");
    // What is being typed comes before both.
    seat.go(Route::to_record(Kind::Project, project.id.raw()));
    let label = seat.texts().field(Kind::Project, "end_date");
    if seat.all(Role::TextInput, &label).is_empty() {
        seat.all_fields();
    }
    seat.find(Role::TextInput, &label).focus();
    seat.rest();
    seat.strike_text("5.8.2027");
    seat.strike_with(alt, Key::ArrowDown);
    let shown = seat.list(Role::Grid);
    assert!(shown.contains(&month_of(day(2027, 8, 5))), "{shown}");
}

#[test]
fn the_line_at_the_foot_says_nothing_that_is_true_no_longer() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let standing = |seat: &Seat| seat.app().messages.standing().map(|note| note.text.clone());
    let tell = |seat: &mut Seat| {
        seat.act(MessageAction::Tell(Message::new("typed-nowhere")));
        seat.rest();
        let told = seat.texts().get("typed-nowhere");
        assert_eq!(standing(seat), Some(told));
    };
    let hint = seat.texts().get("foot-hint");
    tell(&mut seat);
    seat.act(RouteAction::Go(Route::to(Area::Meetings)));
    seat.rest();
    assert_eq!(standing(&seat), None, "one has gone elsewhere");
    assert!(seat.is_seen(&hint));
    tell(&mut seat);
    let body = Body { title: "Styret".to_owned(), ..Body::begun(RecordId::new()) };
    seat.act(EditAction::Change(vec![Change::add(&body)]));
    seat.jobs_done();
    assert_eq!(standing(&seat), None, "the document was changed");
    // An undo is told, and so is the redo after it: only the last of them is so.
    seat.act(EditAction::Undo);
    seat.jobs_done();
    let undone = standing(&seat).expect("it is told");
    seat.act(EditAction::Redo);
    seat.jobs_done();
    let redone = standing(&seat).expect("it is told");
    assert_ne!(undone, redone);
    seat.act(EditAction::Change(vec![Change::Delete { id: body.id.raw() }]));
    seat.jobs_done();
    // A deletion is told, with the way back, and what was told before it is true no longer.
    let deleted = standing(&seat).expect("it is told");
    assert!(deleted.contains("Styret") && deleted != redone, "{deleted}");
    // All of them can be read on.
    assert_eq!(seat.app().messages.all().len(), 5);
}

#[test]
fn what_of_a_paste_did_not_go_in_is_told_afterwards_with_the_reason() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let (portfolio, app) = (seat.portfolio(), &mut seat.harness.state_mut().app);
    let (version, lang) = (app.version(), app.settings.lang);
    let (ids, columns) = app.lists.shown(&portfolio, version, lang, Kind::Project, None);
    let budget = Kind::Project.field("budget").expect("it has one").0;
    let key = samstyr::model::column::ColumnKey::Field(budget);
    let at = columns.iter().position(|column| *column == key).expect("it is shown");
    seat.strike(Key::ArrowDown);
    seat.ctrl(Key::Home);
    (0..at).for_each(|_| seat.strike(Key::ArrowRight));
    seat.harness.event(egui::Event::Paste("1000\nmye\n3000\nlitt\nnoe\nikke".to_owned()));
    seat.rest();
    seat.jobs_done();
    seat.strike(Key::Enter);
    seat.jobs_done();
    let budget_of = |seat: &Seat, place: usize| {
        seat.portfolio().projects.get_raw(ids[place]).and_then(|project| project.budget)
    };
    let note = seat.app().messages.fresh().expect("it is told").clone();
    let went_in = budget_of(&seat, 0);
    assert_eq!(went_in, Some(samstyr::model::money::Ore(100_000)), "{}", note.text);
    assert_eq!(note.tone, samstyr::app::messages::Tone::Problem);
    let texts = seat.texts();
    assert!(note.text.contains(&texts.count("list-partly-done", 2, &[])), "{}", note.text);
    assert!(note.text.contains(&texts.count("list-partly-refused", 4, &[])), "{}", note.text);
    assert!(note.text.contains(&texts.count("list-partly-more", 1, &[])), "{}", note.text);
    let name = seat.portfolio().label(ids[1]);
    for part in [name.as_str(), "mye", &texts.field(Kind::Project, "budget")] {
        assert!(note.text.contains(part), "{part}: {}", note.text);
    }
}

#[test]
fn a_body_that_is_added_in_the_first_steps_has_the_standing_that_its_name_says() {
    let mut seat = super::beginning::new(View::default());
    let texts = seat.texts();
    let skip = texts.attribute("beginning", "skip");
    seat.press(Role::Button, &skip);
    seat.press(Role::Button, &skip);
    for (name, authority) in [
        ("Styringsgruppa for digitalisering", Authority::Deciding),
        ("Arbeidsutvalget", Authority::Preparing),
        ("Referansegruppe for arkiv", Authority::Advisory),
        ("Faggruppe for kart", Authority::Professional),
        ("Kaffeklubben", Authority::Professional),
    ] {
        seat.press(Role::Button, &texts.attribute("beginning-bodies", "more"));
        let focused = seat.focused();
        assert_eq!(focused.map(|(role, _)| role), Some(Role::TextInput), "in its name");
        seat.strike_text(name);
        let word = texts.choice(
            &<Authority as samstyr::model::choice::Choice>::SET,
            samstyr::model::choice::Choice::code(authority),
        );
        let label = texts.attribute("beginning-bodies", "name");
        assert_eq!(
            seat.focused().map(|(_, told)| told),
            Some(format!("{label}: {word}")),
            "{name}"
        );
    }
    seat.press(Role::Button, &texts.attribute("beginning", "keep"));
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let of = |name: &str| portfolio.bodies.iter().find(|b| b.title == name).unwrap().authority;
    assert_eq!(of("Arbeidsutvalget"), Some(Authority::Preparing));
    assert_eq!(of("Referansegruppe for arkiv"), Some(Authority::Advisory));
}

#[test]
fn the_year_that_a_new_call_is_asked_for_is_replaced_by_typing() {
    let mut seat = Seat::with_example(View::default());
    let application = longest(&seat.portfolio(), Kind::Application).expect("there are some");
    seat.go(Route::to_record(Kind::Application, application));
    let call = seat.texts().field(Kind::Application, "call_id");
    seat.find(Role::ComboBox, &call).focus();
    seat.rest();
    seat.strike_text("Skjønnsmidler 2031");
    seat.strike(Key::Enter);
    let year = seat.texts().field(Kind::Call, "call_year");
    for _ in 0..4 {
        if seat.focused() == Some((Role::TextInput, year.clone())) {
            break;
        }
        // The first of those that are offered.
        seat.strike(Key::ArrowDown);
        seat.strike(Key::Enter);
    }
    assert_eq!(seat.focused(), Some((Role::TextInput, year.clone())));
    seat.strike_text("2031");
    assert_eq!(seat.find(Role::TextInput, &year).value().as_deref(), Some("2031"));
}

#[test]
fn what_is_wrong_with_a_text_pushes_nothing_away_from_under_the_pointer() {
    let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
    let application = longest(&seat.portfolio(), Kind::Application).expect("there are some");
    seat.go(Route::to_record(Kind::Application, application));
    let label = |name: &str| seat.texts().field(Kind::Application, name);
    let (sum, below) = (label("applied"), label("awarded"));
    // A field that keeps no room for its help.
    let (_, field) = Kind::Application.field("applied").expect("it has one");
    assert_eq!(seat.texts().hint(Kind::Application, field), None);
    seat.find(Role::TextInput, &sum).focus();
    seat.rest();
    seat.ctrl(Key::A);
    seat.strike_text("abc");
    let before = seat.find(Role::TextInput, &below).rect();
    seat.click_at(before.center(), super::hands::Pace::Slow);
    assert_eq!(seat.focused(), Some((Role::TextInput, below.clone())), "what was clicked");
    assert_eq!(seat.find(Role::TextInput, &below).rect().top(), before.top(), "it stays");
    let waiting = seat.app().waiting();
    assert_eq!(waiting.len(), 1, "and the reason stands there");
}
