//! Files of records as the window goes about them: chosen from the disk, or written into a folder that
//! the user picks. No file is ever opened from here, and none lies anywhere on its own.

use std::path::PathBuf;

use super::App;
use super::dialogues::Dialogue;
use super::held::Held;
use super::messages::{Tone, Written};
use super::steps::Now;
use crate::model::attached_file::AttachedFile;
use crate::model::command::{Change, Command};
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::model::value::Value;
use crate::store::{Attachment, FileOfRecord, MergeReport, StoreError};

/// Something asked for about the file of a record.
#[derive(Clone, Debug, PartialEq)]
pub enum FileAction {
    /// Choose a file for the field with that number.
    Choose(RecordId, usize),
    /// Take a file that was chosen.
    Attach(RecordId, usize, PathBuf),
    /// Choose a folder, and write the file there.
    ChooseFolder(AttachedFile),
    /// Write the file into a folder that was chosen.
    TakeOut(AttachedFile, PathBuf),
    /// The record lets go of its file.
    Remove(RecordId, usize),
}

/// A job on the open document.
#[derive(Debug)]
pub(super) enum FileJob {
    /// Attach the file at that place to the field of a record; who does.
    Attach(RecordId, usize, PathBuf, String),
    /// Attach a file that was read.
    Put(RecordId, usize, Box<Attachment>, String),
    /// Write a file into a folder.
    TakeOut(AttachedFile, PathBuf),
}

/// News of the jobs on files.
#[derive(Debug)]
pub(super) enum FileNews {
    /// A file was attached.
    Attached(Now),
    /// A file was written there.
    TakenOut(PathBuf),
}

impl FileJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::Attach(..) | Self::Put(..) => true,
            Self::TakeOut(..) => false,
        }
    }
}

impl FileNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Attached(_) | Self::TakenOut(_) => true,
        }
    }
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_file(&mut self, action: FileAction) {
        match action {
            FileAction::Choose(id, field) => {
                let then = move |path| FileAction::Attach(id, field, path);
                self.choose("attach", Dialogue::any_file(), then);
            }
            FileAction::Attach(id, field, path) => {
                self.settle();
                let by = self.actor();
                self.send(FileJob::Attach(id, field, path, by));
            }
            FileAction::ChooseFolder(file) => {
                self.choose("take-out", Dialogue::folder(), move |folder| {
                    FileAction::TakeOut(file.clone(), folder)
                });
            }
            FileAction::TakeOut(file, folder) => self.send(FileJob::TakeOut(file, folder)),
            FileAction::Remove(id, field) => {
                self.change(vec![Change::Set { id, field, value: Value::Null }]);
            }
        }
    }

    /// Takes a piece of news.
    pub(super) fn take_file(&mut self, news: FileNews) {
        match news {
            FileNews::Attached(now) => self.stands_now(now),
            FileNews::TakenOut(path) => {
                // Nobody knows what it does, and where it came from.
                self.tell_of_file(Message::new("message-exported"), Written::shown(path));
            }
        }
    }

    /// Tells what a merge made of the bytes of files: those that are here again, and those that did not
    /// come along.
    pub(super) fn tell_files(&mut self, report: &MergeReport) {
        self.tell_of_files("merge-file-mended", Tone::Done, &report.mended_files);
        self.tell_of_files("merge-file-missing", Tone::Problem, &report.missing_files);
    }

    fn tell_of_files(&mut self, key: &'static str, tone: Tone, files: &[FileOfRecord]) {
        let Some(file) = files.first() else { return };
        let record = self.portfolio().map_or_else(String::new, |now| now.label(file.record));
        let name = file.name.clone();
        let more = i64::try_from(files.len() - 1).unwrap_or(i64::MAX);
        self.tell(tone, move |texts| {
            let told = texts.with(key, &[("record", &record), ("name", &name)]);
            match more {
                0 => told,
                more => format!("{told} {}", texts.count("record-more", more, &[])),
            }
        });
    }
}

/// Attaches a file that was read to the field of a record, as one step.
pub(super) fn put_into(
    held: &mut Held<'_>,
    (id, field): (RecordId, usize),
    file: Attachment,
    by: String,
) -> Result<Now, StoreError> {
    held.settle()?;
    let changes = vec![Change::Set { id, field, value: Value::File(file.file().clone()) }];
    held.apply_with(&Command { by, note: String::new(), changes }, &[file])?;
    Ok(held.changed())
}
