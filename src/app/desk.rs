//! Carries out what the window asks for, and takes the news of what was done beside it.

use std::path::PathBuf;

use chrono::Local;

use super::actions::Action;
use super::attachments::FileAction;
use super::jobs::{Dialogue, Job, News, Outcome, Steps};
use super::merging::MergeAction;
use super::messages::Tone;
use super::papers::PaperAction;
use super::rounds::RoundAction;
use super::route::{Route, View};
use super::settings::actor;
use super::tables::TableAction;
use super::{App, Open, Place};
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::text::{describe_foreign_step, describe_step};

/// How many places "back" remembers.
const REMEMBERED_PLACES: usize = 50;

impl App {
    /// Takes the news of all jobs that are done.
    pub fn receive(&mut self) {
        while let Some(news) = self.next_news() {
            self.take(news);
        }
        self.tables.receive();
        self.keep_drafts();
    }

    fn take(&mut self, news: News) {
        let Some(news) = self.take_of_folder(news) else { return };
        let Some(news) = self.take_of_merge(news) else { return };
        match news {
            News::Repairable(path) => (self.opening, self.repairable) = (None, Some(path)),
            News::MadeAnew(made) => self.tell_made_anew(&made),
            News::Opened(path, portfolio, steps) => {
                (self.opening, self.repairable) = (None, None);
                self.settings.remember(&path);
                self.settings.keep();
                self.tables.forget();
                self.history = None;
                self.back.clear();
                self.past = None;
                self.chosen = super::comparing::Chosen::default();
                self.route = Route::to(View::Overview);
                self.preview = None;
                self.replies = None;
                self.question = None;
                self.importing = None;
                self.merging = super::merging::Merging::default();
                // Counted over all documents: what was worked out from one is never taken for
                // another's.
                self.versions += 1;
                let version = self.versions;
                let mut open = Open::new(Some(path), portfolio, version, steps);
                open.shared = self.opening_shared.take().unwrap_or(open.shared);
                (self.snapshots, self.closing) = (None, false);
                self.open = Some(open);
                self.find_drafts();
                self.index = None;
                self.bring_index_along();
            }
            News::Changed(portfolio, steps, outcome) => self.changed(portfolio, steps, &outcome),
            News::Refreshed(portfolio, steps) => {
                self.changed(portfolio, steps, &Outcome::Applied(None));
                let text = self.texts().get("message-refreshed");
                self.messages.tell(Tone::Done, text);
            }
            News::Overtaken(portfolio, steps) => {
                self.changed(portfolio, steps, &Outcome::Applied(None));
                let text = self.texts().get("message-overtaken");
                self.messages.tell(Tone::Problem, text);
            }
            News::History(id, entries) => {
                let version = self.version();
                self.history = Some((id, version, entries));
            }
            News::Closed => self.closed(),
            News::Compared(asked, answer) => self.take_answer(asked, answer),
            News::Past(day, begins, portfolio) => self.show_past(day, begins, portfolio),
            News::Indexed(index) => {
                self.indexing = None;
                // One of a document that is not open any more is of no use.
                if self.open.as_ref().is_some_and(|open| index.version >= open.first_version) {
                    self.index = Some(index);
                }
            }
            News::Paper(news) => self.take_paper(news),
            News::TableRead(path, read) => self.table_read(&path, read),
            News::TablePlanned(asked, prospect) => self.table_planned(asked, prospect),
            News::Exported(path) => {
                let place = path.display().to_string();
                let text = self.texts().with("message-exported", &[("path", &place)]);
                self.messages.tell(Tone::Done, text);
            }
            News::Round(news) => self.take_round(news),
            News::Chosen(dialogue, Some(path)) => self.chosen(dialogue, path),
            News::Chosen(_, None) | News::NotNeeded => {}
            News::NoDialogue(dialogue) => {
                let name = match &dialogue {
                    Dialogue::Open
                    | Dialogue::Merge
                    | Dialogue::Import
                    | Dialogue::RoundOut(..)
                    | Dialogue::Attach(..)
                    | Dialogue::TakeOut(_)
                    | Dialogue::RoundIn(_) => String::new(),
                    Dialogue::New => "portefolje.samstyr".to_owned(),
                    Dialogue::Export(_, _, name) | Dialogue::ExportTable(_, name) => name.clone(),
                };
                self.place = Some(Place { dialogue, path: super::settings::suggested(&name) });
            }
            News::Refused(ticket, message) => {
                self.answered(ticket, Some(&message));
                self.drop_what_never_came();
                self.problem(&message);
            }
            News::Failed(message) => {
                self.progress = None;
                // Before another document is opened, this one is closed.
                if self.opening.take().is_some() && self.open.is_some() {
                    self.closed();
                }
                self.drop_what_never_came();
                self.problem(&message);
            }
            _ => {}
        }
    }

