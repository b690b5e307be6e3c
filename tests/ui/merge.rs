//! Copies brought together in the window, through what a screen reader finds there.

use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::{DocumentAction, EditAction, RouteAction, SettingsAction};
use samstyr::app::merging::MergeAction;
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;

use super::support::{Seat, View};
use crate::merging::command_line::{Three, told};
use crate::support::{contents, on};

/// Sees what a copy would bring, and brings it.
pub fn bring(seat: &mut Seat, copy: &Path) {
    seat.act(MergeAction::LookAt(copy.to_path_buf()));
    seat.until("the copy was looked at", |app| app.merging.prospect.is_some());
    seat.press(Role::Button, "Slå sammen");
    seat.until("it is merged", |app| app.merging.done.is_some());
}

/// The one button whose name holds all of these.
pub fn press_about(seat: &mut Seat, parts: &[&str]) {
    // Listed for messages, where what is not seen is written out.
    let all = seat.list(Role::Button).replace("\\u{a0}", "\u{a0}");
    let names: Vec<String> =
        all.split("\", \"").map(|name| name.trim_matches('"').to_owned()).collect();
    let fits = |name: &&String| parts.iter().all(|part| name.contains(part));
    let found: Vec<&String> = names.iter().filter(fits).collect();
    let [name] = found[..] else { panic!("{parts:?}: {found:?} of {all}") };
    let name = name.clone();
    seat.press(Role::Button, &name);
    seat.jobs_done();
}

/// Closed, and so published.
fn closed(mut seat: Seat) {
    seat.act(DocumentAction::Close);
    seat.until("it is closed", |app| app.open.is_none());
}

#[test]
fn three_copies_are_merged_and_each_conflict_is_decided() {
    let three = Three::new();
    let (anne, bjorn, cecilie) = (three.copy("anne"), three.copy("bjorn"), three.copy("cecilie"));
    // The command line goes another way about it.
    let by_line = three.place.path("linje.samstyr");
    fs::copy(&cecilie, &by_line).unwrap();
    for other in [&bjorn, &anne] {
        on(&by_line, "merge", &[&other.to_string_lossy()]).done();
    }
    let mut seat = Seat::at_start(View::default());
    seat.open(&anne);
    bring(&mut seat, &bjorn);
    assert_eq!(seat.app().route.view, Place::MERGE);
    assert!(seat.says("bjorn.samstyr: "), "what was merged is said");
    bring(&mut seat, &cecilie);
    assert!(seat.says("2 å avgjøre"));
    // Each is seen, in words.
    assert!(seat.says("Slettet av Anne") && seat.says("Endret av Bjorn"));
    assert!(seat.says("900 000") || seat.says("900\u{a0}000"), "Anne's sum");
    assert!(seat.says("750 000") || seat.says("750\u{a0}000"), "Cecilie's sum");
    assert!(seat.says("2 saker har nummeret"), "and what it led to");
    // Another sum than either.
    press_about(&mut seat, &["Annet for"]);
    seat.type_text("mange");
    press_about(&mut seat, &["Bruk"]);
    assert_eq!(seat.app().undecided(), 2, "that is no sum, and nothing is decided");
    seat.ctrl(egui::Key::A);
    let name = seat.list(Role::TextInput);
    assert!(name.contains("Annen verdi for"), "{name}");
    let field = name.split('"').find(|n| n.starts_with("Annen verdi")).unwrap().to_owned();
    seat.fill(Role::TextInput, &field, 0, "-820 000");
    press_about(&mut seat, &["Bruk"]);
    assert_eq!(seat.app().undecided(), 2, "nor does every sum fit");
    assert!(seat.says("kan ikke være mindre enn null"));
    assert_eq!(seat.find(Role::TextInput, &field).value().as_deref(), Some("-820 000"));
    seat.fill(Role::TextInput, &field, 0, "820 000");
    press_about(&mut seat, &["Bruk"]);
    assert_eq!(seat.app().undecided(), 1);
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(seat.app().undecided(), 2, "it was one step");
    seat.act(EditAction::Redo);
    seat.jobs_done();
    press_about(&mut seat, &["Behold den:", "Felles arkivplan"]);
    assert_eq!(seat.app().undecided(), 0);
    assert!(seat.says("Ingenting er uavgjort"));
    closed(seat);
    // The same is decided on the command line.
    on(&by_line, "resolve", &[&three.application, "awarded=820000"]).done();
    on(&by_line, "resolve", &[&three.project, "exists=yes"]).done();
    let (window, line) = (told(&anne), told(&by_line));
    assert_eq!(window.1, line.1, "the digests");
    assert!(window == line);
}

