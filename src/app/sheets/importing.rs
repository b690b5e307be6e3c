//! A table on its way in: the file, what the person has said about it, what would come of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::app::steps::Ticket;
use crate::import::sheet::grid::Workbook;
use crate::import::sheet::mapping::Mapping;
use crate::import::sheet::outcome::Outcome;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::text::amount_unit::AmountUnit;
use crate::text::sort::same;

/// Which reading of a file: the window counts them, since the same file may be read twice.
pub(in crate::app) type Reading = u64;

/// A table that is being brought in.
#[derive(Debug)]
pub struct Importing {
    /// The file.
    pub path: PathBuf,
    /// Which reading of it this is.
    pub(in crate::app) reading: Reading,
    /// What stands in it, once it is read.
    pub workbook: Option<Arc<Workbook>>,
    /// What the rows become, where the person said.
    pub kind: Option<Kind>,
    /// Where the columns go, where the person said.
    pub mapping: Mapping,
    /// What it would do, once that is worked out.
    pub prospect: Option<Arc<Prospect>>,
    /// Why it cannot be read.
    pub failed: Option<Message>,
    /// The command that carries it out, until there is news of it.
    pub applying: Option<Ticket>,
    /// Counts what has been asked for, so that an old answer is known as one.
    pub asked: u64,
    /// The number of the question that `prospect` answers.
    pub(in crate::app) answered: u64,
    /// The state of the document that the newest question was asked of.
    pub(in crate::app) upon: String,
    /// Ends the reading, and lets go of plans.
    pub stop: Arc<AtomicBool>,
}

impl Drop for Importing {
    fn drop(&mut self) {
        // Whoever reads for it need not go on.
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Importing {
    /// What is in sight is what is meant from now on: the kind, and what the document remembered,
    /// of which the person changes one thing and keeps the others.
    pub(in crate::app) fn take_over(&mut self) {
        let Some(prospect) = &self.prospect else { return };
        let Some(sheet) = prospect.one() else { return };
        self.kind = sheet.kind.or(self.kind);
        if sheet.remembered && self.mapping.columns.is_empty() {
            let columns = sheet.columns.iter();
            self.mapping.columns =
                columns.map(|column| (column.heading.clone(), column.target.clone())).collect();
            self.mapping.key.clone_from(&sheet.key);
            self.mapping.kroner_per_unit = sheet.kroner_per_unit;
            self.mapping.spelling = sheet.spelling;
        }
    }

    /// What may be carried out: what it would do, worked out from all that was said, with nothing left to ask, and
    /// not under way already.
    #[must_use]
    pub fn ready(&self) -> Option<&Outcome> {
        let newest = self.answered == self.asked && self.applying.is_none();
        let is_said = self.asks_of_rows().is_none() || self.mapping.whole_rows.is_some();
        self.prospect.as_ref().filter(|_| newest && is_said)?.outcome.as_ref().ok()
    }

    /// How many new rows it is asked of whether the rest of each comes in.
    #[must_use]
    pub fn asks_of_rows(&self) -> Option<usize> {
        self.prospect.as_ref().map(|prospect| prospect.in_part).filter(|rows| *rows > 0)
    }

    /// A file that is to be read.
    #[must_use]
    pub(in crate::app) fn of(path: PathBuf, reading: Reading) -> Self {
        Self {
            path,
            reading,
            workbook: None,
            kind: None,
            mapping: Mapping::default(),
            prospect: None,
            failed: None,
            applying: None,
            asked: 0,
            answered: 0,
            upon: String::new(),
            stop: Arc::default(),
        }
    }
}

/// One column of the file, to be looked at and placed.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundColumn {
    /// Its heading.
    pub heading: String,
    /// Some of its cells.
    pub samples: Vec<String>,
    /// The name of where it goes.
    pub target: Option<String>,
}

/// A row that can be the one with the headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    /// Its number.
    pub number: u32,
    /// What stands in it.
    pub text: String,
}

/// One sheet of the file, as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundSheet {
    /// Its name.
    pub name: String,
    /// What its rows become.
    pub kind: Option<Kind>,
    /// The row of its headings.
    pub header_row: u32,
    /// The rows that could be those of the headings; none in a sheet that Samstyr has written.
    pub rows: Vec<FoundRow>,
    /// Its columns.
    pub columns: Vec<FoundColumn>,
    /// The fields by which a record is known again, by their names; none for its name.
    pub key: Vec<String>,
    /// What one stands for in amounts, where the person or the document said.
    pub kroner_per_unit: Option<AmountUnit>,
    /// Whether the spelling of names is taken from the file.
    pub spelling: bool,
    /// Whether the document remembered where the columns go.
    pub remembered: bool,
}

/// What an import would do.
#[derive(Debug)]
pub struct Prospect {
    /// The sheets that are read.
    pub sheets: Vec<FoundSheet>,
    /// What comes of them, or what is missing to know it.
    pub outcome: Result<Outcome, Message>,
    /// How many new rows have something that cannot be taken in, whether they come in without it or not at all.
    pub in_part: usize,
    /// The document as it would be, so that new records can be named.
    pub after: Portfolio,
}

impl Prospect {
    /// The sheet that a person arranges: the only one, or the first of several with the same headings.
    #[must_use]
    pub fn one(&self) -> Option<&FoundSheet> {
        let (first, others) = self.sheets.split_first()?;
        let headings = |sheet: &FoundSheet| -> Vec<String> {
            sheet.columns.iter().map(|column| same(&column.heading)).collect()
        };
        let is_like_it =
            |other: &FoundSheet| other.kind == first.kind && headings(other) == headings(first);
        others.iter().all(is_like_it).then_some(first)
    }
}
