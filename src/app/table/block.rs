//! Values put into cells, many at once: what a paste, a fill or a deletion does, held against the
//! rules cell by cell, and carried out as one command.

use std::collections::HashSet;

use super::column::Column;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::model::rules::{self, RuleError};
use crate::model::value::Value;

/// Collects changes of cells.
pub struct Block<'a> {
    portfolio: &'a Portfolio,
    changes: Vec<Change>,
    /// Records that come into being by the same command.
    new: HashSet<RecordId>,
}

/// What putting a value into a cell comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// It stands in a record that is new.
    Added,
    /// It replaces what stood there.
    Changed,
    /// It stood there already.
    Unchanged,
    /// It cannot stand there, and why.
    Refused(Message),
}

impl<'a> Block<'a> {
    /// Nothing changed yet.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio) -> Self {
        Self { portfolio, changes: Vec::new(), new: HashSet::new() }
    }

    /// A new record with those values.
    pub fn add(
        &mut self,
        kind: crate::model::kind::Kind,
        id: RecordId,
        values: Vec<(usize, Value)>,
    ) {
        self.new.insert(id);
        self.changes.push(Change::Add { kind, id, values });
    }

    /// Puts a value into a cell of a record that is there.
    pub fn put(&mut self, id: RecordId, column: &Column, value: Value) -> Fate {
        let portfolio = self.portfolio;
        let Some(record) = portfolio.record(id) else {
            return Fate::Refused(RuleError::NoSuchRecord(id).message());
        };
        let old = column.key.value(portfolio, record);
        if old == value || (old.is_null() && value == Value::Bool(false)) {
            return Fate::Unchanged;
        }
        if let Err(error) = check(portfolio, id, column, &value) {
            return Fate::Refused(error);
        }
        match column.key.change(portfolio, id, value) {
            Some(change) => {
                self.changes.push(change);
                Fate::Changed
            }
            None => Fate::Refused(RuleError::NoSuchRecord(id).message()),
        }
    }

    /// Puts a value into a column of one's own for a record that the same command adds.
    pub fn put_new(&mut self, id: RecordId, column: &Column, value: Value) {
        if let (true, Some(change)) =
            (self.new.contains(&id), column.key.change(self.portfolio, id, value))
        {
            self.changes.push(change);
        }
    }

    /// The changes, in order.
    #[must_use]
    pub fn changes(self) -> Vec<Change> {
        self.changes
    }
}

/// Holds one value against the rules of its cell.
///
/// # Errors
/// Why it cannot stand there.
pub fn check(
    portfolio: &Portfolio,
    id: RecordId,
    column: &Column,
    value: &Value,
) -> Result<(), Message> {
    if column.is_own() {
        return Ok(());
    }
    let (kind, field) = (column.kind, column.field);
    // What makes a decision final has a button of its own that asks first.
    if rules::is_sealing(kind, field, value) {
        return Err(Message::new("table-refused-final"));
    }
    rules::check_not_sealed(portfolio, id)
        .and_then(|()| rules::check_value(portfolio, kind, field, value))
        .and_then(|()| rules::check_no_ring(portfolio, kind, id, field, value))
        .map_err(|error| error.message())
}
