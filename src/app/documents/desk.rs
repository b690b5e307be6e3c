//! Carries out what the window asks for about documents, and takes the news of it.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::{DocumentAction, DocumentJob, DocumentNews, Opening, Parting, Sitting, written_in};
use crate::app::dialogues::Dialogue;
use crate::app::messages::Written;
use crate::app::route::{Route, View};
use crate::app::shared::Shared;
use crate::app::steps::Now;
use crate::app::{App, Open};
use crate::model::local_time;
use crate::model::message::Message;

impl App {
    /// Carries out an action.
    pub(in crate::app) fn act_on_document(&mut self, action: DocumentAction) {
        if self.loses_typed(&action) {
            self.documents.parting = Some(Parting { action, is_asked: false });
            return;
        }
        match action {
            DocumentAction::ChooseOpen => {
                self.choose("open", Dialogue::open_document(), DocumentAction::Open);
            }
            DocumentAction::ChooseNew => {
                self.choose("new", Dialogue::save_document(), DocumentAction::New);
            }
            DocumentAction::Open(path) => {
                self.settle();
                self.begin_to_open(&path);
                self.send(DocumentJob::Open(Opening::File(path)));
            }
            DocumentAction::New(path) => {
                self.settle();
                self.begin_to_open(&path);
                let (by, language) = (self.actor(), written_in(self.lang()));
                self.send(DocumentJob::Open(Opening::New(path, by, language)));
            }
            DocumentAction::MakeAnew(path) => {
                self.begin_to_open(&path);
                let words = self.texts().get("repair-name");
                self.send(DocumentJob::Open(Opening::Repair(path, words)));
            }
            DocumentAction::MakeWhole => self.send(DocumentJob::MakeWhole),
            DocumentAction::ReadNotCarried => self.documents.not_carried = None,
            DocumentAction::ChooseCopy => self.choose_copy(),
            DocumentAction::SaveCopy(path) => {
                self.settle();
                self.send(DocumentJob::SaveCopy(path));
            }
            DocumentAction::OpenExample => self.open_example(),
            DocumentAction::Close => self.close(),
            DocumentAction::Quit => {
                self.documents.quitting = true;
                self.close();
            }
            DocumentAction::CloseNow => {
                self.documents.leaving = Some(Instant::now());
                self.jobs.close_now();
            }
            DocumentAction::LeaveTyped => {
                self.drafts.let_go();
                self.part();
            }
            DocumentAction::Stay => self.documents.parting = None,
        }
    }

    /// Whether an action leaves the document while something is typed that would be lost with it.
    fn loses_typed(&mut self, action: &DocumentAction) -> bool {
        let leaves = match action {
            DocumentAction::Open(_)
            | DocumentAction::New(_)
            | DocumentAction::MakeAnew(_)
            | DocumentAction::OpenExample
            | DocumentAction::Close
            | DocumentAction::Quit => self.open.is_some() && self.documents.closing.is_none(),
            DocumentAction::ChooseOpen
            | DocumentAction::ChooseNew
            | DocumentAction::ChooseCopy
            | DocumentAction::SaveCopy(_)
            | DocumentAction::MakeWhole
            | DocumentAction::ReadNotCarried
            | DocumentAction::CloseNow
            | DocumentAction::LeaveTyped
            | DocumentAction::Stay => false,
        };
        if !leaves {
            return false;
        }
        self.settle();
        self.keep_drafts();
        !self.drafts.are_kept()
    }

    /// Goes on with what was asked for, once nothing that is typed is lost with it. Where somebody has been
    /// asked, it is they who say so: that the machine can keep it after all answers nothing.
    pub(in crate::app) fn part(&mut self) {
        let (is_empty, are_kept) = (!self.drafts.any_here(), self.drafts.are_kept());
        let is_under_way = self.drafts.any_is_sent();
        match &mut self.documents.parting {
            Some(parting) if is_empty || (are_kept && !parting.is_asked) => {
                let action = parting.action.clone();
                self.documents.parting = None;
                self.act_on_document(action);
            }
            Some(_) if are_kept => self.documents.parting = None,
            // Once asked, it stays: what is sent again meanwhile, as by a field that is left, answers nothing yet.
            Some(parting) => parting.is_asked |= !is_under_way,
            None => {}
        }
    }

