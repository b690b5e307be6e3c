//! A list of choices stands on what is chosen, whether the pointer or a key opened it, goes to what is
//! typed, and loses nothing to a space or Enter.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::application::ApplicationState;
use samstyr::model::choice::Choice as _;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::meeting::MeetingState;
use samstyr::model::value::Value;

use super::drafts::{at, label, value};
use super::hands::Pace;
use super::support::{Seat, View};

/// A meeting of that state, and the name of the field.
fn meeting(state: Option<MeetingState>) -> (Seat, RecordId, String) {
    let (mut seat, id) = at(Kind::Meeting);
    let value = state.map_or(Value::Null, |state| Value::Choice(state.code()));
    let (field, _) = Kind::Meeting.field("state").expect("it has a state");
    seat.act(EditAction::Change(vec![Change::Set { id, field, value }]));
    seat.jobs_done();
    let name = label(&seat, Kind::Meeting, "state");
    (seat, id, name)
}

/// Opens the list with the pointer.
fn open(seat: &mut Seat, name: &str, pace: Pace) {
    let at = seat.find(Role::ComboBox, name).rect().center();
    seat.click_at(at, pace);
}

/// The state of a meeting after Enter.
fn after_enter(seat: &mut Seat, id: RecordId) -> Value {
    seat.strike(Key::Enter);
    seat.jobs_done();
    value(seat, id, "state")
}

fn choice(state: MeetingState) -> Value {
    Value::Choice(state.code())
}

#[test]
fn a_list_that_the_pointer_opened_stands_on_what_is_chosen() {
    for pace in Pace::ALL {
        let (mut seat, id, name) = meeting(Some(MeetingState::Fixed));
        open(&mut seat, &name, pace);
        assert_eq!(after_enter(&mut seat, id), choice(MeetingState::Fixed), "{pace:?}: as it was");
        open(&mut seat, &name, pace);
        seat.strike(Key::ArrowDown);
        assert_eq!(after_enter(&mut seat, id), choice(MeetingState::Moved), "{pace:?}: the next");
    }
    let (mut seat, id, name) = meeting(None);
    open(&mut seat, &name, Pace::Slow);
    assert_eq!(after_enter(&mut seat, id), choice(MeetingState::Proposed), "the first");
}

#[test]
fn typing_goes_to_the_choice_that_begins_so() {
    let (mut seat, id, name) = meeting(Some(MeetingState::Provisional));
    open(&mut seat, &name, Pace::Slow);
    let word = seat.texts().choice(&MeetingState::SET, MeetingState::Held.code());
    let begin: String = word.to_lowercase().chars().take(3).collect();
    seat.strike_text(&begin);
    assert_eq!(value(&seat, id, "state"), choice(MeetingState::Provisional), "not yet");
    assert_eq!(after_enter(&mut seat, id), choice(MeetingState::Held));
    // On a closed one too.
    assert_eq!(seat.focused(), Some((Role::ComboBox, name)));
    let word = seat.texts().choice(&MeetingState::SET, MeetingState::Cancelled.code());
    seat.strike_text(&word.to_lowercase());
    assert_eq!(after_enter(&mut seat, id), choice(MeetingState::Cancelled));
}

#[test]
fn what_is_typed_and_is_no_choice_chooses_nothing() {
    for state in [None, Some(MeetingState::Provisional)] {
        let (mut seat, id, name) = meeting(state);
        let stands = state.map_or(Value::Null, choice);
        open(&mut seat, &name, Pace::Slow);
        seat.strike_text("kl 9 30");
        assert_eq!(value(&seat, id, "state"), stands, "a space in it");
        assert_eq!(after_enter(&mut seat, id), stands, "Enter after it");
        open(&mut seat, &name, Pace::AtOnce);
        seat.strike_at_once("kl 9 30");
        assert_eq!(after_enter(&mut seat, id), stands, "all of it between two frames");
    }
}

/// A slow machine gives several letters at once, the first of which opens what they are for.
#[test]
fn what_is_typed_faster_than_the_window_draws_is_typed_into_what_it_opens() {
    let typed = "uke 50 abc";
    let fields = ["call_id", "applicant_id"].into_iter();
    for (field, in_a_frame) in fields.flat_map(|field| (1..=5).map(move |some| (field, some))) {
        let (mut seat, _) = at(Kind::Application);
        let name = label(&seat, Kind::Application, field);
        seat.find(Role::ComboBox, &name).focus();
        seat.rest();
        seat.strike_quickly(typed, in_a_frame);
        let nodes = seat.harness.root().children_recursive();
        let mut texts = nodes.filter(|node| node.accesskit_node().role() == Role::TextInput);
        let is_whole = texts.any(|node| node.value().as_deref() == Some(typed));
        assert!(is_whole, "{field}, {in_a_frame} in a frame");
    }
}

#[test]
fn each_of_several_tabs_goes_one_further() {
    let (mut seat, _) = at(Kind::Application);
    let name = label(&seat, Kind::Application, "title");
    let one_by_one: Vec<_> = (0..3)
        .map(|tabs| {
            seat.find(Role::TextInput, &name).focus();
            seat.rest();
            (0..tabs).for_each(|_| seat.strike(Key::Tab));
            seat.focused()
        })
        .collect();
    for (tabs, focused) in one_by_one.iter().enumerate() {
        seat.find(Role::TextInput, &name).focus();
        seat.rest();
        seat.strike_all_at_once(&vec![Key::Tab; tabs]);
        assert_eq!(seat.focused(), *focused, "{tabs}");
    }
}

/// However low the window is.
#[test]
fn the_choice_that_the_arrows_stand_on_is_in_sight() {
    let choices = ApplicationState::SET.codes.len();
    for height in [740, 500] {
        let mut seat = Seat::with_example(View { size: [1366, height], ..View::default() });
        let portfolio = seat.portfolio();
        let id = portfolio.applications.iter().next().expect("there is one").id.raw();
        seat.go(Route::to_record(Kind::Application, id));
        seat.all_fields();
        let name = label(&seat, Kind::Application, "state");
        seat.find(Role::ComboBox, &name).focus();
        seat.rest();
        seat.strike(Key::Enter);
        for step in 0..2 * choices {
            seat.strike(if step < choices { Key::ArrowDown } else { Key::ArrowUp });
            let (role, word) = seat.focused().expect("a choice");
            assert!(seat.is_seen(&word), "{height} {step}: {role:?} {word}");
        }
    }
}
