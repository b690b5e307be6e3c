//! The lists, driven through the tree that screen readers get: sorting, filtering, editing in cells,
//! pasting with a preview, columns of one's own, saved views, groups.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::App;
use samstyr::app::actions::EditAction;
use samstyr::app::list::Column;
use samstyr::app::list::cell::plain_text;
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::column::ColumnKey;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;

use super::support::{Seat, View};

const KIND: Kind = Kind::Project;

fn at_projects() -> Seat {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    seat
}

fn shown(seat: &mut Seat) -> (Vec<RecordId>, Vec<ColumnKey>) {
    let app = &mut seat.harness.state_mut().app;
    let open = app.open.as_ref().expect("a document is open");
    let (portfolio, version) = (Arc::clone(&open.portfolio), open.version);
    let lang = app.settings.lang;
    app.lists.shown(&portfolio, version, lang, KIND, None)
}

fn key(name: &str) -> ColumnKey {
    ColumnKey::Field(KIND.field(name).expect("there is such a field").0)
}

fn title(name: &str, seat: &Seat) -> String {
    seat.texts().field(KIND, name)
}

fn value(seat: &Seat, id: RecordId, column: ColumnKey) -> Value {
    let portfolio = seat.portfolio();
    column.value(&portfolio, portfolio.record(id).expect("it is there"))
}

/// Puts the cursor on a column of the first row, by keys alone.
fn cursor_at(seat: &mut Seat, column: ColumnKey) -> RecordId {
    let (ids, columns) = shown(seat);
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    for _ in 0..columns.iter().position(|key| *key == column).expect("it is shown") {
        seat.key(Key::ArrowRight);
    }
    ids[0]
}

/// Opens the menu of the column at the cursor.
fn menu(seat: &mut Seat) {
    seat.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    seat.rest();
}

#[test]
fn a_cell_is_typed_over_and_one_step_takes_it_back() {
    let mut seat = at_projects();
    let column = key("listed_years");
    let id = cursor_at(&mut seat, column);
    let before = value(&seat, id, column);
    seat.type_text("19");
    seat.type_text("99");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, id, column), Value::Text("1999".to_owned()));
    // The keyboard is at the grid again: the arrow goes on from the row below.
    seat.key(Key::ArrowUp);
    seat.key(Key::F2);
    seat.find(Role::TextInput, &title("listed_years", &seat));
    seat.type_text("x");
    seat.key(Key::Escape);
    seat.jobs_done();
    assert_eq!(value(&seat, id, column), Value::Text("1999".to_owned()), "Esc gives up");
    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_eq!(value(&seat, id, column), before);
}

#[test]
fn a_choice_is_taken_by_typing_part_of_it() {
    let mut seat = at_projects();
    let id = cursor_at(&mut seat, key("phase"));
    seat.type_text("avsl");
    seat.key(Key::Tab);
    seat.jobs_done();
    assert_eq!(value(&seat, id, key("phase")), Value::Choice("closing"));
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    seat.rest();
    seat.key(Key::Delete);
    seat.jobs_done();
    assert_eq!(value(&seat, id, key("phase")), Value::Null);
}

#[test]
fn what_is_no_date_stays_in_its_cell_with_the_reason() {
    let mut seat = at_projects();
    let id = cursor_at(&mut seat, key("start_date"));
    let before = value(&seat, id, key("start_date"));
    seat.type_text("31.02.2022");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, id, key("start_date")), before);
    assert_eq!(seat.app().drafts.get(id, "start_date"), Some("31.02.2022"));
    seat.find(Role::Cell, "31.02.2022");
    seat.key(Key::ArrowUp);
    seat.key(Key::F2);
    let told = seat.texts().get("error-parse-date-impossible");
    let word = told.split_whitespace().last().expect("it says something").to_owned();
    assert!(seat.says(&word), "coming back to it, one is told what is wrong");
    seat.ctrl(Key::A);
    seat.type_text("28.02.2022");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.app().drafts.get(id, "start_date"), None);
    assert_ne!(value(&seat, id, key("start_date")), before);
}

