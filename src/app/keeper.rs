//! The thread that owns the document: commits what is done, and decides when what is published.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use chrono::{Local, Utc};

use super::documents::{make_example, make_new};
use super::jobs::{Job, News, Out, Outcome, Steps};
use super::looking_back::{LookingBack, Question, answer};
use super::merging::{Merged, Tally};
use super::shared::{Report, Shared, Task, run_tasks};
use super::tables::Identity;
use crate::model::command::Command;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::working::{
    BroughtIn, Copies, Look, Notice, Opened, Published, Reason, Refusal, Snapshot, Working,
    restoring,
};
use crate::store::{Access, Document, Merging, StoreError};
use crate::text::{Lang, Texts};

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
        let opens = matches!(job, Job::Open(_) | Job::OpenExample(_) | Job::New(..));
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
            Job::AsOf(day) => return self.look_back(|_| Question::AsOf(day)),
            Job::Compare(asked) => {
                return self.look_back(|now| Question::Compare(asked, Arc::clone(now)));
            }
            Job::Close => return self.begin_to_close(Closing::ForGood),
            Job::CloseNow => return self.finish_closing(),
            other => self.work(other),
        };
        self.out.send(news.unwrap_or_else(News::Failed));
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

    fn open(&mut self, path: &Path) -> Result<News, Message> {
        let Opened { document, working, notices } = match self.copies.open(path) {
            Ok(opened) => opened,
            Err(error) if error.path().is_some_and(|at| self.copies.hold(at)) => {
                // No room for a working copy on this machine: then where the file lies.
                return self.open_in_place(path);
            }
            Err(error) => return Err(error.message()),
        };
        let news = News::Opened(
            path.to_path_buf(),
            document.portfolio().clone(),
            steps(&document, &self.own),
        );
        let unpublished = working.has_unpublished().unwrap_or(true);
        let working = Arc::new(working);
        self.document = Some(document);
        self.working = Some(Arc::clone(&working));
        (self.checked, self.running, self.refusals) = (false, false, 0);
        self.due = unpublished.then(Instant::now);
        let _ = self.tasks.send(Task::Begin(Arc::clone(&working), self.who.0.clone()));
        self.out.send(News::Shared(Shared::Checking(working.published_at())));
        self.shared = Shared::Checking(working.published_at());
        for notice in &notices {
            self.out.send(News::Told(words_of(notice)));
        }
        if notices.iter().any(|notice| matches!(notice, Notice::MovedOn)) {
            self.due = Some(Instant::now());
        }
        Ok(news)
    }

    fn open_in_place(&mut self, path: &Path) -> Result<News, Message> {
        let document = Document::open(path, Access::Write).map_err(|error| error.message())?;
        let news = News::Opened(
            path.to_path_buf(),
            document.portfolio().clone(),
            steps(&document, &self.own),
        );
        self.document = Some(document);
        self.working = None;
        self.set_shared(Shared::InPlace);
        Ok(news)
    }

    fn set_shared(&mut self, shared: Shared) {
        if self.shared != shared {
            self.shared = shared.clone();
            self.out.send(News::Shared(shared));
        }
    }

    /// Something is to be published before long.
    fn set_due(&mut self, after: Duration) {
        let Some(working) = &self.working else { return };
        let at = working.published_at();
        self.due = Some(Instant::now() + after);
        if !matches!(self.shared, Shared::Held(_) | Shared::Retrying(_) | Shared::Publishing(_)) {
            let waiting = if self.checked { Shared::Waiting(at) } else { Shared::Checking(at) };
            self.set_shared(waiting);
        }
    }

    fn report(&mut self, working: &Arc<Working>, report: Report) {
        if self.working.as_ref().is_none_or(|own| !Arc::ptr_eq(own, working)) {
            return;
        }
        match report {
            Report::Checked(checked) => self.is_checked(working, checked),
            Report::Phase(phase) => self.set_shared(Shared::Publishing(phase)),
            Report::Published(Ok(published)) => self.is_published(published),
            Report::Published(Err(refusal)) => self.is_refused(refusal),
            Report::Named(Ok(named)) => self.is_beside(named),
            Report::Named(Err(refusal)) => self.is_refused_everywhere(&refusal),
            Report::Fetched(Ok(incoming)) => self.bring_in(working, *incoming),
            Report::Fetched(Err(StoreError::NotFound(_))) => self.running = false,
            Report::Fetched(Err(error)) => self.is_refused(Refusal::NotOurs(error)),
            Report::Looked(look) => self.has_looked(look),
            Report::Copies(copies) => self.out.send(News::Copies(copies)),
            Report::OpenElsewhere(other) => self.out.send(News::OpenElsewhere(other)),
        }
    }

    fn is_checked(&mut self, working: &Working, checked: Result<Option<Message>, StoreError>) {
        self.checked = true;
        let wrong = match checked {
            Ok(None) => {
                let at = working.published_at();
                self.set_shared(match (self.due, at) {
                    (None, Some(at)) => Shared::Published(at),
                    (_, at) => Shared::Waiting(at),
                });
                return;
            }
            Ok(Some(wrong)) => wrong,
            Err(error) => error.message(),
        };
        self.set_shared(Shared::Held(wrong.clone()));
        self.out.send(News::Told(wrong));
        if self.closing.is_some() {
            self.finish_closing();
        }
    }

    fn is_published(&mut self, published: Published) {
        self.before_merge = None;
        (self.running, self.refusals) = (false, 0);
        if published.put_back {
            let path = published.path.display().to_string();
            self.out.send(News::Told(Message::new("shared-put-back").text("path", path)));
        }
        self.set_shared(Shared::Published(published.at));
        if published.more {
            self.set_due(if self.closing.is_some() { Duration::ZERO } else { PUBLISH_AFTER });
        } else if self.closing.is_some() {
            self.finish_closing();
        }
    }

    fn is_refused(&mut self, refusal: Refusal) {
        self.running = false;
        match refusal {
            Refusal::MovedOn => self.send_for(Task::Fetch),
            Refusal::Unsound(error) => {
                self.set_shared(Shared::Held(error.message()));
                if self.closing.is_some() {
                    self.finish_closing();
                }
            }
            Refusal::NotOurs(error) | Refusal::Folder(error) => {
                self.refusals += 1;
                self.set_shared(Shared::Retrying(error.message()));
                if self.refusals >= REFUSALS || self.closing.is_some() && self.refusals > 1 {
                    self.publish_named();
                } else {
                    let wait = FIRST_WAIT * 2_u32.pow(self.refusals.min(5) - 1);
                    self.due = Some(Instant::now() + wait.min(LONGEST_WAIT));
                }
            }
        }
    }

    fn publish_named(&mut self) {
        let (name, lang) = self.who.clone();
        let time = Local::now().format("%Y-%m-%d %H%M").to_string();
        let words = Texts::of(lang).with("side-copy", &[("name", &name), ("time", &time)]);
        self.send_for(|working| Task::PublishNamed(working, words));
    }

    fn is_beside(&mut self, named: Published) {
        self.running = false;
        let first = self.shared != Shared::Beside(named.path.clone());
        if first {
            let path = named.path.display().to_string();
            self.out.send(News::Told(Message::new("shared-beside-told").text("path", path)));
        }
        self.set_shared(Shared::Beside(named.path));
        // The file itself may take it again.
        self.due = Some(Instant::now() + LONGEST_WAIT);
        if self.closing.is_some() {
            self.finish_closing();
        }
    }

    fn is_refused_everywhere(&mut self, refusal: &Refusal) {
        self.running = false;
        if let Some(error) = refusal.error() {
            self.set_shared(Shared::Retrying(error.message()));
        }
        self.due = Some(Instant::now() + LONGEST_WAIT);
        if self.closing.is_some() {
            self.out.send(News::Told(Message::new("shared-left-here")));
            self.finish_closing();
        }
    }

    fn bring_in(&mut self, working: &Working, incoming: crate::store::working::Incoming) {
        self.running = false;
        let Some(document) = &mut self.document else { return };
        match working.bring_in(document, incoming, &self.who.0) {
            Ok(BroughtIn::Nothing) => {
                if working.has_unpublished().unwrap_or(true) {
                    self.set_due(Duration::ZERO);
                }
            }
            Ok(BroughtIn::Newer) => {
                let now = steps(document, &self.own);
                self.out.send(News::Refreshed(document.portfolio().clone(), now));
                self.is_brought_in(working);
            }
            Ok(BroughtIn::Merged(report)) => {
                let now = steps(document, &self.own);
                let tally = Tally::of(working.visible(), &report);
                self.out.send(News::BroughtIn(document.portfolio().clone(), now, tally, report));
                self.is_brought_in(working);
            }
            // They cannot be brought together: then both stand, under names that say so.
            Err(error @ StoreError::Damaged { .. }) => {
                self.out.send(News::Told(error.message()));
                self.publish_named();
            }
            Err(error) => self.is_refused(Refusal::Folder(error)),
        }
    }

    fn is_brought_in(&mut self, working: &Working) {
        self.before_merge = None;
        if working.has_unpublished().unwrap_or(true) {
            self.set_due(Duration::ZERO);
        } else if let Some(at) = working.published_at() {
            self.set_shared(Shared::Published(at));
            if self.closing.is_some() {
                self.finish_closing();
            }
        }
    }

    fn has_looked(&mut self, look: Look) {
        if self.running || self.closing.is_some() {
            return;
        }
        match look {
            Look::Same => {
                if let (Shared::Gone, Some(working)) = (&self.shared, &self.working)
                    && let Some(at) = working.published_at()
                {
                    self.set_shared(Shared::Published(at));
                }
            }
            // Where a named copy stands in, the two are known to differ.
            Look::Changed if matches!(self.shared, Shared::Beside(_)) => {}
            Look::Changed => self.send_for(Task::Fetch),
            Look::Gone if self.due.is_none() => {
                if self.shared != Shared::Gone {
                    self.out.send(News::Told(Message::new("shared-gone-told")));
                }
                self.set_shared(Shared::Gone);
            }
            Look::FolderGone if self.due.is_none() => {
                self.set_shared(Shared::Retrying(Message::new("shared-folder-gone")));
                // Published again once it is back, whatever lies there then.
                self.due = Some(Instant::now() + LONGEST_WAIT);
            }
            Look::Gone | Look::FolderGone => {}
        }
    }

    /// What is here goes to the folder before the document is let go.
    fn begin_to_close(&mut self, closing: Closing) {
        let unpublished =
            self.working.as_ref().is_some_and(|working| working.has_unpublished().unwrap_or(true));
        self.closing = Some(closing);
        if !unpublished || matches!(self.shared, Shared::Held(_)) {
            return self.finish_closing();
        }
        // Two refusals in a row, and it stays on this machine or goes beside.
        self.refusals = 0;
        self.due = Some(Instant::now());
    }

    fn finish_closing(&mut self) {
        let closing = self.closing.take().unwrap_or(Closing::ForGood);
        self.looking_back.let_go();
        let closed = self.document.take().map(Document::close);
        self.working = None;
        (self.due, self.running) = (None, false);
        let _ = self.tasks.send(Task::End);
        if let Some(Err(error)) = closed {
            self.out.send(News::Told(error.message()));
        }
        match closing {
            Closing::ForGood => self.out.send(News::Closed),
            Closing::Then(job) => self.job(job),
        }
    }
}

