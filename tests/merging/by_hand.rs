//! Cases that people meet, one by one: seals, twins, dead keys, undo over merges, clocks, damage.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use samstyr::calc::consequences::{Consequence, consequences};
use samstyr::model::command::Change;
use samstyr::model::conflict::{Choice, Conflict, Side};
use samstyr::model::history::What;
use samstyr::model::id::{Id, RecordId};
use samstyr::model::kind::Kind;
use samstyr::model::link::LinkType;
use samstyr::model::money::Ore;
use samstyr::model::own_value::OwnValue;
use samstyr::model::rules::RuleError;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, MergeReport, Merging, StoreError};

use super::base::Base;
use crate::support::{Place, add, at, command, contents, field, set, text};

/// Two copies of one document with a case, its decision, a project and an application.
pub(super) struct Pair {
    pub place: Place,
    pub mine: Document,
    pub theirs: Document,
    pub ids: Ids,
}

pub(super) struct Ids {
    pub case: RecordId,
    pub decision: RecordId,
    pub project: RecordId,
    pub call: RecordId,
    pub application: RecordId,
    pub column: RecordId,
}

pub(super) fn pair() -> Pair {
    let place = Place::new();
    let base = Base::new();
    let (case, decision, column) = (base.case, base.decision, base.column);
    let (project, new_project) = add(Kind::Project, &[("title", text("Byggesak"))]);
    let (scheme, new_scheme) = add(Kind::Scheme, &[("title", text("Skjønn"))]);
    let (call, new_call) = add(
        Kind::Call,
        &[
            ("title", text("Skjønn 2020")),
            ("scheme_id", Value::Link(scheme)),
            ("call_year", Value::Integer(2020)),
            ("frame", Value::Money(Ore(100_000))),
        ],
    );
    let (application, new_application) = add(
        Kind::Application,
        &[
            ("title", text("Søknad")),
            ("state", Value::Choice("submitted")),
            ("call_id", Value::Link(call)),
            ("awarded", Value::Money(Ore(60_000))),
            ("project_id", Value::Link(project)),
        ],
    );
    let (_, link) = add(
        Kind::Link,
        &[
            ("from_id", Value::Link(decision)),
            ("link_type", Value::Choice(samstyr::model::choice::Choice::code(LinkType::Concerns))),
            ("to_id", Value::Link(application)),
        ],
    );
    let more = vec![new_project, new_scheme, new_call, new_application, link];
    let base = base.write(&place, more);
    let open = |name| {
        let copy = place.path(name);
        fs::copy(&base, &copy).unwrap();
        Document::open(&copy, Access::Write).unwrap()
    };
    let (mine, theirs) = (open("min.samstyr"), open("din.samstyr"));
    let ids = Ids { case, decision, project, call, application, column };
    Pair { place, mine, theirs, ids }
}

pub(super) fn how() -> Merging<'static> {
    Merging { by: "Kari", at: at(50), dry_run: false, before_merge: None }
}

pub(super) fn merge(into: &mut Document, from: &Document) -> MergeReport {
    into.merge(from.path(), how()).unwrap()
}

/// Brings both together both ways, and holds them against each other.
#[track_caller]
pub(super) fn together(pair: &mut Pair) -> MergeReport {
    let keep: PathBuf = pair.place.path("for-fletting.samstyr");
    fs::copy(pair.mine.path(), &keep).unwrap();
    let report = merge(&mut pair.mine, &pair.theirs);
    pair.theirs.merge(&keep, how()).unwrap();
    same(&pair.mine, &pair.theirs);
    report
}

#[track_caller]
pub(super) fn same(a: &Document, b: &Document) {
    assert_eq!(a.state_digest(), b.state_digest());
    assert_eq!(contents(a.portfolio()), contents(b.portfolio()));
    assert_eq!(a.conflicts().len(), b.conflicts().len());
    for document in [a, b] {
        assert_eq!(document.check().unwrap(), []);
        let again = Document::open(document.path(), Access::Read).unwrap();
        assert_eq!(contents(again.portfolio()), contents(document.portfolio()));
        assert_eq!(again.conflicts(), document.conflicts());
    }
}

