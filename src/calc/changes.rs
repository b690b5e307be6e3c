//! What has changed between two days, as a steering group reads it: decisions, cases, applications,
//! projects, benefits, follow-ups, ideas; each with what it was and what it is now.
//!
//! What is listed is the difference of the two portfolios: what was changed and changed back has
//! not changed. The log only adds who and when.

mod pair;
mod seen;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::overview::{Amount, overview};
use super::stated::Stated;
use crate::model::about::Told;
pub use crate::model::about::Topic;
use crate::model::exempt::Past;
use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::money::Ore;
use crate::model::record::Record;
use crate::model::value::Value;
use pair::Pair;
pub use seen::Seen;

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// The record is new.
    Added,
    /// A decision was made final.
    Sealed,
    /// A follow-up was done.
    Done,
    /// A follow-up was dropped.
    Dropped,
    /// An idea became an application or a project.
    Converted,
    /// Something of it changed.
    Changed,
    /// The deadline of the record has passed, and the record is not done.
    Overdue,
    /// The record was deleted.
    Removed,
}

impl Event {
    /// The name on the command line, and of the attribute in Fluent.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Sealed => "sealed",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Converted => "converted",
            Self::Changed => "changed",
            Self::Overdue => "overdue",
            Self::Removed => "removed",
        }
    }
}

/// A field that is not what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The number of the field.
    pub index: usize,
    /// Before; `Null` for a record that is new.
    pub old: Value,
    /// After.
    pub new: Value,
}

/// What has become of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The topic that the line stands under.
    pub topic: Topic,
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: RecordId,
    /// The name of the record now; its last one where it is gone.
    pub title: String,
    /// The case that it belongs to, where it is not a case itself.
    pub case: Option<RecordId>,
    /// Whether that case is exempt from public access, or was.
    pub exempt: bool,
    /// What happened, never empty, in the order of `Event`.
    pub events: Vec<Event>,
    /// What of it changed, in the order in which it is read.
    pub fields: Vec<FieldChange>,
    /// Who did the last of it and when, where the log says so.
    pub seen: Option<Seen>,
}

/// A sum of all applications, at both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Which figure of the overview.
    pub key: &'static str,
    /// At the beginning.
    pub before: Ore,
    /// At the end.
    pub after: Ore,
    /// How many records state it at the beginning, of how many.
    pub stated_before: Stated,
    /// How many records state it at the end, of how many.
    pub stated_after: Stated,
}

/// What has changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The records that have changed, a line each, by topic.
    pub lines: Vec<Line>,
    /// The sums applied for and awarded.
    pub sums: Vec<Sum>,
    /// What is exempt from public access.
    pub(crate) exempt: Past,
    /// How many fields of listed kinds changed that nobody needs to hear of: notes, sources.
    pub unlisted: usize,
    /// How many records of other kinds are new, changed or gone.
    pub others: BTreeMap<Kind, usize>,
}

impl Changes {
    /// The lines of a topic.
    pub fn of(&self, topic: Topic) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.topic == topic)
    }
}

/// From the end of one day to the end of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The day after which changes count.
    pub from: NaiveDate,
    /// The last day that counts.
    pub to: NaiveDate,
}

/// Two states of a portfolio held against each other.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// From when to when.
    pub period: Period,
    /// The portfolio at the beginning.
    pub before: Arc<Portfolio>,
    /// The portfolio at the end.
    pub after: Arc<Portfolio>,
    /// What has changed.
    pub changes: Changes,
}

/// The same states over the same time have changed in the same way.
impl PartialEq for Comparison {
    fn eq(&self, other: &Self) -> bool {
        let same = |ours: &Arc<Portfolio>, theirs: &Arc<Portfolio>| Arc::ptr_eq(ours, theirs);
        self.period == other.period
            && same(&self.before, &other.before)
            && same(&self.after, &other.after)
    }
}

impl Comparison {
    /// Holds two states against each other; the log of the time between says who and when.
    #[must_use]
    pub fn of(
        period: Period,
        before: Arc<Portfolio>,
        after: Arc<Portfolio>,
        log: &[Entry],
    ) -> Self {
        let changes = changes(&before, &after, log, period);
        Self { period, before, after, changes }
    }
}

/// What has changed from one state to another.
#[must_use]
pub fn changes(before: &Portfolio, after: &Portfolio, log: &[Entry], period: Period) -> Changes {
    let (seen, past) =
        (seen::by_record(log), &Past::of(log).with_what_came_of_it(&[before, after]));
    let mut found =
        Changes { sums: sums(before, after, period), exempt: past.clone(), ..Changes::default() };
    for kind in Kind::ALL.iter().copied() {
        let Told::Listed { under, fields, ends } = kind.about().told else { continue };
        let pair = Pair { before, after, past, period, kind, topic: under, told: fields, ends };
        for record in after.records(kind) {
            let old = before.record(record.record_id());
            found.lines.extend(pair.line(old, Some(record), &mut found.unlisted));
        }
        for record in before.records(kind) {
            if after.record(record.record_id()).is_none() {
                found.lines.extend(pair.line(Some(record), None, &mut found.unlisted));
            }
        }
    }
    for line in &mut found.lines {
        line.seen = seen.get(&line.id).map(|seen| (*seen).into());
    }
    found.lines.sort_by(|a, b| Place::of(a).cmp(&Place::of(b)));
    found.others = others(before, after);
    found
}

/// Where a line stands among the others: by topic, then by its first event, new ones first, then by
/// name.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place<'a> {
    topic: Topic,
    event: Option<Event>,
    title: &'a str,
    id: RecordId,
}

impl<'a> Place<'a> {
    fn of(line: &'a Line) -> Self {
        let event = line.events.first().copied();
        Self { topic: line.topic, event, title: &line.title, id: line.id }
    }
}

/// The figures of the overview, so that both always say the same.
fn sums(before: &Portfolio, after: &Portfolio, period: Period) -> Vec<Sum> {
    let total = |portfolio: &Portfolio, day: NaiveDate| {
        let figures = overview(portfolio, day);
        move |key: &str| {
            let total = figures.iter().find(|figure| figure.key == key && figure.by.is_empty());
            let Some(total) = total else { return (Ore::ZERO, Stated::default()) };
            let sum = match total.value {
                Amount::Money(sum) => sum,
                Amount::Count(_) | Amount::Hours(_) | Amount::Share(_) => Ore::ZERO,
            };
            (sum, total.stated())
        }
    };
    let (old, new) = (total(before, period.from), total(after, period.to));
    ["money.applied", "money.awarded"]
        .into_iter()
        .map(|key| {
            let ((before, stated_before), (after, stated_after)) = (old(key), new(key));
            Sum { key, before, after, stated_before, stated_after }
        })
        .collect()
}

/// How many records of the kinds that are not listed differ.
fn others(before: &Portfolio, after: &Portfolio) -> BTreeMap<Kind, usize> {
    let kinds = Kind::ALL.iter().copied();
    kinds
        .filter(|kind| kind.about().told == Told::Counted)
        .map(|kind| {
            let new = after.records(kind).filter(|record| {
                before.record(record.record_id()).is_none_or(|old| differs(old, *record))
            });
            let gone =
                before.records(kind).filter(|record| after.record(record.record_id()).is_none());
            (kind, new.count() + gone.count())
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn differs(old: &dyn Record, new: &dyn Record) -> bool {
    (0..new.fields().len()).any(|index| old.get(index) != new.get(index))
}
