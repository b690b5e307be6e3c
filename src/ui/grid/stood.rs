//! What a list looked like when it was last drawn.

use std::sync::Arc;

use crate::app::list::view::ListView;
use crate::app::list::{Arranged, Filter, SortBy};
use crate::app::route::Subset;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;

/// What decides which rows stand in a list, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    words: String,
    filters: Vec<(ColumnKey, Filter)>,
    sort: Vec<SortBy>,
    groups: Vec<ColumnKey>,
    subset: Option<Subset>,
}

impl Asked {
    /// What a view of the list asks for.
    #[must_use]
    pub fn of(view: &ListView, subset: Option<&Subset>) -> Self {
        Self {
            words: view.words.trim().to_owned(),
            filters: view.filters.iter().map(|(key, filter)| (*key, filter.clone())).collect(),
            sort: view.sort.clone(),
            groups: view.groups.clone(),
            subset: subset.cloned(),
        }
    }
}

/// What a list looked like when it was last drawn.
#[derive(Debug, Default)]
pub struct Stood {
    /// The order that rows were last looked up in.
    pub arranged: Option<Arc<Arranged>>,
    /// Rows are looked up again, though it is the same.
    pub again: bool,
    /// What had been asked for when that was made.
    pub asked: Asked,
    /// The columns.
    pub columns: Vec<ColumnKey>,
    /// The record that was open.
    pub open: Option<RecordId>,
    /// A record that was opened and does not stand in the list yet.
    pub awaited: Option<RecordId>,
    /// The record that stood first in sight, and how far below the head.
    pub first: Option<(RecordId, f32)>,
    /// Whether the cursor was in sight.
    pub cursor: bool,
    /// The height that the list had.
    pub height: f32,
}
