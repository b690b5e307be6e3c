//! The state of the window between frames: which document, which view, which record, what is being
//! typed, what is going on beside the window.
//!
//! Knows every room below it; must not know egui. The window shows this state and sends actions;
//! `App::act` carries them out.

#![deny(clippy::match_wildcard_for_single_variants, clippy::wildcard_enum_match_arm)]

pub mod actions;
pub mod attachments;
pub mod beginning;
pub mod cached;
pub mod calculator;
pub mod cards;
pub mod comparing;
pub mod desktop;
pub mod documents;
pub mod drafts;
pub mod fault;
pub mod history;
pub mod list;
pub mod making;
pub mod merging;
pub mod messages;
pub mod out;
pub mod overview;
pub mod papers;
pub mod past;
pub mod questions;
pub mod repairing;
pub mod rounds;
pub mod route;
pub mod search;
pub mod settings;
pub mod shared;
pub mod sheets;
pub mod steps;
pub mod words;

mod desk;
mod dialogues;
mod editing;
mod folder;
mod gather;
mod handed;
mod held;
mod job;
mod keeper;
mod looking_back;
mod navigation;
mod news;
mod open;
mod place;
mod snapshots;
mod threads;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::conflict::Conflicts;
use crate::model::kind::Portfolio;
use crate::model::local_time;
use crate::store::working::{Copies, Snapshot};
use crate::text::{Lang, Texts};
use actions::Action;
use comparing::Comparing;
use desktop::Desktop;
use dialogues::{Asked, Dialogue, DialogueNews, Then};
use documents::Documents;
use drafts::Drafts;
use editing::Editing;
use history::History;
use job::Job;
use list::Lists;
use merging::Merging;
use messages::Messages;
use out::Wake;
use overview::Overview;
use papers::Preview;
use past::Past;
use rounds::Rounds;
use route::Route;
use search::Search;
use settings::Settings;
use sheets::Importing;
use threads::Threads;

pub use editing::Waiting;
pub use open::Open;
pub use place::Place;

/// The state of the window: what all features have in common, and then what each has of its own.
#[derive(Debug)]
pub struct App {
    /// The document, while one is open.
    pub open: Option<Open>,
    /// The earlier state that is shown instead of today.
    pub past: Option<Past>,
    /// Where the user is.
    pub route: Route,
    /// Where the user was, newest last.
    back: Vec<Route>,
    /// What has been typed and is not written yet.
    pub drafts: Drafts,
    /// What is known of drafts and commands besides.
    editing: Editing,
    /// What there is to tell.
    pub messages: Messages,
    /// What the user has chosen for the program.
    pub settings: Settings,
    /// How each list is seen, and what stands in it.
    pub lists: Lists,
    /// What is going on with documents as wholes.
    pub documents: Documents,
    /// The history of the record that is shown, once it has been read.
    pub history: Option<History>,
    /// What has changed since a day.
    pub comparing: Comparing,
    /// The snapshots of the document, while their list is shown.
    pub snapshots: Option<Vec<Snapshot>>,
    /// Bringing copies together.
    pub merging: Merging,
    /// The pages of the paper that is previewed.
    pub preview: Option<Preview>,
    /// The table that is being brought in.
    pub importing: Option<Importing>,
    /// How many files have been read for that.
    readings: u64,
    /// The work on rounds.
    pub rounds: Rounds,
    /// What the overview shows.
    overview: Overview,
    /// What the search looks in.
    pub search: Search,
    /// A question that must be answered before something that cannot be undone.
    question: Option<questions::Asked>,
    /// The place of a file that is being asked for.
    pub place: Option<Place>,
    /// A file dialogue of the system is open.
    is_choosing: bool,
    /// The day that counts as today for as long as the program runs, where the call said one.
    pub started_on: Option<NaiveDate>,
    /// The program itself, which reads foreign files in a process of its own.
    pub program: Option<PathBuf>,
    /// The desktop that files are handed to.
    pub desktop: Desktop,
    /// How many versions there have been, over all documents that were open.
    versions: u64,
    jobs: Threads,
}

