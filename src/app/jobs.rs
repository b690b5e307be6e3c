//! Work beside the window: one thread owns the document, one sets papers, one shows the system's
//! file dialogues. Each job answers with one piece of news and wakes the window once.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use chrono::{NaiveDate, Utc};

use super::actions::{Paper, PaperFormat, Subject};
use super::comparing::{Answer, Asked};
use super::keeper::{Input, keep_document};
use super::merging::{Merged, Tally};
use super::rounds::{RoundJob, RoundNews};
use super::search::Index;
use super::shared::Shared;
use super::tables::{Identity, Prospect, TableJob, TableWanted};
use crate::calc::changes::Comparison;
use crate::calc::plain_language::{ParameterSet, calculate};
use crate::export::{docx, pdf, plain};
use crate::import::table::grid::Workbook;
use crate::model::command::Command;
use crate::model::conflict::{Choice, Conflicts, Side};
use crate::model::history::Entry;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::report::changes::{self, changes_paper};
use crate::report::decisions::{Options, decision_summary};
use crate::report::derivation;
use crate::report::outline::Outline;
use crate::store::working::{Copies, OpenElsewhere, SameDocument, Snapshot};
use crate::store::{MergeReport, PastMerge};
use crate::text::Lang;

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
    /// What is undecided between copies.
    pub conflicts: Arc<Conflicts>,
    /// Which document in which state they belong to.
    pub identity: Identity,
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
    /// Publish what is here, and close the document.
    Close,
    /// Close it at once; what is not published stays on this machine.
    CloseNow,
    /// Read which snapshots there are.
    Snapshots,
    /// Read a snapshot.
    LookInside(Snapshot),
    /// Bring a snapshot back; who asks, and a note for the log.
    Restore(Snapshot, String, String),
    /// Work out what a copy would bring. Where the file was dropped, it may be another document.
    LookAtCopy(PathBuf, bool),
    /// Bring a copy in; who asks.
    Merge(PathBuf, String),
    /// Take the last merge back, to this snapshot.
    TakeBack(Snapshot),
    /// Decide what copies disagree about; who decides.
    Decide(Vec<Choice>, String),
    /// Decide all that is open about a record for one side; who decides.
    DecideAll(RecordId, Side, String),
    /// Read which merges there have been.
    Merges,
}

impl Job {
    /// Whether it changes the document that is open.
    #[must_use]
    pub fn writes(&self) -> bool {
        match self {
            Self::Apply(_)
            | Self::Undo(_)
            | Self::Redo(_)
            | Self::Restore(..)
            | Self::Merge(..)
            | Self::TakeBack(_)
            | Self::Decide(..)
            | Self::DecideAll(..) => true,
            Self::Open(_)
            | Self::OpenExample(_)
            | Self::New(..)
            | Self::History(_)
            | Self::AsOf(_)
            | Self::Compare(_)
            | Self::Close
            | Self::CloseNow
            | Self::Snapshots
            | Self::LookInside(_)
            | Self::LookAtCopy(..)
            | Self::Merges => false,
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
    /// To find a copy to bring in.
    Merge,
    /// To bring a table in.
    Import,
    /// To place a list.
    ExportTable(TableWanted, String),
    /// To place a paper.
    Export(Paper, PaperFormat, String),
    /// To place the files of a round, or its reminders.
    RoundOut(RecordId, bool),
    /// To find the replies of a round.
    RoundIn(RecordId),
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
    /// The answer that was asked for is not needed any more.
    NotNeeded,
    /// What the search looks in.
    Indexed(Arc<Index>),
    /// How the document stands to the folder; nobody here asked for that.
    Shared(Shared),
    /// Something to tell about the file; nobody here asked for that.
    Told(Message),
    /// Other files beside it that hold the same document; nobody here asked for that.
    Copies(Vec<SameDocument>),
    /// Who else has it open; nobody here asked for that.
    OpenElsewhere(Option<OpenElsewhere>),
    /// The snapshots of the document, newest first.
    Snapshots(Vec<Snapshot>),
    /// What a snapshot holds.
    Inside(Arc<Portfolio>, Snapshot),
    /// What a copy would bring.
    CopyLookedAt(Tally),
    /// What was dropped is another document.
    NotACopy(PathBuf),
    /// The merges that there have been, newest first.
    Merges(Vec<PastMerge>),
    /// What others published was brought in before publishing; nobody here asked for that.
    BroughtIn(Arc<Portfolio>, Steps, Tally, Box<MergeReport>),
    /// The document is closed.
    Closed,
    /// A paper is set.
    Preview(Preview),
    /// A page of it is drawn.
    Page(Arc<pdf::Typeset>, usize, Option<pdf::Page>),
    /// A foreign file was read, or could not be.
    TableRead(PathBuf, Result<Arc<Workbook>, Message>),
    /// What an import would do; the number is that of the question.
    TablePlanned(u64, Arc<Prospect>),
    /// A paper or a list was written.
    Exported(PathBuf),
    /// News of a round.
    Round(RoundNews),
    /// A file was chosen, or none.
    Chosen(Dialogue, Option<PathBuf>),
    /// The system has no file dialogue to show; the window asks for the place itself.
    NoDialogue(Dialogue),
    /// A job could not be done.
    Failed(Message),
}

impl News {
    /// Whether nobody here asked for it, so that no job is done with it.
    fn is_unasked(&self) -> bool {
        matches!(
            self,
            Self::Refreshed(..)
                | Self::BroughtIn(..)
                | Self::Indexed(_)
                // What is told along the way ends no job.
                | Self::Round(RoundNews::Progress(..))
                | Self::Shared(_)
                | Self::Told(_)
                | Self::Copies(_)
                | Self::OpenElsewhere(_)
        )
    }
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
    /// A snapshot was brought back.
    Restored,
    /// A copy was brought in.
    Merged(Box<Merged>),
    /// The last merge was taken back.
    TakenBack,
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

    /// Hands a job to the thread that owns the document.
    pub fn store(&mut self, job: Job) {
        self.running += usize::from(self.store.send(Input::Job(job)).is_ok());
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
            Dialogue::Open | Dialogue::Merge => ours.pick_file(),
            Dialogue::Import => rfd::FileDialog::new()
                .add_filter("Excel, LibreOffice, CSV", super::tables::ENDINGS)
                .pick_file(),
            Dialogue::ExportTable(wanted, name) => {
                let ending = wanted.format.ending();
                let dialogue = rfd::FileDialog::new().add_filter(ending, &[ending]);
                dialogue.set_file_name(name).save_file()
            }
            Dialogue::RoundOut(..) | Dialogue::RoundIn(_) => rfd::FileDialog::new().pick_folder(),
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
