//! A record is made where it is needed: in the field that names it, with what it needs in its turn, as one
//! step. A new one whose link nothing speaks for asks for it, instead of naming the first that is found.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::EditAction;
use samstyr::app::route::{Route, View};
use samstyr::model::about::Area;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};

use super::beginning::new;
use super::drafts::label;
use super::support::{Seat, View as Look};

fn new_word(seat: &Seat, kind: Kind) -> String {
    seat.texts().attribute(&format!("kind-{}", kind.plural()), "new")
}

/// Whether the window asks for what a new record needs. The sentence may go on in a second line.
fn asks(seat: &Seat) -> bool {
    let text = seat.texts().get("asking-text");
    seat.is_seen(text.split('.').next().unwrap_or_default())
}

fn count(portfolio: &Portfolio, kinds: &[Kind]) -> Vec<usize> {
    kinds.iter().map(|kind| portfolio.count(*kind)).collect()
}

/// The list of a kind, reached through the navigation and its tab.
#[track_caller]
fn go_to(seat: &mut Seat, kind: Kind) {
    let texts = seat.texts();
    let view = View::home_of(kind);
    seat.press_one(Role::Tab, &view.title(texts), 0);
    if view.kinds().len() < 2 {
        return;
    }
    let name = texts.kind_plural(kind);
    // A view may be called as its first kind is: the tab comes after the navigation.
    let is_view = view.title(texts) == name;
    if seat.all(Role::Tab, &name).len() <= usize::from(is_view) {
        seat.press(Role::Button, &texts.get("list-kinds-more"));
    }
    let last = seat.all(Role::Tab, &name).len() - 1;
    seat.press_one(Role::Tab, &name, last);
}

#[test]
fn from_an_empty_portfolio_whatever_people_make_has_a_list_that_says_so_and_the_button() {
    let mut seat = new(Look::default());
    let begun = seat.portfolio();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.about().made_by_hand) {
        go_to(&mut seat, kind);
        let word = new_word(&seat, kind);
        let before = seat.portfolio().count(kind);
        if before == 0 {
            let empty = seat.texts().attribute(&format!("kind-{}", kind.plural()), "empty");
            assert!(seat.is_seen(empty.split('.').next().unwrap_or_default()), "{kind:?}: {empty}");
        }
        assert_eq!(seat.all(Role::Button, &word).len(), 1, "{kind:?}: {word}");
        seat.click_words(&word);
        seat.jobs_done();
        let open = seat.app().route.record;
        if seat.portfolio().count(kind) > before {
            assert!(open.is_some(), "{kind:?} is opened");
            seat.act(EditAction::Undo);
            seat.jobs_done();
        } else {
            // It asks for what it needs, and there one writes or chooses.
            let (role, _) = seat.focused().unwrap_or_else(|| panic!("{kind:?} leaves one nowhere"));
            assert!(matches!(role, Role::TextInput | Role::Button), "{kind:?}: {role:?}");
            assert!(asks(&seat), "{kind:?}");
            seat.strike(Key::Escape);
            assert!(!asks(&seat), "{kind:?}");
        }
        assert_eq!(seat.portfolio().count(kind), before, "{kind:?}");
    }
    assert_eq!(seat.portfolio().municipalities.len(), begun.municipalities.len());
}

#[test]
fn a_meeting_asks_for_a_body_that_is_made_there_and_all_is_one_step() {
    let mut seat = new(Look::default());
    seat.go(Route::to(Area::Meetings));
    let word = new_word(&seat, Kind::Meeting);
    seat.click_words(&word);
    let body = label(&seat, Kind::Meeting, "body_id");
    assert!(seat.is_seen(&body), "it says what it asks for");
    seat.strike_text("Styringsgruppen");
    seat.strike(Key::Enter);
    seat.jobs_done();
    let both = [Kind::Meeting, Kind::Body];
    assert_eq!(count(&seat.portfolio(), &both), [1, 1]);
    let date = label(&seat, Kind::Meeting, "date");
    assert_eq!(seat.focused(), Some((Role::TextInput, date)), "one goes on with the day");
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(count(&seat.portfolio(), &both), [0, 0]);
}

