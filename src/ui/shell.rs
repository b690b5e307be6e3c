//! The frame: navigation to the left, the bar above, the quiet line below, and what stands over it.

use std::sync::Arc;

use egui::{Frame, KeyboardShortcut, Margin, Panel, Ui};

use super::context::Cx;
use super::focus::{self, Region};
use super::icons;
use super::keys::{REDO, UNDO};
use super::quiet;
use super::room::{has_exchange, is_low, is_wide};
use super::standing;
use super::theme::{GRID, NAVIGATION_WIDTH, tokens};
use super::typing::Typing;
use super::widgets::basic::{at_right, icon_button};
use super::widgets::exchange::{exchange_icon, take_dropped};
use super::widgets::past;
use super::widgets::preview::preview_ui;
use super::{
    damaged, help, here, import, navigation, over, screens, search, shortcuts, under_way, waiting,
};
use crate::app::Open;
use crate::app::actions::{EditAction, MessageAction, RouteAction};
use crate::app::cached::Cached;
use crate::model::message::Message;
use crate::text::{Lang, describe_foreign_step, describe_step};

/// Draws the whole window.
pub fn shell_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::begin(ui.ctx());
    // A field that was only tabbed into has nothing of its own to undo.
    let typing = std::mem::take(cx.memory.of::<Typing>());
    shortcuts::take(ui, cx, typing);
    here::answer_ui(ui.ctx(), cx);
    take_dropped(ui, cx);
    if cx.open().is_none() {
        screens::screen_ui(ui, cx);
    } else {
        let tokens = *tokens(ui);
        let side = Frame::new().fill(tokens.side);
        let narrow = ui.available_width() < navigation::WIDE;
        let (width, margin) = if narrow { (navigation::NARROW, 6) } else { (NAVIGATION_WIDTH, 12) };
        Panel::left("navigation")
            .exact_size(width)
            .resizable(false)
            .frame(side.inner_margin(Margin::symmetric(margin, 16)))
            .show(ui, |ui| navigation::navigation_ui(ui, cx, narrow));
        let margin = if is_low(ui) { Margin::symmetric(16, 4) } else { Margin::symmetric(24, 10) };
        let bar = Frame::new().fill(tokens.canvas).inner_margin(margin);
        Panel::top("bar").frame(bar).show(ui, |ui| bar_ui(ui, cx));
        if !is_low(ui) {
            let foot = Frame::new().fill(tokens.side).inner_margin(Margin::symmetric(24, 5));
            Panel::bottom("foot").frame(foot).show(ui, |ui| quiet::foot_ui(ui, cx));
        }
        past::banner_ui(ui, cx);
        if !is_low(ui) {
            quiet::banner_ui(ui, cx);
        }
        // What comes by itself comes from below, so that nothing moves under the pointer.
        standing::copies_ui(ui, cx);
        damaged::banner_ui(ui, cx);
        standing::read_only_ui(ui, cx);
        // Ids of its own: a banner that comes or goes above must not take the focus out of a field.
        let content = egui::UiBuilder::new()
            .scope_id(egui::Id::unique("content"))
            .max_rect(ui.available_rect_before_wrap());
        ui.scope_builder(content, |ui| {
            focus::region(ui, Region::Content, &cx.texts.attribute("region", "content"));
            if cx.app.importing.is_some() {
                import::import_ui(ui, cx);
            } else {
                screens::screen_ui(ui, cx);
            }
        });
        preview_ui(ui, cx);
    }
    over_it_ui(ui, cx);
    focus::end(ui.ctx());
    under_way::note(ui, cx);
    if focus::is_typed_nowhere(ui.ctx()) {
        cx.send(MessageAction::Tell(Message::new("typed-nowhere")));
    }
}

/// Draws what stands over the view, whichever it is.
fn over_it_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    over::message_ui(ui, cx);
    over::question_ui(ui, cx);
    over::place_ui(ui, cx);
    past::escape(ui, cx);
    standing::snapshots_ui(ui, cx);
    damaged::not_carried_ui(ui, cx);
    waiting::list_ui(ui, cx);
    standing::closing_ui(ui, cx);
    help::help_ui(ui, cx);
}

fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::region(ui, Region::Top, &cx.texts.attribute("region", "top"));
    ui.horizontal(|ui| {
        let can_go_back = cx.app.can_go_back();
        if icon_button(ui, icons::ARROW_LEFT, &cx.t("back"), can_go_back).clicked() {
            cx.send(RouteAction::Back);
        }
        standing::document_ui(ui, cx);
        at_right(ui, "bar", |ui| {
            if !is_wide(ui) {
                ui.spacing_mut().item_spacing.x = GRID;
            }
            search::search_ui(ui, cx);
            if is_low(ui) {
                quiet::icon_ui(ui, cx);
            }
            past::day_ui(ui, cx);
            if has_exchange(ui) {
                exchange_icon(ui, cx);
            }
            steps_ui(ui, cx);
        });
    });
}

/// What undo and redo would do, in words, for a version of the document.
type StepWords = Cached<(u64, Lang), [Option<String>; 2]>;

/// Says it. A step may have brought thousands of records: it is gone through once a version.
fn step_words(cx: &mut Cx<'_>, open: &Open) -> Arc<[Option<String>; 2]> {
    let texts = cx.texts;
    cx.memory.of::<StepWords>().get((open.version, texts.lang()), || {
        let (steps, portfolio) = (&open.steps, &open.portfolio);
        // Nobody takes back what another window did without knowing it.
        let told = if steps.undo_is_foreign { describe_foreign_step } else { describe_step };
        let undo = steps.undo.as_ref().map(|step| told(texts, portfolio, step));
        [undo, steps.redo.as_ref().map(|step| describe_step(texts, portfolio, step))]
    })
}

fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.app.open.as_ref() else { return };
    // In the past there is nothing to take back.
    let words = if cx.may_edit() { step_words(cx, open) } else { Arc::default() };
    let [undo, redo] = &*words;
    let named = |key: &str, step: &Option<String>, keys: &KeyboardShortcut| {
        let (word, keys) = (cx.t(key), ui.ctx().format_shortcut(keys));
        match step {
            Some(step) => format!("{word}: {step} ({keys})"),
            None => format!("{word} ({keys})"),
        }
    };
    let undoes_merge = cx.app.undoes_merge();
    let undo_name = match undoes_merge {
        true => format!("{} ({})", cx.t("merge-take-back"), ui.ctx().format_shortcut(&UNDO)),
        false => named("undo", undo, &UNDO),
    };
    let redo_name = named("redo", redo, &REDO);
    let may_undo = cx.app.may_undo();
    if icon_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &undo_name, may_undo).clicked() {
        cx.send(EditAction::Undo);
    }
    if icon_button(ui, icons::ARROW_CLOCKWISE, &redo_name, redo.is_some()).clicked() {
        cx.send(EditAction::Redo);
    }
}