#[test]
fn what_altgr_gives_is_typed_and_is_no_command() {
    let mut seat = at_projects();
    let id = cursor_at(&mut seat, key("listed_years"));
    let altgr = Modifiers { alt: true, ctrl: true, command: true, ..Modifiers::NONE };
    // Ctrl and D fills down; with AltGr held too it is a letter.
    let (physical_key, repeat) = (None, false);
    let event = Event::Key { key: Key::D, physical_key, pressed: true, repeat, modifiers: altgr };
    seat.harness.event(event);
    seat.harness.event(Event::Text("ð".to_owned()));
    seat.rest();
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, id, key("listed_years")), Value::Text("ð".to_owned()));
}

#[test]
fn heads_sort_and_say_so() {
    let mut seat = at_projects();
    let name = title("title", &seat);
    seat.click(Role::ColumnHeader, &name);
    seat.click(Role::ColumnHeader, &name);
    let (ids, _) = shown(&mut seat);
    let first = seat.portfolio().label(ids[0]);
    assert!(seat.portfolio().label(ids[ids.len() - 1]) < first);
    let head = seat.find(Role::ColumnHeader, &name);
    let direction = head.accesskit_node().sort_direction();
    assert_eq!(direction, Some(egui::accesskit::SortDirection::Descending));
    let rows = seat.all(Role::Row, &first);
    assert_eq!(rows.len(), 1, "the first row is in sight");
}

#[test]
fn a_column_is_filtered_from_its_menu_and_the_chip_takes_it_off() {
    let mut seat = at_projects();
    let all = shown(&mut seat).0.len();
    cursor_at(&mut seat, key("layer"));
    menu(&mut seat);
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("list-filter-column"));
    let word = texts.attribute("choice-layer", "national");
    seat.press(Role::CheckBox, &word);
    let (ids, _) = shown(&mut seat);
    assert!(!ids.is_empty() && ids.len() < all);
    assert!(ids.iter().all(|id| value(&seat, *id, key("layer")) == Value::Choice("national")));
    let counts = [("shown", ids.len().to_string()), ("all", all.to_string())];
    let counts = counts.each_ref().map(|(name, text)| (*name, text.as_str()));
    assert!(seat.says(&texts.with("list-count", &counts)));
    seat.key(Key::Escape);
    let chip = format!("{}: {word}", title("layer", &seat));
    seat.press(Role::Button, &format!("{}: {chip}", texts.get("list-filter-remove")));
    assert_eq!(shown(&mut seat).0.len(), all);
}

#[test]
fn nothing_found_offers_the_way_back() {
    let mut seat = at_projects();
    let texts = seat.texts();
    seat.fill(Role::TextInput, &texts.get("list-filter"), 0, "finnes ikke");
    assert!(seat.says(&texts.get("list-no-match")));
    seat.press(Role::Button, &texts.get("list-clear-filters"));
    assert!(!shown(&mut seat).0.is_empty());
}

#[test]
fn a_block_is_pasted_after_a_look_and_taken_back_in_one_step() {
    let mut seat = at_projects();
    let (ids, columns) = shown(&mut seat);
    assert_eq!(columns[..2], [key("title"), key("lifecycle")]);
    cursor_at(&mut seat, key("title"));
    let before = seat.portfolio();
    let text = "Første\tAktivt\nAndre\tTull\n";
    seat.harness.event(Event::Paste(text.to_owned()));
    seat.rest();
    let texts = seat.texts();
    assert!(seat.says(&texts.get("list-paste-title")));
    assert!(seat.says(&texts.count("list-paste-refused", 1, &[])));
    assert_eq!(seat.portfolio().label(ids[0]), before.label(ids[0]), "nothing has changed yet");
    seat.press(Role::Button, &texts.get("list-paste"));
    seat.jobs_done();
    assert_eq!(seat.portfolio().label(ids[0]), "Første");
    assert_eq!(seat.portfolio().label(ids[1]), "Andre");
    seat.ctrl(Key::Z);
    seat.jobs_done();
    for id in &ids[..2] {
        assert_eq!(seat.portfolio().label(*id), before.label(*id));
    }
    // Beyond the end, what is pasted becomes new records.
    seat.ctrl(Key::Home);
    seat.ctrl(Key::ArrowDown);
    seat.harness.event(Event::Paste("Siste\nHelt ny".to_owned()));
    seat.rest();
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.portfolio().count(KIND), before.count(KIND) + 1);
}

