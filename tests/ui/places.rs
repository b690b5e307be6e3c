//! Everywhere that one can be in the window: each view alone, each kind of record in its list and
//! open beside it, each side of a record.

use std::cmp::Reverse;

use egui::accesskit::Role;
use samstyr::app::route::{Route, View};
use samstyr::model::about::Area;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::ui::screens::views;

use super::support::Seat;

/// The sides of a record, by the text that names them.
pub const SIDES: [&str; 3] = ["tab-details", "tab-thread", "tab-history"];

/// A place in the window.
#[derive(Clone, Debug)]
pub struct Spot {
    pub name: String,
    route: Route,
    side: Option<&'static str>,
}

/// The kinds that the views list. Meetings have a page of their own in place of a list.
pub fn listed() -> impl Iterator<Item = (View, Kind)> {
    let kinds = views().flat_map(|view| view.kinds().into_iter().map(move |kind| (view, kind)));
    kinds.filter(|(_, kind)| *kind != Kind::Meeting)
}

/// The record of a kind with the longest name: the hardest to show.
pub fn longest(portfolio: &Portfolio, kind: Kind) -> Option<RecordId> {
    portfolio
        .records(kind)
        .max_by_key(|record| {
            (portfolio.label_of(*record).chars().count(), Reverse(record.record_id()))
        })
        .map(|record| record.record_id())
}

/// Everywhere.
pub fn spots(portfolio: &Portfolio) -> Vec<Spot> {
    let mut spots = Vec::new();
    for view in views() {
        let name = view.name().to_owned();
        spots.push(Spot { name, route: Route::to(view), side: None });
    }
    for kind in [Kind::Meeting, Kind::Case, Kind::Decision, Kind::FollowUp] {
        with_record(portfolio, View::Area(Area::Meetings), (Kind::Meeting, kind), &mut spots);
    }
    for (view, kind) in listed() {
        let mut route = Route::to(view);
        route.kind = Some(kind);
        let name = format!("{} of {}", kind.plural(), view.name());
        spots.push(Spot { name, route, side: None });
        with_record(portfolio, view, (kind, kind), &mut spots);
    }
    spots
}

fn with_record(
    portfolio: &Portfolio,
    view: View,
    (listed, kind): (Kind, Kind),
    spots: &mut Vec<Spot>,
) {
    let Some(record) = longest(portfolio, kind) else { return };
    let mut route = Route::to(view);
    route.kind = Some(listed);
    route.record = Some(record);
    // A meeting and a round fill the page themselves and have no sides.
    let fills = matches!(kind, Kind::Meeting | Kind::Round);
    let sides = if fills { vec![None] } else { SIDES.map(Some).to_vec() };
    for side in sides {
        let (list, kind) = (listed.plural(), kind.plural());
        let name = format!("{} with {list} and one of {kind} open, {side:?}", view.name());
        spots.push(Spot { name, route: route.clone(), side });
    }
}

impl Spot {
    /// Goes there, and waits for what is read beside the window.
    #[track_caller]
    pub fn go(&self, seat: &mut Seat) {
        seat.go(self.route.clone());
        if let Some(side) = self.side {
            let name = seat.texts().get(side);
            seat.press_one(Role::Tab, &name, 0);
        }
        seat.jobs_done();
    }
}
