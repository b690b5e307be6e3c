//! How a broken rule is told to a person.

use super::RuleError;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell};
use crate::model::seal::seal_words;

impl Tell for RuleError {
    fn message(&self) -> Message {
        let said = match field_of(self) {
            Some((kind, field)) => words(self).field(kind, field),
            None => words(self),
        };
        with_arguments(self, said)
    }
}

/// The text that tells it, with nothing in it yet but what a settled cell says of itself.
fn words(error: &RuleError) -> Message {
    let key = match error {
        RuleError::Required { .. } => "error-required",
        RuleError::OutOfRange { .. } => "error-out-of-range",
        RuleError::NumberTaken { .. } => "error-number-taken",
        RuleError::NotFinite { .. } => "error-not-finite",
        RuleError::Negative { .. } => "error-negative",
        RuleError::MissingTarget { .. } => "error-missing-target",
        RuleError::WrongTarget { .. } => "error-wrong-target",
        RuleError::DateElsewhere { .. } => "error-date-elsewhere",
        RuleError::OnlyOne(_) => "error-only-one",
        RuleError::WrongType { .. } => "error-wrong-type",
        RuleError::Circular { .. } => "error-circular",
        RuleError::Unstorable { .. } => "error-parse-text",
        RuleError::TooLong { .. } => "error-too-long",
        RuleError::NoTime { .. } => "error-parse-time",
        RuleError::NotFigures { .. } => "error-not-figures",
        RuleError::EndsBefore { .. } => "error-ends-before",
        RuleError::BelowOne { .. } => "error-below-one",
        RuleError::OutOfOrder { .. } => "error-out-of-order",
        RuleError::NotAChoice { .. } => "list-refused-choice",
        RuleError::NoSuchColumn(_) => "error-no-such-column",
        RuleError::NeverFinal { .. } => "error-never-final",
        RuleError::NotYet { .. } => "error-finalise-early",
        RuleError::NothingToDecide { .. } => "error-nothing-to-decide",
        RuleError::StillReferred { .. } => "error-still-referred",
        RuleError::NoSuchRecord(_) => "error-record-not-there",
        RuleError::AlreadyThere(_) => "error-already-there",
        RuleError::FinalByButton { kind, .. } => return seal_words(*kind, "by-button"),
        RuleError::Sealed { kind, .. } => return seal_words(*kind, "final"),
        RuleError::Settled(cell) if cell.is_excluded => return cell.words("excludes"),
        RuleError::Settled(cell) => return cell.words("settles"),
        RuleError::Contrary(cell) => return cell.words("contrary"),
        RuleError::Needed { sealing, .. } => return seal_words(*sealing, "needed"),
        RuleError::NotReadyForSeal { kind, .. } => return seal_words(*kind, "lacking"),
        RuleError::Undecided { sealing, .. } => return seal_words(*sealing, "undecided"),
    };
    Message::new(key)
}

/// The field that it is about, which stands in the text.
fn field_of(error: &RuleError) -> Option<(Kind, &'static str)> {
    match error {
        RuleError::Required { kind, field }
        | RuleError::NotFinite { kind, field }
        | RuleError::Negative { kind, field }
        | RuleError::WrongType { kind, field }
        | RuleError::Circular { kind, field }
        | RuleError::Unstorable { kind, field }
        | RuleError::TooLong { kind, field }
        | RuleError::BelowOne { kind, field }
        | RuleError::FinalByButton { kind, field }
        | RuleError::OutOfRange { kind, field, .. }
        | RuleError::NumberTaken { kind, field, .. }
        | RuleError::MissingTarget { kind, field, .. }
        | RuleError::WrongTarget { kind, field, .. }
        | RuleError::DateElsewhere { kind, field, .. }
        | RuleError::NoTime { kind, field, .. }
        | RuleError::NotFigures { kind, field, .. }
        | RuleError::NotReadyForSeal { kind, field, .. }
        | RuleError::NothingToDecide { kind, field, .. }
        | RuleError::Undecided { kind, field, .. }
        | RuleError::EndsBefore { kind, end: field, .. }
        | RuleError::OutOfOrder { kind, second: field, .. } => Some((*kind, *field)),
        RuleError::OnlyOne(_)
        | RuleError::NotAChoice { .. }
        | RuleError::NoSuchColumn(_)
        | RuleError::Sealed { .. }
        | RuleError::Settled(_)
        | RuleError::Contrary(_)
        | RuleError::Needed { .. }
        | RuleError::NeverFinal { .. }
        | RuleError::NotYet { .. }
        | RuleError::StillReferred { .. }
        | RuleError::NoSuchRecord(_)
        | RuleError::AlreadyThere(_) => None,
    }
}

/// What stands in the text besides the field.
fn with_arguments(error: &RuleError, said: Message) -> Message {
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    match error {
        // As text: a year is not written with a thousands separator.
        RuleError::OutOfRange { low, high, .. } => {
            said.text("low", low.to_string()).text("high", high.to_string())
        }
        RuleError::NumberTaken { other, .. } => said.record("other", *other),
        RuleError::MissingTarget { target, .. } => said.text("target", target.to_string()),
        RuleError::WrongTarget { target, .. } => said.record("target", *target),
        RuleError::DateElsewhere { kind, from, link, .. } => {
            said.record("from", *from).with("link", Argument::Field(*kind, link))
        }
        RuleError::OnlyOne(kind) => said.with("kind", Argument::Kind(*kind)),
        RuleError::NoTime { text, .. } => said.text("text", text),
        RuleError::NotFigures { text, figures, .. } => {
            said.text("text", text).with("count", number(*figures))
        }
        RuleError::EndsBefore { kind, start, .. }
        | RuleError::OutOfOrder { kind, first: start, .. } => {
            said.with("start", Argument::Field(*kind, start))
        }
        RuleError::NotAChoice { column, text, choices } => {
            said.text("text", text).text("column", column).text("choices", choices)
        }
        RuleError::Needed { kind, record, sealed, .. } => {
            let said = said.with("kind", Argument::Kind(*kind));
            said.record("record", *record).record("sealed", *sealed)
        }
        RuleError::NeverFinal { kind, record } => {
            said.with("kind", Argument::Kind(*kind)).record("record", *record)
        }
        RuleError::NotYet { record, date, today } => said
            .record("record", *record)
            .with("date", Argument::Date(date.clone()))
            .with("today", Argument::Date(FuzzyDate::from_day(*today))),
        RuleError::Sealed { record, .. }
        | RuleError::NotReadyForSeal { record, .. }
        | RuleError::NothingToDecide { record, .. } => said.record("record", *record),
        RuleError::Undecided { sealed, record, .. } => {
            said.record("record", *record).record("sealed", *sealed)
        }
        RuleError::StillReferred { first, count } => {
            said.record("first", *first).with("count", number(*count))
        }
        RuleError::AlreadyThere(id) => said.text("id", id.to_string()),
        RuleError::Required { .. }
        | RuleError::NotFinite { .. }
        | RuleError::Negative { .. }
        | RuleError::WrongType { .. }
        | RuleError::Circular { .. }
        | RuleError::Unstorable { .. }
        | RuleError::TooLong { .. }
        | RuleError::BelowOne { .. }
        | RuleError::FinalByButton { .. }
        | RuleError::Settled(_)
        | RuleError::Contrary(_)
        | RuleError::NoSuchColumn(_)
        | RuleError::NoSuchRecord(_) => said,
    }
}