#[test]
fn what_is_undecided_has_a_mark_that_leads_there() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    bring(&mut seat, &three.copy("cecilie"));
    let id = three.application.parse().unwrap();
    seat.act(RouteAction::Show(id));
    seat.rest();
    seat.press(Role::Link, "Å avgjøre; dette står nå");
    assert_eq!(seat.app().route.view, Place::MERGE);
    seat.act(RouteAction::Back);
    seat.rest();
    seat.press(Role::Link, "1 å avgjøre");
    assert_eq!(seat.app().route.view, Place::MERGE);
    // Put off, it stays; taken up again, the other copy's is taken.
    press_about(&mut seat, &["Senere:", "Tildelt"]);
    assert!(seat.says("utsatt; ") && seat.says("» står så lenge"), "and what stands meanwhile");
    assert_eq!(seat.app().undecided(), 1);
    press_about(&mut seat, &["Avgjør nå"]);
    press_about(&mut seat, &["denne:", "750", "Tildelt"]);
    assert_eq!(seat.app().undecided(), 0);
    let awarded = seat.portfolio().applications.get_raw(id).unwrap().awarded;
    assert_eq!(awarded.map(|sum| sum.0), Some(75_000_000));
}

#[test]
fn a_merge_is_taken_back_until_the_next_change() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    let before = contents(&seat.portfolio());
    bring(&mut seat, &three.copy("bjorn"));
    assert_ne!(contents(&seat.portfolio()), before);
    seat.press(Role::Button, "Angre sammenslåingen");
    seat.jobs_done();
    assert_eq!(contents(&seat.portfolio()), before);
    assert_eq!(seat.app().undecided(), 0);
    bring(&mut seat, &three.copy("bjorn"));
    press_about(&mut seat, &["Slett den:"]);
    assert!(seat.all(Role::Button, "Angre sammenslåingen").is_empty());
}

#[test]
fn a_copy_beside_the_file_is_offered() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("cecilie"));
    seat.until("the copies are found", |app| {
        app.open.as_ref().is_some_and(|open| open.copies.iter().any(|copy| copy.holds_more))
    });
    press_about(&mut seat, &["Slå sammen: "]);
    seat.until("it was looked at", |app| app.merging.prospect.is_some());
    let left = seat.app().open.as_ref().unwrap().copies.len();
    seat.press(Role::Button, "Slå sammen");
    seat.until("it is merged", |app| app.merging.done.is_some());
    assert_eq!(seat.app().open.as_ref().unwrap().copies.len(), left - 1);
}

#[test]
fn what_is_dropped_is_merged_where_it_is_a_copy_and_opened_where_it_is_not() {
    let three = Three::new();
    let other = three.place.path("annen.samstyr");
    on(&other, "new", &[]).done();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    seat.act(MergeAction::Dropped(three.copy("bjorn")));
    seat.until("it was looked at", |app| app.merging.prospect.is_some());
    seat.press(Role::Button, "Avbryt");
    assert!(seat.app().merging.prospect.is_none());
    seat.act(MergeAction::Dropped(other.clone()));
    seat.until("it is open", |app| {
        app.open.as_ref().is_some_and(|open| open.path.as_ref() == Some(&other))
    });
}

#[test]
fn what_others_published_is_brought_in_before_publishing() {
    let three = Three::new();
    let anne = three.copy("anne");
    let mut seat = Seat::at_start(View::default());
    seat.open(&anne);
    // Meanwhile Bjørn's copy is put in its place, as a synchronised folder does.
    seat.act(SettingsAction::Name("Anne".to_owned()));
    fs::copy(three.copy("bjorn"), &anne).unwrap();
    seat.until("both are here", |app| app.undecided() == 1);
    assert!(seat.says("1 å avgjøre"));
    closed(seat);
    let conflicts = on(&anne, "conflicts", &["--json"]).json();
    assert_eq!(conflicts.as_array().unwrap().len(), 1);
    assert_eq!(on(&anne, "check", &[]).done(), "ok\n");
}

