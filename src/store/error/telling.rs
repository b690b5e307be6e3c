//! How a person is told what went wrong with a document.

use std::path::Path;

use super::StoreError;
use crate::model::message::{Argument, Message, Tell};
use crate::model::seal::seal_words;
use crate::store::damage::Damage;

impl Tell for StoreError {
    fn message(&self) -> Message {
        let about = |key, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::NotFound(path) => about("error-not-found", path),
            Self::IsFolder(path) => about("error-is-folder", path),
            Self::NoFile { path, nature } => {
                about("error-no-file", path).text("what", nature.code())
            }
            Self::InTheWay { path, thing, nature } => about("error-in-the-way", path)
                .text("thing", thing.display().to_string())
                .text("what", nature.code()),
            Self::OthersJournal { path, journal } => {
                about("error-others-journal", path).text("journal", journal.display().to_string())
            }
            Self::BesideDocument { path, document } => about("error-target-beside-document", path)
                .text("document", document.display().to_string()),
            Self::NotReadable(path) => about("error-not-readable", path),
            Self::NotWritable(path) => about("error-not-writable", path),
            Self::NameNotText(path) => about("error-name-not-text", path),
            Self::NameTooLong(path) => about("error-name-too-long", path),
            Self::Empty(path) => about("error-empty-file", path),
            Self::NotACopy(path) => about("error-not-a-copy", path),
            Self::NotOurs(path) => about("error-not-ours", path),
            Self::Newer { path, version } => {
                about("error-newer", path).text("version", version.to_string())
            }
            Self::OtherDocument(path) => about("error-other-document", path),
            Self::Damaged { path, damage: Damage::Fork(step) } => {
                about("error-other-history", path).with("step", Argument::Number(*step))
            }
            Self::Damaged { path, damage } => {
                about("error-damaged", path).words("detail", damage.message())
            }
            Self::Exists(path) => about("error-exists", path),
            Self::Busy(path) => about("error-busy", path),
            Self::Replaced(path) => about("error-replaced", path),
            Self::Overtaken(path) => about("error-overtaken", path),
            Self::CopyGone(path) => about("error-copy-gone", path),
            Self::NotRepairable { path, damage } => {
                about("error-not-repairable", path).words("detail", damage.message())
            }
            Self::DiskFull(path) => about("error-disk-full", path),
            Self::FileMissing { path, name } => {
                about("error-file-missing", path).text("name", name.clone())
            }
            Self::FileDamaged { path, name } => {
                about("error-file-damaged", path).text("name", name.clone())
            }
            Self::Read(error) => error.message(),
            Self::Rule(rule) => rule.message(),
            Self::NothingToUndo => Message::new("error-nothing-to-undo"),
            Self::NothingToRedo => Message::new("error-nothing-to-redo"),
            Self::SealStays { kind, record } => {
                seal_words(*kind, "stays").with("record", Argument::Record(*record))
            }
            Self::MovedOn { record, kind, field } => Message::new("error-moved-on")
                .field(*kind, field)
                .with("record", Argument::Record(*record)),
            Self::TargetGone { kind, field, name } => {
                Message::new("error-target-gone").field(*kind, field).text("target", name.clone())
            }
            Self::RecordGone { kind, name } => Message::new("error-record-gone")
                .with("kind", Argument::Kind(*kind))
                .text("record", name.clone()),
            Self::Database { path, source } => {
                about("error-database", path).text("detail", source.to_string())
            }
            Self::Unconfirmed { path, detail } => {
                about("error-unconfirmed", path).text("detail", detail.clone())
            }
            Self::Io { path, source } => about("error-io", path).text("detail", source.to_string()),
        }
    }
}
