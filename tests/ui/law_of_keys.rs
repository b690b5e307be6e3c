//! After any key something has the focus: Enter on any control, each command of the search, each question
//! that is opened and left again, each button that makes a record.

use std::collections::BTreeSet;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{EditAction, MessageAction, PastAction, PlaceAction, QuestionAction};
use samstyr::app::merging::MergeAction;
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::concept::{Concept, ConceptState};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::record::TableRecord as _;

use super::hands::Pace;
use super::places::longest;
use super::support::{Seat, View};
use crate::merging::command_line::Three;

/// What stands in the way of the next step is put away.
fn put_away(seat: &mut Seat) {
    for _ in 0..3 {
        seat.strike(Key::Escape);
    }
    seat.act(QuestionAction::Cancel);
    seat.act(PlaceAction::Cancel);
    seat.act(MergeAction::Leave);
    seat.act(PastAction::Today);
    seat.act(MessageAction::Dismiss);
    seat.jobs_done();
}

/// What is typed now is seen or refused in words.
fn is_heard(seat: &mut Seat) -> bool {
    let refused = seat.texts().get("typed-nowhere");
    seat.act(MessageAction::Dismiss);
    seat.strike_text("qzxw");
    seat.is_seen("qzxw") || seat.says(&refused)
}

/// The controls of these roles that have a name, each once.
fn named(seat: &Seat, roles: &[Role]) -> Vec<(Role, String)> {
    let nodes = seat.harness.root().children_recursive();
    let named = nodes.filter_map(|node| {
        let node = node.accesskit_node();
        let name = node.label().filter(|name| !name.is_empty())?;
        (roles.contains(&node.role()) && !node.is_disabled()).then(|| (node.role(), name))
    });
    let mut seen = Vec::new();
    for one in named {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    seen
}

/// A place with what stands there, far enough apart from each other.
pub fn pages(seat: &Seat) -> Vec<Route> {
    let portfolio = seat.portfolio();
    let mut pages: Vec<Route> =
        [Place::OVERVIEW, Place::MERGE, Place::CHANGES].map(Route::to).into();
    pages.push(super::calculator::page());
    pages.push(Route::to(Area::Meetings));
    for kind in [Kind::Concept, Kind::Application, Kind::Decision, Kind::Body, Kind::Round] {
        let record = longest(&portfolio, kind).expect("the example has one");
        pages.push(Route::to_record(kind, record));
    }
    pages
}

/// What stands on a page and this law passes over, by the beginning of its name: it leaves the document.
const PASSED_OVER: [&str; 1] = ["Lukk porteføljen"];

/// Goes to a control of a page; what cannot be gone to is noted.
fn goes_to(
    seat: &mut Seat,
    page: &Route,
    (role, name): (Role, &str),
    passed_over: &mut BTreeSet<String>,
) -> bool {
    let mut is_there =
        seat.app().open.is_some() && !PASSED_OVER.iter().any(|passed| name.starts_with(passed));
    if is_there {
        seat.go(page.clone());
        let control = seat.all(role, name).into_iter().next();
        is_there = control.is_some();
        if let Some(control) = control {
            control.focus();
        }
        seat.rest();
        is_there &= seat.focused().is_some();
    }
    if !is_there {
        passed_over.insert(format!("{role:?} {name}"));
    }
    is_there
}

const ROLES: [Role; 7] = [
    Role::Button,
    Role::Tab,
    Role::Link,
    Role::CheckBox,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::ComboBox,
];

#[test]
fn something_has_the_focus_after_escape_on_any_control() {
    let (mut lost, mut passed_over) = (BTreeSet::new(), BTreeSet::new());
    for number in 0..pages(&Seat::with_example(View::default())).len() {
        let mut seat = Seat::with_example(View::default());
        let page = pages(&seat)[number].clone();
        seat.go(page.clone());
        seat.jobs_done();
        for (role, name) in named(&seat, &ROLES) {
            if !goes_to(&mut seat, &page, (role, &name), &mut passed_over) {
                continue;
            }
            seat.strike(Key::Escape);
            seat.jobs_done();
            if seat.focused().is_none() {
                lost.insert(format!("{:?} {:?}: {role:?} {name}", page.view, page.kind));
            }
        }
        // The list or the page itself.
        seat.go(page.clone());
        for _ in 0..3 {
            seat.strike(Key::Escape);
        }
        if seat.focused().is_none() {
            lost.insert(format!("{:?} {:?}: the page", page.view, page.kind));
        }
    }
    let lost: Vec<String> = lost.into_iter().collect();
    assert!(lost.is_empty(), "{} leave the focus nowhere:\n{}", lost.len(), lost.join("\n"));
    let passed_over: Vec<String> = passed_over.into_iter().collect();
    assert!(passed_over.len() <= MOST_PASSED_OVER, "{}", passed_over.join("\n"));
}

/// So many controls at most, by their names, are passed over on all pages together: those that leave the document,
/// and those whose name is another one after one of them was tried.
const MOST_PASSED_OVER: usize = 12;

#[test]
fn something_has_the_focus_after_enter_on_any_control() {
    let (mut lost, mut passed_over) = (BTreeSet::new(), BTreeSet::new());
    for number in 0..pages(&Seat::with_example(View::default())).len() {
        let mut seat = Seat::with_example(View::default());
        let page = pages(&seat)[number].clone();
        seat.go(page.clone());
        seat.jobs_done();
        for (role, name) in named(&seat, &ROLES) {
            // What the control before it has left behind stands in no other one's way.
            if !goes_to(&mut seat, &page, (role, &name), &mut BTreeSet::new()) {
                seat = Seat::with_example(View::default());
                if !goes_to(&mut seat, &page, (role, &name), &mut passed_over) {
                    continue;
                }
            }
            let version = seat.app().version();
            seat.strike(Key::Enter);
            seat.jobs_done();
            if seat.app().open.is_some() && seat.focused().is_none() {
                lost.insert(format!("{:?} {:?}: {role:?} {name}", page.view, page.kind));
            }
            put_away(&mut seat);
            if seat.app().open.is_none() {
                // It leads out of the document: the rest of the page is tried in another one.
                seat = Seat::with_example(View::default());
                passed_over.insert(format!("{role:?} {name}"));
                continue;
            }
            if seat.app().version() != version {
                seat.act(EditAction::Undo);
                seat.jobs_done();
            }
        }
    }
    let lost: Vec<String> = lost.into_iter().collect();
    assert!(lost.is_empty(), "{} leave the focus nowhere:\n{}", lost.len(), lost.join("\n"));
    let passed_over: Vec<String> = passed_over.into_iter().collect();
    assert!(passed_over.len() <= MOST_PASSED_OVER, "{}", passed_over.join("\n"));
}

#[test]
fn something_has_the_focus_after_each_command_of_the_search() {
    let mut seat = Seat::with_example(View::default());
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    let page = Route::to_record(Kind::Project, project);
    let texts = seat.texts();
    let words = [
        texts.get("undo"),
        texts.get("redo"),
        texts.get("back"),
        texts.get("snapshots"),
        texts.get("export-all"),
        texts.get("copy-menu"),
        texts.get("merge-menu"),
        texts.attribute("shortcut", "title"),
        texts.get("command-larger"),
        texts.with("command-theme", &[("theme", &texts.get("theme-dark"))]),
        texts.with("command-go", &[("view", &Place::MERGE.title(texts))]),
        texts.with("command-go", &[("view", &Place::CHANGES.title(texts))]),
        texts.attribute("kind-actions", "new"),
        texts.attribute("kind-bodies", "new"),
    ];
    let mut lost = Vec::new();
    for by_list in [true, false] {
        for word in &words {
            seat.go(page.clone());
            if by_list {
                seat.strike_with(egui::Modifiers::COMMAND, Key::F);
            }
            seat.ctrl(Key::K);
            let word = word.trim_end_matches(['…', ' ']);
            seat.strike_text(word);
            seat.strike(Key::Enter);
            seat.jobs_done();
            if seat.focused().is_none() {
                lost.push(format!("{word} (from the list: {by_list})"));
            }
            put_away(&mut seat);
            seat.harness.state_mut().app.settings.zoom = 1.0;
        }
    }
    assert!(lost.is_empty(), "{} leave the focus nowhere:\n{}", lost.len(), lost.join("\n"));
}

/// The ways in which a question is left.
fn leave(seat: &mut Seat, way: usize) {
    let cancel = seat.texts().get("cancel");
    match way {
        0 => seat.strike(Key::Escape),
        1 => {
            assert_eq!(seat.focused(), Some((Role::Button, cancel)), "the way out has the focus");
            seat.strike(Key::Enter);
        }
        _ => {
            let at = seat.find(Role::Button, &cancel).rect().center();
            seat.click_at(at, Pace::ALL[way % 2]);
        }
    }
    seat.jobs_done();
}

#[test]
fn a_question_that_is_left_gives_the_focus_back_to_what_asked_it() {
    let mut seat = Seat::with_example(View { size: [1366, 1100], ..View::default() });
    seat.go(Route::to(Area::Meetings));
    let word = seat.texts().get("meeting-finalise");
    // Somebody was elsewhere before, in what is gone by now.
    seat.ctrl(Key::K);
    seat.strike(Key::Escape);
    for by_pointer in [true, false] {
        for way in 0..4 {
            match by_pointer {
                true => {
                    let at = seat.find(Role::Button, &word).rect().center();
                    seat.click_at(at, Pace::ALL[way % 2]);
                }
                false => {
                    seat.find(Role::Button, &word).focus();
                    seat.rest();
                    seat.strike(Key::Enter);
                }
            }
            assert!(seat.app().question().is_some(), "it asks first");
            leave(&mut seat, way);
            let focused = seat.focused();
            assert_eq!(
                focused,
                Some((Role::Button, word.clone())),
                "by pointer: {by_pointer}, way {way}"
            );
        }
    }
    assert!(is_heard(&mut seat));
}

#[test]
fn what_an_idea_becomes_begins_in_its_name() {
    for (key, kind) in
        [("concept-to-project", Kind::Project), ("concept-to-application", Kind::Application)]
    {
        for by_pointer in [true, false] {
            let mut seat = Seat::with_example(View::default());
            let idea = Concept {
                title: "Felles chatbot".to_owned(),
                state: Some(ConceptState::ALL[0]),
                ..Concept::begun(RecordId::new())
            };
            seat.act(EditAction::Change(vec![Change::add(&idea)]));
            seat.jobs_done();
            seat.go(Route::to_record(Kind::Concept, idea.id.raw()));
            let word = seat.texts().get(key);
            match by_pointer {
                true => seat.click_words(&word),
                false => {
                    seat.find(Role::Button, &word).focus();
                    seat.rest();
                    seat.strike(Key::Enter);
                }
            }
            seat.jobs_done();
            let name = seat.texts().field(kind, "title");
            assert_eq!(seat.focused(), Some((Role::TextInput, name)), "{kind:?} {by_pointer}");
            seat.strike_text("Chatbot");
            seat.strike(Key::Tab);
            seat.jobs_done();
            let made = seat.app().route.record.expect("it is open");
            assert_eq!(seat.portfolio().label(made), "Chatbot", "typing replaces its name");
        }
    }
}

#[test]
fn the_keyboard_is_at_what_a_copy_would_bring_however_one_came_there() {
    let three = Three::new();
    let (anne, bjorn) = (three.copy("anne"), three.copy("bjorn"));
    let mut seat = Seat::at_start(View::default());
    seat.open(&anne);
    seat.ctrl(Key::K);
    let merge = seat.texts().get("merge-menu");
    seat.strike_text(merge.trim_end_matches(['…', ' ']));
    seat.strike(Key::Enter);
    // There is no dialogue here: the window asks for the place itself.
    assert!(seat.app().place.is_some());
    seat.ctrl(Key::A);
    seat.type_text(&bjorn.display().to_string());
    seat.strike(Key::Enter);
    seat.until("the copy was looked at", |app| app.merging.prospect.is_some());
    // At what is to be read first; the button is next.
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::Label));
    seat.strike(Key::Tab);
    assert_eq!(seat.focused(), Some((Role::Button, seat.texts().get("merge-do"))));
}

