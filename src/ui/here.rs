//! What a key that other programs have asks of the page that is shown: to save, something new, a paper. Where there
//! is nothing to do it is said, so that no key is without an answer.

use super::context::Cx;
use super::focus;
use super::grid;
use super::screens::{new_case_here, screen_of};
use crate::app::actions::MessageAction;
use crate::app::route::{Route, View};
use crate::app::shared::Told;
use crate::model::about::Area;
use crate::model::kind::Kind;
use crate::model::message::Message;
use crate::report::PAPERS;
use crate::report::paper::{Paper, Scope};

/// That somebody asked to save, and waits for the answer.
#[derive(Debug, Default)]
struct AskedToSave {
    /// How many frames a field that is left may take to say so; nothing while nobody asks.
    frames: Option<u8>,
}

/// Everything is saved as it is written: what is being typed is saved now, as when its field is left. What came of it
/// is said by `answer_ui`.
pub fn save(context: &egui::Context, cx: &mut Cx<'_>) {
    if !cx.may_edit() {
        return cx.send(MessageAction::ReadOnly);
    }
    if context.text_edit_focused() {
        focus::leave_for_a_moment(context);
    }
    cx.memory.of::<AskedToSave>().frames = Some(2);
    context.request_repaint();
}

/// Says whether all is saved, when and where, as soon as nothing is on its way.
pub fn answer_ui(context: &egui::Context, cx: &mut Cx<'_>) {
    let Some(frames) = cx.memory.of::<AskedToSave>().frames else { return };
    if frames > 0 {
        cx.memory.of::<AskedToSave>().frames = Some(frames - 1);
        return context.request_repaint();
    }
    if cx.app.is_saving() {
        return;
    }
    cx.memory.of::<AskedToSave>().frames = None;
    let Some(open) = cx.open() else { return };
    let path = open.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    if cx.app.waiting_count() > 0 {
        return cx.send(MessageAction::Tell(Message::new("told-not-all-saved")));
    }
    let said = match (open.shared.told_saved(), open.saved_at) {
        (Told::There, None) => Message::new("told-saved-before"),
        (Told::There, Some(at)) => Message::new("told-saved").text("time", cx.format.clock(at)),
        (Told::Soon, _) => Message::new("told-saved-soon"),
        (Told::Here, _) => Message::new("told-saved-here"),
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
