//! The room of lists and previews goes to what stands in them: read from what is painted.

use egui::accesskit::Role;
use egui::{Event, Key, Rect, pos2};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::app::sheets::SheetAction;
use samstyr::model::about::Area;
use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::model::record::Record as _;
use samstyr::model::value::Value;
use samstyr::text::Lang;

use super::hands::Pace;
use super::painted::{Line, lines};
use super::places::listed;
use super::support::{Seat, View};

/// The edge of a cell and what stands in it.
const INSET: f32 = 8.0;

/// The columns of the list that is shown: what each is called, and where.
fn columns(seat: &Seat) -> Vec<(String, Rect)> {
    let nodes = seat.harness.root().children_recursive();
    let heads = nodes.filter(|node| node.accesskit_node().role() == Role::ColumnHeader);
    let named = heads.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()));
    named.filter(|(name, rect)| !name.is_empty() && rect.width() > 0.0).collect()
}

/// What is painted in a column, from its heading down.
fn inside(all: &[Line], column: Rect) -> impl Iterator<Item = &Line> {
    all.iter().filter(move |line| {
        let at = line.ink.center();
        column.x_range().contains(at.x)
            && line.ink.top() >= column.top()
            && line.ink.intersect(line.clip).is_positive()
    })
}

/// The views, sizes and languages that lists are looked at in.
fn every_list(look: impl Fn(&Seat, &str)) {
    for lang in Lang::ALL {
        for size in [[1366, 768], [1920, 1080]] {
            let mut seat = Seat::with_example(View { size, scale: 1.0, lang: *lang });
            for (view, kind) in listed() {
                let mut route = Route::to(view);
                route.kind = Some(kind);
                seat.go(route);
                look(&seat, &format!("{kind:?} at {size:?} in {}", lang.code()));
            }
        }
    }
}

/// A heading is whole in each list as it comes, where its column is in sight.
#[test]
fn no_heading_of_a_list_is_cut() {
    every_list(|seat, place| {
        let all = lines(seat);
        let columns = columns(seat);
        for (name, rect) in columns.iter().take(columns.len().saturating_sub(1)) {
            let whole =
                all.iter().any(|line| line.text == *name && rect.contains(line.ink.center()));
            assert!(whole, "{name:?} is cut: {place}, {rect:?}");
        }
    });
}

/// No column has room to spare while another lacks some: of lists that are in sight as a whole.
#[test]
fn room_to_spare_goes_to_what_is_cut() {
    every_list(|seat, place| {
        let all = lines(seat);
        let columns = columns(seat);
        let count = columns.len();
        let cut: Vec<&String> = columns
            .iter()
            .filter(|(_, rect)| inside(&all, *rect).any(|line| line.text.ends_with('…')))
            .map(|(name, _)| name)
            .collect();
        let rows = seat.harness.root().children_recursive();
        let rows = rows.filter(|node| node.accesskit_node().role() == Role::Row).count();
        // Of a longer list what is out of sight may be longer; one that goes on beside the window shares nothing.
        if cut.is_empty() || rows > 14 || count < 2 {
            return;
        }
        for (name, rect) in &columns {
            let ink = inside(&all, *rect).map(|line| line.ink).reduce(Rect::union);
            let spare = ink.map_or(0.0, |ink| rect.width() - ink.width() - 2.0 * INSET);
            assert!(spare < 90.0, "{name:?} has {spare} to spare, and {cut:?} are cut: {place}");
        }
    });
}

/// A double click on the edge of a column makes it as wide as what stands in it; the menu takes that back.
#[test]
fn a_double_click_on_an_edge_fits_the_column() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let (name, rect) = columns(&seat).remove(0);
    let cut = |seat: &Seat| inside(&lines(seat), columns(seat)[0].1).any(|l| l.text.ends_with('…'));
    assert!(cut(&seat), "{name} is cut as it comes");
    seat.double_click_at(pos2(rect.right() - 1.0, rect.center().y), Pace::Slow);
    assert!(columns(&seat)[0].1.width() > rect.width());
    assert!(!cut(&seat), "all of it is read");
    let (usual, fit) = (seat.texts().get("list-width-usual"), seat.texts().get("list-width-fit"));
    let menu = |seat: &mut Seat| {
        seat.key(Key::ArrowDown);
        seat.ctrl(Key::Home);
        seat.harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowDown);
        seat.rest();
    };
    menu(&mut seat);
    seat.press(Role::Button, &usual);
    assert_eq!(columns(&seat)[0].1, rect);
    menu(&mut seat);
    seat.press(Role::Button, &fit);
    assert!(!cut(&seat), "the menu fits it too");
}

/// Beside a record the list shows what it is called and how it stands, and no piece of a column.
#[test]
fn beside_a_record_columns_are_whole() {
    for lang in Lang::ALL {
        let mut seat = Seat::with_example(View { lang: *lang, ..View::default() });
        for kind in [Kind::Project, Kind::Application, Kind::Concept] {
            let portfolio = seat.portfolio();
            let id = super::places::longest(&portfolio, kind).expect("there is one");
            seat.go(Route::to_record(kind, id));
            let state = kind.about().state.expect("it has states");
            let columns = columns(&seat);
            let all = lines(&seat);
            assert_eq!(columns[1].0, seat.texts().field(kind, state), "{columns:?}");
            for (name, rect) in &columns {
                let whole = all.iter().any(|l| l.text == *name && rect.contains(l.ink.center()));
                assert!(whole, "{name} is cut in {kind:?}, {}: {rect:?}", lang.code());
                for line in inside(&all, *rect) {
                    assert!(line.text != "…", "a figure in {name} of {kind:?} has no room");
                    let shown = line.ink.intersect(line.clip);
                    assert!(
                        shown.width() > line.ink.width() - 3.0,
                        "{:?} is cut in {name}",
                        line.text
                    );
                }
            }
        }
    }
}

