//! What only whoever has no pointer meets: menus of a list, the way out of it, many boxes, choices by their other
//! names, a cell that is red, keys that other programs have, a low window.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{EditAction, FieldText, MessageAction, RouteAction};
use samstyr::app::route::Route;
use samstyr::model::about::Area;
use samstyr::model::application::ApplicationState;
use samstyr::model::choice::Choice as _;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::municipality::Membership;
use samstyr::report::decisions;
use samstyr::text::Lang;

use super::main_job_by_keys::tab_to;
use super::places::{listed, longest};
use super::support::{Seat, View};

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

fn at(area: Area) -> Seat {
    let mut seat = Seat::with_example(View::default());
    seat.go(Route::to(area));
    seat.jobs_done();
    seat
}

/// Whether the keyboard is in a list, on one of its cells or before the first.
fn is_in_list(seat: &Seat) -> bool {
    matches!(seat.focused(), Some((Role::Table | Role::Cell | Role::Row, _)))
}

/// Opens the menu of the first column.
fn menu(seat: &mut Seat) {
    seat.strike(Key::ArrowDown);
    seat.strike_with(Modifiers::ALT, Key::ArrowDown);
}

/// What has the focus so many arrows down in the menu of the first column.
fn down(seat: &mut Seat, arrows: usize, at_once: bool) -> Option<(Role, String)> {
    menu(seat);
    let keys = vec![Key::ArrowDown; arrows];
    if at_once {
        seat.strike_all_at_once(&keys);
    } else {
        keys.iter().for_each(|key| seat.strike(*key));
    }
    let focused = seat.focused();
    seat.strike(Key::Escape);
    focused
}

#[test]
fn arrows_that_come_faster_than_the_window_draws_all_count_in_the_menu_of_a_column() {
    let mut seat = at(Area::Projects);
    let slow: Vec<_> = (0..7).map(|arrows| down(&mut seat, arrows, false)).collect();
    for (arrows, expected) in slow.iter().enumerate() {
        assert_eq!(down(&mut seat, arrows, true), *expected, "{arrows} at once");
        for other in slow.iter().skip(arrows + 1) {
            assert_ne!(other, expected, "each is one further");
        }
    }
    // The keyboard is in the list again.
    assert!(is_in_list(&seat));
}

#[test]
fn the_entries_of_the_menu_of_a_column_have_their_places_however_the_list_is_seen() {
    let mut seat = at(Area::Projects);
    let places = |seat: &mut Seat| -> Vec<_> { (0..5).map(|n| down(seat, n, true)).collect() };
    let before = places(&mut seat);
    let add = seat.texts().get("list-sort-add");
    assert_eq!(before[2], Some((Role::Button, add.clone())));
    // Out of use it says why, and changes nothing.
    menu(&mut seat);
    seat.strike_all_at_once(&[Key::ArrowDown; 2]);
    assert!(seat.find(Role::Button, &add).accesskit_node().is_disabled());
    seat.strike(Key::Enter);
    assert!(seat.says(&seat.texts().get("list-sort-by-no-other")));
    seat.strike(Key::Escape);
    // Sorted by another column it is of use, at the same place.
    seat.strike(Key::ArrowRight);
    menu(&mut seat);
    seat.strike(Key::Enter);
    seat.jobs_done();
    seat.strike(Key::Home);
    assert_eq!(places(&mut seat), before);
    menu(&mut seat);
    seat.strike_all_at_once(&[Key::ArrowDown; 2]);
    assert!(!seat.find(Role::Button, &add).accesskit_node().is_disabled());
}