#[test]
fn a_block_is_copied_and_filled_down() {
    let mut seat = at_projects();
    let (ids, _) = shown(&mut seat);
    cursor_at(&mut seat, key("title"));
    for key in [Key::ArrowRight, Key::ArrowDown] {
        seat.harness.key_press_modifiers(Modifiers::SHIFT, key);
        seat.rest();
    }
    seat.harness.event(Event::Copy);
    seat.harness.step();
    let commands = &seat.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("something was copied");
    let lines: Vec<&str> = copied.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with(&format!("{}\t", seat.portfolio().label(ids[0]))), "{copied}");
    seat.ctrl(Key::D);
    seat.jobs_done();
    assert_eq!(seat.portfolio().label(ids[1]), seat.portfolio().label(ids[0]));
    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_ne!(seat.portfolio().label(ids[1]), seat.portfolio().label(ids[0]));
}

#[test]
fn a_large_block_is_filled_and_emptied_beside_the_window_each_as_one_step() {
    let mut seat = at_projects();
    let (ids, columns) = shown(&mut seat);
    let at = columns.iter().position(|column| *column == key("phase")).expect("it is shown");
    let block = columns[at..at + 2].to_vec();
    assert!(ids.len() * block.len() > 100, "more than is worked out in a frame");
    let all = |seat: &Seat, column| ids.iter().map(|id| value(seat, *id, column)).collect();
    let before: Vec<Vec<Value>> = block.iter().map(|column| all(&seat, *column)).collect();
    cursor_at(&mut seat, key("phase"));
    let held = Modifiers { shift: true, ctrl: true, command: true, ..Modifiers::NONE };
    seat.harness.key_press_modifiers(held, Key::ArrowDown);
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    seat.rest();
    let is = |app: &App, wanted: &dyn Fn(usize) -> Value| {
        let portfolio = app.portfolio().expect("a document is open");
        ids.iter().all(|id| {
            let record = portfolio.record(*id).expect("it is there");
            (0..2).all(|column| block[column].value(portfolio, record) == wanted(column))
        })
    };
    let first: Vec<Value> = before.iter().map(|column| column[0].clone()).collect();
    seat.ctrl(Key::D);
    seat.until("all are as the first", |app| is(app, &|column| first[column].clone()));
    // Of so many cells it is asked first; the look says what goes.
    seat.key(Key::Delete);
    let title = seat.texts().get("list-empty-title");
    seat.until("it is asked", |app| app.portfolio().is_some() && !app.is_busy());
    for _ in 0..200 {
        if seat.says(&title) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        seat.rest();
    }
    assert!(seat.says(&title));
    assert!(is(seat.app(), &|column| first[column].clone()), "nothing has changed yet");
    seat.press(Role::Button, &seat.texts().get("list-empty"));
    seat.until("all are empty", |app| is(app, &|_| Value::Null));
    seat.ctrl(Key::Z);
    seat.ctrl(Key::Z);
    seat.jobs_done();
    for (column, before) in block.iter().zip(before) {
        let now: Vec<Value> = all(&seat, *column);
        assert_eq!(now, before, "two steps back");
    }
}

#[test]
fn a_large_fill_is_done_also_when_one_has_gone_elsewhere() {
    let mut seat = at_projects();
    let (ids, _) = shown(&mut seat);
    cursor_at(&mut seat, key("phase"));
    let held = Modifiers { shift: true, ctrl: true, command: true, ..Modifiers::NONE };
    seat.harness.key_press_modifiers(held, Key::ArrowDown);
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    seat.rest();
    let first = value(&seat, ids[0], key("phase"));
    let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    seat.harness.key_press_modifiers(held, Key::D);
    seat.harness.step();
    seat.go(Route::to(Area::Meetings));
    seat.until("all are as the first", |app| {
        let portfolio = app.portfolio().expect("a document is open");
        ids.iter().all(|id| {
            let record = portfolio.record(*id).expect("it is there");
            key("phase").value(portfolio, record) == first
        })
    });
}

