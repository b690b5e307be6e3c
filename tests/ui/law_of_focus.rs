//! After any action something has the focus: whatever is clicked, whatever key is struck.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::app::actions::{MessageAction, PlaceAction, QuestionAction};
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;

use super::hands::Pace;
use super::places::longest;
use super::pointer::targets;
use super::support::{Seat, View};

/// What stands in the way of the next step is put away.
fn put_away(seat: &mut Seat) {
    for _ in 0..3 {
        seat.strike(Key::Escape);
    }
    seat.act(QuestionAction::Cancel);
    seat.act(PlaceAction::Cancel);
    seat.act(MessageAction::Dismiss);
    seat.jobs_done();
}

#[test]
fn something_has_the_focus_after_a_click_on_any_control() {
    let roles = [
        Role::Button,
        Role::Tab,
        Role::Link,
        Role::Cell,
        Role::ColumnHeader,
        Role::ListBoxOption,
        Role::ComboBox,
        Role::CheckBox,
        Role::TextInput,
    ];
    let mut lost = BTreeSet::new();
    let routes = |seat: &Seat| {
        let portfolio = seat.portfolio();
        let mut routes: Vec<Route> = [
            Place::OVERVIEW,
            Place::Area(Area::Meetings),
            Place::Area(Area::Projects),
            Place::CHANGES,
        ]
        .map(Route::to)
        .into();
        for kind in [Kind::Project, Kind::Case] {
            let record = longest(&portfolio, kind).expect("the example has one");
            routes.push(Route::to_record(kind, record));
        }
        routes
    };
    for number in 0..6 {
        let mut seat = Seat::with_example(View::default());
        let route = routes(&seat)[number].clone();
        seat.go(route.clone());
        let names: BTreeSet<String> =
            targets(&seat, &roles).into_iter().map(|(_, name)| name).collect();
        for (turn, name) in names.into_iter().enumerate().take(60) {
            if name.contains("Lukk porteføljen") || seat.app().open.is_none() {
                continue;
            }
            seat.go(route.clone());
            let place = targets(&seat, &roles).into_iter().find(|(_, other)| *other == name);
            let Some((at, _)) = place else { continue };
            seat.click_at(at, Pace::ALL[turn % 2]);
            seat.jobs_done();
            if seat.app().open.is_some() && seat.focused().is_none() {
                lost.insert(format!("{:?} {:?}: {name}", route.view, route.record.is_some()));
            }
            put_away(&mut seat);
        }
    }
    let lost: Vec<String> = lost.into_iter().collect();
    assert!(lost.is_empty(), "{} leave the focus nowhere:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn each_page_says_what_it_is_for() {
    let numbers = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    for size in [[1366, 900], [860, 900]] {
        let mut seat = Seat::with_example(View { size, ..View::default() });
        for key in numbers {
            seat.ctrl(key);
            assert!(seat.focused().is_some(), "{key:?} at {size:?} leads nowhere");
        }
    }
    // A record that takes the place of its list has the keyboard at its sides.
    let mut seat = Seat::with_example(View { size: [860, 900], ..View::default() });
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to(Area::Projects));
    seat.strike(Key::ArrowDown);
    seat.go(Route::to_record(Kind::Project, project));
    seat.jobs_done();
    let details = seat.texts().get("tab-details");
    assert_eq!(seat.focused(), Some((Role::Tab, details)));
}

