//! The document keeps what it is given: steps are whole, can be taken back and done again after any
//! restart, deletion leaves nothing hanging, a final decision stays as it is.

use samstyr::model::command::{Change, StepKind};
use samstyr::model::history::What;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::rules::RuleError;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, StoreError, Upon};
use samstyr::text::{Lang, Texts, describe_step};

use crate::support::{Place, add, at, command, contents, example_id, field, set, text};

fn open(path: &std::path::Path) -> Document {
    Document::open(path, Access::Write).unwrap()
}

/// A body, a meeting, a case and a draft decision that could be made final.
struct Chain {
    body: RecordId,
    meeting: RecordId,
    case: RecordId,
    decision: RecordId,
}

fn chain(document: &mut Document) -> Chain {
    let (body, add_body) = add(Kind::Body, &[("title", text("Styringsgruppa"))]);
    let date = samstyr::model::fuzzy_date::FuzzyDate::parse_edtf("2019-09-23").unwrap();
    let (meeting, add_meeting) =
        add(Kind::Meeting, &[("body_id", Value::Link(body)), ("date", Value::Date(date))]);
    let (case, add_case) =
        add(Kind::Case, &[("title", text("Medlemskap")), ("meeting_id", Value::Link(meeting))]);
    let (decision, add_decision) = add(
        Kind::Decision,
        &[
            ("case_id", Value::Link(case)),
            ("state", Value::Choice("draft")),
            ("outcome", Value::Choice("adopted")),
            ("title", text("Følger fylkesgrensen")),
            ("text", text("Tilhørighet følger fylkesgrensen.")),
        ],
    );
    let changes = vec![add_body, add_meeting, add_case, add_decision];
    document.apply(&command(changes), at(1)).unwrap();
    Chain { body, meeting, case, decision }
}

#[test]
fn what_was_applied_is_there_when_the_file_is_opened_again() {
    let place = Place::new();
    let path = place.empty_document();
    let mut document = open(&path);
    let chain = chain(&mut document);
    let applied = document
        .apply(
            &command(vec![set(Kind::Case, chain.case, "proposal", text("1. Ja\n2. Nei"))]),
            at(2),
        )
        .unwrap();
    assert!(applied.transaction.is_some());
    assert_eq!(contents(&applied.portfolio), contents(document.portfolio()));
    let before = contents(document.portfolio());
    document.close().unwrap();
    assert_eq!(contents(open(&path).portfolio()), before);
    assert_eq!(open(&path).check().unwrap(), []);
}

