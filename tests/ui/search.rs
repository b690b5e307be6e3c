//! The search by keyboard alone, as a screen reader hears it: records of every kind, commands with
//! their keys, why something was found.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::RouteAction;
use samstyr::app::route::{Route, View};
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;
use samstyr::text::Lang;

use super::support::{Seat, View as Look};

fn search(seat: &mut Seat, typed: &str) {
    seat.ctrl(Key::K);
    seat.ctrl(Key::A);
    seat.type_text(typed);
}

/// The kind of the record that is open.
fn open_kind(seat: &Seat) -> Option<Kind> {
    let id = seat.app().route.record?;
    seat.portfolio().record(id).map(|record| record.kind())
}

#[test]
fn every_record_with_a_name_is_found_by_it() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    for kind in [Kind::Case, Kind::Project, Kind::Municipality, Kind::Body, Kind::Organisation] {
        let record = portfolio.records(kind).next().expect("the example has one");
        let (id, name) = (record.record_id(), portfolio.label_of(record));
        search(&mut seat, &name);
        let found = seat.all(Role::ListBoxOption, &name);
        assert!(!found.is_empty(), "{kind:?} {name}: {}", seat.list(Role::ListBoxOption));
        seat.key(Key::Enter);
        seat.jobs_done();
        let open = seat.app().route.record.expect("something is open");
        assert_eq!(portfolio.label(open), name, "{kind:?} {id}");
    }
}

/// A record that is opened from the search is read: what is typed is not written over its name.
#[test]
fn a_record_from_the_search_has_the_keyboard_and_not_its_name_in_the_list() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    let record = portfolio.records(Kind::Project).next().expect("the example has one");
    let (id, name) = (record.record_id(), portfolio.label_of(record));
    search(&mut seat, &name);
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.app().route.record, Some(id));
    seat.type_text("annet");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.portfolio().label(id), name);
    assert_eq!(seat.focused().map(|(role, _)| role), Some(Role::Tab));
}

/// Arrows that come faster than the window draws each count, and Enter takes what the last of them led to.
#[test]
fn each_arrow_counts_however_fast_they_come() {
    let opened = |at_once: bool| {
        let mut seat = Seat::with_example(Look::default());
        search(&mut seat, "søknad");
        let keys = [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter];
        match at_once {
            true => seat.strike_all_at_once(&keys),
            false => keys.into_iter().for_each(|key| seat.strike(key)),
        }
        seat.jobs_done();
        let route = &seat.app().route;
        (route.view, route.record.map(|id| seat.portfolio().label(id)))
    };
    assert_eq!(opened(true), opened(false));
}

#[test]
fn the_arrows_choose_and_escape_leaves() {
    let mut seat = Seat::with_example(Look::default());
    search(&mut seat, "søknad");
    let names: Vec<String> =
        seat.list(Role::ListBoxOption).split(", \"").map(str::to_owned).collect();
    assert!(names.len() > 3, "{names:?}");
    seat.key(Key::ArrowDown);
    seat.key(Key::ArrowDown);
    seat.key(Key::ArrowUp);
    seat.key(Key::Enter);
    seat.jobs_done();
    assert!(seat.app().route.record.is_some() || seat.app().route.view != View::OVERVIEW);
    let before = seat.app().route.clone();
    search(&mut seat, "søknad");
    seat.key(Key::Escape);
    assert_eq!(seat.list(Role::ListBoxOption), "", "nothing is offered any more");
    assert_eq!(seat.app().route, before);
}

#[test]
fn a_case_is_found_by_its_number_however_it_is_written() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    let case = portfolio.cases.iter().find(|case| case.case_year == Some(2022)).expect("a case");
    let sequence = case.case_sequence.expect("it has a number");
    for typed in [format!("{sequence}/22"), format!("sak {sequence}-2022")] {
        search(&mut seat, &typed);
        seat.key(Key::Enter);
        seat.jobs_done();
        assert_eq!(seat.app().route.record, Some(case.id.raw()), "{typed}");
    }
}