pub(super) fn apply(document: &mut Document, by: &str, day: i64, change: Change) {
    let mut command = command(vec![change]);
    command.by = by.to_owned();
    document.apply(&command, at(day)).unwrap();
}

pub(super) fn awarded(pair: &Pair, ore: i64) -> Change {
    set(Kind::Application, pair.ids.application, "awarded", Value::Money(Ore(ore)))
}

#[test]
fn two_sums_are_both_kept_with_who_when_and_what_was_there_before() {
    let mut pair = pair();
    let (mine, theirs) = (awarded(&pair, 70_000), awarded(&pair, 80_000));
    apply(&mut pair.mine, "Anne", 3, mine);
    apply(&mut pair.theirs, "Bjørn", 2, theirs);
    let report = together(&mut pair);
    assert_eq!((report.transactions, report.changes, report.clean()), (1, 1, 0));
    let conflict = &report.conflicts[0];
    assert_eq!(conflict.common, Some(Value::Money(Ore(60_000))));
    assert!(conflict.weighs());
    let (a, b) = (conflict.of_side(Side::Mine).unwrap(), conflict.of_side(Side::Theirs).unwrap());
    assert_eq!((a.by.as_str(), a.at, &a.value), ("Anne", at(3), &Value::Money(Ore(70_000))));
    assert_eq!((b.by.as_str(), b.at, &b.value), ("Bjørn", at(2), &Value::Money(Ore(80_000))));
    assert_eq!(pair.mine.merges().unwrap()[0].conflicts, 1);
    // The same sum needs no decision.
    let same_sum = awarded(&pair, 90_000);
    let id = pair.ids.application;
    let cell = What::Field(field(Kind::Application, "awarded"));
    let choice = Choice { record: id, cell, value: Value::Money(Ore(90_000)) };
    pair.mine.decide(&[choice], "Anne", "", at(4)).unwrap();
    apply(&mut pair.theirs, "Bjørn", 4, same_sum);
    together(&mut pair);
    assert!(pair.mine.conflicts().is_empty());
}

/// Anne made a decision final that Bjørn edited; with the decision, and the field he edited.
pub(super) fn with_a_proposed_correction() -> (Pair, RecordId, usize) {
    let mut pair = pair();
    let decision = pair.ids.decision;
    apply(&mut pair.mine, "Anne", 1, Change::Seal { record: decision });
    apply(&mut pair.theirs, "Bjørn", 2, set(Kind::Decision, decision, "text", text("Eller slik.")));
    together(&mut pair);
    (pair, decision, field(Kind::Decision, "text"))
}

#[test]
fn an_edit_of_a_final_decision_is_a_proposed_correction() {
    let (mut pair, decision, index) = with_a_proposed_correction();
    for document in [&pair.mine, &pair.theirs] {
        let record = document.portfolio().record(decision).unwrap();
        assert_eq!(record.get(index), text("Det blir slik."), "what was sealed stands");
        let conflict = document.conflicts().get(decision, What::Field(index)).unwrap();
        assert!(conflict.sealed);
        let values: Vec<&Value> = conflict.values.iter().map(|c| &c.value).collect();
        assert_eq!(values, [&text("Det blir slik."), &text("Eller slik.")]);
    }
    let choice =
        |value: &str| Choice { record: decision, cell: What::Field(index), value: text(value) };
    let error = pair.mine.decide(&[choice("Eller slik.")], "Anne", "", at(3)).unwrap_err();
    assert!(matches!(error, StoreError::Rule(RuleError::Sealed { .. })), "{error:?}");
    pair.mine.decide(&[choice("Det blir slik.")], "Anne", "", at(3)).unwrap();
    assert!(pair.mine.conflicts().is_empty());
    together(&mut pair);
    assert!(pair.theirs.conflicts().is_empty());
}

