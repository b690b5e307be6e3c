//! Works out what a command does to a portfolio, before anything is written: a pure function from
//! portfolio and changes to the next portfolio and the list of cells that change.

mod cell_change;
mod held;

pub use cell_change::CellChange;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::about::Brought;
use super::command::Change;
use super::fit;
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::referrers::Referrers;
use super::rules::{self, RuleError};
use super::settled::{SettledCells, check_not_contrary, kept_with};
use super::value::Value;

/// What a command does.
#[derive(Debug)]
pub struct Plan {
    /// The portfolio afterwards, seals apart: those need the transaction's hash.
    pub portfolio: Portfolio,
    /// The cells that change, in the order in which they are written.
    pub cells: Vec<CellChange>,
    /// What final records settle, worked out once it is asked for.
    settled: OnceCell<SettledCells>,
    /// Who names whom, for what is deleted.
    referrers: Referrers,
    /// The records that are to be made final: once all else of the command is done, whatever stands first.
    final_at_last: Vec<RecordId>,
}

/// Works out a command. Links may name records that the same command adds later on: the rules are
/// held against the portfolio as it stands after all of it.
///
/// # Errors
/// The first rule that the portfolio would break.
pub fn plan(before: &Portfolio, changes: &[Change]) -> Result<Plan, RuleError> {
    let plan = plan_back(before, changes)?;
    for change in changes {
        plan.check_typed(before, change)?;
    }
    Ok(plan)
}

/// Works out a command that takes steps back, or does them again: as [`plan`], but that a date which is
/// read elsewhere may come to stand where it stood.
///
/// # Errors
/// As [`plan`].
pub fn plan_back(before: &Portfolio, changes: &[Change]) -> Result<Plan, RuleError> {
    let mut plan = Plan::of(before, changes.len());
    for change in changes {
        plan.take(change)?;
    }
    plan.seal_at_last()?;
    plan.check(before)?;
    Ok(plan)
}

impl Plan {
    fn of(before: &Portfolio, changes: usize) -> Self {
        Self {
            portfolio: before.clone(),
            cells: Vec::with_capacity(changes),
            settled: OnceCell::new(),
            referrers: Referrers::default(),
            final_at_last: Vec::new(),
        }
    }

    fn take(&mut self, change: &Change) -> Result<(), RuleError> {
        match change {
            Change::Add { kind, id, values } => self.add(*kind, *id, values),
            Change::Set { id, field, value } => self.set(*id, *field, value),
            Change::Decide { id, field, value } => self.decide(*id, *field, value),
            Change::Keep { id } => {
                let kind = self.kind_of(*id)?;
                self.cells.push(CellChange::Kept { kind, id: *id });
                Ok(())
            }
            Change::Reopen { id, field, values } => self.reopen(*id, *field, values),
            Change::Delete { id } => self.delete(*id),
            Change::Restore { kind, id, values } => self.restore(*kind, *id, values),
            Change::Seal { record } => {
                self.final_at_last.push(*record);
                Ok(())
            }
        }
    }

    fn add(
        &mut self,
        kind: Kind,
        id: RecordId,
        values: &[(usize, Value)],
    ) -> Result<(), RuleError> {
        let sealing = values.iter().any(|(index, value)| rules::calls_final(kind, *index, value));
        let values: Vec<(usize, Value)> = values
            .iter()
            .map(|(index, value)| match rules::calls_final(kind, *index, value) {
                // It is born a draft; the seal that follows makes it final.
                true => (*index, kind.about().begins.map_or(Value::Null, Value::Choice)),
                false => (*index, canonical(kind, *index, value)),
            })
            .filter(|(_, value)| !value.is_null())
            .collect();
        self.put(kind, id, &values)?;
        self.cells.push(CellChange::Birth { kind, id, values });
        self.final_at_last.extend(sealing.then_some(id));
        Ok(())
    }

    fn restore(
        &mut self,
        kind: Kind,
        id: RecordId,
        values: &[(usize, Value)],
    ) -> Result<(), RuleError> {
        self.put(kind, id, values)?;
        self.cells.push(CellChange::Revival { kind, id });
        Ok(())
    }

    fn put(
        &mut self,
        kind: Kind,
        id: RecordId,
        values: &[(usize, Value)],
    ) -> Result<(), RuleError> {
        if self.portfolio.record(id).is_some() {
            return Err(RuleError::AlreadyThere(id));
        }
        for (index, value) in values {
            if let Some(field) = kind.fields().get(*index) {
                check_type(kind, field.name, *index, value)?;
            }
            self.referrers.note(kind, id, value);
        }
        self.portfolio
            .put(kind, id, values.iter().cloned())
            .map_err(|_| RuleError::WrongType { kind, field: "" })
    }