#[test]
fn all_of_the_other_copy_is_taken_for_a_record() {
    let three = Three::new();
    let (anne, cecilie) = (three.copy("anne"), three.copy("cecilie"));
    for (copy, title) in [(&anne, "title=Annes"), (&cecilie, "title=Cecilies")] {
        on(copy, "set", &[&three.application, title]).done();
    }
    let mut seat = Seat::at_start(View::default());
    seat.open(&anne);
    bring(&mut seat, &cecilie);
    assert_eq!(seat.app().undecided(), 2);
    press_about(&mut seat, &["Alt fra den andre kopien for"]);
    assert_eq!(seat.app().undecided(), 0);
    let id = three.application.parse().unwrap();
    let portfolio = seat.portfolio();
    let application = portfolio.applications.get_raw(id).unwrap();
    assert_eq!(application.title, "Cecilies");
    assert_eq!(application.awarded.map(|sum| sum.0), Some(75_000_000));
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(seat.app().undecided(), 2, "it was one step");
}

#[test]
fn what_a_copy_says_of_a_final_decision_becomes_a_correction() {
    let three = Three::new();
    let (anne, cecilie) = (three.copy("anne"), three.copy("cecilie"));
    let decisions = crate::support::list(&anne, "decisions");
    let draft = decisions.iter().find(|d| d["state"] == "draft").expect("a draft");
    let id = draft["id"].as_str().unwrap();
    on(&cecilie, "set", &[id, "remark=Vi trenger mer tid"]).done();
    on(&anne, "set", &[id, "remark=Ingen merknad"]).done();
    on(&anne, "finalise", &[id, "--by=Anne"]).done();
    let mut seat = Seat::at_start(View::default());
    seat.open(&anne);
    bring(&mut seat, &cecilie);
    let before = seat.app().undecided();
    press_about(&mut seat, &["Lag en rettelse", "Vi trenger mer tid"]);
    assert_eq!(seat.app().undecided(), before - 1);
    let (portfolio, id) = (seat.portfolio(), id.parse().unwrap());
    assert_eq!(portfolio.decisions.get_raw(id).unwrap().remark, "Ingen merknad");
    let mut all = portfolio.decisions.iter();
    let correction = all.find(|d| d.corrects_id.is_some_and(|of| of.raw() == id)).unwrap();
    assert_eq!(correction.remark, "Vi trenger mer tid");
}

#[test]
fn a_banner_that_comes_or_goes_leaves_the_focus_where_one_types() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("cecilie"));
    seat.until("the copies are found", |app| {
        app.open.as_ref().is_some_and(|open| open.copies.iter().any(|copy| copy.holds_more))
    });
    seat.go(super::calculator::page());
    let name = super::calculator::name(seat.texts());
    seat.find(Role::TextInput, &name).focus();
    seat.rest();
    let here = Some((Role::TextInput, name));
    assert_eq!(seat.focused(), here);
    let copies = std::mem::take(&mut seat.harness.state_mut().app.open.as_mut().unwrap().copies);
    seat.rest();
    assert_eq!(seat.focused(), here, "the banner is gone");
    seat.harness.state_mut().app.open.as_mut().unwrap().copies = copies;
    seat.rest();
    assert_eq!(seat.focused(), here, "and there again");
}

#[test]
fn what_a_copy_would_bring_is_named() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    seat.act(MergeAction::LookAt(three.copy("bjorn")));
    seat.until("the copy was looked at", |app| app.merging.prospect.is_some());
    seat.rest();
    assert!(seat.says("Felles arkivplan for Vestland") && seat.says("Ny sak A"));
    assert!(seat.says("Å avgjøre: om oppføringen finnes"), "what of it is to be decided");
    assert!(seat.says("kommer tilbake til det er avgjort") && seat.says("Ny her"));
    // The new case comes without a question; the title speaks for a project that is deleted here.
    assert!(seat.says("2 endringer, 1 uten konflikt, 1 å avgjøre"));
    assert!(!seat.says("Ingenting er uavgjort"), "there is something to decide then");
    seat.press(Role::Button, "Avbryt");
    seat.act(MergeAction::LookAt(three.copy("cecilie")));
    seat.until("the copy was looked at", |app| app.merging.prospect.is_some());
    seat.rest();
    assert!(seat.says("Å avgjøre: Tildelt"), "which field");
}

