//! What is typed behind a key that leads elsewhere comes where it leads, however fast: out of the search, out of a
//! field of a record, out of a cell of a list. Where a key leads nowhere, it is refused in words, and never comes
//! into what one meant to leave.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::RouteAction;
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;

use super::hands::Tempo;
use super::places::longest;
use super::support::{Seat, View};

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..CTRL };

/// What nothing in the example holds.
const TYPED: &str = "qzxw";

/// What is typed before one leaves.
const BEFORE: &str = "vj";

/// Where one types.
#[derive(Clone, Copy, Debug, PartialEq)]
enum From {
    Search,
    Field,
    /// The same, with something typed into it.
    TypedField,
    Cell,
    TypedCell,
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
        From::Field | From::TypedField => {
            let project = longest(&seat.portfolio(), Kind::Project).expect("a project");
            seat.act(RouteAction::Show(project));
            seat.jobs_done();
            let name = seat.texts().field(Kind::Project, "title");
            seat.find(Role::TextInput, &name).focus();
            seat.rest();
        }
        From::Cell | From::TypedCell => {
            seat.strike(Key::ArrowDown);
            seat.strike(Key::F2);
        }
    }
    if matches!(from, From::TypedField | From::TypedCell) {
        seat.strike_text(BEFORE);
    }
    assert!(seat.harness.ctx.text_edit_focused(), "{from:?}");
    seat
}

/// What the records are called, one a line.
fn names(seat: &Seat) -> Vec<String> {
    let portfolio = seat.portfolio();
    let of = |kind: Kind| portfolio.records(kind).map(|record| portfolio.label_of(record));
    let mut all: Vec<String> = Kind::ALL.iter().copied().flat_map(of).collect();
    all.sort();
    all
}

/// Where the keyboard is: the role of what has it, its name, and what stands in it.
fn keyboard(seat: &Seat) -> Option<(Role, String, String)> {
    let mut nodes = seat.harness.root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused())?;
    let node = node.accesskit_node();
    Some((node.role(), node.label().unwrap_or_default(), node.value().unwrap_or_default()))
}

/// What has come of it.
#[derive(Clone, Debug, PartialEq)]
struct Outcome {
    view: Place,
    kind: Option<Kind>,
    has_record: bool,
    /// The names of all records.
    names: Vec<String>,
    /// What has the keyboard, and what stands in it.
    keyboard: Option<(Role, String, String)>,
    /// What is typed and not written yet.
    drafts: Vec<String>,
    /// It is said that what was typed came nowhere.
    is_refused: bool,
}

impl Outcome {
    fn of(seat: &Seat) -> Self {
        let route = &seat.app().route;
        let mut drafts: Vec<_> = seat.app().drafts.all().map(|(.., d)| d.text.clone()).collect();
        drafts.sort();
        Self {
            view: route.view,
            kind: route.kind,
            has_record: route.record.is_some(),
            names: names(seat),
            keyboard: keyboard(seat),
            drafts,
            is_refused: seat.says(&seat.texts().get("typed-nowhere")),
        }
    }

    /// Holds it against another one: what differs is told, and not the names that both have.
    #[track_caller]
    fn is(&self, other: &Self, what: &str) {
        let only_in = |one: &Self, other: &Self| -> Vec<String> {
            one.names.iter().filter(|name| !other.names.contains(name)).cloned().collect()
        };
        let named = [only_in(self, other), only_in(other, self)];
        let without = |one: &Self| Self { names: Vec::new(), ..one.clone() };
        let told = [without(self), without(other)];
        assert!(self == other, "{what}:\n{told:#?}\n{named:?}");
    }
}

/// What comes of keys that are struck one after the other, each when the one before it has led where it leads.
fn slowly(from: From, chords: &[(Modifiers, Key)]) -> (Outcome, bool) {
    let mut seat = typing(from);
    let before = Outcome::of(&seat);
    for (held, key) in chords {
        seat.strike_with(*held, *key);
        seat.jobs_done();
    }
    let there = Outcome::of(&seat);
    let is_elsewhere = (there.view, &there.keyboard) != (before.view, &before.keyboard);
    let leads = is_elsewhere || comes_back(from, chords);
    if !leads {
        // What is typed without a pause is refused, and nothing else becomes another.
        return (Outcome { is_refused: true, ..there }, leads);
    }
    seat.strike_text(TYPED);
    seat.jobs_done();
    (Outcome::of(&seat), leads)
}

/// The keys that lead back to where one is.
fn comes_back(from: From, chords: &[(Modifiers, Key)]) -> bool {
    match chords {
        [(CTRL, Key::S)] => true,
        [(CTRL, Key::K)] => from == From::Search,
        _ => false,
    }
}

#[track_caller]
fn come_where_they_lead(from: From, chords: &[(Modifiers, Key)]) {
    let (slow, leads) = slowly(from, chords);
    for tempo in TEMPI {
        let mut seat = typing(from);
        seat.strike_chords(chords, TYPED, tempo);
        let quick = Outcome::of(&seat);
        let what = format!("{from:?} {chords:?} {tempo:?}");
        quick.is(&slow, &what);
        assert!(quick.is_refused || leads && seat.is_seen(TYPED), "{what}: nobody is told");
    }
}

const TEMPI: [Tempo; 5] = [
    Tempo::InAFrame(1),
    Tempo::InAFrame(4),
    Tempo::InAFrame(100),
    Tempo::EachAfter(2),
    Tempo::EachAfter(4),
];

/// Keys that lead elsewhere.
const LEADING: &[&[(Modifiers, Key)]] = &[
    &[(CTRL, Key::Num5), (CTRL, Key::N)],
    &[(CTRL, Key::Num4), (CTRL, Key::N)],
    &[(CTRL, Key::Num1), (CTRL, Key::N)],
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
fn what_follows_a_key_that_leads_out_of_a_field_with_something_typed_is_typed_where_it_leads() {
    LEADING.iter().for_each(|chords| come_where_they_lead(From::TypedField, chords));
}

#[test]
fn what_follows_a_key_that_leads_out_of_a_cell_is_typed_where_it_leads() {
    LEADING.iter().for_each(|chords| come_where_they_lead(From::Cell, chords));
}

#[test]
fn what_follows_a_key_that_leads_out_of_a_cell_with_something_typed_is_typed_where_it_leads() {
    LEADING.iter().for_each(|chords| come_where_they_lead(From::TypedCell, chords));
}
