//! Copies brought together: what a copy would bring, what is to be decided, what it led to, and the
//! merges that there have been.

mod coming;
mod conflicts;
mod other;

use egui::{Label, ScrollArea, Ui};

use self::coming::coming_ui;
use self::conflicts::{conflicts_ui, record_link};
use crate::app::cached::Cached;
use crate::app::merging::words::told_final;
use crate::app::merging::{MergeAction, Tally};
use crate::app::route::View;
use crate::calc::consequences::Consequence;
use crate::model::message::{Argument, Message, Tell as _};
use crate::text::by_whom;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::page::page;
use crate::ui::screen::Screen;
use crate::ui::standing::clock;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{
    button, empty, follow_focus, gap, heading, icon, marked, muted, primary_button, stop_of, title,
};

/// The screen.
pub const SCREEN: Screen = Screen { views: &[View::MERGE], draw: merge_ui, ..Screen::PLAIN };

/// What merges of this sitting led to, by version.
#[derive(Default)]
struct LedTo(Cached<u64, Vec<Consequence>>);

/// The version whose past merges were asked for.
#[derive(Default)]
struct Asked(Option<u64>);

/// How far a merge has come.
#[derive(Clone, Copy, PartialEq)]
struct Stage {
    is_looked_at: bool,
    is_done: bool,
    undecided: usize,
}

/// How far it had come when it was last drawn.
#[derive(Default)]
struct LastStage(Option<Stage>);

/// The keyboard follows a merge from what it would bring to what is to be decided, one after the other.
fn follow_stage(ui: &Ui, cx: &mut Cx<'_>) {
    let merging = &cx.app.merging;
    let (is_looked_at, is_done) = (merging.prospect.is_some(), merging.done.is_some());
    let stage = Stage { is_looked_at, is_done, undecided: cx.app.undecided() };
    let last = cx.memory.of::<LastStage>().0.replace(stage);
    // Whatever led here first; and who types meanwhile has decided nothing: what is typed on would press what
    // the keyboard came to.
    let is_moved = last.map_or(is_looked_at, |last| last != stage);
    if is_moved && !other::is_being_typed(cx) && !ui.ctx().text_edit_focused() {
        focus::to_main(ui.ctx());
    }
}

fn merge_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    follow_stage(ui, cx);
    page(ui, |ui| {
        title(ui, cx.texts.attribute("view", "merge"));
        gap(ui, 1.0);
        ScrollArea::vertical().id_salt(("merge", cx.app.document())).auto_shrink(false).show(
            ui,
            |ui| {
                let page = ui.available_width();
                ui.set_max_width(page.min(960.0));
                prospect_ui(ui, cx);
                done_ui(ui, cx);
                let nothing = cx.app.undecided() == 0;
                if nothing && cx.app.merging.prospect.is_some() {
                    // What is to be decided after a merge is said by what it would bring.
                } else if nothing {
                    // Nothing else stands here: it has the middle of all of the page.
                    ui.set_max_width(page);
                    empty(ui, &cx.t("merge-none"));
                    gap(ui, 3.0);
                    if cx.may_edit() {
                        ui.vertical_centered(|ui| choose_ui(ui, cx));
                    }
                } else {
                    conflicts_ui(ui, cx);
                }
                led_to_ui(ui, cx);
                past_ui(ui, cx);
                if !nothing && cx.app.merging.prospect.is_none() {
                    gap(ui, 4.0);
                    choose_ui(ui, cx);
                }
                gap(ui, 6.0);
                focus::may_be_main_within(ui, ui.min_rect());
                follow_focus(ui);
            },
        );
    });
}

fn choose_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let choose = button(ui, icons::GIT_BRANCH, &cx.t("merge-menu"));
    focus::may_be_main(ui.ctx(), choose.id);
    if choose.clicked() {
        cx.send(MergeAction::Choose);
    }
}

/// A tally in words.
fn said(cx: &Cx<'_>, tally: &Tally, key: &'static str) -> String {
    cx.texts.message(&tally.message(key), None)
}