#[test]
fn a_correction_that_was_dismissed_is_dismissed_again_by_redo() {
    let (mut pair, decision, index) = with_a_proposed_correction();
    let sealed =
        Choice { record: decision, cell: What::Field(index), value: text("Det blir slik.") };
    let proposed = pair.mine.conflicts().as_ref().clone();
    pair.mine.decide(&[sealed], "Anne", "", at(3)).unwrap();
    for step in 0..3 {
        assert!(pair.mine.conflicts().is_empty(), "step {step}");
        let undone = pair.mine.undo("Anne", at(4)).unwrap();
        assert_eq!(undone.moved, []);
        let again = pair.mine.conflicts().get(decision, What::Field(index)).unwrap();
        assert!(again.sealed);
        let values = |conflict: &Conflict| -> Vec<Value> {
            conflict.values.iter().map(|candidate| candidate.value.clone()).collect()
        };
        let before = proposed.get(decision, What::Field(index)).unwrap();
        assert_eq!(values(again), values(before), "step {step}");
        together(&mut pair);
        let redone = pair.mine.redo("Anne", at(5)).unwrap();
        assert_eq!(redone.moved, []);
    }
    together(&mut pair);
}

#[test]
fn a_final_decision_that_another_copy_deleted_stays() {
    let mut pair = pair();
    let decision = pair.ids.decision;
    apply(&mut pair.mine, "Anne", 1, Change::Seal { record: decision });
    apply(&mut pair.theirs, "Bjørn", 2, Change::Delete { id: decision });
    together(&mut pair);
    assert!(pair.theirs.portfolio().is_sealed(decision));
    assert!(pair.theirs.portfolio().record(decision).is_some());
    let gone = Choice { record: decision, cell: What::Alive, value: Value::Bool(false) };
    let error = pair.theirs.decide(std::slice::from_ref(&gone), "Bjørn", "", at(3)).unwrap_err();
    assert!(matches!(error, StoreError::Rule(RuleError::Sealed { .. })), "{error:?}");
    let kept = Choice { value: Value::Bool(true), ..gone };
    pair.theirs.decide(&[kept], "Bjørn", "", at(3)).unwrap();
    assert!(pair.theirs.conflicts().is_empty());
    together(&mut pair);
}

#[test]
fn a_deletion_beside_a_seal_is_proposed_again_by_undo_and_is_no_fault() {
    let mut pair = pair();
    let decision = pair.ids.decision;
    apply(&mut pair.mine, "Anne", 1, Change::Seal { record: decision });
    apply(&mut pair.theirs, "Bjørn", 2, Change::Delete { id: decision });
    together(&mut pair);
    let kept = Choice { record: decision, cell: What::Alive, value: Value::Bool(true) };
    for step in 0..3 {
        pair.theirs.decide(std::slice::from_ref(&kept), "Bjørn", "", at(3)).unwrap();
        assert!(pair.theirs.conflicts().is_empty(), "step {step}");
        pair.theirs.undo("Bjørn", at(4)).unwrap();
        assert!(pair.theirs.conflicts().get(decision, What::Alive).is_some(), "step {step}");
        assert_eq!(pair.theirs.check().unwrap(), [], "step {step}");
        together(&mut pair);
        pair.theirs.redo("Bjørn", at(5)).unwrap();
        together(&mut pair);
        pair.theirs.undo("Bjørn", at(6)).unwrap();
        together(&mut pair);
        assert!(pair.mine.portfolio().is_sealed(decision));
        assert!(pair.mine.portfolio().record(decision).is_some());
    }
}

#[test]
fn two_seals_of_one_decision_are_both_there() {
    let mut pair = pair();
    let decision = pair.ids.decision;
    apply(&mut pair.mine, "Anne", 1, Change::Seal { record: decision });
    let changes = vec![
        set(Kind::Decision, decision, "text", text("Eller slik.")),
        Change::Seal { record: decision },
    ];
    pair.theirs.apply(&command(changes), at(2)).unwrap();
    let report = together(&mut pair);
    let seal = &pair.mine.portfolio().seals[&decision];
    assert_eq!(seal.rivals.len(), 1);
    let mut said =
        [seal.as_ref(), &seal.rivals[0]].map(|seal| seal.decision().unwrap().text.as_str());
    said.sort();
    assert_eq!(said, ["Det blir slik.", "Eller slik."]);
    let led_to = consequences(&report.before, &report.after, &report.touched);
    assert!(led_to.iter().any(|c| c.code() == "two-final-decisions"), "{led_to:?}");
}

