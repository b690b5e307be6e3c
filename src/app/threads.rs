//! The threads beside the window: the one place where the features' workers are started. Each job
//! answers with one piece of news and wakes the window once.

use std::fmt;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::dialogues::{Asked, show_dialogues};
use super::documents::DocumentJob;
use super::folder::no_thread;
use super::job::Job;
use super::keeper::{Input, keep_document};
use super::news::News;
use super::out::{Out, Wake};
use super::papers::{PaperJob, set_papers};
use super::rounds::{self, RoundJob};
use super::search::{SearchJob, make_indexes};
use super::sheets::{self, SheetJob};
use crate::model::message::Message;
use crate::store::working::Copies;
use crate::text::Lang;

/// The threads.
pub(super) struct Threads {
    document: Sender<Input>,
    papers: Sender<PaperJob>,
    sheets: Sender<SheetJob>,
    dialogues: Sender<Asked>,
    rounds: Sender<RoundJob>,
    indexes: Sender<SearchJob>,
    news: Receiver<News>,
    running: usize,
}

impl fmt::Debug for Threads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Threads").field("running", &self.running).finish_non_exhaustive()
    }
}

impl Threads {
    /// Starts them. `copies` is where working copies lie.
    pub fn new(wake: Wake, copies: Copies) -> Self {
        let (sender, news) = channel();
        let out: Out<News> = Out::new(move |came: Result<News, Message>| {
            // A window that has closed needs no news.
            if sender.send(came.unwrap_or_else(News::Failed)).is_ok() {
                wake();
            }
        });
        Self {
            document: start_keeper(&out, copies),
            papers: start("papers", &out, set_papers),
            sheets: start("sheets", &out, sheets::work),
            rounds: start("rounds", &out, rounds::work),
            dialogues: start("dialogues", &out, show_dialogues),
            indexes: start("search", &out, make_indexes),
            news,
            running: 0,
        }
    }

    /// How many jobs are under way.
    pub fn running(&self) -> usize {
        self.running
    }

    /// Hands a job to the thread that owns the document. False where there is no such thread.
    pub fn document(&mut self, job: Job) -> bool {
        let sent = self.document.send(Input::Job(job)).is_ok();
        self.running += usize::from(sent);
        sent
    }

    /// Closes the document without waiting. The close that was asked for before answers.
    pub fn close_now(&mut self) {
        let _ = self.document.send(Input::Job(DocumentJob::CloseNow.into()));
    }

    /// Tells who sits at the window, and their language.
    pub fn tell_who(&mut self, name: String, lang: Lang) {
        // A thread that could not be started has said so.
        let _ = self.document.send(Input::Who(name, lang));
    }

    /// Asks for what the search looks in. Nobody waits for it: it counts as no work under way.
    pub fn index(&mut self, job: SearchJob) {
        let _ = self.indexes.send(job);
    }

    /// Hands a job to the thread that sets papers.
    pub fn papers(&mut self, job: PaperJob) {
        self.running += usize::from(self.papers.send(job).is_ok());
    }

    /// Hands a job to the thread that reads and writes tables.
    pub fn tables(&mut self, job: SheetJob) {
        self.running += usize::from(self.sheets.send(job).is_ok());
    }

    /// Hands over the work on a round.
    pub fn round(&mut self, job: RoundJob) {
        self.running += usize::from(self.rounds.send(job).is_ok());
    }

    /// Shows a file dialogue of the system. Says whether it is on its way.
    pub fn choose(&mut self, asked: Asked) -> bool {
        let sent = self.dialogues.send(asked).is_ok();
        self.running += usize::from(sent);
        sent
    }

    /// Takes the next piece of news, if there is any.
    pub fn take_news(&mut self) -> Option<News> {
        let news = self.news.try_recv().ok()?;
        if news.ends_job() {
            self.running = self.running.saturating_sub(1);
        }
        Some(news)
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        // The thread that owns the document also hears from the one that publishes, so that it would
        // never find out by itself that nobody is left.
        let _ = self.document.send(Input::Leave);
    }
}

/// Starts the thread that owns the document.
fn start_keeper(out: &Out<News>, copies: Copies) -> Sender<Input> {
    let (sender, inputs) = channel();
    let own = sender.clone();
    let started = std::thread::Builder::new().name("samstyr document".to_owned()).spawn({
        let out = out.clone();
        move || keep_document(inputs, own, &out, copies)
    });
    if let Err(error) = started {
        out.send(no_thread(&error));
    }
    sender
}

/// Starts a named thread that works on what it is sent until nobody can send any more.
fn start<J: Send + 'static, N: Into<News> + 'static>(
    name: &str,
    out: &Out<News>,
    work: impl FnOnce(Receiver<J>, &Out<N>) + Send + 'static,
) -> Sender<J> {
    let (sender, jobs) = channel();
    let started = std::thread::Builder::new().name(format!("samstyr {name}")).spawn({
        let out = out.of();
        move || work(jobs, &out)
    });
    if let Err(error) = started {
        // Without the thread no job of this sort is taken, and that is said once.
        out.send(no_thread(&error));
    }
    sender
}