    fn set(&mut self, id: RecordId, index: usize, value: &Value) -> Result<(), RuleError> {
        let record = self.portfolio.record(id).ok_or(RuleError::NoSuchRecord(id))?;
        let kind = record.kind();
        let old = record.get(index);
        let value = &canonical(kind, index, value);
        if old == *value {
            return Ok(());
        }
        rules::check_not_sealed(&self.portfolio, kind, id)?;
        let Some(field) = kind.fields().get(index) else {
            return Err(RuleError::WrongType { kind, field: "" });
        };
        if rules::is_sealing(kind, field, value) {
            self.final_at_last.push(id);
            return Ok(());
        }
        check_type(kind, field.name, index, value)?;
        self.check_settled(kind, id, field.name, value)?;
        self.write_cell(kind, id, index, old, value.clone())
    }

    fn kind_of(&self, id: RecordId) -> Result<Kind, RuleError> {
        let record = self.portfolio.record(id).ok_or(RuleError::NoSuchRecord(id))?;
        Ok(record.kind())
    }

    /// A decision between values is written also where it leaves what is shown as it is. Of a final
    /// decision only what was sealed can be chosen.
    fn decide(&mut self, id: RecordId, index: usize, value: &Value) -> Result<(), RuleError> {
        let kind = self.kind_of(id)?;
        let value = canonical(kind, index, value);
        if self.portfolio.record(id).map(|record| record.get(index)) != Some(value.clone()) {
            return self.set(id, index, &value);
        }
        self.write_cell(kind, id, index, value.clone(), value)
    }

    fn reopen(
        &mut self,
        id: RecordId,
        field: Option<usize>,
        values: &[Value],
    ) -> Result<(), RuleError> {
        let kind = self.kind_of(id)?;
        if let Some(field) = field.and_then(|index| kind.fields().get(index)) {
            values.iter().try_for_each(|value| self.check_settled(kind, id, field.name, value))?;
        }
        // What was sealed is shown, whatever else was proposed.
        let sealed = self.portfolio.is_sealed(id);
        if let (Some(index), Some(first), false) = (field, values.first(), sealed) {
            self.referrers.note(kind, id, first);
            self.portfolio
                .change(id, [(index, first.clone())])
                .map_err(|_| RuleError::WrongType { kind, field: "" })?;
        }
        self.cells.push(CellChange::Reopened { kind, id, field, values: values.to_vec() });
        Ok(())
    }

    fn write_cell(
        &mut self,
        kind: Kind,
        id: RecordId,
        field: usize,
        old: Value,
        new: Value,
    ) -> Result<(), RuleError> {
        let name = kind.fields().get(field).map_or("", |field| field.name);
        self.referrers.note(kind, id, &new);
        self.portfolio
            .change(id, [(field, new.clone())])
            .map_err(|_| RuleError::WrongType { kind, field: name })?;
        self.cells.push(CellChange::Cell { kind, id, field, old, new });
        Ok(())
    }

