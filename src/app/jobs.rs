//! Work beside the window: one thread owns the document, one sets papers, one shows the system's
//! file dialogues. Each job answers with one piece of news and wakes the window once.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::dialogues::show_dialogues;
use super::keeper::{Input, keep_document};
use super::papers::{PaperJob, set_papers};
use super::rounds::RoundJob;
use super::search::Index;
use super::tables::TableJob;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::store::working::Copies;
use crate::text::Lang;

pub use super::dialogues::Dialogue;
pub use super::news::{Job, News, Outcome, Steps, Ticket};

/// Called from any thread when there is news.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// The threads.
pub struct Jobs {
    store: Sender<Input>,
    papers: Sender<PaperJob>,
    tables: Sender<TableJob>,
    dialogues: Sender<Dialogue>,
    rounds: Sender<RoundJob>,
    stop_round: Arc<AtomicBool>,
    indexes: Sender<(Arc<Portfolio>, u64)>,
    news: Receiver<News>,
    running: usize,
}

impl fmt::Debug for Jobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Jobs").field("running", &self.running).finish_non_exhaustive()
    }
}

/// Where a thread sends its news.
#[derive(Clone)]
pub struct Out {
    news: Sender<News>,
    wake: Wake,
}

impl fmt::Debug for Out {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Out")
    }
}

impl Out {
    /// Sends where nobody is woken.
    #[cfg(test)]
    pub(super) fn to_nobody() -> (Self, Receiver<News>) {
        let (sender, news) = channel();
        (Self { news: sender, wake: Arc::new(|| {}) }, news)
    }

    /// Sends a piece of news and wakes the window.
    pub fn send(&self, news: News) {
        // A window that has closed needs no news.
        if self.news.send(news).is_ok() {
            (self.wake)();
        }
    }
}

impl Jobs {
    /// Starts the threads. `copies` is where working copies lie.
    #[must_use]
    pub fn new(wake: Wake, copies: Copies) -> Self {
        let (sender, news) = channel();
        let out = Out { news: sender, wake };
        let stop_round = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stop_round);
        Self {
            store: start_keeper(out.clone(), copies),
            papers: start("papers", out.clone(), set_papers),
            tables: start("tables", out.clone(), super::tables::work),
            rounds: start("rounds", out.clone(), move |jobs, out| {
                super::rounds::work(jobs, out, &stop);
            }),
            stop_round,
            dialogues: start("dialogues", out.clone(), show_dialogues),
            indexes: start("search", out, make_indexes),
            news,
            running: 0,
        }
    }

    /// How many jobs are under way.
    #[must_use]
    pub fn running(&self) -> usize {
        self.running
    }

    /// Hands a job to the thread that owns the document. False where there is no such thread.
    pub fn store(&mut self, job: Job) -> bool {
        let sent = self.store.send(Input::Job(job)).is_ok();
        self.running += usize::from(sent);
        sent
    }

    /// Closes the document without waiting. The close that was asked for before answers.
    pub fn close_now(&mut self) {
        let _ = self.store.send(Input::Job(Job::CloseNow));
    }

    /// Tells who sits at the window, and their language.
    pub fn tell_who(&mut self, name: String, lang: Lang) {
        // A thread that could not be started has said so.
        let _ = self.store.send(Input::Who(name, lang));
    }

    /// Asks for what the search looks in. Nobody waits for it: it counts as no work under way.
    pub fn index(&mut self, portfolio: Arc<Portfolio>, version: u64) {
        let _ = self.indexes.send((portfolio, version));
    }

    /// Hands a job to the thread that sets papers.
    pub(super) fn papers(&mut self, job: PaperJob) {
        self.running += usize::from(self.papers.send(job).is_ok());
    }

    /// Hands a job to the thread that reads and writes tables.
    pub(super) fn tables(&mut self, job: TableJob) {
        self.running += usize::from(self.tables.send(job).is_ok());
    }

    /// Hands over the work on a round.
    pub fn round(&mut self, job: RoundJob) {
        self.stop_round.store(false, Ordering::Relaxed);
        self.running += usize::from(self.rounds.send(job).is_ok());
    }

    /// Ends the work on a round early.
    pub fn stop_round(&self) {
        self.stop_round.store(true, Ordering::Relaxed);
    }

    /// Shows a file dialogue of the system.
    pub fn choose(&mut self, dialogue: Dialogue) {
        self.running += usize::from(self.dialogues.send(dialogue).is_ok());
    }

    /// Takes the next piece of news, if there is any.
    pub fn take_news(&mut self) -> Option<News> {
        let news = self.news.try_recv().ok()?;
        if !news.is_unasked() {
            self.running = self.running.saturating_sub(1);
        }
        Some(news)
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        // The thread that owns the document also hears from the one that publishes, so that it would
        // never find out by itself that nobody is left.
        let _ = self.store.send(Input::Leave);
    }
}

/// Starts the thread that owns the document.
fn start_keeper(out: Out, copies: Copies) -> Sender<Input> {
    let (sender, inputs) = channel();
    let own = sender.clone();
    let started = std::thread::Builder::new().name("samstyr document".to_owned()).spawn({
        let out = out.clone();
        move || keep_document(inputs, &own, &out, copies)
    });
    if let Err(error) = started {
        let detail = error.to_string();
        out.send(News::Failed(Message::new("error-no-thread").text("detail", detail)));
    }
    sender
}

/// Starts a named thread that works on what it is sent until nobody can send any more.
fn start<T: Send + 'static>(
    name: &str,
    out: Out,
    work: impl FnOnce(Receiver<T>, &Out) + Send + 'static,
) -> Sender<T> {
    let (sender, jobs) = channel();
    let started = std::thread::Builder::new().name(format!("samstyr {name}")).spawn({
        let out = out.clone();
        move || work(jobs, &out)
    });
    if let Err(error) = started {
        // Without the thread every job of this sort fails, and says so once.
        let detail = error.to_string();
        out.send(News::Failed(Message::new("error-no-thread").text("detail", detail)));
    }
    sender
}

fn make_indexes(wanted: Receiver<(Arc<Portfolio>, u64)>, out: &Out) {
    for (portfolio, version) in wanted {
        out.send(News::Indexed(Arc::new(Index::of(&portfolio, version))));
    }
}
