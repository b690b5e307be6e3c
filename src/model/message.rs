//! What the program has to tell a person, before it is put into a language.
//!
//! An error type says which text of Fluent belongs to it and what stands in it; `text` makes the
//! sentence. That keeps every layer free of language, and every sentence in one place.

use super::choice::ChoiceSet;
use super::field::Field;
use super::fuzzy_date::FuzzyDate;
use super::id::RecordId;
use super::kind::Kind;
use super::money::Ore;

/// Something that stands in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text as it is: a path, a name, what somebody typed.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An amount, written as people write kroner.
    Money(Ore),
    /// The size of a file in bytes, written as people write sizes.
    Size(u64),
    /// A date, written as people write dates.
    Date(FuzzyDate),
    /// The word for a kind of record.
    Kind(Kind),
    /// The word for records of a kind, as a heading.
    Kinds(Kind),
    /// The words for records of several kinds, in a sentence.
    AllKinds(Vec<Kind>),
    /// The label of a field.
    Field(Kind, &'static str),
    /// The words for all of a set of choices.
    Choices(&'static ChoiceSet),
    /// The name of a record, looked up where it is shown.
    Record(RecordId),
    /// Another text, put into the same language.
    Words(Box<Message>),
}

/// A text of Fluent with what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The key in Fluent.
    pub key: &'static str,
    /// The attribute of that key in which the text stands; the text of the key itself where none.
    pub attribute: Option<&'static str>,
    /// The arguments of the text, each with its name in Fluent.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A text with nothing in it.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self { key, attribute: None, arguments: Vec::new() }
    }

    /// A text in an attribute of a key, with nothing in it.
    #[must_use]
    pub fn of(key: &'static str, attribute: &'static str) -> Self {
        Self { key, attribute: Some(attribute), arguments: Vec::new() }
    }

    /// Adds something that stands in it.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((name, argument));
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Argument::Text(text.into()))
    }

    /// Adds another text.
    #[must_use]
    pub fn words(self, name: &'static str, words: Message) -> Self {
        self.with(name, Argument::Words(Box::new(words)))
    }

    /// Adds a record.
    #[must_use]
    pub fn record(self, name: &'static str, id: RecordId) -> Self {
        self.with(name, Argument::Record(id))
    }

    /// Adds a field with the kind it belongs to.
    #[must_use]
    pub fn field(self, kind: Kind, field: &'static str) -> Self {
        self.with("kind", Argument::Kind(kind)).with("field", Argument::Field(kind, field))
    }
}

/// An error that can be told to a person.
pub trait Tell {
    /// Which text, and what stands in it.
    fn message(&self) -> Message;
}

impl Field {
    /// The field as something that stands in a sentence.
    #[must_use]
    pub fn argument(&self, kind: Kind) -> Argument {
        Argument::Field(kind, self.name)
    }
}
