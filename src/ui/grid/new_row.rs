//! A new record in a list.

use crate::app::actions::{EditAction, RouteAction};
use crate::app::list::new_record::new_record;
use crate::app::route::Route;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::widgets::field::seek;
use crate::ui::widgets::record::show_new;

/// Adds a record with the values that a new one begins with where one stands, and opens it.
pub fn add(cx: &mut Cx<'_>, kind: Kind) {
    let id = RecordId::new();
    let open = cx.app.route.record;
    let new = new_record(&cx.portfolio(), cx.texts, cx.today, kind, open);
    // A new row is seen at once, whatever is filtered away.
    cx.lists.view_mut(kind).clear_filters();
    show_new(cx, kind, id);
    if let Some(index) = new.guessed {
        seek(cx, id, index);
    }
    cx.send(EditAction::Change(vec![Change::Add { kind, id, values: new.values }]));
    cx.send(RouteAction::Go(Route::to_record(kind, id)));
}