#[test]
fn commands_are_found_and_carried_out_by_keyboard() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    let view = texts.attribute("view", "benefits");
    search(&mut seat, &texts.with("command-go", &[("view", &view)]));
    seat.key(Key::Enter);
    assert_eq!(seat.app().route.view, View::Area(Area::Benefits));

    let projects = seat.portfolio().projects.len();
    search(&mut seat, &texts.attribute("kind-projects", "new"));
    seat.key(Key::Enter);
    seat.until("there is one more", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.projects.len() == projects + 1)
    });
    assert_eq!(open_kind(&seat), Some(Kind::Project));

    search(&mut seat, &texts.get("undo"));
    assert!(seat.says("Ctrl+Z") || seat.says("⌘Z"), "its keys stand beside it");
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.portfolio().projects.len(), projects);

    search(&mut seat, "nynorsk språk");
    seat.key(Key::Enter);
    assert_eq!(seat.app().lang(), Lang::Nn);
    search(&mut seat, "mørkt utsjånad");
    seat.key(Key::Enter);
    assert_eq!(seat.app().settings.theme, samstyr::app::settings::Theme::Dark);
}

#[test]
fn what_was_just_typed_is_found() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    search(&mut seat, &texts.attribute("kind-projects", "new"));
    seat.key(Key::Enter);
    seat.jobs_done();
    seat.type_text("Zebrafelt i sanntid");
    seat.key(Key::Tab);
    seat.jobs_done();
    search(&mut seat, "sanntid zebra");
    let name = "Zebrafelt i sanntid";
    assert!(!seat.all(Role::ListBoxOption, name).is_empty(), "{}", seat.list(Role::ListBoxOption));
}

#[test]
fn commands_are_known_by_what_people_call_them_in_all_languages() {
    for (lang, typed, wanted) in [
        (Lang::Nb, "excel", "bring-choose-file"),
        (Lang::Nb, "excel", "export-all"),
        (Lang::Nb, "regneark", "export-all"),
        (Lang::Nn, "rekneark", "export-all"),
        (Lang::En, "spreadsheet", "bring-choose-file"),
        (Lang::Nb, "omgjør", "undo"),
        (Lang::Nb, "backup", "snapshots"),
        (Lang::En, "dark mode", "theme"),
    ] {
        let mut seat = Seat::with_example(Look { lang, ..Look::default() });
        if wanted == "undo" {
            let project = seat.portfolio().projects.iter().next().map(|p| p.id.raw());
            let id = project.expect("a project");
            let title = samstyr::model::project::Project::title.index();
            let value = samstyr::model::value::Value::Text("Et annet navn".to_owned());
            seat.act(samstyr::app::actions::EditAction::Change(vec![
                samstyr::model::command::Change::Set { id, field: title, value },
            ]));
            seat.jobs_done();
        }
        search(&mut seat, typed);
        let texts = seat.texts();
        let title = match wanted {
            "theme" => texts.with("command-theme", &[("theme", &texts.get("theme-dark"))]),
            key => texts.get(key),
        };
        let offered = seat.list(Role::ListBoxOption);
        assert!(offered.contains(&title), "{lang:?} {typed}: {title} of {offered}");
    }
    for (typed, area) in [("saksliste", Area::Meetings), ("innkalling", Area::Meetings)] {
        let mut seat = Seat::with_example(Look::default());
        search(&mut seat, typed);
        let view = seat.texts().attribute("view", area.name());
        let go = seat.texts().with("command-go", &[("view", &view)]);
        let offered = seat.list(Role::ListBoxOption);
        assert!(offered.contains(&go), "{typed}: {offered}");
    }
    let mut seat = Seat::with_example(Look::default());
    search(&mut seat, "utvalg");
    let bodies = seat.texts().kind_plural(Kind::Body);
    seat.press(Role::ListBoxOption, &seat.texts().with("command-go", &[("view", &bodies)]));
    assert_eq!(seat.app().route.kind, Some(Kind::Body));
}

