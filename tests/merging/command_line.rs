//! Merging on the command line: three copies of the example, edited apart, come together in every
//! order with equal results; what is undecided is decided by hand.

use std::fs;
use std::path::{Path, PathBuf};

use samstyr::model::conflict::Choice;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document};
use serde_json::{Value as Json, json};

use crate::support::{Place, add, at, command, contents, find, list, on, text};

/// Three copies of the example, each as somebody left it.
pub struct Three {
    pub place: Place,
    /// The project that Anne deleted and Bjørn changed.
    pub project: String,
    /// The application that was awarded two sums.
    pub application: String,
}

fn id(record: &Json) -> String {
    record["id"].as_str().unwrap().to_owned()
}

impl Three {
    pub fn new() -> Self {
        let place = Place::new();
        let example = place.example();
        // A project that nothing else refers to.
        let added = on(&example, "add", &["projects", "title=Felles arkivplan", "--by=Kari"]);
        let project = added.done().trim().to_owned();
        let applications = list(&example, "applications");
        let application = applications
            .iter()
            .find(|a| a["awarded"].is_number() && a["call_id"].is_string())
            .map(id)
            .unwrap();
        let three = Self { place, project, application };
        for name in ["anne", "bjorn", "cecilie"] {
            fs::copy(&example, three.copy(name)).unwrap();
        }
        let (anne, bjorn, cecilie) =
            (three.copy("anne"), three.copy("bjorn"), three.copy("cecilie"));
        let (project, application) = (three.project.as_str(), three.application.as_str());
        // Anne deletes the project that Bjørn edits; Anne and Cecilie set the award to two sums;
        // Bjørn and Cecilie each make case 99/2024.
        on(&anne, "delete", &[project, "--by=Anne"]).done();
        on(&anne, "set", &[application, "awarded=900000", "--by=Anne"]).done();
        on(&bjorn, "set", &[project, "title=Felles arkivplan for Vestland", "--by=Bjorn"]).done();
        on(&cecilie, "set", &[application, "awarded=750000", "--by=Cecilie"]).done();
        let body = list(&bjorn, "meetings")[0]["body_id"].as_str().unwrap().to_owned();
        let body = format!("body_id={body}");
        for (copy, by, title) in
            [(&bjorn, "--by=Bjorn", "title=Ny sak A"), (&cecilie, "--by=Cecilie", "title=Ny sak B")]
        {
            on(copy, "add", &["cases", title, "case_year=2024", "case_sequence=99", &body, by])
                .done();
        }
        three
    }

    pub fn copy(&self, name: &str) -> PathBuf {
        self.place.path(&format!("{name}.samstyr"))
    }
}

/// What a document says, and what it leaves open, but for whose point of view it is.
pub fn told(file: &Path) -> (Vec<String>, String, Vec<Json>) {
    let document = Document::open(file, Access::Read).unwrap();
    let mut conflicts = conflicts(file);
    for value in conflicts.iter_mut().flat_map(|c| c["values"].as_array_mut().unwrap()) {
        value.as_object_mut().unwrap().remove("side");
    }
    (contents(document.portfolio()), document.state_digest(), conflicts)
}

fn conflicts(file: &Path) -> Vec<Json> {
    on(file, "conflicts", &["--json"]).json().as_array().unwrap().clone()
}

fn merge(file: &Path, other: &Path) -> Json {
    let other = other.to_string_lossy();
    let dry = on(file, "merge", &[&other, "--dry-run", "--json"]).json();
    let report = on(file, "merge", &[&other, "--json"]).json();
    assert_eq!(dry, report, "a dry run says what will come of it");
    report
}

