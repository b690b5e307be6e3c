//! What a key that other programs have asks of the page that is shown: to save, something new, a paper. Where there
//! is nothing to do it is said, so that no key is without an answer.

use super::context::Cx;
use super::focus;
use super::grid;
use super::screens::{new_case_here, screen_of};
use crate::app::actions::MessageAction;
use crate::app::route::{Route, View};
use crate::model::about::Area;
use crate::model::kind::Kind;
use crate::model::message::Message;
use crate::report::PAPERS;
use crate::report::paper::{Paper, Scope};

/// Everything is saved as it is written: says when and where, or that something waits. What is being typed is saved
/// now, as when its field is left.
pub fn saved(context: &egui::Context, cx: &mut Cx<'_>) {
    let is_typing = context.text_edit_focused();
    if is_typing {
        focus::leave_for_a_moment(context);
    }
    let Some(open) = cx.open() else { return };
    let path = open.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let at = if is_typing { Some(chrono::Utc::now()) } else { open.saved_at };
    let said = match (cx.app.waiting_count(), at) {
        (0, Some(at)) => Message::new("told-saved").text("time", cx.format.clock(at)),
        (0, None) => Message::new("told-saved-before"),
        (1.., _) => {
            return cx.send(MessageAction::Tell(Message::new("told-not-all-saved")));
        }
    };
    cx.send(MessageAction::Say(said.text("path", path)));
}

/// Makes what the page makes with its own button.
pub fn new(cx: &mut Cx<'_>) {
    if !cx.may_edit() {
        return cx.send(MessageAction::ReadOnly);
    }
    let view = cx.app.route.view;
    let kind = cx.app.route.kind.or_else(|| view.kinds().first().copied());
    let is_meetings = view == View::Area(Area::Meetings) && kind == Some(Kind::Meeting);
    if is_meetings && new_case_here(cx) {
        return;
    }
    match kind.filter(|kind| kind.about().made_by_hand) {
        Some(kind) => grid::add(cx, kind),
        None => cx.send(MessageAction::Tell(Message::new("told-nothing-new-here"))),
    }
}

/// Shows the paper of the page: of the record that is open or shown, or else of the list.
pub fn paper(cx: &mut Cx<'_>) {
    let shows = screen_of(cx.app.route.view).and_then(|screen| screen.shows);
    let shown = shows.and_then(|shows| shows(cx));
    let route: &Route = &cx.app.route;
    let is_here = |paper: &&'static Paper| match paper.scope {
        Scope::Record(_) | Scope::Changes => true,
        Scope::Period(kind) => route.kind == Some(kind),
    };
    let mut here: Vec<&'static Paper> = PAPERS.iter().filter(is_here).collect();
    here.sort_by_key(|paper| matches!(paper.scope, Scope::Period(_)));
    match here.into_iter().find_map(|paper| cx.app.in_sight(paper, shown)) {
        Some(offer) => cx.show_paper(offer),
        None => cx.send(MessageAction::Tell(Message::new("told-no-paper-here"))),
    }
}
