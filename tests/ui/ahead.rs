//! What is typed behind a key that leads elsewhere comes where it leads, however fast: out of the search, out of a
//! field of a record, out of a cell of a list.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::app::actions::RouteAction;
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;

use super::places::longest;
use super::support::{Seat, View};

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..CTRL };

/// What nothing in the example holds.
const TYPED: &str = "qzxw";

/// Where one types.
#[derive(Clone, Copy, Debug)]
enum From {
    Search,
    Field,
    Cell,
}

/// One who types there.
fn typing(from: From) -> Seat {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat.jobs_done();
    match from {
        From::Search => {
            seat.ctrl(Key::K);
            seat.strike_text("ab");
        }
        From::Field => {
            let project = longest(&seat.portfolio(), Kind::Project).expect("a project");
            seat.act(RouteAction::Show(project));
            seat.jobs_done();
            let name = seat.texts().field(Kind::Project, "title");
            seat.find(Role::TextInput, &name).focus();
            seat.rest();
        }
        From::Cell => {
            seat.strike(Key::ArrowDown);
            seat.strike(Key::F2);
        }
    }
    assert!(seat.harness.ctx.text_edit_focused(), "{from:?}");
    seat
}

/// What the records are called, one a line.
fn names(seat: &Seat) -> Vec<String> {
    let portfolio = seat.portfolio();
    let of = |kind: Kind| portfolio.records(kind).map(|r| (r.record_id(), portfolio.label_of(r)));
    let all = Kind::ALL.iter().copied().flat_map(of);
    all.map(|(id, name)| format!("{id} {name}")).collect()
}

/// What has come of it: where one is, what there is, what is said to be lost.
fn outcome(seat: &Seat) -> (Place, Option<Kind>, bool, Vec<usize>, Option<Role>) {
    let (route, portfolio) = (&seat.app().route, seat.portfolio());
    let count = Kind::ALL.iter().map(|kind| portfolio.count(*kind)).collect();
    let role = seat.focused().map(|(role, _)| role);
    (route.view, route.kind, route.record.is_some(), count, role)
}

#[track_caller]
fn come_where_they_lead(from: From, chords: &[(Modifiers, Key)]) {
    let mut slow = typing(from);
    let before = names(&slow);
    for (held, key) in chords {
        slow.strike_with(*held, *key);
        slow.jobs_done();
    }
    slow.strike_text(TYPED);
    slow.jobs_done();
    let refused = slow.texts().get("typed-nowhere");
    let is_heard = |seat: &Seat| seat.is_seen(TYPED) || seat.says(&refused);
    for in_a_frame in [1, 4, 100] {
        let mut quick = typing(from);
        quick.strike_chords(chords, TYPED, in_a_frame);
        let what = format!("{from:?} {chords:?} {in_a_frame} a frame");
        assert_eq!(outcome(&quick), outcome(&slow), "{what}");
        assert_eq!(is_heard(&quick), is_heard(&slow), "{what}");
        let after = names(&quick);
        let gone: Vec<_> = before.iter().filter(|name| !after.contains(name)).collect();
        assert!(gone.is_empty(), "{what}: {gone:?}");
    }
}

/// Keys that lead elsewhere.
const LEADING: &[&[(Modifiers, Key)]] = &[
    &[(CTRL, Key::Num5), (CTRL, Key::N)],
    &[(CTRL, Key::Num4), (CTRL, Key::N)],
    &[(CTRL, Key::Num4), (CTRL, Key::F)],
    &[(CTRL, Key::N)],
    &[(CTRL, Key::Num1)],
    &[(CTRL, Key::Num5)],
    &[(CTRL, Key::F)],
    &[(CTRL, Key::K)],
    &[(CTRL, Key::P)],
    &[(CTRL, Key::O)],
    &[(CTRL, Key::S)],
    &[(CTRL_SHIFT, Key::S)],
    &[(Modifiers::ALT, Key::ArrowLeft)],
    &[(Modifiers::NONE, Key::F6)],
    &[(Modifiers::SHIFT, Key::F6)],
    &[(Modifiers::NONE, Key::F1)],
];

#[test]
fn what_follows_a_key_that_leads_out_of_the_search_is_typed_where_it_leads() {
    LEADING.iter().for_each(|chords| come_where_they_lead(From::Search, chords));
}

#[test]
fn what_follows_a_key_that_leads_out_of_a_field_is_typed_where_it_leads() {
    LEADING.iter().for_each(|chords| come_where_they_lead(From::Field, chords));
}

#[test]
fn what_follows_a_key_that_leads_out_of_a_cell_is_typed_where_it_leads() {
    LEADING.iter().for_each(|chords| come_where_they_lead(From::Cell, chords));
}
