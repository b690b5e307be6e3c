//! The changes that take a step back, against the document as it is: a cell that holds something
//! else by now stays, and is named.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::Connection;

use crate::model::command::Change;
use crate::model::conflict::Conflicts;
use crate::model::history::{Entry, EntryChange, What};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;
use crate::store::cell;
use crate::store::damage::Damage;
use crate::store::error::StoreError;
use crate::store::log::read_row;
use crate::store::register::born_with;

/// The changes that take a step back, and what of it has moved on since and stays.
pub(in crate::store) struct Inverse {
    pub changes: Vec<Change>,
    pub moved: Vec<(RecordId, Kind, &'static str)>,
}

/// Works out the inverse of a step.
pub(in crate::store) fn inverse(
    connection: &Connection,
    path: &Path,
    (portfolio, conflicts): (&Portfolio, &Conflicts),
    entry: &Entry,
) -> Result<Inverse, StoreError> {
    let mut back = Back {
        connection,
        path,
        conflicts,
        so_far: portfolio.clone(),
        cells: HashMap::new(),
        changes: Vec::new(),
        moved: Vec::new(),
    };
    // Taken back one by one: a step may have touched the same cell or record more than once.
    let mut beside: Vec<Value> = Vec::new();
    for change in entry.changes.iter().rev() {
        if change.beside {
            beside.push(change.new.clone());
            continue;
        }
        let mut wrote = vec![change.new.clone()];
        wrote.extend(beside.drain(..).rev());
        let done = match change.what {
            What::Field(field) => back.field(change, field, &wrote)?,
            What::Birth | What::Alive => back.existence(change)?,
            What::Seal => false,
        };
        if !done {
            back.moved.push((change.id, change.kind, change.field_name()));
        }
    }
    Ok(Inverse { changes: back.changes, moved: back.moved })
}

struct Back<'a> {
    connection: &'a Connection,
    path: &'a Path,
    conflicts: &'a Conflicts,
    so_far: Portfolio,
    /// What cells hold that have been taken back already.
    cells: HashMap<(RecordId, What), Vec<Value>>,
    changes: Vec<Change>,
    moved: Vec<(RecordId, Kind, &'static str)>,
}

impl Back<'_> {
    /// The values that a cell holds, the shown one first.
    fn held(&self, id: RecordId, cell: What) -> Vec<Value> {
        if let Some(held) = self.cells.get(&(id, cell)) {
            return held.clone();
        }
        if let Some(conflict) = self.conflicts.get(id, cell) {
            return match cell {
                What::Alive => vec![Value::Null],
                What::Birth | What::Field(_) | What::Seal => {
                    conflict.values.iter().map(|candidate| candidate.value.clone()).collect()
                }
            };
        }
        let record = self.so_far.record(id);
        vec![match cell {
            What::Field(field) => record.map_or(Value::Null, |record| record.get(field)),
            What::Birth | What::Alive | What::Seal => Value::Bool(record.is_some()),
        }]
    }

    fn damaged(&self, change: &EntryChange) -> StoreError {
        {
            let place = format!("{} {}", change.kind.plural(), change.id);
            StoreError::damaged(self.path, Damage::Log(place))
        }
    }

