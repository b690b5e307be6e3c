//! The thread that owns the document: commits what is done, and decides when what is published.

mod changing;
mod opening;
mod sharing;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use chrono::Utc;

use super::attachments::take_out;
use super::documents::make_new;
use super::jobs::{Job, News, Out, Outcome};
use super::looking_back::{LookingBack, Question, answer};
use super::shared::{Report, Shared, Task, run_tasks};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::working::{Copies, Snapshot, Working};
use crate::store::{Document, StoreError};
use crate::text::Lang;
use changing::{change_document, look_at_copy, steps};
use opening::make_own_example;

/// How often the thread looks whether somebody else has written to the document.
const LOOK_AGAIN: Duration = Duration::from_secs(2);
/// How long after the last change it is published.
const PUBLISH_AFTER: Duration = Duration::from_secs(3);
/// How long a merge that was asked for is held back, so that it can be taken back.
const PUBLISH_AFTER_MERGE: Duration = Duration::from_secs(120);
/// The first wait after a refusal; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_secs(1);
/// The longest wait between two attempts.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// After so many refusals, some seven seconds, a named copy is left beside the file.
const REFUSALS: u32 = 4;

/// What the thread is sent.
pub(super) enum Input {
    Job(Job),
    Report(Arc<Working>, Report),
    /// Who sits at the window, for names of copies and marks, and their language.
    Who(String, Lang),
    Leave,
}

/// The document and its way to the folder.
struct Keeper {
    out: Out,
    copies: Copies,
    tasks: Sender<Task>,
    who: (String, Lang),
    document: Option<Document>,
    working: Option<Arc<Working>>,
    shared: Shared,
    checked: bool,
    running: bool,
    due: Option<Instant>,
    refusals: u32,
    look_at: Instant,
    closing: Option<Closing>,
    own: Own,
    /// The document as it was before the merge that was done last.
    before_merge: Option<Snapshot>,
    looking_back: LookingBack,
}

/// The transactions that this window has made.
type Own = HashSet<RecordId>;

/// What comes after the document has been closed.
enum Closing {
    /// Nothing: that was asked for.
    ForGood,
    /// Another job, for another document.
    Then(Job),
}

pub(super) fn keep_document(
    inputs: Receiver<Input>,
    own: &Sender<Input>,
    out: &Out,
    copies: Copies,
) {
    let (tasks, wanted) = channel();
    let reports = own.clone();
    let started = std::thread::Builder::new()
        .name("samstyr publishing".to_owned())
        .spawn(move || run_tasks(wanted, &reports));
    if let Err(error) = started {
        let detail = error.to_string();
        out.send(News::Told(Message::new("error-no-thread").text("detail", detail)));
    }
    let (looking_back, questions) = LookingBack::new();
    let started = std::thread::Builder::new().name("samstyr looking back".to_owned()).spawn({
        let out = out.clone();
        move || answer(questions, &out)
    });
    if let Err(error) = started {
        let detail = error.to_string();
        out.send(News::Told(Message::new("error-no-thread").text("detail", detail)));
    }
    let mut keeper = Keeper::new(out.clone(), copies, tasks, looking_back);
    loop {
        match inputs.recv_timeout(keeper.wait()) {
            Ok(Input::Job(job)) => keeper.job(job),
            Ok(Input::Report(working, report)) => keeper.report(&working, report),
            Ok(Input::Who(name, lang)) => keeper.who = (name, lang),
            Err(RecvTimeoutError::Timeout) => {}
            Ok(Input::Leave) | Err(RecvTimeoutError::Disconnected) => return,
        }
        keeper.tick();
    }
}

impl Keeper {
    fn new(out: Out, copies: Copies, tasks: Sender<Task>, looking_back: LookingBack) -> Self {
        Self {
            out,
            copies,
            tasks,
            who: (String::new(), Lang::Nb),
            document: None,
            working: None,
            shared: Shared::InPlace,
            checked: false,
            running: false,
            due: None,
            refusals: 0,
            look_at: Instant::now(),
            closing: None,
            own: Own::default(),
            before_merge: None,
            looking_back,
        }
    }

