//! What one chooses stands on a page of its own, found by what people call it; what was deleted is told with the way
//! back; what would be added is shown first.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::{EditAction, RouteAction};
use samstyr::app::route::{Route, View};
use samstyr::app::settings::Theme;
use samstyr::calc::round::respondents;
use samstyr::model::command::Change;
use samstyr::model::id::{Id, RecordId};
use samstyr::model::kind::Kind;
use samstyr::model::project::Project;
use samstyr::model::record::TableRecord as _;
use samstyr::text::Lang;

use super::rounds::seat_with_round;
use super::support::{self, Seat};

/// Searches for that, and takes the first that is found.
fn search(seat: &mut Seat, words: &str) {
    seat.ctrl(Key::K);
    seat.type_text(words);
    seat.strike(Key::Enter);
    seat.rest();
}

#[test]
fn the_page_of_settings_is_found_by_what_people_call_it() {
    for words in [
        "kom i gang",
        "dokumentspråk",
        "navnet ditt",
        "bytt navn",
        "nettverkets navn",
        "innstillinger",
    ] {
        let mut seat = Seat::with_example(support::View::default());
        search(&mut seat, words);
        assert_eq!(seat.app().route.view, View::SETTINGS, "{words}");
    }
}

#[test]
fn the_portfolio_is_renamed_and_the_window_is_made_as_one_wants_it_on_that_page() {
    let mut seat = Seat::with_example(support::View::default());
    let texts = seat.texts();
    let before = seat.portfolio().settings().map(|it| it.title.clone()).unwrap_or_default();
    // From the menu of the document.
    seat.all_named(Role::Button, &before)[0].click_accesskit();
    seat.rest();
    seat.press(Role::Button, &View::SETTINGS.title(texts));
    assert_eq!(seat.app().route.view, View::SETTINGS);
    let field = texts.field(Kind::Settings, "title");
    seat.fill(Role::TextInput, &field, 0, "Digi Fjord");
    seat.jobs_done();
    let told: Vec<String> = seat.app().messages.all().iter().map(|it| it.text.clone()).collect();
    let now = seat.portfolio().settings().map(|it| it.title.clone());
    assert_eq!(now.as_deref(), Some("Digi Fjord"), "{told:?} {:?}", seat.focused());
    seat.press(Role::RadioButton, &texts.attribute("settings", "dark"));
    assert_eq!(seat.app().settings.theme, Theme::Dark);
    seat.press(Role::RadioButton, &texts.attribute("choice-language", Lang::Nn.code()));
    assert_eq!(seat.app().lang(), Lang::Nn);
    let larger = seat.texts().get("command-larger");
    seat.press(Role::Button, &larger);
    assert!(seat.app().settings.zoom > 1.05);
}

#[test]
fn what_was_deleted_is_told_with_the_way_back() {
    let mut seat = Seat::with_example(support::View::default());
    let project = Project { title: "Kort liv".to_owned(), ..Project::begun(RecordId::new()) };
    seat.act(EditAction::Change(vec![Change::add(&project)]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Project, project.id.raw()));
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("record-delete"));
    seat.jobs_done();
    assert!(seat.portfolio().projects.get(project.id).is_none());
    let undo = texts.get("undo");
    seat.press(Role::Button, &undo);
    seat.jobs_done();
    assert!(seat.portfolio().projects.get(project.id).is_some(), "it is back");
    assert!(seat.all(Role::Button, &undo).is_empty(), "and the offer is gone");
    // After another step it would take back that one.
    seat.go(Route::to_record(Kind::Project, project.id.raw()));
    seat.press(Role::Button, &texts.get("record-delete"));
    seat.jobs_done();
    let other = Project { title: "Et annet".to_owned(), ..Project::begun(RecordId::new()) };
    seat.act(EditAction::Change(vec![Change::add(&other)]));
    seat.jobs_done();
    assert!(seat.all(Role::Button, &undo).is_empty(), "it would undo something else");
}

#[test]
fn who_would_be_asked_is_shown_before_anybody_is_added() {
    let (mut seat, id) = seat_with_round();
    seat.act(RouteAction::Show(id));
    seat.rest();
    let texts = seat.texts();
    let round = Id::from_raw(id);
    let before = respondents(&seat.portfolio(), round).len();
    seat.press(Role::Button, &texts.get("rounds-propose"));
    seat.rest();
    let question = seat.app().question().cloned().expect("it asks");
    let names = question.shows[0].text.lines().count();
    assert!(names > 0 && question.changes.len() == names, "{question:?}");
    assert_eq!(respondents(&seat.portfolio(), round).len(), before, "nobody is added yet");
    seat.press(Role::Button, &question.confirm);
    seat.jobs_done();
    assert_eq!(respondents(&seat.portfolio(), round).len(), before + names);
}

#[test]
fn a_day_that_is_none_stays_to_be_mended() {
    let mut seat = Seat::with_example(support::View::default());
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("past-choose"));
    seat.strike_text("i overmorgen kveld kanskje");
    seat.strike(Key::Enter);
    seat.rest();
    assert!(seat.is_seen(&texts.get("past-no-day")), "it says why");
    assert_eq!(seat.focused(), Some((Role::TextInput, texts.get("past-day"))));
    assert!(seat.is_seen("i overmorgen"), "what was typed stands");
}