#[test]
fn three_copies_come_together_in_every_order() {
    let three = Three::new();
    let names = ["anne", "bjorn", "cecilie"];
    let mut results = Vec::new();
    for [a, b, c] in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let file = three.place.path(&format!("samlet-{a}{b}{c}.samstyr"));
        fs::copy(three.copy(names[a]), &file).unwrap();
        let mut codes = Vec::new();
        for other in [b, c] {
            let report = merge(&file, &three.copy(names[other]));
            assert_eq!(report.as_object().unwrap().len(), 4);
            for consequence in report["consequences"].as_array().unwrap() {
                codes.push(consequence["code"].as_str().unwrap().to_owned());
                assert!(!consequence["text"].as_str().unwrap().contains("consequence-"));
            }
        }
        assert!(codes.iter().any(|code| code == "same-case-number"), "{codes:?}");
        assert_eq!(on(&file, "check", &[]).done(), "ok\n");
        results.push(told(&file));
    }
    // And by way of two that were brought together first.
    let pair = three.place.path("to.samstyr");
    fs::copy(three.copy("bjorn"), &pair).unwrap();
    merge(&pair, &three.copy("cecilie"));
    let file = three.copy("anne");
    merge(&file, &pair);
    results.push(told(&file));
    for result in &results[1..] {
        assert_eq!(result, &results[0]);
    }
    let open = &results[0].2;
    let fields: Vec<&str> = open.iter().map(|c| c["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["awarded", "exists"], "money first");
    assert_eq!(open[0]["values"].as_array().unwrap().len(), 2);
    // Merged once more, nothing is new.
    let again = merge(&file, &three.copy("cecilie"));
    assert_eq!(again, json!({"changes": 0, "clean": 0, "conflicts": [], "consequences": []}));
}

#[test]
fn a_merge_reports_what_the_contract_says() {
    let three = Three::new();
    let (anne, cecilie) = (three.copy("anne"), three.copy("cecilie"));
    let report = merge(&anne, &cecilie);
    // The award, and the new case.
    assert_eq!((&report["changes"], &report["clean"]), (&json!(2), &json!(1)));
    let conflict = &report["conflicts"][0];
    assert_eq!(conflict["id"], json!(three.application));
    assert_eq!(conflict["field"], "awarded");
    let by = |name| {
        let values = conflict["values"].as_array().unwrap();
        values.iter().find(|value| value["by"] == name).unwrap().clone()
    };
    assert_eq!((&by("Anne")["value"], &by("Anne")["side"]), (&json!(900_000), &json!("mine")));
    assert_eq!(by("Cecilie")["value"], 750_000);
    assert_eq!(by("Cecilie")["side"], "theirs");
    assert!(by("Cecilie")["at"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn each_conflict_is_decided_by_hand_and_travels_on() {
    let three = Three::new();
    let (anne, bjorn, cecilie) = (three.copy("anne"), three.copy("bjorn"), three.copy("cecilie"));
    merge(&anne, &bjorn);
    merge(&anne, &cecilie);
    assert_eq!(conflicts(&anne).len(), 2);
    on(&anne, "resolve", &[&three.application, "awarded=820000", "--by=Anne"]).done();
    on(&anne, "resolve", &[&three.project, "exists=yes", "--by=Anne"]).done();
    assert_eq!(conflicts(&anne), Vec::<Json>::new());
    let projects = list(&anne, "projects");
    find(&projects, "title", "Felles arkivplan for Vestland");
    // A step back leaves it open again, a step forth closes it.
    on(&anne, "undo", &[]).done();
    on(&anne, "undo", &[]).done();
    assert_eq!(conflicts(&anne).len(), 2);
    on(&anne, "redo", &[]).done();
    on(&anne, "redo", &[]).done();
    assert_eq!(conflicts(&anne), Vec::<Json>::new());
    // Whoever merges next need not decide again.
    for other in [&cecilie, &bjorn] {
        merge(other, &anne);
        assert_eq!(told(other), told(&anne));
    }
    let sentence = on(&anne, "resolve", &[&three.project, "exists=no"]).failed(1);
    assert!(sentence.contains("one value only"), "{sentence}");
}

/// What only says something of a record goes with it when it is deleted, and comes back when it is kept: in the
/// copy that decides, and in the one that never deleted anything.
#[test]
fn what_a_deletion_took_along_comes_back_with_what_is_kept() {
    let place = Place::new();
    let (anne, bo) = (place.example(), place.path("bo.samstyr"));
    let kinds = ["benefit-years", "links", "risks", "milestones"];
    let all = |file: &Path| kinds.map(|kind| list(file, kind));
    for kind in ["benefits", "decisions"] {
        let mut taken = 0;
        // Three of each.
        for record in list(&anne, kind) {
            if taken == 3 {
                break;
            }
            let id = record["id"].as_str().unwrap();
            let (anne, bo) = (place.path("a.samstyr"), bo.clone());
            for copy in [&anne, &bo] {
                fs::copy(place.path("eksempel.samstyr"), copy).unwrap();
            }
            let before = all(&anne);
            // Final ones, and those that others need, are not deleted.
            if on(&anne, "delete", &[id]).status != 0 {
                continue;
            }
            let gone = all(&anne) != before;
            if !gone {
                continue;
            }
            taken += 1;
            on(&bo, "set", &[id, "note=Vi trenger den"]).done();
            merge(&anne, &bo);
            on(&anne, "resolve", &[id, "exists=yes", "--by=Anne"]).done();
            assert_eq!(all(&anne), before, "{kind} {id}");
            assert_eq!(conflicts(&anne), Vec::<Json>::new());
            merge(&bo, &anne);
            assert_eq!(all(&bo), before, "{kind} {id}");
            on(&anne, "undo", &[]).done();
            assert_eq!(conflicts(&anne).len(), 1, "a step back leaves it open again");
            assert_ne!(all(&anne), before);
        }
        assert!(taken > 0, "{kind}");
    }
}

/// What another copy deleted by itself stays away, whoever decides and whatever is merged into what.
#[test]
fn what_another_copy_deleted_by_itself_stays_away_when_the_rest_comes_back() {
    for (number, decides) in [(0, "a"), (1, "b"), (2, "c")] {
        let place = Place::new();
        let file = place.example();
        let copies = ["a", "b", "c"].map(|name| place.path(&format!("{name}{number}.samstyr")));
        for copy in &copies {
            fs::copy(&file, copy).unwrap();
        }
        let [a, b, c] = &copies;
        let years = list(&file, "benefit-years");
        // One that nothing else needs.
        let mut benefits = years.iter().map(|year| year["benefit_id"].as_str().unwrap());
        let benefit = benefits.find(|id| on(a, "delete", &[id]).status == 0);
        let benefit = benefit.expect("one of them can be deleted");
        let of_it: Vec<&str> = years
            .iter()
            .filter(|year| year["benefit_id"] == benefit)
            .map(|year| year["id"].as_str().unwrap())
            .collect();
        assert!(of_it.len() > 1, "{years:?}");
        on(b, "set", &[benefit, "note=Vi trenger den"]).done();
        on(c, "delete", &[of_it[0]]).done();
        let by = copies.iter().find(|copy| copy.ends_with(format!("{decides}{number}.samstyr")));
        let by = by.unwrap();
        for copy in copies.iter().filter(|copy| *copy != by) {
            merge(by, copy);
        }
        on(by, "resolve", &[benefit, "exists=yes"]).done();
        let left = years.len() - 1;
        for copy in &copies {
            if copy != by {
                merge(copy, by);
            }
            assert_eq!(list(copy, "benefit-years").len(), left, "{decides} decides: {copy:?}");
            assert_eq!(conflicts(copy), Vec::<Json>::new());
        }
    }
}

#[test]
fn setting_a_field_decides_it_also_to_the_value_that_is_shown() {
    let three = Three::new();
    let anne = three.copy("anne");
    merge(&anne, &three.copy("cecilie"));
    let shown = conflicts(&anne)[0]["values"][0]["value"].to_string();
    on(&anne, "set", &[&three.application, &format!("awarded={shown}")]).done();
    assert_eq!(conflicts(&anne), Vec::<Json>::new());
    let applications = list(&anne, "applications");
    let record = find(&applications, "id", &three.application);
    assert_eq!(record["awarded"].to_string(), shown);
}

#[test]
fn a_sum_with_an_amount_that_is_undecided_says_so() {
    let three = Three::new();
    let file = three.copy("anne");
    merge(&file, &three.copy("cecilie"));
    let undecided = |key: &str| {
        let told = on(&file, "figures", &["--json"]).json();
        let all = told["figures"].as_array().unwrap().iter();
        let of = |it: &&Json| it["key"] == key && it["by"] == json!({});
        all.into_iter().find(of).unwrap()["undecided"].clone()
    };
    assert_eq!((undecided("money.awarded"), undecided("money.applied")), (json!(1), json!(0)));
    let text = on(&file, "figures", &["--lang", "nb"]).done();
    // The sum of all, and that of its scheme and year.
    assert_eq!(text.matches("ett beløp er ikke avklart").count(), 2, "{text}");
    on(&file, "set", &[&three.application, "awarded=800000"]).done();
    assert_eq!(undecided("money.awarded"), json!(0));
}

#[test]
fn a_side_is_taken_for_a_whole_record() {
    let three = Three::new();
    let anne = three.copy("anne");
    merge(&anne, &three.copy("bjorn"));
    on(&anne, "resolve", &[&three.project, "--side=theirs"]).done();
    assert_eq!(conflicts(&anne), Vec::<Json>::new());
    find(&list(&anne, "projects"), "id", &three.project);
    // Its own deletion was mine.
    on(&anne, "undo", &[]).done();
    on(&anne, "resolve", &[&three.project, "--side=mine"]).done();
    assert!(list(&anne, "projects").iter().all(|p| p["id"] != json!(three.project)));
    assert_eq!(on(&anne, "check", &[]).done(), "ok\n");
}

#[test]
fn undo_keeps_to_what_this_copy_did() {
    let three = Three::new();
    let (anne, bjorn) = (three.copy("anne"), three.copy("bjorn"));
    merge(&bjorn, &anne);
    // The newest step of Bjørn's is his new case, whatever Anne did and when.
    let said = on(&bjorn, "undo", &[]).done();
    assert!(said.contains("Ny sak A"), "{said}");
    assert_eq!(on(&bjorn, "check", &[]).done(), "ok\n");
}

#[test]
fn another_document_is_refused_and_nothing_changes() {
    let place = Place::new();
    let (mine, other) = (place.example(), place.path("ny.samstyr"));
    on(&other, "new", &[]).done();
    let bytes = fs::read(&mine).unwrap();
    let sentence = on(&mine, "merge", &[&other.to_string_lossy()]).failed(1);
    assert!(sentence.contains("another document"), "{sentence}");
    let nothing = place.file("ikkje.samstyr", "dette er tekst");
    on(&mine, "merge", &[&nothing.to_string_lossy()]).failed(1);
    on(&mine, "merge", &[&place.path("borte").to_string_lossy()]).failed(1);
    assert!(fs::read(&mine).unwrap() == bytes);
    // Itself is a copy without news.
    let itself = on(&mine, "merge", &[&mine.to_string_lossy(), "--json"]).json();
    assert_eq!(itself["changes"], 0);
}

#[test]
fn examples_made_apart_are_copies_of_each_other() {
    let place = Place::new();
    let (a, b) = (place.path("a.samstyr"), place.path("b.samstyr"));
    on(&a, "demo", &[]).done();
    on(&b, "demo", &[]).done();
    let project = id(&list(&a, "projects")[0]);
    on(&a, "set", &[&project, "status_note=Her gjekk det fort"]).done();
    let report = merge(&b, &a);
    assert_eq!((&report["changes"], &report["conflicts"]), (&json!(1), &json!([])));
    assert_eq!(told(&a), told(&b));
}

#[test]
fn a_code_from_a_paper_finds_its_transaction() {
    let place = Place::new();
    let file = place.example();
    let decisions = list(&file, "decisions");
    let draft = decisions
        .iter()
        .find(|d| {
            d["state"] == "draft" && on(&file, "finalise", &[&id(d), "--by=Kari"]).status == 0
        })
        .expect("a decision that can be made final");
    let document = Document::open(&file, Access::Read).unwrap();
    let seal = document
        .portfolio()
        .seals
        .get(&id(draft).parse::<samstyr::model::id::RecordId>().unwrap())
        .unwrap()
        .clone();
    let code = seal.short_hash();
    assert_eq!(code.len(), 12);
    let found = on(&file, "check", &["--hash", code]).done();
    assert!(found.contains("seal") && found.contains("Kari"), "{found}");
    assert!(found.starts_with(&seal.transaction_hash));
    let json = on(&file, "check", &["--hash", &code.to_uppercase(), "--json"]).json();
    assert_eq!(json[0]["kind"], "seal");
    let sentence = on(&file, "check", &["--hash", "00000000ffff"]).failed(1);
    assert!(sentence.contains("00000000ffff"), "{sentence}");
    assert_eq!(on(&file, "check", &["--hash", "abc"]).status, 2);
    assert_eq!(on(&file, "check", &["--hash", "not-hexadecimal"]).status, 2);
}

#[test]
fn what_a_large_copy_would_bring_is_tried_while_somebody_reads() {
    let place = Place::new();
    let mine = place.example();
    let theirs = place.path("stor.samstyr");
    fs::copy(&mine, &theirs).unwrap();
    // More than a cache of SQLite holds: it would spill into the file, and wait for the reader.
    let long = "Ei lang melding. ".repeat(50_000);
    let mut copy = Document::open(&theirs, Access::Write).unwrap();
    for number in 0..12 {
        let title = text(&format!("Melding {number}"));
        let state = Value::Choice("idea");
        let values = [("title", title), ("state", state), ("note", text(&long))];
        let (_, add) = add(Kind::Concept, &values);
        copy.apply(&command(vec![add]), at(number)).unwrap();
    }
    copy.close().unwrap();
    let reader = rusqlite::Connection::open(&mine).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let before: i64 =
        reader.query_row("SELECT count(*) FROM change", [], |row| row.get(0)).unwrap();
    let tried = on(&mine, "merge", &[&theirs.to_string_lossy(), "--dry-run"]);
    let after: i64 = reader.query_row("SELECT count(*) FROM change", [], |row| row.get(0)).unwrap();
    assert_eq!(before, after);
    let told = tried.done();
    assert!(told.contains("12"), "{told}");
}

#[test]
fn one_change_is_one_change_in_every_language() {
    let place = Place::new();
    let example = place.example();
    let other = place.path("annen.samstyr");
    fs::copy(&example, &other).unwrap();
    let project = id(&list(&other, "projects")[0]);
    on(&other, "set", &[&project, "note=Nytt", "--by=Anne"]).done();
    for (lang, words) in [("nb", ": 1 endring, "), ("nn", ": 1 endring, "), ("en", ": 1 change, ")]
    {
        for dry_run in ["--dry-run", ""] {
            let copy = place.path(&format!("{lang}{dry_run}.samstyr"));
            fs::copy(&example, &copy).unwrap();
            let path = other.to_string_lossy();
            let mut rest = vec![&*path, "--lang", lang];
            rest.extend(Some(dry_run).filter(|flag| !flag.is_empty()));
            let told = on(&copy, "merge", &rest).done();
            assert!(told.contains(words), "{told}");
        }
    }
}

/// What is typed for a cell that copies disagree about is held against the same rules as elsewhere.
#[test]
fn what_is_typed_for_an_undecided_cell_is_held_against_the_rules() {
    let place = Place::new();
    let (mine, theirs) = (place.example(), place.path("deres.samstyr"));
    let meeting = id(&list(&mine, "meetings")[0]);
    on(&mine, "set", &[&meeting, "end_time=11:00"]).done();
    fs::copy(&mine, &theirs).unwrap();
    on(&mine, "set", &[&meeting, "start_time=09:30"]).done();
    on(&theirs, "set", &[&meeting, "start_time=10:30"]).done();
    merge(&mine, &theirs);
    assert_eq!(conflicts(&mine).len(), 1);
    for subcommand in ["set", "resolve"] {
        for wrong in ["start_time=tull", "start_time=25:10", "start_time=11:30"] {
            on(&mine, subcommand, &[&meeting, wrong]).failed(1);
            assert_eq!(conflicts(&mine).len(), 1, "{subcommand} {wrong}");
        }
    }
    // What a copy says can be chosen, and another time that fits can be typed.
    let chosen = place.path("valgt.samstyr");
    fs::copy(&mine, &chosen).unwrap();
    on(&chosen, "resolve", &[&meeting, "--take=2"]).done();
    on(&mine, "resolve", &[&meeting, "start_time=8:15"]).done();
    assert_eq!((conflicts(&mine).len(), conflicts(&chosen).len()), (0, 0));
    assert_eq!(find(&list(&mine, "meetings"), "id", &meeting)["start_time"], "08:15");
}

/// A record that is made for a link comes with the decision, as one step.
#[test]
fn a_record_that_is_made_for_a_decision_comes_with_it() {
    let place = Place::new();
    let (mine, theirs) = (place.example(), place.path("deres.samstyr"));
    let bodies = list(&mine, "bodies");
    let meeting = id(&list(&mine, "meetings")[0]);
    fs::copy(&mine, &theirs).unwrap();
    let other = |number: usize| format!("body_id={}", id(&bodies[number]));
    let first = bodies.iter().position(|body| list(&mine, "meetings")[0]["body_id"] == body["id"]);
    let others: Vec<usize> = (0..bodies.len()).filter(|at| Some(*at) != first).collect();
    on(&mine, "set", &[&meeting, &other(others[0])]).done();
    on(&theirs, "set", &[&meeting, &other(others[1])]).done();
    merge(&mine, &theirs);
    let mut document = Document::open(&mine, Access::Write).unwrap();
    let conflict = document.conflicts().iter().next().unwrap().clone();
    let (body, made) = add(Kind::Body, &[("title", text("Ny gruppe"))]);
    let choice = Choice { record: conflict.record, cell: conflict.cell, value: Value::Link(body) };
    let changes = vec![made, choice.as_change().unwrap()];
    let steps = document.history(None, None).unwrap().len();
    document.apply(&command(changes), at(30)).unwrap();
    assert!(document.conflicts().is_empty());
    assert_eq!(document.history(None, None).unwrap().len(), steps + 1);
}

/// Whoever takes a step back says what then stands there, in their own name.
#[test]
fn an_undo_that_others_disagree_with_is_told_of_whoever_made_it() {
    let place = Place::new();
    let (mine, theirs) = (place.empty_document(), place.path("deres.samstyr"));
    let project = on(&mine, "add", &["projects", "title=Prosjekt", "--by=Grete"]).done();
    let project = project.trim();
    on(&mine, "set", &[project, "title=Første", "--by=Kari"]).done();
    fs::copy(&mine, &theirs).unwrap();
    on(&theirs, "undo", &["--by=Ola"]).done();
    on(&mine, "set", &[project, "title=Andre", "--by=Kari"]).done();
    merge(&mine, &theirs);
    let conflicts = conflicts(&mine);
    let told = |value: &str, key: &str| {
        let values = conflicts[0]["values"].as_array().unwrap();
        find(values, "value", value)[key].clone()
    };
    assert_eq!((told("Prosjekt", "by"), told("Prosjekt", "side")), (json!("Ola"), json!("theirs")));
    assert_eq!((told("Andre", "by"), told("Andre", "side")), (json!("Kari"), json!("mine")));
}

/// Each copy was right by itself; together they lead round in a ring, and whoever merges is told.
#[test]
fn a_merge_tells_of_a_ring_that_it_makes() {
    let place = Place::new();
    let (mine, theirs) = (place.empty_document(), place.path("deres.samstyr"));
    let body = |title: &str| {
        on(&mine, "add", &["bodies", &format!("title={title}")]).done().trim().to_owned()
    };
    let (first, second, third) = (body("Styringsgruppa"), body("DuVe"), body("Faggruppa"));
    fs::copy(&mine, &theirs).unwrap();
    on(&mine, "set", &[&first, &format!("reports_to_id={second}")]).done();
    on(&theirs, "set", &[&second, &format!("reports_to_id={first}")]).done();
    let report = merge(&mine, &theirs);
    let told = report["consequences"].as_array().unwrap();
    assert_eq!(told.len(), 1, "{report}");
    assert_eq!(told[0]["code"], "ring");
    let text = told[0]["text"].as_str().unwrap();
    assert!(text.contains('2') && !text.contains("consequence"), "{text}");
    // Who points into the ring is no part of it.
    on(&mine, "set", &[&third, &format!("reports_to_id={first}")]).done();
    on(&mine, "set", &[&second, "reports_to_id="]).done();
    on(&mine, "set", &[&second, &format!("reports_to_id={first}")]).failed(1);
    assert_eq!(on(&mine, "check", &[]).done(), "ok\n");
}
