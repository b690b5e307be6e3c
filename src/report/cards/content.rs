//! What a card says.

use crate::calc::overview::Amount;
use crate::model::id::RecordId;
use crate::report::draw::bars::{Bars, bars};
use crate::report::draw::beside::{Beside, beside};
use crate::report::draw::funnel::{Funnel, funnel};
use crate::report::draw::parts::{Parts, parts};
use crate::report::draw::timeline::{TimeLine, time_line};
use crate::report::draw::{Drawing, Hand, below};
use crate::report::paper::Holds;

/// What a card says of a portfolio. One without pictures has nothing to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// The answer to its question; empty where there is nothing to answer by.
    pub answer: String,
    /// What is drawn, from above.
    pub pictures: Vec<Picture>,
    /// What is to be known besides, a sentence each.
    pub notes: Vec<String>,
    /// What is said where nothing is drawn: what would fill it.
    pub instead: String,
    /// The same numbers as tables, one for each way of counting.
    pub tables: Vec<Table>,
    /// Records that the answer counts, where no table tells of all of them.
    pub counted: Vec<RecordId>,
    /// Whether it names what is exempt from public access.
    pub holds: Holds,
    /// Which part of the portfolio it is of; nothing where it is of all.
    pub part: Option<String>,
    /// What it says of itself where it leaves the window, besides.
    pub marks: Vec<String>,
}

impl Content {
    /// All that is drawn, that wide in points.
    #[must_use]
    pub fn draw(&self, width: f32, hand: &dyn Hand) -> Drawing {
        below(self.pictures.iter().map(|picture| picture.draw(width, hand)), width)
    }

    /// Each text in it; what is drawn stands in its tables too.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let words = [&self.answer, &self.instead].into_iter().chain(&self.notes).chain(&self.marks);
        let rows = self.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        let cells = rows.flat_map(|cell| [&cell.words, &cell.remark]);
        let heads = self.tables.iter().flat_map(|table| &table.heads);
        words.chain(&self.part).chain(heads).chain(cells).map(String::as_str)
    }

    /// The records behind all that it says, each once, in the order in which they are first told of.
    #[must_use]
    pub fn ids(&self) -> Vec<RecordId> {
        let mut seen = std::collections::HashSet::new();
        let all = self.tables.iter().flat_map(|table| &table.rows).flat_map(|row| row.ids.iter());
        all.chain(&self.counted).copied().filter(|id| seen.insert(*id)).collect()
    }
}

/// Something that a card draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Bars that lie.
    Bars(Bars),
    /// Bars beside each other.
    Beside(Beside),
    /// Stages, from many to few.
    Funnel(Funnel),
    /// Bars of parts.
    Parts(Parts),
    /// What happens when.
    TimeLine(TimeLine),
}

impl Picture {
    fn draw(&self, width: f32, hand: &dyn Hand) -> Drawing {
        match self {
            Self::Bars(data) => bars(data, width, hand),
            Self::Beside(data) => beside(data, width, hand),
            Self::Funnel(data) => funnel(data, width, hand),
            Self::Parts(data) => parts(data, width, hand),
            Self::TimeLine(data) => time_line(data, width, hand),
        }
    }
}

/// The numbers of a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What stands in each column, the name of the rows first.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub words: String,
    /// What is to be known of that.
    pub remark: String,
    /// The figure that it says: its key and its value.
    pub figure: Option<(&'static str, Amount)>,
}

impl Cell {
    /// Some words.
    pub fn words(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// A sum that nobody states.
    pub fn unsaid() -> Self {
        Self::words("–")
    }

    /// Its number, and how that is written.
    #[must_use]
    pub fn number(&self) -> Option<(f64, Numeral)> {
        let (_, amount) = self.figure?;
        let numeral = match amount {
            Amount::Money(ore) if ore.0 % 100 != 0 => Numeral::Hundredths,
            Amount::Money(_) | Amount::Count(_) => Numeral::Whole,
            Amount::Hours(_) => Numeral::Tenths,
            Amount::Share(_) => Numeral::Percent,
        };
        Some((amount.number(), numeral))
    }

    /// All that it says.
    #[must_use]
    pub fn text(&self) -> String {
        match self.remark.is_empty() {
            true => self.words.clone(),
            false => format!("{} · {}", self.words, self.remark),
        }
    }
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// Without decimals.
    Whole,
    /// With one decimal.
    Tenths,
    /// With two decimals.
    Hundredths,
    /// As a percentage.
    Percent,
}
