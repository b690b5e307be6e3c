//! What a paper of the list can be made of, found in a document: all of it, so that a test over the
//! list needs to know no paper.

use std::sync::Arc;

use samstyr::calc::agenda::AgendaIndex;
use samstyr::calc::changes::{Comparison, Period};
use samstyr::model::kind::Portfolio;
use samstyr::report::paper::{Paper, Scope, Subject, Within};
use samstyr::store::Document;

use crate::support::day;

/// From the meeting of 23 September 2022 to how the document stands.
pub fn comparison(document: &Document) -> Arc<Comparison> {
    let period = Period { from: day("2022-09-23"), to: day("2024-04-26") };
    let log = document.log_reader().unwrap();
    let entries = log.history_between(period.from, day("9999-12-31")).unwrap();
    let before = Arc::new(log.as_of(period.from).unwrap());
    Arc::new(Comparison::of(period, before, Arc::clone(document.portfolio()), &entries))
}

/// Every record that the paper can be of; of periods, all sorts.
pub fn of(paper: &Paper, portfolio: &Portfolio, comparison: &Arc<Comparison>) -> Vec<Subject> {
    let agenda = AgendaIndex::of(portfolio);
    let subjects: Vec<Subject> = match paper.scope {
        Scope::Record(kind) => portfolio
            .records(kind)
            .map(|record| record.record_id())
            .filter(|id| (paper.suits)(portfolio, &agenda, *id))
            .map(Subject::Record)
            .collect(),
        Scope::Period(_) => {
            let body = portfolio.settings().and_then(|settings| settings.deciding_body_id);
            let (early, late) = (day("2016-12-31"), day("2022-01-01"));
            let periods = [
                Within::default(),
                Within { from: Some(late), to: None, body },
                Within { from: None, to: Some(early), body: None },
                Within { from: Some(early), to: Some(late), body },
                Within { from: Some(day("1990-01-01")), to: Some(day("1990-12-31")), body },
            ];
            periods.map(Subject::Period).to_vec()
        }
        Scope::Changes => vec![Subject::Changes(Arc::clone(comparison))],
    };
    assert!(!subjects.is_empty(), "the example has nothing to make {} of", paper.genre);
    subjects
}
