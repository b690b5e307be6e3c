//! Saved views: kept in the document, and therefore shared.

use super::stored::{from_json, to_json};
use super::view::TableView;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::saved_view::SavedView;
use crate::model::value::Value;

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
pub fn view_of(saved: &SavedView, kind: Kind) -> TableView {
    from_json(kind, &saved.definition)
}

/// Whether the list is seen otherwise than the saved view says.
#[must_use]
pub fn differs(saved: &SavedView, kind: Kind, view: &TableView) -> bool {
    view_of(saved, kind) != *view
}

/// Saves a view under a new name. Gives its key too.
#[must_use]
pub fn save_as(
    portfolio: &Portfolio,
    kind: Kind,
    title: &str,
    view: &TableView,
) -> (RecordId, Change) {
    let id = RecordId::new();
    let last = portfolio.saved_views.iter().filter_map(|view| view.rank).max().unwrap_or(0);
    let named = [
        ("title", Value::Text(title.trim().to_owned())),
        ("listed_kind", Value::Text(kind.plural().to_owned())),
        ("definition", Value::Text(to_json(kind, view))),
        ("rank", Value::Integer(last.saturating_add(1))),
    ];
    let values = named
        .into_iter()
        .filter_map(|(name, value)| Some((Kind::SavedView.field(name)?.0, value)))
        .collect();
    (id, Change::Add { kind: Kind::SavedView, id, values })
}

/// Saves a view in the place of one that is there.
#[must_use]
pub fn save(saved: RecordId, kind: Kind, view: &TableView) -> Vec<Change> {
    set(saved, "definition", to_json(kind, view))
}

/// Gives a saved view another name.
#[must_use]
pub fn rename(saved: RecordId, title: &str) -> Vec<Change> {
    set(saved, "title", title.trim().to_owned())
}

fn set(id: RecordId, name: &str, text: String) -> Vec<Change> {
    let field = Kind::SavedView.field(name).map(|(field, _)| field);
    let change = |field| Change::Set { id, field, value: Value::Text(text) };
    field.map(change).into_iter().collect()
}
