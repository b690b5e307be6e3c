//! Takes the news of what was done beside the window, and carries out what the window asks for: each to
//! the feature whose it is. What all features have in common about it stands here too.

use std::collections::BTreeMap;

use chrono::Utc;

use super::App;
use super::actions::Action;
use super::messages::Tone;
use super::news::News;
use super::out::Done;
use super::settings::SettingsAction;
use super::steps::{Now, Steps, Ticket};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Argument, Message};
use crate::model::seal::seal_words;
use crate::report::voice::Voice;
use crate::text::Texts;
use crate::text::named;

impl App {
    /// Takes the news of all jobs that are done.
    pub fn receive(&mut self) {
        while let Some(news) = self.jobs.take_news() {
            self.take(news);
        }
        self.lists.receive();
        for fault in self.lists.take_faults() {
            self.problem(&fault);
        }
        self.keep_drafts();
        self.part();
        self.settle_place();
    }

    fn take(&mut self, news: News) {
        match news {
            News::Document(news) => self.take_document(news),
            News::Folder(news) => self.take_folder(news),
            News::Edit(news) => self.take_edit(news),
            News::History(news) => self.take_history(news),
            News::Past(news) => self.take_past(news),
            News::Compared(news) => self.take_comparison(news),
            News::Snapshot(news) => self.take_snapshots(news),
            News::Merge(news) => self.take_merge(news),
            News::Paper(news) => self.take_paper(news),
            News::File(news) => self.take_file(news),
            News::Sheet(news) => self.take_sheet(news),
            News::Round(news) => self.take_round(news),
            News::Overview(news) => self.take_overview(news),
            News::Search(news) => self.take_search(news),
            News::Desktop(news) => self.take_desktop(news),
            News::Dialogue(news) => self.take_dialogue(news),
            News::Done(Done) => {}
            News::Failed(message) => self.failed(&message),
        }
    }

    /// Carries out an action. What is typed is kept on this machine before anything else happens.
    pub fn act(&mut self, action: impl Into<Action>) {
        let action = action.into();
        if !matches!(&action, Action::Settings(SettingsAction::Name(_))) {
            // Whatever is done may bear the name that is being typed.
            self.settings.keep_name();
        }
        self.carry_out(action);
        self.keep_drafts();
    }

    fn carry_out(&mut self, action: Action) {
        match action {
            Action::Document(action) => self.act_on_document(action),
            Action::Route(action) => self.act_on_route(action),
            Action::Edit(action) => self.act_on_edit(action),
            Action::Question(action) => self.act_on_question(action),
            Action::History(action) => self.act_on_history(action),
            Action::Past(action) => self.act_on_past(action),
            Action::Compare(action) => self.act_on_comparison(action),
            Action::Snapshot(action) => self.act_on_snapshots(action),
            Action::Merge(action) => self.act_on_merge(action),
            Action::Paper(action) => self.act_on_paper(action),
            Action::File(action) => self.act_on_file(action),
            Action::Sheet(action) => self.act_on_sheet(action),
            Action::Round(action) => self.act_on_round(action),
            Action::Overview(action) => self.act_on_overview(action),
            Action::Search(action) => self.act_on_search(action),
            Action::Place(action) => self.act_on_place(action),
            Action::Desktop(action) => self.act_on_desktop(action),
            Action::Message(action) => self.act_on_message(action),
            Action::Settings(action) => self.act_on_settings(action),
        }
    }

    /// The document is not open any more, or another one is: what was shown of it is forgotten.
    pub(super) fn forget(&mut self) {
        self.messages.leave();
        self.past = None;
        self.back.clear();
        self.lists.forget();
        self.place = None;
        self.history = None;
        self.question = None;
        self.preview = None;
        self.importing = None;
        self.forget_blocks();
        self.snapshots = None;
        self.comparing = Default::default();
        self.merging = Default::default();
        self.overview = Default::default();
        self.search.index = None;
        self.search.opened = Default::default();
        self.put_replies_away();
        (self.documents.opening, self.documents.parting) = (None, None);
        (self.documents.closing, self.documents.leaving) = (None, None);
    }