    pub(super) fn changed(
        &mut self,
        portfolio: std::sync::Arc<crate::model::kind::Portfolio>,
        steps: Steps,
        outcome: &Outcome,
    ) {
        let texts = self.texts();
        let told = match outcome {
            // What went well needs no words, and what was said before is history.
            Outcome::Applied(_) | Outcome::Restored | Outcome::Merged(_) => {
                self.messages.dismiss();
                None
            }
            Outcome::TakenBack => {
                self.messages.tell(Tone::Done, texts.get("merge-taken-back"));
                None
            }
            Outcome::Undone(step) => Some(("message-undone", step)),
            Outcome::Redone(step) => Some(("message-redone", step)),
        };
        if let Some((key, step)) = told {
            // Whose step it was is said where it was not made here.
            let foreign = self.open.as_ref().is_some_and(|open| open.steps.undo_is_foreign);
            let whose = foreign && matches!(outcome, Outcome::Undone(_));
            let step = match whose {
                true => describe_foreign_step(texts, &portfolio, step),
                false => describe_step(texts, &portfolio, step),
            };
            self.messages.tell(Tone::Done, texts.with(key, &[("step", &step)]));
        }
        let sealed = self.newly_sealed(&portfolio);
        if sealed > 0 {
            self.messages.tell(Tone::Done, texts.count("message-sealed", sealed, &[]));
        }
        // A record that is gone cannot stay open; one that is on its way was never there.
        let gone = |id: &RecordId| {
            let before = self.open.as_ref().map(|open| &open.portfolio);
            let was_there = before.is_some_and(|before| before.record(*id).is_some());
            self.past.is_none() && was_there && portfolio.record(*id).is_none()
        };
        if self.route.record.as_ref().is_some_and(gone) {
            self.route.record = None;
        }
        self.versions += 1;
        let version = self.versions;
        if let Some(open) = &mut self.open {
            open.portfolio = portfolio;
            open.version = version;
            open.steps = steps;
            open.saved_at = Some(Local::now());
        }
        // Whatever was done since, going back would lose it.
        (self.merging.done, self.merging.before) = (None, None);
        if let Outcome::Merged(merged) = outcome {
            self.after_merge(merged);
        }
        let ticket = match outcome {
            Outcome::Applied(ticket) => *ticket,
            Outcome::Undone(_)
            | Outcome::Redone(_)
            | Outcome::Restored
            | Outcome::Merged(_)
            | Outcome::TakenBack => None,
        };
        if let Some(ticket) = ticket {
            self.answered(ticket, None);
        }
        self.after_change(ticket);
    }

    /// How many decisions a change has made final.
    fn newly_sealed(&self, portfolio: &crate::model::kind::Portfolio) -> i64 {
        let before = self.open.as_ref().map_or(0, |open| open.portfolio.seals.len());
        i64::try_from(portfolio.seals.len().saturating_sub(before)).unwrap_or(0)
    }

    /// A record that was to be added and could not be is not open.
    fn drop_what_never_came(&mut self) {
        let there = |id: RecordId| self.portfolio().is_some_and(|p| p.record(id).is_some());
        if !self.is_busy() && self.route.record.is_some_and(|id| !there(id)) {
            self.route.record = None;
        }
    }

    pub(super) fn problem(&mut self, message: &Message) {
        let text = self.texts().message(message, self.portfolio().map(AsRef::as_ref));
        self.messages.tell(Tone::Problem, text);
    }

    fn chosen(&mut self, dialogue: Dialogue, path: PathBuf) {
        match dialogue {
            Dialogue::Open => self.act(Action::Open(path)),
            Dialogue::Merge => self.act(Action::Merge(MergeAction::LookAt(path))),
            Dialogue::New => {
                self.settle();
                let by = self.actor();
                self.send(Job::New(path, by));
            }
            Dialogue::Import => self.act(Action::Table(TableAction::Read(path))),
            Dialogue::ExportTable(wanted, _) => {
                self.act(Action::Table(TableAction::Export(wanted, path)));
            }
            Dialogue::RoundOut(round, reminder) => {
                self.act_on_round(RoundAction::Write(round, reminder, path));
            }
            Dialogue::Attach(id, field) => self.act_on_file(FileAction::Attach(id, field, path)),
            Dialogue::TakeOut(file) => self.act_on_file(FileAction::TakeOut(file, path)),
            Dialogue::RoundIn(round) => self.act_on_round(RoundAction::Read(round, path)),
            Dialogue::Export(wanted, format, _) => {
                self.act_on_paper(PaperAction::Write(wanted, format, path));
            }
        }
    }

