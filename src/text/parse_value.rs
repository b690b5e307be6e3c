//! What a person typed into a field, as a value of its type.

use super::lang::Lang;
use super::parse_date::{ParseDateError, parse_date_in};
use super::parse_number::{ParseNumberError, parse_integer, parse_kroner, parse_number};
use super::parse_time::{parse_time, parse_times};
use super::words;
use crate::model::choice::ChoiceSet;
use crate::model::field::{Field, FieldType};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell};
use crate::model::value::Value;
use crate::model::when::When;

/// Why what was typed is no value of the field's type.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{field} cannot be «{text}»")]
pub struct ParseValueError {
    /// The kind.
    pub kind: Kind,
    /// The field.
    pub field: &'static str,
    /// What was typed.
    pub text: String,
    /// Why the text is no value of the field.
    pub reason: Reason,
}

/// Why a text is no value of its field.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// No date.
    Date(ParseDateError),
    /// No time of day.
    Time,
    /// No amount.
    Money(ParseNumberError),
    /// No number.
    Number(ParseNumberError),
    /// No whole number.
    Integer(ParseNumberError),
    /// Neither yes nor no.
    Bool,
    /// None of those choices.
    Choice(&'static ChoiceSet),
    /// No key of a record.
    Link,
    /// Files are chosen, not typed.
    File,
    /// A character that no document can hold.
    Text,
}

impl Tell for ParseValueError {
    fn message(&self) -> Message {
        let key = match &self.reason {
            Reason::Date(ParseDateError::Impossible { .. }) => "error-parse-date-impossible",
            Reason::Date(ParseDateError::Reversed { .. }) => "error-parse-date-reversed",
            Reason::Date(ParseDateError::Ambiguous { .. }) => "error-parse-date-ambiguous",
            Reason::Date(ParseDateError::YearOutOfRange { .. }) => "error-parse-date-year",
            Reason::Date(_) => "error-parse-date",
            Reason::Time => "error-parse-time",
            Reason::Money(_) => "error-parse-money",
            Reason::Number(_) => "error-parse-number",
            Reason::Integer(_) => "error-parse-integer",
            Reason::Bool => "error-parse-bool",
            Reason::Choice(_) => "error-parse-choice",
            Reason::Link => "error-parse-link",
            Reason::File => "error-parse-file",
            Reason::Text => "error-parse-text",
        };
        let message =
            Message::new(key).field(self.kind, self.field).text("text", self.text.clone());
        match &self.reason {
            Reason::Choice(set) => message.with("choices", Argument::Choices(set)),
            Reason::Integer(_) => {
                let example = self.kind.field(self.field).map_or(0, |(_, field)| field.example());
                message.text("example", example.to_string())
            }
            Reason::Date(_)
            | Reason::Time
            | Reason::Money(_)
            | Reason::Number(_)
            | Reason::Bool
            | Reason::Link
            | Reason::File
            | Reason::Text => message,
        }
    }
}

/// Reads what was typed in the window, which speaks a language: its numbers are read as people write them
/// in it.
///
/// # Errors
/// As [`parse_value`].
pub fn parse_typed(
    lang: Lang,
    kind: Kind,
    field: &'static Field,
    text: &str,
    reference: impl Into<When>,
) -> Result<Value, ParseValueError> {
    let read = if field.field_type.is_number() { lang.as_read(text) } else { text.into() };
    let told = |error| ParseValueError { text: text.to_owned(), ..error };
    parse_value(kind, field, &read, reference).map_err(told)
}

/// A text without what is empty at its end. The last row of a table that was pasted keeps its empty cells.
fn without_end(text: &str) -> &str {
    let with_cells = text.trim_end_matches(|letter: char| letter.is_whitespace() && letter != '\t');
    let is_row = with_cells.rsplit_once('\n').is_some_and(|(before, last)| {
        let above = before.rsplit('\n').next().unwrap_or_default();
        above.contains('\t') && !last.trim().is_empty()
    });
    if is_row { with_cells } else { text.trim_end() }
}