fn change_document(
    document: &mut Document,
    working: Option<&Working>,
    job: Job,
    own: &mut Own,
) -> Result<Outcome, StoreError> {
    Ok(match job {
        Job::Undo(by) => Outcome::Undone(document.undo(&by, Utc::now())?.step),
        Job::Redo(by) => {
            let reversed = document.redo(&by, Utc::now())?;
            // What was done again counts as done here.
            own.extend(document.next_undo().map(|step| step.transaction));
            Outcome::Redone(reversed.step)
        }
        Job::Apply(command) => {
            own.extend(document.apply(&command, Utc::now())?.transaction);
            Outcome::Applied
        }
        Job::Restore(snapshot, by, note) => {
            let earlier = snapshot.open()?;
            if let Some(working) = working {
                working.take_snapshot(Reason::BeforeRestore)?;
            }
            let changes = restoring(document, earlier.portfolio())?;
            own.extend(document.apply(&Command { by, note, changes }, Utc::now())?.transaction);
            Outcome::Restored
        }
        Job::Decide(choices, by) => {
            own.extend(document.decide(&choices, &by, "", Utc::now())?.transaction);
            Outcome::Applied
        }
        Job::DecideAll(record, side, by) => {
            own.extend(document.decide_all(record, side, &by, Utc::now())?.transaction);
            Outcome::Applied
        }
        Job::Merge(path, by) => merge(document, working, &path, &by)?,
        _ => Outcome::Applied,
    })
}

