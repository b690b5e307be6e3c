//! How a person is told what went wrong with a document.

use super::StoreError;
use crate::model::message::{Argument, Message, Tell};
use crate::model::seal::seal_words;
use crate::store::damage::Damage;

impl Tell for StoreError {
    fn message(&self) -> Message {
        let said = match self.path() {
            Some(path) => words(self).text("path", path.display().to_string()),
            None => words(self),
        };
        with_arguments(self, said)
    }
}

/// The text that tells it, with nothing in it yet but what a broken rule or an error of reading says of itself.
fn words(error: &StoreError) -> Message {
    let key = match error {
        StoreError::NotFound(_) => "error-not-found",
        StoreError::IsFolder(_) => "error-is-folder",
        StoreError::NoFile { .. } => "error-no-file",
        StoreError::InTheWay { .. } => "error-in-the-way",
        StoreError::OthersJournal { .. } => "error-others-journal",
        StoreError::BesideDocument { .. } => "error-target-beside-document",
        StoreError::NotReadable(_) => "error-not-readable",
        StoreError::NotWritable(path) if path.is_file() => "error-document-read-only",
        StoreError::NotWritable(_) => "error-not-writable",
        StoreError::NameNotText(_) => "error-name-not-text",
        StoreError::NameTooLong(_) => "error-name-too-long",
        StoreError::Empty(_) => "error-empty-file",
        StoreError::NotACopy(_) => "error-not-a-copy",
        StoreError::NotOurs(_) => "error-not-ours",
        StoreError::Newer { .. } => "error-newer",
        StoreError::OtherDocument(_) => "error-other-document",
        StoreError::Damaged { damage: Damage::Fork(_), .. } => "error-other-history",
        StoreError::Damaged { .. } => "error-damaged",
        StoreError::Exists(_) => "error-exists",
        StoreError::Busy(_) => "error-busy",
        StoreError::Replaced(_) => "error-replaced",
        StoreError::Overtaken(_) => "error-overtaken",
        StoreError::CopyGone(_) => "error-copy-gone",
        StoreError::NotRepairable { .. } => "error-not-repairable",
        StoreError::DiskFull(_) => "error-disk-full",
        StoreError::FileMissing { .. } => "error-file-missing",
        StoreError::FileDamaged { .. } => "error-file-damaged",
        StoreError::NothingToUndo => "error-nothing-to-undo",
        StoreError::NothingToRedo => "error-nothing-to-redo",
        StoreError::MovedOn { .. } => "error-moved-on",
        StoreError::TargetGone { .. } => "error-target-gone",
        StoreError::RecordGone { .. } => "error-record-gone",
        StoreError::Database { .. } => "error-database",
        StoreError::Unconfirmed { .. } => "error-unconfirmed",
        StoreError::Io { .. } => "error-io",
        StoreError::Read(error) => return error.message(),
        StoreError::Rule(rule) => return rule.message(),
        StoreError::SealStays { kind, .. } => return seal_words(*kind, "stays"),
    };
    Message::new(key)
}

/// What stands in the text besides the file that it is about.
fn with_arguments(error: &StoreError, said: Message) -> Message {
    match error {
        StoreError::NoFile { nature, .. } => said.text("what", nature.code()),
        StoreError::InTheWay { thing, nature, .. } => {
            said.text("thing", thing.display().to_string()).text("what", nature.code())
        }
        StoreError::OthersJournal { journal, .. } => {
            said.text("journal", journal.display().to_string())
        }
        StoreError::BesideDocument { document, .. } => {
            said.text("document", document.display().to_string())
        }
        StoreError::Newer { version, .. } => said.text("version", version.to_string()),
        StoreError::Damaged { damage: Damage::Fork(step), .. } => {
            said.with("step", Argument::Number(*step))
        }
        StoreError::Damaged { damage, .. } | StoreError::NotRepairable { damage, .. } => {
            said.words("detail", damage.message())
        }
        StoreError::FileMissing { name, .. } | StoreError::FileDamaged { name, .. } => {
            said.text("name", name)
        }
        StoreError::SealStays { record, .. } => said.record("record", *record),
        StoreError::MovedOn { record, kind, field } => {
            said.field(*kind, field).record("record", *record)
        }
        StoreError::TargetGone { kind, field, name } => {
            said.field(*kind, field).text("target", name)
        }
        StoreError::RecordGone { kind, name } => {
            said.with("kind", Argument::Kind(*kind)).text("record", name)
        }
        StoreError::Database { source, .. } => said.text("detail", source.to_string()),
        StoreError::Unconfirmed { detail, .. } => said.text("detail", detail),
        StoreError::Io { source, .. } => said.text("detail", source.to_string()),
        StoreError::NotFound(_)
        | StoreError::IsFolder(_)
        | StoreError::NotReadable(_)
        | StoreError::NotWritable(_)
        | StoreError::NameNotText(_)
        | StoreError::NameTooLong(_)
        | StoreError::Empty(_)
        | StoreError::NotACopy(_)
        | StoreError::NotOurs(_)
        | StoreError::OtherDocument(_)
        | StoreError::Exists(_)
        | StoreError::Busy(_)
        | StoreError::Replaced(_)
        | StoreError::Overtaken(_)
        | StoreError::CopyGone(_)
        | StoreError::DiskFull(_)
        | StoreError::NothingToUndo
        | StoreError::NothingToRedo
        | StoreError::Read(_)
        | StoreError::Rule(_) => said,
    }
}