#[test]
fn what_stands_is_marked_and_the_buttons_say_what_they_do() {
    let three = Three::new();
    let mut seat = Seat::at_start(View { size: [2600, 2400], ..View::default() });
    seat.open(&three.copy("anne"));
    bring(&mut seat, &three.copy("cecilie"));
    let id = three.application.parse().unwrap();
    let awarded = |seat: &Seat| {
        let portfolio = seat.portfolio();
        portfolio.applications.get_raw(id).unwrap().awarded.map(|sum| sum.0 / 100_000)
    };
    let stands = awarded(&seat).unwrap();
    assert!(seat.says("står nå"));
    let (kept, other) = if stands == 900 { ("900", "750") } else { ("750", "900") };
    // In the list and to a screen reader as well.
    seat.go(Route::to(Area::Applications));
    let mark = "Å avgjøre; dette står nå";
    let mut cells = Vec::new();
    for node in seat.harness.root().children_recursive() {
        let node = node.accesskit_node();
        if node.description().is_some_and(|told| told.contains(mark)) {
            cells.push(node.value().unwrap_or_default());
        }
    }
    assert!(matches!(&cells[..], [cell] if cell.contains(kept)), "{cells:?}");
    seat.go(Route::to(Place::MERGE));
    press_about(&mut seat, &["Ta denne:", other, "Tildelt"]);
    assert_eq!(awarded(&seat), other.parse().ok());
    seat.act(EditAction::Undo);
    seat.jobs_done();
    press_about(&mut seat, &["Behold denne:", "Tildelt"]);
    assert_eq!(seat.app().undecided(), 0);
}

#[test]
fn another_value_is_typed_at_once_and_left_with_escape() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    bring(&mut seat, &three.copy("cecilie"));
    press_about(&mut seat, &["Annet for", "Tildelt"]);
    let (role, name) = seat.focused().expect("something has the keyboard");
    assert_eq!(role, Role::TextInput);
    seat.type_text("820 000");
    assert_eq!(seat.find(Role::TextInput, &name).value().as_deref(), Some("820 000"));
    // The button stays where it is: a second click closes the field, and postpones nothing.
    press_about(&mut seat, &["Annet for", "Tildelt"]);
    assert!(seat.all(Role::TextInput, &name).is_empty());
    press_about(&mut seat, &["Annet for", "Tildelt"]);
    seat.key(egui::Key::Escape);
    assert!(seat.all(Role::TextInput, &name).is_empty());
    assert_eq!(seat.app().undecided(), 1);
    assert_eq!(seat.app().route.view, Place::MERGE);
    let (role, button) = seat.focused().expect("the keyboard is where it was");
    assert!(role == Role::Button && button.contains("Annet for"), "{role:?} {button}");
    press_about(&mut seat, &["Annet for", "Tildelt"]);
    seat.type_text("820 000");
    seat.key(egui::Key::Enter);
    seat.jobs_done();
    assert_eq!(seat.app().undecided(), 0);
}

#[test]
fn the_keyboard_follows_a_merge_from_its_preview_to_its_last_conflict() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    seat.go(Route::to(Place::MERGE));
    seat.act(MergeAction::LookAt(three.copy("cecilie")));
    seat.until("it is shown", |app| app.merging.prospect.is_some());
    seat.rest();
    let texts = seat.texts();
    // Before each thing that a key decides, it stands at what is to be read first.
    let is_read_first = |seat: &mut Seat| {
        let (role, name) = seat.focused().expect("it is not lost");
        assert_eq!(role, Role::Label, "{name}");
        let stood = (seat.app().undecided(), seat.app().merging.prospect.is_some());
        for key in [egui::Key::Enter, egui::Key::Space, egui::Key::Enter] {
            seat.key(key);
            seat.jobs_done();
        }
        seat.rest();
        assert_eq!(stood, (seat.app().undecided(), seat.app().merging.prospect.is_some()));
        seat.key(egui::Key::Tab);
    };
    is_read_first(&mut seat);
    assert_eq!(seat.focused(), Some((Role::Button, texts.get("merge-do"))));
    seat.key(egui::Key::Enter);
    seat.jobs_done();
    seat.rest();
    assert_eq!(seat.app().undecided(), 1);
    is_read_first(&mut seat);
    assert!(seat.app().merging.before.is_some(), "the merge can still be taken back");
    let (role, name) = seat.focused().expect("the first choice has the keyboard");
    assert!(role == Role::Button && name.contains("Tildelt"), "{role:?} {name}");
    seat.key(egui::Key::Enter);
    seat.jobs_done();
    seat.rest();
    assert_eq!(seat.app().undecided(), 0);
    assert!(seat.focused().is_some(), "it is not lost");
    assert_eq!(seat.app().route.view, Place::MERGE);
    assert!(seat.says("Avgjort: "), "and it is told what was decided");
}

