//! A list of choices stands on what is chosen, whether the pointer or a key opened it, goes to what is
//! typed, and loses nothing to a space or Enter.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::EditAction;
use samstyr::model::choice::Choice as _;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::meeting::MeetingState;
use samstyr::model::value::Value;

use super::drafts::{at, label, value};
use super::hands::Pace;
use super::support::Seat;

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
