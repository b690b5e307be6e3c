//! The document's name and, in words, where it is saved; who else has it open; its snapshots; and
//! the wait while it is published on closing.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use egui::text::{LayoutJob, TextFormat};
use egui::{Frame, Label, Margin, Panel, RichText, Ui};

use super::context::Cx;
use super::focus::{self, Region};
use super::icons;
use super::room::{is_low, right_of_the_bar};
use super::theme::{self, GRID, tokens};
use super::waiting::waiting_ui;
use super::widgets::basic::{at_right, button, gap, icon, link_of, muted, primary_button, title};
use super::widgets::dialog::dialog;
use crate::app::Open;
use crate::app::actions::{DocumentAction, RouteAction, SnapshotAction};
use crate::app::merging::MergeAction;
use crate::app::route::{Route, View};
use crate::app::shared::{OpenElsewhere, Shared, Snapshot};
use crate::model::local_time;

/// Mostly a document is closed before anybody could read that it is being closed.
const PATIENCE: Duration = Duration::from_millis(400);

/// The width of the menu of the document.
const ABOUT: f32 = 340.0;

/// The name of the document over the words that say where it is saved; a menu behind it.
pub fn document_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let name = open.portfolio.settings().map_or_else(String::new, |s| s.title.clone());
    let words = standing(cx, open);
    let more = more_to_say(cx, open);
    // What stands to the right comes first: the search, undo and redo.
    let room = (ui.available_width() - right_of_the_bar(ui)).max(60.0);
    let file = cx.open().and_then(|open| open.path.clone());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if is_low(ui) {
            // No higher than its words.
            ui.spacing_mut().interact_size.y = 0.0;
            ui.spacing_mut().button_padding.y = 0.0;
        }
        ui.set_max_width(room);
        let response = name_ui(ui, &name, file.as_deref());
        let about = [Some(words.clone()), more.clone()].into_iter().flatten().collect();
        menu_ui(&response, cx, (&name, file.as_deref(), about));
        let colour = tokens(ui).muted;
        let words = RichText::new(words).font(theme::small()).color(colour);
        let draw = |ui: &mut Ui| {
            let response = ui.add(Label::new(words).truncate());
            if let Some(more) = more {
                response.on_hover_text(more);
            }
        };
        if cx.app.undecided() == 0 && cx.app.waiting_count() == 0 {
            draw(ui);
        } else {
            // No higher than its words.
            ui.spacing_mut().interact_size.y = 0.0;
            ui.horizontal(|ui| {
                waiting_ui(ui, cx);
                undecided_ui(ui, cx);
                draw(ui);
            });
        }
    });
}

/// What the portfolio is called and the name of its file, with the whole way to it under the pointer: two
/// portfolios may be called the same.
fn name_ui(ui: &mut Ui, name: &str, file: Option<&Path>) -> egui::Response {
    let mut words = LayoutJob::default();
    let format =
        |font, colour| TextFormat { font_id: font, color: colour, ..TextFormat::default() };
    words.append(name, 0.0, format(theme::medium(), tokens(ui).ink));
    let file_name = file.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    if let Some(file_name) = &file_name {
        let text = format!("{}{file_name}", if name.is_empty() { "" } else { "  ·  " });
        words.append(&text, 0.0, format(theme::small(), tokens(ui).muted));
    }
    // That a menu lies behind it is seen.
    let caret = RichText::new(icons::CARET_DOWN).font(theme::small()).color(tokens(ui).muted);
    let button = egui::Button::new((words, caret)).frame(false).truncate();
    let spoken = [Some(name.to_owned()), file_name].into_iter().flatten();
    let spoken: Vec<String> = spoken.filter(|part| !part.is_empty()).collect();
    let response = ui.add(button).accessible_name(spoken.join(", "));
    match file {
        Some(file) => response.on_hover_text(file.display().to_string()),
        None => response,
    }
}

/// What is done with the document as a whole, under all that the bar says of it, which may be cut there.
fn menu_ui(
    button_of: &egui::Response,
    cx: &mut Cx<'_>,
    (name, file, about): (&str, Option<&Path>, Vec<String>),
) {
    egui::Popup::menu(button_of).show(|ui| {
        focus::hold(ui);
        let room = ui.ctx().content_rect().width() - 48.0;
        ui.set_width(ABOUT.min(room));
        let plain = egui::Layout::top_down(egui::Align::Min);
        ui.with_layout(plain, |ui| {
            ui.add(Label::new(RichText::new(name).font(theme::medium())).wrap());
            let file = file.map(|file| file.display().to_string());
            for line in file.into_iter().chain(about) {
                let line = RichText::new(line).font(theme::small()).color(tokens(ui).muted);
                ui.add(Label::new(line).wrap());
            }
        });
        gap(ui, 1.0);
        if button(ui, icons::GEAR, &View::SETTINGS.title(cx.texts)).clicked() {
            cx.send(RouteAction::Go(Route::to(View::SETTINGS)));
            focus::to_main(ui.ctx());
            // A key puts the menu away as a click does.
            ui.close();
        }
        if button(ui, icons::CLOCK_COUNTER_CLOCKWISE, &cx.t("snapshots")).clicked() {
            cx.send(SnapshotAction::Show);
        }
        if cx.may_edit() && button(ui, icons::GIT_BRANCH, &cx.t("merge-menu")).clicked() {
            cx.send(MergeAction::Choose);
        }
        if button(ui, icons::COPY, &cx.t("copy-menu")).clicked() {
            cx.send(DocumentAction::ChooseCopy);
        }
        if button(ui, icons::FOLDER_OPEN, &cx.t("document-close")).clicked() {
            cx.send(DocumentAction::Close);
        }
    });
}

