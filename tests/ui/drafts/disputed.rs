//! A draft over which something else has come to stand in its field: it keeps what it was begun upon until
//! somebody chooses, and no way out of the field and back into it is a choice.

use egui::Key;
use egui::accesskit::{Invalid, Role};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::RouteAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::money::Ore;
use samstyr::model::rules::check_ready_for_seal;

use super::*;
use crate::support::{add, set, text};

/// A way away from a field and back to it.
#[derive(Clone, Copy, Debug)]
enum Away {
    /// The search, and Escape.
    Search,
    /// Another page.
    Page,
    /// Tab, and a look at another page.
    TabAndPage,
    /// Out and in by keys, twice.
    Keys,
}

const AWAY: [Away; 4] = [Away::Search, Away::Page, Away::TabAndPage, Away::Keys];

/// Goes away from a field that has the keyboard, and back into it.
#[track_caller]
fn away(seat: &mut Seat, (kind, id): (Kind, RecordId), (role, name): (Role, &str), by: Away) {
    match by {
        Away::Search => {
            seat.ctrl(Key::K);
            seat.key(Key::Escape);
        }
        Away::Keys => {
            seat.key(Key::Tab);
            seat.find(role, name).focus();
            seat.rest();
            seat.key(Key::Tab);
        }
        Away::Page | Away::TabAndPage => {
            if matches!(by, Away::TabAndPage) {
                seat.key(Key::Tab);
            }
            seat.act(RouteAction::Go(Route::to(Area::Meetings)));
            seat.jobs_done();
            seat.act(RouteAction::Go(Route::to_record(kind, id)));
        }
    }
    seat.jobs_done();
    if seat.focused() != Some((role, name.to_owned())) {
        seat.find(role, name).focus();
        seat.rest();
    }
}

#[test]
fn no_way_out_of_a_field_and_back_lays_a_draft_over_what_came_meanwhile() {
    let fields = [
        (Kind::Project, "title", Role::TextInput),
        (Kind::Decision, "text", Role::MultilineTextInput),
    ];
    for (kind, field, role) in fields {
        for by in AWAY {
            let (mut seat, id) = at(kind);
            let name = label(&seat, kind, field);
            seat.find(role, &name).focus();
            seat.rest();
            seat.ctrl(Key::A);
            seat.type_text("Mitt");
            comes(&mut seat, vec![set(kind, id, field, text("Deres"))]);
            assert!(seat.says("Nå står det «Deres»"), "{field}, {by:?}");
            away(&mut seat, (kind, id), (role, &name), by);
            seat.key(Key::Tab);
            seat.jobs_done();
            assert_eq!(value(&seat, id, field), text("Deres"), "{field}, {by:?}");
            assert_eq!(seat.app().drafts.get(id, field), Some("Mitt"), "{field}, {by:?}");
            assert!(seat.says("Nå står det «Deres»"), "{field}, {by:?}");
            let mine = seat.texts().get("drafts-keep-mine");
            assert_eq!(seat.focused(), Some((Role::Link, mine)), "{field}, {by:?}");
            seat.key(Key::Enter);
            seat.jobs_done();
            assert_eq!(value(&seat, id, field), text("Mitt"), "{field}, {by:?}");
        }
    }
}

/// Whatever sort of field it is, Tab leads from it to the choice.
#[test]
fn tab_leads_from_each_sort_of_field_to_what_one_chooses() {
    for (field, mine, theirs) in [
        ("budget", "1000", Value::Money(Ore(75_000_000))),
        ("start_date", "1.2.2027", Value::Date(FuzzyDate::from_day("2027-03-04".parse().unwrap()))),
    ] {
        let (mut seat, id) = at(Kind::Project);
        let name = label(&seat, Kind::Project, field);
        type_over(&mut seat, &name, mine);
        comes(&mut seat, vec![set(Kind::Project, id, field, theirs.clone())]);
        seat.key(Key::Tab);
        let keep = seat.texts().get("drafts-keep-mine");
        assert_eq!(seat.focused(), Some((Role::Link, keep)), "{field}");
        assert_eq!(value(&seat, id, field), theirs, "{field}");
    }
}

