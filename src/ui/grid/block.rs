//! What is put into many cells at once, worked out: a paste, a fill, an emptying. A large one is worked
//! out beside the window.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use chrono::NaiveDate;
use egui::Ui;

use super::at::At;
use super::shown::Grid;
use crate::app::list::block::Fate;
use crate::app::list::paste::{self, Paste, Target};
use crate::app::list::{Arranged, Column, Row, copy as copying};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::Texts;
use crate::ui::context::Cx;

/// A paste of so many bytes is worked out in the frame that asks for it.
const SMALL_TEXT: usize = 2_000;
/// The same for so many cells.
const SMALL_BLOCK: usize = 100;

/// So many cells are emptied by a key alone; of more it is asked first.
const UNASKED: usize = 50;

/// What is put into the block.
#[derive(Clone, Debug)]
pub enum What {
    /// What stands on the clipboard.
    Paste(String),
    /// Its first row, or what stands above a single one.
    FillDown,
    /// Nothing.
    Empty,
}

/// A paste that waits for a yes.
#[derive(Clone, Debug)]
pub struct Pasting {
    /// What was asked, so that it can be worked out anew from a document that has moved on.
    pub asked: Arc<Asked>,
    /// What it does.
    pub paste: Paste,
    /// How many cells are changed, unchanged, refused.
    pub counts: [usize; 3],
    /// The cells that something comes of, by their places.
    pub seen: Vec<usize>,
    /// The name by which the window knows what came of it, once it was said yes to.
    pub sent: Option<RecordId>,
}

impl Pasting {
    /// A paste with what its preview counts: once, not in every frame.
    #[must_use]
    pub fn new(paste: Paste, asked: Arc<Asked>) -> Self {
        let counts = [
            paste.count(|fate| *fate == Fate::Changed),
            paste.count(|fate| *fate == Fate::Unchanged),
            paste.count(|fate| matches!(fate, Fate::Refused(_))),
        ];
        let cells = paste.cells.iter().enumerate();
        let seen =
            cells.filter(|(_, cell)| cell.fate != Fate::Unchanged).map(|(at, _)| at).collect();
        Self { asked, paste, counts, seen, sent: None }
    }
}

/// What comes of what is put into many cells.
#[derive(Debug)]
pub enum Answer {
    /// Somebody is to look at it first. The number is that of its rows.
    Ask(Pasting, usize),
    /// It is what the keys say, and done.
    Do(Paste, Arc<Asked>),
}

/// All that it depends on.
#[derive(Clone)]
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
    /// The version of what is shown, and the state of the document, that it is worked out from.
    version: u64,
    upon: String,
}

impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asked").field("what", &self.what).finish_non_exhaustive()
    }
}

impl Asked {
    /// What is asked about the block that is chosen, which goes from one cell to the other, with those
    /// records in it.
    pub fn new(
        cx: &Cx<'_>,
        mut chosen: Vec<RecordId>,
        grid: &Grid<'_>,
        (from, to): (At, At),
        what: What,
    ) -> Option<Self> {
        let rows = &grid.listed.arranged.rows;
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
            version: cx.version(),
            upon: state_of(cx),
        })
    }

    /// The same, asked of what is shown now: the same records, and the same columns.
    pub fn again(&self, cx: &Cx<'_>) -> Self {
        Self {
            portfolio: cx.portfolio(),
            texts: cx.texts,
            today: cx.today,
            version: cx.version(),
            upon: state_of(cx),
            ..self.clone()
        }
    }

    /// Whether it was asked of what is shown now.
    pub fn is_of(&self, cx: &Cx<'_>) -> bool {
        self.version == cx.version()
    }

    /// The state of the document that it is worked out from.
    pub fn upon(&self) -> &str {
        &self.upon
    }

    /// The columns of the block; for a paste, all from the first cell on.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// What is listed.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether it empties the block.
    pub fn empties(&self) -> bool {
        matches!(self.what, What::Empty)
    }

    /// Whether it is worked out within a frame.
    pub fn is_small(&self) -> bool {
        let text = if let What::Paste(text) = &self.what { text.len() } else { 0 };
        text <= SMALL_TEXT && self.chosen.len() * self.width <= SMALL_BLOCK
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

    fn paste(&self, text: &str) -> (Paste, usize) {
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
        (paste::paste(&self.target(&below), &rows), rows.len())
    }
}

/// The name of the thread that works blocks out.
pub const WORKER: &str = "samstyr block";

/// Works it out on a thread of its own; nothing where the machine gives none.
pub fn beside(asked: &Arc<Asked>, ui: &Ui) -> Option<Receiver<Answer>> {
    let (done, news) = channel();
    let (asked, context) = (Arc::clone(asked), ui.ctx().clone());
    let work = move || {
        // Somebody may have turned away meanwhile.
        let _ = done.send(work_out(asked));
        context.request_repaint();
    };
    std::thread::Builder::new().name(WORKER.to_owned()).spawn(work).ok().map(|_| news)
}

/// What comes of it.
pub fn work_out(asked: Arc<Asked>) -> Answer {
    let done = match &asked.what {
        What::Paste(text) => {
            let (paste, rows) = asked.paste(text);
            return Answer::Ask(Pasting::new(paste, asked), rows);
        }
        What::FillDown => paste::fill_down(&asked.target(&asked.chosen)),
        What::Empty => paste::empty(&asked.target(&asked.chosen)),
    };
    if asked.empties() && done.count(|fate| *fate == Fate::Changed) > UNASKED {
        return Answer::Ask(Pasting::new(done, Arc::clone(&asked)), asked.chosen.len());
    }
    Answer::Do(done, asked)
}

/// The state of the document that is open.
fn state_of(cx: &Cx<'_>) -> String {
    cx.open().map(|open| open.steps.identity.state.clone()).unwrap_or_default()
}