#[test]
fn an_empty_box_offers_what_was_opened_last_and_what_is_likely() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    // Names that the box has room for.
    let short = portfolio.projects.iter().filter(|project| project.title.chars().count() < 60);
    let projects: Vec<_> = short.take(3).map(|project| project.id.raw()).collect();
    for id in &projects {
        seat.act(RouteAction::Show(*id));
        seat.jobs_done();
    }
    seat.act(RouteAction::Go(samstyr::app::route::Route::to(View::OVERVIEW)));
    seat.ctrl(Key::K);
    let options = seat.list(Role::ListBoxOption);
    let names: Vec<&str> = options.split(", \"").map(|name| name.trim_matches('"')).collect();
    for (place, id) in projects.iter().rev().enumerate() {
        let label = portfolio.label(*id);
        assert!(names[place].starts_with(&label), "{place}: {label} of {names:?}");
    }
    let today = seat.app().today();
    let overdue = portfolio.actions.iter().find(|action| portfolio.is_overdue(action, today));
    let overdue = overdue.expect("the example has one").title.clone();
    let any = portfolio.actions.iter().filter(|action| portfolio.is_overdue(action, today));
    let offered = any.filter(|action| options.contains(&action.title)).count();
    assert!(offered > 0, "{overdue} or another of its kind in {options}");
    // The first of them with Enter.
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.app().route.record, projects.last().copied());
    // A click works as well, and Escape leaves nothing behind.
    seat.ctrl(Key::K);
    assert!(!seat.list(Role::ListBoxOption).is_empty());
    seat.key(Key::Escape);
    assert_eq!(seat.list(Role::ListBoxOption), "");
    // The focus that comes back from a dialogue opens nothing.
    seat.key(Key::F1);
    seat.key(Key::Escape);
    assert_eq!(seat.list(Role::ListBoxOption), "");
    let name = seat.texts().get("search");
    let at = seat.find(Role::TextInput, &name).rect().center();
    seat.click_at(at, super::hands::Pace::Slow);
    let at = seat.words_at(&portfolio.label(projects[0])).center();
    seat.click_at(at, super::hands::Pace::Slow);
    assert_eq!(seat.app().route.record, Some(projects[0]), "a click opens it");
}

#[test]
fn an_application_is_found_by_the_scheme_of_its_call_and_what_was_found_is_marked() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    let application = portfolio.applications.iter().find(|application| {
        let call = application.call_id.and_then(|id| portfolio.calls.get(id));
        let scheme = call.and_then(|call| portfolio.schemes.find(call.scheme_id));
        let says = |text: &str| text.to_lowercase().contains("skjønn");
        scheme.is_some_and(|scheme| says(&scheme.title))
            && !says(&application.title)
            && !says(&application.note)
    });
    let application = application.expect("the example has one").title.clone();
    search(&mut seat, &format!("skjønn {}", application.split(' ').next().unwrap_or_default()));
    let offered = seat.list(Role::ListBoxOption);
    assert!(offered.contains(&application), "{application}: {offered}");
    let accent = samstyr::ui::tokens::LIGHT.accent;
    let underlined = super::painted::underlined(&seat, accent);
    assert!(underlined > 0, "what was looked for is marked");
}

#[test]
fn who_looks_for_nothing_is_where_they_were() {
    let mut seat = Seat::with_example(Look::default());
    seat.go(Route::to(Area::Projects));
    seat.rest();
    seat.key(egui::Key::Tab);
    seat.rest();
    let before = seat.focused().expect("something has the keyboard");
    seat.ctrl(egui::Key::K);
    seat.type_text("byggesak");
    seat.jobs_done();
    assert_ne!(seat.focused(), Some(before.clone()));
    seat.key(egui::Key::Escape);
    seat.rest();
    assert_eq!(seat.focused(), Some(before));
}

/// A language, what coordinators call what they want to do, and the word of the program that is to be offered
/// for it.
type Called = (Lang, &'static [&'static str], fn(&samstyr::text::Texts) -> String);

