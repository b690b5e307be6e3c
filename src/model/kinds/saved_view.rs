//! Views of a list that are kept in the document, and therefore shared.

use crate::model::about::{About, Area, Group, Sorted};
use crate::model::record::record;

record! {
    /// A way to see a list: filter, sorting, columns, grouping.
    SavedView "saved-views" {
        /// Its name.
        title: String => required column,
        /// The list it belongs to: the plural name of a kind; of the overview, `Arrangement::LISTED`.
        listed_kind: String => required column,
        /// The view, as JSON.
        definition: String => required view,
        /// Its place among the views of its list.
        rank: Option<i64> => place,
    }
}

impl SavedView {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        imported: false,
        exported: false,
        searched: false,
        ordered_by: &[Sorted::Number("rank")],
        form: &[Group::What(&["title", "listed_kind", "definition", "rank"])],
        ..About::PLAIN
    };
}
