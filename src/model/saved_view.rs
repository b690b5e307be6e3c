//! Views of a list that are kept in the document, and therefore shared.

use super::record::record;

record! {
    /// A way to see a list: filter, sorting, columns, grouping.
    SavedView {
        /// Its name.
        title: String => required column,
        /// The list it belongs to: the plural name of a kind.
        listed_kind: String => required column,
        /// The view, as JSON.
        definition: String => required,
        /// Its place among the views of its list.
        rank: Option<i64> => count,
    }
}
