//! What is put into many cells at once, worked out: a paste, a fill, an emptying. A large one is worked
//! out beside the window.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use chrono::NaiveDate;
use egui::Ui;

use super::shown::Grid;
use super::state::{Answer, At, Pasting, State};
use crate::app::list::paste::{self, Target};
use crate::app::list::{Arranged, Column, Row, copy as copying};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::Texts;
use crate::ui::context::Cx;

/// A paste of so many bytes is worked out in the frame that asks for it.
const SMALL_TEXT: usize = 2_000;
/// The same for so many cells.
const SMALL_BLOCK: usize = 100;

/// What is put into the block.
#[derive(Debug)]
pub enum What {
    /// What stands on the clipboard.
    Paste(String),
    /// Its first row, or what stands above a single one.
    FillDown,
    /// Nothing.
    Empty,
}

/// All that it depends on.
pub struct Asked {
    what: What,
    /// The records of the block; before them, the one that is filled down from.
    chosen: Vec<RecordId>,
    /// How many columns are chosen.
    width: usize,
    /// The row of the first cell.
    below: usize,
    listed: Arc<Arranged>,
    /// The columns of the block; for a paste, all from the first cell on.
    columns: Vec<Column>,
    portfolio: Arc<Portfolio>,
    texts: &'static Texts,
    kind: Kind,
    today: NaiveDate,
}

impl Asked {
    /// What is asked about the block that is chosen, which goes from one cell to the other.
    pub fn new(
        cx: &Cx<'_>,
        state: &State,
        grid: &Grid<'_>,
        (from, to): (At, At),
        what: What,
    ) -> Option<Self> {
        let rows = &grid.listed.arranged.rows;
        let mut chosen = state.chosen(rows);
        let end = match what {
            What::Paste(_) => grid.layout.columns.len(),
            What::FillDown | What::Empty => to.column + 1,
        };
        if matches!(what, What::FillDown) && from.row == to.row {
            let above = from.row.checked_sub(1).and_then(|row| rows.get(row));
            let Some(Row::Record(above)) = above else { return None };
            chosen.insert(0, *above);
        }
        let columns = grid.layout.columns.get(from.column..end).unwrap_or_default();
        Some(Self {
            what,
            chosen,
            width: to.column - from.column + 1,
            below: from.row,
            listed: Arc::clone(&grid.listed.arranged),
            columns: columns.iter().map(|column| (*column).clone()).collect(),
            portfolio: Arc::clone(grid.portfolio),
            texts: cx.texts,
            kind: grid.kind,
            today: cx.today,
        })
    }

    /// Whether it is worked out within a frame.
    pub fn is_small(&self) -> bool {
        let text = if let What::Paste(text) = &self.what { text.len() } else { 0 };
        text <= SMALL_TEXT && self.chosen.len() * self.width <= SMALL_BLOCK
    }

    /// Works it out on a thread of its own; nothing where the machine gives none.
    pub fn beside(self, ui: &Ui) -> Option<Receiver<Answer>> {
        let (done, news) = channel();
        let context = ui.ctx().clone();
        let thread = std::thread::Builder::new().name("samstyr block".to_owned());
        let work = move || {
            // Somebody may have turned away meanwhile.
            let _ = done.send(self.work_out());
            context.request_repaint();
        };
        thread.spawn(work).ok().map(|_| news)
    }

    /// What comes of it.
    pub fn work_out(mut self) -> Answer {
        let what = std::mem::replace(&mut self.what, What::Empty);
        let done = match what {
            What::Paste(text) => return self.paste(&text),
            What::FillDown => paste::fill_down(&self.target(&self.chosen)),
            What::Empty => paste::empty(&self.target(&self.chosen)),
        };
        Answer::Do(done, self.columns)
    }

    fn target<'a>(&'a self, records: &'a [RecordId]) -> Target<'a> {
        Target {
            portfolio: &self.portfolio,
            texts: self.texts,
            kind: self.kind,
            columns: self.columns.iter().collect(),
            records,
            today: self.today,
        }
    }

    fn paste(self, text: &str) -> Answer {
        let mut rows = copying::read(text);
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
        let paste = paste::paste(&self.target(&below), &rows);
        Answer::Ask(Pasting::new(paste, self.columns), rows.len())
    }
}