#[test]
fn a_command_that_breaks_a_rule_changes_nothing_of_what_it_holds() {
    let place = Place::new();
    let path = place.empty_document();
    let mut document = open(&path);
    let chain = chain(&mut document);
    let (before, bytes) = (contents(document.portfolio()), std::fs::read(&path).unwrap());
    let (_, good) = add(Kind::Body, &[("title", text("DuVe"))]);
    let bad = set(Kind::Case, chain.case, "meeting_id", Value::Link(RecordId::new()));
    let error = document.apply(&command(vec![good, bad]), at(2)).unwrap_err();
    assert!(matches!(error, StoreError::Rule(RuleError::MissingTarget { .. })), "{error:?}");
    assert_eq!(contents(document.portfolio()), before);
    document.close().unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_command_that_changes_nothing_writes_no_step() {
    let place = Place::new();
    let mut document = open(&place.empty_document());
    let chain = chain(&mut document);
    let same = set(Kind::Case, chain.case, "title", text("Medlemskap"));
    assert_eq!(document.apply(&command(vec![same]), at(2)).unwrap().transaction, None);
    assert_eq!(document.history(None, None).unwrap().len(), 1);
}

#[test]
fn undo_and_redo_know_each_step_by_name_also_in_another_run() {
    let place = Place::new();
    let path = place.empty_document();
    let mut document = open(&path);
    let ids = chain(&mut document);
    let mut states = vec![contents(document.portfolio())];
    let (action, add_action) = add(
        Kind::FollowUp,
        &[("title", text("Send brev")), ("state", Value::Choice("not_started"))],
    );
    let steps = [
        vec![set(Kind::Case, ids.case, "title", text("Medlemskap i nettverket"))],
        vec![add_action],
        vec![set(Kind::FollowUp, action, "owner", text("Sekretariatet"))],
        vec![Change::Delete { id: action }],
    ];
    for (number, changes) in steps.into_iter().enumerate() {
        document.apply(&command(changes), at(2 + number as i64)).unwrap();
        states.push(contents(document.portfolio()));
    }
    let names = [
        "Deleted follow-up “Send brev”",
        "Changed owner of follow-up “Send brev”",
        "Added follow-up “Send brev”",
        "Changed title of case “Medlemskap i nettverket”",
    ];
    let texts = Texts::of(Lang::En);
    for (number, name) in names.iter().enumerate() {
        document.close().unwrap();
        document = open(&path);
        let next = document.next_undo().unwrap();
        let before = document.portfolio().clone();
        let reversed = document.undo("Ola", at(10)).unwrap();
        assert_eq!(reversed.step.transaction, next.transaction);
        assert!(reversed.moved.is_empty());
        let named = [&before, &reversed.portfolio].map(|p| describe_step(texts, p, &reversed.step));
        assert!(named.iter().any(|it| it == name), "{named:?} instead of {name}");
        assert_eq!(contents(document.portfolio()), states[states.len() - 2 - number]);
    }
    for state in &states[1..] {
        document.close().unwrap();
        document = open(&path);
        let next = document.next_redo().unwrap();
        assert_eq!(next.step, StepKind::Edit, "it is told as what it was at first");
        document.redo("Ola", at(11)).unwrap();
        assert_eq!(&contents(document.portfolio()), state);
    }
    assert!(matches!(document.redo("Ola", at(12)), Err(StoreError::NothingToRedo)));
    assert_eq!(document.check().unwrap(), []);
    assert_eq!(document.history(None, None).unwrap().len(), 1 + 4 + 4 + 4);
}

#[test]
fn an_edit_after_an_undo_ends_what_could_be_done_again() {
    let place = Place::new();
    let mut document = open(&place.empty_document());
    let ids = chain(&mut document);
    for title in ["A", "B"] {
        let change = set(Kind::Case, ids.case, "title", text(title));
        document.apply(&command(vec![change]), at(2)).unwrap();
    }
    document.undo("Kari", at(3)).unwrap();
    document.apply(&command(vec![set(Kind::Case, ids.case, "title", text("C"))]), at(4)).unwrap();
    assert!(document.next_redo().is_none());
    assert!(matches!(document.redo("Kari", at(5)), Err(StoreError::NothingToRedo)));
    // Undo passes the step that was taken back already.
    document.undo("Kari", at(6)).unwrap();
    assert_eq!(document.portfolio().label(ids.case), "A");
    document.undo("Kari", at(7)).unwrap();
    assert_eq!(document.portfolio().label(ids.case), "Medlemskap");
}

#[test]
fn the_making_of_a_document_is_no_step_to_take_back() {
    let place = Place::new();
    let mut document = open(&place.example());
    assert!(document.next_undo().is_none());
    assert!(matches!(document.undo("Kari", at(0)), Err(StoreError::NothingToUndo)));
    assert!(matches!(document.redo("Kari", at(0)), Err(StoreError::NothingToRedo)));
}

#[test]
fn a_record_that_others_need_is_not_deleted() {
    let place = Place::new();
    let mut document = open(&place.empty_document());
    let ids = chain(&mut document);
    for (id, first, kind) in [
        (ids.body, ids.meeting, Kind::Meeting),
        (ids.meeting, ids.case, Kind::Case),
        (ids.case, ids.decision, Kind::Decision),
    ] {
        let error = document.apply(&command(vec![Change::Delete { id }]), at(2)).unwrap_err();
        let StoreError::Rule(rule) = error else { panic!("{error:?}") };
        assert_eq!(rule, RuleError::StillReferred { first, count: 1, kinds: vec![kind] });
    }
    // Together, in the order of their need, they go.
    let all = [ids.decision, ids.case, ids.meeting, ids.body];
    let changes = all.iter().map(|id| Change::Delete { id: *id }).collect();
    document.apply(&command(changes), at(3)).unwrap();
    assert_eq!(contents(document.portfolio()), Vec::<String>::new());
}

#[test]
fn links_and_other_dependants_go_with_their_record_and_come_back_with_it() {
    let place = Place::new();
    let path = place.example();
    let mut document = open(&path);
    let project = document
        .portfolio()
        .links
        .iter()
        .flat_map(|link| [link.from_id, link.to_id])
        .flatten()
        .find(|id| {
            let referring = samstyr::model::rules::referring(document.portfolio(), *id);
            let dependent = |id: &RecordId| document.portfolio().record(*id).unwrap().kind();
            !referring.is_empty() && referring.iter().all(|id| dependent(id).about().goes_with_it)
        })
        .expect("the example has a record that only links refer to");
    let before = contents(document.portfolio());
    let links = document.portfolio().count(Kind::Link);
    document.apply(&command(vec![Change::Delete { id: project }]), at(2000)).unwrap();
    assert!(document.portfolio().record(project).is_none());
    assert!(document.portfolio().count(Kind::Link) < links);
    document.close().unwrap();
    let mut document = open(&path);
    document.undo("Kari", at(2001)).unwrap();
    assert_eq!(contents(document.portfolio()), before);
    let entries = document.history(Some(project), None).unwrap();
    let restored = &entries[0].changes[0];
    assert_eq!((restored.what, &restored.new), (What::Alive, &Value::Bool(true)));
    assert_eq!(document.check().unwrap(), []);
}

#[test]
fn what_a_dependant_only_names_does_not_take_it_along() {
    let place = Place::new();
    let mut document = open(&place.empty_document());
    let ids = chain(&mut document);
    let (person, add_person) = add(Kind::Person, &[("title", text("Kari"))]);
    let (there, add_there) = add(
        Kind::Attendance,
        &[
            ("meeting_id", Value::Link(ids.meeting)),
            ("person_id", Value::Link(person)),
            ("title", text("Kari, rådmann")),
            ("presence", Value::Choice("present")),
        ],
    );
    document.apply(&command(vec![add_person, add_there]), at(2)).unwrap();
    // Who was at a meeting stays known, whatever becomes of the list of people.
    let error = document.apply(&command(vec![Change::Delete { id: person }]), at(3)).unwrap_err();
    let StoreError::Rule(rule) = error else { panic!("{error:?}") };
    assert_eq!(
        rule,
        RuleError::StillReferred { first: there, count: 1, kinds: vec![Kind::Attendance] }
    );
    // With its meeting it goes.
    let all = [ids.decision, ids.case, ids.meeting].map(|id| Change::Delete { id });
    document.apply(&command(all.to_vec()), at(4)).unwrap();
    assert!(document.portfolio().record(there).is_none());
    document.apply(&command(vec![Change::Delete { id: person }]), at(5)).unwrap();
}

/// What cannot be taken back is not set upon a log that does not hold, whoever asks for it.
#[test]
fn nothing_is_made_final_in_a_damaged_document() {
    let place = Place::new();
    let path = place.empty_document();
    let mut document = open(&path);
    let ids = chain(&mut document);
    let beside = rusqlite::Connection::open(&path).unwrap();
    let altered = "UPDATE change SET value = 'annet' WHERE field = '@birth'";
    assert!(beside.execute(altered, []).unwrap() > 0);
    beside.close().unwrap();
    let change = set(Kind::Case, ids.case, "title", text("Kan tas tilbake"));
    document.apply(&command(vec![change]), at(2)).unwrap();
    let seal = command(vec![Change::Seal { record: ids.decision }]);
    let error = document.apply(&seal, at(3)).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    assert!(!document.portfolio().is_sealed(ids.decision));
}

#[test]
fn a_final_decision_is_neither_changed_nor_deleted_nor_taken_back() {
    let place = Place::new();
    let path = place.empty_document();
    let mut document = open(&path);
    let ids = chain(&mut document);
    let seal = Change::Seal { record: ids.decision };
    document.apply(&command(vec![seal.clone()]), at(2)).unwrap();
    document.close().unwrap();
    let mut document = open(&path);
    let portfolio = document.portfolio().clone();
    assert!(portfolio.is_sealed(ids.decision));
    let before = contents(&portfolio);
    for (index, _) in Kind::Decision.fields().iter().enumerate() {
        let old = portfolio.record(ids.decision).unwrap().get(index);
        let value = if old.is_null() { text("annet") } else { Value::Null };
        let change = Change::Set { id: ids.decision, field: index, value: value.clone() };
        if old == value || old == Value::Bool(false) {
            continue;
        }
        let error = document.apply(&command(vec![change]), at(3)).unwrap_err();
        let sealed = RuleError::Sealed { kind: Kind::Decision, record: ids.decision };
        assert!(matches!(&error, StoreError::Rule(rule) if *rule == sealed), "{index}: {error:?}");
    }
    for change in [Change::Delete { id: ids.decision }, seal] {
        let error = document.apply(&command(vec![change]), at(3)).unwrap_err();
        assert!(matches!(error, StoreError::Rule(RuleError::Sealed { .. })), "{error:?}");
    }
    for id in [ids.case, ids.meeting, ids.body] {
        assert!(document.apply(&command(vec![Change::Delete { id }]), at(3)).is_err());
    }
    let error = document.undo("Kari", at(4)).unwrap_err();
    assert!(
        matches!(error, StoreError::SealStays { record, .. } if record == ids.decision),
        "{error:?}"
    );
    assert_eq!(contents(document.portfolio()), before);
    // What came after it can be taken back, and then the seal stands in the way again.
    let change = set(Kind::Case, ids.case, "note", text("etterpå"));
    document.apply(&command(vec![change]), at(5)).unwrap();
    document.undo("Kari", at(6)).unwrap();
    assert!(matches!(document.undo("Kari", at(7)), Err(StoreError::SealStays { .. })));
    assert_eq!(document.check().unwrap(), []);
}

#[test]
fn a_correction_is_a_new_decision_that_points_back() {
    let place = Place::new();
    let path = place.empty_document();
    let mut document = open(&path);
    let ids = chain(&mut document);
    document.apply(&command(vec![Change::Seal { record: ids.decision }]), at(2)).unwrap();
    let (correction, change) = add(
        Kind::Decision,
        &[
            ("case_id", Value::Link(ids.case)),
            ("state", Value::Choice("draft")),
            ("outcome", Value::Choice("adopted")),
            ("title", text("Følger fylkesgrensen fra 2023")),
            ("text", text("Tilhørighet følger fylkesgrensen fra 1.1.2023.")),
            ("corrects_id", Value::Link(ids.decision)),
        ],
    );
    document.apply(&command(vec![change]), at(3)).unwrap();
    // It is a draft like any other, until it is made final itself.
    document.undo("Kari", at(4)).unwrap();
    document.redo("Kari", at(5)).unwrap();
    document.apply(&command(vec![Change::Seal { record: correction }]), at(6)).unwrap();
    document.close().unwrap();
    let document = open(&path);
    let portfolio = document.portfolio();
    assert!(portfolio.is_sealed(ids.decision) && portfolio.is_sealed(correction));
    let seal = &portfolio.seals[&ids.decision];
    let sealed = seal.decision().unwrap();
    assert_eq!(sealed.title, "Følger fylkesgrensen");
    assert_eq!(seal.short_hash().len(), 12);
    assert_eq!((sealed.body.as_str(), seal.by.as_deref()), ("Styringsgruppa", Some("Kari")));
    assert_eq!(seal.at, at(2));
}

#[test]
fn a_decision_without_outcome_text_or_meeting_is_not_made_final() {
    let place = Place::new();
    let mut document = open(&place.empty_document());
    let ids = chain(&mut document);
    let (kind, id) = (Kind::Decision, ids.decision);
    for (change, missing) in [
        (set(kind, id, "outcome", Value::Null), "outcome"),
        (set(kind, id, "text", text(" \n ")), "text"),
        (set(Kind::Case, ids.case, "meeting_id", Value::Null), "meeting_id"),
    ] {
        let changes = vec![change, Change::Seal { record: id }];
        let error = document.apply(&command(changes), at(2)).unwrap_err();
        let StoreError::Rule(rule) = error else { panic!("{error:?}") };
        assert_eq!(
            rule,
            RuleError::NotReadyForSeal {
                kind: Kind::Decision,
                record: id,
                lacking: if missing == "meeting_id" { Kind::Case } else { Kind::Decision },
                field: missing,
            }
        );
    }
    // Setting the state is making it final: there is no other way to that state.
    document.apply(&command(vec![set(kind, id, "state", Value::Choice("final"))]), at(3)).unwrap();
    assert!(document.portfolio().is_sealed(id));
    assert_eq!(document.history(None, Some(1)).unwrap()[0].step, StepKind::Seal);
}

#[test]
fn what_another_process_wrote_is_read_before_anything_is_written() {
    let place = Place::new();
    let path = place.empty_document();
    let (mut here, mut there) = (open(&path), open(&path));
    let ids = chain(&mut here);
    // It has not looked since, and works on what is there all the same.
    let rename = set(Kind::Case, ids.case, "title", text("Fra den andre"));
    there.apply(&command(vec![rename]), at(2)).unwrap();
    assert_eq!(there.portfolio().label(ids.case), "Fra den andre");
    // Undo takes back the newest step, whoever made it.
    here.undo("Kari", at(3)).unwrap();
    assert_eq!(here.portfolio().label(ids.case), "Medlemskap");
    assert_eq!(contents(open(&path).portfolio()), contents(here.portfolio()));
    assert_eq!(here.check().unwrap(), []);
}

/// What was worked out of values that somebody else has changed since is not written: it would lay old
/// ones over the new.
#[test]
fn what_was_worked_out_of_older_values_is_not_written() {
    let place = Place::new();
    let path = place.empty_document();
    let mut here = open(&path);
    let ids = chain(&mut here);
    let (before, upon) = (here.portfolio().label(ids.case), here.tip_hash());
    let mut there = open(&path);
    let theirs = set(Kind::Case, ids.case, "title", text("Fra den andre"));
    there.apply(&command(vec![theirs]), at(2)).unwrap();
    let longer = |before: &str| {
        command(vec![set(Kind::Case, ids.case, "title", text(&format!("{before} i nettverket")))])
    };
    let error = here.apply_upon(&longer(&before), at(3), &[], &Upon::State(upon)).unwrap_err();
    assert!(matches!(error, StoreError::Overtaken(_)), "{error:?}");
    // It has been read again, so that it can be worked out anew.
    let (now, upon) = (here.portfolio().label(ids.case), here.tip_hash());
    assert_eq!(now, "Fra den andre");
    here.apply_upon(&longer(&now), at(4), &[], &Upon::State(upon)).unwrap();
    assert_eq!(open(&path).portfolio().label(ids.case), "Fra den andre i nettverket");
    assert_eq!(here.history(None, None).unwrap().len(), 3);
}

#[test]
fn the_history_of_a_record_tells_who_when_why_and_from_what_to_what() {
    let place = Place::new();
    let mut document = open(&place.empty_document());
    let ids = chain(&mut document);
    let mut change = command(vec![set(Kind::Case, ids.case, "title", text("Ny tittel"))]);
    change.note = "etter møtet".to_owned();
    document.apply(&change, at(2)).unwrap();
    document.undo("Ola", at(3)).unwrap();
    let entries = document.history(Some(ids.case), None).unwrap();
    let told: Vec<_> = entries.iter().map(|e| (e.step, e.by.as_str(), e.note.as_str())).collect();
    let expected = [
        (StepKind::Undo, "Ola", ""),
        (StepKind::Edit, "Kari", "etter møtet"),
        (StepKind::Edit, "Kari", ""),
    ];
    assert_eq!(told, expected);
    assert_eq!(entries[0].undo_of, Some(entries[1].transaction));
    assert_eq!(entries[1].at, at(2));
    let changed = &entries[1].changes[0];
    assert_eq!(changed.what, What::Field(field(Kind::Case, "title")));
    assert_eq!((&changed.old, &changed.new), (&text("Medlemskap"), &text("Ny tittel")));
    assert_eq!(entries[2].changes.len(), 1, "only of the record that was asked for");
    assert_eq!(document.history(Some(example_id("cases", "ingen")), None).unwrap(), []);
}