/// Whatever stood there before, what is pasted is read before it is done.
#[test]
fn a_preview_of_a_paste_shows_what_comes() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let id = seat.portfolio().projects.iter().next().expect("there is one").record_id();
    let field = Kind::Project.field("title").expect("a name").0;
    let long = "Et langt navn som ikke har rom ".repeat(9);
    seat.act(EditAction::Change(vec![Change::Set { id, field, value: Value::Text(long) }]));
    seat.jobs_done();
    let filter = seat.texts().get("list-filter");
    seat.fill(Role::TextInput, &filter, 0, "Et langt navn");
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    seat.harness.event(Event::Paste("Et kort navn\tTull\n".to_owned()));
    seat.rest();
    assert!(seat.says(&seat.texts().get("list-paste-title")));
    assert!(seat.is_seen("→ Et kort navn"), "what comes is read");
}

/// The same of a table that is brought in; what is refused is in sight before anybody says yes, in the order of
/// the file, and a second table is shown from its beginning.
#[test]
fn a_preview_of_a_table_shows_what_comes_and_what_is_refused() {
    let mut seat = Seat::with_example(View::default());
    seat.harness.state_mut().app.program =
        Some(std::path::PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
    seat.go(Route::to(Area::Projects));
    let project = seat.portfolio().projects.iter().next().expect("there is one").clone();
    let (id, title) = (project.record_id(), project.title.clone());
    let field = Kind::Project.field("note").expect("a note").0;
    let long = "En lang merknad som ikke har rom ".repeat(9);
    seat.act(EditAction::Change(vec![Change::Set { id, field, value: Value::Text(long) }]));
    seat.jobs_done();
    let mut table = "Navn;Merknad\r\n".to_owned();
    table.push_str(&format!("{title};Kort\r\n"));
    for row in 0..30 {
        table.push_str(&format!(";tom {row}\r\n"));
    }
    let read = |seat: &mut Seat, name: &str| {
        let path = seat.place.file(name, &table);
        seat.act(SheetAction::Read(path));
        seat.until("the file is read", |app| {
            app.importing.as_ref().is_none_or(|one| one.prospect.is_some() || one.failed.is_some())
        });
        seat.rest();
    };
    read(&mut seat, "a.csv");
    assert!(seat.is_seen("→ Kort"), "what comes is read");
    let refused = seat.texts().count("bring-refused", 30, &[]);
    assert!(seat.is_seen(&refused), "{}", seat.list(Role::Button));
    seat.click(Role::Button, &refused);
    seat.rest();
    let rows = |seat: &Seat| -> Vec<u32> {
        let all = lines(seat);
        let rows = all.iter().filter(|line| line.ink.intersect(line.clip).is_positive());
        // The headings stand in the first row, which is said above.
        let numbers = rows.filter_map(|line| line.text.strip_prefix("rad ")?.parse().ok());
        numbers.filter(|row| *row > 1).collect()
    };
    let seen = rows(&seat);
    assert!(seen.len() >= 8, "there is room for what is refused: {seen:?}");
    assert!(seen.is_sorted(), "{seen:?}");
    assert_eq!(seen.first(), Some(&3), "{seen:?}");
    let at = seat.words_at("rad 3").center();
    seat.wheel_at(at, 400.0);
    assert!(rows(&seat).first() > Some(&3), "it scrolls");
    let cancel = seat.texts().get("cancel");
    seat.click(Role::Button, &cancel);
    seat.rest();
    read(&mut seat, "b.csv");
    assert!(seat.is_seen("→ Kort"), "it begins at what changes");
    seat.click(Role::Button, &refused);
    seat.rest();
    assert_eq!(rows(&seat).first(), Some(&3), "from its beginning");
}

/// The right button opens a menu at the cell, which does what the keys do.
#[test]
fn the_right_button_opens_a_menu_at_the_cell() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let state = seat.texts().field(Kind::Project, "lifecycle");
    let right = |seat: &mut Seat| {
        // The line of filters moves the list.
        let column = seat.find(Role::ColumnHeader, &state).rect();
        let at = pos2(column.center().x, column.bottom() + 16.0);
        for pressed in [true, false] {
            seat.harness.event(Event::PointerMoved(at));
            seat.harness.event(Event::PointerButton {
                pos: at,
                button: egui::PointerButton::Secondary,
                pressed,
                modifiers: egui::Modifiers::NONE,
            });
            seat.harness.step();
        }
        seat.rest();
    };
    let rows = |seat: &Seat| {
        let all = seat.harness.root().children_recursive();
        all.filter(|node| node.accesskit_node().role() == Role::Row).count()
    };
    let before = rows(&seat);
    right(&mut seat);
    let just = seat.texts().get("list-filter-just");
    seat.press(Role::Button, &just);
    assert!(rows(&seat) < before, "only some rows are left");
    right(&mut seat);
    let open = seat.texts().get("list-cell-open");
    seat.press(Role::Button, &open);
    assert!(seat.app().route.record.is_some(), "the record is open");
    right(&mut seat);
    let clear = seat.texts().get("list-empty");
    let count = seat.portfolio().projects.iter().filter(|one| one.lifecycle.is_some()).count();
    seat.press(Role::Button, &clear);
    seat.jobs_done();
    let now = seat.portfolio().projects.iter().filter(|one| one.lifecycle.is_some()).count();
    assert_eq!(now + 1, count, "the cell is empty");
}
