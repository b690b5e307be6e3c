//! Columns of one's own: adding, renaming, choices, deleting. They are records like any other, and
//! every change to them is a step that can be taken back.

use crate::model::command::Change;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::own_column::{OwnColumn, OwnColumnType};
use crate::model::record::TableRecord as _;

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
    let last = portfolio.own_columns.iter().filter_map(|column| column.rank).max().unwrap_or(0);
    let has_choices = new.column_type == OwnColumnType::Choice;
    let column = OwnColumn {
        title: new.title.trim().to_owned(),
        listed_kind: kind.plural().to_owned(),
        column_type: Some(new.column_type),
        rank: Some(last.saturating_add(1)),
        choices: if has_choices { new.choices.trim().to_owned() } else { String::new() },
        ..OwnColumn::empty(RecordId::new())
    };
    (column.id, Change::add(&column))
}

/// Gives a column another name, and other choices where it holds a choice. What stands in cells stays.
#[must_use]
pub fn change(column: &OwnColumn, title: &str, choices: &str) -> Vec<Change> {
    let wanted = OwnColumn {
        title: title.trim().to_owned(),
        choices: choices.trim().to_owned(),
        ..column.clone()
    };
    Change::between(column, &wanted)
}

/// Takes a column away, and what stands in it.
#[must_use]
pub fn delete(column: Id<OwnColumn>) -> Vec<Change> {
    vec![Change::Delete { id: column.raw() }]
}
