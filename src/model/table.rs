//! One kind's records: a persistent map of shared rows.

use std::sync::Arc;

use imbl::OrdMap;

use super::field_value::WrongType;
use super::id::{Id, RecordId};
use super::record::TableRecord;
use super::value::Value;

/// The records of one kind, by key. Cloning costs nothing to speak of, and a change to a clone
/// leaves the original as it was.
#[derive(Clone, Debug)]
pub struct Table<T> {
    rows: OrdMap<RecordId, Arc<T>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: OrdMap::new() }
    }
}

impl<T: TableRecord> Table<T> {
    /// The record with that key.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.get_raw(id.raw())
    }

    /// The record that a link field names, if it names one.
    #[must_use]
    pub fn find(&self, id: Option<Id<T>>) -> Option<&T> {
        id.and_then(|id| self.get(id))
    }

    /// The record with that untyped key.
    #[must_use]
    pub fn get_raw(&self, id: RecordId) -> Option<&T> {
        self.rows.get(&id).map(AsRef::as_ref)
    }

    /// Whether both are the very same, without looking at each record.
    #[must_use]
    pub fn shares(&self, other: &Self) -> bool {
        self.rows.ptr_eq(&other.rows)
    }

    /// All records, by key.
    pub fn iter(&self) -> impl Iterator<Item = &T> + '_ {
        self.rows.values().map(AsRef::as_ref)
    }

    /// All records, by key, each to be kept without the table.
    pub fn shared(&self) -> impl Iterator<Item = Arc<T>> + '_ {
        self.rows.values().map(Arc::clone)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn put(
        &mut self,
        id: RecordId,
        values: impl IntoIterator<Item = (usize, Value)>,
    ) -> Result<(), WrongType> {
        let mut row = T::empty(id);
        for (index, value) in values {
            row.set(index, value)?;
        }
        self.rows.insert(id, Arc::new(row));
        Ok(())
    }

    pub(super) fn change(
        &mut self,
        id: RecordId,
        values: impl IntoIterator<Item = (usize, Value)>,
    ) -> Result<(), WrongType> {
        let mut row = self.get_raw(id).ok_or(WrongType)?.clone();
        for (index, value) in values {
            row.set(index, value)?;
        }
        self.rows.insert(id, Arc::new(row));
        Ok(())
    }

    pub(super) fn remove(&mut self, id: RecordId) {
        self.rows.remove(&id);
    }
}
