//! What only the merge of copies makes doubtful of a record: dates that are hidden by a link or the wrong way
//! round, fields that do not go together.

use std::collections::BTreeSet;

use super::Consequence;
use crate::model::about::Borrowed;
use crate::model::doubt::{Against, doubts};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::rules::pairs_out_of_order;
use crate::model::value::Value;

/// Dates of touched records that a link hides, and did not hide before.
pub(super) fn hidden(
    before: &Portfolio,
    after: &Portfolio,
    touched: &BTreeSet<RecordId>,
) -> Vec<Consequence> {
    new(before, after, touched, hidden_of)
}

/// Pairs of dates of touched records that stand the wrong way round, and did not before.
pub(super) fn out_of_order(
    before: &Portfolio,
    after: &Portfolio,
    touched: &BTreeSet<RecordId>,
) -> Vec<Consequence> {
    new(before, after, touched, out_of_order_of)
}

/// What is doubtful of touched records, and was not before. Today has nothing to do with it.
pub(super) fn doubtful(
    before: &Portfolio,
    after: &Portfolio,
    touched: &BTreeSet<RecordId>,
) -> Vec<Consequence> {
    new(before, after, touched, doubtful_of)
}

fn doubtful_of(portfolio: &Portfolio, id: RecordId) -> Vec<Consequence> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    // Two cases with one number are a consequence of their own.
    let doubts = doubts(portfolio, record, None);
    let doubts = doubts.filter(|doubt| !matches!(doubt.against, Against::SameNumber(_)));
    doubts.map(|doubt| Consequence::Doubtful(id, doubt)).collect()
}

/// What is found of touched records afterwards and was not before.
fn new(
    before: &Portfolio,
    after: &Portfolio,
    touched: &BTreeSet<RecordId>,
    of: fn(&Portfolio, RecordId) -> Vec<Consequence>,
) -> Vec<Consequence> {
    let already: Vec<Consequence> = touched.iter().flat_map(|id| of(before, *id)).collect();
    let mut found: Vec<Consequence> = touched.iter().flat_map(|id| of(after, *id)).collect();
    found.retain(|consequence| !already.contains(consequence));
    found
}

fn out_of_order_of(portfolio: &Portfolio, id: RecordId) -> Vec<Consequence> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let kind = record.kind();
    let pairs = pairs_out_of_order(portfolio, record);
    pairs
        .map(|(first, second)| Consequence::OutOfOrder { record: id, kind, first, second })
        .collect()
}

fn hidden_of(portfolio: &Portfolio, id: RecordId) -> Vec<Consequence> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let kind = record.kind();
    let hidden = |borrowed: &Borrowed| {
        let (index, _) = kind.field(borrowed.date)?;
        let Value::Date(date) = record.get(index) else { return None };
        let (from, shown) = portfolio.borrowed(record, index)?;
        (*shown != date).then_some(Consequence::HiddenDate {
            record: id,
            kind,
            field: borrowed.date,
            date,
            link: borrowed.from,
            from,
        })
    };
    kind.about().borrows.iter().filter_map(hidden).collect()
}
