//! What a copy brings or has brought, by record: so that whoever merges sees of what it is.

use crate::model::conflict::Conflict;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;

/// What becomes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// It was not here before.
    New,
    /// It was deleted here, and is there again until that has been decided.
    Back,
    /// Fields of it get other values, or none but those that are to be decided.
    Changed,
    /// It goes.
    Gone,
}

/// A record that a copy has something to say about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called; what it was called where it goes.
    pub name: String,
    /// What becomes of it.
    pub becomes: Becomes,
    /// The fields of a changed one that get another value and are not to be decided.
    pub fields: Vec<usize>,
    /// What of it is to be decided.
    pub undecided: Vec<What>,
}

/// What the records that were touched have become; what there is to decide comes first.
#[must_use]
pub fn incoming(
    before: &Portfolio,
    after: &Portfolio,
    touched: &[RecordId],
    conflicts: &[Conflict],
) -> Vec<Incoming> {
    let of = |id| of_record(before, after, id, conflicts);
    let mut all: Vec<Incoming> = touched.iter().filter_map(|id| of(*id)).collect();
    // Links between records go with what they link.
    all.sort_by_key(|one| (one.undecided.is_empty(), one.kind.about().goes_with_it));
    all
}

fn of_record(
    before: &Portfolio,
    after: &Portfolio,
    id: RecordId,
    conflicts: &[Conflict],
) -> Option<Incoming> {
    let undecided: Vec<What> = conflicts
        .iter()
        .filter(|conflict| conflict.record == id)
        .map(|conflict| conflict.cell)
        .collect();
    let (becomes, record) = match (before.record(id), after.record(id)) {
        (None, None) => return None,
        (None, Some(now)) if undecided.contains(&What::Alive) => (Becomes::Back, now),
        (None, Some(now)) => (Becomes::New, now),
        (Some(was), None) => (Becomes::Gone, was),
        (Some(_), Some(now)) => (Becomes::Changed, now),
    };
    let fields = match (becomes, before.record(id)) {
        (Becomes::Changed, Some(was)) => changed(was, record, &undecided),
        (Becomes::Changed | Becomes::New | Becomes::Back | Becomes::Gone, _) => Vec::new(),
    };
    if becomes == Becomes::Changed && fields.is_empty() && undecided.is_empty() {
        return None;
    }
    let named = if becomes == Becomes::Gone { before } else { after };
    let name = named.label_of(record);
    Some(Incoming { record: id, kind: record.kind(), name, becomes, fields, undecided })
}

fn changed(was: &dyn Record, now: &dyn Record, undecided: &[What]) -> Vec<usize> {
    (0..now.fields().len())
        .filter(|index| !undecided.contains(&What::Field(*index)))
        .filter(|index| was.get(*index) != now.get(*index))
        .collect()
}