#[test]
fn what_is_undecided_holds_back_the_seal_that_rests_on_it_and_no_other() {
    let mut pair = pair();
    let (mine, theirs) = (awarded(&pair, 70_000), awarded(&pair, 80_000));
    apply(&mut pair.mine, "Anne", 3, mine);
    apply(&mut pair.theirs, "Bjørn", 2, theirs);
    together(&mut pair);
    let decision = pair.ids.decision;
    let seal = command(vec![Change::Seal { record: decision }]);
    let error = pair.mine.apply(&seal, at(4)).unwrap_err();
    let StoreError::Rule(RuleError::Undecided { record, field: name, .. }) = error else {
        panic!("{error:?}")
    };
    assert_eq!((record, name), (pair.ids.application, "awarded"));
    // Anything else goes on, and a decision about something else can be made final.
    apply(&mut pair.mine, "Anne", 4, set(Kind::Project, pair.ids.project, "title", text("Ny")));
    let other = [
        ("case_id", Value::Link(pair.ids.case)),
        ("state", Value::Choice("final")),
        ("outcome", Value::Choice("noted")),
        ("title", text("Orientering")),
        ("text", text("Tatt til orientering.")),
    ];
    apply(&mut pair.mine, "Anne", 4, add(Kind::Decision, &other).1);
    // Deciding and sealing can be one step.
    let decide = awarded(&pair, 80_000);
    pair.mine.apply(&command(vec![decide, Change::Seal { record: decision }]), at(5)).unwrap();
    let seal = &pair.mine.portfolio().seals[&decision];
    let figures: Vec<(&str, i64)> =
        seal.decision().unwrap().figures.iter().map(|f| (f.field.as_str(), f.amount_ore)).collect();
    assert_eq!(figures, [("awarded", 80_000), ("frame", 100_000)]);
}

#[test]
fn cells_of_twins_are_compared_one_by_one() {
    let mut pair = pair();
    let column = pair.ids.column;
    let id = OwnValue::key(Id::from_raw(column), pair.ids.project);
    let born = |value: &str| Change::Add {
        kind: Kind::OwnValue,
        id,
        values: vec![
            (field(Kind::OwnValue, "column_id"), Value::Link(column)),
            (field(Kind::OwnValue, "about_id"), Value::Link(pair.ids.project)),
            (field(Kind::OwnValue, "text"), text(value)),
        ],
    };
    let (one, other) = (born("grønn"), born("gul"));
    apply(&mut pair.mine, "Anne", 1, one);
    apply(&mut pair.theirs, "Bjørn", 1, other);
    together(&mut pair);
    let open: Vec<&str> = pair.mine.conflicts().iter().map(|c| c.field_name()).collect();
    assert_eq!(open, ["text"], "column and record are the same on both sides");
    let cell = What::Field(field(Kind::OwnValue, "text"));
    let choice = Choice { record: id, cell, value: text("raud") };
    pair.mine.decide(&[choice], "Anne", "", at(2)).unwrap();
    together(&mut pair);
    assert!(pair.theirs.conflicts().is_empty());
    assert_eq!(pair.theirs.portfolio().record(id).unwrap().value("text"), text("raud"));
}

#[test]
fn what_was_filled_in_twice_comes_back_with_what_was_filled_in() {
    let mut pair = pair();
    let column = pair.ids.column;
    let id = OwnValue::key(Id::from_raw(column), pair.ids.project);
    let born = |value: &str| Change::Add {
        kind: Kind::OwnValue,
        id,
        values: vec![
            (field(Kind::OwnValue, "column_id"), Value::Link(column)),
            (field(Kind::OwnValue, "about_id"), Value::Link(pair.ids.project)),
            (field(Kind::OwnValue, "text"), text(value)),
        ],
    };
    let (one, other, third) = (born("grønn"), born("gul"), born("raud"));
    apply(&mut pair.theirs, "Bjørn", 1, one);
    pair.theirs.undo("Bjørn", at(2)).unwrap();
    apply(&mut pair.mine, "Anne", 1, other);
    together(&mut pair);
    let before = contents(pair.mine.portfolio());
    let gone = Choice { record: id, cell: What::Alive, value: Value::Bool(false) };
    pair.mine.decide(&[gone], "Anne", "", at(3)).unwrap();
    apply(&mut pair.mine, "Anne", 4, third);
    pair.mine.undo("Anne", at(5)).unwrap();
    assert!(pair.mine.portfolio().record(id).is_none());
    pair.mine.undo("Anne", at(6)).unwrap();
    assert_eq!(contents(pair.mine.portfolio()), before);
    together(&mut pair);
    assert_eq!(pair.mine.check().unwrap(), []);
}

