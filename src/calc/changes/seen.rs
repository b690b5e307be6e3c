//! Who did what was last done to a record, as the log has it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::model::history::{Entry, EntryChange, What};
use crate::model::id::RecordId;

/// Who and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Who, as they called themselves.
    pub by: String,
    /// When the record was changed.
    pub at: DateTime<Utc>,
}

impl From<&Entry> for Seen {
    fn from(entry: &Entry) -> Self {
        Self { by: entry.by.clone(), at: entry.at }
    }
}

/// For each record, the latest step that did something which is told of.
pub(super) fn by_record(log: &[Entry]) -> HashMap<RecordId, &Entry> {
    let mut latest: HashMap<RecordId, &Entry> = HashMap::new();
    for entry in log {
        for change in entry.changes.iter().filter(|change| is_told(change)) {
            let known = latest.entry(change.id).or_insert(entry);
            if entry.at >= known.at {
                *known = entry;
            }
        }
    }
    latest
}

fn is_told(change: &EntryChange) -> bool {
    let told = change.kind.about().told.fields();
    match change.what {
        What::Field(_) => told.contains(&change.field_name()),
        What::Birth | What::Alive | What::Seal => !told.is_empty(),
    }
}
