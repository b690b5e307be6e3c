//! The thread that owns the document: commits what is done, and decides when what is published.

mod apart;
mod asked;
mod damaged;
mod opening;
mod sharing;
#[cfg(test)]
mod tests;
mod unread;

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use chrono::Utc;

use super::documents::{DocumentJob, DocumentNews, Opening, Sitting, make_new, save_copy};
use super::fault::caught;
use super::folder::{FolderNews, no_thread};
use super::held::{Held, Own, now};
use super::job::{Job, refused_edit};
use super::looking_back::{LookingBack, Question, answer};
use super::news::News;
use super::out::Out;
use super::shared::{Report, Shared, Task, run_tasks};
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::Document;
use crate::store::working::{Copies, Snapshot, Working};
use crate::text::Lang;
use apart::{Came, Reading};
use damaged::{Damaged, MakingWhole};
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
    /// A job, and the document that was open in the window when it was asked for.
    Job(Job, Option<Sitting>),
    Report(Arc<Working>, Report),
    /// A file of a record was read.
    Came(Came),
    /// The thread that publishes is no more.
    NobodyPublishes,
    /// Who sits at the window, for names of copies and marks, and their language.
    Who(String, Lang),
    Leave,
}

/// The document and its way to the folder.
struct Keeper {
    out: Out<News>,
    copies: Copies,
    tasks: Sender<Task>,
    who: (String, Lang),
    document: Option<Document>,
    working: Option<Arc<Working>>,
    shared: Shared,
    checked: bool,
    running: bool,
    due: Option<Instant>,
    /// How the file in the folder is damaged, if it is.
    damaged: Option<Damaged>,
    making_whole: MakingWhole,
    refusals: u32,
    look_at: Instant,
    closing: Option<Closing>,
    own: Own,
    /// The document as it was before the merge that was done last.
    before_merge: Option<Snapshot>,
    looking_back: LookingBack,
    reading: Reading,
}

/// What comes after the document has been closed.
enum Closing {
    /// Nothing: that was asked for.
    ForGood,
    /// Another document.
    Then(Opening),
}

/// Tells when the thread that holds it ends, whatever it is that ends it.
struct Farewell(Sender<Input>);

impl Drop for Farewell {
    fn drop(&mut self) {
        // A keeper that is gone has ended it.
        let _ = self.0.send(Input::NobodyPublishes);
    }
}

pub(super) fn keep_document(
    inputs: Receiver<Input>,
    own: Sender<Input>,
    out: &Out<News>,
    copies: Copies,
) {
    let (tasks, wanted) = channel();
    let inbox = own.clone();
    let gone = Farewell(own.clone());
    let report = move |working: &Arc<Working>, report| {
        // A keeper that is gone needs no report.
        let _ = own.send(Input::Report(Arc::clone(working), report));
    };
    let started =
        std::thread::Builder::new().name("samstyr publishing".to_owned()).spawn(move || {
            let _gone = gone;
            run_tasks(wanted, report);
        });
    if let Err(error) = started {
        out.send(no_thread(&error));
    }
    let (looking_back, questions) = LookingBack::new();
    let started = std::thread::Builder::new().name("samstyr looking back".to_owned()).spawn({
        let out = out.clone();
        move || answer(questions, &out)
    });
    if let Err(error) = started {
        out.send(no_thread(&error));
    }
    let mut keeper = Keeper::new(out.clone(), copies, tasks, (looking_back, Reading::new(inbox)));
    loop {
        match caught(|| keeper.go_on(&inputs)) {
            Ok(true) => {}
            Ok(false) => return,
            Err(fault) => keeper = keeper.begin_again(fault),
        }
    }
}