    /// Gives a field back what it held; false when it no longer holds what the step wrote.
    fn field(
        &mut self,
        change: &EntryChange,
        field: usize,
        wrote: &[Value],
    ) -> Result<bool, StoreError> {
        let (id, cell) = (change.id, What::Field(field));
        let Some(record) = self.so_far.record(id) else { return Ok(false) };
        let sealed = self.so_far.is_sealed(id).then(|| record.get(field));
        // What was sealed stands by the seal, whether or not a change says so too.
        let besides_seal = |values: &[Value]| -> Vec<Value> {
            values.iter().filter(|value| Some(*value) != sealed.as_ref()).cloned().collect()
        };
        if besides_seal(&self.held(id, cell)) != besides_seal(wrote) {
            return Ok(false);
        }
        let mut values = vec![change.old.clone()];
        values.extend(change.besides.iter().filter(|value| **value != change.old).cloned());
        // Another copy has made something else final than what stood there before the step, which knew
        // nothing of that: what the step proposed goes, and what was made final stays.
        let standing = sealed.as_ref().filter(|standing| !values.contains(standing));
        if let Some(standing) = standing.filter(|_| !change.sealed) {
            if besides_seal(wrote).is_empty() {
                return Ok(false);
            }
            self.changes.push(Change::Decide { id, field, value: standing.clone() });
            self.cells.insert((id, cell), vec![standing.clone()]);
            return Ok(true);
        }
        if sealed.is_none() && self.so_far.change(id, [(field, change.old.clone())]).is_err() {
            return Err(self.damaged(change));
        }
        self.changes.push(match values.as_slice() {
            // Several values were one in what was shown: the step changed more than meets the eye.
            [value] if wrote.len() > 1 && sealed.is_none() => {
                Change::Decide { id, field, value: value.clone() }
            }
            // What was proposed for a final decision stands beside what was sealed again, or goes.
            _ if sealed.is_some() => {
                Change::Reopen { id, field: Some(field), values: values.clone() }
            }
            [value] => Change::Set { id, field, value: value.clone() },
            _ => Change::Reopen { id, field: Some(field), values: values.clone() },
        });
        self.cells.insert((id, cell), values);
        Ok(true)
    }

    /// Lets a record be there, or not, or undecided, as it was.
    fn existence(&mut self, change: &EntryChange) -> Result<bool, StoreError> {
        let id = change.id;
        let (was, made) = if change.what == What::Birth {
            (Value::Bool(false), Value::Bool(true))
        } else {
            (change.old.clone(), change.new.clone())
        };
        let untouched = change.what != What::Birth || self.is_as_born(change);
        if self.held(id, What::Alive) != [made] || !untouched {
            return Ok(false);
        }
        let there = self.so_far.record(id).is_some();
        match (there, &was) {
            (true, Value::Bool(false)) => {
                self.changes.push(Change::Delete { id });
                self.so_far.remove(id);
            }
            (true, Value::Bool(true)) => self.changes.push(Change::Keep { id }),
            (true, _) => self.changes.push(reopened(id)),
            (false, Value::Bool(false)) => return Ok(false),
            (false, was) => {
                self.restore(change)?;
                if was.is_null() {
                    self.changes.push(reopened(id));
                }
            }
        }
        self.cells.insert((id, What::Alive), vec![was]);
        Ok(true)
    }

    fn restore(&mut self, change: &EntryChange) -> Result<(), StoreError> {
        let (id, kind) = (change.id, change.kind);
        let row = read_row(self.connection, kind, id)
            .map_err(|error| StoreError::from_sqlite(self.path, error))?;
        let values: Vec<(usize, Value)> = row
            .into_iter()
            .enumerate()
            .filter_map(|(index, value)| Some((index, value?)))
            .collect();
        if self.so_far.put(kind, id, values.clone()).is_err() {
            return Err(self.damaged(change));
        }
        self.changes.push(Change::Restore { kind, id, values });
        Ok(())
    }

    /// Whether a record still holds what it was born with: if not, somebody else has worked on it.
    fn is_as_born(&self, change: &EntryChange) -> bool {
        let Value::Text(json) = &change.new else { return false };
        let Some(born) = cell::birth_values(change.kind, json) else { return false };
        self.so_far.record(change.id).is_some_and(|_| {
            (0..change.kind.fields().len()).all(|index| {
                let now = self.held(change.id, What::Field(index));
                now == [born_with(change.kind, index, &born)]
            })
        })
    }
}

fn reopened(id: RecordId) -> Change {
    Change::Reopen { id, field: None, values: vec![Value::Bool(true), Value::Bool(false)] }
}
