//! What a figure rests on, gathered in one pass over the records.

use chrono::NaiveDate;

use super::{Amount, By, Figure};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;

/// The order of groups: those that say something by what they say, the rest last.
pub(super) fn none_last<T: Ord>(group: Option<T>) -> (bool, Option<T>) {
    (group.is_none(), group)
}

/// Where a date stands among others, by the rule that dates are ordered by, worked out once.
pub(super) fn place_of(date: &FuzzyDate) -> (Option<NaiveDate>, NaiveDate) {
    let latest = date.latest();
    (date.earliest().or(latest), latest.unwrap_or(NaiveDate::MAX))
}

/// What belongs to each key, side by side in memory, for looking up thousands at a time without
/// fetching a row from its table for each. A table hands out its rows in the order needed here.
pub(super) struct Lookup<V> {
    entries: Vec<(u128, V)>,
}

impl<V: Copy> Lookup<V> {
    pub(super) fn of(entries: impl Iterator<Item = (RecordId, V)>) -> Self {
        let mut entries: Vec<(u128, V)> = entries.map(|(id, v)| (id.0.as_u128(), v)).collect();
        entries.sort_by_key(|(id, _)| *id);
        Self { entries }
    }

    pub(super) fn find(&self, id: Option<impl Into<RecordId>>) -> Option<V> {
        let key = id?.into().0.as_u128();
        let place = self.entries.binary_search_by_key(&key, |(id, _)| *id).ok()?;
        self.entries.get(place).map(|(_, value)| *value)
    }
}

/// The records behind a figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    ids: Vec<RecordId>,
    among: usize,
    examples: usize,
}

impl Tally {
    /// None yet, with room for that many.
    pub(super) fn with_room(records: usize) -> Self {
        Self { ids: Vec::with_capacity(records), among: 0, examples: 0 }
    }

    /// A record that counts.
    pub(super) fn take(&mut self, id: RecordId, is_example: bool) {
        self.ids.push(id);
        self.among += 1;
        self.examples += usize::from(is_example);
    }

    /// A record of the group that does not say what is counted.
    pub(super) fn pass_over(&mut self) {
        self.among += 1;
    }

    /// Whether no record counted.
    pub(super) fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The figure with that value.
    pub(super) fn figure(
        self,
        key: &'static str,
        by: Vec<(&'static str, By)>,
        value: Amount,
    ) -> Figure {
        let Self { ids, among, examples } = self;
        Figure { key, value, by, ids, among, examples, fields: &[], rows: Vec::new() }
    }

    /// The figure whose value is how many records counted.
    pub(super) fn counted(self, key: &'static str, by: Vec<(&'static str, By)>) -> Figure {
        let value = Amount::count(self.ids.len());
        self.figure(key, by, value)
    }
}
