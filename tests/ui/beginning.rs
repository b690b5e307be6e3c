//! The first portfolio, from the start page to the first meeting with a case: with the pointer, and with keys
//! alone. What is half-way is there again, whoever was elsewhere meanwhile.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::app::actions::{DocumentAction, EditAction};
use samstyr::app::beginning::Step;
use samstyr::app::route::{Route, View};
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;
use samstyr::model::municipality::Membership;
use samstyr::text::Lang;

use super::drafts::again;
use super::main_job_by_keys::{tab_and_press, tab_to};
use super::support::{Seat, View as Look};

const NAME: &str = "DigiNord";

/// A new portfolio, where the dialogue of files has been answered.
pub fn new(look: Look) -> Seat {
    let mut seat = Seat::at_start(look);
    let file = seat.path("ny.samstyr");
    seat.act(DocumentAction::New(file));
    seat.until("the document is open", |app| app.open.is_some());
    seat
}

fn word(seat: &Seat, key: &str, attribute: &str) -> String {
    seat.texts().attribute(key, attribute)
}

fn keep(seat: &Seat) -> String {
    word(seat, "beginning", "keep")
}

#[track_caller]
fn click(seat: &mut Seat, words: &str) {
    seat.click_words(words);
    seat.jobs_done();
}

/// Brings it into sight as a wheel does, and clicks it.
#[track_caller]
fn scroll_and_click(seat: &mut Seat, role: Role, name: &str) {
    let height = seat.harness.ctx.content_rect().height();
    let middle = seat.harness.ctx.content_rect().center();
    for _ in 0..12 {
        let at = seat.find(role, name).rect();
        if at.bottom() < height - 60.0 && at.top() > 60.0 {
            break;
        }
        let down = if at.top() > 60.0 { -0.4 } else { 0.4 };
        seat.harness.event(egui::Event::PointerMoved(middle));
        seat.harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, down * height),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        seat.rest();
    }
    let at = seat.find(role, name).rect().center();
    seat.click_at(at, super::hands::Pace::Slow);
    seat.jobs_done();
}

/// The portfolio after the walk is what was said on the way.
#[track_caller]
fn is_begun(seat: &Seat, members: usize, bodies: usize) {
    let portfolio = seat.portfolio();
    let settings = portfolio.settings().expect("it has some");
    assert_eq!(settings.title, NAME);
    let network = portfolio.organisations.find(settings.network_id).expect("the network");
    assert_eq!(network.title, NAME);
    let member = |membership: Option<Membership>| membership == Some(Membership::Member);
    let count = portfolio.municipalities.iter().filter(|one| member(one.membership)).count();
    assert_eq!((count, portfolio.municipalities.len()), (members, members));
    assert_eq!(portfolio.bodies.len(), bodies);
    let meeting = portfolio.meetings.iter().next().expect("there is a meeting");
    assert_eq!(meeting.body_id, settings.deciding_body_id, "of the body that decides");
    assert!(meeting.body_id.is_some());
    let case = portfolio.cases.iter().next().expect("with a case");
    assert_eq!((case.title.as_str(), case.meeting_id), ("Budsjett", Some(meeting.id)));
}

#[test]
fn with_the_pointer_from_the_start_page_to_the_first_meeting_with_a_case() {
    let mut seat = new(Look::default());
    let texts = seat.texts();
    let name = word(&seat, "beginning-network", "name");
    assert_eq!(seat.focused(), Some((Role::TextInput, name.clone())), "one can write at once");
    assert!(seat.is_seen("Navnet ditt"));
    let at = seat.find(Role::TextInput, &name).rect().center();
    seat.click_at(at, super::hands::Pace::AtOnce);
    seat.strike_text(NAME);
    let go_on = keep(&seat);
    click(&mut seat, &go_on);
    assert!(seat.is_seen(NAME), "it says what has been done");

    // Bergen stands outside; number and language stand beside each.
    assert!(seat.is_seen("4601"), "the number");
    let bergen = "Bergen, 4601, nøytral";
    scroll_and_click(&mut seat, Role::CheckBox, bergen);
    assert!(seat.is_seen("42 av 43"));
    scroll_and_click(&mut seat, Role::Button, &go_on);
    assert_eq!(seat.portfolio().municipalities.len(), 42);
    let told = texts.count("beginning-municipalities-told", 42, &[]);
    assert!(seat.says(&told));
    let standing = seat.app().messages.standing().map(|note| note.text.clone());
    assert_eq!(standing, None, "whoever has chosen 42 has deleted nothing");

    scroll_and_click(&mut seat, Role::Button, &go_on);
    let steering = texts.attribute("beginning-body", "steering");
    assert!(seat.portfolio().bodies.iter().any(|body| body.title == steering));
    scroll_and_click(&mut seat, Role::Button, &texts.attribute("kind-meetings", "new"));
    assert_eq!(seat.app().route.view, View::Area(Area::Meetings));
    click(&mut seat, &texts.attribute("kind-cases", "new"));
    let title = texts.field(Kind::Case, "title");
    assert_eq!(seat.focused(), Some((Role::TextInput, title)));
    seat.strike_text("Budsjett");
    seat.strike(Key::Tab);
    seat.jobs_done();
    is_begun(&seat, 42, 2);
    seat.go(Route::to(View::OVERVIEW));
    assert!(!seat.is_seen(&texts.attribute("beginning", "text")), "the page is gone");
    assert!(seat.is_seen(&texts.get("overview-title")));
}

