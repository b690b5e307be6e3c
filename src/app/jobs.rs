//! Work beside the window: one thread owns the document, one sets papers, one shows the system's
//! file dialogues. Each job answers with one piece of news and wakes the window once.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use chrono::{NaiveDate, Utc};

use super::actions::{Paper, PaperFormat, Subject};
use super::comparing::{Answer, Asked, compare};
use super::documents::{make_example, make_new};
use super::search::Index;
use crate::calc::changes::Comparison;
use crate::calc::plain_language::{ParameterSet, calculate};
use crate::export::{docx, pdf, plain};
use crate::model::command::Command;
use crate::model::history::Entry;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::report::changes::{self, changes_paper};
use crate::report::decisions::{Options, decision_summary};
use crate::report::derivation;
use crate::report::outline::Outline;
use crate::store::{Access, Document, StoreError};

/// How often the thread looks whether another process has written to the document.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Called from any thread when there is news.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What undo and redo would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// The step that undo takes back.
    pub undo: Option<Entry>,
    /// The step that redo does again.
    pub redo: Option<Entry>,
    /// Whether the step that undo takes back was made in another window or an earlier run.
    pub undo_is_foreign: bool,
}

/// A job for the thread that owns the document.
#[derive(Debug)]
pub enum Job {
    /// Open a document.
    Open(PathBuf),
    /// Make the example portfolio if it is not there, and open it.
    OpenExample(PathBuf),
    /// Make a new document and open it.
    New(PathBuf, String),
    /// Change it.
    Apply(Command),
    /// Take a step back.
    Undo(String),
    /// Do it again.
    Redo(String),
    /// Read the history of a record.
    History(RecordId),
    /// Read the portfolio as of a day.
    AsOf(NaiveDate),
    /// Work out what has changed.
    Compare(Asked),
    /// Close the document.
    Close,
}

impl Job {
    /// Whether it changes the document that is open.
    #[must_use]
    pub fn writes(&self) -> bool {
        match self {
            Self::Apply(_) | Self::Undo(_) | Self::Redo(_) => true,
            Self::Open(_)
            | Self::OpenExample(_)
            | Self::New(..)
            | Self::History(_)
            | Self::AsOf(_)
            | Self::Compare(_)
            | Self::Close => false,
        }
    }
}

/// A job for the thread that sets papers.
#[derive(Debug)]
enum PaperJob {
    Preview(Source, Paper),
    Draw(Arc<pdf::Typeset>, usize, u32),
    Export(Source, Paper, PaperFormat, PathBuf),
}

/// What a paper is made of.
#[derive(Clone, Debug)]
pub enum Source {
    /// The records.
    Portfolio(Arc<Portfolio>),
    /// What has changed.
    Comparison(Arc<Comparison>),
}

/// Which file dialogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialogue {
    /// To open a document.
    Open,
    /// To place a new document.
    New,
    /// To place a paper.
    Export(Paper, PaperFormat, String),
}

/// What came of a job.
#[derive(Debug)]
pub enum News {
    /// A document stands open.
    Opened(PathBuf, Arc<Portfolio>, Steps),
    /// It has changed.
    Changed(Arc<Portfolio>, Steps, Outcome),
    /// Another process has changed it; nobody here asked for that.
    Refreshed(Arc<Portfolio>, Steps),
    /// It has, and therefore nothing was taken back or done again.
    Overtaken(Arc<Portfolio>, Steps),
    /// The history of a record.
    History(RecordId, Vec<Entry>),
    /// The portfolio as of a day, and the day on which the document begins.
    Past(NaiveDate, Option<NaiveDate>, Arc<Portfolio>),
    /// What has changed.
    Compared(Asked, Answer),
    /// What the search looks in.
    Indexed(Arc<Index>),
    /// The document is closed.
    Closed,
    /// A paper is set.
    Preview(Preview),
    /// A page of it is drawn.
    Page(Arc<pdf::Typeset>, usize, Option<pdf::Page>),
    /// A paper was written.
    Exported(PathBuf),
    /// A file was chosen, or none.
    Chosen(Dialogue, Option<PathBuf>),
    /// The system has no file dialogue to show; the window asks for the place itself.
    NoDialogue(Dialogue),
    /// A job could not be done.
    Failed(Message),
}

