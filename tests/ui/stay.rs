//! A list is never blank, and one's place in it is never lost: far down in a long one, it is filtered,
//! sorted, grouped, made lower, its rows are deleted, another document is opened.

use std::collections::HashSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Vec2};
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::project::{Phase, Project};
use samstyr::model::record::TableRecord as _;

use super::hands::Pace;
use super::painted::{Line, lines};
use super::support::{Seat, View};

/// So many projects that they are put in order beside the window.
const MANY: usize = 1_400;
/// What each of their names begins with.
const NAME: &str = "Tiltak nr.";

/// The list of many projects.
fn seat() -> Seat {
    let mut seat = Seat::with_example(View::default());
    let old: Vec<RecordId> = seat.portfolio().projects.iter().map(|p| p.id.raw()).collect();
    let new = (1..=MANY).map(|number| {
        let phase = if number % 2 == 0 { Phase::Idea } else { Phase::Closing };
        let title = format!("{NAME} {number}");
        Change::add(&Project { title, phase: Some(phase), ..Project::begun(RecordId::new()) })
    });
    seat.act(EditAction::Change(new.collect()));
    seat.jobs_done();
    assert!(!old.is_empty());
    seat.go(Route::to(Area::Projects));
    seat.jobs_done();
    seat
}

/// The names in the first column that are seen, from above.
fn seen(seat: &Seat) -> Vec<String> {
    let mut lines: Vec<_> = lines(seat)
        .into_iter()
        .filter(|line| line.text.starts_with(NAME))
        .filter(|line| line.ink.intersect(line.clip).height() > 4.0)
        .collect();
    lines.sort_by(|a, b| a.ink.top().total_cmp(&b.ink.top()));
    lines.into_iter().map(|line| line.text).collect()
}

/// The middle of the list.
fn middle() -> Pos2 {
    Pos2::new(700.0, 450.0)
}

/// Far down in the list, with the cursor in a row; gives its name.
fn far_down(seat: &mut Seat) -> String {
    seat.wheel_at(middle(), 20_000.0);
    let rows = seen(seat);
    assert!(rows.len() > 5, "{rows:?}");
    let name = rows[rows.len() / 2].clone();
    // Beside the name, so that no record opens.
    let row = seat.words_at(&name);
    let phase = seat.words_at(&seat.texts().field(Kind::Project, "phase"));
    seat.click_at(Pos2::new(phase.center().x, row.center().y), Pace::Slow);
    assert!(seat.app().route.record.is_none());
    assert!(seat.is_seen(&name));
    name
}

fn type_into_filter(seat: &mut Seat, text: &str) {
    let name = seat.texts().get("list-filter");
    let at = seat.find(Role::TextInput, &name).rect().center();
    seat.click_at(at, Pace::Slow);
    let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    seat.strike_with(held, Key::A);
    seat.strike_text(text);
    seat.jobs_done();
}

#[test]
fn a_list_that_is_filtered_far_down_shows_its_rows_from_the_top() {
    let mut seat = seat();
    seat.wheel_at(middle(), 20_000.0);
    assert!(!seen(&seat).contains(&format!("{NAME} 1")), "far down");
    type_into_filter(&mut seat, "nr. 13");
    let rows = seen(&seat);
    assert_eq!(rows.first().map(String::as_str), Some("Tiltak nr. 13"), "{rows:?}");
    type_into_filter(&mut seat, "nr. 1377");
    assert_eq!(seen(&seat), ["Tiltak nr. 1377"]);
    // Nothing, and everything again.
    type_into_filter(&mut seat, "finnes ikke");
    assert_eq!(seen(&seat), Vec::<String>::new());
    type_into_filter(&mut seat, "nr.");
    assert!(seen(&seat).len() > 5);
}

#[test]
fn the_row_at_the_cursor_stays_in_sight_where_the_filter_leaves_it() {
    let mut seat = seat();
    let name = far_down(&mut seat);
    let number = name.rsplit(' ').next().expect("a number").to_owned();
    type_into_filter(&mut seat, &number[..1]);
    assert!(seat.is_seen(&name), "{name}: {:?}", seen(&seat));
    type_into_filter(&mut seat, "tiltak");
    assert!(seat.is_seen(&name), "{name}: {:?}", seen(&seat));
}

#[test]
fn a_list_that_is_sorted_or_grouped_far_down_keeps_the_row_at_the_cursor_in_sight() {
    let mut seat = seat();
    let name = far_down(&mut seat);
    let title = seat.texts().field(Kind::Project, "title");
    for turn in ["up", "down", "no more"] {
        seat.click_words(&title);
        seat.jobs_done();
        assert!(seat.is_seen(&name), "{name} sorted {turn}: {:?}", seen(&seat));
    }
    let name = far_down(&mut seat);
    seat.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    seat.rest();
    let group = seat.texts().get("list-group");
    seat.click_words(&group);
    seat.jobs_done();
    assert!(seat.is_seen(&name), "{name} grouped: {:?}", seen(&seat));
}

#[test]
fn a_list_that_gets_lower_keeps_the_row_at_the_cursor_in_sight() {
    let mut seat = seat();
    seat.wheel_at(middle(), 40_000.0);
    let last = seen(&seat).pop().expect("the last row");
    let row = seat.words_at(&last);
    let phase = seat.words_at(&seat.texts().field(Kind::Project, "phase"));
    seat.click_at(Pos2::new(phase.center().x, row.center().y), Pace::Slow);
    for height in [600.0, 500.0, 784.0] {
        seat.harness.set_size(Vec2::new(1382.0, height));
        seat.rest();
        assert!(seat.is_seen(&last), "{height}: {:?}", seen(&seat));
    }
}

