//! Words that are typed at a control that takes none are refused as a whole: neither the space between two of them nor
//! what ends them presses it.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::project::Project;
use samstyr::model::record::TableRecord as _;

use super::support::{Seat, View};

/// At the button that deletes a project to which nothing leads.
fn at_the_bin() -> (Seat, String) {
    let mut seat = Seat::with_example(View::default());
    let project = Project { title: "Alene".to_owned(), ..Project::begun(RecordId::new()) };
    seat.act(EditAction::Change(vec![Change::add(&project)]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Project, project.id.raw()));
    let bin = seat.texts().get("record-delete");
    seat.find(Role::Button, &bin).focus();
    seat.rest();
    assert_eq!(seat.focused(), Some((Role::Button, bin.clone())));
    (seat, bin)
}

#[test]
fn words_that_are_typed_at_a_button_do_not_press_it() {
    let refused = |seat: &Seat| seat.says(&seat.texts().get("typed-nowhere"));
    for words in ["to ord", "a b c", "ord  med  rom"] {
        let (mut seat, bin) = at_the_bin();
        let before = seat.portfolio().projects.len();
        seat.strike_text_and(words, Key::Enter);
        assert!(refused(&seat), "{words}");
        seat.jobs_done();
        assert_eq!(seat.portfolio().projects.len(), before, "{words}");
        assert_eq!(seat.focused(), Some((Role::Button, bin)), "{words}");
        // Whoever strikes it again means the button.
        seat.strike(Key::Enter);
        seat.jobs_done();
        assert_eq!(seat.portfolio().projects.len(), before - 1, "{words}");
    }
}

#[test]
fn a_space_and_enter_press_a_button_where_nothing_was_typed() {
    for key in [Key::Space, Key::Enter] {
        let (mut seat, _) = at_the_bin();
        let before = seat.portfolio().projects.len();
        seat.strike(key);
        seat.jobs_done();
        assert_eq!(seat.portfolio().projects.len(), before - 1, "{key:?}");
    }
}
