//! Carries out what the window asks for about records, and takes the news of it.

use std::sync::Arc;

use super::{BlockFate, EditAction, EditJob, EditNews};
use crate::app::App;
use crate::app::drafts::Stand;
use crate::app::list::partly::Partly;
use crate::app::merging::MergeAction;
use crate::app::messages::Tone;
use crate::app::settings::{actor, known_actor};
use crate::app::steps::Ticket;
use crate::model::command::{Change, Command};
use crate::model::history::{Entry, Passed};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::store::{InSight, Upon};
use crate::text::{Texts, describe_foreign_step, describe_passed, describe_step, describe_step_by};

impl App {
    /// Carries out an action.
    pub(in crate::app) fn act_on_edit(&mut self, action: EditAction) {
        match action {
            EditAction::Change(changes) => {
                self.change(changes);
            }
            EditAction::Choose(changes) => self.editing.chosen = self.change(changes),
            // What was done last is the merge, while it stands in sight to be taken back.
            EditAction::Undo if self.undoes_merge() => self.act_on_merge(MergeAction::TakeBack),
            EditAction::Undo => {
                let by = self.actor();
                self.send(EditJob::Undo(by));
            }
            EditAction::Redo => {
                let by = self.actor();
                self.send(EditJob::Redo(by));
            }
            EditAction::Draft { id, field, text } => self.hold(id, &field, text),
            EditAction::Keep { id, field, text } => {
                self.hold(id, &field, text);
                self.drafts.stand(id, &field, Stand::Aside);
            }
            EditAction::Leave(left) => self.leave(left),
            EditAction::PutBlock(block) => self.put_block(block),
            EditAction::TellPartly(partly) => self.tell_partly(partly),
            EditAction::KeepMine { id, field } => self.keep_mine(id, &field),
            EditAction::DropDraft { id, field } => self.drafts.give_up(id, &field),
            EditAction::Discard { id, field } => self.drafts.discard(id, &field),
        }
    }

    /// Takes a piece of news.
    pub(in crate::app) fn take_edit(&mut self, news: EditNews) {
        match news {
            EditNews::Applied(now, ticket) => {
                let is_chosen = self.editing.chosen.take_if(|chosen| *chosen == ticket).is_some();
                self.editing.hides_deletions = is_chosen;
                self.stands_decided(now);
                self.editing.hides_deletions = false;
                self.cards_are_shared(ticket);
                self.answered(ticket, None);
            }
            EditNews::Undone(now, step, passed) => {
                let words = self.step_in_words(&now.portfolio, (step, passed), true);
                self.stands_now(now);
                self.tell(Tone::Done, words);
            }
            EditNews::Redone(now, step, passed) => {
                let words = self.step_in_words(&now.portfolio, (step, passed), false);
                self.stands_now(now);
                self.tell(Tone::Done, words);
            }
            EditNews::Overtaken(now) => {
                self.stands_now(now);
                self.tell_problem("message-overtaken", &[]);
            }
            EditNews::Outrun(now, ticket) => {
                self.stands_now(now);
                // What has come there is told at the field itself; of many cells, here.
                self.drafts.outrun(ticket);
                if self.editing.in_sight.contains(&ticket) {
                    self.tell_problem("message-cells-moved-on", &[]);
                }
                self.forget_block(ticket);
            }
            EditNews::Wrote(id, field, by) => {
                self.editing.writers.insert((id, field), by);
            }
            EditNews::Refused(ticket, message) => {
                self.answered(ticket, Some(&message));
                self.failed(&message);
            }
        }
    }

