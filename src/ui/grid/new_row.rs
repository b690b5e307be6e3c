//! A new record in a list.

use egui::{Align, Layout, Ui};

use crate::app::actions::RouteAction;
use crate::app::list::new_record::needed_first;
use crate::app::making::{Ground, Making};
use crate::app::route::{Route, View};
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::widgets::asking::{add_made, ask};
use crate::ui::widgets::basic::{button, empty, gap, muted, primary_button};
use crate::ui::{focus, icons};

/// Adds a record with the values that a new one begins with where one stands, and opens it. What it requires
/// and nothing speaks for is asked for first, in its list.
pub fn add(cx: &mut Cx<'_>, kind: Kind) {
    let portfolio = cx.portfolio();
    let open = cx.app.route.record;
    let ground = Ground { portfolio: &portfolio, texts: cx.texts, today: cx.today, open };
    let making = Making::in_list(ground, kind);
    if let Some(made) = making.made() {
        return add_made(cx, made);
    }
    let mut route = Route::to(View::home_of(kind));
    route.kind = route.view.kinds().contains(&kind).then_some(kind).or(route.kind);
    ask(cx, making, kind, route.clone());
    cx.send(RouteAction::Go(route));
}

/// What stands where a kind has no record: what belongs there, the button that makes the first, and the way
/// to what it needs where there is none of that yet.
pub fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    empty(ui, &cx.texts.attribute(&format!("kind-{}", kind.plural()), "empty"));
    if !cx.may_edit() || !kind.about().made_by_hand {
        return;
    }
    gap(ui, 2.0);
    let new =
        |cx: &Cx<'_>, kind: Kind| cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        let first = needed_first(&cx.portfolio(), kind);
        if let Some(first) = first {
            let list = cx.texts.kind_plural(first);
            muted(ui, cx.texts.with("list-needs-first", &[("list", &list)]));
            gap(ui, 2.0);
            let response = primary_button(ui, icons::PLUS, &new(cx, first));
            focus::may_be_main(ui.ctx(), response.id);
            if response.clicked() {
                add(cx, first);
            }
            gap(ui, 1.0);
        }
        let word = new(cx, kind);
        let response = match first {
            None => primary_button(ui, icons::PLUS, &word),
            Some(_) => button(ui, icons::PLUS, &word),
        };
        focus::may_be_main(ui.ctx(), response.id);
        if response.clicked() {
            add(cx, kind);
        }
    });
}
