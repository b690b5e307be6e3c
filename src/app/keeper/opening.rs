//! Opening a document, on a working copy or where it lies.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::Keeper;
use super::damaged::Damaged;
use crate::app::documents::{DocumentNews, make_example};
use crate::app::folder::FolderNews;
use crate::app::held::now;
use crate::app::repairing::{can_be_made_anew, make_anew};
use crate::app::shared::{Shared, Task};
use crate::model::message::{Message, Tell as _};
use crate::store::working::{Notice, Opened};
use crate::store::{Access, Document, FileOfRecord, StoreError};

impl Keeper {
    pub(super) fn open(&mut self, path: &Path) -> Result<DocumentNews, Message> {
        let Opened { document, working, notices } = match self.copies.open(path) {
            Ok(opened) => opened,
            Err(error) if error.path().is_some_and(|at| self.copies.hold(at)) => {
                // No room for a working copy on this machine: then where the file lies.
                return self.open_in_place(path);
            }
            Err(error) if can_be_made_anew(path, &error) => {
                return Ok(DocumentNews::Repairable(path.to_path_buf()));
            }
            Err(error) => return Err(error.message()),
        };
        let news = self.opened(path, &document);
        let unpublished = working.has_unpublished().unwrap_or(true);
        let working = Arc::new(working);
        self.document = Some(document);
        self.working = Some(Arc::clone(&working));
        (self.checked, self.running, self.refusals) = (false, false, 0);
        self.damaged = notices.iter().find_map(|notice| match notice {
            Notice::FileUnreadable(error) => Damaged::of(&working, error),
            Notice::Recovered
            | Notice::FileGone
            | Notice::OlderInFolder
            | Notice::MovedOn
            | Notice::NotTakenIn(_)
            | Notice::FilesLacking(_)
            | Notice::CopySetAside(_)
            | Notice::Migrated => None,
        });
        self.due = (unpublished && self.damaged.is_none()).then(Instant::now);
        let begin = Task::Begin(Arc::clone(&working), self.who.0.clone());
        // Where nobody publishes, nobody verifies: what is tried next says so.
        self.checked = self.tasks.send(begin).is_err();
        let checking = Shared::Checking(working.published_at());
        self.shared = self.damaged.as_ref().map_or(checking, Damaged::shared);
        self.out.send(FolderNews::Shared(self.shared.clone()));
        for notice in &notices {
            let words = match (notice, &self.damaged) {
                (Notice::FileUnreadable(_), Some(damaged)) => damaged.told(),
                // Nothing is published over a damaged file.
                (Notice::Recovered, Some(_)) => Message::new("notice-recovered-here"),
                (notice, _) => words_of(notice),
            };
            self.out.send(FolderNews::Told(words));
        }
        if self.damaged.is_none() && notices.iter().any(Notice::is_behind) {
            self.due = Some(Instant::now());
        }
        Ok(news)
    }

    fn opened(&self, path: &Path, document: &Document) -> DocumentNews {
        let now = now(document, &self.own);
        DocumentNews::Opened(path.to_path_buf(), now, self.reading.sitting())
    }

    /// Makes a damaged document anew, and opens the new one.
    pub(super) fn repair(&mut self, path: &Path, words: &str) -> Result<DocumentNews, Message> {
        let made = make_anew(path, words).map_err(|error| error.message())?;
        let opened = self.open(&made.path)?;
        self.out.send(DocumentNews::MadeAnew(made));
        Ok(opened)
    }

    pub(super) fn open_in_place(&mut self, path: &Path) -> Result<DocumentNews, Message> {
        let document = Document::open(path, Access::Write).map_err(|error| error.message())?;
        let news = self.opened(path, &document);
        self.document = Some(document);
        self.working = None;
        self.set_shared(Shared::InPlace);
        Ok(news)
    }
}

/// Makes the example portfolio in the program's own folder, which may not be there yet.
pub(super) fn make_own_example(path: &Path) -> Result<(), Message> {
    if let Some(folder) = path.parent() {
        // Where it cannot be made, making the file says why.
        let _ = std::fs::create_dir_all(folder);
    }
    make_example(path)
}

/// Which files came without their bytes.
pub(super) fn files_lacking(files: &[FileOfRecord]) -> Message {
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    Message::new("notice-files-lacking").text("names", names.join(", "))
}

/// What a person is told about how a document was opened.
fn words_of(notice: &Notice) -> Message {
    let path = |key, path: &PathBuf| Message::new(key).text("path", path.display().to_string());
    match notice {
        Notice::Recovered => Message::new("notice-recovered"),
        Notice::FileGone => Message::new("notice-file-gone"),
        // What keeps it from being opened has a name of its own.
        Notice::FileUnreadable(error @ StoreError::InTheWay { .. }) => error.message(),
        Notice::FileUnreadable(error) => match error.path() {
            Some(file) => path("notice-file-unreadable", &file.to_path_buf()),
            None => error.message(),
        },
        Notice::OlderInFolder => Message::new("notice-older-in-folder"),
        Notice::MovedOn => Message::new("notice-moved-on"),
        Notice::NotTakenIn(error) => {
            Message::new("notice-not-taken-in").words("why", error.message())
        }
        Notice::FilesLacking(files) => files_lacking(files),
        Notice::CopySetAside(aside) => path("notice-copy-set-aside", aside),
        Notice::Migrated => Message::new("notice-migrated"),
    }
}
