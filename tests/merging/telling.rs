//! What people are told of a merge stays true whatever is decided, taken back and done again: what
//! stood there before, who said what in which copy, how much there is to decide, and which steps
//! cannot be done again.

use samstyr::model::command::Change;
use samstyr::model::conflict::{Candidate, Choice, Conflict, Side};
use samstyr::model::history::What;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::message::Tell as _;
use samstyr::model::money::Ore;
use samstyr::model::value::Value;
use samstyr::store::{Document, StoreError};
use samstyr::text::{Lang, Texts, describe_passed, describe_step};

use super::by_hand::{Pair, apply, awarded, merge, pair, together, with_a_proposed_correction};
use crate::support::{Place, add, at, command, field, on, set, text};

fn all(document: &Document) -> Vec<Conflict> {
    document.conflicts().iter().cloned().collect()
}

fn choose(conflict: &Conflict, place: usize) -> Choice {
    let value = conflict.values[place].value.clone();
    Choice { record: conflict.record, cell: conflict.cell, value }
}

#[test]
fn what_stood_there_before_is_the_same_after_a_step_back() {
    let mut pair = pair();
    let (mine, theirs) = (awarded(&pair, 70_000), awarded(&pair, 80_000));
    apply(&mut pair.mine, "Anne", 3, mine);
    apply(&mut pair.theirs, "Bjørn", 2, theirs);
    together(&mut pair);
    let before = all(&pair.mine);
    assert_eq!(before[0].common, Some(Value::Money(Ore(60_000))));
    for place in [0, 1] {
        pair.mine.decide(&[choose(&before[0], place)], "Anne", "", at(4)).unwrap();
        for step in 0..3 {
            pair.mine.undo("Anne", at(5)).unwrap();
            assert_eq!(all(&pair.mine), before, "value {place}, step {step}");
            pair.mine.redo("Anne", at(6)).unwrap();
            assert!(pair.mine.conflicts().is_empty());
        }
        pair.mine.undo("Anne", at(7)).unwrap();
        assert_eq!(all(&pair.mine), before);
    }
}

#[test]
fn what_both_knew_of_stood_there_before_though_one_took_it_back() {
    let mut pair = pair();
    let first = awarded(&pair, 70_000);
    apply(&mut pair.mine, "Anne", 1, first);
    together(&mut pair);
    pair.mine.undo("Anne", at(2)).unwrap();
    let theirs = awarded(&pair, 80_000);
    apply(&mut pair.theirs, "Bjørn", 3, theirs);
    together(&mut pair);
    assert_eq!(all(&pair.mine)[0].common, Some(Value::Money(Ore(70_000))));
}

/// Bjørn changed three fields of a project that Anne changed in two and then deleted.
fn deleted_and_changed() -> (Pair, RecordId) {
    let mut pair = pair();
    let (id, born) = add(Kind::Project, &[("title", text("Plan")), ("note", text("Før"))]);
    apply(&mut pair.mine, "Anne", 1, born);
    together(&mut pair);
    let project = |name, value: &str| set(Kind::Project, id, name, text(value));
    apply(&mut pair.theirs, "Bjørn", 2, project("title", "Plan for alle"));
    apply(&mut pair.theirs, "Bjørn", 3, project("note", "Bjørns"));
    let sum = awarded(&pair, 80_000);
    apply(&mut pair.theirs, "Bjørn", 4, sum);
    apply(&mut pair.mine, "Anne", 5, project("title", "Plan for noen"));
    apply(&mut pair.mine, "Anne", 6, project("note", "Annes"));
    apply(&mut pair.mine, "Anne", 7, Change::Delete { id });
    (pair, id)
}

fn existence(document: &Document, id: RecordId) -> Vec<Candidate> {
    document.conflicts().get(id, What::Alive).expect("it is undecided").values.clone()
}