#[test]
fn escape_stays_in_a_list_and_f6_leads_out_of_every_list() {
    let mut seat = Seat::with_example(View::default());
    let held = [Modifiers::NONE, CTRL, Modifiers::SHIFT];
    for (view, kind) in listed() {
        for held in held {
            let mut route = Route::to(view);
            route.kind = Some(kind);
            seat.go(route);
            seat.jobs_done();
            let name = seat.texts().kind_plural(kind);
            let Some(table) = seat.all(Role::Table, &name).into_iter().next() else { continue };
            table.focus();
            seat.rest();
            for _ in 0..3 {
                seat.strike(Key::Escape);
            }
            assert!(is_in_list(&seat), "{kind:?}: {:?}", seat.focused());
            seat.strike_with(held, Key::F6);
            let role = seat.focused().map(|(role, _)| role);
            assert!(role.is_some() && !is_in_list(&seat), "{kind:?} {held:?}: {role:?}");
        }
    }
    // The page of keys and the list itself tell of it.
    let texts = seat.texts();
    seat.go(Route::to(Area::Projects));
    let table = seat.find(Role::Table, &texts.kind_plural(Kind::Project));
    assert_eq!(table.accesskit_node().description(), Some(texts.get("list-way-out")));
    seat.strike(Key::F1);
    assert!(seat.says(&texts.attribute("shortcut", "grid-leave")));
    assert!(seat.says("Ctrl+F6"));
}

#[test]
fn a_paper_that_was_written_is_opened_by_tab_in_its_dialogue() {
    for lang in [Lang::Nb, Lang::Nn] {
        let mut seat = Seat::with_example(View { lang, ..View::default() });
        seat.go(Route::to(Area::Meetings));
        let paper = &decisions::PAPER;
        seat.press_paper(paper);
        seat.until("the pages are shown", |app| app.preview.is_some());
        let texts = seat.texts();
        super::main_job_by_keys::tab_and_press(
            &mut seat,
            Role::Button,
            &texts.attribute("paper-save", "docx"),
        );
        let file = seat.path("referat.docx");
        seat.ctrl(Key::A);
        seat.type_text(&file.display().to_string());
        seat.strike(Key::Enter);
        seat.jobs_done();
        assert!(file.exists());
        for spoken in ["desktop-open-of", "desktop-reveal-of"] {
            let way = texts.with(spoken, &[("path", "referat.docx")]);
            tab_to(&mut seat, Role::Button, &way);
        }
    }
}

/// The first application, opened.
fn application(seat: &mut Seat) -> RecordId {
    let id = longest(&seat.portfolio(), Kind::Application).expect("there are applications");
    seat.go(Route::to_record(Kind::Application, id));
    seat.jobs_done();
    id
}

fn state(seat: &Seat, id: RecordId) -> Option<ApplicationState> {
    seat.portfolio().applications.get_raw(id).expect("it is there").state
}

#[test]
fn a_choice_is_found_by_what_else_it_is_called_and_what_is_none_chooses_nothing() {
    let mut seat = Seat::with_example(View { size: [1366, 1000], ..View::default() });
    let id = application(&mut seat);
    let label = seat.texts().field(Kind::Application, "state");
    let set = &ApplicationState::SET;
    for (typed, wanted) in
        // The last begins the own word of one, and what another before it is called besides.
        [
            ("utbe", "disbursed"),
            ("tild", "final_award"),
            ("Til b", "under_review"),
            ("innv", "awarded_in_full"),
        ]
    {
        seat.find(Role::ComboBox, &label).focus();
        seat.rest();
        seat.strike_text(typed);
        seat.strike(Key::Enter);
        seat.jobs_done();
        assert_eq!(state(&seat, id).map(|state| state.code()), Some(wanted), "{typed}");
    }
    let before = state(&seat, id);
    seat.find(Role::ComboBox, &label).focus();
    seat.rest();
    seat.strike_text("tilx");
    let told = seat.texts().with("choice-none-begins", &[("text", "tilx")]);
    assert!(seat.says(&told), "it is said in the list");
    assert!(!seat.says(&seat.texts().get("typed-nowhere")));
    seat.strike(Key::Enter);
    seat.jobs_done();
    assert_eq!(state(&seat, id), before);
    // And in the cell of a list.
    seat.act(RouteAction::Select(None));
    let mut route = Route::to(Area::Applications);
    route.kind = Some(Kind::Application);
    seat.go(route);
    seat.jobs_done();
    let column = seat.texts().field(Kind::Application, "state");
    seat.strike(Key::ArrowDown);
    seat.strike_with(CTRL, Key::Home);
    for _ in 0..12 {
        let head = seat.all(Role::ColumnHeader, &column);
        assert!(!head.is_empty(), "{}", seat.list(Role::ColumnHeader));
        seat.strike(Key::ArrowRight);
        seat.strike_text("tild");
        let word = seat.texts().choice(set, "final_award");
        if seat.is_seen(&word) && seat.focused().is_some_and(|(_, name)| name == column) {
            break;
        }
        seat.strike(Key::Escape);
    }
    assert_eq!(seat.focused(), Some((Role::TextInput, column)));
    let awarded = |seat: &Seat| {
        let all = seat.portfolio();
        all.applications.iter().filter(|it| it.state == Some(ApplicationState::FinalAward)).count()
    };
    let known = awarded(&seat);
    seat.strike(Key::Enter);
    seat.jobs_done();
    // Enter goes down: one that is awarded already stays so.
    for _ in 0..6 {
        seat.strike_text("tild");
        seat.strike(Key::Enter);
        seat.jobs_done();
    }
    assert!(awarded(&seat) > known);
    // Its own word comes first there too.
    let (known, full) = (awarded(&seat), |seat: &Seat| {
        let all = seat.portfolio();
        let is_full = |state| state == Some(ApplicationState::AwardedInFull);
        all.applications.iter().filter(|it| is_full(it.state)).count()
    });
    let before = full(&seat);
    seat.strike_with(CTRL, Key::ArrowUp);
    for _ in 0..6 {
        seat.strike_text("innv");
        seat.strike(Key::Enter);
        seat.jobs_done();
    }
    assert!(full(&seat) > before && awarded(&seat) <= known);
}

