//! How what was typed comes into the document: each draft by itself, asked whether it fits, sent, and
//! let go of when the news comes that it has been written. What does not fit, or was refused, waits
//! with the reason beside it, and holds back nothing else: neither other drafts nor closing.

use super::{Block, BlockFate, EditJob, FieldText};
use crate::app::App;
use crate::app::drafts::{About, Draft, Ground, Stand, Verdict};
use crate::app::steps::Ticket;
use crate::model::command::{Change, Command};
use crate::model::conflict::Conflict;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::model::seal::seal_words;
use crate::model::value::Value;
use crate::text::{by_whom, plain_value};

/// A record that is made for a link to name, with what makes it.
type Made = (RecordId, Vec<Change>);

impl App {
    /// What typed text is held against: today's records, whatever day is shown.
    #[must_use]
    pub fn ground(&self) -> Option<Ground<'_>> {
        let open = self.open.as_ref()?;
        let names = self.editing.names.of(open.version);
        let (portfolio, texts, today) = (&open.portfolio, self.texts(), self.real_today());
        Some(Ground { portfolio, texts, today, names })
    }

    /// Holds what is being typed.
    pub(in crate::app) fn hold(&mut self, id: RecordId, field: &str, text: String) {
        let about = self.open.as_ref().and_then(|open| About::of(&open.portfolio, id));
        let over = self.stands(id, field);
        self.drafts.put((id, field), text, about, over);
    }

    /// What stands in a field now, as plain text: all that copies say of it, where they disagree.
    fn stands(&self, id: RecordId, field: &str) -> Option<String> {
        let ground = self.ground()?;
        let column = ground.column(id, field).ok()?;
        let record = ground.portfolio.record(id)?;
        Some(match self.undecided_about(id, field) {
            Some(conflict) => {
                let said = conflict.values.iter().map(|candidate| plain_value(&candidate.value));
                said.collect::<Vec<_>>().join("\u{1f}")
            }
            None => plain_value(&column.key.value(ground.portfolio, record)),
        })
    }

    /// A field was left: what was typed becomes a step, or waits with the reason. What somebody else has
    /// changed since it was begun is not laid over, however often one comes back to it: whoever typed chooses.
    pub(in crate::app) fn leave(&mut self, left: FieldText) {
        let FieldText { id, field, text, made } = left;
        let before = self.drafts.draft(id, &field);
        let waits = before.is_some_and(|it| it.stand == Stand::Aside && it.text == text);
        if waits && self.is_undecided(id, &field) {
            // What was typed for a cell that copies disagree about decides nothing by being passed through.
            return;
        }
        self.hold(id, &field, text);
        self.send_unless_moved(id, &field, made.as_ref());
    }

    /// Whether copies disagree about a field.
    #[must_use]
    pub fn is_undecided(&self, id: RecordId, field: &str) -> bool {
        self.undecided_about(id, field).is_some()
    }

    fn undecided_about(&self, id: RecordId, field: &str) -> Option<&Conflict> {
        let open = self.open.as_ref()?;
        let (index, _) = open.portfolio.record(id)?.kind().field(field)?;
        open.steps.conflicts.get(id, What::Field(index))
    }

    /// What was typed is written, although something else has come to stand there: whoever says so has seen it.
    pub(in crate::app) fn keep_mine(&mut self, id: RecordId, field: &str) {
        let Some(text) = self.drafts.get(id, field).map(str::to_owned) else { return };
        self.hold(id, field, text);
        let now = self.stands(id, field);
        self.drafts.lay_over(id, field, now);
        self.send_draft(id, field, None);
    }

    /// Sends one draft, unless something else stands in the field than it was typed over: then it waits
    /// until somebody has chosen.
    fn send_unless_moved(&mut self, id: RecordId, field: &str, made: Option<&Made>) {
        match self.moved_on(id, field) {
            // Told at the field as long as it is so.
            Some(_) => self.drafts.stand(id, field, Stand::Held(None)),
            None => self.send_draft(id, field, made),
        }
    }

    /// Sends one draft, unless there is a reason not to.
    fn send_draft(&mut self, id: RecordId, field: &str, made: Option<&Made>) {
        // What is half-typed today waits there while the past is looked at.
        let Some(text) = self.drafts.get(id, field).filter(|_| self.may_edit()) else { return };
        if self.drafts.is_sent(id, field) {
            return self.drafts.stand(id, field, Stand::Left);
        }
        let Some(ground) = self.ground() else { return };
        let verdict = match made {
            Some((target, made)) => ground.judge_made(id, field, (*target, made)),
            None => ground.judge(id, field, text),
        };
        match verdict {
            Ok(Verdict::Same) => self.drafts.drop_one(id, field),
            Ok(Verdict::Fits(changes)) => match self.change_in_sight(changes) {
                Some(ticket) => self.drafts.send(id, field, ticket),
                None => self.drafts.stand(id, field, Stand::Held(None)),
            },
            // The reason is worked out anew wherever it is shown: it may go away by itself.
            Err(_) => self.drafts.stand(id, field, Stand::Held(None)),
        }
    }

    /// Going elsewhere leaves the fields that were typed in, as leaving each of them does. What an earlier
    /// run left waits until somebody comes back to it.
    pub(in crate::app) fn settle(&mut self) {
        self.settle_those(|draft| draft.stand != Stand::Aside);
    }

    /// The same without what waits until somebody comes back to it.
    pub(in crate::app) fn settle_what_is_typed(&mut self) {
        self.settle_those(|draft| !draft.is_held());
    }

    fn settle_those(&mut self, those: impl Fn(&Draft) -> bool) {
        if !self.may_edit() || self.open.is_none() {
            return;
        }
        let cells: Vec<(RecordId, String)> = self
            .drafts
            .all()
            .filter(|(.., draft)| draft.sent.is_none() && those(draft))
            .map(|(id, field, _)| (id, field.to_owned()))
            .collect();
        for (id, field) in cells {
            self.send_unless_moved(id, &field, None);
        }
    }

    /// Whether something else has come to stand in the field since the draft was typed, and what.
    #[must_use]
    pub fn moved_on(&self, id: RecordId, field: &str) -> Option<Message> {
        let draft = self.drafts.draft(id, field).filter(|draft| draft.sent.is_none())?;
        let now = self.come_meanwhile(id, field, draft)?;
        let same = self.ground()?.judge(id, field, &draft.text) == Ok(Verdict::Same);
        (!same).then(|| Message::new("drafts-moved-on").words("now", now))
    }

    /// What stands in the field in words, and who wrote it, where that is not what the draft was typed over.
    pub(super) fn come_meanwhile(
        &self,
        id: RecordId,
        field: &str,
        draft: &Draft,
    ) -> Option<Message> {
        let over = draft.over.as_ref()?;
        self.stands(id, field).filter(|now| now != over)?;
        let ground = self.ground()?;
        let column = ground.column(id, field).ok()?;
        let record = ground.portfolio.record(id)?;
        let shown = |value: &Value| match column.show(ground.texts, ground.portfolio, value) {
            empty if empty.is_empty() => ground.texts.get("history-empty"),
            now => now,
        };
        if let Some(conflict) = self.undecided_about(id, field) {
            let said = conflict.values.iter().map(|candidate| {
                let by = by_whom(ground.texts, &candidate.by).unwrap_or_default();
                let value = shown(&candidate.value);
                ground.texts.with("drafts-said-by", &[("value", &value), ("by", &by)])
            });
            let all = said.collect::<Vec<_>>().join(", ");
            return Some(Message::new("drafts-now-undecided").text("all", all));
        }
        let now = shown(&column.key.value(ground.portfolio, record));
        let by = self.editing.writers.get(&(id, field.to_owned()));
        let by = by.and_then(|by| by_whom(ground.texts, by));
        Some(match by {
            Some(by) => Message::new("drafts-now-by").text("now", now).text("by", by),
            None => Message::new("drafts-now").text("now", now),
        })
    }

    /// The document has changed: where something else has come to stand in a field than was typed over, it is
    /// asked who wrote it.
    pub(in crate::app) fn ask_who_wrote(&mut self) {
        let moved = self.drafts.all().filter(|(id, field, draft)| {
            self.come_meanwhile(*id, field, draft).is_some() && !self.is_undecided(*id, field)
        });
        let cells: Vec<_> = moved.map(|(id, field, _)| (id, field.to_owned())).collect();
        for (id, field) in cells {
            self.send(EditJob::WhoWrote(id, field));
        }
    }

    /// There is news of a command: what it carried is let go of, or waits with the reason.
    pub(in crate::app) fn drafts_answered(&mut self, ticket: Ticket, refused: Option<&Message>) {
        let mut drafts = std::mem::take(&mut self.drafts);
        let again = drafts.answered(ticket, refused, |id, field| self.stands(id, field));
        self.drafts = drafts;
        for (id, field) in again {
            self.send_unless_moved(id, &field, None);
        }
    }

    /// Many cells get a value at once: what was typed in them goes when that has come.
    pub(in crate::app) fn put_block(&mut self, block: Block) {
        let Block { changes, cells, seen, partly } = block;
        let command = Command { by: self.actor(), note: String::new(), changes };
        let (name, upon) = seen.map(|seen| (seen.name, seen.upon)).unzip();
        let ticket = self.apply_block(command, upon);
        if let Some(name) = name {
            let fate = ticket.map_or(BlockFate::Refused, BlockFate::UnderWay);
            self.editing.blocks.insert(name, fate);
        }
        let Some(ticket) = ticket else { return };
        self.editing.partly.extend(partly.map(|partly| (ticket, partly)));
        for (id, field) in &cells {
            if !self.drafts.is_sent(*id, field) {
                self.drafts.send(*id, field, ticket);
            }
        }
    }

    /// Keeps the drafts on this machine. Where that cannot be done, it is said once, and tried again.
    pub(in crate::app) fn keep_drafts(&mut self) {
        self.editing.unkept.retain_mut(|drafts| drafts.keep().is_err());
        if self.drafts.keep().is_ok() {
            return;
        }
        if !std::mem::replace(&mut self.editing.told_unkept, true) {
            let folder = self.settings.folder.clone().unwrap_or_default();
            self.tell_problem("drafts-not-kept", &[("path", &folder.display().to_string())]);
        }
    }

    /// What is typed and not written although records are to be made final with it: what is sealed
    /// would not be what is seen.
    pub(in crate::app) fn unwritten(&self, changes: &[Change]) -> Option<Message> {
        changes.iter().find_map(|change| {
            let Change::Seal { record } = change else { return None };
            let (id, field) = *self.waiting_in_seal(*record).first()?;
            let portfolio = self.portfolio()?;
            let sealed = portfolio.record(*record)?.kind();
            Some(seal_words(sealed, "unwritten").field(portfolio.record(id)?.kind(), field))
        })
    }
}
