//! Columns of one's own: adding, renaming, choices, deleting. They are records like any other, and
//! every change to them is a step that can be taken back.

use crate::model::command::Change;
use crate::model::field::Choice as _;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::own_column::{OwnColumn, OwnColumnType};
use crate::model::value::Value;

/// A column as somebody describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewColumn {
    /// Its name.
    pub title: String,
    /// What it holds.
    pub column_type: OwnColumnType,
    /// Its choices, one a line.
    pub choices: String,
}

impl Default for NewColumn {
    fn default() -> Self {
        Self { title: String::new(), column_type: OwnColumnType::Text, choices: String::new() }
    }
}

/// Adds a column to a kind's list, behind the others. Gives its key too.
#[must_use]
pub fn add(portfolio: &Portfolio, kind: Kind, new: &NewColumn) -> (Id<OwnColumn>, Change) {
    let id = RecordId::new();
    let last = portfolio.own_columns.iter().filter_map(|column| column.rank).max().unwrap_or(0);
    let mut values = Vec::new();
    put(&mut values, "title", Value::Text(new.title.trim().to_owned()));
    put(&mut values, "listed_kind", Value::Text(kind.plural().to_owned()));
    put(&mut values, "column_type", Value::Choice(new.column_type.code()));
    put(&mut values, "rank", Value::Integer(last.saturating_add(1)));
    if new.column_type == OwnColumnType::Choice {
        put(&mut values, "choices", Value::Text(new.choices.trim().to_owned()));
    }
    (Id::from_raw(id), Change::Add { kind: Kind::OwnColumn, id, values })
}

fn put(values: &mut Vec<(usize, Value)>, name: &str, value: Value) {
    if let Some((field, _)) = Kind::OwnColumn.field(name) {
        values.push((field, value));
    }
}

/// Gives a column another name, and other choices where it holds a choice. What stands in cells stays.
#[must_use]
pub fn change(column: &OwnColumn, title: &str, choices: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let wanted =
        [("title", title.trim(), &column.title), ("choices", choices.trim(), &column.choices)];
    for (name, new, old) in wanted {
        if let (Some((field, _)), true) = (Kind::OwnColumn.field(name), new != old) {
            let id = column.id.raw();
            changes.push(Change::Set { id, field, value: Value::Text(new.to_owned()) });
        }
    }
    changes
}

/// Takes a column away, and what stands in it.
#[must_use]
pub fn delete(column: Id<OwnColumn>) -> Vec<Change> {
    vec![Change::Delete { id: column.raw() }]
}