/// What a copy would bring, and the button that brings it.
fn prospect_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(tally) = cx.app.merging.prospect.clone().filter(|_| cx.may_edit()) else { return };
    gap(ui, 1.0);
    // What led here was a key as well: struck twice, it brings nothing in that nobody has read.
    let stop = stop_of(ui, Label::new(said(cx, &tally, "merge-prospect")).wrap());
    focus::may_be_main(ui.ctx(), stop.id);
    muted(ui, cx.t("merge-prospect-hint"));
    if let Some(told) = told_final(cx.texts, tally.made_final) {
        marked(ui, icons::INFO, &told, theme::small(), tokens(ui).waiting);
    }
    gap(ui, 1.0);
    ui.horizontal(|ui| {
        let merge = primary_button(ui, icons::GIT_BRANCH, &cx.t("merge-do"));
        if merge.clicked() {
            cx.send(MergeAction::Confirm);
        }
        if button(ui, "", &cx.t("cancel")).clicked() {
            cx.send(MergeAction::Leave);
        }
    });
    coming_ui(ui, cx, &tally.incoming);
    gap(ui, 3.0);
}

/// The merge that was done last, and the way back.
fn done_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(tally) = cx.app.merging.done.clone().filter(|_| cx.may_edit()) else { return };
    gap(ui, 1.0);
    ui.horizontal_top(|ui| {
        icon(ui, icons::CHECK_CIRCLE, tokens(ui).done);
        ui.add(Label::new(said(cx, &tally, "merge-done")).wrap());
    });
    if cx.app.merging.before.is_some() {
        ui.horizontal(|ui| {
            let word = cx.t("merge-take-back");
            if button(ui, icons::ARROW_COUNTER_CLOCKWISE, &word).clicked() {
                cx.send(MergeAction::TakeBack);
            }
            muted(ui, cx.t("merge-take-back-hint"));
        });
    }
    gap(ui, 3.0);
}

/// What merges led to that nobody wrote; each leads to its records.
fn led_to_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (version, portfolio) = (cx.version(), cx.portfolio());
    let merging = &cx.app.merging;
    let led_to = cx.memory.of::<LedTo>().0.get(version, || merging.consequences(&portfolio));
    if led_to.is_empty() || !cx.may_edit() {
        return;
    }
    gap(ui, 4.0);
    heading(ui, cx.t("merge-led-to"));
    for consequence in led_to.iter() {
        gap(ui, 1.0);
        ui.horizontal_top(|ui| {
            icon(ui, icons::WARNING, tokens(ui).waiting);
            let text = cx.texts.message(&consequence.message(), Some(&portfolio));
            ui.add(Label::new(text).wrap());
        });
        ui.horizontal_wrapped(|ui| {
            ui.add_space(16.0 + 2.0 * GRID);
            for id in consequence.ids() {
                if portfolio.record(id).is_some() {
                    record_link(ui, cx, id, theme::small());
                }
            }
        });
    }
}

/// The merges that there have been.
fn past_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let version = cx.version();
    let known = cx.app.merging.past.as_ref();
    let lies_somewhere = cx.open().is_some_and(|open| open.path.is_some());
    let fresh = known.is_some_and(|(of, _)| *of == version) || !lies_somewhere;
    if !fresh && cx.may_edit() && cx.memory.of::<Asked>().0.replace(version) != Some(version) {
        cx.send(MergeAction::ReadPast);
    }
    let Some((_, past)) = known.filter(|(_, past)| !past.is_empty()) else { return };
    gap(ui, 4.0);
    heading(ui, cx.t("merge-past"));
    gap(ui, 1.0);
    for merge in past {
        let message = Message::new("merge-past-line")
            .text("name", merge.other.clone())
            .with("changes", Argument::Number(merge.changes))
            .with("conflicts", Argument::Number(merge.conflicts));
        let line = cx.texts.message(&message, None);
        let by = by_whom(cx.texts, &merge.by).map_or_else(String::new, |by| format!(" · {by}"));
        muted(ui, format!("{}{by} · {line}", clock(cx, merge.at)));
    }
}
