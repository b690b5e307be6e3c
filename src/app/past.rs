//! The window as of a day in the past, or on a snapshot: the way in, what is shown meanwhile, the way
//! out.
//!
//! Everything that a screen reads goes through `App::portfolio`, `App::version` and `App::today`,
//! so every screen shows the past without knowing of it. Nothing is written meanwhile: the jobs
//! that write are held back in one place, and the screens leave out what asks for them.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::App;
use super::messages::Tone;
use super::route::Route;
use crate::model::kind::Portfolio;
use crate::model::local_time;
use crate::model::message::Message;
use crate::store::working::Snapshot;
use crate::store::{LogReader, StoreError};
use crate::text::{Format, Texts};

/// Something asked for about the past.
#[derive(Clone, Debug, PartialEq)]
pub enum PastAction {
    /// Show the portfolio as of a day in the past.
    LookBack(NaiveDate),
    /// Show today again.
    Today,
}

/// A job for whoever answers questions about the past.
#[derive(Debug)]
pub(super) enum PastJob {
    /// Read the portfolio as of a day.
    AsOf(NaiveDate),
}

/// News of questions about the past.
#[derive(Debug)]
pub(super) enum PastNews {
    /// The portfolio as of a day, and the day on which the document begins.
    AsOf(NaiveDate, Option<NaiveDate>, Arc<Portfolio>),
}

impl PastJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::AsOf(_) => false,
        }
    }

    /// Carries the job out.
    pub fn work(&self, log: &LogReader) -> Result<PastNews, StoreError> {
        match self {
            Self::AsOf(day) => {
                let begins = log.begins_on()?;
                Ok(PastNews::AsOf(*day, begins, Arc::new(log.as_of(*day)?)))
            }
        }
    }
}

impl PastNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::AsOf(..) => true,
        }
    }
}

/// Which earlier state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// That at the end of a day, by the log.
    Day(NaiveDate),
    /// What a snapshot holds.
    Snapshot(Snapshot),
}

/// An earlier state that the window shows.
#[derive(Clone, Debug)]
pub struct Past {
    /// Which.
    pub of: Earlier,
    /// The records as they were.
    pub portfolio: Arc<Portfolio>,
    /// A version of its own, so that nothing worked out from today is taken for it.
    version: u64,
    /// Where the user came from, and how many places "back" remembered then.
    came_from: (Route, usize),
}

impl Past {
    /// The snapshot, if it is one.
    #[must_use]
    pub fn snapshot(&self) -> Option<&Snapshot> {
        match &self.of {
            Earlier::Day(_) => None,
            Earlier::Snapshot(snapshot) => Some(snapshot),
        }
    }

    /// Whether something that was logged then had happened.
    #[must_use]
    pub fn knows(&self, at: DateTime<Utc>) -> bool {
        match &self.of {
            Earlier::Day(day) => local_time::day_of(at) <= *day,
            Earlier::Snapshot(snapshot) => at <= snapshot.at,
        }
    }

    /// The day that it is of.
    pub(super) fn day(&self) -> NaiveDate {
        match &self.of {
            Earlier::Day(day) => *day,
            Earlier::Snapshot(snapshot) => local_time::day_of(snapshot.at),
        }
    }

    /// The day that counts as today.
    pub(super) fn today(&self) -> NaiveDate {
        match &self.of {
            Earlier::Day(day) => *day,
            Earlier::Snapshot(_) => self.portfolio.fixed_today().unwrap_or_else(|| self.day()),
        }
    }
}

impl App {
    /// Whether what is shown can be changed.
    #[must_use]
    pub fn may_edit(&self) -> bool {
        self.past.is_none()
    }

    /// Counts up with every change of what is shown.
    #[must_use]
    pub fn version(&self) -> u64 {
        let past = self.past.as_ref().map(|past| past.version);
        past.or_else(|| self.open.as_ref().map(|open| open.version)).unwrap_or(0)
    }

    /// Which document or earlier state is shown: the version that it was first shown with. It stays
    /// the same through changes, so that what was asked of one is never shown over another.
    pub(super) fn shown(&self) -> Option<u64> {
        let past = self.past.as_ref().map(|past| past.version);
        past.or_else(|| self.open.as_ref().map(|open| open.first_version))
    }

