//! A new record in a list.

use egui::Ui;

use crate::app::actions::{EditAction, RouteAction};
use crate::app::list::new_record::{needed_first, new_record};
use crate::app::route::{Route, View};
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::widgets::basic::{empty, gap, muted, primary_button};
use crate::ui::widgets::field::seek;
use crate::ui::widgets::record::show_new;

/// Whether a record can be added: what it requires a link to is there.
pub fn can_add(cx: &Cx<'_>, kind: Kind) -> bool {
    needed_first(&cx.portfolio(), kind).is_none()
}

/// Adds a record with the values that a new one begins with where one stands, and opens it. Where something
/// else must be there first, it leads to the list, which says so.
pub fn add(cx: &mut Cx<'_>, kind: Kind) {
    if !can_add(cx, kind) {
        let mut route = Route::to(View::home_of(kind));
        route.kind = route.view.kinds().contains(&kind).then_some(kind).or(route.kind);
        return cx.send(RouteAction::Go(route));
    }
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

/// What stands where a kind has no record: what belongs there, and what must be added first.
pub fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    empty(ui, &cx.texts.attribute(&format!("kind-{}", kind.plural()), "empty"));
    let Some(first) = needed_first(&cx.portfolio(), kind).filter(|_| cx.may_edit()) else { return };
    gap(ui, 2.0);
    ui.vertical_centered(|ui| {
        muted(ui, cx.texts.with("list-needs-first", &[("list", &cx.texts.kind_plural(first))]));
        gap(ui, 2.0);
        let word = cx.texts.attribute(&format!("kind-{}", first.plural()), "new");
        if primary_button(ui, icons::PLUS, &word).clicked() {
            add(cx, first);
        }
    });
}
