//! Where one is in a list, and what is being done there: for the eye only.

use std::collections::HashMap;
use std::sync::mpsc::Receiver;

use egui::{Rect, Vec2};

use super::shown::Grid;
use crate::app::list::block::Fate;
use crate::app::list::own::NewColumn;
use crate::app::list::paste::Paste;
use crate::app::list::{Column, Row};
use crate::model::column::ColumnKey;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Kind;
use crate::model::own_column::OwnColumn;
use crate::model::value::Value;

/// Where one is in each list, and what is being done there.
pub type States = HashMap<Kind, State>;

/// A cell: its row among those that stand in the list, its column among those that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// What is open over the grid.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// What can be done with a column.
    Head(ColumnKey),
    /// What it is filtered by.
    Filter(ColumnKey),
    /// Which columns there are.
    Columns,
    /// A new column of one's own.
    NewColumn,
    /// Name and choices of a column of one's own.
    OwnColumn(Id<OwnColumn>),
    /// Saved views.
    Views,
}

/// A menu that is open.
#[derive(Clone, Debug)]
pub struct Menu {
    /// What it shows.
    pub page: Page,
    /// What it hangs under.
    pub anchor: Rect,
    /// Just opened: its first entry takes the focus.
    pub fresh: bool,
    /// What is typed in it.
    pub texts: [String; 2],
    /// A column that is being described.
    pub column: NewColumn,
    /// The records that a filter offers, with their names.
    pub targets: Option<Vec<(RecordId, String)>>,
}

impl Menu {
    /// Opens a page under a place.
    #[must_use]
    pub fn new(page: Page, anchor: Rect) -> Self {
        let texts = Default::default();
        Self { page, anchor, fresh: true, texts, column: NewColumn::default(), targets: None }
    }
}

/// A cell that is being edited.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The record.
    pub record: RecordId,
    /// The column.
    pub column: ColumnKey,
    /// What stands in the editor.
    pub text: String,
    /// Begun by typing: arrows leave the cell then, as in a spreadsheet.
    pub typed: bool,
    /// The frame that it was first drawn in: the editor takes the focus there, with the cursor at its
    /// end.
    pub drawn: Option<u64>,
    /// What is offered below it, once worked out for what is typed.
    pub offers: Option<Offers>,
}

/// What is offered for what is typed.
#[derive(Clone, Debug)]
pub struct Offers {
    /// What it is offered for.
    pub typed: String,
    /// The values with their words, best first.
    pub list: Vec<(Value, String)>,
    /// A new record of the name that is typed, and its words: the last line.
    pub new: Option<(Kind, String)>,
    /// The one that Enter takes.
    pub marked: usize,
    /// All that could be offered, with its folded words: worked out once for each edit.
    pub all: Vec<(Value, String, String)>,
    /// Where it stood when it was last drawn: a press there is no leaving of the cell.
    pub place: Rect,
}

/// A paste that waits for a yes.
#[derive(Clone, Debug)]
pub struct Pasting {
    /// What it does.
    pub paste: Paste,
    /// The columns from the first cell on.
    pub columns: Vec<Column>,
    /// How many cells are changed, unchanged, refused.
    pub counts: [usize; 3],
    /// The cells that something comes of, by their places.
    pub seen: Vec<usize>,
    /// The version of the document when it was asked for, until there is news of it.
    pub sent: Option<u64>,
}

impl Pasting {
    /// A paste with what its preview counts: once, not in every frame.
    #[must_use]
    pub fn new(paste: Paste, columns: Vec<Column>) -> Self {
        let counts = [
            paste.count(|fate| *fate == Fate::Changed),
            paste.count(|fate| *fate == Fate::Unchanged),
            paste.count(|fate| matches!(fate, Fate::Refused(_))),
        ];
        let cells = paste.cells.iter().enumerate();
        let seen =
            cells.filter(|(_, cell)| cell.fate != Fate::Unchanged).map(|(at, _)| at).collect();
        Self { paste, columns, counts, seen, sent: None }
    }
}

/// What comes of what is put into many cells.
#[derive(Debug)]
pub enum Answer {
    /// Somebody is to look at it first. The number is that of its rows.
    Ask(Pasting, usize),
    /// It is what the keys say, and done.
    Do(Paste, Vec<Column>),
}

