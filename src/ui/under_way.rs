//! What somebody has asked for and is not there yet, while the keyboard goes there when it comes: a new record, a
//! paper that is being set, a file dialogue of the system. What is typed meanwhile waits for it (`typed_ahead`).

use egui::Ui;

use super::context::Cx;
use super::focus;
use super::widgets::field::is_awaited;
use crate::app::actions::Action;
use crate::app::papers::PaperAction;
use crate::app::route::Route;

/// So long, in seconds, a file dialogue is waited for that does not take the keyboard: it may lie behind the window.
const SHOWN: f64 = 3.0;

/// Whether the paper that was asked for last is still being set.
#[derive(Debug, Default)]
struct PaperComing(bool);

/// The file dialogue that was asked for last.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Dialogue {
    /// None is.
    #[default]
    None,
    /// It is coming, asked for at that time.
    Coming(f64),
    /// It has the keyboard, or lies behind the window.
    Shown,
}

/// The page that is shown.
#[derive(Default)]
struct Shown(Option<Route>);

/// Notes it. Called once a frame, after everything is drawn.
pub fn note(ui: &Ui, cx: &mut Cx<'_>) {
    let route = &cx.app.route;
    if cx.memory.of::<Shown>().0.as_ref() != Some(route) {
        cx.memory.of::<Shown>().0 = Some(route.clone());
        focus::note_page(ui.ctx());
    }
    let is_coming = is_awaited(ui, cx) | is_paper_coming(cx) | is_dialogue_coming(ui, cx);
    focus::note_under_way(ui.ctx(), is_coming);
}

fn is_paper_coming(cx: &mut Cx<'_>) -> bool {
    let is_show = |action: &Action| matches!(action, Action::Paper(PaperAction::Show(_)));
    let is_asked = cx.actions.iter().any(is_show);
    let is_coming = cx.app.preview.is_none() && cx.app.is_working();
    let paper = &mut cx.memory.of::<PaperComing>().0;
    *paper = is_asked || (*paper && is_coming);
    *paper
}

fn is_dialogue_coming(ui: &Ui, cx: &mut Cx<'_>) -> bool {
    let (now, has_keyboard) = ui.input(|input| (input.time, input.focused));
    let is_open = cx.app.is_choosing();
    let dialogue = cx.memory.of::<Dialogue>();
    *dialogue = match *dialogue {
        Dialogue::None if is_open => Dialogue::Coming(now),
        Dialogue::Coming(since) if is_open && has_keyboard && now < since + SHOWN => *dialogue,
        Dialogue::Coming(_) | Dialogue::Shown if is_open => Dialogue::Shown,
        Dialogue::Coming(_) | Dialogue::Shown | Dialogue::None => Dialogue::None,
    };
    let is_coming = matches!(dialogue, Dialogue::Coming(_));
    if is_coming {
        ui.ctx().request_repaint_after_secs(SHOWN as f32);
    }
    is_coming
}