#[test]
fn a_column_of_ones_own_is_added_and_filled_in() {
    let mut seat = at_projects();
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("list-columns"));
    seat.press(Role::Button, &texts.get("list-own-new"));
    seat.fill(Role::TextInput, &texts.get("list-own-name"), 0, "Ramme");
    seat.press(Role::Button, &texts.get("list-own-add"));
    seat.jobs_done();
    let (_, columns) = shown(&mut seat);
    let own = *columns.last().expect("there are columns");
    assert!(matches!(own, ColumnKey::Own(_)));
    let id = cursor_at(&mut seat, own);
    seat.find(Role::ColumnHeader, "Ramme");
    seat.type_text("12 %");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(value(&seat, id, own), Value::Text("12 %".to_owned()));
    cursor_at(&mut seat, own);
    menu(&mut seat);
    seat.press(Role::Button, &texts.get("list-own-delete"));
    seat.jobs_done();
    assert_eq!(seat.portfolio().count(Kind::OwnValue), 0);
    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_eq!(value(&seat, id, own), Value::Text("12 %".to_owned()));
}

#[test]
fn a_view_is_saved_left_and_taken_up_again() {
    let mut seat = at_projects();
    let texts = seat.texts();
    seat.click(Role::ColumnHeader, &title("layer", &seat));
    let sorted = shown(&mut seat).0;
    let all = texts.get("list-view-all");
    seat.press(Role::Button, &texts.with("list-view-changed", &[("title", &all)]));
    seat.fill(Role::TextInput, &texts.get("list-view-name"), 0, "Etter nivå");
    seat.press(Role::Button, &texts.get("list-view-save-as"));
    seat.jobs_done();
    assert_eq!(seat.portfolio().count(Kind::SavedView), 1);
    let name = texts.with("list-view", &[("title", "Etter nivå")]);
    seat.press(Role::Button, &name);
    seat.press(Role::Button, &all);
    assert_ne!(shown(&mut seat).0, sorted);
    seat.press(Role::Button, &texts.with("list-view", &[("title", &all)]));
    seat.press(Role::Button, "Etter nivå");
    assert_eq!(shown(&mut seat).0, sorted);
    seat.find(Role::Button, &name);
}

#[test]
fn a_list_is_grouped_and_a_group_folded_up() {
    let mut seat = at_projects();
    let texts = seat.texts();
    cursor_at(&mut seat, key("layer"));
    menu(&mut seat);
    seat.press(Role::Button, &texts.get("list-group"));
    // The row at the cursor stays in sight, wherever its group stands.
    seat.ctrl(Key::Home);
    let (ids, _) = shown(&mut seat);
    let national = |id: &&RecordId| value(&seat, **id, key("layer")) == Value::Choice("national");
    let count = ids.iter().filter(national).count();
    let name = format!("{}, {count}", texts.attribute("choice-layer", "national"));
    let inside = seat.portfolio().label(*ids.iter().find(national).expect("there is one"));
    assert_eq!(seat.all(Role::Row, &inside).len(), 1);
    seat.press(Role::Row, &name);
    assert!(seat.all(Role::Row, &inside).is_empty(), "it is folded up");
    seat.press(Role::Row, &name);
    assert_eq!(seat.all(Role::Row, &inside).len(), 1);
}

#[test]
fn rows_are_held_beside_each_other() {
    let mut seat = at_projects();
    let texts = seat.texts();
    let (ids, _) = shown(&mut seat);
    cursor_at(&mut seat, key("title"));
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    seat.rest();
    seat.press(Role::Button, &texts.get("list-compare"));
    for id in &ids[..2] {
        assert!(seat.says(&seat.portfolio().label(*id)));
    }
    let name = title("title", &seat);
    seat.find(Role::Row, &texts.with("list-compared-differs", &[("column", &name)]));
    seat.press(Role::Button, &texts.get("record-close"));
    seat.find(Role::ColumnHeader, &name);
}

