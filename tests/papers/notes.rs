//! An internal note stands in no paper, also where the paper is for those who may read all; in the table that comes
//! back to whoever wrote it, it stands.

use std::sync::Arc;

use samstyr::calc::changes::{Comparison, Period};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::report::PAPERS;
use samstyr::report::paper::Ask;
use samstyr::store::{Access, Document};
use samstyr::text::Lang;

use super::every::said;
use super::{made_at, subjects};
use crate::support::{Place, day, field, list, on, text};

/// What nothing else in the example says.
const NOTE: &str = "Qzxw bare mellom oss";

/// The kinds with a note that is internal.
const KINDS: [Kind; 2] = [Kind::Case, Kind::Decision];

#[test]
fn an_internal_note_stands_in_no_paper() {
    let place = Place::new();
    let document = Document::open(&place.example(), Access::Read).unwrap();
    let mut portfolio = document.portfolio().as_ref().clone();
    for kind in KINDS {
        let ids: Vec<RecordId> = portfolio.records(kind).map(|record| record.record_id()).collect();
        assert!(!ids.is_empty(), "{kind:?}");
        for id in ids {
            portfolio.change(id, [(field(kind, "note"), text(NOTE))]).unwrap();
        }
    }
    let period = Period { from: day("2022-09-23"), to: day("2024-04-26") };
    let log = document.log_reader().unwrap();
    let entries = log.history_between(period.from, day("9999-12-31")).unwrap();
    let before = Arc::new(log.as_of(period.from).unwrap());
    let after = Arc::new(portfolio);
    let comparison = Arc::new(Comparison::of(period, before, Arc::clone(&after), &entries));
    let mut made = 0;
    for paper in PAPERS {
        for subject in subjects::of(paper, &after, &comparison) {
            for public in [false].into_iter().chain(paper.public.then_some(true)) {
                let ask = Ask { public, ..Ask::of(subject.clone(), Lang::Nb, made_at()) };
                let outline = (paper.make)(&after, &ask).unwrap();
                let told = said(&outline).join("\n");
                assert!(!told.contains(NOTE), "{} ({public}): {told}", paper.genre);
                if let Some(data) = paper.data {
                    let data = data(&after, &ask).unwrap().to_string();
                    assert!(!data.contains(NOTE), "{} ({public}): {data}", paper.genre);
                }
                made += 1;
            }
        }
    }
    assert!(made > PAPERS.len(), "{made} papers");
}

#[test]
fn an_internal_note_goes_out_in_a_table_and_comes_back_and_no_table_is_for_the_public() {
    let place = Place::new();
    let file = place.example();
    let case = list(&file, "cases").remove(0)["id"].as_str().unwrap().to_owned();
    on(&file, "set", &[&case, &format!("note={NOTE}")]).done();
    let table = place.path("saker.csv").display().to_string();
    let export = ["table", "--kind", "cases", "--out", &table];
    on(&file, "export", &export).done();
    let written = std::fs::read_to_string(&table).unwrap();
    assert_eq!(written.matches(NOTE).count(), 1);
    std::fs::write(&table, written.replace(NOTE, "Qzxw endret i regnearket")).unwrap();
    on(&file, "import", &[&table, "--as", "cases"]).done();
    let notes =
        list(&file, "cases").into_iter().filter(|one| one["note"] == "Qzxw endret i regnearket");
    assert_eq!(notes.count(), 1);
    on(&file, "export", &[&export[..], &["--public"]].concat()).failed(2);
}
