//! Copying and pasting blocks, filling down, emptying: each one step.

use std::sync::Arc;
use std::sync::mpsc::{TryRecvError, channel};

use chrono::NaiveDate;
use egui::{Key, Modifiers, Ui};

use super::state::{At, Pasting, Working};
use super::{Grid, State};
use crate::app::actions::Action;
use crate::app::table::block::Fate;
use crate::app::table::paste::{self, Paste, Target};
use crate::app::table::{Arranged, Column, Row, copy as copying};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::Texts;
use crate::ui::context::Cx;
use crate::ui::widgets::basic::muted;

/// A paste of so many bytes is worked out in the frame that asks for it.
const SMALL_TEXT: usize = 2_000;
/// The same for so many cells that are filled with one value.
const SMALL_BLOCK: usize = 100;

/// Puts the block on the clipboard.
pub fn copy(ui: &Ui, cx: &Cx<'_>, state: &State, grid: &Grid<'_>) {
    let Some((from, to)) = state.block() else { return };
    let records = state.chosen(&grid.listed.arranged.rows);
    let columns = grid.layout.columns.get(from.column..=to.column).unwrap_or_default();
    ui.ctx().copy_text(copying::copy(cx.texts, grid.portfolio, &records, columns));
}

/// The records from a row on, and the columns from a column on.
fn target<'a>(
    cx: &'a Cx<'_>,
    grid: &'a Grid<'_>,
    records: &'a [RecordId],
    columns: &[&'a Column],
) -> Target<'a> {
    Target {
        portfolio: grid.portfolio,
        texts: cx.texts,
        kind: grid.kind,
        columns: columns.to_vec(),
        records,
        today: cx.today,
    }
}

/// Works out what a paste does, and asks, unless it is one cell that can simply be filled. A large
/// one is worked out beside the window.
pub fn paste(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, text: &str) {
    let Some((from, to)) = state.block().filter(|_| cx.may_edit()) else { return };
    let columns = grid.layout.columns.get(from.column..).unwrap_or_default();
    let asked = Asked {
        text: text.to_owned(),
        chosen: state.chosen(&grid.listed.arranged.rows),
        width: to.column - from.column + 1,
        below: from.row,
        listed: Arc::clone(&grid.listed.arranged),
        columns: columns.iter().map(|column| (*column).clone()).collect(),
        portfolio: Arc::clone(grid.portfolio),
        texts: cx.texts,
        kind: grid.kind,
        today: cx.today,
    };
    if asked.is_small() || cx.tables.at_once {
        let (pasting, rows) = asked.work_out();
        ask(cx, state, (pasting, rows), from);
        return;
    }
    let (done, working) = channel();
    let context = ui.ctx().clone();
    let thread = std::thread::Builder::new().name("samstyr paste".to_owned()).spawn(move || {
        // Somebody may have turned away meanwhile.
        let _ = done.send(asked.work_out());
        context.request_repaint();
    });
    if thread.is_ok() {
        state.working = Some(Working { news: working, from });
    }
}

/// Says that a paste is being worked out, and asks once it has been. True while there is one.
pub fn working_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> bool {
    let Some(Working { news, from }) = &state.working else { return false };
    let (news, from) = (news.try_recv(), *from);
    let left = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    match news {
        Err(TryRecvError::Empty) if !left => {
            muted(ui, cx.t("working"));
            return true;
        }
        Ok(worked_out) if !left => ask(cx, state, worked_out, from),
        _ => {}
    }
    state.working = None;
    false
}

/// Asks about a paste that has been worked out, or does it where there is nothing to ask.
fn ask(cx: &mut Cx<'_>, state: &mut State, (pasting, rows): (Pasting, usize), from: At) {
    let Pasting { paste, columns, .. } = &pasting;
    if let ([cell], None) = (paste.cells.as_slice(), &paste.refused)
        && matches!(cell.fate, Fate::Changed | Fate::Unchanged)
    {
        apply(cx, paste, columns);
        return;
    }
    // What lies beyond the list is cut off when the list is drawn next.
    state.cursor = Some(At { row: from.row + rows.saturating_sub(1), column: from.column });
    state.anchor = Some(from);
    state.pasting = Some(pasting);
}

