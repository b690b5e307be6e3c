//! What a paste would do, cell by cell, before it is done.

use egui::{Align, Color32, Key, Layout, Modifiers, RichText, ScrollArea, Ui, UiBuilder};

use super::block::Pasting;
use super::clipboard;
use super::state::State;
use crate::app::actions::BlockFate;
use crate::app::list::block::Fate;
use crate::app::list::partly::kept_words;
use crate::app::list::paste::PastedCell;
use crate::text::named;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, ROW_HEIGHT, tokens};
use crate::ui::widgets::basic::{button, gap, hairline, heading, muted, primary_button};
use crate::ui::widgets::changed::changed;

/// So many refused cells are measured to see how high the rows are.
const MEASURED: usize = 60;

/// Draws the preview in the place of the list. True while there is one. While an earlier day is looked
/// at, what waits for a yes waits out of sight.
pub fn preview_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> bool {
    if !cx.may_edit() || !waits(ui, cx, state) {
        return false;
    }
    let Some(pasting) = &state.pasting else { return false };
    let Pasting { paste, seen, asked, .. } = pasting;
    let columns = asked.columns();
    let (title, does) = match asked.empties() {
        true => ("list-empty-title", "list-empty"),
        false => ("list-paste-title", "list-paste"),
    };
    heading(ui, cx.t(title));
    summary_ui(ui, cx, pasting);
    let refused = paste.refused.as_ref();
    if let Some(message) = refused {
        let text = cx.texts.message(message, Some(&cx.portfolio()));
        let text = format!("{}  {text}", icons::WARNING_CIRCLE);
        ui.colored_label(tokens(ui).problem, text);
    }
    // What is under way, or worked out anew, is not to be said yes to.
    let rests = pasting.sent.is_none() && asked.is_of(cx);
    let ready = refused.is_none() && !paste.changes.is_empty() && rests;
    let (mut done, mut left) = (false, false);
    gap(ui, 2.0);
    ui.horizontal(|ui| {
        ui.add_enabled_ui(ready, |ui| {
            let paste = primary_button(ui, icons::CHECK, &cx.t(does));
            if ui.memory(|memory| memory.focused().is_none()) {
                paste.request_focus();
            }
            done |= paste.clicked();
        });
        left |= button(ui, "", &cx.t("cancel")).clicked();
    });
    left |= ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    gap(ui, 2.0);
    hairline(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = row_height(ui, cx, pasting);
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, height, seen.len(), |ui, rows| {
        let cells = seen.iter().filter_map(|at| paste.cells.get(*at)).enumerate();
        for (number, cell) in cells.take(rows.end).skip(rows.start) {
            let column = columns.get(cell.column).map_or("", |c| &c.title);
            row_ui(ui, cx, (number, height), (cell, asked.is_chosen(cell.record)), column);
        }
    });
    let sent = done.then(|| clipboard::paste(cx, pasting));
    if left {
        (state.pasting, state.working) = (None, None);
    } else if let (Some(_), Some(pasting)) = (sent, &mut state.pasting) {
        pasting.sent = sent;
    }
    if done || left {
        ui.ctx().request_repaint();
    }
    true
}

/// Whether there is a paste to look at: one that was said yes to stays until it has come, and comes back
/// where it was refused. What the document has moved on under is worked out anew.
fn waits(ui: &Ui, cx: &mut Cx<'_>, state: &mut State) -> bool {
    let Some(pasting) = &mut state.pasting else { return false };
    match pasting.sent.and_then(|name| cx.app.block(name)) {
        Some(BlockFate::Written) => state.pasting = None,
        Some(BlockFate::Refused) => pasting.sent = None,
        Some(BlockFate::UnderWay(_)) | None => {}
    }
    let moved = |pasting: &Pasting| pasting.sent.is_none() && !pasting.asked.is_of(cx);
    if state.pasting.as_ref().is_some_and(moved) {
        clipboard::again(ui, cx, state);
    }
    state.pasting.is_some()
}

