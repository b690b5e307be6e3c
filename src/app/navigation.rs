//! Going from place to place.

use super::App;
use super::messages::Ends;
use super::route::{Route, View};
use crate::model::id::RecordId;

/// How many places "back" remembers.
const REMEMBERED_PLACES: usize = 50;

/// Something asked for about where one is.
#[derive(Clone, Debug, PartialEq)]
pub enum RouteAction {
    /// Go somewhere.
    Go(Route),
    /// Go back to where one was.
    Back,
    /// Open a record where it is at home.
    Show(RecordId),
    /// The same to look at what waits there, which is not written by the way.
    LookAt(RecordId),
    /// Open a record beside the list that is shown, or none.
    Select(Option<RecordId>),
    /// The same while the keys go through the list.
    Follow(RecordId),
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_route(&mut self, action: RouteAction) {
        match action {
            RouteAction::Go(route) => self.go(route),
            RouteAction::Back => {
                self.settle();
                self.go_back();
            }
            RouteAction::Show(id) => {
                let kind = self.portfolio().and_then(|p| p.record(id).map(|r| r.kind()));
                if let Some(kind) = kind {
                    self.go(Route::to_record(kind, id));
                }
            }
            RouteAction::LookAt(id) => {
                let kind = self.portfolio().and_then(|p| p.record(id).map(|r| r.kind()));
                if let Some(kind) = kind {
                    self.settle_what_is_typed();
                    self.go_on_to(Route::to_record(kind, id));
                }
            }
            RouteAction::Select(record) => {
                self.settle();
                self.route.record = record;
                self.note_opened(false);
            }
            RouteAction::Follow(record) => {
                self.settle();
                self.route.record = Some(record);
                self.note_opened(true);
            }
        }
    }

    /// The record that is open now was opened; in passing, where the next may take its place.
    fn note_opened(&mut self, passing: bool) {
        if let Some(id) = self.route.record {
            self.search.opened.note(id, passing);
        }
    }

    pub(super) fn go(&mut self, route: Route) {
        self.settle();
        self.go_on_to(route);
    }

    fn go_on_to(&mut self, route: Route) {
        self.importing = None;
        self.messages.dismiss();
        self.begin_calculation(route.view);
        if route != self.route {
            self.messages.end(Ends::WithTheNextStep);
            let left = std::mem::replace(&mut self.route, route);
            if left.view != View::START {
                self.back.push(left);
            }
            if self.back.len() > REMEMBERED_PLACES {
                self.back.remove(0);
                self.way_back_was_cut();
            }
        }
        self.note_opened(false);
    }

    /// Whether there is somewhere to go back to.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.past.is_some() || !self.back.is_empty()
    }
}
