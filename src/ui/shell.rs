//! The frame: navigation to the left, the bar above, the quiet line below, and what stands over it.

use egui::{Frame, KeyboardShortcut, Label, Margin, Panel, RichText, Ui};

use super::context::Cx;
use super::focus::{self, Region};
use super::icons;
use super::shortcuts::{self, REDO, UNDO};
use super::standing;
use super::theme::{self, NAVIGATION_WIDTH, tokens};
use super::widgets::basic::{at_right, icon, icon_button, marked, muted};
use super::widgets::exchange::{exchange_icon, take_dropped};
use super::widgets::past;
use super::widgets::preview::preview_ui;
use super::{navigation, over, screens};
use crate::app::actions::Action;
use crate::text::{describe_foreign_step, describe_step};

/// Draws the whole window.
pub fn shell_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::begin(ui.ctx());
    // A field that was only tabbed into has nothing of its own to undo.
    let typing = (std::mem::take(&mut cx.memory.typing), std::mem::take(&mut cx.memory.retyping));
    shortcuts::take(ui, cx, typing);
    take_dropped(ui, cx);
    if cx.open().is_none() {
        screens::start::start_ui(ui, cx);
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
        let bar = Frame::new().fill(tokens.canvas).inner_margin(Margin::symmetric(24, 10));
        Panel::top("bar").frame(bar).show(ui, |ui| bar_ui(ui, cx));
        let foot = Frame::new().fill(tokens.side).inner_margin(Margin::symmetric(24, 5));
        let nothing_to_tell = cx.app.messages.all().is_empty() && !cx.app.is_busy();
        if !(is_low(ui) && nothing_to_tell) {
            Panel::bottom("foot").frame(foot).show(ui, |ui| foot_ui(ui, cx));
        }
        past::banner_ui(ui, cx);
        banner_ui(ui, cx);
        standing::inside_ui(ui, cx);
        standing::copies_ui(ui, cx);
        let content = egui::UiBuilder::new().max_rect(ui.available_rect_before_wrap());
        ui.scope_builder(content, |ui| {
            focus::region(ui, Region::Content, &cx.texts.attribute("region", "content"));
            screens::screen_ui(ui, cx);
        });
        preview_ui(ui, cx);
    }
    over::message_ui(ui, cx);
    over::question_ui(ui, cx);
    over::place_ui(ui, cx);
    past::escape(ui, cx);
    standing::snapshots_ui(ui, cx);
    standing::closing_ui(ui, cx);
    shortcuts::help_ui(ui, cx);
    focus::end(ui.ctx());
}

fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::region(ui, Region::Top, &cx.texts.attribute("region", "top"));
    ui.horizontal(|ui| {
        let can_go_back = cx.app.can_go_back();
        if icon_button(ui, icons::ARROW_LEFT, &cx.t("back"), can_go_back).clicked() {
            cx.send(Action::Back);
        }
        standing::document_ui(ui, cx);
        at_right(ui, "bar", |ui| {
            screens::search::search_ui(ui, cx);
            past::day_ui(ui, cx);
            if is_wide(ui) {
                exchange_icon(ui, cx);
            }
            steps_ui(ui, cx);
        });
    });
}

/// Whether the bar has room for the way out and in, which each list has too.
fn is_wide(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() > 1000.0
}

/// Whether the window is so low that each line counts: a laptop at 200 %.
fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < 480.0
}

/// The room that the search and what stands beside it need.
pub fn right_of_the_bar(ui: &Ui) -> f32 {
    if is_wide(ui) { 492.0 } else { 450.0 }
}

fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    // In the past there is nothing to take back.
    let steps = if cx.may_edit() { open.steps.clone() } else { Default::default() };
    let (undo, redo) = (steps.undo, steps.redo);
    let portfolio = cx.portfolio();
    let foreign = open.steps.undo_is_foreign;
    let named =
        |key: &str, step: Option<&crate::model::history::Entry>, keys: &KeyboardShortcut| {
            let keys = ui.ctx().format_shortcut(keys);
            // Nobody takes back what another window did without knowing it.
            let step = step.map(|step| match foreign && key == "undo" {
                true => describe_foreign_step(cx.texts, &portfolio, step),
                false => describe_step(cx.texts, &portfolio, step),
            });
            let word = cx.t(key);
            match step {
                Some(step) => format!("{word}: {step} ({keys})"),
                None => format!("{word} ({keys})"),
            }
        };
    let undo_name = named("undo", undo.as_ref(), &UNDO);
    let redo_name = named("redo", redo.as_ref(), &REDO);
    if icon_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &undo_name, undo.is_some()).clicked() {
        cx.send(Action::Undo);
    }
    if icon_button(ui, icons::ARROW_CLOCKWISE, &redo_name, redo.is_some()).clicked() {
        cx.send(Action::Redo);
    }
}

/// The example says that it is one, and which day it is there.
fn banner_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let portfolio = cx.portfolio();
    let fixed = portfolio.settings().and_then(|s| s.fixed_today.as_ref()?.day());
    let Some(day) = fixed.filter(|_| cx.may_edit()) else { return };
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.chosen).inner_margin(Margin::symmetric(24, 6));
    Panel::top("banner").frame(frame).show_separator_line(false).show(ui, |ui| {
        let day = cx.format.day_long(day);
        let text = cx.texts.with("example-banner", &[("day", &day)]);
        ui.horizontal(|ui| {
            icon(ui, icons::INFO, tokens.ink);
            let text = RichText::new(text).font(theme::small()).color(tokens.ink);
            let label = Label::new(text);
            // A low window keeps its room for the work; the rest is said under the pointer.
            ui.add(if is_low(ui) { label.truncate() } else { label.wrap() });
        });
    });
}

fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::region(ui, Region::Foot, &cx.texts.attribute("region", "foot"));
    ui.horizontal(|ui| {
        if cx.app.is_busy() {
            let colour = tokens(ui).muted;
            marked(ui, icons::HOURGLASS, &cx.t("working"), theme::small(), colour);
        }
        if let Some(note) = cx.app.messages.all().last() {
            let text = format!("{} {}", note.at, note.text);
            let colour = tokens(ui).muted;
            let label = RichText::new(text).font(theme::small()).color(colour);
            let label = Label::new(label).truncate().sense(egui::Sense::click());
            let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
            let name = cx.texts.with("messages-all", &[("last", &note.text)]);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if response.clicked() {
                cx.send(Action::DismissMessage);
            }
            messages_ui(&response, cx);
        } else {
            muted(ui, cx.t("foot-hint"));
        }
    });
}

/// All messages since the window was opened, newest first, over the line that shows the last one.
fn messages_ui(line: &egui::Response, cx: &Cx<'_>) {
    egui::Popup::menu(line).show(|ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 48.0));
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for note in cx.app.messages.all().iter().rev() {
                muted(ui, &note.at);
                ui.add(Label::new(&note.text).wrap());
            }
        });
    });
}