/// All that a paste depends on.
struct Asked {
    text: String,
    chosen: Vec<RecordId>,
    /// How many columns are chosen.
    width: usize,
    /// The row of the first cell.
    below: usize,
    listed: Arc<Arranged>,
    /// The columns from the first cell on.
    columns: Vec<Column>,
    portfolio: Arc<Portfolio>,
    texts: &'static Texts,
    kind: Kind,
    today: NaiveDate,
}

impl Asked {
    /// Whether it is worked out within a frame.
    fn is_small(&self) -> bool {
        self.text.len() <= SMALL_TEXT && self.chosen.len() * self.width <= SMALL_BLOCK
    }

    /// What it does, and how many rows it has.
    fn work_out(self) -> (Pasting, usize) {
        let mut rows = copying::read(&self.text);
        // One value, or one row, fills the block that is chosen.
        if let [only] = rows.as_mut_slice()
            && let ([value], true) = (only.as_slice(), self.chosen.len() > 1 || self.width > 1)
        {
            *only = vec![value.clone(); self.width];
        }
        if rows.len() == 1 && self.chosen.len() > 1 {
            rows = paste::repeated(&rows.remove(0), self.chosen.len());
        }
        let below = self.listed.rows.iter().skip(self.below).filter_map(|row| match row {
            Row::Record(id) => Some(*id),
            Row::Group(_) => None,
        });
        let below: Vec<RecordId> = below.take(rows.len()).collect();
        let target = Target {
            portfolio: &self.portfolio,
            texts: self.texts,
            kind: self.kind,
            columns: self.columns.iter().collect(),
            records: &below,
            today: self.today,
        };
        let paste = paste::paste(&target, &rows);
        (Pasting::new(paste, self.columns), rows.len())
    }
}

/// Does it. What was drafted in cells that get a value is let go of.
pub fn apply(cx: &mut Cx<'_>, paste: &Paste, columns: &[Column]) {
    for cell in paste.cells.iter().filter(|cell| cell.fate == Fate::Changed) {
        if let Some(column) = columns.get(cell.column)
            && cx.app.drafts.has(cell.record)
        {
            cx.send(Action::DropDraft { id: cell.record, field: column.name() });
        }
    }
    if !paste.changes.is_empty() {
        cx.send(Action::Change(paste.changes.clone()));
    }
}

/// Fills the first row of the block into the others; a single row gets what stands above it.
pub fn fill_down(cx: &mut Cx<'_>, state: &State, grid: &Grid<'_>) {
    let Some((from, to)) = state.block().filter(|_| cx.may_edit()) else { return };
    let mut records = state.chosen(&grid.listed.arranged.rows);
    if from.row == to.row {
        let above = from.row.checked_sub(1).and_then(|row| grid.listed.arranged.rows.get(row));
        let Some(Row::Record(above)) = above else { return };
        records.insert(0, *above);
    }
    let columns = grid.layout.columns.get(from.column..=to.column).unwrap_or_default();
    let filled = paste::fill_down(&target(cx, grid, &records, columns));
    done(cx, &filled, columns);
}

/// Empties the block.
pub fn empty(cx: &mut Cx<'_>, state: &State, grid: &Grid<'_>) {
    let Some((from, to)) = state.block().filter(|_| cx.may_edit()) else { return };
    let records = state.chosen(&grid.listed.arranged.rows);
    let columns = grid.layout.columns.get(from.column..=to.column).unwrap_or_default();
    let emptied = paste::empty(&target(cx, grid, &records, columns));
    done(cx, &emptied, columns);
}

/// Does what can be done, and says why the rest is refused.
fn done(cx: &mut Cx<'_>, paste: &Paste, columns: &[&Column]) {
    let refused = paste.cells.iter().find_map(|cell| match &cell.fate {
        Fate::Refused(message) => Some(message.clone()),
        _ => None,
    });
    let columns: Vec<Column> = columns.iter().map(|column| (*column).clone()).collect();
    apply(cx, paste, &columns);
    if let Some(message) = refused {
        cx.send(Action::Tell(message));
    }
}
