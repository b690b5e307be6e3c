//! What a figure rests on, gathered in one pass over the records.

use super::{Amount, By, Figure};
use crate::model::id::RecordId;

/// The order of groups: those that say something by what they say, the rest last.
pub(super) fn none_last<T: Ord>(group: Option<T>) -> (bool, Option<T>) {
    (group.is_none(), group)
}

/// The records behind a figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    ids: Vec<RecordId>,
    among: usize,
    examples: usize,
}

impl Tally {
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
        Figure { key, value, by, ids, among, examples }
    }

    /// The figure whose value is how many records counted.
    pub(super) fn counted(self, key: &'static str, by: Vec<(&'static str, By)>) -> Figure {
        let value = Amount::count(self.ids.len());
        self.figure(key, by, value)
    }
}
