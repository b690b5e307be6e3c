//! The order in which people expect the records of a kind.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::model::about::{Path, Sorted};
use crate::model::field_value::FieldValue as _;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;

/// What a record is ordered by: one rank for each thing that its kind is ordered by, then its name.
struct Key<L> {
    id: RecordId,
    ranks: Vec<Rank>,
    label: L,
}

/// A rank; what has none comes last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Number(i64),
    Date(FuzzyDate),
    Last,
}

/// The keys of all records of a kind, in the order in which people expect them: what has a date by
/// date, what has a number by number, the rest by name. `filed` makes bytes of a name that compare as
/// names are filed.
#[must_use]
pub(crate) fn natural_order(
    portfolio: &Portfolio,
    kind: Kind,
    filed: impl Fn(&str) -> Vec<u8>,
) -> Vec<RecordId> {
    let ways = ways(kind);
    let mut keys: Vec<Key<Vec<u8>>> = portfolio
        .records(kind)
        .map(|record| key(portfolio, &ways, record, filed(&portfolio.label_of(record))))
        .collect();
    keys.sort_unstable_by(Key::compare);
    keys.into_iter().map(|key| key.id).collect()
}

/// The same as the places of these records, which are all of a kind. `labels` has a key for the name
/// of each: made once, keys are quicker to compare than names in long lists.
#[must_use]
pub(crate) fn natural_places(
    portfolio: &Portfolio,
    kind: Kind,
    records: &[Arc<dyn Record>],
    labels: Vec<Vec<u8>>,
) -> Vec<u32> {
    let ways = ways(kind);
    let mut keys: Vec<(Key<Vec<u8>>, u32)> = (0..)
        .zip(records.iter().zip(labels))
        .map(|(place, (record, label))| (key(portfolio, &ways, record.as_ref(), label), place))
        .collect();
    keys.sort_unstable_by(|(a, _), (b, _)| a.compare(b));
    keys.into_iter().map(|(_, place)| place).collect()
}

/// Whether what records of a kind are ordered by is their own, and not made of other records'.
#[must_use]
pub(crate) fn orders_itself(kind: Kind) -> bool {
    let own = |way: &Way| match way {
        Way::Number(steps) | Way::Digits(steps) => steps.len() < 2,
        Way::Date(paths) => paths.iter().all(|steps| steps.len() < 2),
    };
    let borrows = !kind.about().borrows.is_empty();
    kind.names_itself() && !borrows && ways(kind).iter().all(own)
}

/// Whether a record that was `old` stands where it stood, among others that have not moved either.
#[must_use]
pub(crate) fn keeps_its_place(
    (before, old): (&Portfolio, &dyn Record),
    (now, new): (&Portfolio, &dyn Record),
) -> bool {
    let place = |portfolio: &Portfolio, record: &dyn Record| {
        key(portfolio, &ways(record.kind()), record, portfolio.label_of(record))
    };
    let same = place(before, old).compare(&place(now, new)).is_eq();
    old.kind() == new.kind() && same
}

impl<L: Ord> Key<L> {
    fn compare(&self, other: &Self) -> Ordering {
        self.ranks
            .cmp(&other.ranks)
            .then_with(|| self.label.cmp(&other.label))
            .then_with(|| self.id.cmp(&other.id))
    }
}

/// The numbers of the fields along a path, looked up once for all records of a kind.
type Steps = Vec<usize>;

/// What a kind is ordered by, with its paths as numbers of fields.
enum Way {
    Number(Steps),
    Digits(Steps),
    Date(Vec<Steps>),
}

fn ways(kind: Kind) -> Vec<Way> {
    let steps = |path: Path| steps(kind, path);
    let sorted = kind.about().ordered_by.iter();
    let way = sorted.map(|sorted| match sorted {
        Sorted::Number(path) => Way::Number(steps(path)),
        Sorted::Digits(path) => Way::Digits(steps(path)),
        Sorted::Date(paths) => Way::Date(paths.iter().copied().map(steps).collect()),
    });
    way.collect()
}

fn steps(kind: Kind, path: Path) -> Steps {
    let mut at = Some(kind);
    let mut steps = Vec::new();
    for name in path.split('.') {
        let Some((index, field)) = at.and_then(|kind| kind.field(name)) else { break };
        steps.push(index);
        at = field.field_type.target();
    }
    steps
}

fn key<L>(portfolio: &Portfolio, ways: &[Way], record: &dyn Record, label: L) -> Key<L> {
    let rank = |way: &Way| match way {
        Way::Number(steps) => {
            let number = Option::<i64>::from_value(follow(portfolio, record, steps));
            number.ok().flatten().map_or(Rank::Last, Rank::Number)
        }
        Way::Digits(steps) => {
            let digits = follow(portfolio, record, steps);
            let number = digits.as_text().and_then(|digits| digits.parse().ok());
            number.map_or(Rank::Last, Rank::Number)
        }
        Way::Date(paths) => {
            let dates = paths.iter().map(|steps| follow(portfolio, record, steps));
            let mut known =
                dates.filter_map(|value| Option::<FuzzyDate>::from_value(value).ok().flatten());
            known.next().map_or(Rank::Last, Rank::Date)
        }
    };
    Key { id: record.record_id(), ranks: ways.iter().map(rank).collect(), label }
}

/// What stands at the end of a path; nothing where a link on the way names nothing.
fn follow(portfolio: &Portfolio, record: &dyn Record, steps: &[usize]) -> Value {
    match steps {
        [] => Value::Null,
        [last] => portfolio.value_of(record, *last),
        [first, rest @ ..] => {
            let next = record.get(*first).as_link().and_then(|id| portfolio.record(id));
            next.map_or(Value::Null, |next| follow(portfolio, next, rest))
        }
    }
}
