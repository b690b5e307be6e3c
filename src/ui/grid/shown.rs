//! A list as it is drawn in this frame.

use std::sync::Arc;

use super::layout::Layout;
use crate::app::list::Listed;
use crate::model::kind::{Kind, Portfolio};

/// What the parts of a grid are drawn from.
pub(super) struct Grid<'a> {
    pub kind: Kind,
    pub listed: &'a Listed,
    pub portfolio: &'a Arc<Portfolio>,
    pub layout: Layout<'a>,
    /// The widget that has the focus while the keyboard is at the grid.
    pub id: egui::Id,
}

/// What has the keyboard while somebody is in the list of a kind.
pub fn grid_id(ui: &egui::Ui, kind: Kind) -> egui::Id {
    ui.make_persistent_id(("grid", kind))
}