#[test]
fn enter_in_a_field_of_the_first_steps_stays_or_goes_on_to_the_next_step() {
    let mut seat = super::beginning::new(View::default());
    let texts = seat.texts();
    let name = texts.attribute("beginning-network", "name");
    assert_eq!(seat.focused(), Some((Role::TextInput, name)));
    seat.strike_text("DigiNord");
    seat.strike(Key::Enter);
    seat.jobs_done();
    // The second step is longer than the window: what lies under the line at the foot is none of it.
    let focused = seat.harness.ctx.memory(|memory| memory.focused()).expect("something has it");
    let foot = {
        let mut nodes = seat.harness.root().children_recursive();
        let foot = nodes.find(|node| node.accesskit_node().role() == Role::ContentInfo);
        foot.expect("there is a line at the foot").rect()
    };
    let control = seat.controls().into_iter().find(|w| w.id == focused).expect("it is drawn");
    assert!(!foot.contains(control.rect.center()), "{:?}", seat.focused());
    let focused = seat.focused();
    let is_in_step = matches!(focused, Some((Role::TextInput | Role::CheckBox | Role::Button, _)));
    assert!(is_in_step, "{focused:?}");
    seat.press(Role::Button, &texts.attribute("beginning", "skip"));
    // The name of a body.
    let first = named(&seat, &[Role::TextInput]);
    let bodies = texts.attribute("beginning-bodies", "name");
    let (role, label) =
        first.into_iter().find(|(_, name)| name.starts_with(&bodies)).expect("bodies to name");
    seat.find(role, &label).focus();
    seat.rest();
    seat.ctrl(Key::A);
    seat.strike_text("Styret");
    seat.strike(Key::Enter);
    assert_eq!(seat.focused(), Some((role, label)), "Enter stays in the name");
    seat.strike_text("x");
    assert!(seat.is_seen("Styretx"));
}

