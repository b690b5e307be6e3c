//! The order in which people expect the records of a kind.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::model::case::Case;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;

/// What a record is ordered by: numbers, then a date, then its place on the agenda, then its name.
struct Key<L> {
    id: RecordId,
    numbers: [i64; 2],
    date: Option<FuzzyDate>,
    agenda: i64,
    label: L,
}

/// The keys of all records of a kind, in the order in which people expect them: what has a date by
/// date, what has a number by number, the rest by name, as `compare` orders names.
#[must_use]
pub fn natural_order(
    portfolio: &Portfolio,
    kind: Kind,
    compare: &dyn Fn(&str, &str) -> Ordering,
) -> Vec<RecordId> {
    let mut keys: Vec<Key<String>> = portfolio
        .records(kind)
        .map(|record| key(portfolio, kind, record, portfolio.label_of(record)))
        .collect();
    keys.sort_by(|a, b| a.compare(b, |a, b| compare(a, b)));
    keys.into_iter().map(|key| key.id).collect()
}

/// The same as the places of these records, which are all of a kind. `labels` has a key for the name
/// of each: made once, keys are quicker to compare than names in long lists.
#[must_use]
pub fn natural_places(
    portfolio: &Portfolio,
    kind: Kind,
    records: &[Arc<dyn Record>],
    labels: Vec<Vec<u8>>,
) -> Vec<u32> {
    let mut keys: Vec<(Key<Vec<u8>>, u32)> = (0..)
        .zip(records.iter().zip(labels))
        .map(|(place, (record, label))| (key(portfolio, kind, record.as_ref(), label), place))
        .collect();
    keys.sort_by(|(a, _), (b, _)| a.compare(b, Ord::cmp));
    keys.into_iter().map(|(_, place)| place).collect()
}

/// Whether what records of a kind are ordered by is their own, and not made of other records'.
#[must_use]
pub fn orders_itself(kind: Kind) -> bool {
    kind.names_itself() && !matches!(kind, Kind::Decision | Kind::Application)
}

/// Whether a record that was `old` stands where it stood, among others that have not moved either.
#[must_use]
pub fn keeps_its_place(
    (before, old): (&Portfolio, &dyn Record),
    (now, new): (&Portfolio, &dyn Record),
) -> bool {
    let place = |portfolio: &Portfolio, record: &dyn Record| {
        key(portfolio, record.kind(), record, portfolio.label_of(record))
    };
    let same = place(before, old).compare(&place(now, new), Ord::cmp).is_eq();
    old.kind() == new.kind() && same
}

impl<L> Key<L> {
    fn compare(&self, other: &Self, compare: impl Fn(&L, &L) -> Ordering) -> Ordering {
        let undated = self.date.is_none().cmp(&other.date.is_none());
        self.numbers
            .cmp(&other.numbers)
            .then(undated)
            .then_with(|| self.date.cmp(&other.date))
            .then(self.agenda.cmp(&other.agenda))
            .then_with(|| compare(&self.label, &other.label))
            .then_with(|| self.id.cmp(&other.id))
    }
}

fn key<L>(portfolio: &Portfolio, kind: Kind, record: &dyn Record, label: L) -> Key<L> {
    let number = |name: &str| match record.value(name) {
        Value::Integer(number) => number,
        _ => i64::MAX,
    };
    let date = |name: &str| match record.value(name) {
        Value::Date(date) => Some(date),
        _ => None,
    };
    let id = record.record_id();
    let mut key = Key { id, numbers: [0; 2], date: None, agenda: 0, label };
    match kind {
        Kind::Municipality => {
            if let Value::Text(digits) = record.value("number") {
                key.numbers[0] = digits.parse().unwrap_or(i64::MAX);
            }
        }
        Kind::Meeting | Kind::Event | Kind::Document => key.date = date("date"),
        Kind::Case => (key.date, key.agenda) = place_of(portfolio, Some(Id::from_raw(id))),
        Kind::Decision => {
            let case = portfolio.decisions.get_raw(id).and_then(|decision| decision.case_id);
            (key.date, key.agenda) = place_of(portfolio, case);
            key.date = date("date").or(key.date);
        }
        Kind::Action => key.date = date("deadline"),
        Kind::Milestone => {
            key.date = portfolio.milestones.get_raw(id).and_then(|m| m.date().cloned());
        }
        Kind::Call => {
            key.numbers[0] = number("call_year");
            key.date = date("deadline");
        }
        Kind::Application => {
            let application = portfolio.applications.get_raw(id);
            let call = application.and_then(|a| portfolio.calls.find(a.call_id));
            let year = call.and_then(|call| call.call_year).unwrap_or(i64::MAX);
            key.numbers = [year, number("decided_rank")];
        }
        Kind::Estimate => key.date = date("made_on"),
        Kind::StatusReport => key.date = date("reported_on"),
        Kind::Measurement => key.date = date("measured_on"),
        Kind::Round => key.date = date("deadline"),
        Kind::OwnColumn | Kind::SavedView => key.numbers[0] = number("rank"),
        _ => {}
    }
    key
}

/// When a case was treated, and its place on the agenda.
fn place_of(portfolio: &Portfolio, case: Option<Id<Case>>) -> (Option<FuzzyDate>, i64) {
    let case = portfolio.cases.find(case);
    let meeting = case.and_then(|case| portfolio.meetings.find(case.meeting_id));
    let agenda = case.and_then(|case| case.agenda_order).unwrap_or(i64::MAX);
    (meeting.and_then(|meeting| meeting.date.clone()), agenda)
}
