//! What final records settle of the records around them: a case stays at the meeting that decided it,
//! and the meeting on its day.
//!
//! A plain change of those cells is refused. Where a merge brings one all the same, papers say what
//! was sealed, and the change is told as a consequence.

use std::collections::{BTreeSet, HashMap};

use super::about::{Kept, Settled};
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::record::Record;
use super::rules::RuleError;
use super::unsettled::Unsettled;
use super::value::Value;

/// A cell that a final record settles, with that final record.
#[derive(Clone, Debug, PartialEq)]
struct Held {
    kept: Kept,
    by: RecordId,
    kind: Kind,
}

impl Held {
    fn broken(&self, kind: Kind, record: RecordId, field: &'static str) -> Unsettled {
        let is_excluded = self.kept.only().is_none();
        Unsettled { record, kind, field, sealed: self.by, sealing: self.kind, is_excluded }
    }
}

/// The cells that the final records of a portfolio settle, and the records that they keep.
#[derive(Debug, Default)]
pub struct SettledCells {
    cells: HashMap<RecordId, Vec<(&'static str, Held)>>,
    /// By which final record, and its kind.
    kept: HashMap<RecordId, (RecordId, Kind)>,
}

impl SettledCells {
    /// Those of a portfolio as it stands. Costs as much as there are seals.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        #[cfg(test)]
        tests::TIMES.with(|times| times.set(times.get() + 1));
        let mut all = Self::default();
        for by in portfolio.seals.keys().copied() {
            let Some(kind) = portfolio.record(by).map(Record::kind) else { continue };
            let settled = portfolio.settled_by(by);
            for id in kept_of(portfolio, by, &settled) {
                all.kept.entry(id).or_insert((by, kind));
            }
            for Settled { record, field, kept } in settled {
                all.cells.entry(record).or_default().push((field, Held { kept, by, kind }));
            }
        }
        all
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
        let held = self.cells.get(&id).into_iter().flatten();
        match held.filter(|(name, _)| *name == field).find(|(_, held)| !held.kept.allows(value)) {
            Some((_, held)) => Err(RuleError::Settled(held.broken(kind, id, field))),
            None => Ok(()),
        }
    }

    /// The final record that keeps a cell from any other value than the one that it has.
    #[must_use]
    pub fn keeps(&self, id: RecordId, field: &str, value: &Value) -> Option<RecordId> {
        let mut held = self.cells.get(&id).into_iter().flatten();
        let held = held.find(|(name, held)| *name == field && held.kept.only() == Some(value));
        held.map(|(_, held)| held.by)
    }

    /// The final record that keeps another in the portfolio for good, if one does: it names that one,
    /// or says something of it, or settles that a third one names it.
    #[must_use]
    pub fn kept_by(&self, id: RecordId) -> Option<RecordId> {
        self.kept.get(&id).map(|(by, _)| *by)
    }

    /// Whether a record can be deleted.
    ///
    /// # Errors
    /// `Needed` where a final record keeps it.
    pub fn check_deletion(&self, kind: Kind, id: RecordId) -> Result<(), RuleError> {
        match self.kept.get(&id).copied() {
            Some((sealed, sealing)) => Err(RuleError::Needed { kind, record: id, sealed, sealing }),
            None => Ok(()),
        }
    }

    /// The cells that do not say what was made final.
    #[must_use]
    pub fn unsettled(&self, portfolio: &Portfolio) -> Vec<Unsettled> {
        let mut ids: Vec<RecordId> = self.cells.keys().copied().collect();
        ids.sort_unstable();
        let mut found = Vec::new();
        for record in ids.into_iter().filter_map(|id| portfolio.record(id)) {
            let (kind, id) = (record.kind(), record.record_id());
            for (field, held) in self.cells.get(&id).into_iter().flatten() {
                if !held.kept.allows(&record.value(field)) {
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

/// Whether what a final record settles, or would if it were made final now, is so.
///
/// # Errors
/// `Contrary` where a record says what a final one rules out.
pub fn check_not_contrary(portfolio: &Portfolio, by: RecordId) -> Result<(), RuleError> {
    let Some(kind) = portfolio.record(by).map(Record::kind) else { return Ok(()) };
    for Settled { record, field, kept } in portfolio.settled_by(by) {
        let Some(around) = portfolio.record(record) else { continue };
        if !kept.allows(&around.value(field)) {
            let cell = Held { kept, by, kind }.broken(around.kind(), record, field);
            return Err(RuleError::Contrary(cell));
        }
    }
    Ok(())
}

/// The records that a final record, or one that is about to be, keeps in the portfolio for good: it names them, or
/// says something of them, or settles that a third one names them.
#[must_use]
pub fn kept_with(portfolio: &Portfolio, by: RecordId) -> BTreeSet<RecordId> {
    kept_of(portfolio, by, &portfolio.settled_by(by))
}

fn kept_of(portfolio: &Portfolio, by: RecordId, settled: &[Settled]) -> BTreeSet<RecordId> {
    let mut kept: BTreeSet<RecordId> = portfolio.record(by).into_iter().flat_map(targets).collect();
    for settled in settled {
        kept.insert(settled.record);
        kept.extend(settled.kept.only().and_then(Value::as_link));
    }
    kept
}

/// The records that one names.
fn targets(record: &dyn Record) -> impl Iterator<Item = RecordId> {
    let links = record.fields().iter().enumerate().filter(|(_, field)| field.field_type.is_link());
    links.filter_map(|(index, _)| record.get(index).as_link())
}

/// Whether there are final records that settle something of that field.
#[must_use]
pub fn is_ever_settled(kind: Kind, field: &str) -> bool {
    let sealings = Kind::ALL.iter().filter_map(|kind| kind.about().sealing);
    sealings
        .flat_map(|sealing| sealing.settled)
        .any(|(settled, name)| *settled == kind && field == *name)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::model::case::Case;
    use crate::model::column::ColumnKey;
    use crate::model::fitting::Fitting;

    thread_local! {
        /// How often it was worked out what is settled.
        pub(super) static TIMES: Cell<usize> = const { Cell::new(0) };
    }

    /// Held against thousands of cells in a row, it costs as much as for one.
    #[test]
    fn it_is_worked_out_once_for_all_cells_of_a_paste() {
        let mut portfolio = Portfolio::default();
        let meeting = RecordId::of_example("settled", "meeting");
        portfolio.put(Kind::Meeting, meeting, []).unwrap();
        let cases: Vec<RecordId> =
            (0..20).map(|n| RecordId::of_example("settled", &n.to_string())).collect();
        for case in &cases {
            portfolio.put(Kind::Case, *case, []).unwrap();
        }
        let fitting = Fitting::of(&portfolio);
        let before = TIMES.with(Cell::get);
        for case in &cases {
            let key = ColumnKey::Field(Case::meeting_id.index());
            assert!(fitting.fit(*case, key, &Value::Link(meeting)).is_ok());
        }
        assert_eq!(TIMES.with(Cell::get) - before, 1);
    }
}