    /// Which document is open: the version that it was first shown with. A day in its past is the same
    /// document.
    #[must_use]
    pub fn document(&self) -> Option<u64> {
        self.open.as_ref().map(|open| open.first_version)
    }

    /// Carries out an action.
    pub(super) fn act_on_past(&mut self, action: PastAction) {
        match action {
            PastAction::LookBack(day) => self.look_back(day),
            PastAction::Today => {
                self.leave_past();
                self.tell_done(Message::new("past-left"));
            }
        }
    }

    /// Takes a piece of news.
    pub(super) fn take_past(&mut self, news: PastNews) {
        match news {
            PastNews::AsOf(day, begins, portfolio) => self.show_past(day, begins, portfolio),
        }
    }

    /// Asks for the portfolio as of a day.
    fn look_back(&mut self, day: NaiveDate) {
        self.settle();
        let today = self.real_today();
        if day >= today {
            self.tell(Tone::Problem, move |texts| {
                let (day, today) = (long(texts, day), long(texts, today));
                texts.with("past-not-before", &[("day", &day), ("today", &today)])
            });
            return;
        }
        self.send(PastJob::AsOf(day));
    }

    /// Shows the portfolio as of a day, unless the document begins later.
    fn show_past(&mut self, day: NaiveDate, begins: Option<NaiveDate>, portfolio: Arc<Portfolio>) {
        if self.open.is_none() {
            // The document was closed while it was looked up.
            return;
        }
        let Some(begins) = begins else {
            self.tell_problem("past-empty", &[]);
            return;
        };
        if day < begins {
            self.tell(Tone::Problem, move |texts| {
                let (day, begins) = (long(texts, day), long(texts, begins));
                texts.with("past-before-beginning", &[("day", &day), ("begins", &begins)])
            });
            return;
        }
        self.show_as_of(day, portfolio);
    }

    /// Shows a portfolio as that of a day in the past.
    pub fn show_as_of(&mut self, day: NaiveDate, portfolio: Arc<Portfolio>) {
        self.show_earlier(Earlier::Day(day), portfolio);
    }

    /// Shows an earlier state.
    pub(super) fn show_earlier(&mut self, of: Earlier, portfolio: Arc<Portfolio>) {
        self.messages.dismiss();
        self.question = None;
        self.preview = None;
        self.snapshots = None;
        // From one day to another, the way back still leads to where today was left.
        let came_from = match self.past.take() {
            Some(past) => past.came_from,
            None => (self.route.clone(), self.back.len()),
        };
        let version = self.next_version();
        self.past = Some(Past { of, portfolio, version, came_from });
        self.let_go_of_what_is_not_there();
    }

    /// Shows today again: the same place, as it is now.
    pub(super) fn leave_past(&mut self) {
        if self.past.take().is_some() {
            self.preview = None;
            self.let_go_of_what_is_not_there();
        }
    }

    /// Goes back; from the first place in the past to where today was left.
    pub(super) fn go_back(&mut self) {
        if let Some(past) = &self.past
            && self.back.len() <= past.came_from.1
        {
            let (route, _) = past.came_from.clone();
            self.past = None;
            self.route = route;
        } else if let Some(route) = self.back.pop() {
            self.route = route;
        }
        if self.past.is_some() {
            self.let_go_of_what_is_not_there();
        }
    }

    /// A place was forgotten at the far end of the way back.
    pub(super) fn way_back_was_cut(&mut self) {
        if let Some(past) = &mut self.past {
            past.came_from.1 = past.came_from.1.saturating_sub(1);
        }
    }

    /// A record that is not there cannot stay open.
    fn let_go_of_what_is_not_there(&mut self) {
        let Some(portfolio) = self.portfolio() else { return };
        if self.route.record.is_some_and(|id| portfolio.record(id).is_none()) {
            self.route.record = None;
        }
    }
}

fn long(texts: &Texts, day: NaiveDate) -> String {
    Format::of(texts.lang()).day_long(day)
}