    fn delete(&mut self, id: RecordId) -> Result<(), RuleError> {
        let Some(kind) = self.portfolio.record(id).map(super::record::Record::kind) else {
            return Err(RuleError::NoSuchRecord(id));
        };
        rules::check_not_sealed(&self.portfolio, kind, id)?;
        self.settled().check_deletion(kind, id)?;
        let mut others = Vec::new();
        for other in self.referrers.referring(&self.portfolio, id) {
            if other == id {
                continue;
            }
            if rules::goes_with(&self.portfolio, other, id) {
                self.delete(other)?;
            } else {
                others.push(other);
            }
        }
        if let Some(first) = others.first() {
            let mut kinds: Vec<Kind> = Vec::new();
            for kind in
                others.iter().filter_map(|id| self.portfolio.record(*id)).map(|it| it.kind())
            {
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
            return Err(RuleError::StillReferred { first: *first, count: others.len(), kinds });
        }
        self.portfolio.remove(id);
        self.cells.push(CellChange::Death { kind, id });
        Ok(())
    }

    /// Seals come last: nothing that the command writes besides is written after what it makes final.
    fn seal_at_last(&mut self) -> Result<(), RuleError> {
        let mut records = std::mem::take(&mut self.final_at_last);
        // Setting the state to final and asking for the seal are the same, also in one command.
        let mut seen = BTreeSet::new();
        records.retain(|record| seen.insert(*record));
        for record in &records {
            self.make_final(*record)?;
        }
        self.cells.extend(records.into_iter().map(|record| CellChange::Seal { record }));
        Ok(())
    }

    /// Whether it makes anything final.
    #[must_use]
    pub fn seals(&self) -> bool {
        self.cells.iter().any(|cell| matches!(cell, CellChange::Seal { .. }))
    }

    /// Whether all that it makes final has come about by that day.
    ///
    /// # Errors
    /// `NotYet`.
    pub fn check_days(&self, today: NaiveDate) -> Result<(), RuleError> {
        self.cells.iter().try_for_each(|cell| match cell {
            CellChange::Seal { record } => {
                rules::check_day_has_come(&self.portfolio, *record, today)
            }
            CellChange::Birth { .. }
            | CellChange::Revival { .. }
            | CellChange::Cell { .. }
            | CellChange::Death { .. }
            | CellChange::Kept { .. }
            | CellChange::Needed { .. }
            | CellChange::Reopened { .. } => Ok(()),
        })
    }

    /// What a seal brings with it: the state, and what it settles around the record.
    fn make_final(&mut self, record: RecordId) -> Result<(), RuleError> {
        let kind = self.kind_of(record)?;
        let about = kind.about();
        let sealing = about.sealing.ok_or(RuleError::NeverFinal { kind, record })?;
        if let Some((index, _)) = about.state.and_then(|state| kind.field(state)) {
            let old = self.portfolio.record(record).map_or(Value::Null, |r| r.get(index));
            let new = Value::Choice(sealing.calls_final);
            if old != new {
                self.write_cell(kind, record, index, old, new)?;
            }
        }
        for Brought { record, field, value } in (sealing.brings)(&self.portfolio, record) {
            let kind = self.kind_of(record)?;
            let Some((index, _)) = kind.field(field) else { continue };
            let old = self.portfolio.record(record).map_or(Value::Null, |r| r.get(index));
            self.write_cell(kind, record, index, old, value)?;
        }
        self.hold_needed(record);
        Ok(())
    }

    /// The log says of what a final record keeps that it is needed: a copy that deletes it without knowing of the
    /// seal disagrees then.
    fn hold_needed(&mut self, sealed: RecordId) {
        for id in kept_with(&self.portfolio, sealed) {
            let Some(kind) = self.portfolio.record(id).map(super::record::Record::kind) else {
                continue;
            };
            let needed = CellChange::Needed { kind, id };
            if !self.cells.contains(&needed) {
                self.cells.push(needed);
            }
        }
    }

    /// The rules that need the whole: they are held against the portfolio as it will stand.
    fn check(&self, before: &Portfolio) -> Result<(), RuleError> {
        for cell in &self.cells {
            match cell {
                CellChange::Birth { id, .. } => self.check_record(*id)?,
                // Whom it refers to may have gone in another copy; then it hangs as it hung before.
                CellChange::Revival { id, .. } => match self.check_record(*id) {
                    Err(RuleError::MissingTarget { .. }) => {}
                    other => other?,
                },
                CellChange::Cell { id, field, .. } => self.check_cell(*id, *field)?,
                CellChange::Seal { record } => {
                    rules::check_not_sealed(before, self.kind_of(*record)?, *record)?;
                    rules::check_ready_for_seal(&self.portfolio, *record)?;
                    check_not_contrary(&self.portfolio, *record)?;
                }
                CellChange::Death { .. }
                | CellChange::Kept { .. }
                | CellChange::Needed { .. }
                | CellChange::Reopened { .. } => {}
            }
        }
        Ok(())
    }

    fn check_record(&self, id: RecordId) -> Result<(), RuleError> {
        let Some(record) = self.portfolio.record(id) else { return Ok(()) };
        rules::check_complete(record)?;
        for index in 0..record.fields().len() {
            self.check_cell(id, index)?;
        }
        Ok(())
    }

    fn check_cell(&self, id: RecordId, index: usize) -> Result<(), RuleError> {
        // A record that the same command takes away again needs no check.
        let Some(record) = self.portfolio.record(id) else { return Ok(()) };
        let kind = record.kind();
        let Some(field) = kind.fields().get(index) else { return Ok(()) };
        let value = record.get(index);
        rules::check_value(&self.portfolio, kind, field, &value)?;
        rules::check_no_ring(&self.portfolio, kind, id, field, &value)
    }
}

/// A value as it is written into a field.
fn canonical(kind: Kind, index: usize, value: &Value) -> Value {
    fit::canonical(kind.fields().get(index).map(|field| field.field_type), value)
}

/// The type of one value, without looking at other records.
fn check_type(
    kind: Kind,
    name: &'static str,
    index: usize,
    value: &Value,
) -> Result<(), RuleError> {
    let Some(field) = kind.fields().get(index) else {
        return Err(RuleError::WrongType { kind, field: name });
    };
    let fits = value.is_null() || rules::fits(field, value);
    if fits { Ok(()) } else { Err(RuleError::WrongType { kind, field: name }) }
}