#[test]
fn who_changed_and_who_deleted_stays_true_while_the_fields_are_decided() {
    let (mut pair, id) = deleted_and_changed();
    merge(&mut pair.mine, &pair.theirs);
    let story = existence(&pair.mine, id);
    let told: Vec<(&str, Side)> = story.iter().map(|one| (&*one.by, one.side)).collect();
    assert_eq!(told, [("Bjørn", Side::Theirs), ("Anne", Side::Mine)]);
    assert_eq!(story[1].at, at(7));
    for (day, name) in [(8, "title"), (9, "note")] {
        let conflict = pair.mine.conflicts().get(id, What::Field(field(Kind::Project, name)));
        let choice = choose(conflict.unwrap(), 0);
        pair.mine.decide(&[choice], "Anne", "", at(day)).unwrap();
        assert_eq!(existence(&pair.mine, id), story, "after {name}");
    }
    // What is edited afterwards is no voice of before, either.
    apply(&mut pair.mine, "Anne", 10, set(Kind::Project, id, "status_note", text("Nytt")));
    assert_eq!(existence(&pair.mine, id), story);
    for step in 0..3 {
        pair.mine.undo("Anne", at(11)).unwrap();
        assert_eq!(existence(&pair.mine, id), story, "step {step}");
    }
    let gone = Choice { record: id, cell: What::Alive, value: Value::Bool(false) };
    pair.mine.decide(&[gone], "Anne", "", at(12)).unwrap();
    pair.mine.undo("Anne", at(13)).unwrap();
    assert_eq!(existence(&pair.mine, id), story, "and after a step back of itself");
    together(&mut pair);
    let there = existence(&pair.theirs, id);
    let told: Vec<(&str, Side)> = there.iter().map(|one| (&*one.by, one.side)).collect();
    assert_eq!(told, [("Bjørn", Side::Mine), ("Anne", Side::Theirs)], "from the other side");
}

#[test]
fn changes_without_a_conflict_are_counted() {
    let (mut pair, _) = deleted_and_changed();
    let report = merge(&mut pair.mine, &pair.theirs);
    // The sum; title, note, and whether the project is there are to be decided.
    assert_eq!((report.changes, report.clean(), report.conflicts.len()), (3, 1, 3));
    assert_eq!(pair.mine.conflicts().len(), 3);
}

/// A seal that meets what was changed here is not without a conflict: the numbers add up.
#[test]
fn a_seal_over_what_was_changed_here_is_no_clean_change() {
    let mut pair = pair();
    let decision = pair.ids.decision;
    apply(&mut pair.mine, "Anne", 1, set(Kind::Decision, decision, "text", text("Eller slik.")));
    apply(&mut pair.theirs, "Bjørn", 2, Change::Seal { record: decision });
    let report = merge(&mut pair.mine, &pair.theirs);
    assert_eq!(report.conflicts.len(), 1);
    assert_eq!(report.clean() + 1, report.changes);
}

/// Anne links the application to a project that Bjørn deletes, then writes a note; both are taken
/// back.
fn with_a_step_that_cannot_be_redone() -> (Pair, RecordId) {
    let mut pair = pair();
    let (id, born) = add(Kind::Project, &[("title", text("Borte"))]);
    apply(&mut pair.mine, "Anne", 1, born);
    together(&mut pair);
    let (application, project) = (pair.ids.application, pair.ids.project);
    let link = set(Kind::Application, application, "project_id", Value::Link(id));
    apply(&mut pair.mine, "Anne", 2, link);
    apply(&mut pair.mine, "Anne", 3, set(Kind::Project, project, "note", text("Hugs dette")));
    apply(&mut pair.theirs, "Bjørn", 4, Change::Delete { id });
    merge(&mut pair.mine, &pair.theirs);
    for _ in 0..2 {
        assert!(pair.mine.undo("Anne", at(5)).unwrap().passed.is_empty());
    }
    (pair, project)
}

