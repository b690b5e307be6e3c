//! What stands in columns of one's own.
//!
//! A cell has a key that follows from its column and its record, so that two people who fill in the
//! same cell in two copies have filled in one cell, and not made two.

use super::municipality::Municipality;
use super::own_column::OwnColumn;
use super::person::Person;
use crate::model::about::{About, Area, Group, Named};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::money::Ore;
use crate::model::record::record;

record! {
    /// What stands in a column of one's own for one record.
    OwnValue "own-values" {
        /// In which column.
        column_id: Option<Id<OwnColumn>> => required column,
        /// For which record.
        about_id: Option<RecordId> => required column,
        /// Text, or one of the column's choices.
        text: String => long column,
        /// A number.
        number: Option<f64> => column negative,
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
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        imported: false,
        exported: false,
        searched: false,
        named_by: Named::Fields(&["column_id", "about_id"]),
        belongs_to: &["column_id", "about_id"],
        goes_with_it: true,
        form: &[
            Group::What(&["column_id", "about_id", "number"]),
            Group::Who(&["person_id", "municipality_id"]),
            Group::When(&["date"]),
            Group::Money(&["amount"]),
            Group::Text(&["text"]),
        ],
        ..About::PLAIN
    };
}

impl OwnValue {
    /// The key of the cell of a column and a record: the same in every copy of the document.
    #[must_use]
    pub fn key(column: Id<OwnColumn>, about: RecordId) -> RecordId {
        RecordId(uuid::Uuid::new_v5(&column.raw().0, about.bytes()))
    }
}