/// Brings a copy in; the document as it was is kept.
fn merge(
    document: &mut Document,
    working: Option<&Working>,
    path: &Path,
    by: &str,
) -> Result<Outcome, StoreError> {
    let mut before = None;
    let mut keep = |_: &Path| {
        before = working.map(|working| working.take_snapshot(Reason::BeforeMerge)).transpose()?;
        Ok(())
    };
    let merging = Merging { by, at: Utc::now(), dry_run: false, before_merge: Some(&mut keep) };
    let report = document.merge(path, merging)?;
    Ok(Outcome::Merged(Box::new(Merged { tally: Tally::of(path, &report), report, before })))
}

fn look_at_copy(document: &mut Document, path: PathBuf, dropped: bool) -> Result<News, StoreError> {
    let merging = Merging { by: "", at: Utc::now(), dry_run: true, before_merge: None };
    match document.merge(&path, merging) {
        Ok(report) => Ok(News::CopyLookedAt(Tally::of(&path, &report))),
        Err(StoreError::NotACopy(_)) if dropped => Ok(News::NotACopy(path)),
        Err(error) => Err(error),
    }
}

fn steps(document: &Document, own: &Own) -> Steps {
    let (undo, redo) = (document.next_undo(), document.next_redo());
    let undo_is_foreign = undo.as_ref().is_some_and(|step| !own.contains(&step.transaction));
    let identity = Identity {
        // Without it an exported list is compared with the document as it is, and says so.
        document: document.id().map(|id| id.to_string()).unwrap_or_default(),
        state: document.tip_hash(),
    };
    let conflicts = Arc::clone(document.conflicts());
    Steps { undo, redo, undo_is_foreign, conflicts, identity }
}

