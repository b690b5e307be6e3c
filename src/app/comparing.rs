//! What has changed since a day: which period is asked for, and what came of it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::App;
use super::jobs::Job;
use super::route::View;
use crate::calc::changes::{Comparison, Period};
use crate::calc::meetings::held_before;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::{Document, LogReader, StoreError};
use crate::text::Format;

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

/// What came of it.
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
        let to = self.chosen.to.unwrap_or_else(|| self.today());
        let last = || held_before(portfolio, to).first().map(|(day, _)| *day);
        let from = self.chosen.from.or_else(last)?;
        let to_now = self.chosen.to.is_none() && self.past.is_none();
        Some(Asked { period: Period { from, to }, to_now, version: self.version() })
    }

    /// What has changed, once it has been worked out.
    #[must_use]
    pub fn comparison(&self) -> Option<&Answer> {
        let asked = self.compared()?;
        self.answer.as_ref().filter(|(of, _)| *of == asked).map(|(_, answer)| answer)
    }

    /// Asks for it. A picture of a portfolio that lies nowhere has no log to ask.
    pub(super) fn compare(&mut self, asked: Asked) {
        if self.open.as_ref().is_some_and(|open| open.path.is_some()) {
            self.send(Job::Compare(asked));
        }
    }

    /// Takes the answer.
    pub fn take_answer(&mut self, asked: Asked, answer: Answer) {
        self.answer = Some((asked, answer));
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
            self.take_answer(asked, answer);
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