#[test]
fn the_search_offers_first_what_can_be_done_with_what_is_open() {
    let mut seat = Seat::with_example(View::default());
    let id = application(&mut seat);
    let texts = seat.texts();
    seat.ctrl(Key::K);
    seat.strike_text("tildel");
    assert!(seat.is_seen(&texts.get("command-award")));
    seat.strike(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.app().route.record, Some(id));
    let field = texts.field(Kind::Application, "awarded");
    assert_eq!(seat.focused(), Some((Role::TextInput, field)));
    let portfolio = seat.portfolio();
    let open = |it: &&samstyr::model::concept::Concept| it.state.is_some_and(|it| !it.is_settled());
    let idea = portfolio.concepts.iter().find(open).expect("there is one").id.raw();
    seat.go(Route::to_record(Kind::Concept, idea));
    seat.jobs_done();
    let (known, title) = (portfolio.projects.len(), portfolio.label(idea));
    seat.ctrl(Key::K);
    seat.strike_text("prosjekt");
    seat.strike(Key::Enter);
    seat.until("the project is there", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.projects.len() == known + 1)
    });
    let portfolio = seat.portfolio();
    let of_idea = portfolio.projects.iter().filter(|project| project.title == title);
    assert_eq!(of_idea.count(), 1, "the idea has become it, and none was made without one");
}

/// A new portfolio at its second step.
fn at_the_municipalities() -> Seat {
    let mut seat = super::beginning::new(View { size: [1366, 768], ..View::default() });
    seat.strike_text("DigiNord");
    seat.strike_with(CTRL, Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.portfolio().organisations.len(), 1, "the keys keep the first step too");
    seat
}

#[test]
fn many_boxes_are_one_stop_of_tab_with_arrows_letters_and_a_key_for_all() {
    let mut seat = at_the_municipalities();
    let texts = seat.texts();
    let word = |key| texts.attribute("beginning-municipalities", key);
    let mut boxes = 0;
    tab_to(&mut seat, Role::Button, &word("none"));
    seat.strike(Key::Space);
    seat.strike(Key::Tab);
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::CheckBox));
    for _ in 0..3 {
        seat.strike(Key::Tab);
        boxes += usize::from(seat.focused().is_some_and(|(role, _)| role == Role::CheckBox));
    }
    assert_eq!(boxes, 0, "the next stop is no box");
    seat.strike_with(Modifiers::SHIFT, Key::Tab);
    tab_to(&mut seat, Role::Button, &word("none"));
    seat.strike(Key::Tab);
    let first = seat.focused();
    seat.strike_all_at_once(&[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp]);
    assert_ne!(seat.focused(), first);
    seat.strike_text("voss");
    let voss = seat.focused().map(|(_, name)| name).unwrap_or_default();
    assert!(voss.starts_with("Voss"), "{voss}");
    seat.strike(Key::Space);
    assert!(seat.says("1 av 43"));
    seat.strike_with(CTRL, Key::A);
    assert!(seat.says("43 av 43"));
    seat.strike(Key::Space);
    assert!(seat.says("42 av 43"));
    // These keys keep the step, and tick nothing.
    seat.strike_with(CTRL, Key::Enter);
    seat.jobs_done();
    let members = |seat: &Seat| {
        let portfolio = seat.portfolio();
        let all = portfolio.municipalities.iter();
        all.filter(|one| one.membership == Some(Membership::Member)).count()
    };
    assert_eq!(members(&seat), 42);
    assert!(seat.focused().is_some());
}

