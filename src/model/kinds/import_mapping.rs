//! How the columns of a foreign workbook were matched to fields, remembered for the next one.

use crate::model::about::{About, Area, Group};
use crate::model::record::record;

record! {
    /// Which column of a foreign table goes into which field.
    ImportMapping "import-mappings" {
        /// What it was first used for: the name of the file.
        title: String => required column,
        /// What the rows become: the plural name of a kind.
        listed_kind: String => required column,
        /// The headings by which such a table is known again, one a line.
        headings: String => required long,
        /// The mapping, as JSON.
        definition: String => required,
    }
}

impl ImportMapping {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        imported: false,
        exported: false,
        searched: false,
        form: &[Group::What(&["title", "listed_kind", "headings", "definition"])],
        ..About::PLAIN
    };
}
