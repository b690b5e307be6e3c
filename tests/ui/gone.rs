//! What is chosen in a list are records: where they leave it, nobody has chosen those that come to stand in
//! their places, and no key does anything with them.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::id::{Id, RecordId};
use samstyr::model::kind::Kind;
use samstyr::model::project::{Phase, Project};
use samstyr::model::record::TableRecord as _;

use super::hands::Pace;
use super::support::{Seat, View};

/// A list of six that are found by a word, with the cursor on the phase of the second.
fn at_the_second() -> (Seat, Vec<Id<Project>>) {
    let mut seat = Seat::with_example(View::default());
    let ids: Vec<Id<Project>> = (0..6).map(|_| Project::begun(RecordId::new()).id).collect();
    let new = ids.iter().enumerate().map(|(number, id)| {
        let title = format!("Søkeord {number}");
        Change::add(&Project { title, phase: Some(Phase::Idea), ..Project::begun(id.raw()) })
    });
    seat.act(EditAction::Change(new.collect()));
    seat.jobs_done();
    seat.go(Route::to(Area::Projects));
    let filter = seat.texts().get("list-filter");
    let at = seat.find(Role::TextInput, &filter).rect().center();
    seat.click_at(at, Pace::Slow);
    seat.strike_text("søkeord");
    seat.jobs_done();
    let row = seat.words_at("Søkeord 1");
    let phase = seat.words_at(&seat.texts().field(Kind::Project, "phase"));
    seat.click_at(Pos2::new(phase.center().x, row.center().y), Pace::Slow);
    (seat, ids)
}

fn leave(seat: &mut Seat, ids: &[Id<Project>]) {
    let renamed = ids.iter().map(|id| Change::set(*id, Project::title, "Noe annet".to_owned()));
    seat.act(EditAction::Change(renamed.collect()));
    seat.jobs_done();
}

fn emptied(seat: &Seat, ids: &[Id<Project>]) -> Vec<usize> {
    let portfolio = seat.portfolio();
    let is_empty = |id: &Id<Project>| portfolio.projects.get(*id).unwrap().phase.is_none();
    ids.iter().enumerate().filter(|(_, id)| is_empty(id)).map(|(number, _)| number).collect()
}

/// Whether any cell is shown as chosen.
fn any_is_chosen(seat: &Seat) -> bool {
    let nodes = seat.harness.root().children_recursive();
    let mut cells = nodes.filter(|node| node.accesskit_node().role() == Role::Cell);
    cells.any(|cell| cell.accesskit_node().data().is_selected() == Some(true))
}

fn strikes(seat: &mut Seat) {
    seat.strike(Key::Delete);
    seat.jobs_done();
    assert!(seat.is_seen("står ikke i listen lenger"));
    seat.strike_text("x");
    seat.strike_with(Modifiers { ctrl: true, command: true, ..Modifiers::NONE }, Key::D);
    seat.jobs_done();
    assert!(seat.app().drafts.is_empty());
}

#[test]
fn where_the_record_at_the_cursor_leaves_the_list_no_key_writes_into_the_next() {
    let (mut seat, ids) = at_the_second();
    assert!(any_is_chosen(&seat));
    leave(&mut seat, &ids[1..2]);
    assert!(!any_is_chosen(&seat), "nobody has chosen what stands there now");
    strikes(&mut seat);
    assert_eq!(emptied(&seat, &ids), [0; 0]);
    // An arrow chooses the one that stands there now.
    seat.strike(Key::ArrowDown);
    seat.strike(Key::Delete);
    seat.jobs_done();
    assert_eq!(emptied(&seat, &ids), [2]);
}

#[test]
fn where_a_block_leaves_the_list_no_key_writes_into_what_comes_in_its_place() {
    let (mut seat, ids) = at_the_second();
    for _ in 0..2 {
        seat.strike_with(Modifiers::SHIFT, Key::ArrowDown);
    }
    leave(&mut seat, &ids[1..4]);
    strikes(&mut seat);
    assert_eq!(emptied(&seat, &ids), [0; 0]);
}