#[test]
fn the_row_that_is_opened_stays_whole_when_a_bar_comes_below_it() {
    let lists = [
        (Area::Decisions, Kind::Decision),
        (Area::Applications, Kind::Application),
        (Area::Projects, Kind::Project),
    ];
    for (area, kind) in lists {
        for up in [0.0, 40.0, 90.0] {
            let mut seat = Seat::with_example(View::default());
            seat.go(Route::to(area));
            seat.jobs_done();
            seat.wheel_at(middle(), 4_000.0);
            seat.wheel_at(middle(), -up);
            let row = lowest_row(&seat, kind).expect("a row");
            seat.click_at(row.ink.center(), Pace::Slow);
            seat.jobs_done();
            assert!(seat.app().route.record.is_some(), "{row:?}");
            let is_it = |line: &Line| {
                line.text.starts_with(&beginning(&row.text)) && line.ink.left() < 300.0
            };
            let after = lines(&seat).into_iter().find(is_it).expect("the row");
            let name = &after.text;
            assert!(
                after.clip.expand(1.0).contains_rect(after.ink),
                "{area:?} {up} {name}: {after:?}"
            );
        }
    }
}

/// What is left of a text where there is less room for it.
fn beginning(text: &str) -> String {
    text.chars().take(6).collect()
}

/// The lowest row whose name is seen as a whole.
fn lowest_row(seat: &Seat, kind: Kind) -> Option<Line> {
    let portfolio = seat.portfolio();
    let names: HashSet<String> =
        portfolio.records(kind).map(|record| beginning(&portfolio.label_of(record))).collect();
    let begins = |line: &Line| names.contains(&beginning(&line.text));
    let rows =
        lines(seat).into_iter().filter(|line| line.ink.left() < 300.0 && line.ink.top() > 250.0);
    let whole = rows.filter(|line| line.clip.contains_rect(line.ink) && begins(line));
    whole.max_by(|a, b| a.ink.top().total_cmp(&b.ink.top()))
}

#[test]
fn rows_that_go_leave_a_list_that_is_not_blank_and_does_not_jump() {
    let mut seat = seat();
    let name = far_down(&mut seat);
    let before = seat.words_at(&name);
    let number = |name: &str| name.rsplit(' ').next().and_then(|n| n.parse::<usize>().ok());
    let at = number(&name).expect("a number");
    // A few above it: the row stays where it is.
    let of = |seat: &Seat, keep: &dyn Fn(usize) -> bool| -> Vec<Change> {
        let portfolio = seat.portfolio();
        let projects = portfolio.projects.iter();
        let gone = projects.filter(|p| number(&p.title).is_some_and(|number| !keep(number)));
        gone.map(|p| Change::Delete { id: p.id.raw() }).collect()
    };
    let changes = of(&seat, &|number| !(10..40).contains(&number));
    assert!(at > 100 && changes.len() == 30);
    seat.act(EditAction::Change(changes));
    seat.jobs_done();
    let after = seat.words_at(&name);
    assert!((after.top() - before.top()).abs() < 1.0, "{before:?} {after:?}");
    // Nearly all.
    let changes = of(&seat, &|number| number < 4);
    seat.act(EditAction::Change(changes));
    seat.jobs_done();
    assert!(!seen(&seat).is_empty(), "there are three left");
}

#[test]
fn another_document_begins_at_the_top() {
    let mut seat = seat();
    far_down(&mut seat);
    let other = seat.path("other.samstyr");
    std::fs::copy(seat.place.example(), &other).expect("a copy");
    seat.open(&other);
    let opened = other.clone();
    seat.until("it is open", move |app| {
        app.open.as_ref().and_then(|open| open.path.clone()) == Some(opened.clone())
    });
    seat.go(Route::to(Area::Projects));
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let app = &mut seat.harness.state_mut().app;
    let (version, lang) = (app.version(), app.settings.lang);
    let (ids, _) = app.lists.shown(&portfolio, version, lang, Kind::Project, None);
    let first = portfolio.label(ids[0]);
    let begin: String = first.chars().take(12).collect();
    assert!(seat.is_seen(&begin), "{first}");
}

#[test]
fn a_new_row_and_a_new_column_are_brought_into_sight_with_the_focus() {
    let mut seat = seat();
    far_down(&mut seat);
    seat.click_words(&seat.texts().attribute("kind-projects", "new"));
    seat.jobs_done();
    let title = seat.texts().field(Kind::Project, "title");
    assert_eq!(seat.focused().map(|(_, name)| name), Some(title));
    let new = seat.app().route.record.expect("it is open");
    let name = seat.portfolio().label(new);
    assert!(!seat.all(Role::Row, &name).is_empty(), "its row is drawn, which those in sight are");
    seat.strike(Key::Escape);
    seat.strike(Key::Escape);

    let columns = seat.texts().get("list-columns");
    seat.press(Role::Button, &columns);
    seat.press(Role::Button, &seat.texts().get("list-own-new"));
    seat.strike_text("Ramme");
    seat.press(Role::Button, &seat.texts().get("list-own-add"));
    seat.jobs_done();
    assert!(seat.is_seen("Ramme"), "its head is in sight");
    let focused = seat.focused();
    assert_eq!(focused.as_ref().map(|(role, _)| *role), Some(Role::Cell), "{focused:?}");
    seat.strike_text("12");
    assert!(seat.is_seen("12"), "and what is typed stands in it");
}