    fn wait(&self) -> Duration {
        let next = match self.due {
            Some(due) if !self.running && self.checked => due.min(self.look_at),
            _ => self.look_at,
        };
        next.saturating_duration_since(Instant::now()).max(Duration::from_millis(1))
    }

    fn tick(&mut self) {
        let now = Instant::now();
        let held = matches!(self.shared, Shared::Held(_));
        if self.due.is_some_and(|due| due <= now) && !self.running && self.checked && !held {
            self.due = None;
            self.send_for(Task::Publish);
        }
        if self.look_at <= now {
            self.look_at = now + LOOK_AGAIN;
            self.look_again();
        }
    }

    fn send_for(&mut self, task: impl FnOnce(Arc<Working>) -> Task) {
        if let Some(working) = &self.working {
            self.running = self.tasks.send(task(Arc::clone(working))).is_ok();
        }
    }

    /// Another window or another person may have written to the document.
    fn look_again(&mut self) {
        let Some(document) = &mut self.document else { return };
        // A file that cannot be read now is told of when somebody next asks something of it.
        if document.refresh().unwrap_or(false) {
            self.before_merge = None;
            self.out
                .send(News::Refreshed(document.portfolio().clone(), steps(document, &self.own)));
            self.set_due(PUBLISH_AFTER);
        }
        if self.checked
            && !self.running
            && let Some(working) = &self.working
        {
            // Not counted as running: a folder that hangs must not keep the document from closing.
            let _ = self.tasks.send(Task::Look(Arc::clone(working)));
        }
    }

    fn job(&mut self, job: Job) {
        let ticket = job.ticket();
        let seen = self.document.as_ref().map(|document| Arc::clone(document.portfolio()));
        let opens =
            matches!(job, Job::Open(_) | Job::OpenExample(_) | Job::New(..) | Job::Repair(..));
        if opens && self.document.is_some() {
            self.begin_to_close(Closing::Then(job));
            return;
        }
        let news = match job {
            Job::Open(path) => self.open(&path),
            Job::OpenExample(path) => {
                let made = if path.exists() { Ok(()) } else { make_own_example(&path) };
                made.and_then(|()| self.open(&path))
            }
            Job::New(path, by) => make_new(&path, by, Utc::now()).and_then(|()| self.open(&path)),
            Job::Repair(path, words) => self.repair(&path, &words),
            Job::AsOf(day) => return self.look_back(|_| Question::AsOf(day)),
            Job::Compare(asked) => {
                return self.look_back(|now| Question::Compare(asked, Arc::clone(now)));
            }
            Job::Close => return self.begin_to_close(Closing::ForGood),
            Job::CloseNow => return self.finish_closing(),
            other => self.work(other),
        };
        let refused = |message| match ticket {
            Some(ticket) => News::Refused(ticket, message),
            None => News::Failed(message),
        };
        if news.is_err() {
            self.tell_what_moved(seen.as_ref());
        }
        self.out.send(news.unwrap_or_else(refused));
    }

    /// What was refused may have been held against what another window has written since: then this
    /// one shows it too, or nobody would see why.
    fn tell_what_moved(&mut self, seen: Option<&Arc<Portfolio>>) {
        let (Some(document), Some(seen)) = (&self.document, seen) else { return };
        if !Arc::ptr_eq(document.portfolio(), seen) {
            self.before_merge = None;
            let now = steps(document, &self.own);
            self.out.send(News::Refreshed(document.portfolio().clone(), now));
        }
    }

    /// Hands a question about the past to whoever answers these.
    fn look_back(&self, question: impl FnOnce(&Arc<Portfolio>) -> Question) {
        let Some(document) = &self.document else { return self.out.send(News::Closed) };
        let log = document.log_reader().map_err(|error| error.message());
        let question = question(document.portfolio());
        let asked = log.and_then(|log| self.looking_back.ask(question, log, self.working.clone()));
        if let Err(message) = asked {
            self.out.send(News::Failed(message));
        }
    }

