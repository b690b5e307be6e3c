//! A damaged document that can be made anew from its log: offered when it could not be opened, and
//! opened when it has been done. The damaged file stays as it is.

use std::path::{Path, PathBuf};

use super::App;
use super::messages::Tone;
use crate::model::message::{Argument, Message};
use crate::store::{Lost, LostRecord, Repaired, StoreError, is_repairable, name_beside, repair};
use crate::text::Texts;

/// What there is to say of a document that was made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MadeAnew {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds, and what was not carried over.
    pub repaired: Repaired,
}

/// What was not carried over when a document was made anew, in words, until it has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCarried {
    /// The sentence over it.
    pub summary: String,
    /// One line each.
    pub lines: Vec<String>,
}

/// Whether a document that could not be opened can be made anew.
pub(super) fn can_be_made_anew(path: &Path, error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged { .. }) && is_repairable(path)
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
        let name = made.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let steps = i64::try_from(made.repaired.transactions).unwrap_or(i64::MAX);
        let lost = i64::try_from(made.repaired.lost.len()).unwrap_or(i64::MAX);
        let done = move |texts: &Texts| texts.count("repair-opened", steps, &[("name", &name)]);
        let texts = self.texts();
        let summary = format!("{} {}", done(texts), outcome(texts, &made.repaired.lost));
        let lines = made.repaired.lost.iter().map(|lost| texts.message(&words_of(lost), None));
        let lines: Vec<String> = lines.collect();
        // The list stands elsewhere.
        let say = move |texts: &Texts| match lost {
            0 => format!("{} {}", done(texts), texts.get("repair-nothing-lost")),
            count => format!("{} {}", done(texts), texts.count("repair-lost-told", count, &[])),
        };
        self.documents.not_carried = (!lines.is_empty()).then_some(NotCarried { summary, lines });
        self.tell(Tone::Done, say);
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