/// A block that is being worked out beside the window.
#[derive(Debug)]
pub struct Working {
    /// Where what comes of it arrives.
    pub news: Receiver<Answer>,
    /// The cell that it begins at.
    pub from: At,
}

/// Where one is in a list.
#[derive(Debug, Default)]
pub struct State {
    /// The cell that the keyboard is at.
    pub cursor: Option<At>,
    /// The other corner of the block that is chosen.
    pub anchor: Option<At>,
    /// The record at the cursor: the cursor stays on it when the order changes.
    pub record: Option<RecordId>,
    /// A block is being drawn with the mouse.
    pub dragging: bool,
    /// Bring the cursor into sight.
    pub reveal: bool,
    /// How far the list was scrolled when it was last drawn.
    pub offset: Vec2,
    /// How far it could be scrolled then.
    pub most: Vec2,
    /// The cursor could not be brought into sight in one frame.
    pub late: bool,
    /// The cell that is being edited.
    pub edit: Option<Edit>,
    /// What is open over the grid.
    pub menu: Option<Menu>,
    /// A paste that waits for a yes.
    pub pasting: Option<Pasting>,
    /// A block that is being worked out.
    pub working: Option<Working>,
    /// The records that are held beside each other.
    pub compared: Vec<RecordId>,
    /// A head that is being dragged to another place.
    pub moving: Option<ColumnKey>,
    /// The order that `record` was last looked up in.
    seen: usize,
    /// The record that was open when the grid was last drawn.
    open: Option<RecordId>,
}

impl State {
    /// Keeps the cursor inside the list, and on its record when the order has changed. A record that
    /// was opened otherwise takes the cursor along.
    pub(super) fn find_again(&mut self, grid: &Grid<'_>, open: Option<RecordId>) {
        let rows = &grid.listed.arranged.rows;
        let seen = std::sync::Arc::as_ptr(&grid.listed.arranged) as usize;
        let opened = open.filter(|_| open != self.open);
        self.open = open;
        if let Some(record) = opened.filter(|record| Some(*record) != self.record) {
            self.record = Some(record);
            self.reveal = true;
            self.anchor = None;
        } else if seen == self.seen {
            self.clamp(rows.len(), grid.layout.columns.len());
            return;
        }
        self.seen = seen;
        let at = self.record.and_then(|id| rows.iter().position(|row| *row == Row::Record(id)));
        if let Some(row) = at {
            let column = self.cursor.map_or(0, |cursor| cursor.column);
            if self.cursor.is_none_or(|cursor| cursor.row != row) {
                self.anchor = None;
            }
            self.cursor = Some(At { row, column });
        }
        self.clamp(rows.len(), grid.layout.columns.len());
    }

    fn clamp(&mut self, rows: usize, columns: usize) {
        for at in [&mut self.cursor, &mut self.anchor].into_iter().flatten() {
            at.row = at.row.min(rows.saturating_sub(1));
            at.column = at.column.min(columns.saturating_sub(1));
        }
    }

    /// Puts the cursor on a cell; `extend` draws the block from where it was.
    pub(super) fn go(&mut self, grid: &Grid<'_>, to: At, extend: bool) {
        self.anchor = self.cursor.filter(|_| extend).map(|cursor| self.anchor.unwrap_or(cursor));
        self.cursor = Some(to);
        self.record = match grid.listed.arranged.rows.get(to.row) {
            Some(Row::Record(id)) => Some(*id),
            Some(Row::Group(_)) | None => None,
        };
        self.reveal = true;
    }

    /// The block that is chosen: rows and columns, both ends included.
    #[must_use]
    pub fn block(&self) -> Option<(At, At)> {
        let cursor = self.cursor?;
        let other = self.anchor.unwrap_or(cursor);
        let from = At { row: cursor.row.min(other.row), column: cursor.column.min(other.column) };
        let to = At { row: cursor.row.max(other.row), column: cursor.column.max(other.column) };
        Some((from, to))
    }

    /// The records in the block, in order.
    #[must_use]
    pub fn chosen(&self, rows: &[Row]) -> Vec<RecordId> {
        let Some((from, to)) = self.block() else { return Vec::new() };
        let rows = rows.get(from.row..=to.row.min(rows.len().saturating_sub(1)));
        rows.unwrap_or_default()
            .iter()
            .filter_map(|row| match row {
                Row::Record(id) => Some(*id),
                Row::Group(_) => None,
            })
            .collect()
    }
}
