//! How the columns of a foreign workbook were matched to fields, remembered for the next one.

use super::record::record;

record! {
    /// Which column of a foreign table goes into which field.
    ImportMapping {
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