/// What a change was.
#[derive(Debug)]
pub enum Outcome {
    /// An ordinary change.
    Applied,
    /// A step was taken back.
    Undone(Entry),
    /// A step was done again.
    Redone(Entry),
}

/// A paper that is being looked at.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Which paper.
    pub paper: Paper,
    /// Its pages, set.
    pub typeset: Arc<pdf::Typeset>,
    /// Pages that are drawn and that the window has not taken yet.
    pub drawn: Vec<(usize, Arc<pdf::Page>)>,
}

/// The threads.
pub struct Jobs {
    store: Sender<Job>,
    papers: Sender<PaperJob>,
    dialogues: Sender<Dialogue>,
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
struct Out {
    news: Sender<News>,
    wake: Wake,
}

impl Out {
    fn send(&self, news: News) {
        // A window that has closed needs no news.
        if self.news.send(news).is_ok() {
            (self.wake)();
        }
    }
}

impl Jobs {
    /// Starts the threads.
    #[must_use]
    pub fn new(wake: Wake) -> Self {
        let (sender, news) = channel();
        let out = Out { news: sender, wake };
        Self {
            store: start("document", out.clone(), keep_document),
            papers: start("papers", out.clone(), set_papers),
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

    /// Hands a job to the thread that owns the document.
    pub fn store(&mut self, job: Job) {
        self.running += usize::from(self.store.send(job).is_ok());
    }

    /// Asks for what the search looks in. Nobody waits for it: it counts as no work under way.
    pub fn index(&mut self, portfolio: Arc<Portfolio>, version: u64) {
        let _ = self.indexes.send((portfolio, version));
    }

    /// Asks for the pages of a paper.
    pub fn preview(&mut self, source: Source, paper: Paper) {
        let job = PaperJob::Preview(source, paper);
        self.running += usize::from(self.papers.send(job).is_ok());
    }

    /// Asks for the picture of one page, so many pixels wide.
    pub fn draw_page(&mut self, typeset: Arc<pdf::Typeset>, index: usize, width: u32) {
        let job = PaperJob::Draw(typeset, index, width);
        self.running += usize::from(self.papers.send(job).is_ok());
    }

    /// Asks for a paper in a file.
    pub fn export(&mut self, source: Source, paper: Paper, format: PaperFormat, out: PathBuf) {
        let job = PaperJob::Export(source, paper, format, out);
        self.running += usize::from(self.papers.send(job).is_ok());
    }

    /// Shows a file dialogue of the system.
    pub fn choose(&mut self, dialogue: Dialogue) {
        self.running += usize::from(self.dialogues.send(dialogue).is_ok());
    }

    /// Takes the next piece of news, if there is any.
    pub fn take_news(&mut self) -> Option<News> {
        let news = self.news.try_recv().ok()?;
        if !matches!(news, News::Refreshed(..) | News::Indexed(_)) {
            self.running = self.running.saturating_sub(1);
        }
        Some(news)
    }
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

fn keep_document(jobs: Receiver<Job>, out: &Out) {
    let mut document: Option<Document> = None;
    let mut own = Own::default();
    loop {
        let job = match jobs.recv_timeout(LOOK_AGAIN) {
            Ok(job) => job,
            Err(RecvTimeoutError::Timeout) => {
                look_again(document.as_mut(), &own, out);
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let news = match job {
            Job::Open(path) => open(&path, &mut document, &own),
            Job::OpenExample(path) => {
                let made = if path.exists() { Ok(()) } else { make_own_example(&path) };
                made.and_then(|()| open(&path, &mut document, &own))
            }
            Job::New(path, by) => {
                make_new(&path, by, Utc::now()).and_then(|()| open(&path, &mut document, &own))
            }
            Job::Close => match document.take().map(Document::close) {
                Some(Err(error)) => Err(error.message()),
                _ => Ok(News::Closed),
            },
            other => match &mut document {
                Some(document) => work_on(document, other, &mut own),
                // Nothing lies anywhere: a picture of a portfolio has no history.
                None => match other {
                    Job::History(id) => Ok(News::History(id, Vec::new())),
                    _ => Ok(News::Closed),
                },
            },
        };
        out.send(news.unwrap_or_else(News::Failed));
    }
}

/// Another window or the command line may have written to the same file.
fn look_again(document: Option<&mut Document>, own: &Own, out: &Out) {
    let Some(document) = document else { return };
    // A file that cannot be read now is told of when somebody next asks something of it.
    if document.refresh().unwrap_or(false) {
        out.send(News::Refreshed(document.portfolio().clone(), steps(document, own)));
    }
}

fn open(path: &Path, document: &mut Option<Document>, own: &Own) -> Result<News, Message> {
    let opened = Document::open(path, Access::Write).map_err(|error| error.message())?;
    let news = News::Opened(path.to_path_buf(), opened.portfolio().clone(), steps(&opened, own));
    *document = Some(opened);
    Ok(news)
}

/// The transactions that this window has made.
type Own = std::collections::HashSet<RecordId>;

fn steps(document: &Document, own: &Own) -> Steps {
    let (undo, redo) = (document.next_undo(), document.next_redo());
    let undo_is_foreign = undo.as_ref().is_some_and(|step| !own.contains(&step.transaction));
    Steps { undo, redo, undo_is_foreign }
}

fn work_on(document: &mut Document, job: Job, own: &mut Own) -> Result<News, Message> {
    let tell = |error: StoreError| error.message();
    let outcome = match job {
        Job::Apply(command) => {
            own.extend(document.apply(&command, Utc::now()).map_err(tell)?.transaction);
            Outcome::Applied
        }
        Job::Undo(by) => {
            if document.refresh().map_err(tell)? {
                return Ok(overtaken(document, own));
            }
            let reversed = document.undo(&by, Utc::now()).map_err(tell)?;
            Outcome::Undone(reversed.step)
        }
        Job::Redo(by) => {
            if document.refresh().map_err(tell)? {
                return Ok(overtaken(document, own));
            }
            let reversed = document.redo(&by, Utc::now()).map_err(tell)?;
            // What was done again counts as done here.
            own.extend(document.next_undo().map(|step| step.transaction));
            Outcome::Redone(reversed.step)
        }
        Job::History(id) => {
            let entries = document.history(Some(id), Some(200)).map_err(tell)?;
            return Ok(News::History(id, entries));
        }
        Job::AsOf(day) => {
            let begins = document.begins_on().map_err(tell)?;
            let portfolio = document.as_of(day).map_err(tell)?;
            return Ok(News::Past(day, begins, Arc::new(portfolio)));
        }
        Job::Compare(asked) => return Ok(News::Compared(asked, compare(document, asked))),
        _ => Outcome::Applied,
    };
    Ok(News::Changed(document.portfolio().clone(), steps(document, own), outcome))
}

/// Another window has written since this one last looked: nobody takes back unseen what others
/// have done, so the window shows it first.
fn overtaken(document: &Document, own: &Own) -> News {
    News::Overtaken(document.portfolio().clone(), steps(document, own))
}

/// Makes the example portfolio in the program's own folder, which may not be there yet.
fn make_own_example(path: &Path) -> Result<(), Message> {
    if let Some(folder) = path.parent() {
        // Where it cannot be made, making the file says why.
        let _ = std::fs::create_dir_all(folder);
    }
    make_example(path)
}

fn set_papers(jobs: Receiver<PaperJob>, out: &Out) {
    for job in jobs {
        let news = match job {
            PaperJob::Preview(source, paper) => preview(&source, paper),
            PaperJob::Draw(typeset, index, width) => {
                let page = typeset.draw(index, width);
                Ok(News::Page(typeset, index, page))
            }
            PaperJob::Export(source, paper, format, path) => {
                write_paper(&source, paper, format, path)
            }
        };
        out.send(news.unwrap_or_else(News::Failed));
    }
}

fn outline(source: &Source, paper: &Paper) -> Result<Outline, Message> {
    let (lang, made_at) = (paper.lang, Utc::now());
    let portfolio = match source {
        Source::Portfolio(portfolio) => portfolio,
        Source::Comparison(comparison) => {
            let options = changes::Options { lang, public: paper.public, made_at };
            return Ok(changes_paper(comparison, &options));
        }
    };
    match &paper.subject {
        // Made from a comparison, above.
        Subject::Changes => Err(Message::new("changes-none")),
        Subject::Decisions(meeting) => {
            let options = Options { lang, public: paper.public, made_at };
            decision_summary(portfolio, Id::from_raw(*meeting), &options)
                .ok_or_else(|| Message::new("error-no-such-record").text("id", meeting.to_string()))
        }
        Subject::Derivation { title, project, input } => {
            let estimate = calculate(input, ParameterSet::newest()).map_err(|errors| {
                Message::new("error-export-failed").text("detail", errors.to_string())
            })?;
            let subtitle = project.map(|id| portfolio.label(id)).unwrap_or_default();
            let options = derivation::Options { lang, title: title.clone(), subtitle, made_at };
            Ok(derivation::derivation_paper(&estimate, &options))
        }
    }
}

fn preview(source: &Source, paper: Paper) -> Result<News, Message> {
    let outline = outline(source, &paper)?;
    let typeset = pdf::Typeset::of(&outline).map_err(|error| error.message())?;
    Ok(News::Preview(Preview { paper, typeset: Arc::new(typeset), drawn: Vec::new() }))
}

fn write_paper(
    source: &Source,
    paper: Paper,
    format: PaperFormat,
    path: PathBuf,
) -> Result<News, Message> {
    let outline = outline(source, &paper)?;
    let bytes = match format {
        PaperFormat::Pdf => pdf::pdf(&outline),
        PaperFormat::Docx => docx::docx(&outline),
        PaperFormat::Text => Ok(plain::plain(&outline).into_bytes()),
    };
    let bytes = bytes.map_err(|error| error.message())?;
    crate::export::file::write_whole(&path, &bytes).map_err(|error| error.message())?;
    Ok(News::Exported(path))
}

fn make_indexes(wanted: Receiver<(Arc<Portfolio>, u64)>, out: &Out) {
    for (portfolio, version) in wanted {
        out.send(News::Indexed(Arc::new(Index::of(&portfolio, version))));
    }
}

fn show_dialogues(wanted: Receiver<Dialogue>, out: &Out) {
    for dialogue in wanted {
        let asked = std::time::Instant::now();
        let ours = rfd::FileDialog::new().add_filter("Samstyr", &["samstyr"]);
        let chosen = match &dialogue {
            Dialogue::Open => ours.pick_file(),
            Dialogue::New => ours.set_file_name("portefolje.samstyr").save_file(),
            Dialogue::Export(_, format, name) => {
                let (word, ending) = match format {
                    PaperFormat::Pdf => ("PDF", "pdf"),
                    PaperFormat::Docx => ("Word", "docx"),
                    PaperFormat::Text => ("TXT", "txt"),
                };
                rfd::FileDialog::new().add_filter(word, &[ending]).set_file_name(name).save_file()
            }
        };
        // A person cannot say no this fast: there was no dialogue to say it in.
        let unseen = chosen.is_none() && asked.elapsed() < std::time::Duration::from_millis(250);
        if unseen {
            out.send(News::NoDialogue(dialogue));
        } else {
            out.send(News::Chosen(dialogue, chosen));
        }
    }
}
