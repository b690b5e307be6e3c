//! Saved views: kept in the document, and therefore shared.

use super::stored::{from_json, to_json};
use super::view::ListView;
use crate::model::command::Change;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::{Record as _, TableRecord as _};
use crate::model::saved_view::SavedView;

/// The saved views of a kind's list, in their order.
#[must_use]
pub fn saved_views(portfolio: &Portfolio, kind: Kind) -> Vec<&SavedView> {
    let mut views: Vec<&SavedView> =
        portfolio.saved_views.iter().filter(|view| view.listed_kind == kind.plural()).collect();
    views.sort_by_key(|view| (view.rank.unwrap_or(i64::MAX), view.id.raw()));
    views
}

/// The view that was saved.
#[must_use]
pub fn view_of(saved: &SavedView, kind: Kind) -> ListView {
    from_json(kind, &saved.definition)
}

/// Whether the list is seen otherwise than the saved view says.
#[must_use]
pub fn differs(saved: &SavedView, kind: Kind, view: &ListView) -> bool {
    view_of(saved, kind) != *view
}

/// Saves a view under a new name. Gives its key too.
#[must_use]
pub fn save_as(
    portfolio: &Portfolio,
    kind: Kind,
    title: &str,
    view: &ListView,
) -> (RecordId, Change) {
    let last = portfolio.saved_views.iter().filter_map(|view| view.rank).max().unwrap_or(0);
    let saved = SavedView {
        title: title.trim().to_owned(),
        listed_kind: kind.plural().to_owned(),
        definition: to_json(kind, view),
        rank: Some(last.saturating_add(1)),
        ..SavedView::empty(RecordId::new())
    };
    (saved.record_id(), Change::add(&saved))
}

/// Saves a view in the place of one that is there.
#[must_use]
pub fn save(saved: RecordId, kind: Kind, view: &ListView) -> Vec<Change> {
    vec![Change::set(Id::from_raw(saved), SavedView::definition, to_json(kind, view))]
}

/// Gives a saved view another name.
#[must_use]
pub fn rename(saved: RecordId, title: &str) -> Vec<Change> {
    vec![Change::set(Id::from_raw(saved), SavedView::title, title.trim().to_owned())]
}
