//! Taking steps back, and doing them again: the newest that can be. What keeps a step from it may be
//! what another copy has deleted, for good; nobody's other steps wait for that.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::changing::Held;
use super::error::StoreError;
use super::log::Step;
use super::state::State;
use super::undo::{self, Inverse, Target};
use super::{Files, Reversed, decide, gone, transact};
use crate::model::command::StepKind;
use crate::model::history::{Entry, Passed};
use crate::model::message::Tell as _;
use crate::model::plan::plan_back;
use crate::model::rules::RuleError;

/// So many steps are passed over at most.
const MOST: usize = 100;
/// A step of more changes than these is not tried before it is asked for.
const TRIED: usize = 100;

/// Takes a step back, or does it again, as one transaction.
pub(super) fn reverse(
    held: &mut Held<'_>,
    kind: StepKind,
    by: &str,
    at: DateTime<Utc>,
) -> Result<Reversed, StoreError> {
    let (mut rows, mut passed) = (Vec::new(), Vec::new());
    let mut newest = None;
    loop {
        let target = match undo::next(held.connection, held.path, kind, &rows) {
            Ok(target) => target,
            Err(error) => return Err(newest.unwrap_or(error)),
        };
        let (row, told) = (target.row, target.told.clone());
        match reverse_one(held, target, kind, by, at) {
            Err(error) if is_of_step(kind, &error) && rows.len() < MOST => {
                let error = in_names(held, error)?;
                rows.push(row);
                let redoing = kind == StepKind::Redo;
                passed.push(Passed { step: told, redoing, why: error.message() });
                newest.get_or_insert(error);
            }
            done => return done.map(|done| Reversed { passed, ..done }),
        }
    }
}

/// Whether that keeps this step from being taken back, and no other. Behind what a final decision
/// settles nothing is taken back, as behind a seal of this copy; what is done again comes after it.
fn is_of_step(kind: StepKind, error: &StoreError) -> bool {
    match error {
        StoreError::Rule(RuleError::Sealed { .. } | RuleError::Settled(_)) => {
            kind == StepKind::Redo
        }
        error => matches!(error, StoreError::Rule(_) | StoreError::MovedOn { .. }),
    }
}

/// What is gone is called by its name, not by its key.
fn in_names(held: &Held<'_>, error: StoreError) -> Result<StoreError, StoreError> {
    let name = |id| {
        gone::name(held.connection, id).map_err(|error| StoreError::from_sqlite(held.path, error))
    };
    Ok(match error {
        StoreError::Rule(RuleError::MissingTarget { kind, field, target }) => {
            StoreError::TargetGone { kind, field, name: name(target)? }
        }
        StoreError::MovedOn { record, kind, .. }
            if held.state.portfolio.record(record).is_none() =>
        {
            StoreError::RecordGone { kind, name: name(record)? }
        }
        error => error,
    })
}

fn reverse_one(
    held: &mut Held<'_>,
    target: Target,
    kind: StepKind,
    by: &str,
    at: DateTime<Utc>,
) -> Result<Reversed, StoreError> {
    let inverse = inverse(held.connection, held.path, &held.state, &target)?;
    let undo_of = Some((target.row, target.entry.transaction));
    let step = Step { kind, by, note: "", at_ms: at.timestamp_millis(), undo_of, today: None };
    transact(held, &inverse.changes, step, Files::Named)?;
    let mut told = target.told;
    told.names = gone::names(held.connection, &told.changes)
        .map_err(|error| StoreError::from_sqlite(held.path, error))?;
    Ok(Reversed {
        portfolio: Arc::clone(&held.state.portfolio),
        step: told,
        moved: inverse.moved,
        passed: Vec::new(),
    })
}

/// What takes a step back, where something of it can be.
fn inverse(
    connection: &Connection,
    path: &Path,
    state: &State,
    target: &Target,
) -> Result<Inverse, StoreError> {
    let inverse =
        undo::inverse(connection, path, (&state.portfolio, &state.conflicts), &target.entry)?;
    match inverse.moved.first() {
        Some((record, kind, field)) if inverse.changes.is_empty() => {
            Err(StoreError::MovedOn { record: *record, kind: *kind, field })
        }
        _ => Ok(inverse),
    }
}

/// The step that redo would do again.
pub(super) fn next_redo(connection: &Connection, path: &Path, state: &State) -> Option<Entry> {
    let (mut rows, mut newest) = (Vec::new(), None);
    while let Ok(target) = undo::next(connection, path, StepKind::Redo, &rows) {
        if target.entry.changes.len() > TRIED || rows.len() >= MOST {
            return Some(target.told);
        }
        match tried(connection, path, state, &target) {
            Err(error) if is_of_step(StepKind::Redo, &error) => {
                rows.push(target.row);
                newest.get_or_insert(target.told);
            }
            Ok(()) | Err(_) => return Some(target.told),
        }
    }
    newest
}

/// Whether a step could be done again now.
fn tried(
    connection: &Connection,
    path: &Path,
    state: &State,
    target: &Target,
) -> Result<(), StoreError> {
    let inverse = inverse(connection, path, state, target)?;
    let changes = decide::changes(&state.conflicts, &inverse.changes);
    let plan = plan_back(&state.portfolio, &changes)?;
    Ok(decide::check(&state.portfolio, &state.conflicts, &plan)?)
}
