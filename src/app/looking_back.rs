//! Questions about the past, which may take seconds where the log is long: on a thread of their own,
//! so that nothing that is done meanwhile waits for them. Of two of one sort the newer counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use chrono::NaiveDate;

use super::comparing::{Asked, compare};
use super::jobs::{News, Out};
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::working::Working;
use crate::store::{LogReader, StoreError};

/// What is asked.
#[derive(Debug)]
pub(super) enum Question {
    /// The portfolio as of a day.
    AsOf(NaiveDate),
    /// What has changed, up to the portfolio as it stands.
    Compare(Asked, Arc<Portfolio>),
}

/// A question, and the log that answers it.
pub(super) struct Wanted {
    question: Question,
    log: LogReader,
    /// Nobody replaces the working copy while it is read.
    _in_use: Option<Arc<Working>>,
    number: u64,
    /// The number of the newest question of its sort.
    newest: Arc<AtomicU64>,
}

/// Where questions are put.
pub(super) struct LookingBack {
    wanted: Sender<Wanted>,
    as_of: Arc<AtomicU64>,
    compare: Arc<AtomicU64>,
}

impl LookingBack {
    /// The questions are taken from the other end.
    pub fn new() -> (Self, Receiver<Wanted>) {
        let (sender, wanted) = channel();
        (Self { wanted: sender, as_of: Arc::default(), compare: Arc::default() }, wanted)
    }

    /// Asks; each question is answered by one piece of news, sooner or later.
    pub fn ask(
        &self,
        question: Question,
        log: LogReader,
        in_use: Option<Arc<Working>>,
    ) -> Result<(), Message> {
        let newest = match question {
            Question::AsOf(_) => &self.as_of,
            Question::Compare(..) => &self.compare,
        };
        let number = newest.fetch_add(1, Ordering::Relaxed) + 1;
        let newest = Arc::clone(newest);
        let wanted = Wanted { question, log, _in_use: in_use, number, newest };
        let gone = |_| Message::new("error-no-thread").text("detail", "");
        self.wanted.send(wanted).map_err(gone)
    }

    /// Nobody waits for an answer any more.
    pub fn let_go(&self) {
        for newest in [&self.as_of, &self.compare] {
            newest.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The thread.
pub(super) fn answer(questions: Receiver<Wanted>, out: &Out) {
    for mut wanted in questions {
        let (newest, number) = (Arc::clone(&wanted.newest), wanted.number);
        let late = move || newest.load(Ordering::Relaxed) != number;
        let news = if late() { None } else { Some(look(&mut wanted, late.clone())) };
        // The file is let go before the window hears of it.
        drop(wanted);
        out.send(news.filter(|_| !late()).unwrap_or(News::NotNeeded));
    }
}

fn look(wanted: &mut Wanted, late: impl FnMut() -> bool + Send + 'static) -> News {
    let answer = || {
        wanted.log.give_up_when(late)?;
        Ok(match &wanted.question {
            Question::AsOf(day) => {
                let begins = wanted.log.begins_on()?;
                News::Past(*day, begins, Arc::new(wanted.log.as_of(*day)?))
            }
            Question::Compare(asked, now) => {
                News::Compared(*asked, compare(&wanted.log, now, *asked))
            }
        })
    };
    answer().unwrap_or_else(|error: StoreError| News::Failed(error.message()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::documents::make_example;
    use crate::calc::changes::Period;
    use crate::store::{Access, Document};

    #[test]
    fn of_two_questions_of_one_sort_the_newer_is_answered() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("p.samstyr");
        make_example(&file).unwrap();
        let document = Document::open(&file, Access::Write).unwrap();
        let log = || document.log_reader().unwrap();
        let days = ["2026-01-01", "2026-02-01", "2026-03-01"].map(|day| day.parse().unwrap());
        let (looking_back, questions) = LookingBack::new();
        let asked =
            Asked { period: Period { from: days[0], to: days[1] }, to_now: false, version: 1 };
        let portfolio = Arc::clone(document.portfolio());
        looking_back.ask(Question::Compare(asked, portfolio), log(), None).unwrap();
        for day in days {
            looking_back.ask(Question::AsOf(day), log(), None).unwrap();
        }
        drop(looking_back);
        let (out, news) = Out::to_nobody();
        answer(questions, &out);
        let told: Vec<News> = news.try_iter().collect();
        assert!(
            matches!(
                told.as_slice(),
                [
                    News::Compared(..),
                    News::NotNeeded,
                    News::NotNeeded,
                    News::Past(day, ..)
                ] if *day == days[2]
            ),
            "{told:?}"
        );
    }

    #[test]
    fn an_answer_that_nobody_waits_for_is_broken_off() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("p.samstyr");
        make_example(&file).unwrap();
        let document = Document::open(&file, Access::Write).unwrap();
        let mut log = document.log_reader().unwrap();
        log.give_up_when(|| true).unwrap();
        let day = "2026-03-01".parse().unwrap();
        // A short log may be read before anybody looks.
        assert!((0..200).any(|_| log.as_of(day).is_err()), "never looked whether it is wanted");
    }
}