impl App {
    /// A window without a document. `wake` is called whenever there is news to take.
    #[must_use]
    pub fn new(settings: Settings, wake: Wake) -> Self {
        let mut jobs = Threads::new(Arc::clone(&wake), Copies::new(settings.copies_folder()));
        jobs.tell_who(settings.name.clone(), settings.lang);
        Self {
            open: None,
            past: None,
            route: Route::start(),
            back: Vec::new(),
            drafts: Drafts::default(),
            editing: Editing::default(),
            messages: Messages::default(),
            settings,
            lists: Lists::new(wake),
            documents: Documents::default(),
            history: None,
            comparing: Comparing::default(),
            snapshots: None,
            merging: Merging::default(),
            preview: None,
            importing: None,
            readings: 0,
            rounds: Rounds::default(),
            overview: Overview::default(),
            search: Search::default(),
            question: None,
            place: None,
            is_choosing: false,
            started_on: None,
            program: std::env::current_exe().ok(),
            desktop: Desktop::default(),
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

    /// What copies disagree about in what is shown; nothing is asked about the past.
    #[must_use]
    pub fn conflicts(&self) -> Arc<Conflicts> {
        let open = self.open.as_ref().filter(|_| self.past.is_none());
        open.map(|open| Arc::clone(&open.steps.conflicts)).unwrap_or_default()
    }

    /// The day that counts as today whatever is shown: the one that the program was started with, else the
    /// example's own, else the clock's.
    #[must_use]
    pub(crate) fn real_today(&self) -> NaiveDate {
        let own = || self.open.as_ref()?.portfolio.fixed_today();
        self.started_on.or_else(own).unwrap_or_else(local_time::today)
    }

    /// Hands a job to the thread that owns the document. While the past is shown, nothing that
    /// writes gets through, whatever asks for it. Says whether it will be answered.
    fn hand_over(&mut self, job: impl Into<Job>) -> bool {
        let job = job.into();
        if self.past.is_some() && job.writes() {
            self.tell_read_only();
            return false;
        }
        let of = self.open.as_ref().and_then(|open| open.sitting);
        self.jobs.document(job, of);
        true
    }

    /// Hands a job over that nothing depends on.
    fn send(&mut self, job: impl Into<Job>) {
        self.hand_over(job);
    }

    fn next_version(&mut self) -> u64 {
        let shown = self.open.as_ref().map_or(0, |open| open.version);
        self.versions = self.versions.max(shown) + 1;
        self.versions
    }

    /// Shows a file dialogue, one at a time: it may lie behind the window, and whoever asks for another
    /// is told. `asks`: the text of its title, which
    /// says what is asked. `then`: what is asked once a file has been chosen, of the document that is open now.
    fn choose<A: Into<Action>>(
        &mut self,
        asks: &'static str,
        dialogue: Dialogue,
        then: impl Fn(PathBuf) -> A + Send + Sync + 'static,
    ) {
        if self.is_choosing {
            return self.tell_problem("dialogue-open", &[]);
        }
        let dialogue = dialogue.entitled(self.texts().attribute("dialogue-asks", asks));
        let of = self.document();
        let then = Then::new(move |app, path| {
            let action = then(path).into();
            if app.document() == of || !action.is_of_open_document() {
                app.act(action);
            } else {
                app.tell_problem("message-closed-before", &[]);
            }
        });
        if !self.desktop.has_dialogues {
            return self.take_dialogue(DialogueNews::NoDialogue(dialogue, then));
        }
        self.is_choosing = true;
        self.jobs.choose(Asked(dialogue, then));
    }

    /// Whether a file dialogue of the system is open.
    #[must_use]
    pub fn is_choosing(&self) -> bool {
        self.is_choosing
    }

    /// Whether something is going on that ends by itself: a file dialogue waits for somebody.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.jobs.running() > usize::from(self.is_choosing) || self.lists.busy()
    }

    /// Whether something is going on beside the window.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.running() > 0 || self.lists.busy()
    }
}
