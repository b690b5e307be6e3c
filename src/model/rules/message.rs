//! How a broken rule is told to a person.

use super::RuleError;
use crate::model::message::{Argument, Message, Tell};
use crate::model::seal::seal_words;

impl Tell for RuleError {
    fn message(&self) -> Message {
        match self {
            Self::Required { kind, field } => Message::new("error-required").field(*kind, field),
            Self::OutOfRange { kind, field, low, high } => Message::new("error-out-of-range")
                .field(*kind, field)
                // As text: a year is not written with a thousands separator.
                .text("low", low.to_string())
                .text("high", high.to_string()),
            Self::NumberTaken { kind, field, other } => Message::new("error-number-taken")
                .field(*kind, field)
                .with("other", Argument::Record(*other)),
            Self::NotFinite { kind, field } => Message::new("error-not-finite").field(*kind, field),
            Self::Negative { kind, field } => Message::new("error-negative").field(*kind, field),
            Self::MissingTarget { kind, field, target } => Message::new("error-missing-target")
                .field(*kind, field)
                .text("target", target.to_string()),
            Self::WrongTarget { kind, field, target } => Message::new("error-wrong-target")
                .field(*kind, field)
                .with("target", Argument::Record(*target)),
            Self::DateElsewhere { kind, field, from, link } => Message::new("error-date-elsewhere")
                .field(*kind, field)
                .with("from", Argument::Record(*from))
                .with("link", Argument::Field(*kind, link)),
            Self::OnlyOne(kind) => {
                Message::new("error-only-one").with("kind", Argument::Kind(*kind))
            }
            Self::WrongType { kind, field } => Message::new("error-wrong-type").field(*kind, field),
            Self::Circular { kind, field } => Message::new("error-circular").field(*kind, field),
            Self::Unstorable { kind, field } => {
                Message::new("error-parse-text").field(*kind, field)
            }
            Self::TooLong { kind, field } => Message::new("error-too-long").field(*kind, field),
            Self::NoTime { kind, field, text } => {
                Message::new("error-parse-time").field(*kind, field).text("text", text.clone())
            }
            Self::NotFigures { kind, field, text, figures } => Message::new("error-not-figures")
                .field(*kind, field)
                .text("text", text.clone())
                .with("count", Argument::Number(i64::try_from(*figures).unwrap_or(i64::MAX))),
            Self::EndsBefore { kind, start, end } => Message::new("error-ends-before")
                .field(*kind, end)
                .with("start", Argument::Field(*kind, start)),
            Self::BelowOne { kind, field } => Message::new("error-below-one").field(*kind, field),
            Self::OutOfOrder { kind, first, second } => Message::new("error-out-of-order")
                .field(*kind, second)
                .with("start", Argument::Field(*kind, first)),
            Self::NotAChoice { column, text, choices } => Message::new("list-refused-choice")
                .text("text", text.clone())
                .text("column", column.clone())
                .text("choices", choices.clone()),
            Self::NoSuchColumn(_) => Message::new("error-no-such-column"),
            Self::FinalByButton { kind, field } => {
                seal_words(*kind, "by-button").field(*kind, field)
            }
            Self::Sealed { kind, record } => {
                seal_words(*kind, "final").with("record", Argument::Record(*record))
            }
            Self::Settled(cell) if cell.is_excluded => cell.words("excludes"),
            Self::Settled(cell) => cell.words("settles"),
            Self::Contrary(cell) => cell.words("contrary"),
            Self::Needed { kind, record, sealed, sealing } => seal_words(*sealing, "needed")
                .with("kind", Argument::Kind(*kind))
                .with("record", Argument::Record(*record))
                .with("sealed", Argument::Record(*sealed)),
            Self::NeverFinal { kind, record } => Message::new("error-never-final")
                .with("kind", Argument::Kind(*kind))
                .with("record", Argument::Record(*record)),
            Self::NotReadyForSeal { kind, record, field } => seal_words(*kind, "lacking")
                .field(*kind, field)
                .with("record", Argument::Record(*record)),
            Self::Undecided { sealing, sealed, record, kind, field } => {
                seal_words(*sealing, "undecided")
                    .field(*kind, field)
                    .with("record", Argument::Record(*record))
                    .with("sealed", Argument::Record(*sealed))
            }
            Self::NothingToDecide { record, kind, field } => {
                Message::new("error-nothing-to-decide")
                    .field(*kind, field)
                    .with("record", Argument::Record(*record))
            }
            Self::StillReferred { first, count } => Message::new("error-still-referred")
                .with("first", Argument::Record(*first))
                .with("count", Argument::Number(i64::try_from(*count).unwrap_or(i64::MAX))),
            Self::NoSuchRecord(_) => Message::new("error-record-not-there"),
            Self::AlreadyThere(id) => {
                Message::new("error-already-there").text("id", id.to_string())
            }
        }
    }
}
