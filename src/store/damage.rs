//! What does not hold together in a damaged file.

use std::fmt;

use crate::model::message::{Message, Tell};

/// What does not hold together in a damaged file. The texts say where, in the words of whoever found
/// it: they are for those who look after the file, and people are told of the sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The records do not match their checksum.
    Records,
    /// The report of merges does not match its checksum.
    Merges,
    /// The sessions do not match their checksum.
    Sessions,
    /// The end of the file is missing.
    CutOff,
    /// Its tables are not those of a document, to begin with that one.
    Schema(String),
    /// Its pages do not hold together.
    Pages(String),
    /// A step of the log cannot be read, or does not match its hash.
    Log(String),
    /// The step of that number is another one than in the copy that it is held against.
    Fork(i64),
    /// What stands in a table is not what we write.
    Contents(String),
    /// What was written is not what was to be written.
    Written(String),
}

impl Damage {
    /// Its code, in keys of texts.
    fn code(&self) -> &'static str {
        match self {
            Self::Records => "records",
            Self::Merges => "merges",
            Self::Sessions => "sessions",
            Self::CutOff => "cut-off",
            Self::Schema(_) => "schema",
            Self::Pages(_) => "pages",
            Self::Log(_) => "log",
            Self::Fork(_) => "fork",
            Self::Contents(_) => "contents",
            Self::Written(_) => "written",
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Records => f.write_str("the records do not match their checksum"),
            Self::Merges => f.write_str("the report of merges does not match its checksum"),
            Self::Sessions => f.write_str("the sessions do not match their checksum"),
            Self::CutOff => f.write_str("the file is cut off"),
            Self::Schema(odd) => write!(f, "unexpected schema: {odd}"),
            Self::Fork(step) => write!(f, "step {step} is another one than in the other copy"),
            Self::Log(place) => write!(f, "the log cannot be read: {place}"),
            Self::Pages(found) | Self::Contents(found) | Self::Written(found) => f.write_str(found),
        }
    }
}

impl Tell for Damage {
    fn message(&self) -> Message {
        let message = Message::of("damage", self.code());
        match self {
            Self::Schema(odd) => message.text("odd", odd),
            Self::Records
            | Self::Merges
            | Self::Sessions
            | Self::CutOff
            | Self::Pages(_)
            | Self::Log(_)
            | Self::Fork(_)
            | Self::Contents(_)
            | Self::Written(_) => message,
        }
    }
}
