//! What a copy brings or has brought, by record: so that whoever merges sees of what it is.

use crate::model::conflict::Conflict;
use crate::model::field::Field;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;

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

/// A cell of a record, and what it holds. A link stands there as the name of what it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Which.
    pub cell: What,
    /// Of a cell that changes, what stood there and what comes; of a new record, what comes; of one that is to be
    /// decided, all values.
    pub values: Vec<Value>,
}

/// A record that a copy has something to say about.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called here; what it comes with where it is not here.
    pub name: String,
    /// What becomes of it.
    pub becomes: Becomes,
    /// The fields of a changed one that get another value and are not to be decided; the columns of a new one.
    pub changed: Vec<Cell>,
    /// What of it is to be decided.
    pub undecided: Vec<Cell>,
}

/// The records that are final and were not.
#[must_use]
pub fn made_final(before: &Portfolio, after: &Portfolio) -> Vec<RecordId> {
    after.seals.keys().copied().filter(|id| !before.is_sealed(*id)).collect()
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
    let said = |value: &Value| match value {
        Value::Link(target) => {
            let names = [after, before].map(|portfolio| portfolio.label(*target));
            Value::Text(names.into_iter().find(|name| !name.is_empty()).unwrap_or_default())
        }
        other => other.clone(),
    };
    let of_it = conflicts.iter().filter(|conflict| conflict.record == id);
    let undecided: Vec<Cell> = of_it
        .map(|conflict| Cell {
            cell: conflict.cell,
            values: conflict.values.iter().map(|candidate| said(&candidate.value)).collect(),
        })
        .collect();
    let is_undecided = |cell| undecided.iter().any(|undecided| undecided.cell == cell);
    let (becomes, record) = match (before.record(id), after.record(id)) {
        (None, None) => return None,
        (None, Some(now)) if is_undecided(What::Alive) => (Becomes::Back, now),
        (None, Some(now)) => (Becomes::New, now),
        (Some(was), None) => (Becomes::Gone, was),
        (Some(_), Some(now)) => (Becomes::Changed, now),
    };
    let changed: Vec<Cell> = match (becomes, before.record(id)) {
        (Becomes::Changed, Some(was)) => changed(was, record)
            .filter(|index| !is_undecided(What::Field(*index)))
            .map(|index| (index, vec![said(&was.get(index)), said(&record.get(index))]))
            .map(|(index, values)| Cell { cell: What::Field(index), values })
            .collect(),
        (Becomes::New, _) => columns(record)
            .map(|index| Cell { cell: What::Field(index), values: vec![said(&record.get(index))] })
            .collect(),
        (Becomes::Changed | Becomes::Back | Becomes::Gone, _) => Vec::new(),
    };
    if becomes == Becomes::Changed && changed.is_empty() && undecided.is_empty() {
        return None;
    }
    // By the name that it has here, as long as it is here.
    let name = match before.record(id) {
        Some(was) => before.label_of(was),
        None => after.label_of(record),
    };
    Some(Incoming { record: id, kind: record.kind(), name, becomes, changed, undecided })
}

/// The fields of a record that hold something else than before.
fn changed<'a>(was: &'a dyn Record, now: &'a dyn Record) -> impl Iterator<Item = usize> + 'a {
    (0..now.fields().len()).filter(|index| was.get(*index) != now.get(*index))
}

/// The fields of a record that its list shows from the start and that say something besides its name.
fn columns(record: &dyn Record) -> impl Iterator<Item = usize> + '_ {
    let name = record.kind().name().map(|(index, _)| index);
    let shown = record.fields().iter().enumerate().filter(|(_, field)| field.column);
    let says = move |(index, field): &(usize, &Field)| {
        let value = record.get(*index);
        Some(*index) != name && !value.is_null() && value != field.field_type.unsaid()
    };
    shown.filter(says).map(|(index, _)| index)
}