#[test]
fn a_key_that_is_gone_can_be_used_again() {
    let mut pair = pair();
    let column = pair.ids.column;
    let id = OwnValue::key(Id::from_raw(column), pair.ids.project);
    let born = |value: &str, number: f64| Change::Add {
        kind: Kind::OwnValue,
        id,
        values: vec![
            (field(Kind::OwnValue, "column_id"), Value::Link(column)),
            (field(Kind::OwnValue, "about_id"), Value::Link(pair.ids.project)),
            (field(Kind::OwnValue, "text"), text(value)),
            (field(Kind::OwnValue, "number"), Value::Number(number)),
        ],
    };
    let (first, mut second) = (born("grønn", 1.0), born("gul", 2.0));
    apply(&mut pair.mine, "Anne", 1, first);
    pair.mine.undo("Anne", at(2)).unwrap();
    if let Change::Add { values, .. } = &mut second {
        values.pop();
    }
    apply(&mut pair.mine, "Anne", 3, second);
    let record = pair.mine.portfolio().record(id).unwrap();
    assert_eq!((record.value("text"), record.value("number")), (text("gul"), Value::Null));
    assert_eq!(pair.mine.check().unwrap(), []);
    let with = contents(pair.mine.portfolio());
    pair.mine.undo("Anne", at(4)).unwrap();
    assert!(pair.mine.portfolio().record(id).is_none());
    pair.mine.redo("Anne", at(5)).unwrap();
    assert_eq!(contents(pair.mine.portfolio()), with);
    together(&mut pair);
}

#[test]
fn undo_refuses_by_name_what_another_copy_has_moved() {
    let mut pair = pair();
    let project = pair.ids.project;
    let changes = vec![
        set(Kind::Project, project, "title", text("Byggesak 2")),
        set(Kind::Project, project, "note", text("Hugs dette")),
    ];
    pair.mine.apply(&command(changes), at(1)).unwrap();
    together(&mut pair);
    apply(&mut pair.theirs, "Bjørn", 2, set(Kind::Project, project, "title", text("Byggesak 3")));
    merge(&mut pair.mine, &pair.theirs);
    let reversed = pair.mine.undo("Kari", at(3)).unwrap();
    assert_eq!(reversed.moved, [(project, Kind::Project, "title")]);
    let record = pair.mine.portfolio().record(project).unwrap();
    assert_eq!((record.value("title"), record.value("note")), (text("Byggesak 3"), Value::Null));
    together(&mut pair);
}

#[test]
fn a_record_that_another_copy_has_worked_on_is_not_undone_away() {
    let mut pair = pair();
    let (id, born) = add(Kind::Project, &[("title", text("Nytt"))]);
    apply(&mut pair.mine, "Anne", 1, born);
    together(&mut pair);
    apply(&mut pair.theirs, "Bjørn", 2, set(Kind::Project, id, "title", text("Nytt og betre")));
    merge(&mut pair.mine, &pair.theirs);
    let error = pair.mine.undo("Anne", at(3)).unwrap_err();
    assert!(matches!(error, StoreError::MovedOn { .. }), "{error:?}");
    assert!(pair.mine.portfolio().record(id).is_some());
}