#[test]
fn escape_in_a_menu_closes_the_menu_only() {
    // So high that the whole form is in sight.
    let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    for name in ["phase", "owner_id"] {
        let label = seat.texts().field(Kind::Project, name);
        for pace in Pace::ALL {
            let at = seat.find(Role::ComboBox, &label).rect().center();
            seat.click_at(at, pace);
            let focused = seat.focused();
            assert_ne!(focused, Some((Role::ComboBox, label.clone())), "{name}: it is open");
            seat.strike(Key::Escape);
            assert_eq!(seat.app().route.record, Some(project), "{name}: the record stays");
            let focused = seat.focused();
            assert_eq!(focused, Some((Role::ComboBox, label.clone())), "{name} {pace:?}");
        }
    }
    // A menu inside a menu.
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let texts = seat.texts();
    seat.press(Role::Button, &texts.get("list-columns"));
    seat.press(Role::Button, &texts.get("list-own-new"));
    seat.strike_text("Ramme");
    let kind = texts.get("list-own-type");
    let at = seat.find(Role::ComboBox, &kind).rect().center();
    seat.click_at(at, Pace::Slow);
    seat.strike(Key::Escape);
    assert_eq!(seat.all(Role::ComboBox, &kind).len(), 1, "what is around it stays");
    assert!(seat.is_seen("Ramme"), "with what was typed");
    // And a choice in it by pointer and by keys.
    let at = seat.find(Role::ComboBox, &kind).rect().center();
    seat.click_at(at, Pace::Slow);
    let set = <samstyr::model::own_column::OwnColumnType as samstyr::model::choice::Choice>::SET;
    let date = texts.choice(&set, "date");
    let at = seat.find(Role::Button, &date).rect().center();
    seat.click_at(at, Pace::Slow);
    assert_eq!(seat.find(Role::ComboBox, &kind).value(), Some(date), "it is chosen");
    assert!(seat.is_seen("Ramme"));
    seat.strike(Key::Escape);
    assert!(seat.all(Role::ComboBox, &kind).is_empty(), "then it goes too");
}

#[test]
fn after_a_paste_the_keys_are_at_the_list() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let (portfolio, app) = (seat.portfolio(), &mut seat.harness.state_mut().app);
    let (version, lang) = (app.version(), app.settings.lang);
    let columns = app.lists.shown(&portfolio, version, lang, Kind::Project, None).1;
    let years = Kind::Project.field("listed_years").expect("it has them").0;
    let years = samstyr::model::column::ColumnKey::Field(years);
    let at = columns.iter().position(|key| *key == years).expect("it is shown");
    seat.strike(Key::ArrowDown);
    seat.ctrl(Key::Home);
    (0..at).for_each(|_| seat.strike(Key::ArrowRight));
    let text = "2031\n2032\n2033".to_owned();
    seat.harness.event(egui::Event::Paste(text));
    seat.rest();
    seat.jobs_done();
    let paste = seat.texts().get("list-paste");
    assert_eq!(seat.focused(), Some((Role::Button, paste)), "the preview asks");
    seat.strike(Key::Enter);
    seat.jobs_done();
    assert!(seat.is_seen("2032"));
    let focused = seat.focused();
    assert_eq!(focused.as_ref().map(|(role, _)| *role), Some(Role::Cell), "{focused:?}");
    seat.strike_text("qzxw");
    assert!(seat.is_seen("qzxw"));
    seat.strike(Key::Escape);
    let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    seat.strike_with(held, Key::Z);
    seat.jobs_done();
    assert!(!seat.is_seen("2032"));
    assert!(seat.focused().is_some(), "after an undo too");
}

