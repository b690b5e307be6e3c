//! Where one is in a list, and what is being done there: for the eye only.

use std::collections::HashMap;
use std::sync::mpsc::Receiver;

use egui::{Rect, Vec2};

use super::at::At;
use super::block::{Answer, Pasting};
use super::does::Does;
use super::shown::Grid;
use super::stood::Stood;
use super::widths::Widths;
use crate::app::list::Row;
use crate::app::list::own::NewColumn;
use crate::model::column::ColumnKey;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Kind;
use crate::model::own_column::OwnColumn;
use crate::model::value::Value;

/// Where one is in each list, and what is being done there.
pub type States = HashMap<Kind, State>;

/// What is open over the grid.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// What can be done with a column.
    Head(ColumnKey),
    /// What can be done with a cell.
    Cell(At),
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
    /// What is chosen is what a filter leaves out.
    pub not: bool,
    /// A text is to be the whole of what stands there.
    pub whole: bool,
}

impl Menu {
    /// Opens a page under a place.
    #[must_use]
    pub fn new(page: Page, anchor: Rect) -> Self {
        let texts = Default::default();
        let column = NewColumn::default();
        Self { page, anchor, fresh: true, texts, column, targets: None, not: false, whole: false }
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
    /// What stood there when it was opened: with nothing else typed there is nothing to write.
    pub opened_with: String,
    /// Begun by typing: arrows leave the cell then, as in a spreadsheet.
    pub typed: bool,
    /// What stood in the editor when it was saved last while one typed on.
    pub saved: Option<String>,
    /// The frame that it was first drawn in: the editor takes the focus there, with the cursor at its
    /// end.
    pub drawn: Option<u64>,
    /// What is offered below it, once worked out for what is typed.
    pub offers: Option<Offers>,
}

/// Something that could be offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The value.
    pub value: Value,
    /// Its words.
    pub text: String,
    /// What it is found by, folded: its words, and behind them what it is called besides.
    pub names: Vec<String>,
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
    /// All that could be offered: worked out once for each edit.
    pub all: Vec<Offer>,
    /// Where it stood when it was last drawn: a press there is no leaving of the cell.
    pub place: Rect,
}

/// A block that is being worked out beside the window.
#[derive(Debug)]
pub struct Working {
    /// Where what comes of it arrives.
    pub news: Receiver<Answer>,
    /// The cell that it begins at.
    pub from: At,
    /// The state of the document that it is worked out from.
    pub upon: String,
}

/// A menu that somebody has asked for elsewhere: it opens when the list is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuWish {
    /// That of the column at the cursor.
    Head,
    /// Which columns there are.
    Columns,
    /// Saved views.
    Views,
}

/// What was chosen in the menu of a cell, until the list is drawn again and has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Something that a key does too.
    Does(Does),
    /// The block is copied.
    Copy,
    /// What was copied is put in.
    Paste,
}

/// The cell that a click was on.
#[derive(Clone, Copy, Debug)]
pub struct Pressed {
    /// The record.
    pub record: RecordId,
    /// The column.
    pub column: ColumnKey,
    /// When, in seconds of the window.
    pub time: f64,
}

/// Where one is in a list.
#[derive(Debug, Default)]
pub struct State {
    /// The cell that the keyboard is at.
    pub cursor: Option<At>,
    /// The other corner of the block that is chosen.
    pub anchor: Option<At>,
    /// The corner across from that one, of a block that does not end at the cursor.
    pub corner: Option<At>,
    /// The record at the cursor: the cursor stays on it when the order changes.
    pub record: Option<RecordId>,
    /// What was chosen has left the list: the cursor stays in its place, where nobody has chosen what stands there
    /// now, until it is moved.
    pub gone: bool,
    /// A block is being drawn with the mouse.
    pub dragging: bool,
    /// The cell that was clicked just now: a second click edits it.
    pub pressed: Option<Pressed>,
    /// Bring the cursor into sight.
    pub reveal: bool,
    /// How far the list was scrolled when it was last drawn.
    pub offset: Vec2,
    /// How far it could be scrolled then.
    pub most: Vec2,
    /// How far it is to be scrolled once it can be.
    pub owed: Option<Vec2>,
    /// The cell that is being edited.
    pub edit: Option<Edit>,
    /// What is open over the grid.
    pub menu: Option<Menu>,
    /// What was chosen in the menu of a cell.
    pub chosen_in_menu: Option<Chosen>,
    /// What is to be open.
    pub wish: Option<MenuWish>,
    /// A paste that waits for a yes.
    pub pasting: Option<Pasting>,
    /// A block that is being worked out.
    pub working: Option<Working>,
    /// The records that are held beside each other.
    pub compared: Vec<RecordId>,
    /// A head that is being dragged to another place.
    pub moving: Option<ColumnKey>,
    /// How wide its columns want to be.
    pub(super) widths: Widths,
    /// What the list looked like when it was last drawn.
    pub(super) stood: Stood,
    /// The document that the list was of.
    pub document: Option<u64>,
    /// The room that bars took when it was last drawn.
    pub bars: Vec2,
    /// The keyboard is to be at the grid when it is drawn again.
    pub take_focus: bool,
}

impl State {
    /// Keeps the cursor inside the list.
    pub(super) fn clamp(&mut self, rows: usize, columns: usize) {
        let all = [&mut self.cursor, &mut self.anchor, &mut self.corner];
        for at in all.into_iter().flatten() {
            at.row = at.row.min(rows.saturating_sub(1));
            at.column = at.column.min(columns.saturating_sub(1));
        }
    }

    /// Puts the cursor on a cell; `extend` draws the block from where it was.
    pub(super) fn go(&mut self, grid: &Grid<'_>, to: At, extend: bool) {
        // A block that did not end at the cursor is left; another begins there.
        let corner = self.corner.take();
        let begun = self.anchor.filter(|_| corner.is_none());
        self.anchor =
            self.cursor.filter(|_| extend && !self.gone).map(|cursor| begun.unwrap_or(cursor));
        self.cursor = Some(to);
        self.record = match grid.listed.arranged.rows.get(to.row) {
            Some(Row::Record(id)) => Some(*id),
            Some(Row::Group(_)) | None => None,
        };
        self.gone = false;
        self.reveal = true;
    }

    /// The block that is chosen: rows and columns, both ends included.
    #[must_use]
    pub fn block(&self) -> Option<(At, At)> {
        let cursor = self.cursor.filter(|_| !self.gone)?;
        let other = self.anchor.unwrap_or(cursor);
        let cursor = self.corner.filter(|_| self.anchor.is_some()).unwrap_or(cursor);
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
