//! Values put into cells, many at once: what a paste, a fill or a deletion does, held against the
//! rules cell by cell, and carried out as one command.

use std::collections::HashSet;

use super::column::Column;
use crate::model::command::Change;
use crate::model::fit::Fit;
use crate::model::fitting::Fitting;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::model::value::Value;

/// Collects changes of cells.
pub struct Block<'a> {
    portfolio: &'a Portfolio,
    fitting: Fitting<'a>,
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

impl Fate {
    /// Whether something new stands there then.
    #[must_use]
    pub fn is_new(&self) -> bool {
        match self {
            Self::Added | Self::Changed => true,
            Self::Unchanged | Self::Refused(_) => false,
        }
    }

    /// Whether it is put, or would be, into a record that is there.
    #[must_use]
    pub fn is_of_a_record(&self) -> bool {
        match self {
            Self::Changed | Self::Unchanged => true,
            Self::Added | Self::Refused(_) => false,
        }
    }
}

impl<'a> Block<'a> {
    /// Nothing changed yet.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio) -> Self {
        let fitting = Fitting::of(portfolio);
        Self { portfolio, fitting, changes: Vec::new(), new: HashSet::new() }
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
    pub fn put(&mut self, id: RecordId, column: &Column, value: &Value) -> Fate {
        match self.fitting.fit(id, column.key, value) {
            Ok(Fit::Same) => Fate::Unchanged,
            Ok(Fit::Fits(change)) => {
                self.changes.push(change);
                Fate::Changed
            }
            Err(error) => Fate::Refused(error.message()),
        }
    }

    /// Puts a value into a column of one's own for a record that the same command adds.
    pub(super) fn put_new(&mut self, id: RecordId, column: &Column, value: Value) {
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