impl Keeper {
    fn new(
        out: Out<News>,
        copies: Copies,
        tasks: Sender<Task>,
        (looking_back, reading): (LookingBack, Reading),
    ) -> Self {
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
            damaged: None,
            making_whole: MakingWhole::default(),
            refusals: 0,
            look_at: Instant::now(),
            closing: None,
            own: Own::default(),
            before_merge: None,
            looking_back,
            reading,
        }
    }

    /// Does what comes next. False once nothing more will come.
    fn go_on(&mut self, inputs: &Receiver<Input>) -> bool {
        match inputs.recv_timeout(self.wait()) {
            Ok(Input::Job(job, of)) => self.asked(job, of),
            Ok(Input::Report(working, report)) => self.report(&working, report),
            Ok(Input::Came(came)) => self.came(came),
            Ok(Input::NobodyPublishes) => self.nobody_publishes(),
            Ok(Input::Who(name, lang)) => self.who = (name, lang),
            Err(RecvTimeoutError::Timeout) => {}
            Ok(Input::Leave) | Err(RecvTimeoutError::Disconnected) => return false,
        }
        self.tick();
        true
    }

    fn wait(&self) -> Duration {
        let next = match self.due {
            Some(due) if self.may_publish() => due.min(self.look_at),
            Some(_) | None => self.look_at,
        };
        next.saturating_duration_since(Instant::now()).max(Duration::from_millis(1))
    }

    /// Whether it is published when its time has come; otherwise that waits for something else.
    fn may_publish(&self) -> bool {
        let held = matches!(self.shared, Shared::Held(_)) || self.damaged.is_some();
        !self.running && self.checked && !held
    }

    fn tick(&mut self) {
        let now = Instant::now();
        if self.due.is_some_and(|due| due <= now) && self.may_publish() {
            self.due = None;
            self.send_for(Task::Publish);
        }
        if !self.running {
            self.make_whole_as_asked();
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
        if !self.running {
            self.nobody_publishes();
        }
    }

    /// Nobody publishes: the thread could not be started, or broke down. What is here is safe here.
    fn nobody_publishes(&mut self) {
        (self.checked, self.running) = (true, false);
        if self.closing.is_some() {
            return self.leave_here();
        }
        if self.working.is_none() {
            return;
        }
        let why = Message::new("shared-left-here");
        let known = Shared::Retrying(why.clone());
        if self.shared != known {
            self.out.send(FolderNews::Told(why));
            self.set_shared(known);
        }
    }

    fn leave_here(&mut self) {
        self.out.send(FolderNews::Told(Message::new("shared-left-here")));
        self.finish_closing();
    }

    /// Another window or another person may have written to the document.
    fn look_again(&mut self) {
        let Some(document) = &mut self.document else { return };
        // A file that cannot be read now is told of when somebody next asks something of it.
        if document.refresh().unwrap_or(false) {
            self.before_merge = None;
            self.out.send(FolderNews::Refreshed(now(document, &self.own)));
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
        match job {
            Job::Document(DocumentJob::Open(opening)) => self.open_next(opening),
            Job::Document(DocumentJob::Close) => self.begin_to_close(Closing::ForGood),
            Job::Document(DocumentJob::MakeWhole) => self.make_whole(),
            Job::Document(DocumentJob::SaveCopy(path)) => {
                self.work_or_fail(|held| save_copy(held, path));
            }
            Job::Document(DocumentJob::CloseNow) => self.finish_closing(),
            Job::Past(job) => self.look_back(|_| Question::Past(job)),
            Job::Compare(job) => {
                self.look_back(|now| Question::Compare(job, Arc::clone(now.portfolio())));
            }
            Job::Round(job) => self.look_back(|now| {
                Question::Replies(job, Arc::clone(now.portfolio()), now.tip_hash())
            }),
            Job::History(job) if self.document.is_none() => {
                self.out.send(job.without_document());
            }
            Job::History(job) => self.work_or_fail(|held| job.work(held)),
            Job::Snapshot(job) => self.work_or_fail(|held| job.work(held)),
            Job::Merge(job) => {
                self.work_or_fail(|held| job.work(held));
                self.check_again();
            }
            Job::File(job) => self.file(job),
            Job::Edit(job) => {
                let ticket = job.ticket();
                self.work(|why| refused_edit(ticket, why), |held| job.work(held));
            }
        }
    }

    /// Opens another document, after the one that is open has been published and closed.
    fn open_next(&mut self, opening: Opening) {
        if self.document.is_some() {
            return self.begin_to_close(Closing::Then(opening));
        }
        let news = match opening {
            Opening::File(path) => self.open(&path),
            Opening::Example(path) => {
                let made = if path.exists() { Ok(()) } else { make_own_example(&path) };
                made.and_then(|()| self.open(&path))
            }
            Opening::New(path, by, language) => {
                make_new(&path, by, language, Utc::now()).and_then(|()| self.open(&path))
            }
            Opening::Repair(path, words) => self.repair(&path, &words),
        };
        self.out.send(news.unwrap_or_else(DocumentNews::NotOpened));
    }

    /// Does a job on the open document. `refused`: what is told where it cannot be done.
    fn work<N: Into<News>>(
        &mut self,
        refused: impl FnOnce(Message) -> News,
        work: impl FnOnce(&mut Held<'_>) -> Result<N, Message>,
    ) {
        let Some(document) = &mut self.document else {
            return self.out.send(DocumentNews::Closed);
        };
        let seen = Arc::clone(document.portfolio());
        let mut held = Held {
            document,
            working: self.working.as_deref(),
            own: &mut self.own,
            before_merge: &mut self.before_merge,
            publishing: self.running,
            changed: false,
        };
        let came = work(&mut held);
        if held.changed {
            // A merge can be taken back for a while, until somebody else has seen it.
            let merged = self.before_merge.is_some();
            self.set_due(if merged { PUBLISH_AFTER_MERGE } else { PUBLISH_AFTER });
        }
        match came {
            Ok(news) => self.out.send(news.into()),
            Err(why) => {
                self.tell_what_moved(&seen);
                self.out.send(refused(why));
            }
        }
    }

    /// Does a job on the open document that nobody in particular waits for.
    fn work_or_fail<N: Into<News>>(
        &mut self,
        work: impl FnOnce(&mut Held<'_>) -> Result<N, Message>,
    ) {
        self.work(News::Failed, work);
    }

    /// A job could not be done.
    fn fail(&self, why: Message) {
        self.out.send(News::Failed(why));
    }

    /// What was refused may have been held against what another window has written since: then this
    /// one shows it too, or nobody would see why.
    fn tell_what_moved(&mut self, seen: &Arc<Portfolio>) {
        let Some(document) = &self.document else { return };
        if !Arc::ptr_eq(document.portfolio(), seen) {
            self.before_merge = None;
            self.out.send(FolderNews::Refreshed(now(document, &self.own)));
        }
    }

    /// Hands a question about the past to whoever answers these.
    fn look_back(&self, question: impl FnOnce(&Document) -> Question) {
        let Some(document) = &self.document else {
            return self.out.send(DocumentNews::Closed);
        };
        let log = document.log_reader().map_err(|error| error.message());
        let question = question(document);
        let asked = log.and_then(|log| self.looking_back.ask(question, log, self.working.clone()));
        if let Err(message) = asked {
            self.out.send(News::Failed(message));
        }
    }
}