    /// What was taken back or done again, and what was passed over. Whose step it was is said where
    /// one that was not made here was taken back.
    fn step_in_words(
        &self,
        portfolio: &Arc<Portfolio>,
        (step, passed): (Entry, Vec<Passed>),
        taken_back: bool,
    ) -> impl Fn(&'static Texts) -> String + Send + Sync + 'static {
        // Of one behind those that were passed over nobody had said before whose it was.
        let foreign = self.open.as_ref().is_some_and(|open| open.steps.undo_is_foreign);
        let says_whose = taken_back && (foreign || !passed.is_empty());
        let portfolio = Arc::clone(portfolio);
        let key = if taken_back { "message-undone" } else { "message-redone" };
        move |texts| {
            let step = match (says_whose, foreign) {
                (true, true) => describe_foreign_step(texts, &portfolio, &step),
                (true, false) => describe_step_by(texts, &portfolio, &step),
                (false, true | false) => describe_step(texts, &portfolio, &step),
            };
            let over = passed.iter().map(|one| describe_passed(texts, &portfolio, one));
            let done = texts.with(key, &[("step", &step)]);
            over.chain([done]).collect::<Vec<_>>().join("\n")
        }
    }

    /// The name that changes are logged under.
    pub(in crate::app) fn actor(&self) -> String {
        actor(&self.settings.name, self.texts())
    }

    /// Whether anybody has said who sits here.
    #[must_use]
    pub fn knows_who(&self) -> bool {
        known_actor(&self.settings.name).is_some()
    }

    /// Changes the document, as one step. Nothing where nothing can be changed now.
    pub(in crate::app) fn change(&mut self, changes: Vec<Change>) -> Option<Ticket> {
        let by = self.actor();
        self.command(Command { by, note: String::new(), changes })
    }

    /// Hands a command over; its ticket comes back with the news.
    fn command(&mut self, command: Command) -> Option<Ticket> {
        self.apply(command, Upon::Whatever)
    }

    /// Changes cells that somebody has typed in, as one step. What another process has written in them
    /// meanwhile is not laid over: it comes in sight first.
    pub(super) fn change_in_sight(&mut self, changes: Vec<Change>) -> Option<Ticket> {
        let seen = self.cells_in_sight()?;
        let command = Command { by: self.actor(), note: String::new(), changes };
        self.apply(command, Upon::Cells(seen))
    }

    /// What stands in the cells as the window shows them.
    fn cells_in_sight(&self) -> Option<InSight> {
        let open = self.open.as_ref()?;
        let (portfolio, conflicts) = (&open.portfolio, &open.steps.conflicts);
        Some(InSight { portfolio: Arc::clone(portfolio), conflicts: Arc::clone(conflicts) })
    }

    /// Hands a block over. `upon`: the state that it was worked out from, where somebody has looked at it or it
    /// took its time. What the keys say of a few cells goes upon what stands in them; while a command of this
    /// window is under way, that is not in sight yet, and the block follows it.
    pub(super) fn apply_block(&mut self, command: Command, upon: Option<String>) -> Option<Ticket> {
        let all_is_in_sight = self.editing.answered == self.editing.tickets;
        let seen = self.cells_in_sight().filter(|_| all_is_in_sight);
        let is_in_sight = upon.is_none() && seen.is_some();
        let upon = upon.map(Upon::State).or(seen.map(Upon::Cells)).unwrap_or(Upon::Whatever);
        let ticket = self.apply(command, upon)?;
        if is_in_sight {
            self.editing.in_sight.insert(ticket);
        }
        Some(ticket)
    }

    /// A block is under way no more.
    fn forget_block(&mut self, ticket: Ticket) {
        self.editing.answered = ticket;
        self.editing.in_sight.remove(&ticket);
        self.editing.partly.remove(&ticket);
    }

    /// Hands a command over that was worked out from many values of the document: what others have
    /// written since is not laid over, but refuses it.
    pub(in crate::app) fn command_upon(
        &mut self,
        command: Command,
        upon: String,
    ) -> Option<Ticket> {
        self.apply(command, Upon::State(upon))
    }

    pub(super) fn apply(&mut self, command: Command, upon: Upon) -> Option<Ticket> {
        self.editing.tickets += 1;
        let ticket = self.editing.tickets;
        self.hand_over(EditJob::Apply { command, upon, today: self.started_on, ticket })
            .then_some(ticket)
    }

    /// What has come of a block; nothing while nobody has asked for it.
    #[must_use]
    pub fn block(&self, name: RecordId) -> Option<BlockFate> {
        self.editing.blocks.get(&name).copied()
    }

    /// There is news of a command: it may be a block that was looked at.
    pub(in crate::app) fn block_answered(&mut self, ticket: Ticket, refused: Option<&Message>) {
        let mut fates = self.editing.blocks.values_mut();
        if let Some(fate) = fates.find(|fate| **fate == BlockFate::UnderWay(ticket)) {
            *fate = if refused.is_some() { BlockFate::Refused } else { BlockFate::Written };
        }
        if let Some(partly) = self.editing.partly.remove(&ticket).filter(|_| refused.is_none()) {
            self.tell_partly(partly);
        }
        self.forget_block(ticket);
    }

    fn tell_partly(&mut self, partly: Partly) {
        let Some(portfolio) = self.portfolio().cloned() else { return };
        self.tell(Tone::Problem, move |texts| partly.told(texts, &portfolio));
    }

    /// Another document is open.
    pub(in crate::app) fn forget_blocks(&mut self) {
        self.editing.writers.clear();
        self.editing.blocks.clear();
        self.editing.partly.clear();
        self.editing.in_sight.clear();
    }
}