#[test]
fn a_step_that_cannot_be_done_again_is_passed_over_and_named() {
    let (mut pair, project) = with_a_step_that_cannot_be_redone();
    let texts = Texts::of(Lang::En);
    let note = "Changed note of project “Byggesak”";
    let next = pair.mine.next_redo().unwrap();
    assert_eq!(describe_step(texts, pair.mine.portfolio(), &next), note, "what redo would do");
    let redone = pair.mine.redo("Anne", at(6)).unwrap();
    assert_eq!(redone.step.transaction, next.transaction);
    let record = pair.mine.portfolio().record(project).unwrap();
    assert_eq!(record.value("note"), text("Hugs dette"));
    let [passed] = &redone.passed[..] else { panic!("{:?}", redone.passed) };
    let told = describe_passed(texts, pair.mine.portfolio(), passed);
    assert!(told.contains("Changed project of application “Søknad”"), "{told}");
    assert!(told.contains("would refer to “Borte”, which has been deleted"), "{told}");
    // Nothing else is left: it is said what keeps the last one.
    assert!(pair.mine.next_redo().is_some());
    let error = pair.mine.redo("Anne", at(7)).unwrap_err();
    assert!(matches!(&error, StoreError::TargetGone { name, .. } if name == "Borte"), "{error:?}");
    let sentence = texts.message(&error.message(), Some(pair.mine.portfolio()));
    assert!(sentence.contains("“Borte”"), "{sentence}");
    assert_eq!(pair.mine.check().unwrap(), []);
    together(&mut pair);
}

#[test]
fn the_command_line_says_what_it_passed_over() {
    let (pair, _) = with_a_step_that_cannot_be_redone();
    let said = on(pair.mine.path(), "redo", &[]).done();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].starts_with("Cannot be redone, and was passed over: "), "{said}");
    assert!(lines[0].contains("“Borte”"), "{said}");
    assert_eq!(lines[1], "Changed note of project “Byggesak”");
}

#[test]
fn a_step_that_has_moved_on_is_passed_over_by_undo() {
    let mut pair = pair();
    let project = pair.ids.project;
    apply(&mut pair.mine, "Anne", 1, set(Kind::Project, project, "note", text("Hugs dette")));
    let (id, born) = add(Kind::Project, &[("title", text("Nytt"))]);
    apply(&mut pair.mine, "Anne", 2, born);
    together(&mut pair);
    apply(&mut pair.theirs, "Bjørn", 3, set(Kind::Project, id, "title", text("Nytt og betre")));
    merge(&mut pair.mine, &pair.theirs);
    let undone = pair.mine.undo("Anne", at(4)).unwrap();
    assert_eq!(undone.passed.len(), 1);
    let portfolio = pair.mine.portfolio();
    let told = describe_passed(Texts::of(Lang::En), portfolio, &undone.passed[0]);
    assert!(told.contains("Added project “Nytt og betre”"), "{told}");
    assert_eq!(portfolio.record(project).unwrap().value("note"), Value::Null);
    assert!(portfolio.record(id).is_some());
    // What it did comes back by redo, as any other.
    pair.mine.redo("Anne", at(5)).unwrap();
    let record = pair.mine.portfolio().record(project).unwrap();
    assert_eq!(record.value("note"), text("Hugs dette"));
}

