//! What has changed since a day: which period is asked for, and what came of it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::App;
use super::route::{Route, View};
use crate::calc::changes::{Comparison, Period};
use crate::calc::meetings::held_before;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::{Document, LogReader, StoreError};
use crate::text::Format;

/// Something asked for about what has changed.
#[derive(Clone, Debug, PartialEq)]
pub enum CompareAction {
    /// Show what has changed in a period.
    Show(Chosen),
    /// Work it out.
    WorkOut(Asked),
}

/// A job for whoever answers questions about the past.
#[derive(Debug)]
pub(super) enum CompareJob {
    /// Work out what has changed.
    WorkOut(Asked),
}

/// News of a comparison: what was asked, and the answer.
#[derive(Debug)]
pub(super) struct Compared(pub Asked, pub Answer);

/// What has changed since a day, as far as it is known.
#[derive(Debug, Default)]
pub struct Comparing {
    /// The period whose changes are shown.
    pub chosen: Chosen,
    /// What has changed in it, once it has been worked out.
    answer: Option<(Asked, Answer)>,
}

impl CompareJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::WorkOut(_) => false,
        }
    }
}

impl Compared {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        true
    }
}

/// The period that somebody has chosen. What is not said follows from the day that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The day after which changes count; the last meeting of the deciding body where none is said.
    pub from: Option<NaiveDate>,
    /// The last day that counts; the day that is shown where none is said.
    pub to: Option<NaiveDate>,
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// From when to when.
    pub period: Period,
    /// The end is the portfolio as it stands, whatever day its changes are stamped with.
    pub to_now: bool,
    /// The version of what is shown: the answer holds for no other.
    pub version: u64,
}

/// Why there is nothing to compare.
#[derive(Clone, Debug, PartialEq)]
pub enum NoComparison {
    /// The document begins later, or not at all.
    BeginsLater(Option<NaiveDate>),
    /// It cannot be read.
    Failed(Message),
}

/// What a comparison answers.
pub type Answer = Result<Arc<Comparison>, NoComparison>;

/// Holds two states of a document against each other; `now` is how it stands.
///
/// # Errors
/// When the document begins later, or its log cannot be read.
pub fn compare(log: &LogReader, now: &Arc<Portfolio>, asked: Asked) -> Answer {
    let failed = |error: StoreError| NoComparison::Failed(error.message());
    let period = asked.period;
    let begins = log.begins_on().map_err(failed)?;
    if begins.is_none_or(|begins| period.from < begins) {
        return Err(NoComparison::BeginsLater(begins));
    }
    let before = Arc::new(log.as_of(period.from).map_err(failed)?);
    let (after, log_to) = if asked.to_now {
        (Arc::clone(now), NaiveDate::MAX)
    } else {
        (Arc::new(log.as_of(period.to).map_err(failed)?), period.to)
    };
    let entries = log.history_between(period.from, log_to).map_err(failed)?;
    Ok(Arc::new(Comparison::of(period, before, after, &entries)))
}

impl App {
    /// The period that is shown; nothing while no meeting has been held and no day is chosen.
    #[must_use]
    pub fn compared(&self) -> Option<Asked> {
        let portfolio = self.portfolio()?;
        let to = self.comparing.chosen.to.unwrap_or_else(|| self.today());
        let last = || held_before(portfolio, to).first().map(|(day, _)| *day);
        let from = self.comparing.chosen.from.or_else(last)?;
        let to_now = self.comparing.chosen.to.is_none() && self.past.is_none();
        Some(Asked { period: Period { from, to }, to_now, version: self.version() })
    }

    /// What has changed, once it has been worked out.
    #[must_use]
    pub fn comparison(&self) -> Option<&Answer> {
        let asked = self.compared()?;
        self.comparing.answer.as_ref().filter(|(of, _)| *of == asked).map(|(_, answer)| answer)
    }

    /// Carries out an action.
    pub(super) fn act_on_comparison(&mut self, action: CompareAction) {
        match action {
            CompareAction::Show(chosen) => {
                self.comparing.chosen = chosen;
                self.go(Route::to(View::CHANGES));
            }
            // A picture of a portfolio that lies nowhere has no log to ask.
            CompareAction::WorkOut(asked) => {
                if self.open.as_ref().is_some_and(|open| open.path.is_some()) {
                    self.send(CompareJob::WorkOut(asked));
                }
            }
        }
    }

    /// Takes the answer.
    pub(super) fn take_comparison(&mut self, Compared(asked, answer): Compared) {
        self.comparing.answer = Some((asked, answer));
    }

    /// Takes at once what the view in sight reads from the log, and what is undecided: for a picture
    /// of a document that no thread holds.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn read_at_once(&mut self, document: &Document) -> Result<(), StoreError> {
        if let Some(open) = &mut self.open {
            open.steps.conflicts = Arc::clone(document.conflicts());
        }
        let view = self.route.view;
        if view == View::MERGE {
            self.merging.past = Some((self.version(), document.merges()?));
        }
        if let Some(asked) = self.compared().filter(|_| view == View::CHANGES) {
            let answer = compare(&document.log_reader()?, document.portfolio(), asked);
            self.take_comparison(Compared(asked, answer));
        }
        Ok(())
    }

    /// Why there is nothing to compare, in one sentence.
    #[must_use]
    pub fn why_not(&self, asked: Asked, why: &NoComparison) -> String {
        match why {
            NoComparison::BeginsLater(Some(begins)) => {
                let format = Format::of(self.lang());
                let day = format.day_long(asked.period.from);
                let parts = [("day", &*day), ("begins", &*format.day_long(*begins))];
                self.texts().with("past-before-beginning", &parts)
            }
            NoComparison::BeginsLater(None) => self.texts().get("past-empty"),
            NoComparison::Failed(message) => {
                self.texts().message(message, self.portfolio().map(AsRef::as_ref))
            }
        }
    }
}
