//! What copies of a document disagree about, until a person decides.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::command::Change;
use super::field::FieldType;
use super::history::What;
use super::id::RecordId;
use super::kind::Kind;
use super::value::Value;

/// Where a value was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In this copy.
    Mine,
    /// In another one, and brought in by a merge.
    Theirs,
}

/// One of the values that a cell may take.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The value; for the existence of a record yes or no.
    pub value: Value,
    /// Who wrote it, as they called themselves.
    pub by: String,
    /// When that value was written.
    pub at: DateTime<Utc>,
    /// Where.
    pub side: Side,
}

/// A cell that holds more than one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The record.
    pub record: RecordId,
    /// The kind of the record.
    pub kind: Kind,
    /// A field of it (`What::Field`), or whether it is there (`What::Alive`).
    pub cell: What,
    /// What stood there before the copies parted, where the log tells.
    pub common: Option<Value>,
    /// The values, the one that is shown until somebody decides first: the same in every copy.
    pub values: Vec<Candidate>,
    /// The decision is final: the first value was sealed, the others are proposed corrections.
    pub sealed: bool,
}

impl Conflict {
    /// The value of that side, where one is known.
    #[must_use]
    pub fn of_side(&self, side: Side) -> Option<&Candidate> {
        self.values.iter().find(|candidate| candidate.side == side)
    }

    /// Whether the sides tell the values from each other: one was written here, and one elsewhere.
    #[must_use]
    pub fn tells_sides(&self) -> bool {
        self.of_side(Side::Mine).is_some() && self.of_side(Side::Theirs).is_some()
    }

    /// Deciding for a value.
    #[must_use]
    pub fn choice(&self, value: Value) -> Choice {
        Choice { record: self.record, cell: self.cell, value }
    }

    /// The name of the cell: that of a field, or `exists`.
    #[must_use]
    pub fn field_name(&self) -> &'static str {
        self.cell
            .field()
            .map_or("exists", |index| self.kind.fields().get(index).map_or("", |field| field.name))
    }

    /// Whether it comes before others in a list: it is about money or a decision.
    #[must_use]
    pub fn weighs(&self) -> bool {
        let field = self.cell.field().and_then(|index| self.kind.fields().get(index));
        let money = field.is_some_and(|field| field.field_type == FieldType::Money);
        money || self.kind.about().weighs
    }
}

/// All that is undecided in a document, by record and cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Conflicts {
    cells: BTreeMap<(RecordId, What), Conflict>,
}

impl Conflicts {
    /// All of them, by record and cell.
    pub fn iter(&self) -> impl Iterator<Item = &Conflict> {
        self.cells.values()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether everything is decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The conflict about that cell, if there is one.
    #[must_use]
    pub fn get(&self, record: RecordId, cell: What) -> Option<&Conflict> {
        self.cells.get(&(record, cell))
    }

    /// Those about that record.
    pub fn of(&self, record: RecordId) -> impl Iterator<Item = &Conflict> {
        self.cells
            .range((record, What::Birth)..)
            .take_while(move |((id, _), _)| *id == record)
            .map(|(_, conflict)| conflict)
    }

    /// All of them by record, those with money or decisions first; within a record too.
    #[must_use]
    pub fn by_weight(&self) -> Vec<(RecordId, Vec<&Conflict>)> {
        let mut groups: BTreeMap<RecordId, Vec<&Conflict>> = BTreeMap::new();
        for conflict in self.iter() {
            groups.entry(conflict.record).or_default().push(conflict);
        }
        let mut groups: Vec<_> = groups.into_iter().collect();
        for (_, group) in &mut groups {
            group.sort_by_key(|conflict| !conflict.weighs());
        }
        groups.sort_by_key(|(_, group)| !group.iter().any(|conflict| conflict.weighs()));
        groups
    }

    /// Puts what is known of a record in the place of what was.
    pub fn replace(&mut self, record: RecordId, now: impl IntoIterator<Item = Conflict>) {
        let gone: Vec<_> = self.of(record).map(|conflict| (record, conflict.cell)).collect();
        for key in gone {
            self.cells.remove(&key);
        }
        self.cells.extend(now.into_iter().map(|c| ((c.record, c.cell), c)));
    }
}

/// What somebody decided about one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The record.
    pub record: RecordId,
    /// The cell.
    pub cell: What,
    /// The value it is to have; for the existence of a record yes or no.
    pub value: Value,
}

impl Choice {
    /// Whether it keeps a record that a copy has deleted.
    #[must_use]
    pub fn keeps(&self) -> bool {
        self.cell == What::Alive && self.value == Value::Bool(true)
    }

    /// The change that decides a field; nothing where it is about the record itself.
    #[must_use]
    pub fn as_change(&self) -> Option<Change> {
        let What::Field(field) = self.cell else { return None };
        Some(Change::Decide { id: self.record, field, value: self.value.clone() })
    }
}
