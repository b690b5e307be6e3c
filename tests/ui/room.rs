//! The head of a list takes little room and stands in straight lines: a laptop at 200 % still shows
//! rows, and what has no room is a key away.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;
use samstyr::text::Lang;

use super::places::{listed, longest};
use super::support::{MARGIN, Seat, View};

/// A laptop at 200 %: 683 × 384 points.
const SMALLEST: View = View { size: [1366, 768], scale: 2.0, lang: Lang::Nn };
const ROW_HEIGHT: f32 = 32.0;

fn at(view: Place, kind: Kind) -> Route {
    let mut route = Route::to(view);
    route.kind = Some(kind);
    route
}

/// How many whole rows of records are seen.
fn rows_in_sight(seat: &Seat) -> usize {
    let bottom = SMALLEST.size[1] as f32 / SMALLEST.scale + MARGIN;
    let heads = seat.texts().get("list-heads");
    let rows = seat.harness.root().children_recursive().filter(|node| {
        let (role, name) = (node.accesskit_node().role(), node.accesskit_node().label());
        if role != Role::Row || name.is_none_or(|name| name == heads || name.starts_with("Sum")) {
            return false;
        }
        // What lies beyond the edge has no place.
        let Some(at) = node.accesskit_node().bounding_box() else { return false };
        at.y1 - at.y0 >= f64::from(ROW_HEIGHT - 0.5) * f64::from(SMALLEST.scale)
            && at.y1 <= f64::from(bottom * SMALLEST.scale)
    });
    rows.count()
}

#[test]
fn six_rows_are_seen_in_every_list_on_a_laptop_at_200_percent() {
    let mut seat = Seat::with_example(SMALLEST);
    for (view, kind) in listed() {
        seat.go(at(view, kind));
        let rows = rows_in_sight(&seat);
        let wanted = seat.portfolio().count(kind).min(6);
        assert!(rows >= wanted, "{kind:?}: {rows} rows, not {wanted}");
    }
}

#[test]
fn every_list_of_a_view_is_reached_by_keys_where_the_line_is_too_short() {
    let mut seat = Seat::with_example(SMALLEST);
    seat.go(at(Place::Area(Area::Projects), Kind::Project));
    let name = seat.texts().kind_plural(Kind::Link);
    assert!(seat.all(Role::Tab, &name).is_empty(), "there is no room for it");
    let more = seat.texts().get("list-kinds-more");
    seat.find(Role::Button, &more).focus();
    seat.key(Key::Enter);
    for _ in 0..8 {
        if seat.focused() != Some((Role::Tab, name.clone())) {
            seat.key(Key::ArrowDown);
        }
    }
    assert_eq!(seat.focused(), Some((Role::Tab, name.clone())));
    seat.key(Key::Enter);
    assert_eq!(seat.app().route.kind, Some(Kind::Link));
    // The one that is shown stands in the line, and says that it is chosen.
    seat.key(Key::Escape);
    assert_eq!(seat.find(Role::Tab, &name).accesskit_node().is_selected(), Some(true));
    let line = seat.find(Role::Button, &more).rect();
    assert!((seat.find(Role::Tab, &name).rect().center().y - line.center().y).abs() < 1.0);
}

#[test]
fn the_example_says_that_it_is_one_in_a_low_window_too() {
    let seat = Seat::with_example(SMALLEST);
    let buttons = seat.list(Role::Button);
    assert!(buttons.contains("26. april 2024"), "{buttons}");
}

#[test]
fn the_head_of_a_list_stands_in_one_line() {
    for scale in [1.0, 1.25, 1.5, 2.0] {
        let mut seat = Seat::with_example(View { scale, ..SMALLEST });
        seat.go(at(Place::Area(Area::Projects), Kind::Project));
        let texts = seat.texts();
        let filter = seat.find(Role::TextInput, &texts.get("list-filter")).rect();
        let view = texts.with("list-view", &[("title", &texts.get("list-view-all"))]);
        let new = texts.attribute("kind-projects", "new");
        for name in [view, texts.get("list-columns"), texts.get("exchange"), new] {
            let buttons = seat.all(Role::Button, &name);
            // The bar of the window has the way out too.
            let rect = buttons.last().expect("it is there").rect();
            let apart = (rect.center().y - filter.center().y).abs();
            assert!(apart <= 0.5, "{name} at {scale}: {rect:?}, {filter:?}");
            assert!((rect.height() - filter.height()).abs() <= 1.0, "{name}: {rect:?}, {filter:?}");
        }
    }
}

#[test]
fn the_line_below_counts_and_adds_up_what_is_in_sight() {
    let mut seat = Seat::with_example(View { size: [1366, 768], scale: 1.0, lang: Lang::Nn });
    seat.go(at(Place::Area(Area::Projects), Kind::Project));
    let count = seat.portfolio().count(Kind::Project).to_string();
    let rows = seat.texts().count("list-rows", 56, &[("all", &count)]);
    seat.find(Role::Row, &rows);
    let mut seat = Seat::with_example(View { size: [3840, 768], scale: 1.0, lang: Lang::Nn });
    seat.go(at(Place::Area(Area::Projects), Kind::Project));
    seat.find(Role::Row, &seat.texts().with("list-sum", &[("rows", &rows)]));
    // A list in which nothing adds up has no such line.
    seat.go(at(Place::Area(Area::Projects), Kind::Milestone));
    let rows = seat.list(Role::Row);
    assert!(!rows.contains("rader\"") && !rows.contains("Sum ·"), "{rows}");
}