/// Makes the example portfolio in the program's own folder, which may not be there yet.
fn make_own_example(path: &Path) -> Result<(), Message> {
    if let Some(folder) = path.parent() {
        // Where it cannot be made, making the file says why.
        let _ = std::fs::create_dir_all(folder);
    }
    make_example(path)
}

/// What a person is told about how a document was opened.
fn words_of(notice: &Notice) -> Message {
    let path = |key, path: &PathBuf| Message::new(key).text("path", path.display().to_string());
    match notice {
        Notice::Recovered => Message::new("notice-recovered"),
        Notice::FileGone => Message::new("notice-file-gone"),
        Notice::FileUnreadable(error) => match error.path() {
            Some(file) => path("notice-file-unreadable", &file.to_path_buf()),
            None => error.message(),
        },
        Notice::OlderInFolder => Message::new("notice-older-in-folder"),
        Notice::MovedOn => Message::new("notice-moved-on"),
        Notice::CopySetAside(aside) => path("notice-copy-set-aside", aside),
        Notice::Migrated => Message::new("notice-migrated"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::Change;

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
        keeper.job(Job::Apply(command));
        let told: Vec<News> = news.try_iter().collect();
        assert!(told.iter().any(|news| matches!(news, News::Changed(..))), "{told:?}");
        assert!(!told.iter().any(|news| matches!(news, News::Past(..))), "{told:?}");
        drop(keeper);
        answer(questions, &out);
        assert!(news.try_iter().any(|news| matches!(news, News::Past(of, ..) if of == day)));
    }
}
