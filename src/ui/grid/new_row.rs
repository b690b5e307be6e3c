//! A new record in a list.

use crate::app::actions::{EditAction, RouteAction};
use crate::app::list::new_record::new_values;
use crate::app::route::Route;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::widgets::record::show_new;

/// Adds a record with the values that a new one begins with, and opens it.
pub fn add(cx: &mut Cx<'_>, kind: Kind) {
    let id = RecordId::new();
    let values = new_values(&cx.portfolio(), cx.texts, cx.today, kind);
    // A new row is seen at once, whatever is filtered away.
    cx.lists.view_mut(kind).clear_filters();
    show_new(cx, kind, id);
    cx.send(EditAction::Change(vec![Change::Add { kind, id, values }]));
    cx.send(RouteAction::Go(Route::to_record(kind, id)));
}