#[test]
fn a_red_cell_tells_why_at_the_keyboard_and_to_screen_readers() {
    let mut seat = at(Area::Projects);
    let app = &mut seat.harness.state_mut().app;
    let open = app.open.as_ref().expect("a document is open");
    let (portfolio, version) = (std::sync::Arc::clone(&open.portfolio), open.version);
    let lang = app.settings.lang;
    let (ids, columns) = app.lists.shown(&portfolio, version, lang, Kind::Project, None);
    let project = ids[0];
    let is_choice = |key: &&samstyr::model::column::ColumnKey| {
        let field = match key {
            samstyr::model::column::ColumnKey::Field(index) => Kind::Project.fields().get(*index),
            samstyr::model::column::ColumnKey::Told(_)
            | samstyr::model::column::ColumnKey::Own(_) => None,
        };
        field.is_some_and(|field| field.name == "phase")
    };
    let place = columns.iter().position(|key| is_choice(&key)).expect("it is shown");
    let (field, text) = ("phase".to_owned(), "mye".to_owned());
    seat.act(EditAction::Draft { id: project, field: field.clone(), text: text.clone() });
    seat.act(EditAction::Leave(FieldText { id: project, field, text, made: None }));
    seat.jobs_done();
    let why = seat.app().reason(project, "phase").expect("it does not fit");
    let why = seat.texts().message(&why, Some(&portfolio));
    let begins: String = why.chars().take(16).collect();
    seat.strike(Key::ArrowDown);
    seat.strike_with(CTRL, Key::Home);
    assert!(!seat.is_seen(&begins), "not before one is there");
    for _ in 0..place {
        seat.strike(Key::ArrowRight);
    }
    assert!(seat.is_seen(&begins), "{why}");
    let nodes = seat.harness.root().children_recursive();
    let mut cells = nodes.filter(|node| node.accesskit_node().role() == Role::Cell);
    let is_told = |node: egui_kittest::Node<'_>| {
        node.accesskit_node().description().is_some_and(|said| said.contains(&why))
    };
    assert!(cells.any(is_told), "the tree says it too");
}

#[test]
fn escape_closes_the_record_wherever_it_stands() {
    for (scale, kind) in [(1.0, Kind::Case), (2.0, Kind::Case), (2.0, Kind::Project)] {
        let mut seat = Seat::with_example(View { scale, ..View::default() });
        let record = longest(&seat.portfolio(), kind).expect("there are some");
        seat.go(Route::to_record(kind, record));
        seat.jobs_done();
        seat.rest();
        let title = seat.texts().field(kind, "title");
        let roles = [Role::TextInput, Role::MultilineTextInput];
        let role = roles.into_iter().find(|role| !seat.all(*role, &title).is_empty());
        seat.find(role.expect("its title is written in"), &title).focus();
        seat.rest();
        let mut struck = 0;
        while seat.app().route.record.is_some() && struck < 4 {
            seat.strike(Key::Escape);
            seat.rest();
            struck += 1;
        }
        assert!((2..4).contains(&struck), "{kind:?} at {scale}: {struck}");
    }
}

#[test]
fn escape_in_a_field_leads_to_the_list_beside_it() {
    let mut seat = at(Area::Projects);
    let record = longest(&seat.portfolio(), Kind::Project).expect("there are some");
    seat.go(Route::to_record(Kind::Project, record));
    seat.jobs_done();
    let budget = seat.texts().field(Kind::Project, "budget");
    if seat.all(Role::TextInput, &budget).is_empty() {
        seat.all_fields();
    }
    seat.find(Role::TextInput, &budget).focus();
    seat.rest();
    seat.strike(Key::Escape);
    assert!(is_in_list(&seat), "{:?}", seat.focused());
    assert!(seat.app().route.record.is_some());
}

