//! Files of records as the window goes about them: chosen from the disk, or written into a folder that
//! the user picks. No file is ever opened from here, and none lies anywhere on its own.

use std::path::PathBuf;

use chrono::Utc;

use super::App;
use super::jobs::{Dialogue, Job, News};
use super::messages::Tone;
use crate::files::write::write_named;
use crate::model::attached_file::AttachedFile;
use crate::model::command::{Change, Command};
use crate::model::id::RecordId;
use crate::model::message::{Message, Tell as _};
use crate::model::value::Value;
use crate::store::{Attachment, Document, MissingFile, StoreError};

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

impl App {
    /// Carries out an action.
    pub(super) fn act_on_file(&mut self, action: FileAction) {
        match action {
            FileAction::Choose(id, field) => self.choose(Dialogue::Attach(id, field)),
            FileAction::Attach(id, field, path) => {
                let by = self.actor();
                self.send(Job::Attach(id, field, path, by));
            }
            FileAction::ChooseFolder(file) => self.choose(Dialogue::TakeOut(file)),
            FileAction::TakeOut(file, folder) => self.send(Job::TakeOut(file, folder)),
            FileAction::Remove(id, field) => {
                self.change(vec![Change::Set { id, field, value: Value::Null }]);
            }
        }
    }

    /// Tells of files whose records came with a merge and whose bytes did not.
    pub(super) fn tell_missing(&mut self, missing: &[MissingFile]) {
        let Some(file) = missing.first() else { return };
        let (texts, portfolio) = (self.texts(), self.portfolio());
        let record = portfolio.map_or_else(String::new, |now| now.label(file.record));
        let told = texts.with("merge-file-missing", &[("record", &record), ("name", &file.name)]);
        let more = i64::try_from(missing.len() - 1).unwrap_or(i64::MAX);
        let told = match more {
            0 => told,
            more => format!("{told} {}", texts.count("record-more", more, &[])),
        };
        self.messages.tell(Tone::Problem, told);
    }
}

/// Reads a file from the disk and attaches it, as one step.
pub(super) fn attach(
    document: &mut Document,
    (id, field): (RecordId, usize),
    path: &std::path::Path,
    by: String,
) -> Result<Option<RecordId>, StoreError> {
    let file = Attachment::read(path)?;
    let changes = vec![Change::Set { id, field, value: Value::File(file.file().clone()) }];
    let command = Command { by, note: String::new(), changes };
    Ok(document.apply_with(&command, Utc::now(), &[file])?.transaction)
}

/// Writes a file into a folder under its own name; nothing that lies there is replaced.
pub(super) fn take_out(
    document: &Document,
    file: &AttachedFile,
    folder: &std::path::Path,
) -> Result<News, Message> {
    let bytes = document.bytes_of(file).map_err(|error| error.message())?;
    let written = write_named(folder, file.name(), &bytes).map_err(|error| error.message())?;
    Ok(News::Exported(written))
}