/// Reads what was typed. Empty text empties the field; `reference` gives the year where a date has
/// none, with the state of the record where that is known.
///
/// # Errors
/// What is wrong with it, with the field it was meant for.
pub fn parse_value(
    kind: Kind,
    field: &'static Field,
    text: &str,
    reference: impl Into<When>,
) -> Result<Value, ParseValueError> {
    let when: When = reference.into();
    let error = |reason| ParseValueError { kind, field: field.name, text: text.to_owned(), reason };
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(field.field_type.unsaid());
    }
    match field.field_type {
        FieldType::Text if text.contains('\0') => Err(error(Reason::Text)),
        // What says no time is told by the rules, unless it stands there already.
        FieldType::Text if field.clock => {
            Ok(Value::Text(parse_times(trimmed).unwrap_or_else(|| trimmed.to_owned())))
        }
        FieldType::Text if field.long => Ok(Value::Text(without_end(text).to_owned())),
        FieldType::Text => Ok(Value::Text(trimmed.to_owned())),
        FieldType::Integer => {
            parse_integer(trimmed).map(Value::Integer).map_err(|e| error(Reason::Integer(e)))
        }
        FieldType::Number => {
            parse_number(trimmed).map(Value::Number).map_err(|e| error(Reason::Number(e)))
        }
        FieldType::Bool => {
            words::yes_or_no(trimmed).map(Value::Bool).ok_or_else(|| error(Reason::Bool))
        }
        FieldType::Money => {
            parse_kroner(trimmed).map(Value::Money).map_err(|e| error(Reason::Money(e)))
        }
        FieldType::Date => parse_date_in(trimmed, when.today, when.tense(kind, field))
            .map(Value::Date)
            .map_err(|e| error(Reason::Date(e))),
        FieldType::Time => parse_time(trimmed).map(Value::Time).ok_or_else(|| error(Reason::Time)),
        FieldType::File => Err(error(Reason::File)),
        FieldType::Choice(set) => {
            let code = words::choice(set, trimmed).map(Value::Choice);
            code.ok_or_else(|| error(Reason::Choice(set)))
        }
        FieldType::Link(_) | FieldType::AnyLink => {
            trimmed.parse::<RecordId>().map(Value::Link).map_err(|_| error(Reason::Link))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use chrono::NaiveDate;

    use super::*;

    fn read(kind: Kind, field: &str, text: &str) -> String {
        let april = NaiveDate::from_ymd_opt(2024, 4, 26).unwrap();
        match parse_value(kind, kind.field(field).unwrap().1, text, april).unwrap() {
            Value::Date(date) => date.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_deadline_lies_ahead_and_what_was_done_behind() {
        assert_eq!(read(Kind::FollowUp, "deadline", "før jul"), "../2024-12-23");
        assert_eq!(read(Kind::FollowUp, "done_on", "før jul"), "../2023-12-23");
        assert_eq!(read(Kind::Meeting, "date", "før jul"), "../2024-12-23");
        assert_eq!(read(Kind::Meeting, "date", "12. des"), "2024-12-12");
        assert_eq!(read(Kind::Meeting, "date", "19. april"), "2024-04-19", "held a week ago");
        assert_eq!(read(Kind::Meeting, "date", "19. februar"), "2025-02-19");
        assert_eq!(read(Kind::Project, "start_date", "før jul"), "../2023-12-23", "the nearest");
        assert_eq!(read(Kind::FollowUp, "deadline", "1. mars"), "2025-03-01");
        assert_eq!(read(Kind::FollowUp, "done_on", "1. mars"), "2024-03-01");
        assert_eq!(read(Kind::FollowUp, "done_on", "23. september"), "2023-09-23");
        assert_eq!(read(Kind::FollowUp, "deadline", "1. mars 2024"), "2024-03-01", "as it stands");
        assert_eq!(read(Kind::FollowUp, "deadline", "26.4"), "2024-04-26", "today is not past");
    }
}