#[test]
fn what_is_typed_on_over_what_came_meanwhile_waits_too_and_saving_it_in_the_list_is_a_choice() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Mi");
    comes(&mut seat, vec![set(Kind::Project, id, "title", text("Deres"))]);
    seat.key(Key::Tab);
    type_over(&mut seat, &title, "Mitt");
    seat.key(Key::Tab);
    in_and_out(&mut seat, &title);
    assert_eq!(value(&seat, id, "title"), text("Deres"));
    seat.press(Role::Link, &waiting(&seat, 1));
    let save = format!("{}: ", seat.texts().get("drafts-save"));
    let save = seat.all_named(Role::Button, &save)[0].accesskit_node().label().unwrap_or_default();
    seat.press(Role::Button, &save);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Mitt"));
}

#[test]
fn a_list_marks_what_is_typed_over_what_came_meanwhile() {
    let (mut seat, id) = at(Kind::Project);
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Mitt");
    comes(&mut seat, vec![set(Kind::Project, id, "title", text("Deres"))]);
    let cell = seat.find(Role::Cell, "Mitt");
    assert_eq!(cell.accesskit_node().data().invalid(), Some(Invalid::True));
}

#[test]
fn a_cell_that_was_only_looked_at_writes_nothing() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    // What stands there is known by what is typed, and it stays first by it.
    seat.type_text("Abakus");
    seat.key(Key::Enter);
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let id = portfolio.projects.iter().find(|project| project.title == "Abakus");
    let id = id.expect("it was typed").id.raw();
    seat.ctrl(Key::Home);
    seat.key(Key::F2);
    let column = label(&seat, Kind::Project, "title");
    assert_eq!(seat.focused(), Some((Role::TextInput, column.clone())));
    let shown: Vec<_> = seat.all(Role::TextInput, &column).iter().map(|it| it.value()).collect();
    assert_eq!(shown, [Some("Abakus".to_owned())], "it is this one that is looked at");
    comes(&mut seat, vec![set(Kind::Project, id, "title", text("Deres"))]);
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, id, "title"), text("Deres"));
    assert!(seat.app().drafts.is_empty());
}

/// The keyboard stands where no key does anything, and the next Tab leads to what was typed.
#[track_caller]
fn stands_before_what_was_typed(seat: &mut Seat) {
    assert!(seat.says(&seat.texts().get("drafts-stranded")));
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::Label));
    seat.type_text("skrevet videre");
    seat.key(Key::Space);
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::Label));
    seat.key(Key::Tab);
    let way = waiting(seat, 1);
    assert_eq!(seat.focused(), Some((Role::Link, way)));
}

#[test]
fn where_the_record_one_types_in_is_deleted_elsewhere_one_stands_before_what_was_typed() {
    let (mut seat, _) = at(Kind::Project);
    let (id, change) = add(Kind::Project, &[("title", text("Et kort liv"))]);
    seat.act(EditAction::Change(vec![change]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Project, id));
    let title = label(&seat, Kind::Project, "title");
    type_over(&mut seat, &title, "Et lengre liv");
    let mut other = other_window(&seat);
    does(&mut other, vec![Change::Delete { id }]);
    seat.until("it is gone", |app| app.portfolio().is_some_and(|p| p.record(id).is_none()));
    let told = seat.app().messages.all().last().map(|note| note.text.clone());
    assert_eq!(told, Some(seat.texts().get("message-refreshed-stranded")));
    stands_before_what_was_typed(&mut seat);
    // It is there again, with something else in the field: that is told.
    let theirs = set(Kind::Project, id, "title", text("Deres"));
    other.undo("Kari", chrono::Utc::now()).expect("it was deleted last");
    comes(&mut seat, vec![theirs]);
    seat.go(Route::to_record(Kind::Project, id));
    assert!(seat.says("Nå står det «Deres»"));
    assert_eq!(shown(&seat, &title).as_deref(), Some("Et lengre liv"));
}

#[test]
fn where_the_record_one_types_in_is_made_final_elsewhere_one_stands_before_what_was_typed() {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let mut ids = portfolio.decisions.iter().map(|decision| decision.id.raw());
    let id = ids.find(|id| check_ready_for_seal(&portfolio, *id).is_ok());
    let id = id.expect("one can be made final");
    seat.go(Route::to_record(Kind::Decision, id));
    seat.all_fields();
    let remark = label(&seat, Kind::Decision, "remark");
    seat.find(Role::MultilineTextInput, &remark).focus();
    seat.rest();
    seat.type_text("Skrevet i siste liten");
    comes(&mut seat, vec![Change::Seal { record: id }]);
    stands_before_what_was_typed(&mut seat);
    assert_eq!(seat.app().drafts.get(id, "remark"), Some("Skrevet i siste liten"));
}
