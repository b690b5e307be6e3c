//! Seals: what makes a record final.
//!
//! From the moment of sealing, the seal is the only source of what was sealed: papers are made from
//! it, whatever happens to the record, or to what it rests on, afterwards. What a kind seals is the
//! kind's own affair (`About::sealing`); the mechanism is one.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::id::RecordId;
use super::kind::Kind;
use super::message::Message;
use super::unseen::{is_unseen, says_nothing};
use super::value::Value;

/// The content of a seal: the text that stands in the document, and what a kind reads in it.
#[derive(Clone)]
pub struct SealContent {
    json: Arc<str>,
    read: Arc<dyn Any + Send + Sync>,
}

impl SealContent {
    /// Content that is about to be sealed. `None` when it cannot be written as JSON.
    #[must_use]
    pub fn of<T: Serialize + Send + Sync + 'static>(content: T) -> Option<Self> {
        let json = serde_json::to_string(&content).ok()?;
        Some(Self { json: json.into(), read: Arc::new(content) })
    }

    /// Content that was sealed once, as a `T`. `None` when the text does not say one.
    #[must_use]
    pub fn parse<T: DeserializeOwned + Send + Sync + 'static>(json: &str) -> Option<Self> {
        let read: T = serde_json::from_str(json).ok()?;
        Some(Self { json: json.into(), read: Arc::new(read) })
    }

    /// The text in the document, byte for byte.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }

    /// What was sealed, where it is a `T`.
    #[must_use]
    pub fn read<T: 'static>(&self) -> Option<&T> {
        self.read.downcast_ref()
    }
}

impl PartialEq for SealContent {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

impl fmt::Debug for SealContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SealContent").field(&self.json).finish()
    }
}

/// A seal: the sealed content, when and by whom it was set, and the transaction that set it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seal {
    /// The record that it makes final.
    pub record: RecordId,
    /// What was sealed.
    pub content: SealContent,
    /// When the record was made final.
    pub at: DateTime<Utc>,
    /// By whom, as they called themselves; nothing where nobody had said.
    pub by: Option<String>,
    /// SHA-256 of the transaction that set it, in hexadecimal.
    pub transaction_hash: String,
    /// Seals that other copies set on the same record: nothing chooses between them.
    pub rivals: Vec<Seal>,
}

/// The words that stand in the log for whoever had not said a name, in the language of the program: part of the
/// format, whatever the program calls it in its texts.
const NOBODY: [(&str, &str); 3] =
    [("nb", "ikke oppgitt"), ("nn", "ikkje oppgitt"), ("en", "not stated")];

/// What the log says of whoever has said no name, in the language of that code.
#[must_use]
pub fn nobody(lang: &str) -> &'static str {
    let [first, ..] = NOBODY;
    NOBODY.iter().find(|(code, _)| *code == lang).map_or(first.1, |(_, word)| word)
}

/// The name that the log gives; nothing where it says that nobody has said one.
#[must_use]
pub fn named(by: &str) -> Option<String> {
    let by = by.trim();
    let is_name = !by.is_empty() && NOBODY.iter().all(|(_, word)| *word != by);
    is_name.then(|| by.to_owned())
}

/// The longest name that a change is logged under, in characters.
pub const LONGEST_NAME: usize = 120;

/// Whether a text can stand as the name of whoever makes a change: papers print it on a line of theirs, and nothing
/// of it is unseen.
#[must_use]
pub fn can_sign(name: &str) -> bool {
    let name = name.trim();
    !says_nothing(name) && !name.chars().any(is_unseen) && name.chars().count() <= LONGEST_NAME
}

impl Seal {
    /// It, and those that other copies set on the same record.
    pub fn and_rivals(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.rivals)
    }

    /// Whether that text, or that choice, was sealed for a field.
    #[must_use]
    pub fn says(&self, field: &str, value: &Value) -> bool {
        let content: Option<serde_json::Value> = serde_json::from_str(self.content.json()).ok();
        let sealed =
            content.as_ref().and_then(|content| content.get(field)).and_then(|it| it.as_str());
        match value {
            Value::Text(text) => sealed == Some(text.as_str()),
            Value::Choice(code) => sealed == Some(*code),
            Value::Null => sealed.is_none_or(str::is_empty),
            Value::Integer(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Money(_)
            | Value::Date(_)
            | Value::Time(_)
            | Value::File(_)
            | Value::Link(_) => false,
        }
    }

    /// Whether both were set at once, so that one code is that of both.
    #[must_use]
    pub fn has_code_of(&self, other: &Self) -> bool {
        self.transaction_hash == other.transaction_hash
    }

    /// The first twelve digits of the hash: what is printed in papers, so that an archived paper
    /// can bear witness for the document.
    #[must_use]
    pub fn short_hash(&self) -> &str {
        self.transaction_hash.get(..12).unwrap_or(&self.transaction_hash)
    }
}

/// The sentence about what copies say besides what was sealed, for [`seal_words`].
#[must_use]
pub fn besides(seal: Option<&Seal>) -> &'static str {
    if seal.is_some_and(|seal| !seal.rivals.is_empty()) { "apart" } else { "proposed" }
}

/// What a kind says of its seal, in its own words; `sentence` is one of `Sealing::WORDS`.
#[must_use]
pub fn seal_words(kind: Kind, sentence: &'static str) -> Message {
    let sealing = kind.about().sealing;
    Message::of(sealing.map_or("error-never-final", |sealing| sealing.words), sentence)
}