    fn work(&mut self, job: Job) -> Result<News, Message> {
        let tell = |error: StoreError| error.message();
        let Some(document) = &mut self.document else {
            // Nothing lies anywhere: a picture of a portfolio has no history.
            return Ok(match job {
                Job::History(id) => News::History(id, Vec::new()),
                _ => News::Closed,
            });
        };
        let working = self.working.as_deref();
        let outcome = match job {
            Job::History(id) => {
                let entries = document.history(Some(id), Some(200)).map_err(tell)?;
                return Ok(News::History(id, entries));
            }
            Job::Undo(_) | Job::Redo(_) if document.refresh().map_err(tell)? => {
                // Another window has written since this one last looked: nobody takes back unseen
                // what others have done, so the window shows it first.
                let portfolio = document.portfolio().clone();
                return Ok(News::Overtaken(portfolio, steps(document, &self.own)));
            }
            Job::Snapshots => {
                let list = working.map(Working::snapshots).unwrap_or_default();
                return Ok(News::Snapshots(list));
            }
            Job::LookInside(snapshot) => {
                let inside = snapshot.open().map_err(tell)?;
                return Ok(News::Inside(inside.portfolio().clone(), snapshot));
            }
            Job::LookAtCopy(path, dropped) => {
                return look_at_copy(document, path, dropped).map_err(tell);
            }
            Job::PutOff(copy) => {
                if let Some(working) = working {
                    working.put_off(&copy).map_err(tell)?;
                }
                return Ok(News::NotNeeded);
            }
            Job::TakeOut(file, folder) => return take_out(document, &file, &folder),
            Job::Merges => return Ok(News::Merges(document.merges().map_err(tell)?)),
            Job::TakeBack(snapshot) => {
                let last = self.before_merge.take_if(|last| *last == snapshot && !self.running);
                let Some((working, snapshot)) = working.zip(last) else {
                    return Err(Message::new("merge-take-back-late"));
                };
                if !working.take_back(document, &snapshot).map_err(tell)? {
                    return Err(Message::new("merge-take-back-shared"));
                }
                Outcome::TakenBack
            }
            change => {
                if let Some(working) = working {
                    // Nothing is told to be saved on ground that is not.
                    working.settle().map_err(tell)?;
                }
                let changed = change_document(document, working, change, &mut self.own);
                let outcome = changed.map_err(tell)?;
                self.before_merge = None;
                outcome
            }
        };
        let after = match &outcome {
            Outcome::Merged(merged) => {
                self.before_merge.clone_from(&merged.before);
                if merged.before.is_some() { PUBLISH_AFTER_MERGE } else { PUBLISH_AFTER }
            }
            _ => PUBLISH_AFTER,
        };
        let news = News::Changed(document.portfolio().clone(), steps(document, &self.own), outcome);
        self.set_due(after);
        Ok(news)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Change, Command};

    #[test]
    fn what_is_done_does_not_wait_for_a_look_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("p.samstyr");
        let (out, news) = Out::to_nobody();
        let (tasks, _publishing) = channel();
        let (looking_back, questions) = LookingBack::new();
        let copies = Copies::new(folder.path().join("copies"));
        let mut keeper = Keeper::new(out.clone(), copies, tasks, looking_back);
        keeper.job(Job::OpenExample(file));
        let id = keeper.document.as_ref().unwrap().portfolio().cases.iter().next().unwrap().id;
        let day = "2026-03-01".parse().unwrap();
        assert!(news.try_iter().any(|news| matches!(news, News::Opened(..))));
        // Nobody answers yet.
        keeper.job(Job::AsOf(day));
        let command = Command {
            by: String::new(),
            note: String::new(),
            changes: vec![Change::Delete { id: id.raw() }],
        };
        keeper.job(Job::Apply(command, 1));
        let told: Vec<News> = news.try_iter().collect();
        assert!(told.iter().any(|news| matches!(news, News::Changed(..))), "{told:?}");
        assert!(!told.iter().any(|news| matches!(news, News::Past(..))), "{told:?}");
        drop(keeper);
        answer(questions, &out);
        assert!(news.try_iter().any(|news| matches!(news, News::Past(of, ..) if of == day)));
    }
}
