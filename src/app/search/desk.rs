//! What the search looks in, made beside the window one version at a time, and taken in when it is there.

use std::sync::Arc;

use super::{Index, Opened};
use crate::app::App;
use crate::app::handed::{Handed, Refusal};
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;

/// How many records are read for the search within a frame.
const SMALL: usize = 1500;

/// Something asked for about the search.
#[derive(Clone, Debug, PartialEq)]
pub enum SearchAction {
    /// Make what it looks in, if it is not of this version.
    Index,
}

/// A job for the thread that makes what the search looks in.
#[derive(Debug)]
pub(in crate::app) struct SearchJob {
    pub portfolio: Arc<Portfolio>,
    pub version: u64,
}

/// News of searching.
#[derive(Debug)]
pub(in crate::app) enum SearchNews {
    /// What the search looks in.
    Indexed(Arc<Index>),
    /// Why it could not be made of that version.
    NotIndexed(u64, Message),
}

impl SearchNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            // Nobody waits for it: it counts as no work under way.
            Self::Indexed(_) | Self::NotIndexed(..) => false,
        }
    }
}

/// What is known for the search.
#[derive(Debug, Default)]
pub struct Search {
    /// What it looks in: of this version of the document, or of one a little older.
    pub index: Option<Arc<Index>>,
    /// The version whose index is being made.
    indexing: Option<u64>,
    /// The last version whose index could not be made.
    failed: Option<u64>,
    /// What was opened lately.
    pub opened: Opened,
}

impl Handed for SearchJob {
    type News = SearchNews;

    fn refusal(&self) -> Refusal<SearchNews> {
        let version = self.version;
        Box::new(move |why| Ok(SearchNews::NotIndexed(version, why)))
    }
}

/// Makes what the search looks in.
pub(in crate::app) fn make_index(SearchJob { portfolio, version }: SearchJob) -> SearchNews {
    SearchNews::Indexed(Arc::new(Index::of(&portfolio, version)))
}

impl App {
    /// Carries out an action.
    pub(in crate::app) fn act_on_search(&mut self, action: SearchAction) {
        match action {
            SearchAction::Index => self.bring_index_along(),
        }
    }

    /// Takes a piece of news.
    pub(in crate::app) fn take_search(&mut self, news: SearchNews) {
        match news {
            SearchNews::Indexed(index) => {
                self.search.indexing = None;
                // One of a document that is not open any more is of no use.
                if self.open.as_ref().is_some_and(|open| index.version >= open.first_version) {
                    self.search.index = Some(index);
                }
            }
            SearchNews::NotIndexed(version, why) => {
                self.search.indexing = None;
                // Tried with every version; the same is said once.
                if self.search.failed.replace(version).is_none() {
                    self.problem(&why);
                }
            }
        }
    }

    /// Whether what the search looks in is of an older version, and no newer one is on its way.
    #[must_use]
    pub fn needs_index(&self) -> bool {
        let Some(open) = &self.open else { return false };
        let is_fresh =
            self.search.index.as_ref().is_some_and(|index| index.version == open.version);
        let has_failed = self.search.failed == Some(open.version);
        !is_fresh && !has_failed && self.search.indexing.is_none()
    }

    /// Sees to it that what the search looks in is made, beside the window, one version at a time.
    /// A small portfolio is read at once.
    pub(in crate::app) fn bring_index_along(&mut self) {
        let Some(open) = self.open.as_ref().filter(|_| self.needs_index()) else { return };
        let (version, portfolio) = (open.version, Arc::clone(&open.portfolio));
        let records: usize = Kind::ALL.iter().map(|kind| portfolio.count(*kind)).sum();
        if records <= SMALL {
            self.search.index = Some(Arc::new(Index::of(&portfolio, version)));
        } else {
            self.search.indexing = Some(version);
            self.jobs.index(SearchJob { portfolio, version });
        }
    }
}
