//! Bringing copies together, as the window goes about it: look first, merge, decide, and take it
//! back while nobody has seen it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::actions::Action;
use super::jobs::{Dialogue, Job, News, Steps};
use super::messages::Tone;
use super::route::{Route, View};
use crate::calc::consequences::{Consequence, consequences};
use crate::model::conflict::{Choice, Side};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::store::working::Snapshot;
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

/// What a merge comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The other file.
    pub path: PathBuf,
    /// Changes that are not here.
    pub changes: usize,
    /// Those of them that nobody need look at.
    pub clean: usize,
    /// Cells to decide.
    pub conflicts: usize,
}

impl Tally {
    pub(super) fn of(path: &Path, report: &MergeReport) -> Self {
        Self {
            path: path.to_path_buf(),
            changes: report.changes,
            clean: report.clean(),
            conflicts: report.conflicts.len(),
        }
    }

    /// In words, by the key of a text.
    #[must_use]
    pub fn message(&self, key: &'static str) -> Message {
        let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
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

impl App {
    /// How many cells hold several values.
    #[must_use]
    pub fn undecided(&self) -> usize {
        self.open.as_ref().filter(|_| self.may_edit()).map_or(0, |open| open.steps.conflicts.len())
    }

    /// Carries out an action about copies.
    pub(super) fn act_on_merge(&mut self, action: MergeAction) {
        match action {
            MergeAction::Choose => self.choose(Dialogue::Merge),
            MergeAction::LookAt(path) => self.look_at(path, false),
            MergeAction::Dropped(path) => self.look_at(path, true),
            MergeAction::Confirm => {
                if let Some(prospect) = self.merging.prospect.take() {
                    self.settle();
                    let by = self.actor();
                    self.send(Job::Merge(prospect.path, by));
                }
            }
            MergeAction::Leave => self.merging.prospect = None,
            MergeAction::TakeBack => {
                if let Some(snapshot) = self.merging.before.take() {
                    self.send(Job::TakeBack(snapshot));
                }
            }
            MergeAction::Decide(choices) => {
                let by = self.actor();
                self.send(Job::Decide(choices, by));
            }
            MergeAction::DecideAll(record, side) => {
                let by = self.actor();
                self.send(Job::DecideAll(record, side, by));
            }
            MergeAction::Later(path) => {
                let copies = self.open.as_ref().map(|open| open.copies.as_slice());
                let copy = copies.unwrap_or_default().iter().find(|copy| copy.path == path);
                if let Some(copy) = copy.cloned() {
                    self.send(Job::PutOff(copy));
                    self.forget_copy(&path);
                }
            }
            MergeAction::ReadPast => self.send(Job::Merges),
        }
    }

    fn look_at(&mut self, path: PathBuf, dropped: bool) {
        self.settle();
        self.send(Job::LookAtCopy(path, dropped));
    }

    /// Takes news of merging; gives other news back.
    pub(super) fn take_of_merge(&mut self, news: News) -> Option<News> {
        match news {
            News::CopyLookedAt(tally) => {
                self.go(Route::to(View::Merge));
                if tally.changes == 0 {
                    let text = self.texts().message(&tally.message("merge-nothing"), None);
                    self.messages.tell(Tone::Done, text);
                    self.forget_copy(&tally.path);
                } else {
                    self.merging.prospect = Some(tally);
                }
            }
            News::NotACopy(path) => self.act(Action::Open(path)),
            News::Merges(past) => self.merging.past = Some((self.version(), past)),
            News::BroughtIn(portfolio, steps, tally, report) => {
                self.take_brought(portfolio, steps, &tally, &report);
            }
            other => return Some(other),
        }
        None
    }

    /// What others published came in while ours was to be published.
    fn take_brought(
        &mut self,
        portfolio: Arc<Portfolio>,
        steps: Steps,
        tally: &Tally,
        report: &MergeReport,
    ) {
        self.changed(portfolio, steps, &super::jobs::Outcome::Applied(None));
        self.merging.note(report);
        let text = self.texts().message(&tally.message("merge-brought-in"), None);
        self.messages.tell(Tone::Done, text);
        self.tell_missing(&report.missing_files);
    }

    /// After a merge that was asked for.
    pub(super) fn after_merge(&mut self, merged: &Merged) {
        self.merging.note(&merged.report);
        self.forget_copy(&merged.tally.path);
        self.merging.done = Some(merged.tally.clone());
        self.merging.before.clone_from(&merged.before);
        self.tell_missing(&merged.report.missing_files);
    }

    /// A file beside the document that holds nothing more than it.
    fn forget_copy(&mut self, path: &Path) {
        if let Some(open) = &mut self.open {
            open.copies.retain(|copy| copy.path != path);
        }
    }
}
