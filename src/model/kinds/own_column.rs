//! Columns that a network adds to a list of its own.

use crate::model::about::{About, Area, Group, Sorted};
use crate::model::choice::choice;
use crate::model::record::record;

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
    OwnColumn "own-columns" {
        /// Its name.
        title: String => required column,
        /// The list it belongs to: the plural name of a kind.
        listed_kind: String => required column,
        /// What it holds.
        column_type: Option<OwnColumnType> => required column,
        /// Its choices, one a line, where it holds a choice.
        choices: String => long,
        /// Its place among the columns of its list.
        rank: Option<i64> => place,
    }
}

impl OwnColumn {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        imported: false,
        exported: false,
        ordered_by: &[Sorted::Number("rank")],
        form: &[Group::What(&["title", "listed_kind", "column_type", "rank", "choices"])],
        ..About::PLAIN
    };
}

impl OwnColumn {
    /// Its choices, one a line, without empty lines.
    #[must_use]
    pub fn choice_list(&self) -> Vec<&str> {
        self.choices.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }
}
