//! A damaged document that can be made anew from its log: offered when it could not be opened, and
//! opened when it has been done. The damaged file stays as it is.

use std::path::{Path, PathBuf};

use super::App;
use super::messages::Tone;
use crate::model::message::{Argument, Message};
use crate::store::{
    Damage, Lost, LostRecord, Repaired, StoreError, is_repairable, name_beside, repair,
};
use crate::text::Texts;

/// What there is to say of a document that was made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeAnew {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds, and what was not carried over.
    pub repaired: Repaired,
}

impl MadeAnew {
    /// That it is open, and whether all of the damaged one is in it.
    #[must_use]
    pub fn summary(&self, texts: &Texts) -> String {
        format!("{} {}", self.opened(texts), outcome(texts, &self.repaired.lost))
    }

    fn opened(&self, texts: &Texts) -> String {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let steps = i64::try_from(self.repaired.transactions).unwrap_or(i64::MAX);
        texts.count("repair-opened", steps, &[("name", &name)])
    }

    /// The same, where what is not in it is listed elsewhere.
    fn told(&self, texts: &Texts) -> String {
        let rest = match i64::try_from(self.repaired.lost.len()).unwrap_or(i64::MAX) {
            0 => texts.get("repair-nothing-lost"),
            count => texts.count("repair-lost-told", count, &[]),
        };
        format!("{} {rest}", self.opened(texts))
    }
}

/// Whether a document that could not be opened can be made anew.
pub(super) fn can_be_made_anew(path: &Path, error: &StoreError) -> bool {
    // Of another history the same one would be made.
    let StoreError::Damaged { damage, .. } = error else { return false };
    !matches!(damage, Damage::Fork(_)) && is_repairable(path)
}

/// Makes a document anew beside the damaged one, under its name with words added.
pub(super) fn make_anew(path: &Path, words: &str) -> Result<MadeAnew, StoreError> {
    let new = name_beside(path, words);
    let repaired = repair(path, &new)?;
    Ok(MadeAnew { path: new, repaired })
}

impl App {
    /// Says what was made anew. What was not carried over stays in sight until it has been read.
    pub(super) fn tell_made_anew(&mut self, made: &MadeAnew) {
        self.documents.not_carried =
            Some(made.clone()).filter(|made| !made.repaired.lost.is_empty());
        let made = made.clone();
        self.tell(Tone::Done, move |texts: &Texts| made.told(texts));
    }
}

/// Whether all is there, or how much is not: the sentence before the list.
#[must_use]
pub fn outcome(texts: &Texts, lost: &[Lost]) -> String {
    match i64::try_from(lost.len()).unwrap_or(i64::MAX) {
        0 => texts.get("repair-nothing-lost"),
        count => texts.count("repair-lost", count, &[]),
    }
}

/// What was not carried over, as a person is told.
#[must_use]
pub fn words_of(lost: &Lost) -> Message {
    match lost {
        Lost::Value { record, field } => {
            about("repair-lost-value", record).with("field", Argument::Field(record.kind, field))
        }
        Lost::Seal(Some(record)) => about("repair-lost-seal", record),
        Lost::Seal(None) => Message::new("repair-lost-stray-seal"),
        Lost::Record(record) => about("repair-lost-record", record),
        Lost::File { record, name } => about("repair-lost-file", record).text("name", name),
        Lost::Merges => Message::new("repair-lost-merges"),
        Lost::Tables => Message::new("repair-lost-tables"),
        Lost::Identity => Message::new("repair-lost-identity"),
    }
}

/// A record by its name and its kind. One without a name is called by its key.
fn about(key: &'static str, record: &LostRecord) -> Message {
    let label = match record.label.as_str() {
        "" => record.id.to_string(),
        label => label.to_owned(),
    };
    Message::new(key).text("record", label).with("kind", Argument::Kind(record.kind))
}
