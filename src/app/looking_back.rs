//! Questions about the past, which may take seconds where the log is long: on a thread of their own,
//! so that nothing that is done meanwhile waits for them. Of two of one sort the newer counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::comparing::{CompareJob, Compared, NoComparison, compare};
use super::fault::caught;
use super::handed::thread_gone;
use super::news::News;
use super::out::{Done, Out};
use super::past::PastJob;
use super::rounds::{RoundNews, WeighJob};
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::LogReader;
use crate::store::working::Working;

/// What is asked.
#[derive(Debug)]
pub(super) enum Question {
    /// A day in the past.
    Past(PastJob),
    /// What has changed, up to the portfolio as it stands.
    Compare(CompareJob, Arc<Portfolio>),
    /// What replies of a round would do to the portfolio as it stands, in that state.
    Replies(WeighJob, Arc<Portfolio>, String),
}

impl Question {
    /// What is answered where a fault of the program has broken it off.
    fn broken_off(&self, fault: Message) -> News {
        match self {
            Self::Past(_) => News::Failed(fault),
            Self::Compare(CompareJob::WorkOut(asked), _) => {
                Compared(*asked, Err(NoComparison::Failed(fault))).into()
            }
            Self::Replies(..) => RoundNews::Failed(fault).into(),
        }
    }
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
    replies: Arc<AtomicU64>,
}

impl LookingBack {
    /// The questions are taken from the other end.
    pub fn new() -> (Self, Receiver<Wanted>) {
        let (sender, wanted) = channel();
        let newest = Arc::<AtomicU64>::default;
        let (as_of, compare, replies) = (newest(), newest(), newest());
        (Self { wanted: sender, as_of, compare, replies }, wanted)
    }

    /// Asks; each question is answered by one piece of news, sooner or later.
    pub fn ask(
        &self,
        question: Question,
        log: LogReader,
        in_use: Option<Arc<Working>>,
    ) -> Result<(), Message> {
        let newest = match question {
            Question::Past(PastJob::AsOf(_)) => &self.as_of,
            Question::Compare(CompareJob::WorkOut(_), _) => &self.compare,
            Question::Replies(..) => &self.replies,
        };
        let number = newest.fetch_add(1, Ordering::Relaxed) + 1;
        let newest = Arc::clone(newest);
        let wanted = Wanted { question, log, _in_use: in_use, number, newest };
        self.wanted.send(wanted).map_err(|_| thread_gone())
    }

    /// Nobody waits for an answer any more.
    pub fn let_go(&self) {
        for newest in [&self.as_of, &self.compare, &self.replies] {
            newest.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The thread.
pub(super) fn answer(questions: Receiver<Wanted>, out: &Out<News>) {
    for mut wanted in questions {
        let (newest, number) = (Arc::clone(&wanted.newest), wanted.number);
        let late = move || newest.load(Ordering::Relaxed) != number;
        let news = (!late()).then(|| {
            let looked = caught(|| look(&mut wanted, late.clone()));
            looked.unwrap_or_else(|fault| Ok(wanted.question.broken_off(fault)))
        });
        // The file is let go before the window hears of it.
        drop(wanted);
        out.answer(news.filter(|_| !late()).unwrap_or(Ok(Done.into())));
    }
}

fn look(wanted: &mut Wanted, late: impl FnMut() -> bool + Send + 'static) -> Result<News, Message> {
    let log = &mut wanted.log;
    log.give_up_when(late).map_err(|error| error.message())?;
    match &wanted.question {
        Question::Past(job) => job.work(log).map(News::from).map_err(|error| error.message()),
        Question::Compare(CompareJob::WorkOut(asked), now) => {
            Ok(Compared(*asked, compare(log, now, *asked)).into())
        }
        Question::Replies(job, now, upon) => Ok(job.work(now, upon.clone(), log).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::comparing::Asked;
    use crate::app::documents::make_example;
    use crate::app::past::PastNews;
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
        looking_back
            .ask(Question::Compare(CompareJob::WorkOut(asked), portfolio), log(), None)
            .unwrap();
        for day in days {
            looking_back.ask(Question::Past(PastJob::AsOf(day)), log(), None).unwrap();
        }
        drop(looking_back);
        let (out, news) = Out::to_nobody();
        answer(questions, &out);
        let told: Vec<News> = news.try_iter().collect();
        assert!(
            matches!(
                told.as_slice(),
                [
                    News::Compared(_),
                    News::Done(_),
                    News::Done(_),
                    News::Past(PastNews::AsOf(day, ..))
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