#[test]
fn the_record_follows_the_cursor_and_a_key_goes_to_the_next() {
    let mut seat = at_projects();
    let (ids, _) = shown(&mut seat);
    cursor_at(&mut seat, key("title"));
    assert_eq!(seat.app().route.record, None, "moving about opens nothing");
    seat.key(Key::Space);
    assert_eq!(seat.app().route.record, Some(ids[0]));
    seat.key(Key::ArrowDown);
    assert_eq!(seat.app().route.record, Some(ids[1]));
    seat.ctrl(Key::PageDown);
    assert_eq!(seat.app().route.record, Some(ids[2]));
    seat.key(Key::Escape);
    assert_eq!(seat.app().route.record, None);
    // A click on a name opens its record; a click beside it only moves the cursor.
    let name = seat.portfolio().label(ids[1]);
    seat.click(Role::Cell, &name);
    assert_eq!(seat.app().route.record, Some(ids[1]));
}

#[test]
fn a_screen_reader_gets_a_table_with_rows_heads_and_cells() {
    let mut seat = at_projects();
    let (ids, columns) = shown(&mut seat);
    let table = seat.find(Role::Table, &seat.texts().kind_plural(KIND));
    let heads = table
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Role::ColumnHeader)
        .count();
    assert!(heads > 3 && heads <= columns.len(), "{heads} heads in sight");
    let portfolio = seat.portfolio();
    let record = portfolio.record(ids[0]).expect("it is there");
    let row = seat.find(Role::Row, &portfolio.label_of(record));
    let told: Vec<String> = row
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Role::Cell)
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    let data = seat.app().texts();
    let column = samstyr::app::list::Column::of(&portfolio, data, KIND, key("title"));
    let column = column.expect("it is a column");
    let name = plain_text(data, &portfolio, &column, &key("title").value(&portfolio, record));
    assert_eq!(told.first(), Some(&name));
    cursor_at(&mut seat, key("layer"));
    let table = seat.find(Role::Table, &seat.texts().kind_plural(KIND));
    let cell = table.accesskit_node().active_descendant().map(|node| node.description());
    assert_eq!(cell.flatten(), Some(title("layer", &seat)));
}

#[test]
fn every_cell_says_its_column_its_row_and_its_value_and_every_head_its_order() {
    let mut seat = at_projects();
    let (ids, columns) = shown(&mut seat);
    let portfolio = seat.portfolio();
    let texts = seat.texts();
    for id in ids.iter().take(8) {
        let record = portfolio.record(*id).expect("it is there");
        let row = seat.find(Role::Row, &portfolio.label_of(record));
        let cells: Vec<_> = row
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == Role::Cell)
            .collect();
        assert!(cells.len() > 3, "cells in sight");
        for (place, cell) in cells.iter().enumerate() {
            let cell = cell.accesskit_node();
            let column = Column::of(&portfolio, texts, KIND, columns[place]).expect("a column");
            let value =
                plain_text(texts, &portfolio, &column, &columns[place].value(&portfolio, record));
            assert_eq!(cell.value().unwrap_or_default(), value);
            assert_eq!(cell.label().unwrap_or_default(), value);
            assert_eq!(cell.description(), Some(column.title));
        }
    }
    // The cell at the cursor is what the reader is told of, wherever it goes.
    cursor_at(&mut seat, key("layer"));
    seat.key(Key::ArrowDown);
    let table = seat.find(Role::Table, &texts.kind_plural(KIND));
    let at = table.accesskit_node().active_descendant().expect("a cell");
    assert!(at.is_focused());
    let place = columns.iter().position(|column| *column == key("layer"));
    assert_eq!((at.data().row_index(), at.data().column_index()), (Some(2), place));
    let record = portfolio.record(ids[1]).expect("it is there");
    let row = at.parent().and_then(|row| row.label());
    assert_eq!(row, Some(portfolio.label_of(record)), "it stands in the second row");
    assert_eq!(at.description(), Some(title("layer", &seat)));
    // The heads say what they do to the list, in words.
    let head = |seat: &Seat, name: &str| {
        seat.find(Role::ColumnHeader, name).accesskit_node().description()
    };
    let name = title("layer", &seat);
    assert_eq!(head(&seat, &name), None);
    for word in ["list-head-ascending", "list-head-descending"] {
        seat.click(Role::ColumnHeader, &name);
        assert_eq!(head(&seat, &name), Some(texts.get(word)));
    }
}

