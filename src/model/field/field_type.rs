//! What a field holds, and what follows from that alone.

use crate::model::choice::ChoiceSet;
use crate::model::kind::Kind;
use crate::model::value::Value;

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldType {
    /// Text; `Field::long` says whether it may have several lines.
    Text,
    /// A whole number.
    Integer,
    /// A number with decimals; amounts of money have a type of their own.
    Number,
    /// Yes or no; empty counts as no.
    Bool,
    /// Kroner and øre.
    Money,
    /// A date as precise as it is known.
    Date,
    /// A time of day, to the minute.
    Time,
    /// One of a fixed set.
    Choice(&'static ChoiceSet),
    /// A record of one kind.
    Link(Kind),
    /// A record of any kind.
    AnyLink,
    /// A file, whose bytes lie in the document beside the records.
    File,
}

impl FieldType {
    /// Whether people write or choose its values among many: neither yes or no, nor a file.
    #[must_use]
    pub fn is_written(self) -> bool {
        match self {
            Self::Bool | Self::File => false,
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::Choice(_)
            | Self::Link(_)
            | Self::AnyLink => true,
        }
    }

    /// Whether its values are numbers: they add up, and are written with figures.
    #[must_use]
    pub fn is_number(self) -> bool {
        match self {
            Self::Integer | Self::Number | Self::Money => true,
            Self::Text
            | Self::Bool
            | Self::Date
            | Self::Time
            | Self::File
            | Self::Choice(_)
            | Self::Link(_)
            | Self::AnyLink => false,
        }
    }

    /// The kind of the records that it names, where they are of one.
    #[must_use]
    pub fn target(self) -> Option<Kind> {
        match self {
            Self::Link(kind) => Some(kind),
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Bool
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::Choice(_)
            | Self::AnyLink
            | Self::File => None,
        }
    }

    /// The choices, where it is one of a fixed set.
    #[must_use]
    pub fn choices(self) -> Option<&'static ChoiceSet> {
        match self {
            Self::Choice(set) => Some(set),
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Bool
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::File
            | Self::Link(_)
            | Self::AnyLink => None,
        }
    }

    /// What a field of this type holds when nobody has said anything: a yes-or-no is no, every other
    /// field is empty.
    #[must_use]
    pub fn unsaid(self) -> Value {
        match self {
            Self::Bool => Value::Bool(false),
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::File
            | Self::Choice(_)
            | Self::Link(_)
            | Self::AnyLink => Value::Null,
        }
    }

    /// Whether it names another record.
    #[must_use]
    pub fn is_link(self) -> bool {
        match self {
            Self::Link(_) | Self::AnyLink => true,
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Bool
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::Choice(_)
            | Self::File => false,
        }
    }
}
