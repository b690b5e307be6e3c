//! The history of the record that is shown.

use super::App;
use super::held::Held;
use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::message::{Message, Tell as _};

/// How many entries are read.
const NEWEST: usize = 200;

/// Something asked for about the history of a record.
#[derive(Clone, Debug, PartialEq)]
pub enum HistoryAction {
    /// Read it.
    Read(RecordId),
}

/// A job on the open document.
#[derive(Debug)]
pub(super) enum HistoryJob {
    /// Read the history of a record.
    Read(RecordId),
}

/// News of the jobs on the history.
#[derive(Debug)]
pub(super) enum HistoryNews {
    /// The history of a record, newest first.
    Read(RecordId, Vec<Entry>),
}

/// The history of a record, as it was at a version of what is shown.
#[derive(Debug)]
pub struct History {
    /// The record.
    pub record: RecordId,
    /// The version.
    pub version: u64,
    /// Its history, newest first.
    pub entries: Vec<Entry>,
}

impl HistoryJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::Read(_) => false,
        }
    }

    /// Carries the job out.
    pub fn work(self, held: &mut Held<'_>) -> Result<HistoryNews, Message> {
        match self {
            Self::Read(id) => {
                let entries = held.document.history(Some(id), Some(NEWEST));
                entries
                    .map(|entries| HistoryNews::Read(id, entries))
                    .map_err(|error| error.message())
            }
        }
    }

    /// What comes of it where no document lies anywhere: a picture of a portfolio has no history.
    pub fn without_document(self) -> HistoryNews {
        match self {
            Self::Read(id) => HistoryNews::Read(id, Vec::new()),
        }
    }
}

impl HistoryNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Read(..) => true,
        }
    }
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_history(&mut self, action: HistoryAction) {
        match action {
            HistoryAction::Read(id) => self.send(HistoryJob::Read(id)),
        }
    }

    /// Takes a piece of news.
    pub(super) fn take_history(&mut self, news: HistoryNews) {
        match news {
            HistoryNews::Read(record, entries) => {
                let version = self.version();
                self.history = Some(History { record, version, entries });
            }
        }
    }
}