#[test]
fn a_proposed_correction_that_is_put_aside_is_told_as_that() {
    let (mut pair, decision, index) = with_a_proposed_correction();
    let texts = Texts::of(Lang::En);
    let newest = |document: &Document| {
        let entries = document.history(Some(decision), Some(1)).unwrap();
        assert!(entries[0].changes[0].sealed);
        describe_step(texts, document.portfolio(), &entries[0])
    };
    let sealed =
        Choice { record: decision, cell: What::Field(index), value: text("Det blir slik.") };
    pair.mine.decide(&[sealed], "Anne", "", at(13)).unwrap();
    let aside = newest(&pair.mine);
    assert!(aside.starts_with("Put aside a proposed correction of decision text"), "{aside}");
    pair.mine.undo("Anne", at(14)).unwrap();
    let again = newest(&pair.mine);
    assert!(again.starts_with("Brought up again a proposed correction of"), "{again}");
    pair.mine.redo("Anne", at(15)).unwrap();
    assert_eq!(newest(&pair.mine), aside);
    together(&mut pair);
    assert_eq!(newest(&pair.theirs), aside, "in the other copy as well");
    // What was written before it was final is told as it was.
    let entries = pair.mine.history(Some(decision), None).unwrap();
    let before = entries.iter().filter(|entry| entry.at < at(13));
    assert!(before.flat_map(|entry| &entry.changes).all(|change| !change.sealed));
}

#[test]
fn steps_back_and_forth_are_told_by_what_they_take_back_and_by_name() {
    let place = Place::new();
    let file = place.empty_document();
    let body = on(&file, "add", &["bodies", "title=Styringsgruppa"]).done();
    let body = format!("body_id={}", body.trim());
    // A name of its own, and one that is made of others.
    let project = on(&file, "add", &["projects", "title=Brev"]).done();
    on(&file, "add", &["meetings", &body, "date=2024-03-08"]).done();
    let meeting = on(&file, "undo", &[]).done();
    assert!(meeting.starts_with("Added meeting “") && meeting.contains("2024"), "{meeting}");
    for _ in 0..2 {
        assert_eq!(on(&file, "redo", &[]).done(), meeting);
        assert_eq!(on(&file, "undo", &[]).done(), meeting);
    }
    on(&file, "delete", &[project.trim()]).done();
    let deleted = "Deleted project “Brev”\n";
    for _ in 0..2 {
        assert_eq!(on(&file, "undo", &[]).done(), deleted);
        assert_eq!(on(&file, "redo", &[]).done(), deleted);
    }
    let history = on(&file, "history", &[]).done();
    assert!(!history.contains("“”"), "{history}");
    let (mut document, id) = {
        let document =
            samstyr::store::Document::open(&file, samstyr::store::Access::Write).unwrap();
        (document, project.trim().parse::<RecordId>().unwrap())
    };
    // The step that would be redone is told by its name, though its record is gone.
    let (other, born) = add(Kind::Project, &[("title", text("Nytt"))]);
    document.apply(&command(vec![born]), at(20)).unwrap();
    document
        .apply(&command(vec![set(Kind::Project, other, "title", text("Nyere"))]), at(21))
        .unwrap();
    document.undo("Kari", at(22)).unwrap();
    document.undo("Kari", at(22)).unwrap();
    let next = document.next_redo().unwrap();
    let texts = Texts::of(Lang::Nb);
    assert_eq!(describe_step(texts, document.portfolio(), &next), "La til prosjekt «Nytt»");
    let undo = document.next_undo().unwrap();
    assert_eq!(describe_step(texts, document.portfolio(), &undo), "Slettet prosjekt «Brev»");
    assert!(document.portfolio().record(id).is_none());
}

#[test]
fn a_proposal_that_is_undone_is_put_aside_and_brought_up_again_by_redo() {
    let (mut pair, decision, _) = with_a_proposed_correction();
    let newest = |document: &Document| {
        let entries = document.history(Some(decision), Some(1)).unwrap();
        describe_step(Texts::of(Lang::En), document.portfolio(), &entries[0])
    };
    pair.theirs.undo("Bjørn", at(13)).unwrap();
    assert!(pair.theirs.conflicts().is_empty());
    let told = newest(&pair.theirs);
    assert!(told.starts_with("Put aside a proposed correction of"), "{told}");
    pair.theirs.redo("Bjørn", at(14)).unwrap();
    assert!(!pair.theirs.conflicts().is_empty());
    let told = newest(&pair.theirs);
    assert!(told.starts_with("Brought up again a proposed correction of"), "{told}");
}