#[test]
fn what_follows_is_told_and_nothing_is_refused() {
    let mut pair = pair();
    let ids = (pair.ids.decision, pair.ids.call, pair.ids.application);
    let numbered = |title: &str, pair: &Pair| {
        let meeting = pair.mine.portfolio().cases.get_raw(pair.ids.case).unwrap().meeting_id;
        add(
            Kind::Case,
            &[
                ("title", text(title)),
                ("meeting_id", Value::Link(meeting.unwrap().raw())),
                ("case_year", Value::Integer(2020)),
                ("case_sequence", Value::Integer(7)),
            ],
        )
    };
    // Mine: a follow-up of the decision, a case with number 7, a sum within the frame.
    let (action, new_action) = add(
        Kind::FollowUp,
        &[
            ("title", text("Gjer det")),
            ("state", Value::Choice("not_started")),
            ("decision_id", Value::Link(ids.0)),
        ],
    );
    let (mine, new_mine) = numbered("Min", &pair);
    apply(&mut pair.mine, "Anne", 1, new_action);
    apply(&mut pair.mine, "Anne", 1, new_mine);
    // Theirs: the decision is gone, another case with number 7, one more award.
    let (theirs, new_theirs) = numbered("Din", &pair);
    let more = [
        ("title", text("Til")),
        ("state", Value::Choice("submitted")),
        ("call_id", Value::Link(ids.1)),
        ("awarded", Value::Money(Ore(50_000))),
    ];
    apply(&mut pair.theirs, "Bjørn", 2, new_theirs);
    apply(&mut pair.theirs, "Bjørn", 2, add(Kind::Application, &more).1);
    apply(&mut pair.theirs, "Bjørn", 2, Change::Delete { id: ids.0 });
    let report = together(&mut pair);
    let led_to = consequences(&report.before, &report.after, &report.touched);
    let codes: Vec<&str> = led_to.iter().map(Consequence::code).collect();
    assert_eq!(codes, ["awards-above-frame", "same-case-number", "refers-to-deleted"]);
    assert_eq!(led_to[0].ids()[0], ids.1);
    let mut cases = led_to[1].ids();
    cases.sort();
    let mut expected = [mine, theirs];
    expected.sort();
    assert_eq!(cases, expected);
    assert_eq!(led_to[2].ids(), [action, ids.0]);
    assert!(report.conflicts.is_empty(), "{:?}", report.conflicts);
    // Told once: a merge that brings nothing of it says nothing of it.
    apply(&mut pair.theirs, "Bjørn", 3, set(Kind::Case, theirs, "note", text("x")));
    let report = merge(&mut pair.mine, &pair.theirs);
    assert_eq!(consequences(&report.before, &report.after, &report.touched), []);
}

#[test]
fn a_decision_whose_figures_have_changed_is_told() {
    let mut pair = pair();
    let change = awarded(&pair, 65_000);
    apply(&mut pair.theirs, "Bjørn", 2, change);
    let report = together(&mut pair);
    let led_to = consequences(&report.before, &report.after, &report.touched);
    assert_eq!(led_to.len(), 1, "{led_to:?}");
    assert_eq!(led_to[0].code(), "figures-changed");
    assert_eq!(led_to[0].ids(), [pair.ids.decision, pair.ids.application]);
}

#[test]
fn a_clock_that_runs_ahead_tears_nothing_apart() {
    let mut pair = pair();
    let project = pair.ids.project;
    let titled = |title: &str| set(Kind::Project, project, "title", text(title));
    // Bjørn's clock is years ahead; what Anne makes upon it is stamped long before.
    apply(&mut pair.theirs, "Bjørn", 4000, titled("Framtid"));
    merge(&mut pair.mine, &pair.theirs);
    apply(&mut pair.mine, "Anne", 5, titled("Etter framtida"));
    let past = pair.mine.as_of(at(5).date_naive()).unwrap();
    assert_eq!(past.record(project).unwrap().value("title"), text("Etter framtida"));
    assert!(pair.mine.conflicts().is_empty(), "she had seen what he wrote");
    let before = pair.mine.as_of(at(4).date_naive()).unwrap();
    assert_eq!(before.record(project).unwrap().value("title"), text("Byggesak"));
    together(&mut pair);
}

