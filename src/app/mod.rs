//! The state of the window between frames: which document, which view, which record, what is being
//! typed, what is going on beside the window.
//!
//! Knows every room below it; must not know egui. The window shows this state and sends actions;
//! `App::act` carries them out.

pub mod actions;
pub mod cached;
pub mod calculator;
pub mod documents;
pub mod drafts;
pub mod jobs;
pub mod listing;
pub mod messages;
pub mod route;
pub mod settings;
pub mod words;

mod desk;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Local, NaiveDate};

use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::{Lang, Texts};
use actions::{Paper, PaperFormat};
use drafts::Drafts;
use jobs::{Dialogue, Job, Jobs, News, Preview, Steps};
use listing::Listings;
use messages::Messages;
use route::Route;
use settings::Settings;

/// A document that is open in the window.
#[derive(Clone, Debug)]
pub struct Open {
    /// Where it lies; nothing for a picture of a portfolio that lies nowhere.
    pub path: Option<PathBuf>,
    /// Its records.
    pub portfolio: Arc<Portfolio>,
    /// Counts up with every change, so that what was worked out from it knows when it is stale.
    pub version: u64,
    /// What undo and redo would do.
    pub steps: Steps,
    /// When the last change was safely on disk, by the clock of the machine.
    pub saved_at: Option<chrono::DateTime<Local>>,
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
    /// Where the user is.
    pub route: Route,
    /// Where the user was, newest last.
    pub back: Vec<Route>,
    /// What has been typed and is no value yet.
    pub drafts: Drafts,
    /// What there is to tell.
    pub messages: Messages,
    /// What the user has chosen for the program.
    pub settings: Settings,
    /// Orders and filters of lists, worked out once.
    pub listings: Listings,
    /// The history of the record that is shown, once it has been read.
    pub history: Option<(RecordId, u64, Vec<Entry>)>,
    /// The pages of the paper that is previewed.
    pub preview: Option<Preview>,
    /// A question that must be answered before something that cannot be undone.
    pub question: Option<actions::Question>,
    /// The place of a file that is being asked for.
    pub place: Option<Place>,
    /// How many versions there have been, over all documents that were open.
    versions: u64,
    jobs: Jobs,
}

impl App {
    /// A window without a document. `wake` is called whenever there is news to take.
    #[must_use]
    pub fn new(settings: Settings, wake: jobs::Wake) -> Self {
        Self {
            open: None,
            route: Route::start(),
            back: Vec::new(),
            drafts: Drafts::default(),
            messages: Messages::default(),
            settings,
            listings: Listings::default(),
            history: None,
            preview: None,
            question: None,
            place: None,
            versions: 0,
            jobs: Jobs::new(wake),
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

    /// The records, while a document is open.
    #[must_use]
    pub fn portfolio(&self) -> Option<&Arc<Portfolio>> {
        self.open.as_ref().map(|open| &open.portfolio)
    }

    /// The day that counts as today: the example's own, else the clock's.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.portfolio()
            .and_then(|portfolio| portfolio.settings()?.fixed_today.as_ref()?.day())
            .unwrap_or_else(|| Local::now().date_naive())
    }

    fn next_news(&mut self) -> Option<News> {
        self.jobs.take_news()
    }

    fn send(&mut self, job: Job) {
        self.jobs.store(job);
    }

    fn choose(&mut self, dialogue: Dialogue) {
        self.jobs.choose(dialogue);
    }

    fn preview_paper(&mut self, portfolio: Arc<Portfolio>, paper: Paper) {
        self.jobs.preview(portfolio, paper);
    }

    fn export(
        &mut self,
        portfolio: Arc<Portfolio>,
        paper: Paper,
        format: PaperFormat,
        path: PathBuf,
    ) {
        self.jobs.export(portfolio, paper, format, path);
    }

    /// Whether something is going on beside the window.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.running() > 0
    }
}