const CALLED: &[Called] = &[
    (Lang::Nb, &["ferdigstill", "ferdig", "gjør endelig", "gjor endelig", "godkjenn"], finalise),
    (Lang::Nn, &["ferdigstill", "ferdig", "gjer endeleg", "godkjenn"], finalise),
    (Lang::En, &["finalise", "finalize", "make final", "finish", "approve"], finalise),
    (Lang::Nb, &["klarspråk", "kalkulator", "klarsprak", "regne ut"], calculator),
    (Lang::Nn, &["klarspråk", "kalkulator", "rekne ut"], calculator),
    (Lang::En, &["plain language", "calculator"], calculator),
    (Lang::Nb, &["skriv ut", "pdf", "referat", "utskrift"], summary),
    (Lang::Nn, &["skriv ut", "pdf", "referat", "utskrift"], summary),
    (Lang::En, &["print", "pdf", "minutes"], summary),
    (Lang::Nb, &["angre", "ta tilbake"], undo),
    (Lang::Nn, &["angre", "ta tilbake"], undo),
    (Lang::En, &["undo", "revert"], undo),
    (Lang::Nb, &["saksliste", "innkalling", "møter"], meetings),
    (Lang::Nn, &["saksliste", "innkalling", "møte"], meetings),
    (Lang::En, &["agenda", "invitation", "meetings"], meetings),
    (Lang::Nb, &["utvalg", "styringsgruppe"], bodies),
    (Lang::Nn, &["utval", "utvalg", "styringsgruppe"], bodies),
    (Lang::En, &["committee", "bodies", "steering group"], bodies),
    (Lang::Nb, &["excel", "regneark", "last ned"], export),
    (Lang::Nn, &["excel", "rekneark", "last ned"], export),
    (Lang::En, &["excel", "spreadsheet", "download"], export),
];

fn go_to(texts: &samstyr::text::Texts, place: &str) -> String {
    texts.with("command-go", &[("view", place)])
}

fn finalise(texts: &samstyr::text::Texts) -> String {
    texts.get("meeting-finalise")
}

fn calculator(texts: &samstyr::text::Texts) -> String {
    texts.get("calculator-plain-language")
}

fn summary(texts: &samstyr::text::Texts) -> String {
    texts.attribute("paper-decision-summary", "show")
}

fn undo(texts: &samstyr::text::Texts) -> String {
    texts.get("undo")
}

fn meetings(texts: &samstyr::text::Texts) -> String {
    go_to(texts, &texts.attribute("view", "meetings"))
}

fn bodies(texts: &samstyr::text::Texts) -> String {
    go_to(texts, &texts.kind_plural(Kind::Body))
}

fn export(texts: &samstyr::text::Texts) -> String {
    texts.get("export-all")
}

/// A seat before a meeting of whose decisions none is final, with a step to take back.
fn before_a_meeting(lang: Lang) -> (Seat, samstyr::model::id::RecordId) {
    let mut seat = Seat::with_example(Look { lang, ..Look::default() });
    let portfolio = seat.portfolio();
    let decision = portfolio.decisions.iter().find(|d| !portfolio.is_sealed(d.id.raw()));
    let case = decision.and_then(|decision| portfolio.cases.get(decision.case_id?));
    let meeting = case.and_then(|case| case.meeting_id).expect("a draft at a meeting").raw();
    let project = portfolio.projects.iter().next().expect("a project").id.raw();
    let field = samstyr::model::project::Project::title.index();
    let value = samstyr::model::value::Value::Text("Et annet navn".to_owned());
    let change = samstyr::model::command::Change::Set { id: project, field, value };
    seat.act(samstyr::app::actions::EditAction::Change(vec![change]));
    seat.jobs_done();
    seat.act(RouteAction::Show(meeting));
    seat.jobs_done();
    (seat, meeting)
}

