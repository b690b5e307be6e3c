//! Rows of records that have been deleted: no digest takes them in, and undo brings them back as they
//! stand there.

use rusqlite::{Connection, OptionalExtension as _};

use super::Problem;
use crate::model::kind::Kind;
use crate::store::as_of::Told;
use crate::store::log::read_row;
use crate::store::register::unsaid;

/// Whether the row of a deleted record holds what the log says that it went with.
pub(super) fn is_as_it_went(connection: &Connection, told: &Told) -> rusqlite::Result<bool> {
    let kind = told.record.kind;
    let held = read_row(connection, kind, told.record.id).optional()?;
    Ok(held.is_some_and(|held| {
        let held = held.into_iter().enumerate();
        held.map(|(index, value)| value.unwrap_or_else(|| unsaid(kind, index))).eq(told
            .resolved
            .values
            .iter()
            .cloned())
    }))
}

/// Tables with other rows than those that the log tells of.
pub(super) fn strays(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let mut problems = Vec::new();
    for kind in Kind::ALL {
        let rows = count(&format!("SELECT count(*) FROM {}", kind.table()))?;
        let told = count(&format!("SELECT count(*) FROM record WHERE kind = '{}'", kind.plural()))?;
        if rows != told {
            problems.push(Problem::new("state", kind.plural(), ""));
        }
    }
    Ok(problems)
}