#[test]
fn a_column_is_filtered_by_everything_but_and_by_empty_ones_besides() {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(Area::Projects));
    let texts = seat.texts();
    let shown = |seat: &mut Seat| {
        let portfolio = seat.portfolio();
        let app = &mut seat.harness.state_mut().app;
        let (version, lang) = (app.version(), app.settings.lang);
        let ids = app.lists.shown(&portfolio, version, lang, Kind::Project, None).0;
        let phases = ids.iter().filter_map(|id| portfolio.projects.get_raw(*id));
        phases.map(|project| project.lifecycle).collect::<Vec<_>>()
    };
    let all = shown(&mut seat);
    let is = |code: &str| {
        use samstyr::model::choice::Choice as _;
        let code = code.to_owned();
        move |state: &Option<samstyr::model::project::Lifecycle>| {
            state.is_some_and(|state| state.code() == code)
        }
    };
    let completed = all.iter().filter(|state| is("completed")(state)).count();
    let empty = all.iter().filter(|state| state.is_none()).count();
    assert!(completed > 0 && completed < all.len());
    let label = texts.field(Kind::Project, "lifecycle");
    let head = seat.words_at(&label).center();
    seat.click_at(head, Pace::Slow);
    seat.jobs_done();
    seat.harness.state_mut().app.lists.view_mut(Kind::Project).sort.clear();
    let cell = egui::Pos2::new(head.x, head.y + 2.0 * 32.0);
    seat.click_at(cell, Pace::Slow);
    seat.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    seat.rest();
    seat.click_words(&texts.get("list-filter-column"));
    assert!(seat.focused().is_some(), "the page of the filter has the focus");
    let (_, field) = Kind::Project.field("lifecycle").expect("it has one");
    let samstyr::model::field::FieldType::Choice(set) = field.field_type else { panic!() };
    seat.press(Role::CheckBox, &texts.choice(set, "completed"));
    assert_eq!(shown(&mut seat).len(), completed);
    seat.press(Role::CheckBox, &texts.get("list-filter-blank"));
    assert_eq!(shown(&mut seat).len(), completed + empty, "empty ones besides");
    seat.press(Role::CheckBox, &texts.get("list-filter-blank"));
    seat.press(Role::RadioButton, &texts.get("list-filter-not"));
    assert_eq!(shown(&mut seat).len(), all.len() - completed, "all but those, empty ones too");
    seat.strike(Key::Escape);
    let words = texts.with("list-words-not", &[("what", &texts.choice(set, "completed"))]);
    assert!(seat.says(&format!("{label}: {words}")), "and it is said");
    // A saved view keeps it.
    let view = seat.harness.state_mut().app.lists.view(Kind::Project);
    let saved = samstyr::app::list::saved::save_as(&seat.portfolio(), Kind::Project, "Åpne", &view);
    seat.act(samstyr::app::actions::EditAction::Change(vec![saved.1]));
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let kept = portfolio.saved_views.get_raw(saved.0).expect("it is there");
    assert_eq!(samstyr::app::list::saved::view_of(kept, Kind::Project), view);
}

#[test]
fn two_records_of_one_name_are_told_apart_where_one_chooses_and_reads() {
    use samstyr::model::command::Change;
    use samstyr::model::id::RecordId;
    use samstyr::model::milestone::Milestone;
    use samstyr::model::project::Project;
    use samstyr::model::record::TableRecord as _;
    let mut seat = Seat::with_example(View::default());
    let title = "Digital byggesak for alle".to_owned();
    let new = |number: &str| Project {
        title: title.clone(),
        project_number: number.to_owned(),
        ..Project::begun(RecordId::new())
    };
    let (one, two) = (new("P-101"), new("P-102"));
    let milestone = Milestone {
        title: "Ferdig".to_owned(),
        project_id: Some(two.id),
        ..Milestone::begun(RecordId::new())
    };
    let changes = vec![Change::add(&one), Change::add(&two), Change::add(&milestone)];
    seat.act(samstyr::app::actions::EditAction::Change(changes));
    seat.jobs_done();
    // In a list that names one.
    let mut route = Route::to(Area::Projects);
    route.kind = Some(Kind::Milestone);
    seat.go(route);
    let filter = seat.texts().get("list-filter");
    seat.fill(Role::TextInput, &filter, 0, "Ferdig");
    assert!(seat.says("Digital byggesak for alle · P-102"), "{}", seat.list(Role::Cell));
    // On its page, and where one chooses.
    seat.go(Route::to_record(Kind::Milestone, milestone.id.raw()));
    let field = seat.texts().field(Kind::Milestone, "project_id");
    assert!(seat.find(Role::ComboBox, &field).value().is_some_and(|v| v.contains("P-102")));
    let at = seat.find(Role::ComboBox, &field).rect().center();
    seat.click_at(at, Pace::Slow);
    seat.strike_text("byggesak for alle");
    assert!(seat.is_seen("P-101") && seat.is_seen("P-102"));
    seat.strike(Key::Escape);
    // In the search, where the number finds it as well.
    seat.ctrl(Key::K);
    seat.strike_text("byggesak for alle");
    assert!(seat.is_seen("P-101") && seat.is_seen("P-102"));
}