#[test]
fn the_snapshot_is_taken_before_and_can_stop_the_merge() {
    let mut pair = pair();
    let project = pair.ids.project;
    apply(&mut pair.theirs, "Bjørn", 1, set(Kind::Project, project, "title", text("Ny")));
    let before = contents(pair.mine.portfolio());
    let path = pair.mine.path().to_path_buf();
    let mut asked = 0;
    let mut refuse = |document: &Path| {
        asked += 1;
        assert_eq!(document, path);
        Err(StoreError::DiskFull(document.to_path_buf()))
    };
    let merging = Merging { before_merge: Some(&mut refuse), ..how() };
    pair.mine.merge(pair.theirs.path(), merging).unwrap_err();
    let merging = Merging { before_merge: Some(&mut refuse), dry_run: true, ..how() };
    pair.mine.merge(pair.theirs.path(), merging).unwrap();
    assert_eq!(asked, 1, "a dry run needs none");
    assert_eq!(contents(pair.mine.portfolio()), before);
    assert_eq!(pair.mine.check().unwrap(), []);
}

fn tamper(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
}

#[test]
fn what_does_not_match_its_hash_is_not_taken() {
    for sql in [
        "UPDATE change SET value = 'forfalska' WHERE id = (SELECT max(id) FROM change)",
        "UPDATE change SET prev = NULL WHERE id = (SELECT max(id) FROM change)",
        "UPDATE change SET prev = 3 WHERE id = (SELECT max(id) FROM change)",
        "UPDATE change SET value = 7 WHERE id = (SELECT max(id) FROM change)",
        "UPDATE change SET field = '@nothing' WHERE id = (SELECT max(id) FROM change)",
        "UPDATE txn SET actor = 'Ola' WHERE id = (SELECT max(id) FROM txn)",
        "UPDATE txn SET kind = 'magic' WHERE id = (SELECT max(id) FROM txn)",
        "UPDATE txn SET parents = x'' WHERE id = (SELECT max(id) FROM txn)",
        "UPDATE txn SET change_count = 5 WHERE id = (SELECT max(id) FROM txn)",
        "UPDATE txn SET change_count = 0 WHERE id = (SELECT max(id) FROM txn)",
        "UPDATE txn SET seq = 9 WHERE id = (SELECT max(id) FROM txn)",
        "UPDATE txn SET hash = randomblob(32) WHERE id = 1",
        "DELETE FROM change WHERE id = (SELECT max(id) FROM change)",
        "DELETE FROM txn WHERE id = (SELECT max(id) - 1 FROM txn)",
    ] {
        let mut pair = pair();
        let project = pair.ids.project;
        apply(&mut pair.theirs, "Bjørn", 1, set(Kind::Project, project, "note", text("N")));
        apply(&mut pair.theirs, "Bjørn", 1, set(Kind::Project, project, "title", text("Ny")));
        tamper(pair.theirs.path(), sql);
        let before = contents(pair.mine.portfolio());
        let error = pair.mine.merge(pair.theirs.path(), how()).unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{sql}: {error:?}");
        assert_eq!(contents(pair.mine.portfolio()), before);
        assert_eq!(pair.mine.check().unwrap(), []);
    }
}

#[test]
fn check_finds_what_was_changed_in_a_merged_log() {
    for (sql, code) in [
        ("DELETE FROM conflict", "conflict"),
        ("INSERT INTO conflict SELECT min(record), 'note' FROM change", "conflict"),
        ("DELETE FROM tip", "chain"),
        ("UPDATE change SET superseded = 1 WHERE id = (SELECT max(id) FROM change)", "pointers"),
        ("UPDATE change SET prev = NULL WHERE id = (SELECT max(id) FROM change)", "chain"),
        ("UPDATE txn SET seq = seq + 1 WHERE id = (SELECT max(id) FROM txn)", "chain"),
    ] {
        let mut pair = pair();
        let (mine, theirs) = (awarded(&pair, 70_000), awarded(&pair, 80_000));
        apply(&mut pair.mine, "Anne", 3, mine);
        apply(&mut pair.theirs, "Bjørn", 2, theirs);
        merge(&mut pair.mine, &pair.theirs);
        assert_eq!(pair.mine.check().unwrap(), []);
        tamper(pair.mine.path(), sql);
        let codes: Vec<&str> = pair.mine.check().unwrap().iter().map(|p| p.code).collect();
        assert!(codes.contains(&code), "{sql}: {codes:?}");
    }
}
