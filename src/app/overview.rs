//! What the overview shows, worked out once for each version, language and day. Of a small portfolio that takes less
//! than a frame has; of a large one a thread does it, while what was there before stays in sight. Of the figures only
//! those are worked out again that read what has changed.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use chrono::NaiveDate;

use super::App;
use super::handed::{Handed, Refusal};
use super::steps::Ticket;
use crate::calc::overview::{Figure, Filter, Followed};
use crate::model::follow_up::FollowUp;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::report::cards::{CARDS, Content, Counted, Looked, Said, now};
use crate::text::{Lang, Texts};

/// Of how many records it is worked out within a frame.
const SMALL: usize = 10_000;

/// What it is of: a version of the document or a part of it, in a language, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The version.
    pub version: u64,
    /// The language.
    pub lang: Lang,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The part.
    pub filter: Filter,
}

impl Key {
    /// A number that tells it from another.
    #[must_use]
    pub fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// What the overview shows.
#[derive(Debug)]
pub struct Shown {
    /// What it is of.
    pub key: Key,
    /// The figures.
    pub counted: Counted,
    /// What to do now.
    pub now: Vec<Said>,
    /// What each card says, in the order of the cards.
    pub contents: Vec<Content>,
    /// The follow-ups that are overdue, the longest first.
    pub overdue: Vec<RecordId>,
    /// The figures as they follow the document.
    followed: Followed,
}

impl Shown {
    /// What it shows of a portfolio. What was shown before says what need not be worked out again.
    #[must_use]
    pub fn of(portfolio: &Portfolio, key: Key, before: Option<&Self>) -> Self {
        let (filter, today, texts) = (key.filter, key.today, Texts::of(key.lang));
        let followed = match before {
            Some(before) => before.followed.after(portfolio, filter, today),
            None => Followed::of(portfolio, filter, today),
        };
        let counted = Counted::followed(&followed);
        let looked = Looked { portfolio, counted: &counted, texts };
        let contents = CARDS.iter().map(|card| card.content(&looked)).collect();
        let now = now(&looked);
        let is_overdue = |figure: &&Figure| figure.key == "actions.overdue" && figure.by.is_empty();
        let mut overdue: Vec<&FollowUp> = counted
            .figures
            .iter()
            .find(is_overdue)
            .into_iter()
            .flat_map(|figure| &figure.ids)
            .filter_map(|id| portfolio.actions.get_raw(*id))
            .collect();
        overdue.sort_by(|a, b| portfolio.deadline_of(a).cmp(&portfolio.deadline_of(b)));
        let overdue = overdue.into_iter().map(|action| action.id.raw()).collect();
        Self { key, counted, now, contents, overdue, followed }
    }
}

/// Something asked for about the overview.
#[derive(Clone, Debug, PartialEq)]
pub enum OverviewAction {
    /// Work out what it shows, if it is not on its way.
    WorkOut,
    /// Show the cards to everybody as one has arranged them for oneself.
    ShareCards,
}

/// A job for the thread that works it out.
#[derive(Debug)]
pub(super) struct OverviewJob {
    portfolio: Arc<Portfolio>,
    key: Key,
    before: Option<Arc<Shown>>,
}

/// News of the overview.
#[derive(Debug)]
pub(super) enum OverviewNews {
    /// What it shows.
    Worked(Arc<Shown>),
    /// Why it could not be worked out.
    NotWorked(Message),
}

impl OverviewNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Worked(_) | Self::NotWorked(_) => true,
        }
    }
}

/// What is known for the overview.
#[derive(Debug, Default)]
pub struct Overview {
    /// What was worked out last: of this version of the document, or of one a little older.
    ready: Option<Arc<Shown>>,
    /// What is being worked out, or was last and could not be.
    asked: Option<Key>,
    /// The command that shows the cards to everybody as one has arranged them, while it is on its way.
    pub(super) sharing: Option<Ticket>,
}

impl Handed for OverviewJob {
    type News = OverviewNews;

    fn refusal(&self) -> Refusal<OverviewNews> {
        Box::new(|why| Ok(OverviewNews::NotWorked(why)))
    }
}

/// Works out what the overview shows.
pub(super) fn work(OverviewJob { portfolio, key, before }: OverviewJob) -> OverviewNews {
    OverviewNews::Worked(Arc::new(Shown::of(&portfolio, key, before.as_deref())))
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_overview(&mut self, action: OverviewAction) {
        match action {
            OverviewAction::WorkOut => self.work_out_overview(),
            OverviewAction::ShareCards => self.share_cards(),
        }
    }

    fn work_out_overview(&mut self) {
        let (Some(portfolio), key) = (self.portfolio().cloned(), self.overview_key()) else {
            return;
        };
        // Asked for once: where it could not be worked out, it cannot be a frame later either.
        if self.overview.asked.replace(key) != Some(key) {
            let before = self.overview.ready.clone();
            self.jobs.overview(OverviewJob { portfolio, key, before });
        }
    }

    /// Takes a piece of news.
    pub(super) fn take_overview(&mut self, news: OverviewNews) {
        match news {
            // One of a document that is not open any more is of no use.
            OverviewNews::Worked(shown) if self.knows_version(shown.key.version) => {
                self.overview.ready = Some(shown);
            }
            OverviewNews::Worked(_) => {}
            OverviewNews::NotWorked(why) => self.problem(&why),
        }
    }

    fn knows_version(&self, version: u64) -> bool {
        self.open.as_ref().is_some_and(|open| version >= open.first_version)
    }

    fn overview_key(&self) -> Key {
        Key {
            version: self.version(),
            lang: self.lang(),
            today: self.today(),
            filter: self.route.filter,
        }
    }

    /// What the overview shows: as it is, or as it was before, while a thread works on it. The second says whether
    /// it is to be worked out beside the window, which it is not where all is to be there at once.
    #[must_use]
    pub fn overview(&self, portfolio: &Portfolio, at_once: bool) -> (Option<Arc<Shown>>, bool) {
        let key = self.overview_key();
        let ready =
            self.overview.ready.as_ref().filter(|shown| self.knows_version(shown.key.version));
        let is_fresh = ready.is_some_and(|shown| shown.key == key);
        let records: usize = Kind::ALL.iter().map(|kind| portfolio.count(*kind)).sum();
        let is_to_ask = !is_fresh && !at_once && records > SMALL;
        match is_fresh || is_to_ask {
            // Of another part it would be wrong, not old.
            true => (ready.filter(|shown| shown.key.filter == key.filter).cloned(), is_to_ask),
            false => (None, false),
        }
    }
}

#[cfg(test)]
mod tests;
