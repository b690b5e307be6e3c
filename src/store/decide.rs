//! Deciding what copies disagree about: an ordinary change that replaces all values there are, and
//! travels onward like any other.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::state::State;
use super::taken_along::brought_back;
use super::{Applied, Document, Files, step_of, transact};
use crate::model::command::{Change, Command, StepKind};
use crate::model::conflict::{Choice, Conflict, Conflicts, Side};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::plan::{CellChange, Plan};
use crate::model::record::Record;
use crate::model::rules::RuleError;
use crate::model::value::Value;

impl Document {
    /// Decides one or more cells as one step. What a deletion took along comes back with a record that is kept.
    /// Of a final decision only what was sealed can be
    /// chosen: what a copy proposed instead becomes a correction, a decision of its own.
    ///
    /// # Errors
    /// `NothingToDecide` when a cell has one value, the rule that a value breaks, or why the file
    /// cannot be written.
    pub fn decide(
        &mut self,
        choices: &[Choice],
        by: &str,
        note: &str,
        at: DateTime<Utc>,
    ) -> Result<Applied, StoreError> {
        let transaction = self.alone(|held| {
            let state = &held.state;
            let changes: Result<Vec<Change>, RuleError> =
                choices.iter().map(|choice| decision(state, choice)).collect();
            let mut changes = changes?;
            let kept = choices.iter().filter(|choice| choice.keeps()).map(|choice| choice.record);
            changes.extend(brought_back(held.connection, held.path, &state.portfolio, kept)?);
            let command = Command { by: by.to_owned(), note: note.to_owned(), changes };
            let step = step_of(&command, StepKind::Edit, at);
            transact(held, &command.changes, step, Files::Named)
        })?;
        Ok(Applied { portfolio: Arc::clone(self.portfolio()), transaction })
    }

    /// Takes the values of one side for all that is undecided about a record, where that side said
    /// something.
    ///
    /// # Errors
    /// As `decide`.
    pub fn decide_all(
        &mut self,
        record: RecordId,
        side: Side,
        by: &str,
        at: DateTime<Utc>,
    ) -> Result<Applied, StoreError> {
        let mut choices: Vec<Choice> = self
            .conflicts()
            .of(record)
            .filter_map(|conflict| {
                let value = conflict.of_side(side)?.value.clone();
                Some(conflict.choice(value))
            })
            .collect();
        // A record that goes takes its fields with it.
        let gone =
            |choice: &&Choice| choice.cell == What::Alive && choice.value == Value::Bool(false);
        if let Some(gone) = choices.iter().find(gone).cloned() {
            choices = vec![gone];
        }
        if choices.is_empty() {
            let portfolio = Arc::clone(self.portfolio());
            return Ok(Applied { portfolio, transaction: None });
        }
        self.decide(&choices, by, "", at)
    }
}

fn decision(state: &State, choice: &Choice) -> Result<Change, RuleError> {
    let id = choice.record;
    let Some(conflict) = state.conflicts.get(id, choice.cell) else {
        return Err(nothing(&state.portfolio, choice));
    };
    if let Some(change) = choice.as_change() {
        return Ok(change);
    }
    let Value::Bool(stays) = choice.value else {
        return Err(RuleError::WrongType { kind: conflict.kind, field: "exists" });
    };
    Ok(if stays { Change::Keep { id } } else { Change::Delete { id } })
}

fn nothing(portfolio: &Portfolio, choice: &Choice) -> RuleError {
    let record = choice.record;
    let Some(kind) = portfolio.record(record).map(crate::model::record::Record::kind) else {
        return RuleError::NoSuchRecord(record);
    };
    let field = choice
        .cell
        .field()
        .map_or("exists", |index| kind.fields().get(index).map_or("", |field| field.name));
    RuleError::NothingToDecide { record, kind, field }
}

/// Setting a field that holds several values decides it, also to the value that is shown.
pub(super) fn changes(conflicts: &Conflicts, changes: &[Change]) -> Vec<Change> {
    let decided = |change: &Change| match change {
        Change::Set { id, field, value } if conflicts.get(*id, What::Field(*field)).is_some() => {
            Change::Decide { id: *id, field: *field, value: value.clone() }
        }
        Change::Add { .. }
        | Change::Set { .. }
        | Change::Decide { .. }
        | Change::Keep { .. }
        | Change::Reopen { .. }
        | Change::Delete { .. }
        | Change::Restore { .. }
        | Change::Seal { .. } => change.clone(),
    };
    changes.iter().map(decided).collect()
}

/// What somebody decides for that no copy says is held against the rules of what is typed.
pub(super) fn check_typed(
    before: &Portfolio,
    conflicts: &Conflicts,
    (plan, changes): (&Plan, &[Change]),
) -> Result<(), RuleError> {
    for change in changes {
        let Change::Decide { id, field, value } = change else { continue };
        // Where there is nothing to decide, an earlier state comes back.
        let Some(conflict) = conflicts.get(*id, What::Field(*field)) else { continue };
        if conflict.values.iter().all(|said| said.value != *value) {
            plan.check_written(before, (*id, *field), value)?;
        }
    }
    Ok(())
}

/// A record cannot be made final while something that goes into its seal is undecided.
pub(super) fn check(
    portfolio: &Portfolio,
    conflicts: &Conflicts,
    plan: &Plan,
) -> Result<(), RuleError> {
    if conflicts.is_empty() {
        return Ok(());
    }
    let decided = |conflict: &Conflict| {
        plan.cells.iter().any(|cell| match cell {
            CellChange::Cell { id, field, .. } => {
                *id == conflict.record && conflict.cell == What::Field(*field)
            }
            CellChange::Kept { id, .. } => *id == conflict.record && conflict.cell == What::Alive,
            CellChange::Birth { .. }
            | CellChange::Death { .. }
            | CellChange::Revival { .. }
            | CellChange::Needed { .. }
            | CellChange::Reopened { .. }
            | CellChange::Seal { .. } => false,
        })
    };
    for cell in &plan.cells {
        let CellChange::Seal { record: sealed } = cell else { continue };
        let Some(kind) = plan.portfolio.record(*sealed).map(Record::kind) else { continue };
        let Some(sealing) = kind.about().sealing else { continue };
        // As it was and as it will be: what the step itself takes away cannot be what it rests on.
        let mut records = (sealing.rests_on)(portfolio, *sealed);
        records.extend((sealing.rests_on)(&plan.portfolio, *sealed));
        for record in records {
            if let Some(open) = conflicts.of(record).find(|conflict| !decided(conflict)) {
                return Err(RuleError::Undecided {
                    sealing: kind,
                    sealed: *sealed,
                    record,
                    kind: open.kind,
                    field: open.field_name(),
                });
            }
        }
    }
    Ok(())
}