fn summary_ui(ui: &mut Ui, cx: &Cx<'_>, pasting: &Pasting) {
    let paste = &pasting.paste;
    let count = |count: usize| i64::try_from(count).unwrap_or(0);
    let mut parts = Vec::new();
    if paste.new_records > 0 {
        parts.push(cx.texts.count("list-paste-new", count(paste.new_records), &[]));
    }
    let keys = ["list-paste-changed", "list-paste-unchanged", "list-paste-refused"];
    for (cells, key) in pasting.counts.into_iter().zip(keys) {
        if cells > 0 {
            parts.push(cx.texts.count(key, count(cells), &[]));
        }
    }
    if !paste.kept.is_empty() {
        parts.push(kept_words(cx.texts, paste, pasting.asked.columns()));
    }
    if paste.beyond > 0 {
        parts.push(cx.texts.count("list-paste-beyond", count(paste.beyond), &[]));
    }
    muted(ui, parts.join(" · "));
}

/// How much of the width of a row what happens to its cell has.
fn room_of_fate(width: f32) -> f32 {
    0.52 * width - 20.0 - 8.0 * GRID
}

/// How high the rows are: all of why a cell is refused is read there, and the rows stand evenly.
fn row_height(ui: &Ui, cx: &Cx<'_>, pasting: &Pasting) -> f32 {
    let portfolio = cx.portfolio();
    let cells = pasting.seen.iter().filter_map(|at| pasting.paste.cells.get(*at));
    let refused = cells.filter_map(|cell| match &cell.fate {
        Fate::Refused(message) => Some(cx.texts.message(message, Some(&portfolio))),
        Fate::Added | Fate::Changed | Fate::Unchanged => None,
    });
    let (room, ink) = (room_of_fate(ui.available_width()), tokens(ui).ink);
    let height = |why: String| ui.painter().layout(why, theme::body(), ink, room).size().y;
    let around = GRID;
    refused.take(MEASURED).map(|why| height(why) + around).fold(ROW_HEIGHT, f32::max)
}

/// What happens to a cell: a sign, its colour, all of it in words, and these as they have room.
fn fate_words(
    ui: &Ui,
    cx: &Cx<'_>,
    cell: &PastedCell,
    width: f32,
) -> (&'static str, Color32, String, Option<String>) {
    match &cell.fate {
        Fate::Refused(message) => {
            let reason = cx.texts.message(message, Some(&cx.portfolio()));
            (icons::WARNING_CIRCLE, tokens(ui).problem, reason, None)
        }
        Fate::Added => (icons::PLUS, tokens(ui).done, one_line(&cell.new), None),
        Fate::Changed | Fate::Unchanged => {
            let old = if cell.old.is_empty() { cx.t("history-empty") } else { one_line(&cell.old) };
            let new = if cell.new.is_empty() { cx.t("history-empty") } else { one_line(&cell.new) };
            let room = room_of_fate(width);
            let shown = changed(ui.painter(), "", (&old, &new), &theme::body(), room);
            (icons::PENCIL_SIMPLE, tokens(ui).ink, format!("{old} → {new}"), Some(shown))
        }
    }
}

/// One cell: whose, which column, from what to what, or why not.
fn row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (number, height): (usize, f32),
    (cell, is_chosen): (&PastedCell, bool),
    column: &str,
) {
    let portfolio = cx.portfolio();
    let name = match portfolio.record(cell.record) {
        Some(record) => named(cx.texts, &portfolio, record.record_id()),
        // It was deleted after the paste was asked for.
        None if is_chosen => cx.t("list-paste-deleted-record"),
        None => cx.t("list-paste-new-record"),
    };
    let width = ui.available_width();
    let (icon, colour, what, shown) = fate_words(ui, cx, cell, width);
    let is_refused = matches!(cell.fate, Fate::Refused(_));
    let told = shown.as_ref().filter(|shown| **shown != what).map(|_| what.clone());
    let builder = UiBuilder::new()
        .id_salt(("pasted", number))
        .accessibility_role(egui::Role::Row)
        .accessibility_label(format!("{name}, {column}: {what}"));
    let row = ui.scope_builder(builder, |ui| {
        ui.set_height(height);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            for (text, part, colour) in [
                (icon.to_owned(), 20.0, colour),
                (name, 0.3 * width, tokens(ui).ink),
                (column.to_owned(), 0.18 * width, tokens(ui).muted),
                (shown.unwrap_or(what), room_of_fate(width), colour),
            ] {
                let text = RichText::new(text).font(theme::body()).color(colour);
                ui.allocate_ui_with_layout(
                    egui::vec2(part, height),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        ui.set_min_width(part);
                        let label = egui::Label::new(text);
                        ui.add(if is_refused { label.wrap() } else { label.truncate() });
                    },
                );
            }
        });
    });
    if let Some(told) = told {
        row.response.on_hover_text(told);
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
