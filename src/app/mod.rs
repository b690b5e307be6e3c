//! The state of the window between frames: which document, which view, which record, what is being
//! typed, what is going on beside the window.
//!
//! Knows every room below it; must not know egui. The window shows this state and sends actions;
//! `App::act` carries them out.

pub mod actions;
pub mod attachments;
pub mod cached;
pub mod calculator;
pub mod comparing;
pub mod documents;
pub mod drafts;
pub mod jobs;
pub mod merging;
pub mod messages;
pub mod papers;
pub mod past;
pub mod repairing;
pub mod rounds;
pub mod route;
pub mod search;
pub mod settings;
pub mod shared;
pub mod table;
pub mod tables;
pub mod words;

mod desk;
mod dialogues;
mod folder;
mod keeper;
mod looking_back;
mod news;
mod settling;
mod table_desk;
mod waiting;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Local, NaiveDate};

use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::{Lang, Texts};
use comparing::{Answer, Asked, Chosen};
use drafts::Drafts;
use jobs::{Dialogue, Job, Jobs, News, Steps, Ticket};
use messages::Messages;
use papers::Preview;
use past::Past;
use route::Route;
use search::Index;
use settings::Settings;
use shared::Shared;
use table::Tables;

pub use waiting::Waiting;

use crate::store::working::{Copies, OpenElsewhere, SameDocument, Snapshot};

/// How many records are read for the search within a frame.
const SMALL: usize = 1500;

/// A document that is open in the window.
#[derive(Clone, Debug)]
pub struct Open {
    /// Where it lies; nothing for a picture of a portfolio that lies nowhere.
    pub path: Option<PathBuf>,
    /// Its records.
    pub portfolio: Arc<Portfolio>,
    /// Counts up with every change, so that what was worked out from it knows when it is stale.
    pub version: u64,
    /// The version that it had when it was opened.
    pub first_version: u64,
    /// What undo and redo would do.
    pub steps: Steps,
    /// When the last change was safely on disk, by the clock of the machine.
    pub saved_at: Option<chrono::DateTime<Local>>,
    /// How it stands to the folder that people share.
    pub shared: Shared,
    /// Other files beside it that hold the same document.
    pub copies: Vec<SameDocument>,
    /// Who else has it open.
    pub elsewhere: Option<OpenElsewhere>,
}

/// The place of a file, typed in the window where the system has no dialogue for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// What the place is for.
    pub dialogue: Dialogue,
    /// What has been typed.
    pub path: String,
}

/// The state of the window.
#[derive(Debug)]
pub struct App {
    /// The document, while one is open.
    pub open: Option<Open>,
    /// The earlier state that is shown instead of today.
    pub past: Option<Past>,
    /// Where the user is.
    pub route: Route,
    /// Where the user was, newest last.
    pub back: Vec<Route>,
    /// What has been typed and is not written yet.
    pub drafts: Drafts,
    /// The drafts of documents that were open before and could not be kept yet.
    unkept_drafts: Vec<Drafts>,
    /// Whether it was said that what is typed cannot be kept while it is typed.
    told_unkept: bool,
    /// How many commands there have been.
    tickets: Ticket,
    /// What there is to tell.
    pub messages: Messages,
    /// What the user has chosen for the program.
    pub settings: Settings,
    /// How each list is seen, and what stands in it.
    pub tables: Tables,
    /// The history of the record that is shown, once it has been read.
    pub history: Option<(RecordId, u64, Vec<Entry>)>,
    /// The period whose changes are shown.
    pub chosen: Chosen,
    /// What has changed in it, once it has been worked out.
    answer: Option<(Asked, Answer)>,
    /// The pages of the paper that is previewed.
    pub preview: Option<Preview>,
    /// A question that must be answered before something that cannot be undone.
    pub question: Option<actions::Question>,
    /// The place of a file that is being asked for.
    pub place: Option<Place>,
    /// Replies of a round that are looked at before they are taken in.
    pub replies: Option<rounds::Replies>,
    /// How far the work on a round has come: so many of so many.
    pub progress: Option<(usize, usize)>,
    /// The program itself, which reads foreign files in a process of its own.
    pub program: Option<PathBuf>,
    /// What the search looks in: of this version of the document, or of one a little older.
    pub index: Option<Arc<Index>>,
    /// The version whose index is being made.
    indexing: Option<u64>,
    /// The document that is being opened.
    pub opening: Option<PathBuf>,
    /// A document that could not be opened and can be made anew from its log.
    pub repairable: Option<PathBuf>,
    /// The snapshots of the document, while their list is shown.
    pub snapshots: Option<Vec<Snapshot>>,
    /// The document is being published before it is closed.
    pub closing: bool,
    /// The window closes once the document is.
    pub quitting: bool,
    /// How a document that is being opened stands to the folder.
    opening_shared: Option<Shared>,
    /// The table that is being brought in.
    pub importing: Option<tables::Importing>,
    /// The program that reads foreign files in a process of its own; this one where nothing is said.
    pub reader: Option<PathBuf>,
    /// Bringing copies together.
    pub merging: merging::Merging,
    /// How many versions there have been, over all documents that were open.
    versions: u64,
    jobs: Jobs,
}