/// How often Escape is struck in the title of a record until the record is closed, with something typed there or
/// nothing.
fn escapes(typed: &str) -> usize {
    let mut seat = Seat::with_example(View::default());
    let record = longest(&seat.portfolio(), Kind::Project).expect("there are some");
    seat.go(Route::to_record(Kind::Project, record));
    seat.jobs_done();
    let title = seat.texts().field(Kind::Project, "title");
    seat.find(Role::TextInput, &title).focus();
    seat.rest();
    seat.strike_text(typed);
    assert_eq!(seat.app().drafts.is_empty(), typed.is_empty());
    let mut struck = 0;
    while seat.app().route.record.is_some() && struck < 6 {
        seat.strike(Key::Escape);
        seat.jobs_done();
        struck += 1;
        assert!(seat.app().drafts.is_empty(), "the first gives up what is typed");
        assert!(struck > 1 || seat.app().route.record.is_some(), "and closes nothing");
    }
    struck
}

#[test]
fn escape_gives_up_what_is_typed_before_it_closes_the_record() {
    let (nothing, something) = (escapes(""), escapes("x"));
    assert!(nothing < something && something < 6, "{nothing} {something}");
}

/// What is chosen is given up before the record beside it is closed, and the keyboard stays in the list.
#[test]
fn escape_gives_up_a_block_before_it_closes_the_record() {
    let mut seat = at(Area::Projects);
    seat.strike(Key::ArrowDown);
    seat.strike(Key::Space);
    seat.jobs_done();
    assert!(seat.app().route.record.is_some(), "it is open beside the list");
    assert!(is_in_list(&seat));
    for _ in 0..2 {
        seat.strike_with(Modifiers::SHIFT, Key::ArrowDown);
    }
    seat.strike(Key::Escape);
    assert!(seat.app().route.record.is_some() && is_in_list(&seat), "the block alone");
    seat.strike(Key::Escape);
    assert!(seat.app().route.record.is_none() && is_in_list(&seat), "then the record");
}

/// The beginning of a text up to what is put into it.
fn opening(text: &str) -> String {
    text.split(['\u{2068}', '{']).next().unwrap_or_default().to_owned()
}

#[test]
fn whoever_asks_to_save_is_told_how_it_went_and_not_before() {
    let mut seat = at(Area::Projects);
    let texts = seat.texts();
    let said = |seat: &Seat| seat.app().messages.fresh().map(|note| note.text.clone());
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    seat.jobs_done();
    let budget = texts.field(Kind::Project, "budget");
    seat.find(Role::TextInput, &budget).focus();
    seat.rest();
    for (typed, key) in [("veldig mye", "told-not-all-saved"), ("1250000", "told-saved")] {
        seat.ctrl(Key::A);
        seat.strike_text(typed);
        seat.act(MessageAction::Dismiss);
        seat.ctrl(Key::S);
        seat.jobs_done();
        let told = said(&seat).unwrap_or_else(|| panic!("{typed} is answered"));
        assert!(told.starts_with(&opening(&texts.get(key))), "{typed}: {told}");
        let waits = usize::from(key == "told-not-all-saved");
        assert_eq!(seat.app().waiting_count(), waits, "{typed}");
    }
}

