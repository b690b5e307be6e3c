//! What final records settle of the records around them: a case stays at the meeting that decided it,
//! and the meeting on its day.
//!
//! A plain change of those cells is refused. Where a merge brings one all the same, papers say what
//! was sealed, and the change is told as a consequence.

use std::collections::HashMap;

use super::about::Settled;
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::record::Record;
use super::rules::RuleError;
use super::unsettled::Unsettled;
use super::value::Value;

/// A cell that a final record settles, with that final record.
#[derive(Clone, Debug, PartialEq)]
struct Held {
    value: Value,
    by: RecordId,
    kind: Kind,
}

impl Held {
    fn broken(&self, kind: Kind, record: RecordId, field: &'static str) -> Unsettled {
        Unsettled { record, kind, field, sealed: self.by, sealing: self.kind }
    }
}

/// The cells that the final records of a portfolio settle.
#[derive(Debug, Default)]
pub struct SettledCells(HashMap<RecordId, Vec<(&'static str, Held)>>);

impl SettledCells {
    /// Those of a portfolio as it stands. Costs as much as there are seals.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut cells = Self::default();
        for by in portfolio.seals.keys().copied() {
            let Some(kind) = portfolio.record(by).map(Record::kind) else { continue };
            for Settled { record, field, value } in portfolio.settled_by(by) {
                cells.0.entry(record).or_default().push((field, Held { value, by, kind }));
            }
        }
        cells
    }

    /// Whether a cell can hold that value.
    ///
    /// # Errors
    /// `Settled` where a final record says otherwise of it.
    pub fn check(
        &self,
        (kind, id): (Kind, RecordId),
        field: &'static str,
        value: &Value,
    ) -> Result<(), RuleError> {
        let held = self.0.get(&id).into_iter().flatten();
        match held.filter(|(name, _)| *name == field).find(|(_, held)| held.value != *value) {
            Some((_, held)) => Err(RuleError::Settled(held.broken(kind, id, field))),
            None => Ok(()),
        }
    }

    /// The final record that keeps a cell from any other value than the one that it has.
    #[must_use]
    pub fn keeps(&self, id: RecordId, field: &str, value: &Value) -> Option<RecordId> {
        let mut held = self.0.get(&id).into_iter().flatten();
        let held = held.find(|(name, held)| *name == field && held.value == *value);
        held.map(|(_, held)| held.by)
    }

    /// Whether a record can be deleted.
    ///
    /// # Errors
    /// `Needed` where a final record says something of it.
    pub fn check_deletion(&self, kind: Kind, id: RecordId) -> Result<(), RuleError> {
        match self.0.get(&id).and_then(|held| held.first()) {
            Some((_, held)) => {
                Err(RuleError::Needed { kind, record: id, sealed: held.by, sealing: held.kind })
            }
            None => Ok(()),
        }
    }

    /// The cells that do not say what was made final.
    #[must_use]
    pub fn unsettled(&self, portfolio: &Portfolio) -> Vec<Unsettled> {
        let mut ids: Vec<RecordId> = self.0.keys().copied().collect();
        ids.sort_unstable();
        let mut found = Vec::new();
        for record in ids.into_iter().filter_map(|id| portfolio.record(id)) {
            let (kind, id) = (record.kind(), record.record_id());
            for (field, held) in self.0.get(&id).into_iter().flatten() {
                if record.value(field) != held.value {
                    found.push(held.broken(kind, id, field));
                }
            }
        }
        found
    }
}

impl Portfolio {
    /// What a final record, or one that is about to be, settles of the records around it.
    #[must_use]
    pub fn settled_by(&self, id: RecordId) -> Vec<Settled> {
        let kind = self.record(id).map(Record::kind);
        let sealing = kind.and_then(|kind| kind.about().sealing);
        sealing.map_or_else(Vec::new, |sealing| (sealing.settles)(self, id))
    }
}

/// Whether there are final records that settle something of that field, or of any field of the kind.
#[must_use]
pub fn is_ever_settled(kind: Kind, field: Option<&str>) -> bool {
    let sealings = Kind::ALL.iter().filter_map(|kind| kind.about().sealing);
    sealings
        .flat_map(|sealing| sealing.settled)
        .any(|(settled, name)| *settled == kind && field.is_none_or(|field| field == *name))
}
