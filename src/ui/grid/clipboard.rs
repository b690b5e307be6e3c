//! Copying and pasting blocks, filling down, emptying: each one step.

use egui::Ui;

use super::state::{At, Pasting};
use super::{Grid, State};
use crate::app::actions::Action;
use crate::app::table::block::Fate;
use crate::app::table::paste::{self, Paste, Target};
use crate::app::table::{Column, Row, copy as copying, tsv};
use crate::model::id::RecordId;
use crate::ui::context::Cx;

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

/// Works out what a paste does, and asks, unless it is one cell that can simply be filled.
pub fn paste(cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, text: &str) {
    let Some((from, to)) = state.block().filter(|_| cx.may_edit()) else { return };
    let mut rows = tsv::read(text);
    let chosen = state.chosen(&grid.listed.arranged.rows);
    let below: Vec<RecordId> = grid
        .listed
        .arranged
        .rows
        .iter()
        .skip(from.row)
        .filter_map(|row| match row {
            Row::Record(id) => Some(*id),
            Row::Group(_) => None,
        })
        .collect();
    let width = to.column - from.column + 1;
    // One value, or one row, fills the block that is chosen.
    if let [only] = rows.as_mut_slice()
        && chosen.len() > 1
    {
        if let [value] = only.as_slice() {
            *only = vec![value.clone(); width];
        }
        rows = paste::repeated(&rows.remove(0), chosen.len());
    } else if let [only] = rows.as_mut_slice()
        && let ([value], true) = (only.as_slice(), width > 1)
    {
        *only = vec![value.clone(); width];
    }
    let columns = grid.layout.columns.get(from.column..).unwrap_or_default();
    let worked_out = paste::paste(&target(cx, grid, &below, columns), &rows);
    let columns: Vec<Column> = columns.iter().map(|column| (*column).clone()).collect();
    if let ([cell], None) = (worked_out.cells.as_slice(), &worked_out.refused)
        && matches!(cell.fate, Fate::Changed | Fate::Unchanged)
    {
        apply(cx, &worked_out, &columns);
        return;
    }
    let rows = u32::try_from(rows.len()).unwrap_or(u32::MAX) as usize;
    let last = grid.listed.arranged.rows.len().saturating_sub(1);
    state.anchor = Some(from);
    let column = (from.column + columns.len().min(1)).saturating_sub(1);
    state.cursor = Some(At { row: (from.row + rows.saturating_sub(1)).min(last), column });
    state.anchor = Some(from);
    state.pasting = Some(Pasting { paste: worked_out, columns });
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