#[test]
fn with_keys_alone_from_the_start_page_to_the_first_meeting_with_a_case() {
    let mut seat = Seat::at_start(Look::default());
    let texts = seat.texts();
    // The system's dialogue of files answers; to the button the keys lead.
    tab_to(&mut seat, Role::Button, &texts.get("start-new"));
    let file = seat.path("ny.samstyr");
    seat.act(DocumentAction::New(file));
    seat.until("the document is open", |app| app.open.is_some());
    seat.strike_text(NAME);
    seat.strike(Key::Enter);
    seat.jobs_done();
    let bergen = "Bergen, 4601, nøytral";
    tab_to(&mut seat, Role::CheckBox, "Alver, 4631, nynorsk");
    seat.strike_text("ber");
    assert_eq!(seat.focused(), Some((Role::CheckBox, bergen.to_owned())));
    seat.strike(Key::Space);
    let go_on = keep(&seat);
    tab_and_press(&mut seat, Role::Button, &go_on);
    seat.jobs_done();
    let steering = format!(
        "{}: {}",
        texts.attribute("beginning-bodies", "name"),
        texts.attribute("choice-authority", "deciding")
    );
    tab_to(&mut seat, Role::TextInput, &steering);
    assert!(seat.is_seen(&texts.attribute("beginning-body", "steering")));
    tab_and_press(&mut seat, Role::Button, &texts.attribute("beginning-bodies", "more"));
    let (role, _) = seat.focused().expect("one goes on with its name");
    assert_eq!(role, Role::TextInput);
    seat.strike_text("Prosjektrådet");
    tab_and_press(&mut seat, Role::Button, &go_on);
    seat.jobs_done();
    let meeting = texts.attribute("kind-meetings", "new");
    assert_eq!(seat.focused(), Some((Role::Button, meeting)), "what comes next has the focus");
    seat.strike(Key::Enter);
    seat.jobs_done();
    assert_eq!(
        seat.focused(),
        Some((Role::TextInput, texts.field(Kind::Meeting, "date"))),
        "one goes on with the day"
    );
    seat.strike_text("9.3.2026");
    tab_and_press(&mut seat, Role::Button, &texts.attribute("kind-cases", "new"));
    seat.jobs_done();
    seat.strike_text("Budsjett");
    seat.strike(Key::Tab);
    seat.jobs_done();
    is_begun(&seat, 42, 3);
    let portfolio = seat.portfolio();
    let date = portfolio.meetings.iter().next().and_then(|meeting| meeting.date.clone());
    assert_eq!(date.map(|date| date.to_string()).as_deref(), Some("2026-03-09"));
}

#[test]
fn each_step_is_one_step_of_undo() {
    let mut seat = new(Look::default());
    seat.strike_text(NAME);
    let go_on = keep(&seat);
    for step in Step::ALL {
        assert!(!step.is_done(&seat.portfolio()), "{step:?}");
        seat.press(Role::Button, &go_on);
        seat.jobs_done();
        assert!(step.is_done(&seat.portfolio()), "{step:?}");
    }
    for step in Step::ALL.into_iter().rev() {
        seat.act(EditAction::Undo);
        seat.jobs_done();
        assert!(!step.is_done(&seat.portfolio()), "{step:?} is taken back");
    }
    assert!(seat.all(Role::Button, &go_on).len() == 1, "and can be done again");
}

#[test]
fn what_is_half_way_is_there_after_going_elsewhere_and_after_a_crash() {
    let mut seat = new(Look::default());
    let name = word(&seat, "beginning-network", "name");
    seat.strike_text("Digi");
    seat.go(Route::to(Area::Projects));
    seat.go(Route::to(View::OVERVIEW));
    assert_eq!(seat.find(Role::TextInput, &name).value().as_deref(), Some("Digi"));
    let skip = word(&seat, "beginning", "skip");
    seat.press(Role::Button, &skip);
    seat.press(Role::CheckBox, "Bergen, 4601, nøytral");
    let mut seat = again(seat);
    assert!(seat.says("42 av 43"), "the tick");
    assert!(seat.says(&word(&seat, "beginning", "skipped")), "and that the first was skipped");
    assert_eq!(seat.app().waiting_count(), 0, "it waits for nobody");
    // Back to the one that was skipped.
    let back = format!(
        "{}: {}",
        word(&seat, "beginning", "open"),
        word(&seat, "beginning-network", "title")
    );
    seat.press(Role::Link, &back);
    assert_eq!(seat.find(Role::TextInput, &name).value().as_deref(), Some("Digi"));
    let go_on = keep(&seat);
    seat.press(Role::Button, &go_on);
    seat.jobs_done();
    assert!(Step::Network.is_done(&seat.portfolio()));
}

#[test]
fn whoever_wants_no_page_of_that_sort_has_the_overview_and_a_way_back() {
    let mut seat = new(Look { lang: Lang::Nn, ..Look::default() });
    let portfolio = seat.portfolio();
    let language = portfolio.settings().and_then(|settings| settings.language);
    assert_eq!(language, Some(samstyr::model::settings::Language::Nynorsk), "as the window");
    let dismiss = word(&seat, "beginning", "dismiss");
    seat.press(Role::Button, &dismiss);
    assert!(seat.is_seen(&seat.texts().get("overview-title")));
    let back = seat.texts().get("beginning");
    seat.press(Role::Button, &back);
    assert!(!seat.is_seen(&seat.texts().get("overview-title")));
    assert!(seat.is_seen(&word(&seat, "beginning-network", "title")));
}

#[test]
fn an_earlier_day_and_a_portfolio_with_something_in_it_have_no_such_page() {
    let seat = Seat::with_example(Look::default());
    assert!(!seat.says(&word(&seat, "beginning", "text")));
    assert!(seat.all(Role::Button, &seat.texts().get("beginning")).is_empty());
}