#[test]
fn what_is_typed_into_a_cell_that_copies_disagree_about_says_what_it_decides() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    bring(&mut seat, &three.copy("cecilie"));
    let id: samstyr::model::id::RecordId = three.application.parse().unwrap();
    let stands = seat.portfolio().applications.get_raw(id).unwrap().awarded.unwrap().0;
    let (stands, other) = if stands == 90_000_000 { ("900", "750") } else { ("750", "900") };
    seat.act(RouteAction::Show(id));
    seat.rest();
    let texts = seat.texts();
    let label = texts.field(samstyr::model::kind::Kind::Application, "awarded");
    assert!(seat.says("Også skrevet: ") && seat.says(other), "before anything is typed");
    seat.fill(Role::TextInput, &label, 0, "820 000");
    seat.jobs_done();
    assert_eq!(seat.app().undecided(), 0);
    let told = seat.app().messages.all();
    let told = told.iter().map(|one| one.text.clone()).collect::<Vec<_>>().join("\n");
    assert!(told.contains("Avgjort: ") && told.contains("820"), "{told}");
    assert!(told.contains(stands) && told.contains(other), "both that count no longer: {told}");
}

#[test]
fn a_side_is_named_only_where_it_tells_the_values_apart() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("bjorn"));
    bring(&mut seat, &three.copy("anne"));
    assert!(seat.says("i den andre kopien") && seat.says("i denne kopien"));
    press_about(&mut seat, &["Behold den:", "Felles arkivplan"]);
    // Both sums came from elsewhere.
    bring(&mut seat, &three.copy("cecilie"));
    assert_eq!(seat.app().undecided(), 1);
    assert!(!seat.says("i den andre kopien") && !seat.says("i denne kopien"));
}

#[test]
fn undo_takes_back_the_merge_that_has_just_been_done() {
    let three = Three::new();
    let mut seat = Seat::at_start(View::default());
    seat.open(&three.copy("anne"));
    let before = contents(&seat.portfolio());
    bring(&mut seat, &three.copy("bjorn"));
    let merged = contents(&seat.portfolio());
    assert_ne!(merged, before);
    seat.ctrl(egui::Key::Z);
    seat.jobs_done();
    assert_eq!(contents(&seat.portfolio()), before);
    // Elsewhere it is the step of one's own that it names.
    bring(&mut seat, &three.copy("bjorn"));
    seat.go(Route::to(Area::Projects));
    assert!(!seat.app().undoes_merge());
}

#[test]
fn what_is_typed_presses_nothing_where_somebody_else_has_decided_meanwhile() {
    // Refused on Enter, it is typed on where it stands.
    for typed in ["82", "3 00 \n"] {
        let three = Three::new();
        let mut seat = Seat::at_start(View::default());
        seat.open(&three.copy("anne"));
        bring(&mut seat, &three.copy("bjorn"));
        bring(&mut seat, &three.copy("cecilie"));
        let undecided = seat.app().undecided();
        assert!(undecided > 1);
        press_about(&mut seat, &["Annet for", "Tildelt"]);
        seat.type_text(typed.trim_end_matches('\n'));
        if typed.ends_with('\n') {
            seat.key(egui::Key::Enter);
            let (role, _) = seat.focused().expect("something has the keyboard");
            assert_eq!(role, Role::TextInput);
        }
        let conflicts = seat.app().open.as_ref().unwrap().steps.conflicts.clone();
        let mut of = conflicts.iter();
        let of = of.find(|one| one.field_name() == "awarded").expect("it is undecided");
        let choice = of.choice(of.values[0].value.clone());
        let mut other = super::drafts::other_window(&seat);
        other.decide(&[choice], "Per", "", chrono::Utc::now()).expect("it is decided");
        seat.until("it has come", |app| app.undecided() == undecided - 1);
        seat.type_text("0");
        seat.key(egui::Key::Space);
        seat.key(egui::Key::Enter);
        seat.jobs_done();
        assert_eq!(seat.app().undecided(), undecided - 1, "nothing else was decided: {typed:?}");
        assert!(seat.app().drafts.get(of.record, "awarded").is_some(), "and it is kept");
    }
}
