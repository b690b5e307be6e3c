//! The threads beside the window: the one place where the features' workers are started. Each job
//! answers with one piece of news and wakes the window once, whatever becomes of its thread.

use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SendError, Sender, channel};

use super::desktop::{self, DesktopJob};
use super::dialogues::{Asked, DialogueNews, show};
use super::documents::{DocumentJob, DocumentNews, Sitting};
use super::folder::no_thread;
use super::handed::{Handed, hand, thread_gone, work_through};
use super::job::Job;
use super::keeper::{Input, keep_document};
use super::news::News;
use super::out::{Out, Wake};
use super::overview::{self, OverviewJob};
use super::papers::{self, PaperJob};
use super::rounds::{self, RoundJob};
use super::search::{SearchJob, make_index};
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
    overviews: Sender<OverviewJob>,
    indexes: Sender<SearchJob>,
    desktop: Sender<DesktopJob>,
    /// What is answered here, where a thread is gone.
    out: Out<News>,
    news: Receiver<(Side, News)>,
    /// How many jobs are under way.
    of_document: usize,
    beside: usize,
}

/// Whose jobs a piece of news is about.
#[derive(Clone, Copy)]
enum Side {
    /// Those of the thread that owns the document.
    Document,
    /// Those of all others.
    Beside,
}

impl fmt::Debug for Threads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Threads").field("running", &self.running()).finish_non_exhaustive()
    }
}

impl Threads {
    /// Starts them. `copies` is where working copies lie.
    pub fn new(wake: Wake, copies: Copies) -> Self {
        let (sender, news) = channel();
        let out_of = |side: Side| -> Out<News> {
            let (sender, wake) = (sender.clone(), Arc::clone(&wake));
            Out::new(move |came: Result<News, Message>| {
                // A window that has closed needs no news.
                if sender.send((side, came.unwrap_or_else(News::Failed))).is_ok() {
                    wake();
                }
            })
        };
        let out = out_of(Side::Beside);
        Self {
            document: start_keeper(out_of(Side::Document), copies),
            papers: start("papers", &out, |job, _, _| papers::work(job)),
            sheets: start("sheets", &out, |job, waiting, _| sheets::work(job, waiting)),
            rounds: start("rounds", &out, |job, _, out| Ok(rounds::work(job, out))),
            dialogues: start("dialogues", &out, |asked, _, _| Ok(show(asked))),
            overviews: start("overview", &out, |job, _, _| Ok(overview::work(job))),
            indexes: start("search", &out, |job, _, _| Ok(make_index(job))),
            desktop: start("desktop", &out, |job, _, out| Ok(desktop::work(job, out))),
            out,
            news,
            of_document: 0,
            beside: 0,
        }
    }

    /// How many jobs are under way.
    pub fn running(&self) -> usize {
        self.of_document + self.beside
    }

    /// How many of them are of the thread that owns the document.
    pub fn of_document(&self) -> usize {
        self.of_document
    }

    /// Hands a job to the thread that owns the document; `of`: the document that it is asked of.
    pub fn document(&mut self, job: Job, of: Option<Sitting>) {
        match self.document.send(Input::Job(job, of)) {
            Ok(()) => self.of_document += 1,
            Err(SendError(Input::Job(job, _))) => {
                self.beside += 1;
                self.out.send(job.refused(thread_gone()));
            }
            // What comes back is what was sent.
            Err(SendError(
                Input::Report(..)
                | Input::Came(_)
                | Input::NobodyPublishes
                | Input::Who(..)
                | Input::Leave,
            )) => {}
        }
    }

    /// Closes the document without waiting. The close that was asked for before answers.
    pub fn close_now(&mut self) {
        let _ = self.document.send(Input::Job(DocumentJob::CloseNow.into(), None));
    }

    /// Tells who sits at the window, and their language.
    pub fn tell_who(&mut self, name: String, lang: Lang) {
        // A thread that could not be started has said so.
        let _ = self.document.send(Input::Who(name, lang));
    }

    /// Asks for what the search looks in. Nobody waits for it: it counts as no work under way.
    pub fn index(&mut self, job: SearchJob) {
        hand(&self.indexes, job, &self.out.of());
    }

    /// Asks for what the overview shows.
    pub fn overview(&mut self, job: OverviewJob) {
        self.beside += 1;
        hand(&self.overviews, job, &self.out.of());
    }

    /// Hands a job to the thread that sets papers.
    pub fn papers(&mut self, job: PaperJob) {
        self.beside += 1;
        hand(&self.papers, job, &self.out.of());
    }

    /// Hands a job to the thread that reads and writes tables.
    pub fn tables(&mut self, job: SheetJob) {
        self.beside += 1;
        hand(&self.sheets, job, &self.out.of());
    }

    /// Hands a file to the desktop, which may take its time: a program that it opens may be waited for.
    pub fn desktop(&mut self, job: DesktopJob) {
        hand(&self.desktop, job, &self.out.of());
    }

    /// Hands over the work on a round.
    pub fn round(&mut self, job: RoundJob) {
        self.beside += 1;
        hand(&self.rounds, job, &self.out.of());
    }

    /// Shows a file dialogue of the system; without the thread that does, the window asks itself.
    pub fn choose(&mut self, asked: Asked) {
        self.beside += 1;
        if let Err(SendError(Asked(dialogue, then))) = self.dialogues.send(asked) {
            self.out.send(DialogueNews::NoDialogue(dialogue, then));
        }
    }

    /// Takes the next piece of news, if there is any.
    pub fn take_news(&mut self) -> Option<News> {
        let (side, news) = self.news.try_recv().ok()?;
        let running = match side {
            Side::Document => &mut self.of_document,
            Side::Beside => &mut self.beside,
        };
        if matches!(news, News::Document(DocumentNews::BrokeDown(_))) {
            *running = 0;
        } else if news.ends_job() {
            *running = running.saturating_sub(1);
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
fn start_keeper(out: Out<News>, copies: Copies) -> Sender<Input> {
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
fn start<J>(
    name: &str,
    out: &Out<News>,
    work: impl Fn(J, &VecDeque<J>, &Out<J::News>) -> Result<J::News, Message> + Send + 'static,
) -> Sender<J>
where
    J: Handed<News: Into<News>> + Send + 'static,
{
    let (sender, jobs) = channel();
    let started = std::thread::Builder::new().name(format!("samstyr {name}")).spawn({
        let out = out.of();
        move || work_through(&jobs, &out, work)
    });
    if let Err(error) = started {
        // Without the thread no job of this sort is done, and each is answered so.
        out.send(no_thread(&error));
    }
    sender
}

#[cfg(test)]
mod tests;