/// The cursor stays on its column when another one comes before it, whoever wrote what it says.
#[test]
fn the_cursor_stays_on_its_column() {
    let place = crate::support::Place::new();
    let file = place.empty_document();
    for title in ["title=En", "title=To"] {
        crate::support::on(&file, "add", &["concepts", title, "proposed_rank=771"]).done();
    }
    let mut seat = Seat::at_start(View::default());
    seat.open(&file);
    seat.go(Route::to(Area::Ideas));
    seat.jobs_done();
    let ideas = seat.portfolio();
    let idea = ideas.records(Kind::Concept).next().unwrap().record_id();
    let header = seat.texts().field(Kind::Concept, "proposed_rank");
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    let columns = |seat: &Seat| seat.list(Role::ColumnHeader);
    let before = columns(&seat);
    let at = before.split("\", \"").position(|name| name.contains(&header)).expect(&before);
    for _ in 0..at {
        seat.key(Key::ArrowRight);
    }
    let index = Kind::Concept.field("rough_cost").unwrap().0;
    let value = Value::Money(samstyr::model::money::Ore(50_000_000));
    seat.act(EditAction::Change(vec![Change::Set {
        id: idea,
        field: index,
        value: value.clone(),
    }]));
    seat.jobs_done();
    assert_ne!(columns(&seat), before, "the column has come");
    seat.type_text("5");
    seat.key(Key::Enter);
    seat.jobs_done();
    let now = seat.portfolio();
    let cost = now.record(idea).unwrap().get(index);
    assert_eq!(cost, value, "what came is not overwritten");
    let of = |id| now.record(id).unwrap().get(Kind::Concept.field("proposed_rank").unwrap().0);
    let others: Vec<_> = now.records(Kind::Concept).map(|idea| of(idea.record_id())).collect();
    assert!(others.contains(&Value::Integer(5)), "{others:?}");
}

/// All is chosen without the cursor going anywhere, and what must be filled in stays when the rest is emptied.
#[test]
fn all_that_is_chosen_is_emptied_but_for_what_must_be_filled_in_and_the_cursor_stays() {
    let mut seat = at_projects();
    let (ids, columns) = shown(&mut seat);
    cursor_at(&mut seat, columns[1]);
    seat.key(Key::ArrowDown);
    let before = seat.portfolio();
    let active = |seat: &Seat| {
        let table = seat.find(Role::Table, &seat.texts().kind_plural(KIND));
        let at = table.accesskit_node().active_descendant().expect("a cell");
        (at.data().row_index(), at.data().column_index())
    };
    let at = active(&seat);
    seat.ctrl(Key::A);
    assert_eq!(active(&seat), at, "the cursor stays");
    // From there another block begins.
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    seat.rest();
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::Home);
    seat.rest();
    seat.key(Key::Delete);
    seat.jobs_done();
    let now = seat.portfolio();
    for id in [ids[1], ids[2]] {
        assert_eq!(now.label(id), before.label(id), "a name must be there");
        assert_eq!(value(&seat, id, columns[1]), Value::Null);
    }
    assert_eq!(
        value(&seat, ids[0], columns[1]),
        columns[1].value(&before, before.record(ids[0]).expect("it is there"))
    );
    let texts = seat.texts();
    let kept = texts.with("list-partly-kept", &[("columns", &title("title", &seat))]);
    assert!(seat.says(&kept), "it is told once");
    assert!(!seat.says(&texts.count("list-partly-done", 2, &[])), "nothing was filled in");
}

/// The keyboard is in a long list at once: F2 edits a cell as soon as there are any.
#[test]
fn the_keyboard_is_in_a_list_that_is_still_being_sorted() {
    let mut seat = Seat::with_example(View::default());
    seat.harness.state_mut().app.lists.at_once = false;
    let add = |number| {
        let id = samstyr::model::id::RecordId::new();
        let name = Value::Text(format!("Tiltak {number:04}"));
        Change::Add { kind: KIND, id, values: vec![(KIND.field("title").expect("a name").0, name)] }
    };
    seat.act(EditAction::Change((0..1_100).map(add).collect()));
    seat.jobs_done();
    seat.ctrl(Key::K);
    let view = samstyr::app::route::View::Area(Area::Projects).title(seat.texts());
    seat.strike_text(&seat.texts().with("command-go", &[("view", &view)]));
    seat.strike(Key::Enter);
    seat.jobs_done();
    let focused = seat.focused().map(|(role, _)| role);
    assert!(matches!(focused, Some(Role::Table | Role::Cell)), "{focused:?}");
    seat.strike(Key::ArrowDown);
    seat.strike(Key::F2);
    seat.find(Role::TextInput, &title("title", &seat));
}