    /// Carries out an action. What is typed is kept on this machine before anything else happens.
    pub fn act(&mut self, action: Action) {
        self.carry_out(action);
        self.keep_drafts();
    }

    fn carry_out(&mut self, action: Action) {
        let Some(action) = self.act_on_folder(action) else { return };
        match action {
            Action::Go(route) => self.go(route),
            Action::Back => {
                self.settle();
                self.go_back();
            }
            Action::LookBack(day) => self.look_back(day),
            Action::Today => self.leave_past(),
            Action::ShowChanges(chosen) => {
                self.chosen = chosen;
                self.go(Route::to(View::Changes));
            }
            Action::Compare(asked) => self.compare(asked),
            Action::Show(id) => {
                let kind = self.portfolio().and_then(|p| p.record(id).map(|r| r.kind()));
                if let Some(kind) = kind {
                    self.go(Route::to_record(kind, id));
                }
            }
            Action::Paper(action) => self.act_on_paper(action),
            Action::Table(action) => self.act_on_table(action),
            Action::File(action) => self.act_on_file(action),
            Action::Select(record) => {
                self.settle();
                self.route.record = record;
            }
            Action::Change(changes) => {
                self.change(changes);
            }
            Action::Add { kind, id, values } => {
                self.change(vec![Change::Add { kind, id, values }]);
            }
            Action::Index => self.bring_index_along(),
            Action::Tell(message) => self.problem(&message),
            Action::Undo => self.send_named(Job::Undo),
            Action::Redo => self.send_named(Job::Redo),
            Action::Draft { id, field, text } => self.hold(id, &field, text),
            Action::Leave(left) => self.leave(left),
            Action::PutBlock { changes, cells } => self.put_block(changes, &cells),
            Action::DropDraft { id, field } => self.drafts.drop_one(id, &field),
            Action::ChooseOpen => self.choose(Dialogue::Open),
            Action::ChooseNew => self.choose(Dialogue::New),
            Action::Open(path) => {
                self.settle();
                self.repairable = None;
                self.opening = Some(path.clone());
                self.send(Job::Open(path));
            }
            Action::MakeAnew(path) => self.make_anew(path),
            Action::OpenExample => self.open_example(),
            Action::ReadHistory(id) => self.send(Job::History(id)),
            Action::TypePlace(path) => {
                if let Some(place) = &mut self.place {
                    place.path = path;
                }
            }
            Action::ConfirmPlace => {
                if let Some(place) = self.place.take() {
                    self.chosen(place.dialogue, PathBuf::from(place.path.trim()));
                }
            }
            Action::CancelPlace => self.place = None,
            Action::Round(action) => self.act_on_round(action),
            Action::Merge(action) => self.act_on_merge(action),
            Action::DismissMessage => self.messages.dismiss(),
            Action::Ask(question) => self.question = Some(question),
            Action::Cancel => self.question = None,
            Action::Confirm => self.confirm(),
            Action::SetLang(_) | Action::SetTheme(_) | Action::SetZoom(_) | Action::SetName(_) => {
                self.choose_for(action)
            }
            // Carried out before.
            Action::Close
            | Action::CloseNow
            | Action::Quit
            | Action::ShowSnapshots
            | Action::HideSnapshots
            | Action::LookInside(_)
            | Action::Restore(_) => {}
        }
    }

    fn choose_for(&mut self, action: Action) {
        match action {
            Action::SetName(name) => self.settings.name = name,
            Action::SetLang(lang) => self.settings.lang = lang,
            Action::SetTheme(theme) => self.settings.theme = theme,
            Action::SetZoom(zoom) => self.settings.zoom = zoom.clamp(0.8, 2.0),
            _ => {}
        }
        self.settings.keep();
        self.tell_who();
    }

    pub(super) fn go(&mut self, route: Route) {
        self.importing = None;
        self.messages.dismiss();
        self.settle();
        if route != self.route {
            let left = std::mem::replace(&mut self.route, route);
            if left.view != View::Start {
                self.back.push(left);
            }
            if self.back.len() > REMEMBERED_PLACES {
                self.back.remove(0);
                self.way_back_was_cut();
            }
        }
    }

    pub(super) fn actor(&self) -> String {
        actor(&self.settings.name, self.texts())
    }

    fn send_named(&mut self, job: impl FnOnce(String) -> Job) {
        let by = self.actor();
        self.send(job(by));
    }

    fn open_example(&mut self) {
        self.settle();
        let folder = self.settings.folder.clone().unwrap_or_else(std::env::temp_dir);
        let path = folder.join("eksempelportefolje.samstyr");
        self.opening = Some(path.clone());
        self.send(Job::OpenExample(path));
    }
}
