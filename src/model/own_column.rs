//! Columns that a network adds to a list of its own, and what stands in them.
//!
//! A cell has a key that follows from its column and its record, so that two people who fill in the
//! same cell in two copies have filled in one cell, and not made two.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::{Id, RecordId};
use super::money::Ore;
use super::municipality::Municipality;
use super::person::Person;
use super::record::record;

choice! {
    /// What a column of one's own holds.
    OwnColumnType, "choice-own-column-type" {
        /// Text.
        Text = "text",
        /// A number.
        Number = "number",
        /// Kroner.
        Amount = "amount",
        /// A date.
        Date = "date",
        /// One of the column's own choices.
        Choice = "choice",
        /// A person.
        Person = "person",
        /// A municipality.
        Municipality = "municipality",
    }
}

record! {
    /// A column that a network has added to a list.
    OwnColumn {
        /// Its name.
        title: String => required column,
        /// The list it belongs to: the plural name of a kind.
        listed_kind: String => required column,
        /// What it holds.
        column_type: Option<OwnColumnType> => required column,
        /// Its choices, one a line, where it holds a choice.
        choices: String => long,
        /// Its place among the columns of its list.
        rank: Option<i64> => count,
    }
}

record! {
    /// What stands in a column of one's own for one record.
    OwnValue {
        /// In which column.
        column_id: Option<Id<OwnColumn>> => required column,
        /// For which record.
        about_id: Option<RecordId> => required column,
        /// Text, or one of the column's choices.
        text: String => long column,
        /// A number.
        number: Option<f64> => column,
        /// Kroner.
        amount: Option<Ore> => column,
        /// A date.
        date: Option<FuzzyDate> => column,
        /// A person.
        person_id: Option<Id<Person>> => column,
        /// A municipality.
        municipality_id: Option<Id<Municipality>> => column,
    }
}

impl OwnValue {
    /// The key of the cell of a column and a record: the same in every copy of the document.
    #[must_use]
    pub fn key(column: Id<OwnColumn>, about: RecordId) -> RecordId {
        RecordId(uuid::Uuid::new_v5(&column.raw().0, about.bytes()))
    }
}