#[test]
fn what_has_done_its_work_hands_the_focus_to_what_stands_beside() {
    for by_pointer in [true, false] {
        let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
        seat.go(super::calculator::page());
        super::calculator::prepare(&mut seat, "Vedtaksbrev", "1200");
        let keep = seat.texts().get("calculator-keep");
        let before = seat.portfolio().benefits.len();
        let at = seat.find(Role::Button, &keep).rect();
        match by_pointer {
            true => seat.click_at(at.center(), Pace::AtOnce),
            false => {
                seat.find(Role::Button, &keep).focus();
                seat.rest();
                seat.strike(Key::Enter);
            }
        }
        seat.jobs_done();
        assert_eq!(seat.portfolio().benefits.len(), before + 1, "it is kept");
        let focused = seat.harness.ctx.memory(|memory| memory.focused()).expect("something has it");
        let control = seat.controls().into_iter().find(|w| w.id == focused).expect("it is drawn");
        assert!((control.rect.center().y - at.center().y).abs() < 40.0, "{:?}", seat.focused());
    }
}

/// Where a record covers the list, nothing but a second look and a key on the bin itself deletes it; and what is
/// deleted is told.
#[test]
fn a_record_that_is_opened_twice_by_keys_is_not_deleted() {
    let mut covered = 0;
    for scale in [1.0, 1.25, 1.5, 2.0] {
        let mut seat = Seat::with_example(View { scale, ..View::default() });
        seat.strike_with(egui::Modifiers::COMMAND, Key::Num6);
        assert_eq!(seat.app().route.view, Place::home_of(Kind::Project));
        let before = seat.portfolio().projects.len();
        let deletes = seat.texts().get("record-delete");
        for _ in 0..3 {
            seat.strike(Key::Enter);
            let focused = seat.focused().map(|(_, name)| name);
            assert_ne!(focused, Some(deletes.clone()), "{scale}");
        }
        covered += usize::from(seat.app().route.record.is_some());
        assert_eq!(seat.portfolio().projects.len(), before, "{scale}");
    }
    assert!(covered > 0, "a record was opened");
}