    /// The document has changed, whoever did it.
    pub(super) fn stands_now(&mut self, now: Now) {
        let Now { portfolio, steps } = now;
        // What went well needs no words.
        self.messages.end_with_a_step();
        let sealed = self.newly_sealed(&portfolio);
        if !sealed.is_empty() {
            self.tell(Tone::Done, move |texts| said(texts, &sealed));
        }
        self.tell_deleted(&portfolio, &steps);
        self.versions += 1;
        let mut before = None;
        if let Some(open) = &mut self.open {
            before = Some(std::mem::replace(&mut open.portfolio, portfolio));
            open.version = self.versions;
            open.steps = *steps;
            open.saved_at = Some(Utc::now());
        }
        // Whatever was done since a merge, going back would lose it.
        (self.merging.done, self.merging.before) = (None, None);
        if let Some(before) = before {
            self.question_again(&before);
        }
        self.import_again();
        self.replies_again();
        self.hold_what_is_stranded();
        self.ask_who_wrote();
    }

    /// The document has changed to that: what was deleted is told, with the way back. A record that is gone cannot
    /// stay open; one that is on its way was never there.
    fn tell_deleted(&mut self, portfolio: &Portfolio, steps: &Steps) {
        let gone = |id: &RecordId| {
            let before = self.open.as_ref().map(|open| &open.portfolio);
            let was_there = before.is_some_and(|before| before.record(*id).is_some());
            self.past.is_none() && was_there && portfolio.record(*id).is_none()
        };
        let open = self.route.record.filter(gone);
        let step = steps.undo.as_ref().filter(|_| !steps.undo_is_foreign);
        let step = step.filter(|_| !self.editing.hides_deletions);
        let deleted: Vec<RecordId> = step.map_or_else(Vec::new, |step| {
            let of_itself = step.changes.iter().filter(|it| !it.kind.about().goes_with_it);
            of_itself.filter(|it| it.what == What::Alive).map(|it| it.id).filter(gone).collect()
        });
        if let Some(id) = open.or(deleted.first().copied()) {
            if let Some(before) = self.open.as_ref().map(|open| open.portfolio.clone()) {
                let more = i64::try_from(deleted.len().saturating_sub(1)).unwrap_or(i64::MAX);
                self.tell(Tone::Done, move |texts| {
                    let name = named(texts, &before, id);
                    texts.count("message-deleted", more, &[("record", &name)])
                });
            }
            if !deleted.is_empty() {
                self.messages.mark_undo();
            }
            if open.is_some() {
                self.route.record = None;
            }
        }
    }

    /// That another window has made records final, of which this one shows what they say.
    pub(super) fn tell_sealed_elsewhere(&mut self, sealed: Vec<Message>) {
        self.tell(Tone::Done, move |texts| {
            texts.with("message-sealed-elsewhere", &[("made", &said(texts, &sealed))])
        });
    }

    /// How many records a change has made final, to be told, kind by kind.
    pub(super) fn newly_sealed(&self, portfolio: &Portfolio) -> Vec<Message> {
        let Some(before) = self.open.as_ref().map(|open| &open.portfolio) else {
            return Vec::new();
        };
        let new = portfolio.seals.keys().filter(|id| !before.seals.contains_key(*id));
        let mut counts: BTreeMap<(Kind, &str), i64> = BTreeMap::new();
        for record in new.filter_map(|id| portfolio.record(*id)) {
            let decision = portfolio.decisions.get_raw(record.record_id());
            let voice = decision.map_or(Voice::Decides, |it| Voice::of_decision(portfolio, it));
            *counts.entry((record.kind(), voice.argument().1)).or_default() += 1;
        }
        let said = counts.into_iter().filter_map(|((kind, voice), count)| {
            let message = seal_words(kind, "made").with("count", Argument::Number(count));
            let message = message.text("voice", voice);
            kind.about().sealing.map(|_| message)
        });
        said.collect()
    }

    /// There is news of a command: whoever may have sent it hears of it.
    pub(super) fn answered(&mut self, ticket: Ticket, refused: Option<&Message>) {
        self.drafts_answered(ticket, refused);
        self.round_answered(ticket, refused);
        self.import_answered(ticket, refused);
        self.block_answered(ticket, refused);
    }

    /// A job could not be done. A record that was to be added and could not be is not open.
    pub(super) fn failed(&mut self, message: &Message) {
        let there = |id: RecordId| self.portfolio().is_some_and(|p| p.record(id).is_some());
        if !self.is_busy() && self.route.record.is_some_and(|id| !there(id)) {
            self.route.record = None;
        }
        self.problem(message);
    }
}

/// Sentences, one after the other.
fn said(texts: &Texts, messages: &[Message]) -> String {
    let said = messages.iter().map(|message| texts.message(message, None));
    said.collect::<Vec<_>>().join(" ")
}
