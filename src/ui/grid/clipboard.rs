//! Copying and pasting blocks, filling down, emptying: each one step.

use std::sync::Arc;
use std::sync::mpsc::TryRecvError;

use egui::{Key, Modifiers, Ui};

use super::at::At;
use super::block::{Answer, Asked, Pasting, WORKER, What, beside, work_out};
use super::shown::Grid;
use super::state::{State, States, Working};
use crate::app::actions::{Block, EditAction, FieldText, MessageAction, Seen};
use crate::app::list::block::Fate;
use crate::app::list::copy as copying;
use crate::app::list::html::html;
use crate::app::list::partly::Partly;
use crate::app::list::paste::Paste;
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::ui::clipboard::Clipboard;
use crate::ui::context::Cx;

/// Puts the block on the clipboard.
pub fn copy(ui: &Ui, cx: &mut Cx<'_>, state: &State, grid: &Grid<'_>) {
    let Some((from, to)) = state.block() else { return };
    let records = state.chosen(&grid.listed.arranged.rows);
    let columns = grid.layout.columns.get(from.column..=to.column).unwrap_or_default();
    let text = copying::copy(cx.texts, grid.portfolio, &records, columns);
    if records.len() * columns.len() > 1 {
        let html = html(cx.texts, grid.portfolio, &records, columns);
        cx.memory.of::<Clipboard>().put(ui.ctx(), &html, text);
    } else {
        // One cell goes where text goes, and brings no table along.
        ui.ctx().copy_text(text);
    }
}

/// Puts something into the block: in this frame, or where there is much of it, beside the window.
pub fn put(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, what: What) {
    let Some(block) = state.block().filter(|_| cx.may_edit()) else { return };
    let chosen = state.chosen(&grid.listed.arranged.rows);
    let Some(asked) = Asked::new(cx, chosen, grid, block, what) else { return };
    work(ui, cx, state, asked, block.0);
}

/// Works the paste that waits for a yes out anew, from what is shown now. Until it is there, what stood
/// there is still to be seen.
pub fn again(ui: &Ui, cx: &mut Cx<'_>, state: &mut State) {
    let Some(pasting) = state.pasting.as_ref().filter(|_| state.working.is_none()) else { return };
    let asked = pasting.asked.again(cx);
    let from = state.anchor.or(state.cursor).unwrap_or(At { row: 0, column: 0 });
    work(ui, cx, state, asked, from);
}

fn work(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, asked: Asked, from: At) {
    let upon = asked.upon().to_owned();
    let is_at_once = asked.is_small() || cx.lists.at_once;
    let asked = Arc::new(asked);
    match Some(&asked).filter(|_| !is_at_once).and_then(|asked| beside(asked, ui)) {
        Some(news) => state.working = Some(Working { news, from, upon }),
        None => answer(cx, state, work_out(asked), (from, None)),
    }
}

/// Takes what was worked out beside the window, in whichever list it was asked for and whatever is shown
/// by now. Until then the list stays as it is, so that the keyboard stays at it; the bar says that
/// something is going on.
pub fn take_answers(cx: &mut Cx<'_>) {
    let mut states = std::mem::take(cx.memory.of::<States>());
    for state in states.values_mut() {
        take_answer(cx, state);
    }
    *cx.memory.of::<States>() = states;
}

fn take_answer(cx: &mut Cx<'_>, state: &mut State) {
    let Some(working) = &state.working else { return };
    let news = working.news.try_recv();
    if matches!(news, Err(TryRecvError::Empty)) {
        return;
    }
    let Some(Working { from, upon, .. }) = state.working.take() else { return };
    match news {
        // It was asked of another document.
        _ if state.document != cx.app.document() => {}
        Ok(worked_out) => answer(cx, state, worked_out, (from, Some(upon))),
        Err(_) => {
            state.pasting = None;
            let message = Message::new("error-own-fault").text("detail", WORKER);
            cx.send(MessageAction::Tell(message));
        }
    }
}

/// Escape leaves what is being worked out.
pub fn leave_ui(ui: &Ui, state: &mut State) {
    let is_working = state.working.is_some();
    if is_working && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        (state.working, state.pasting) = (None, None);
    }
}

/// `upon`: the state of the document that it was worked out from, where that took more than this frame.
fn answer(cx: &mut Cx<'_>, state: &mut State, answer: Answer, (from, upon): (At, Option<String>)) {
    match answer {
        // It has been looked at, and is again.
        Answer::Ask(pasting, _) if state.pasting.is_some() => state.pasting = Some(pasting),
        Answer::Ask(pasting, rows) => ask(cx, state, (pasting, rows), from),
        Answer::Do(paste, asked) => {
            let seen = upon.map(|upon| Seen { name: RecordId::new(), upon });
            apply(cx, &paste, &asked, seen);
        }
    }
}

/// Asks about a paste that has been worked out, or does it where there is nothing to ask.
fn ask(cx: &mut Cx<'_>, state: &mut State, (pasting, rows): (Pasting, usize), from: At) {
    if let ([cell], None) = (pasting.paste.cells.as_slice(), &pasting.paste.refused)
        && let Some(column) = pasting.asked.columns().get(cell.column)
        && cell.fate.is_of_a_record()
    {
        if cell.fate == Fate::Changed {
            // One cell is as if it had been typed.
            let (id, field, text) = (cell.record, column.name(), cell.new.clone());
            cx.send(EditAction::Leave(FieldText { id, field, text, made: None }));
        }
        return;
    }
    if pasting.asked.empties() {
        state.pasting = Some(pasting);
        return;
    }
    // What lies beyond the list is cut off when the list is drawn next.
    state.corner = None;
    state.cursor = Some(At { row: from.row + rows.saturating_sub(1), column: from.column });
    state.anchor = Some(from);
    state.pasting = Some(pasting);
}

/// Carries it out, and has it told what could not be done. What was drafted in cells that get a value is let go of when that has come. `seen`:
/// somebody has looked at it, or it took its time, so it is done only in the document that it was worked
/// out from. A small fill or emptying is what the keys say, and follows what was typed just before.
fn apply(cx: &mut Cx<'_>, paste: &Paste, asked: &Asked, seen: Option<Seen>) {
    let columns = asked.columns();
    let partly = Partly::of(asked.kind(), paste, columns);
    if paste.changes.is_empty() {
        return cx.actions.extend(partly.map(|partly| EditAction::TellPartly(partly).into()));
    }
    let changed = paste.cells.iter().filter(|cell| cell.fate == Fate::Changed);
    let drafted = changed.filter(|cell| cx.app.drafts.has(cell.record));
    let cells = drafted.filter_map(|cell| Some((cell.record, columns.get(cell.column)?.name())));
    let cells = cells.collect();
    let changes = paste.changes.clone();
    cx.send(EditAction::PutBlock(Block { changes, cells, seen, partly }));
}

/// Carries the paste out that was said yes to. Gives the name by which the window knows what came of it.
pub fn paste(cx: &mut Cx<'_>, pasting: &Pasting) -> RecordId {
    let name = RecordId::new();
    let seen = Seen { name, upon: pasting.asked.upon().to_owned() };
    apply(cx, &pasting.paste, &pasting.asked, Some(seen));
    name
}