#[test]
fn each_command_is_found_by_what_people_call_it_in_each_language() {
    let mut missed = Vec::new();
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let (mut seat, _) = before_a_meeting(lang);
        for (_, words, wanted) in CALLED.iter().filter(|(of, ..)| *of == lang) {
            // Nobody is offered the page that they are on.
            let is_of_the_page = wanted(seat.texts()) == meetings(seat.texts());
            for typed in *words {
                let mut elsewhere;
                let seat = if is_of_the_page {
                    elsewhere = Seat::with_example(Look { lang, ..Look::default() });
                    &mut elsewhere
                } else {
                    &mut seat
                };
                search(seat, typed);
                let (title, offered) = (wanted(seat.texts()), seat.list(Role::ListBoxOption));
                if !offered.contains(&title) {
                    missed.push(format!("{lang:?} {typed}: {title} is not among {offered}"));
                }
                seat.key(Key::Escape);
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn a_meeting_is_made_final_by_the_search_after_the_question_of_its_button() {
    let (mut seat, _) = before_a_meeting(Lang::Nb);
    seat.act(samstyr::app::actions::SettingsAction::Name("Kari Nordmann".to_owned()));
    seat.jobs_done();
    search(&mut seat, "ferdigstill");
    seat.key(Key::Enter);
    seat.jobs_done();
    let asked = seat.app().question().is_some();
    let lacks = seat.says(&seat.texts().get("finalise-lacks"));
    assert!(asked || lacks, "neither the question nor what it lacks: {}", seat.list(Role::Button));
}

/// What a coordinator would type for what they want to do.
#[test]
fn what_one_wants_to_do_is_found_by_the_words_for_it() {
    let sought = [
        (Lang::Nb, "lag prosjekt", "kind-projects.new"),
        (Lang::Nb, "opprett prosjekt", "kind-projects.new"),
        (Lang::Nb, "ny prosjekt", "kind-projects.new"),
        (Lang::Nb, "lag ide", "kind-concepts.new"),
        (Lang::Nb, "legg til prosjekt", "kind-projects.new"),
        (Lang::Nb, "lag oppgave", "kind-actions.new"),
        (Lang::Nb, "registrer møte", "kind-meetings.new"),
        (Lang::Nb, "tildelt", "view.applications"),
        (Lang::Nb, "sorter", "command-list.sort"),
        (Lang::Nb, "sortere", "command-list.sort"),
        (Lang::Nb, "filter", "command-list.filter"),
        (Lang::Nb, "skjul kolonne", "command-list.columns"),
        (Lang::Nb, "grupper", "command-list.group"),
        (Lang::Nb, "lagre visning", "command-list.views"),
        (Lang::Nn, "lag prosjekt", "kind-projects.new"),
        (Lang::Nn, "legg til møte", "kind-meetings.new"),
        (Lang::Nn, "skjul kolonne", "command-list.columns"),
        (Lang::En, "create project", "kind-projects.new"),
        (Lang::En, "add meeting", "kind-meetings.new"),
        (Lang::En, "hide column", "command-list.columns"),
        (Lang::En, "awarded", "view.applications"),
    ];
    for (lang, typed, wanted) in sought {
        let mut seat = Seat::with_example(Look { lang, ..Look::default() });
        seat.go(Route { kind: Some(Kind::Project), ..Route::to(Area::Projects) });
        search(&mut seat, typed);
        let texts = seat.texts();
        let (message, attribute) = wanted.split_once('.').expect("both");
        let words = texts.attribute(message, attribute);
        let title = match message {
            "view" => texts.with("command-go", &[("view", &words)]),
            _ => words,
        };
        let found = seat.all(Role::ListBoxOption, &title);
        assert!(!found.is_empty(), "{lang:?} {typed}: {}", seat.list(Role::ListBoxOption));
        if message.starts_with("kind-") {
            let all = seat.list(Role::ListBoxOption);
            let first = all.split(", \"").next().unwrap_or_default().trim_matches('"');
            assert_eq!(first, title, "Enter makes it, and opens no record that holds the words");
        }
    }
}

/// Asked to filter, one is at the words of the list.
#[test]
fn asked_to_filter_one_types_the_words_of_the_list() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    seat.go(Route { kind: Some(Kind::Project), ..Route::to(Area::Projects) });
    search(&mut seat, &texts.attribute("command-list", "filter"));
    seat.key(Key::Enter);
    seat.rest();
    assert_eq!(seat.focused(), Some((Role::TextInput, texts.get("list-filter"))));
}

/// What is asked of the list opens over it, with the keyboard in it.
#[test]
fn what_is_asked_of_a_list_in_the_search_opens_over_it() {
    let mut seat = Seat::with_example(Look::default());
    let texts = seat.texts();
    for (word, opens) in [
        ("sort", "list-sort-ascending"),
        ("group", "list-group"),
        ("columns", "list-own-new"),
        ("views", "list-view-save-as"),
    ] {
        seat.go(Route { kind: Some(Kind::Project), ..Route::to(Area::Projects) });
        search(&mut seat, &texts.attribute("command-list", word));
        seat.key(Key::Enter);
        seat.rest();
        assert!(!seat.all(Role::Button, &texts.get(opens)).is_empty(), "{word}");
        let (role, name) = seat.focused().expect(word);
        assert!(
            !matches!(role, Role::Cell | Role::Table | Role::Tab) && name != texts.get("search"),
            "{word}: the keyboard is in what has opened: {role:?} {name}"
        );
        seat.key(Key::Escape);
        seat.rest();
    }
}

#[test]
fn an_idea_that_is_open_becomes_a_project_from_the_search() {
    let mut seat = Seat::with_example(Look::default());
    let portfolio = seat.portfolio();
    let is_unsettled = |concept: &&samstyr::model::concept::Concept| {
        concept.state.is_some_and(|state| !state.is_settled())
    };
    let concept = portfolio.concepts.iter().find(is_unsettled).expect("an idea").id;
    let word = seat.texts().get("concept-to-project");
    search(&mut seat, &word);
    let title = word.clone();
    assert!(seat.all(Role::ListBoxOption, &title).is_empty(), "no idea is open");
    seat.key(Key::Escape);
    seat.go(Route::to_record(Kind::Concept, concept.raw()));
    search(&mut seat, &word);
    seat.key(Key::Enter);
    seat.jobs_done();
    assert_eq!(open_kind(&seat), Some(Kind::Project), "{}", seat.list(Role::ListBoxOption));
    let made = seat.app().route.record.expect("it is open");
    let portfolio = seat.portfolio();
    let led = portfolio.links.iter().any(|link| link.to_id == Some(made));
    assert!(led, "and the idea leads to it");
}

#[test]
fn who_starts_the_program_goes_on_by_keys_from_what_the_page_is_for() {
    let mut seat = Seat::at_start(Look::default());
    seat.rest();
    assert_eq!(seat.focused(), Some((Role::Button, seat.texts().get("start-open"))));
}

/// What a command is called comes before what else others are called, and before records that hold the word.
#[test]
fn a_word_of_its_own_name_finds_a_command_first() {
    let mut seat = Seat::with_example(Look::default());
    let application = super::places::longest(&seat.portfolio(), Kind::Application);
    seat.act(RouteAction::Show(application.expect("an application")));
    seat.jobs_done();
    let meeting = super::places::longest(&seat.portfolio(), Kind::Meeting).expect("a meeting");
    let texts = seat.texts();
    let name = texts.attribute("choice-language", Lang::Nn.code());
    let nynorsk = texts.with("command-language", &[("language", &name)]);
    for (typed, wanted) in [("tildeling", texts.get("command-award")), ("nynorsk", nynorsk)] {
        search(&mut seat, typed);
        let offered = seat.list(Role::ListBoxOption);
        let first = offered.split(", \"").next().unwrap_or_default();
        assert!(first.contains(&wanted), "{typed}: {wanted} of {offered}");
        seat.key(Key::Escape);
    }
    seat.act(RouteAction::Show(meeting));
    seat.jobs_done();
    search(&mut seat, "innkalling");
    let offered = seat.list(Role::ListBoxOption);
    let new = seat.texts().attribute("kind-meetings", "new");
    let first = offered.split(", \"").next().unwrap_or_default();
    assert!(!first.contains(&new), "{offered}");
}

/// A short word is the beginning of many: records that have it in their names come before commands that do.
#[test]
fn a_few_letters_find_records_before_what_can_be_done() {
    let mut seat = Seat::with_example(Look::default());
    search(&mut seat, "sak");
    let offered = seat.list(Role::ListBoxOption);
    let new = seat.texts().attribute("kind-cases", "new");
    assert!(offered.contains(&new), "{offered}");
    let first = offered.split(", \"").next().unwrap_or_default();
    assert!(!first.contains(&new), "{offered}");
}
