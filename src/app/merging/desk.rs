//! Carries out what the window asks for about copies, and takes the news of it.

use std::path::{Path, PathBuf};

use super::{MergeAction, MergeJob, MergeNews, Tally};
use crate::app::App;
use crate::app::dialogues::Dialogue;
use crate::app::documents::DocumentAction;
use crate::app::route::{Route, View};
use crate::model::message::Message;

impl App {
    /// How many cells hold several values.
    #[must_use]
    pub fn undecided(&self) -> usize {
        self.open.as_ref().filter(|_| self.may_edit()).map_or(0, |open| open.steps.conflicts.len())
    }

    /// Whether undoing takes a merge back: it was the last thing that was done, and stands in sight.
    #[must_use]
    pub fn undoes_merge(&self) -> bool {
        self.route.view == View::MERGE && self.merging.before.is_some()
    }

    /// Whether there is anything to undo now: a step, or the merge that stands in sight.
    #[must_use]
    pub fn may_undo(&self) -> bool {
        let any_step = self.open.as_ref().is_some_and(|open| open.steps.undo.is_some());
        self.may_edit() && (any_step || self.undoes_merge())
    }

    /// Carries out an action about copies.
    pub(in crate::app) fn act_on_merge(&mut self, action: MergeAction) {
        match action {
            MergeAction::Choose => {
                self.choose("merge", Dialogue::open_document(), MergeAction::LookAt)
            }
            MergeAction::LookAt(path) => self.look_at(path, false),
            MergeAction::Dropped(path) => self.look_at(path, true),
            MergeAction::Confirm => {
                if let Some(prospect) = self.merging.prospect.take() {
                    self.settle();
                    let by = self.actor();
                    self.send(MergeJob::Merge(prospect.path, by));
                }
            }
            MergeAction::Leave => self.merging.prospect = None,
            MergeAction::TakeBack => {
                if let Some(snapshot) = self.merging.before.take() {
                    self.send(MergeJob::TakeBack(snapshot));
                }
            }
            MergeAction::Decide(choices) => {
                let by = self.actor();
                self.send(MergeJob::Decide(choices, by));
            }
            MergeAction::DecideAll(record, side) => {
                let by = self.actor();
                self.send(MergeJob::DecideAll(record, side, by));
            }
            MergeAction::Later(path) => {
                let copies = self.open.as_ref().map(|open| open.copies.as_slice());
                let copy = copies.unwrap_or_default().iter().find(|copy| copy.path == path);
                if let Some(copy) = copy.cloned() {
                    self.send(MergeJob::PutOff(copy));
                    self.forget_copy(&path);
                }
            }
            MergeAction::ReadPast => self.send(MergeJob::ReadPast),
        }
    }

    fn look_at(&mut self, path: PathBuf, dropped: bool) {
        self.settle();
        self.send(MergeJob::LookAt(path, dropped));
    }

    /// Takes a piece of news.
    pub(in crate::app) fn take_merge(&mut self, news: MergeNews) {
        match news {
            MergeNews::LookedAt(tally) => self.take_prospect(tally),
            MergeNews::NotACopy(path) => self.act(DocumentAction::Open(path)),
            MergeNews::Merged(now, merged) => {
                self.stands_now(now);
                self.merging.note(&merged.report);
                self.forget_copy(&merged.tally.path);
                self.tell_files(&merged.report);
                // Where no step came there is nothing to look at or to take back.
                if merged.report.transactions > 0 {
                    self.merging.done = Some(merged.tally);
                    self.merging.before = merged.before;
                }
            }
            MergeNews::TakenBack(now) => {
                self.stands_now(now);
                self.tell_done(Message::new("merge-taken-back"));
            }
            MergeNews::Decided(now) => self.stands_decided(now),
            MergeNews::Past(past) => self.merging.past = Some((self.version(), past)),
            MergeNews::PutOff => {}
            // What others published came in while ours was to be published.
            MergeNews::BroughtIn(now, tally, report) => {
                self.stands_now(now);
                self.merging.note(&report);
                self.tell_done(tally.message("merge-brought-in"));
                self.tell_files(&report);
            }
        }
    }

    fn take_prospect(&mut self, tally: Tally) {
        self.go(Route::to(View::MERGE));
        if tally.changes == 0 && tally.mended > 0 && self.may_edit() {
            // Bytes that the records name already: there is nothing to ask about.
            let by = self.actor();
            self.send(MergeJob::Merge(tally.path, by));
        } else if tally.changes == 0 {
            self.tell_done(tally.message("merge-nothing"));
            self.forget_copy(&tally.path);
        } else {
            self.merging.prospect = Some(tally);
        }
    }

    /// A file beside the document that holds nothing more than it.
    fn forget_copy(&mut self, path: &Path) {
        if let Some(open) = &mut self.open {
            open.copies.retain(|copy| copy.path != path);
        }
    }
}