#[test]
fn where_part_of_a_block_leaves_the_list_the_cursor_stays_on_its_record_alone() {
    let (mut seat, ids) = at_the_second();
    for _ in 0..2 {
        seat.strike_with(Modifiers::SHIFT, Key::ArrowDown);
    }
    leave(&mut seat, &ids[1..3]);
    seat.strike(Key::Delete);
    seat.jobs_done();
    assert_eq!(emptied(&seat, &ids), [3]);
}

/// The cursor stands still, and what was chosen with it is another now: none of it is.
#[test]
fn where_part_of_a_block_below_the_cursor_leaves_the_list_the_cursor_stays_on_its_record_alone() {
    let (mut seat, ids) = at_the_second();
    for _ in 0..2 {
        seat.strike(Key::ArrowDown);
    }
    for _ in 0..2 {
        seat.strike_with(Modifiers::SHIFT, Key::ArrowUp);
    }
    leave(&mut seat, &ids[2..3]);
    seat.strike(Key::Delete);
    seat.jobs_done();
    assert!(!seat.says(&seat.texts().get("list-empty-title")), "one cell is not asked about");
    assert_eq!(emptied(&seat, &ids), [1]);
}

#[test]
fn a_record_that_comes_back_is_chosen_again() {
    let (mut seat, ids) = at_the_second();
    leave(&mut seat, &ids[1..2]);
    seat.act(EditAction::Undo);
    seat.jobs_done();
    seat.strike(Key::Delete);
    seat.jobs_done();
    assert_eq!(emptied(&seat, &ids), [1]);
}

/// The toolkit makes events of the keys of the clipboard, which are refused in words as well.
#[test]
fn where_the_record_has_left_the_list_the_clipboard_gives_and_takes_nothing() {
    for event in [Event::Paste("Gjennomføre".to_owned()), Event::Cut, Event::Copy] {
        let (mut seat, ids) = at_the_second();
        leave(&mut seat, &ids[1..2]);
        let before = seat.portfolio().projects.iter().cloned().collect::<Vec<_>>();
        seat.harness.event(event.clone());
        seat.rest();
        seat.jobs_done();
        assert!(seat.is_seen("står ikke i listen lenger"), "{event:?}");
        assert!(!seat.says(&seat.texts().get("list-paste-title")), "{event:?}");
        assert_eq!(
            seat.portfolio().projects.iter().cloned().collect::<Vec<_>>(),
            before,
            "{event:?}"
        );
    }
}

#[test]
fn where_the_record_has_left_the_list_tab_and_enter_choose_what_stands_there_now() {
    for key in [Key::Tab, Key::Enter] {
        let (mut seat, ids) = at_the_second();
        leave(&mut seat, &ids[1..2]);
        seat.strike(key);
        seat.strike(Key::Delete);
        seat.jobs_done();
        assert_eq!(emptied(&seat, &ids), [2], "{key:?}");
    }
}

#[test]
fn where_the_record_has_left_the_list_no_key_opens_or_edits_what_stands_there_now() {
    for key in [Key::F2, Key::Space, Key::Backspace] {
        let (mut seat, ids) = at_the_second();
        leave(&mut seat, &ids[1..2]);
        seat.strike(key);
        seat.jobs_done();
        assert!(seat.is_seen("står ikke i listen lenger"), "{key:?}");
        assert_eq!(seat.app().route.record, None, "{key:?}");
        assert!(!seat.harness.ctx.text_edit_focused(), "{key:?}: nothing is being edited");
        assert_eq!(emptied(&seat, &ids), [0; 0], "{key:?}");
    }
}

/// The cursor is on a record, wherever that stands.
#[test]
fn where_the_order_changes_the_cursor_goes_with_its_record() {
    let (mut seat, ids) = at_the_second();
    let first = Change::set(ids[1], Project::title, "Søkeord 9".to_owned());
    seat.act(EditAction::Change(vec![first]));
    seat.jobs_done();
    seat.strike(Key::Delete);
    seat.jobs_done();
    assert_eq!(emptied(&seat, &ids), [1]);
}
