//! How a person is told what went wrong with a document.

use std::path::Path;

use super::{StoreError, Unwritable};
use crate::files::Nature;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell};
use crate::model::seal::seal_words;
use crate::store::damage::Damage;

impl Tell for StoreError {
    fn message(&self) -> Message {
        match self {
            Self::NotFound(path) => at("error-not-found", path),
            Self::IsFolder(path) => at("error-is-folder", path),
            Self::NotReadable(path) => at("error-not-readable", path),
            Self::NotWritable(path, Unwritable::Document) => at("error-document-read-only", path),
            Self::NotWritable(path, Unwritable::Place) => at("error-not-writable", path),
            Self::NameNotText(path) => at("error-name-not-text", path),
            Self::NameTooLong(path) => at("error-name-too-long", path),
            Self::Empty(path) => at("error-empty-file", path),
            Self::NotACopy(path) => at("error-not-a-copy", path),
            Self::NotOurs(path) => at("error-not-ours", path),
            Self::OtherDocument(path) => at("error-other-document", path),
            Self::Exists(path) => at("error-exists", path),
            Self::Busy(path) => at("error-busy", path),
            Self::Replaced(path) => at("error-replaced", path),
            Self::Overtaken(path) => at("error-overtaken", path),
            Self::CopyGone(path) => at("error-copy-gone", path),
            Self::DiskFull(path) => at("error-disk-full", path),
            Self::NoFile { path, nature } => at("error-no-file", path).text("what", nature.code()),
            Self::InTheWay { path, thing, nature } => in_the_way(path, thing, *nature),
            Self::OthersJournal { path, journal } => {
                at("error-others-journal", path).text("journal", journal.display().to_string())
            }
            Self::BesideDocument { path, document } => beside(path, document),
            Self::Newer { path, version } => {
                at("error-newer", path).text("version", version.to_string())
            }
            Self::Damaged { path, damage: Damage::Fork(step) } => other_history(path, *step),
            Self::Damaged { path, damage } => damaged(path, damage),
            Self::NotRepairable { path, damage } => {
                at("error-not-repairable", path).words("detail", damage.message())
            }
            Self::FileMissing { path, name } => at("error-file-missing", path).text("name", name),
            Self::FileDamaged { path, name } => at("error-file-damaged", path).text("name", name),
            Self::Unconfirmed { path, detail } => with_detail("error-unconfirmed", path, detail),
            Self::Database { path, source } => with_detail("error-database", path, source),
            Self::Io { path, source } => with_detail("error-io", path, source),
            Self::NothingToUndo => Message::new("error-nothing-to-undo"),
            Self::NothingToRedo => Message::new("error-nothing-to-redo"),
            Self::MovedOn { record, kind, field } => moved_on(*record, *kind, field),
            Self::TargetGone { kind, field, name } => {
                Message::new("error-target-gone").field(*kind, field).text("target", name)
            }
            Self::RecordGone { kind, name } => record_gone(*kind, name),
            Self::Read(error) => error.message(),
            Self::Rule(rule) => rule.message(),
            Self::SealStays { kind, record } => {
                seal_words(*kind, "stays").record("record", *record)
            }
        }
    }
}

/// A text about a file or a folder.
fn at(key: &'static str, path: &Path) -> Message {
    Message::new(key).text("path", path.display().to_string())
}

/// A text about a file with what the system or SQLite says.
fn with_detail(key: &'static str, path: &Path, detail: &impl ToString) -> Message {
    at(key, path).text("detail", detail.to_string())
}

fn in_the_way(path: &Path, thing: &Path, nature: Nature) -> Message {
    let said = at("error-in-the-way", path);
    said.text("thing", thing.display().to_string()).text("what", nature.code())
}

fn beside(path: &Path, document: &Path) -> Message {
    at("error-target-beside-document", path).text("document", document.display().to_string())
}

fn damaged(path: &Path, damage: &Damage) -> Message {
    at("error-damaged", path).words("detail", damage.message())
}

fn other_history(path: &Path, step: i64) -> Message {
    at("error-other-history", path).with("step", Argument::Number(step))
}

fn moved_on(record: RecordId, kind: Kind, field: &'static str) -> Message {
    Message::new("error-moved-on").field(kind, field).record("record", record)
}

fn record_gone(kind: Kind, name: &str) -> Message {
    Message::new("error-record-gone").with("kind", Argument::Kind(kind)).text("record", name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// What could not be written is told as it was when that was found, whatever has become of it since.
    #[test]
    fn what_is_told_asks_nothing_of_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.samstyr");
        std::fs::write(&file, "a").unwrap();
        let there = StoreError::not_writable(&file);
        std::fs::remove_file(&file).unwrap();
        let gone = StoreError::not_writable(&file);
        std::fs::write(&file, "a").unwrap();
        assert_eq!(there.message().key, "error-document-read-only");
        assert_eq!(gone.message().key, "error-not-writable");
    }
}