/// "Saved on this machine 12:04 · in the shared folder 12:03", and what else there is to know.
fn standing(cx: &Cx<'_>, open: &Open) -> String {
    let saved = match open.saved_at {
        Some(at) => cx.texts.with("saved-at", &[("time", &cx.format.clock(at))]),
        None => cx.t("saved"),
    };
    let shared = match &open.shared {
        Shared::InPlace => None,
        Shared::Published(at) | Shared::Waiting(Some(at)) => {
            Some(cx.texts.with("shared-published", &[("time", &clock(cx, *at))]))
        }
        Shared::Waiting(None) => None,
        Shared::Checking(_) => Some(cx.t("shared-checking")),
        Shared::Publishing(_) => Some(cx.t("shared-publishing")),
        Shared::Retrying(_) => Some(cx.t("shared-retrying")),
        Shared::ReadOnly => Some(cx.t("shared-read-only")),
        Shared::NotRead(_) => Some(cx.t("shared-not-read")),
        Shared::Beside(path) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Some(cx.texts.with("shared-beside", &[("name", &name)]))
        }
        Shared::Held(_) => Some(cx.t("shared-held")),
        Shared::Gone => Some(cx.t("shared-gone")),
        Shared::Damaged { .. } => Some(cx.t("shared-damaged")),
    };
    let other = open.elsewhere.as_ref().map(|other| elsewhere(cx, other));
    // Who else has it open is read first: the bar cuts what is long at its end.
    [other, Some(saved), shared].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn elsewhere(cx: &Cx<'_>, other: &OpenElsewhere) -> String {
    let time = clock(cx, other.since);
    if other.machine.is_empty() {
        return cx.texts.with("elsewhere", &[("who", &other.who), ("time", &time)]);
    }
    let arguments = [("who", &*other.who), ("machine", &other.machine), ("time", &time)];
    cx.texts.with("elsewhere-machine", &arguments)
}

/// The time of today, with the day of any other.
pub fn clock(cx: &Cx<'_>, at: DateTime<Utc>) -> String {
    let is_today = local_time::day_of(at) == local_time::today();
    if is_today { cx.format.clock(at) } else { cx.format.moment(at) }
}

/// Why the folder does not have it.
fn more_to_say(cx: &Cx<'_>, open: &Open) -> Option<String> {
    match &open.shared {
        Shared::Retrying(message)
        | Shared::NotRead(message)
        | Shared::Held(message)
        | Shared::Damaged { why: message, .. } => {
            Some(cx.texts.message(message, Some(&open.portfolio)))
        }
        Shared::InPlace
        | Shared::Checking(_)
        | Shared::Published(_)
        | Shared::Waiting(_)
        | Shared::Publishing(_)
        | Shared::Beside(_)
        | Shared::ReadOnly
        | Shared::Gone => None,
    }
}

/// "3 å avgjøre", which leads there.
fn undecided_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let count = cx.app.undecided();
    if count == 0 {
        return;
    }
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let words = cx.texts.count("merge-undecided", count, &[]);
    let text = RichText::new(&words).font(theme::small()).color(tokens(ui).accent);
    if link_of(ui, Label::new(text), &words).clicked() {
        cx.send(RouteAction::Go(Route::to(View::MERGE)));
    }
}

