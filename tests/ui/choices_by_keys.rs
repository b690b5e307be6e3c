//! Choices by keys alone: a group of radio buttons is one stop of Tab, a closed choice opens with the arrows.

use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::route::Route;
use samstyr::model::kind::Kind;

use super::places::longest;
use super::support::{Seat, View};

/// Which of the radio buttons is chosen.
fn chosen(seat: &Seat, words: &[String]) -> Vec<bool> {
    let on = |word: &String| {
        let node = seat.find(Role::RadioButton, word);
        node.accesskit_node().toggled() == Some(Toggled::True)
    };
    words.iter().map(on).collect()
}

#[test]
fn a_group_of_radio_buttons_is_one_stop_and_arrows_go_through_it() {
    use samstyr::model::choice::Choice as _;
    use samstyr::model::settings::Language;
    let mut seat = super::beginning::new(View::default());
    let texts = seat.texts();
    let words = Language::ALL.iter().map(|one| texts.choice(&Language::SET, one.code()));
    let words: Vec<String> = words.collect();
    assert!(words.len() > 2);
    let own = texts.get("name-label");
    seat.strike(Key::Tab);
    assert_eq!(seat.focused(), Some((Role::RadioButton, words[0].clone())), "the chosen one");
    // The arrows go on, and choose nothing.
    seat.strike(Key::ArrowRight);
    assert_eq!(seat.focused(), Some((Role::RadioButton, words[1].clone())));
    seat.strike(Key::ArrowDown);
    assert_eq!(seat.focused(), Some((Role::RadioButton, words[2].clone())));
    seat.strike(Key::ArrowDown);
    assert_eq!(seat.focused(), Some((Role::RadioButton, words[2].clone())), "it ends there");
    assert!(chosen(&seat, &words)[0]);
    seat.strike(Key::ArrowLeft);
    seat.strike(Key::Space);
    assert_eq!(chosen(&seat, &words), [false, true, false], "space chooses");
    // It is one stop, from both sides.
    seat.strike(Key::Tab);
    assert_eq!(seat.focused(), Some((Role::TextInput, own)));
    let shift = egui::Modifiers { shift: true, ..egui::Modifiers::NONE };
    seat.strike_with(shift, Key::Tab);
    assert_eq!(seat.focused(), Some((Role::RadioButton, words[1].clone())), "the chosen one");
    // And by the pointer.
    let at = seat.find(Role::RadioButton, &words[2]).rect().center();
    seat.click_at(at, super::hands::Pace::AtOnce);
    assert_eq!(chosen(&seat, &words), [false, false, true]);
}

#[test]
fn the_arrow_down_opens_a_closed_choice_and_goes_to_no_other_field() {
    let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    seat.all_fields();
    for name in ["phase", "lifecycle", "owner_id"] {
        let label = seat.texts().field(Kind::Project, name);
        for key in [Key::ArrowDown, Key::ArrowUp] {
            seat.find(Role::ComboBox, &label).focus();
            seat.rest();
            seat.strike(key);
            assert!(egui::Popup::is_any_open(&seat.harness.ctx), "{name} {key:?}: it is open");
            seat.strike(Key::Escape);
            assert!(!egui::Popup::is_any_open(&seat.harness.ctx), "{name}: it is closed");
            assert_eq!(seat.focused(), Some((Role::ComboBox, label.clone())), "{name} {key:?}");
        }
    }
}

#[test]
fn the_two_sides_of_a_calculator_are_scrolled_each_by_itself() {
    let mut seat = Seat::with_example(View { size: [1366, 500], ..View::default() });
    seat.go(super::calculator::page());
    super::calculator::prepare(&mut seat, "Vedtaksbrev", "1200");
    let result = seat.texts().get("calculator-result");
    let name = super::calculator::name(seat.texts());
    for _ in 0..8 {
        seat.wheel_at(egui::pos2(1100.0, 350.0), -400.0);
        seat.wheel_at(egui::pos2(400.0, 350.0), -400.0);
    }
    let before = seat.words_at(&result);
    let typed = seat.find(Role::TextInput, &name).rect();
    seat.wheel_at(egui::pos2(400.0, 350.0), 120.0);
    assert_eq!(seat.words_at(&result), before, "the answer stays");
    assert!(seat.find(Role::TextInput, &name).rect().top() < typed.top() - 50.0);
}

#[test]
fn the_answer_of_a_calculator_is_scrolled_by_keys() {
    let mut seat = Seat::with_example(View { size: [1366, 500], ..View::default() });
    seat.go(super::calculator::page());
    super::calculator::prepare(&mut seat, "Vedtaksbrev", "1200");
    let result = seat.texts().get("calculator-result");
    seat.find(Role::Heading, &result).focus();
    seat.rest();
    for (key, is_down) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
        let before = seat.find(Role::Heading, &result).rect().top();
        seat.key(key);
        let after = seat.find(Role::Heading, &result).rect().top();
        assert_eq!(after < before, is_down, "{key:?}: {before} {after}");
        assert_eq!(seat.focused(), Some((Role::Heading, result.clone())), "{key:?}");
    }
    seat.key(Key::PageDown);
    assert!(!seat.is_seen(&result), "a page further down");
    seat.key(Key::PageUp);
    assert!(seat.is_seen(&result), "and up again");
}
