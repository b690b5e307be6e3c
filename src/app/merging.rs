//! Bringing copies together, as the window goes about it: look first, merge, decide, and take it
//! back while nobody has seen it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

mod decided;
mod desk;
pub mod words;
mod work;

pub use self::decided::others;
use super::steps::Now;
use crate::calc::consequences::{Consequence, consequences};
use crate::calc::incoming::{Incoming, incoming, made_final};
use crate::model::conflict::{Choice, Side};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::store::working::{SameDocument, Snapshot, known_as};
use crate::store::{MergeReport, PastMerge};

/// Something asked for about copies.
#[derive(Clone, Debug, PartialEq)]
pub enum MergeAction {
    /// Choose a copy.
    Choose,
    /// See what a copy would bring.
    LookAt(PathBuf),
    /// A document was dropped on the window: see what it would bring, or open it where it is
    /// another one.
    Dropped(PathBuf),
    /// Bring it in.
    Confirm,
    /// Leave it.
    Leave,
    /// Take the last merge back.
    TakeBack,
    /// Decide cells, as one step.
    Decide(Vec<Choice>),
    /// Decide all that is open about a record for one side, as one step.
    DecideAll(RecordId, Side),
    /// Leave a copy that lies beside the document, until more is written to it.
    Later(PathBuf),
    /// Read which merges there have been.
    ReadPast,
}

/// A job on the open document.
#[derive(Debug)]
pub(super) enum MergeJob {
    /// Work out what a copy would bring. Where the file was dropped, it may be another document.
    LookAt(PathBuf, bool),
    /// Bring a copy in; who asks.
    Merge(PathBuf, String),
    /// Take the last merge back, to this snapshot.
    TakeBack(Snapshot),
    /// Decide what copies disagree about; who decides.
    Decide(Vec<Choice>, String),
    /// Decide all that is open about a record for one side; who decides.
    DecideAll(RecordId, Side, String),
    /// Read which merges there have been.
    ReadPast,
    /// Do not offer that copy again until more is written to it.
    PutOff(SameDocument),
}

/// News of the jobs of merging, or of itself.
#[derive(Debug)]
pub(super) enum MergeNews {
    /// What a copy would bring.
    LookedAt(Tally),
    /// What was dropped is another document.
    NotACopy(PathBuf),
    /// A copy was brought in.
    Merged(Now, Box<Merged>),
    /// The last merge was taken back.
    TakenBack(Now),
    /// What copies disagreed about was decided.
    Decided(Now),
    /// The merges that there have been, newest first.
    Past(Vec<PastMerge>),
    /// A copy is not offered again for now.
    PutOff,
    /// What others published was brought in before publishing; nobody here asked for that.
    BroughtIn(Now, Tally, Box<MergeReport>),
}

/// What a merge comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The other file.
    pub path: PathBuf,
    /// The file by which people know it.
    pub called: PathBuf,
    /// Changes that are not here.
    pub changes: usize,
    /// Those of them that nobody need look at.
    pub clean: usize,
    /// Cells to decide.
    pub conflicts: usize,
    /// Files of ours whose bytes are missing or damaged here and whole there.
    pub mended: usize,
    /// Records that are final there and not here.
    pub made_final: usize,
    /// The records that it is about.
    pub incoming: Vec<Incoming>,
}

impl Tally {
    pub(in crate::app) fn of(path: &Path, report: &MergeReport) -> Self {
        Self {
            path: path.to_path_buf(),
            called: known_as(path),
            changes: report.changes,
            clean: report.clean(),
            conflicts: report.conflicts.len(),
            mended: report.mended_files.len(),
            made_final: made_final(&report.before, &report.after).len(),
            incoming: incoming(&report.before, &report.after, &report.touched, &report.conflicts),
        }
    }

    /// In words, by the key of a text.
    #[must_use]
    pub fn message(&self, key: &'static str) -> Message {
        let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let name = self.called.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Message::new(key)
            .text("name", name)
            .with("changes", number(self.changes))
            .with("clean", number(self.clean))
            .with("conflicts", number(self.conflicts))
    }
}

/// A merge that was made.
#[derive(Debug)]
pub struct Merged {
    /// What it came to.
    pub tally: Tally,
    /// What it brought.
    pub report: MergeReport,
    /// The document as it was before.
    pub before: Option<Snapshot>,
}

/// What the window knows of merging.
#[derive(Debug, Default)]
pub struct Merging {
    /// A copy that is looked at.
    pub prospect: Option<Tally>,
    /// The last merge, while it is what was done last.
    pub done: Option<Tally>,
    /// The document as it was before that, while one can go back to it.
    pub before: Option<Snapshot>,
    /// The merges that there have been, newest first, as of a version.
    pub past: Option<(u64, Vec<PastMerge>)>,
    /// The portfolio before the merges of this sitting, and the records that they touched.
    since: Option<(Arc<Portfolio>, Vec<RecordId>)>,
}

impl Merging {
    /// What the merges of this sitting have led to that still holds.
    #[must_use]
    pub fn consequences(&self, now: &Portfolio) -> Vec<Consequence> {
        let Some((before, touched)) = &self.since else { return Vec::new() };
        consequences(before, now, touched)
    }

    fn note(&mut self, report: &MergeReport) {
        let (_, touched) =
            self.since.get_or_insert_with(|| (Arc::clone(&report.before), Vec::new()));
        touched.extend(&report.touched);
        touched.sort_unstable();
        touched.dedup();
    }
}
