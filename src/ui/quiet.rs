//! What the window says quietly: that this is the example, the last message, that it works. It has
//! lines of its own, or in a window so low that each line counts, an icon in the bar.

use egui::{Align, Frame, Label, Layout, Margin, Panel, Popup, Response, RichText, Ui};

use super::context::Cx;
use super::focus::{self, Region};
use super::icons;
use super::theme::{self, tokens};
use super::widgets::basic::{gap, icon, icon_button, marked, muted};
use super::widgets::written::written_ui;
use crate::app::actions::MessageAction;

/// What the example says of itself, and which day it is there; nothing in a document of one's own.
fn example(cx: &Cx<'_>) -> Option<String> {
    cx.portfolio().settings()?.fixed_today.as_ref()?;
    let words = || cx.texts.with("example-banner", &[("day", &cx.format.day_long(cx.today))]);
    cx.may_edit().then(words)
}

/// The example says that it is one, across the window.
pub fn banner_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(words) = example(cx) else { return };
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.chosen).inner_margin(Margin::symmetric(24, 6));
    Panel::top("banner").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            icon(ui, icons::INFO, tokens.ink);
            let words = RichText::new(words).font(theme::small()).color(tokens.ink);
            ui.add(Label::new(words).wrap());
        });
    });
}

/// What the window waits for, if it does.
fn busy(cx: &Cx<'_>) -> Option<String> {
    let key = if cx.app.is_choosing() { "dialogue-open" } else { "working" };
    cx.app.is_busy().then(|| cx.t(key))
}

/// What holds as long as nothing else is told: how what one does is kept, or why nothing can be done here.
fn hint(cx: &Cx<'_>) -> String {
    cx.t(if cx.app.past.is_some() { "foot-hint-past" } else { "foot-hint" })
}

/// What leads to all messages, with the one that holds still; nothing where there never was one.
fn told(cx: &Cx<'_>) -> Option<String> {
    let messages = &cx.app.messages;
    let holds = messages.standing().map_or_else(|| hint(cx), |note| note.text.clone());
    (!messages.all().is_empty()).then(|| cx.texts.with("messages-all", &[("last", &holds)]))
}

/// The line at the foot.
pub fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::region(ui, Region::Foot, &cx.texts.attribute("region", "foot"));
    ui.horizontal(|ui| {
        if let Some(busy) = busy(cx) {
            marked(ui, icons::HOURGLASS, &busy, theme::small(), tokens(ui).muted);
        }
        if let Some(name) = told(cx) {
            // Once is enough: the newest stands over this line while it is fresh.
            let standing = cx.app.messages.standing().filter(|note| !note.fresh);
            let text = standing.map(|note| format!("{} {}", note.at, note.text));
            let text = text.unwrap_or_else(|| hint(cx));
            let colour = tokens(ui).muted;
            let label = RichText::new(text).font(theme::small()).color(colour);
            let label = Label::new(label).truncate().sense(egui::Sense::click());
            let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if response.clicked() {
                cx.send(MessageAction::Dismiss);
            }
            over_ui(&response, cx, None);
        } else {
            muted(ui, hint(cx));
        }
    });
}

/// All of it behind an icon, where there is anything to say.
pub fn icon_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let example = example(cx);
    let busy = busy(cx);
    let mark = if busy.is_some() { icons::HOURGLASS } else { icons::INFO };
    let name: Vec<String> = [busy, told(cx), example.clone()].into_iter().flatten().collect();
    if name.is_empty() {
        return;
    }
    let button = icon_button(ui, mark, &name.join(" "), true);
    if button.clicked() {
        cx.send(MessageAction::Dismiss);
    }
    over_ui(&button, cx, example);
}

/// All messages since the window was opened, newest first, over what shows the last one.
fn over_ui(line: &Response, cx: &mut Cx<'_>, example: Option<String>) {
    let plain = Layout::top_down(Align::Min);
    Popup::menu(line).layout(plain).show(|ui| {
        focus::hold(ui);
        let width = if cx.app.messages.all().is_empty() { 280.0 } else { 520.0_f32 };
        ui.set_width(width.min(ui.ctx().content_rect().width() - 48.0));
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            if let Some(example) = example {
                ui.add(Label::new(example).wrap());
                gap(ui, 1.0);
            }
            let app = cx.app;
            for note in app.messages.all().iter().rev() {
                muted(ui, &note.at);
                ui.add(Label::new(&note.text).wrap());
                // A key puts the list away as a click does.
                if let Some(written) = &note.written
                    && ui.horizontal(|ui| written_ui(ui, cx, written)).inner
                {
                    ui.close();
                }
            }
        });
    });
}