/// Beside an open record the name stands still, however wide somebody has drawn it.
#[test]
fn a_wide_name_stands_still_beside_an_open_record() {
    let mut seat = at_projects();
    let (ids, columns) = shown(&mut seat);
    seat.harness.state_mut().app.lists.view_mut(KIND).widths.insert(columns[0], 700.0);
    cursor_at(&mut seat, key("title"));
    seat.key(Key::Space);
    assert_eq!(seat.app().route.record, Some(ids[0]));
    let name = title("title", &seat);
    let before = seat.find(Role::ColumnHeader, &name).rect();
    for _ in 0..columns.len() {
        seat.key(Key::ArrowRight);
    }
    let now = seat.find(Role::ColumnHeader, &name).rect();
    assert_eq!(now, before, "it stands where it stood");
}

/// The page of shortcuts tells of what the keys of a list do: each that it names does something there.
#[test]
fn each_key_of_lists_that_the_help_names_does_something() {
    let texts = at_projects().texts();
    let ctrl = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    let shift = Modifiers::SHIFT;
    let (alt, none) = (Modifiers::ALT, Modifiers::NONE);
    let keys = [
        ("grid-edit", none, Key::F2),
        ("grid-open", none, Key::Space),
        ("grid-menu", alt, Key::ArrowDown),
        ("grid-choose", shift, Key::ArrowDown),
        ("grid-all", ctrl, Key::A),
        ("grid-fill", ctrl, Key::D),
        ("grid-empty", none, Key::Delete),
        ("grid-ends", ctrl, Key::End),
    ];
    let mut seat = at_projects();
    seat.strike(Key::F1);
    for (name, ..) in keys {
        assert!(seat.says(&texts.attribute("shortcut", name)), "the help tells of {name}");
    }
    for (name, held, key) in keys {
        let mut seat = at_projects();
        cursor_at(&mut seat, self::key("layer"));
        seat.key(Key::ArrowDown);
        let state = |seat: &Seat| {
            let chosen = seat.harness.root().children_recursive().filter(|node| {
                let node = node.accesskit_node();
                node.role() == Role::Cell && node.is_selected() == Some(true)
            });
            let chosen = chosen.count();
            let route = seat.app().route.record;
            let version = seat.app().open.as_ref().map(|open| open.version);
            (seat.focused(), chosen, route, version)
        };
        let before = state(&seat);
        seat.strike_with(held, key);
        seat.jobs_done();
        assert_ne!(state(&seat), before, "{name}");
    }
}

/// The record beside the list says nothing of what is half-typed in a cell of it.
#[test]
fn what_is_half_typed_in_a_cell_is_no_fault_beside_the_list() {
    let mut seat = at_projects();
    let id = cursor_at(&mut seat, key("phase"));
    seat.key(Key::Space);
    seat.type_text("a");
    assert_eq!(seat.app().drafts.get(id, "phase"), Some("a"), "it is kept");
    let typed = seat.texts().with("drafts-typed", &[("text", "a")]);
    assert!(!seat.says(&typed), "nobody has left it yet");
}

/// From the words of a list an arrow goes on into it.
#[test]
fn an_arrow_goes_from_the_words_of_a_list_into_it() {
    let mut seat = at_projects();
    seat.strike_with(Modifiers { ctrl: true, command: true, ..Modifiers::NONE }, Key::F);
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::TextInput));
    seat.strike(Key::ArrowDown);
    let focused = seat.focused().map(|(role, _)| role);
    assert!(matches!(focused, Some(Role::Table | Role::Cell)), "{focused:?}");
}
