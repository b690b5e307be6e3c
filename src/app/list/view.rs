//! How a list is seen: what is filtered away, how it is sorted and grouped, which columns stand.

use std::collections::{BTreeMap, BTreeSet};

use super::filter::Filter;
use crate::model::column::ColumnKey;

/// How many columns a list is grouped by at most.
pub(super) const MOST_GROUPS: usize = 2;

/// One column that the list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// The column.
    pub column: ColumnKey,
    /// Largest first. What is empty stands last all the same.
    pub descending: bool,
}

/// Whether a column is sorted by alone, or besides what the list is sorted by already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorting {
    /// By this column and no other.
    Alone,
    /// By the others first.
    Besides,
}

/// How a list is seen. The default is the whole list in the order that people expect, with the
/// columns that have anything in them; the first of them stands still.
#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    /// Words that a record must hold, all of them, in any of its fields.
    pub words: String,
    /// What each column is filtered by.
    pub filters: BTreeMap<ColumnKey, Filter>,
    /// What it is sorted by, the weightiest first.
    pub sort: Vec<SortBy>,
    /// The columns in their order; nothing for those that have anything in them.
    pub columns: Option<Vec<ColumnKey>>,
    /// Widths that somebody has chosen, in points.
    pub widths: BTreeMap<ColumnKey, f32>,
    /// How many columns stand still when the list scrolls to the side.
    pub frozen: usize,
    /// What it is grouped by, the outer one first.
    pub groups: Vec<ColumnKey>,
    /// The groups that are folded up, by what they are groups of.
    pub collapsed: BTreeSet<Vec<String>>,
}

impl Default for ListView {
    fn default() -> Self {
        Self {
            words: String::new(),
            filters: BTreeMap::new(),
            sort: Vec::new(),
            columns: None,
            widths: BTreeMap::new(),
            frozen: 1,
            groups: Vec::new(),
            collapsed: BTreeSet::new(),
        }
    }
}

impl ListView {
    /// Whether it leaves anything out.
    #[must_use]
    pub fn filters_anything(&self) -> bool {
        !self.words.trim().is_empty() || !self.filters.is_empty()
    }

    /// Shows everything again.
    pub fn clear_filters(&mut self) {
        self.words.clear();
        self.filters.clear();
    }

    /// A click on a head: smallest first, largest first, no order of ours.
    pub fn turn_sort(&mut self, column: ColumnKey, sorting: Sorting) {
        let at = self.sort.iter().position(|by| by.column == column);
        let was = at.and_then(|at| self.sort.get(at)).copied();
        if sorting == Sorting::Alone && self.sort.len() > usize::from(was.is_some()) {
            self.sort.retain(|by| by.column == column);
        }
        match (was, self.sort.iter_mut().find(|by| by.column == column)) {
            (Some(was), _) if was.descending => self.sort.retain(|by| by.column != column),
            (Some(_), Some(by)) => by.descending = true,
            _ => self.sort.push(SortBy { column, descending: false }),
        }
    }

    /// Sorts by a column.
    pub fn sort_by(&mut self, by: SortBy, sorting: Sorting) {
        match sorting {
            Sorting::Alone => self.sort.clear(),
            Sorting::Besides => self.sort.retain(|other| other.column != by.column),
        }
        self.sort.push(by);
    }

    /// Groups by a column, inside what it is grouped by already; or no longer.
    pub fn turn_group(&mut self, column: ColumnKey) {
        if self.groups.contains(&column) {
            self.groups.retain(|group| *group != column);
        } else {
            self.groups.truncate(MOST_GROUPS - 1);
            self.groups.push(column);
        }
        self.collapsed.clear();
    }

    /// Moves a column to another place among those that are shown.
    pub fn move_column(&mut self, shown: &[ColumnKey], column: ColumnKey, to: usize) {
        let mut columns = shown.to_vec();
        let Some(from) = columns.iter().position(|key| *key == column) else { return };
        columns.remove(from);
        columns.insert(to.min(columns.len()), column);
        self.columns = Some(columns);
    }

    /// Hides a column, or shows it at the end.
    pub fn turn_column(&mut self, shown: &[ColumnKey], column: ColumnKey) {
        let mut columns = shown.to_vec();
        match columns.iter().position(|key| *key == column) {
            // A list without columns could not be seen to be one.
            Some(_) if columns.len() == 1 => {}
            Some(at) => {
                columns.remove(at);
                self.frozen = self.frozen.saturating_sub(usize::from(at < self.frozen));
            }
            None => columns.push(column),
        }
        self.columns = Some(columns);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ColumnKey = ColumnKey::Field(0);
    const B: ColumnKey = ColumnKey::Field(1);
    const C: ColumnKey = ColumnKey::Field(2);

    #[test]
    fn a_head_is_turned_up_down_and_away() {
        let mut view = ListView::default();
        view.turn_sort(A, Sorting::Alone);
        assert_eq!(view.sort, [SortBy { column: A, descending: false }]);
        view.turn_sort(B, Sorting::Besides);
        view.turn_sort(A, Sorting::Besides);
        assert_eq!(
            view.sort,
            [SortBy { column: A, descending: true }, SortBy { column: B, descending: false }]
        );
        view.turn_sort(A, Sorting::Besides);
        assert_eq!(view.sort, [SortBy { column: B, descending: false }]);
        view.turn_sort(C, Sorting::Alone);
        assert_eq!(view.sort, [SortBy { column: C, descending: false }]);
    }

    #[test]
    fn columns_are_moved_hidden_and_shown() {
        let mut view = ListView { frozen: 1, ..ListView::default() };
        view.move_column(&[A, B, C], C, 0);
        assert_eq!(view.columns.as_deref(), Some([C, A, B].as_slice()));
        view.turn_column(&[C, A, B], C);
        assert_eq!((view.columns.as_deref(), view.frozen), (Some([A, B].as_slice()), 0));
        view.turn_column(&[A], A);
        assert_eq!(view.columns.as_deref(), Some([A].as_slice()));
        view.turn_column(&[A], C);
        assert_eq!(view.columns.as_deref(), Some([A, C].as_slice()));
    }
}