#[test]
fn the_keys_of_other_programs_are_answered() {
    let mut seat = at(Area::Projects);
    let texts = seat.texts();
    let before = texts.get("told-saved-before");
    let said = |seat: &Seat| seat.app().messages.fresh().map(|note| note.text.clone());
    seat.ctrl(Key::S);
    let told = said(&seat).expect("it is answered");
    assert!(told.starts_with(&opening(&before)[..12]) && told.contains(".samstyr"), "{told}");
    // What is being typed is saved by it, and one goes on typing.
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    seat.jobs_done();
    let title = texts.field(Kind::Project, "title");
    let field = seat.all(Role::TextInput, &title).pop().map(|_| Role::TextInput);
    assert!(field.is_some() || !seat.all(Role::MultilineTextInput, &title).is_empty());
    let role = if field.is_some() { Role::TextInput } else { Role::MultilineTextInput };
    seat.find(role, &title).focus();
    seat.rest();
    seat.ctrl(Key::A);
    seat.strike_text("Et annet navn");
    seat.ctrl(Key::S);
    seat.jobs_done();
    let name = |seat: &Seat| seat.portfolio().projects.get_raw(project).map(|it| it.title.clone());
    assert_eq!(name(&seat), Some("Et annet navn".to_owned()));
    assert_eq!(seat.focused(), Some((role, title)));
    // Something new, of what the page shows.
    let known = seat.portfolio().projects.len();
    seat.act(RouteAction::Select(None));
    seat.rest();
    seat.ctrl(Key::N);
    seat.jobs_done();
    assert_eq!(seat.portfolio().projects.len(), known + 1);
    seat.go(Route::to(Area::Meetings));
    let cases = seat.portfolio().cases.len();
    seat.ctrl(Key::N);
    seat.jobs_done();
    assert_eq!(seat.portfolio().cases.len(), cases + 1, "of a meeting, a case");
    // A paper of the page; where there is none, it is said.
    seat.act(RouteAction::Select(None));
    seat.rest();
    seat.ctrl(Key::P);
    seat.until("the pages are shown", |app| app.preview.is_some());
    seat.strike(Key::Escape);
    seat.go(Route::to(samstyr::app::route::View::OVERVIEW));
    for (key, word) in [(Key::P, "told-no-paper-here"), (Key::N, "told-nothing-new-here")] {
        seat.act(MessageAction::Dismiss);
        seat.ctrl(key);
        assert_eq!(said(&seat), Some(texts.get(word)));
    }
}

#[test]
fn in_a_low_window_the_meeting_says_which_it_is_and_the_settings_are_reached() {
    for scale in [1.5, 2.0] {
        for lang in [Lang::Nb, Lang::Nn] {
            let mut seat = Seat::with_example(View { size: [1366, 768], scale, lang });
            seat.strike_with(CTRL, Key::Num2);
            seat.jobs_done();
            let is_title = |node: &egui_kittest::Node<'_>| {
                let node = node.accesskit_node();
                node.role() == Role::Heading && node.level() == Some(1)
            };
            let title = seat.harness.root().children_recursive().find(|node| is_title(node));
            let title = title.and_then(|node| node.accesskit_node().label()).expect("a title");
            for _ in 0..12 {
                assert!(seat.is_seen(&title), "{title} at {scale}");
                seat.strike(Key::Tab);
            }
            let close = seat.texts().get("document-close");
            tab_to(&mut seat, Role::Button, &close);
            let place = seat.find(Role::Button, &close).rect();
            let window = seat.harness.ctx.content_rect();
            assert!(window.contains_rect(place), "{place:?} of {window:?} at {scale}");
        }
    }
}

#[test]
fn a_message_does_not_lie_over_the_choices_of_an_open_menu() {
    let mut seat = Seat::with_example(View { size: [1366, 560], ..View::default() });
    application(&mut seat);
    let label = seat.texts().field(Kind::Application, "state");
    seat.find(Role::ComboBox, &label).focus();
    seat.rest();
    seat.strike(Key::ArrowDown);
    assert!(egui::Popup::is_any_open(&seat.harness.ctx));
    seat.act(MessageAction::Tell(samstyr::model::message::Message::new("told-no-paper-here")));
    seat.rest();
    let told = seat.texts().get("told-no-paper-here");
    let message = seat.words_at(&told);
    let open = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::Button;
    let choices = seat.harness.root().children_recursive().filter(open);
    let words = ApplicationState::SET.codes.iter();
    let words: Vec<_> =
        words.map(|code| seat.texts().choice(&ApplicationState::SET, code)).collect();
    let mut count = 0;
    for choice in choices {
        if choice.accesskit_node().label().is_some_and(|label| words.contains(&label)) {
            count += 1;
            assert!(!choice.rect().intersects(message), "{:?}", choice.accesskit_node().label());
        }
    }
    assert!(count > 5, "the choices are there");
}
