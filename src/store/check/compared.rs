//! Whether the records are what the log says.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::Problem;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::seal::Seal;

/// What the log says, held record by record against what is stored: a second portfolio beside the
/// first would cost as much memory again, while somebody works.
pub(super) struct Compared<'a> {
    stored: &'a Portfolio,
    logged: HashSet<RecordId>,
    seals: BTreeMap<RecordId, Arc<Seal>>,
    differing: BTreeSet<(Kind, RecordId)>,
}

impl<'a> Compared<'a> {
    pub(super) fn with(stored: &'a Portfolio) -> Self {
        Self { stored, logged: HashSet::new(), seals: BTreeMap::new(), differing: BTreeSet::new() }
    }

    /// Takes one record, alone in a portfolio, or not in it where it was deleted.
    pub(super) fn take(&mut self, kind: Kind, id: RecordId, alone: &mut Portfolio) {
        self.seals.extend(std::mem::take(&mut alone.seals));
        let Some(record) = alone.record(id) else { return };
        self.logged.insert(id);
        let same = self.stored.record(id).is_some_and(|stored| {
            stored.kind() == kind
                && (0..record.fields().len()).all(|index| record.get(index) == stored.get(index))
        });
        if !same {
            self.differing.insert((kind, id));
        }
    }

    /// What differs, kind by kind.
    pub(super) fn problems(mut self) -> Vec<Problem> {
        for kind in Kind::ALL {
            let unsaid = self.stored.records(*kind).map(|record| record.record_id());
            let unsaid = unsaid.filter(|id| !self.logged.contains(id));
            self.differing.extend(unsaid.map(|id| (*kind, id)));
        }
        let place = |(kind, id): &(Kind, RecordId)| format!("{} {id}", kind.plural());
        let mut problems: Vec<Problem> =
            self.differing.iter().map(|found| Problem::new("state", place(found), "")).collect();
        if !self.stored.seals.iter().eq(self.seals.iter()) {
            problems.push(Problem::new("state", "seal", ""));
        }
        problems
    }
}