#[test]
fn a_decision_that_belongs_to_no_case_asks_which_and_takes_none_by_itself() {
    let mut seat = Seat::with_example(Look::default());
    let known = seat.portfolio();
    let mut route = Route::to(View::home_of(Kind::Decision));
    route.kind = Some(Kind::Decision);
    seat.go(route);
    let word = new_word(&seat, Kind::Decision);
    seat.click_words(&word);
    seat.jobs_done();
    assert_eq!(seat.portfolio().decisions.len(), known.decisions.len(), "nothing is saved yet");
    assert!(asks(&seat));
    // Going elsewhere lets go of it.
    seat.go(Route::to(Area::Projects));
    assert!(!asks(&seat));
    let mut route = Route::to(View::home_of(Kind::Decision));
    route.kind = Some(Kind::Decision);
    seat.go(route);
    assert!(!asks(&seat));
    seat.click_words(&word);
    let case = known.cases.iter().last().expect("the example has cases");
    seat.strike_text(&known.label(case.id.raw()));
    seat.strike(Key::Enter);
    seat.jobs_done();
    let new = seat.app().route.record.expect("it is open");
    let portfolio = seat.portfolio();
    let decision = portfolio.decisions.get_raw(new).expect("it is there");
    assert_eq!(decision.case_id, Some(case.id));
}

/// A form on an application of the example.
fn at_an_application() -> (Seat, RecordId) {
    super::drafts::at(Kind::Application)
}

#[test]
fn a_call_is_made_in_the_field_of_an_application_with_its_scheme() {
    let (mut seat, id) = at_an_application();
    let known = seat.portfolio();
    let field = label(&seat, Kind::Application, "call_id");
    seat.find(Role::ComboBox, &field).focus();
    seat.rest();
    seat.strike_text("Zebramidler");
    seat.strike(Key::Enter);
    // Its scheme is not there either.
    assert!(seat.is_seen(&new_word(&seat, Kind::Call)));
    assert!(seat.is_seen(&label(&seat, Kind::Call, "scheme_id")));
    seat.strike_text("Zebraordningen");
    seat.strike(Key::Enter);
    // The year stands there to be gone on from.
    let year = label(&seat, Kind::Call, "call_year");
    assert_eq!(seat.focused(), Some((Role::TextInput, year.clone())));
    seat.ctrl(Key::A);
    seat.strike_text("tull");
    seat.strike(Key::Enter);
    assert_eq!(seat.focused(), Some((Role::TextInput, year)), "that is no year");
    seat.ctrl(Key::A);
    seat.strike_text("2027");
    seat.strike(Key::Enter);
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let application = portfolio.applications.get_raw(id).expect("it is there");
    let call = portfolio.calls.find(application.call_id).expect("a call");
    assert_eq!((call.title.as_str(), call.call_year), ("Zebramidler", Some(2027)));
    let scheme = portfolio.schemes.find(call.scheme_id).expect("a scheme");
    assert_eq!(scheme.title, "Zebraordningen");
    assert_eq!(seat.focused(), Some((Role::ComboBox, field)), "the keyboard is where it was");
    seat.act(EditAction::Undo);
    seat.jobs_done();
    let both = [Kind::Call, Kind::Scheme];
    assert_eq!(count(&seat.portfolio(), &both), count(&known, &both), "one step");
}

#[test]
fn one_goes_back_from_what_was_begun_and_escape_makes_nothing() {
    let (mut seat, id) = at_an_application();
    let known = seat.portfolio();
    let before = known.applications.get_raw(id).and_then(|application| application.call_id);
    let field = label(&seat, Kind::Application, "call_id");
    seat.find(Role::ComboBox, &field).focus();
    seat.rest();
    seat.strike_text("Zebramidler");
    seat.strike(Key::Enter);
    seat.click_words(&new_word(&seat, Kind::Scheme));
    assert!(seat.is_seen(&label(&seat, Kind::Scheme, "title")), "the scheme is asked for its name");
    let back = seat.texts().get("back");
    let last = seat.all(Role::Button, &back).len() - 1;
    seat.press_one(Role::Button, &back, last);
    assert!(seat.is_seen(&label(&seat, Kind::Call, "scheme_id")), "back at the call");
    seat.strike(Key::Escape);
    seat.jobs_done();
    let portfolio = seat.portfolio();
    assert_eq!(portfolio.applications.get_raw(id).and_then(|a| a.call_id), before);
    assert_eq!(portfolio.calls.len(), known.calls.len());
    assert_eq!(seat.focused(), Some((Role::ComboBox, field)));
}