    /// Whether somebody is to say what becomes of what is typed before the document is left.
    #[must_use]
    pub fn asks_about_typed(&self) -> bool {
        self.documents.parting.as_ref().is_some_and(|parting| parting.is_asked)
    }

    fn begin_to_open(&mut self, path: &Path) {
        (self.documents.repairable, self.documents.not_carried) = (None, None);
        self.documents.opening = Some(path.to_path_buf());
        self.messages.begin_to_leave();
    }

    /// Asks where a copy is to lie; its name says that it is one, and of which day.
    fn choose_copy(&mut self) {
        let Some(file) = self.open.as_ref().and_then(|open| open.path.as_ref()) else { return };
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let day = local_time::today().format("%Y-%m-%d").to_string();
        let name =
            self.texts().with("copy-name", &[("name", &stem.unwrap_or_default()), ("day", &day)]);
        self.choose("copy", Dialogue::save_copy(&name), DocumentAction::SaveCopy);
    }

    fn open_example(&mut self) {
        self.settle();
        let folder = self.settings.folder.clone().unwrap_or_else(std::env::temp_dir);
        let path = folder.join("eksempelportefolje.samstyr");
        self.begin_to_open(&path);
        self.send(DocumentJob::Open(Opening::Example(path)));
    }

    fn close(&mut self) {
        if self.documents.closing.is_none() {
            self.settle();
            self.messages.begin_to_leave();
            self.documents.closing = Some(Instant::now());
            self.send(DocumentJob::Close);
        }
    }

    /// Takes a piece of news.
    pub(in crate::app) fn take_document(&mut self, news: DocumentNews) {
        match news {
            DocumentNews::Opened(path, now, sitting) => self.opened(path, now, sitting),
            DocumentNews::Repairable(path) => {
                (self.documents.opening, self.documents.repairable) = (None, Some(path));
            }
            DocumentNews::MadeAnew(made) | DocumentNews::MadeWhole(made) => {
                self.tell_made_anew(&made)
            }
            DocumentNews::CopySaved(path, goes_on) => self.copy_saved(path, goes_on),
            DocumentNews::NotOpened(message) => self.not_opened(&message),
            DocumentNews::Closed => self.closed(),
            DocumentNews::BrokeDown(fault) => {
                // The window stays, so that somebody reads why.
                self.documents.quitting = false;
                self.closed();
                self.failed(&fault);
            }
        }
    }

    /// A copy lies there. Of a file that can only be read it is made to go on in it.
    fn copy_saved(&mut self, path: PathBuf, goes_on: bool) {
        let goes_on = goes_on || self.open.as_ref().is_some_and(|o| o.shared == Shared::ReadOnly);
        if goes_on {
            self.act_on_document(DocumentAction::Open(path.clone()));
        }
        let told = if goes_on { "copy-goes-on" } else { "copy-saved" };
        self.tell_of_file(Message::new(told), Written::shown(path));
    }

    fn opened(&mut self, path: PathBuf, now: Now, sitting: Sitting) {
        self.settings.remember(&path);
        let shared = self.documents.opening_shared.take();
        self.forget();
        self.documents.repairable = None;
        // Counted over all documents: what was worked out from one is never taken for another's.
        self.versions += 1;
        let mut open = Open::new(Some(path), now.portfolio, self.versions, *now.steps);
        open.shared = shared.unwrap_or(open.shared);
        open.sitting = Some(sitting);
        self.open = Some(open);
        self.route = self.way_to(View::OVERVIEW);
        self.find_drafts();
        self.bring_index_along();
    }

    fn not_opened(&mut self, message: &Message) {
        // Before another document is opened, this one is closed.
        if self.documents.opening.take().is_some() && self.open.is_some() {
            self.closed();
        }
        self.failed(message);
    }

    /// The document is not open any more. What was typed and has not come waits for the next time.
    fn closed(&mut self) {
        self.drafts.close();
        self.keep_drafts();
        // Another window may open the file.
        self.leave_drafts();
        self.forget();
        self.open = None;
        self.route = Route::start();
    }
}
