//! A damaged document that can be made anew from its log: offered when it could not be opened, and
//! opened when it has been done. The damaged file stays as it is.

use std::path::{Path, PathBuf};

use super::App;
use super::messages::Tone;
use crate::model::message::Message;
use crate::store::{Lost, Repaired, StoreError, is_repairable, name_beside, repair};

/// What there is to say of a document that was made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MadeAnew {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds, and what was not carried over.
    pub repaired: Repaired,
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
    /// Says what was made anew.
    pub(super) fn tell_made_anew(&mut self, made: &MadeAnew) {
        let name = made.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let steps = i64::try_from(made.repaired.transactions).unwrap_or(i64::MAX);
        let lost: Vec<Message> = made.repaired.lost.iter().map(words_of).collect();
        self.tell(Tone::Done, move |texts| {
            let done = texts.count("repair-opened", steps, &[("name", &name)]);
            let lost = lost.iter().map(|lost| texts.message(lost, None));
            std::iter::once(done).chain(lost).collect::<Vec<_>>().join(" ")
        });
    }
}

/// What was not carried over, as a person is told.
#[must_use]
pub fn words_of(lost: &Lost) -> Message {
    match lost {
        Lost::Value { record, field } => {
            Message::new("repair-lost-value").text("record", record.as_str()).text("field", *field)
        }
        Lost::Record(record) => Message::new("repair-lost-record").text("record", record.as_str()),
        Lost::File { record, name } => Message::new("repair-lost-file")
            .text("record", record.as_str())
            .text("name", name.as_str()),
        Lost::Merges => Message::new("repair-lost-merges"),
        Lost::Tables => Message::new("repair-lost-tables"),
        Lost::Identity => Message::new("repair-lost-identity"),
    }
}