impl App {
    /// A window without a document. `wake` is called whenever there is news to take.
    #[must_use]
    pub fn new(settings: Settings, wake: jobs::Wake) -> Self {
        let mut jobs = Jobs::new(Arc::clone(&wake), Copies::new(settings.copies_folder()));
        jobs.tell_who(settings.name.clone(), settings.lang);
        Self {
            open: None,
            past: None,
            route: Route::start(),
            back: Vec::new(),
            drafts: Drafts::default(),
            unkept_drafts: Vec::new(),
            told_unkept: false,
            tickets: 0,
            messages: Messages::default(),
            settings,
            tables: Tables::new(Arc::clone(&wake)),
            history: None,
            chosen: Chosen::default(),
            answer: None,
            preview: None,
            question: None,
            place: None,
            replies: None,
            progress: None,
            program: std::env::current_exe().ok(),
            index: None,
            indexing: None,
            snapshots: None,
            closing: false,
            quitting: false,
            opening_shared: None,
            opening: None,
            repairable: None,
            importing: None,
            merging: merging::Merging::default(),
            reader: None,
            versions: 0,
            jobs,
        }
    }

    /// The language of the window.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// The texts of the window.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.settings.lang)
    }

    /// The records that are shown, while a document is open: today's, or those of a day in the past.
    #[must_use]
    pub fn portfolio(&self) -> Option<&Arc<Portfolio>> {
        let open = self.open.as_ref()?;
        Some(self.past.as_ref().map_or(&open.portfolio, |past| &past.portfolio))
    }

    /// The day that counts as today for what is shown: in the past, that day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.past.as_ref().map_or_else(|| self.real_today(), Past::today)
    }

    /// The example's own day, else the clock's.
    fn real_today(&self) -> NaiveDate {
        self.open
            .as_ref()
            .and_then(|open| fixed_today(&open.portfolio))
            .unwrap_or_else(|| Local::now().date_naive())
    }

    fn next_news(&mut self) -> Option<News> {
        self.jobs.take_news()
    }

    /// Hands a job to the thread that owns the document. While the past is shown, nothing that
    /// writes gets through, whatever asks for it. Says whether it is on its way.
    fn hand_over(&mut self, job: Job) -> bool {
        if self.past.is_some() && job.writes() {
            let snapshot = self.past.as_ref().is_some_and(|past| past.snapshot().is_some());
            let key = if snapshot { "snapshot-read-only" } else { "past-read-only" };
            self.tell_problem(key, &[]);
            return false;
        }
        self.jobs.store(job)
    }

    /// Hands a job over that nothing depends on.
    fn send(&mut self, job: Job) {
        self.hand_over(job);
    }

    fn send_paper(&mut self, job: papers::PaperJob) {
        self.jobs.papers(job);
    }

    fn send_round(&mut self, job: rounds::RoundJob) {
        self.jobs.round(job);
    }

    fn stop_round(&self) {
        self.jobs.stop_round();
    }

    fn next_version(&mut self) -> u64 {
        let shown = self.open.as_ref().map_or(0, |open| open.version);
        self.versions = self.versions.max(shown) + 1;
        self.versions
    }

    fn choose(&mut self, dialogue: Dialogue) {
        self.jobs.choose(dialogue);
    }

    /// Whether what the search looks in is of an older version, and no newer one is on its way.
    #[must_use]
    pub fn needs_index(&self) -> bool {
        let Some(open) = &self.open else { return false };
        let is_fresh = self.index.as_ref().is_some_and(|index| index.version == open.version);
        !is_fresh && self.indexing.is_none()
    }

    /// Sees to it that what the search looks in is made, beside the window, one version at a time.
    /// A small portfolio is read at once.
    pub fn bring_index_along(&mut self) {
        let Some(open) = self.open.as_ref().filter(|_| self.needs_index()) else { return };
        let (version, portfolio) = (open.version, Arc::clone(&open.portfolio));
        let records: usize = Kind::ALL.iter().map(|kind| portfolio.count(*kind)).sum();
        if records <= SMALL {
            self.index = Some(Arc::new(Index::of(&portfolio, version)));
        } else {
            self.indexing = Some(version);
            self.jobs.index(portfolio, version);
        }
    }

    /// Whether something is going on beside the window.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.running() > 0 || self.tables.busy()
    }
}

/// The day that the portfolio takes for today, where it says one: the example does.
fn fixed_today(portfolio: &Portfolio) -> Option<NaiveDate> {
    portfolio.settings()?.fixed_today.as_ref()?.day()
}