/// The last letters and the key that takes what is offered come between two frames.
#[test]
fn a_cell_takes_what_all_its_letters_say_however_quick_they_come() {
    for (begin, rest) in [("", "Zebrafondet"), ("Z", "ebrafondet"), ("Zebrafo", "ndet")] {
        for key in [Key::Tab, Key::Enter] {
            let mut seat = Seat::with_example(Look::default());
            let known = seat.portfolio().organisations.len();
            let mut route = Route::to(View::home_of(Kind::Scheme));
            route.kind = Some(Kind::Scheme);
            seat.go(route);
            let funder = label(&seat, Kind::Scheme, "funder_id");
            let at = seat.find(Role::ColumnHeader, &funder).rect().center();
            seat.click_at(egui::pos2(at.x, at.y + 32.0), super::hands::Pace::Slow);
            if !begin.is_empty() {
                seat.strike_text(begin);
            }
            seat.strike_with_end(rest, key);
            seat.jobs_done();
            let portfolio = seat.portfolio();
            let titles: Vec<&str> =
                portfolio.organisations.iter().map(|one| one.title.as_str()).collect();
            assert!(titles.contains(&"Zebrafondet"), "{begin:?} {key:?}: {titles:?}");
            assert_eq!(titles.len(), known + 1, "{begin:?} {key:?}");
        }
    }
}

#[test]
fn a_cell_of_a_list_makes_what_it_names() {
    let mut seat = Seat::with_example(Look::default());
    let known = seat.portfolio();
    let mut route = Route::to(View::home_of(Kind::Scheme));
    route.kind = Some(Kind::Scheme);
    seat.go(route);
    let funder = label(&seat, Kind::Scheme, "funder_id");
    let at = seat.find(Role::ColumnHeader, &funder).rect().center();
    // The first cell below its head.
    seat.click_at(egui::pos2(at.x, at.y + 32.0), super::hands::Pace::Slow);
    seat.strike_text("Zebrafondet");
    let offered = new_word(&seat, Kind::Organisation);
    assert!(seat.is_seen(&offered));
    seat.strike(Key::Enter);
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let new = portfolio.organisations.iter().find(|one| one.title == "Zebrafondet");
    let new = new.expect("it is there").id;
    let named = portfolio.schemes.iter().filter(|scheme| scheme.funder_id == Some(new));
    assert_eq!(named.count(), 1, "and its cell names it");
    seat.act(EditAction::Undo);
    seat.jobs_done();
    let both = [Kind::Organisation, Kind::Scheme];
    assert_eq!(count(&seat.portfolio(), &both), count(&known, &both), "one step");
    let funders = |portfolio: &Portfolio| {
        portfolio.schemes.iter().map(|scheme| scheme.funder_id).collect::<Vec<_>>()
    };
    assert_eq!(funders(&seat.portfolio()), funders(&known));
}

/// Also where the page that the command was given on is a list itself.
#[test]
fn a_command_asks_for_what_a_new_record_needs_wherever_it_is_given() {
    for from in [Area::Projects, Area::Meetings] {
        let mut seat = Seat::with_example(Look::default());
        seat.go(Route::to(from));
        let before = seat.portfolio().count(Kind::Attendance);
        seat.ctrl(Key::K);
        let word = new_word(&seat, Kind::Attendance);
        seat.strike_text(&word);
        seat.strike(Key::Enter);
        seat.jobs_done();
        assert!(asks(&seat), "from {from:?}");
        assert_eq!(seat.portfolio().count(Kind::Attendance), before);
        // Who goes elsewhere is asked nothing any more.
        seat.go(Route::to(Area::Ideas));
        assert!(!asks(&seat), "from {from:?}");
    }
}
