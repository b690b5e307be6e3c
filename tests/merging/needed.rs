//! What a final decision needs stays, whatever another copy deleted that did not know of the seal.

use std::fs;
use std::path::PathBuf;

use samstyr::model::command::Change;
use samstyr::model::conflict::Choice;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::history::What;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::rules::RuleError;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, StoreError};

use super::by_hand::{Pair, apply, how, merge, pair, same, together};
use crate::support::{add, at, command, contents, set, text};

/// A meeting that was held, and a case that was dealt with at none, in both copies.
fn held() -> (Pair, RecordId, RecordId) {
    let mut pair = pair();
    let body = pair.mine.portfolio().bodies.iter().next().unwrap().id.raw();
    let date = FuzzyDate::parse_edtf("2020-01-02").unwrap();
    let (meeting, new_meeting) = add(
        Kind::Meeting,
        &[
            ("body_id", Value::Link(body)),
            ("date", Value::Date(date)),
            ("state", Value::Choice("held")),
        ],
    );
    let (case, new_case) =
        add(Kind::Case, &[("title", text("Ny sak")), ("state", Value::Choice("treated"))]);
    pair.mine.apply(&command(vec![new_meeting, new_case]), at(1)).unwrap();
    merge(&mut pair.theirs, &pair.mine);
    (pair, meeting, case)
}

/// Mine decides the case at the meeting, for good.
fn decide_for_good(pair: &mut Pair, meeting: RecordId, case: RecordId) -> RecordId {
    let (decision, new) = add(
        Kind::Decision,
        &[
            ("case_id", Value::Link(case)),
            ("state", Value::Choice("final")),
            ("outcome", Value::Choice("adopted")),
            ("title", text("Vedtak")),
            ("text", text("Ja.")),
        ],
    );
    let moved = set(Kind::Case, case, "meeting_id", Value::Link(meeting));
    pair.mine.apply(&command(vec![moved, new]), at(3)).unwrap();
    decision
}

#[test]
fn what_a_seal_needs_is_not_deleted_by_a_copy_that_did_not_know_of_it() {
    for deletes_case in [false, true] {
        let (mut pair, meeting, case) = held();
        // The meeting that the decision was taken at, or its case where that is at the meeting already.
        let gone = if deletes_case { case } else { meeting };
        if deletes_case {
            let there = set(Kind::Case, case, "meeting_id", Value::Link(meeting));
            apply(&mut pair.mine, "Anne", 2, there);
            merge(&mut pair.theirs, &pair.mine);
        }
        apply(&mut pair.theirs, "Bjørn", 4, Change::Delete { id: gone });
        let decision = decide_for_good(&mut pair, meeting, case);
        let report = together(&mut pair);
        assert!(report.conflicts.iter().any(|it| (it.record, it.cell) == (gone, What::Alive)));
        for copy in [&mut pair.mine, &mut pair.theirs] {
            let portfolio = copy.portfolio();
            assert!(portfolio.is_sealed(decision));
            assert!(portfolio.record(meeting).is_some() && portfolio.record(case).is_some());
            assert!(copy.conflicts().get(gone, What::Alive).is_some());
            // It cannot be decided that it goes.
            let goes = Choice { record: gone, cell: What::Alive, value: Value::Bool(false) };
            let error = copy.decide(std::slice::from_ref(&goes), "Kari", "", at(5)).unwrap_err();
            assert!(matches!(error, StoreError::Rule(RuleError::Needed { .. })), "{error:?}");
        }
        let stays = Choice { record: gone, cell: What::Alive, value: Value::Bool(true) };
        pair.theirs.decide(&[stays], "Kari", "", at(6)).unwrap();
        assert!(pair.theirs.conflicts().is_empty());
        together(&mut pair);
        // Nothing was changed of it that its history could tell.
        let told = pair.mine.history(Some(gone), None).unwrap();
        assert!(told.iter().all(|entry| !entry.changes.is_empty()), "{told:?}");
    }
}

#[test]
fn what_went_with_all_that_belongs_to_it_stays_with_the_seal() {
    let mut pair = pair();
    let (case, decision) = (pair.ids.case, pair.ids.decision);
    let of =
        |copy: &Document| copy.portfolio().cases.get_raw(case).unwrap().meeting_id.unwrap().raw();
    let meeting = of(&pair.mine);
    let body = pair.mine.portfolio().meetings.get_raw(meeting).unwrap().body_id.unwrap().raw();
    for id in [decision, case, meeting, body] {
        apply(&mut pair.theirs, "Bjørn", 2, Change::Delete { id });
    }
    apply(&mut pair.mine, "Anne", 3, Change::Seal { record: decision });
    together(&mut pair);
    for id in [decision, case, meeting, body] {
        assert!(pair.theirs.portfolio().record(id).is_some());
    }
}

#[test]
fn the_way_by_which_it_comes_through_a_third_copy_does_not_matter() {
    let (mut pair, meeting, case) = held();
    let third: PathBuf = pair.place.path("tredje.samstyr");
    fs::copy(pair.mine.path(), &third).unwrap();
    apply(&mut pair.theirs, "Bjørn", 4, Change::Delete { id: meeting });
    decide_for_good(&mut pair, meeting, case);
    let mut third = Document::open(&third, Access::Write).unwrap();
    apply(&mut third, "Cato", 4, Change::Delete { id: meeting });
    let originals = [pair.mine.path(), pair.theirs.path(), third.path()].map(|path| {
        let kept = path.with_extension("urort.samstyr");
        fs::copy(path, &kept).unwrap();
        kept
    });
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let mut all: Vec<Document> = Vec::new();
    for (number, [first, second, last]) in orders.into_iter().enumerate() {
        let copy = pair.place.path(&format!("rekke-{number}.samstyr"));
        fs::copy(&originals[first], &copy).unwrap();
        let mut document = Document::open(&copy, Access::Write).unwrap();
        for other in [second, last] {
            document.merge(&originals[other], how()).unwrap();
        }
        assert!(document.portfolio().record(meeting).is_some());
        let past = document.as_of(at(60).date_naive()).unwrap();
        assert_eq!(contents(&past), contents(document.portfolio()));
        all.push(document);
    }
    for document in &all[1..] {
        same(&all[0], document);
    }
}
