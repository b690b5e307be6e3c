//! Bringing an earlier state back: as changes like any other, so that the log of what came after it
//! stays, that they can be taken back, and that other copies get them too.

use std::collections::BTreeSet;

use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::settled::SettledCells;
use crate::model::value::Value;
use crate::store::Document;
use crate::store::error::StoreError;

/// The changes that make the records of a document those of an earlier portfolio of it. Decisions
/// that are final stay as they are, and so does what they refer to and what they settle.
///
/// # Errors
/// When the document cannot be read.
pub fn restoring(document: &Document, earlier: &Portfolio) -> Result<Vec<Change>, StoreError> {
    let now = document.portfolio();
    let fixed = fixed(now);
    let settled = SettledCells::of(now);
    let mut back = Vec::new();
    let mut gone = Vec::new();
    for kind in Kind::ALL {
        for record in earlier.records(*kind) {
            let id = record.record_id();
            let values: Vec<Value> =
                (0..record.fields().len()).map(|index| record.get(index)).collect();
            if now.record(id).is_some() {
                if !now.seals.contains_key(&id) {
                    back.extend(differences(now, &settled, id, &values));
                }
            } else {
                back.extend(bring_back(document, *kind, id, &values)?);
            }
        }
        for record in now.records(*kind) {
            let id = record.record_id();
            if earlier.record(id).is_none() && !fixed.contains(&id) {
                gone.push(id);
            }
        }
    }
    // What goes may still refer to each other: whoever nobody refers to goes first.
    back.extend(in_order(now, gone).into_iter().map(|id| Change::Delete { id }));
    Ok(back)
}

fn differences(
    now: &Portfolio,
    settled: &SettledCells,
    id: RecordId,
    values: &[Value],
) -> Vec<Change> {
    let Some(record) = now.record(id) else { return Vec::new() };
    let kind = record.kind();
    let is_open = |index: usize, value: &Value| {
        let field = kind.fields().get(index);
        field.is_some_and(|field| settled.check((kind, id), field.name, value).is_ok())
    };
    values
        .iter()
        .enumerate()
        .filter(|(index, value)| record.get(*index) != **value && is_open(*index, value))
        .map(|(field, value)| as_it_stood(kind, id, field, value))
        .collect()
}

/// The change that brings a value back. What once stood in a field is no news that is typed now: a time
/// in words of an earlier version, a date that a link hides.
fn as_it_stood(kind: Kind, id: RecordId, field: usize, value: &Value) -> Change {
    let value = value.clone();
    match is_held_as_typed(kind, field) {
        true => Change::Decide { id, field, value },
        false => Change::Set { id, field, value },
    }
}

/// Whether what is typed into a field is held against more than what may stand in it.
fn is_held_as_typed(kind: Kind, field: usize) -> bool {
    kind.fields().get(field).is_some_and(|field| field.clock) || kind.borrows(field).is_some()
}

/// A record that is not there now: one that was deleted since comes back as it went, and then
/// becomes what it was; one that this log does not know is new.
fn bring_back(
    document: &Document,
    kind: Kind,
    id: RecordId,
    values: &[Value],
) -> Result<Vec<Change>, StoreError> {
    let Some(last) = document.last_values(kind, id)? else {
        let said = values.iter().enumerate().filter(|(_, value)| !value.is_null());
        let (later, values): (Vec<_>, Vec<_>) =
            said.partition(|(field, _)| is_held_as_typed(kind, *field));
        let values = values.into_iter().map(|(field, value)| (field, value.clone())).collect();
        let mut changes = vec![Change::Add { kind, id, values }];
        changes.extend(later.into_iter().map(|(field, value)| as_it_stood(kind, id, field, value)));
        return Ok(changes);
    };
    let mut changes = vec![Change::Restore { kind, id, values: last.clone() }];
    for (field, value) in values.iter().enumerate() {
        let before = last.iter().find(|(index, _)| *index == field).map(|(_, value)| value);
        if before.unwrap_or(&Value::Null) != value {
            changes.push(as_it_stood(kind, id, field, value));
        }
    }
    Ok(changes)
}

/// The final decisions, and all that they refer to, directly or not.
fn fixed(now: &Portfolio) -> BTreeSet<RecordId> {
    let mut fixed = BTreeSet::new();
    let mut open: Vec<RecordId> = now.seals.keys().copied().collect();
    while let Some(id) = open.pop() {
        if fixed.insert(id) {
            open.extend(links(now, id));
        }
    }
    fixed
}

fn links(now: &Portfolio, id: RecordId) -> Vec<RecordId> {
    let Some(record) = now.record(id) else { return Vec::new() };
    (0..record.fields().len()).filter_map(|index| record.get(index).as_link()).collect()
}

/// An order in which nothing is taken away while something later in it still refers to it.
fn in_order(now: &Portfolio, gone: Vec<RecordId>) -> Vec<RecordId> {
    let all: BTreeSet<RecordId> = gone.iter().copied().collect();
    let mut referred: std::collections::BTreeMap<RecordId, usize> = Default::default();
    for id in &all {
        for target in links(now, *id).into_iter().filter(|target| target != id) {
            *referred.entry(target).or_default() += 1;
        }
    }
    let free = |referred: &std::collections::BTreeMap<RecordId, usize>, id: &RecordId| {
        referred.get(id).copied().unwrap_or(0) == 0
    };
    let mut ready: Vec<RecordId> = all.iter().copied().filter(|id| free(&referred, id)).collect();
    let mut order = Vec::with_capacity(all.len());
    while let Some(id) = ready.pop() {
        order.push(id);
        for target in links(now, id).into_iter().filter(|target| *target != id) {
            if let Some(count) = referred.get_mut(&target) {
                *count -= 1;
                if *count == 0 && all.contains(&target) {
                    ready.push(target);
                }
            }
        }
    }
    order
}
