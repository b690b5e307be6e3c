//! Which state of a document a file holds, and which of two files knows more.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::digest::hex;
use super::error::StoreError;
use super::{log, state};

/// A state of a document: equal for files that hold the same log in the same order and the same
/// records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    /// The hash of the newest transaction.
    pub tip: String,
    /// How many transactions there are.
    pub transactions: i64,
    /// The digest of the records.
    pub digest: String,
}

impl Stamp {
    pub fn of(connection: &Connection, named: &Path) -> Result<Self, StoreError> {
        let sql_error = |error| StoreError::from_sqlite(named, error);
        let _reading = state::reading(connection).map_err(sql_error)?;
        let tip = log::tip(connection).map_err(sql_error)?;
        Ok(Self {
            tip: hex(&tip.parents),
            transactions: tip.last_txn,
            digest: hex(&state::stored_digest(connection).map_err(sql_error)?),
        })
    }
}

/// How far each writing process got, by its key, and the hash of what it wrote last: what a log knows.
#[derive(Debug)]
pub(super) struct Known(HashMap<Vec<u8>, Last>);

/// The last transaction of a writing process: its number, and its hash.
type Last = (i64, Vec<u8>);

/// How one log stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// Both know the same.
    Same,
    /// Ours knows all of theirs, and more.
    Ahead,
    /// Theirs knows all of ours, and more.
    Behind,
    /// Each knows something that the other does not.
    Diverged,
}

impl Relation {
    /// Whether theirs knows something that ours does not.
    pub(super) fn lacks(self) -> bool {
        match self {
            Self::Behind | Self::Diverged => true,
            Self::Same | Self::Ahead => false,
        }
    }
}

impl Known {
    pub fn of(connection: &Connection, named: &Path) -> Result<Self, StoreError> {
        let read = || {
            connection
                .prepare(
                    // The hash is of the row that has the largest number: so says SQLite of max().
                    "SELECT session.uuid, max(txn.seq), txn.hash FROM txn
                     JOIN session ON session.id = txn.session GROUP BY txn.session",
                )?
                .query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
                .collect::<rusqlite::Result<_>>()
        };
        read().map(Self).map_err(|error| StoreError::from_sqlite(named, error))
    }

    /// How this log stands to another one.
    pub fn against(&self, theirs: &Self) -> Relation {
        match (self.has_all_of(theirs), theirs.has_all_of(self)) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Ahead,
            (false, true) => Relation::Behind,
            (false, false) => Relation::Diverged,
        }
    }

    /// Another step with the number of one of ours is none of ours.
    fn has_all_of(&self, other: &Self) -> bool {
        other.0.iter().all(|(session, last)| {
            self.0.get(session).is_some_and(|mine| mine.0 > last.0 || mine == last)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(pairs: &[(u8, i64)]) -> Known {
        let known = |(session, last): &(u8, i64)| (vec![*session], (*last, vec![0]));
        Known(pairs.iter().map(known).collect())
    }

    #[test]
    fn another_step_with_the_same_number_is_told_apart() {
        let one = known(&[(1, 3)]);
        let other = Known([(vec![1], (3, vec![1]))].into());
        assert_eq!(one.against(&other), Relation::Diverged);
    }

    #[test]
    fn who_knows_more() {
        let one = known(&[(1, 3)]);
        assert_eq!(one.against(&known(&[(1, 3)])), Relation::Same);
        assert_eq!(one.against(&known(&[(1, 2)])), Relation::Ahead);
        assert_eq!(one.against(&known(&[(1, 3), (2, 1)])), Relation::Behind);
        assert_eq!(one.against(&known(&[(1, 2), (2, 1)])), Relation::Diverged);
        assert_eq!(one.against(&known(&[])), Relation::Ahead);
    }
}
