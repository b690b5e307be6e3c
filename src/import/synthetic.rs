//! A synthetic portfolio of any size, for measuring: the same for the same seed.
//!
//! Proportions, for N projects: N milestones, N/2 applications, N/2 benefits with two years each,
//! N/3 concepts, N/3 cases and decisions, N/2 follow-ups, N links. What a network has few of does
//! not grow with N: 43 municipalities, 20 solutions and their 860 roll-outs, 12 bodies, 240
//! meetings (one of them with 60 cases), 8 schemes with 12 calls each. Of the kinds that hang together
//! with nothing in particular there are as many as they say themselves (`About::many`). Logged changes
//! beyond the first values are edits of one to three fields, as people make them (`About::edited`).

mod rows;
mod values;
mod words;

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::example::DatedCommand;
use crate::model::command::{Change, Command};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;

/// How many new records are written in one transaction.
const ROWS_A_COMMAND: usize = 200;

/// How large a portfolio is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Projects.
    pub projects: u32,
    /// Logged changes in all; first values count as one a record, and are written in any case.
    pub history: u64,
    /// What the random choices start from.
    pub seed: u64,
}

impl Size {
    /// What is not said takes its default: 100 projects, and no more changes than their first
    /// values.
    #[must_use]
    pub fn new(projects: Option<u32>, history: Option<u64>, seed: u64) -> Self {
        Self { projects: projects.unwrap_or(100), history: history.unwrap_or(0), seed }
    }
}

/// Hands out the commands that make a synthetic portfolio.
#[derive(Debug)]
pub struct Source {
    random: ChaCha8Rng,
    records: std::vec::IntoIter<Change>,
    editable: Vec<(RecordId, Kind)>,
    left: u64,
    at: DateTime<Utc>,
    step: TimeDelta,
}

impl Source {
    /// Prepares a portfolio of that size.
    #[must_use]
    pub fn new(size: &Size) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(size.seed);
        let records = rows::records(size.projects, &mut random);
        let editable = records
            .iter()
            .filter_map(|change| {
                let Change::Add { kind, id, .. } = change else { return None };
                (!kind.about().edited.is_empty()).then_some((*id, *kind))
            })
            .collect();
        let left = size.history.saturating_sub(records.len() as u64);
        // All edits lie within six years, in the order in which they are made.
        let span = TimeDelta::days(6 * 365).num_milliseconds();
        let step = span / i64::try_from(left.max(1)).unwrap_or(i64::MAX);
        Self {
            random,
            records: records.into_iter(),
            editable,
            left,
            at: Utc.timestamp_opt(1_546_300_800, 0).single().unwrap_or_default(),
            step: TimeDelta::milliseconds(step.max(1)),
        }
    }

    /// When the portfolio was made.
    #[must_use]
    pub(crate) fn begins_at(&self) -> DateTime<Utc> {
        self.at
    }

    /// The next command; nothing when the portfolio is complete.
    pub(crate) fn next_command(&mut self) -> Option<DatedCommand> {
        let changes: Vec<Change> = self.records.by_ref().take(ROWS_A_COMMAND).collect();
        let changes = if changes.is_empty() { self.edit()? } else { changes };
        let by = (*words::PEOPLE.choose(&mut self.random)?).to_owned();
        Some(DatedCommand { at: self.at, command: Command { by, note: String::new(), changes } })
    }

    /// One to three fields of one record, each to a value that it does not have.
    fn edit(&mut self) -> Option<Vec<Change>> {
        if self.left == 0 {
            return None;
        }
        let (id, kind) = *self.editable.choose(&mut self.random)?;
        let wanted = self.random.random_range(1..=3_u64).min(self.left);
        let mut changes: Vec<Change> = Vec::new();
        let edited = kind.about().edited.iter().filter_map(|name| kind.field(name));
        let choices: Vec<_> = edited.collect();
        for (index, field) in choices.sample(&mut self.random, wanted as usize) {
            let number = self.left - changes.len() as u64;
            let value: Value = values::edited(field, number, &mut self.random);
            changes.push(Change::Set { id, field: *index, value });
        }
        self.left -= changes.len() as u64;
        self.at += self.step * i32::try_from(changes.len()).unwrap_or(1);
        Some(changes)
    }
}