/// Copies beside the document that hold more than it does, and the way to bring them in.
pub fn copies_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open().filter(|_| cx.may_edit()) else { return };
    let newer: Vec<_> = open.copies.iter().filter(|copy| copy.holds_more).collect();
    let Some((first, left_of)) = newer.first().map(|c| (c.path.clone(), c.left_of.clone())) else {
        return;
    };
    // What is looked at already has its own page, with the same ways on.
    if cx.app.merging.prospect.as_ref().is_some_and(|tally| tally.path == first) {
        return;
    }
    let known_as = left_of.as_ref().unwrap_or(&first);
    let name = known_as.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let count = i64::try_from(newer.len()).unwrap_or(i64::MAX);
    let text = match &left_of {
        Some(gone) => cx.texts.with("copies-left", &[("path", &gone.display().to_string())]),
        None => cx.texts.count("copies-beside", count, &[("first", &name)]),
    };
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.waiting_fill).inner_margin(Margin::symmetric(24, 6));
    Panel::bottom("copies").frame(frame).show_separator_line(false).show(ui, |ui| {
        focus::region(ui, Region::Notice, &cx.texts.attribute("region", "notice"));
        ui.horizontal(|ui| {
            icon(ui, icons::GIT_BRANCH, tokens.ink);
            let spoken = cx.texts.with("merge-do-with", &[("name", &name)]);
            let pressed = button(ui, "", &cx.t("merge-do")).accessible_name(spoken).clicked();
            let spoken = cx.texts.with("copies-later-of", &[("name", &name)]);
            if button(ui, "", &cx.t("merge-later")).accessible_name(spoken).clicked() {
                cx.send(MergeAction::Later(first.clone()));
            }
            let text = RichText::new(text).font(theme::small()).color(tokens.ink);
            ui.add(Label::new(text).truncate());
            if pressed {
                cx.send(MergeAction::LookAt(first));
            }
        });
    });
}

/// Under the content of the window, as long as the file or its folder can only be read: what one does reaches
/// nobody else, and how it can.
pub fn read_only_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open().filter(|_| cx.may_edit()) else { return };
    if open.shared != Shared::ReadOnly {
        return;
    }
    let name = open.path.as_deref().and_then(Path::file_name).unwrap_or_default();
    let text = cx.texts.with("shared-read-only-told", &[("name", &name.to_string_lossy())]);
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.waiting_fill).inner_margin(Margin::symmetric(24, 6));
    Panel::bottom("read only").frame(frame).show_separator_line(false).show(ui, |ui| {
        focus::region(ui, Region::Notice, &cx.texts.attribute("region", "notice"));
        ui.horizontal(|ui| {
            icon(ui, icons::LOCK, tokens.ink);
            let text = RichText::new(text).font(theme::small()).color(tokens.ink);
            ui.add(Label::new(text).wrap());
        });
        if button(ui, icons::COPY, &cx.t("copy-menu")).clicked() {
            cx.send(DocumentAction::ChooseCopy);
        }
    });
}

/// The list of snapshots.
pub fn snapshots_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(snapshots) = cx.app.snapshots.clone() else { return };
    let name = cx.t("snapshots-title");
    let answered = dialog(ui, "snapshots", &name, 520.0, |ui| {
        title(ui, &name);
        gap(ui, 2.0);
        if snapshots.is_empty() {
            muted(ui, cx.t("snapshots-none"));
        }
        egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for snapshot in snapshots {
                let line = snapshot.path.clone();
                ui.push_id(line, |ui| snapshot_ui(ui, cx, snapshot));
            }
        });
        gap(ui, 2.0);
        ui.horizontal(|ui| {
            at_right(ui, "close", |ui| {
                if button(ui, "", &cx.t("snapshots-close")).clicked() {
                    cx.send(SnapshotAction::Hide);
                }
            });
        });
    });
    if answered.is_none() {
        cx.send(SnapshotAction::Hide);
    }
}

fn snapshot_ui(ui: &mut Ui, cx: &mut Cx<'_>, snapshot: Snapshot) {
    ui.horizontal(|ui| {
        ui.label(clock(cx, snapshot.at));
        muted(ui, cx.texts.attribute("snapshot-reason", snapshot.reason.code()));
        at_right(ui, "snapshot", |ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            if button(ui, "", &cx.t("snapshot-look")).clicked() {
                cx.send(SnapshotAction::LookInside(snapshot.clone()));
            }
            if button(ui, "", &cx.t("snapshot-restore")).clicked() {
                cx.send(SnapshotAction::Restore(snapshot));
            }
        });
    });
}

/// While what is here goes to the folder before the document is closed.
pub fn closing_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(since) = cx.app.documents.closing else { return };
    let waits = cx.open().is_some_and(|open| open.shared.keeps_waiting());
    // Whatever it is that keeps it waiting: a folder that does not answer, a file that is being read.
    let left = PATIENCE.saturating_sub(since.elapsed());
    if !waits && !left.is_zero() {
        ui.ctx().request_repaint_after(left);
        return;
    }
    let name = cx.t("closing-title");
    // A click beside it changes nothing: the only way out before the end is said on the button.
    let _ = dialog(ui, "closing", &name, 440.0, |ui| {
        title(ui, &name);
        if let Some(open) = cx.open() {
            muted(ui, standing(cx, open));
        }
        gap(ui, 2.0);
        ui.add(Label::new(cx.t("closing-text")).wrap());
        gap(ui, 4.0);
        if primary_button(ui, "", &cx.t("closing-leave")).clicked() {
            cx.send(DocumentAction::CloseNow);
        }
    });
}