#[test]
fn tab_goes_from_the_list_to_the_record_beside_it() {
    let mut seat = Seat::with_example(View::default());
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    let record = seat.harness.root().children_recursive();
    let mut record = record.filter(|node| node.accesskit_node().role() == Role::Complementary);
    let left = record.next().expect("a record is open").rect().left();
    let controls = seat.controls();
    let place = |found: &dyn Fn(&egui::WidgetRect) -> bool| controls.iter().position(found);
    let filter = seat.find(Role::TextInput, &seat.texts().get("list-filter")).rect();
    let list = place(&|control| control.rect.intersects(filter)).expect("the filter");
    let close = seat.find(Role::Button, &seat.texts().get("record-close")).rect();
    assert!(close.left() > left);
    let record = place(&|control| control.rect == close).expect("the record");
    assert!(list < record, "the list at {list}, the record at {record}");
}

/// The buttons in the bar of the list that is shown, from left to right, and where the list ends.
fn bar_of_list(seat: &Seat) -> Option<(Vec<(String, egui::Rect)>, f32)> {
    let filters = seat.all(Role::TextInput, &seat.texts().get("list-filter"));
    // A record takes the place of the list where there is no room for both.
    let filter = filters.first()?.rect();
    // What lies beyond the edge has no place.
    let nodes = || {
        let nodes = seat.harness.root().children_recursive();
        nodes.filter(|node| node.accesskit_node().bounding_box().is_some())
    };
    let beside = nodes().filter(|node| node.accesskit_node().role() == Role::Complementary);
    let edge = beside.map(|node| node.rect().left()).next();
    let edge = edge.unwrap_or(seat.harness.ctx.content_rect().right() - MARGIN);
    let in_line = nodes().filter(|node| {
        let rect = node.rect();
        let is_there = rect.left() >= filter.right() && rect.left() < edge;
        is_there && (rect.center().y - filter.center().y).abs() < 2.0
    });
    let buttons = in_line.filter(|node| node.accesskit_node().role() == Role::Button);
    let named = |node: egui_kittest::Node<'_>| (node.accesskit_node().label(), node.rect());
    let mut found: Vec<(String, egui::Rect)> =
        buttons.map(named).map(|(name, rect)| (name.unwrap_or_default(), rect)).collect();
    found.sort_by(|(_, a), (_, b)| a.left().total_cmp(&b.left()));
    Some((found, edge))
}

#[test]
fn nothing_leaves_the_bar_of_a_list_at_any_size() {
    use samstyr::app::actions::EditAction;
    use samstyr::app::list::saved::save_as;
    let laptop = [1366, 768];
    for (size, scale) in [(laptop, 2.0), (laptop, 1.5), (laptop, 1.0), ([960, 600], 1.0)] {
        let mut seat = Seat::with_example(View { size, scale, lang: Lang::Nn });
        for (view, kind) in listed() {
            // A saved view may be called anything.
            let list = seat.harness.state_mut().app.lists.view(kind);
            let title = "Alt som styringsgruppa har bede om å få sjå";
            let saved = save_as(&seat.portfolio(), kind, title, &list);
            seat.act(EditAction::Change(vec![saved.1]));
            seat.jobs_done();
            seat.harness.state_mut().app.lists.applied.insert(kind, saved.0);
            for open in [None, longest(&seat.portfolio(), kind)] {
                seat.go(Route { record: open, ..at(view, kind) });
                let Some((buttons, edge)) = bar_of_list(&seat) else { continue };
                let where_ = format!("{kind:?} {size:?} at {scale}, beside a record: {open:?}");
                assert!(buttons.len() >= 3, "{where_}: {buttons:?}");
                for (name, rect) in &buttons {
                    assert!(rect.right() <= edge + 0.5, "{where_}: {name:?} {rect:?}, {edge}");
                }
                for pair in buttons.windows(2) {
                    let [(_, left), (name, right)] = pair else { continue };
                    assert!(left.right() <= right.left() + 0.5, "{where_}: over {name:?}");
                }
            }
        }
    }
}

#[test]
fn all_that_the_bar_says_of_the_document_is_read_in_its_menu_at_200_percent() {
    let mut seat = Seat::with_example(SMALLEST);
    let path = seat.app().open.as_ref().and_then(|open| open.path.clone()).expect("a file");
    let title = seat.portfolio().settings().expect("it has some").title.clone();
    let file = path.file_name().expect("it has a name").to_string_lossy().into_owned();
    seat.find(Role::Button, &format!("{title}, {file}")).focus();
    seat.rest();
    seat.key(Key::Enter);
    let whole = |seat: &Seat, words: &str| {
        let lines = super::painted::lines(seat);
        lines.iter().any(|line| line.text.replace(char::is_whitespace, "").contains(words))
    };
    for words in [title, path.display().to_string()] {
        let words = words.replace(char::is_whitespace, "");
        assert!(whole(&seat, &words), "{words}");
    }
    let place = seat.texts().get("shared-checking");
    let saved = seat.texts().get("saved");
    let stands = [place, saved];
    let stands = stands.iter().any(|words| seat.says(words.split(' ').next().unwrap_or_default()));
    assert!(stands, "and where it is saved");
}
